"""Reference pages of controllers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .. import ir
from . import docs_headers, docstrings, links, media, operations, text, words
from .bodies import BODY, is_text
from .controllers_names import ControllerName
from .docs_views import ControllerPage, Error, Link, Markdown, MethodPage, Row, Shown
from .expressions import Imports
from .markdown import Anchors, Pages, code, link, title
from .names import Identifier
from .operations import Call, Place
from .samples import Samples
from .types import Types
from .usage import error_declaration, error_responses, success_responses
from .views import Code, Signature

_PLACES = {"path": "Template", "query": "Query", "querystring": "Query", "header": "Header", "cookie": "Cookie"}
_CHOICES = {
    "stream": "Whether to get the answer piece by piece, while it is made",
    "accept": "The media type of the answer",
    "content_type": "The media type of the body",
}
_LONGEST_TITLE = 80
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")


@dataclass(frozen=True, slots=True)
class Controllers:
    """Makes the pages of a package's controllers. `samples` write the usage."""

    types: Types
    pages: Pages
    samples: Samples

    def page(self, name: ControllerName, mine: Sequence[Call]) -> ControllerPage:
        """The page of one controller. `mine`: its operations in the order of the document."""
        names = self.types.names
        children = [other for other in names.controllers if other.path[:-1] == name.path]
        heading = heading_of(name, self.types.api)
        anchors = Anchors()
        for fixed in (heading, "Class Name", *(("Controllers",) if children else ()), *(("Methods",) if mine else ())):
            anchors.add(fixed)
        variable = receiver(name, mine)
        return ControllerPage(
            title=heading,
            doc=described(name, self.types.api),
            access=Code(f"{variable} = client.{'.'.join(name.path)}"),
            class_name=name.class_name,
            path=self.pages.controller(name.module),
            children=tuple(
                Link(heading_of(other, self.types.api), self.pages.controller(other.module)) for other in children
            ),
            methods=tuple(self._method(call, variable, anchors) for call in mine),
        )

    def _method(self, call: Call, variable: str, anchors: Anchors) -> MethodPage:
        operation = call.operation
        heading, doc = titled(operation, call.name)
        doc = text.paragraphs(doc, links.see_link(operation.see, doc))
        signature = operations.method(call, Place(Imports(".."), frozenset(), "models", False), None).signature
        parameters = self._parameters(call, signature)
        example, errors = example_response(operation, self.types.api), self._errors(operation)
        headers = docs_headers.links(operation, self.types, self.pages)
        sections = {
            "Parameters": bool(parameters),
            "Response Type": True,
            docs_headers.TITLE: bool(headers),
            "Example Usage": True,
            "Example Response (as JSON)": example is not None and not example.text,
            "Example Response": example is not None and example.text,
            "Errors": bool(errors),
        }
        anchor = anchors.add(heading)
        for section, there in sections.items():
            if there:
                anchors.add(section)
        return MethodPage(
            title=heading,
            anchor=anchor,
            doc=doc,
            deprecated=operation.deprecated,
            signatures=(_definition(call.name, signature),),
            parameters=parameters,
            response=self._response(call),
            usage=self.samples.of(call, variable).source,
            example=example,
            errors=errors,
            headers=headers,
        )

    def _parameters(self, call: Call, signature: Signature) -> tuple[Row, ...]:
        """In the order of the signature."""
        bound = {item.name: item for item in call.bound}
        rows: list[Row] = []
        for argument in (*signature.positional, *signature.keyword):
            item = bound.get(argument.name)
            if item is not None:
                tags = f"{_PLACES[item.parameter.where]}, {'Required' if item.required else 'Optional'}"
                if item.null and not isinstance(item.parameter.type, ir.Any):
                    tags += ", Nullable"
                type = self.pages.type(without_null(item.parameter.type))
                rows.append(Row(item.name, type, tags, text.of_parameter(item.parameter)))
            elif argument.name == BODY:
                rows.append(self._body(call, argument.default is None))
            else:
                about = _CHOICES[argument.name]
                if argument.default != "None":
                    about += f" (default {code(str(argument.default).strip(chr(39)))})"
                word = "boolean" if argument.name == "stream" else "string"
                rows.append(Row(argument.name, code(word), "Option, Optional", about))
        return tuple(rows)

    def _body(self, call: Call, required: bool) -> Row:
        request = call.operation.request_body
        found: dict[Markdown, list[str]] = {}
        for item in request.content if request is not None else ():
            found.setdefault(self._taken(item), []).append(item.media_type)
        type = _alternatives(found) if found else code("binary")
        doc = request.doc.description if request is not None else ""
        return Row(BODY, type, "Body, Required" if required else "Body, Optional", doc)

    def _taken(self, item: ir.MediaType) -> Markdown:
        """What a body of this media type may be."""
        if media.kind(item) in ("binary", "any") and item.type is not None and is_text(item.type, self.types.api):
            return code("string or binary")
        type = item.type if item.type is None else without_null(item.type)
        return self._content(replace(item, type=type))

    def _content(self, item: ir.MediaType) -> Markdown:
        """What a body of this media type holds."""
        match media.kind(item):
            case "text":
                return code("string")
            case "binary":
                return code("binary")
            case "any" if item.type is None or isinstance(item.type, ir.Primitive):
                return code("any")
            case "lines" | "events":
                inner = media.item(item, self.types.api)
                return self.pages.type(inner, "Stream of")
            case _:
                return self.pages.type(item.type)

    def _response(self, call: Call) -> Markdown:
        """The types of what a call gives, with the statuses or the media types that tell them apart."""
        statuses: dict[Markdown, list[str]] = {}
        media_types: dict[Markdown, list[str]] = {}
        for response in () if call.operation.method == "HEAD" else success_responses(call.operation):
            for item in media.answers(response.content):
                type = self._content(item)
                statuses.setdefault(type, []).append(response.status)
                media_types.setdefault(type, []).append(item.media_type)
            if not response.content:
                statuses.setdefault(code("None"), []).append(response.status)
                media_types.setdefault(code("None"), []).append(response.status)
        listed = [status for found in statuses.values() for status in dict.fromkeys(found)]
        apart = len(listed) == len(set(listed))
        type = _alternatives(statuses if apart else media_types) if statuses else code("None")
        return Markdown(f"{type}, page by page") if call.paging is not None else type

    def _errors(self, operation: ir.Operation) -> tuple[Error, ...]:
        return tuple(
            Error(
                "Default" if response.status == "default" else response.status,
                response.description,
                self.exception(response),
            )
            for response in error_responses(operation)
        )

    def exception(self, response: ir.Response) -> Markdown:
        """The class that an error response is raised as, with its page."""
        name = docstrings.exception(response, self.types)
        for item in response.content:
            declaration = error_declaration(self.types.api, item.type)
            if declaration is not None and declaration.id in self.pages.exceptions:
                return link(name, self.pages.exception(declaration.id))
        return link(name, self.pages.runtime_exception(name))


