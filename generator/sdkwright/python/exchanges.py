"""What the tests of a package replay: a call, the request that it makes, and an answer to it.

Every documented example is replayed; where an operation has none, a made value that is valid is.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from .. import ir
from .docs import Docs
from .exchange_answers import Answering, Given, plain_type
from .exchange_requests import Request, Requests
from .operations import Call
from .snippets import Snippets, UnfitError
from .views import Code


@dataclass(frozen=True, slots=True)
class Replay:
    """One exchange as the tests' data has it, and the source of its call.

    name: `firmware.list_of_available_firmware`, with a number behind it for a further example.
    data: JSON. source: an expression of `client` and `body`.
    """

    name: str
    source: Code
    data: dict[str, ir.Json]


@dataclass(slots=True)
class Exchanges:
    """Makes the exchanges of a package. `skipped` says why an operation has none."""

    docs: Docs
    skipped: dict[str, str] = field(default_factory=dict)

    def all(self) -> tuple[Replay, ...]:
        """The exchanges of every operation, in the order of the document."""
        types = self.docs.types
        requests = Requests(types.api, self.docs.samples.examples, Snippets(types, prefix="models."))
        answering = Answering(types)
        return tuple(replay for call in self.docs.calls for replay in self._of(call, requests, answering))

    def _of(self, operation: Call, making: Requests, answering: Answering) -> list[Replay]:
        name = self._name(operation)
        try:
            requests = making.of(operation)
        except UnfitError:
            self.skipped[name] = "no valid arguments are known"
            return []
        answers = answering.of(operation)
        if not answers:
            self.skipped[name] = "no valid answer is known"
            return []
        errors = answering.errors(operation)
        count = max(len(requests), len(answers))
        found: list[Replay] = []
        for index in range(count):
            request, answer = requests[min(index, len(requests) - 1)], answers[min(index, len(answers) - 1)]
            numbered = name if index == 0 else f"{name} {index + 1}"
            data = _data(numbered, operation, request, answer)
            if index == 0 and errors:
                data["errors"] = errors
            found.append(Replay(numbered, Code(f"client.{name}({', '.join(request.arguments)})"), data))
        return found

    def _name(self, operation: Call) -> str:
        names = self.docs.types.names.operation(operation.operation.id)
        return ".".join((*names.controller.path, names.method))


def _data(name: str, operation: Call, request: Request, answer: Given) -> dict[str, ir.Json]:
    """The exchange as JSON: only what is compared stands in it."""
    sent: dict[str, ir.Json] = {"method": operation.operation.method, "path": request.path}
    if request.query is not None:
        sent["query"] = request.query
    if request.compared:
        sent["body"] = request.body
    if request.content_type is not None and "*" not in request.content_type:
        sent["type"] = plain_type(request.content_type)
    answered: dict[str, ir.Json] = {"status": answer.status}
    if answer.media_type is not None:
        answered |= {"type": answer.media_type, "kind": answer.kind, "body": answer.value}
    made = [part for part, there in (("request", request.documented), ("answer", answer.documented)) if not there]
    data: dict[str, ir.Json] = {"name": name, "request": sent, "answer": answered}
    return data | {"made": [*made]} if made else data
