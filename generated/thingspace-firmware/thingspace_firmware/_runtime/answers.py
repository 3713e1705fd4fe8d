"""Which declared answer an answer of the server is, and its value."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias, TypeGuard, cast

from .content import (
    Binary,
    Choice,
    Content,
    Decoded,
    Dynamic,
    Empty,
    Form,
    Json,
    Text,
    Xml,
)
from .errors import (
    ApiError,
    DecodeError,
    Deviation,
    body_annotation,
    combine,
    reason,
    status_class,
)
from .responses import ApiResponse, bare, is_json, is_xml
from .values import is_mapping

Chosen: TypeAlias = "tuple[type[Content[Any]], Any]"


def parts(content: Any) -> Chosen:
    """Class and type argument of `Json[T]`."""
    arguments = getattr(content, "__args__", None)
    if arguments:
        return content.__origin__, arguments[0]
    return content, Any


def accepts(returns: Any) -> str:
    """The Accept header for declared answers."""
    if not isinstance(returns, Choice):
        return next(_media_types(returns), "*/*")
    return ", ".join(dict.fromkeys(_media_types(returns))) or "*/*"


def _media_types(returns: Any) -> Iterator[str]:
    if not isinstance(returns, Choice):
        content = parts(returns)[0]
        if content is not Empty:
            yield (
                "*/*" if content.usual == "application/octet-stream" else content.usual
            )
        return
    for key, answer in returns.answers.items():
        if isinstance(key, str) and "/" in key:
            yield key
        else:
            yield from _media_types(answer)


def declares(returns: Any, status: int) -> bool:
    """True when the document lists that very status among the answers."""
    return isinstance(returns, Choice) and status in returns.answers


def choose(
    returns: Any, status: int, media_type: str, content: bytes = b""
) -> tuple[Chosen, Deviation | None]:
    """The declared content of an answer; a deviation if it is only the nearest one.

    Raises:
        DecodeError: nothing that is declared comes near
    """
    if not isinstance(returns, Choice):
        return parts(returns), None
    answers: Mapping[Any, Any] = returns.answers
    if any(isinstance(key, str) and "/" in key for key in answers):
        return _of_media_type(answers, status, media_type, content)
    for key in (status, f"{status // 100}XX", "default"):
        if key in answers:
            return choose(answers[key], status, media_type, content)
    expected = " or ".join(str(key) for key in answers)
    message = f"the status is {status}, and {expected} was expected"
    deviation = Deviation("$", "", f"status {expected}", status, message)
    chosen, inner = choose(next(iter(answers.values())), status, media_type, content)
    return chosen, inner or deviation


def _of_media_type(
    answers: Mapping[Any, Any], status: int, media_type: str, content: bytes
) -> tuple[Chosen, Deviation | None]:
    """The answer that the server's media type names, else the one that its bytes may be."""
    key = _by_media_type(answers, media_type)
    if key is not None:
        return choose(answers[key], status, media_type, content)
    expected = " or ".join(map(str, answers))
    message = (
        f"the answer is {media_type or 'of no media type'}, and {expected} was expected"
    )
    key = _by_content(answers, media_type, content)
    if key is None:
        raise DecodeError(message)
    chosen, inner = choose(answers[key], status, media_type, content)
    return chosen, inner or Deviation("$", "", expected, media_type, message)


def _by_content(answers: Mapping[Any, Any], media_type: str, content: bytes) -> Any:
    """The key of what bytes of no declared media type are: JSON, binary, or text if they may be that."""
    if not content:
        return None
    kinds: list[type[Content[Any]]] = [Json] if _is_json(content) else []
    kinds += [Binary] if not media_type.startswith("text/") else []
    kinds += [Text] if media_type == "" or media_type.startswith("text/") else []
    for kind in kinds:
        for key, answer in answers.items():
            if not isinstance(answer, Choice) and issubclass(parts(answer)[0], kind):
                return key
    return None


def _is_json(content: bytes) -> bool:
    from . import codec

    try:
        codec.decode(content, Any)
    except DecodeError:
        return False
    return True


def _by_media_type(answers: Mapping[Any, Any], media_type: str) -> Any:
    """The key that covers a media type: itself, a range, or one of the same kind."""
    keys = {bare(key): key for key in answers}
    kind = media_type.partition("/")[0]
    for wanted in (media_type, f"{kind}/*", "*/*"):
        if wanted in keys:
            return keys[wanted]
    if not media_type and len(keys) == 1:
        return next(iter(answers))
    for wanted, key in keys.items():
        if is_json(wanted) and is_json(media_type):
            return key
        if wanted.startswith("text/") and kind == "text" and not is_json(wanted):
            return key
    return None


def decode(
    returns: Any, status: int, content_type: str, content: bytes, strict: bool
) -> Decoded:
    """Value of an answer, and what in it is not as declared.

    Raises:
        DecodeError: the body is not what it should be
    """
    (kind, type_), odd = choose(returns, status, bare(content_type), content)
    if not content and _may_be_none(type_):
        kind = Empty
    elif not content and status in _NO_CONTENT and issubclass(kind, (Json, Xml, Form)):
        odd = odd or Deviation("$", "", kind.usual, None, f"{status} has no content")
        kind = Empty
    if odd is not None and strict:
        raise DecodeError(odd.message, deviations=(odd,))
    value, found = kind.decode(content, content_type, type_, strict)
    return value, found if odd is None else (odd, *found)


