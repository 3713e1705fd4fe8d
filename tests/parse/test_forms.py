"""One document in several forms: YAML, JSON, and with its keys in another order."""

from __future__ import annotations

import dataclasses
import json
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sdkwright import ir
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.parse.api import parse
from sdkwright.pipeline import Run
from sdkwright.source import load
from sdkwright.source.reader_yaml import read_yaml

CASES = Path(__file__).resolve().parents[1] / "cases"
DOCUMENTS = {
    path.parent.name: path for path in sorted(CASES.glob("*/spec.yaml")) if path.parent.name != "mistakes_syntax"
}


def api_of(path: Path) -> tuple[ir.Api | None, list[tuple[str, str, str]]]:
    """The API, and what was said about it by code, text and pointer."""
    diagnostics = Diagnostics(lenient=True)
    document = load(str(path), diagnostics)
    api = None if document is None else parse(document, diagnostics)
    said = [(item.code, item.message, item.location.pointer if item.location else "") for item in diagnostics]
    return api, [(code, text.replace(path.parent.as_posix(), ""), pointer) for code, text, pointer in said]


def written(value: Any, folder: Path, beside: Path) -> Path:
    """The document as JSON, with the files beside it that it refers to."""
    for other in beside.parent.rglob("*"):
        if other.is_file() and other != beside and "expected" not in other.parts:
            target = folder / other.relative_to(beside.parent)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(other.read_text(encoding="utf-8").replace(beside.name, "spec.json"), encoding="utf-8")
    path = folder / "spec.json"
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


@pytest.mark.parametrize("name", DOCUMENTS)
def test_yaml_and_json_are_the_same(name: str, tmp_path: Path) -> None:
    path = written(read_yaml(DOCUMENTS[name].read_text(encoding="utf-8"))[0], tmp_path, DOCUMENTS[name])
    assert api_of(path) == api_of(DOCUMENTS[name])


def shuffled(value: Any, order: random.Random) -> Any:
    if isinstance(value, dict):
        keys = [*value]
        order.shuffle(keys)
        return {key: shuffled(value[key], order) for key in keys}
    return [shuffled(item, order) for item in value] if isinstance(value, list) else value


MAPPED: tuple[type, ...] = (
    ir.Field,
    ir.Response,
    ir.MediaType,
    ir.Header,
    ir.Encoding,
    ir.Operation,
    ir.Webhook,
    ir.Example,
)
MAPPED += (ir.OAuthFlow, ir.SecurityScheme, ir.ServerVariable, tuple)


def canonical(value: Any) -> Any:
    """Without places, and with what stands in mappings of a document sorted: also tags that only operations name,
    and the unions of a base and the components that extend it."""
    if isinstance(value, ir.UnionType) and value.id.endswith("/discriminator"):
        value = dataclasses.replace(value, variants=tuple(sorted(value.variants, key=repr)))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        members = {field.name: canonical(getattr(value, field.name)) for field in dataclasses.fields(value)}
        members = {key: item for key, item in members.items() if not isinstance(getattr(value, key), Location)}
        return {"": type(value).__name__, **members}
    if isinstance(value, tuple):
        items = [canonical(item) for item in value]
        first = next(iter(value), None)
        if isinstance(first, ir.Tag):
            declared = sum(tag.location.pointer.startswith("/tags/") for tag in value)
            return items[:declared] + sorted(items[declared:], key=repr)
        return sorted(items, key=repr) if isinstance(first, MAPPED) else items
    if isinstance(value, Mapping):
        return {key: canonical(value[key]) for key in sorted(value)}
    return value


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", DOCUMENTS)
def test_order_of_keys_means_nothing(name: str, seed: int, tmp_path: Path) -> None:
    raw = read_yaml(DOCUMENTS[name].read_text(encoding="utf-8"))[0]
    path = written(shuffled(raw, random.Random(seed)), tmp_path, DOCUMENTS[name])
    first, said = api_of(DOCUMENTS[name])
    second, said_then = api_of(path)
    assert canonical(second) == canonical(first)
    assert sorted(said_then) == sorted(said)


def names(path: Path) -> Any:
    """What `describe` tells of the package, without any order and without the document's own name."""

    def plain(value: Any) -> Any:
        if isinstance(value, Mapping):
            return {key: plain(value[key]) for key in sorted(value) if key != "document"}
        return sorted(map(plain, value), key=repr) if isinstance(value, (list, tuple)) else value

    return plain(Run(PackageConfig(document=str(path), validation="lenient", name="acme")).description())


@pytest.mark.parametrize("name", DOCUMENTS)
def test_order_of_keys_renames_nothing(name: str, tmp_path: Path) -> None:
    raw = read_yaml(DOCUMENTS[name].read_text(encoding="utf-8"))[0]
    path = written(shuffled(raw, random.Random(3)), tmp_path, DOCUMENTS[name])
    assert names(path) == names(DOCUMENTS[name])
