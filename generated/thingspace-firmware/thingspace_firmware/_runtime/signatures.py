"""How webhooks are signed, and the check of their signatures. Nothing here does input or output."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import re
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import Any, Literal, Protocol, TypeAlias

from .errors import SdkError

Secret: TypeAlias = "str | bytes"
Secrets: TypeAlias = "Secret | Sequence[Secret]"
"""One secret, or several while they are being rotated."""

TOLERANCE = 300.0
"""How many seconds the time of a signature may differ from ours (Standard Webhooks 1.0.0)."""

_PLACEHOLDER = re.compile(r"\{(id|timestamp|body)\}")
_SECONDS = re.compile(r"[0-9]{1,12}")
_MILLISECONDS = re.compile(r"[0-9]{13}")


class HeaderItems(Protocol):
    """Header fields: a mapping, or what else has `items()`."""

    def items(self) -> Iterable[tuple[str, str]]:
        """Names, in any case, and values."""
        ...


class WebhookError(SdkError):
    """A webhook that can't be trusted, or a secret that nothing can be checked with."""


class WebhookSignatureError(WebhookError):
    """No signature is right: someone else sent it, or it was changed on its way."""


class WebhookTimestampError(WebhookError):
    """It was signed too long ago or in the future, or doesn't say when: it may be a replay."""


@dataclass(frozen=True)
class HmacSignature:
    """A signature that is an HMAC (RFC 2104) of the raw body, with a secret that both sides know.

    Attributes:
        header: where the signature is; several are separated by spaces or commas
        prefix: what stands before it, such as `sha256=`; one with another prefix is passed over
        algorithm: of `hashlib`
        encoding: of the signature
        message: what is signed, made of `{body}`, `{timestamp}` and `{id}`
        timestamp_header: where the time is, in seconds or milliseconds since 1970 or as in
            RFC 3339; without it the age is not limited
        timestamp_prefix: what stands before the time, where that header has other parts too
        id_header: where the id of the message is
        secret: whether the secret is text, or base64, which may begin with `whsec_`
    """

    header: str
    _: KW_ONLY
    prefix: str = ""
    algorithm: str = "sha256"
    encoding: Literal["hex", "base64"] = "hex"
    message: str = "{body}"
    timestamp_header: str | None = None
    timestamp_prefix: str = ""
    id_header: str | None = None
    secret: Literal["text", "base64"] = "text"

    def __post_init__(self) -> None:
        if self.algorithm not in hashlib.algorithms_guaranteed:
            raise ValueError(f"hashlib has no algorithm {self.algorithm!r}")
        if self.algorithm.startswith("shake"):
            raise ValueError(f"{self.algorithm} has no fixed length")
        named = set(_PLACEHOLDER.findall(self.message))
        if "body" not in named:
            raise ValueError("a message without {body} says nothing about the body")
        if "timestamp" in named and self.timestamp_header is None:
            raise ValueError("{timestamp} needs timestamp_header")
        if "id" in named and self.id_header is None:
            raise ValueError("{id} needs id_header")

    def verify(
        self,
        body: bytes | str,
        headers: HeaderItems,
        secret: Secrets,
        *,
        tolerance: float = TOLERANCE,
    ) -> None:
        """Returns when one of the signatures is right, for one of the secrets.

        Raises:
            WebhookSignatureError: none is right, or a header is missing
            WebhookTimestampError: the time is further away than `tolerance` seconds
            WebhookError: there is no secret, or it can't be read
        """
        keys = self._keys(secret)
        fields = fields_of(headers)
        parts = {"body": raw_body(body)}
        if self.id_header is not None:
            parts["id"] = _field(fields, self.id_header).encode("utf-8")
        if self.timestamp_header is not None:
            parts["timestamp"] = self._timestamp(fields, tolerance).encode("utf-8")
        given = list(self._given(_field(fields, self.header)))
        right = [self._signature(key, parts) for key in keys]
        matches = [hmac.compare_digest(one, other) for one in right for other in given]
        if not any(matches):
            found = "none is right" if given else f"none begins with {self.prefix!r}"
            if not given and _field(fields, self.header).startswith("v1a,"):
                found += ": they are asymmetric, which is not supported"
            raise WebhookSignatureError(f"of the signatures in {self.header}, {found}")

    def sign(
        self,
        body: bytes | str,
        secret: Secret,
        *,
        id: str = "msg_1",
        timestamp: int | None = None,
    ) -> dict[str, str]:
        """The headers that a sender would add, for tests of what receives webhooks."""
        moment = str(int(time.time()) if timestamp is None else timestamp)
        parts = {
            "body": raw_body(body),
            "id": id.encode(),
            "timestamp": moment.encode(),
        }
        signed = self.prefix + self._signature(self._keys(secret)[0], parts).decode()
        found: dict[str, str] = {}
        if self.id_header is not None:
            found[self.id_header] = id
        if self.timestamp_header is not None:
            found[self.timestamp_header] = self.timestamp_prefix + moment
        known = found.get(self.header)
        found[self.header] = signed if known is None else f"{known},{signed}"
        return found

    def _signature(self, key: bytes, parts: dict[str, bytes]) -> bytes:
        message = b"".join(
            parts[piece] if index % 2 else piece.encode("utf-8")
            for index, piece in enumerate(_PLACEHOLDER.split(self.message))
        )
        digest = hmac.digest(key, message, self.algorithm)
        if self.encoding == "hex":
            return digest.hex().encode("ascii")
        return base64.b64encode(digest)

    def _given(self, text: str) -> Iterator[bytes]:
        """The signatures of the header, as text."""
        for item in _split(text, self.prefix):
            bare = item.removeprefix(self.prefix)
            if self.encoding == "hex":
                bare = bare.lower()
            yield bare.encode("utf-8", "surrogateescape")

    def _timestamp(self, fields: dict[str, str], tolerance: float) -> str:
        """The time as it is written, when it is near enough to ours."""
        assert self.timestamp_header is not None
        text = _field(fields, self.timestamp_header)
        if self.timestamp_prefix:
            items = _split(text, self.timestamp_prefix)
            text = next(items, "").removeprefix(self.timestamp_prefix)
        age = time.time() - _seconds(text, self.timestamp_header)
        if abs(age) > tolerance:
            when = "ago" if age > 0 else "in the future"
            raise WebhookTimestampError(
                f"it was signed {abs(age):.0f} seconds {when}, and {tolerance:g} are allowed"
            )
        return text

    def _keys(self, secret: Secrets) -> list[bytes]:
        given = [secret] if isinstance(secret, (str, bytes)) else list(secret or ())
        keys = [self._key(one) for one in given]
        if not all(keys) or not keys:
            raise WebhookError(
                "the secret is empty, and nothing can be checked with it"
            )
        return keys

    def _key(self, secret: Secret) -> bytes:
        if isinstance(secret, bytes):
            return secret
        if self.secret == "text":
            return secret.encode("utf-8")
        if secret.startswith(("whpk_", "whsk_")):
            raise WebhookError(
                "the secret is a key of asymmetric signatures (v1a), which are not supported"
            )
        text = secret.removeprefix("whsec_").rstrip("=")
        try:
            return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
        except (binascii.Error, ValueError):
            raise WebhookError("the secret is not base64") from None


