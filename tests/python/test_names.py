from __future__ import annotations

import itertools
import keyword

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sdkwright.diagnostics import Location
from sdkwright.python.names import Case, Clash, Identifier, Scope, Wish, identifier

CASES: list[Case] = ["class", "value", "constant"]


@pytest.mark.parametrize("text", ["", "a b", "1a", "class", "None", "a-b", "é+", "a\n"])
def test_what_is_no_identifier(text: str) -> None:
    with pytest.raises(ValueError, match="not an identifier"):
        Identifier(text)


@pytest.mark.parametrize(
    ("text", "case", "suffix", "name"),
    [
        ("class", "value", "", "class_"),
        ("class", "class", "", "Class"),
        ("match", "value", "", "match"),
        ("L", "value", "", "l_"),
        ("L", "class", "", "L"),
        ("i", "constant", "", "I_"),
        ("o", "class", "Enum", "OEnum"),
        ("None", "value", "", "none"),
        ("none", "class", "", "None_"),
        ("2nd", "value", "", "n2nd"),
        ("2nd", "constant", "", "VALUE_2ND"),
        ("", "value", "", "empty"),
        ("", "constant", "", "EMPTY"),
        ("\u200b", "class", "", "ZeroWidthSpace"),
        ("Color", "class", "Enum", "ColorEnum"),
        ("ColorEnum", "class", "Enum", "ColorEnum"),
        ("color_enum", "class", "Enum", "ColorEnum"),
        ("ﬁeld", "value", "", "field"),
    ],
)
def test_identifier(text: str, case: Case, suffix: str, name: str) -> None:
    assert identifier(text, case, suffix) == name


@given(st.text(), st.sampled_from(CASES))
def test_every_text_has_an_identifier(text: str, case: Case) -> None:
    name = identifier(text, case)
    assert name.isidentifier() and not keyword.iskeyword(name) and not name.startswith("_")


def wish(pointer: str, *names: str, text: str = "", rank: int = 0, fallback: str = "") -> Wish:
    return Wish(pointer, tuple(map(Identifier, names)), Location("", pointer), text or names[0] + "?", rank, fallback)


def settled(scope: Scope, *wishes: Wish) -> dict[str, str]:
    for item in wishes:
        scope.wish(item)
    return dict(scope.settle())


def test_a_clash_is_settled_by_the_pointer() -> None:
    scope = Scope()
    assert settled(scope, wish("/b", "x"), wish("/a", "x"), wish("/c", "y")) == {"/b": "x_2", "/a": "x", "/c": "y"}
    assert scope.clashes == [Clash(Identifier("x"), Identifier("x_2"), Location("", "/b"))]


def test_a_component_keeps_its_name() -> None:
    assert settled(Scope(joint=""), wish("/a", "X", rank=1), wish("/b", "X")) == {"/a": "X2", "/b": "X"}


def test_what_is_written_so_keeps_its_name() -> None:
    assert settled(Scope(), wish("/a", "x", text="X"), wish("/b", "x", text="x")) == {"/a": "x_2", "/b": "x"}
    dunder, keyword = wish("/a", "class_", text="__class__"), wish("/b", "class_", text="class")
    assert settled(Scope(), dunder, keyword) == {"/a": "class_2", "/b": "class_"}


def test_a_suffix_takes_nobodys_wish() -> None:
    found = settled(Scope(), wish("/a", "x"), wish("/b", "x"), wish("/c", "x_2"))
    assert found == {"/a": "x", "/b": "x_3", "/c": "x_2"}


def test_a_second_wish_comes_before_a_suffix() -> None:
    assert settled(Scope(joint=""), wish("/a", "X"), wish("/b", "X", "XItem")) == {"/a": "X", "/b": "XItem"}


def test_a_fallback_comes_before_a_number() -> None:
    found = settled(Scope(), wish("/a", "id"), wish("/b", "id", fallback="_query"), wish("/c", "id", fallback="_query"))
    assert found == {"/a": "id", "/b": "id_query", "/c": "id_2"}


def test_reserved_names_get_an_underscore() -> None:
    scope = Scope(reserved=frozenset({"self"}))
    assert settled(scope, wish("/a", "self"), wish("/b", "self")) == {"/a": "self_", "/b": "self_2"}


def test_taken_names_are_somebodys() -> None:
    scope = Scope(taken=frozenset({"body"}))
    assert settled(scope, wish("/a", "body", fallback="_query")) == {"/a": "body_query"}


def test_pinned_names_come_first() -> None:
    scope = Scope(pinned={"/z": Identifier("x")})
    assert settled(scope, wish("/a", "x"), wish("/z", "y")) == {"/a": "x_2", "/z": "x"}


def test_a_digit_is_told_from_the_number() -> None:
    assert settled(Scope(joint=""), wish("/a", "V1"), wish("/b", "V1")) == {"/a": "V1", "/b": "V1_2"}


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "a_2", "class_"]), st.integers(0, 1)), min_size=1, max_size=6))
def test_the_order_of_wishes_does_not_matter(names: list[tuple[str, int]]) -> None:
    wishes = [wish(f"/{index}", name, rank=rank) for index, (name, rank) in enumerate(names)]
    outcomes = [settled(Scope(), *order) for order in itertools.islice(itertools.permutations(wishes), 24)]
    assert all(outcome == outcomes[0] for outcome in outcomes)
    assert len(set(outcomes[0].values())) == len(wishes)
