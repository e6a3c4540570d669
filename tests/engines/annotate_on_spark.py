"""Runs docs/clusters/spark/annotate.py on a local cluster of two workers, and kills one of them in the middle.

    python annotate_on_spark.py ARTICLES.jsonl READINGS.jsonl FOLDER ATTEST

Writes every answer to READINGS.jsonl, in the order of the articles, and articles with readings to FOLDER; prints what was done as JSON.
"""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import pyspark
from pyspark.sql import SparkSession

ROOT = Path(__file__).resolve().parents[2]
PARTITIONS = 8


def load_annotate():
    spec = importlib.util.spec_from_file_location(
        "annotate", ROOT / "docs/clusters/spark/annotate.py"
    )
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def kill_a_worker(spark, done: threading.Event, killed: list) -> None:
    """Kills the first executor as soon as one task has ended and others have not."""
    tracker = spark.sparkContext.statusTracker()
    while not done.is_set():
        for stage in tracker.getActiveStageIds():
            info = tracker.getStageInfo(stage)
            if info and 0 < info.numCompletedTasks < info.numTasks:
                for pid in executors():
                    os.kill(pid, signal.SIGKILL)
                    killed.append({"pid": pid, "tasks ended": info.numCompletedTasks})
                    return
        time.sleep(0.05)


def executors() -> list:
    """Processes of executors, below this one."""
    listed = subprocess.run(["ps", "-eo", "pid=,ppid=,args="], capture_output=True, text=True, check=True)
    rows = [line.split(None, 2) for line in listed.stdout.splitlines()]
    below = {os.getpid()}
    for _ in range(8):
        below |= {int(pid) for pid, parent, *_ in rows if int(parent) in below}
    return [
        int(pid)
        for pid, _, *args in rows
        if int(pid) in below and args and "CoarseGrainedExecutorBackend" in args[0]
    ]


def main() -> None:
    articles_file, readings_file, folder, attest = sys.argv[1:]
    os.environ["SPARK_HOME"] = str(Path(pyspark.__file__).parent)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
    annotate = load_annotate()
    spark = (
        SparkSession.builder.master("local-cluster[2,1,1024]")
        .appName("attest")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as scratch:
        given = spark.read.json(articles_file).repartition(PARTITIONS)
        given.write.parquet(f"{scratch}/articles")
        articles = spark.read.parquet(f"{scratch}/articles").repartition(PARTITIONS).cache()
        articles.count()
        done, killed = threading.Event(), []
        killer = threading.Thread(target=kill_a_worker, args=(spark, done, killed))
        killer.start()
        annotate.annotate(articles, attest).write.parquet(f"{scratch}/readings")
        done.set()
        killer.join()
        readings = spark.read.parquet(f"{scratch}/readings")
        order = [json.loads(line)["id"] for line in Path(articles_file).read_text().splitlines()]
        answers = {row.id: row.reading or row.problems for row in readings.collect()}
        rows = readings.count()
        Path(readings_file).write_text("".join(f"{answers[one]}\n" for one in order))
        annotate.write_jsonl(articles, readings, folder)
    spark.stop()
    print(json.dumps({"killed": killed, "rows": rows, "spark": pyspark.__version__}))


if __name__ == "__main__":
    main()
