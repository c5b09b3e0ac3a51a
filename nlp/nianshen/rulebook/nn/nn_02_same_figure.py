"""NN-02: one figure is told twice, otherwise each time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from nianshen.audit_types import Evidence
from nianshen.forms.law import FORM2021_DUTY, PROOFREADING_PRACTICE, REG2007_ART32, REG2019_ART50_1
from nianshen.report import Span
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.rulebook.requests_told import table_counts
from nianshen.text.counts_told import Count, counts_of
from nianshen.text.indicators import Figure, figures
from nianshen.text.recounted import Recount, recounts
from nianshen.text.referred_back import rates, referred
from nianshen.text.statistics_annex import WHOLE_OF, annex_figures, told_figures, told_of_whole
from nianshen.text.told import LONGEST_SENTENCE

_PLANS = 5
_MOST_SENTENCES = 3000
_MOST = 6
_MOST_IN_ONE = 60


@rule(
    "NN-02",
    "same-figure",
    title="同一指标两处不同",
    title_en="one figure told twice and differently",
    severity="warning",
    cites=(REG2019_ART50_1, FORM2021_DUTY, REG2007_ART32, PROOFREADING_PRACTICE),
    forms=ALL_FORMS,
    messages={
        "differs": (
            "同一项数字两处不同：一处写“{one}”，另一处写“{other}”，请核对。",
            "The same figure is told twice and differently: {one}; {other}.",
        ),
        "perhaps": (
            "两处所写似是同一项数字而不相同：一处写“{one}”，另一处写“{other}”；所说的范围可能不同，请核对。",
            "What seems to be the same figure is told twice and differently: {one}; {other}.",
        ),
    },
)
def same_figure(case: Case) -> Iterator[Result]:
    """同一指标在文字中出现两次而数字不同。

    检查什么：文字中同一渠道、同一事项的同一单位的数（网站公开信息、公众号推送、政策解读、培训、主动公开总数等），前后两处是否相同。

    为什么：同一份报告里同一指标有两个数，必有一个是错的。

    怎样判定：去掉“2023年”“我局”“共”“主动”等不区分指标的字，统一“公开”与“发布”、“门户网站”与“网站”等同义的词，余下的字和单位完全相同
    而数不同的，为警告；两处在同一句的、三处各不相同的、前面分句另有限定的、只写“会议”“检查”“培训”而没有写明是哪一种的，可能说的是
    不同的事，存疑。其中的分项、同比、计划、平均、其他年度的数、约数，第五部分的数，不比较。此外，全文（含第五部分）中量词相同、所数之物写明三个字
    以上且相同（“96处千人以上供水工程”与“69处千人以上供水工程”，“订户3860户”与“3680户订户”），或者“公开信息528条”与“全年公开的538条
    信息”，两处都没有“其中”“新增”“上半年”“去年”“部分”一类限定，或者限定相同的，数不同为警告；相差很大的，所数之物只有两个字的，存疑。
    明指前面说过的数的（“两次培训的89人次”“上述座谈收集的25条意见”“计划的164公里”，同一书名号后的条数，“由38个增加到45个”与“增至47个”，
    “27所小学、14所初中”与“上述47所小学和初中”），数不同而又不可能是其中一部分的（更大，或者只差一个数字、数字颠倒），为警告；句首接着说前面所数之物的（“收到申请83件”与“87件申请中”，“下属单位7个”与“8个下属单位均”，“培训3次180人次”与“3次培训共有108人次”），同样处理，
    表三里有的申请件数、前面两数之和除外；满意率、办结率
    一类同名的比率，只差一个数字或数字颠倒的，为警告。2018年度以前的年报，文末统计表的主动公开信息数、收到申请数、行政复议数、行政诉讼数和网站、微信、微博公开、解读、发布会、访谈、
    热点回应、培训、查阅点、人员等数，与文字所写全年的数不同的，为警告；
    文字所写的总数与统计表相同、接着“其中”列出各渠道公开数或者各种方式申请数的，与统计表相应各行相比；统计表注明“历年累计”的，只比本年的列。统计表另有往年的列而分不清的，
    或者文字几处各不相同的，存疑。

    什么情况下误报：两处说的范围不同而文字相同。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开政府信息120条。
        二、主动公开政府信息情况
        2023年共主动公开政府信息130条。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开政府信息120条。网站公开信息90条。
        二、主动公开政府信息情况
        2023年共主动公开政府信息120条。
    """
    told = case.told
    found: dict[tuple[str, str], list[tuple[Figure, int]]] = {}
    for number, s in enumerate(told.sentences[:_MOST_SENTENCES]):
        if s.part == _PLANS or s.kind == "problems" or not s.quantities or s.end - s.start > LONGEST_SENTENCE:
            continue
        for f in figures(told.text, s.start, s.end, s.quantities, case.report.year):
            found.setdefault((f.indicator, f.unit), []).append((f, number))
    again = _recounted(case)
    if not found and not again:
        yield NotApplicable()
    yield from _against_annex(case)
    given = 0
    for same in found.values():
        values = {f.quantity.value: (f, number) for f, number in reversed(same)}
        if len(values) < 2 or given >= _MOST:
            continue
        given += 1
        (one, first), (other, second) = sorted(values.values(), key=lambda v: v[0].start)[:2]
        evidence = tuple(case.quote(told.span(f.start, f.end)) for f in (one, other))
        facts = _both(evidence)
        near = first == second or len(values) > 2 or one.open or other.open
        yield Uncertain("perhaps", evidence, facts) if near else Fail("differs", evidence, facts)
    quoted = {
        f.quantity.start for same in found.values() for f, _ in same if len({g.quantity.value for g, _ in same}) > 1
    }
    for pair in again[:_MOST]:
        if any(start <= at < end for start, end in (pair.first, pair.second) for at in quoted):
            continue
        evidence = tuple(case.quote(told.span(*place)) for place in (pair.first, pair.second))
        facts = _both(evidence)
        yield Fail("differs", evidence, facts) if pair.sure else Uncertain("perhaps", evidence, facts)


def _against_annex(case: Case) -> Iterator[Result]:
    """The figures of the statistics at the end of a report under the regulation of 2007, and those of the words."""
    if case.report.form != "pre2019":
        return
    told = case.told
    sentences = [(s.start, s.end) for s in told.sentences if s.end - s.start <= LONGEST_SENTENCE]
    in_annex = annex_figures(case.report.text)
    totals = {figure.name: figure.numbers[0] for figure in in_annex if figure.sure}
    for figure in in_annex:
        row = Span(figure.start, figure.end)
        whole = totals.get(WHOLE_OF.get(figure.name, ""))
        found = [
            *told_figures(told.text, sentences, figure.name),
            *(told_of_whole(told.text, figure.name, whole) if whole else ()),
        ]
        words = [(number, span) for number, start, end in found if (span := told.span(start, end)).end <= row.start]
        if not words or any(number in figure.numbers for number, _ in words):
            continue
        evidence = (case.quote(words[0][1]), case.quote(row))
        facts = _both(evidence)
        alone = figure.sure and len({number for number, _ in words}) == 1
        yield Fail("differs", evidence, facts) if alone else Uncertain("perhaps", evidence, facts)


def _both(evidence: Sequence[Evidence]) -> dict[str, str]:
    """The two places in the words of the report; cells of a row stay apart."""
    one, other = (" ".join((e.quote or "").split()) for e in evidence)
    return {"one": one, "other": other}


def _of_requests(case: Case) -> frozenset[int]:
    """The numbers of requests in table three, new, carried over, both, settled: a number of requests that is one of them is no
    other telling of the new ones."""
    table = case.report.table(3)
    if table is None or not table.was_read:
        return frozenset()
    told = [n for code in ("A1", "A2", "G", "H") if (n := table_counts(table, code)) is not None]
    return frozenset((*told, *(a + b for a in told for b in told)))


def _recounted(case: Case) -> list[Recount]:
    """The same things counted twice anywhere, in the problems too, where the words name them in full."""
    told = case.told
    sentences = [
        (s.start, s.end, s.quantities)
        for s in told.sentences[:_MOST_SENTENCES]
        if s.quantities and s.end - s.start <= LONGEST_SENTENCE and len(s.quantities) <= _MOST_IN_ONE
    ]
    counts: list[Count] = []
    for number, (start, end, found) in enumerate(sentences):
        counts.extend(counts_of(told.text, start, end, found, number, case.report.year))
    pairs = [*recounts(counts), *referred(counts, _of_requests(case)), *rates(told.text, sentences, case.report.year)]
    once = {pair.second: pair for pair in reversed(pairs)}
    return sorted(once.values(), key=lambda pair: (not pair.sure, pair.first))
