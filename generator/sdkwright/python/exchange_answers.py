"""The answers that the tests of a package give: documented examples, else made values that are valid."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .. import ir
from . import docstrings, media
from .answers import is_stream
from .examples import Examples
from .exchange_requests import MOST
from .expressions import NONE
from .fits import fits
from .operations import Call
from .types import Types
from .usage import error_declaration, error_responses, success_responses


@dataclass(frozen=True, slots=True)
class Given:
    status: int
    media_type: str | None
    kind: str
    value: ir.Json
    documented: bool


@dataclass(frozen=True, slots=True)
class Answering:
    """Makes answers."""

    types: Types

    def of(self, operation: Call) -> list[Given]:
        """Every documented example of every answer; of one without any, a made value."""
        found: list[Given] = []
        responses = success_responses(operation.operation)
        if not responses or operation.answers.returns.type == NONE:
            status = _status(responses[0].status) if responses else 204
            return [Given(status, None, "empty", None, True)]
        for response in responses:
            content = media.answers(response.content)
            if not content:
                found.append(Given(_status(response.status), None, "empty", None, True))
            else:
                found += self._answers_of(response, content[0], is_stream(operation.answers.returns))
        return found

    def _answers_of(self, response: ir.Response, item: ir.MediaType, streamed: bool) -> list[Given]:
        status, kind = _status(response.status), media.kind(item)
        name = plain_type(item.media_type)
        if streamed and kind in ("events", "lines"):
            if kind == "events" and media.whole_events(item, self.types.api):
                return []
            value = _valid(Examples(self.types.api), media.item(item, self.types.api))
            return [Given(status, name, kind, value[0], False)] if value else []
        if kind == "json":
            return self._json(status, name, item)
        if kind in ("text", "binary"):
            return [Given(status, name, kind, "content", False)]
        return []

    def _json(self, status: int, name: str, item: ir.MediaType) -> list[Given]:
        type = item.type if item.type is not None else ir.Any(item.location)
        given = [one.value for one in item.examples if fits(self.types.api, type, one.value, received=True)]
        different = [value for index, value in enumerate(given) if value not in given[:index]][:MOST]
        if different:
            return [Given(status, name, "json", value, True) for value in different]
        made = Examples(self.types.api, whole=False).of_media(replace(item, type=type, examples=()))
        if not fits(self.types.api, type, made.value, received=True):
            return []
        return [Given(status, name, "json", made.value, made.documented)]

    def errors(self, operation: Call) -> list[ir.Json]:
        """The documented examples of errors, with the exceptions that they are raised as."""
        found: list[ir.Json] = []
        taken = {response.status for response in operation.operation.responses}
        for response in error_responses(operation.operation):
            status = _error_status(response.status, taken)
            for item in response.content:
                declaration = error_declaration(self.types.api, item.type)
                if media.kind(item) != "json" or item.type is None or declaration is None:
                    continue
                given = [
                    one.value for one in item.examples if fits(self.types.api, item.type, one.value, received=True)
                ]
                given = given or [
                    one.value
                    for one in declaration.doc.examples
                    if fits(self.types.api, item.type, one.value, received=True)
                ]
                found += [
                    {
                        "status": status,
                        "type": plain_type(item.media_type),
                        "body": value,
                        "raises": docstrings.exception(response, self.types),
                    }
                    for value in given[:1]
                ]
                break
        return found


def _valid(examples: Examples, type: ir.Type | None) -> list[ir.Json]:
    if type is None:
        return []
    made = examples.of_media(ir.MediaType("application/json", type, type.location))
    return [made.value] if fits(examples.api, type, made.value, received=True) else []


def _status(status: str) -> int:
    return int(status) if status.isdecimal() else 200


def _error_status(status: str, taken: set[str]) -> int:
    """A status that leads to this response: of a range, and of `default`, one that has none of its own."""
    if status.isdecimal():
        return int(status)
    first = int(status[0]) * 100 if status[:1].isdecimal() else 500
    ranges = {other[:1] for other in taken if not other.isdecimal()}
    candidates: list[int] = [*range(first + 18, first + 100), *range(418, 500)]
    for candidate in candidates:
        free = str(candidate) not in taken
        if free and (status != "default" or str(candidate)[0] not in ranges):
            return candidate
    return first


def plain_type(media_type: str) -> str:
    """The media type; a range becomes a member of it."""
    name = media.essence(media_type)
    return {"*/*": "application/octet-stream", "text/*": "text/plain"}.get(name, name.replace("*", "octet-stream"))
