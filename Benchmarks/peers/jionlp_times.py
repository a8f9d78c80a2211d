#!/usr/bin/env python3
"""Time expressions by JioNLP.

usage: jionlp_times.py PLAN.txt      (pip install jionlp)
"""
import sys

import jionlp


def main():
    found = 0
    with open(sys.argv[1], encoding="utf-8") as file:
        for paragraph in file:
            if paragraph.strip():
                found += len(jionlp.ner.extract_time(paragraph, time_base={"year": 2024}))
    print(found)


if __name__ == "__main__":
    main()
