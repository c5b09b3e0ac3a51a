"""Why a file was not audited, in English: the reasons of intake and parsing, which are written in Chinese."""

from __future__ import annotations

import re

_SAVE_AS = "Open it, save it as plain text or as a web page, and audit that"
_OF_KIND = "The file is of a kind that is not read"
_DAMAGED = "The file is damaged"
_ABNORMAL = "The packed content is abnormal"
_REASONS: tuple[tuple[str, str], ...] = (
    ("没有这个文件，请核对路径", "There is no such file: check the path"),
    ("文件打不开：{}", "The file cannot be opened: {}"),
    ("程序出错（{}），请把文件报告给开发者", "The program failed ({}): please report the file to the developers"),
    ("超过时限（{}秒）仍未处理完，请单独检查这个文件", "It took longer than the limit of {} seconds: look at this file by itself"),
    ("处理程序异常退出（代码 {}），请单独检查这个文件", "It ended the program (exit code {}): look at this file by itself"),
    ("集群上处理它的进程一再退出（{}），请单独检查这个文件", "The processes of the cluster ended at it again and again ({}): look at this file by itself"),
    ("占用内存超过上限（{}MB），请单独检查这个文件", "It took more memory than the limit of {} MB: look at this file by itself"),
    ("这是文件夹，不是文件。请给出其中的文件，或按文件夹批量审核", "This is a folder, not a file: name a file in it, or audit the folder"),
    ("不是普通文件（可能是设备或管道）", "Not a regular file (a device or a pipe perhaps)"),
    ("没有读取权限。请检查文件权限", "No permission to read it"),
    ("文件是空的，没有任何内容。请重新下载或重新导出", "The file is empty: download or export it again"),
    (
        "文件有 {} MB，超过上限 {} MB。年度报告通常不到 1 MB；请确认文件无误，或只保留报告正文后再试",
        "The file has {} MB, more than the limit of {} MB: keep only the report and try again",
    ),
    (
        "文件含有空字节（NUL），不是文字文件，或是没有字节序标记的 UTF-16 文本。{}，编码选 UTF-8",
        f"The file holds NUL bytes: it is no text, or UTF-16 without a byte order mark. {_SAVE_AS} in UTF-8",
    ),
    (
        "文字编码无法识别（既不是 UTF-8 也不是 GB18030，第 {} 个字节起出错）。文件可能损坏或在传输中被改动；请重新下载，或用记事本打开后另存为 UTF-8 编码",
        "The encoding is neither UTF-8 nor GB18030 (fault at byte {}): download it again, or save it as UTF-8",
    ),
    (
        "文字有乱码：{} 的字符是替换符、私有区字符、问号串或未映射的字形（上限 {}）。请用原始文件重新导出文本，或从发布网页重新复制",
        "The text is garbled: {} of its characters are replacements, private or unmapped (limit {}). Export it again",
    ),
    (
        "文字是用错误的编码打开后保存的，已成乱码。请用原始文件重新导出，编码选 UTF-8",
        "The text was opened in a wrong encoding and saved: export the original again as UTF-8",
    ),
    (
        "正文除标题外只有 {} 个汉字，报告很可能在附件或图片里。请打开原网页下载附件，另存为文本或网页后再审核",
        "Beside the title there are {} Chinese characters only: the report is probably an attachment or an image of the page",
    ),
    (
        "正文只有 {} 个汉字，不足以审核（至少 {} 个）。请检查下载或导出是否完整",
        "There are {} Chinese characters only, too few to audit (at least {}): check that the file is complete",
    ),
    (
        "网页的标签过多（超过 {} 个）或有大量标签没有关闭，不像一篇报告。请只保留正文后再试",
        "The page has too many tags (more than {}) or many that are not closed: keep only the report and try again",
    ),
    (
        "网页的标签嵌套过深（{} 层），无法安全读取。请只保留正文后再试",
        "The tags of the page are nested too deep ({} levels): keep only the report and try again",
    ),
    (
        "表格的单元格过多（合并单元格展开后超过 {} 个），不像年度报告的表格。请检查文件",
        "The tables have too many cells (more than {} with merged ones spread out): check the file",
    ),
    (
        "这是繁体字文本，本版本只读简体字。请转换成简体后再审核，转换前后请核对数字",
        "The text is in traditional characters, which this version does not read: convert it, and compare the figures",
    ),
    (
        "看不出报告年度：标题、统计期限、正文和日期都没有年份，请核对文件",
        "The report year cannot be told: no title, period, text or date names a year",
    ),
    (
        "没有找到“政府信息公开工作年度报告”的标题，也没有找到年度报告的各个部分",
        "Neither the title 政府信息公开工作年度报告 nor the parts of an annual report were found",
    ),
    (
        "标题是“{}”，是关于年度报告的其他文件，不是年度报告本身",
        "The title is “{}”: a document about annual reports, not such a report",
    ),
    (
        "正文没有谈到信息公开，不是政府信息公开工作年度报告",
        "The text does not speak of disclosure: not an annual report on it",
    ),
    (
        "文件已损坏：{}。请重新下载，或用办公软件打开后另存一份再试",
        f"{_DAMAGED} ({{}}): download it again, or open it in an office program and save it anew",
    ),
    (
        "文件设有打开密码或权限保护，读不出内容。请去掉密码后另存一份再审核",
        "The file is protected by a password: save it without and audit that",
    ),
    (
        "文件内部的部件展开后有 {} MB，超过上限，不像一篇报告。请检查文件",
        "A part inside the file has {} MB, more than a report can have: check the file",
    ),
    (
        "压缩内容异常：{}，不像正常的报告文件。请确认来源，或只保留报告文件后再试",
        f"{_ABNORMAL} ({{}}): make sure where it comes from, or keep only the report",
    ),
    (
        "PDF 有 {} 页，超过上限 {} 页，不像一篇年度报告。请只保留报告正文后再试",
        "The PDF has {} pages, more than the limit of {}: keep only the report",
    ),
    (
        "OFD 有 {} 页，超过上限 {} 页，不像一篇年度报告。请只保留报告正文后再试",
        "The OFD file has {} pages, more than the limit of {}: keep only the report",
    ),
    (
        "OFD 的第 {} 页是扫描图片，没有文字，读不出内容。请向制作单位索取电子版，或先做文字识别（OCR）并核对数字后再审核",
        "Pages of the OFD file are scanned pictures without text ({}): ask for the electronic file, or have the text recognised and compare the figures",
    ),
    (
        "扫描件有 {} 页，超过文字识别的上限 {} 页。请只保留报告正文后再试",
        "The scan has {} pages, more than the limit of {} for recognition: keep only the report",
    ),
    (
        "扫描件超过文字识别的上限 {} 页。请只保留报告正文后再试",
        "The scan has more pages than the limit of {} for recognition: keep only the report",
    ),
    (
        "图片的像素过多，不像一页报告。请按 A4 纸 150 至 300 dpi 重新扫描后再试",
        "The picture has more pixels than a page: scan it again as A4 at 150 to 300 dots an inch",
    ),
    (
        "扫描件有 {} 的字看不清（上限 {}），不能据以审核。请按 A4 纸 150 至 300 dpi 重新扫描，或向制作单位索取电子版",
        "Of the scan {} of the characters cannot be read (limit {}): scan it again as A4 at 150 to 300 dots an inch, or ask for the electronic file",
    ),
    (
        "工作簿里有公式没有保存计算结果，读不出数值。请用 Excel 或 WPS 打开后重新保存，再审核",
        "The workbook has formulas without results: open it in Excel or WPS, save it, and audit that",
    ),
    (
        "工作簿有内容的单元格超过 {} 个，不像年度报告的表格。请只保留报告的工作表",
        "The workbook has more than {} filled cells: keep only the sheets of the report",
    ),
    (
        "文件内部的数据流过大，不像一篇报告。请检查文件",
        "A stream inside the file is larger than a report can be: check the file",
    ),
    (
        "这是旧版 Office 或 WPS 文件，但不是文字或表格文档。请另存为 .docx、.xlsx 或 .pdf 后再试",
        "The file is an old Office or WPS file, but no text or workbook: save it as .docx, .xlsx or .pdf",
    ),
    (
        "这是 Word 95 或更早版本的文件。请用 Word 或 WPS 打开，另存为 .docx 后再审核",
        "The file was written by Word 95 or earlier: open it in Word or WPS, save it as .docx, and audit that",
    ),
    (
        "PDF 的第 {} 页是扫描图片，文字层是软件识别出来的，数字可能有误，不能据以审核。请向制作单位索取电子版，或安装文字识别组件（pip install \"nianshen[ocr]\"）后再审核",
        "Pages of the PDF are scanned pictures whose text a program recognised ({}), figures may be wrong: ask for the electronic file, or install the recogniser (pip install \"nianshen[ocr]\") and audit it again",
    ),
    (
        "PDF 的第 {} 页是扫描图片，没有文字层，读不出内容。请向制作单位索取电子版，或安装文字识别组件（pip install \"nianshen[ocr]\"）后再审核",
        "Pages of the PDF are scanned pictures without text ({}): ask for the electronic file, or install the recogniser (pip install \"nianshen[ocr]\") and audit it again",
    ),
    (
        "这是 ZIP 压缩包，里面没有可以审核的报告文件，或是压缩包套得太深。请先解压，再审核其中的文件",
        "A zip archive without a file that can be audited, or with archives nested too deep: unpack it and audit the files in it",
    ),
    ("这是{}。请先解压，再审核其中的文件", f"{_OF_KIND} ({{}}): unpack it and audit the files in it"),
    (
        "这是 {} 图片，里面的文字读不出来。请向制作单位索取电子版，或安装文字识别组件（pip install \"nianshen[ocr]\"）后再审核",
        "The file is a picture ({}): ask for the electronic file, or install the recogniser (pip install \"nianshen[ocr]\") and audit it again",
    ),
    ("这是{}。这不是报告文件，请核对是否选错", f"{_OF_KIND} ({{}}), and no report: check that it is the right one"),
    ("这是{}。请另存为 .png 或 .pdf 后再试", f"{_OF_KIND} ({{}}): save it as .png or .pdf"),
    ("这是{}。{}", f"{_OF_KIND} ({{}}). {_SAVE_AS}"),
)
_WHAT: tuple[tuple[str, str], ...] = (
    ("压缩目录损坏", "the directory of the zip file"),
    ("缺少部件 {}", "part {} is missing"),
    ("部件 {} 的数据损坏", "the data of part {}"),
    ("部件 {} 不是完好的 XML", "part {} is no well-formed XML"),
    ("部件 {} 含有不允许的 DTD 声明", "part {} declares a document type, which is not allowed"),
    ("Word 文件里没有正文", "the Word file has no body"),
    ("正文的一部分是嵌入的另一个文件，没有合并进来", "a part of the text is another file embedded in this one"),
    ("图片数据损坏", "the data of the picture"),
    ("PDF 结构损坏", "the structure of the PDF"),
    ("PDF 第 {} 页损坏", "page {} of the PDF"),
    ("Excel 文件里没有工作簿", "the Excel file has no workbook"),
    ("工作簿结构损坏", "the structure of the workbook"),
    ("复合文档结构损坏", "the structure of the compound file"),
    ("不是 Word 97 以后的文档", "no document of Word 97 or later"),
    ("Word 文档的数据不完整", "the data of the Word document are not complete"),
    ("Word 文档没有文字表", "the Word document has no piece table"),
    ("Word 文档的文字表次序错乱", "the piece table of the Word document is out of order"),
    ("Word 文档的文字不完整", "the text of the Word document is not complete"),
    ("网页归档的结构损坏", "the structure of the web archive"),
    ("网页归档里没有网页", "the web archive has no page"),
    ("OFD 文件里没有入口", "the OFD file has no entry"),
    ("内含 {} 个文件，超过上限 {} 个", "{} files in it, more than the limit of {}"),
    ("展开后有 {} MB，超过上限 {} MB", "{} MB when expanded, more than the limit of {} MB"),
    ("压缩比异常", "compressed beyond any document"),
)
"""What is broken or abnormal, as it stands inside a reason."""
_KINDS = (
    ("旧版 Office 或 WPS 文件", "old Office or WPS file"),
    ("图片或音视频文件", "image, sound or film"),
    ("网页归档文件", "web archive"),
    ("版式文件", "layout file"),
    ("程序文件", "program"),
    ("压缩包", "archive"),
    ("图片", "image"),
    ("数据库", "database"),
    ("文件", "file"),
    ("（", " ("),
    ("）", ")"),
    ("、", ", "),
)
"""Words of the kinds of file that intake names, the longer ones first."""


def _pattern(chinese: str) -> re.Pattern[str]:
    return re.compile("(.{0,2000}?)".join(map(re.escape, chinese.split("{}"))), re.DOTALL)


_PATTERNS = tuple((_pattern(chinese), english) for chinese, english in _REASONS)
_WHAT_PATTERNS = tuple((_pattern(chinese), english) for chinese, english in _WHAT)


def reason_in_english(reason: str) -> str:
    """The reason in English; one that is not known here stays as it is."""
    for pattern, english in _PATTERNS:
        if m := pattern.fullmatch(reason):
            told = m.groups()
            if english.startswith(_OF_KIND):
                told = tuple(map(_kind, told))
            elif english.startswith((_DAMAGED, _ABNORMAL)):
                told = tuple(map(_what, told))
            return english.format(*told)
    return reason


def _what(words: str) -> str:
    found = ((pattern.fullmatch(words), english) for pattern, english in _WHAT_PATTERNS)
    return next((english.format(*m.groups()) for m, english in found if m), words)


def _kind(words: str) -> str:
    for chinese, english in _KINDS:
        words = words.replace(chinese, english)
    return words.strip()
