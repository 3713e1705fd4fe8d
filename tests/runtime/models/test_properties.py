"""What holds for every document: fast and general decoding agree, and nothing is lost."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from functools import cache
from typing import Any

import msgspec
import pytest
from acme import models
from acme._runtime import codec
from acme._runtime.builder import plan_for
from acme._runtime.containers import AnyPlan, ListPlan, MapPlan, NullablePlan, TuplePlan
from acme._runtime.errors import RequestError
from acme._runtime.plans import EnumPlan, LiteralPlan, Plan, ScalarPlan, TextPlan
from acme._runtime.structs import ModelPlan
from acme._runtime.unions import AgainPlan, TaggedPlan, UnionPlan
from acme._runtime.walk import Walk
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.runtime.models import zoo

TYPES: list[Any] = [
    zoo.Nothing,
    zoo.Scalars,
    zoo.Presence,
    zoo.Late,
    zoo.Dates,
    zoo.Node,
    zoo.Choice,
    zoo.Counted,
    zoo.Tree,
    zoo.Free,
    zoo.Odd,
    zoo.Holder,
    zoo.Group,
    zoo.Bird,
    zoo.Closed,
    models.PetList,
    list[zoo.Dates],
    dict[str, zoo.Person | zoo.Company],
]
FEW = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))

SCALARS: dict[str, st.SearchStrategy[Any]] = {
    "None": st.none(),
    "bool": st.booleans(),
    "int": st.integers(-(2**63), 2**64 - 1),
    "float": st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    "str": st.text(max_size=5),
}
TEXTS: dict[str, st.SearchStrategy[str]] = {
    "date": st.dates().map(dt.date.isoformat),
    "datetime": st.builds(
        lambda when, end, sep: when.isoformat().replace("T", sep) + end,
        st.datetimes(),
        st.sampled_from(["Z", "z", "", "+05:30", "-00:00"]),
        st.sampled_from("Tt "),
    ),
    "time": st.times().map(dt.time.isoformat),
    "timedelta": st.integers(0, 10**6).map(lambda seconds: f"PT{seconds}S"),
    "Decimal": st.decimals(allow_nan=False, allow_infinity=False).map(Decimal.__str__),
    "UUID": st.uuids().map(str),
    "bytes": st.binary(max_size=5).map(codec.to_json_value),
}
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-3, 3)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@cache
def valid(plan: Plan, depth: int = 3) -> st.SearchStrategy[Any]:
    """JSON values that fit a type."""
    less = max(depth - 1, 0)
    match plan:
        case ScalarPlan():
            return SCALARS[plan.expected]
        case TextPlan():
            return TEXTS[plan.expected]
        case EnumPlan():
            return SCALARS[plan.base.__name__] | st.sampled_from([member.value for member in plan.cls] or ["x"])
        case LiteralPlan():
            return st.sampled_from(plan.values)
        case NullablePlan():
            return st.none() | valid(plan.inner, depth)
        case ListPlan():
            return st.lists(valid(plan.item, less), max_size=2 if depth else 0)
        case MapPlan():
            return st.dictionaries(st.text(max_size=3), valid(plan.value, less), max_size=2 if depth else 0)
        case TuplePlan():
            return st.tuples(*(valid(item, less) for item in plan.items)).map(list)
        case UnionPlan():
            return st.one_of([valid(arm, depth) for arm in plan.arms])
        case TaggedPlan():
            arms = [
                valid(arm, less).map(lambda raw, tag=tag: {**raw, plan.property: tag})
                for tag, arm in plan.mapping.items()
                if isinstance(arm, ModelPlan) and tag in arm_tags(arm, plan.property, tag)
            ]
            return st.one_of(arms)
        case AgainPlan():
            return valid(plan.target, less) if depth else st.just("leaf")
        case ModelPlan():
            return objects(plan, depth)
        case AnyPlan():
            return JSON
    raise AssertionError(plan)


def arm_tags(arm: ModelPlan, name: str, tag: str) -> tuple[Any, ...]:
    plan = arm.by_wire[name].plan
    return plan.values if isinstance(plan, LiteralPlan) else (tag,)


def objects(plan: ModelPlan, depth: int) -> st.SearchStrategy[Any]:
    less = max(depth - 1, 0)
    required = {f.wire: valid(f.plan, less) for f in plan.fields if f.required}
    optional = {f.wire: valid(f.plan, less) for f in plan.fields if not f.required and depth}
    return st.fixed_dictionaries(required, optional=optional)


def general(raw: Any, plan: Plan) -> tuple[Any, Any]:
    """Decode with the fast path off."""
    walk = Walk()
    return walk.run(plan.decode(raw, walk)), tuple(walk.deviations)


def mutated(raw: Any, data: st.DataObject) -> Any:
    """The same document with something wrong in it."""
    if data.draw(st.integers(0, 9)) == 0:
        return data.draw(JSON)
    if isinstance(raw, dict):
        changed = {key: mutated(value, data) for key, value in raw.items() if data.draw(st.integers(0, 9))}
        return {**changed, **(data.draw(st.dictionaries(st.text(max_size=3), JSON, max_size=1)))}
    if isinstance(raw, list):
        return [mutated(value, data) for value in raw]
    return raw


@pytest.mark.parametrize("type", TYPES, ids=str)
@given(data=st.data())
@FEW
def test_valid_documents(type: Any, data: st.DataObject) -> None:
    plan = plan_for(type)
    raw = data.draw(valid(plan))
    text = json.dumps(raw).encode()
    value, found = codec.decode(text, type, strict=True)
    assert found == ()
    try:
        fast = codec._decoder(plan).decode(text)
    except msgspec.ValidationError:
        pass
    else:
        assert fast == value and plan.sound([fast], False)
    assert general(raw, plan) == (value, ())
    assert codec.decode_value(raw, type) == (value, ())
    assert json.loads(codec.to_json(value)) == raw
    assert codec.decode_value(codec.to_json_value(value), type)[0] == value
    if type is not zoo.Group:
        assert json.loads(codec.encode(value, type)) == raw
        walk = Walk(request=True)
        assert walk.run(plan.send(value, walk)) == raw


@pytest.mark.parametrize("type", TYPES, ids=str)
@given(data=st.data())
@FEW
def test_deviating_documents(type: Any, data: st.DataObject) -> None:
    plan = plan_for(type)
    raw = mutated(data.draw(valid(plan)), data)
    text = json.dumps(raw).encode()
    value, found = codec.decode(text, type)
    assert general(raw, plan) == (value, found)
    assert codec.decode_value(raw, type) == (value, found)
    assert json.loads(codec.to_json(value)) == raw
    assert json.loads(json.dumps(codec.to_json_value(value))) == raw
    repr(value)
    for deviation in found:
        assert deviation.path.startswith("$") and str(deviation)


@pytest.mark.parametrize("type", TYPES, ids=str)
@given(data=st.data())
@FEW
def test_requests_agree_with_and_without_the_fast_path(type: Any, data: st.DataObject) -> None:
    plan = plan_for(type)
    body = mutated(data.draw(valid(plan)), data)
    if data.draw(st.booleans()):
        body, _ = codec.decode_value(body, type)
    walk = Walk(request=True)
    try:
        slow = walk.run(plan.send(body, walk))
    except RequestError as error:
        with pytest.raises(RequestError) as caught:
            codec.encode(body, type)
        assert str(caught.value) == str(error)
    else:
        assert json.loads(codec.encode(body, type)) == json.loads(json.dumps(slow))


@pytest.mark.parametrize("type", TYPES, ids=str)
@given(data=st.data())
@FEW
def test_the_fast_path_changes_nothing(type: Any, data: st.DataObject) -> None:
    raw = mutated(data.draw(valid(plan_for(type))), data)
    text = json.dumps(raw).encode()
    fast = codec.decode(text, type), codec.decode_value(raw, type)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(codec, "FAST", False)
        assert fast == (codec.decode(text, type), codec.decode_value(raw, type))


@given(JSON)
@FEW
def test_any_document(raw: Any) -> None:
    text = json.dumps(raw).encode()
    for type in (Any, zoo.JsonValue, zoo.Nothing, int, list[str], str | None):
        value, _ = codec.decode(text, Any if type is zoo.JsonValue else type)
        assert json.loads(codec.to_json(value)) == raw
