"""What templates see: flat, finished records. Every decision is made before one of these is built.

`Code` is Python source made of identifiers and literals only; plain `str` fields are texts of the
document, which templates pass through a filter.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .names import Identifier


class Code(str):
    """Python source that contains nothing of the document but identifiers and literals."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class File:
    """One file of the package. `path` is relative and POSIX; without a template, `text` is its content."""

    path: str
    template: str | None
    view: object = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Package:
    """module: the folder that is imported (`thingspace_firmware`)."""

    module: str
    files: tuple[File, ...]


# --- models --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Field:
    """`default` is what stands behind the `=`."""

    name: Identifier
    annotation: Code
    default: Code | None = None
    doc: str = ""


@dataclass(frozen=True, slots=True)
class ModelClass:
    name: Identifier
    base: Code
    doc: str
    fields: tuple[Field, ...]
    xml: Code | None = None

    @property
    def empty(self) -> bool:
        """Whether it needs a `pass`."""
        return not self.doc and not self.fields and self.xml is None


@dataclass(frozen=True, slots=True)
class Member:
    name: Identifier
    value: str | int
    doc: str = ""


@dataclass(frozen=True, slots=True)
class EnumClass:
    """`other` stands for the values that the document lacks."""

    name: Identifier
    base: Code
    doc: str
    members: tuple[Member, ...]
    other: str | int


@dataclass(frozen=True, slots=True)
class Alias:
    name: Identifier
    alias: Code
    value: Code
    doc: str


@dataclass(frozen=True, slots=True)
class Key:
    """A member of a TypedDict. `name` is the wire name, in source where it is an identifier."""

    name: str
    annotation: Code


@dataclass(frozen=True, slots=True)
class DictClass:
    """A TypedDict, the wire form of a model; `odd` are the keys that can't stand in a class.

    `base` makes the TypedDict of the odd keys where there are any, and is the base class elsewhere.
    """

    name: Identifier
    base: Code
    keys: tuple[Key, ...]
    odd: tuple[Key, ...]

    @property
    def odd_name(self) -> Identifier:
        """The TypedDict that has the odd keys."""
        return Identifier(f"_{self.name}Keys")

    @property
    def empty(self) -> bool:
        """Whether it needs a `pass`."""
        return not self.keys


@dataclass(frozen=True, slots=True)
class Item:
    """One statement of a models module: exactly one of these is there."""

    model: ModelClass | None = None
    enum: EnumClass | None = None
    alias: Alias | None = None
    typed_dict: DictClass | None = None


@dataclass(frozen=True, slots=True)
class ImportGroup:
    lines: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ModelModule:
    """`type_checking` is what the flag of type checkers is called, None where nothing is for them alone."""

    imports: tuple[ImportGroup, ...]
    type_checking: Code | None
    checking: tuple[Code, ...]
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Export:
    """What a module gives to a package that loads it on first use."""

    module: Identifier
    names: tuple[Identifier, ...]


@dataclass(frozen=True, slots=True)
class ModelsInit:
    doc: str
    exports: tuple[Export, ...]


# --- exceptions ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ExceptionClass:
    name: Identifier
    doc: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class Exceptions:
    imports: tuple[ImportGroup, ...]
    checking: tuple[Code, ...]
    classes: tuple[ExceptionClass, ...]


# --- controllers ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Argument:
    """A parameter of a method, or a keyword of a call: `name: annotation = default`."""

    name: Identifier
    annotation: Code
    default: Code | None = None

    @property
    def source(self) -> Code:
        return Code(f"{self.name}: {self.annotation}" + (f" = {self.default}" if self.default is not None else ""))


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature of a method: the only one, or an overload."""

    positional: tuple[Argument, ...]
    keyword: tuple[Argument, ...]
    returns: Code

    @property
    def arguments(self) -> tuple[Code, ...]:
        """What stands between the parentheses of a method."""
        marker = (Code("*"),) if self.keyword else ()
        after = (item.source for item in self.keyword)
        return (Code("self"), *(item.source for item in self.positional), *marker, *after)


@dataclass(frozen=True, slots=True)
class Keyword:
    """`name=value` in the declarative call."""

    name: Identifier
    value: Code


@dataclass(frozen=True, slots=True)
class Method:
    """One operation.

    asynchronous: defined with `async def`; pages are not, in either controller.
    deprecated: what the decorator says, None when it is not.
    call: `_call` or `_page`.
    """

    name: Identifier
    overloads: tuple[Signature, ...]
    signature: Signature
    doc: str
    call: Identifier
    http_method: str
    path: str
    keywords: tuple[Keyword, ...]
    asynchronous: bool = False
    deprecated: str | None = None


@dataclass(frozen=True, slots=True)
class Child:
    """A controller that is reached through a client or through another controller."""

    name: Identifier
    class_name: Identifier
    module: Identifier
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Controller:
    name: Identifier
    base: Code
    doc: str
    children: tuple[Child, ...]
    methods: tuple[Method, ...]

    @property
    def empty(self) -> bool:
        """Whether it needs a `pass`."""
        return not self.doc and not self.children and not self.methods


@dataclass(frozen=True, slots=True)
class ControllerModule:
    imports: tuple[ImportGroup, ...]
    checking: tuple[Code, ...]
    classes: tuple[Controller, ...]


# --- client --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EventType:
    """A webhook by the name that the document gives it, and the type of its payload."""

    name: str
    type: Code


@dataclass(frozen=True, slots=True)
class WebhookModule:
    """value: the union of all payloads. event_header: empty where no header names the event."""

    imports: tuple[ImportGroup, ...]
    checking: tuple[Code, ...]
    exports: tuple[str, ...]
    alias: Code
    value: Code
    base: Code
    doc: str
    events: tuple[EventType, ...]
    signature: Code | None
    event_header: str


@dataclass(frozen=True, slots=True)
class Client:
    """webhooks: the attribute for them, where the document has any."""

    name: Identifier
    base: Code
    doc: str
    arguments: tuple[Argument, ...]
    keywords: tuple[Keyword, ...]
    controllers: tuple[Child, ...]
    webhooks: Identifier | None = None


@dataclass(frozen=True, slots=True)
class ClientModule:
    imports: tuple[ImportGroup, ...]
    checking: tuple[ImportGroup, ...]
    api: tuple[Keyword, ...]
    classes: tuple[Client, ...]
    client: Identifier
    async_client: Identifier


@dataclass(frozen=True, slots=True)
class PackageInit:
    doc: str
    runtime: tuple[Identifier, ...]
    exports: tuple[Export, ...]
    names: tuple[str, ...] = field(default=())
