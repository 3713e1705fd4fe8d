"""How a class of annotations becomes a msgspec struct."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from .elements import XmlNode
    from .structs import ModelPlan


class _Marker:
    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


REQUIRED: Any = _Marker("REQUIRED")
"""Default of a required field whose keyword type checkers let be left out."""
ADDITIONAL: Any = _Marker("ADDITIONAL")
"""Default of a typed `additional_properties`."""

# Name of the hidden field: no JSON is likely to have it, and none fits its type.
HIDDEN = "~extra~"


class Spec:
    """What is said about a field; `default` is `REQUIRED` where it has none."""

    __slots__ = ("wire", "default", "read_only", "json", "xml")

    def __init__(
        self,
        wire: str | None,
        default: Any,
        read_only: bool,
        json: bool = False,
        xml: XmlNode | None = None,
    ) -> None:
        self.wire = wire
        self.default = default
        self.read_only = read_only
        self.json = json
        self.xml = xml


def field(
    name: str | None = None,
    *,
    default: Any = REQUIRED,
    read_only: bool = False,
    json: bool = False,
    xml: XmlNode | None = None,
) -> Any:
    """A field of a model.

    Args:
        name: its name in JSON, when it is another one
        default: `None` or `UNSET` of an optional field; without it the field is required
        read_only: it is dropped on sending
        xml: how it looks in XML, where it is no element of that name
    """
    return Spec(name, default, read_only, json, xml)


class Extra:
    """What an object holds besides its fields.

    Attributes:
        unknown: undeclared members, by name in JSON
        nulls: fields (Python names) that are None because the server sent a null
    """

    __slots__ = ("unknown", "nulls")

    def __init__(self, unknown: dict[str, Any], nulls: set[str]) -> None:
        self.unknown = unknown
        self.nulls = nulls


class _General:
    """Stands in the hidden field of a model that msgspec must not encode by itself."""


_GENERAL = _General()


def _general() -> _General:
    return _GENERAL


class ModelMeta(msgspec.StructMeta):
    """Metaclass of models: required fields may be left out of the constructor."""

    if not TYPE_CHECKING:

        def __new__(mcls, name, bases, namespace, request_of=None):
            annotations = namespace.get("__annotations__", {})
            if namespace.get("additional_properties") is ADDITIONAL:
                del namespace["additional_properties"]
                namespace["__additional__"] = annotations.pop("additional_properties")
            specs = _specs(annotations, namespace)
            odd = False
            for index, (key, spec) in enumerate(specs.items()):
                wire = spec.wire
                if _refused(wire):
                    wire, odd = f"~{index}~{key}", True
                odd = odd or spec.read_only
                options = {} if spec.default is REQUIRED else {"default": spec.default}
                if wire != key or options:
                    namespace[key] = msgspec.field(name=wire, **options)
            if odd:
                annotations["__extra__"] = msgspec.UnsetType
                namespace["__extra__"] = msgspec.field(
                    name=HIDDEN, default_factory=_general
                )
            specs.pop("__extra__", None)
            namespace["__specs__"] = specs
            cls = super().__new__(mcls, name, bases, namespace, **_OPTIONS)
            if request_of is not None:
                type.__setattr__(request_of, "__request__", cls)
                type.__setattr__(cls, "__request_of__", request_of)
            return cls

        def __call__(cls, /, *args, additional_properties=None, **values):
            plan = cls.__dict__.get("__plan__") or plan_of(cls)
            if args:
                raise TypeError(f"{cls.__name__}() takes keyword arguments only")
            return plan.construct(values, additional_properties)

        @property
        def __signature__(cls):
            return plan_of(cls).signature()


_OPTIONS: Any = {
    "kw_only": True,
    "eq": False,
    "omit_defaults": True,
    "forbid_unknown_fields": True,
}


def _specs(annotations: dict[str, Any], namespace: dict[str, Any]) -> dict[str, Spec]:
    specs: dict[str, Spec] = {}
    for name, annotation in annotations.items():
        if str(annotation).startswith(("ClassVar", "typing.ClassVar", "_ClassVar")):
            continue
        spec = namespace.pop(name, REQUIRED)
        if not isinstance(spec, Spec):
            spec = Spec(None, spec, False)
        if spec.wire is None:
            spec.wire = name
        specs[name] = spec
    return specs


def _refused(wire: str) -> bool:
    """Whether msgspec can't have such a name."""
    return '"' in wire or "\\" in wire or any(char < " " for char in wire)


def plan_of(cls: type[Any]) -> ModelPlan:
    """The plan of a model, made on first use."""
    plan: ModelPlan | None = cls.__dict__.get("__plan__")
    if plan is None:
        from .builder import model_plan

        plan = model_plan(cls)
    return plan


def nearest(name: str, names: Iterable[str]) -> str:
    """`; did you mean 'make'?`, or nothing."""
    # Loaded late: it is needed for mistakes alone.
    from difflib import get_close_matches

    close = get_close_matches(name, list(names), 1, 0.6)
    return f"; did you mean {close[0]!r}?" if close else ""
