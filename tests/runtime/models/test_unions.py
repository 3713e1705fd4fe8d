"""Unions, with a tag and without."""

from __future__ import annotations

from typing import Any

import pytest
from acme._runtime import codec
from acme._runtime.model import UnknownVariant
from acme.models import Cat, Dog, PetList

from tests.runtime.models import zoo
from tests.runtime.models.zoo import Choice, Circle, ColourEnum, Company, LevelEnum, Person, Quiet, Square


def decode(raw: dict[str, Any]) -> tuple[Any, list[str]]:
    value, found = codec.decode(codec.to_json(raw), Choice)
    assert (value, found) == codec.decode_value(raw, Choice)
    assert value.to_dict() == raw
    return value, [str(deviation) for deviation in found]


def test_the_tag_tells() -> None:
    value, found = decode({"shapes": [{"kind": "circle", "radius": 1}, {"kind": "square", "side": 2}]})
    assert value.shapes == [Circle(kind="circle", radius=1), Square(kind="square", side=2)]
    assert found == []


def test_an_unlisted_tag_keeps_its_payload() -> None:
    value, found = decode({"shape": {"kind": "hex", "sides": [6]}})
    assert value.shape == UnknownVariant("hex", {"kind": "hex", "sides": [6]})
    assert found == []


def test_a_missing_tag() -> None:
    value, found = decode({"shape": {"radius": 1}})
    assert value.shape == UnknownVariant("", {"radius": 1})
    assert found == ["$.shape.kind: required, but missing"]


def test_a_tag_that_may_be_missing() -> None:
    value, found = decode({"voices": [{"text": "a", "pause": 1}, {"text": "a"}]})
    assert value.voices == [Quiet(text="a", pause=1), UnknownVariant("", {"text": "a"})]
    assert found == ["$.voices[1].kind: required, but missing"]


def test_what_is_no_object() -> None:
    value, found = decode({"shape": "circle"})
    assert value.shape == "circle"
    assert found == ["$.shape: expected Circle | Square, got str 'circle'"]


def test_a_deviation_inside() -> None:
    value, found = decode({"shapes": [{"kind": "square", "side": "x", "inner": {"kind": "circle"}, "more": 1}]})
    assert found == [
        "$.shapes[0].side: expected int | float, got str 'x'",
        "$.shapes[0].inner.radius: required, but missing",
    ]
    assert isinstance(value.shapes[0].inner, Circle)


def test_a_default_variant() -> None:
    value, found = codec.decode_value({"shape": {"kind": "other", "side": 1}}, zoo.Closed)
    assert isinstance(value.shape, Square)
    assert [str(deviation) for deviation in found] == ["$.shape.kind: expected 'square', got str 'other'"]


def test_one_attempt_for_a_tag(monkeypatch: pytest.MonkeyPatch) -> None:
    from acme._runtime.structs import ModelPlan

    tried: list[str] = []
    real = ModelPlan.decode

    def decode(self: ModelPlan, raw: Any, walk: Any) -> Any:
        tried.append(self.expected)
        return real(self, raw, walk)

    monkeypatch.setattr(ModelPlan, "decode", decode)
    codec.decode_value({"shape": {"kind": "square", "side": 1}}, Choice)
    assert tried == ["Square"]


@pytest.mark.parametrize(
    ("raw", "type"),
    [
        ({"name": "x", "age": 1}, Person),
        ({"name": "x", "vat": "1"}, Company),
        ({"name": "x"}, Person),
        ({"vat": "1"}, Company),
        ({}, Person),
        ({"name": 5, "vat": "1"}, Company),
        ({"name": "x", "age": "old"}, Company),
    ],
)
def test_the_best_structural_fit(raw: dict[str, Any], type: type) -> None:
    value, _ = codec.decode_value({"party": raw}, Choice)
    assert value.party.__class__ is type
    assert value.to_dict() == {"party": raw}


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("number", 42, 42),
        ("number", 42.0, 42.0),
        ("text_or_number", "1", "1"),
        ("text_or_number", 1, 1),
        ("colour_or_text", "red", ColourEnum.RED),
        ("colour_or_text", "blue", "blue"),
        ("colour_or_level", 2, LevelEnum.HIGH),
        ("colour_or_level", "blue", "blue"),
        ("day_or_text", "someday", "someday"),
        ("one_or_many", ["a"], ["a"]),
        ("one_or_many", "a", "a"),
        ("lists", ["a"], ["a"]),
        ("lists", [1], [1]),
        ("lists", [], []),
        ("json", {"a": [1, None, {"b": True}]}, {"a": [1, None, {"b": True}]}),
        ("const", True, True),
        ("const", 1, 1),
        ("by_colour", {"red": 1, "blue": 2}, {ColourEnum.RED: 1, "blue": 2}),
    ],
)
def test_scalars_and_containers(name: str, raw: Any, value: Any) -> None:
    decoded, found = decode({name: raw})
    assert found == []
    read = getattr(decoded, name)
    assert (read == value and type(read) is type(value)) or isinstance(read, ColourEnum)


def test_a_date_or_text() -> None:
    assert str(type(decode({"day_or_text": "2020-01-01"})[0].day_or_text)) == "<class 'datetime.date'>"


def test_no_arm_fits() -> None:
    value, found = decode({"text_or_number": [1], "number": "x", "const": 2, "lists": [1, "a"]})
    assert found == [
        "$.text_or_number: expected str | int, got an array",
        "$.number: expected int | float, got str 'x'",
        "$.lists[1]: expected int, got str 'a'",
        "$.const: expected 1 | True | 'a', got int 2",
    ]


def test_order_decides_between_equals() -> None:
    for first, second in ((Person, Company), (Company, Person)):
        assert type(codec.decode(b"{}", first | second)[0]) is first
        assert type(codec.decode(b"[{}]", list[first | second])[0][0]) is first  # type: ignore[valid-type]


def test_unions_across_modules() -> None:
    raw = {
        "data": [
            {"kind": "dog", "bark-volume": 0, "sit": 1},
            {"kind": "cat", "name": "x", "born": "2020-01-01", "seenAt": None},
            {"kind": "cow"},
        ],
        "nextCursor": "a",
    }
    value, found = codec.decode_value(raw, PetList, strict=True)
    assert [type(pet) for pet in value.data] == [Dog, Cat, UnknownVariant]
    assert value.to_dict() == raw
    assert codec.decode(codec.to_json(raw), PetList)[0] == value
