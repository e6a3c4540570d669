"""Measures a graph with igraph: the file has a pair of node numbers on each line. Prints what it found, and how much
processor time it took, as JSON; of several rounds the least."""

import json
import sys
import time

import igraph


def timed(measure, rounds):
    least, found = float("inf"), None
    for _ in range(rounds):
        start = time.process_time()
        found = measure()
        least = min(least, time.process_time() - start)
    return least, found


nodes, path, rounds = int(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with open(path, encoding="utf-8") as file:
    graph = igraph.Graph(n=nodes, edges=[tuple(map(int, line.split())) for line in file])

measured = {}
for name, measure, times in [
    ("PageRank", lambda: graph.pagerank(damping=0.85), rounds),
    ("betweenness", lambda: graph.betweenness(directed=False), 1),
    ("Louvain", lambda: graph.community_multilevel().modularity, rounds),
]:
    seconds, found = timed(measure, times)
    measured[name] = {"seconds": seconds, "found": found}
print(json.dumps({"version": igraph.__version__, "measured": measured}))
