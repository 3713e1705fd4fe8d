"""Making, reading, changing and comparing models."""

from __future__ import annotations

import copy
import datetime as dt
import gc
import inspect
import pickle
import sys

import pytest
from acme._runtime.errors import MissingFieldError, RequestError
from acme._runtime.model import UNSET, Model, UnknownVariant
from acme.models import Cat, Dog, KindEnum

from tests.runtime.models import zoo


def test_required_fields_may_be_left_out_and_set_later() -> None:
    late = zoo.Late()
    assert repr(late) == "Late()"
    late.device_list = ["a"]
    late.make = "x"
    assert late == zoo.Late(device_list=["a"], make="x")
    assert late.to_dict() == {"deviceList": ["a"], "make": "x"}


def test_a_missing_field_says_which() -> None:
    late = zoo.Late(make="x")
    with pytest.raises(MissingFieldError) as caught:
        late.device_list
    error = caught.value
    assert str(error) == 'Late.device_list ("deviceList" in JSON) is required and not set'
    assert (error.model, error.field, error.wire_name) == ("Late", "device_list", "deviceList")
    assert isinstance(error, AttributeError) and isinstance(error, RequestError)


def test_a_missing_field_is_absent_to_python() -> None:
    late = zoo.Late(make="x")
    assert not hasattr(late, "device_list")
    assert getattr(late, "device_list", 1) == 1
    match late:
        case zoo.Late(device_list=_):
            raise AssertionError
        case zoo.Late(make=make):
            assert make == "x"


def test_everything_else_works_without_it() -> None:
    late = zoo.Late(make="x")
    assert repr(late) == "Late(make='x')"
    assert late == zoo.Late(make="x") != zoo.Late(make="x", device_list=[])
    assert late.to_dict() == {"make": "x"}
    assert late.to_json() == b'{"make":"x"}'
    for again in (copy.copy(late), copy.deepcopy(late), pickle.loads(pickle.dumps(late))):
        assert again == late and again is not late
    assert late.fields_set == {"make"}


def test_unset_and_delete_take_a_value_away() -> None:
    late = zoo.Late(make="x", device_list=[])
    late.make = UNSET  # type: ignore[assignment]
    del late.device_list
    assert late == zoo.Late() == zoo.Late(make=UNSET, device_list=UNSET)
    with pytest.raises(MissingFieldError):
        del late.make
    presence = zoo.Presence(may="x", may_or_null=None)
    del presence.may
    del presence.may_or_null
    assert presence == zoo.Presence()


def test_three_states() -> None:
    assert zoo.Presence().to_dict() == {}
    assert zoo.Presence(may_or_null=None, must_or_null=None).to_dict() == {"must_or_null": None, "may_or_null": None}
    assert zoo.Presence(may=None).to_dict() == {}
    assert zoo.Presence(may_or_null="x").may_or_null == "x"
    assert zoo.Presence().may_or_null is UNSET and not zoo.Presence().may_or_null


def test_fields_set_has_explicit_nulls() -> None:
    assert zoo.Presence(may_or_null=None, may=None).fields_set == {"may_or_null"}
    decoded = zoo.Presence.from_dict({"may": None, "anything": None, "perhaps": None})
    assert decoded.fields_set == {"may", "anything", "perhaps"}
    assert "may" in decoded.fields_set and decoded.may is None


def test_a_wrong_keyword_names_the_nearest() -> None:
    with pytest.raises(TypeError, match=r"^Late\(\) has no field 'makes'; did you mean 'make'\?$"):
        zoo.Late(makes="x")
    with pytest.raises(TypeError, match=r"^Late\(\) has no field 'zzz'$"):
        zoo.Late(zzz="x")
    with pytest.raises(TypeError, match=r"^Late\(\) takes keyword arguments only$"):
        zoo.Late("x")


def test_a_wrong_attribute_names_the_nearest() -> None:
    late = zoo.Late()
    with pytest.raises(AttributeError, match=r"^'Late' object has no attribute 'mak'; did you mean 'make'\?$"):
        late.mak = 1
    with pytest.raises(AttributeError, match=r"^'Late' object has no attribute 'deviceList'; did you mean"):
        late.deviceList
    with pytest.raises(AttributeError, match=r"^'Late' object has no attribute 'zzz'$"):
        del late.zzz


def test_models_are_mutable_slotted_and_unhashable() -> None:
    late = zoo.Late(make="x")
    assert not hasattr(late, "__dict__")
    with pytest.raises(TypeError, match="unhashable"):
        hash(late)
    assert zoo.Late.__match_args__ == ()


def test_equality_wants_the_same_class_and_extras() -> None:
    assert zoo.Person(name="x") != zoo.Company(name="x")
    assert not zoo.Person(name="x") == {"name": "x"}
    with_more = zoo.Person(name="x", additional_properties={"a": 1})
    assert with_more != zoo.Person(name="x")
    del with_more.additional_properties["a"]
    assert with_more == zoo.Person(name="x")
    assert zoo.Person.from_dict({"name": "x", "age": None}) != zoo.Person(name="x")


