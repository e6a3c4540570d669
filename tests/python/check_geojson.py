"""Validates a GeoJSON file; prints what is wrong with it, and its features."""

import json
import sys
from pathlib import Path

import geojson

collection = geojson.loads(Path(sys.argv[1]).read_text())
print(
    json.dumps(
        {
            "type": type(collection).__name__,
            "errors": collection.errors(),
            "points": [list(geojson.utils.coords(feature))[0] for feature in collection.features],
            "features": [feature.properties for feature in collection.features],
        },
        ensure_ascii=False,
    )
)
