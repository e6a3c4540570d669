"""Validates Kubernetes manifests against the schemas of the API; prints what is wrong with each."""

import json
import sys
from pathlib import Path

import kubernetes_validate
import yaml

VERSIONS = ["1.31", "1.37"]


def faults(manifest: dict) -> list:
    found = []
    for version in VERSIONS:
        try:
            kubernetes_validate.validate(manifest, version, strict=True)
        except kubernetes_validate.ValidationError as error:
            found.append(f"{version}: {error.message}")
    return found


print(
    json.dumps(
        {
            file: [fault for manifest in yaml.safe_load_all(Path(file).read_text()) for fault in faults(manifest)]
            for file in sys.argv[1:]
        }
    )
)
