"""Where Python identifiers come from: wishes, and one scope for each namespace that settles them.

A scope is filled with wishes first and decided once. The outcome depends on the set of wishes
alone, never on their order: pinned names come first, then names that the document wrote exactly
so, components before inline schemas, and then the pointer decides.
"""

from __future__ import annotations

import keyword
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, count
from typing import Literal

from ..diagnostics import Location
from . import words


class Identifier(str):
    """A valid Python identifier that is no keyword. A plain string can't pass for one."""

    __slots__ = ()

    def __new__(cls, text: str) -> Identifier:
        if not text.isidentifier() or keyword.iskeyword(text):
            raise ValueError(f"not an identifier: {text!r}")
        return super().__new__(cls, text)


DEVICES = frozenset(("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10))))
"""No names for modules: Windows takes such a file for a device."""

Case = Literal["class", "value", "constant"]
"""`UserIDs` (classes), `user_ids` (modules, functions, variables), `USER_IDS` (enum members)."""

_EMPTY = {"class": "Empty", "value": "empty", "constant": "EMPTY"}
_AMBIGUOUS = frozenset("lOI")
"""Not told from digits in some fonts (PEP 8, names to avoid)."""
_LEADING_DIGIT = {"class": "N", "value": "n", "constant": "VALUE_"}


def identifier(text: str, case: Case, suffix: str = "", digit: str | None = None) -> Identifier:
    """The identifier that `text` wishes for, before any clash.

    suffix: what it has to end in (`Enum`), not added where it already does.
    digit: put before a name that would start with a digit.
    """
    return from_words(words.split(text), case, suffix, digit)


def from_words(parts: tuple[str, ...], case: Case, suffix: str = "", digit: str | None = None) -> Identifier:
    """The same for words that are split already."""
    match case:
        case "class":
            name = words.pascal(parts)
        case "value":
            name = words.snake(parts)
        case "constant":
            name = words.upper(parts)
    name = name or _EMPTY[case]
    if suffix and not name.lower().endswith(suffix.lower()):
        name += suffix
    if not name.isidentifier():
        name = (_LEADING_DIGIT[case] if digit is None else digit) + name
    name = unicodedata.normalize("NFKC", name)  # as Python reads it (PEP 3131)
    return Identifier(name + "_" if keyword.iskeyword(name) or name in _AMBIGUOUS else name)


@dataclass(frozen=True, slots=True)
class Wish:
    """What one element wants to be called.

    key: names the element within the scope. names: in order of preference, at least one.
    more: less dear ones, made only when all names before are taken.
    text: what the document wrote; a first wish that equals it, but for the underscore of a keyword, has precedence.
    rank: lower ones choose first: 0 for what the document names, 1 for inline schemas.
    fallback: what is put behind the first wish in place of a number.
    """

    key: str
    names: tuple[Identifier, ...]
    location: Location
    text: str = ""
    rank: int = 0
    fallback: str = ""
    more: Iterable[Identifier] = ()


@dataclass(frozen=True, slots=True)
class Clash:
    """A name that went to another element, and what this element got."""

    wanted: Identifier
    got: Identifier
    location: Location


@dataclass(slots=True)
class Scope:
    """One namespace.

    reserved: names that something else has already; a wish for one gets an underscore behind.
    taken: names that something else has; a wish for one is settled as if that had come first.
    joint: what stands between a name and the number that tells it from another.
    pinned: key -> name, fixed from outside; they come before every wish.
    """

    reserved: frozenset[str] = frozenset()
    taken: frozenset[str] = frozenset()
    joint: str = "_"
    pinned: Mapping[str, Identifier] = field(default_factory=dict)
    clashes: list[Clash] = field(default_factory=list)
    _wishes: list[Wish] = field(default_factory=list)

    def wish(self, wish: Wish) -> None:
        self._wishes.append(wish)

    def settle(self) -> dict[str, Identifier]:
        """The final name of every wish, by its key, in the order of the wishes.

        Every pinned name holds. Of the others each gets the first of its names that is free;
        those that find none free get a suffix when everybody else has been served.
        """
        final = {wish.key: self.pinned[wish.key] for wish in self._wishes if wish.key in self.pinned}
        taken = {*self.reserved, *self.taken, *final.values()}
        waiting: list[Wish] = []
        for wish in sorted((wish for wish in self._wishes if wish.key not in final), key=_rank):
            name = next((name for name in self._free(chain(wish.names, wish.more)) if name not in taken), None)
            if name is None:
                waiting.append(wish)
            else:
                final[wish.key] = name
                taken.add(name)
        for wish in waiting:
            final[wish.key] = name = next(name for name in self._suffixed(wish) if name not in taken)
            taken.add(name)
        for wish in sorted(self._wishes, key=_rank):
            if wish.key not in self.pinned and final[wish.key] not in set(self._free(wish.names[:1])):
                self.clashes.append(Clash(wish.names[0], final[wish.key], wish.location))
        return {wish.key: final[wish.key] for wish in self._wishes}

    def _free(self, names: Iterable[Identifier]) -> Iterator[Identifier]:
        return (Identifier(name + "_") if name in self.reserved else name for name in names)

    def _suffixed(self, wish: Wish) -> Iterator[Identifier]:
        first = wish.names[0].rstrip("_")
        if wish.fallback:
            yield Identifier(first + wish.fallback)
        joint = "_" if first[-1:].isdigit() else self.joint
        for number in count(2):
            yield Identifier(f"{first}{joint}{number}")


def _rank(wish: Wish) -> tuple[int, bool, str, str, str]:
    as_written = wish.names[0] in (wish.text, wish.text + "_")  # a keyword can't be written without
    return (wish.rank, not as_written, wish.location.pointer, wish.location.file, wish.key)
