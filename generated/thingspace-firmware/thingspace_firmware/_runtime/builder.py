"""From types to plans."""

from __future__ import annotations

import builtins
import types
from collections.abc import Mapping, Sequence, Set
from enum import Enum
from pathlib import Path
from threading import RLock
from typing import Annotated, Any, ForwardRef, Literal, Union, get_args, get_origin

import msgspec

from .annotations import evaluate, is_open, scope
from .containers import ANY, ListPlan, MapPlan, NullablePlan, TuplePlan
from .fileplan import FILES
from .files import File
from .layout import Field, TextField
from .meta import Spec
from .model import Model, Tag, UnknownVariant
from .natives import compile_all
from .plans import EnumPlan, LiteralPlan, NumberPlan, Plan, ScalarPlan, TextPlan
from .structs import ModelPlan
from .texts import TEXT_TYPES, Base64UrlType, TextType
from .unions import AgainPlan, TaggedPlan, UnionPlan

# The notes of `formats`.
_FORMATS: dict[str, Plan] = {
    "base64url": TextPlan(Base64UrlType()),
    "number": NumberPlan(),
}

_lock = RLock()
_plans: dict[Any, Plan] = {}
_fresh: dict[ModelPlan, None] = {}
_unbuilt: list[ModelPlan] = []


def plan_for(type: Any, module: str | None = None) -> Plan:
    """The plan of a type with everything that it reaches, made once.

    Args:
        type: an annotation
        module: where it stands, when there are strings in it that need its names
    """
    if isinstance(type, builtins.type):
        plan = _plans.get(type)
        if plan is not None:
            return plan
    key = _key(type) if module is None else (module, _key(type))
    plan = _plans.get(key)
    if plan is None:
        with _lock:
            plan = Types(scope(module)).plan(type)
            _settle()
            _plans[key] = plan
    return plan


def model_plan(cls: type[Any]) -> ModelPlan:
    """The plan of one model; those that it reaches may have to be prepared still."""
    with _lock:
        plan = _model_of(cls)
        if plan in _fresh:
            _prepare(plan)
        return plan


def _key(type: Any) -> Any:
    # Unions are equal whatever their order, but the order decides between equals.
    args = get_args(type)
    if not args or isinstance(type, builtins.type):
        return type
    if get_origin(type) is Literal:
        return (Literal, *((builtins.type(arg), arg) for arg in args))
    return (get_origin(type), *map(_key, args))


class Types:
    """Makes plans of the types of one module.

    Args:
        names: what strings in annotations may name
    """

    def __init__(self, names: Mapping[str, Any]) -> None:
        self.names = names
        self.open: dict[str, AgainPlan | None] = {}

    def plan(self, type: Any) -> Plan:
        """The plan of a type; a type that holds itself is noticed by its forward reference."""
        if isinstance(type, ForwardRef):
            type = type.__forward_arg__
        if not isinstance(type, str):
            return self._plan(type)
        if type in self.open:
            inner = self.open[type] or AgainPlan(type.rpartition(".")[2])
            self.open[type] = inner
            return inner
        self.open[type] = None
        plan = self._plan(evaluate(type, self.names))
        again = self.open.pop(type)
        if again is not None:
            again.prepare(plan)
        return plan

    def _plan(self, type: Any) -> Plan:
        """One plan for equal types, unless names in them depend on where they stand."""
        if not get_args(type) or is_open(type):
            return self._make(type)
        key = _key(type)
        plan = _plans.get(key)
        if plan is None:
            plan = _plans[key] = self._make(type)
        return plan

    def _make(self, type: Any) -> Plan:
        origin, args = get_origin(type), get_args(type)
        if origin is Annotated:
            return self._annotated(args[0], args[1:])
        if origin is Union or origin is types.UnionType:
            return self._union(args)
        if origin is Literal:
            return self._literal(args)
        if origin is tuple:
            return self._tuple(args)
        if isinstance(origin, builtins.type):
            return self._generic(origin, args)
        if isinstance(type, (str, ForwardRef)):
            return self.plan(type)
        return _class(type)

    def _literal(self, values: tuple[Any, ...]) -> Plan:
        rest = tuple(value for value in values if value is not None)
        if len(rest) == len(values):
            return LiteralPlan(values)
        return NullablePlan(LiteralPlan(rest)) if rest else _class(None)

    def _annotated(self, inner: Any, metadata: tuple[Any, ...]) -> Plan:
        for note in metadata:
            if isinstance(note, Tag):
                return self._tagged(inner, note)
            if isinstance(note, str) and note in _FORMATS:
                return _FORMATS[note]
        return self.plan(inner)

    def _tagged(self, inner: Any, tag: Tag) -> Plan:
        args = get_args(inner) or (inner,)
        plan = TaggedPlan(tag.property, UnknownVariant in args)
        rest = [a for a in args if a is not UnknownVariant and a is not types.NoneType]
        # A variant that is this very union again stands for itself.
        named = {t: self._named(t) for t in dict.fromkeys(tag.mapping.values())}
        mapping = {value: named[t] for value, t in tag.mapping.items()}
        default = None if tag.default is None else self._named(tag.default)
        plan.prepare(mapping, tuple(map(self.plan, rest)), default)
        return NullablePlan(plan) if types.NoneType in args else plan

    def _named(self, name: Any) -> Plan:
        return self.plan(f"models.{name}" if isinstance(name, str) else name)

    def _union(self, args: tuple[Any, ...]) -> Plan:
        arms: list[Plan] = []
        nullable = False
        if Path in args:
            # All the forms that a file has are one type.
            args = (Path, *(arg for arg in args if arg not in get_args(File)))
        for arg in args:
            if arg is msgspec.UnsetType or arg is UnknownVariant:
                continue
            plan = _class(None) if arg is types.NoneType else self.plan(arg)
            if isinstance(plan, NullablePlan):
                nullable, plan = True, plan.inner
            if isinstance(plan, ScalarPlan) and plan.type is None:
                nullable = True
            elif isinstance(plan, UnionPlan):
                arms += plan.arms
            else:
                arms.append(plan)
        arms = list(dict.fromkeys(arms))
        if ANY in arms:
            return ANY
        if not arms:
            return _class(None)
        union = arms[0] if len(arms) == 1 else UnionPlan(tuple(arms))
        return NullablePlan(union) if nullable else union

    def _tuple(self, args: tuple[Any, ...]) -> Plan:
        if len(args) == 2 and args[1] is ...:
            return TuplePlan((), self.plan(args[0]))
        rest: Plan | None = None
        items: list[Plan] = []
        for arg in args:
            unpacked = get_args(arg)
            if getattr(arg, "__unpacked__", False) or (
                get_origin(arg) is not None and "Unpack" in str(get_origin(arg))
            ):
                inner = unpacked[0]
                rest = self.plan(
                    inner if getattr(arg, "__unpacked__", False) else get_args(inner)[0]
                )
            else:
                items.append(self.plan(arg))
        return TuplePlan(tuple(items), rest)

    def _generic(self, origin: type[Any], args: tuple[Any, ...]) -> Plan:
        if issubclass(origin, Mapping):
            key = self.plan(args[0])
            key = key if isinstance(key, EnumPlan) else _class(str)
            return MapPlan(key, self.plan(args[1]))
        if issubclass(origin, (Sequence, Set)):
            return ListPlan(self.plan(args[0]))
        return _class(origin)


