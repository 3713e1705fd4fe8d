"""Texts of a document, made ready for docstrings: laid out, with what constrains a value in words."""

from __future__ import annotations

import json
import re
import textwrap

from .. import ir
from . import words

WIDTH = 84
_VERBATIM = re.compile(r"\s*([|>#<]|[-*+] |\d+[.)] |```|~~~|={3,}|-{3,})|\s{4,}")
_PHRASES = {
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
}
_SINGLE = {"characters": "character", "items": "item", "members": "member"}


def layout(text: str, indent: int = 4) -> str:
    """The text with long paragraphs of prose wrapped; tables, lists, code and headings stay as they are."""
    width = WIDTH - indent
    if len(text) <= width and text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if all(len(line) <= width for line in text.split("\n")):
        return text
    done: list[str] = []
    prose: list[str] = []
    fenced = False
    for line in text.split("\n"):
        fence = line.lstrip().startswith(("```", "~~~"))
        fenced = fenced != fence
        if line.strip() and not fenced and not fence and not _VERBATIM.match(line):
            prose.append(line)
        else:
            done += [*_filled(prose, width), line.rstrip()]
            prose = []
    return "\n".join(done + _filled(prose, width))


def _filled(lines: list[str], width: int) -> list[str]:
    """One paragraph: as it stands where it fits, else wrapped anew."""
    if all(len(line) <= width for line in lines):
        return lines
    return textwrap.wrap(" ".join(lines), width, break_long_words=False, break_on_hyphens=False)


def paragraphs(*texts: str) -> str:
    """The texts that are not empty, a blank line between them."""
    return "\n\n".join(text for text in texts if text)


def described(doc: ir.Doc) -> str:
    """The docstring of a class or an alias."""
    text = doc.description.strip() or doc.title.strip()
    return layout(paragraphs(text, "Deprecated." if doc.deprecated else ""))


def of_field(field: ir.Field, alias: ir.Doc | None = None) -> str:
    """The docstring of an attribute: what it is, then what its values have to be.

    alias: what the document says about the named type that the annotation writes out.
    """
    alias = alias or ir.Doc()
    notes = [*(constraints(field.doc) or constraints(alias))]
    if field.default is not None:
        notes.append(f"default {shown(field.default.value)}")
    if field.doc.deprecated:
        notes.append("deprecated")
    text = field.doc.description.strip() or alias.description.strip() or field.doc.title.strip()
    return layout(paragraphs(text, sentence(", ".join(notes))))


def of_parameter(parameter: ir.Parameter) -> str:
    """The description of an argument, with the default that the server assumes."""
    notes = [*constraints(parameter.doc)]
    if parameter.default is not None:
        notes.append(f"default {shown(parameter.default.value)}")
    if parameter.doc.deprecated:
        notes.append("deprecated")
    text = parameter.doc.description.strip()
    note = ", ".join(notes)
    return f"{text} ({note})" if text and note and "\n" not in text else paragraphs(text, sentence(note))


def constraints(doc: ir.Doc) -> list[str]:
    """The keywords that restrict a value, in words."""
    found: list[str] = []
    for keyword, value in doc.constraints:
        phrase = _PHRASES.get(keyword)
        if phrase is not None:
            text = phrase.format(value if isinstance(value, str) else shown(value))
            head, _, last = text.rpartition(" ")
            found.append(f"{head} {_SINGLE[last]}" if value == 1 and last in _SINGLE else text)
        elif keyword == "uniqueItems" and value is True:
            found.append("no item twice")
    return found


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
    """An entry of an `Args:` section: the text's further lines are indented below its name."""
    first, *rest = layout(f"{name}: {text.strip()}".rstrip(), indent + 8).split("\n")
    return "\n".join([f"    {first}", *(f"        {line}".rstrip() for line in rest)])


def heading(operation: ir.Operation, method: str) -> str:
    """The text that a method's docstring begins with.

    A summary that only says the method's name again gives way to the description.
    """
    summary, description = operation.summary.strip(), operation.description.strip()
    if not summary and not description:
        return f"`{operation.method} {operation.path}`"
    repeated = words.snake(words.split(summary)) == method
    if summary and description and (repeated or description.startswith(summary)):
        return layout(description, 8)
    return layout(paragraphs(summary, description), 8)
