"""BP-01: copied from another organ."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.copied_passages import passage_beside
from nianshen.rulebook.own_sentences import own_of

_HALF, _NEARLY_ALL, _PAIR, _SHORTEST = 0.5, 0.9, 2, 100


@rule(
    "BP-01",
    "copied-from-another",
    title="与其他单位雷同",
    title_en="copied from another organ",
    severity="error",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements", "peers",),
    messages={
        "nearly_all": (
            "总体情况和问题改进部分有{share}的文字与{organ}{year}年度报告（{source}）相同。",
            "{share} of parts one and five stand in the report of {organ} for {year} ({source}).",
        ),
        "half": (
            "总体情况和问题改进部分有{share}的文字与{organ}{year}年度报告（{source}）相同。",
            "{share} of parts one and five stand in the report of {organ} for {year} ({source}).",
        ),
        "first": (
            "{organ}{year}年度报告（{source}）发布在后，与本报告有{share}的文字相同；日期表明本报告在先。",
            "The later report of {organ} for {year} ({source}) has {share} of this one; the dates show that this one was first.",
        ),
        "cluster": (
            "与其他{others}个单位共用同一底稿，如与{organ}{year}年度报告（{source}）有{share}的文字相同，可能是统一下发的模板。",
            "One draft is shared with {others} other organs; {share} stand for example in the report of {organ} for {year} ({source}). It may be a template handed out to all.",
        ),
    },
)
def copied_from_another(case: Case) -> Iterator[Result]:
    """总体情况和存在的问题与其他单位的报告雷同。

    检查什么：总体情况、存在的主要问题及改进情况两部分，有多少文字也见于同一批审核的另一单位的报告。

    为什么：国家格式的通知把内容雷同、敷衍塞责列为追责情形；各地评分表对“与其他单位雷同”扣分。

    怎样判定：先除去标题、引导语、编写依据、统计期限、“无”一类的固定表述，单位自己的名称和数字视为相同；
    连续8个字以上相同的计入。占两部分文字一半以上为警告，达到90%为错误；三个以上单位共用一个底稿的（全部报告都用的也是），可能是
    上级统一下发的模板，说明整组情况，为警告，不指认谁抄谁。并排列出最长的几处，附对方的发布日期（能读到的）。谁先谁后，只有日期能证明：
    日期证明本报告在先的，只作提示。
    两部分合计不足100字的，不作判断。

    什么情况下误报：上级统一下发的模板；合署办公、一个机构两块牌子。

    违反：

        青坪县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局坚持把信息发布的审核把关放在首位，坚持先审后发、谁主管谁审核，由办公室会同各股室逐条核对后再上网公布。
        充分利用局门户网站、办事大厅电子屏和村级公开栏三个渠道，把办事标准、申请程序和监督电话一并公布到村到户，主动公开信息120条。
        每季度组织一次自查，对栏目空白、链接失效和内容滞后的情况列出清单，限期三个工作日补齐并在全局通报。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是政策解读以文字为主，图解和视频偏少。二是基层公开栏更新不够及时。下一步，一是每件政策配发图解。二是按月检查公开栏。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （另一单位的报告）
        青坪县水利局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局坚持把信息发布的审核把关放在首位，坚持先审后发、谁主管谁审核，由办公室会同各股室逐条核对后再上网公布。
        充分利用局门户网站、办事大厅电子屏和村级公开栏三个渠道，把办事标准、申请程序和监督电话一并公布到村到户，主动公开信息97条。
        每季度组织一次自查，对栏目空白、链接失效和内容滞后的情况列出清单，限期三个工作日补齐并在全局通报。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是政策解读以文字为主，图解和视频偏少。二是基层公开栏更新不够及时。下一步，一是每件政策配发图解。二是按月检查公开栏。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        青坪县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局在县政府门户网站主动公开信息120条。
        本年新设养老服务专题，集中发布养老机构名录、收费标准和床位余量，每季度更新一次，群众可以按乡镇查询。
        针对殡葬收费咨询较多的情况，编制一图读懂三期，放在办事大厅和局微信公众号上，并把常见问题列成问答公布。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是政策解读以文字为主，图解和视频偏少。二是基层公开栏更新不够及时。下一步，一是每件政策配发图解。二是按月检查公开栏。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （另一单位的报告）
        青坪县水利局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局坚持把信息发布的审核把关放在首位，坚持先审后发、谁主管谁审核，由办公室会同各股室逐条核对后再上网公布。
        充分利用局门户网站、办事大厅电子屏和村级公开栏三个渠道，把办事标准、申请程序和监督电话一并公布到村到户，主动公开信息97条。
        每季度组织一次自查，对栏目空白、链接失效和内容滞后的情况列出清单，限期三个工作日补齐并在全局通报。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是水质信息公布偏晚。下一步，按周公布水质。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    peers = case.peers
    assert peers is not None
    own = case.once(own_of)
    if sum(len(s.nameless) for s in own) < _SHORTEST:
        yield NotAssessable()
        return
    if not peers.twins or peers.twins[0].share < _HALF:
        return
    closest = peers.twins[0]
    facts = {
        "share": f"{closest.share:.0%}", "organ": closest.organ, "year": closest.year, "source": closest.name,
        "others": peers.cluster - 1, "published": str(closest.published) if closest.published else None,
        "passages": [
            passage_beside(p.span, closest.name, p.their_span, p.their_quote)
            for p in closest.passages
        ],
        "twins": [{"source": t.name, "organ": t.organ, "year": t.year, "share": round(t.share, 4)} for t in peers.twins],
    }  # fmt: skip
    evidence = tuple(case.quote(p.span) for p in closest.passages) or (case.quote(own[0].span),)
    if peers.first:
        yield Fail("first", evidence, facts, "info")
    elif peers.cluster > _PAIR:
        yield Fail("cluster", evidence, facts, "warning")
    elif closest.share >= _NEARLY_ALL:
        yield Fail("nearly_all", evidence, facts)
    else:
        yield Fail("half", evidence, facts, "warning")
