"""What a method of a controller is called, when nobody configured it: from the operation's id, or its path."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .. import ir
from . import words

_STATIC = re.compile(r"\{[^}]*\}")
_VERSION = re.compile(r"v?\d+([._-]\d+)*([a-z]+\d*)?|api|rest", re.IGNORECASE)
_API_VERSION = re.compile(r"apiv?\d+([a-z]+\d*)?", re.IGNORECASE)
_LONGEST_WORD = 14
"""Letters from which on a word of an id is looked at closely."""
_LONGEST_LOOK = 100
"""Letters up to which it is, as the time grows with their square."""

_SPRING = re.compile(r"(?P<name>\w+?)Using(GET|PUT|POST|DELETE|PATCH|HEAD|OPTIONS)(_\d+)?")
_NEST = re.compile(r"(?P<controller>\w+?)Controller[_.](?P<name>\w+)")
_NO_TAGS = frozenset(("default", "untagged"))
"""What tools write for an operation without tags."""

_VERBS = {"POST": "create", "PUT": "replace", "PATCH": "update", "DELETE": "delete", "QUERY": "query"}
_OF_MANY = frozenset(("count", "find", "list", "query", "search"))
_OF_ONE = frozenset("""
    accept activate add approve archive assign block cancel check clone close complete confirm copy create
    deactivate delete deploy destroy disable download duplicate edit enable execute export fetch follow fork
    generate get import index insert install invite join leave lock merge modify move open patch pause ping
    publish put read register reject release remove rename replace reset resolve restart restore resume retrieve
    revoke rotate run save send set show start stop submit subscribe suspend sync test transfer trigger unarchive
    unassign unblock uninstall unlock unpublish unsubscribe update upgrade upload upsert validate verify
    """.split())
_READING = _OF_MANY | frozenset(("check", "download", "export", "preview", "validate", "verify"))


def controller_title(operation: ir.Operation) -> str:
    """What names the controller of an operation: its first tag, else the first resource of its path.

    Versions and the word `api` are no resources, and no tags either; `api` itself where the path has none.
    """
    tag = operation.tags[0] if operation.tags else ""
    if tag and tag.lower() not in _NO_TAGS and not _VERSION.fullmatch(tag):
        return tag
    nest = _NEST.fullmatch(operation.operation_id or "")
    if nest is not None:
        return nest["controller"]
    return next((segment for segment in _segments(operation.path) if not _VERSION.fullmatch(segment)), tag or "api")


def title_words(title: str) -> tuple[str, ...]:
    """The words of a controller's title; `pet-controller`, as Spring calls it, is `pet`."""
    parts = words.split(title)
    return parts[:-1] if len(parts) > 1 and parts[-1].lower() == "controller" else parts


