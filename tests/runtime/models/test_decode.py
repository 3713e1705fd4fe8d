"""Decoding: what fits, what deviates, and what survives."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from acme._runtime import codec
from acme._runtime.errors import DecodeError, Deviation
from acme._runtime.model import UNSET

from tests.runtime.models import zoo

SCALARS = {
    "text": "a",
    "count": 1,
    "ratio": 1.5,
    "real": 0,
    "flag": True,
    "colour": "red",
    "level": 1,
    "const": "x",
}


def decode(raw: Any, type: Any, strict: bool = False) -> tuple[Any, list[str]]:
    """Decode from text and from values, see that both agree and that nothing was lost."""
    value, found = codec.decode(json.dumps(raw).encode(), type, strict=strict)
    same, again = codec.decode_value(raw, type, strict=strict)
    assert (value, found) == (same, again)
    assert json.loads(json.dumps(codec.to_json_value(value))) == raw
    assert json.loads(codec.to_json(value)) == raw
    return value, [str(deviation) for deviation in found]


def test_what_fits() -> None:
    value, found = decode(SCALARS, zoo.Scalars)
    assert found == []
    assert value == zoo.Scalars(
        text="a",
        count=1,
        ratio=1.5,
        real=0,
        flag=True,
        colour=zoo.ColourEnum.RED,
        level=zoo.LevelEnum.LOW,
        const="x",
    )
    assert type(value.real) is int and value.colour is zoo.ColourEnum.RED


def test_scalars_of_other_types() -> None:
    raw = {
        "text": 1,
        "count": "1",
        "ratio": "1.5",
        "real": True,
        "flag": 0,
        "colour": 1,
        "level": "x",
        "const": "y",
    }
    value, found = decode(raw, zoo.Scalars)
    assert (value.text, value.count, value.real, value.colour) == (1, "1", True, 1)
    assert found == [
        "$.text: expected str, got int 1",
        "$.count: expected int, got str '1'",
        "$.ratio: expected int | float, got str '1.5'",
        "$.real: expected float, got bool True",
        "$.flag: expected bool, got int 0",
        "$.colour: expected ColourEnum, got int 1",
        "$.level: expected LevelEnum, got str 'x'",
        "$.const: expected 'x', got str 'y'",
    ]


def test_null_in_every_scalar() -> None:
    value, found = decode(dict.fromkeys(SCALARS), zoo.Scalars)
    assert len(found) == len(SCALARS)
    assert found[0] == "$.text: expected str, got null"
    assert value.text is None


def test_a_float_that_is_an_integer() -> None:
    value, found = decode({**SCALARS, "count": 3.0, "level": 2.0}, zoo.Scalars)
    assert found == []
    assert type(value.count) is int and value.level is zoo.LevelEnum.HIGH


def test_unknown_members_are_kept_and_no_deviation() -> None:
    value, found = decode({"name": "x", "more": {"a": [1, None]}}, zoo.Person)
    assert found == []
    assert value.additional_properties == {"more": {"a": [1, None]}}
    assert decode({"a": 1}, zoo.Nothing, strict=True)[0].additional_properties == {"a": 1}


def test_missing_members() -> None:
    value, found = decode({}, zoo.Presence)
    assert found == [
        "$.must: required, but missing",
        "$.must_or_null: required, but missing",
        "$.anything: required, but missing",
    ]
    assert value == zoo.Presence()


def test_nulls_come_back() -> None:
    raw = dict.fromkeys(zoo.Presence.__annotations__)
    value, found = decode(raw, zoo.Presence)
    assert found == ["$.must: expected str, got null", "$.may: expected str, got null"]
    assert value.to_dict() == raw
    value.may = "x"
    value.may = None
    assert "may" not in value.to_dict()


def test_null_where_nothing_else_is_allowed() -> None:
    assert decode({"nothing": None}, zoo.Choice, strict=True)[0].fields_set == {"nothing"}
    assert decode({"maybe": None}, zoo.Choice)[1] == ["$.maybe: expected 'a', got null"]


def test_the_hidden_field_is_no_member() -> None:
    value, found = decode({"name": "x", "~extra~": {"a": 1}}, zoo.Person)
    assert value.additional_properties == {"~extra~": {"a": 1}}
    assert decode({"name": "x", "~extra~": None}, zoo.Person)[0].fields_set == {"name"}


def test_typed_additional_properties() -> None:
    value, found = decode({"name": "n", "a": 1, "b": "x"}, zoo.Counted)
    assert value.additional_properties == {"a": 1, "b": "x"}
    assert found == ["$.b: expected int, got str 'x'"]
    tree, found = decode({"a": {"b": {}}, "c": 5}, zoo.Tree)
    assert tree.additional_properties["a"] == zoo.Tree(additional_properties={"b": zoo.Tree()})
    assert found == ["$.c: expected Tree, got int 5"]


def test_names_that_msgspec_refuses() -> None:
    raw = {'a"b': "x", "a\\b": 1, "a\nb": [{'a"b': "y"}], "plain": "2020-01-01", "more": 1}
    value, found = decode(raw, zoo.Odd, strict=True)
    assert (value.quote, value.backslash, value.control) == ("x", 1, [zoo.Odd(quote="y")])
    assert value.plain == dt.date(2020, 1, 1)
    holder, found = decode({"odd": {"a\\b": 1}}, zoo.Holder)
    assert found == ['$.odd["a\\"b"]: required, but missing']


def test_one_odd_object_of_many() -> None:
    raw: list[Any] = [{"name": str(index)} for index in range(1000)]
    raw[3] = {"name": "x", "age": "old", "more": 1}
    raw[7] = None
    raw[8] = "x"
    value, found = decode(raw, list[zoo.Person])
    assert found == [
        "$[3].age: expected int, got str 'old'",
        "$[7]: expected Person, got null",
        "$[8]: expected Person, got str 'x'",
    ]
    assert value[999] == zoo.Person(name="999") and value[7] is None


def test_all_objects_odd() -> None:
    raw = [{"needed": "soon", "nullable": None, "more": index} for index in range(100)]
    value, found = decode(raw, list[zoo.Dates])
    assert len(found) == 100
    assert found[99] == "$[99].needed: expected datetime, got str 'soon'"
    assert value[99].additional_properties == {"more": 99}


def test_a_deviation_has_everything() -> None:
    _, (found,) = codec.decode(b'{"a/b": {"c~d": [{"name": 5}]}}', dict[str, dict[str, list[zoo.Person]]])
    assert found == Deviation('$["a/b"]["c~d"][0].name', "/a~1b/c~0d/0/name", "str", 5, "expected str, got int 5")


def test_strict_raises_with_the_path() -> None:
    data = b'[{"name": "x"}, {"name": "x", "age": "old"}, {}]'
    with pytest.raises(DecodeError) as caught:
        codec.decode(data, list[zoo.Person], strict=True)
    error = caught.value
    assert str(error) == "$[1].age: expected int, got str 'old' (and 1 more)"
    assert (error.path, error.pointer) == ("$[1].age", "/1/age")
    assert [found.path for found in error.deviations] == ["$[1].age", "$[2].name"]
    with pytest.raises(DecodeError, match=r"^\$: expected int, got str 'x'$"):
        codec.decode_value("x", int, strict=True)


def test_strict_takes_what_is_open() -> None:
    raw = {**SCALARS, "colour": "blue", "level": 9, "more": 1}
    assert decode(raw, zoo.Scalars, strict=True)[1] == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "Input data was truncated"),
        (b"{", "Input data was truncated"),
        (b"<html>", "JSON is malformed: invalid character (byte 0)"),
        (b'{"name": nan}', "JSON is malformed: invalid character (byte 13)"),
        (b"{} x", "JSON is malformed: trailing characters (byte 4)"),
        (b'{"name": "\xff"}', "'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"),
        (b"[" * 100_000 + b"]" * 100_000, "JSON is nested more than 10000 deep"),
    ],
)
def test_what_is_no_json(data: bytes, message: str) -> None:
    for type in (zoo.Person, Any, list[int]):
        with pytest.raises(DecodeError) as caught:
            codec.decode(data, type)
        assert str(caught.value) == message


def test_a_byte_order_mark_is_no_matter() -> None:
    assert codec.decode(b'\xef\xbb\xbf{"name":"x"}', zoo.Person) == (zoo.Person(name="x"), ())


@pytest.mark.parametrize("levels", [1, 400, 500, 2000])
@pytest.mark.parametrize(
    ("before", "after"),
    [('{"value":1,"child":', "}"), ('{"value":1,"children":[', "]}"), ('{"value":1,"named":{"a":', "}}")],
)
def test_deep_documents(levels: int, before: str, after: str) -> None:
    data = (before * levels + '{"value":1}' + after * levels).encode()
    value, found = codec.decode(data, zoo.Node)
    assert found == ()
    assert codec.to_json(value) == data
    assert codec.encode(value, zoo.Node) == data


def test_deep_documents_that_deviate() -> None:
    data = b'{"value":1,"children":[' * 600 + b'{"value":"x"}' + b"]}" * 600
    value, (found,) = codec.decode(data, zoo.Node)
    assert found.path == "$" + ".children[0]" * 600 + ".value"
    assert codec.to_json(value) == data


@pytest.mark.parametrize(
    "data", [b"[" * 2000 + b"1,", b"[" * 2000 + b"]" * 1999 + b"}", b'{"a":' * 2000, b"[" * 2000 + b'"' + b"]" * 2000]
)
def test_deep_documents_that_are_no_json(data: bytes) -> None:
    with pytest.raises(DecodeError):
        codec.decode(data, Any)


def test_deep_documents_with_everything_in_them() -> None:
    inner = b'{"a":[],"b":{},"c":[1,-2.5e3,true,false,null,"\\u00e9\\"\\\\"],"":{"x":[{}]}}'
    data = b"[" * 2000 + inner + b"]" * 2000
    value, _ = codec.decode(data, Any)
    for _ in range(2000):
        (value,) = value
    assert value == json.loads(inner)


@pytest.mark.parametrize(
    ("type", "raw"),
    [
        (str, "x"),
        (int, 10**40),
        (float, 1),
        (bool, False),
        (None, None),
        (Any, {"a": [1, {"b": None}]}),
        (object, [1]),
        (str | None, None),
        (list[int | None], [1, None]),
        (dict[str, list[int]], {"a": [1]}),
        (list, [1]),
        (dict, {"a": 1}),
        (str | None | type(UNSET), None),
        (list[zoo.Person] | None, [{"name": "x"}]),
    ],
)
def test_any_annotation(type: Any, raw: Any) -> None:
    assert decode(raw, type) == (decode(raw, type)[0], [])


def test_from_dict_and_from_json() -> None:
    assert zoo.Person.from_dict({"name": "x", "age": "old"}).age == "old"
    assert zoo.Person.from_json('{"name":"x"}') == zoo.Person.from_json(b'{"name":"x"}') == zoo.Person(name="x")
    source = {"name": "x", "more": 1}
    zoo.Person.from_dict(source)
    assert source == {"name": "x", "more": 1}
    with pytest.raises(DecodeError, match=r"^\$: expected Person, got int 5$"):
        zoo.Person.from_dict(5)  # type: ignore[arg-type]
    with pytest.raises(DecodeError, match=r"^\$: expected Person, got an array$"):
        zoo.Person.from_json(b"[]")


def test_tuples() -> None:
    assert decode({"pair": [1, "a"], "row": [1, "a", "b"]}, zoo.Choice)[0].row == (1, "a", "b")
    value, found = decode({"pair": [1], "row": ["a", 2]}, zoo.Choice)
    assert (value.pair, value.row) == ([1], ("a", 2))
    assert found == [
        "$.pair: expected tuple[int, str], got an array",
        "$.row[0]: expected int, got str 'a'",
        "$.row[1]: expected str, got int 2",
    ]


def test_nothing_is_made_anew_for_each_call() -> None:
    from acme._runtime import builder

    codec.decode(b"[]", list[zoo.Person | zoo.Company])
    before = len(builder._plans)
    for _ in range(100):
        codec.decode(b"[]", list[zoo.Person | zoo.Company])
    assert len(builder._plans) == before
