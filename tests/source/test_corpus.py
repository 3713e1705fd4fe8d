"""Real documents, where they are: beside the project, or where SDKWRIGHT_CORPUS says."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics import Diagnostics, Severity
from sdkwright.source import Document, Object, load

CORPUS = Path(os.environ.get("SDKWRIGHT_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "corpus")
DOCUMENTS = {
    "box.json": (1439, 1),
    "digitalocean/DigitalOcean-public.v2.yaml": (7775, 1509),
    "discord.json": (3890, 1),
    "github.json": (10427, 1),
    "museum.yaml": (78, 1),
    "openai.yaml": (2813, 1),
    "petstore-expanded.yaml": (9, 1),
    "qdrant.json": (893, 1),
    "slack-swagger2.json": (644, 1),
    "twilio.json": (250, 1),
    "typesense.yml": (202, 1),
    "xero.yaml": (1165, 1),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_reference_resolves(name: str) -> None:
    path = CORPUS / name
    if not path.is_file():
        pytest.skip(f"there is no {path}")
    diagnostics = Diagnostics()
    document = load(str(path), diagnostics)
    assert document is not None
    followed = follow_all(document)
    assert [item for item in diagnostics if item.severity is not Severity.NOTE] == []
    assert (followed, len(document.library.files)) == DOCUMENTS[name]


def follow_all(document: Document) -> int:
    """Resolve everything that is reached; how many references there are."""
    seen: set[int] = set()
    stack: list[Any] = [document.root]
    count = 0
    while stack:
        node = stack.pop()
        if id(node) in seen or not isinstance(node, (dict, list)) or getattr(node, "kind", None) == "data":
            continue
        seen.add(id(node))
        stack.extend(node.values() if isinstance(node, dict) else node)
        if isinstance(node, Object) and node.kind and isinstance(node.get("$ref"), str):
            count += 1
            target = document.resolve(node)
            assert target is not None
            stack.append(target.node)
    return count
