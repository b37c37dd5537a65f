"""Converts the documents that LIST names, a path a line, and writes a result of torikumi.worker/1 a line into OUT.

    spark-submit spark-pipe.py LIST OUT [PARTITIONS]

Each partition is one `torikumi worker`, which all nodes have on their PATH, as they have the documents.
"""
import json
import os
import sys

from pyspark import StorageLevel
from pyspark.sql import SparkSession

ANOTHER_TRY = 5  # a status: disk, memory or time


def as_task(path):
    return json.dumps({"id": path, "input": path})


def status_of(line):
    head, _, _ = line.partition(',"plan":')  # the last member, and the only long one
    return json.loads(head + "}")["status"]


def convert(tasks):
    """Each once, whatever is asked of the results."""
    results = tasks.pipe("torikumi worker", env={"PATH": os.environ["PATH"]}, checkCode=True)
    return results.persist(StorageLevel.DISK_ONLY)


paths, out, partitions = sys.argv[1], sys.argv[2], int((sys.argv[3:] or [8])[0])
spark = SparkSession.builder.appName("torikumi").getOrCreate().sparkContext
results = convert(spark.textFile(paths).repartition(partitions).map(as_task))
again = results.filter(lambda line: status_of(line) == ANOTHER_TRY).map(lambda line: as_task(json.loads(line)["id"]))
results = results.filter(lambda line: status_of(line) != ANOTHER_TRY).union(convert(again))
results.saveAsTextFile(out)
for status, count in sorted(results.map(status_of).countByValue().items()):
    print(f"status {status}: {count} documents")
