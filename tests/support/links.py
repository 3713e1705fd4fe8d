"""Links of Markdown pages: where they lead, and whether anything is there."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping

_CODE = re.compile(r"^(```+).*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?) *$", re.MULTILINE)


def dangling(files: Mapping[str, str]) -> list[str]:
    """Links that lead nowhere: `page: link`.

    files: the text of every file by its path; only pages (`.md`) have links and anchors. An address
    on the network is not asked. A link in code is none, but the code may stand inside a link.
    """
    found = []
    for page, text in files.items():
        if page.endswith(".md"):
            found += [f"{page}: {link}" for link in _links(text) if not _leads(link, page, files)]
    return sorted(found)


def _links(text: str) -> list[str]:
    # Inline code keeps its place so that `[`Name`](page.md)` is still seen.
    return _LINK.findall(_CODE.sub(lambda match: "" if match[1] else "code", text))


def _leads(link: str, page: str, files: Mapping[str, str]) -> bool:
    if re.match(r"[a-z][a-z0-9+.-]*:", link):
        return True
    path, _, anchor = link.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)) if path else page
    if target not in files:
        return False
    return not anchor or anchor in anchors(files[target])


def anchors(text: str) -> set[str]:
    """The anchors of a page's headings, as GitHub makes them; equal ones are numbered."""
    seen: dict[str, int] = {}
    found = set()
    for heading in _HEADING.findall(re.sub(r"^(```+).*?^\1$", "", text, flags=re.MULTILINE | re.DOTALL)):
        plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w\- ]", "", plain.lower()).replace(" ", "-")
        number = seen.get(name, 0)
        seen[name] = number + 1
        found.add(f"{name}-{number}" if number else name)
    return found
