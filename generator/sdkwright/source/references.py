"""Reference strings: files, URLs and JSON pointers in fragments (RFC 3986, RFC 6901)."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from ..diagnostics import escape, unescape
from .tree import member

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]+:")

_INDEX = re.compile(r"0|[1-9][0-9]{0,17}")
"""An item of a list in a pointer (RFC 6901, section 4); no list is so long that it would need more digits."""


@dataclass(frozen=True, slots=True)
class Reference:
    """`file` is what stands before the `#` (empty: the same file), decoded when it is no URL.

    `pointer` has the tokens of a JSON pointer; it is None for a plain-name fragment (`anchor`).
    """

    file: str
    pointer: tuple[str, ...] | None
    anchor: str = ""

    @property
    def fragment(self) -> str:
        if self.pointer is None:
            return self.anchor
        return "".join("/" + escape(token) for token in self.pointer)


def parse_reference(text: str) -> Reference:
    """The parts of a reference."""
    file, _, fragment = text.partition("#")
    if not is_url(file):
        file = unquote(file).replace("\\", "/")
    fragment = unquote(fragment)
    if fragment and not fragment.startswith("/"):
        return Reference(file, None, fragment)
    return Reference(file, tuple(unescape(token) for token in fragment.split("/")[1:]))


def is_url(text: str) -> bool:
    """Whether it has a scheme; a Windows drive letter is none."""
    return bool(_SCHEME.match(text))


def names_a_place(text: str) -> bool:
    """Whether a value of a discriminator mapping is a reference and not the name of a schema."""
    return "/" in text or "#" in text or text.endswith((".yaml", ".yml", ".json"))


def join(base: str, file: str) -> str:
    """The file or URL that `file` means when it stands in `base`."""
    if is_url(file):
        return file
    if is_url(base):
        return url_join(base, file)
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), file))


def url_join(base: str, url: str) -> str:
    """`urljoin`, which raises for some broken addresses; those stay as they are."""
    try:
        return urljoin(base, url)
    except ValueError:
        return url


def relative_id(root: str, file: str) -> str:
    """`file` relative to the folder of `root`; a URL that is elsewhere stays as it is."""
    if is_url(root) != is_url(file):
        return file
    if is_url(root):
        try:
            ours, theirs = urlsplit(root), urlsplit(file)
        except ValueError:
            return file
        if ours[:2] != theirs[:2]:
            return file
        return posixpath.relpath(theirs.path, posixpath.dirname(ours.path) or "/")
    return posixpath.relpath(posixpath.abspath(file), posixpath.dirname(posixpath.abspath(root)))


def step(node: Any, token: str) -> tuple[bool, Any, str | int]:
    """One token of a pointer: whether there is such a member, the member, and its key."""
    if isinstance(node, dict):
        return token in node, node.get(token), token
    if isinstance(node, list) and _INDEX.fullmatch(token) and int(token) < len(node):
        return True, member(node, int(token)), int(token)
    return False, None, token
