"""Reads articles on a Spark cluster: Parquet in, Parquet out, a line of answer for each article.

    spark-submit annotate.py --articles articles.parquet --readings readings.parquet
    spark-submit annotate.py --articles articles.parquet --readings readings.parquet --jsonl case

Columns in: id and text, and of published, title, publication, url, language those that there are, all strings.
Columns out: id, sha256 (of the text), reading (standoff, as JSON) and problems (JSON; why there is no reading).
--jsonl writes case/part-*.jsonl with case/part-*.readings.jsonl beside them, which `attest build case` reads.

attest has to be on every machine; --attest says how it is called there.
"""

import argparse
import json
import os

from pyspark import RDD
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import struct, to_json
from pyspark.sql.types import StringType, StructField, StructType

COLUMNS = ["id", "text", "published", "title", "publication", "url", "language"]
ANSWER = StructType(
    [StructField(name, StringType()) for name in ("id", "sha256", "reading", "problems")]
)


def answer_of(line: str) -> tuple:
    """A line that attest printed: a reading, or the problems of an article that cannot be read."""
    answer = json.loads(line)
    if "problems" in answer:
        return answer["id"], None, None, json.dumps(answer["problems"], ensure_ascii=False)
    source = answer["source"]
    return source["id"], source["sha256"], line, None


def lines_of(articles: DataFrame) -> RDD:
    """Each article as the line of JSON that attest reads, without what is not known of it."""
    columns = [name for name in COLUMNS if name in articles.columns]
    return articles.select(to_json(struct(*columns)).alias("line")).rdd.map(lambda row: row.line)


def annotate(articles: DataFrame, attest: str) -> DataFrame:
    """A row for each row, in order. A task whose process broke fails, and Spark runs it again."""
    command = f"{attest} annotate - --errors inline"
    answers = lines_of(articles).pipe(command, checkCode=True).map(answer_of)
    return articles.sparkSession.createDataFrame(answers, ANSWER)


def write_jsonl(articles: DataFrame, readings: DataFrame, folder: str) -> None:
    """One pair of files a partition. An id may stand in several rows, so hashes are not joined on."""
    sides = [
        lines_of(articles),
        readings.where("reading is not null").select("reading").rdd.map(lambda row: row.reading),
    ]
    pairs = sides[0].map(lambda line: (json.loads(line)["id"], (0, line))).union(
        sides[1].map(lambda line: (json.loads(line)["source"]["id"], (1, line)))
    )
    parts = pairs.partitionBy(max(1, articles.rdd.getNumPartitions()))
    parts.mapPartitionsWithIndex(lambda at, rows: write_pair(folder, at, rows)).count()


def write_pair(folder: str, at: int, rows) -> list:
    """The folder is one that all machines reach. A part that is written again is the same part."""
    os.makedirs(folder, exist_ok=True)
    name = os.path.join(folder, f"part-{at:05}")
    beside = f"{name}.{os.getpid()}"
    with open(f"{beside}.0", "w", encoding="utf-8") as articles, open(
        f"{beside}.1", "w", encoding="utf-8"
    ) as readings:
        for _, (side, line) in sorted(rows):
            (readings if side else articles).write(f"{line}\n")
    os.replace(f"{beside}.1", f"{name}.readings.jsonl")
    os.replace(f"{beside}.0", f"{name}.jsonl")
    return [at]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", required=True, help="Parquet")
    parser.add_argument("--readings", required=True, help="Parquet; replaced if it exists")
    parser.add_argument("--jsonl", help="a folder for articles and readings that attest builds")
    parser.add_argument("--attest", default="attest", help="how attest is called (attest)")
    parser.add_argument("--partitions", type=int, help="tasks; a process of attest each")
    given = parser.parse_args()
    spark = SparkSession.builder.appName("attest annotate").getOrCreate()
    articles = spark.read.parquet(given.articles)
    if given.partitions:
        articles = articles.repartition(given.partitions)
    annotate(articles, given.attest).write.mode("overwrite").parquet(given.readings)
    if given.jsonl:
        write_jsonl(articles, spark.read.parquet(given.readings), given.jsonl)
    spark.stop()


if __name__ == "__main__":
    main()
