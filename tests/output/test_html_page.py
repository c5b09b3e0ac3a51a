"""The page of a run: self-contained, inert whatever a report says, and true to the text it shows."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Iterable, Mapping
from hashlib import sha256
from html.parser import HTMLParser
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nianshen.forms import FORM_2021
from nianshen.output.html.pieces import piece_lengths
from nianshen.output.html_page import embedded_json, write_page

Record = dict[str, Any]
ATTACK = "</script><img src=x onerror=alert(1)><!--<script>alert(2)\u2028\u2029&lt;"
LAW = {
    "instrument": "中华人民共和国政府信息公开条例（国务院令第711号修订）",
    "article": "第五十条第一款第（四）项",
    "force": "law",
}
FORM = {
    "instrument": "中华人民共和国政府信息公开工作年度报告格式（国办公开办函〔2021〕30号）",
    "article": "格式",
    "force": "national_form",
}
HABIT = {"instrument": "年度报告的通行编写要求（惯例）", "article": "文字校核", "force": "practice"}
TITLES = {
    "P-05": ("问题无对应措施", "problem unanswered"),
    "T3-01": ("收办不平衡", "requests do not balance"),
    "OV-01": ("五方面缺项", "aspect missing"),
    "P-07": ("问题空泛", "vague problem"),
}
SCORES = {
    "completeness": {"passed": 13, "assessed": 15},
    "consistency": {"passed": 9, "assessed": 11},
    "substance": {"passed": 4, "assessed": 7},
    "originality": None,
}
PARTS = {
    1: ("overview", "一、总体情况"),
    2: ("disclosure", "二、主动公开政府信息情况"),
    3: ("requests", "三、收到和处理政府信息公开申请情况"),
    4: ("disputes", "四、政府信息公开行政复议、行政诉讼情况"),
    5: ("problems", "五、存在的主要问题及改进情况"),
    6: ("other", "六、其他需要报告的事项"),
}
TITLE = "云溪县水务局2024年政府信息公开工作年度报告"


def request_rows() -> dict[str, list[Any]]:
    """Table 三 of the water bureau: 总计 of G is one short, one cell is unread, one is blank."""
    rows: dict[str, list[Any]] = {code: [0] * 7 for code in FORM_2021.row_codes()}
    rows |= {
        "A1": [17, 2, 0, 0, 1, 0, 20],
        "A2": [1, 0, 0, 0, 0, 0, 1],
        "B1": [11, 2, 0, 0, 1, 0, 14],
        "B2": [2, 0, 0, 0, 0, "", 2],
        "C6": [1, 0, 0, 0, 0, 0, 1],
        "D1": [3, 0, None, 0, 0, 0, 3],
        "G": [17, 2, 0, 0, 1, 0, 20],
        "H": [0, 0, 0, 0, 0, 0, 0],
    }
    return rows


def printed_requests() -> str:
    labels = {r.code: r.label for r in FORM_2021.request_rows}
    lines = [
        "\t".join([labels[code], *("＃" if v is None else str(v) for v in cells)])
        for code, cells in request_rows().items()
    ]
    return "\n".join(["申请人情况\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计", *lines])


WATER_TEXT = f"""{TITLE}
本报告依据《中华人民共和国政府信息公开条例》编制，统计期限自2024年1月1日起至12月31日止。
一、总体情况
2024年，我局坚持以公开促落实、强监管，扎实做好各项工作。
（一）主动公开。全年通过县政府网站水务专栏发布信息312条，其中供水水质月报12期、河湖长制信息48条、工程招投标信息37条。
（二）依申请公开。全年收到申请23件，均在法定期限内答复。
（三）政府信息管理。修订《县水务局信息发布审核办法》，对2018年以来的规范性文件逐件清理，废止2件。
（四）平台建设。完成专栏改版，新增“停水通知”与“水价查询”两个入口，全年访问4.6万人次。
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t3\t2\t11
第二十条第（五）项
行政许可\t146
三、收到和处理政府信息公开申请情况
{printed_requests()}
四、政府信息公开行政复议、行政诉讼情况
行政复议\t1\t0\t0\t0\t1
未经复议直接起诉\t0\t0\t0\t0\t0
复议后起诉\t0\t0\t0\t0\t0
五、存在的主要问题及改进情况
上年指出的专栏更新不及时问题，已通过建立每周五集中发布制度整改到位。存在的主要问题：一是供水工程进展信息只公布开工和竣工两个节点，群众关心的过程信息公开不够；二是政策解读形式以文字为主，图解和短视频偏少；三是公开意识有待进一步提高；四是乡镇水管站没有专职公开人员，信息报送经常滞后。
下一步，我局将从以下方面改进：一是自2025年3月起按月公布在建供水工程的形象进度和停水影响范围；二是对每件规范性文件同步制作图解，全年不少于6件短视频解读；三是进一步加强学习，不断提高工作水平。
六、其他需要报告的事项
本年度未收取信息处理费。联系人：王＊＊，电话０５５５－＊＊＊＊＊＊＊。
"""


def parts_of(text: str, parts: Mapping[int, tuple[str, str]] = PARTS) -> list[Record]:
    starts = {n: text.index("\n" + title) + 1 for n, (_, title) in parts.items()}
    ends = [*list(starts.values())[1:], len(text)]
    return [
        {"part": n, "kind": parts[n][0], "title": parts[n][1], "start": start, "end": end}
        for (n, start), end in zip(starts.items(), ends, strict=True)
    ]


def quoted(text: str, words: str, locator: str) -> Record:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "quote": words, "locator": locator, "searched": None}


def absent(locator: str, *terms: str, nearest: str | None = None) -> Record:
    searched = {"terms": list(terms), "where": locator, "nearest": nearest}
    return {"start": None, "end": None, "quote": None, "locator": locator, "searched": searched}


def statements(text: str, parts: Iterable[Record], *drafts: tuple[str, str, Record]) -> list[Record]:
    made = []
    for number, (role, words, more) in enumerate(drafts):
        start = text.index(words)
        part = next((p["part"] for p in parts if p["start"] <= start < p["end"]), 0)
        made.append(
            {"id": number, "part": part, "start": start, "end": start + len(words), "text": words, "role": role}
        )
        made[-1] |= {"confidence": 0.9371, "topics": [], "vague": None, "boilerplate": None, "answers": None} | more
    return made


def finding(
    code: str, name: str, severity: str, message: str, cites: list[Record], *evidence: Record, outcome: str = "fail"
) -> Record:
    print_ = sha256(f"{code}{message}".encode()).hexdigest()[:16]
    return {
        "rule": code,
        "name": name,
        "severity": severity,
        "outcome": outcome,
        "message": message,
        "facts": {"n": 1},
    } | {
        "fingerprint": print_,
        "cites": cites,
        "evidence": list(evidence),
    }


def record(path: str, status: str = "audited", **more: Any) -> Record:
    empty: Record = dict.fromkeys(("reason", "report", "text", "verdict"))
    empty |= {"masked": [], "parts": [], "aspects": {}, "tables": {}, "statements": [], "findings": [], "outcomes": {}}
    source = {
        "path": path,
        "sha256": sha256(path.encode()).hexdigest(),
        "media_type": "text/html",
        "bytes": 1,
        "url": None,
    }
    versions = {"nianshen": "0.1.0", "rules": "f3a91c", "models": {"roles": "9b" * 32}}
    return {"schema": 1, "source": source, "status": status} | empty | {"scores": {}, "versions": versions} | more


def facts(title: str, organ: str, year: int, form: str, level: str = "department", tier: str = "county") -> Record:
    dates = {"published": f"{year + 1}-01-22", "signed": f"{year + 1}-01-20", "date_source": "page"}
    place = {"province": None, "index_number": None, "document_number": None}
    return {"title": title, "organ": organ, "level": level, "tier": tier, "year": year, "form": form} | dates | place


def water_bureau() -> Record:
    text = WATER_TEXT
    parts = parts_of(text)
    thin = {"vague": False}
    tagged = statements(
        text,
        parts,
        ("frame", "2024年，我局坚持以公开促落实、强监管，扎实做好各项工作", {}),
        (
            "work",
            "全年通过县政府网站水务专栏发布信息312条，其中供水水质月报12期、河湖长制信息48条、工程招投标信息37条",
            {},
        ),
        ("work", "全年收到申请23件，均在法定期限内答复", {}),
        ("work", "修订《县水务局信息发布审核办法》，对2018年以来的规范性文件逐件清理，废止2件", {}),
        ("work", "完成专栏改版，新增“停水通知”与“水价查询”两个入口，全年访问4.6万人次", {}),
        ("followup", "上年指出的专栏更新不及时问题，已通过建立每周五集中发布制度整改到位", {}),
        (
            "problem",
            "供水工程进展信息只公布开工和竣工两个节点，群众关心的过程信息公开不够",
            {**thin, "answers": [10], "topics": ["重点领域"]},
        ),
        ("problem", "政策解读形式以文字为主，图解和短视频偏少", {**thin, "answers": [11], "topics": ["政策解读"]}),
        ("problem", "公开意识有待进一步提高", {"vague": True, "answers": [12], "confidence": 0.8142}),
        ("problem", "乡镇水管站没有专职公开人员，信息报送经常滞后", {**thin, "answers": [], "topics": ["机构人员"]}),
        ("measure", "自2025年3月起按月公布在建供水工程的形象进度和停水影响范围", thin),
        ("measure", "对每件规范性文件同步制作图解，全年不少于6件短视频解读", {**thin, "topics": ["政策解读"]}),
        ("measure", "进一步加强学习，不断提高工作水平", {"vague": True, "boilerplate": True}),
        ("nil", "本年度未收取信息处理费", {}),
    )
    five = "五、存在的主要问题及改进情况"
    total = "（七）总计\t17\t2\t0\t0\t1\t0\t20"
    received = "一、本年新收政府信息公开申请数量\t17\t2\t0\t0\t1\t0\t20"
    findings = [
        finding(
            "NT-01",
            "received-mismatch",
            "error",
            "正文称全年收到申请23件，表三“本年新收”总计为20件，相差3件。",
            [FORM],
            quoted(text, "收到申请23件", "一、总体情况"),
            quoted(text, received, "三 · 表三 · A1 × 总计"),
        ),
        finding(
            "T3-01",
            "requests-balance",
            "error",
            "总计列：新收20件与结转1件之和为21件，办理总计20件与结转下年0件之和为20件，不相等。",
            [FORM],
            quoted(text, received, "三 · 表三 · A1 × 总计"),
            quoted(text, total, "三 · 表三 · G × 总计"),
        ),
        finding(
            "OV-01",
            "aspect-missing",
            "warning",
            "总体情况未写明“监督保障”。",
            [LAW, FORM],
            absent("一、总体情况", "监督保障", "监督", "考核", "培训", nearest="（四）平台建设。完成专栏改版"),
        ),
        finding(
            "P-05",
            "problem-unanswered",
            "warning",
            "提出“乡镇水管站没有专职公开人员”，改进部分没有与之对应的措施。",
            [LAW],
            quoted(text, "乡镇水管站没有专职公开人员，信息报送经常滞后", five),
        ),
        finding(
            "P-07",
            "vague-problem",
            "advice",
            "问题没有说明对象、情形或数量。",
            [HABIT],
            quoted(text, "公开意识有待进一步提高", five),
        ),
        finding(
            "P-08",
            "vague-measure",
            "advice",
            "措施没有责任主体、时限或具体成果。",
            [HABIT],
            quoted(text, "三是进一步加强学习，不断提高工作水平", five),
        ),
        finding(
            "NT-03",
            "carried-over",
            "warning",
            "“均在法定期限内答复”与表三结转数是否一致，因一格未读出而不能确定。",
            [FORM],
            quoted(text, "申请23件，均在法定期限内答复", "一、总体情况"),
            outcome="uncertain",
        ),
    ]
    outcomes = {f["rule"]: f["outcome"] for f in findings}
    outcomes |= dict.fromkeys(
        ("STR-01", "STR-02", "STR-03", "STR-05", "T3-02", "T3-03", "T4-01", "META-02", "P-01"), "pass"
    )
    outcomes |= {
        "BP-01": "not_assessable",
        "BP-02": "not_assessable",
        "XY-01": "not_assessable",
        "OV-06": "not_applicable",
    }
    return record(
        "2024/县直部门/云溪县水务局.html",
        report=facts(TITLE, "云溪县水务局", 2024, "f2021") | {"index_number": "YX0071/2025-00013"},
        text=text,
        masked=[[m.start(), m.end()] for m in re.finditer("＊+", text)],
        parts=parts,
        aspects={"主动公开": True, "依申请公开": True, "政府信息管理": True, "平台建设": None, "监督保障": False},
        tables={
            "2": {
                "规章": [0, 0, 0],
                "行政规范性文件": [3, 2, 11],
                "行政许可": [146],
                "行政处罚": [9],
                "行政强制": None,
                "行政事业性收费": ["21.60"],
            },
            "3": request_rows(),
            "4": [1, 0, 0, 0, 1, *[0] * 10],
        },
        statements=tagged,
        findings=findings,
        outcomes=outcomes,
        verdict="需整改",
        scores=SCORES,
    )


def brief_report(path: str, organ: str, year: int, form: str, verdict: str, **more: Any) -> Record:
    title = f"{organ}{year}年政府信息公开工作年度报告"
    said = "主要问题是村务公开栏更新慢；将于每月5日前更新十二个村的公开栏"
    text = f"{title}\n一、总体情况\n全年公开信息64条。\n五、存在的主要问题及改进情况\n{said}。\n"
    parts = parts_of(text, {n: PARTS[n] for n in (1, 5)})
    tagged = statements(
        text,
        parts,
        ("work", "全年公开信息64条", {}),
        ("problem", "主要问题是村务公开栏更新慢", {"vague": False, "answers": [2]}),
        ("measure", "将于每月5日前更新十二个村的公开栏", {"vague": False}),
    )
    given_ = {
        "report": facts(title, organ, year, form),
        "text": text,
        "parts": parts,
        "statements": tagged,
        "verdict": verdict,
    }
    return record(
        path, **(given_ | {"outcomes": {"STR-01": "pass", "T3-01": "not_assessable"}, "scores": SCORES} | more)
    )


def run_records() -> list[Record]:
    """Six inputs of a run: every status, three forms, with and without findings."""
    old_rows = {"规章": [0, 0, 0], "规范性文件": [1, 1, 8], "行政许可": [12, 0, 40], "政府集中采购": [3, "251000元"]}
    return [
        water_bureau(),
        brief_report(
            "2023/青石镇.txt", "青石镇人民政府", 2023, "f2021", "合规", tables={"2": old_rows, "3": None, "4": None}
        ),
        brief_report("2016/南岭县农业局.txt", "南岭县农业局", 2016, "pre2019", "无法判定"),
        record("扫描件/望北区财政局2019.pdf", "unreadable", reason="第2至5页为图像，没有可读的文字"),
        record("通知.docx", "not_a_report", reason="没有年度报告的标题，也没有六个部分"),
        record("坏文件.doc", "error", reason="读取时进程退出（超过内存上限）"),
    ]


class Blocks(HTMLParser):
    """Every element with its attributes, and the content of style and script elements, as a browser would cut them."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.contents: list[tuple[str, dict[str, str | None], str]] = []
        self._open: tuple[str, dict[str, str | None]] | None = None
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open = (tag, dict(attrs)) if tag in ("style", "script") else None

    def handle_data(self, data: str) -> None:
        if self._open is not None:
            self.contents.append((*self._open, data))
            self._open = None

    def data(self, element_id: str) -> Any:
        return json.loads(next(text for _, attrs, text in self.contents if attrs.get("id") == element_id))


