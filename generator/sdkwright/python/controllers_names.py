"""Names of controllers, of their methods and of the methods' parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .. import ir
from ..config import PackageConfig
from . import media, methods, words
from .inline_names import Words
from .names import DEVICES, Clash, Identifier, Scope, Wish, from_words, identifier
from .usage import success_responses

CLIENT_MEMBERS = frozenset(
    ("request", "with_options", "with_response", "with_stream", "close", "aclose", "base_url", "hooks", "warm_up")
) | frozenset(("cached_property",))
"""What every client has, and the decorator that its body needs."""

METHOD_NAMES = frozenset(("overload", "builtins", "property", "cached_property", "deprecated"))
"""Names that the body of a controller's class needs."""

_CLASSES = frozenset(("Controller", "AsyncController"))
_RANKS = {"path": 0, "query": 1, "querystring": 1, "header": 2, "cookie": 3}


@dataclass(frozen=True, slots=True)
class ControllerName:
    """path: the attributes that lead from the client to it (`("chat", "completions")`).

    title: what the document calls it (its tag).
    """

    path: tuple[Identifier, ...]
    class_name: Identifier
    async_class_name: Identifier
    module: Identifier
    title: str

    @property
    def name(self) -> Identifier:
        """The attribute of its parent."""
        return self.path[-1]


@dataclass(frozen=True, slots=True)
class OperationName:
    """parameters: in the order of the operation's parameters."""

    controller: ControllerName
    method: Identifier
    parameters: tuple[Identifier, ...]


Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where an operation goes; `method` only where it was configured."""

    path: Path
    method: str | None
    title: str


def build(
    api: ir.Api, config: PackageConfig, clashes: list[Clash]
) -> tuple[tuple[ControllerName, ...], dict[str, OperationName]]:
    """All controllers and the names of every operation by its id."""
    titles = _titles(api)
    places = {operation.id: _place(operation, config, titles) for operation in api.operations}
    controllers = _controllers(api, places, titles, config.suffixes.controller, clashes)
    operations: dict[str, OperationName] = {}
    for path, controller in controllers.items():
        mine = [operation for operation in api.operations if places[operation.id].path == path]
        children = frozenset(other[-1] for other in controllers if other[:-1] == path)
        final = _methods(mine, places, children, clashes)
        for operation in mine:
            operations[operation.id] = OperationName(controller, final[operation.id], _parameters(operation, clashes))
    return tuple(controllers.values()), operations


def _titles(api: ir.Api) -> dict[str, Words]:
    """The words for the controller of each tag: without a version before them, unless that makes two tags one."""
    titles = (*(tag.name for tag in api.tags), *map(methods.controller_title, api.operations))
    whole = {title: methods.title_words(title) for title in titles}
    meant: dict[str, set[str]] = {}
    for parts in whole.values():
        meant.setdefault(words.snake(methods.unversioned(parts)), set()).add(words.snake(parts))
    short = {title: methods.unversioned(parts) for title, parts in whole.items()}
    return {title: parts if len(meant[words.snake(parts)]) == 1 else whole[title] for title, parts in short.items()}


def _place(operation: ir.Operation, config: PackageConfig, titles: Mapping[str, Words]) -> _Place:
    title = methods.controller_title(operation)
    own = _free((_attribute(titles[title]),))
    renamed = next((config.operations[key] for key in keys(operation) if key in config.operations), None)
    if renamed is None:
        return _Place(own, None, title)
    *path, method = renamed.split(".")
    return _Place(_free(tuple(path)) or own, method, " ".join(path) or title)


def keys(operation: ir.Operation) -> tuple[str, ...]:
    """How the configuration may name an operation: by its id, or as `GET /pets/{id}`."""
    line = f"{operation.method} {operation.path}"
    return (operation.operation_id, line) if operation.operation_id else (line,)


def _attribute(title: Words) -> Identifier:
    return from_words(title, "value", digit="tag_")


def _free(path: Path) -> Path:
    """The path, its first step told from what every client has."""
    return (path[0] + "_", *path[1:]) if path and path[0] in CLIENT_MEMBERS else path


def _controllers(
    api: ir.Api, places: dict[str, _Place], words_of: Mapping[str, Words], suffix: str, clashes: list[Clash]
) -> dict[Path, ControllerName]:
    """Every controller by its path; those on the way to another one are there too."""
    titles: dict[Path, str] = {}
    known = {_attribute(words_of[tag.name]): index for index, tag in enumerate(api.tags)}
    for place in places.values():
        for length in range(1, len(place.path)):
            titles.setdefault(place.path[:length], " ".join(place.path[:length]))
        titles.setdefault(place.path, place.title)
    order = sorted(titles, key=lambda path: known.get(Identifier(path[0]), len(known)))
    classes, modules = Scope(_CLASSES, joint=""), Scope(DEVICES)
    for path in order:
        key = ".".join(path)
        parts = words_of.get(titles[path]) if len(path) == 1 else None
        name = from_words(parts or words.split(" ".join(path)), "class", suffix, "Tag")
        classes.wish(Wish(key, (name,), api.location))
        modules.wish(Wish(key, (identifier("_".join(path), "value", digit="tag_"),), api.location))
    final, homes = classes.settle(), modules.settle()
    twins = Scope(taken=frozenset(final.values()), joint="")
    for key, name in final.items():
        twins.wish(Wish(key, (Identifier("Async" + name),), api.location))
    asynchronous = twins.settle()
    clashes += [*classes.clashes, *modules.clashes, *twins.clashes]
    return {
        path: ControllerName(
            tuple(Identifier(step) for step in path),
            final[".".join(path)],
            asynchronous[".".join(path)],
            homes[".".join(path)],
            titles[path],
        )
        for path in order
    }


def _methods(
    operations: list[ir.Operation], places: dict[str, _Place], children: frozenset[str], clashes: list[Clash]
) -> dict[str, Identifier]:
    pinned = {
        operation.id: Identifier(method)
        for operation in operations
        if (method := places[operation.id].method) is not None
    }
    scope = Scope(METHOD_NAMES | children, pinned=pinned)
    for operation in operations:
        choices = (methods.method_words(operation), methods.second_words(operation))
        names = [from_words(parts, "value", digit="call_") for parts in choices]
        scope.wish(Wish(operation.id, tuple(dict.fromkeys(names)), operation.location, operation.operation_id or ""))
    final = scope.settle()
    clashes += scope.clashes
    return final


def _parameters(operation: ir.Operation, clashes: list[Clash]) -> tuple[Identifier, ...]:
    scope = Scope(reserved=frozenset(("self", "builtins")), taken=_arguments(operation))
    for index, parameter in enumerate(operation.parameters):
        name = identifier(parameter.name, "value", digit="param_")
        rank, fallback = _RANKS[parameter.where], f"_{parameter.where}"
        scope.wish(Wish(str(index), (name,), parameter.location, parameter.name, rank, fallback))
    final = scope.settle()
    clashes += scope.clashes
    return tuple(final.values())


def _arguments(operation: ir.Operation) -> frozenset[str]:
    """Parameters that the method has besides those of the document."""
    found: set[str] = set()
    if operation.request_body is not None:
        found.add("body")
        if len(operation.request_body.content) > 1:
            found.add("content_type")
    for response in success_responses(operation):
        if media.streamed(response.content):
            found.add("stream")
        if len(response.content) > 1:
            found.add("accept")
    return frozenset(found)
