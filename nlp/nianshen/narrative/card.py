"""The model cards, each made from its ``metrics.json`` and nothing else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from nianshen.audit_types import ROLES

_CHINESE = {"frame": "框架句", "work": "工作", "problem": "问题", "measure": "措施", "followup": "上年整改", "nil": "无事项"}
_HEADS = {
    "roles": (
        "句子角色模型 / Role model",
        "给年度报告的每一句话判定角色：框架句、工作、问题、措施、上年整改、无事项。线性模型，分三遍：第一遍只看字的 n 元组；"
        "第二、三遍再看前一遍对本句和前后句的判定、句子所处的位置和词表的提示（部分、标题、引导句、序号）。",
    ),
    "topics": ("主题模型 / Topic model", "判定问题和措施所说的事：十七个主题各一个线性模型，只看字的 n 元组。"),
    "vagueness": (
        "空泛模型 / Vagueness model",
        "判定一条问题或措施是不是放到任何单位都成立：线性模型，看字的 n 元组，以及句中有没有数量、日期、文件名称、栏目名称等具体所指。",
    ),
    "pairs": (
        "问题与措施对应模型 / Pair model",
        "判定哪条措施回应哪条问题：线性模型，看两者的主题、共有的少见字词、有没有更相称的一条、在两个并列清单中的位置。",
    ),
}
_ROW = "| {} | {:.3f} | {:.3f} | {:.3f} | {:.3f}–{:.3f} | {} |"
_TABLE = ["| | 精确率 | 召回率 | F1 | 95% 区间 | 数量 |", "| --- | --- | --- | --- | --- | --- |"]


def card(metrics: dict[str, Any]) -> str:
    """The card as Markdown."""
    kind, data, protocol = metrics["kind"], metrics["data"], metrics["protocol"]
    title, what = _HEADS[kind]
    lines = [
        f"# {title}",
        "",
        f"{what}训练语句全部为本项目撰写，不含任何真实报告的文字。",
        "",
        f"训练数据：{data['passages']} 段（{'、'.join(data['files'])}）。数据哈希 `{data['sha256'][:16]}…`。",
        "",
        f"以下数字来自按单位分组（近似文本归为一组）的 {protocol['outer_folds']} 折交叉验证，区间为按单位自助抽样的 95% 区间；"
        "随包发布的模型用全部数据训练。自编文字不等于真实报告，真实报告上的表现另行测量。",
        "",
        *_BODIES[kind](metrics),
    ]
    return "\n".join(lines) + "\n"


def _row(name: str, r: dict[str, Any]) -> str:
    return _ROW.format(name, r["precision"], r["recall"], r["f1"], *r["f1_95"], r["support"])


def _roles(metrics: dict[str, Any]) -> list[str]:
    roles, agreement = metrics["roles"], metrics["agreement"]
    low, high = roles["macro_f1_95"]
    return [
        f"{roles['statements']} 句，{roles['organs']} 组单位。",
        "",
        "| | 宏平均 F1 |",
        "| --- | --- |",
        f"| 本模型 | **{roles['macro_f1']:.3f}**（{low:.3f}–{high:.3f}） |",
        f"| 本模型，只给文字，不知所在部分和标题 | {roles['text_alone']['macro_f1']:.3f} |",
        f"| 本模型，难句（{roles['hard']['statements']} 句） | {roles['hard']['macro_f1']:.3f} |",
        f"| 基线：词表 | {roles['baselines']['keywords']['macro_f1']:.3f} |",
        f"| 基线：词表，难句 | {roles['hard']['keywords']['macro_f1']:.3f} |",
        f"| 基线：全判为最多的一类 | {roles['baselines']['majority']['macro_f1']:.3f} |",
        f"| 第二位标注者（盲标 {agreement['statements']} 句） | {agreement['macro_f1']:.3f} |",
        "",
        *_TABLE,
        *(_row(f"{_CHINESE[role]} {role}", roles["roles"][role]) for role in ROLES),
        "",
        "混淆表（行为标注，列为判定）：",
        "",
        "| | " + " | ".join(ROLES) + " |",
        "| --- |" + " --- |" * len(ROLES),
        *(
            f"| {role} | " + " | ".join(map(str, row)) + " |"
            for role, row in zip(ROLES, roles["confusion"], strict=True)
        ),
        "",
        f"置信度的期望校准误差：{roles['calibration']['expected_error']:.3f}。",
        "",
        f"两位标注者：一致 {agreement['agreed']:.3f}，Cohen κ {agreement['kappa']:.3f}；"
        + "，".join(f"{_CHINESE[r]} F1 {agreement['roles'][r]:.3f}" for r in ROLES)
        + "。分歧怎样裁定，见 `corpus/GUIDELINES.md`。",
        "",
        f"切句：标注的 {metrics['splitter']['as_written']['lines']} 行中 {metrics['splitter']['as_written']['exact']:.1%} "
        f"切得一字不差；去掉全部换行后为 {metrics['splitter']['line_breaks_lost']['exact']:.1%}。",
    ]


def _topics(metrics: dict[str, Any]) -> list[str]:
    t = metrics["topics"]
    return [
        f"{t['statements']} 句问题和措施。主题由一位标注者选一至三个，边界宽，数字只宜作参考；对应模型用的是各主题的概率。",
        "",
        *_TABLE,
        _row("全部主题（微平均）", t["micro"]),
        _row("基线：最多的主题", t["baselines"]["majority"]),
        *(_row(topic, row) for topic, row in t["topics"].items()),
    ]


def _vagueness(metrics: dict[str, Any]) -> list[str]:
    v = metrics["vagueness"]
    return [
        f"{v['statements']} 句问题和措施。",
        "",
        *_TABLE,
        _row("空泛", v["vague"]),
        _row("基线：词表（什么也没有指名）", v["baselines"]["lexicon"]),
        _row("基线：全判为空泛", v["baselines"]["majority"]),
        "",
        f"概率的期望校准误差：{v['calibration']['expected_error']:.3f}。",
    ]


def _pairs(metrics: dict[str, Any]) -> list[str]:
    p = metrics["pairs"]
    return [
        f"{p['pairs']} 对，{p['problems']} 条问题，取自既有问题又有措施的段落。",
        "",
        *_TABLE,
        _row("对应", p["links"]),
        _row("没有措施回应的问题", p["unanswered"]),
        _row("基线：最可能的主题相同，对应", p["baselines"]["same_topic"]["links"]),
        _row("基线：最可能的主题相同，没有回应", p["baselines"]["same_topic"]["unanswered"]),
        _row("基线：全判为对应", p["baselines"]["majority"]["links"]),
        "",
        f"概率的期望校准误差：{p['calibration']['expected_error']:.3f}。",
    ]


_BODIES: dict[str, Callable[[dict[str, Any]], list[str]]] = {
    "roles": _roles,
    "topics": _topics,
    "vagueness": _vagueness,
    "pairs": _pairs,
}


def write_card(folder: Path) -> None:
    """Write ``card.md`` from the ``metrics.json`` in ``folder``."""
    metrics = json.loads((folder / "metrics.json").read_text("utf-8"))
    (folder / "card.md").write_text(card(metrics), "utf-8", newline="\n")
