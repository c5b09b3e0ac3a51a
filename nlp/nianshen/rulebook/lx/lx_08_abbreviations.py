"""LX-08: an abbreviation used before it is declared."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import PROOFREADING_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, Result, rule
from nianshen.rulebook.prose import words_around
from nianshen.text.abbreviations import declared, first_use_before


@rule(
    "LX-08",
    "abbreviations",
    title="简称先用后注",
    title_en="abbreviation used before it is declared",
    severity="info",
    cites=(PROOFREADING_PRACTICE,),
    forms=ALL_FORMS,
    messages={
        "early": (
            "“{name}”在说明简称之前已经使用，说明应移到首次出现处。",
            "“{name}” is used before it is declared as an abbreviation.",
        ),
    },
)
def early_abbreviation(case: Case) -> Iterator[Result]:
    """简称在说明之前就已使用。

    检查什么：“（以下简称……）”所说明的简称，在说明之前有没有用过。

    为什么：简称应当在首次出现全称时说明，否则读者读到简称时还不知道它指什么。

    怎样判定：在正文中从头查找该简称，说明之前已经单独出现的，为先用后注。它是更长名称的一部分（“某县水利局”中的“县水利局”）、
    在书名号内的，不算；“我局”“本机关”不计；标题不计。

    什么情况下误报：简称恰好也是普通词。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局落实《条例》要求，主动公开信息120条。按照《中华人民共和国政府信息公开条例》（以下简称《条例》），办理申请3件。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局按照《中华人民共和国政府信息公开条例》（以下简称《条例》），主动公开信息120条，依《条例》办理申请3件。
    """
    told = case.told
    done: set[str] = set()
    for abbreviation in declared(told.text):
        if abbreviation.name in done:  # declared again, after it was used
            continue
        done.add(abbreviation.name)
        at = first_use_before(told.text, abbreviation)
        if at is None:
            continue
        evidence = (
            case.quote(words_around(told, at, at + len(abbreviation.name), 8)),
            case.quote(told.span(abbreviation.start, abbreviation.end)),
        )
        yield Fail("early", evidence, {"name": abbreviation.name})
