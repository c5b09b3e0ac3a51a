"""Mini reports, as written in rule pages and Markdown cases, to a case that a rule can judge.

A mini report is the plain text of a report, with two abbreviations (see README.md): a first line ``（网页原文）`` makes
it a web page, and a line ``（表中其余各行均为0）`` completes the official table of which only some rows are written out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from html import escape

from nianshen import intake
from nianshen.audit_types import Citation, Role, Statement
from nianshen.comparing.brought import Brought
from nianshen.comparing.peers import Compared
from nianshen.comparing.years import Known
from nianshen.forms import FORM_2019, FORM_2021, DisclosureBlock, OfficialForm
from nianshen.forms.shared_layout import DISPUTE_COLUMNS, DISPUTE_GROUPS
from nianshen.parse import parse
from nianshen.profile import NATIONAL_PROFILE, Profile, RequiredWords
from nianshen.report import Passage, Report, Span
from nianshen.rule import Case, Earlier, Peers
from nianshen.text.cues import future_cues, measure_cues, problem_cues

WEB_PAGE = "（网页原文）"
LAST_YEAR, ANOTHER_ORGAN = "上年报告", "另一单位的报告"
_PEERS = re.compile(r"^[ ]*（同类报告(?P<count>\d+)份：(?P<name>[a-z ]+)，本报告(?P<own>-?[\d.]+)，界限(?P<bound>-?[\d.]+)）[ ]*\n?", re.MULTILINE)
_DEMANDS = re.compile(r"^[ ]*（方案要求第(?P<part>\d)部分写(?P<words>.+)）[ ]*\n", re.MULTILINE)
_REST = re.compile(r"（表中(?:缺“(?P<left_out>[^”]+)”行，)?其余各行均为0）")
_YEAR = re.compile(r"20\d\d")
_SENTENCE = re.compile(r"[^。！？；\n]+")
_MARKER = re.compile(r"(?:[一二三四五六七八九十]{1,2}(?:是|要)|[（(][一二三四五六七八九十][）)]|\d{1,2}[.、])[，：]?")
_NAMES_SOMETHING = re.compile(
    r"\d|每[月周季日]|名册|栏目|专栏|目录|清单|台账|图表|图解|指南|公众号|展板|二维码|窗口|股室|名录|专区|折页|喇叭"
)
_SAID_OF_ANYTHING = re.compile(
    r"政府|信息|公开|政务|工作|我[局县市区镇乡]|进一步|不断|继续|加强|加大|提高|提升|完善|丰富|强化|下一步|今后|还需|有待|需要|不够|不足|及时|主要"
)
_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"

Rows = dict[str, list[str]]


def case_of(mini: str) -> Case:
    """The case of a mini report, its statements tagged by the lexicon alone so that no model is needed.

    A line ``（上年报告）`` begins the same organ's report of the year before, each line ``（另一单位的报告）`` that of
    another organ with which it is compared. A first line ``（方案要求第1部分写“…”）`` judges it by a local profile. Lines ``（同类报告30份：…，本报告…，界限…）`` say what was measured among
    so many peers.
    """
    mini, stated = _PEERS.sub("", mini), list(_PEERS.finditer(mini))
    profile = _profile(_DEMANDS.search(mini))
    mini = _DEMANDS.sub("", mini)
    own, *others = re.split(rf"^[ ]*（({LAST_YEAR}|{ANOTHER_ORGAN})）[ ]*\n", mini, flags=re.MULTILINE)
    tagged = _tagged(own)
    told = list(zip(others[::2], map(_tagged, others[1::2]), strict=True))
    earlier = next((_earlier(tagged, other) for kind, other in told if kind == LAST_YEAR), None)
    peers = _peers([tagged, *(other for kind, other in told if kind == ANOTHER_ORGAN)])
    if stated:
        own_values = {m["name"]: float(m["own"]) for m in stated}
        peers = Peers(int(stated[0]["count"]), measured=own_values, bounds={m["name"]: float(m["bound"]) for m in stated})
    return Case(*tagged, earlier, peers, profile)


def _profile(demand: re.Match[str] | None) -> Profile:
    """The local profile that a mini report is judged by: the national one, but for what its first line demands."""
    if demand is None:
        return NATIONAL_PROFILE
    words = RequiredWords(int(demand["part"]), tuple(re.findall("“([^”]+)”", demand["words"])), "按通知写明")
    return Profile("trial", "试", "trial", Citation("某县通知", "编制要求", "local"), words=(words,))


def _tagged(mini: str) -> tuple[Report, tuple[Statement, ...]]:
    report = report_of(mini)
    return report, tagged_by_lexicon(report)


def _compared(tagged: Sequence[tuple[Report, tuple[Statement, ...]]], before: Sequence[tuple[int, bool] | None]) -> Compared:
    known = [
        Known(
            f"{k}.txt", r.organ, r.level, r.tier, r.form, r.year, r.published and r.published.value,
            signed=r.signed and r.signed.value,
        )
        for k, (r, _) in enumerate(tagged)
    ]  # fmt: skip
    return Compared(known, before, lambda i: Brought.of(*tagged[i]), tagged.__getitem__)


def _peers(tagged: Sequence[tuple[Report, tuple[Statement, ...]]]) -> Peers | None:
    if len(tagged) == 1:
        return None
    return _compared(tagged, [None] * len(tagged)).peers(0)


def _earlier(own: tuple[Report, tuple[Statement, ...]], before: tuple[Report, tuple[Statement, ...]]) -> Earlier:
    return Earlier("上年.txt", *before, change=_compared([own, before], [(1, True), None]).change(0))


def report_of(mini: str) -> Report:
    """Read and parse a mini report as any file is read."""
    lines = _completed(mini.strip("\n").splitlines())
    if lines[0].strip() == WEB_PAGE:
        return parse(intake.read_bytes(_web_page(lines[1:]).encode(), "mini.html"))
    return parse(intake.read_bytes("\n".join(lines).encode(), "mini.txt"))


def tagged_by_lexicon(report: Report) -> tuple[Statement, ...]:
    """A statement a sentence, without its enumerator: a problem where the lexicon finds one, else a measure, else work.

    A problem or measure is vague where it names none of a few things.
    """
    found: list[Statement] = []
    for passage in report.passages:
        for m in _SENTENCE.finditer(report.text, passage.span.start, passage.span.end):
            marker = _MARKER.match(m.group().lstrip())
            text = m.group().lstrip()[marker.end() if marker else 0 :].strip()
            if text:
                start = m.start() + m.group().rindex(text)
                printed = marker.group() if marker else None
                found.append(_statement(len(found), passage, Span(start, start + len(text)), text, printed))
    return linked_by_words(found)


def linked_by_words(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements with every problem answered by the measures with which it shares two characters in a row beyond
    words that are said of anything."""
    return linked(statements, [(p.id, m.id) for p in statements for m in statements if _shares_words(p, m)])