def page_of(folder: Path, records: Iterable[Record], **more: Any) -> str:
    out = folder / "report.html"
    write_page(records, out, **more)
    return out.read_bytes().decode()


def attacked(thing: Any) -> Any:
    """The same record with the attack in front of every string but the severities, whose order is ours."""
    if isinstance(thing, dict):
        return {key: value if key == "severity" else attacked(value) for key, value in thing.items()}
    if isinstance(thing, list):
        return [attacked(value) for value in thing]
    return ATTACK + thing if isinstance(thing, str) else thing


def attacked_record() -> Record:
    original = water_bureau()
    hostile: Record = attacked(original)
    shift = len(ATTACK)
    for place in (*hostile["parts"], *hostile["statements"]):
        place["start"], place["end"] = place["start"] + shift, place["end"] + shift
    for each in hostile["findings"]:
        for evidence in each["evidence"]:
            if evidence["start"] is not None:
                evidence["start"], evidence["end"] = evidence["start"] + shift, evidence["end"] + shift
                evidence["quote"] = hostile["text"][evidence["start"] : evidence["end"]]
    return hostile | {"status": "audited", "masked": []}


def test_nothing_is_loaded_and_only_the_hashed_style_and_script_may_run(tmp_path: Path) -> None:
    blocks = Blocks(page_of(tmp_path, run_records()))
    policy = next(a["content"] for tag, a in blocks.elements if tag == "meta" and a.get("http-equiv")) or ""
    acting = {tag: text for tag, attrs, text in blocks.contents if attrs.get("type") != "application/json"}
    for tag in ("style", "script"):
        digest = b64encode(sha256(acting[tag].encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert sum(tag == "script" and attrs.get("type") is None for tag, attrs in blocks.elements) == 1
    assert not any({"src", "href", "srcset", "data", "style", "action"} & attrs.keys() for _, attrs in blocks.elements)
    assert not any(name.startswith("on") for _, attrs in blocks.elements for name in attrs)
    assert not re.search(r"https?://\w|url\(|@import", acting["style"] + acting["script"])


def test_the_script_never_makes_markup_of_data(tmp_path: Path) -> None:
    blocks = Blocks(page_of(tmp_path, []))
    script = next(text for tag, attrs, text in blocks.contents if tag == "script" and "type" not in attrs)
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|\beval\b|Function\(|fetch\(", script
    )
    assert "textContent" in script


def test_markup_in_any_field_stays_data(tmp_path: Path) -> None:
    hostile = attacked_record()
    titles = {"P-05": (ATTACK, ATTACK)}
    blocks = Blocks(page_of(tmp_path, [hostile, attacked(run_records()[3]) | {"status": "unreadable"}], titles=titles))
    calm = Blocks(page_of(tmp_path, [water_bureau(), run_records()[3]]))
    assert [tag for tag, _ in blocks.elements] == [tag for tag, _ in calm.elements]
    assert blocks.data("report-0")["text"] == hostile["text"]
    assert blocks.data("index")["titles"]["P-05"] == [ATTACK, ATTACK]
    assert blocks.data("index")["entries"][1]["reason"].startswith(ATTACK)


@given(st.text())
def test_embedded_json_keeps_the_data_and_no_markup(text: str) -> None:
    embedded = embedded_json({"text": text})
    assert json.loads(embedded) == {"text": text}
    assert not set("<>&\u2028\u2029") & set(embedded)


def test_a_lone_surrogate_is_replaced_so_that_the_page_stays_utf8() -> None:
    assert json.loads(embedded_json("甲\ud83d乙")) == "甲\ufffd乙"


@given(st.data())
def test_pieces_joined_are_the_text_and_respect_every_range(data: st.DataObject) -> None:
    text = data.draw(st.text(alphabet="甲乙丙\n𠮷a\t", max_size=60))
    place = st.integers(0, len(text))
    ranges = [(min(a, b), max(a, b)) for a, b in data.draw(st.lists(st.tuples(place, place), max_size=8))]
    lengths = piece_lengths(text, ranges)
    cuts = [0, *accumulate(lengths)]
    pieces = [text[a:b] for a, b in pairwise(cuts)]
    assert "".join(pieces) == text
    assert all(pieces)
    assert all("\n" not in piece[:-1] for piece in pieces)
    assert {at for each in ranges for at in each} <= set(cuts)


@pytest.mark.parametrize("outside", [(0, 3), (-1, 1), (2, 1)])
def test_a_range_outside_the_text_is_refused(outside: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="does not lie"):
        piece_lengths("甲乙", [outside])


def test_english_words_stand_beside_the_chinese_and_the_page_opens_in_either(tmp_path: Path) -> None:
    record = water_bureau()
    finding = next(f for f in record["findings"] if f["rule"] == "T3-01")
    finding["facts"] = {"message": "unbalanced", "columns": "总计", "sides": "总计 8≠5"}
    finding["evidence"][0]["locator"] = "三 · 表三 · G × 总计"
    unread = {**run_records()[-1], "status": "unreadable", "reason": "这是PDF 文件。请另存"}
    page = page_of(tmp_path, [record, unread], lang="en")
    (kept,) = [f for f in Blocks(page).data("report-0")["findings"] if f["rule"] == "T3-01"]
    assert '<html lang="en">' in page
    assert kept["message"] == finding["message"]
    assert "total 8≠5" in kept["message_en"]
    assert kept["evidence"][0]["locator_en"] == "三 · table 3 · G × total"
    assert Blocks(page).data("index")["entries"][1]["reason_en"].startswith("The file is of a kind")


def test_highlighted_words_are_the_quoted_words(tmp_path: Path) -> None:
    original = water_bureau()
    detail = Blocks(page_of(tmp_path, [original])).data("report-0")
    cuts = set(accumulate(detail["pieces"], initial=0))
    assert sum(detail["pieces"]) == len(detail["text"])
    numbered = sorted(original["findings"], key=lambda f: ("error", "warning", "advice").index(f["severity"]))
    for kept, given_ in zip(detail["findings"], numbered, strict=True):
        assert (kept["rule"], kept["message"]) == (given_["rule"], given_["message"])
        for place, evidence in zip(kept["evidence"], given_["evidence"], strict=True):
            if evidence["quote"] is None:
                assert place["searched"] == {k: v for k, v in evidence["searched"].items() if v is not None}
            else:
                assert {place["start"], place["end"]} <= cuts
                assert detail["text"][place["start"] : place["end"]] == evidence["quote"]
    for kept, given_ in zip(detail["statements"], original["statements"], strict=True):
        assert detail["text"][kept["start"] : kept["end"]] == given_["text"]
        assert kept.get("answers") == given_["answers"]
    for part in detail["parts"]:
        assert detail["text"][part["start"] : part["heading_end"]] == part["title"]


@pytest.mark.parametrize(
    ("printed", "heading"),
    [("（五） 存在的问题", "（五） 存在的问题"), ("五、存在的问题", "五、存在的问题"), ("仍有不足之处", "")],
)
def test_a_heading_is_found_as_printed_or_not_at_all(tmp_path: Path, printed: str, heading: str) -> None:
    text = f"{printed}\n公开栏更新慢。\n"
    parts = [{"part": 5, "kind": "problems", "title": "五、存在的问题", "start": 0, "end": len(text)}]
    report = brief_report("甲.txt", "甲局", 2023, "f2021", "合规", text=text, parts=parts, statements=[])
    part = Blocks(page_of(tmp_path, [report])).data("report-0")["parts"][0]
    assert text[part["start"] : part["heading_end"]] == heading


def test_a_quote_that_does_not_stand_there_is_refused(tmp_path: Path) -> None:
    false = water_bureau()
    false["findings"][0]["evidence"][0]["quote"] = "另一句话"
    with pytest.raises(ValueError, match="does not stand"):
        write_page([false], tmp_path / "report.html")
    assert list(tmp_path.iterdir()) == []


def test_the_list_tells_every_record_with_its_standing(tmp_path: Path) -> None:
    index = Blocks(page_of(tmp_path, run_records(), titles=TITLES)).data("index")
    assert [(e["status"], e["verdict"]) for e in index["entries"]] == [
        ("audited", "需整改"),
        ("audited", "合规"),
        ("audited", "无法判定"),
        ("unreadable", None),
        ("not_a_report", None),
        ("error", None),
    ]
    assert index["entries"][0]["counts"] == {"error": 2, "warning": 2, "advice": 2, "uncertain": 1}
    assert index["entries"][0]["rules"] == ["NT-01", "NT-03", "OV-01", "P-05", "P-07", "P-08", "T3-01"]
    assert index["entries"][3]["reason"] == "第2至5页为图像，没有可读的文字"
    assert index["cites"] == [FORM, LAW, HABIT]
    assert index["titles"]["T3-01"] == ["收办不平衡", "requests do not balance"]


def test_unread_and_blank_cells_and_every_outcome_reach_the_page_as_they_are(tmp_path: Path) -> None:
    detail = Blocks(page_of(tmp_path, [water_bureau()])).data("report-0")
    assert detail["tables"]["3"]["D1"][2] is None
    assert detail["tables"]["3"]["B2"][5] == ""
    assert detail["tables"]["2"]["行政强制"] is None
    assert detail["outcomes"] == water_bureau()["outcomes"]
    assert detail["aspects"]["平台建设"] is None


def test_the_same_file_under_two_paths_has_two_addresses(tmp_path: Path) -> None:
    twins = [water_bureau(), water_bureau()]
    keys = [e["key"] for e in Blocks(page_of(tmp_path, twins)).data("index")["entries"]]
    assert len(set(keys)) == 2
    assert all(re.fullmatch(r"[0-9a-f]{10}(-2)?", key) for key in keys)


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    first = page_of(tmp_path, run_records(), titles=TITLES)
    reordered = [dict(reversed(list(r.items()))) for r in run_records()]
    assert page_of(tmp_path, iter(reordered), titles=dict(reversed(TITLES.items()))) == first
    assert "\r" not in first


def test_a_run_without_records_still_gives_a_page(tmp_path: Path) -> None:
    assert Blocks(page_of(tmp_path, [])).data("index")["entries"] == []


def test_a_record_takes_less_room_than_its_line_of_audit_jsonl(tmp_path: Path) -> None:
    one, two = (len(page_of(tmp_path, [water_bureau()] * n).encode()) for n in (1, 2))
    assert two - one < len(json.dumps(water_bureau(), ensure_ascii=False, separators=(",", ":")).encode())
