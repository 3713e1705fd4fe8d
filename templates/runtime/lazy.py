"""Packages whose names are loaded on first use (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from typing import Any


def attach(
    module: str, exports: Mapping[str, Iterable[str]]
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a package.

    At the top of the package, `models` and the public names of the runtime are served too.

    Args:
        module: `__name__` of the package
        exports: names by the submodule that defines them
    """
    homes = {name: home for home, names in exports.items() for name in names}
    runtime = __name__.rpartition(".")[0]
    top = module == runtime.rpartition(".")[0]

    def load(name: str) -> Any:
        home = homes.get(name)
        if home is not None:
            value = getattr(import_module(f"{module}.{home}"), name)
        elif top and name == "models":
            value = import_module(f"{module}.models")
        elif top and name in _public(runtime):
            value = getattr(import_module(runtime), name)
        else:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        setattr(sys.modules[module], name, value)
        return value

    def names() -> list[str]:
        own = vars(sys.modules[module])
        more = ("models", *_public(runtime)) if top else ()
        return sorted({*own, *homes, *more})

    return load, names


def _public(runtime: str) -> tuple[str, ...]:
    return tuple(getattr(import_module(runtime), "__all__", ()))
