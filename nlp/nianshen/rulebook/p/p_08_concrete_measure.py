"""P-08: measures told so vaguely that nobody could tell whether they were carried out."""

from __future__ import annotations

from collections.abc import Iterator

from nianshen.forms.law import FORM2021_DUTY, MEASURE_EACH_PRACTICE, REG2007_ART32, REG2019_ART50_1_4
from nianshen.rule import ALL_FORMS, Case, Result, rule
from nianshen.rulebook.problems_and_measures import is_general, of_problems
from nianshen.rulebook.vague_items import vague_items
from nianshen.text.undertakings import only_undertakes


@rule(
    "P-08",
    "concrete-measure",
    title="措施不具体",
    title_en="vague measures",
    severity="warning",
    cites=(REG2019_ART50_1_4, REG2007_ART32, FORM2021_DUTY, MEASURE_EACH_PRACTICE),
    forms=ALL_FORMS,
    needs=("statements", "problems"),
    messages={
        "only": (
            "列出的改进措施“{printed}”不具体，没有说明由谁、何时、做什么、做多少。",
            "The one measure told is vague (“{printed}”): it does not say who does what, how much, or by when.",
        ),
        "all": (
            "列出的{count}条改进措施都是“{printed}”一类空泛的说法，没有说明由谁、何时、做什么、做多少。",
            "All {count} measures are as vague as “{printed}”: none says who does what, how much, or by when.",
        ),
        "perhaps_all": (
            "认出的{count}条改进措施都不具体，如“{printed}”；可能还有没有认出的措施，请核对。",
            "All {count} measures that were recognised are vague, such as “{printed}”; there may be others.",
        ),
        "some": (
            "有的改进措施不具体，如“{printed}”，请写明由谁、何时、做什么。",
            "Some of the measures are vague, such as “{printed}”.",
        ),
    },
)
def concrete_measure(case: Case) -> Iterator[Result]:
    """改进措施只有“加强、完善、提高”，无从检验。

    检查什么：主要问题部分的每一条改进措施，有没有说到具体的事：由谁办、何时办成、数量、针对哪个栏目、目录、系统或者人员。

    为什么：《条例》要求写明改进情况；只写“进一步加强、不断完善”，下一年无法核对是否做到，属于敷衍塞责。

    怎样判定：由空泛判断逐句给出，标准与P-07相同。每个分句都只是“加强、提高、确保、使之规范”，没有由谁、何时、每隔多久、用什么办法的，
    虽然说到了对象（“加强竣工档案的管理，逐步提高检索效率”），没有更空泛的，也作建议。
    全部措施都空泛的，为警告；其中有没有把握的措施，序号与认出的措施数不符，或者同一条里另有别的
    叙述的，作存疑；部分空泛的，合为一条建议。另有具体措施时，“继续做好政府信息公开工作”这样的总说不计。

    什么情况下误报：话虽短而所指明确；具体做法写在下一句。

    违反：

        某县民政局2023年政府信息公开工作年度报告
        一、总体情况
        2023年，我局做好政府信息公开工作，主动公开信息120条。
        二、主动公开政府信息情况
        三、收到和处理政府信息公开申请情况
        四、政府信息公开行政复议、行政诉讼情况
        五、存在的主要问题及改进情况
        救助名册有2个月没有更新。下一步，一是进一步加强学习，提高公开意识。二是不断完善公开机制。
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
        救助名册有2个月没有更新。下一步，由社会救助股每月5日前核对一次救助名册。
        六、其他需要报告的事项
        本年度未收取信息处理费。
    """
    all_told = of_problems(case, "measure")
    listed = [m for m in all_told if m.vague is False or not is_general(m)] or list(all_told)
    yield from vague_items(case, listed, all_told, only_undertakes)
