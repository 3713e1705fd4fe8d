"""Errors of a JSON Schema validator as sentences about the place that is wrong.

A schema error may be a tree: `oneOf` fails because each branch does. The reader wants the leaf of
the branch that was meant.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jsonschema.exceptions import ValidationError

from ..diagnostics import Location, unescape

_CODES: Final = {
    "required": "missing-key",
    "type": "wrong-type",
    "enum": "unknown-value",
    "const": "unknown-value",
    "additionalProperties": "unknown-key",
    "unevaluatedProperties": "unknown-key",
    "propertyNames": "unknown-key",
    "pattern": "bad-format",
    "format": "bad-format",
}
_NAMES: Final = {
    "object": "a mapping",
    "array": "a list",
    "string": "a string",
    "integer": "a whole number",
    "number": "a number",
    "boolean": "true or false",
    "null": "null",
}
_ALIASES: Final = {
    **dict.fromkeys(("bool", "Boolean"), "boolean"),
    **dict.fromkeys(("double", "float", "decimal"), "number"),
    **dict.fromkeys(("int", "int32", "int64", "long"), "integer"),
    **dict.fromkeys(("date", "datetime", "file", "str", "text", "uuid"), "string"),
    **dict.fromkeys(("dict", "map"), "object"),
    "list": "array",
}
_REMEDIES: Final = {
    "object": "Write its members below it, as `name: value`.",
    "array": "Write a list, with `- ` before each item.",
    "string": "Write a text.",
    "integer": "Write a number, without quotes.",
    "number": "Write a number, without quotes.",
    "boolean": "Write true or false, without quotes.",
}
_REFER: Final = "Look up in the specification what may stand here."
_EXPECTED_TEXT: Final = re.compile(r"'([^']*)'")


@dataclass(frozen=True, slots=True)
class Finding:
    """`path` leads from the validated value to what is wrong."""

    code: str
    message: str
    path: tuple[str | int, ...]
    hint: str = ""


def explain(errors: Iterable[ValidationError], at: Location) -> list[Finding]:
    """The leaves of error trees, without those that only follow from others. `at` is where the
    validated value stands."""
    leaves = [leaf for error in errors for leaf in _leaves(error, ())]
    paths = [path for error, path in leaves if error.validator != "unevaluatedProperties"]
    findings: dict[tuple[str, tuple[str | int, ...]], Finding] = {}
    for error, path in leaves:
        # What failed below is not "evaluated", so its neighbours are reported as unknown with it.
        if error.validator == "unevaluatedProperties":
            failed = {
                other[len(path) : len(path) + 1]
                for other in paths
                if len(other) > len(path) and other[: len(path)] == path
            }
            same = any(other == path for other in paths)
            found = [] if same else [item for item in _unknown(error, path, at) if item.path[-1:] not in failed]
        else:
            found = _findings(error, path, at)
        for finding in found:
            findings.setdefault((finding.message, finding.path), finding)
    return [*findings.values()]


def _leaves(
    error: ValidationError, base: tuple[str | int, ...]
) -> Iterator[tuple[ValidationError, tuple[str | int, ...]]]:
    path = base + tuple(error.relative_path)
    context = [item for item in error.context or () if isinstance(item, ValidationError)]
    if not context:
        yield error, path
        return
    for item in _nearest(context) if error.validator in ("oneOf", "anyOf") else context:
        yield from _leaves(item, path)


def _nearest(context: Sequence[ValidationError]) -> list[ValidationError]:
    """The errors of the branch that the author most likely meant."""
    branches: dict[Any, list[ValidationError]] = {}
    for error in context:
        branches.setdefault(error.relative_schema_path[0], []).append(error)

    def distance(errors: list[ValidationError]) -> tuple[int, int, int]:
        strangers = sum(_mismatch(error) for error in errors)
        return strangers, -max(_depth(error) for error in errors), len(errors)

    return min(branches.values(), key=distance)


def _mismatch(error: ValidationError) -> int:
    """How sure it is that the branch was not meant: a Reference Object without a $ref, another type."""
    at_root = not error.relative_path
    if at_root and error.validator == "required" and "'$ref'" in error.message:
        return 4
    if at_root and error.validator == "type":
        return 3
    if error.validator in ("enum", "const") and len(error.relative_path) == 1:
        values = error.validator_value if error.validator == "enum" else [error.validator_value]
        near = difflib.get_close_matches(str(error.instance), [str(value) for value in values], 1)
        return 1 if near else 2
    return 0


def _depth(error: ValidationError) -> int:
    below = max((_depth(item) for item in error.context or () if isinstance(item, ValidationError)), default=0)
    return len(error.relative_path) + below


def _findings(error: ValidationError, path: tuple[str | int, ...], at: Location) -> list[Finding]:
    code = _CODES.get(str(error.validator), "invalid")
    match error.validator:
        case "required":
            return _missing(error, path, at)
        case "additionalProperties" | "propertyNames":
            return _unknown(error, path, at)
        case "type":
            wanted = [error.validator_value] if isinstance(error.validator_value, str) else error.validator_value
            names = _or(_NAMES.get(str(name), str(name)) for name in wanted)
            message = f"{subject(at.at(*path))} must be {names}, not {describe(error.instance)}"
            return [Finding(code, message, path, _remedy(wanted, error.instance))]
        case "enum" | "const":
            values = error.validator_value if error.validator == "enum" else [error.validator_value]
            alias = _ALIASES.get(str(error.instance)) if path[-1:] == ("type",) else None
            near = difflib.get_close_matches(str(error.instance), [str(value) for value in values], 1, 0.5)
            better = alias or next(iter(near), None)
            hint = (
                f"Did you mean {better!r}?" if better else "Write one of these." if len(values) > 1 else "Write that."
            )
            wanted_text = _or(show(value) for value in values)
            return [
                Finding(code, f"{subject(at.at(*path))} must be {wanted_text}, not {show(error.instance)}", path, hint)
            ]
        case "pattern" if "propertyNames" in error.relative_schema_path:
            message = f"the name {error.instance!r} does not match {error.validator_value!r}"
            return [Finding(code, message, (*path, str(error.instance)), "Give it a name of that form.")]
        case "pattern":
            message = (
                f"{subject(at.at(*path))} is {show(error.instance)}, which does not match {error.validator_value!r}"
            )
            return [Finding(code, message, path, "Write it in that form.")]
        case "format":
            message = f"{subject(at.at(*path))} is {show(error.instance)}, which is no {error.validator_value}"
            return [Finding(code, message, path, "Write it in that form.")]
        case "not" | "dependentSchemas" | "if" | "oneOf" | "anyOf" | "contains":
            message = f"{subject(at.at(*path))} is not what the specification allows here"
            return [Finding(code, message, path, _REFER)]
        case "minItems" | "minProperties":
            return [Finding(code, f"{subject(at.at(*path))} must not be empty", path, "Fill it, or remove it.")]
        case "uniqueItems":
            return [
                Finding(code, f"{subject(at.at(*path))} must not have two equal items", path, "Remove one of them.")
            ]
        case _:
            return [Finding(code, _short(error.message), path, _REFER)]


def _remedy(wanted: Sequence[str], value: Any) -> str:
    """What to do about a value of another type than those wanted."""
    if "string" in wanted and isinstance(value, (bool, int, float)):
        return "Put it in quotes."
    if value is None:
        return "Give it a value, or remove the key."
    return next((_REMEDIES[name] for name in wanted if name in _REMEDIES), "Correct it, or remove the key.")


def _missing(error: ValidationError, path: tuple[str | int, ...], at: Location) -> list[Finding]:
    name = next(iter(_EXPECTED_TEXT.findall(error.message)), "")
    hint = ""
    if isinstance(error.instance, dict):
        known = error.schema.get("properties", {}) if isinstance(error.schema, dict) else {}
        near = difflib.get_close_matches(name, [key for key in error.instance if key not in known], 1)
        hint = f"Did you mean {name!r} by {near[0]!r}?" if near else f"Add {name!r}."
    return [Finding("missing-key", f"{name!r} is missing{_within(at.at(*path))}", path, hint)]


def _unknown(error: ValidationError, path: tuple[str | int, ...], at: Location) -> list[Finding]:
    schema = error.schema if isinstance(error.schema, dict) else {}
    members = error.instance if isinstance(error.instance, dict) else {}
    text = re.split(" do(?:es)? not match any", error.message)[0]
    names = [name for name in members if repr(name) in text]
    known = [str(name) for name in schema.get("properties", {})]
    findings: list[Finding] = []
    for name in names:
        near = difflib.get_close_matches(name, [one for one in known if one not in members], 1)
        if near:
            hint = f"Did you mean {near[0]!r}?"
        elif at.at(*path).pointer == "/paths":
            hint = "A path begins with a slash."
        else:
            hint = "Remove it, or let its name begin with x-."
        findings.append(
            Finding("unknown-key", f"{name!r} is not a known key{_within(at.at(*path))}", (*path, name), hint)
        )
    return findings or [Finding("unknown-key", _short(error.message), path)]


def subject(location: Location) -> str:
    """How a message calls what stands at a place."""
    tokens = [unescape(token) for token in location.pointer.split("/")[1:]]
    if not tokens:
        return "the document"
    if not tokens[-1].isdigit() or tokens[-2:-1] == ["responses"]:
        return repr(tokens[-1])
    owner = f" of {tokens[-2]!r}" if len(tokens) > 1 else ""
    return f"item {tokens[-1]}{owner}"


def _within(location: Location) -> str:
    return f" in {subject(location)}" if location.pointer else ""


def _or(words: Iterable[str]) -> str:
    parts = [*words]
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " or " + parts[-1]


def show(value: Any) -> str:
    """A value in a message: scalars as JSON, the rest by what it is."""
    if isinstance(value, (dict, list)):
        return describe(value)
    return _short(json.dumps(value, ensure_ascii=False, default=str), 60)


def describe(value: Any) -> str:
    """What kind of value it is, in words."""
    match value:
        case None:
            return "empty"
        case bool():
            return "true" if value else "false"
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the string {show(value)}"
        case list():
            return "a list"
        case _:
            return "a mapping"


def _short(text: str, limit: int = 200) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
