#!/usr/bin/env python3
"""Holds the cluster job against one machine: the same rows, the same ranks.

usage: check.py PROGRAM CORPUS [MASTER]      (python3 with pyspark, and Java 17)
"""
import csv
import glob
import json
import os
import subprocess
import sys
import tempfile


def main():
    program, corpus = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    master = sys.argv[3] if len(sys.argv) > 3 else "local[2]"
    with tempfile.TemporaryDirectory() as work:
        job = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rank_corpus.py")
        output = os.path.join(work, "cluster")
        subprocess.run([sys.executable, job, "--program", program, "--corpus", corpus, "--output", output,
                        "--master", master], check=True)
        # One machine. Exit code 2 says that some documents hold no goal.
        table, rows = os.path.join(work, "goals.csv"), os.path.join(work, "goals.ndjson")
        for path, kind in ((table, "csv"), (rows, "ndjson")):
            code = subprocess.run([program, "extract", corpus, "--format", kind, "--output", path],
                                  stderr=subprocess.DEVNULL).returncode
            if code not in (0, 2):
                sys.exit(f"extract ended with {code}")
        ranked = subprocess.run(
            [program, "rank", "--goals", table, "--draws", "0", "--format", "csv", "--language", "en",
             "--missing", "skip", "--percentile", "min"], check=True,
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.decode()

        wanted = sorted(open(rows, encoding="utf-8").read().splitlines())
        got = sorted(line for part in glob.glob(output + "/goals/part-*") for line in open(part, encoding="utf-8").read().splitlines())
        if wanted != got:
            sys.exit(f"rows differ: {len(wanted)} on one machine, {len(got)} on the cluster")

        own = {row["District"]: (int(row["Rank"]), float(row["Score"]))
               for row in csv.DictReader(ranked.splitlines()) if row["Score"]}
        cluster = {}
        for part in glob.glob(output + "/ranks/part-*.csv"):
            with open(part, encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    cluster[row["district"]] = (int(row["rank"]), float(row["score"]))
        if own.keys() != cluster.keys():
            sys.exit(f"districts differ: {sorted(own.keys() ^ cluster.keys())[:5]}")
        for district, (rank, score) in own.items():
            if cluster[district][0] != rank or abs(cluster[district][1] - score) > 1e-8:
                sys.exit(f"{district}: {(rank, score)} on one machine, {cluster[district]} on the cluster")
        print(f"equal: {len(got)} rows, {len(own)} ranks")


if __name__ == "__main__":
    main()
