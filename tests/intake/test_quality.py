"""The gate: garbled, attachment only, nearly empty."""

import pytest

from nianshen.intake import UnreadableError, check_readable, read_bytes

TITLE = "云水县审计局2022年政府信息公开工作年度报告"
PROSE = (
    "本机关全年主动公开政府信息若干条，受理申请若干件，均在法定期限内答复，没有引发行政复议和行政诉讼，群众满意度较高。"
    * 3
)
HEAD = f"标题: {TITLE}\n发布时间: 2023-01-02\n发布机构: 云水县审计局\n==== 正文 ====\n"


def _judge(text: str) -> str | None:
    try:
        check_readable(read_bytes(text.encode("utf-8"), "a"))
    except UnreadableError as refusal:
        return refusal.code
    return None


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        HEAD + TITLE + PROSE,
        "本機關全年主動公開政府資訊，受理申請，均依法答覆，沒有引發行政復議和行政訴訟，群眾滿意度較高。" * 3,
        PROSE + "\ue5e5\ue5e5" + PROSE,
        PROSE + "为什么？？怎么办?!",
    ],
)
def test_readable(text: str) -> None:
    assert _judge(text) is None


@pytest.mark.parametrize("broken", ["\ufffd", "\ue001", "\U000e0fff", "(cid:1234)", "???", "锟斤拷", "\x02"])
def test_a_share_of_broken_characters(broken: str) -> None:
    assert _judge(PROSE * 4 + broken) is None
    assert _judge((PROSE + broken * 6) * 3) == "garbled"


def test_decoded_with_the_wrong_table() -> None:
    assert _judge(PROSE.encode().decode("gb18030", "replace").replace("\ufffd", "")) == "garbled"
    assert _judge(PROSE.encode().decode("latin-1")) == "garbled"
    assert _judge(PROSE.encode().decode("cp1252", "ignore")) == "garbled"


@pytest.mark.parametrize(
    "text",
    [
        HEAD + TITLE,
        TITLE,
        HEAD + "请点击查看全文",
        HEAD + TITLE + "\n附件：年度报告.pdf",
        f"<!doctype html><title>{TITLE}</title><h1>{TITLE}</h1><p><a href=/a/1.pdf>年度报告</a></p>",
        f"<!doctype html><h1>{TITLE}</h1><p>如下图所示</p><p><img src=/page1.jpg></p>",
    ],
)
def test_the_report_is_an_attachment(text: str) -> None:
    assert _judge(text) == "attachment_only"


def test_nearly_empty() -> None:
    assert _judge("本机关没有需要公开的内容。") == "near_empty"


def test_a_page_whose_figures_stand_in_tables_is_readable() -> None:
    rows = "".join(f"<tr><td>行政规范性文件第{n}类</td><td>{n}</td></tr>" for n in range(12))
    assert _judge(f"<!doctype html><h1>{TITLE}</h1><table>{rows}</table>") is None
