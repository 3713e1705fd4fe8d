"""The final Python name of everything that gets one, decided once for a package.

`Names` is built from an API and a configuration; every later step asks it and makes no names itself.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass

from .. import ir
from ..config import PackageConfig
from ..diagnostics import Diagnostics
from . import controllers_names, declarations_names, environment, headers_names
from .controllers_names import ControllerName, OperationName
from .declarations_names import DeclarationName
from .environment import Environment, PackageNames
from .headers_names import HeaderSet
from .names import Clash, Identifier
from .usage import Usage, usage


@dataclass(frozen=True, slots=True)
class Names:
    """package: what the package and its clients are called.
    environments: the servers by the name that `environment=` takes.
    schemes, variables: wire name -> keyword of the constructor.
    controllers: in the order of the document's tags, nested ones behind their parents.
    homes: the module of every name in `models`.
    headers: the classes for declared headers of answers.
    webhooks: the attribute of the clients for them, None where the document has none.
    """

    package: PackageNames
    usage: Usage
    environments: tuple[Environment, ...]
    schemes: Mapping[str, Identifier]
    variables: Mapping[str, Identifier]
    controllers: tuple[ControllerName, ...]
    homes: Mapping[Identifier, Identifier]
    _declarations: Mapping[str, DeclarationName]
    _operations: Mapping[str, OperationName]
    headers: tuple[HeaderSet, ...] = ()
    webhooks: Identifier | None = None

    def declaration(self, id: str) -> DeclarationName:
        """The names of a declaration; for one that is written inline only `members` means anything."""
        return self._declarations[id]

    def operation(self, id: str) -> OperationName:
        return self._operations[id]

    def header_set(self, operation: ir.Operation, response: ir.Response) -> HeaderSet | None:
        """The class for the headers of an answer, None where it declares none."""
        sets = self.headers if response.headers else ()
        return next((item for item in sets if item.read_by(operation, response)), None)


def build(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> Names:
    """All names of a package. A note tells of each name that went to another element."""
    clashes: list[Clash] = []
    package = environment.package_names(api, config)
    used = usage(api)
    schemes, variables = environment.keywords(api, clashes)
    controllers, operations = controllers_names.build(api, config, clashes)
    declarations = declarations_names.build(api, config, used, package, clashes)
    headers = headers_names.build(api, operations, clashes)
    webhooks = environment.webhooks(api, (name.path[0] for name in controllers), clashes)
    _unknown(api, config, diagnostics)
    for clash in sorted(clashes, key=lambda clash: (clash.location, clash.wanted)):
        diagnostics.note(
            "name-clash",
            f"`{clash.wanted}` is the name of something else, so this is `{clash.got}`",
            clash.location,
        )
    homes = {name: item.module for item in declarations.values() for name in item.exported}
    servers = environment.environments(api)
    return Names(
        package, used, servers, schemes, variables, controllers, homes, declarations, operations, headers, webhooks
    )


def _unknown(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> None:
    """Warns of configured operations that the document does not have."""
    known = sorted({key for operation in api.operations for key in controllers_names.keys(operation)})
    for id in config.operations:
        if id not in known:
            near = difflib.get_close_matches(id, known, 1)
            hint = "The keys of `operations` are values of `operationId`, or such as `GET /pets`."
            hint = f"Did you mean `{near[0]}`?" if near else hint
            diagnostics.warning("operation-unknown", f"There is no operation `{id}` that could be renamed", hint=hint)
