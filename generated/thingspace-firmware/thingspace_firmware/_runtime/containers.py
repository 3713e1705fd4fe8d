"""Plans of what holds other values: lists, tuples, maps, and any value at all."""

from __future__ import annotations

import math
from collections.abc import Callable
from enum import Enum
from itertools import chain
from types import GenericAlias
from typing import Any, Optional

from .files import is_file
from .kinds import is_array, is_mapping, is_object, is_sequence, kind_of, name_of
from .meta import plan_of
from .model import UNSET, Model, UnknownVariant
from .plans import NO_FIT, Fit, Plan, is_planned
from .texts import TEXT_TYPES, write, write_as_is
from .walk import Key, Step, Walk


class AnyPlan(Plan):
    """Any value; what is sent is looked at as it comes."""

    kinds = frozenset({"null", "bool", "int", "float", "str", "array", "object"})
    plain = False

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        return raw

    def fit(self, value: Any, depth: int) -> Fit:
        return Fit(0, 0, 4)

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        if type(value) is float and walk.request and not math.isfinite(value):
            raise walk.refuse("JSON has no NaN and no infinity", *key)
        if value is None or type(value) in (str, int, bool, float):
            return value
        if isinstance(value, Enum):
            return value.value
        if isinstance(value, TEXT_TYPES):
            return write(value) if walk.request else write_as_is(value)
        if isinstance(value, (str, int, float)):
            return value
        raise walk.refuse(f"{name_of(value)} is nothing that JSON has", *key)

    def send(self, value: Any, walk: Walk) -> Step:
        if isinstance(value, Model):
            return (yield from plan_of(type(value)).send(value, walk))
        if walk.files and is_file(value):
            return value
        if is_mapping(value):
            return (yield from _send_map(value, self, key_of, walk))
        if is_sequence(value):
            return (yield from _send_list(list(value), self, walk))
        if isinstance(value, UnknownVariant):
            return (yield from self.send(value.raw, walk))
        return self.put(value, walk)


ANY = AnyPlan()


class NullablePlan(Plan):
    """`X | None`."""

    def __init__(self, inner: Plan) -> None:
        self.inner = inner
        self.parts = (inner,)
        self.expected = f"{inner.expected} | None"
        self.kinds = inner.kinds | {"null"}
        self.custom = inner.custom
        self.native = Optional[inner.native]
        self.scalar = inner.scalar
        self.plain = inner.plain

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        return None if raw is None else self.inner.take(raw, walk, *key)

    def decode(self, raw: Any, walk: Walk) -> Step:
        if raw is None:
            return None
        return (yield from self.inner.decode(raw, walk))

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        return None if value is None else self.inner.put(value, walk, *key)

    def send(self, value: Any, walk: Walk) -> Step:
        if value is None:
            return None
        return (yield from self.inner.send(value, walk))

    def fit(self, value: Any, depth: int) -> Fit:
        return Fit(0, 0, 2) if value is None else self.inner.fit(value, depth)

    def sound(self, values: list[Any], sending: bool) -> bool:
        return self.inner.sound([v for v in values if v is not None], sending)


class ListPlan(Plan):
    """`list[X]`."""

    scalar = False
    plain = False
    kinds = frozenset({"array"})

    def __init__(self, item: Plan) -> None:
        self.item = item
        self.parts = (item,)
        self.expected = f"list[{item.expected}]"
        self.native = GenericAlias(list, item.native)
        self.custom = item.custom

    def decode(self, raw: Any, walk: Walk) -> Step:
        if not is_array(raw):
            return walk.deviate(self.expected, raw)
        item = self.item
        if item.scalar:
            return [item.take(value, walk, index) for index, value in enumerate(raw)]
        found = item.convert_all(raw)
        for index, value in enumerate(raw):
            if found[index] is None:
                found[index] = yield index, item.decode_odd(value, walk)
        return found

    def send(self, value: Any, walk: Walk) -> Step:
        if not is_sequence(value):
            raise walk.refuse(f"expected {self.expected}, got {name_of(value)}")
        return (yield from _send_list(list(value), self.item, walk))

    def fit(self, value: Any, depth: int) -> Fit:
        if not is_sequence(value):
            return NO_FIT
        return _fit_items(list(value), self.item, depth)

    def sound(self, values: list[Any], sending: bool) -> bool:
        if len(values) == 1:
            return self.item.sound(values[0], sending)
        return self.item.sound(list(chain.from_iterable(values)), sending)


