"""Texts of a document as docstrings."""

from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location
from sdkwright.python import links, text

HERE = Location("spec.yaml")


@pytest.mark.parametrize(
    ("said", "names", "kept"),
    [
        ("The id of the pet", ("id", "Pet"), False),
        ("The names of this pet.", ("name", "PetStore"), False),
        ("A user's name", ("name", "UserInput"), False),
        ("The id of the owner", ("id", "Pet"), True),
        ("Id, never 0", ("id", "Pet"), True),
        ("Pet\n\nId", ("id", "Pet"), True),
        ("", ("id", "Pet"), False),
    ],
)
def test_texts_that_say_names_again(said: str, names: tuple[str, ...], kept: bool) -> None:
    assert text.telling(said, *names) == (said if kept else "")


@pytest.mark.parametrize(
    ("doc", "shown"),
    [
        (ir.Doc(description="Name of the pet", constraints=(("minLength", 1),)), "At least 1 character."),
        (
            ir.Doc(description="How it is called", constraints=(("minLength", 1),)),
            "How it is called (at least 1 character)",
        ),
        (ir.Doc(description="One\ntwo", deprecated=True), "One\ntwo\n\nDeprecated."),
        (ir.Doc(title="How it is called"), "How it is called"),
    ],
)
def test_docstrings_of_fields(doc: ir.Doc, shown: str) -> None:
    field = ir.Field("name", ir.Primitive("string", HERE), True, HERE, doc)
    assert text.of_attribute(field, None, "Pet") == shown


@pytest.mark.parametrize(
    ("constraints", "said"),
    [
        (
            (("minItems", 1), ("items", {"maxLength": 5, "pattern": "^a"})),
            "each item at most 5 characters and pattern `^a`",
        ),
        ((("additionalProperties", {"minimum": 3}),), "each value at least 3"),
        ((("propertyNames", {"enum": ["a", "b"]}),), 'each name one of `"a"`, `"b"`'),
        ((("contains", {"type": "integer"}), ("minContains", 2)), "at least 2 such items"),
        ((("not", {"const": "x"}),), 'not `"x"`'),
        ((("contentSchema", {"type": "object"}),), "as JSON of type object"),
        ((("dependentRequired", {"a": ["b", "c"], "d": []}),), "`a` only with `b` and `c`"),
        ((("anyOf", [{"required": ["a", "b"]}, {"required": ["c"]}]),), "with `a` and `b` or `c`"),
        ((("if", {"required": ["a"]}), ("then", {"required": ["b"]})), "restricted by `if`, `then`"),
        ((("oneOf", [{"minimum": 3}, {"required": ["a"]}]),), "restricted by `oneOf`"),
    ],
)
def test_what_restricts_by_schemas_in_words(constraints: tuple[tuple[str, ir.Json], ...], said: str) -> None:
    assert text.constraints(ir.Doc(constraints=constraints))[-1] == said


def test_a_class_says_what_restricts_it() -> None:
    doc = ir.Doc(
        description="A pet with a name", constraints=(("minProperties", 1), ("propertyNames", {"maxLength": 3}))
    )
    assert text.described(doc, "Pet") == ("A pet with a name\n\nAt least 1 member, each name at most 3 characters.")


PARAGRAPH = "Every word of this paragraph is short, but all of them together are longer than one line has room for."


@pytest.mark.parametrize(
    ("said", "laid_out"),
    [
        ("Short", "Short"),
        (
            PARAGRAPH,
            "Every word of this paragraph is short, but all of them together are longer than\none line has room for.",
        ),
        (
            f"- {PARAGRAPH}\n- B",
            "- Every word of this paragraph is short, but all of them together are longer than\n"
            "  one line has room for.\n- B",
        ),
        (
            f"> {PARAGRAPH}",
            "> Every word of this paragraph is short, but all of them together are longer than\n"
            "> one line has room for.",
        ),
        (f"| {PARAGRAPH} |", f"| {PARAGRAPH} |"),
        (f"```\n{PARAGRAPH}\n```", f"```\n{PARAGRAPH}\n```"),
        ("See [the guide](/guides/pets#cats) first", "See the guide first"),
        ("See [the guide](https://a.test/pets)", "See [the guide](https://a.test/pets)"),
    ],
)
def test_texts_are_wrapped(said: str, laid_out: str) -> None:
    assert text.layout(said) == laid_out


@pytest.mark.parametrize(
    ("said", "default", "shown"),
    [
        ("How many", 30, "How many (default 30)"),
        ("How many. Defaults to 30.", 30, "How many. Defaults to 30."),
        ("How many. Defaults to 30.5.", 30, "How many. Defaults to 30.5. (default 30)"),
        ("The order (default: `asc`)", "asc", "The order (default: `asc`)"),
        ("The default order", "asc", 'The default order (default `"asc"`)'),
    ],
)
def test_a_default_is_told_once(said: str, default: ir.Json, shown: str) -> None:
    parameter = ir.Parameter(
        "a", "query", ir.Any(HERE), False, "form", True, HERE, default=ir.Default(default), doc=ir.Doc(description=said)
    )
    assert text.of_parameter(parameter) == shown


@pytest.mark.parametrize(
    ("url", "description", "said", "plain", "link"),
    [
        ("https://a.test/x", "", "", "See https://a.test/x", "See <https://a.test/x>."),
        ("https://a.test/x", "The guide.", "", "See https://a.test/x", "See [The guide](https://a.test/x)."),
        ("https://a.test/x", "", "More at https://a.test/x", "", ""),
        ("javascript:alert(1)", "", "", "", ""),
    ],
)
def test_further_reading(url: str, description: str, said: str, plain: str, link: str) -> None:
    more = ir.ExternalDocs(url, HERE, description)
    assert (links.see(more, said), links.see_link(more, said)) == (plain, link)


@pytest.mark.parametrize(
    ("description", "docstring"),
    [
        ("A cat.", "Get a cat\n\nA cat.\nSee https://a.test/x"),
        ("- A cat\n- or two", "Get a cat\n\n- A cat\n- or two\n\nSee https://a.test/x"),
        ("", "Get a cat\n\nSee https://a.test/x"),
    ],
)
def test_further_reading_ends_the_text_of_a_method(description: str, docstring: str) -> None:
    more = ir.ExternalDocs("https://a.test/x", HERE)
    operation = ir.Operation(
        "#", "GET", "/cats", None, (), HERE, summary="Get a cat", description=description, see=more
    )
    assert text.heading(operation, "list") == docstring


def test_a_limit_that_is_none_says_nothing() -> None:
    doc = ir.Doc(constraints=(("minimum", "a"), ("pattern", 5), ("not", {"$ref": "#/a"}), ("uniqueItems", False)))
    assert text.constraints(doc) == []