_NO_CONTENT = (204, 205)
"""Statuses that say that there is nothing to come (RFC 9110, sections 15.3.5 and 15.3.6)."""


def _may_be_none(type_: Any) -> bool:
    return type_ is None or type(None) in getattr(type_, "__args__", ())


def error(
    raises: Mapping[Any, Any], response: ApiResponse[Any], secrets: tuple[str, ...]
) -> ApiError:
    """The exception for an answer that is a failure; its making never fails."""
    status = response.status
    declared: Any = raises.get(
        status, raises.get(f"{status // 100}XX", raises.get("default"))
    )
    cls = status_class(status)
    if _is_exception(declared):
        cls = combine(declared, cls)
        declared = body_type(declared)
    chosen = Dynamic if declared is None else declared
    if is_xml(response.media_type) and parts(chosen)[0] is Json:
        chosen = Xml[parts(chosen)[1]]  # type: ignore[misc]
    _decode_leniently(chosen, response)
    made = cls(
        _masked(_sentence(response), secrets),
        status=status,
        body=response.data,
        response=response,
    )
    made.request, made.attempts = response.request, response.attempts
    return made


def _is_exception(declared: Any) -> TypeGuard[type[ApiError]]:
    return isinstance(declared, type) and issubclass(declared, ApiError)


def _decode_leniently(chosen: Any, response: ApiResponse[Any]) -> None:
    for attempt in (chosen, Dynamic, Text):
        if not response.content:
            return
        kind = response.headers.get("content-type", "")
        content, status = response.content, response.status
        try:
            found = decode(attempt, status, kind, content, False)
        except DecodeError:
            continue
        response.data, response.deviations = found
        return


def body_type(cls: type[ApiError]) -> Any:
    """The declared content of an exception's body, from its annotation."""
    found = body_annotation(cls)
    if found is None:
        return Dynamic
    from .annotations import resolve

    return Json[resolve(*found)]  # type: ignore[misc]


def _sentence(response: ApiResponse[Any]) -> str:
    request, status = response.request, response.status
    parts = [f"{request.method} {request.template}: {status} {reason(status)}"]
    location = response.headers.get("location")
    if 300 <= status < 400 and location:
        parts.append(f", a redirect to {location.partition('?')[0]}, is not followed")
    summary = _summary(response)
    parts.append(f": {summary}" if summary else " (the body is empty)")
    if response.retry_after is not None:
        parts.append(f" (retry after {response.retry_after:g} s)")
    if response.request_id:
        parts.append(f" (request id {response.request_id})")
    if response.attempts > 1:
        parts.append(f" (after {response.attempts} attempts)")
    return "".join(parts)


_CODES = ("code", "errorCode", "error_code", "error", "type", "title")
_MESSAGES = (
    "message",
    "errorMessage",
    "error_message",
    "error_description",
    "detail",
    "description",
    "msg",
    "reason",
)


def _summary(response: ApiResponse[Any]) -> str:
    """What the body says, in a line: code and message of usual error objects, else its start."""
    import json

    text = response.text
    try:
        data: Any = json.loads(text)
    except (ValueError, RecursionError):
        data = None
    if is_mapping(data):
        inner: Any = data.get("error")
        data = inner if is_mapping(inner) else data
        found = [_first(data, _CODES), _first(data, _MESSAGES)]
        line = ": ".join(dict.fromkeys(part for part in found if part))
        if line:
            return _short(line)
    if is_xml(response.media_type):
        import re

        return _short(" ".join(re.sub(r"(?s)<[^>]*>", " ", text).split()))
    if "html" in response.media_type or text.lstrip()[:1] == "<":
        import re

        title = re.search(r"(?is)<title[^>]*>(.*?)</title>", text)
        text = title[1] if title else re.sub(r"(?s)<[^>]*>", " ", text)
        return _short(f"a page, {' '.join(text.split())!r}")
    return _short(" ".join(text.split()))


def _first(data: Mapping[str, Any], names: tuple[str, ...]) -> str:
    for name in names:
        value = data.get(name)
        if isinstance(value, (str, int)) and not isinstance(value, bool) and value:
            return str(value)
    return ""


def _short(text: str) -> str:
    return text if len(text) <= 300 else text[:297] + "..."


def _masked(text: str, secrets: tuple[str, ...]) -> str:
    for secret in secrets:
        if len(secret) >= 4:
            text = text.replace(secret, "***")
    return text


def asked_for(returns: Any, accept: str | None) -> Any:
    """The answers that are left when a media type was asked for: a stream alone, or all but streams."""
    if accept is None or not isinstance(returns, Choice):
        return returns
    answers: Mapping[Any, Any] = returns.answers
    if accept not in answers:
        return cast("Any", returns)
    if streams(answers[accept]):
        return answers[accept]
    return Choice[Any](
        {key: inner for key, inner in answers.items() if not streams(inner)}
    )


def streams(returns: Any) -> bool:
    """True when the answer may have to be read item by item."""
    if isinstance(returns, Choice):
        return any(map(streams, cast("Mapping[Any, Any]", returns.answers).values()))
    return parts(returns)[0].streamed
