"""Real documents, bundled and read again: the same API, and nothing new to say."""

from __future__ import annotations

import dataclasses
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Diagnostics, Location, Severity
from sdkwright.parse.api import parse
from sdkwright.source import Document, load, validate
from sdkwright.source.bundle import bundle

from .test_report import CORPUS, DOCUMENTS


def marks(path: Path) -> list[pytest.MarkDecorator]:
    return [pytest.mark.slow] if path.stat().st_size > 400_000 or path.parent != CORPUS else []


FILES = [
    pytest.param(path, to, id=f"{path.name}-{to}", marks=marks(path)) for path in DOCUMENTS for to in ("3.0", "3.1")
]


def read(path: Path) -> tuple[Document, Diagnostics]:
    diagnostics = Diagnostics(lenient=True)
    document = load(str(path), diagnostics)
    assert document is not None
    return document, diagnostics


def findings(document: Document, diagnostics: Diagnostics) -> set[str]:
    """The codes of what a strict run would call errors."""
    validate(document, diagnostics)
    return {item.code for item in diagnostics if item.severity is Severity.WARNING}


@pytest.mark.parametrize(("path", "to"), FILES)
def test_a_bundle_is_the_same_api(path: Path, to: str, tmp_path: Path) -> None:
    document, diagnostics = read(path)
    before, api = findings(document, diagnostics), parse(document, diagnostics)
    fresh, _ = read(path)
    bundled = tmp_path / "bundled.json"
    said = Diagnostics()
    bundled.write_text(json.dumps(bundle(fresh, said, to)), encoding="utf-8")
    assert not said.failed
    again, more = read(bundled)
    after, same = findings(again, more), parse(again, more)
    assert after - before - ({"invalid-default"} if path.parent != CORPUS else set()) == set()
    assert Counter(outlines(same)) == Counter(outlines(api)) or to == "3.0"
    assert to == "3.0" or path.parent != CORPUS or same == api
    assert [(item.method, item.path) for item in same.operations] == [
        (item.method, item.path) for item in api.operations
    ]


def outlines(api: ir.Api) -> list[str]:
    """Each operation with the shapes of what it takes and gives, but without the names of declarations: what
    another file calls as it likes gets a name of its own in a bundle."""
    known: dict[tuple[str, int], str] = {}

    def text(value: Any, depth: int) -> str:
        if isinstance(value, ir.Reference):
            declaration, key = api.declarations[value.id], (value.id, depth)
            if isinstance(declaration, ir.AliasType) and depth:
                return text(declaration.type, depth)
            if key not in known:
                known[key] = text(declaration, depth - 1) if depth else "…"
            return known[key]
        if isinstance(value, ir.Discriminator):
            return f"{value.property}: {[tag for tag, _ in value.mapping]}"
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            members = [(field.name, getattr(value, field.name)) for field in dataclasses.fields(value)]
            hidden = ("id", "name", "path", "owner", "base", "see") if hasattr(value, "owner") else ("id", "see")
            shown = [text(item, depth) for name, item in members if name not in hidden and not _place(item)]
            return f"{type(value).__name__}({', '.join(shown)})"
        if isinstance(value, tuple):
            return f"({', '.join(text(item, depth) for item in value)})"
        return repr(dict(value)) if isinstance(value, Mapping) else repr(value)

    return [text(operation, 3) for operation in api.operations]


def _place(value: Any) -> bool:
    return isinstance(value, Location)
