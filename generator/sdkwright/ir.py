"""The intermediate representation: an API in OpenAPI's nouns and type theory's.

Only wire names stand here; Python identifiers are born in `python/names.py`. Every node is a
frozen, slotted dataclass whose `location` takes no part in equality. `required` (the member must
be there) and `Nullable` (its value may be null) are independent.
"""

from __future__ import annotations

import builtins
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Literal, TypeAlias

from .diagnostics import Location

Json: TypeAlias = "None | bool | int | float | str | list[Json] | dict[str, Json]"
"""A JSON value as it stands in the document."""


def _location() -> Location:
    return field(compare=False, repr=False)  # type: ignore[no-any-return]


# --- type expressions ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Any:
    """Every JSON value: the boolean schema `true`, or a schema that constrains no type."""

    location: Location = _location()


@dataclass(frozen=True, slots=True)
class Primitive:
    """A scalar. `format` is the document's word, known or not.

    `binary` is raw octets (`format: binary`, or a media type that is not text); `encoding` is
    `contentEncoding` (`base64`, `base64url`, …; `format: byte` arrives here as `base64`).
    """

    kind: Literal["string", "integer", "number", "boolean", "binary"]
    location: Location = _location()
    format: str | None = None
    encoding: str | None = None
    media_type: str | None = None


@dataclass(frozen=True, slots=True)
class Constant:
    """Exactly one JSON scalar (`const`; `Constant(None)` is the type `null`)."""

    value: None | bool | int | float | str
    location: Location = _location()


@dataclass(frozen=True, slots=True)
class Array:
    items: Type
    location: Location = _location()
    unique: bool = False


@dataclass(frozen=True, slots=True)
class Tuple:
    """`prefixItems`; `rest` is None where nothing may follow."""

    items: tuple[Type, ...]
    rest: Type | None
    location: Location = _location()


@dataclass(frozen=True, slots=True)
class Map:
    """An object without declared properties: every value has one type."""

    values: Type
    location: Location = _location()


@dataclass(frozen=True, slots=True)
class Nullable:
    """`type` or null. Never nested, never around Any or null."""

    type: Type
    location: Location = _location()


@dataclass(frozen=True, slots=True)
class Reference:
    """A declaration of `Api.declarations`, by its id."""

    id: str
    location: Location = _location()


Type: TypeAlias = Any | Primitive | Constant | Array | Tuple | Map | Nullable | Reference


