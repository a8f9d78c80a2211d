#!/usr/bin/env python3
"""The composite of a goal table in DuckDB or in Polars: mean percentile over the concepts a district has, the 20 best.

It is that of `duibiao rank --goals GOALS.csv --missing skip --percentile min`.

usage: ranking.py duckdb|polars GOALS.csv      (pip install duckdb polars)
"""
import sys


def duckdb_scores(path):
    import duckdb
    return duckdb.execute("""
        with percentiles as (
            select district, percent_rank() over (partition by concept order by value) as percentile,
                   count(*) over (partition by concept) as n
            from read_csv(?, header = true) where value is not null)
        select district, avg(percentile) as score from percentiles where n > 1
        group by district order by score desc, district limit 20""", [path]).fetchall()


def polars_scores(path):
    import polars as pl
    value, n = pl.col("value"), pl.len().over("concept")
    return (
        pl.scan_csv(path).select("district", "concept", "value").drop_nulls("value")
        .with_columns(percentile=(value.rank("min").over("concept") - 1) / (n - 1))
        .group_by("district").agg(score=pl.col("percentile").mean())
        .sort(["score", "district"], descending=[True, False]).head(20).collect().rows())


if __name__ == "__main__":
    scores = {"duckdb": duckdb_scores, "polars": polars_scores}[sys.argv[1]](sys.argv[2])
    for district, score in scores:
        print(f"{district},{score:.9f}")
