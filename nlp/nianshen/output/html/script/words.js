// Every word of the interface, in both languages. What the audit says (messages, locators) comes with its data; quotes stay.
const WORDS = {
  zh: {
    brand: "年审", tagline: "政府信息公开工作年度报告审计", other_language: "English",
    search: "搜索机关、标题、正文、发现…", shown: (n, all) => (n === all ? `共 ${all} 份` : `${n} / ${all} 份`),
    any_severity: "全部程度", any_rule: "全部规则", nothing_matches: "没有符合条件的报告", clear: "清除筛选",
    hide_list: "收起列表", show_list: "展开列表",
    sorts: { path: "按文件", organ: "按机关", year: "按年度", verdict: "按判定", findings: "按发现" },
    verdicts: {}, statuses: { unreadable: "无法读取", not_a_report: "不是年报", error: "处理出错" },
    severities: { error: "错误", warning: "警告", advice: "建议", info: "提示", uncertain: "存疑" },
    outcomes: {
      error: "规则出错", fail: "不通过", uncertain: "存疑", not_assessable: "未能评估", pass: "通过", not_applicable: "不适用",
    },
    outcome_notes: {
      error: "规则运行失败，结论未知", fail: "确有问题", uncertain: "有疑点，需人工判断",
      not_assessable: "所需内容未能读出，没有检查，不等于通过", pass: "已检查，未见问题", not_applicable: "本报告没有这项义务",
    },
    certain: "确定", doubtful: "存疑",
    roles: { problem: "问题", measure: "措施", followup: "整改", work: "工作", frame: "套语", nil: "无事项" },
    forces: { law: "法律", national_form: "国家格式", local: "地方", practice: "惯例" },
    levels: { government: "政府", department: "部门", township: "乡镇", subdistrict: "街道", zone: "开发区" },
    tiers: { state: "国家级", province: "省级", prefecture: "市级", county: "县级", town: "乡级" },
    forms: { pre2019: "2019年以前（无统一格式）", f2019: "2019年格式（试行）", f2021: "2021年格式" },
    date_sources: { page: "页面", signature: "落款", metadata: "元数据" },
    kinds: {
      intro: "引言", overview: "总体情况", disclosure: "主动公开", requests: "依申请", fees: "收费", disputes: "复议诉讼",
      problems: "问题改进", other: "其他事项",
    },
    dimensions: { completeness: "完整性", consistency: "一致性", substance: "实质性", originality: "原创性" },
    facts: {
      organ: "机关", level: "层级", year: "年度", form: "格式", published: "发布", signed: "落款", index_number: "索引号",
      document_number: "文号", aspects: "五方面", file: "文件", url: "来源", sha256: "SHA-256",
    },
    unknown: "未读出", not_scored: "未评", score: (p, a) => `应查 ${a} 项，通过 ${p} 项`,
    aspect: { true: "已写明", false: "未写明", null: "未能判断" },
    tabs: { text: "正文", tables: "表格", outcomes: "规则结果" },
    findings: "发现", no_findings: "没有发现问题", no_findings_but: (n) => `另有 ${n} 项规则未能得出结论，见“规则结果”`,
    keys: "j / k 上下一条 · [ / ] 上下一份 · / 搜索",
    searched: "未找到", where: "查找范围", nearest: "最接近", jump: "点击在正文中查看",
    table_text: (n) => `表格原文 ${n} 行`, vague: "空泛", unanswered: "无对应措施", boilerplate: "套话",
    answered_by: "对应措施", answers_to: "对应问题", confidence: "置信度", topics: "主题", close: "关闭",
    masked: "个人信息已遮盖",
    table: { 2: "二、主动公开政府信息情况", 3: "三、收到和处理政府信息公开申请情况", 4: "四、政府信息公开行政复议、行政诉讼情况" },
    table_lost: "本表未读出", no_tables: "2019年以前没有全国统一表格", item: "信息内容", applicant: "申请人情况", legal_persons: "法人或其他组织",
    route: "途径", other_layout: (f) => `表样为${f}，与本年度应用的格式不同`, other_rows: "格式以外的行",
    blank: "空白", legend_unread: "未读出：文件中有此格，但未能确认数字", legend_blank: "空白：原表此格留空",
    no_report: "没有可显示的报告", reason: "原因", versions: "版本", print: "打印",
  },
  en: {
    brand: "nianshen", tagline: "audit of annual disclosure reports", other_language: "中文",
    search: "Search organ, title, text, findings…", shown: (n, all) => (n === all ? `${all} reports` : `${n} of ${all}`),
    any_severity: "any severity", any_rule: "any rule", nothing_matches: "No report matches", clear: "Clear filters",
    hide_list: "Hide the list", show_list: "Show the list",
    sorts: { path: "by file", organ: "by organ", year: "by year", verdict: "by verdict", findings: "by findings" },
    verdicts: {
      合规: "Compliant", 基本合规: "Largely compliant", 需整改: "To be mended", 不合规: "Not compliant", 无法判定: "Cannot be decided",
    },
    statuses: { unreadable: "Unreadable", not_a_report: "Not a report", error: "Error" },
    severities: { error: "Error", warning: "Warning", advice: "Advice", info: "Info", uncertain: "Uncertain" },
    outcomes: {
      error: "Rule crashed", fail: "Fail", uncertain: "Uncertain", not_assessable: "Not assessable", pass: "Pass",
      not_applicable: "Not applicable",
    },
    outcome_notes: {
      error: "the rule crashed: outcome unknown", fail: "a defect was found", uncertain: "a doubt for a person to settle",
      not_assessable: "what it needs could not be read: unchecked, not passed", pass: "checked, nothing found",
      not_applicable: "this report has no such duty",
    },
    certain: "certain", doubtful: "uncertain",
    roles: { problem: "problem", measure: "measure", followup: "follow-up", work: "work", frame: "frame", nil: "nil" },
    forces: { law: "law", national_form: "national form", local: "local", practice: "practice" },
    levels: { government: "government", department: "department", township: "township", subdistrict: "subdistrict", zone: "zone" },
    tiers: { state: "state", province: "province", prefecture: "prefecture", county: "county", town: "town" },
    forms: { pre2019: "before 2019 (no form)", f2019: "2019 form (trial)", f2021: "2021 form" },
    date_sources: { page: "page", signature: "signature", metadata: "metadata" },
    kinds: {
      intro: "Intro", overview: "Overview", disclosure: "Disclosure", requests: "Requests", fees: "Fees", disputes: "Disputes",
      problems: "Problems", other: "Other",
    },
    dimensions: { completeness: "Completeness", consistency: "Consistency", substance: "Substance", originality: "Originality" },
    facts: {
      organ: "Organ", level: "Level", year: "Year", form: "Form", published: "Published", signed: "Signed",
      index_number: "Index no.", document_number: "Document no.", aspects: "Aspects", file: "File", url: "Source", sha256: "SHA-256",
    },
    unknown: "not read", not_scored: "none", score: (p, a) => `${p} passed of ${a} assessed`,
    aspect: { true: "told", false: "not told", null: "unknown" },
    tabs: { text: "Text", tables: "Tables", outcomes: "Rules" },
    findings: "Findings", no_findings: "No findings", no_findings_but: (n) => `${n} more rules came to no conclusion: see “Rules”`,
    keys: "j / k finding · [ / ] report · / search",
    searched: "Not found", where: "Searched in", nearest: "Nearest", jump: "Show in the text",
    table_text: (n) => `${n} table rows as printed`, vague: "vague", unanswered: "unanswered", boilerplate: "boilerplate",
    answered_by: "Answered by", answers_to: "Answers", confidence: "confidence", topics: "topics", close: "Close",
    masked: "personal data masked",
    table: { 2: "Table 2: proactive disclosure", 3: "Table 3: requests", 4: "Table 4: reviews and lawsuits" },
    table_lost: "This table could not be read", no_tables: "Before 2019 there were no national tables", item: "Content",
    applicant: "Applicants", legal_persons: "legal persons and other organisations",
    route: "Route", other_layout: (f) => `Laid out as the ${f}, not as the form in force`, other_rows: "Rows outside the form",
    blank: "blank", legend_unread: "未读出: the cell is there, its figure could not be made sure", legend_blank: "blank: printed empty",
    no_report: "No report to show", reason: "Reason", versions: "Versions", print: "Print",
  },
};
let words = document.documentElement.lang === "en" ? WORDS.en : WORDS.zh;

/** The word for one value of a closed list; a value that the list does not know stands for itself. */
const label = (list, value) => words[list][value] ?? String(value);

/** What the audit says, in the language shown as far as the data hold it. */
const told = (thing, name) => (words === WORDS.en ? thing[`${name}_en`] : null) ?? thing[name];
