"""Plans: what the runtime knows about a type.

One plan drives fast decoding (`native`), general decoding (`decode`) and encoding (`send`), so that
they agree. This module has the plans of scalars.
"""

from __future__ import annotations

import math
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, NamedTuple

import msgspec

from .enums import member
from .kinds import KINDS, kind_of, name_of
from .texts import TextType
from .walk import Key, Step, Walk


class Fit(NamedTuple):
    """How well a value fits a type; the smallest fits best.

    Attributes:
        wrong: members that are missing or have another type
        unknown: members that are not declared
        vague: the less a type says about the value, the higher
    """

    wrong: int
    unknown: int = 0
    vague: int = 0


NO_FIT = Fit(1_000_000)


class Plan:
    """What the runtime knows about a type.

    Attributes:
        expected: the type in words
        native: what msgspec decodes into
        custom: whether `native` is a placeholder whose values `decode` makes
        kinds: of the JSON values that fit
        scalar: whether `take` decodes without a step of its own
        plain: whether `put` encodes without a step of its own
        parts: the plans of what is inside
        own: whether a value alone does not tell how it is written
        decoder, simple, planned: see `codec`, kept here once they are known
    """

    expected: str = "Any"
    native: Any = Any
    custom: bool = False
    kinds: frozenset[str] = frozenset()
    scalar: bool = True
    plain: bool = True
    parts: tuple[Plan, ...] = ()
    own: bool = False
    decoder: Any = None
    simple: bool | None = None
    planned: bool | None = None

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        """The value that JSON's `raw` stands for; `key` is its place in the container."""
        raise NotImplementedError

    def decode(self, raw: Any, walk: Walk) -> Step:
        """The same as a step of the walk."""
        return self.take(raw, walk)
        yield  # a generator, as those of containers are

    def convert_all(self, raws: list[Any]) -> list[Any]:
        """What can be made at once of the items of a list, None for what can't."""
        return [None] * len(raws)

    def decode_odd(self, raw: Any, walk: Walk) -> Step:
        """`decode` for what `convert_all` or msgspec could not make."""
        return self.decode(raw, walk)

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        """The JSON value to be sent for `value`.

        Raises:
            RequestError: it does not fit
        """
        raise NotImplementedError

    def send(self, value: Any, walk: Walk) -> Step:
        """The same as a step of the walk."""
        return self.put(value, walk)
        yield  # a generator, as those of containers are

    def fit(self, value: Any, depth: int) -> Fit:
        """How well a value fits, looking at most `depth` containers deep."""
        return NO_FIT if kind_of(value) not in self.kinds else Fit(0, 0, 2)

    def sound(self, values: list[Any], sending: bool) -> bool:
        """Whether the texts in decoded values are the dates that they should be."""
        return True

    def keep_sound(self, values: list[Any]) -> list[Any]:
        """The values, with None for those that are not sound."""
        if self.sound([value for value in values if value is not None], False):
            return values
        if len(values) == 1:
            return [None]
        # Few are odd as a rule: halves find them quicker than one after the other.
        half = len(values) // 2 if len(values) > 8 else 1
        return self.keep_sound(values[:half]) + self.keep_sound(values[half:])

    def be_custom(self) -> None:
        """Let msgspec hand the values over."""
        self.custom = True
        self.native = Placeholder(self.expected, (), {"plan": self})


class Placeholder(type):
    """Stands for a plan in the types that msgspec sees."""

    plan: Plan

    def __instancecheck__(self, instance: Any) -> bool:
        return True


def hook(placeholder: Any, raw: Any) -> Any:
    """msgspec's `dec_hook`.

    Raises:
        ValueError: the value does not fit; general decoding takes over
    """
    if placeholder is msgspec.UnsetType:
        raise ValueError("no JSON means unset")
    plan: Plan = placeholder.plan
    if not plan.custom:
        # A model that was cut out of a circle.
        try:
            return msgspec.convert(raw, plan.native, dec_hook=hook)
        except msgspec.ValidationError:
            pass
    walk = Walk()
    value = plan.take(raw, walk) if plan.scalar else walk.run(plan.decode(raw, walk))
    if walk.deviations:
        raise ValueError(walk.deviations[0].message)
    return value


class ScalarPlan(Plan):
    """`str`, `int`, `float`, `bool`, `None`."""

    def __init__(self, type: type | None) -> None:
        self.type: Any = type
        self.expected = "None" if type is None else type.__name__
        # An integer is a number too, and 0 must not become 0.0.
        self.native = int | float if type is float else type
        self.kinds = _SCALARS[self.expected]

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        kind = KINDS.get(raw.__class__)
        if kind in self.kinds:
            return raw
        # JSON Schema 2020-12, section 6.1.1: 1.0 is an integer.
        if self.type is int and kind == "float" and raw.is_integer():
            return int(raw)
        return walk.deviate(self.expected, raw, *key)

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        kind = kind_of(value)
        if isinstance(value, Enum):
            value = value.value
        if kind == "float" and not math.isfinite(value):
            raise walk.refuse("JSON has no NaN and no infinity", *key)
        if kind in self.kinds:
            return value
        if self.type is int and kind == "float" and value.is_integer():
            return int(value)
        raise walk.refuse(f"expected {self.expected}, got {name_of(value)}", *key)

    def fit(self, value: Any, depth: int) -> Fit:
        kind = kind_of(value)
        if kind == "float" and self.type is int and value.is_integer():
            return Fit(0, 0, 3)
        if kind not in self.kinds:
            return NO_FIT
        return Fit(0, 0, 3 if self.type is float and kind == "int" else 2)


