"""Names around the API: the package, its clients, the servers, and the keywords of the constructor."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .. import ir
from ..config import PackageConfig
from . import words
from .names import Clash, Identifier, Scope, Wish, from_words, identifier

CONSTRUCTOR = frozenset(
    ("base_url", "environment", "headers", "query", "timeout", "max_retries", "strict", "http_client")
)
"""Keywords that every client has."""

_DOCUMENT = frozenset(("spec", "specification", "specifications", "definition", "description", "document"))
_TITLE_TAIL = _DOCUMENT | {
    "api",
    "apis",
    "rest",
    "restful",
    "http",
    "openapi",
    "swagger",
    "oas",
    "official",
    "documentation",
}


@dataclass(frozen=True, slots=True)
class PackageNames:
    """distribution: `thingspace-firmware`; module: `thingspace_firmware`."""

    distribution: str
    module: Identifier
    client: Identifier
    async_client: Identifier


@dataclass(frozen=True, slots=True)
class Environment:
    """A server of the API by the name that `environment=` takes."""

    name: str
    server: ir.Server


def package_names(api: ir.Api, config: PackageConfig) -> PackageNames:
    """From the configuration; what it leaves open follows from the title of the document."""
    title = title_words(api.info.title)
    if config.module:
        module = Identifier(config.module)
    elif config.name:
        module = identifier(config.name, "value", digit="sdk_")
    else:
        module = from_words(title, "value", digit="sdk_")
        if module in sys.stdlib_module_names:
            module = Identifier(module + "_sdk")
    plain = words.split(module.strip("_").removesuffix("_sdk"))
    spelled = title if words.snake(title) == words.snake(plain) else words.split(module)  # `OpenAI`, not `Openai`
    client = Identifier(config.client) if config.client else from_words(spelled, "class", "Client")
    return PackageNames(
        distribution=config.name or module.strip("_").replace("_", "-"),
        module=module,
        client=client,
        async_client=Identifier("Async" + client),
    )


def title_words(title: str) -> tuple[str, ...]:
    """What a title calls the API: without `'s`, without brackets, versions and words such as `REST API` at its end.

    Behind `OpenAPI specification` and the like it speaks of the document.
    """
    parts = words.split(re.sub(r"['’]s\b|\([^()]*\)|\[[^][]*\]", " ", title)) or words.split(title)
    for index in range(2, len(parts)):
        if parts[index].lower() in _DOCUMENT and parts[index - 1].lower() in ("api", "openapi", "swagger"):
            parts = parts[: index - 1]
            break
    if len(parts) > 1 and parts[0].lower() == "the":
        parts = parts[1:]
    while len(parts) > 1 and (parts[-1].lower() in _TITLE_TAIL or _is_version(parts[-1])):
        parts = parts[:-1]
    return parts


def environments(api: ir.Api) -> tuple[Environment, ...]:
    """Every server under a name of its own: the document's, else its description's words, else its place."""
    found: list[Environment] = []
    for index, server in enumerate(api.servers):
        described = words.split(server.description)
        place = "default" if index == 0 else f"server_{index + 1}"
        name = server.name or (words.snake(described) if 0 < len(described) <= 3 else place)
        taken = {environment.name for environment in found}
        while name in taken:
            name = f"{name}_{index + 1}"
        found.append(Environment(name, server))
    return tuple(found)


def servers(api: ir.Api) -> Iterator[ir.Server]:
    """The servers of the API, then those that single operations have instead."""
    yield from api.servers
    yield from (server for operation in api.operations for server in operation.servers[:1])


def keywords(api: ir.Api, clashes: list[Clash]) -> tuple[dict[str, Identifier], dict[str, Identifier]]:
    """The constructor's keywords for security schemes and for variables of servers, by wire name."""
    scope = Scope(reserved=frozenset(("self",)), taken=CONSTRUCTOR)
    for scheme in api.security_schemes:
        name = identifier(scheme.name, "value", digit="auth_")
        scope.wish(Wish("s:" + scheme.name, (name,), scheme.location, scheme.name, 0, "_credential"))
    variables = {variable.name: variable for server in servers(api) for variable in server.variables}
    for variable in variables.values():
        name = identifier(variable.name, "value", digit="variable_")
        scope.wish(Wish("v:" + variable.name, (name,), variable.location, variable.name, 1, "_variable"))
    final = scope.settle()
    clashes += scope.clashes
    return (
        {scheme.name: final["s:" + scheme.name] for scheme in api.security_schemes},
        {name: final["v:" + name] for name in variables},
    )


def webhooks(api: ir.Api, controllers: Iterable[Identifier], clashes: list[Clash]) -> Identifier | None:
    """The attribute of the clients for webhooks and callbacks; a controller of that name comes first."""
    if not api.webhooks and not any(operation.callbacks for operation in api.operations):
        return None
    scope = Scope(taken=frozenset(controllers))
    scope.wish(Wish("webhooks", (Identifier("webhooks"), Identifier("webhook_events")), api.location))
    final = scope.settle()
    clashes += scope.clashes
    return final["webhooks"]


def _is_version(word: str) -> bool:
    return word.lower().lstrip("v").isdecimal()
