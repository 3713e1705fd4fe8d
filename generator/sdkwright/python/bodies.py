"""What a call sends: the declared bodies of an operation, as types and as the runtime's content classes."""

from __future__ import annotations

from dataclasses import dataclass

from .. import ir
from . import markup, media
from .expressions import ANY, Expression, Generic, Imported, Printer, literal, optional, union
from .names import Identifier
from .types import FILE, STR, Types
from .views import Code

CONTENT = "_runtime.content"
BODY, STREAM, CONTENT_TYPE = Identifier("body"), Identifier("stream"), Identifier("content_type")
_USUAL = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "text": "text/plain",
    "binary": "application/octet-stream",
    "xml": "application/xml",
    "lines": "application/jsonl",
}
_CLASSES = {
    "json": "Json",
    "form": "Form",
    "multipart": "Multipart",
    "text": "Text",
    "binary": "Binary",
    "xml": "Xml",
    "lines": "JsonLines",
}


@dataclass(frozen=True, slots=True)
class Body:
    """One media type of a request. `type` is what the user gives, `declared` what it is checked against.

    text: octets that may be given as text.
    stream: it says itself whether the answer is to be streamed.
    """

    media_type: str
    kind: str
    type: Expression
    declared: Expression | None
    encoding: tuple[ir.Encoding, ...] = ()
    root: ir.Xml | None = None
    text: bool = False
    stream: bool = False


@dataclass(frozen=True, slots=True)
class Bodies:
    """The first form is the usual one."""

    required: bool
    forms: tuple[Body, ...]

    @property
    def type(self) -> Expression:
        return self.taken(union(form.type for form in self.forms))

    def taken(self, type: Expression) -> Expression:
        """The type of the argument for some of the forms."""
        return type if self.required else optional(type)

    @property
    def choices(self) -> tuple[tuple[tuple[str, ...], Expression], ...]:
        """Media types whose bodies have one type, with it; the usual media type comes first."""
        found: dict[Expression, list[str]] = {}
        for form in self.forms:
            found.setdefault(form.type, []).append(form.media_type)
        return tuple((tuple(names), type) for type, names in found.items())


def bodies(operation: ir.Operation, types: Types) -> Bodies | None:
    """The bodies of an operation, JSON first; one without media types takes bytes."""
    request = operation.request_body
    if request is None:
        return None
    forms = tuple(_body(item, types) for item in request.content)
    ordered = sorted(forms, key=lambda form: form.kind != "json")
    unknown = Body("application/octet-stream", "binary", FILE, None)
    return Bodies(request.required, tuple(ordered) or (unknown,))


def _body(item: ir.MediaType, types: Types) -> Body:
    kind = media.kind(item)
    if kind in ("events", "any"):
        kind = "binary"
    if kind == "lines":
        inner = media.item(item, types.api)
        of = types.wire(inner) if inner is not None else ANY
        declared = types.sent(inner) if inner is not None else of
        return Body(item.media_type, kind, Generic(Imported("collections.abc", "Iterable"), (of,)), declared)
    if kind == "text" or (kind == "xml" and item.type is None):
        return Body(item.media_type, "text", STR, None)
    if kind == "binary":
        text = item.type is not None and is_text(item.type, types.api)
        return Body(item.media_type, kind, union((STR, FILE)) if text else FILE, None, text=text)
    if item.type is None:
        return Body(item.media_type, kind, ANY, ANY)
    declared = types.sent(item.type)
    stream = _says_stream(item.type, types.api, frozenset())
    root = markup.of_body(item.type, types.api) if kind == "xml" else None
    return Body(item.media_type, kind, types.body(item.type), declared, item.encoding, root, stream=stream)


def is_text(type: ir.Type, api: ir.Api) -> bool:
    """Whether a schema says no more than that the content is a string."""
    declaration = api.resolve(type)
    if isinstance(declaration, ir.AliasType):
        return is_text(declaration.type, api)
    if not isinstance(declaration, ir.Primitive) or declaration.encoding is not None:
        return False
    plain = declaration.format is None and declaration.media_type is None
    return declaration.kind == "string" or (declaration.kind == "binary" and plain)


