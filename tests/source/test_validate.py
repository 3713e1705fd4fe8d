"""What the ecosystem's validator can't take by itself."""

from __future__ import annotations

import pytest

from .conftest import Said, Write

HEAD = "openapi: 3.0.3\n"


def test_files_that_are_no_mappings_do_not_end_the_check(said: Said, write: Write) -> None:
    write("Just a text.\n", "text.yml")
    write("- {name: q, in: query, schema: {type: string, default: 5}}\n", "parameters.yml")
    write("a: {type: integer, default: b}\n", "properties.yml")
    write("type: object\nproperties: {$ref: properties.yml}\n", "schema.yml")
    found = said(
        HEAD + "info: {title: T, version: '1', description: {$ref: text.yml}}\n"
        "paths:\n"
        "  /a:\n"
        "    get:\n"
        "      parameters: [{$ref: 'parameters.yml#/0'}]\n"
        "      responses: {'200': {description: ok, content: {application/json: {schema: {$ref: schema.yml}}}}}\n"
        "    put: {responses: {'200': {description: ok, content: {a/b: {schema: {type: integer, default: c}}}}}}\n"
    )
    assert [text.splitlines()[0] for text in found] == [
        "api.yaml:2:46: error[misplaced-reference]: the specification allows no reference here; "
        "what it leads to is read in its place",
        "schema.yml:2:14: error[misplaced-reference]: the specification allows no reference here; "
        "what it leads to is read in its place",
        "properties.yml:1:20: error[invalid-default]: the default does not fit its schema: "
        "'default' must be a whole number, not the string \"b\"",
        "parameters.yml:1:47: error[invalid-default]: the default does not fit its schema: "
        "'default' must be a string, not the number 5",
        "api.yaml:8:88: error[invalid-default]: the default does not fit its schema: "
        "'default' must be a whole number, not the string \"c\"",
    ]


@pytest.mark.parametrize("pattern", [r"[\\w-.]", r"^[\\d-_]*$", r"[a-\\s]", r"(?<year>\\d+)", r"\\p{L}+", "[^]"])
def test_patterns_of_other_dialects_are_not_judged(said: Said, pattern: str) -> None:
    assert (
        said(
            HEAD
            + f'info: {{title: T, version: "1"}}\npaths: {{}}\ncomponents: {{schemas: {{A: {{pattern: "{pattern}"}}}}}}\n'
        )
        == []
    )


@pytest.mark.parametrize(
    ("pattern", "problem"), [("[z-a]", "bad character range z-a"), ("(a", "missing ), unterminated subpattern")]
)
def test_patterns_of_no_dialect(said: Said, pattern: str, problem: str) -> None:
    [found] = said(
        HEAD
        + f'info: {{title: T, version: "1"}}\npaths: {{}}\ncomponents: {{schemas: {{A: {{pattern: "{pattern}"}}}}}}\n'
    )
    assert found.splitlines()[0] == f"api.yaml:4:28: error[bad-pattern]: not a regular expression: {problem}"


def test_extensions_beside_paths_are_no_paths(said: Said) -> None:
    paths = "paths: {x-root: /apis, x-odd: {get: {responses: {}, operationId: 3}}, /a: {get: {responses: {'200': {description: ok}}}}}\n"
    found = said(HEAD + "info: {title: T, version: '1'}\n" + paths)
    assert found == []
