"""What a call sends: the declared bodies of an operation, as types and as the runtime's content classes."""

from __future__ import annotations

from dataclasses import dataclass

from .. import ir
from . import media
from .expressions import ANY, NONE, Expression, Generic, Imported, Printer, literal, union
from .names import Identifier
from .types import FILE, STR, Types
from .views import Code

CONTENT = "_runtime.content"
BODY = Identifier("body")
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
    """One media type of a request. `type` is what the user gives, `declared` what it is checked against."""

    media_type: str
    kind: str
    type: Expression
    declared: Expression | None
    encoding: tuple[ir.Encoding, ...] = ()


@dataclass(frozen=True, slots=True)
class Bodies:
    """The first form is the usual one."""

    required: bool
    forms: tuple[Body, ...]

    @property
    def type(self) -> Expression:
        found = union(form.type for form in self.forms)
        return found if self.required else union((found, NONE))


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
        inner = item.item_type if item.item_type is not None else item.type
        of = types.wire(inner) if inner is not None else ANY
        declared = types.sent(inner) if inner is not None else of
        return Body(item.media_type, kind, Generic(Imported("collections.abc", "Iterable"), (of,)), declared)
    if kind == "text" or (kind == "xml" and item.type is None):
        return Body(item.media_type, "text", STR, None)
    if kind == "binary":
        return Body(item.media_type, kind, FILE, None)
    if item.type is None:
        return Body(item.media_type, kind, ANY, ANY)
    return Body(item.media_type, kind, types.body(item.type), types.sent(item.type), item.encoding)


def write(bodies: Bodies, printer: Printer) -> Code:
    """The source behind `body=`."""
    if len(bodies.forms) == 1:
        return _written(bodies.forms[0], bodies.required, printer, "")
    untyped = f"[{printer(ANY)}]"  # type checkers infer no argument inside a mapping
    listed = ", ".join(
        f"{literal(form.media_type)}: {_written(form, bodies.required, printer, untyped)}" for form in bodies.forms
    )
    return Code(f"{{{listed}}}[content_type]")


def _written(form: Body, required: bool, printer: Printer, untyped: str) -> Code:
    name = printer.imports.name(CONTENT, _CLASSES[form.kind]) + (untyped if form.declared is not None else "")
    arguments = [BODY if form.declared is None else Code(f"{BODY}, {printer(form.declared)}")]
    if media.essence(form.media_type) != _USUAL[form.kind] or ";" in form.media_type:
        keyword = "" if form.declared is None else "media_type="
        arguments.append(Code(f"{keyword}{literal(form.media_type)}"))
    encoding = _encoding(form, printer)
    if encoding:
        arguments.append(Code(f"encoding={encoding}"))
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
