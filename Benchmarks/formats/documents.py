"""Writes a plan that is known as text as a web page, a Word file and a PDF, each with what such files have of their own.

The text stays the same to the letter; what is added is furniture, and what is replaced is what the format says in
another way: numbers that Word counts, tables with merged cells, changes that are tracked.
"""

import html
import re
import subprocess
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

FIGURES = "零一二三四五六七八九十"


def han(number):
    """一 to 九十九, as Word counts (chineseCounting)."""
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else FIGURES[tens]) + ("十" if tens else "") + (FIGURES[ones] if ones else "")


def blocks(text):
    """The text as paragraphs and tables, as they were before somebody saved it as text.

    Lines with as many tabs as their neighbours are rows; so are groups of lines that begin with a tab, a cell a line. A
    line that stops within a sentence goes on in the next one, behind a line break of the same paragraph.
    """
    for kind, value in tables(text):
        if kind == "table":
            yield kind, value
            continue
        paragraph = ""
        for line in value:
            stops = re.search("[，。,]", paragraph) and paragraph[-1] not in "。；：！？）”;:.)"
            if paragraph and line and stops and not line[0].isspace() and not opens(line):
                paragraph += "\n" + line.strip()
            else:
                if paragraph:
                    yield "paragraph", paragraph
                paragraph = line.strip()
        if paragraph:
            yield "paragraph", paragraph


def opens(line):
    """Whether a number or a sign opens a paragraph."""
    return re.match(r"[（(]?[一二三四五六七八九十\d]{1,3}[、.．）)]|第[一二三四五六七八九十]+[章条]|[●■◆·※①-⑳]", line)


def tables(text):
    """Tables as rows, and the lines between them."""
    found, rows, lines = [], [], text.replace("\ufeff", "").replace("\r", "").split("\n")
    index = 0
    while index < len(lines):
        table, end = cells_by_line(lines, index)
        if table:
            found += [("table", table)]
            index = end
            continue
        line = lines[index]
        cells = [cell.strip() for cell in line.strip("\t ").split("\t")]
        index += 1
        apart = [cell.strip() for cell in line.split("\t")]
        if rows and len(apart) == len(rows[0]) and not apart[0]:
            cells = [None] + apart[1:]
        if rows and len(cells) == len(rows[0]):
            rows.append(cells)
            continue
        found += [("rows", rows)] if rows else []
        rows = [cells] if len(cells) >= 3 else []
        if not rows:
            found.append(("lines", [line]))
    found += [("rows", rows)] if rows else []
    pending = []
    for kind, value in found + [("table", None)]:
        if kind == "lines" or kind == "rows" and len(value) < 3:
            pending += value if kind == "lines" else ["\t".join(cell or "" for cell in row) for row in value]
            continue
        if pending:
            yield "lines", pending
            pending = []
        if value:
            yield "table", value


def cells_by_line(lines, start):
    """A table of which each line, behind a tab, is a cell, with a blank line between rows. A tab alone is a cell that is
    merged into the one above; a line without a tab is the second paragraph of its cell. Returns its rows, with None for a
    merged cell, and the line behind it."""
    rows, index = [], start
    while index < len(lines) and lines[index].startswith("\t"):
        row = []
        while index < len(lines) and lines[index] and (lines[index].startswith("\t") or row):
            text = lines[index].strip()
            if lines[index].startswith("\t"):
                row.append(text or None)
            else:
                row[-1] = f"{row[-1] or ''}\n{text}"
            index += 1
        rows.append(row)
        if index + 1 < len(lines) and not lines[index] and lines[index + 1].startswith("\t"):
            index += 1
    inner = any("\t" in (cell or "") for row in rows for cell in row)
    if len(rows) < 3 or len(rows[0]) < 3 or None in rows[0] or inner or any(len(row) != len(rows[0]) for row in rows):
        return None, start
    return rows, index


# MARK: Web pages

MENU = ["首页", "政务公开", "办事服务", "互动交流", "走进本地", "数据开放"]
SIDE = ["关于召开2026年第一次常务会议的公告", "我市新增高新技术企业120家", "一季度生产总值增长5.6%", "到2030年建成国家级示范区"]


def published(text):
    """A date for the page: in the year that the document's number or its own date names; none where it names none."""
    found = re.search(r"〔(20\d\d)〕\d+号", text) or re.search(r"(?m)^[^，。]{0,12}(20\d\d)年\d{1,2}月\d{1,2}日[^，。]{0,6}$", text)
    return f"{found.group(1)}-12-08" if found else ""


