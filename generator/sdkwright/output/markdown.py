"""Texts of a document as Markdown that stays within its place on a page.

The descriptions of a document are CommonMark. On a page of ours they may not open headings, leave
a code block or an HTML element open, or link to places that only the document's own site has.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r" {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*")
_UNDERLINE = re.compile(r" {0,3}(=+|-+)[ \t]*")
_BLOCK = re.compile(r"\s*([-*+>|#]|\d+[.)]\s|`{3}|~{3})")
_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(
    r"(!?)\[((?:[^\[\]\\]|\\.)*)\]\(\s*<?([^\s()<>]*(?:\([^\s()]*\))?[^\s()<>]*)>?(\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+.*$", re.MULTILINE)
_ABSOLUTE = re.compile(r"(?:https?:|mailto:)", re.IGNORECASE)
_AUTOLINK = re.compile(r"(?:https?://|mailto:)[^\s<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_ELEMENTS = frozenset(
    "a b blockquote code dd del details dl dt em h1 h2 h3 h4 h5 h6 i kbd li ol p pre s strong sub summary sup table "
    "tbody td tfoot th thead tr tt u ul".split()
)
_VOID = frozenset(("br", "hr", "img", "wbr"))
_MARKUP = re.compile(r"[\\`*\[\]<]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|~~")


def inline(text: str) -> str:
    """Plain text in one line, where Markdown would be read: every mark is escaped."""
    return _MARKUP.sub(lambda mark: "".join("\\" + char for char in mark[0]), " ".join(text.split()))


def prose(text: str) -> str:
    """A description as paragraphs of a page: headings are bold lines, everything that opens closes."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4).strip("\n").split("\n")
    done: list[str] = []
    free: list[str] = []
    fence = ""
    for line in lines:
        marker = _FENCE.fullmatch(line)
        if fence:
            done.append(line.rstrip())
            if marker and marker[1].startswith(fence) and not marker[2].strip():
                fence = ""
        elif marker and "`" not in marker[2]:
            done += [*_free(free), line.rstrip()]
            free, fence = [], marker[1]
        else:
            free.append(line.rstrip())
    done += _free(free)
    return "\n".join([*done, fence] if fence else done).strip("\n")


def cell(text: str) -> str:
    """A description as a cell of a table: one line, paragraphs and list items apart by a break."""
    paragraphs: list[list[str]] = [[]]
    for line in prose(text).split("\n"):
        if not line.strip() or _BLOCK.match(line):
            paragraphs.append([])
        if not _FENCE.fullmatch(line):
            paragraphs[-1].append(line)
    joined = (" ".join(" ".join(part).split()) for part in paragraphs)
    return re.sub(r"(?<!\\)\|", r"\\|", "<br>".join(part for part in joined if part))


def _free(lines: list[str]) -> list[str]:
    """Text outside of code blocks."""
    if not lines:
        return []
    done: list[str] = []
    for line in lines:
        heading = _HEADING.fullmatch(line)
        if heading:
            done.append(_bold(heading[1]))
        elif _UNDERLINE.fullmatch(line) and done and done[-1].strip() and not _BLOCK.match(done[-1]):
            done[-1] = _bold(done[-1])
        else:
            done.append(line)
    return _outside_code("\n".join(done), _safe).split("\n")


def _bold(text: str) -> str:
    text = text.strip().strip("*").strip()
    return f"**{text}**" if text else ""


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """`change` for the parts between code spans; these stay as they are."""
    spans: list[str] = []

    def keep(span: re.Match[str]) -> str:
        if "\n\n" in span[0]:
            return span[0]
        spans.append(span[0])
        return f"\x00{len(spans) - 1}\x00"

    changed = change(_SPAN.sub(keep, text.replace("\x00", "")))
    return re.sub("\x00(\\d+)\x00", lambda mark: spans[int(mark[1])], changed)


def _safe(text: str) -> str:
    text = _REFERENCE.sub(lambda line: line[0] if re.search(r":[ \t]*<?https?://", line[0]) else "", text)
    while (fewer := _LINK.sub(_link, text)) != text:
        text = fewer
    return _html(text)


def _link(link: re.Match[str]) -> str:
    """A link to elsewhere stays, one within the document's own site becomes its text."""
    if _ABSOLUTE.match(link[3]):
        return link[0]
    return link[2] if not link[1] else ""


def _html(text: str) -> str:
    """HTML stays where all of it is known and closed, else every angle bracket is escaped."""
    if "<" not in text:
        return text
    closed = _closed(text)

    def bracket(mark: re.Match[str]) -> str:
        rest = text[mark.start() :]
        if _AUTOLINK.match(rest, 1) or (closed and _TAG.match(rest)):
            return "<"
        return "\\<" if text[: mark.start()][-1:] != "\\" else "<"

    return re.sub("<", bracket, text)


def _closed(text: str) -> bool:
    checker = _Checker()
    checker.feed(text)
    checker.close()
    return checker.good and not checker.open


class _Checker(HTMLParser):
    """Follows the elements of a text."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.good = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        links = dict(attrs)
        target = links.get("href") or links.get("src")
        if tag not in _ELEMENTS | _VOID or (target is not None and not _ABSOLUTE.match(target)):
            self.good = tag.startswith(("http:", "https:", "mailto:")) and self.good
        elif tag in _ELEMENTS:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.good = tag in _VOID and self.good

    def handle_endtag(self, tag: str) -> None:
        if tag not in _VOID:
            self.good = bool(self.open) and self.open.pop() == tag and self.good

    def handle_comment(self, data: str) -> None:
        self.good = False

    def handle_decl(self, decl: str) -> None:
        self.good = False
