"""What a worker has before its first file, where workers are forked: importing this module loads and builds all of it.

The process that forks them imports it once (:class:`nianshen.batch.pool.Pool`). A report made up here is read, tagged and judged,
so that what is built on first use (models, tables of misprints, compiled patterns) is built then and not in every worker.
"""

from __future__ import annotations

import gc
import logging

from nianshen.forms import FORM_2021


def specimen() -> str:
    """The text of a whole report: every part of the form of 2021, all three tables, problems with their measures."""
    disclosure = [
        "\t".join(row)
        for block in FORM_2021.disclosure
        for row in (("信息内容", *block.columns), *((name, *["1"] * len(block.columns)) for name in block.rows))
    ]
    received = {"A1": "5", "C1": "5", "G": "5"}
    requests = [
        "\t".join((row.label, count, *["0"] * 5, count))
        for row in FORM_2021.request_rows
        for count in (received.get(row.code, "0"),)
    ]
    columns = FORM_2021.dispute_columns * 3
    disputes = ["\t".join(row) for row in (FORM_2021.dispute_groups, columns, ["0"] * len(columns))]
    return "\n".join(
        (
            "青坪县水利局2024年政府信息公开工作年度报告",
            "根据《中华人民共和国政府信息公开条例》，现公布本局2024年度报告。统计期限为2024年1月1日至2024年12月31日。",
            "一、总体情况",
            "（一）主动公开。全年通过县政府网站公开信息120条，其中政策文件3件、工作动态117条，比上年增长20%。",
            "（二）依申请公开。2024年收到申请5件，均在法定期限内答复，未发生行政复议和行政诉讼。",
            "（三）政府信息管理。完善保密审查制度，做到“先审查、后公开”。（四）平台建设。维护栏目5个。（五）监督保障。开展培训2次。",
            "二、主动公开政府信息情况",
            *disclosure,
            "三、收到和处理政府信息公开申请情况",
            *requests,
            "四、政府信息公开行政复议、行政诉讼情况",
            *disputes,
            "五、存在的主要问题及改进情况",
            "存在的问题：一是政策解读形式单一；二是栏目更新不及时。",
            "改进措施：一是用图解、视频解读水价政策；二是明确专人每周检查栏目。",
            "六、其他需要报告的事项",
            "2024年没有收取信息处理费，无其他需要报告的事项。",
            "",
        )
    )


def warm() -> None:
    """Audit the specimen; a failure is left to the workers, which tell of it file by file.

    What is loaded stays, so that nobody looks for garbage in it: not while it is built, which takes a fifth of the time, nor
    later in the workers.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        from nianshen import intake
        from nianshen.auditing import audit
        from nianshen.parse import parse

        audit(parse(intake.read_bytes(specimen().encode(), "specimen.txt")))
    except Exception:
        logging.getLogger(__name__).exception("could not prepare the workers")
    finally:
        gc.freeze()
        if collects:
            gc.enable()


warm()
