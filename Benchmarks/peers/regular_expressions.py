#!/usr/bin/env python3
"""What an analyst scripts in an afternoon: numbers with units, and the words around them, by regular expressions.

usage: regular_expressions.py OUTPUT.csv PLAN.txt...
"""
import csv
import re
import sys

NUMBER = r"[0-9０-９]+(?:[.．][0-9０-９]+)?"
UNIT = r"(?:万|亿)?(?:元|吨|平方米|千瓦|亩|人次|人|辆|台（套）|台|套|家|个|户|座|处|部|公里|条|所)|%|％|个百分点|倍"
CLAUSE = re.compile(
    rf"(?P<indicator>[^，。；、：（）\s]*?)(?:[较比](?P<base>20\d\d)年)?"
    rf"(?P<verb>增长|提高|提升|增加|达到|超过|不低于|新增|建成|改造|下降)?约?(?P<value>{NUMBER})(?P<unit>{UNIT})"
    rf"(?P<bound>以上|以下|以内|左右)?")
YEAR = re.compile(r"(?:到|至)?(20\d\d)年")


def main():
    with open(sys.argv[1], "w", newline="", encoding="utf-8") as output:
        rows = csv.writer(output)
        rows.writerow(["doc", "quote", "indicator", "verb", "value", "unit", "bound", "base_year", "target_year"])
        for path in sys.argv[2:]:
            with open(path, encoding="utf-8") as file:
                for paragraph in file:
                    for sentence in re.split("[。；]", paragraph):
                        years = YEAR.findall(sentence)
                        for match in CLAUSE.finditer(sentence):
                            rows.writerow([path, match[0], match["indicator"], match["verb"], match["value"],
                                           match["unit"], match["bound"], match["base"], years[-1] if years else ""])


if __name__ == "__main__":
    main()
