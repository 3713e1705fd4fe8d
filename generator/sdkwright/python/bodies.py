"""What a call sends: the declared bodies of an operation, as types and as the runtime's content classes."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .. import ir
from . import markup, media
from .expressions import ANY, Expression, Generic, Imported, Printer, literal, optional, union
from .names import Identifier
from .types import FILE, STR, Types
from .usage import has_files
from .views import Code

CONTENT = "_runtime.content"
BODY, STREAM, CONTENT_TYPE = Identifier("body"), Identifier("stream"), Identifier("content_type")
_USUAL = {
    "json": "application/json",
    "form": "application/x-www-form-urlencoded",
    "multipart": "multipart/form-data",
    "parts": "multipart/mixed",
    "text": "text/plain",
    "binary": "application/octet-stream",
    "xml": "application/xml",
    "lines": "application/jsonl",
}
_CLASSES = {
    "json": "Json",
    "form": "Form",
    "multipart": "Multipart",
    "parts": "Parts",
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
    prefix: tuple[ir.Encoding, ...] = ()
    items: ir.Encoding | None = None
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
    """The bodies of an operation, the usual one first; one without media types takes bytes."""
    request = operation.request_body
    if request is None:
        return None
    forms = tuple(_body(item, types) for item in request.content)
    usual = _usual_kind(request.content, types.api)
    ordered = sorted(forms, key=lambda form: form.kind != usual)
    unknown = Body("application/octet-stream", "binary", FILE, None)
    return Bodies(request.required, tuple(ordered) or (unknown,))


def _usual_kind(content: tuple[ir.MediaType, ...], api: ir.Api) -> media.Kind:
    """JSON, but a form where there is one and JSON would have to carry the files in base64."""
    encoded = any(media.kind(item) == "json" and item.type and has_files(api, item.type) for item in content)
    return "multipart" if encoded and any(media.kind(item) == "multipart" for item in content) else "json"


def _body(item: ir.MediaType, types: Types) -> Body:
    kind = media.kind(item)
    if kind == "any" and item.type is not None and not _is_octets(item.type, types.api):
        kind = "json"
    if kind in ("events", "any"):
        kind = "binary"
    if kind == "multipart" and _is_placed(item, types.api):
        return _parts(item, types)
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
    root = markup.of_body(item.type, item.xml, types.api) if kind == "xml" else None
    encoding = _encodings(item, types.api)
    return Body(item.media_type, kind, types.body(item.type), declared, encoding, root=root, stream=stream)


def _is_octets(type: ir.Type, api: ir.Api) -> bool:
    """Whether a schema leaves open what the bytes mean."""
    declaration = api.resolve(type)
    if isinstance(declaration, ir.AliasType):
        return _is_octets(declaration.type, api)
    return isinstance(declaration, ir.Any) or (
        isinstance(declaration, ir.Primitive) and declaration.kind in ("binary", "string")
    )


def _is_placed(item: ir.MediaType, api: ir.Api) -> bool:
    """Whether parts are told by their place (OpenAPI 3.2, section 4.14.5): an object has names for them."""
    if item.prefix_encoding or item.item_encoding is not None:
        return True
    declaration = None if item.type is None else api.resolve(item.type)
    if isinstance(declaration, ir.AliasType):
        declaration = declaration.type
    return isinstance(declaration, ir.Array | ir.Tuple)


def _parts(item: ir.MediaType, types: Types) -> Body:
    whole = item.type if item.type is not None else ir.Array(ir.Any(item.location), item.location)
    return Body(
        item.media_type,
        "parts",
        types.body(whole),
        types.sent(whole),
        prefix=item.prefix_encoding,
        items=item.item_encoding,
    )


def _encodings(item: ir.MediaType, api: ir.Api) -> tuple[ir.Encoding, ...]:
    """How properties are sent; in a form of files, `contentMediaType` says it for those without an encoding."""
    if media.kind(item) != "multipart" or not isinstance(item.type, ir.Reference):
        return item.encoding
    declaration = api.declarations[item.type.id]
    told = {encoding.property for encoding in item.encoding if encoding.content_type is not None}
    found = {encoding.property: encoding for encoding in item.encoding}
    for field in declaration.fields if isinstance(declaration, ir.ObjectType) else ():
        type = field.type.items if isinstance(field.type, ir.Array) else field.type
        media_type = type.media_type if isinstance(type, ir.Primitive) and type.kind == "binary" else None
        if media_type not in (None, "application/octet-stream") and field.name not in told:
            known = found.get(field.name, ir.Encoding(field.name, field.location))
            found[field.name] = replace(known, content_type=media_type)
    return tuple(found.values())


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
    arguments += _encoding(form, printer)
    if form.text:
        arguments.append(Code("text=True"))
    if form.stream and streamed:
        arguments.append(Code(f"{STREAM}={STREAM}"))
    if not required:
        arguments.append(Code("optional=True"))
    return Code(f"{name}({', '.join(arguments)})")


def _encoding(form: Body, printer: Printer) -> list[Code]:
    """How properties or parts are sent, where the document says more than the default."""
    found: list[Code] = []
    pairs = [(item.property, _how(item, printer)) for item in form.encoding]
    told = ", ".join(f"{literal(name)}: {how}" for name, how in pairs if how is not None)
    if told:
        found.append(Code(f"encoding={{{told}}}"))
    if form.prefix:
        prefix = [_how(item, printer) or f"{printer.imports.name(CONTENT, 'Encoding')}()" for item in form.prefix]
        found.append(Code(f"prefix=({', '.join(prefix)},)"))
    items = None if form.items is None else _how(form.items, printer)
    if items is not None:
        found.append(Code(f"items={items}"))
    return found


def _how(item: ir.Encoding, printer: Printer) -> Code | None:
    """An encoding as source; None where it says what is so anyway."""
    arguments: list[str] = []
    if item.content_type is not None:
        arguments.append(f"content_type={literal(item.content_type)}")
    if item.style is not None:
        arguments.append(f"style={literal(item.style)}")
    if item.explode is not None:
        arguments.append(f"explode={item.explode}")
    if item.allow_reserved:
        arguments.append("allow_reserved=True")
    fixed = ((header.name, _fixed(header.type)) for header in item.headers)
    headers = ", ".join(f"{literal(name)}: {literal(text)}" for name, text in fixed if text is not None)
    if headers:
        arguments.append(f"headers={{{headers}}}")
    return Code(f"{printer.imports.name(CONTENT, 'Encoding')}({', '.join(arguments)})") if arguments else None


def _fixed(type: ir.Type) -> str | None:
    """The text of a header that can have but one value."""
    return type.value if isinstance(type, ir.Constant) and isinstance(type.value, str) else None
