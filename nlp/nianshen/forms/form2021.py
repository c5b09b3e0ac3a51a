"""The form of 国办公开办函〔2021〕30号, from the report year 2021 on."""

from __future__ import annotations

from nianshen.forms import shared_layout as shared
from nianshen.forms.form import DisclosureBlock, FormRow, OfficialForm

_OTHER = (shared.RESULTS_GROUP, "（六）其他处理")
_ROWS = (
    *shared.ROWS_BEFORE_OTHER,
    FormRow("F1", "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", _OTHER),
    FormRow("F2", "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", _OTHER),
    FormRow("F3", "3.其他", _OTHER),
    *shared.ROWS_AFTER_OTHER,
)

FORM_2021 = OfficialForm(
    id="f2021",
    instrument="国办公开办函〔2021〕30号",
    first_year=2021,
    last_year=None,
    parts=shared.PARTS,
    aspects=shared.ASPECTS,
    disclosure=(
        DisclosureBlock("20(1)", ("本年制发件数", "本年废止件数", "现行有效件数"), ("规章", "行政规范性文件")),
        DisclosureBlock("20(5)", ("本年处理决定数量",), ("行政许可",)),
        DisclosureBlock("20(6)", ("本年处理决定数量",), ("行政处罚", "行政强制")),
        DisclosureBlock("20(8)", ("本年收费金额（单位：万元）",), ("行政事业性收费",), decimal=(0,)),
    ),
    request_columns=shared.REQUEST_COLUMNS,
    request_rows=_ROWS,
    dispute_groups=shared.DISPUTE_GROUPS,
    dispute_columns=shared.DISPUTE_COLUMNS,
    equations=shared.equations(tuple(r.code for r in _ROWS if r.code[0] in "BCDEF")),
)
