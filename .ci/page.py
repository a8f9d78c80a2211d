#!/usr/bin/env python3
"""Tries the page of `duibiao brief --format html` in headless Chromium, as a reader with a mouse and one with a keyboard.

    .ci/page.py PROGRAM [--reports FOLDER] [--pictures FOLDER]

Loads without an error and without a request, sorts, filters, opens a passage by click and by key, switches the language,
takes a correction and saves it, prints; the same without scripts as a document. With --pictures it leaves screenshots.
Needs the package playwright and a Chromium (CHROMIUM names another than /usr/bin/chromium).
"""

import argparse
import csv
import io
import os
import pathlib
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

checks = 0


def expect(condition, what):
    global checks
    checks += 1
    if not condition:
        sys.exit(f"the page: {what}")


def write(program, folder, name, *arguments):
    path = pathlib.Path(folder) / name
    subprocess.run([program, "brief", "--format", "html", "--output", path, *arguments], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path


class Reader:
    """A browser with one page open, that notes every error and every request."""

    def __init__(self, browser, path, width=1280, height=900, scheme="light", scripts=True):
        self.context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme,
                                           java_script_enabled=scripts, accept_downloads=True, locale="zh-CN")
        self.page = self.context.new_page()
        self.problems, self.requests = [], []
        self.page.on("console", lambda m: self.problems.append(m.text) if m.type in ("error", "warning") else None)
        self.page.on("pageerror", lambda error: self.problems.append(str(error)))
        self.page.on("request", lambda r: self.requests.append(r.url))
        self.page.goto(path.as_uri())
        if scripts:
            self.page.wait_for_selector("html[data-ready]", state="attached")

    def all(self, expression):
        return self.page.evaluate(expression)

    def finish(self):
        expect(not self.problems, f"says on the console: {self.problems[:3]}")
        foreign = [url for url in self.requests if not url.startswith(("file:", "blob:"))]
        expect(not foreign and len(self.requests) <= 2, f"asks for {self.requests}")
        self.context.close()


VISIBLE = "[...document.querySelectorAll('#grid tbody tr[data-table]')].filter(r => !r.hidden)"


def try_matrix(reader):
    page = reader.page
    page.select_option("#at-least", "1")
    total = reader.all(f"{VISIBLE}.length")
    expect(total > 10, f"shows {total} indicators")

    head = page.locator("#grid thead th").nth(3)
    head.locator("button").click()
    expect(head.get_attribute("aria-sort") == "ascending", "a district's column is not sorted by a click on its head")
    ranks = reader.all(f"{VISIBLE}.map(r => Number(r.cells[3].dataset.rank) || 99)")
    expect(ranks == sorted(ranks) and ranks[0] == 1, f"ranks are sorted as {ranks[:9]}")
    head.locator("button").click()
    expect(head.get_attribute("aria-sort") == "descending", "a second click does not turn the order")
    head.locator("button").click()
    expect(head.get_attribute("aria-sort") == "none", "a third click does not restore the order")
    name = page.locator("#grid thead th").first
    name.locator("button").click()
    names = reader.all(f"{VISIBLE}.map(r => r.cells[0].textContent)")
    in_order = reader.all(f"[...{VISIBLE}.map(r => r.cells[0].textContent)].sort(new Intl.Collator('zh-Hans-CN').compare)")
    expect(names == in_order, "indicators are not sorted by name")
    page.click("#reset")

    field = reader.all("document.querySelectorAll('#field option')[1].value")
    page.select_option("#field", field)
    expect(0 < reader.all(f"{VISIBLE}.length") < total, "the filter by field leaves all or nothing")
    expect(str(reader.all(f"{VISIBLE}.length")) in page.inner_text("#shown"), "the count is not told")
    page.select_option("#field", "")
    page.select_option("#measure", "growth")
    expect(reader.all(f"{VISIBLE}.every(r => r.dataset.measure === 'growth')"), "the filter by measure lets others pass")
    page.select_option("#measure", "")
    page.fill("#find", "不会有的指标")
    expect(reader.all(f"{VISIBLE}.length") == 0 and page.is_visible("#nothing"), "nothing found is not told")
    page.fill("#find", "")
    columns = "[...document.querySelectorAll('#grid thead th')].filter(h => !h.hidden).length"
    before = reader.all(columns)
    page.click(".choose summary")
    page.locator("input[name=district]").first.uncheck()
    expect(reader.all(columns) == before - 1, "a district that is not chosen is still shown")
    page.keyboard.press("Escape")
    expect(not page.is_visible("#choose-all"), "Escape does not close the list of districts")
    page.click("#reset")
    order = "[...document.querySelectorAll('#grid thead th')].slice(3).map(h => h.textContent).join()"
    given = reader.all(order)
    choices = reader.all("[...document.querySelectorAll('#column-order option')].slice(1).map(o => o.value)")
    for choice in choices:
        page.select_option("#column-order", choice)
        row = f"document.querySelector('tr[data-table=\"{choice}\"]')"
        ranks = reader.all(f"[...{row}.cells].slice(3).map(c => Number(c.dataset.rank) || 1e6)")
        expect(ranks == sorted(ranks), f"districts are not ordered by the indicator {choice}")
    page.click("#reset")
    expect(reader.all(order) == given, "the order of districts is not restored")


