"""A part of an API: the operations that the configuration chooses, and the declarations that they need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from fnmatch import fnmatchcase

from . import ir
from .config import Filter, PackageConfig
from .diagnostics import Diagnostics, Location, ReportItem

UNNEEDED = "nothing that is kept needs it"


@dataclass(frozen=True, slots=True)
class Call:
    """An operation of a document, as far as filters look at it; `webhook` is the name of one."""

    path: str
    tags: tuple[str, ...]
    operation_id: str | None
    extensions: Mapping[str, object]
    method: str
    webhook: str | None = None


def everything(config: PackageConfig) -> bool:
    """Whether the configuration leaves nothing out."""
    return config.include == Filter() and config.exclude == Filter()


def written_call(
    name: str, method: str, item: Mapping[str, object], operation: Mapping[str, object], *, webhook: bool
) -> Call:
    """The call that an operation is, as it is written under a path or the name of a webhook."""
    extensions = {key: value for key, value in (*item.items(), *operation.items()) if key.startswith("x-")}
    tags, id = operation.get("tags"), operation.get("operationId")
    tags = tuple(tag for tag in tags if isinstance(tag, str)) if isinstance(tags, list) else ()
    return Call(name, tags, id if isinstance(id, str) else None, extensions, method, name if webhook else None)


def dropped(call: Call, config: PackageConfig) -> str | None:
    """Why the configuration leaves an operation out, None where it does not."""
    if config.include != Filter() and _fit(call, config.include) is None:
        return "`include` of the configuration does not choose it"
    found = _fit(call, config.exclude)
    return None if found is None else f"`exclude` of the configuration names {found}"


def tell(calls: Sequence[Call], left: int, config: PackageConfig, diagnostics: Diagnostics) -> None:
    """Says how many operations are left out, and which words of the filters fit none."""
    for name, chosen in (("include", config.include), ("exclude", config.exclude)):
        for word in _idle(calls, chosen):
            diagnostics.warning("filter-unmatched", f"No operation fits `{word}` of `{name}`")
    if left:
        diagnostics.note("filter", f"The configuration leaves out {left} of {len(calls)} operations")


def _fit(call: Call, chosen: Filter) -> str | None:
    """By what a filter means an operation, None where it does not."""
    name, patterns = (call.path, chosen.paths) if call.webhook is None else (call.webhook, chosen.webhooks)
    found = [f"the tag `{tag}`" for tag in chosen.tags if tag in call.tags]
    found += [f"`{pattern}`" for pattern in patterns if fnmatchcase(name, pattern)]
    line = f"{call.method} {call.path}" if call.webhook is None else None
    found += [f"`{id}`" for id in chosen.operations if id in (call.operation_id, line)]
    found += [f"`{key}`" for key in chosen.extensions if call.extensions.get(key) not in (None, False)]
    return found[0] if found else None


def _idle(calls: Sequence[Call], chosen: Filter) -> Iterator[str]:
    """The words of a filter that fit no operation."""
    for item in fields(chosen):
        for word in getattr(chosen, item.name):
            alone = replace(Filter(), **{item.name: (word,)})
            if not any(_fit(call, alone) is not None for call in calls):
                yield word


def subset(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> ir.Api:
    """The API without what `include` and `exclude` leave out; the same API when they say nothing.

    The report then has what is left out as `excluded`, with the reason.
    """
    if everything(config):
        return api
    calls = {item.id: _call(item) for item in api.operations}
    calls |= {item.operation.id: _call(item.operation, item.name) for item in api.webhooks}
    reasons = {id: reason for id, call in calls.items() if (reason := dropped(call, config)) is not None}
    tell([*calls.values()], len(reasons), config, diagnostics)
    part = _part(api, reasons)
    _report(api, part, reasons, diagnostics)
    return part


def _call(operation: ir.Operation, webhook: str | None = None) -> Call:
    return Call(operation.path, operation.tags, operation.operation_id, operation.extensions, operation.method, webhook)


def _part(api: ir.Api, reasons: Mapping[str, str]) -> ir.Api:
    operations = tuple(item for item in api.operations if item.id not in reasons)
    webhooks = tuple(item for item in api.webhooks if item.operation.id not in reasons)
    needed = _needed(api, (*operations, *webhooks))
    tags = {name for item in operations for name in item.tags}
    tags |= {item.parent for item in api.tags if item.name in tags and item.parent}
    security = api.security if any(item.security is None for item in operations) else ()
    required = [*security, *(need for item in operations for need in item.security or ())]
    schemes = {name for need in required for name, _ in need.schemes}
    return replace(
        api,
        operations=operations,
        webhooks=webhooks,
        declarations={id: item for id, item in api.declarations.items() if id in needed},
        tags=tuple(item for item in api.tags if item.name in tags),
        security_schemes=tuple(item for item in api.security_schemes if item.name in schemes),
        security=security,
    )


def _needed(api: ir.Api, roots: object) -> set[str]:
    """The ids of the declarations that can be reached, and of those that they are nested in."""
    found: set[str] = set()
    waiting = [node.id for node in ir.nodes(roots) if isinstance(node, ir.Reference)]
    while waiting:
        id = waiting.pop()
        if id not in found and id in api.declarations:
            found.add(id)
            declaration = api.declarations[id]
            waiting += [node.id for node in ir.nodes(declaration) if isinstance(node, ir.Reference)]
            waiting += [declaration.owner] if declaration.owner else []
    return found


def _report(api: ir.Api, part: ir.Api, reasons: Mapping[str, str], diagnostics: Diagnostics) -> None:
    """Marks the items of what was left out: each belongs to the nearest element above it."""
    kept, all = _places(part), _places(api)
    said = {item.location: reasons[item.id] for item in api.operations if item.id in reasons}
    said |= {item.location: reasons[item.operation.id] for item in api.webhooks if item.operation.id in reasons}
    for index, item in enumerate(diagnostics.report):
        place = next((place for place in _above(item.location) if place in all), None)
        if place is not None and place not in kept:
            reason = said.get(item.location, UNNEEDED)
            diagnostics.report[index] = ReportItem(item.kind, item.location, "excluded", reason)


def _places(api: ir.Api) -> set[Location]:
    """Where the elements of an API stand."""
    nodes = ir.nodes(api, *api.declarations.values())
    return {place for node in nodes if (place := getattr(node, "location", None)) is not None}


def _above(location: Location) -> Iterator[Location]:
    """A place and those that it is in, from the inside."""
    pointer = location.pointer
    while True:
        yield Location(location.file, pointer)
        if not pointer:
            return
        pointer = pointer.rpartition("/")[0]