def page(name, text, style):
    """A page of a government site; the three styles differ in how it is built and encoded."""
    date = published(text)
    body = []
    for kind, value in blocks(text):
        if kind == "paragraph":
            shown = html.escape(value).replace("“", "&ldquo;").replace("”", "&rdquo;").replace("·", "&middot;")
            shown = shown.replace("\n", "<br>\n")
            body.append([
                f'<p style="text-indent:2em"><span style="font-family:仿宋_GB2312">{shown}</span></p>',
                f"<p>&#12288;&#12288;{shown}\n</p>",
                f"<P>&nbsp;&nbsp;&nbsp; <FONT face=仿宋>{shown}</FONT>",
            ][style])
        else:
            body.append(html_table(value))
    text_lines = [value for kind, value in blocks(text) if kind == "paragraph"]
    title = text_lines[0].replace("\n", "") if len(text_lines[0]) <= 60 else name
    content = "\n".join(body)
    crumbs = "".join(f'<a href="/{i}">{word}</a> &gt; ' for i, word in enumerate(MENU[:3]))
    menu = "".join(f'<li><a href="/{i}/index.html">{word}</a></li>' for i, word in enumerate(MENU))
    side = "".join(f'<li><a href="/n/{i}">{word}</a><span>2026-01-0{i + 1}</span></li>' for i, word in enumerate(SIDE))
    script = "<script>var total = 100; if (1 < 2) { document.write('<p>到2027年，增长99%</p>'); }</script>"
    footer = "主办单位：某市人民政府办公室　承办单位：某市大数据中心　网站标识码：1234567890　备案序号：京ICP备12345678号-1"
    if style == 0:
        return f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>{html.escape(title)}_某市人民政府</title>{script}
