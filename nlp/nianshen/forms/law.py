"""The law as citable objects: what a finding rests on, when it was in force, and with what force it binds.

``requires`` is in our own words; an office that wants the official wording beside it adds that in its own profile.
Only provisions whose text was read by the authors are cited with the force of law; local scoring practice is cited
as practice, never as law.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from nianshen.audit_types import Citation, Force
from nianshen.report import Level


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision. ``in_force_to`` is the first day on which it no longer holds, None while it holds.

    ``binds`` are the levels whose reports it governs, None where it governs all: a department is not to be held to
    the paragraph that speaks of governments.
    """

    instrument: str
    number: str
    article: str
    force: Force
    in_force_from: date
    in_force_to: date | None
    requires: str
    requires_en: str
    binds: tuple[Level, ...] | None = None

    def governs(self, report_year: int, level: Level | None = None) -> bool:
        """Whether it held on 31 March after the report year, the last day on which any report falls due.

        With a ``level`` also whether it binds that level; an unknown level (None) excludes no provision.
        """
        due = date(report_year + 1, 3, 31)
        in_force = self.in_force_from <= due and (self.in_force_to is None or due < self.in_force_to)
        return in_force and (level is None or self.binds is None or level in self.binds)

    def citation(self) -> Citation:
        """The provision as a finding carries it."""
        return Citation(f"{self.instrument}（{self.number}）", self.article, self.force)


_REGULATION = "中华人民共和国政府信息公开条例"
_SINCE_2019, _SINCE_2008 = date(2019, 5, 15), date(2008, 5, 1)


def _regulation_2019(
    article: str, requires: str, requires_en: str, binds: tuple[Level, ...] | None = None
) -> Provision:
    return Provision(
        _REGULATION, "国务院令第711号修订", article, "law", _SINCE_2019, None, requires, requires_en, binds
    )


def _regulation_2007(article: str, requires: str, requires_en: str) -> Provision:
    return Provision(_REGULATION, "国务院令第492号", article, "law", _SINCE_2008, _SINCE_2019, requires, requires_en)