def _class(type: Any) -> Plan:
    """The plan of a type without arguments, one for each."""
    if type is types.NoneType:
        type = None
    plan = _plans.get((_class, type))
    if plan is None:
        plan = _plans[_class, type] = _new(type)
    return plan


def _new(type: Any) -> Plan:
    if type is None or type in (str, int, float, bool):
        return ScalarPlan(type)
    if type in TEXT_TYPES:
        return TextPlan(TextType(type))
    if not isinstance(type, builtins.type):
        return ANY
    if issubclass(type, Model):
        return _model(type)
    if issubclass(type, Enum):
        return EnumPlan(type)
    if issubclass(type, Path):
        return FILES
    if type in (list, tuple, set):
        return ListPlan(ANY)
    if issubclass(type, dict):
        return MapPlan(_class(str), ANY)
    return ANY


def _model(cls: Any) -> ModelPlan:
    for base in _models(cls)[:-1]:
        _class(base)
    odd = any("__extra__" in _annotations(base) for base in _models(cls))
    plan = ModelPlan(cls, odd)
    _fresh[plan] = None
    _unbuilt.append(plan)
    return plan


def _models(cls: Any) -> list[Any]:
    """The classes that give a model its fields, base first."""
    return [
        base
        for base in reversed(cls.__mro__)
        if issubclass(base, Model) and base is not Model
    ]


def _annotations(cls: Any) -> dict[str, Any]:
    found: dict[str, Any] = cls.__dict__.get("__annotations__", {})
    return found


def _prepare(plan: ModelPlan) -> None:
    """Read the annotations of a model; this loads the modules of what they name."""
    fields: dict[str, Field] = {}
    additional: Plan | None = None
    for base in _models(plan.cls):
        types = Types(scope(base.__module__))
        annotations = _annotations(base)
        specs: dict[str, Spec] = base.__dict__["__specs__"]
        for name, spec in specs.items():
            member = _member(plan.cls, name)
            fields[name] = _field(name, spec, types.plan(annotations[name]), member)
        if "__additional__" in base.__dict__:
            declared = types.plan(base.__dict__["__additional__"])
            additional = declared.value if isinstance(declared, MapPlan) else ANY
    request = plan.cls.__dict__.get("__request__")
    plan.prepare(
        tuple(fields.values()),
        additional,
        None if request is None else _model_of(request),
        _dropped(plan.cls.__dict__.get("__request_of__")),
    )
    for field in fields.values():
        if field.text is not None:
            reader = TextField(field.member, field.text)
            type.__setattr__(plan.cls, field.name, reader)
    type.__setattr__(plan.cls, "__plan__", plan)
    del _fresh[plan]


def _model_of(cls: Any) -> ModelPlan:
    plan = _class(cls)
    assert isinstance(plan, ModelPlan)
    return plan


def _dropped(cls: Any) -> frozenset[str]:
    """The read-only members of a class for answers, by their names in JSON."""
    specs = [base.__dict__["__specs__"] for base in _models(cls)] if cls else []
    return frozenset(
        spec.wire
        for found in specs
        for spec in found.values()
        if spec.read_only and spec.wire is not None
    )


def _member(cls: Any, name: str) -> Any:
    for base in cls.__mro__:
        if name in base.__dict__:
            found = base.__dict__[name]
            return found.member if isinstance(found, TextField) else found
    raise AssertionError(f"{cls.__name__} has no slot {name}")


def _field(name: str, spec: Spec, plan: Plan, member: Any) -> Field:
    if spec.default is None and isinstance(plan, NullablePlan):
        plan = plan.inner
    inner = plan.inner if isinstance(plan, NullablePlan) else plan
    text = inner.text if isinstance(inner, TextPlan) else None
    wire = name if spec.wire is None else spec.wire
    return Field(name, wire, plan, spec.default, spec.read_only, text, member)


def _settle() -> None:
    """Prepare what is reached, and let msgspec compile it."""
    while _fresh:
        _prepare(next(reversed(_fresh)))
    if _unbuilt:
        compile_all(_unbuilt)
        _unbuilt.clear()
