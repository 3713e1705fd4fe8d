"""Which event a webhook is: by header, by name, by what the payload says, by its structure."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Annotated, Any, Literal, Union

import acme
import pytest
from acme._runtime.model import Model, Tag, UnknownVariant
from acme._runtime.signatures import HmacSignature
from acme._runtime.webhooks import WebhooksBase


class Opened(Model):
    action: Literal["opened"]
    number: int


class Closed(Model):
    action: Literal["closed"]
    number: int
    reason: str | None = None


class Push(Model):
    ref: str


class Form(Model):
    a: str
    b: list[str] | None = None


Hub = Union[Opened, Closed, Push, UnknownVariant]


class HubWebhooks(WebhooksBase[Hub]):
    """As GitHub's are: the name in a header, the rest of it in the payload."""

    _union = Hub
    _events = {"pull-request-opened": Opened, "pull-request-closed": Closed, "push": Push}
    _signature = HmacSignature("X-Hub-Signature-256", prefix="sha256=")
    _event_header = "X-Hub-Event"


class One(WebhooksBase[Union[Push, UnknownVariant]]):
    _union = Union[Push, UnknownVariant]
    _events = {"Push Happened": Push}


class Several(WebhooksBase[Union[Push, list[Push], Form, None, UnknownVariant]]):
    _union = Union[Push, list[Push], Form, None, UnknownVariant]
    _events = {"one": Push, "many": list[Push], "form": Form, "bare": None}


class Tagged(WebhooksBase[Any]):
    _union = Annotated[Opened | Closed | UnknownVariant, Tag("action", {"opened": Opened, "closed": Closed})]
    _events = {"opened": Opened, "closed": Closed}


OPENED = b'{"action": "opened", "number": 1}'


@pytest.mark.parametrize(
    ("body", "event", "found"),
    [
        (OPENED, "pull_request", Opened(action="opened", number=1)),
        (OPENED, "pull-request-opened", Opened(action="opened", number=1)),
        (OPENED, "Pull Request", Opened(action="opened", number=1)),
        (OPENED, None, Opened(action="opened", number=1)),
        (b'{"action": "opened", "number": "1"}', "pull_request", Opened.from_dict({"action": "opened", "number": "1"})),
        (
            b'{"action": "odd", "number": 1}',
            "pull_request",
            UnknownVariant("pull_request", {"action": "odd", "number": 1}),
        ),
        (b'{"ref": "x"}', "push", Push(ref="x")),
        (b'{"ref": "x"}', "star", UnknownVariant("star", {"ref": "x"})),
        (b'{"stars": 1}', None, UnknownVariant("", {"stars": 1})),
        (b"[]", "push", UnknownVariant("push", [])),
        (b"", None, UnknownVariant("", None)),
    ],
    ids=str,
)
def test_names(body: bytes, event: str | None, found: object) -> None:
    hooks = HubWebhooks()
    assert hooks.parse(body, event=event) == found
    headers = {"x-hub-event": event} if event else {}
    assert hooks.parse(body, headers) == found
    assert hooks.unwrap(body, {**headers, **hooks.sign(body, "s")}, "s") == found


def test_a_name_that_is_given_counts_more_than_the_header() -> None:
    assert HubWebhooks().parse(OPENED, {"X-Hub-Event": "pull_request"}, event="push") == Push.from_dict(
        {"action": "opened", "number": 1}
    )


def test_the_only_type_may_be_deviated_from() -> None:
    assert One().parse(b'{"ref": 1}').ref == 1  # type: ignore[union-attr, comparison-overlap]
    assert One().parse(b"[1]") == UnknownVariant("", [1])
    assert One().parse(b'{"type": "push.happened"}') == Push.from_dict({"type": "push.happened"})


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b'{"ref": "x"}', Push(ref="x")),
        (b'[{"ref": "x"}]', [Push(ref="x")]),
        (b'{"a": "x"}', Form(a="x")),
        (b"", None),
        (b"null", None),
        (b"7", UnknownVariant("", 7)),
    ],
    ids=str,
)
def test_structure(body: bytes, found: object) -> None:
    assert Several().parse(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (b"a=x&b=1&b=2", Form(a="x", b=["1", "2"])),
        (b"payload=%7B%22ref%22%3A%22x%22%7D", Push(ref="x")),
        (b"payload=x", "the body of the webhook is not JSON: JSON is malformed: invalid character (byte 0)"),
    ],
    ids=str,
)
def test_forms(body: bytes, found: object) -> None:
    headers = {"Content-Type": "application/x-www-form-urlencoded; charset=utf-8"}
    if isinstance(found, str):
        with pytest.raises(acme.DecodeError) as caught:
            Several().parse(body, headers)
        assert str(caught.value) == found
    else:
        assert Several().parse(body, headers) == found


def test_tags() -> None:
    hooks = Tagged()
    assert hooks.parse(OPENED) == Opened(action="opened", number=1)
    unknown = hooks.parse(b'{"action": "moved"}')
    assert unknown == UnknownVariant("moved", {"action": "moved"})
    with pytest.raises(acme.DecodeError) as caught:
        hooks.parse(b'{"action": "opened", "number": "1"}', strict=True)
    assert str(caught.value) == "$.number: expected int, got str '1'"


def test_strict_where_nothing_else_is_said() -> None:
    with pytest.raises(acme.DecodeError):
        One(strict=True).parse(b'{"ref":1}')
    assert One(strict=True).parse(b'{"ref":1}', strict=False).ref == 1


def test_another_signature() -> None:
    hooks = One(signature=HmacSignature("X-Mine"))
    hooks.verify(b"{}", hooks.sign(b"{}", "s"), ["t", "s"])
    assert list(hooks.sign(b"{}", "s")) == ["X-Mine"]


def test_it_loads_no_http_client() -> None:
    program = "import sys, acme._runtime.webhooks; print([m for m in sys.modules if m.startswith('httpx')])"
    surface = Path(__file__).resolve().parents[1] / "surface"
    ran = subprocess.run([sys.executable, "-c", program], cwd=surface, capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
