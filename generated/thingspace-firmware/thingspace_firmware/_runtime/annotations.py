"""Forward references, resolved."""

from __future__ import annotations

import builtins
import datetime
import sys
import types
import typing
from collections import ChainMap
from collections.abc import Mapping
from importlib import import_module
from typing import Annotated, Any, ForwardRef, Literal, Union, get_args, get_origin


def resolve(type: Any, module: str | None = None) -> Any:
    """A type without forward references on its way to the next named type.

    Args:
        type: an annotation
        module: where it stands; without it, names are those of the package
    """
    return _resolve(type, scope(module))


def scope(module: str | None) -> Mapping[str, Any]:
    """The names that a forward reference may use."""
    common: dict[str, Any] = {
        "builtins": builtins,
        "_dt": datetime,
        "typing": typing,
        "models": _Models(),
    }
    own: dict[str, Any] = vars(sys.modules[module]) if module in sys.modules else {}
    return ChainMap(own, common, _Names())


class _Names(dict[str, Any]):
    """Models by their bare names: how an alias that contains itself calls itself."""

    def __missing__(self, name: str) -> Any:
        found = getattr(_Models(), name, None)
        if found is None or isinstance(found, types.ModuleType):  # `str` is a builtin
            raise KeyError(name)
        return found


class _Models:
    """The package's `models`, loaded when a name of it is asked for."""

    def __getattr__(self, name: str) -> Any:
        package = __name__.rpartition("._runtime.")[0]
        return getattr(import_module(f"{package}.models"), name)


def evaluate(text: str, names: Mapping[str, Any]) -> Any:
    """The type that an annotation in a string means."""
    return eval(text, {}, names)


def _resolve(type: Any, names: Mapping[str, Any]) -> Any:
    if isinstance(type, ForwardRef):
        type = type.__forward_arg__
    if isinstance(type, str):
        return evaluate(type, names)
    origin, args = get_origin(type), get_args(type)
    if origin is Literal or not any(map(is_open, args)):
        return type
    if origin is Annotated:
        return Annotated[(_resolve(args[0], names), *args[1:])]
    new = tuple(_resolve(arg, names) for arg in args)
    return Union[new] if origin in (Union, types.UnionType) else origin[new]


def is_open(type: Any) -> bool:
    """Whether there are forward references in a type."""
    if isinstance(type, (str, ForwardRef)):
        return True
    return get_origin(type) is not Literal and any(map(is_open, get_args(type)))
