"""Splits names of a document into words, and joins words in the ways that Python writes names.

One rule holds everywhere: separators end a word, so does a change from lower to upper case, and a
run of capitals ends before its last letter when a small one follows (`HTTPServer` is `HTTP`,
`Server`). Digits belong to what stands before them. A short table names the compounds that this
rule would tear apart.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from functools import cache

COMPOUNDS = (
    "DevOps",
    "eBay",
    "eSIM",
    "eTag",
    "ETag",
    "GitHub",
    "GitLab",
    "GraphQL",
    "gRPC",
    "iOS",
    "iPad",
    "iPhone",
    "IoT",
    "IPv4",
    "IPv6",
    "JavaScript",
    "LinkedIn",
    "LTE",
    "LWM2M",
    "LwM2M",
    "MacOS",
    "macOS",
    "MySQL",
    "NoSQL",
    "OAuth",
    "OAuth1",
    "OAuth2",
    "OpenAI",
    "OpenAPI",
    "OpenID",
    "PayPal",
    "PostgreSQL",
    "TypeScript",
    "WiFi",
    "YouTube",
)
"""Words that mix cases; each is one word where it stands alone, whatever comes before and after."""

_COMPOUND = re.compile(
    "|".join(
        (r"(?<![A-Za-z])" if word[0].islower() else "") + re.escape(word) + r"(?:s(?![a-z])|(?![a-z]))"
        for word in sorted(COMPOUNDS, key=lambda word: (-len(word), word))
    )
)
_WORD = re.compile(
    r"A0A(?![aA])"  # M2M, B2B
    r"|AA+s(?![a0])"  # IDs, URLs: read from a shape where that `s` is kept
    r"|A+(?![as])0*a*(?:0+a*)*"  # HTTP, MD5sum
    r"|A?[as]+(?:0+[as]*)*"  # Server, sha256
    r"|0+(?:A+(?![as])|[as]+)?"  # 1st, 2FA, 18
)
_SYMBOLS = {"<": "less than", ">": "greater than", "+": "plus", "-": "minus", "&": "and", "%": "percent", "*": "star"}
_COMPARISONS = (("<=", " less or equal "), (">=", " greater or equal "), ("!=", " not equal "))
_LETTERS = {"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "đ": "d"}


@cache
def split(text: str) -> tuple[str, ...]:
    """The words of `text`, in the case in which they stand; empty when it has no letter or digit.

    >>> split("userIDs"), split("X-API-Key"), split("18+")
    (('user', 'IDs'), ('X', 'API', 'Key'), ('18', 'plus'))
    """
    plain = _plain(text)
    words = _words(_symbols(plain))
    if not words:
        words = _words(" ".join(_SYMBOLS.get(char, unicodedata.name(char, "").lower()) for char in text.strip()))
    return tuple(words)


def snake(words: tuple[str, ...]) -> str:
    """`user_ids`"""
    return "_".join(word.lower() for word in words)


def upper(words: tuple[str, ...]) -> str:
    """`USER_IDS`"""
    return "_".join(word.upper() for word in words)


def pascal(words: tuple[str, ...]) -> str:
    """`UserIDs`. Capitals that the document wrote stay, unless it writes the whole name in capitals."""
    shouting = len(words) > 1 and all(word.upper() == word for word in words)
    joined = ""
    for word in words:
        part = word.capitalize() if shouting else word[:1].upper() + word[1:]
        joined += "_" + part if joined[-1:].isdigit() and part[:1].isdigit() else part
    return joined


def singular(word: str) -> str:
    """`status` for `statuses`, `entry` for `entries`, `item` for `items`; a guess that is easy to foresee."""
    low = word.lower()
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "uses")) and not low.endswith(("houses", "causes", "caches")):
        return word[:-2]
    if low.endswith("s") and not low.endswith(("ss", "us", "is", "news", "series", "ws")) and len(low) > 3:
        return word[:-1]
    return word


def taken_apart(text: str, known: Collection[str]) -> tuple[str, ...]:
    """The known words that make up a text without capitals or separators between them; empty where none do.

    >>> taken_apart("Getspendlimit", {"get", "spend", "limit"})
    ('get', 'spend', 'limit')
    """
    low = text.lower()
    best: list[tuple[str, ...] | None] = [(), *[None] * len(low)]
    for end in range(1, len(low) + 1):
        for start in range(end):
            before = best[start]
            if before is not None and low[start:end] in known and len(before) < len(best[end] or low):
                best[end] = (*before, low[start:end])
    return best[-1] or ()


def _plain(text: str) -> str:
    """Without accents, and with letters that look alike made equal (NFKC, as Python reads names)."""
    text = re.sub(r"(?<=[A-Za-z])['’](?=[A-Za-z])", "", text)
    if text.isascii():
        return text
    text = "".join(_LETTERS.get(char, char) for char in text)
    bare, base = "", ""
    for char in unicodedata.normalize("NFKD", text):
        base = base if unicodedata.combining(char) else char
        bare += "" if base is not char and base.isascii() and base.strip() else char
    composed = unicodedata.normalize("NFKC", bare)
    return "".join(char if not char.isalnum() or ("a" + char).isidentifier() else " " for char in composed)


def _symbols(text: str) -> str:
    """With words in place of the symbols that carry meaning: `-1`, `18+`, `DateCreated<`."""
    if text.isidentifier():
        return text
    for symbol, words in _COMPARISONS:
        text = text.replace(symbol, words)
    text = re.sub(r"[<>%]", lambda match: f" {_SYMBOLS[match[0]]} ", text)
    text = re.sub(r"(^|[^A-Za-z0-9])([+-])(?=\d)", lambda match: f"{match[1]} {_SYMBOLS[match[2]]} ", text)
    text = re.sub(r"(?<=[A-Za-z0-9])\+(?=$|[^A-Za-z])", " plus ", text)
    return text


def _words(text: str) -> list[str]:
    words: list[str] = []
    for piece in re.split(r"[\W_]+", text):
        at = 0
        for match in _COMPOUND.finditer(piece):
            words += _pieces(piece[at : match.start()])
            words.append(match[0])
            at = match.end()
        words += _pieces(piece[at:])
    return [word for word in words if word]


def _pieces(text: str) -> list[str]:
    found: list[str] = []
    for piece in re.split(r"(?<=[A-Z])(?=v\d)", text):  # SCIMv2
        shape = "".join(map(_shape, piece))
        found += [piece[match.start() : match.end()] for match in _WORD.finditer(shape)]
    return found


def _shape(char: str) -> str:
    if char.isdigit() or char.isnumeric():
        return "0"
    if char.isupper():
        return "A"
    return "s" if char == "s" else "a"