# --- declarations --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Example:
    """`name` is the key under `examples`, empty for a single `example`."""

    value: Json
    location: Location = _location()
    name: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Xml:
    """The XML Object (OpenAPI 3.2, section 4.26). `items` is that of the items of an array."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    wrapped: bool = False
    text: bool = False
    items: Xml | None = None


@dataclass(frozen=True, slots=True)
class ExternalDocs:
    """Where more is said, and what: the External Documentation Object (OpenAPI 3.2, section 4.11)."""

    url: str
    location: Location = _location()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Doc:
    """What every described element may carry. `constraints` are the keywords that restrict values
    without shaping their type, in one order for all documents: `("maxItems", 100)`. Those of items and
    members that are written in the same place stand under their keyword: `("items", {"maxLength": 5})`."""

    title: str = ""
    description: str = ""
    deprecated: bool = False
    constraints: tuple[tuple[str, Json], ...] = ()
    examples: tuple[Example, ...] = ()
    extensions: Mapping[str, Json] = field(default_factory=dict)
    see: ExternalDocs | None = None


@dataclass(frozen=True, slots=True)
class Default:
    """A `default`, so that a default of null differs from none."""

    value: Json


@dataclass(frozen=True, slots=True)
class Field:
    """A property. `name` is the wire name."""

    name: str
    type: Type
    required: bool
    location: Location = _location()
    doc: Doc = Doc()
    default: Default | None = None
    read_only: bool = False
    write_only: bool = False
    xml: Xml | None = None


@dataclass(frozen=True, slots=True)
class ObjectType:
    """A structured object.

    id: the canonical `file#pointer` of the schema, unique in the document.
    name: the name that the document gives it (the key of a component, `title` is not one).
    path: for one without a name, how it is reached from its owner, in wire names:
        `("Order", "status")`; `[]` stands for items, `{}` for values, as words do not.
    owner: id of the declaration that it is nested in, None at the top (a component, or reached
        from an operation).
    additional: type of undeclared members; True when they may be anything, False when forbidden.
    base: a declaration that this one extends (`allOf` with a discriminator); its fields are
        repeated in `fields`.
    """

    id: str
    name: str | None
    fields: tuple[Field, ...]
    location: Location = _location()
    path: tuple[str, ...] = ()
    owner: str | None = None
    doc: Doc = Doc()
    additional: Type | bool = True
    pattern_properties: tuple[tuple[str, Type], ...] = ()
    base: Reference | None = None
    xml: Xml | None = None


@dataclass(frozen=True, slots=True)
class EnumMember:
    """`name` and `description` come from x-enum-varnames, x-enumNames, x-enum-descriptions."""

    value: bool | int | float | str
    location: Location = _location()
    name: str | None = None
    description: str = ""


@dataclass(frozen=True, slots=True)
class EnumType:
    """Values of one kind, without duplicates; null is expressed by Nullable around the reference."""

    id: str
    name: str | None
    kind: Literal["string", "integer", "number", "boolean", "mixed"]
    members: tuple[EnumMember, ...]
    location: Location = _location()
    path: tuple[str, ...] = ()
    owner: str | None = None
    doc: Doc = Doc()


@dataclass(frozen=True, slots=True)
class Discriminator:
    """`mapping` is complete (implicit names included): (tag value, variant), in document order.

    `default` is the variant for a missing or unknown tag (3.2 `defaultMapping`).
    """

    property: str
    mapping: tuple[tuple[str, Reference], ...]
    default: Reference | None = None


@dataclass(frozen=True, slots=True)
class UnionType:
    """`oneOf` or `anyOf`, null arms taken out (the use is Nullable), duplicates merged."""

    id: str
    name: str | None
    variants: tuple[Type, ...]
    location: Location = _location()
    path: tuple[str, ...] = ()
    owner: str | None = None
    doc: Doc = Doc()
    discriminator: Discriminator | None = None


@dataclass(frozen=True, slots=True)
class AliasType:
    """A named schema that is another type: `Tags: array of string`."""

    id: str
    name: str | None
    type: Type
    location: Location = _location()
    path: tuple[str, ...] = ()
    owner: str | None = None
    doc: Doc = Doc()
    xml: Xml | None = None


Declaration: TypeAlias = ObjectType | EnumType | UnionType | AliasType


# --- the API -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ServerVariable:
    name: str
    default: str
    location: Location = _location()
    enum: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True)
class Server:
    """`url` is absolute, or relative to the document's own URL; `name` is 3.2's (or x-name)."""

    url: str
    location: Location = _location()
    name: str | None = None
    description: str = ""
    variables: tuple[ServerVariable, ...] = ()


@dataclass(frozen=True, slots=True)
class Encoding:
    """The Encoding Object for one property of a form or multipart body, without a name for one by position."""

    property: str
    location: Location = _location()
    content_type: str | None = None
    style: str | None = None
    explode: bool | None = None
    allow_reserved: bool = False
    headers: tuple[Header, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaType:
    """`media_type` is the key, such as `application/json`; `item_type` is 3.2's itemSchema.

    `type` is None where the document gives no schema. `xml` is that of an inline schema without a declaration.
    """

    media_type: str
    type: Type | None
    location: Location = _location()
    item_type: Type | None = None
    encoding: tuple[Encoding, ...] = ()
    prefix_encoding: tuple[Encoding, ...] = ()
    item_encoding: Encoding | None = None
    examples: tuple[Example, ...] = ()
    xml: Xml | None = None


@dataclass(frozen=True, slots=True)
class Parameter:
    """Exactly one of `type` (with style) and `content` is what the document gives.

    `type` is set in both cases. `where` is the document's `in`.
    """

    name: str
    where: Literal["path", "query", "header", "cookie", "querystring"]
    type: Type
    required: bool
    style: str
    explode: bool
    location: Location = _location()
    allow_reserved: bool = False
    content: MediaType | None = None
    doc: Doc = Doc()
    default: Default | None = None


@dataclass(frozen=True, slots=True)
class RequestBody:
    required: bool
    content: tuple[MediaType, ...]
    location: Location = _location()
    doc: Doc = Doc()


@dataclass(frozen=True, slots=True)
class Header:
    name: str
    type: Type
    required: bool
    location: Location = _location()
    explode: bool = False
    content: MediaType | None = None
    doc: Doc = Doc()


@dataclass(frozen=True, slots=True)
class Response:
    """`status` is the key: `200`, `4XX`, `default`."""

    status: str
    location: Location = _location()
    description: str = ""
    headers: tuple[Header, ...] = ()
    content: tuple[MediaType, ...] = ()


@dataclass(frozen=True, slots=True)
class OAuthFlow:
    """`kind` is the document's key, such as `clientCredentials`."""

    kind: str
    location: Location = _location()
    authorization_url: str | None = None
    token_url: str | None = None
    refresh_url: str | None = None
    scopes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class SecurityScheme:
    """`name` is the component's key; `parameter` and `where` are those of an apiKey scheme;
    `scheme` is the HTTP authentication scheme in lower case."""

    name: str
    type: Literal["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
    location: Location = _location()
    description: str = ""
    where: Literal["query", "header", "cookie"] | None = None
    parameter: str | None = None
    scheme: str | None = None
    bearer_format: str | None = None
    flows: tuple[OAuthFlow, ...] = ()
    open_id_connect_url: str | None = None
    deprecated: bool = False


@dataclass(frozen=True, slots=True)
class SecurityRequirement:
    """All of `schemes` together (scheme name, scopes); without any, nothing is required."""

    schemes: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Operation:
    """`security` are alternatives; None means those of the API, an empty tuple none at all.

    `method` is upper case. `servers` is empty where those of the API hold.
    """

    id: str
    method: str
    path: str
    operation_id: str | None
    responses: tuple[Response, ...]
    location: Location = _location()
    tags: tuple[str, ...] = ()
    summary: str = ""
    description: str = ""
    deprecated: bool = False
    parameters: tuple[Parameter, ...] = ()
    request_body: RequestBody | None = None
    security: tuple[SecurityRequirement, ...] | None = None
    servers: tuple[Server, ...] = ()
    callbacks: tuple[Webhook, ...] = ()
    extensions: Mapping[str, Json] = field(default_factory=dict)
    see: ExternalDocs | None = None


@dataclass(frozen=True, slots=True)
class Webhook:
    """What the API sends: the key under `webhooks`, or a callback's name and expression."""

    name: str
    operation: Operation
    location: Location = _location()


@dataclass(frozen=True, slots=True)
class Tag:
    name: str
    location: Location = _location()
    summary: str = ""
    description: str = ""
    parent: str | None = None
    kind: str | None = None
    see: ExternalDocs | None = None


@dataclass(frozen=True, slots=True)
class Info:
    title: str
    version: str
    location: Location = _location()
    summary: str = ""
    description: str = ""
    terms_of_service: str | None = None
    contact: Mapping[str, str] = field(default_factory=dict)
    license: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Api:
    """`declarations` maps ids to declarations, components first, each group in document order."""

    info: Info
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    operations: tuple[Operation, ...]
    declarations: Mapping[str, Declaration]
    location: Location = _location()
    webhooks: tuple[Webhook, ...] = ()
    security_schemes: tuple[SecurityScheme, ...] = ()
    security: tuple[SecurityRequirement, ...] = ()
    extensions: Mapping[str, Json] = field(default_factory=dict)
    see: ExternalDocs | None = None

    def resolve(self, type: Type) -> Declaration | builtins.object:
        """The declaration behind a reference, else the type itself."""
        return self.declarations[type.id] if isinstance(type, Reference) else type


def nodes(*values: object) -> Iterator[object]:
    """Every node in the values, themselves included, in no particular order; mappings are not looked into."""
    waiting = [*values]
    while waiting:
        node = waiting.pop()
        if isinstance(node, tuple):
            waiting.extend(node)
        elif is_dataclass(node):
            yield node
            inner = (getattr(node, item.name) for item in fields(node))
            waiting.extend(value for value in inner if not isinstance(value, (str, Mapping)))
