"""Reads a graph in TriG and in JSON-LD: the same quads, valid by the shapes, whole nanopublications."""

import json
import sys
from pathlib import Path

from pyshacl import validate
from rdflib import Dataset, Graph, Namespace
from rdflib.namespace import RDF

NP = Namespace("http://www.nanopub.org/nschema#")
trig_file, json_file, shapes_file = sys.argv[1:4]


def quads_of(path, form):
    dataset = Dataset()
    dataset.parse(path, format=form)
    return dataset, {tuple(term.n3() if hasattr(term, "n3") else str(term) for term in quad) for quad in dataset.quads()}


def broken(dataset, pub, head):
    """What a nanopublication must have: three graphs of its own, the second about the first."""
    [assertion] = head.objects(pub, NP.hasAssertion)
    [provenance] = head.objects(pub, NP.hasProvenance)
    [info] = head.objects(pub, NP.hasPublicationInfo)
    if len({assertion, provenance, info, head.identifier}) < 4:
        yield f"{pub} has one graph twice"
    if len(dataset.graph(assertion)) == 0:
        yield f"{pub} asserts nothing"
    if not any(dataset.graph(provenance).triples((assertion, None, None))):
        yield f"{pub} does not say where it is from"
    if not any(dataset.graph(info).triples((pub, None, None))):
        yield f"{pub} does not say who made it"


dataset, trig = quads_of(trig_file, "trig")
_, json_ld = quads_of(json_file, "json-ld")
union = Graph()
for subject, predicate, value, _ in dataset.quads():
    union.add((subject, predicate, value))
conforms, _, text = validate(union, shacl_graph=Graph().parse(shapes_file, format="turtle"))

outside, pubs, problems = set(), 0, []
event = Namespace("urn:attest:vocab#").Event
for graph in dataset.graphs():
    name = str(graph.identifier)
    for pub in graph.subjects(RDF.type, NP.Nanopublication):
        pubs += 1
        problems += broken(dataset, pub, graph)
    if not name.endswith("#assertion"):
        outside |= {str(one) for one in graph.subjects(RDF.type, event)}

print(
    json.dumps(
        {
            "quads": len(trig),
            "different": sorted(str(one) for one in trig ^ json_ld)[:5],
            "conforms": conforms,
            "report": "" if conforms else text[:2000],
            "nanopublications": pubs,
            "problems": problems[:5],
            "eventsOutside": sorted(outside),
        }
    )
)
