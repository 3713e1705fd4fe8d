"""The final Python name of everything that gets one, decided once for a package.

`Names` is built from an API and a configuration; every later step asks it and makes no names itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .. import ir
from ..config import PackageConfig
from ..diagnostics import Diagnostics
from . import controllers_names, declarations_names, environment
from .controllers_names import ControllerName, OperationName
from .declarations_names import DeclarationName
from .environment import Environment, PackageNames
from .names import Clash, Identifier
from .usage import Usage, usage


@dataclass(frozen=True, slots=True)
class Names:
    """package: what the package and its clients are called.
    environments: the servers by the name that `environment=` takes.
    schemes, variables: wire name -> keyword of the constructor.
    controllers: in the order of the document's tags, nested ones behind their parents.
    homes: the module of every name in `models`.
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

    def declaration(self, id: str) -> DeclarationName:
        """The names of a declaration; for one that is written inline only `members` means anything."""
        return self._declarations[id]

    def operation(self, id: str) -> OperationName:
        return self._operations[id]


def build(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> Names:
    """All names of a package. A note tells of each name that went to another element."""
    clashes: list[Clash] = []
    package = environment.package_names(api, config)
    used = usage(api)
    schemes, variables = environment.keywords(api, clashes)
    controllers, operations = controllers_names.build(api, config, clashes)
    declarations = declarations_names.build(api, config, used, package, clashes)
    for clash in sorted(clashes, key=lambda clash: (clash.location, clash.wanted)):
        diagnostics.note(
            "name-clash",
            f"`{clash.wanted}` is the name of something else, so this is `{clash.got}`",
            clash.location,
        )
    homes = {name: item.module for item in declarations.values() for name in item.exported}
    return Names(
        package, used, environment.environments(api), schemes, variables, controllers, homes, declarations, operations
    )
