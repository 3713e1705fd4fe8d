"""Adding a schema renames nothing: what is there already keeps its names, whatever else a document gets."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright import ir
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics
from sdkwright.parse.api import parse
from sdkwright.python import naming
from sdkwright.python.naming import Names
from sdkwright.source import load
from sdkwright.source.bundle import bundle, to_yaml
from tests.support.cases import Case, all_cases


def named(path: Path) -> tuple[ir.Api, Names]:
    document = load(str(path), Diagnostics(lenient=True))
    assert document is not None
    api = parse(document, Diagnostics(lenient=True))
    return api, naming.build(api, PackageConfig(name="acme"), Diagnostics())


def all_names(path: Path) -> Mapping[str, Any]:
    """Every name in a package, by what has it."""
    api, names = named(path)
    found: dict[str, Any] = {item.id: names.operation(item.id) for item in api.operations}
    return found | {id: names.declaration(id) for id in api.declarations if id not in names.usage.inline}


def bundled(case: Case) -> dict[str, Any] | None:
    document = load(str(case.folder / "spec.yaml"), Diagnostics(lenient=True))
    return None if document is None else dict(bundle(document, Diagnostics(lenient=True), None))


@pytest.mark.parametrize("case", [item for item in all_cases() if item.exchanges], ids=lambda case: case.name)
def test_an_unrelated_schema_renames_nothing(case: Case, tmp_path: Path) -> None:
    root = bundled(case)
    assert root is not None
    (tmp_path / "before.yaml").write_text(to_yaml(root), encoding="utf-8")
    before = all_names(tmp_path / "before.yaml")
    components = dict(root.get("components") or {})
    added = {
        "AAA": {"type": "object", "properties": {"status": {"enum": ["a", "b"]}, "item": {"properties": {"a": {}}}}},
        "Zzz": {"type": "array", "items": {"type": "object", "properties": {"status": {"type": "string"}}}},
    }
    components["schemas"] = {"AAA": added["AAA"], **(components.get("schemas") or {}), "Zzz": added["Zzz"]}
    path = {"get": {"operationId": "unrelated", "responses": {"200": {"$ref": "#/components/responses/Unrelated"}}}}
    content = {"application/json": {"schema": {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in added]}}}
    responses = {**(components.get("responses") or {}), "Unrelated": {"description": "x", "content": content}}
    root |= {
        "components": components | {"responses": responses},
        "paths": {"/unrelated": path, **root.get("paths", {})},
    }
    (tmp_path / "after.yaml").write_text(to_yaml(root), encoding="utf-8")
    after = all_names(tmp_path / "after.yaml")
    assert {key: after.get(key) for key in before} == before
    assert len(after) > len(before)