<style>.menu {{ color: #333 }}</style></head><body>
<div class="top"><form action="/s"><input name="q"><button>搜索</button></form></div>
<ul class="menu">{menu}</ul>
<div class="crumbs">当前位置：{crumbs}正文</div>
<div class="main"><h1>{html.escape(title)}</h1>
<div class="info"><span>发布时间：{date and date + " 09:30"}</span> <span>来源：某市融媒体中心</span> <span>浏览次数：1234</span>
<span>字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></span> <a href="javascript:print()">打印</a></div>
<div id="zoom" class="article-content">{content}</div>
<div class="share">分享到：<a href="#">微信</a><a href="#">微博</a></div>
<div><p>上一篇：<a href="/a">关于2025年增长20%的通报</a></p><p>下一篇：<a href="/b">没有了</a></p></div></div>
<div class="sidebar"><h3>热点新闻</h3><ul>{side}</ul></div>
<div class="footer">{footer}</div></body></html>""".encode()
    if style == 1:
        return f"""<!doctype html><html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="ArticleTitle" content="{html.escape(title)}"><meta name="PubDate" content="{date}"><title>某市人民政府</title>
</head><body><header><nav><ul>{menu}</ul></nav></header><main><nav aria-label="breadcrumb">{crumbs}</nav>
<article><header><h1>{html.escape(title)}</h1></header>
{content}
</article><aside><h2>推荐</h2><ul>{side}</ul></aside></main>
<div style="display:none">到2027年，隐藏的指标达到999个。</div>{script}
<footer><p>{footer}</p></footer></body></html>""".encode()
    return f"""<HTML><HEAD><META content="text/html; charset=gb2312" http-equiv=Content-Type><TITLE>{html.escape(title)}</TITLE>
</HEAD><BODY><TABLE width=1000><TR><TD colspan=2>{''.join(f'<A href="/{i}">{word}</A> | ' for i, word in enumerate(MENU))}
<TR><TD width=200 valign=top><TABLE>{''.join(f'<TR><TD>·<A href="/n">{word}</A>' for word in SIDE)}</TABLE>
<TD><TABLE width="100%"><TR><TD align=center><B>{html.escape(title)}</B>
<TR><TD align=center>来源：某市政府办　日期：{date}　【字体：大 中 小】【打印】【关闭】
<TR><TD>{content}
</TABLE><TR><TD colspan=2 align=center>{footer}</TABLE></BODY></HTML>""".encode("gb18030")


def spans(rows):
    """How many rows each cell spans down, by row and column; 0 for a cell that another one covers.

    Covered is what is None, and in the first column what repeats the text above."""
    result = [[1] * len(row) for row in rows]
    for column in range(len(rows[0])):
        first = 1
        for index in range(2, len(rows)):
            value = rows[index][column]
            repeats = column == 0 and value == rows[first][column] and value
            if value is None or repeats:
                result[index][column] = 0
                result[first][column] += 1
            else:
                first = index
    return result


def html_table(rows):
    """A table with a head, and with cells that span rows."""
    lines = ["<table border=1><thead><tr>" + "".join(f"<th>{html.escape(c)}</th>" for c in rows[0]) + "</tr></thead><tbody>"]
    for row, spanned in list(zip(rows, spans(rows)))[1:]:
        line = "<tr>"
        for value, count in zip(row, spanned):
            if count:
                line += f'<td{f" rowspan={count}" if count > 1 else ""}><p>{html.escape(value or "").replace(chr(10), "</p><p>")}</p></td>'
        lines.append(line + "</tr>")
    return "\n".join(lines) + "</tbody></table>"


# MARK: Word files

ABSTRACT = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum>"""

MARKERS = [
    (re.compile(r"^([一二三四五六七八九十]{1,3})、"), lambda n: han(n)),
    (re.compile(r"^（([一二三四五六七八九十]{1,3})）"), lambda n: han(n)),
    (re.compile(r"^(\d{1,2})\.(?!\d)"), lambda n: str(n)),
]


class Numbering:
    """Hands the numbers of headings over to Word, where Word counts to the same."""

    def __init__(self, document):
        self.root = document.part.numbering_part.element
        abstract = parse_xml(ABSTRACT)
        self.root.insert(0, abstract)
        self.next_id = 900
        self.counts = [0, 0, 0]
        self.num = self.new(None, None)

    def new(self, level, start):
        self.next_id += 1
        override = (
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{start}"/></w:lvlOverride>' if level is not None else "")
        self.root.append(parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{self.next_id}"><w:abstractNumId w:val="77"/>{override}</w:num>'))
        return self.next_id

    def take(self, paragraph, text):
        """The text without its number, which Word now counts; the text as it is where that can't be."""
        for level, (pattern, written) in enumerate(MARKERS):
            found = pattern.match(text)
            if not found:
                continue
            expected = self.counts[level] + 1
            if found.group(1) != written(expected):
                # Begins anew at 1: a list of its own. Any other number stays as it is written.
                if found.group(1) != written(1):
                    return text
                self.num = self.new(level, 1)
                expected = 1
            self.counts[level] = expected
            self.counts[level + 1:] = [0] * (2 - level)
            properties = paragraph._p.get_or_add_pPr()
            properties.append(parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{self.num}"/></w:numPr>'))
            return text[found.end():]
        return text


def run(text, tag="w:t"):
    element = OxmlElement("w:r")
    for index, line in enumerate(text.split("\n")):
        if index:
            element.append(OxmlElement("w:br"))
        inner = OxmlElement(tag)
        inner.set(qn("xml:space"), "preserve")
        inner.text = line
        element.append(inner)
    return element


def change(kind, text, number):
    element = OxmlElement(kind)
    element.set(qn("w:id"), str(number))
    element.set(qn("w:author"), "审稿人")
    element.set(qn("w:date"), "2026-01-05T09:00:00Z")
    element.append(run(text, "w:delText" if kind == "w:del" else "w:t"))
    return element


def word(text, path, changes=True):
    """Headings counted by Word, cells merged down, every fifth paragraph with an insertion and a deletion."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin, section.top_margin = Cm(2.8), Cm(2.6), Cm(3.7)
    style = document.styles["Normal"]
    style.font.name, style.font.size = "Noto Serif CJK SC", Pt(16)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), "Noto Serif CJK SC")
    style.paragraph_format.line_spacing = Pt(28)
    style.paragraph_format.space_after = Pt(0)
    section.header.paragraphs[0].text = "某市人民政府办公室文件"
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    footer.add_run("— ")
    for kind in ("begin", None, "end"):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        else:
            element.text = " PAGE "
        footer.add_run()._r.append(element)
    footer.add_run(" —")
    numbering = Numbering(document)
    count = 0
    for kind, value in blocks(text):
        if kind == "table":
            add_table(document, value)
            continue
        paragraph = document.add_paragraph()
        count += 1
        rest = numbering.take(paragraph, value)
        if count > 3 and len(value) > 24:
            paragraph.paragraph_format.first_line_indent = Pt(32)
        elif count <= 2:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if changes and count % 5 == 0 and len(rest) > 20:
            middle = len(rest) // 2
            for element in (run(rest[:middle - 4]), change("w:del", "增长99%、", 2 * count),
                            change("w:ins", rest[middle - 4:middle + 4], 2 * count + 1), run(rest[middle + 4:])):
                paragraph._p.append(element)
        else:
            paragraph.add_run(rest)
    document.save(path)


def add_table(document, rows):
    table = document.add_table(rows=len(rows), cols=len(rows[0]))
    table.style = "Table Grid"
    for index, (row, spanned) in enumerate(zip(rows, spans(rows))):
        for column, (value, count) in enumerate(zip(row, spanned)):
            if not count:
                continue
            cell = table.cell(index, column)
            cell.text = value or ""
            for piece in cell.paragraphs[0].runs:
                piece.font.size = Pt(9 if len(row) > 5 else 10.5)
            cell.paragraphs[0].paragraph_format.line_spacing = Pt(14)
            if count > 1:
                cell.merge(table.cell(index + count - 1, column))


def pdf(text, path, work):
    """Printed by LibreOffice from a Word file without tracked changes."""
    source = Path(work) / (Path(path).stem + ".docx")
    word(text, source, changes=False)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{Path(work).resolve()}/profile", "--headless", "--convert-to", "pdf",
         "--outdir", str(Path(path).parent), str(source)], check=True, capture_output=True)
