"""Type annotations as trees, and their source for the place where they stand.

A tree says what a type is; only a `Printer` knows which names a place has, which are shadowed
there, and what has to be imported for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeAlias, assert_never

from .names import Identifier
from .views import Code, ImportGroup

BUILTINS = frozenset(("None", "bool", "bytes", "dict", "float", "int", "list", "object", "str", "tuple", "type"))


@dataclass(frozen=True, slots=True)
class Builtin:
    name: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A name of a module. A module of the package's runtime begins with `_runtime.`."""

    module: str
    name: str


@dataclass(frozen=True, slots=True)
class Model:
    """An attribute of the package's `models`."""

    name: Identifier


@dataclass(frozen=True, slots=True)
class Generic:
    """`origin[args]`; without args an empty tuple type."""

    origin: Builtin | Imported
    args: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Union:
    """At least two members, none of them a union. Built by `union`."""

    members: tuple[Expression, ...]


@dataclass(frozen=True, slots=True)
class Literal:
    values: tuple[bool | int | str, ...]


@dataclass(frozen=True, slots=True)
class Rest:
    """The `...` of `tuple[int, ...]`."""


@dataclass(frozen=True, slots=True)
class Unpacked:
    """`*tuple[int, ...]` inside a tuple type (PEP 646)."""

    inner: Generic


Expression: TypeAlias = Builtin | Imported | Model | Generic | Union | Literal | Rest | Unpacked

NONE = Builtin("None")
ANY = Imported("typing", "Any")
UNSET = Imported("_runtime.model", "Unset")


def union(members: Iterable[Expression]) -> Expression:
    """One type of several: nested ones flattened, repeated ones left out, literals joined, None at the end."""
    flat: dict[Expression, None] = {}
    for member in members:
        for arm in member.members if isinstance(member, Union) else (member,):
            flat[arm] = None
    if ANY in flat:
        return ANY
    literals = [arm for arm in flat if isinstance(arm, Literal)]
    if len(literals) > 1:
        values = {(type(value), value): value for arm in literals for value in arm.values}
        joined = Literal(tuple(values.values()))
        flat = {
            joined if arm is literals[0] else arm: None for arm in flat if arm is literals[0] or arm not in literals
        }
    arms = tuple(arm for arm in flat if arm not in (NONE, UNSET)) + tuple(arm for arm in (NONE, UNSET) if arm in flat)
    return arms[0] if len(arms) == 1 else Union(arms)


def optional(expression: Expression) -> Expression:
    return union((expression, NONE))


def literal(value: bool | int | float | str | None) -> Code:
    """The value in Python source."""
    return Code(str.__repr__(value) if isinstance(value, str) else repr(value))


@dataclass(slots=True)
class Imports:
    """What a module has to import, in the order and form that isort and ruff ask for.

    depth: the dots that lead from the module to the package (`..` from `models/pet.py`).
    hidden: whether names are imported with an underscore before them.
    """

    depth: str
    hidden: bool = False
    _names: set[tuple[str, str, str]] = field(default_factory=set)
    _modules: set[tuple[str, str]] = field(default_factory=set)
    _checked: set[tuple[str, str]] = field(default_factory=set)

    def name(self, module: str, name: str, alias: str = "") -> Code:
        """Import `name` of a module; what it is called here."""
        local = alias or ("_" + name if self.hidden else name)
        self._names.add((self._resolved(module), name, local))
        return Code(local)

    def module(self, module: str, alias: str = "") -> Code:
        self._modules.add((module, alias or module))
        return Code(alias or module)

    def models(self, alias: str = "models") -> Code:
        self._names.add((self.depth, "models", alias))
        return Code(alias)

    def take_models(self) -> tuple[Code, ...]:
        """Take the import of models out; the statement, for a block that only type checkers read."""
        mine = sorted(entry for entry in self._names if entry[1] == "models" and entry[0] == self.depth)
        self._names.difference_update(mine)
        return tuple(
            Code(f"from {module} import models" + (f" as {local}" if local != name else ""))
            for module, name, local in mine
        )

    def checked(self, module: str, name: str) -> None:
        """Import a name for type checkers alone, which at run time would lead in a circle."""
        self._checked.add((module, name))

    def checking(self) -> tuple[Code, ...]:
        """The statements that only type checkers read."""
        listed = sorted(self._checked, key=lambda entry: (natural_order(entry[0]), import_order(entry[1])))
        modules = dict.fromkeys(module for module, _ in listed)
        names = {module: ", ".join(name for other, name in listed if other == module) for module in modules}
        return tuple(Code(f"from .{module} import {names[module]}") for module in modules)

    def _resolved(self, module: str) -> str:
        return self.depth + module if module.startswith(("_runtime", "exceptions", "controllers")) else module

    def groups(self) -> tuple[ImportGroup, ...]:
        """The import statements, grouped: the standard library, other packages, this package."""
        found: dict[int, list[tuple[tuple[object, ...], Code]]] = {0: [], 1: [], 2: []}
        for module, alias in self._modules:
            line = f"import {module}" if module == alias else f"import {module} as {alias}"
            found[1 if module in ("httpx2", "msgspec") else 0].append(((0, module), Code(line)))
        plain: dict[str, list[str]] = {}
        for module, name, local in self._names:
            if name == local:
                plain.setdefault(module, []).append(name)
            else:
                found[_group(module)].append((_place(module, 1, name), Code(f"from {module} import {name} as {local}")))
        for module, names in plain.items():
            listed = ", ".join(sorted(set(names), key=import_order))
            found[_group(module)].append((_place(module, 0, ""), Code(f"from {module} import {listed}")))
        return tuple(ImportGroup(tuple(line for _, line in sorted(group))) for group in found.values() if group)