class TuplePlan(Plan):
    """`tuple[A, B]`, with more after them where `rest` says so (`prefixItems`)."""

    own = True  # msgspec leaves a tuple as it is

    scalar = False
    plain = False
    kinds = frozenset({"array"})

    def __init__(self, items: tuple[Plan, ...], rest: Plan | None) -> None:
        self.items = items
        self.rest = rest
        self.parts = items if rest is None else (*items, rest)
        names = [item.expected for item in items]
        if rest is not None:
            names += [rest.expected, "..."]
        self.expected = f"tuple[{', '.join(names)}]"
        self.be_custom()

    def _pairs(self, values: list[Any]) -> list[tuple[int, Plan, Any]] | None:
        more = len(values) - len(self.items)
        if more < 0 or (more and self.rest is None):
            return None
        plans = (*self.items, *[self.rest or ANY] * more)
        return [(i, p, v) for i, (p, v) in enumerate(zip(plans, values))]

    def decode(self, raw: Any, walk: Walk) -> Step:
        pairs = self._pairs(raw) if is_array(raw) else None
        if pairs is None:
            return walk.deviate(self.expected, raw)
        found: list[Any] = []
        for index, plan, value in pairs:
            if plan.scalar:
                found.append(plan.take(value, walk, index))
            else:
                found.append((yield index, plan.decode(value, walk)))
        return tuple(found)

    def send(self, value: Any, walk: Walk) -> Step:
        pairs = self._pairs(list(value)) if is_sequence(value) else None
        if pairs is None:
            raise walk.refuse(f"expected {self.expected}, got {_length(value)}")
        found: list[Any] = []
        for index, plan, item in pairs:
            found.append((yield index, writer(plan, item, walk).send(item, walk)))
        return found

    def fit(self, value: Any, depth: int) -> Fit:
        pairs = self._pairs(list(value)) if is_sequence(value) else None
        if pairs is None:
            return NO_FIT
        if depth <= 0:
            return Fit(0)
        return Fit(sum(p.fit(v, depth - 1).wrong > 0 for _, p, v in pairs))


class MapPlan(Plan):
    """`dict[str, X]`; keys may be members of an enum."""

    scalar = False
    plain = False
    kinds = frozenset({"object"})

    def __init__(self, key: Plan, value: Plan) -> None:
        self.key = key
        self.value = value
        self.parts = (value,)
        self.expected = f"dict[{key.expected}, {value.expected}]"
        self.native = GenericAlias(dict, (key.native, value.native))
        self.custom = value.custom
        self.named = key.expected != "str"

    def decode(self, raw: Any, walk: Walk) -> Step:
        if not is_object(raw):
            return walk.deviate(self.expected, raw)
        plan = self.value
        found: dict[Any, Any] = {}
        for name, value in raw.items():
            key = self.key.take(name, walk, name) if self.named else name
            if plan.scalar:
                found[key] = plan.take(value, walk, name)
            else:
                found[key] = yield name, plan.decode(value, walk)
        return found

    def send(self, value: Any, walk: Walk) -> Step:
        if not is_mapping(value):
            raise walk.refuse(f"expected {self.expected}, got {name_of(value)}")
        return (yield from _send_map(value, self.value, self._wire, walk))

    def _wire(self, key: Any, walk: Walk) -> str:
        return str(self.key.put(key, walk))

    def fit(self, value: Any, depth: int) -> Fit:
        if not is_mapping(value):
            return NO_FIT
        fit = _fit_items(list(value.values()), self.value, depth)
        return fit._replace(vague=fit.vague + 1)

    def sound(self, values: list[Any], sending: bool) -> bool:
        items = chain.from_iterable(value.values() for value in values)
        return self.value.sound(list(items), sending)


def key_of(key: Any, walk: Walk) -> str:
    """The name in JSON of a key of a mapping."""
    if isinstance(key, Enum):
        key = key.value
    if isinstance(key, str):
        return str(key)
    if walk.request or not isinstance(key, int):
        raise walk.refuse(f"a key must be a str, not {name_of(key)}")
    return str(key)


def _send_list(values: list[Any], item: Plan, walk: Walk) -> Step:
    if item.plain and walk.request:
        return [item.put(value, walk, index) for index, value in enumerate(values)]
    found: list[Any] = []
    for index, value in enumerate(values):
        found.append((yield index, writer(item, value, walk).send(value, walk)))
    return found


def _send_map(
    values: Any, item: Plan, wire: Callable[[Any, Walk], str], walk: Walk
) -> Step:
    if not walk.request:
        wire = key_of
    found: dict[str, Any] = {}
    for key, value in values.items():
        if value is UNSET:
            continue
        name = wire(key, walk)
        if value is None and walk.patch:
            found[name] = None
            continue
        plan = writer(item, value, walk)
        if plan.plain:
            found[name] = plan.put(value, walk, name)
        else:
            found[name] = yield name, plan.send(value, walk)
    return found


def writer(plan: Plan, value: Any, walk: Walk) -> Plan:
    """Who writes a value of a type.

    Outside of requests nothing is refused, and most values tell by themselves how they are written.
    """
    if walk.request:
        return plan
    if not is_planned(plan) or isinstance(value, Model):
        return ANY
    if isinstance(plan, NullablePlan):
        plan = plan.inner
    if is_mapping(value) and not isinstance(plan, MapPlan):
        return ANY
    return plan if plan.fit(value, 0).wrong <= 0 else ANY


def _fit_items(values: list[Any], item: Plan, depth: int) -> Fit:
    if depth <= 0 or not values:
        return Fit(0)
    fits = [item.fit(value, depth - 1) for value in values[:3]]
    wrong = sum(fit.wrong > 0 for fit in fits)
    return Fit(wrong, max(f.unknown for f in fits), max(f.vague for f in fits))


def _length(value: Any) -> str:
    if kind_of(value) != "array":
        return name_of(value)
    return f"{len(value)} values"