def try_panel(reader):
    page = reader.page
    cell = page.locator("#grid td a").first
    cell.click()
    expect(page.is_visible("#panel blockquote"), "a click on a cell opens no passage")
    quote = page.inner_text("#panel blockquote >> nth=0")
    for label in ("文件", "章节", "触发的规则", "归类把握"):
        expect(label in page.inner_text("#panel-body"), f"the panel does not tell {label}")
    expect(reader.all("document.activeElement.id") == "panel-title", "focus does not go to the panel")
    page.keyboard.press("Escape")
    expect(not page.is_visible("#panel"), "Escape does not close the panel")
    expect(reader.all("document.activeElement.closest('#grid td') !== null"), "focus does not return to the cell")
    page.keyboard.press("Enter")
    expect(page.inner_text("#panel blockquote >> nth=0") == quote, "Enter does not open the same passage")
    page.keyboard.press("Escape")
    # One stop of the tabulator in the whole matrix; arrows go on from there.
    expect(reader.all("document.querySelectorAll('#grid [tabindex=\"0\"]').length") == 1, "the matrix has many tab stops")
    was = reader.all("document.activeElement.hash")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    expect(reader.all("document.activeElement.hash") == was, "arrows do not move in the matrix")
    page.keyboard.press("Home")
    expect(reader.all("document.activeElement.closest('th') !== null"), "Home does not go to the head of the row")

    cell.click()
    page.click("#panel .links a[href^='#m']")
    page.wait_for_timeout(600)
    shown = reader.all("(() => { const m = document.querySelector(location.hash); const r = m.getBoundingClientRect();"
                       " return r.height > 0 && r.top < innerHeight && r.bottom > 0; })()")
    expect(shown, "the passage is not brought into view in its document")
    page.click("#panel-close")
    for part in ("documents", "tables", "method", "summary"):
        page.click(f".masthead nav a[href='#{part}']")
        page.wait_for_timeout(600)
        top = reader.all(f"document.getElementById('{part}').getBoundingClientRect().top")
        bottom = reader.all("document.documentElement.scrollHeight - scrollY - innerHeight")
        expect(abs(top) < 40 or bottom < 2, f"the way to {part} ends {top} px away")
    page.locator("mark[data-goals]:visible").first.click()
    expect(page.is_visible("#panel blockquote"), "a click on a marked passage opens nothing")
    page.click("#panel-close")
    anchors = reader.all("[...document.querySelectorAll('tr[id^=g]')].every(r => document.getElementById('m' + r.id.slice(1)))")
    expect(anchors, "a goal has no place in its document")
    targets = reader.all("[...document.querySelectorAll('a[href^=\"#\"]')].filter(a => a.hash.length < 2 || "
                         "!document.getElementById(decodeURIComponent(a.hash.slice(1)))).map(a => a.hash)")
    expect(not targets, f"links lead nowhere: {targets[:5]}")
    ids = reader.all("(() => { const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                     " return ids.length - new Set(ids).size; })()")
    expect(ids == 0, f"{ids} ids stand twice")


def try_language(reader):
    page = reader.page
    before = page.inner_text("#summary .lede")
    quote = reader.all("document.querySelector('.goals q').textContent")
    page.click("#language")
    expect(reader.all("document.documentElement.lang") == "en", "lang does not follow the language")
    expect(page.inner_text("h2 >> nth=0") == "Summary", "labels stay Chinese")
    expect(page.inner_text("#summary .lede") != before, "sentences stay Chinese")
    chinese = reader.all("[...document.querySelectorAll('[data-l]')].filter(e => e.id !== 'language' && "
                         "/[\\u4e00-\\u9fff]/.test(e.textContent)).map(e => e.dataset.l)")
    expect(not chinese, f"labels stay Chinese: {chinese[:5]}")
    expect(reader.all("document.querySelector('.goals q').textContent") == quote, "evidence was translated")
    page.locator("#grid td a").first.click()
    expect("Rules that fired" in page.inner_text("#panel-body"), "the panel stays Chinese")
    page.click("#panel-close")
    page.click("#language")
    expect(page.inner_text("#summary .lede") == before, "the first language does not come back")