def unversioned(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Words without the version of the API before them: `Api20100401Account` is `Account`."""
    heads = (length for length in (1, 2) if _API_VERSION.fullmatch("".join(parts[:length])))
    return parts[next(heads, 0) :] or parts


def method_words(operation: ir.Operation) -> tuple[str, ...]:
    """The words of the method. Frameworks' ids are recognised and shortened, a leading tag is dropped.

    FastAPI: `list_items_items_get` on `GET /items`; NestJS: `CatsController_findAll`; Spring:
    `listUsingGET_1`, `list_1`; drf-spectacular and others: `items_list`, `issues/list-for-repo`,
    `api_v1_items_list` on `/api/v1/items`. What the controller is called is not said again behind a
    verb: `createPet`, `listPets`, `listPetOwners`.
    """
    if not operation.operation_id or not words.split(operation.operation_id):
        return _from_path(operation)
    title = unversioned(title_words(controller_title(operation)))
    generated = _fastapi(operation)
    if generated is not None:
        return _without_tail(words.split(generated), title)
    text = _without_version(_spoken(operation), operation.path)
    spring = _SPRING.fullmatch(text)
    if spring is not None:
        text = spring["name"]
    elif title != words.split(controller_title(operation)):
        text = re.sub(r"_\d+$", "", text)  # springdoc counts methods of one name in all controllers
    nest = _NEST.fullmatch(text)
    if nest is not None:
        text = nest["name"]
    rest = _without_head(text, title)
    return _without_object(words.split(text), title) if rest is None else rest


def second_words(operation: ir.Operation) -> tuple[str, ...]:
    """What the method is called where another one has that name: the whole id, or verb and path."""
    if operation.operation_id and words.split(operation.operation_id):
        return words.split(operation.operation_id)
    first = _from_path(operation)[0]
    verb = _VERBS.get(operation.method) or (first if first in ("get", "list") else operation.method.lower())
    title = _same(title_words(controller_title(operation)))
    steps = (words.split(segment) for segment in _segments(operation.path))
    return (verb, *(word for step in steps if _same(step) != title for word in step))


def _spoken(operation: ir.Operation) -> str:
    """The id, words that run together taken apart: `Getspendlimit` on `/spend_limit` is `Get spend limit`."""
    text = operation.operation_id or ""
    if max(map(len, words.split(text))) < _LONGEST_WORD:
        return text
    told = words.split(" ".join((operation.summary.partition("\n")[0], operation.path, *operation.tags)))
    known = {form for word in told for form in (word.lower(), words.singular(word.lower()))}
    known |= _OF_ONE | _OF_MANY

    def apart(piece: re.Match[str]) -> str:
        found = words.taken_apart(piece[0], known) if len(piece[0]) <= _LONGEST_LOOK else ()
        return " ".join(found) if len(found) > len(words.split(piece[0])) else piece[0]

    return re.sub(r"[^\W_]+", apart, text)


def _without_version(text: str, path: str) -> str:
    """`api_v1_users_list` → `users_list`, where the path begins with `/api/v1`."""
    lead: list[str] = []
    for segment in _segments(path):
        if not _VERSION.fullmatch(segment):
            break
        lead.append(re.escape(segment))
    found = re.match(r"[\W_]+".join(lead) + r"[\W_]+(?=\w)", text, re.IGNORECASE) if lead else None
    return text if found is None else text[found.end() :]


def _fastapi(operation: ir.Operation) -> str | None:
    """The function's name in an id that FastAPI made of name, path and method."""
    text = operation.operation_id or ""
    tail = re.sub(r"\W", "_", operation.path) + "_" + operation.method.lower()
    return text[: -len(tail)] if text.endswith(tail) and len(text) > len(tail) else None


def _without_tail(parts: tuple[str, ...], title: tuple[str, ...]) -> tuple[str, ...]:
    """`list_items` → `list`, `read_item` → `read`, for the controller `items`."""
    tail = _same(parts[-len(title) :])
    return parts[: -len(title)] if title and len(parts) > len(title) and tail == _same(title) else parts


def _without_head(text: str, title: tuple[str, ...]) -> tuple[str, ...] | None:
    """The words behind the tag's own, when a separator stands between; None when they are not there."""
    pieces = [piece for piece in re.split(r"[\W_]+", text) if piece]
    head: list[str] = []
    for index, piece in enumerate(pieces[:-1]):
        head += words.split(piece)
        alike = "/" not in text and _singular(head) == _singular(title)
        if alike or _lower(tuple(head)) == _lower(title):
            return words.split(" ".join(pieces[index + 1 :]))
        if len(head) > len(title):
            break
    return None


def _without_object(parts: tuple[str, ...], title: tuple[str, ...]) -> tuple[str, ...]:
    """`create_pet` → `create`, `list_pet_owners` → `list_owners`, for the controller `pets`.

    Several of them are left out only behind a verb of many, since `delete_pets` is not `delete_pet`.
    """
    own, rest = parts[1 : len(title) + 1], parts[len(title) + 1 :]
    if not title or _same(own) != _same(title):
        return parts
    many = own[-1] != words.singular(own[-1])
    verb = parts[0].lower()
    known = verb in _OF_MANY or (verb in _OF_ONE and not many)
    return (parts[0], *rest) if known else parts


def _from_path(operation: ir.Operation) -> tuple[str, ...]:
    """Verb and resource: `GET /users` is `list`, `POST /users/{id}/posts` is `create_post`."""
    segments = [segment for segment in operation.path.split("/") if segment]
    static = _segments(operation.path)
    one = bool(segments) and segments[-1].startswith("{") and not _segments(segments[-1])
    verb = _VERBS.get(operation.method) or operation.method.lower()
    if operation.method == "GET":
        verb = "get" if one or not static or words.singular(static[-1]) == static[-1] else "list"
    noun = words.split(static[-1]) if static else ()
    title = _same(unversioned(title_words(controller_title(operation))))
    if _same(noun) == title:
        return (verb,)
    if noun and not one and noun[0].lower() in _actions(operation.method):
        above = words.split(static[-2]) if len(static) > 1 else ()
        return noun if _same(above) == title or len(noun) > 1 else (*noun, *above)
    if noun and (one or verb != "list"):
        noun = (*noun[:-1], words.singular(noun[-1]))
    return (verb, *noun)


def _actions(method: str) -> frozenset[str]:
    """The verbs that a path may end in, for what is done there (`POST /pets/{id}/archive`)."""
    if method == "GET":
        return _READING
    return _OF_ONE | _OF_MANY if method in ("POST", "PUT", "PATCH") else frozenset()


def _segments(path: str) -> list[str]:
    """The fixed segments of a path that have words."""
    plain = re.sub(r"\.(json|xml)$", "", path.partition("#")[0].partition("?")[0])
    bare = (_STATIC.sub("", segment) for segment in plain.split("/"))
    return [segment for segment in bare if words.split(segment)]


def _lower(parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(part.lower() for part in parts)


def _singular(parts: Iterable[str]) -> tuple[str, ...]:
    """For comparison: small letters, every word in its singular, `IPs` too."""
    return tuple(
        part[:-1].lower() if part[:-1].isupper() and part[-1] == "s" else words.singular(part.lower()) for part in parts
    )


def _same(parts: tuple[str, ...]) -> tuple[str, ...]:
    """For comparison: small letters, the last word in its singular."""
    low = _lower(parts)
    return (*low[:-1], words.singular(low[-1])) if low else low
