"""Texts of a document as docstrings."""

from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location
from sdkwright.python import text

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
