#!/usr/bin/env python3
"""A goal table with its districts and concepts renamed to short ones, in the same order of rows.

usage: short_names.py GOALS.csv SHORT.csv      (pip install duckdb)
"""
import sys

import duckdb


def main():
    source, target = sys.argv[1:]
    duckdb.execute("create table goals as select row_number() over () as row, * "
                   "from read_csv(?, header = true, all_varchar = true)", [source])
    for column, letter in (("district", "d"), ("concept", "c")):
        duckdb.execute(f"create table {column}s as select {column}, '{letter}' || row_number() over () as short "
                       f"from (select distinct {column} from goals)")
    duckdb.execute(f"""
        copy (select goals.* exclude (row) replace (districts.short as district, concepts.short as concept)
              from goals join districts using (district) join concepts using (concept) order by row)
        to '{target}' (header true, quote '')""")


if __name__ == "__main__":
    main()