STANDARD_WEBHOOKS = HmacSignature(
    "webhook-signature",
    prefix="v1,",
    encoding="base64",
    message="{id}.{timestamp}.{body}",
    timestamp_header="webhook-timestamp",
    id_header="webhook-id",
    secret="base64",
)
"""The symmetric signatures of Standard Webhooks 1.0.0 (https://www.standardwebhooks.com)."""


def raw_body(body: Any) -> bytes:
    """The bytes that were signed."""
    if isinstance(body, str):
        return body.encode("utf-8")
    if isinstance(body, (bytes, bytearray)):
        return bytes(body)
    raise TypeError(
        f"the body as it was received is needed, bytes or text, not a {type(body).__name__}"
    )


def fields_of(headers: HeaderItems) -> dict[str, str]:
    """Values by names in small letters; those of repeated fields joined (RFC 9110, section 5.3)."""
    found: dict[str, str] = {}
    for name, value in headers.items():
        name = name.lower()
        found[name] = f"{found[name]}, {value}" if name in found else value
    return found


def _field(fields: dict[str, str], name: str) -> str:
    value = fields.get(name.lower(), "")
    if not value:
        raise WebhookSignatureError(f"the header {name} is missing")
    return value


def _split(text: str, prefix: str) -> Iterator[str]:
    """The items that begin with the prefix; where that has a comma, only spaces separate them."""
    items = text.split() if "," in prefix else text.replace(",", " ").split()
    return (item.strip(",") for item in items if item.startswith(prefix))


def _seconds(text: str, header: str) -> float:
    if _SECONDS.fullmatch(text):
        return int(text)
    if _MILLISECONDS.fullmatch(text):
        return int(text) / 1000
    from datetime import datetime

    try:
        found = datetime.fromisoformat(text)
        if found.tzinfo is not None:
            return found.timestamp()
    except ValueError:
        pass
    raise WebhookTimestampError(f"{header} has no time in it")
