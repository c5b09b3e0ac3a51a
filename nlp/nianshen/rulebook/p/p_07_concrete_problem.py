"""P-07: problems told so vaguely that they could stand in any report."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_DUTY, MEASURE_EACH_PRACTICE, REG2007_ART32, REG2019_ART50_1_4
from nianshen.rule import ALL_FORMS, Case, Result, rule
from nianshen.rulebook.problems_and_measures import of_problems, only_announces
from nianshen.rulebook.vague_items import vague_items
from nianshen.text.undertakings import only_deplores


@rule(
    "P-07",
    "concrete-problem",
    title="问题空泛",
    title_en="vague problems",
    severity="warning",
    cites=(REG2019_ART50_1_4, REG2007_ART32, FORM2021_DUTY, MEASURE_EACH_PRACTICE),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "only": (
            "列出的问题“{printed}”写得空泛，没有说明是哪个栏目、哪类信息、哪项工作，也没有数字或者原因。",
            "The one problem told is vague (“{printed}”): it names no column, no kind of information, no figure and no cause.",
        ),
        "all": (
            "列出的{count}个问题都是“{printed}”一类空泛的说法，没有说明是哪个栏目、哪类信息、哪项工作，也没有数字或者原因。",
            "All {count} problems are as vague as “{printed}”: none names a column, a kind of information, a figure or a cause.",
        ),
        "perhaps_all": (
            "认出的{count}个问题都写得空泛，如“{printed}”；可能还有没有认出的问题，请核对。",
            "All {count} problems that were recognised are vague, such as “{printed}”; there may be others.",
        ),
        "some": (
            "有的问题写得空泛，如“{printed}”，请写明具体是什么问题。",
            "Some of the problems are vague, such as “{printed}”.",
        ),
    },
)
def concrete_problem(case: Case) -> Iterator[Result]:
    """问题写得空泛，放在哪个机关的报告里都可以。

    检查什么：主要问题部分的每一个问题，有没有说到具体的事：栏目、目录、哪类信息、系统、人员、数字、期限或者原因。

    为什么：《条例》要求写明存在的主要问题；“意识有待提高、内容有待丰富”一类的话看不出本机关究竟存在什么问题，属于敷衍塞责。

    怎样判定：由空泛判断逐句给出：去掉“意识、水平、力度、内容、不够、有待加强”一类到处可用的词，所剩无几，又没有数字、专名和具体对象的，
    为空泛；只说“经办人员的业务水平需要进一步提升”“平台建设还有提升空间”的，作建议。说到具体栏目、系统、数字、日期、文件的，一律不算空泛。全部问题都空泛的，为警告；其中有没有把握的问题，序号与认出的问题数不符，
    或者同一条里另有别的叙述的，作存疑；部分空泛的，合为一条建议。“仍存在一些不足”这样只起引领作用的句子不计。

    什么情况下误报：话虽短而所指明确；具体情形写在下一句。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是公开意识不强。二是公开内容不够丰富。下一步将每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。

    符合：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        一是救助名册有2个月没有更新。二是全年5份文件只有1份配了解读图表。下一步将每月核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    all_told = of_problems(case, "problem")
    listed = [p for p in all_told if not only_announces(p)] or list(all_told)
    yield from vague_items(case, listed, all_told, only_deplores)
