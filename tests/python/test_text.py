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
