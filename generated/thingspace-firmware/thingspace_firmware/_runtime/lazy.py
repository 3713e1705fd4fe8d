"""Packages whose names are loaded on first use (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any


def attach(
    module: str, exports: str
) -> tuple[Callable[[str], Any], Callable[[], list[str]]]:
    """`__getattr__` and `__dir__` of a package; `__all__` is served where it has none.

    At the top of the package, `models` and the public names of the runtime are served too.

    Args:
        module: `__name__` of the package
        exports: a line for each submodule, with the names that it defines: `cat: Cat CatDict`
    """
    runtime = __name__.rpartition(".")[0]
    top = module == runtime.rpartition(".")[0]

    @cache
    def homes() -> dict[str, str]:
        lines = (line.partition(":") for line in exports.split("\n"))
        return {
            name: home.strip() for home, _, names in lines for name in names.split()
        }

    def public() -> list[str]:
        return sorted({*homes(), *(("models", *_public(runtime)) if top else ())})

    def load(name: str) -> Any:
        home = homes().get(name)
        value: Any
        if home is not None:
            value = getattr(import_module(f"{module}.{home}"), name)
        elif name == "__all__":
            value = public()
        elif top and name == "models":
            value = import_module(f"{module}.models")
        elif top and name in _public(runtime):
            value = getattr(import_module(runtime), name)
        else:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        setattr(sys.modules[module], name, value)
        return value

    def names() -> list[str]:
        return sorted({*vars(sys.modules[module]), *public()})

    return load, names


def _public(runtime: str) -> tuple[str, ...]:
    return tuple(getattr(import_module(runtime), "__all__", ()))