def test_additional_properties() -> None:
    person = zoo.Person(name="x", additional_properties={"shoe": 42})
    assert person.additional_properties == {"shoe": 42}
    assert repr(person) == "Person(name='x', additional_properties={'shoe': 42})"
    person.additional_properties["hat"] = "big"
    assert person.to_dict() == {"name": "x", "shoe": 42, "hat": "big"}
    person.additional_properties = {}
    assert person.to_dict() == {"name": "x"}
    assert zoo.Nothing().additional_properties == {}


def test_copies_share_nothing_that_can_change() -> None:
    person = zoo.Person(name="x", additional_properties={"a": [1]})
    shallow, deep = copy.copy(person), copy.deepcopy(person)
    person.additional_properties["b"] = 2
    person.additional_properties["a"].append(2)
    assert shallow.additional_properties == {"a": [1, 2]}
    assert deep.additional_properties == {"a": [1]}
    node = zoo.Node(value=1)
    node.child = node
    again = copy.deepcopy(node)
    assert again.child is again and repr(again) == "Node(value=1, child=...)"


def test_replace() -> None:
    person = zoo.Person.from_dict({"name": "x", "age": None, "more": 1})
    other = person.__replace__(name="y")
    assert other.to_dict() == {"name": "y", "age": None, "more": 1}
    assert person.name == "x"
    if sys.version_info >= (3, 13):
        assert copy.replace(person, name="y") == other
    with pytest.raises(TypeError, match=r"^Person\(\) has no field 'nam'; did you mean 'name'\?$"):
        person.__replace__(nam="y")


def test_pickle_keeps_nulls_unknown_members_and_text() -> None:
    raw = {"needed": "2020-01-01t00:00:00.10z", "nullable": None, "day": None, "more": [1]}
    dates = zoo.Dates.from_dict(raw)
    for again in (pickle.loads(pickle.dumps(dates)), copy.copy(dates), copy.deepcopy(dates)):
        assert again == dates and again.to_dict() == raw


def test_names_that_could_collide_are_ordinary_fields() -> None:
    names = list(zoo.Awkward.__annotations__)
    values = dict(zip(names, range(len(names))))
    awkward = zoo.Awkward(**values)
    assert [getattr(awkward, name) for name in names] == list(range(len(names)))
    wires = {"class_": "class", "bark_volume": "bark-volume", "empty": "", "emoji": "🙂"}
    assert awkward.to_dict() == {wires.get(name, name): value for name, value in values.items()}
    assert zoo.Awkward.from_dict(awkward.to_dict()) == awkward


def test_no_field_and_three_hundred() -> None:
    assert zoo.Nothing().to_dict() == {} and zoo.Nothing() == zoo.Nothing.from_json(b"{}")
    raw = {f"f{i}": i for i in range(300)}
    assert zoo.Big.from_dict(raw).to_dict() == raw
    assert zoo.Big(**raw) == zoo.Big.from_dict(raw)


def test_inheritance() -> None:
    bird = zoo.Bird(kind="bird", wings=2, born=dt.date(2020, 1, 1))
    assert isinstance(bird, zoo.Animal)
    assert bird.born == dt.date(2020, 1, 1)
    assert bird.to_dict() == {"kind": "bird", "born": "2020-01-01", "wings": 2}
    assert zoo.Bird.from_dict(bird.to_dict()) == bird
    repeated = zoo.Repeated.from_json(b'{"kind":"dog","born":"2020-01-01","legs":4}')
    assert repeated == zoo.Repeated(kind="dog", born=dt.date(2020, 1, 1), legs=4)
    with pytest.raises(MissingFieldError, match=r"^Bird\.kind is required"):
        zoo.Bird(wings=2).kind


def test_a_list_set_later_is_seen_by_the_collector() -> None:
    person = zoo.Person(name="x")
    loop: list[object] = [person]
    person.name = loop  # type: ignore[assignment]
    assert gc.is_tracked(person)


def test_models_of_other_modules() -> None:
    cat = Cat(kind=KindEnum.CAT, name="x", friends=[Dog(kind=KindEnum.DOG, bark_volume=1)])
    assert Cat.from_dict(cat.to_dict()) == cat
    assert issubclass(Cat, Model)
    assert zoo.Left.from_dict({"right": {"left": {}}}) == zoo.Left(right=zoo.Right(left=zoo.Left()))


def test_annotations_stay_as_they_are_written() -> None:
    Cat.from_dict({})
    assert Cat.__annotations__["owner"] == "models.Owner | None"
    assert zoo.Presence.__annotations__["may_or_null"] == "str | None | Unset"


def test_unknown_variant() -> None:
    unknown = UnknownVariant("hex", {"kind": "hex"})
    assert repr(unknown) == "UnknownVariant(tag='hex', raw={'kind': 'hex'})"
    assert unknown == pickle.loads(pickle.dumps(unknown)) == copy.deepcopy(unknown)
    assert unknown != UnknownVariant("hex", {})
    match unknown:
        case UnknownVariant(tag="hex", raw=raw):
            assert raw == {"kind": "hex"}


def test_signature() -> None:
    assert str(inspect.signature(zoo.Person)) == "(*, name, age=None, additional_properties=None)"
