"""Opens what `brief --format docx` and `--format xlsx` wrote, as others do, and holds it against goals.csv.

usage: office.py FOLDER

FOLDER holds a briefing in Markdown, Word and Excel. Needs python-docx and openpyxl; with LibreOffice on the PATH, both
files are also opened by it.
"""

import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile
from xml.dom import minidom

import docx
import openpyxl
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn


def check_parts(path):
    """Every part is well-formed, and nothing in the archive tells when it was written."""
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0), entry
            if entry.filename.endswith((".xml", ".rels")):
                minidom.parseString(archive.read(entry))


def check_word(path, goals, markdown):
    check_parts(path)
    report = docx.Document(path)
    title = markdown.splitlines()[0].removeprefix("# ")
    assert report.core_properties.title == title, report.core_properties.title
    paragraphs = report.paragraphs
    assert paragraphs[0].text == title and paragraphs[0].style.name == "Title"
    headings = [p.text for p in paragraphs if p.style.name == "Heading 1"]
    assert headings[0] == "一、摘要" and len(headings) > 3, headings
    # Every line of the summary, word for word.
    text = {p.text for p in paragraphs}
    summary = markdown.split("## ")[1].splitlines()[1:]
    for line in summary:
        assert not line or line.removeprefix("- ").replace("&lt;", "<") in text, line
    for section in report.sections:
        margins = [round(m.mm) for m in (section.top_margin, section.bottom_margin, section.left_margin,
                                         section.right_margin)]
        upright = section.orientation == WD_ORIENT.PORTRAIT
        assert margins == ([37, 35, 28, 26] if upright else [28, 26, 35, 37]), margins
    captions = [p.text for p in paragraphs if p.style.name == "Caption"]
    assert [c.split("　")[0] for c in captions] == [f"表{n + 1}" for n in range(len(captions))], captions
    assert len(captions) == len(report.tables)
    cells = set()
    for table in report.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        widths = [column.width for column in table.columns]
        room = max(s.page_width - s.left_margin - s.right_margin for s in report.sections)
        assert all(widths) and sum(widths) <= room * 1.01, (sum(widths), room)
        for row in table.rows:
            assert len(row.cells) == len(widths)
            cells.update(cell.text for cell in row.cells)
    passages = {"".join(c for c in g["quote"] if c not in "\r\n\t") for g in goals if g["concept"]}
    missing = [p for p in passages if p not in cells]
    assert not missing, missing[:3]
    return len(report.tables), len(paragraphs)


def numbers(text):
    return float(text) if text else None


def check_excel(path, goals):
    check_parts(path)
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["对比表", "目标清单", "未归类", "方法", "数据说明"], book.sheetnames
    for name in book.sheetnames[:4]:
        sheet = book[name]
        assert sheet.freeze_panes == ("C2" if name == "对比表" else "A2") and sheet.auto_filter.ref == sheet.dimensions, name
        assert all(6 <= d.width <= 80 for d in sheet.column_dimensions.values()), name
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" for cell in row), "a formula"
    rows = list(book["目标清单"].values)
    heads = {title: place for place, title in enumerate(rows[0])}
    assert len(rows) - 1 == len(goals), (len(rows), len(goals))
    for row, goal in zip(rows[1:], goals):
        def cell(title):
            return row[heads[title]]

        for title, key in [("目标值", "value"), ("基期值", "baseline_value"), ("目标值上限", "value_upper"),
                           ("归类把握", "confidence"), ("基期年", "base_year"), ("目标年", "target_year"),
                           ("起始字节", "start"), ("结束字节", "end")]:
            assert cell(title) == numbers(goal[key]), (title, cell(title), goal[key])
            assert goal[key] == "" or not isinstance(cell(title), str), (title, cell(title))
        for title, key in [("原文", "quote"), ("文件", "doc"), ("指标编号", "concept"), ("单位", "unit"), ("地区", "district"),
                           ("关系", "relation"), ("原文指标", "indicator"), ("章节", "section")]:
            # In CSV an apostrophe stands before what a spreadsheet would run.
            written = goal[key].removeprefix("'") if goal[key][1:2] in tuple("=+-@") else goal[key]
            assert (cell(title) or "") == written, (title, cell(title), goal[key])
    assert all(isinstance(c.value, int) for c in book["目标清单"][heads_letter(heads["目标年"])][1:] if c.value is not None)
    compared = list(book["对比表"].values)
    heads = {title: place for place, title in enumerate(compared[0])}
    ranked = [row for row in compared[1:] if row[heads["名次"]] is not None]
    assert ranked and all(isinstance(row[heads["可比值"]], (int, float)) for row in ranked)
    assert all(isinstance(row[heads["名次"]], int) for row in ranked)
    unmapped = sum(1 for goal in goals if not goal["concept"])
    assert book["未归类"].max_row == unmapped + 1, (book["未归类"].max_row, unmapped)
    return len(rows) - 1, len(compared) - 1


def heads_letter(place):
    return openpyxl.utils.get_column_letter(place + 1)


def check_libreoffice(paths):
    office = shutil.which("soffice")
    if not office:
        return "skipped: LibreOffice is not installed"
    with tempfile.TemporaryDirectory() as scratch:
        for path in paths:
            subprocess.run(
                [office, f"-env:UserInstallation=file://{scratch}/profile", "--headless", "--convert-to", "pdf",
                 "--outdir", scratch, str(path)], check=True, capture_output=True, timeout=300)
            pdf = pathlib.Path(scratch) / (path.stem + ".pdf")
            assert pdf.stat().st_size > 10_000, path
            pdf.unlink()
    return "opens both files"


def main(folder):
    folder = pathlib.Path(folder)
    with open(folder / "goals.csv", encoding="utf-8", newline="") as file:
        goals = list(csv.DictReader(file))
    markdown = (folder / "briefing.md").read_text(encoding="utf-8")
    tables, paragraphs = check_word(folder / "briefing.docx", goals, markdown)
    print(f"Word: {tables} tables, {paragraphs} paragraphs")
    rows, compared = check_excel(folder / "briefing.xlsx", goals)
    print(f"Excel: {rows} goals, {compared} rows of comparison, as in goals.csv")
    print("LibreOffice:", check_libreoffice([folder / "briefing.docx", folder / "briefing.xlsx"]))


if __name__ == "__main__":
    main(sys.argv[1])
