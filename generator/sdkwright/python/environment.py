"""Names around the API: the package, its clients, the servers, and the keywords of the constructor."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from .. import ir
from ..config import PackageConfig
from . import words
from .names import Clash, Identifier, Scope, Wish, from_words, identifier

CONSTRUCTOR = frozenset(
    ("base_url", "environment", "headers", "query", "timeout", "max_retries", "strict", "http_client")
)
"""Keywords that every client has."""

_TITLE_TAIL = {"api", "apis", "rest", "http", "openapi", "spec", "specification", "documentation"}


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
    title = words.split(api.info.title)
    while len(title) > 1 and (title[-1].lower() in _TITLE_TAIL or _is_version(title[-1])):
        title = title[:-1]
    if config.module:
        module = Identifier(config.module)
    elif config.name:
        module = identifier(config.name, "value", digit="sdk_")
    else:
        module = from_words(title, "value", digit="sdk_")
        if module in sys.stdlib_module_names:
            module = Identifier(module + "_sdk")
    client = Identifier(config.client) if config.client else identifier(module, "class", "Client")
    return PackageNames(
        distribution=config.name or module.strip("_").replace("_", "-"),
        module=module,
        client=client,
        async_client=Identifier("Async" + client),
    )


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


def keywords(api: ir.Api, clashes: list[Clash]) -> tuple[dict[str, Identifier], dict[str, Identifier]]:
    """The constructor's keywords for security schemes and for variables of servers, by wire name."""
    scope = Scope(reserved=frozenset(("self",)), taken=CONSTRUCTOR)
    for scheme in api.security_schemes:
        name = identifier(scheme.name, "value", digit="auth_")
        scope.wish(Wish("s:" + scheme.name, (name,), scheme.location, scheme.name, 0, "_credential"))
    variables = {variable.name: variable for server in api.servers for variable in server.variables}
    for variable in variables.values():
        name = identifier(variable.name, "value", digit="variable_")
        scope.wish(Wish("v:" + variable.name, (name,), variable.location, variable.name, 1, "_variable"))
    final = scope.settle()
    clashes += scope.clashes
    return (
        {scheme.name: final["s:" + scheme.name] for scheme in api.security_schemes},
        {name: final["v:" + name] for name in variables},
    )


def _is_version(word: str) -> bool:
    return word.lower().lstrip("v").isdecimal()
