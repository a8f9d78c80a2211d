#!/usr/bin/env python3
"""Numbers, percentages, dimensions and currencies by Microsoft Recognizers-Text for Chinese.

usage: recognizers.py PLAN.txt      (pip install recognizers-text-suite "emoji<1")
"""
import sys

from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer
from recognizers_text import Culture


def main():
    number, unit = NumberRecognizer(Culture.Chinese), NumberWithUnitRecognizer(Culture.Chinese)
    models = [number.get_number_model(), number.get_percentage_model(), unit.get_dimension_model(),
              unit.get_currency_model()]
    found = 0
    with open(sys.argv[1], encoding="utf-8") as file:
        for paragraph in file:
            if paragraph.strip():
                found += sum(len(model.parse(paragraph)) for model in models)
    print(found)


if __name__ == "__main__":
    main()
