"""What the 2019 and the 2021 form have in common: the six parts, the columns of table 三, table 四, the equations.

Source: 国办公开办函〔2019〕60号 and 〔2021〕30号, the forms annexed to them.
"""

from __future__ import annotations

from nianshen.forms.form import FormEquation, FormPart, FormRow

PARTS = (
    FormPart(1, "overview", "一", "总体情况"),
    FormPart(2, "disclosure", "二", "主动公开政府信息情况", ("行政机关主动公开政府信息情况", "主动公开政府信息的情况")),
    FormPart(
        3,
        "requests",
        "三",
        "收到和处理政府信息公开申请情况",
        ("行政机关收到和处理政府信息公开申请情况", "收到和处理政府信息公开申请的情况"),
    ),
    FormPart(
        4,
        "disputes",
        "四",
        "政府信息公开行政复议、行政诉讼情况",
        (
            "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
            "因政府信息公开工作被申请行政复议、提起行政诉讼的情况",
            "因政府信息公开申请行政复议、提起行政诉讼的情况",
            "因政府信息公开申请行政复议、提起行政诉讼情况",
            "政府信息公开行政复议、行政诉讼的情况",
        ),
    ),
    FormPart(
        5,
        "problems",
        "五",
        "存在的主要问题及改进情况",
        (
            "政府信息公开工作存在的主要问题及改进情况",
            "存在问题及改进情况",
            "存在的问题及改进情况",
            "存在的主要问题和改进情况",
            "存在主要问题及改进情况",
        ),
    ),
    FormPart(6, "other", "六", "其他需要报告的事项", ("其他需要报告事项", "需要报告的其他事项")),
)

ASPECTS = ("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障")
"""The five aspects of 总体情况: named in 〔2021〕30号; for 2019 inferred from reports that follow 〔2019〕60号."""

REQUEST_COLUMNS = ("自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计")

_RESULTS = "三、本年度办理结果"
_REFUSED, _UNAVAILABLE, _NOT_HANDLED = "（三）不予公开", "（四）无法提供", "（五）不予处理"

ROWS_BEFORE_OTHER = (
    FormRow("A1", "一、本年新收政府信息公开申请数量"),
    FormRow("A2", "二、上年结转政府信息公开申请数量"),
    FormRow("B1", "（一）予以公开", (_RESULTS,)),
    FormRow("B2", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", (_RESULTS,)),
    FormRow("C1", "1.属于国家秘密", (_RESULTS, _REFUSED)),
    FormRow("C2", "2.其他法律行政法规禁止公开", (_RESULTS, _REFUSED)),
    FormRow("C3", "3.危及“三安全一稳定”", (_RESULTS, _REFUSED)),
    FormRow("C4", "4.保护第三方合法权益", (_RESULTS, _REFUSED)),
    FormRow("C5", "5.属于三类内部事务信息", (_RESULTS, _REFUSED)),
    FormRow("C6", "6.属于四类过程性信息", (_RESULTS, _REFUSED)),
    FormRow("C7", "7.属于行政执法案卷", (_RESULTS, _REFUSED)),
    FormRow("C8", "8.属于行政查询事项", (_RESULTS, _REFUSED)),
    FormRow("D1", "1.本机关不掌握相关政府信息", (_RESULTS, _UNAVAILABLE)),
    FormRow("D2", "2.没有现成信息需要另行制作", (_RESULTS, _UNAVAILABLE)),
    FormRow("D3", "3.补正后申请内容仍不明确", (_RESULTS, _UNAVAILABLE)),
    FormRow("E1", "1.信访举报投诉类申请", (_RESULTS, _NOT_HANDLED)),
    FormRow("E2", "2.重复申请", (_RESULTS, _NOT_HANDLED)),
    FormRow("E3", "3.要求提供公开出版物", (_RESULTS, _NOT_HANDLED)),
    FormRow("E4", "4.无正当理由大量反复申请", (_RESULTS, _NOT_HANDLED)),
    FormRow("E5", "5.要求行政机关确认或重新出具已获取信息", (_RESULTS, _NOT_HANDLED)),
)
ROWS_AFTER_OTHER = (
    FormRow("G", "（七）总计", (_RESULTS,)),
    FormRow("H", "四、结转下年度继续办理"),
)
RESULTS_GROUP = _RESULTS

DISPUTE_GROUPS = ("行政复议", "行政诉讼/未经复议直接起诉", "行政诉讼/复议后起诉")
DISPUTE_COLUMNS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")


def equations(result_rows: tuple[str, ...]) -> tuple[FormEquation, ...]:
    """The four families of equations of a form whose results are given in ``result_rows`` (B1 … F)."""
    applicants = tuple(range(len(REQUEST_COLUMNS) - 1))
    return (
        FormEquation("balance", 3, "columns", ("A1", "A2"), ("G", "H")),
        FormEquation("result_total", 3, "columns", result_rows, ("G",)),
        FormEquation("row_total", 3, "rows", applicants, (len(REQUEST_COLUMNS) - 1,)),
        FormEquation("dispute_total", 4, "groups", (0, 1, 2, 3), (4,)),
    )