REG2019_ART15 = _regulation_2019(
    "第十五条",
    "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息不得公开，第三方同意或者不公开会对公共利益造成重大影响的除外",
    "information whose disclosure would harm third parties, such as on their privacy, is not disclosed unless they agree or the public interest demands it",
)
REG2019_ART32 = _regulation_2019(
    "第三十二条",
    "公开会损害第三方合法权益的，应书面征求第三方意见",
    "where disclosure would harm a third party, that party is asked in writing",
)
REG2019_ART46 = _regulation_2019(
    "第四十六条",
    "各级人民政府应建立健全政府信息公开工作考核、社会评议和责任追究制度，定期考核、评议",
    "governments at all levels have systems of assessment, public appraisal and accountability for disclosure work",
    binds=("government", "township"),
)
REG2019_ART49_1 = _regulation_2019(
    "第四十九条第一款",
    "县级以上人民政府部门应在每年1月31日前报送并公布上一年度的年度报告",
    "departments of governments at county level and above submit and publish last year's report by 31 January",
    binds=("department",),
)
REG2019_ART49_2 = _regulation_2019(
    "第四十九条第二款",
    "县级以上地方人民政府的年度报告应在每年3月31日前公布",
    "the report of a local government at county level and above is published by 31 March",
    binds=("government",),
)
REG2019_ART50_1 = _regulation_2019(
    "第五十条第一款",
    "年度报告应写明主动公开、收到和处理申请、行政复议和行政诉讼、主要问题及改进情况、其他需要报告的事项",
    "a report tells of proactive disclosure, requests received and handled, reviews and lawsuits, the main problems and how they are being mended, and other matters",
)
REG2019_ART50_1_4 = _regulation_2019(
    "第五十条第一款第（四）项",
    "年度报告应写明政府信息公开工作存在的主要问题及改进情况；各级人民政府的还应写明工作考核、社会评议和责任追究结果",
    "a report tells of the main problems and how they are being mended; a government's also of the results of assessment, public appraisal and accountability",
)
REG2019_ART50_2 = _regulation_2019(
    "第五十条第二款", "年度报告应使用全国统一格式", "reports use the uniform national format"
)
REG2007_ART14 = _regulation_2007(
    "第十四条第四款",
    "不得公开涉及国家秘密、商业秘密、个人隐私的政府信息；其中商业秘密、个人隐私，权利人同意公开或者不公开可能对公共利益造成重大影响的除外",
    "information on state secrets, trade secrets or privacy is not disclosed; of the latter two, unless those concerned agree or the public interest demands it",
)
REG2007_ART31 = _regulation_2007(
    "第三十一条",
    "各级行政机关应在每年3月31日前公布本机关上一年度的年度报告",
    "every administrative organ publishes its report by 31 March",
)
REG2007_ART32 = _regulation_2007(
    "第三十二条",
    "年度报告应写明主动公开、依申请公开和不予公开、收费及减免、行政复议和行政诉讼、主要问题及改进、其他事项六方面内容",
    "a report holds six contents: proactive disclosure; requests and refusals; fees; reviews and lawsuits; problems and improvement; other matters",
)
FORM2019 = Provision(
    "政府信息公开工作年度报告格式（试行）",
    "国办公开办函〔2019〕60号",
    "格式",
    "national_form",
    date(2019, 11, 1),
    date(2021, 9, 1),
    "年度报告按六个部分和三张统一表格编制",
    "the report follows six parts and three uniform tables",
)
FORM2021 = Provision(
    "中华人民共和国政府信息公开工作年度报告格式",
    "国办公开办函〔2021〕30号",
    "格式",
    "national_form",
    date(2021, 9, 1),
    None,
    "年度报告按六个部分和三张统一表格编制，不能遗漏，也不宜泛化",
    "the report follows six parts and three uniform tables, with nothing left out and nothing off the subject",
)
FORM2021_ASPECTS = Provision(
    FORM2021.instrument,
    FORM2021.number,
    "第一部分填报说明",
    "national_form",
    FORM2021.in_force_from,
    None,
    "总体情况综述主动公开、依申请公开、政府信息管理、平台建设、监督保障",
    "part one sums up proactive disclosure, requests, information management, platforms, and supervision",
)
FORM2021_FEES = Provision(
    FORM2021.instrument,
    FORM2021.number,
    "第六部分填报说明",
    "national_form",
    FORM2021.in_force_from,
    None,
    "收取信息处理费的情况在第六部分报告",
    "part six reports the information handling fees charged",
)
FORM2021_DUTY = Provision(
    "关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知",
    "国办公开办函〔2021〕30号",
    "（四）明确责任",
    "national_form",
    FORM2021.in_force_from,
    None,
    "不按时发布、内容不准确不全面、内容雷同、敷衍塞责并造成不良后果的，追究责任",
    "late, inaccurate, incomplete, identical or perfunctory reports lead to accountability",
)
ASPECTS_PRACTICE = Provision(
    "总体情况五方面的通行写法",
    "惯例",
    "总体情况",
    "practice",
    date(2019, 11, 1),
    date(2021, 9, 1),
    "2019、2020年度报告的总体情况通常也分五方面写明",
    "reports for 2019 and 2020 usually also tell the five aspects",
)
LOCAL_DAY_PRACTICE = Provision(
    "年度报告公布期限的通行做法",
    "惯例",
    "公布期限",
    "practice",
    _SINCE_2019,
    None,
    "《条例》没有规定公布期限的乡镇、街道和派出机关，按当地通知的期限公布",
    "townships, subdistricts and agencies, for which the regulation sets no day, publish by the day of the local notice",
    binds=("township", "subdistrict", "zone"),
)
FILLING_PRACTICE = Provision(
    "年度报告表格的通行填法",
    "惯例",
    "表格填报",
    "practice",
    date(2019, 11, 1),
    None,
    "没有发生的填0，不留空白，不以斜杠等代替",
    "what did not happen is given as 0, not left blank and not replaced by a slash",
)
PROOFREADING_PRACTICE = Provision(
    "年度报告的通行编写要求",
    "惯例",
    "文字校核",
    "practice",
    _SINCE_2008,
    None,
    "标题写明机关和年度，文字经过校核，不残留模板文字",
    "the title names organ and year, the text is proof-read, no words of a template are left in",
)
PERIOD_PRACTICE = Provision(
    "年度报告的通行写法",
    "惯例",
    "统计期限",
    "practice",
    _SINCE_2008,
    None,
    "开头写明所列数据的统计期限，即报告年度的1月1日至12月31日",
    "the opening says which period the figures cover: 1 January to 31 December of the report year",
)
PUBLISHED_TEXT_PRACTICE = Provision(
    "年度报告的通行编写要求",
    "惯例",
    "公布文本",
    "practice",
    _SINCE_2008,
    None,
    "向社会公布的文本面向公众，不带主送机关、报送和请示的话",
    "the text for the public has no addressee and none of the words of a letter to a superior",
)
MEASURE_EACH_PRACTICE = Provision(
    "各地年度报告编制通知的通行要求",
    "惯例",
    "主要问题及改进情况",
    "practice",
    _SINCE_2019,
    None,
    "主要问题写具体，逐条提出改进措施",
    "problems are told concretely and each is met with a measure",
)
FIGURES_PRACTICE = Provision(
    "各地年度报告编制通知和评估的通行要求",
    "惯例",
    "总体情况",
    "practice",
    date(2019, 11, 1),
    None,
    "主动公开按渠道写明数量，数据详细",
    "part one says how much was disclosed by each channel",
)
LENGTH_PRACTICE = Provision(
    "各地年度报告编制通知和评估的通行要求",
    "惯例",
    "内容翔实",
    "practice",
    date(2019, 11, 1),
    None,
    "总体情况内容翔实，不能只有几句话",
    "part one is substantial, more than a few sentences",
)
FEE_MEASURES = Provision(
    "政府信息公开信息处理费管理办法",
    "国办函〔2020〕109号",
    "全文",
    "law",
    date(2021, 1, 1),
    None,
    "行政机关可以对数量、频次明显过高的申请按件或者按量收取信息处理费",
    "organs may charge a handling fee where the number or frequency of requests is clearly excessive",
)
PERSONAL_INFORMATION_ART25 = Provision(
    "中华人民共和国个人信息保护法",
    "主席令第九十一号",
    "第二十五条",
    "law",
    date(2021, 11, 1),
    None,
    "不得公开所处理的个人信息，取得个人单独同意的除外",
    "personal information that is handled is not made public without the person's separate consent",
)
PERSONAL_INFORMATION_ART28 = Provision(
    "中华人民共和国个人信息保护法",
    "主席令第九十一号",
    "第二十八条",
    "law",
    date(2021, 11, 1),
    None,
    "一旦泄露容易使自然人的人格尊严受到侵害或者人身、财产安全受到危害的个人信息，须有特定目的和充分必要并采取严格保护措施方可处理",
    "personal information whose leak easily endangers a person's dignity, safety or property is handled only for a specific purpose, where necessary, and under strict protection",
)
FEE_LADDER = Provision(
    FEE_MEASURES.instrument,
    FEE_MEASURES.number,
    "收费标准",
    "law",
    FEE_MEASURES.in_force_from,
    None,
    "按件：10件以下不收，11至30件每件100元，以后每10件为一档逐档加100元；按量：30页以下不收，31至100页每页10元，101至200页每页20元，201页以上每页40元",
    "by request: ten free, the 11th to 30th 100 yuan each, every further ten 100 yuan more; by page: thirty free, then 10, from the 101st 20, from the 201st 40 yuan",
)
REVIEW_LAW_ART23 = Provision(
    "中华人民共和国行政复议法",
    "2023年修订",
    "第二十三条第一款第（四）项",
    "law",
    date(2024, 1, 1),
    None,
    "对不予公开政府信息不服的，应当先申请行政复议",
    "a refusal to disclose is first taken to administrative review",
)
LEGISLATION_RULES_2015 = Provision(
    "中华人民共和国立法法",
    "2015年修正",
    "第八十条、第八十二条",
    "law",
    date(2015, 3, 15),
    date(2023, 3, 15),
    "规章由国务院部门等，以及省、自治区、直辖市和设区的市、自治州的人民政府制定",
    "rules are made by departments of the State Council and by governments of provinces and of cities with districts",
)
LEGISLATION_RULES = Provision(
    "中华人民共和国立法法",
    "2023年修正",
    "第九十一条、第九十三条",
    "law",
    date(2023, 3, 15),
    None,
    "规章由国务院部门等，以及省、自治区、直辖市和设区的市、自治州的人民政府制定",
    "rules are made by departments of the State Council and by governments of provinces and of cities with districts",
)
REPLY_2016_201 = Provision(
    "关于政府信息公开工作年度报告有关项目填报问题的解释",
    "国办公开办函〔2016〕201号",
    "全文",
    "national_form",
    date(2016, 9, 1),
    None,
    "复议机关作共同被告的案件只由原行为机关统计",
    "a case in which the review organ is co-defendant is counted by the original organ only",
)
FORM2021_LIABILITY = Provision(
    "国务院办公厅政府信息与政务公开办公室关于印发政府信息公开工作年度报告格式的通知",
    "国办公开办函〔2021〕30号",
    "四、明确责任",
    "national_form",
    date(2021, 9, 1),
    None,
    "发布内容不准确不全面或者内容雷同、敷衍塞责并造成不良后果的，依据《条例》第四十七条追究责任",
    "reports whose content is inaccurate, incomplete, alike or perfunctory, with ill effects, entail liability under Art. 47",
)
ORIGINALITY_PRACTICE = Provision(
    "各地年度报告考核评分的通行标准",
    "惯例",
    "内容雷同",
    "practice",
    _SINCE_2008,
    None,
    "年度报告不得与往年、与其他单位雷同，数据逐年如实更新",
    "a report must not be alike to earlier years' or to other organs', and its figures are brought up to date",
)
YEARS_AGREE_PRACTICE = Provision(
    "各地年度报告编制通知和审核的通行要求",
    "惯例",
    "与上年数据衔接",
    "practice",
    date(2019, 11, 1),
    None,
    "各项数据与上年度报告对比，逻辑关系正确",
    "figures are compared with last year's report and agree with them",
)
LOCAL_NOTICE_PRACTICE = Provision(
    "各地年度报告编制通知",
    "惯例",
    "编制要求",
    "practice",
    date(2019, 11, 1),
    None,
    "在国家格式之外，按当地通知的要求写明有关内容",
    "beyond the national form, what the local notice asks for is told",
)
