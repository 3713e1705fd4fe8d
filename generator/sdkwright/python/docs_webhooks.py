"""The reference page of webhooks and callbacks."""

from __future__ import annotations

from . import text, webhooks
from .docs_views import Markdown, WebhookRow, WebhooksPage
from .markdown import Pages, code
from .types import Types
from .views import Code


def page(types: Types, pages: Pages) -> WebhooksPage:
    """What the API sends, and how it is received. `pages` has to lead from `doc/`."""
    names = types.names
    attribute = names.webhooks or "webhooks"
    module, client = names.package.module, names.package.client
    found = webhooks.events(types.api)
    header = webhooks.event_header(found)
    signature = webhooks.signature_header(found)
    return WebhooksPage(
        access=code(f"client.{attribute}"),
        usage=Code(
            f"from {module} import {client}, UnknownVariant, WebhookError\n\n"
            f"client = {client}()\n\n\n"
            "def receive(body: bytes, headers: dict[str, str], secret: str) -> int:\n"
            "    try:\n"
            f"        event = client.{attribute}.unwrap(body, headers, secret)\n"
            "    except WebhookError:\n"
            "        return 400\n"
            "    if isinstance(event, UnknownVariant):\n"
            "        print(event.tag, event.raw)\n"
            "    else:\n"
            "        print(event)\n"
            "    return 204"
        ),
        signature=code(signature) if signature else None,
        event_header=code(header) if header else None,
        rows=tuple(_row(event, pages) for event in found),
    )


def _row(event: webhooks.Event, pages: Pages) -> WebhookRow:
    operation = event.operation
    payload = code("None") if event.content is None and not event.untyped else _payload(event, pages)
    return WebhookRow(event.name, payload, text.paragraphs(operation.summary.strip(), operation.description.strip()))


def _payload(event: webhooks.Event, pages: Pages) -> Markdown:
    return pages.type(event.content.type if event.content is not None else None)
