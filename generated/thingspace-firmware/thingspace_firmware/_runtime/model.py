"""What all models share."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from reprlib import recursive_repr
from typing import TYPE_CHECKING, Any, TypeAlias, dataclass_transform

import msgspec

from .meta import ADDITIONAL as ADDITIONAL
from .meta import HIDDEN, Extra, ModelMeta, plan_of
from .meta import REQUIRED as REQUIRED
from .meta import field as field

if TYPE_CHECKING:
    from typing import Self

Unset: TypeAlias = msgspec.UnsetType
UNSET = msgspec.UNSET
"""Of an optional and nullable field: not there, in contrast to null. It is falsy."""


class Tag:
    """How a union is told apart: by the value of one property.

    Args:
        property: its name in JSON
        mapping: names in the package's `models`, or types, by value
        default: the same for a missing or unlisted value (OpenAPI 3.2, `defaultMapping`)
    """

    __slots__ = ("property", "mapping", "default")

    def __init__(
        self, property: str, mapping: Mapping[str, Any], default: Any = None
    ) -> None:
        self.property = property
        self.mapping = mapping
        self.default = default


class UnknownVariant:
    """A member of a union whose tag the API's description does not list.

    Attributes:
        tag: the value of the tag, empty when there was none
        raw: the whole object as it was sent
    """

    __slots__ = ("tag", "raw")
    __match_args__ = ("tag", "raw")

    def __init__(self, tag: str, raw: Any) -> None:
        self.tag = tag
        self.raw = raw

    def __repr__(self) -> str:
        return f"UnknownVariant(tag={self.tag!r}, raw={self.raw!r})"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, UnknownVariant):
            return NotImplemented
        return self.tag == other.tag and bool(self.raw == other.raw)


class _Methods:
    """The methods of `Model`, which type checkers see on a plain class."""

    __slots__ = ()

    @property
    def fields_set(self) -> frozenset[str]:
        """Names of the fields that have a value, an explicit null included."""
        plan = plan_of(type(self))
        return frozenset(name for name, _ in plan.present(self))

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """An object from JSON-like values by their names in JSON.

        What does not fit is kept as it is; nothing is refused but what is no mapping.

        Raises:
            DecodeError: `data` is no mapping
        """
        from .codec import decode_mapping

        value: Self = decode_mapping(data, cls)
        return value

    @classmethod
    def from_json(cls, data: bytes | str) -> Self:
        """An object from JSON text; what does not fit is kept as it is.

        Raises:
            DecodeError: it is not JSON, or not an object
        """
        from .codec import decode_object

        value: Self = decode_object(data, cls)
        return value

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready values by their names in JSON; what has no value is left out."""
        from .codec import to_json_value

        value: dict[str, Any] = to_json_value(self)
        return value

    def to_json(self) -> bytes:
        """`to_dict` as JSON text in UTF-8."""
        from .codec import to_json

        return to_json(self)

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return plan_of(type(self)).equal(self, other)

    def __ne__(self, other: object) -> bool:
        # msgspec brings one that compares identities.
        return not self == other

    @recursive_repr()
    def __repr__(self) -> str:
        plan = plan_of(type(self))
        parts = [f"{name}={value!r}" for name, value in plan.present(self)]
        unknown = unknown_of(self)
        if unknown:
            parts.append(f"additional_properties={unknown!r}")
        return f"{type(self).__name__}({', '.join(parts)})"

    def __rich_repr__(self) -> Any:
        yield from plan_of(type(self)).present(self)
        unknown = unknown_of(self)
        if unknown:
            yield "additional_properties", unknown

    def __copy__(self) -> Self:
        new: Self = _restore(*_state(self))
        return new

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        cls, values, unknown, nulls = _state(self)
        new: Self = _restore(cls, {}, {}, set())
        memo[id(self)] = new
        _fill(new, copy.deepcopy(values, memo), copy.deepcopy(unknown, memo), nulls)
        return new

    def __reduce__(self) -> Any:
        return _restore, _state(self)

    def __replace__(self, **changes: Any) -> Self:
        new = copy.copy(self)
        plan_of(type(self)).check_names(changes)
        for name, value in changes.items():
            setattr(new, name, value)
        return new


def unknown_of(model: Any) -> dict[str, Any]:
    """The additional properties that there are, without making a place for them."""
    extra = model.__extra__
    return extra.unknown if isinstance(extra, Extra) else {}


def _state(model: Any) -> tuple[Any, dict[str, Any], dict[str, Any], set[str]]:
    extra = model.__extra__
    unknown, nulls = (
        (extra.unknown, extra.nulls) if isinstance(extra, Extra) else ({}, set[str]())
    )
    values = plan_of(model.__class__).slots(model)
    return model.__class__, values, dict(unknown), set(nulls)


def _restore(
    cls: Any, values: dict[str, Any], unknown: dict[str, Any], nulls: set[str]
) -> Any:
    return plan_of(cls).create(values, unknown, nulls)


def _fill(
    model: Any, values: dict[str, Any], unknown: dict[str, Any], nulls: set[str]
) -> None:
    plan = plan_of(model.__class__)
    for name, value in values.items():
        plan.assign(model, name, value)
    if unknown or nulls:
        model.__extra__ = Extra(unknown, nulls)


if TYPE_CHECKING:

    @dataclass_transform(
        kw_only_default=True, eq_default=True, field_specifiers=(field,)
    )
    class _Fields(_Methods):
        """What makes a field of each annotation of its subclasses."""

    class Model(_Fields):
        """Base of all models.

        Attributes:
            additional_properties: members that the API's description does not declare
        """

        additional_properties: dict[str, Any] = ADDITIONAL

        def __init_subclass__(cls, *, request_of: type[Any] | None = None) -> None:
            """`request_of`: the class of the same schema in answers."""

else:

    # A slot of its own makes it the base whose setattr counts, though it comes second below.
    class _Base(msgspec.Struct, metaclass=ModelMeta):
        __extra__: Unset = field(HIDDEN, default=UNSET)

    class Model(_Methods, _Base):
        """Base of all models.

        Attributes:
            additional_properties: members that the API's description does not declare
        """

        @property
        def additional_properties(self):
            extra = self.__extra__
            if not isinstance(extra, Extra):
                extra = Extra({}, set())
                self.__extra__ = extra
            return extra.unknown

        @additional_properties.setter
        def additional_properties(self, value):
            self.additional_properties
            self.__extra__.unknown = dict(value)

        def __getattr__(self, name):
            raise plan_of(type(self)).absent(name)

        def __setattr__(self, name, value):
            plan_of(type(self)).assign(self, name, value)

        def __delattr__(self, name):
            plan_of(type(self)).remove(self, name)