def _alternatives(found: dict[Markdown, list[str]]) -> Markdown:
    """The types; with what they depend on, where there are several."""
    if len(found) == 1:
        return next(iter(found))
    return Markdown(" or ".join(f"{type} ({', '.join(dict.fromkeys(when))})" for type, when in found.items()))


def _definition(name: Identifier, signature: Signature) -> Code:
    """The head of a method as the reference shows it: names and defaults, one below the other."""
    listed = ["self", *(_shown(item.name, item.default) for item in signature.positional)]
    if signature.keyword:
        listed += ["*", *(_shown(item.name, item.default) for item in signature.keyword)]
    margin = " " * len(f"def {name}")
    return Code(f"def {name}(" + f",\n{margin}".join(listed) + ")")


def _shown(name: Identifier, default: Code | None) -> str:
    return name if default is None else f"{name}={default}"


def receiver(name: ControllerName, mine: Iterable[Call]) -> Identifier:
    """The variable that holds a controller in examples; no argument of its methods has its name."""
    wish = words.snake(words.split(name.class_name))
    taken = {item.name for call in mine for item in call.bound} | {"client", "body", "result", "item", "stream"}
    while wish in taken or not wish.isidentifier():
        wish += "_"
    return Identifier(wish)


def heading_of(name: ControllerName, api: ir.Api) -> str:
    """What the page of a controller is called: its tag, or its path as words."""
    tagged = any(name.title in operation.tags for operation in api.operations)
    return text.one_line(name.title) if tagged else " ".join(title(step) for step in name.path)


def described(name: ControllerName, api: ir.Api) -> str:
    """The document's description of the tag."""
    tag = next((tag for tag in api.tags if tag.name == name.title), None)
    if tag is None:
        return ""
    return text.paragraphs(tag.summary.strip(), tag.description.strip(), links.see_link(tag.see, tag.description))


def titled(operation: ir.Operation, name: Identifier) -> tuple[str, str]:
    """The heading of an operation and the text below: its summary, else its name as words."""
    summary, description = operation.summary.strip(), operation.description.strip()
    if not summary or "\n" in summary or len(summary) > _LONGEST_TITLE:
        return title(name), text.paragraphs(summary, description)
    heading = " ".join(_LINK.sub(r"\1", summary).split()).rstrip(".")
    return heading or title(name), "" if description == summary else description


def without_null(type: ir.Type) -> ir.Type:
    """Whether null is allowed is a tag, not a word of the type."""
    return type.type if isinstance(type, ir.Nullable) else type


def example_response(operation: ir.Operation, api: ir.Api) -> Shown | None:
    """The first example that the document has for an answer: of the media type, else of its schema."""
    for response in success_responses(operation):
        for item in media.answers(response.content):
            given = item.examples or _of_schema(item.type, api)
            if given and media.kind(item) == "json":
                return Shown(given[0].value)
            if given and isinstance(given[0].value, str):
                return Shown(given[0].value, text=True)
    return None


def _of_schema(type: ir.Type | None, api: ir.Api) -> tuple[ir.Example, ...]:
    declaration = api.declarations.get(type.id) if isinstance(type, ir.Reference) else None
    return declaration.doc.examples if declaration is not None else ()
