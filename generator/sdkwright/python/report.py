"""What of an API a package offers in a lesser form than the document describes."""

from __future__ import annotations

from ..diagnostics import Diagnostics, Location, ReportItem
from . import answers, webhooks
from .paging import KINDS, paging
from .types import Types


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

    for event in webhooks.events(types.api):
        if event.untyped:
            degrade("operation", event.operation.location, webhooks.UNTYPED)
    for operation in types.api.operations:
        if "x-pagination" in operation.extensions:
            if paging(operation, answers.answers(operation, types), types) is None:
                _unfit(operation.location.at("x-pagination"), diagnostics)


def _unfit(location: Location, diagnostics: Diagnostics) -> None:
    message = "`x-pagination` does not fit the answer of this operation, which is not split into pages"
    kinds = ", ".join(f"`{kind}`" for kind in KINDS)
    hint = f"`type` is one of {kinds}; `items` leads to a list in the one JSON answer."
    diagnostics.warning("pagination-unfit", message, location, hint=hint)
