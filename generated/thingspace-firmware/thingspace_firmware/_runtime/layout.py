"""What a model is made of, and what its objects can do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from .errors import MissingFieldError
from .meta import REQUIRED, Extra, nearest
from .plans import Plan
from .texts import TextType

if TYPE_CHECKING:
    from inspect import Signature

UNSET = msgspec.UNSET
_CREATE: Callable[..., Any] = msgspec.StructMeta.__call__
_ASSIGN: Callable[[Any, str, Any], None] = msgspec.Struct.__setattr__
_REMOVE: Callable[[Any, str], None] = msgspec.Struct.__delattr__


class Field:
    """One field of a model.

    Attributes:
        name, wire: in Python, and in JSON
        plan: of its type, without `None` where that only means "not sent"
        default: `REQUIRED` where there is none
        text: how the text in its slot is read, for dates and the like
        member: the descriptor of its slot
    """

    __slots__ = ("name", "wire", "plan", "default", "read_only", "text", "member")

    def __init__(
        self,
        name: str,
        wire: str,
        plan: Plan,
        default: Any,
        read_only: bool,
        text: TextType | None,
        member: Any,
    ) -> None:
        self.name = name
        self.wire = wire
        self.plan = plan
        self.default = default
        self.read_only = read_only
        self.text = text
        self.member = member

    @property
    def required(self) -> bool:
        return self.default is REQUIRED


class TextField:
    """Descriptor of a field that is text in its slot and a date, say, to the reader."""

    __slots__ = ("member", "read")

    def __init__(self, member: Any, text: TextType) -> None:
        self.member = member
        self.read = text.read

    def __get__(self, model: Any, owner: Any = None) -> Any:
        if model is None:
            return self
        return self.read(self.member.__get__(model))

    def __set__(self, model: Any, value: Any) -> None:
        self.member.__set__(model, value)

    def __delete__(self, model: Any) -> None:
        self.member.__delete__(model)


class Layout(Plan):
    """The fields of a model. `prepare` comes later, since models refer to each other in circles."""

    scalar = False
    plain = False
    kinds = frozenset({"object"})

    def __init__(self, cls: Any, odd: bool) -> None:
        self.cls = cls
        self.expected = cls.__name__
        self.native = cls
        self.odd = odd
        self.additional: Plan | None = None
        self.fields: tuple[Field, ...] = ()
        self.checked: tuple[Field, ...] | None = None
        self.quick = False
        self.request: Layout | None = None
        self.dropped: frozenset[str] = frozenset()
        if odd:
            self.be_custom()

    def prepare(
        self,
        fields: tuple[Field, ...],
        additional: Plan | None,
        request: Layout | None,
        dropped: frozenset[str],
    ) -> None:
        """Set what `__init__` can't know yet.

        Args:
            request: of the class that has the schema's form for requests
            dropped: members of its other form that are left out of requests
        """
        self.request = request
        self.dropped = dropped
        self.fields = fields
        self.additional = additional
        self.by_name = {field.name: field for field in fields}
        self.by_wire = {field.wire: field for field in fields}
        self.required = frozenset(f.name for f in fields if f.required)
        self.texts = {f.name: f.text for f in fields if f.text is not None}
        more = (plan for plan in (additional, request) if plan is not None)
        self.parts = (*(field.plan for field in fields), *more)
        # msgspec makes it at once when it holds scalars alone; tried on every level of nested
        # values, that would take quadratic time.
        self.quick = (
            not self.odd
            and (additional is None or additional.native is Any)
            and all(field.plan.scalar for field in fields)
        )

    def construct(self, values: dict[str, Any], additional: Any) -> Any:
        """What calling the class does."""
        if not values.keys() <= self.by_name.keys():
            self.check_names(values)
        for name in [name for name, value in values.items() if value is UNSET]:
            del values[name]
        for name, text in self.texts.items():
            if name in values:
                values[name] = text.store(values[name])
        return self.create(values, dict(additional) if additional else {}, set())

    def signature(self) -> Signature:
        """What the constructor takes; a required field may come later."""
        from inspect import Parameter, Signature

        parameters = [
            Parameter(
                field.name,
                Parameter.KEYWORD_ONLY,
                default=Parameter.empty if field.required else field.default,
            )
            for field in self.fields
            if field.name.isidentifier()
        ]
        more = Parameter("additional_properties", Parameter.KEYWORD_ONLY, default=None)
        return Signature([*parameters, more])

    def check_names(self, values: dict[str, Any]) -> None:
        """Refuse keywords that are no fields."""
        unknown = values.keys() - self.by_name.keys() - {"additional_properties"}
        if unknown:
            name = min(unknown)
            hint = nearest(name, self.by_name)
            raise TypeError(f"{self.expected}() has no field {name!r}{hint}")

    def create(
        self, values: dict[str, Any], unknown: dict[str, Any], nulls: set[str]
    ) -> Any:
        """An object whose slots hold `values`, by Python name."""
        if not self.required <= values.keys():
            missing = self.required - values.keys()
            model = _CREATE(self.cls, **values, **dict.fromkeys(missing))
            for name in missing:
                _REMOVE(model, name)
        else:
            model = _CREATE(self.cls, **values)
        if unknown or nulls:
            assign_extra(model, Extra(unknown, nulls))
        return model

    def slots(self, model: Any) -> dict[str, Any]:
        """What the slots of an object hold, by Python name."""
        found: dict[str, Any] = {}
        for field in self.fields:
            try:
                found[field.name] = field.member.__get__(model)
            except AttributeError:
                pass
        return found

    def present(self, model: Any) -> Iterator[tuple[str, Any]]:
        """The fields that have a value, with it."""
        extra = model.__extra__
        nulls = extra.nulls if isinstance(extra, Extra) else ()
        for name, value in self.slots(model).items():
            field = self.by_name[name]
            if value is UNSET or (
                value is None and field.default is None and name not in nulls
            ):
                continue
            yield name, value if field.text is None else field.text.read(value)

    def equal(self, one: Any, other: Any) -> bool:
        """Whether two objects say the same; dates are compared as dates."""
        for field in self.fields:
            left, right = (
                getattr(model, field.name, REQUIRED) for model in (one, other)
            )
            if left is not right and left != right:
                return False
        return extras(one) == extras(other)

    def assign(self, model: Any, name: str, value: Any) -> None:
        """What setting an attribute does."""
        field = self.by_name.get(name)
        if field is None:
            if name in ("additional_properties", "__extra__"):
                return _ASSIGN(model, name, value)
            raise self.absent(name)
        extra = model.__extra__
        if isinstance(extra, Extra):
            extra.nulls.discard(name)
        if field.text is not None:
            value = field.text.store(value)
        if value is UNSET and field.default is not UNSET:
            return self.remove(model, name)
        _ASSIGN(model, name, value)

    def remove(self, model: Any, name: str) -> None:
        """What deleting an attribute does: a field is unset."""
        field = self.by_name.get(name)
        if field is None:
            raise self.absent(name)
        if not field.required:
            return self.assign(model, name, field.default)
        try:
            _REMOVE(model, name)
        except AttributeError:
            raise self.absent(name) from None

    def absent(self, name: str) -> AttributeError:
        """The exception for an attribute that is not there."""
        field = self.by_name.get(name)
        if field is not None:
            return MissingFieldError(self.expected, name, field.wire)
        hint = nearest(name, self.by_name)
        return AttributeError(
            f"{self.expected!r} object has no attribute {name!r}{hint}",
            name=name,
        )


def extras(model: Any) -> tuple[dict[str, Any], set[str]]:
    """Undeclared members, and the fields whose null was sent."""
    extra = model.__extra__
    return (extra.unknown, extra.nulls) if isinstance(extra, Extra) else ({}, set())


def assign_extra(model: Any, extra: Extra) -> None:
    """Set what an object holds besides its fields."""
    _ASSIGN(model, "__extra__", extra)
