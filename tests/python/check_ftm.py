"""Reads entities or statements of FollowTheMoney with its own package; prints what it found as JSON."""

import json
import sys
from collections import Counter
from pathlib import Path

from followthemoney import EntityProxy, model
from followthemoney.dataset import Dataset
from followthemoney.exc import InvalidData
from followthemoney.statement import Statement, StatementEntity


def problems_of(entity):
    """Values that the model's types refuse, properties that are not the schema's, ends of a wrong schema."""
    for name, values in entity["properties"].items():
        schema = model.get(entity["schema"])
        prop = schema.get(name)
        if prop is None or prop.stub:
            yield f"{schema.name} has no {name}"
            continue
        for value in values:
            if not prop.type.validate(value):
                yield f"{schema.name}.{name} is no {prop.type.name}: {value!r}"


def check_entities(path):
    entities = [json.loads(line) for line in Path(path).read_text().splitlines()]
    schemata = {entity["id"]: model.get(entity["schema"]) for entity in entities}
    problems = []
    for entity in entities:
        problems += problems_of(entity)
        schema = model.get(entity["schema"])
        problems += [f"{schema.name} without {name}" for name in schema.required if not entity["properties"].get(name)]
        try:
            schema.validate(entity)
        except InvalidData as error:
            problems.append(f"{schema.name}: {error.errors}")
        proxy = EntityProxy.from_dict(entity, cleaned=False)
        if proxy.to_dict()["properties"].keys() != entity["properties"].keys():
            problems.append(f"{schema.name} loses {entity['properties'].keys() - proxy.properties.keys()}")
        for prop, value in proxy.itervalues():
            if prop.type.name != "entity":
                continue
            if value not in schemata:
                problems.append(f"{prop.qname} leads nowhere")
            elif not schemata[value].is_a(prop.range):
                problems.append(f"{prop.qname} leads to {schemata[value].name}, not {prop.range.name}")
    return {
        "schemata": Counter(entity["schema"] for entity in entities),
        "captions": sorted({EntityProxy.from_dict(entity).caption for entity in entities}),
        "ids": len(schemata),
        "problems": sorted(set(problems)),
    }


def check_statements(path):
    data = [json.loads(line) for line in Path(path).read_text().splitlines()]
    statements = [Statement.from_dict(one) for one in data]
    dataset = Dataset.make({"name": "attest", "title": "attest"})
    grouped = {}
    for statement in statements:
        grouped.setdefault(statement.canonical_id, []).append(statement)
    merged = [StatementEntity.from_statements(dataset, own) for own in grouped.values()]
    return {
        "statements": len({statement.id for statement in statements}),
        "lines": len(data),
        "entities": len({statement.entity_id for statement in statements}),
        "merged": len(merged),
        "origins": sorted({statement.origin for statement in statements}),
        "captions": sorted({entity.caption for entity in merged}),
    }


print(json.dumps({"entities": check_entities, "statements": check_statements}[sys.argv[1]](sys.argv[2])))
