"""Where a schema stands: canonical ids, the names that documents give, and paths for inline schemas.

An id is `file#pointer` in the normalised tree. A schema that has a place of its own (a component, an
entry of `$defs`, a target in another file) is named by it; all others are named by the way to them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..diagnostics import escape, unescape

_STRUCTURE: Final = frozenset(
    {"properties", "patternProperties", "additionalProperties", "unevaluatedProperties", "propertyNames", "items"}
    | {"prefixItems", "contains", "allOf", "oneOf", "anyOf", "not", "if", "then", "else", "dependentSchemas", "type"}
    | {"schema", "itemSchema", "content", "paths", "webhooks", "x-webhooks", "callbacks", "requestBody", "responses"}
    | {"parameters", "headers", "requestBodies", "mediaTypes", "pathItems", "discriminator"}
)
_CONTAINERS: Final = frozenset({"$defs", "definitions"})


def child(id: str, *keys: str | int) -> str:
    """The id of a member below."""
    return id + "".join("/" + escape(str(key)) for key in keys)


def tokens(id: str) -> list[str]:
    """The reference tokens of an id's pointer."""
    pointer = id.partition("#")[2]
    return [unescape(token) for token in pointer.split("/")[1:]]


def name_of(id: str) -> str | None:
    """The name that the document gives to a schema at this place, None for an inline one."""
    file, _, pointer = id.partition("#")
    if not file:
        parts = pointer.split("/")
        if len(parts) == 4 and parts[1] == "components" and parts[2] == "schemas":
            return unescape(parts[3])
        return unescape(parts[-1]) if len(parts) > 2 and parts[-2] in _CONTAINERS else None
    parts = tokens(id)
    if len(parts) > 1 and parts[-2] in _CONTAINERS:
        return parts[-1]
    if any(part in _STRUCTURE for part in parts):
        return None
    return parts[-1] if parts else stem(file)


def stem(file: str) -> str:
    """`schemas/User.v1.yaml` → `User.v1`."""
    base = file.rstrip("/").rpartition("/")[2]
    return base.rpartition(".")[0] or base


def path_of(id: str, roots: Mapping[str, tuple[str, ...]], arms: Mapping[str, str]) -> tuple[str, ...]:
    """The way to an inline schema in wire names, `[]` for items and `{}` for values.

    `roots` has the words of places that pointers do not tell (operations, parameters), of which the
    nearest above the schema counts; `arms` those of arms of unions and of media types.
    """
    file, _, pointer = id.partition("#")
    parts = pointer.split("/")[1:]
    for length in range(len(parts), -1, -1):
        prefix = "/".join([file + "#", *parts[:length]])
        start = roots.get(prefix)
        if start is None and (name := name_of(prefix)) is not None:
            start = (name,)
        if start is not None:
            return start + _words(prefix, parts[length:], arms)
    start = (stem(file),) if file else ("document",) if not parts else ()
    return start + _words(file + "#", parts, arms)


def _words(prefix: str, parts: list[str], arms: Mapping[str, str]) -> tuple[str, ...]:
    """The words of the tokens below a root."""
    words: list[str] = []
    index = 0
    while index < len(parts):
        token = unescape(parts[index])
        key = unescape(parts[index + 1]) if index + 1 < len(parts) else ""
        taken = 2
        match token:
            case "properties" | "dependentSchemas" | "$defs" | "definitions" | "headers" | "parameters" | "callbacks":
                words.append(key)
            case "prefixItems":
                words += ["[]", key]
            case "patternProperties":
                words.append("{}")
            case "allOf":
                pass
            case "content":
                words += filter(None, [arms.get("/".join([prefix, *parts[: index + 2]]))])
            case "oneOf" | "anyOf" | "type":
                words.append(arms.get("/".join([prefix, *parts[: index + 2]]), _ordinal(key)))
            case "responses":
                words += ["response", key]
            case "itemSchema":
                taken = 1
                for length in (3, 2):  # with a word for the media type, without
                    if words[-length:][:1] == ["response"] and words[1 - length].startswith("2"):
                        del words[-length:]  # a call with a stream is for what the stream brings
                words.append("event" if index and unescape(parts[index - 1]) == "text/event-stream" else "item")
            case _:
                taken = 1
                words += _WORDS.get(token, (token,))
        index += taken
    return tuple(word for word in words if word)


_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "items": ("[]",),
    "contains": ("[]",),
    "unevaluatedItems": ("[]",),
    "additionalProperties": ("{}",),
    "unevaluatedProperties": ("{}",),
    "requestBody": ("request",),
    "schema": (),
    "components": (),
    "discriminator": ("variant",),
}


def _ordinal(index: str) -> str:
    return str(int(index) + 1) if index.isdecimal() else index
