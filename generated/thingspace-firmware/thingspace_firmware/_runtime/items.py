"""The items of a stream, made of its bytes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from .commands import Ask, Flow
from .content import EventObjects, Events
from .errors import DecodeError, Deviation
from .responses import ApiResponse
from .sse import EventParser, Lines, Records, ServerSentEvent

if TYPE_CHECKING:
    from .core import Core

_PADDING = b"\x1e \t"


class Items:
    """Turns bytes of a stream into the items that its media type has.

    Attributes:
        sentinel: data of an event that ends the stream; None for none
        done: whether it has come
        unheard: deviations that the hooks are still to be told
    """

    def __init__(
        self, core: Core, content: type[Any], type_: Any, answer: ApiResponse[Any]
    ) -> None:
        self.core = core
        self.content = content
        self.type = type_
        self.strict = core.options.strict
        self.answer = answer
        self.sentinel: str | None = "[DONE]"
        self.done = False
        self.unheard: list[Deviation] = []
        self.parser = EventParser()
        self.lines: Lines | Records | None = None

    @property
    def of_events(self) -> bool:
        return issubclass(self.content, Events)

    def feed(self, chunk: bytes) -> Iterator[Any]:
        """The items that are complete now; `done` after the sentinel."""
        if not self.of_events:
            if self.lines is None and chunk.strip():
                starts = chunk.lstrip().startswith(b"\x1e")
                self.lines = Records() if starts else Lines()
            for line in self.lines.feed(chunk) if self.lines else ():
                if line.strip(_PADDING):
                    yield self._json(line.strip(_PADDING))
            return
        for event in self.parser.feed(chunk):
            if event.data == self.sentinel:
                self.done = True
                return
            yield self.item(event)

    def end(self) -> Iterator[Any]:
        """The item that nothing ends but the stream."""
        line = self.lines.end() if self.lines else None
        if line is not None and line.strip(_PADDING):
            yield self._json(line.strip(_PADDING))

    def item(self, event: ServerSentEvent) -> Any:
        """The declared type of an event."""
        if issubclass(self.content, EventObjects):
            return self._object(event)
        if self.type is str:
            return event.data
        return self._json(event.data.encode("utf-8"))

    def tell(self) -> Flow[None]:
        """Tells the hooks what did not fit."""
        unheard, self.unheard = self.unheard, []
        for deviation in unheard:
            for hook in self.core.hooks.deviations:
                yield Ask(hook, deviation, self.answer)

    def _json(self, data: bytes) -> Any:
        """The value of an item; what is no JSON stays text, so that the others still come."""
        from . import codec

        try:
            return self._fitting(*codec.decode(data, self.type))
        except DecodeError as error:
            if self.strict or error.deviations:
                raise self._placed(error) from None
            text = data.decode("utf-8", "replace")
            return self._fitting(text, (Deviation("$", "", "JSON", text, str(error)),))

    def _object(self, event: ServerSentEvent) -> Any:
        """A whole event; its data is text, or JSON where that is what fits."""
        from . import codec

        members: dict[str, Any] = {"data": event.data, "event": event.event}
        if event.id:
            members["id"] = event.id
        if event.retry is not None:
            members["retry"] = event.retry
        value, found = codec.decode_value(members, self.type)
        if found:
            try:
                members["data"] = codec.decode(event.data.encode("utf-8"), Any)[0]
            except DecodeError:
                return self._fitting(value, found)
            other, fewer = codec.decode_value(members, self.type)
            if len(fewer) < len(found):
                value, found = other, fewer
        return self._fitting(value, found)

    def _fitting(self, value: Any, found: tuple[Deviation, ...]) -> Any:
        if found:
            if self.strict:
                from .walk import failure

                raise self._placed(failure(found))
            self.answer.deviations += found
            self.unheard += found
        return value

    def _placed(self, error: DecodeError) -> DecodeError:
        error.response = self.answer
        error.request, error.attempts = self.answer.request, self.answer.attempts
        return error
