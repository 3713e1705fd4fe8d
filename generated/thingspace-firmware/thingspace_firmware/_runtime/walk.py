"""Walking through nested values without recursion, so that depth has no limit but memory.

A container is a generator: for each nested container it yields the key and the generator of that
one, and is sent back its result. Scalars need no step of their own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator
from typing import Any, TypeAlias

from .errors import DecodeError, Deviation, MissingFieldError, RequestError

Key: TypeAlias = str | int
Step: TypeAlias = "Generator[tuple[Key, Step], Any, Any]"

_WORD = re.compile(r"[^\W\d]\w*")


class Walk:
    """One walk: where it is, and what it found.

    Attributes:
        keys: of the containers around the current value
        deviations: what did not fit while decoding
        request: whether encoding refuses what must not be sent
        files: whether files stay as they are, for a form
        patch: whether null says that a member is to be removed (RFC 7396)
        digits: whether decimals that are numbers keep all digits, which a float may not have
    """

    __slots__ = ("keys", "deviations", "digits", "files", "patch", "request")

    def __init__(
        self,
        *,
        request: bool = False,
        files: bool = False,
        digits: bool = True,
        patch: bool = False,
        keys: tuple[Key, ...] = (),
    ) -> None:
        self.keys: list[Key] = list(keys)
        self.deviations: list[Deviation] = []
        self.request = request
        self.files = files
        self.digits = digits
        self.patch = patch

    def run(self, step: Step) -> Any:
        """The result of the outermost generator."""
        stack: list[Step] = []
        answer: Any = None
        while True:
            try:
                key, inner = step.send(answer)
            except StopIteration as stop:
                answer = stop.value
                if not stack:
                    return answer
                step = stack.pop()
                self.keys.pop()
            else:
                stack.append(step)
                self.keys.append(key)
                step, answer = inner, None

    def deviate(self, expected: str, raw: Any, *key: Key) -> Any:
        """Note that `raw` is not what was expected, and keep it."""
        self.note(expected, raw, f"expected {expected}, got {shown(raw)}", *key)
        return raw

    def note(self, expected: str, raw: Any, message: str, *key: Key) -> None:
        """Note a deviation at the current place, or at a member of it."""
        keys = (*self.keys, *key)
        found = Deviation(path_of(keys), pointer_of(keys), expected, raw, message)
        self.deviations.append(found)

    def refuse(self, message: str, *key: Key) -> RequestError:
        """The exception for a value that must not be sent."""
        return RequestError(f"{path_of((*self.keys, *key))}: {message}")

    def missing(self, model: str, field: str, wire: str) -> MissingFieldError:
        """The exception for a required field of a request that has no value."""
        return MissingFieldError(model, field, wire, path_of((*self.keys, wire)))


def failure(deviations: tuple[Deviation, ...]) -> DecodeError:
    """The exception of strict decoding."""
    message = str(deviations[0])
    if len(deviations) > 1:
        message += f" (and {len(deviations) - 1} more)"
    return DecodeError(message, deviations=deviations)


def path_of(keys: tuple[Key, ...]) -> str:
    """`$[3].launchDate`."""
    return "$" + "".join(_part(key) for key in keys)


def _part(key: Key) -> str:
    if isinstance(key, int):
        return f"[{key}]"
    if _WORD.fullmatch(key):
        return f".{key}"
    return f"[{json.dumps(key, ensure_ascii=False)}]"


def pointer_of(keys: tuple[Key, ...]) -> str:
    """`/3/launchDate` (RFC 6901)."""
    return "".join(f"/{str(k).replace('~', '~0').replace('/', '~1')}" for k in keys)


def shown(raw: Any) -> str:
    """A value of an answer in words, cut to a readable length."""
    match raw:
        case None:
            return "null"
        case dict():
            return "an object"
        case list():
            return "an array"
        case _:
            text = repr(raw)
            text = text if len(text) <= 60 else text[:57] + "…"
            return f"{type(raw).__name__} {text}"
