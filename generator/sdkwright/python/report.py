"""What of an API a package offers in a lesser form than the document describes."""

from __future__ import annotations

from .. import ir
from ..diagnostics import Diagnostics, Location, ReportItem
from . import answers, media
from .paging import KINDS, paging
from .types import Types
from .usage import reached, success_responses

XML = "the `xml` keyword is not followed: members are elements of their own names"
SENT = "what the API sends has models, but nothing that tells one message from another"


def report(types: Types, diagnostics: Diagnostics) -> None:
    """Marks what stays callable, but with raw types, and tells of extensions that do not fit."""
    known = {(item.kind, item.location): index for index, item in enumerate(diagnostics.report)}

    def degrade(kind: str, location: Location, reason: str) -> None:
        index = known.get((kind, location))
        if index is None:
            known[kind, location] = len(diagnostics.report)
            diagnostics.degraded(kind, location, reason)
        elif diagnostics.report[index].status == "full":
            diagnostics.report[index] = ReportItem(kind, location, "degraded", reason)

    for webhook in (*types.api.webhooks, *(item for operation in types.api.operations for item in operation.callbacks)):
        degrade("operation", webhook.operation.location, SENT)
    for operation in types.api.operations:
        body = operation.request_body
        if body is not None and any(_told(content, types) for content in body.content):
            degrade("body", body.location, XML)
        for response in success_responses(operation):
            if any(_told(content, types) for content in response.content):
                degrade("response", response.location, XML)
        if "x-pagination" in operation.extensions:
            if paging(operation, answers.answers(operation, types), types) is None:
                _unfit(operation.location.at("x-pagination"), diagnostics)


def _told(content: ir.MediaType, types: Types) -> bool:
    """Whether the document says how a value looks in XML."""
    if media.kind(content) != "xml" or content.type is None:
        return False
    declarations = [types.api.declarations[id] for id in reached(types.api, [content.type])]
    return any(
        not isinstance(item, ir.EnumType | ir.UnionType) and item.xml is not None for item in declarations
    ) or any(field.xml is not None for item in declarations if isinstance(item, ir.ObjectType) for field in item.fields)


def _unfit(location: Location, diagnostics: Diagnostics) -> None:
    message = "`x-pagination` does not fit the answer of this operation, which is not split into pages"
    kinds = ", ".join(f"`{kind}`" for kind in KINDS)
    hint = f"`type` is one of {kinds}; `items` leads to a list in the one JSON answer."
    diagnostics.warning("pagination-unfit", message, location, hint=hint)
