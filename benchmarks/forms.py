"""Write a document in another form that means the same: JSON as YAML and YAML as JSON, keys in another order.

Order means something where a document lists what a package shows in turn: properties, paths and
their operations, responses, media types, examples. It means nothing among the fixed fields of an
object (`type` and `description` of a schema) and among components, which have modules of their own.
"""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import yaml

from sdkwright.source.reader_yaml import read_yaml

ORDERED = frozenset(
    "callbacks content dependentSchemas encoding headers links patternProperties paths properties responses"
    " securitySchemes variables webhooks".split()
)
"""Maps whose order shows; what they hold are objects with fixed fields."""
FREE = frozenset("$defs components definitions parameters pathItems requestBodies schemas".split())
"""Maps from names to objects with fixed fields, whose order means nothing."""
VALUES = frozenset(
    "const default enum example examples mapping required scopes security securityDefinitions value".split()
)
"""What is data, or a list or map whose order shows."""
METHODS = frozenset("additionalOperations delete get head options patch post put query trace".split())


class Quoting(yaml.CSafeDumper):
    """Quotes every text: PyYAML knows what YAML 1.1 reads as a number, `012` but not `018`, and no more."""


Quoting.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"'))


def reordered(value: Any, order: random.Random, parent: str = "", named: bool = False) -> Any:
    """`value` with its keys shuffled wherever that means nothing; `named` says that its keys are names."""
    if isinstance(value, list):
        return [reordered(item, order) for item in value]
    if not isinstance(value, dict):
        return value
    keys = [*value]
    if parent in FREE or not (named or METHODS.intersection(keys)):
        order.shuffle(keys)
    return {key: _member(value[key], key, order, named) for key in keys}


def _member(value: Any, key: str, order: random.Random, named: bool) -> Any:
    if named:
        return reordered(value, order)
    if key in VALUES or key.startswith("x-"):
        return value
    if key == "components" and isinstance(value, dict):
        return {part: _member(held, part, order, False) for part, held in value.items()}
    return reordered(value, order, key, named=isinstance(value, dict) and key in ORDERED | FREE)


def other_form(document: Path, folder: Path, seed: int = 1) -> Path:
    """Write `document` into `folder` in its other form; a document in many files keeps their names, for their
    references' sake, and gets JSON, which YAML includes, into each of them."""
    order = random.Random(seed)
    parts = [document]
    if (document.parent / "resources").is_dir():
        shutil.copytree(document.parent, folder, dirs_exist_ok=True)
        parts = sorted(document.parent.rglob("*.y*ml"))
    for path in parts:
        text = path.read_text(encoding="utf-8")
        raw = json.loads(text) if path.suffix == ".json" else read_yaml(text)[0]
        target = folder / path.relative_to(document.parent)
        if len(parts) == 1:
            target = target.with_suffix(".yaml" if path.suffix == ".json" else ".json")
        target.parent.mkdir(parents=True, exist_ok=True)
        value = reordered(raw, order)
        if target.suffix == ".json" or len(parts) > 1:
            target.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
        else:
            with target.open("w", encoding="utf-8") as file:
                yaml.dump(value, file, Dumper=Quoting, sort_keys=False, allow_unicode=True)
    return folder / document.name if len(parts) > 1 else target
