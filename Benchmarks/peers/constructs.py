#!/usr/bin/env python3
"""Strict F1 of an extraction from synthetic plans, by the construct in which each goal is worded.

usage: constructs.py TRUTH.csv EXTRACTED.csv [--misses N]

TRUTH.csv is what `duibiao synthesize` wrote, EXTRACTED.csv what `duibiao extract` read. A goal counts as read when
value, unit, measure, relation and target year are right, the passages overlap, and the indicator is the same or most of
it; a goal of the truth may hold alternatives, separated by |. Goals read that no goal of the truth explains are invented.
"""
import csv
import os
import sys
import unicodedata
from collections import Counter, defaultdict

csv.field_size_limit(1 << 24)


def fold(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def rows(path):
    by_document = defaultdict(list)
    with open(path, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            by_document[os.path.basename(row["doc"])].append(row)
    return by_document


def is_near(wanted, got):
    a, b = fold(wanted), fold(got)
    if a == b:
        return True
    if not a or not b or b.count("、") > a.count("、"):
        return False
    if a in b or b in a:
        return 2 * min(len(a), len(b)) >= max(len(a), len(b))
    return False


def is_right(field, truth, read):
    options = truth[field].split("|")
    if field == "value" and read["value"]:
        return any(option and abs(float(option) - float(read["value"])) < 1e-9 for option in options)
    if field == "indicator":
        scope = truth["scope"].split("|")[0]
        return any(is_near(o, g) for o in options + [scope + o for o in options]
                   for g in (read["indicator"], read["scope"] + read["indicator"]))
    return fold(read[field]) in [fold(option) for option in options]


STRICT = ["value", "unit", "measure", "relation", "target_year", "indicator"]


def pairs(truth, read):
    """Pairs of a goal and its reading, the best first: overlapping bytes, same value and unit."""
    options = []
    for i, goal in enumerate(truth):
        for j, found in enumerate(read):
            if int(found["start"]) >= int(goal["end"]) or int(found["end"]) <= int(goal["start"]):
                continue
            if is_right("value", goal, found) and is_right("unit", goal, found):
                options.append((-sum(is_right(f, goal, found) for f in STRICT), i, j))
    taken_i, taken_j = set(), set()
    for score, i, j in sorted(options):
        if i not in taken_i and j not in taken_j:
            taken_i.add(i)
            taken_j.add(j)
            yield i, j


def main():
    truth, read = rows(sys.argv[1]), rows(sys.argv[2])
    limit = int(sys.argv[sys.argv.index("--misses") + 1]) if "--misses" in sys.argv else 0
    total, detected, strict, mapped = Counter(), Counter(), Counter(), Counter()
    wrong, invented, goals_read = defaultdict(Counter), 0, 0
    misses = defaultdict(list)
    for document, goals in truth.items():
        found = read.get(document, [])
        goals_read += len(found)
        matched = {}
        for i, j in pairs(goals, found):
            matched[i] = j
        for i, goal in enumerate(goals):
            construct = goal["construct"]
            total[construct] += 1
            if i not in matched:
                misses[construct].append((document, goal["quote"], "missed"))
                continue
            detected[construct] += 1
            reading = found[matched[i]]
            faults = [f for f in STRICT if not is_right(f, goal, reading)]
            mapped[construct] += goal["concept"] == reading["concept"]
            for fault in faults:
                wrong[construct][fault] += 1
            if faults:
                misses[construct].append((document, goal["quote"], "; ".join(
                    f"{f}: {goal[f]!r} read as {reading[f]!r}" for f in faults)))
            else:
                strict[construct] += 1
        extra = [f for j, f in enumerate(found) if j not in matched.values()]
        invented += len(extra)
        misses["(invented)"] += [(document, f["quote"], f"{f['indicator']} {f['measure']} {f['value']}{f['unit']}") for f in extra]
    n, s = sum(total.values()), sum(strict.values())
    precision, recall = s / max(goals_read, 1), s / n
    print(f"{n} goals, {goals_read} read, {invented} invented: strict P {precision:.4f} R {recall:.4f} "
          f"F1 {2 * precision * recall / max(precision + recall, 1e-9):.4f}")
    print()
    print("| construct | goals | detected | strict | concept | what was wrong |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    for construct in sorted(total, key=lambda c: strict[c] / total[c]):
        faults = ", ".join(f"{f} {c}" for f, c in wrong[construct].most_common(3))
        print(f"| {construct} | {total[construct]} | {detected[construct] / total[construct]:.3f} | "
              f"{strict[construct] / total[construct]:.3f} | {mapped[construct] / max(detected[construct], 1):.3f} | {faults} |")
    for construct, list_ in misses.items():
        for document, quote, why in list_[:limit]:
            print(f"{construct}\t{document}\t{' '.join(quote.split())}\t{why}")


if __name__ == "__main__":
    main()
