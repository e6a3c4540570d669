"""Opens what annotation tools are given with their own code: brat's server, cassis, Label Studio's SDK."""

import json
import sys
import types
from pathlib import Path


def check_brat(folder):
    """What brat's server reads of each document."""
    load_brat(folder)
    import annotation
    from annotation import TextAnnotations

    # A mode of files that Python no longer has.
    annotation.open_textfile = lambda name, mode="r": open(name, mode.replace("U", ""), encoding="utf-8", newline="")
    counts, problems, words = {}, [], 0
    for ann in sorted(folder.glob("*.ann")):
        with TextAnnotations(str(ann.with_suffix(""))) as document:
            text = document.get_document_text()
            problems += [f"{ann.name}: line {line}" for line in document.failed_lines]
            for mark in document.get_textbounds():
                words += 1
                if " ".join(text[start:end] for start, end in mark.spans) != mark.text:
                    problems.append(f"{ann.name}: {mark.id} has other words")
            counts[ann.stem] = {
                "events": len(list(document.get_events())),
                "attributes": len(list(document.get_attributes())),
                "notes": len(list(document.get_oneline_comments())),
            }
    return {"documents": counts, "words": words, "problems": problems[:5]}


def check_inception(folder):
    """What cassis reads, and whether it writes the same words again as XMI with the layers."""
    import cassis

    with open(folder / "layers.xml", "rb") as layers:
        names = {one.name for one in cassis.load_typesystem(layers).get_types()}
    documents, problems = {}, []
    for path in sorted(folder.glob("*.cas.json")):
        with open(path, "rb") as file:
            cas = cassis.load_cas_from_json(file)
        marks = [one for one in cas.select_all_fs() if one.type.name.startswith("webanno.custom.Attest")]
        problems += [f"{path.name}: no layer {one.type.name}" for one in marks if one.type.name not in names]
        links = [link for one in marks if one.arguments for link in one.arguments.elements]
        problems += [f"{path.name}: a link to nothing" for link in links if link.target is None]
        xmi = cassis.load_cas_from_xmi(cas.to_xmi(), typesystem=cas.typesystem)
        again = [one for one in xmi.select_all_fs() if one.type.name.startswith("webanno.custom.Attest")]
        if sorted(one.get_covered_text() for one in again) != sorted(one.get_covered_text() for one in marks):
            problems.append(f"{path.name}: other words in XMI")
        documents[path.name] = {
            "marks": len(marks),
            "links": len(links),
            "words": sorted([one.kind, one.get_covered_text()] for one in marks),
        }
    return {"documents": documents, "problems": problems[:5]}


# The terms of the Web Annotation recommendation that are used, as its context defines them.
ANNO = {
    "oa": "http://www.w3.org/ns/oa#",
    "as": "http://www.w3.org/ns/activitystreams#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "id": "@id",
    "type": "@type",
    "Annotation": "oa:Annotation",
    "AnnotationPage": "as:OrderedCollectionPage",
    "TextualBody": "oa:TextualBody",
    "SpecificResource": "oa:SpecificResource",
    "TextPositionSelector": "oa:TextPositionSelector",
    "TextQuoteSelector": "oa:TextQuoteSelector",
    "Person": "foaf:Person",
    "Software": "as:Application",
    "classifying": "oa:classifying",
    "describing": "oa:describing",
    "linking": "oa:linking",
    "items": {"@id": "as:items", "@container": "@list"},
    "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
    "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
    "creator": {"@id": "dcterms:creator", "@type": "@id"},
    "name": "foaf:name",
    "body": {"@id": "oa:hasBody", "@type": "@id"},
    "target": {"@id": "oa:hasTarget", "@type": "@id"},
    "source": {"@id": "oa:hasSource", "@type": "@id"},
    "selector": {"@id": "oa:hasSelector", "@type": "@id"},
    "value": "rdf:value",
    "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
    "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
    "exact": "oa:exact",
    "prefix": "oa:prefix",
    "suffix": "oa:suffix",
}


def keys_of(value):
    if isinstance(value, list):
        return set().union(*map(keys_of, value))
    return set(value) | keys_of(list(value.values())) if isinstance(value, dict) else set()


def check_webannotation(folder):
    """Whether each page is JSON-LD by the context, and each annotation has words at a place."""
    from rdflib import Graph, Namespace
    from rdflib.namespace import RDF

    oa = Namespace(ANNO["oa"])
    problems, count = [], 0
    for path in sorted(folder.glob("*.jsonld")):
        page = json.loads(path.read_text())
        [address, own] = page["@context"]
        if address != "http://www.w3.org/ns/anno.jsonld":
            problems.append(f"{path.name}: another context")
        unknown = {key for key in keys_of(page["items"]) if key not in ANNO and not key.startswith("attest:")}
        problems += [f"{path.name}: no term {key}" for key in unknown]
        graph = Graph().parse(data=json.dumps({**page, "@context": [ANNO, own]}), format="json-ld")
        notes = set(graph.subjects(RDF.type, oa.Annotation))
        count += len(notes)
        if len(notes) != len(page["items"]):
            problems.append(f"{path.name}: {len(notes)} of {len(page['items'])}")
        for note in notes:
            kinds = {kind for target in graph.objects(note, oa.hasTarget) for selector in graph.objects(target, oa.hasSelector) for kind in graph.objects(selector, RDF.type)}
            if kinds != {oa.TextPositionSelector, oa.TextQuoteSelector}:
                problems.append(f"{note}: selected by {kinds}")
            for body in graph.objects(note, oa.hasBody):
                link = graph.value(body, oa.hasSource)
                if link is not None and link not in notes:
                    problems.append(f"{note}: leads to {link}")
    return {"annotations": count, "problems": problems[:5]}


def load_brat(folder):
    """The server's modules are no package: they are found by their folder, and want settings."""
    import site

    [root] = [Path(place, "brat") for place in site.getsitepackages() if Path(place, "brat").is_dir()]
    sys.path.insert(0, str(root / "server" / "src"))
    template = (root / "config_template.py").read_text()
    config = types.ModuleType("config")
    config.CHANGE_ME = "nobody"
    exec(compile(template, "config_template.py", "exec"), vars(config))
    # Settings of a folder are looked for below it.
    config.BASE_DIR = str(folder)
    sys.modules["config"] = config


checks = {"brat": check_brat, "inception": check_inception, "webannotation": check_webannotation}
print(json.dumps(checks[sys.argv[1]](Path(sys.argv[2]))))
