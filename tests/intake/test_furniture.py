"""Furniture of the page against prose that only mentions it."""


import pytest

from growth import assert_nearly_linear
from nianshen.intake.furniture import crumb_end, line_reason, tail_start
from nianshen.intake.labels import known_label, labelled_cells, labelled_values
from nianshen.intake.marks import mark_lines
from nianshen.intake.run_in import find_run_in


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("当前位置：首页 > 政务公开 > 年报", "navigation"),
        ("您现在的位置：首页 >> 政务公开", "navigation"),
        ("首页 / 公开 / 年报", "navigation"),
        ("上一篇：没有了", "navigation"),
        ("打印 关闭", "toolbar"),
        ("【打印本页】【关闭窗口】", "toolbar"),
        ("扫一扫在手机打开当前页", "toolbar"),
        ("附件下载：无", "toolbar"),
        ("- 3 -", "toolbar"),
        ("主办单位：某县人民政府　技术支持：某公司", "footer"),
        ("网站地图 | 关于我们 | 联系我们", "footer"),
    ],
)
def test_furniture_lines(line: str, reason: str) -> None:
    assert line_reason(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "三是畅通微信、微博、QQ空间等渠道，提供文件下载和打印服务",
        "附件下载量全年达到3000次。",
        "3",
        "当前位置偏僻的村组，公开栏更换不及时",
        "信息来源：各科室上报，时间：每月10日前。",
        "联系我们的渠道不够畅通",
        "首页设置年报专栏",
        "微信",
        "一、总体情况",
        "分享到基层的经验不多，下载量低",
        "主办会议3次，承办建议提案12件",
        "",
    ],
)
def test_prose_is_never_furniture(line: str) -> None:
    assert line_reason(line) is None
    assert [m.kind for m in mark_lines([line])[0]] in ([], ["paragraph"])


def test_a_crumb_never_takes_the_title() -> None:
    line = "首页>信息公开>县直部门云水县审计局2022年政府信息公开工作年度报告"
    assert line[crumb_end(line) :] == "云水县审计局2022年政府信息公开工作年度报告"
    line = "当前位置： 首页公开年报 云水县审计局2022年报告 正文"
    assert line[crumb_end(line) :].strip() == "云水县审计局2022年报告 正文"


def test_the_run_under_a_title_and_its_facts() -> None:
    line = "年度报告来源：云水县审计局发布时间：2023-01-13 10:26字号：大 中 小为做好公开工作"
    run = find_run_in(line, 0, len(line))
    assert run is not None
    assert line[: run.start] == "年度报告"
    assert line[run.end :] == "为做好公开工作"
    assert [(f.label, line[f.start : f.end]) for f in run.fields] == [
        ("来源", "云水县审计局"),
        ("发布时间", "2023-01-13 10:26"),
    ]


def test_a_blank_source_and_a_broken_comment() -> None:
    line = "来源： 时间：2019-01-22 08:56 --> 微信 微博 QQ空间 相关链接： 根据条例"
    run = find_run_in(line, 0, len(line))
    assert run is not None
    assert line[run.end :].strip() == "根据条例"
    assert [f.label for f in run.fields] == ["时间"]


@pytest.mark.parametrize(
    "line", ["数据来源：各部门统计报表，截至年底", "办理时间：20个工作日", "通过微信 微博发布信息"]
)
def test_no_run_in_prose(line: str) -> None:
    assert find_run_in(line, 0, len(line)) is None


def test_a_tail_run_into_the_last_line() -> None:
    line = "没有其他事项。某局2023年1月12日【打印本页】【关闭窗口】"
    assert line[: tail_start(line)] == "没有其他事项。某局2023年1月12日"
    assert tail_start("提供打印") == len("提供打印")


def test_labels_however_printed() -> None:
    assert known_label("[ 索 引 号 ]") == "索引号"
    assert known_label("名　　称：") == "名称"
    assert known_label("规章") is None
    line = "索 引 号：A-1  发布机构： 某局 发文日期：2020-01-02"
    assert [(f.label, line[f.start : f.end]) for f in labelled_values(line)] == [
        ("索引号", "A-1"),
        ("发布机构", "某局"),
        ("发文日期", "2020-01-02"),
    ]
    line = "[ 索引号 ] A-1 [ 发布机构 ] 某局 [ 发布日期 ] 2020年4月2日"
    assert [(f.label, line[f.start : f.end]) for f in labelled_values(line)] == [
        ("索引号", "A-1"),
        ("发布机构", "某局"),
        ("发布日期", "2020年4月2日"),
    ]
    line = "[ 效力状态 ] | [ 文 号 ] | ||"
    assert [(f.label, line[f.start : f.end]) for f in labelled_cells(line)] == [("效力状态", ""), ("文号", "")]


@pytest.mark.parametrize(
    "unit",
    [
        "来源：",
        "时间：2020-1-1 ",
        "打印 ",
        "【",
        "首页>",
        "|",
        "\t",
        " ",
        "索引 号",
        "-",
        "当前",
        "字号：大",
        "上一篇：",
    ],
)
def test_no_pattern_is_slow(unit: str) -> None:
    line = unit * (100_000 // len(unit))
    assert_nearly_linear(lambda line: mark_lines([line]), line)
    assert_nearly_linear(labelled_values, line)
    assert_nearly_linear(labelled_cells, line)
