"""Every dialect to one normal form: OpenAPI 3.2 with JSON Schema 2020-12.

The tree is rewritten in place. A node keeps the location that the user wrote, so it does not
matter to a diagnostic that it comes from Swagger 2.0. After this stage

- nullable schemas have `"null"` among their types or as a branch of `anyOf`/`oneOf`;
- examples are lists in schemas, and maps elsewhere, where the name of a single `example` is empty;
- references stand only where the specification allows them.

What is malformed stays as it is: later stages look at what they read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Diagnostics, Location
from .shapes import REFERABLE, SHAPES, children
from .tree import DATA, Array, Node, Object, adopt, fresh, locate
from .upgrade_schema import upgrade_schema
from .upgrade_v2 import rewrite_reference, with_old_words
from .upgrade_v2_parts import convert_parameter, convert_response

Include = Callable[[Object, str], Any]
"""What stands behind the `$ref` of an object, upgraded as the given kind; None when nothing does."""


@dataclass(slots=True)
class Upgrader:
    """Brings nodes of one dialect ("2.0", "3.0", "3.1" or "3.2") to the normal form, each once."""

    dialect: str
    diagnostics: Diagnostics
    include: Include
    produces: list[str] = field(default_factory=list)
    misplaced: list[Location] = field(default_factory=list)

    def upgrade(self, node: Any, kind: str) -> None:
        """Upgrade a node and everything below it that is written in place."""
        stack: list[tuple[Any, str]] = [(node, kind)]
        while stack:
            node, kind = stack.pop()
            if not isinstance(node, Object) or node.kind is not None:
                continue
            node.kind = kind
            if self.dialect == "2.0" and _is_reference(node) and not node.home.id:
                node["$ref"] = rewrite_reference(node["$ref"])
            self._rewrite(node, kind)
            self._include_texts(node)
            stack.extend(reversed([*self._below(node, kind)]))

    def _below(self, node: Object, kind: str) -> Iterable[tuple[Any, str]]:
        self._include_containers(node, kind)
        for holder, key, below in children(node, kind):
            child: Any = holder[key]  # type: ignore[index]
            if isinstance(child, Object) and _is_reference(child) and below not in REFERABLE:
                child = self._replace(holder, key, child, below)
            yield child, below

    def _rewrite(self, node: Object, kind: str) -> None:
        match kind:
            case "schema":
                upgrade_schema(node, self.dialect, self.diagnostics)
            case "parameter" | "header" | "mediaType":
                if kind != "mediaType" and "content" not in node and (self.dialect == "2.0" or "type" in node):
                    convert_parameter(node)
                _single_example(node)
            case "requestBody" if self.dialect == "3.0":
                _plain_parts(node)
            case "operation" if self.dialect != "2.0":
                with_old_words(node, self.include)
            case "response" if self.dialect == "2.0":
                convert_response(node, self.produces)
            case "openapi":
                _webhooks(node)
            case "info":
                _version_text(node)
            case _:
                pass

    def _include_containers(self, node: Object, kind: str) -> None:
        """Put in place what is written as `{$ref: …}` where the specification wants a plain map or list."""
        for name, (shape, _) in SHAPES.get(kind, {}).items():
            value = node.get(name)
            if shape != "one" and isinstance(value, Object) and len(value) == 1 and _is_reference(value):
                self._replace(node, name, value, "map" if shape == "named" else "list")

    def _include_texts(self, node: Object) -> None:
        for name in ("description", "summary"):
            value = node.get(name)
            if isinstance(value, Object) and _is_reference(value):
                self.misplaced.append(value.location)
                text = self.include(value, "text")
                if isinstance(text, str):
                    adopt(node, name, text, value.location)
                else:
                    del node[name]

    def _replace(self, holder: Node, key: str | int, reference: Object, kind: str) -> Any:
        """The target instead of a reference, where none is allowed but everybody's tools take it."""
        self.misplaced.append(reference.location)
        target = self.include(reference, kind)
        if target is None and isinstance(holder, Object):
            del holder[str(key)]
        elif target is not None:
            holder[key] = target  # type: ignore[index]
        return target


def _is_reference(node: Object) -> bool:
    return isinstance(node.get("$ref"), str)


def _single_example(node: Object) -> None:
    """`example` becomes the entry of `examples` whose name is empty."""
    if "example" not in node or _is_reference(node):
        return
    origin = locate(node, "example")
    value = node.pop("example")
    examples = node.get("examples")
    if not isinstance(examples, Object):
        examples = fresh(node, "examples", origin)
    entry = fresh(examples, "", origin)
    entry.kind = "example"
    adopt(entry, "value", value, origin)
    if isinstance(value, (Object, Array)):
        value.kind = DATA


def _plain_parts(body: Object) -> None:
    """`style: form` of a part says nothing in 3.0, where styles count in `application/x-www-form-urlencoded` alone
    (section 4.7.15.1): some tools write it at every property."""
    content = body.get("content")
    for media_type, media in content.items() if isinstance(content, Object) else ():
        encodings = media.get("encoding") if isinstance(media, Object) and media_type.startswith("multipart/") else None
        for encoding in encodings.values() if isinstance(encodings, Object) else ():
            if (
                isinstance(encoding, Object)
                and encoding.get("style") == "form"
                and encoding.get("explode") is not False
            ):
                del encoding["style"]


def _webhooks(root: Object) -> None:
    """`x-webhooks` is how 3.0 documents say `webhooks` (Redoc's extension)."""
    if "x-webhooks" in root and "webhooks" not in root and isinstance(root["x-webhooks"], Object):
        node = root.pop("x-webhooks")
        adopt(root, "webhooks", node)


def _version_text(info: Object) -> None:
    """An unquoted version is a number for YAML; what it is called does not depend on that."""
    version = info.get("version")
    if isinstance(version, (int, float)) and not isinstance(version, bool):
        info["version"] = info.home.scalar(locate(info, "version").pointer) or str(version)


def family(version: str) -> str:
    """The dialect that a version belongs to: "2.0", "3.0", "3.1" or "3.2" (which later ones are read as)."""
    if version.startswith("2"):
        return "2.0"
    for known in ("3.0", "3.1"):
        if version == known or version.startswith(known + "."):
            return known
    return "3.2"
