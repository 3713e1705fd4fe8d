"""Encoding: what a request sends, and what it refuses."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from acme._runtime import codec
from acme._runtime.errors import MissingFieldError, RequestError
from acme._runtime.model import UNSET, UnknownVariant
from acme.models import Cat, Dog, Owner, OwnerInput, Pet

from tests.runtime.models import zoo

SCALARS: dict[str, Any] = {
    "text": "a",
    "count": 1,
    "ratio": 1.5,
    "real": 0,
    "flag": True,
    "colour": "red",
    "level": 1,
    "const": "x",
}


def encode(value: Any, type: Any = Any) -> Any:
    """Encode as text and as values, and see that both agree."""
    data = codec.encode(value, type)
    sent = codec.to_value(value, type)
    assert json.loads(data) == json.loads(json.dumps(sent))
    return sent


def refusal(value: Any, type: Any = Any) -> str:
    with pytest.raises(RequestError) as caught:
        codec.encode(value, type)
    with pytest.raises(RequestError) as again:
        codec.to_value(value, type)
    assert str(caught.value) == str(again.value)
    return str(caught.value)


def test_models_and_mappings() -> None:
    assert encode(zoo.Scalars(**SCALARS), zoo.Scalars) == SCALARS
    assert encode(SCALARS, zoo.Scalars) == SCALARS
    enums = {**SCALARS, "colour": zoo.ColourEnum.RED, "level": zoo.LevelEnum.LOW}
    assert encode(enums, zoo.Scalars) == SCALARS
    assert codec.encode(zoo.Late(make="x", device_list=[]), zoo.Late) == b'{"deviceList":[],"make":"x"}'


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("text", 1, "expected str, got int"),
        ("text", b"secret", "expected str, got bytes"),
        ("text", dt.date(2020, 1, 1), "expected str, got date"),
        ("text", None, "expected str, got None"),
        ("count", "1", "expected int, got str"),
        ("count", 1.5, "expected int, got float"),
        ("count", True, "expected int, got bool"),
        ("ratio", "x", "expected int | float, got str"),
        ("real", float("nan"), "JSON has no NaN and no infinity"),
        ("real", True, "expected float, got bool"),
        ("flag", 1, "expected bool, got int"),
        ("colour", 1, "expected ColourEnum, got int"),
        ("level", "low", "expected LevelEnum, got str"),
        ("const", "y", "expected 'x', got str"),
    ],
)
def test_a_wrong_type_is_named(name: str, value: Any, message: str) -> None:
    wrong = {**SCALARS, name: value}
    assert refusal(wrong, zoo.Scalars) == f"$.{name}: {message}"
    assert refusal(zoo.Scalars(**wrong), zoo.Scalars) == f"$.{name}: {message}"


def test_a_missing_field_is_named() -> None:
    with pytest.raises(MissingFieldError) as caught:
        codec.encode({"users": [{"name": "x"}, zoo.User()]}, zoo.Group)
    assert str(caught.value) == "User.name is required and not set at $.users[1].name"
    with pytest.raises(MissingFieldError) as caught:
        codec.encode([{"deviceList": []}], list[zoo.Late])
    assert str(caught.value) == "Late.make is required and not set at $[0].make"
    assert caught.value.path == "$[0].make"


def test_an_unknown_key_is_named_with_the_nearest() -> None:
    late = {"deviceList": [], "make": "x"}
    assert refusal({**late, "maker": 1}, zoo.Late) == "$.maker: Late has no such member; did you mean 'make'?"
    assert refusal({**late, "device_list": []}, zoo.Late) == (
        "$.device_list: Late has no such member; did you mean 'deviceList'?"
    )
    assert refusal({**late, "zzz": 1}, zoo.Late) == "$.zzz: Late has no such member"
    assert encode({"name": "x", "a": 1}, zoo.Counted) == {"name": "x", "a": 1}
    assert refusal({"name": "x", "a": "1"}, zoo.Counted) == "$.a: expected int, got str"
    assert encode({"data": {"x": 1}, "y": [zoo.Person(name="x")]}, zoo.Free) == {"data": {"x": 1}, "y": [{"name": "x"}]}


def test_not_a_mapping_at_all() -> None:
    assert refusal("x", zoo.Late) == "$: expected Late, got str"
    assert refusal(None, zoo.Late) == "$: expected Late, got None"
    assert refusal(zoo.Person(name="x"), zoo.Late) == "$: expected Late, got Person"
    assert refusal({1: "a"}, dict[str, str]) == "$: expected str, got int"


def test_optional_members_of_mappings() -> None:
    base = {"must": "a", "must_or_null": None, "anything": None}
    assert encode(base, zoo.Presence) == base
    assert encode({**base, "may_or_null": None}, zoo.Presence) == {**base, "may_or_null": None}
    assert encode({**base, "may_or_null": UNSET}, zoo.Presence) == base
    assert refusal({**base, "may": None}, zoo.Presence) == "$.may: expected str, got None"


def test_read_only_fields_are_dropped() -> None:
    user = zoo.User(id=1, created=dt.datetime(2020, 1, 1), name="x")
    assert encode(user, zoo.User) == encode(zoo.User(name="x"), zoo.User) == {"name": "x"}
    assert encode({"id": 1, "name": "x"}, zoo.User) == {"name": "x"}
    assert encode(zoo.Group(users=[user]), zoo.Group) == {"users": [{"name": "x"}]}
    assert encode({"anything": [user]}) == {"anything": [{"name": "x"}]}
    assert user.to_dict() == {"id": 1, "createdAt": "2020-01-01T00:00:00Z", "name": "x"}
    assert user.to_json() == b'{"id":1,"createdAt":"2020-01-01T00:00:00Z","name":"x"}'


def test_the_object_of_a_response_is_taken() -> None:
    assert encode(zoo.User(id=1, name="x"), zoo.UserInput) == {"name": "x"}
    assert encode(zoo.UserInput(name="x", password="p"), zoo.UserInput) == {"name": "x", "password": "p"}
    assert encode(Owner(id=1, name="x"), OwnerInput) == {"name": "x"}
    assert encode({"id": 1, "name": "x"}, zoo.UserInput) == {"name": "x"}
    assert refusal({"ID": 1, "name": "x"}, zoo.UserInput) == "$.ID: UserInput has no such member"
    with pytest.raises(MissingFieldError):
        codec.encode(zoo.User(id=1), zoo.UserInput)


def test_the_object_of_a_request_is_taken_inside_of_others() -> None:
    secret = {"name": "x", "password": "p"}
    assert encode({"users": [secret]}, zoo.Group) == {"users": [secret]}
    assert encode({"users": [zoo.UserInput(name="x", password="p")]}, zoo.Group) == {"users": [secret]}
    assert encode(zoo.Group(users=[zoo.User(id=1, name="x")]), zoo.Group) == {"users": [{"name": "x"}]}
    assert encode([secret], list[zoo.User | zoo.UserInput]) == [secret]
    assert encode(secret, zoo.Late | zoo.User) == secret
    missing = "UserInput.name is required and not set at $.users[0].name"
    assert refusal({"users": [{"password": "p"}]}, zoo.Group) == missing
    assert refusal({"users": [{"secret": "p"}]}, zoo.Group) == "$.users[0].secret: UserInput has no such member"


def test_the_object_of_a_response_is_taken_in_a_union() -> None:
    assert encode(zoo.User(id=1, name="x"), zoo.UserInput | zoo.Late) == {"name": "x"}
    assert encode(zoo.User(id=1, name="x"), zoo.Late | zoo.UserInput) == {"name": "x"}
    assert refusal(zoo.Group(users=[]), zoo.Late | zoo.UserInput) == "$: expected Late | UserInput, got Group"


def test_additional_properties_cannot_hide_a_field() -> None:
    person = zoo.Person(name="x", additional_properties={"name": "y"})
    assert refusal(person, zoo.Person) == "$.name: Person declares this member"
    assert person.to_dict() == {"name": "x"}


def test_a_subclass_is_taken() -> None:
    assert encode(zoo.Bird(kind="x", wings=2), zoo.Animal) == {"kind": "x", "wings": 2}


def test_what_the_server_sent_goes_back() -> None:
    raw = {"name": "x", "age": None, "more": {"a": 1}}
    person = zoo.Person.from_dict(raw)
    assert encode(person, zoo.Person) == raw
    person.age = 3
    assert encode(person, zoo.Person) == {**raw, "age": 3}
    dates = {"needed": "2020-01-01t00:00:00.10z", "nullable": None, "moments": {"a": "2020-01-01 00:00:00"}}
    assert encode(zoo.Dates.from_dict(dates), zoo.Dates) == dates


def test_models_inside_mappings_and_mappings_inside_models() -> None:
    raw = {"kind": "dog", "bark-volume": 1}
    cat = {"kind": "cat", "name": "x", "born": "2020-01-01", "seenAt": None}
    dog = Dog(kind="dog", bark_volume=1)  # type: ignore[arg-type]
    assert encode({**cat, "born": dt.date(2020, 1, 1), "friends": [dog, raw]}, Pet) == {**cat, "friends": [raw, raw]}
    model = Cat(kind="cat", name="x", born="2020-01-01", seen_at=None, friends=[raw])  # type: ignore
    assert encode(model, Pet) == {**cat, "friends": [raw]}
    model.friends = [{**raw, "bark-volume": "loud"}]  # type: ignore[list-item]
    assert refusal(model, Pet) == '$.friends[0]["bark-volume"]: expected int | float, got str'


def test_unions() -> None:
    assert encode({"shape": zoo.Circle(kind="circle", radius=1)}, zoo.Choice) == {
        "shape": {"kind": "circle", "radius": 1}
    }
    hexagon = {"kind": "hex", "q": 1}
    assert encode({"shape": UnknownVariant("hex", hexagon)}, zoo.Choice) == {"shape": hexagon}
    assert refusal({"shape": {"kind": "hex"}}, zoo.Choice) == "$.shape.kind: expected one of circle, quadrat, square"
    assert refusal({"shape": zoo.Person(name="x")}, zoo.Choice) == "$.shape: expected Circle | Square, got Person"
    assert (
        refusal({"party": {"nam": "x"}}, zoo.Choice) == "$.party.nam: Person has no such member; did you mean 'name'?"
    )
    assert refusal({"party": 5}, zoo.Choice) == "$.party: expected Person | Company, got int"
    assert encode({"party": zoo.Company(name="x")}, zoo.Choice) == {"party": {"name": "x"}}
    assert encode({"by_colour": {zoo.ColourEnum.RED: 1}}, zoo.Choice) == {"by_colour": {"red": 1}}


def test_tuples_and_lists() -> None:
    assert encode({"pair": (1, "a"), "row": [1, "a"]}, zoo.Choice) == {"pair": [1, "a"], "row": [1, "a"]}
    assert refusal({"pair": (1,)}, zoo.Choice) == "$.pair: expected tuple[int, str], got 1 values"
    assert encode((1, 2), list[int]) == encode({1: 0, 2: 0}.keys(), list[int]) == [1, 2]
    assert refusal("ab", list[str]) == "$: expected list[str], got str"


def test_tuples_are_lists_in_json_ready_values() -> None:
    raw = {"pair": [1, "a"], "row": [1, "a", "b"]}
    choice = zoo.Choice.from_dict(raw)
    assert (choice.pair, choice.row) == ((1, "a"), (1, "a", "b"))
    assert choice.to_dict() == raw
    assert zoo.Choice.from_dict(choice.to_dict()) == choice


def test_any_value() -> None:
    value = {
        "model": zoo.Late(make="x", device_list=["a"]),
        "date": dt.datetime(2020, 1, 1),
        "enum": zoo.ColourEnum("blue"),
        "set": {1},
        "bytes": b"ab",
        "none": None,
        "unset": UNSET,
        "unknown": UnknownVariant("a", {"b": 1}),
    }
    assert encode(value) == {
        "model": {"deviceList": ["a"], "make": "x"},
        "date": "2020-01-01T00:00:00Z",
        "enum": "blue",
        "set": [1],
        "bytes": "YWI=",
        "none": None,
        "unknown": {"b": 1},
    }
    assert refusal({"a": [object()]}) == "$.a[0]: object is nothing that JSON has"
    assert refusal({"a": float("inf")}) == "$.a: JSON has no NaN and no infinity"
    assert (
        refusal({"a": zoo.Late()})
        == 'Late.device_list ("deviceList" in JSON) is required and not set at $.a.deviceList'
    )


def test_text_that_utf8_does_not_have() -> None:
    with pytest.raises(RequestError):
        codec.encode({"text": "\ud800"}, dict[str, str])


def test_odd_names() -> None:
    assert encode(zoo.Odd(quote="x", backslash=2), zoo.Odd) == {'a"b': "x", "a\\b": 2}
    assert encode(zoo.Odd(quote="x", empty="y"), zoo.Odd) == {'a"b': "x", "": "y"}
    assert zoo.Odd.from_dict({"": "y"}).empty == "y"
    assert zoo.Odd(quote="x").to_json() == b'{"a\\"b":"x"}'
    assert encode(zoo.Holder(odd=zoo.Odd(quote="x")), zoo.Holder) == {"odd": {'a"b': "x"}}
    assert zoo.Holder(odd=zoo.Odd(quote="x")).to_dict() == {"odd": {'a"b': "x"}}
    assert refusal({'a"b': 1}, zoo.Odd) == '$["a\\"b"]: expected str, got int'


def test_to_dict_refuses_only_what_json_lacks() -> None:
    assert zoo.Person(name=5).to_dict() == {"name": 5}  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"^\$\.name: object is nothing that JSON has$"):
        zoo.Person(name=object()).to_dict()  # type: ignore[arg-type]


def test_null_removes_members_in_a_merge_patch_alone() -> None:
    """RFC 7396, section 2: of objects, not of arrays."""
    patch = {"name": None, "age": None}
    assert codec.encode(patch, zoo.Person, patch=True) == b'{"name":null,"age":null}'
    assert codec.encode({"a": None}, dict[str, int], patch=True) == b'{"a":null}'
    assert refusal(patch, zoo.Person) == "$.name: expected str, got None"
    with pytest.raises(RequestError, match=r"^\$\[0\]: expected int, got None$"):
        codec.encode([None], list[int], patch=True)
