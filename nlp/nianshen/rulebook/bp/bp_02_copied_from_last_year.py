"""BP-02: copied from last year."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Result, rule
from nianshen.rulebook.last_year import change_of, last_year_of, passages, since_last_year

_HALF, _NEARLY_ALL = 0.5, 0.95
_SHORTEST = 100


@rule(
    "BP-02",
    "copied-from-last-year",
    title="与上年雷同",
    title_en="copied from last year",
    severity="error",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements", "last_year",),
    messages={
        "nearly_all": (
            "总体情况和问题改进部分有{share}的文字与上年度报告（{source}）相同，只换了年份和数字。用词变动{change}（0为完全相同[[；同等篇幅报告的中位数：{usual}]]）。",
            "{share} of parts one and five stand word for word in last year's report ({source}); only years and figures differ. Change of words: {change} (0: none[[; median at this length: {usual}]]).",
        ),
        "half": (
            "总体情况和问题改进部分有{share}的文字与上年度报告（{source}）逐字相同（年份和数字不计）。用词变动{change}（0为完全相同[[；同等篇幅报告的中位数：{usual}]]）。",
            "{share} of parts one and five stand word for word in last year's report ({source}), years and figures aside. Change of words: {change} (0: none[[; median at this length: {usual}]]).",
        ),
    },
)
def copied_from_last_year(case: Case) -> Iterator[Result]:
    """总体情况和存在的问题照抄上年度报告。

    检查什么：总体情况、存在的主要问题及改进情况两部分，有多少文字沿用同一单位上年度报告的语句。

    为什么：国家格式的通知把内容雷同、敷衍塞责列为追责情形；各地评分表对“与往年雷同”“与上年度重复率大于50%”扣分。

    怎样判定：先除去标题、引导语、编写依据、统计期限、“无”一类的固定表述，再把年份和数字视为相同。与上年连续8个字以上相同的，算逐字
    相同：占两部分文字的一半以上为警告，95%以上为错误，即敷衍到只换年份数字。逐句并排列出最长的几处（连续16个字以上相同的句子）。
    另按 Brown & Tucker（2011）给出用词变动：1减两年文字的 TF-IDF 向量的余弦，0为完全相同；旁边是同一批里同等篇幅的报告的中位数，
    两者之差即扣除篇幅的改动分（change_score）。有上年报告的同等篇幅报告不足30份的，不写中位数。这两个数供参考，不影响判定。
    两部分合计不足100字的，不作判断。

    什么情况下误报：篇幅很短、每年确实只做同样几件事的单位；法定职责的固定表述。

    违反：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局坚持以公开为常态，在县政府门户网站主动公开信息120条，其中救助信息60条。
        全年把信息发布的审核把关放在首位，坚持先审后发、谁主管谁审核，由办公室会同各股室逐条核对后再上网公布。
        充分利用局门户网站、办事大厅电子屏和村级公开栏三个渠道，把救助标准、申请程序和监督电话一并公布到村到户。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局坚持以公开为常态，在县政府门户网站主动公开信息98条，其中救助信息41条。
        全年把信息发布的审核把关放在首位，坚持先审后发、谁主管谁审核，由办公室会同各股室逐条核对后再上网公布。
        充分利用局门户网站、办事大厅电子屏和村级公开栏三个渠道，把救助标准、申请程序和监督电话一并公布到村到户。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局坚持以公开为常态，在县政府门户网站主动公开信息120条，其中救助信息60条。
        全年把信息发布的审核把关放在首位，坚持先审后发、谁主管谁审核，由办公室会同各股室逐条核对后再上网公布。
        充分利用局门户网站、办事大厅电子屏和村级公开栏三个渠道，把救助标准、申请程序和监督电话一并公布到村到户。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册的核对仍靠人工，发现错漏较慢。下一步，与公安、人社部门按月比对数据。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （上年报告）
        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局在县政府门户网站主动公开信息98条。
        本年新设养老服务专题，集中发布养老机构名录、收费标准和床位余量，每季度更新一次，群众可以按乡镇查询。
        针对殡葬收费咨询较多的情况，编制一图读懂三期，放在办事大厅和局微信公众号上，并把常见问题列成问答公布。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    earlier = last_year_of(case)
    compared = case.once(since_last_year)
    if compared.sticky is None or sum(len(s.masked) for s in compared.mine) < _SHORTEST:
        yield NotAssessable()
        return
    covered = compared.covered or 0.0
    if covered < _HALF:
        return
    found = compared.repeated()
    facts = {"source": earlier.name, "share": f"{covered:.0%}", **change_of(earlier), "passages": passages(found, earlier)}
    evidence = tuple(case.quote(r.mine.span) for r in found)
    if covered >= _NEARLY_ALL:
        yield Fail("nearly_all", evidence, facts)
    else:
        yield Fail("half", evidence, facts, "warning")
