"""Parameters of operations: their place in the signature, and how the call hands them on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import parse_qsl

from .. import ir
from . import bodies, media
from .expressions import ANY, Expression, Imports, Printer, literal
from .models import nullable, optional_type
from .names import Identifier
from .types import Types
from .views import Argument, Code, Keyword

PARAMS = "_runtime.params"
_PLACES = {"path": "path", "query": "query", "header": "headers", "cookie": "cookies", "querystring": "query"}
_SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}
_SEPARATORS |= {"ssv": " ", "pipes": "|", "tsv": "\t"}
_USUAL = {"path": ("simple", False), "query": ("form", True), "header": ("simple", False), "cookie": ("form", True)}


@dataclass(frozen=True, slots=True)
class Bound:
    """A parameter with its name and its type. `null`: may be null."""

    parameter: ir.Parameter
    name: Identifier
    type: Expression
    null: bool

    @property
    def required(self) -> bool:
        return self.parameter.required or self.parameter.where == "path"


def bind(operation: ir.Operation, types: Types) -> tuple[Bound, ...]:
    """The parameters in the order of the signature: those of the path as in its template, other
    required ones as in the document, then optional ones.
    """
    order = {name: index for index, name in enumerate(re.findall(r"\{([^}]*)\}", operation.path))}
    names = types.names.operation(operation.id).parameters
    bound = [
        Bound(parameter, name, types.write(parameter.type), nullable(parameter.type, types.api))
        for parameter, name in zip(operation.parameters, names, strict=True)
    ]

    def place(item: Bound) -> tuple[int, int]:
        if item.parameter.where == "path":
            return (0, order.get(item.parameter.name, len(order)))
        return (1, 0) if item.required else (2, 0)

    return tuple(sorted(bound, key=place))


def argument(bound: Bound, printer: Printer) -> Argument:
    """The parameter in the signature."""
    if bound.required:
        return Argument(bound.name, printer(bound.type))
    annotation = printer(optional_type(bound.type, bound.null))
    default = printer.imports.name("_runtime.model", "UNSET") if bound.null else Code("None")
    return Argument(bound.name, annotation, default)


def keywords(operation: ir.Operation, bound: tuple[Bound, ...], types: Types, printer: Printer) -> list[Keyword]:
    """`path=`, `query=`, `headers=`, `cookies=` of the call, each a mapping of wire names."""
    entries: dict[str, list[str]] = {place: [] for place in ("path", "query", "headers", "cookies")}
    for name, value in parse_qsl(operation.path.partition("#")[0].partition("?")[2], keep_blank_values=True):
        entries["query"].append(f"{literal(name)}: {literal(value)}")
    for item in bound:
        place = _PLACES[item.parameter.where]
        entries[place].append(f"{literal(item.parameter.name)}: {_value(item, types, printer)}")
    return [Keyword(Identifier(place), Code("{" + ", ".join(pairs) + "}")) for place, pairs in entries.items() if pairs]


def template(path: str) -> str:
    """The path as it is expanded: without query and fragment, which some documents put there."""
    return path.partition("#")[0].partition("?")[0]


def _value(item: Bound, types: Types, printer: Printer) -> Code:
    """The argument in the wrapper of its style, and in one that says what None means for it.

    None leaves an optional parameter out. Path parameters are never left out, which the runtime knows.
    """
    parameter, imports = item.parameter, printer.imports
    if parameter.where == "querystring":
        value = _querystring(item, types, printer)
    elif parameter.content is not None:
        value = _content(parameter.content, item, types, printer)
    else:
        value = _styled(item, types, printer)
    if parameter.where == "path":
        return value
    if item.null:
        return _wrapper(imports, "Nullable", value)
    return _wrapper(imports, "Required", value) if item.required else value


def _styled(item: Bound, types: Types, printer: Printer) -> Code:
    """In the wrapper of a style, as it is where it needs none (OpenAPI 3.2, section 4.12.6).

    What is not one value has a wrapper always, and so has a date: a date-time passes type checkers as one. So
    have bytes in the alphabet of URLs or in the path, which are written by their type.
    """
    parameter, name, imports = item.parameter, item.name, printer.imports
    style, explode = parameter.style, parameter.explode
    scalar = is_scalar(parameter.type, types.api)
    reserved = "allow_reserved=True" if parameter.allow_reserved else ""
    declared = _declared(parameter.type, types, printer)
    match style:
        case "deepObject":
            return _wrapper(imports, "DeepObject", name, declared, reserved)
        case _ if style in _SEPARATORS and not explode and not scalar:
            return _wrapper(imports, "Delimited", name, literal(_SEPARATORS[style]), declared, reserved)
        case "label" | "matrix":
            exploded = "explode=True" if explode else ""
            return _wrapper(imports, style.capitalize(), name, declared, exploded, reserved)
        case "cookie":
            return _wrapper(imports, "Cookie", name, declared, "" if explode else "explode=False")
        case _:
            usual = scalar or explode == _USUAL[parameter.where][1]
            if usual and scalar and not reserved and not _needs_type(parameter.type, types.api, parameter.where):
                return Code(name)
            wrapper = "Simple" if parameter.where in ("path", "header") else "Query"
            return _wrapper(imports, wrapper, name, declared, "" if usual else f"explode={explode}", reserved)


def _declared(type: ir.Type, types: Types, printer: Printer) -> str:
    """The type that the value is checked against; nothing where any will do."""
    declared = types.sent(type.type if isinstance(type, ir.Nullable) else type)
    return "" if declared == ANY else printer(declared)


def _needs_type(type: ir.Type, api: ir.Api, where: str) -> bool:
    match api.resolve(type.type if isinstance(type, ir.Nullable) else type):
        case ir.Primitive(kind="string", format="date") | ir.Primitive(kind="string", encoding="base64url"):
            return True
        case ir.Primitive(kind="string", encoding="base64"):
            return where == "path"
        case ir.AliasType(type=inner):
            return _needs_type(inner, api, where)
        case _:
            return False


def _content(content: ir.MediaType, item: Bound, types: Types, printer: Printer) -> Code:
    """In its media type (OpenAPI 3.2, section 4.12.5)."""
    kind = media.kind(content)
    if kind == "json":
        return _wrapper(printer.imports, "JsonValue", item.name, _declared(item.parameter.type, types, printer))
    if kind == "text" and is_scalar(item.parameter.type, types.api):
        return Code(item.name)
    return _wrapper(printer.imports, "ContentValue", bodies.parameter(content, types, printer, item.name))


def _wrapper(imports: Imports, name: str, *arguments: str) -> Code:
    return Code(f"{imports.name(PARAMS, name)}({', '.join(argument for argument in arguments if argument)})")


def _querystring(item: Bound, types: Types, printer: Printer) -> Code:
    """The query as a whole, by its media type."""
    parameter = item.parameter
    content = parameter.content or ir.MediaType("application/x-www-form-urlencoded", parameter.type)
    return _wrapper(printer.imports, "QueryString", bodies.parameter(content, types, printer, item.name))


def is_scalar(type: ir.Type, api: ir.Api) -> bool:
    """Whether every style writes a value of it in the same way."""
    seen: set[str] = set()
    while isinstance(type, ir.Nullable | ir.Reference):
        if isinstance(type, ir.Nullable):
            type = type.type
            continue
        declaration = api.declarations[type.id]
        if isinstance(declaration, ir.EnumType):
            return True
        if isinstance(declaration, ir.UnionType):
            return all(is_scalar(variant, api) for variant in declaration.variants if variant != type)
        if not isinstance(declaration, ir.AliasType) or type.id in seen:
            return False
        seen.add(type.id)
        type = declaration.type
    return isinstance(type, ir.Primitive | ir.Constant)
