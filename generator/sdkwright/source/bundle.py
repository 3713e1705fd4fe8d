"""The effective document as one file: what other files hold comes in under stable names."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

import yaml

from ..diagnostics import Diagnostics, escape
from .document import Document, Target
from .downgrade import VERSIONS, Downgrade
from .reach import reach
from .references import names_a_place
from .tree import Array, Object, identify, place
from .upgrade import family

SECTIONS: Final = {
    "callback": "callbacks",
    "example": "examples",
    "header": "headers",
    "link": "links",
    "mediaType": "mediaTypes",
    "parameter": "parameters",
    "pathItem": "pathItems",
    "requestBody": "requestBodies",
    "response": "responses",
    "schema": "schemas",
    "securityScheme": "securitySchemes",
}
_PLAIN_WAY = re.compile(r"(/properties/[^/]*|/items|/additionalProperties)+")


def bundle(document: Document, diagnostics: Diagnostics, to: str | None = None) -> dict[str, Any]:
    """One self-contained document, as plain JSON values.

    In: `to` is "3.0", "3.1" or "3.2"; None is the version as written, and 3.0 for Swagger 2.0.
    What an older version has no word for is kept under `x-` and reported as `not-expressible`.
    """
    written = family(document.dialect)
    version = to or ("3.0" if written == "2.0" else written)
    reach(document)
    certificates = _certificates(document) if version == "3.0" else frozenset()
    return _Bundle(document, version, Downgrade(version, diagnostics, certificates)).run()


def _certificates(document: Document) -> frozenset[str]:
    """The security schemes that are certificates (`mutualTLS`, which came with OpenAPI 3.1)."""
    components = document.root.get("components")
    schemes = components.get("securitySchemes") if isinstance(components, Object) else None
    if not isinstance(schemes, Object):
        return frozenset()
    return frozenset(name for name in schemes if _is_certificate(document, schemes[name]))


def _is_certificate(document: Document, scheme: Any) -> bool:
    if isinstance(scheme, Object) and isinstance(scheme.get("$ref"), str):
        target = document.resolve(scheme)
        scheme = None if target is None else target.node
    return isinstance(scheme, Object) and scheme.get("type") == "mutualTLS"


@dataclass(slots=True)
class _Bundle:
    document: Document
    version: str
    downgrade: Downgrade
    names: dict[str, tuple[str, str]] = field(default_factory=dict)
    foreign: dict[str, Target] = field(default_factory=dict)
    inside: set[int] = field(default_factory=set)

    def run(self) -> dict[str, Any]:
        self._collect()
        self._name()
        made: dict[str, Any] = self._copy(self.document.root)
        for id, (section, name) in self.names.items():
            components = made.setdefault("components", {})
            components.setdefault(section, {})[name] = self._copy(self.foreign[id].node)
        components = made.get("components")
        if isinstance(components, dict) and not any(components.values()):
            del made["components"]
        return {"openapi": VERSIONS[self.version], **{key: made[key] for key in made if key != "openapi"}}

    def _collect(self) -> None:
        """Every target in another file, by its id."""
        seen: set[int] = set()
        stack: list[Any] = [self.document.root]
        while stack:
            node = stack.pop()
            if not isinstance(node, (Object, Array)) or id(node) in seen or node.kind == "data":
                continue
            seen.add(id(node))
            stack.extend(node.values() if isinstance(node, Object) else node)
            target = self._target(node)
            if target is not None and isinstance(node, Object):
                stack.append(target.node)
                if isinstance(target.node, Object) and self._moves(target.node) and self._section(node):
                    self.foreign.setdefault(target.id, target)

    def _moves(self, node: Object) -> bool:
        """Whether it has no place of its own in the result: what other files hold, and in 3.0 what `$defs` do."""
        if node.home.id or self.version != "3.0":
            return bool(node.home.id)
        return "/$defs/" in place(node) and node.kind == "schema"

    def _target(self, node: Any) -> Target | None:
        if isinstance(node, Object) and node.kind and isinstance(node.get("$ref"), str):
            return self.document.resolve(node)
        return None

    def _section(self, holder: Object) -> str | None:
        """Where targets of a kind are kept; None where the version has no such place."""
        kind = holder.kind or ""
        if (kind == "pathItem" and self.version == "3.0") or (kind == "mediaType" and self.version != "3.2"):
            return None
        if kind == "securityScheme" and self.version == "3.0" and _is_certificate(self.document, holder):
            return None
        return SECTIONS.get(kind)

    def _name(self) -> None:
        components = self.document.root.get("components")
        taken: dict[str, set[str]] = {}
        for section in SECTIONS.values():
            known = components.get(section) if isinstance(components, Object) else None
            taken[section] = set(known) if isinstance(known, Object) else set()
        for id in sorted(self.foreign):
            if self._within(self.foreign[id].node) is not None:
                continue
            section = SECTIONS[self.foreign[id].node.kind or "schema"]
            name = next(name for name in _wishes(id) if name not in taken[section])
            taken[section].add(name)
            self.names[id] = (section, name)

    def _within(self, node: Object) -> tuple[str, str] | None:
        """What else comes in and holds this node as (part of) a property: its id, and the way."""
        way, at = "", node
        while isinstance(at.up, Object):
            way = f"/{escape(str(at.key))}{way}"
            at = at.up
            id = identify(at)
            if id in self.foreign and _PLAIN_WAY.fullmatch(way):
                return id, way
        return None

    def _copy(self, value: Any) -> Any:
        if isinstance(value, Array):
            return [self._copy(item) for item in value]
        if not isinstance(value, Object):
            return value
        if value.kind == "data":
            return plain(value)
        if id(value) in self.inside:
            return {}  # what a misplaced reference put into itself
        self.inside.add(id(value))
        try:
            return self._copied(value)
        finally:
            self.inside.discard(id(value))

    def _copied(self, value: Object) -> Any:
        if isinstance(value.get("$ref"), str) and value.kind:
            return self._reference(value)
        made = {key: self._copy(item) for key, item in value.items()}
        if value.kind == "schema":
            self._mapping(value, made)
        return self.downgrade.adapt(made, value.kind, value)

    def _reference(self, holder: Object) -> Any:
        target = self.document.resolve(holder)
        beside = {key: self._copy(item) for key, item in holder.items() if key != "$ref"}
        if holder.kind not in ("schema", "pathItem"):
            # A Reference Object has no other members (OpenAPI 3.2, section 4.23).
            beside = {key: item for key, item in beside.items() if key in ("description", "summary")}
        if target is None:
            return {"$ref": holder["$ref"], **beside}
        if not isinstance(target.node, Object):
            return plain(target.node)
        homeless = self._section(holder) is None and holder.kind in SECTIONS
        if homeless or (self._moves(target.node) and self._named(target) is None):
            return self._copy(target.node)
        return self.downgrade.adapt({"$ref": self._pointer(target), **beside}, holder.kind, holder)

    def _pointer(self, target: Target) -> str:
        return self._named(target) or "#" + _fragment(place(target.node))

    def _named(self, target: Target) -> str | None:
        """Where the result has what moves; None for what does not come in under a name."""
        if target.id in self.names:
            section, name = self.names[target.id]
            return f"#/components/{section}/{name}"
        within = self._within(target.node) if self._moves(target.node) and target.id in self.foreign else None
        return None if within is None else f"{self._named(self.foreign[within[0]])}{_fragment(within[1])}"

    def _mapping(self, node: Object, made: dict[str, Any]) -> None:
        discriminator = node.get("discriminator")
        mapping = discriminator.get("mapping") if isinstance(discriminator, Object) else None
        if not isinstance(mapping, Object):
            return
        for name, text in mapping.items():
            if isinstance(text, str) and names_a_place(text):
                target = self.document.lookup(text, node, "schema")
                if target is not None and isinstance(target.node, Object) and self._known(target):
                    made["discriminator"]["mapping"][name] = self._pointer(target)

    def _known(self, target: Target) -> bool:
        return not self._moves(target.node) or target.id in self.foreign


def _fragment(pointer: str) -> str:
    """A pointer as a URI fragment (RFC 6901, section 6)."""

    def quote(match: re.Match[str]) -> str:
        return "".join(f"%{byte:02X}" for byte in match[0].encode())

    return re.sub(r"[^\w~/.\-$:@!&'()*+,;=]", quote, pointer, flags=re.ASCII)


def _wishes(id: str) -> Iterable[str]:
    """Names for what another file holds: the last word, then more of the path, then a number."""
    file, _, pointer = id.partition("#")
    words = [word for word in re.split(r"[/\\]", posixpath.splitext(file)[0]) if word not in ("", ".", "..")]
    words += [word for word in pointer.split("/") if word and word != "$defs"]
    clean = [re.sub(r"[^A-Za-z0-9._-]+", "_", word).strip("_") or "_" for word in words] or ["_"]
    first = 2 if len(clean) > 1 and (clean[-1].isdigit() or clean[-2] in ("properties", "items")) else 1
    for count in range(first, len(clean) + 1):
        yield "_".join(clean[-count:])
    number = 2
    while True:
        yield "_".join(clean) + f"_{number}"
        number += 1


def plain(value: Any) -> Any:
    """Nodes of the tree as dicts and lists."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


class _Dumper(yaml.SafeDumper):
    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.Node:
    """Strings that YAML 1.2 would read as numbers are quoted, too."""
    number = r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
    style = "'" if re.fullmatch(number, value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Dumper.add_representer(str, _text)


def to_yaml(value: Any) -> str:
    """YAML that 1.1 and 1.2 read alike."""
    text: str = yaml.dump(value, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=120)
    return text
