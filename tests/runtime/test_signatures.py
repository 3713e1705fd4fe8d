"""Signatures of webhooks: Standard Webhooks 1.0.0 with its own example, GitHub's with its own, and others."""

from __future__ import annotations

import hmac
import time
from typing import Any

import acme
import pytest
from acme._runtime.signatures import (
    STANDARD_WEBHOOKS,
    HmacSignature,
    WebhookError,
    WebhookSignatureError,
    WebhookTimestampError,
)

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
BODY = '{"test": 2432232314}'
SIGNED = {
    "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
    "webhook-timestamp": "1614265330",
    "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
}
"""The example of the reference implementations of Standard Webhooks."""


@pytest.fixture
def then(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the time of the example."""
    monkeypatch.setattr(time, "time", lambda: 1614265330.5)


def verify(body: Any = BODY, headers: Any = SIGNED, secret: Any = SECRET, **options: Any) -> None:
    STANDARD_WEBHOOKS.verify(body, headers, secret, **options)


# --- Standard Webhooks ---------------------------------------------------------------------------


def test_signing_gives_the_known_signature() -> None:
    assert STANDARD_WEBHOOKS.sign(BODY, SECRET, id=SIGNED["webhook-id"], timestamp=1614265330) == SIGNED


@pytest.mark.usefixtures("then")
@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"body": BODY.encode()},
        {"body": bytearray(BODY.encode())},
        {"headers": {name.title(): value for name, value in SIGNED.items()}},
        {"secret": SECRET.removeprefix("whsec_")},
        {"secret": [f"whsec_{'A' * 32}", SECRET]},
        {"headers": {**SIGNED, "webhook-signature": "v1,AAAA v1a,x " + SIGNED["webhook-signature"] + " v2,y"}},
    ],
    ids=str,
)
def test_what_is_right(changes: dict[str, Any]) -> None:
    verify(**changes)


@pytest.mark.usefixtures("then")
@pytest.mark.parametrize(
    ("changes", "kind", "message"),
    [
        ({"body": BODY + " "}, WebhookSignatureError, "of the signatures in webhook-signature, none is right"),
        (
            {"headers": {**SIGNED, "webhook-id": "msg_other"}},
            WebhookSignatureError,
            "of the signatures in webhook-signature, none is right",
        ),
        (
            {"headers": {**SIGNED, "webhook-timestamp": "1614265331"}},
            WebhookSignatureError,
            "of the signatures in webhook-signature, none is right",
        ),
        (
            {"headers": {**SIGNED, "webhook-signature": SIGNED["webhook-signature"].replace("v1", "v2")}},
            WebhookSignatureError,
            "of the signatures in webhook-signature, none begins with 'v1,'",
        ),
        (
            {"headers": {**SIGNED, "webhook-signature": "v1,ä\udcff"}},
            WebhookSignatureError,
            "of the signatures in webhook-signature, none is right",
        ),
        (
            {
                "headers": {
                    **SIGNED,
                    "webhook-signature": "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==",
                }
            },
            WebhookSignatureError,
            "of the signatures in webhook-signature, none begins with 'v1,': "
            "they are asymmetric, which is not supported",
        ),
        (
            {"secret": "whpk_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"},
            WebhookError,
            "the secret is a key of asymmetric signatures (v1a), which are not supported",
        ),
        ({"headers": {}}, WebhookSignatureError, "the header webhook-id is missing"),
        (
            {"headers": {**SIGNED, "webhook-signature": ""}},
            WebhookSignatureError,
            "the header webhook-signature is missing",
        ),
        (
            {"headers": {**SIGNED, "webhook-timestamp": "soon"}},
            WebhookTimestampError,
            "webhook-timestamp has no time in it",
        ),
        (
            {"headers": {**SIGNED, "webhook-timestamp": "nan"}},
            WebhookTimestampError,
            "webhook-timestamp has no time in it",
        ),
        (
            {"headers": {**SIGNED, "webhook-timestamp": "1614265029"}},
            WebhookTimestampError,
            "it was signed 302 seconds ago, and 300 are allowed",
        ),
        (
            {"headers": {**SIGNED, "webhook-timestamp": "1614265700"}},
            WebhookTimestampError,
            "it was signed 370 seconds in the future, and 300 are allowed",
        ),
        ({"tolerance": 0.1}, WebhookTimestampError, "it was signed 0 seconds ago, and 0.1 are allowed"),
        (
            {"secret": f"whsec_{'A' * 32}"},
            WebhookSignatureError,
            "of the signatures in webhook-signature, none is right",
        ),
        ({"secret": "whsec_!"}, WebhookError, "the secret is not base64"),
        ({"secret": "whsec_"}, WebhookError, "the secret is empty, and nothing can be checked with it"),
        ({"secret": ""}, WebhookError, "the secret is empty, and nothing can be checked with it"),
        ({"secret": None}, WebhookError, "the secret is empty, and nothing can be checked with it"),
        ({"secret": []}, WebhookError, "the secret is empty, and nothing can be checked with it"),
        ({"secret": [SECRET, b""]}, WebhookError, "the secret is empty, and nothing can be checked with it"),
    ],
    ids=str,
)
def test_what_is_refused(changes: dict[str, Any], kind: type[Exception], message: str) -> None:
    with pytest.raises(acme.SdkError) as caught:
        verify(**changes)
    assert (type(caught.value), str(caught.value)) == (kind, message)


def test_an_old_example_is_too_old_now() -> None:
    with pytest.raises(WebhookTimestampError):
        verify()
    verify(tolerance=float("inf"))


def test_a_body_that_was_parsed_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="the body as it was received is needed, bytes or text, not a dict"):
        verify(body={"test": 2432232314})


def test_the_comparison_takes_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[Any, Any]] = []
    original = hmac.compare_digest
    monkeypatch.setattr(hmac, "compare_digest", lambda a, b: compared.append((a, b)) or original(a, b))
    verify(secret=[SECRET, f"whsec_{'A' * 32}"], tolerance=float("inf"))
    assert len(compared) == 2  # a match ends nothing early


# --- other signatures ----------------------------------------------------------------------------


def test_githubs_example() -> None:
    """ "Validating webhook deliveries" in GitHub's documentation."""
    github = HmacSignature("X-Hub-Signature-256", prefix="sha256=")
    signed = {"X-Hub-Signature-256": "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"}
    assert github.sign("Hello, World!", "It's a Secret to Everybody") == signed
    github.verify(b"Hello, World!", signed, "It's a Secret to Everybody")
    github.verify(
        b"Hello, World!",
        {"x-hub-signature-256": signed["X-Hub-Signature-256"].upper().replace("SHA", "sha")},
        b"It's a Secret to Everybody",
    )
    with pytest.raises(WebhookSignatureError):
        github.verify(b"Hello, World!", signed, "another secret")


@pytest.mark.parametrize(
    "signature",
    [
        HmacSignature("X-Shop-Hmac", encoding="base64"),
        HmacSignature("X-Signature", algorithm="sha512"),
        HmacSignature("X-Sign", prefix="v0=", message="v0:{timestamp}:{body}", timestamp_header="X-Time"),
        HmacSignature(
            "Pay-Signature",
            prefix="v1=",
            message="{timestamp}.{body}",
            timestamp_header="Pay-Signature",
            timestamp_prefix="t=",
        ),
        HmacSignature("X-A", message="{id}{body}{id}", id_header="X-Id"),
        HmacSignature("X-A", message="{body}", timestamp_header="X-Time"),
    ],
    ids=lambda signature: signature.header,
)
def test_schemes(signature: HmacSignature) -> None:
    signed = signature.sign(b"{\xff}", "secret")
    signature.verify(b"{\xff}", signed, "secret")
    for body, secret in ((b"{}", "secret"), (b"{\xff}", "public")):
        with pytest.raises(WebhookSignatureError):
            signature.verify(body, signed, secret)
    if signature.timestamp_header is not None:
        old = signature.sign(b"{}", "secret", timestamp=int(time.time()) - 301)
        with pytest.raises(WebhookTimestampError):
            signature.verify(b"{}", old, "secret")


@pytest.mark.usefixtures("then")
def test_a_time_in_milliseconds() -> None:
    signature = HmacSignature("X-Signature", message="{timestamp}:{body}", timestamp_header="X-Time")
    signed = signature.sign(BODY, "s", timestamp=1614265330123)
    signature.verify(BODY, signed, "s")
    with pytest.raises(WebhookTimestampError, match=r"^it was signed 900 seconds ago, and 300 are allowed$"):
        signature.verify(BODY, signature.sign(BODY, "s", timestamp=1614264430500), "s")


def test_a_time_as_in_rfc_3339() -> None:
    scheme = HmacSignature("X-A", message="{body}{timestamp}", timestamp_header="X-Time")
    key, moment = b"secret", "2026-01-02T03:04:05+00:00"
    signed = {"X-A": hmac.new(key, b"{}" + moment.encode(), "sha256").hexdigest(), "X-Time": moment}
    scheme.verify(b"{}", signed, key, tolerance=float("inf"))
    with pytest.raises(WebhookTimestampError):
        scheme.verify(b"{}", signed, key)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"algorithm": "sha0"}, "hashlib has no algorithm 'sha0'"),
        ({"algorithm": "shake_128"}, "shake_128 has no fixed length"),
        ({"message": "{id}"}, "a message without {body} says nothing about the body"),
        ({"message": "{timestamp}{body}"}, "{timestamp} needs timestamp_header"),
        ({"message": "{id}{body}"}, "{id} needs id_header"),
    ],
    ids=str,
)
def test_schemes_that_make_no_sense(arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError) as caught:
        HmacSignature("X-A", **arguments)
    assert str(caught.value) == message