def try_corrections(reader, program, folder, arguments):
    page = reader.page
    goals = page.locator(".goals tr[data-measure=level] td.c-goal button")
    first, second, third = (goals.nth(index) for index in range(3))

    def open_form(goal):
        goal.click()
        if not page.locator("#panel form").first.is_visible():
            page.click("#panel .correct summary >> nth=0")

    open_form(first)
    page.check("#panel input[value=wrong] >> nth=0")
    expect(page.is_visible("#corrections"), "a correction is not counted")
    page.fill("#panel input[name=note] >> nth=0", '=1+1，"看过"')
    open_form(second)
    page.fill("#panel input[name=value] >> nth=0", "abc")
    expect(page.locator("#panel .error").first.inner_text() != "", "a value that is no number is taken")
    page.fill("#panel input[name=value] >> nth=0", "12.5")
    page.fill("#panel input[name=target_year] >> nth=0", "2031")
    open_form(third)
    page.check("#panel input[value=confirmed] >> nth=0")
    page.fill("#by", "测试")
    with page.expect_download() as saved:
        page.click("#save")
    text = pathlib.Path(saved.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    expect(saved.value.suggested_filename == "corrections.csv", "the file has another name")
    expect(list(rows[0]) == ["doc", "start", "end", "quote", "field", "old", "new", "verdict", "note", "by", "date", "goal"],
           f"the columns are {list(rows[0])}")
    expect([row["verdict"] for row in rows] == ["wrong", "changed", "changed", "confirmed"],
           f"the rows are {[row['verdict'] for row in rows]}")
    expect([(row["field"], row["new"]) for row in rows[1:3]] == [("value", "12.5"), ("target_year", "2031")],
           "the changed fields are not told")
    expect(rows[0]["note"] == "'=1+1，\"看过\"", f"a formula is not neutralised: {rows[0]['note']}")
    expect(all(row["by"] == "测试" for row in rows), "who checked is not told")
    expect(all(len(row["quote"].encode()) <= int(row["end"]) - int(row["start"]) for row in rows), "a passage is longer than it is")
    # The next run reads them, does what they say, and tells of it on its own page.
    path = pathlib.Path(folder) / "corrections.csv"
    path.write_text(text, encoding="utf-8", newline="")
    corrected = write(program, folder, "corrected.html", "--corrections", path, *arguments)
    told = corrected.read_text(encoding="utf-8")
    expect(told.count("人工判为错误") > 0 and told.count("→12.5") > 0 and told.count("→2031") > 0,
           "the next run does not do what was saved")
    expect('data-was_value="' in told and 'data-value="12.5"' in told, "what was read before is not kept beside it")

    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    expect("3" in page.inner_text("#correction-count"), "corrections are forgotten with the page")
    page.click("#forget")
    expect(not page.is_visible("#corrections"), "corrections can not be undone")


def try_without_scripts(browser, path):
    reader = Reader(browser, path, scripts=False)
    page = reader.page
    expect(not page.is_visible("#controls") and not page.is_visible("#language"), "dead controls are shown without scripts")
    expect(page.locator("#grid tbody tr[data-table]:visible").count() > 10, "the matrix is not there without scripts")
    page.locator("#grid td a").first.click()
    expect("#r" in page.url, "a cell leads nowhere without scripts")
    page.locator("details.text summary").first.click()
    expect(page.locator("mark[data-goals]:visible").count() > 0, "the text is not there without scripts")
    reader.finish()


def take_pictures(browser, path, folder, stem):
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            reader = Reader(browser, path, width, 780 if width == 360 else 900, scheme)
            page = reader.page
            name = f"{folder}/{stem}-{width}-{scheme}"
            page.screenshot(path=f"{name}-top.png")
            for part in ("matrix", "tables", "documents"):
                page.evaluate(f"document.getElementById('{part}').scrollIntoView()")
                page.wait_for_timeout(150)
                page.screenshot(path=f"{name}-{part}.png")
            page.evaluate("document.querySelector('details.text').open = true;"
                          "document.querySelector('details.text').scrollIntoView()")
            page.wait_for_timeout(150)
            page.screenshot(path=f"{name}-text.png")
            page.evaluate("document.getElementById('matrix').scrollIntoView()")
            page.locator("#grid td a:visible").first.click()
            page.locator("#panel .correct summary").first.click()
            page.wait_for_timeout(150)
            page.screenshot(path=f"{name}-panel.png")
            sideways = reader.all("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            expect(sideways <= 0, f"{stem} at {width} px is {sideways} px too wide")
            reader.finish()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--reports", help="a folder of further documents for a second page")
    parser.add_argument("--pictures", help="where to leave screenshots and the printed page")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        pictures = options.pictures or folder
        pathlib.Path(pictures).mkdir(parents=True, exist_ok=True)
        browser = playwright.chromium.launch(executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium"),
                                             args=["--no-sandbox"])
        sources = {"plans": []}
        if options.reports:
            sources["reports"] = ["--plans", options.reports]
        for stem, arguments in sources.items():
            path = write(options.program, folder, f"{stem}.html", *arguments)
            reader = Reader(browser, path)
            try_matrix(reader)
            try_panel(reader)
            try_language(reader)
            try_corrections(reader, options.program, folder, arguments)
            printed = reader.page.pdf(path=f"{pictures}/{stem}.pdf")
            expect(printed.startswith(b"%PDF") and len(printed) > 20000, "it does not print")
            reader.finish()
            try_without_scripts(browser, path)
            take_pictures(browser, path, pictures, stem)
            print(f"{stem}: {path.stat().st_size / 1e6:.1f} MB")
        browser.close()
    print(f"the page in Chromium: {checks} checks")


main()
