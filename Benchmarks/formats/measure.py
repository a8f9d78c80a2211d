"""Reads plans as web pages, Word files and PDFs, and scores what is read against what the text gives.

usage: measure.py --program PROGRAM --shared ../shared [--all] [--keep DIR] [--only html docx pdf]

The five annotated plans and every sixth of the other annotated texts (with --all each of them) are written in each format
(documents.py). The program reads the files; pandoc, markitdown, mammoth and bare pdftotext turn the same files into text
that the program then reads. Passages are matched by their words, not by their place in the file: the scorer compares
quotations. Prints a Markdown table.
"""

import argparse
import csv
import io
import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import documents


def extract(program, folder):
    """The goal table of a folder; documents are named as the texts are."""
    done = subprocess.run([program, "extract", str(folder), "--format", "csv"], capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(done.stderr)
    for line in done.stderr.splitlines():
        if "error" in line or "错误" in line:
            print(line, file=sys.stderr)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    for row in rows:
        row["doc"] = Path(row["doc"]).stem + ".txt"
    return rows


def score(shared, gold, ambiguous, names, rows):
    """The figures of the scorer for some documents."""
    with tempfile.TemporaryDirectory() as work:
        def table(path, rows, columns):
            with open(path, "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, columns, extrasaction="ignore")
                writer.writeheader()
                writer.writerows(rows)
            return str(path)

        def chosen(path):
            with open(path, encoding="utf-8-sig", newline="") as file:
                reader = csv.DictReader(file)
                return [row for row in reader if Path(row["doc"]).name in names], reader.fieldnames

        gold = table(Path(work) / "gold.csv", *chosen(gold))
        ambiguous = table(Path(work) / "ambiguous.csv", *chosen(ambiguous))
        columns = list(rows[0]) if rows else ["doc", "quote"]
        read = table(Path(work) / "read.csv", [row for row in rows if row["doc"] in names], columns)
        done = subprocess.run(
            [sys.executable, str(shared / "eval/score.py"), "--gold", gold, "--ambiguous", ambiguous, "--pred", read, "--json"],
            capture_output=True, text=True, check=True)
        return json.loads(done.stdout)


def pandoc(source):
    return subprocess.run(
        ["pandoc", "--wrap=none", "-t", "gfm", str(source)], capture_output=True, text=True, check=True).stdout


def markitdown(source):
    from markitdown import MarkItDown
    return MarkItDown().convert(str(source)).text_content


def mammoth(source):
    import mammoth
    with open(source, "rb") as file:
        return mammoth.convert_to_markdown(file).value


def pdftotext(source):
    return subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(source), "-"], capture_output=True, text=True, check=True).stdout


PEERS = {
    "html": {"pandoc": pandoc, "markitdown": markitdown},
    "docx": {"pandoc": pandoc, "markitdown": markitdown, "mammoth": mammoth},
    "pdf": {"pdftotext -layout": pdftotext, "markitdown": markitdown},
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True)
    parser.add_argument("--shared", required=True, type=Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--keep", help="folder to leave the files in")
    parser.add_argument("--only", nargs="+", choices=list(PEERS), default=list(PEERS))
    parser.add_argument("--no-peers", action="store_true")
    args = parser.parse_args()
    program = str(Path(args.program).resolve())

    five = sorted((args.shared / "corpus").glob("*.txt"))
    more = sorted((args.shared / "more/docs").glob("*.txt"))
    more = more if args.all else more[::6][:10]
    sets = [
        ("five plans", five, args.shared / "gold/goals.csv", args.shared / "gold/ambiguous.csv"),
        (f"{len(more)} other texts", more, args.shared / "more/gold.csv", args.shared / "more/ambiguous.csv"),
    ]
    work = Path(args.keep) if args.keep else Path(tempfile.mkdtemp())
    for kind in ["txt", "printed", *args.only]:
        shutil.rmtree(work / kind, ignore_errors=True)
        (work / kind).mkdir(parents=True)
    for index, path in enumerate(five + more):
        text = path.read_text(encoding="utf-8-sig")
        shutil.copy(path, work / "txt")
        if "html" in args.only:
            (work / "html" / (path.stem + ".html")).write_bytes(documents.page(path.stem, text, index % 3))
        if "docx" in args.only:
            documents.word(text, work / "docx" / (path.stem + ".docx"))
        if "pdf" in args.only:
            documents.pdf(text, work / "pdf" / (path.stem + ".pdf"), work / "printed")

    results = [("text", "duibiao", extract(program, work / "txt"), None)]
    for kind in args.only:
        start = time.time()
        rows = extract(program, work / kind)
        results.append((kind, "duibiao", rows, time.time() - start))
        for peer, convert in {} if args.no_peers else PEERS[kind].items():
            folder = work / f"{kind}-{peer.split()[0]}"
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            start = time.time()
            for source in sorted((work / kind).iterdir()):
                (folder / (source.stem + ".txt")).write_text(convert(source), encoding="utf-8")
            results.append((kind, f"{peer}, then duibiao", extract(program, folder), time.time() - start))

    print("| format | read by | " + " | ".join(f"{name}: detected | strict | clean" for name, *_ in sets) + " | seconds |")
    print("| --- | --- |" + " ---: |" * (3 * len(sets) + 1))
    for kind, reader, rows, seconds in results:
        cells = []
        for _, paths, gold, ambiguous in sets:
            result = score(args.shared, gold, ambiguous, {path.name for path in paths}, rows)
            cells += [f"{result[measure]['f1']:.3f}" for measure in ("detected", "strict", "clean")]
        print(f"| {kind} | {reader} | " + " | ".join(cells) + f" | {'' if seconds is None else f'{seconds:.1f}'} |")


if __name__ == "__main__":
    main()
