"""Plans of unions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Union

import msgspec

from .containers import ANY
from .errors import RequestError
from .kinds import is_mapping, is_object, name_of
from .meta import plan_of
from .model import Model, UnknownVariant
from .plans import NO_FIT, Fit, LiteralPlan, Plan
from .values import plain
from .walk import Key, Step, Walk

_DEPTH = 3


class UnionPlan(Plan):
    """A union without a tag: the type that fits best is taken, among equals the first."""

    def __init__(self, arms: tuple[Plan, ...]) -> None:
        self.arms = arms
        self.parts = arms
        self.expected = " | ".join(arm.expected for arm in arms)
        self.kinds = frozenset[str]().union(*(arm.kinds for arm in arms))
        self.scalar = all(arm.scalar for arm in arms)
        self.plain = all(arm.plain for arm in arms)
        if self._distinct():
            self.native = Union[tuple(arm.native for arm in arms)]
        else:
            self.be_custom()

    def _distinct(self) -> bool:
        """Whether the kind of a value tells the type, so that msgspec can choose."""
        seen: set[str] = set()
        for arm in self.arms:
            # An int beside a float is no question: msgspec merges the two.
            kinds = arm.kinds - {"int"} if arm.expected == "float" else arm.kinds
            if arm.custom or kinds & seen:
                return False
            seen |= kinds
        mixed = {type(arm) for arm in self.arms if "int" in arm.kinds}
        return len(mixed) <= 1

    def choose(self, value: Any) -> Plan | None:
        """The type that a value fits best, or None when its kind fits none."""
        best, found = NO_FIT, None
        for arm in self.arms:
            fit = arm.fit(value, _DEPTH)
            if fit < best:
                best, found = fit, arm
        return found

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        arm = self.choose(raw)
        if arm is None:
            return walk.deviate(self.expected, raw, *key)
        return arm.take(raw, walk, *key)

    def decode(self, raw: Any, walk: Walk) -> Step:
        arm = self.choose(raw)
        if arm is None:
            return walk.deviate(self.expected, raw)
        return (yield from arm.decode(raw, walk))

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        arm = self.choose(value)
        if arm is None:
            raise self._refuse(value, walk, *key)
        return arm.put(value, walk, *key)

    def send(self, value: Any, walk: Walk) -> Step:
        arm = self.choose(value)
        if arm is None:
            raise self._refuse(value, walk)
        return (yield from arm.send(value, walk))

    def _refuse(self, value: Any, walk: Walk, *key: Key) -> RequestError:
        return walk.refuse(f"expected {self.expected}, got {name_of(value)}", *key)

    def fit(self, value: Any, depth: int) -> Fit:
        return min(arm.fit(value, depth) for arm in self.arms)

    def sound(self, values: list[Any], sending: bool) -> bool:
        for arm in self.arms:
            if arm.scalar or self.custom:
                continue
            found = [v for v in values if arm.fit(v, 0).wrong <= 0]
            if found and not arm.sound(found, sending):
                return False
        return True


class TaggedPlan(Plan):
    """A union told apart by the value of one property."""

    scalar = False
    plain = False
    kinds = frozenset({"object"})

    def __init__(self, property: str, open: bool) -> None:
        self.property = property
        self.open = open
        self.expected = "object"
        self.mapping: Mapping[str, Plan] = {}
        self.default: Plan | None = None
        self.rivals: Mapping[str, tuple[Plan, ...]] | None = None
        self.be_custom()

    def prepare(
        self, mapping: Mapping[str, Plan], arms: tuple[Plan, ...], default: Plan | None
    ) -> None:
        """Set what `__init__` can't know yet, since unions may hold themselves."""
        self.mapping = mapping
        self.default = default
        self.parts = tuple(dict.fromkeys((*arms, *mapping.values())))
        self.expected = " | ".join(plan.expected for plan in self.parts)

    def arm(self, value: Mapping[Any, Any], depth: int = 1) -> Plan | None:
        """The type that the tag names; where several declare it, the one that fits best.

        A tag with one possible value may be missing where its schema does not require it.
        """
        tag = _tag(value.get(self.property))
        found = self.mapping.get(tag)
        if self.rivals is None:
            self.rivals = self._find_rivals()
        rivals = self.rivals.get(tag, ())
        if found is not None and rivals:
            return min((found, *rivals), key=lambda arm: arm.fit(value, depth)[:2])
        if found is None and self.default is None and rivals:
            return _clearly_best(rivals, value, depth)
        return self.default if found is None else found

    def _find_rivals(self) -> Mapping[str, tuple[Plan, ...]]:
        """The types beside the mapped one that declare a tag, under "" those that need none."""
        found: dict[str, tuple[Plan, ...]] = {}
        for part in self.parts:
            for tag in self._tags_of(part):
                known = (self.mapping.get(tag), *found.get(tag, ()))
                if not any(_same(plan, part) for plan in known):
                    found[tag] = (*found.get(tag, ()), part)
        return found

    def _tags_of(self, part: Plan) -> Iterable[str]:
        """What a type itself says that its tag is; what the mapping names has that name alone."""
        if isinstance(part, TaggedPlan):
            return part.mapping if part.property == self.property else ()
        field = getattr(part, "by_wire", {}).get(self.property)
        if field is None:
            return ()
        plan = getattr(field.plan, "inner", field.plan)
        if not isinstance(plan, LiteralPlan) or len(plan.values) != 1:
            return ()
        named = part in self.mapping.values()
        tags = [] if named else [_tag(plan.values[0])]
        return tags if field.required else [*tags, ""]

    def decode(self, raw: Any, walk: Walk) -> Step:
        if not is_object(raw):
            return walk.deviate(self.expected, raw)
        arm = self.arm(raw)
        if arm is not None:
            return (yield from arm.decode(raw, walk))
        tag = raw.get(self.property)
        if tag is None:
            walk.note("a tag", None, "required, but missing", self.property)
        elif not self.open:
            return walk.deviate(self.expected, raw)
        return UnknownVariant(_tag(tag), raw)

    def send(self, value: Any, walk: Walk) -> Step:
        if isinstance(value, UnknownVariant):
            return (yield from ANY.send(value.raw, walk))
        if not is_mapping(value):
            for part in self.parts:
                if _holds(part, value, _DEPTH):
                    found = yield from part.send(value, walk)
                    return self._tagged(found, self._tag_of(part), part)
            if isinstance(value, Model):
                return (yield from self._send_other(value, walk))
            raise walk.refuse(f"expected {self.expected}, got {name_of(value)}")
        arm = self.arm(value)
        if arm is None:
            raise walk.refuse(
                f"expected one of {', '.join(sorted(self.mapping))}", self.property
            )
        if self._lacks_tag(arm):
            rest = {k: v for k, v in value.items() if k != self.property}
            found = yield from arm.send(rest, walk)
            return self._tagged(found, value.get(self.property), arm)
        return (yield from arm.send(value, walk))

    def _lacks_tag(self, arm: Plan) -> bool:
        """Whether it is a model that does not declare the tag that the union needs."""
        members = getattr(arm, "by_wire", None)
        return members is not None and self.property not in members

    def _tag_of(self, arm: Plan) -> str | None:
        return next((tag for tag, plan in self.mapping.items() if plan is arm), None)

    def _tagged(self, found: Any, tag: Any, arm: Plan) -> Any:
        """What is sent, with the tag that its own schema does not declare."""
        if tag is None or not self._lacks_tag(arm):
            return found
        return {self.property: plain(tag), **found}

    def _send_other(self, value: Any, walk: Walk) -> Step:
        """A model of a class that is none of them, such as the one for responses."""
        tag = next((v for n, v in _wires(value) if n == self.property), None)
        arm = self.mapping.get(_tag(tag))
        if arm is None:
            raise walk.refuse(f"expected {self.expected}, got {name_of(value)}")
        return (yield from arm.send(value, walk))

    def fit(self, value: Any, depth: int) -> Fit:
        if isinstance(value, UnknownVariant):
            return Fit(0)
        if is_mapping(value):
            arm = self.arm(value, min(depth, 1))
            if arm is None:
                return Fit(0, 0, 5) if self.open else Fit(1)
            return arm.fit(value, depth)
        return min((part.fit(value, depth) for part in self.parts), default=NO_FIT)


