"""The form of 国办公开办函〔2019〕60号 (on trial), for the report years 2019 and 2020."""

from __future__ import annotations

from nianshen.forms import shared_layout as shared
from nianshen.forms.form import DisclosureBlock, FormRow, OfficialForm

_ROWS = (
    *shared.ROWS_BEFORE_OTHER,
    FormRow("F", "（六）其他处理", (shared.RESULTS_GROUP,)),
    *shared.ROWS_AFTER_OTHER,
)

FORM_2019 = OfficialForm(
    id="f2019",
    instrument="国办公开办函〔2019〕60号",
    first_year=2019,
    last_year=2020,
    parts=shared.PARTS,
    aspects=shared.ASPECTS,
    disclosure=(
        DisclosureBlock("20(1)", ("本年新制作数量", "本年新公开数量", "对外公开总数量"), ("规章", "规范性文件")),
        DisclosureBlock(
            "20(5)",
            ("上一年项目数量", "本年增/减", "处理决定数量"),
            ("行政许可", "其他对外管理服务事项"),
            signed=(1,),
        ),
        DisclosureBlock(
            "20(6)", ("上一年项目数量", "本年增/减", "处理决定数量"), ("行政处罚", "行政强制"), signed=(1,)
        ),
        DisclosureBlock("20(8)", ("上一年项目数量", "本年增/减"), ("行政事业性收费",), signed=(1,)),
        DisclosureBlock("20(9)", ("采购项目数量", "采购总金额"), ("政府集中采购",), decimal=(1,)),
    ),
    request_columns=shared.REQUEST_COLUMNS,
    request_rows=_ROWS,
    dispute_groups=shared.DISPUTE_GROUPS,
    dispute_columns=shared.DISPUTE_COLUMNS,
    equations=shared.equations(tuple(r.code for r in _ROWS if r.code[0] in "BCDEF")),
)