def linked(statements: Sequence[Statement], pairs: Sequence[tuple[int, int]]) -> tuple[Statement, ...]:
    """The statements with every problem answered by the measures that the pairs (problem, measure) name, and no other."""
    answers = {s.id: tuple(measure for problem, measure in pairs if problem == s.id) for s in statements}
    return tuple(
        replace(s, answers=answers[s.id] if s.role == "problem" else None, links=(), unmet=()) for s in statements
    )


def judged(statement: Statement, vague: bool | None = None) -> Statement:
    """The statement with its vagueness set where its role has any: as given, else by the lexicon."""
    if statement.role not in ("problem", "measure"):
        return replace(statement, vague=None)
    return replace(statement, vague=_NAMES_SOMETHING.search(statement.text) is None if vague is None else vague)


def _statement(number: int, passage: Passage, span: Span, text: str, marker: str | None) -> Statement:
    role = _role(text, passage.kind)
    return judged(Statement(number, passage.part, passage.kind, span, text, role, 1.0, marker))


def _shares_words(problem: Statement, measure: Statement) -> bool:
    return (problem.role, measure.role) == ("problem", "measure") and bool(_pairs(problem.text) & _pairs(measure.text))


def _pairs(text: str) -> set[str]:
    """Every two characters in a row, of the words that say something."""
    words = re.split(r"\W+", _SAID_OF_ANYTHING.sub(" ", text))
    return {word[i : i + 2] for word in words for i in range(len(word) - 1)}


