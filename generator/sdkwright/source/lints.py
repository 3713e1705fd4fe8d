"""Lints of our own: each one function with one code, on the normalised document."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator, Set
from dataclasses import dataclass
from typing import Any, Final, Protocol

from ..diagnostics import Location
from .document import Document
from .reach import Reach
from .shapes import METHODS
from .tree import Array, Object, locate


class Report(Protocol):
    """Is told a finding; one that is `mild` never stops a run."""

    def __call__(self, code: str, message: str, location: Location, hint: str = "", *, mild: bool = False) -> None: ...


@dataclass(frozen=True, slots=True)
class Call:
    """An operation and where it stands."""

    path: str
    method: str
    item: Object
    node: Object


def lint(document: Document, reached: Reach, report: Report, unwanted: Set[int] = frozenset()) -> None:
    """Run every lint. Of two operations that collide, the one is told about that is unwanted, by its identity."""
    calls = sorted(_calls(document), key=lambda call: id(call.node) in unwanted)
    operation_ids(calls, report)
    for call in calls:
        parameters(document, call, report)
    similar_paths(document, report)
    security(document, calls, report)
    for node in reached.nodes:
        if node.kind == "schema":
            patterns(node, report)


def _calls(document: Document) -> Iterator[Call]:
    paths = document.root.get("paths")
    if not isinstance(paths, Object):
        return
    for path, item in paths.items():
        if path.startswith("x-") or not isinstance(item, Object):
            continue
        for part in _items(document, item):
            for method in METHODS:
                if isinstance(part.get(method), Object):
                    yield Call(path, method, part, part[method])
            extra = part.get("additionalOperations")
            for method, node in (extra if isinstance(extra, Object) else {}).items():
                if isinstance(node, Object):
                    yield Call(path, method, part, node)


def _items(document: Document, item: Object) -> list[Object]:
    """A path item, and the one that its `$ref` leads to."""
    target = document.resolve(item) if isinstance(item.get("$ref"), str) else None
    return [item, *([target.node] if target and isinstance(target.node, Object) else [])]


def operation_ids(calls: list[Call], report: Report) -> None:
    """`operationId` is unique among all operations (OpenAPI 3.2, section 4.10.1)."""
    first: dict[str, Call] = {}
    for call in calls:
        name = call.node.get("operationId")
        if not isinstance(name, str):
            continue
        other = first.setdefault(name, call)
        if other.node is not call.node:
            report(
                "duplicate-operation-id",
                f"the operationId {name!r} is used by {other.method.upper()} {other.path} too",
                locate(call.node, "operationId"),
                "Give each operation an operationId of its own.",
            )


def parameters(document: Document, call: Call, report: Report) -> None:
    """Parameters of the path are declared, declared ones are in the path, and none stands twice."""
    declared: dict[str, Location] = {}
    for owner in (call.item, call.node):
        items = owner.get("parameters")
        seen: set[tuple[str, str]] = set()
        if not isinstance(items, Array):
            continue
        for index, item in enumerate(items):
            node = _target(document, item)
            name, where = (node.get("name"), node.get("in")) if node is not None else (None, None)
            if not isinstance(name, str) or not isinstance(where, str):
                continue
            place = locate(items, index)
            if (name, where) in seen:
                report("duplicate-parameter", f"the {where} parameter {name!r} is declared twice", place, "Remove one.")
            seen.add((name, where))
            if where == "path":
                declared[name] = place
    wanted = re.findall(r"\{([^{}]*)\}", call.path)
    for name in wanted:
        if name not in declared:
            near = difflib.get_close_matches(name, [one for one in declared if one not in wanted], 1)
            report(
                "path-parameter-missing",
                f"{call.method.upper()} {call.path} does not declare the path parameter {name!r}",
                call.node.location,
                f"Did you mean it by {near[0]!r}?" if near else f"Add a parameter with name: {name} and in: path.",
            )
    for name, place in declared.items():
        if name not in wanted:
            report(
                "path-parameter-unused",
                f"the path parameter {name!r} is not in the path {call.path}",
                place,
                f"Put {{{name}}} into the path, or remove the parameter.",
            )
    for name in {name for name in wanted if wanted.count(name) > 1}:
        report("path-parameter-twice", f"the path {call.path} has {{{name}}} twice", call.item.location, "Rename one.")
    if call.path.count("{") != len(wanted) or call.path.count("}") != len(wanted):
        report("path-template", f"the braces in the path {call.path} do not match", call.item.location, "Close them.")


def _target(document: Document, item: Any) -> Object | None:
    if not isinstance(item, Object):
        return None
    if not isinstance(item.get("$ref"), str):
        return item
    target = document.resolve(item)
    return target.node if target and isinstance(target.node, Object) else None


def similar_paths(document: Document, report: Report) -> None:
    """Paths that differ only in names of parameters are the same (OpenAPI 3.2, section 4.8.2)."""
    paths = document.root.get("paths")
    if not isinstance(paths, Object):
        return
    first: dict[str, str] = {}
    for path in paths:
        other = first.setdefault(re.sub(r"\{[^{}]*\}", "{}", path), path)
        if other != path and not path.startswith("x-"):
            report(
                "similar-path",
                f"the path is the same as {other}, but for names of parameters",
                locate(paths, path),
                "Put their operations under one path.",
                mild=True,
            )


def security(document: Document, calls: list[Call], report: Report) -> None:
    """Requirements name declared schemes (OpenAPI 3.2, section 4.30)."""
    components = document.root.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, Object) else None
    known = [*schemes] if isinstance(schemes, Object) else []
    for owner in (document.root, *(call.node for call in calls)):
        items = owner.get("security")
        for item in items if isinstance(items, Array) else ():
            for name in item if isinstance(item, Object) else ():
                if name in known or "/" in name or "#" in name:
                    continue
                near = difflib.get_close_matches(name, known, 1)
                report(
                    "unknown-security-scheme",
                    f"there is no security scheme {name!r}",
                    locate(item, name),
                    f"Did you mean {near[0]!r}?" if near else "Declare it under components/securitySchemes.",
                )


_ECMA: Final[tuple[tuple[str, str], ...]] = (
    (r"\(\?<(?![=!])", "(?P<"),
    (r"\\[pP]\{[^}]*\}", r"\\w"),
    (r"\\k<(\w+)>", r"(?P=\1)"),
    (r"\\u\{[0-9A-Fa-f]+\}", "u"),
    (r"\\c[A-Za-z]", "c"),
    (r"\[\^\]", "."),
)
_BROKEN: Final = (
    "missing )",
    "unterminated",
    "unbalanced",
    "nothing to repeat",
    "bad character range",
    "bad escape (end",
)
_CLASS_IN_RANGE: Final = re.compile(r"bad character range (\\[dDsSwW]-|.{1,6}-\\[dDsSwW])", re.DOTALL)
"""In `[\\w-.]` the hyphen stands for itself (ECMA-262, annex B.1.2), in many other dialects too."""


def patterns(node: Object, report: Report) -> None:
    """`pattern` is an ECMA-262 regular expression; what is broken in every dialect is reported."""
    found: list[tuple[str, Location]] = []
    if isinstance(node.get("pattern"), str):
        found.append((node["pattern"], locate(node, "pattern")))
    keyed = node.get("patternProperties")
    if isinstance(keyed, Object):
        found += [(text, locate(keyed, text)) for text in keyed]
    for text, place in found:
        problem = broken_pattern(text)
        if problem:
            report("bad-pattern", f"not a regular expression: {problem}", place, "Correct the pattern.")


def broken_pattern(text: str) -> str | None:
    """What is wrong with a regular expression, None when nothing is for sure."""
    for ecma, ours in _ECMA:
        text = re.sub(ecma, ours, text)
    try:
        re.compile(text)
    except re.error as error:
        return error.msg if error.msg.startswith(_BROKEN) and not _CLASS_IN_RANGE.match(error.msg) else None
    except (OverflowError, RecursionError):
        return None
    return None