_SCALARS = {
    "None": frozenset({"null"}),
    "bool": frozenset({"bool"}),
    "int": frozenset({"int"}),
    "float": frozenset({"int", "float"}),
    "str": frozenset({"str"}),
}


class TextPlan(Plan):
    """A date and the like, where it is not a field of a model."""

    def __init__(self, text: TextType) -> None:
        self.text = text
        self.own = text.own
        self.expected = text.name
        self.kinds = frozenset({"str"})
        self.be_custom()

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        if type(raw) is str:
            try:
                return self.text.exact(raw)
            except ValueError:
                pass
        return walk.deviate(self.expected, raw, *key)

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        if self.text.holds(value):
            return self.text.write(value)
        if isinstance(value, str):
            return str(value)
        raise walk.refuse(f"expected {self.expected}, got {name_of(value)}", *key)

    def fit(self, value: Any, depth: int) -> Fit:
        if self.text.holds(value):
            return Fit(0)
        if not isinstance(value, str):
            return NO_FIT
        try:
            self.text.parse(value)
        except ValueError:
            return Fit(1)
        return Fit(0, 0, 1)


class NumberPlan(Plan):
    """A decimal that is a number in JSON; text of a number is read as well.

    msgspec reads all digits of a number, and general decoding those that a float has.
    """

    expected = "Decimal"
    native = Decimal
    kinds = frozenset({"int", "float", "str"})
    own = True

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        if kind_of(raw) in self.kinds or type(raw) is Decimal:
            try:
                return msgspec.convert(str(raw), Decimal)
            except ValueError:
                pass
        return walk.deviate(self.expected, raw, *key)

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        if isinstance(value, Decimal) or kind_of(value) in ("int", "float"):
            if not math.isfinite(value):
                if walk.request:
                    raise walk.refuse("JSON has no NaN and no infinity", *key)
                return float(value)
            if not isinstance(value, Decimal):
                return value
            if walk.digits:
                return Decimal(value)
            whole = value == value.to_integral_value()
            return int(value) if whole and abs(value) < 2**63 else float(value)
        raise walk.refuse(f"expected {self.expected}, got {name_of(value)}", *key)

    def fit(self, value: Any, depth: int) -> Fit:
        if isinstance(value, Decimal):
            return Fit(0)
        return Fit(0, 0, 3) if kind_of(value) in ("int", "float") else NO_FIT


class EnumPlan(Plan):
    """An open enum."""

    def __init__(self, cls: Any) -> None:
        self.cls: Any = cls
        self.expected = cls.__name__
        self.base: type = int if issubclass(cls, int) else str
        self.kinds = frozenset({self.base.__name__})
        self.native = cls
        if not self.cls.__members__ or not all(map(_is_small, self.cls)):
            self.be_custom()

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        if self.base is int:
            raw = _whole(raw)
        if type(raw) is not self.base:
            return walk.deviate(self.expected, raw, *key)
        return member(self.cls, raw)

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        value = value.value if isinstance(value, Enum) else value
        if self.base is int:
            value = _whole(value)
        if isinstance(value, self.base) and not isinstance(value, bool):
            return value
        raise walk.refuse(f"expected {self.expected}, got {name_of(value)}", *key)

    def fit(self, value: Any, depth: int) -> Fit:
        if isinstance(value, self.cls):
            return Fit(0)
        if kind_of(value) not in self.kinds:
            return NO_FIT
        listed = value in self.cls._value2member_map_
        return Fit(0, 0, 0 if listed else 3)


class LiteralPlan(Plan):
    """`Literal["cat"]`."""

    def __init__(self, values: tuple[Any, ...]) -> None:
        self.values = values
        self.expected = " | ".join(repr(value) for value in values)
        self.kinds = frozenset(kind_of(value) for value in values)
        self.native = Literal[values]
        if not all(type(v) in (str, int) and _is_small(v) for v in values):
            self.be_custom()

    def has(self, value: Any) -> bool:
        """Whether it is one of them; 1, 1.0 and True are three."""
        return any(
            value == known and type(value) is type(known) for known in self.values
        )

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        value = _whole(raw)
        if self.has(value):
            return value
        return raw if self.has(raw) else walk.deviate(self.expected, raw, *key)

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        if isinstance(value, Enum):
            value = value.value
        for same in (value, _whole(value)):
            if self.has(same):
                return same
        raise walk.refuse(f"expected {self.expected}, got {name_of(value)}", *key)

    def fit(self, value: Any, depth: int) -> Fit:
        return Fit(0) if self.has(value) or self.has(_whole(value)) else NO_FIT


def _whole(value: Any) -> Any:
    """1.0 as the integer that it is in JSON Schema (2020-12, section 4.2.2)."""
    return int(value) if type(value) is float and value.is_integer() else value


def _is_small(value: Any) -> bool:
    """Whether msgspec can compare with it."""
    return not isinstance(value, int) or -(2**63) <= value < 2**63


# Any value but null: a null for such a field is noticed.
NOT_NULL: Any = bool | int | float | str | list[Any] | dict[str, Any]


def without_null(native: Any) -> Any:
    """What an optional field that is not nullable decodes into."""
    if native is None:
        return msgspec.UnsetType
    return NOT_NULL if native is Any else native


def is_planned(plan: Plan) -> bool:
    """Whether something inside is not written as msgspec alone would write it."""
    if plan.planned is None:
        plan.planned = any(part.own for part in closure(plan))
    return plan.planned


def closure(plan: Plan) -> set[Plan]:
    """All plans that are reached from one."""
    seen = {plan}
    queue = [plan]
    while queue:
        for part in queue.pop().parts:
            if part not in seen:
                seen.add(part)
                queue.append(part)
    return seen
