"""What the templates of the reference pages see.

`Markdown` is made of code spans, links between pages and fixed words; plain `str` fields are texts
of the document, which templates pass through a filter.
"""

from __future__ import annotations

from dataclasses import dataclass

from .. import ir
from .names import Identifier
from .views import Code


class Markdown(str):
    """Markdown that contains nothing of the document but code spans."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the name, its type, what it has to be, and the document's description.

    wire: what a field is called in JSON, forms and XML.
    """

    name: str
    type: Markdown
    tags: str
    doc: str
    wire: str = ""


@dataclass(frozen=True, slots=True)
class Error:
    status: str
    doc: str
    exception: Markdown


@dataclass(frozen=True, slots=True)
class Shown:
    """The value of an example; `text` where it is not JSON."""

    value: ir.Json
    text: bool = False


@dataclass(frozen=True, slots=True)
class HeadersLink:
    """The class of the headers of an answer, with the statuses that have them."""

    statuses: str
    class_name: Markdown


@dataclass(frozen=True, slots=True)
class MethodPage:
    """title: the heading. anchor: where it is. response: the type of what a call gives."""

    title: str
    anchor: str
    doc: str
    deprecated: bool
    signatures: tuple[Code, ...]
    parameters: tuple[Row, ...]
    response: Markdown
    usage: Code
    example: Shown | None
    errors: tuple[Error, ...]
    headers: tuple[HeadersLink, ...] = ()


@dataclass(frozen=True, slots=True)
class HeaderRow:
    """name: the attribute. header: what it is on the wire."""

    name: Identifier
    header: Markdown
    type: Markdown
    tags: str
    doc: str


@dataclass(frozen=True, slots=True)
class HeadersClass:
    name: Identifier
    doc: str
    rows: tuple[HeaderRow, ...]


@dataclass(frozen=True, slots=True)
class HeadersPage:
    title: str
    classes: tuple[HeadersClass, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """`title` is a text of the document, `target` a path with an anchor."""

    title: str
    target: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class ControllerPage:
    title: str
    doc: str
    access: Code
    class_name: Identifier
    path: str
    children: tuple[Link, ...]
    methods: tuple[MethodPage, ...]


@dataclass(frozen=True, slots=True)
class ModelPage:
    """structure: the classes. Exactly one of `fields` and `definition` says what it is.

    renamed: whether a field is called otherwise on the wire.
    """

    title: str
    doc: str
    deprecated: bool
    structure: Markdown
    fields: tuple[Row, ...]
    renamed: bool
    definition: Markdown | None
    example: Shown


@dataclass(frozen=True, slots=True)
class MemberRow:
    name: Identifier
    value: Markdown
    doc: str


@dataclass(frozen=True, slots=True)
class EnumPage:
    title: str
    doc: str
    deprecated: bool
    class_name: Identifier
    members: tuple[MemberRow, ...]


@dataclass(frozen=True, slots=True)
class Variant:
    type: Markdown
    tag: Markdown | None = None


@dataclass(frozen=True, slots=True)
class UnionPage:
    """tag: the property that tells the variants apart, if there is one."""

    title: str
    doc: str
    deprecated: bool
    class_name: Identifier
    tag: Markdown | None
    variants: tuple[Variant, ...]
    example: Shown


@dataclass(frozen=True, slots=True)
class ExceptionPage:
    title: str
    doc: str
    class_name: Identifier
    base: Markdown
    body: Markdown
    fields: tuple[Row, ...]
    renamed: bool
    example: Shown


@dataclass(frozen=True, slots=True)
class WebhookRow:
    """name: that of the document."""

    name: str
    payload: Markdown
    doc: str


@dataclass(frozen=True, slots=True)
class WebhooksPage:
    """signature: the header of the signature, None for Standard Webhooks.
    event_header: the one that names events, if there is one.
    """

    access: Markdown
    usage: Code
    signature: Markdown | None
    event_header: Markdown | None
    rows: tuple[WebhookRow, ...]


@dataclass(frozen=True, slots=True)
class EnvironmentRow:
    name: str
    url: str
    doc: str


@dataclass(frozen=True, slots=True)
class Credential:
    """One security scheme: its keyword, its kind in words, how it is given.

    variables: those of the environment that stand in for it, in words.
    """

    keyword: Identifier
    kind: str
    doc: str
    usage: Code
    variables: str


@dataclass(frozen=True, slots=True)
class ClientPage:
    title: str
    doc: str
    client: Identifier
    async_client: Identifier
    module: Identifier
    creation: Code
    parameters: tuple[Row, ...]
    environments: tuple[EnvironmentRow, ...]
    credentials: tuple[Credential, ...]
    controllers: tuple[Link, ...]
    asynchronous: Code
    webhooks: Markdown | None = None
