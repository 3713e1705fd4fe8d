"""The reference: a page for each controller, model, enum and exception, and one for the client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from .. import ir
from ..config import PackageConfig
from . import docs_client, docs_headers, docs_webhooks, operations
from .docs_controllers import Controllers
from .docs_models import Models
from .examples import Examples
from .markdown import Pages, file_names
from .operations import Call
from .samples import Samples
from .snippets import Snippets, class_names
from .types import Types
from .views import File

SHORT = 12
"""An example in a docstring with more lines than this gives way to one that has only what is required."""


@dataclass(frozen=True, slots=True)
class Docs:
    """What the reference, the docstrings and the README show. `brief` makes smaller values."""

    types: Types
    pages: Pages
    samples: Samples
    brief: Samples
    calls: tuple[Call, ...]
    by_id: Mapping[str, Call]

    def docstring(self, operation: ir.Operation) -> str:
        """The example of an operation for its docstring; none where even a small one is long or says nothing."""
        call = self.by_id[operation.id]
        receiver = "client." + ".".join(self.types.names.operation(operation.id).controller.path)
        for samples in (self.samples, self.brief):
            sample = replace(samples, inline=True).of(call, receiver)
            if sample.source.count("\n") < SHORT:
                return sample.source if sample.telling else ""
        return ""


def build(types: Types, config: PackageConfig) -> Docs:
    """What all pages share."""
    snippets, classes = Snippets(types, config.constructors == "late"), class_names(types)
    calls = tuple(operations.call(operation, types) for operation in types.api.operations)
    return Docs(
        types,
        _pages(types),
        Samples(Examples(types.api, sending=True), snippets, classes),
        Samples(Examples(types.api, sending=True, whole=False, documented=False), snippets, classes),
        calls,
        {call.operation.id: call for call in calls},
    )


def _pages(types: Types) -> Pages:
    """The names of all pages: models and enums before exceptions."""
    names, api = types.names, types.api
    ids = [id for id in api.declarations if id not in names.usage.inline]
    classes = {id: names.declaration(id).class_name for id in ids}
    raised = {id: name for id in names.usage.errors if (name := names.declaration(id).exception) is not None}
    files = file_names(
        [*(("model", name) for name in classes.values()), *(("error", name) for name in raised.values())]
    )
    return Pages(
        types,
        {id: files["model", name] for id, name in classes.items()},
        {id: files["error", name] for id, name in raised.items()},
    )


def files(docs: Docs) -> list[File]:
    """Every page of the reference."""
    types, pages = docs.types, docs.pages
    controllers, models = Controllers(types, pages, docs.samples), Models(types, pages, Examples(types.api))
    made: list[File] = []
    for name in types.names.controllers:
        mine = [call for call in docs.calls if types.names.operation(call.operation.id).controller is name]
        made.append(_page(f"controllers/{name.module}", "controller", controllers.page(name, mine)))
    for id, file in pages.files.items():
        template, view = models.page(types.api.declarations[id])
        made.append(_page(f"models/{file}", template, view))
    for id, file in pages.exceptions.items():
        made.append(_page(f"models/{file}", "exception", models.exception(id)))
    made.append(_page("client", "client", docs_client.page(types, replace(pages, root="../"))))
    if types.names.headers:
        made.append(_page("headers", "headers", docs_headers.page(types, replace(pages, root="../"))))
    if types.names.webhooks is not None:
        made.append(_page("webhooks", "webhooks", docs_webhooks.page(types, replace(pages, root="../"))))
    made.append(_page("exceptions", "exceptions", None))
    return made


def _page(path: str, template: str, view: object) -> File:
    return File(f"doc/{path}.md", f"doc/{template}.md.jinja", view)
