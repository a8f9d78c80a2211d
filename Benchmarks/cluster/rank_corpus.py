#!/usr/bin/env python3
"""Reads a corpus of plans on a Spark cluster and ranks the districts: the same rows and ranks as one machine gives.

usage: spark-submit rank_corpus.py --program PATH --corpus FOLDER --output FOLDER [--partitions N]

Every executor pipes its share of the documents through the program (`duibiao extract - --framed --format ndjson`), one
process a partition. Spark SQL then does what
`duibiao rank --goals --missing skip --percentile min` does: within a concept a district's percentile is
(ascending min-rank - 1) / (n - 1), a concept with one value gives none, the score is the mean, ties share a rank.

FOLDER and PATH must be readable under the same name on every executor: a shared file system, or `--files duibiao`.
Writes goals/ (NDJSON, the rows of the goal table) and ranks/ (CSV: rank, district, score, indicators).
"""
import argparse
import base64
import json
import os
import shlex

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as f
from pyspark.sql import types as t


def frames(root):
    """Framed documents of paths: a name and the bytes, which the program decodes itself."""
    def read(paths):
        for path in paths:
            with open(path, "rb") as file:
                data = base64.b64encode(file.read()).decode("ascii")
            yield json.dumps({"name": os.path.relpath(path, root), "base64": data}, ensure_ascii=False)
    return read


def numbered(lines):
    """Rows with their place in the document: a document is never split, so the order of its rows is known."""
    document, place = None, 0
    for line in lines:
        goal = json.loads(line)
        place = place + 1 if goal["doc"] == document else 0
        document = goal["doc"]
        yield (goal["doc"], place, goal["district"], goal["concept"],
               float(goal["value"]) if goal["value"] else None, line)


SCHEMA = t.StructType([
    t.StructField("doc", t.StringType()), t.StructField("place", t.LongType()),
    t.StructField("district", t.StringType()), t.StructField("concept", t.StringType()),
    t.StructField("value", t.DoubleType()), t.StructField("line", t.StringType()),
])


def ranks(goals):
    """Ranks of districts from goals, as `duibiao rank --goals --draws 0` has them."""
    values = goals.where((f.col("concept") != "") & f.col("value").isNotNull())
    # Of two values of a district on a concept the first counts.
    first = Window.partitionBy("district", "concept").orderBy("doc", "place")
    values = values.withColumn("n", f.row_number().over(first)).where("n = 1")
    within = Window.partitionBy("concept")
    percentiles = (
        values.withColumn("below", f.rank().over(within.orderBy("value")) - 1)
        .withColumn("count", f.count("*").over(within))
        .where("count > 1")
        .withColumn("percentile", f.col("below") / (f.col("count") - 1)))
    scores = percentiles.groupBy("district").agg(
        f.avg("percentile").alias("score"), f.count("*").alias("indicators"))
    # Sums in another order differ in the last bits; nine places decide.
    rounded = f.round("score", 9)
    return scores.select(
        f.rank().over(Window.orderBy(rounded.desc())).alias("rank"), "district", rounded.alias("score"), "indicators")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", required=True, help="the duibiao binary")
    parser.add_argument("--corpus", required=True, help="folder of plans, with the folders in it")
    parser.add_argument("--output", required=True, help="folder to write; it must not exist")
    parser.add_argument("--partitions", type=int, help="by default four for each core of the cluster")
    parser.add_argument("--master", help="where spark-submit does not say: local[2], spark://host:7077")
    arguments = parser.parse_args()

    builder = SparkSession.builder.appName("duibiao")
    if arguments.master:
        builder = builder.master(arguments.master)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")

    paths = sorted(os.path.join(folder, name) for folder, _, names in os.walk(arguments.corpus)
                   for name in names if not name.startswith("."))
    partitions = arguments.partitions or 4 * spark.sparkContext.defaultParallelism
    # One process a partition reads on one core: the cluster has others for the other partitions.
    command = f"{shlex.quote(arguments.program)} extract - --framed --format ndjson --jobs 1"
    rows = (spark.sparkContext.parallelize(paths, max(1, min(partitions, len(paths))))
            .mapPartitions(frames(arguments.corpus))
            .pipe(command)
            .mapPartitions(numbered))
    goals = spark.createDataFrame(rows, SCHEMA).cache()
    goals.orderBy("doc", "place").select("line").write.text(os.path.join(arguments.output, "goals"))
    ranks(goals).orderBy("rank", "district").coalesce(1).write.csv(
        os.path.join(arguments.output, "ranks"), header=True)
    print(f"{len(paths)} documents, {goals.count()} goals")
    spark.stop()


if __name__ == "__main__":
    main()