def _role(sentence: str, kind: str) -> Role:
    if kind == "problems" and problem_cues(sentence):
        return "problem"
    if future_cues(sentence) or (kind == "problems" and measure_cues(sentence)):
        return "measure"
    return "work"


def _completed(lines: list[str]) -> list[str]:
    """The lines with every abbreviated table written out in the layout of the form of its year."""
    year = _YEAR.search("\n".join(lines))
    form = FORM_2019 if year and int(year.group()) <= 2020 else FORM_2021
    done: list[str] = []
    for line in lines:
        rest = _REST.fullmatch(line.strip())
        if rest is None:
            done.append(line)
            continue
        given: Rows = {}
        while done and done[-1].lstrip().startswith("|"):
            label, *cells = (cell.strip() for cell in done.pop().strip().strip("|").split("|"))
            given[label] = cells
        done.extend(_table(given, form, rest["left_out"]))
    return done


def _table(given: Rows, form: OfficialForm, left_out: str | None) -> list[str]:
    label = next(iter(given))
    if label in DISPUTE_GROUPS:
        return _disputes(given)
    if any(label in block.rows for block in form.disclosure):
        return [line for block in form.disclosure for line in _block(given, block, left_out)]
    return _requests(given, form, left_out)


def _disputes(given: Rows) -> list[str]:
    _refuse_unknown(given, DISPUTE_GROUPS)
    cells = [cell for group in DISPUTE_GROUPS for cell in given.get(group, ["0"] * len(DISPUTE_COLUMNS))]
    return [
        _line(["行政复议", "行政诉讼"]),
        _line(["未经复议直接起诉", "复议后起诉"]),
        _line(DISPUTE_COLUMNS * 3),
        _line(cells),
    ]


def _block(given: Rows, block: DisclosureBlock, left_out: str | None) -> list[str]:
    rows = [_line([row, *given.get(row, ["0"] * len(block.columns))]) for row in block.rows if row != left_out]
    return [_line([f"第二十条第（{block.item[3:-1]}）项"]), _line(["信息内容", *block.columns]), *rows]


def _requests(given: Rows, form: OfficialForm, left_out: str | None) -> list[str]:
    _refuse_unknown(given, [row.label for row in form.request_rows])
    zeros = ["0"] * len(form.request_columns)
    rows = [_line([r.label, *given.get(r.label, zeros)]) for r in form.request_rows if r.label != left_out]
    return [_line([_NOTE, "申请人情况"]), _line([" ", *form.request_columns]), *rows]


def _refuse_unknown(given: Rows, labels: object) -> None:
    unknown = [label for label in given if label not in labels]  # type: ignore[operator]
    if unknown:
        raise ValueError(f"no rows of an official table: {unknown}")


def _line(cells: list[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _web_page(lines: list[str]) -> str:
    body: list[str] = []
    table: list[str] = []
    for line in [*lines, ""]:
        if line.lstrip().startswith("|"):
            cells = line.strip().removeprefix("|").removesuffix("|").split("|")
            table.append("<tr>" + "".join(f"<td>{escape(c.strip())}</td>" for c in cells) + "</tr>")
            continue
        if table:
            body.append("<table>" + "".join(table) + "</table>")
            table = []
        if line.strip():
            tag = "h1" if not body else "p"
            body.append(f"<{tag}>{escape(line.strip())}</{tag}>")
    return f"<html><head><meta charset='utf-8'><title>年度报告</title></head><body><article>{''.join(body)}</article></body></html>"
