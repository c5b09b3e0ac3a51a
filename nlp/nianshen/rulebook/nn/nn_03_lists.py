"""NN-03: a list has more or fewer items than the words say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from nianshen.forms.law import FORM2021_DUTY, PROOFREADING_PRACTICE
from nianshen.rule import ALL_FORMS, Case, Fail, NotApplicable, Result, Uncertain, rule
from nianshen.text.announced import Miscount, miscounts
from nianshen.text.named_one_by_one import named_one_by_one

_MOST = 6


@rule(
    "NN-03",
    "lists",
    title="列举数与数词不符",
    title_en="a list of another length than told",
    severity="advice",
    cites=(FORM2021_DUTY, PROOFREADING_PRACTICE),
    forms=ALL_FORMS,
    messages={
        "differs": (
            "文字说{told}个（项），列出的却是{listed}个（项）：“{printed}”。",
            "The words say {told}, and {listed} are listed: {printed}.",
        ),
        "perhaps": (
            "文字说{told}个（项），列出的似是{listed}个（项）：“{printed}”，请核对。",
            "The words say {told}, and {listed} seem to be listed: {printed}.",
        ),
    },
)
def lists(case: Case) -> Iterator[Result]:
    """列举的个数与所写的数词不符。

    检查什么：“三个方面：甲、乙、丙”“甲、乙、丙等7个部门”“以下三个问题：一是……二是……”一类写法，列出的个数与数词是否相符。

    为什么：数词与列举不符，多是改动了一处没有改另一处，是文字没有校核的表现。

    怎样判定：用顿号分开的按顿号数，“和”“及”可能连着两项也可能是一项之内的字，两种数法都不合的才报告；书名号、引号、括号里的顿号不数。
    数词在前、列举中没有逗号分号的，为建议，有的存疑。“等N个”之前列出的多于N的为建议，少于N的不报告；没有“等”字而直接写N个的，
    相差不超过2、列举中没有“对”“按”“将”一类另起的话，又从句首或者“增加”“设”“实行”一类动词之后列起的，为建议，否则存疑；
    引号里用顿号分开的，引号外紧接着写数的，为建议；分号隔开的各项、各有件数的分项同样相比，多出的一项不是“名称，……”的，存疑。
    “专区3处，分别位于甲、乙”“会议3次（3月12日、9月20日）”“文件2件，分别是《甲》《乙》《丙》”“4个栏目，即……”一类先写数、再逐个点名的，同样相比。
    列举可能没有完或者列举之中又有列举的，存疑：行末断开的，下一句可能接着列的，序号换了写法或者接着写“另外”的，有的项带“的”字、
    有的不带的，“督促甲、乙加强丙、丁等2个环节”。括号里“含……”一类说明、“双随机、一公开”一类带顿号的名称、接着说某一项的“其中……”，
    不算列举的项；年报自身由几部分组成，由META-07判断。
    “甲、乙类信息3条”说的是条数，不是列举的个数。一是、（一）、1.的系列与数词不等的，为建议；序号本身残缺的，由P-11判断。

    什么情况下误报：列举之中又有列举。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，设置4个专栏：社会救助、养老服务、婚姻登记。
        二、主动公开政府信息情况

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局主动公开信息120条，设置3个专栏：社会救助、养老服务、婚姻登记。
        二、主动公开政府信息情况
    """
    looked = given = 0
    reported: list[Miscount] = []
    for wrong in chain(miscounts(case.told.text), named_one_by_one(case.told.text)):
        looked += 1
        if wrong is None or given >= _MOST or any(o.start < wrong.end and wrong.start < o.end for o in reported):
            continue
        given += 1
        reported.append(wrong)
        yield _result(case, wrong)
    if not looked:
        yield NotApplicable()


def _result(case: Case, wrong: Miscount) -> Result:
    span = case.told.span(wrong.start, wrong.end)
    printed = "".join(span.of(case.report.text).split())
    facts = {"told": wrong.told, "listed": wrong.listed, "printed": printed}
    evidence = (case.quote(span),)
    return Fail("differs", evidence, facts) if wrong.sure else Uncertain("perhaps", evidence, facts)