def _clearly_best(arms: tuple[Plan, ...], value: Any, depth: int) -> Plan | None:
    """The type that a value fits better than any other."""
    ranked = sorted(((arm.fit(value, depth), arm) for arm in arms), key=lambda r: r[0])
    clear = len(ranked) == 1 or ranked[0][0] < ranked[1][0]
    return ranked[0][1] if clear else None


def _same(one: Plan | None, other: Plan) -> bool:
    """Whether two plans are of one type: a union has a plan for each place where it stands."""
    if isinstance(one, TaggedPlan) and isinstance(other, TaggedPlan):
        return one.mapping == other.mapping
    return one is other


def _holds(part: Plan, value: Any, depth: int) -> bool:
    """Whether a value is of the class of a type, or of one in a union with tags of its own."""
    if isinstance(part, TaggedPlan):
        return depth > 0 and any(_holds(p, value, depth - 1) for p in part.parts)
    return isinstance(value, getattr(part, "cls", ()))


def _tag(tag: Any) -> str:
    if isinstance(tag, str):
        return str(tag)
    return "" if tag is None else msgspec.json.encode(tag).decode()


def _wires(model: Model) -> list[tuple[str, Any]]:
    plan = plan_of(type(model))
    return [(plan.by_name[name].wire, value) for name, value in plan.present(model)]


class AgainPlan(Plan):
    """A type inside itself, such as `Tree = list["Tree"]`."""

    scalar = False
    plain = False

    def __init__(self, name: str) -> None:
        self.target: Plan = ANY
        self.kinds = ANY.kinds
        self.expected = name
        self.be_custom()

    def prepare(self, target: Plan) -> None:
        """Say what the type is."""
        self.target = target
        self.parts = (target,)
        self.kinds = target.kinds

    def decode(self, raw: Any, walk: Walk) -> Step:
        return (yield from self.target.decode(raw, walk))

    def send(self, value: Any, walk: Walk) -> Step:
        return (yield from self.target.send(value, walk))

    def fit(self, value: Any, depth: int) -> Fit:
        return self.target.fit(value, depth)
