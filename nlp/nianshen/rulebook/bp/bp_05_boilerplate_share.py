"""BP-05: high share of boilerplate."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nianshen.forms.law import FORM2021_LIABILITY, ORIGINALITY_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, NotAssessable, Peers, Result, rule
from nianshen.rulebook.own_sentences import SECTIONS, OwnSentence, Section, of_section, own_of
from nianshen.text.stock_clauses import stock_share

_NAMES = {"overview": "总体情况", "problems": "存在的问题"}
_LEAST, _QUOTED = 0.2, 3
"""Where nearly nobody uses boilerplate the highest tenth may still use very little."""
_ALIKE = -0.5
"""A part that is further than this from what its peers say on average is not like them, though it be the nearest."""
_ROUGHLY, _SHORTEST = 0.4, 60
"""From this share of stock clauses on a part is told, if it has so many characters; one that tells of work of its own
has a tenth to a third."""


@rule(
    "BP-05",
    "boilerplate-share",
    title="套话占比高",
    title_en="high share of boilerplate",
    severity="advice",
    cites=(FORM2021_LIABILITY, ORIGINALITY_PRACTICE,),
    forms=ALL_FORMS,
    needs=("statements",),
    uses=("peers",),
    messages={
        "high": (
            "{section}部分有{share}的文字是同类报告通用的套话，高于{count}份同类报告中九成的报告（界限{bound}）。",
            "{share} of the text on {section} is boilerplate, more than in nine tenths of {count} reports of the same kind (from {bound}).",
        ),
        "close": (
            "{section}部分的用语与{count}份同类报告的平均写法最接近（余弦{likeness}），扣除篇幅的影响后超过其中九成的报告，请核对写的是不是本单位的情况。",
            "The words on {section} are nearer to what {count} reports of the same kind say on average (cosine {likeness}) than those of nine tenths of them, length allowed for.",
        ),
        "roughly": (
            "同类报告不足30份，套话占比不能与同类相比。只按通用词表粗略估计：{section}部分有{share}的文字换一个单位也能用，供参考。",
            "Fewer than 30 reports of the same kind: the share of boilerplate cannot be compared. By the lexicon alone, roughly {share} of the text on {section} could stand in any organ's report.",
        ),
    },
)
def boilerplate_share(case: Case) -> Iterator[Result]:
    """套话占比明显高于同类报告。

    检查什么：总体情况、存在的问题两部分，各有多少文字落在同类报告普遍使用的语句里，用语又与同类报告的平均写法有多近。

    为什么：换个单位照样能用的报告没有报告本单位的工作，正是通知所说的敷衍塞责。

    怎样判定：按 Lang & Stice-Lawrence（2015）的办法：同一格式、同一类单位的报告里，六成以上都有的8字短语是套话，八成以上都有的是规定用语不计；
    含套话而不含规定用语的句子，占该部分文字的比例，达到同类最高的一成、并且不少于两成为建议。
    套话占比不高的，再按宋建波、冯晓晴（2022）的办法，算该部分的 TF-IDF 向量与其余同类报告平均向量的距离（余弦取负）。篇幅越长越接近
    平均，所以先减去同等篇幅报告的中位数；最近的一成、余弦又在0.5以上的，作提示。

    同类报告不足30份，或者没有别的报告的，不能评定；这时只用本项目的通用词表估计：一个分句里全是“进一步、加强、工作、机制”一类
    哪个单位都能用的词，就算套话，占该部分文字四成以上（不足60字的部分不估计）的告诉读者，注明是估计，结论仍是不能评定。

    什么情况下误报：同类报告都由上级统一要求用某句话，而不足八成；同一单位多年的报告占了同类的大部分；词表只看用词，不知道一句话说的是不是实情。

    违反：

        某县教育局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （同类报告30份：boilerplate of overview，本报告0.52，界限0.31）

    符合：

        某县教育局2024年政府信息公开工作年度报告
        一、总体情况
        2024年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册更新不及时。下一步，一是每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
        （同类报告30份：boilerplate of overview，本报告0.12，界限0.31）
        （同类报告30份：boilerplate of problems，本报告0.30，界限0.60）
    """
    own = case.once(own_of)
    for section in SECTIONS:
        sentences = of_section(own, section)
        if sentences:
            yield from _judged(case, section, sentences)
    if not own:
        yield NotAssessable()


def _judged(case: Case, section: Section, sentences: Sequence[OwnSentence]) -> Iterator[Result]:
    peers = case.peers or Peers(0)
    share, bound = _stands(peers, f"boilerplate of {section}")
    distance, _ = _stands(peers, f"peer distance of {section}")
    near, nearest = _stands(peers, f"peer distance of {section} for its length")
    if share is None or bound is None:
        yield _estimate(case, section, sentences)
        return
    facts = {
        "section": _NAMES[section], "share": f"{share:.0%}", "bound": f"{bound:.0%}", "count": peers.count,
        "distance": distance, "for_its_length": near, "nearest_tenth": nearest,
    }  # fmt: skip
    if share >= max(bound, _LEAST):
        stock = peers.stock.get(section) or tuple(s.span for s in sentences)
        yield Fail("high", tuple(case.quote(span) for span in stock[:_QUOTED]), facts)
    elif distance is not None and distance <= _ALIKE and near is not None and nearest is not None and near <= nearest:
        evidence = tuple(case.quote(s.span) for s in sentences[:_QUOTED])
        yield Fail("close", evidence, {**facts, "likeness": f"{-distance:.2f}"}, "info")


def _stands(peers: Peers, name: str) -> tuple[float | None, float | None]:
    return peers.measured.get(name), peers.bounds.get(name)


def _estimate(case: Case, section: Section, sentences: Sequence[OwnSentence]) -> NotAssessable:
    """What the lexicon tells where there are too few peers."""
    share = stock_share([s.nameless for s in sentences])
    if share is None or share < _ROUGHLY or sum(len(s.nameless) for s in sentences) < _SHORTEST:
        return NotAssessable()
    most = sorted(sentences, key=lambda s: -(stock_share([s.nameless]) or 0) * len(s.nameless))[:_QUOTED]
    evidence = tuple(case.quote(s.span) for s in sorted(most, key=lambda s: s.span.start))
    peers = case.peers.count if case.peers else 0
    return NotAssessable("roughly", evidence, {"section": _NAMES[section], "share": f"{share:.0%}", "count": peers, "estimate": True})