def _says_stream(type: ir.Type, api: ir.Api, seen: frozenset[str]) -> bool:
    """Whether a body has the truth value `stream`."""
    if isinstance(type, ir.Nullable):
        return _says_stream(type.type, api, seen)
    if not isinstance(type, ir.Reference) or type.id in seen:
        return False
    seen |= {type.id}
    match api.declarations[type.id]:
        case ir.ObjectType(fields=fields):
            return any(field.name == STREAM and _is_boolean(field.type, api) for field in fields)
        case ir.AliasType(type=inner):
            return _says_stream(inner, api, seen)
        case ir.UnionType(variants=variants):
            return any(_says_stream(variant, api, seen) for variant in variants)
        case _:
            return False


def _is_boolean(type: ir.Type, api: ir.Api) -> bool:
    match api.resolve(type.type if isinstance(type, ir.Nullable) else type):
        case ir.Primitive(kind="boolean") | ir.EnumType(kind="boolean") | ir.Constant(value=True):
            return True
        case ir.AliasType(type=inner):
            return isinstance(inner, ir.Primitive) and inner.kind == "boolean"
        case _:
            return False


def write(bodies: Bodies, printer: Printer, streamed: bool) -> Code:
    """The source behind `body=`. `streamed`: the method has an argument `stream`."""
    written = [_written(form, bodies.required, printer, streamed, BODY) for form in bodies.forms]
    if len(written) == 1:
        return written[0]
    listed = ", ".join(f"{literal(form.media_type)}: {code}" for form, code in zip(bodies.forms, written, strict=True))
    return Code(f"{printer.imports.name(CONTENT, 'choose')}({CONTENT_TYPE}, {{{listed}}})")


def parameter(item: ir.MediaType, types: Types, printer: Printer, name: Identifier) -> Code:
    """The source of a parameter that has a media type of its own."""
    return _written(_body(item, types), True, printer, False, name)


def _written(form: Body, required: bool, printer: Printer, streamed: bool, argument: Identifier) -> Code:
    name = printer.imports.name(CONTENT, _CLASSES[form.kind])
    arguments = [argument if form.declared is None else Code(f"{argument}, {printer(form.declared)}")]
    said = media.essence(form.media_type) != _USUAL[form.kind] or ";" in form.media_type
    if said and not (form.kind == "json" and "*" in form.media_type):
        keyword = "" if form.declared is None else "media_type="
        arguments.append(Code(f"{keyword}{literal(form.media_type)}"))
    root = markup.written(form.root, printer.imports)
    if root is not None:
        arguments.append(Code(f"root={root}"))
    encoding = _encoding(form, printer)
    if encoding:
        arguments.append(Code(f"encoding={encoding}"))
    if form.text:
        arguments.append(Code("text=True"))
    if form.stream and streamed:
        arguments.append(Code(f"{STREAM}={STREAM}"))
    if not required:
        arguments.append(Code("optional=True"))
    return Code(f"{name}({', '.join(arguments)})")


def _encoding(form: Body, printer: Printer) -> str:
    """The mapping of properties to how they are sent, where the document says more than the default."""
    found: list[str] = []
    for item in form.encoding:
        arguments: list[str] = []
        if item.content_type is not None:
            arguments.append(f"content_type={literal(item.content_type)}")
        if item.style is not None:
            arguments.append(f"style={literal(item.style)}")
        if item.explode is not None:
            arguments.append(f"explode={item.explode}")
        if item.allow_reserved:
            arguments.append("allow_reserved=True")
        if arguments:
            name = printer.imports.name(CONTENT, "Encoding")
            found.append(f"{literal(item.property)}: {name}({', '.join(arguments)})")
    return "{" + ", ".join(found) + "}" if found else ""
