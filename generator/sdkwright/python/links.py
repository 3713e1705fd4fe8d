"""Links of descriptions, and those to further reading."""

from __future__ import annotations

import re

from .. import ir

_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\(https?:[^()\s]*\)")


def without_targets(said: str) -> str:
    """The text with the words of its links alone."""
    return _LINK.sub(r"\1", said)


def see(more: ir.ExternalDocs | None, said: str) -> str:
    """Where the document says that more is to be read; empty where `said` has the address."""
    known = more is None or more.url in said or not more.url.startswith(("https://", "http://"))
    return "" if more is None or known else f"See {more.url}"


def see_link(more: ir.ExternalDocs | None, said: str) -> str:
    """The same in Markdown."""
    if more is None or not see(more, said):
        return ""
    about = re.sub(r"[\[\]]", "", " ".join(more.description.split()).rstrip("."))
    return f"See [{about}]({more.url})." if about else f"See <{more.url}>."