def _group(module: str) -> int:
    return 2 if module.startswith(".") else 0


def _place(module: str, aliased: int, name: str) -> tuple[object, ...]:
    dots = len(module) - len(module.lstrip("."))
    return (1, -dots, natural_order(module.lstrip(".")), aliased, import_order(name))


def import_order(name: str) -> tuple[object, ...]:
    """Constants, classes, then the rest, each in natural order (ruff's `order-by-type`)."""
    kind = 0 if name.isupper() and len(name) > 1 else 1 if name[:1].isupper() else 2
    return (kind, *natural_order(name))


def natural_order(name: str) -> tuple[object, ...]:
    """Small and capital letters alike, digits by their number: `a2` comes before `a10`."""
    parts = tuple((int(part), "") if part.isdecimal() else (-1, part) for part in re.split(r"(\d+)", name.lower()))
    return (parts, name)


@dataclass(frozen=True, slots=True)
class Printer:
    """Writes expressions for one place.

    shadowed: names that members of the class, or parameters of the method, take away.
    models: what the package's models are called here.
    quoted: references to models are strings (an alias is evaluated before they exist).
    own: models that need no module before them, as they stand in this very one.
    siblings: those of `own` that stand in other modules, and in which.
    """

    imports: Imports
    shadowed: frozenset[str] = frozenset()
    models: str = "models"
    quoted: bool = False
    own: frozenset[str] = frozenset()
    siblings: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, expression: Expression) -> Code:
        match expression:
            case Builtin(name):
                return self._builtin(name)
            case Imported("datetime", name):
                return Code(f"{self.imports.module('datetime', '_dt')}.{name}")
            case Imported(module, name):
                return self.imports.name(module, name)
            case Model(name) if name in self.own and name not in self.shadowed:
                if name in self.siblings:
                    self.imports.checked(self.siblings[name], name)
                return literal(name) if self.quoted else Code(name)
            case Model(name):
                text = f"{self.imports.models(self.models)}.{name}"
                return literal(text) if self.quoted else Code(text)
            case Generic(origin, args):
                return Code(f"{self(origin)}[{', '.join(map(self, args)) or '()'}]")
            case Union(members):
                return self._union(members)
            case Literal(values):
                listed = ", ".join(literal(value) for value in values)
                return Code(f"{self.imports.name('typing', 'Literal')}[{listed}]")
            case Rest():
                return Code("...")
            case Unpacked(inner):
                return Code(f"*{self(inner)}")
            case _:
                assert_never(expression)

    def _builtin(self, name: str) -> Code:
        if name in self.shadowed:
            self.imports.module("builtins")
            return Code(f"builtins.{name}")
        return Code(name)

    def _union(self, members: tuple[Expression, ...]) -> Code:
        if self.quoted and any(mentions_models(member) for member in members):
            whole = replace(self, quoted=False)
            arms = (literal(whole(arm)) if mentions_models(arm) else self(arm) for arm in members)
            return Code(f"{self.imports.name('typing', 'Union')}[{', '.join(arms)}]")
        return Code(" | ".join(map(self, members)))


def mentions_models(expression: Expression) -> bool:
    """Whether a model stands anywhere in it."""
    match expression:
        case Model():
            return True
        case Generic(_, args):
            return any(map(mentions_models, args))
        case Unpacked(inner):
            return mentions_models(inner)
        case Union(members):
            return any(map(mentions_models, members))
        case _:
            return False
