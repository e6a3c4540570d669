"""Reads a graph file with networkx; prints what it holds as JSON."""

import json
import sys
from collections import Counter

import networkx

form, path = sys.argv[1:3]
graph = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml}[form](path)
edge_type = {"gexf": "label", "graphml": "type"}[form]
nodes = {key: dict(data) for key, data in graph.nodes(data=True)}
print(
    json.dumps(
        {
            "directed": graph.is_directed(),
            "parallel": graph.is_multigraph(),
            "labels": Counter(data["label"] for data in nodes.values()),
            "types": Counter(data.get(edge_type) for _, _, data in graph.edges(data=True)),
            "keys": sorted(map(str, (key for _, _, key in graph.edges(keys=True)) if graph.is_multigraph() else ())),
            "nodes": nodes,
        },
        ensure_ascii=False,
    )
)
