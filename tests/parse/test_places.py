"""Ids, names and paths."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.parse.places import child, name_of, path_of, stem, tokens

NAMES = {
    "#/components/schemas/Pet": "Pet",
    "#/components/schemas/a~1b": "a/b",
    "#/components/schemas/Pet/properties/a": None,
    "#/components/schemas/Pet/$defs/Inner": "Inner",
    "#/components/responses/Pet": None,
    "#/paths/~1a/get": None,
    "schemas/User.yaml#": "User",
    "schemas/User.v1.yaml#": "User.v1",
    "https://example.com/User.json#": "User",
    "types.yaml#/User": "User",
    "types.yaml#/components/schemas/User": "User",
    "types.yaml#/definitions/User": "User",
    "types.yaml#/User/properties/a": None,
    "types.yaml#/properties/a": None,
}


@pytest.mark.parametrize("id", NAMES)
def test_names(id: str) -> None:
    assert name_of(id) == NAMES[id]


PATHS = {
    "#/components/schemas/Pet/properties/a/items/properties/b": ("Pet", "a", "[]", "b"),
    "#/components/schemas/Pet/additionalProperties/prefixItems/0": ("Pet", "{}", "[]", "0"),
    "#/components/schemas/Pet/patternProperties/^x": ("Pet", "{}"),
    "#/components/schemas/Pet/allOf/1/properties/a": ("Pet", "a"),
    "#/components/schemas/Pet/oneOf/0": ("Pet", "Cat"),
    "#/components/schemas/Pet/oneOf/1": ("Pet", "2"),
    "#/components/schemas/Pet/anyOf/0": ("Pet",),
    "#/components/schemas/Pet/properties/properties": ("Pet", "properties"),
    "#/components/schemas/Pet/discriminator": ("Pet", "variant"),
    "#/paths/~1a/get/requestBody/content/application~1json/schema": ("getA", "request"),
    "#/paths/~1a/get/responses/200/content/text~1csv/schema/items": ("getA", "response", "200", "csv", "[]"),
    "#/paths/~1a/get/responses/4XX/headers/X-A/schema": ("getA", "response", "4XX", "X-A"),
    "#/paths/~1a/get/responses/200/content/text~1event-stream/itemSchema": ("getA", "event"),
    "#/paths/~1a/get/responses/200/content/application~1jsonl/itemSchema/properties/b": ("getA", "item", "b"),
    "#/paths/~1a/get/responses/200/content/text~1csv/itemSchema": ("getA", "item"),
    "#/paths/~1a/get/responses/4XX/content/application~1jsonl/itemSchema": ("getA", "response", "4XX", "item"),
    "#/paths/~1a/get/requestBody/content/application~1jsonl/itemSchema": ("getA", "request", "item"),
    "#/paths/~1a/get/parameters/0/schema": ("getA", "sort"),
    "types.yaml#/User/properties/a": ("User", "a"),
    "types.yaml#/properties/a": ("types", "a"),
}


@pytest.mark.parametrize("id", PATHS)
def test_paths(id: str) -> None:
    roots = {"#/paths/~1a/get": ("getA",), "#/paths/~1a/get/parameters/0": ("getA", "sort")}
    arms = {
        "#/components/schemas/Pet/oneOf/0": "Cat",
        "#/components/schemas/Pet/anyOf/0": "",
        "#/paths/~1a/get/responses/200/content/text~1csv": "csv",
    }
    assert path_of(id, roots, arms) == PATHS[id]


@given(st.lists(st.text(max_size=5), max_size=5))
def test_ids_keep_their_tokens(keys: list[str]) -> None:
    assert tokens(child("a.yaml#", *keys)) == keys


@given(st.lists(st.sampled_from(["properties", "items", "allOf", "oneOf", "0", "a", "", "~", "content", "schema"])))
def test_every_pointer_has_a_path(keys: list[str]) -> None:
    assert all(path_of(child("#/components/schemas/Pet", *keys), {}, {}))


def test_stems() -> None:
    assert [stem(file) for file in ("a/b.yml", "b", "https://x.y/z.json", ".hidden")] == ["b", "b", "z", ".hidden"]
