"""The model card, made from ``metrics.json`` and nothing else."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from nianshen.audit_types import ROLES

_CHINESE = {"frame": "框架句", "work": "工作", "problem": "问题", "measure": "措施", "followup": "上年整改", "nil": "无事项"}


def card(metrics: dict[str, Any]) -> str:
    """The card as Markdown."""
    roles, data, protocol = metrics["roles"], metrics["data"], metrics["protocol"]
    low, high = roles["macro_f1_95"]
    lines = [
        "# 句子角色模型 / Role model",
        "",
        "给年度报告的每一句话判定角色：框架句、工作、问题、措施、上年整改、无事项。线性模型：第一遍只看字的 n 元组，"
        "第二遍结合前后句的判定和句子所处的位置（部分、标题、引导句、序号）。不含任何真实报告的文字。",
        "",
        f"训练数据：{data['passages']} 段自编文字（{'、'.join(data['files'])}），"
        f"{roles['statements']} 句，{roles['organs']} 组单位。数据哈希 `{data['sha256'][:16]}…`。",
        "",
        "## 判定角色",
        "",
        f"以下数字来自按单位分组（近似文本归为一组）的 {protocol['outer_folds']} 折交叉验证；"
        "随包发布的模型用全部数据训练。区间为按单位自助抽样的 95% 区间。自编文字不等于真实报告，真实报告上的表现另行测量。",
        "",
        "| | 宏平均 F1 |",
        "| --- | --- |",
        f"| 本模型 | **{roles['macro_f1']:.3f}**（{low:.3f}–{high:.3f}） |",
        f"| 本模型，只给文字，不知所在部分和标题 | {roles['text_alone']['macro_f1']:.3f} |",
        f"| 本模型，难句（{roles['hard']['statements']} 句） | {roles['hard']['macro_f1']:.3f} |",
        f"| 基线：词表 | {roles['baselines']['keywords']['macro_f1']:.3f} |",
        f"| 基线：全判为最多的一类 | {roles['baselines']['majority']['macro_f1']:.3f} |",
        "",
        "| 角色 | 精确率 | 召回率 | F1 | 95% 区间 | 句数 |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    for role in ROLES:
        r = roles["roles"][role]
        lines.append(
            f"| {_CHINESE[role]} {role} | {r['precision']:.3f} | {r['recall']:.3f} | {r['f1']:.3f} "
            f"| {r['f1_95'][0]:.3f}–{r['f1_95'][1]:.3f} | {r['support']} |"
        )
    lines += ["", "混淆表（行为标注，列为判定）：", "", "| | " + " | ".join(ROLES) + " |", "| --- |" + " --- |" * len(ROLES)]
    for role, row in zip(ROLES, roles["confusion"], strict=True):
        lines.append(f"| {role} | " + " | ".join(map(str, row)) + " |")
    lines += [
        "",
        f"置信度的期望校准误差：{roles['calibration']['expected_error']:.3f}。",
        "",
        "## 不经训练的部分",
        "",
        "| | 精确率 | 召回率 | F1 | 数量 |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, label in (("topics", "主题"), ("vague", "空泛"), ("links", "问题与措施的对应"), ("unanswered", "没有措施回应的问题")):
        r = metrics["lexicon"][name]
        lines.append(f"| {label} | {r['precision']:.3f} | {r['recall']:.3f} | {r['f1']:.3f} | {r['support']} |")
    written, lost = metrics["splitter"]["as_written"], metrics["splitter"]["line_breaks_lost"]
    lines += [
        "",
        f"切句：标注的 {written['lines']} 行中 {written['exact']:.1%} 切得一字不差；去掉全部换行后为 {lost['exact']:.1%}。",
        "",
        "这些部分的词表和阈值是看着同一批标注调的，数字偏乐观；空泛与对应关系只宜作提示，不宜单独作为结论。",
        "",
    ]
    return "\n".join(lines)


def write_card(folder: Path) -> None:
    """Write ``card.md`` from the ``metrics.json`` in the same folder."""
    metrics = json.loads((folder / "metrics.json").read_text("utf-8"))
    (folder / "card.md").write_text(card(metrics), "utf-8", newline="\n")
