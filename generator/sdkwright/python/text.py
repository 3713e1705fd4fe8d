"""Texts of a document, made ready for docstrings: laid out, with what constrains a value in words."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable
from functools import cache

from .. import ir
from . import links, words

WIDTH = 88
SHORT = 84
"""Room for a text of one line with its quotes."""

_VERBATIM = re.compile(r"\s*([|>#<]|[-*+] |\d+[.)] |```|~~~|={3,}|-{3,}|See https?:\S+$)|\s{4,}")
_PHRASES = {
    "exactLength": "exactly {} characters",
    "exactItems": "exactly {} items",
    "exactProperties": "exactly {} members",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "pattern": "pattern `{}`",
    "minimum": "at least {}",
    "maximum": "at most {}",
    "exclusiveMinimum": "more than {}",
    "exclusiveMaximum": "less than {}",
    "multipleOf": "a multiple of {}",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
    "minProperties": "at least {} members",
    "maxProperties": "at most {} members",
    "minContains": "at least {} such items",
    "maxContains": "at most {} such items",
}
_INSIDE = {
    "items": "each item",
    "additionalProperties": "each value",
    "unevaluatedProperties": "each further member",
    "propertyNames": "each name",
    "contains": "with an item",
    "not": "not",
    "contentSchema": "as JSON",
}
_CONDITIONS = ("if", "then", "else", "dependentSchemas", "dependencies", "oneOf", "anyOf")
"""Schemas inside a schema, which a sentence can only name."""

_ARTICLES = {"a", "an", "the", "of", "for", "this", "it"}
_LOCAL_LINK = re.compile(r"(?<!!)\[([^\[\]]+)\]\([/#][^()\s]*\)")
_ITEM = re.compile(r"(\s*)([-*+] |\d+[.)] |> )(?!\s)")
_SINGLE = {"characters": "character", "items": "item", "members": "member"}


def layout(text: str, indent: int = 4, opening: int = 3) -> str:
    """The text with long paragraphs, items and quotes wrapped; tables, code and headings stay as they are.

    Links that lead nowhere but on the document's own site are their text. `opening` is the width of what
    stands before the text in its first line.
    """
    text = _LOCAL_LINK.sub(r"\1", text)
    if len(text) <= SHORT - indent and text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    width = WIDTH - indent
    done: list[str] = []
    prose: list[str] = []
    fenced = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith(("```", "~~~"))
        fenced = fenced != fence
        if line.strip() and not fenced and not fence and not _VERBATIM.match(line):
            prose.append(line)
        else:
            item = None if fenced or fence else _ITEM.match(line)
            done += _filled(prose, width, 0 if done else opening)
            done += _hung(item, line, width) if item is not None else [line.rstrip()]
            prose = []
    return "\n".join(done + _filled(prose, width, 0 if done else opening))


def _filled(lines: list[str], width: int, opening: int) -> list[str]:
    """One paragraph: as it stands where it fits, else wrapped anew."""
    if all(len(line) <= width for line in lines) and len("".join(lines[:1])) <= width - opening:
        return lines
    before = "x" * opening
    wrapped = textwrap.wrap(
        " ".join(lines), width, initial_indent=before, break_long_words=False, break_on_hyphens=False
    )
    return [wrapped[0][opening:], *wrapped[1:]]


def _hung(item: re.Match[str], line: str, width: int) -> list[str]:
    """An item of a list, its further lines below its text; a quote, each line with its mark."""
    mark = item[0] if item[2] == "> " else " " * len(item[0])
    wrapped = textwrap.wrap(line[item.end() :], width - len(mark), break_long_words=False, break_on_hyphens=False)
    return [(item[0] if index == 0 else mark) + part for index, part in enumerate(wrapped)] or [line.rstrip()]


def paragraphs(*texts: str) -> str:
    """The texts that are not empty, a blank line between them."""
    return "\n\n".join(text for text in texts if text)


def title(doc: ir.Doc) -> str:
    """What the document says about it, or calls it; a title of one word is no more than another name."""
    return doc.description.strip() or _label(doc)


def _label(doc: ir.Doc) -> str:
    label = doc.title.strip()
    return label if " " in label else ""


def described(doc: ir.Doc, *names: str) -> str:
    """The docstring of a class or an alias with these names, which it does not only say again."""
    deprecated = "Deprecated." if doc.deprecated else ""
    said = telling(title(doc), *names)
    return layout(paragraphs(said, restrictions(doc), deprecated, links.see(doc.see, said)))


def telling(text: str, *names: str) -> str:
    """The text, empty when it has no words but those of the names: `The id of the pet` for `Pet.id`."""
    if len(text) > SHORT or "\n" in text:
        return text
    return text if _bare(text).difference(_ARTICLES, *map(_known, names)) else ""


def _bare(text: str) -> frozenset[str]:
    return frozenset(words.singular(word.lower()) for word in words.split(text))


_known = cache(_bare)


def of_field(field: ir.Field, alias: ir.Doc | None = None) -> str:
    """The description of a field: what it is, then what its values have to be.

    alias: what the document says about the named type that the annotation writes out.
    """
    said = _said(field, alias) or field.doc.title.strip()
    return layout(paragraphs(said, sentence(_notes(field, alias))))


def of_attribute(field: ir.Field, alias: ir.Doc | None, owner: str) -> str:
    """The docstring of a field of the class `owner`: its description, in one paragraph where it can be."""
    said = telling(links.without_targets(_said(field, alias) or _label(field.doc)), field.name, owner)
    return layout(_noted(said, _notes(field, alias)))


def _said(field: ir.Field, alias: ir.Doc | None) -> str:
    named = alias.description.strip() if alias is not None else ""
    return field.doc.description.strip() or named


def _notes(field: ir.Field, alias: ir.Doc | None) -> str:
    notes = constraints(field.doc) or constraints(alias or ir.Doc())
    if field.default is not None and not _tells_default(_said(field, alias), field.default):
        notes.append(f"default {shown(field.default.value)}")
    if field.doc.deprecated:
        notes.append("deprecated")
    return ", ".join(notes)


def _noted(text: str, note: str) -> str:
    return f"{text} ({note})" if text and note and "\n" not in text else paragraphs(text, sentence(note))


def _tells_default(said: str, default: ir.Default) -> bool:
    """Whether a description names the default: `Defaults to 30.`, `(default: "asc")`."""
    value = default.value if isinstance(default.value, str) else json.dumps(default.value)
    told = rf"default(s|ed)?( value)?( is)?( to)?[:= ]*[`'\"*]*{re.escape(value)}([`'\"*),;\s]|\.(?!\d)|$)"
    return bool(value) and re.search(told, said, re.IGNORECASE) is not None


def of_parameter(parameter: ir.Parameter) -> str:
    """The description of an argument, with the default that the server assumes."""
    notes = [*constraints(parameter.doc)]
    if parameter.default is not None and not _tells_default(parameter.doc.description, parameter.default):
        notes.append(f"default {shown(parameter.default.value)}")
    if parameter.doc.deprecated:
        notes.append("deprecated")
    return _noted(parameter.doc.description.strip(), ", ".join(notes))


def restrictions(doc: ir.Doc) -> str:
    """A sentence of the keywords that restrict a value; empty where there are none."""
    return sentence(", ".join(constraints(doc)))


def constraints(doc: ir.Doc) -> list[str]:
    """The keywords that restrict a value, in words."""
    found = [text for keyword, value in _joined(doc.constraints) if (text := _restriction(keyword, value))]
    conditions = [
        f"`{keyword}`"
        for keyword, value in doc.constraints
        if keyword in _CONDITIONS and not _restriction(keyword, value)
    ]
    return [*found, "restricted by " + ", ".join(conditions)] if conditions else found


def _joined(constraints: Iterable[tuple[str, ir.Json]]) -> list[tuple[str, ir.Json]]:
    """Two limits that are the same are one."""
    given = dict(constraints)
    same = [end for end in ("Length", "Items", "Properties") if given.get(f"min{end}", given) == given.get(f"max{end}")]
    exact = {f"min{end}": f"exact{end}" for end in same}
    gone = {f"max{end}" for end in same}
    return [(exact.get(keyword, keyword), value) for keyword, value in given.items() if keyword not in gone]


def _restriction(keyword: str, value: ir.Json) -> str:
    """One keyword in words; empty where it says nothing, or more than words can say."""
    phrase = _PHRASES.get(keyword)
    if phrase is not None and isinstance(value, str) != (keyword == "pattern"):
        return ""
    if phrase is not None:
        text = phrase.format(value if isinstance(value, str) else shown(value))
        head, _, last = text.rpartition(" ")
        return f"{head} {_SINGLE[last]}" if value == 1 and last in _SINGLE else text
    match keyword, value:
        case "uniqueItems", True:
            return "no item twice"
        case (
            "items"
            | "additionalProperties"
            | "unevaluatedProperties"
            | "propertyNames"
            | "contains"
            | "not"
            | "contentSchema"
        ), dict():
            inner = [text for inner, given in value.items() if (text := _restriction(inner, given))]
            return f"{_INSIDE[keyword]} {' and '.join(inner)}" if inner else ""
        case "enum", list():
            return "one of " + ", ".join(map(shown, value))
        case ("oneOf" | "anyOf"), list() if all(
            isinstance(arm, dict) and _listed(arm.get("required")) for arm in value
        ):
            return "with " + " or ".join(_listed(arm["required"]) for arm in value if isinstance(arm, dict))
        case "const", _:
            return shown(value)
        case "type", str():
            return f"of type {value}" if value else ""
        case "dependentRequired", dict():
            pairs = value.items()
            return ", ".join(f"`{name}` only with {_listed(others)}" for name, others in pairs if _listed(others))
        case _:
            return ""


def _listed(names: ir.Json) -> str:
    return " and ".join(f"`{name}`" for name in names) if isinstance(names, list) else ""


def shown(value: ir.Json) -> str:
    """A JSON value in a sentence."""
    return "`" + json.dumps(value, ensure_ascii=False) + "`" if not isinstance(value, int | float) else str(value)


def sentence(text: str) -> str:
    """With a capital at its beginning and a full stop."""
    return text[:1].upper() + text[1:] + "." if text else ""


def one_line(text: str) -> str:
    """The first paragraph, in one line."""
    return " ".join(text.strip().partition("\n\n")[0].split())


def hanging(name: str, text: str, indent: int = 8) -> str:
    """An entry of an `Args:` section, links without their targets: further lines are indented below its name."""
    plain = links.without_targets(text.strip())
    first, *rest = layout(f"{name}: {plain}".rstrip(), indent + 4, 0).split("\n")
    return "\n".join([f"    {first}", *(f"        {line}".rstrip() for line in rest)])


def heading(operation: ir.Operation, method: str) -> str:
    """The text that a method's docstring begins with.

    A summary that only says the method's name again gives way to the description.
    """
    summary, description = operation.summary.strip(), operation.description.strip()
    more = links.see(operation.see, description)
    repeated = words.snake(words.split(summary)) == method
    if not summary and not description:
        said = f"`{operation.method} {operation.path}`"
    elif summary and description and (repeated or description.startswith(summary)):
        said = layout(description, 8)
    else:
        said = layout(paragraphs(summary, description), 8)
    last = said.rpartition("\n\n")[2].split("\n")
    loose = last == [said] or any(map(_VERBATIM.match, last))
    return said + ("\n\n" if loose else "\n") + more if more else said
