"""Scores a built program on the annotated texts, and fails where a figure is worse than its floor.

usage: score.py PROGRAM SHARED

The floors lie a point below what was reached on these texts; they only rise.
"""

import csv
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

FLOORS = {
    "five plans": {"detected": 0.99, "strict": 0.99, "clean": 0.99},
    "more texts": {"detected": 0.979, "strict": 0.976, "clean": 0.952},
}
FIELD_FLOOR = 0.979
CONCEPT_FLOOR = 0.94
HEADLINE_FLOOR = 0.99
CEILINGS = {"past results": 0.01, "five years": 0.01, "this year": 0.012}
UNREAD_CEILINGS = {"more/docs": 0.013, "reports/docs": 0.012, "pool": 0.03}

program, shared = sys.argv[1], Path(sys.argv[2])
failures = []


def hold(name, value, floor=None, ceiling=None):
    """Tells a figure, and remembers it where it is beyond its bound."""
    bound = f"floor {floor}" if floor is not None else f"ceiling {ceiling}"
    print(f"{name}: {value:.4f} ({bound})")
    if (floor is not None and value < floor) or (ceiling is not None and value > ceiling):
        failures.append(name)


def rows(*arguments):
    """What the program prints for files, as rows. Reports without goals may end it with 2."""
    done = subprocess.run([program, "extract", *arguments, "--format", "csv"], capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(done.stderr)
    return done.stdout


def evaluate(script, *arguments):
    command = [sys.executable, str(shared / "eval" / script), *arguments, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def annotated(name, docs, gold, ambiguous):
    with tempfile.NamedTemporaryFile("w", suffix=".csv") as file:
        file.write(rows(*map(str, sorted(docs.glob("*.txt")))))
        file.flush()
        result = evaluate(
            "score.py", "--gold", str(gold), "--ambiguous", str(ambiguous), "--docs", str(docs), "--pred", file.name)
    for measure, floor in FLOORS[name].items():
        hold(f"{name}, {measure} F1", result[measure]["f1"], floor=floor)
    # The concepts of the texts were annotated on a smaller taxonomy, which held registered and surveyed unemployment as
    # one, and the like: they have a floor of their own.
    concept = result["fields"].pop("concept")
    hold(f"{name}, field concept", concept, floor=CONCEPT_FLOOR)
    field, worst = min(result["fields"].items(), key=lambda item: item[1])
    hold(f"{name}, worst field ({field})", worst, floor=FIELD_FLOOR)
    hold(f"{name}, quotes not in the document", result["quotes_not_in_document"], ceiling=0)


def unread(folder):
    classes = [row["class"] for row in csv.DictReader(io.StringIO(rows("--account", str(shared / folder))))]
    hold(f"unread numbers of {folder}", classes.count("unread") / len(classes), ceiling=UNREAD_CEILINGS[folder])


annotated("five plans", shared / "corpus", shared / "gold/goals.csv", shared / "gold/ambiguous.csv")
annotated("more texts", shared / "more/docs", shared / "more/gold.csv", shared / "more/ambiguous.csv")
hold("headline goals, exact", evaluate("headline.py", "--program", program)["exact"], floor=HEADLINE_FLOOR)
eras = evaluate("eras.py", "--program", program)
hold("past results read as goals", eras["looking_back"] / eras["goals"], ceiling=CEILINGS["past results"])
hold("wrong years of five", eras["five_years_wrong"] / eras["five_years"], ceiling=CEILINGS["five years"])
hold("wrong years of this one", eras["this_year_wrong"] / eras["this_year"], ceiling=CEILINGS["this year"])
for folder in UNREAD_CEILINGS:
    unread(folder)
if failures:
    sys.exit("worse than the floor: " + ", ".join(failures))
