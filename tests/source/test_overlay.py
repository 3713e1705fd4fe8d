"""Overlays: what they change, and where it was written."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.messages import message
from sdkwright.source import Document, load, locate, validate
from sdkwright.source.bundle import plain
from sdkwright.source.jsonpath import PathError, parse_path

from .conftest import Write

BASE = """openapi: 3.1.0
info: {title: T, version: '1'}
tags: [{name: a}, {name: b}, {name: c}]
paths:
  /a:
    get:
      parameters:
        - {name: x, in: query, schema: {type: string}}
        - {name: y, in: header, schema: {type: string}}
      responses: {'200': {description: ok}}
  /b: {get: {responses: {'200': {description: ok}}}}
"""


def overlaid(write: Write, actions: str, *, version: str = "1.0.0") -> tuple[Document, list[str]]:
    write(f"overlay: {version}\ninfo: {{title: O, version: '1'}}\nactions:\n{actions}", "overlay.yaml")
    diagnostics = Diagnostics()
    document = load(write(BASE), diagnostics, overlays=["overlay.yaml"])
    assert document is not None
    validate(document, diagnostics)
    return document, [message(item, document) for item in diagnostics]


@pytest.mark.parametrize(
    ("action", "path", "value"),
    [
        (
            "{target: $.info, update: {title: U, x-a: {b: 1}}}",
            "$.info",
            {"title": "U", "version": "1", "x-a": {"b": 1}},
        ),
        ("{target: $.tags, update: {name: d}}", "$.tags[*].name", ["a", "b", "c", "d"]),
        ("{target: '$', update: {tags: [{name: d}]}}", "$.tags[*].name", ["a", "b", "c", "d"]),
        ("{target: '$.tags[?@.name != \"b\"]', remove: true}", "$.tags", [{"name": "b"}]),
        ("{target: \"$.paths['/b']\", remove: true}", "$.paths.*~", None),
        ("{target: \"$..parameters[?@.in == 'header']\", remove: true}", "$..parameters[*].name", ["x"]),
        ("{target: $.paths.*.get, update: {deprecated: true}}", "$.paths.*.get.deprecated", [True, True]),
        ("{target: $.info.title, update: U}", "$.info.title", ["U"]),
        (
            "{target: $.info, copy: \"$.paths['/b'].get.responses['200']\"}",
            "$.info.description",
            ["ok"],
        ),
    ],
)
def test_actions(write: Write, action: str, path: str, value: Any) -> None:
    document, said = overlaid(write, f"  - {action}\n", version="1.1.0")
    assert said == []
    if value is None:
        assert [*document.root["paths"]] == ["/a"]
        return
    found = [plain(item) for _, item in parse_path(path).find(document.root)]
    assert found == (value if path.endswith((".name", ".title", ".description", "deprecated")) else [value])


def test_what_comes_from_an_overlay_has_its_place_there(write: Write) -> None:
    document, said = overlaid(
        write,
        "  - target: $.paths['/a'].get\n"
        "    update:\n"
        "      parameters: [{name: z, in: nowhere, schema: {$ref: '#/none'}}]\n"
        "  - {target: '$.tags[0]', remove: true}\n",
    )
    assert said == [
        "overlay.yaml:6:52: error[dangling-reference]: the reference '#/none' leads nowhere: there is no 'none'\n"
        "        parameters: [{name: z, in: nowhere, schema: {$ref: '#/none'}}]\n"
        "                                                     ^\n"
        "  at /actions/0/update/parameters/0/schema/$ref\n"
        "  hint: Add what it names, or correct the reference.",
        'overlay.yaml:6:30: error[unknown-value]: \'in\' must be "query", "header", "path" or "cookie", not "nowhere"\n'
        "        parameters: [{name: z, in: nowhere, schema: {$ref: '#/none'}}]\n"
        "                               ^\n"
        "  at /actions/0/update/parameters/0/in\n"
        "  hint: Write one of these.",
    ]
    tags = document.root["tags"]
    assert [locate(tags, index) for index in range(2)] == [
        Location("api.yaml", "/tags/1"),
        Location("api.yaml", "/tags/2"),
    ]


@pytest.mark.parametrize(
    ("actions", "expected"),
    [
        (
            "  - {target: $.none, remove: true}\n",
            "overlay.yaml:4:6: error[overlay-no-match]: nothing in api.yaml is at $.none\n"
            "    - {target: $.none, remove: true}\n"
            "       ^\n"
            "  at /actions/0/target\n"
            "  hint: Correct the target, or remove the action.",
        ),
        (
            "  - {target: '$.a[', remove: true}\n",
            "overlay.yaml:4:6: error[bad-overlay]: $.a[ is not a JSONPath: a selector is missing at character 5\n"
            "    - {target: '$.a[', remove: true}\n"
            "       ^\n"
            "  at /actions/0/target",
        ),
        (
            "  - {remove: true}\n",
            "overlay.yaml:4:5: error[bad-overlay]: an action needs a target\n"
            "    - {remove: true}\n"
            "      ^\n"
            "  at /actions/0\n"
            "  hint: The target is a JSONPath.",
        ),
        (
            "  - {target: $.info, update: 5}\n",
            "overlay.yaml:4:22: error[bad-overlay]: an object can only be updated with an object\n"
            "    - {target: $.info, update: 5}\n"
            "                       ^\n"
            "  at /actions/0/update",
        ),
    ],
)
def test_mistakes(write: Write, actions: str, expected: str) -> None:
    assert overlaid(write, actions)[1] == [expected]


def test_mistakes_have_places_without_a_document(write: Write) -> None:
    write("overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions: [{target: $.none, remove: true}]\n", "one.yaml")
    diagnostics = Diagnostics()
    assert load(write("- no document\n"), diagnostics, overlays=["one.yaml"]) is None
    assert [message(item, None).splitlines()[0] for item in diagnostics] == [
        "one.yaml:3:12: error[overlay-no-match]: nothing in api.yaml is at $.none",
        "api.yaml:1:1: error[not-openapi]: an OpenAPI document is a mapping, not a list",
    ]


def test_an_overlay_leads_to_what_it_extends(write: Write) -> None:
    write(BASE, "specs/api.yaml")
    for name, extends, title in [("one", "../specs/api.yaml", "One"), ("two", "one.yaml", "Two")]:
        write(
            f"overlay: 1.1.0\nextends: {extends}\ninfo: {{title: O, version: '1'}}\n"
            f"actions: [{{target: $.info, update: {{title: {title}, x-{name}: 1}}}}]\n",
            f"overlays/{name}.yaml",
        )
    diagnostics = Diagnostics()
    document = load("overlays/two.yaml", diagnostics)
    assert document is not None and [*diagnostics] == []
    assert plain(document.root["info"]) == {"title": "Two", "version": "1", "x-one": 1, "x-two": 1}


@pytest.mark.parametrize(
    ("extends", "expected"),
    [
        ("info: {}", "api.yaml:1:1: error[bad-overlay]: the file is an overlay, not a document"),
        ("extends: api.yaml", "api.yaml:2:1: error[bad-overlay]: the overlay extends itself"),
        (
            "extends: none.yaml",
            "api.yaml:2:1: error[unreadable-file]: cannot read none.yaml: no such file or directory",
        ),
        (
            "extends: https://none.test/a.yaml",
            "api.yaml:2:1: error[remote-reference]: https://none.test/a.yaml is not read, because reading from the "
            "network is off",
        ),
    ],
)
def test_an_overlay_that_leads_nowhere(write: Write, extends: str, expected: str) -> None:
    diagnostics = Diagnostics(lenient=True)
    assert load(write(f"overlay: 1.1.0\n{extends}\nactions: []\n"), diagnostics) is None
    assert [message(item, None).splitlines()[0] for item in diagnostics] == [expected]


STORE = {"a": [{"n": 1, "t": "x"}, {"n": 2, "t": "yy"}, {"n": 3}], "b c": {"d": [5, 3, 1]}, "e": {"a": [{"n": 2}]}}


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ("$", [()]),
        ("$.a[0]", [("a", 0)]),
        ("$['b c'].d[-1]", [("b c", "d", 2)]),
        ('$["b c"]["d"][0, 2]', [("b c", "d", 0), ("b c", "d", 2)]),
        ("$.a[1:]", [("a", 1), ("a", 2)]),
        ("$.a[::2]", [("a", 0), ("a", 2)]),
        ("$.a[::-1]", [("a", 2), ("a", 1), ("a", 0)]),
        ("$.*.*", [("a", 0), ("a", 1), ("a", 2), ("b c", "d"), ("e", "a")]),
        ("$..[?@.n == 2]", [("a", 1), ("e", "a", 0)]),
        ("$.a[?@.n > 1 && !@.t]", [("a", 2)]),
        ("$.a[?(@.t == 'x' || @.n >= 3)]", [("a", 0), ("a", 2)]),
        ("$.a[?length(@.t) == 2]", [("a", 1)]),
        ("$.a[?match(@.t, 'y+')]", [("a", 1)]),
        ("$.a[?search(@.t, 'x')]", [("a", 0)]),
        ("$[?count(@.*) == 3]", [("a",)]),
        ("$.a[?@.n == $['b c'].d[1]]", [("a", 2)]),
        ("$['b c'].d[?@ < 4]", [("b c", "d", 1), ("b c", "d", 2)]),
        ("$.none", []),
    ],
)
def test_paths(path: str, keys: list[tuple[Any, ...]]) -> None:
    assert [found for found, _ in parse_path(path).find(STORE)] == keys


@pytest.mark.parametrize("path", ["", "a", "$.", "$[", "$[']", "$[?]", "$[?none(@)]", "$.a b", "$[?@.a ==]", "$[0 1]"])
def test_what_is_no_path(path: str) -> None:
    with pytest.raises(PathError):
        parse_path(path)
