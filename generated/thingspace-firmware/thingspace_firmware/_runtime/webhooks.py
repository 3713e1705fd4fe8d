"""What the API sends: typed events. Nothing here does input or output."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, ClassVar, Generic, TypeVar
from urllib.parse import parse_qs

from . import codec
from .builder import plan_for
from .containers import NullablePlan
from .errors import DecodeError
from .kinds import is_object
from .model import UnknownVariant
from .plans import NO_FIT, Plan
from .responses import bare
from .signatures import (
    STANDARD_WEBHOOKS,
    TOLERANCE,
    HeaderItems,
    HmacSignature,
    Secret,
    Secrets,
    fields_of,
    raw_body,
)
from .unions import UnionPlan
from .walk import Walk, failure

E_co = TypeVar("E_co", covariant=True)

_NAMING = ("type", "event", "event_type", "eventType", "topic", "trigger")
"""Members of payloads that may say which event it is, by the name of its webhook."""


class WebhooksBase(Generic[E_co]):
    """Base of a package's `Webhooks`: needs no client, no credentials and no network.

    Args:
        signature: how they are signed, where the API does it in another way
        strict: raise when a payload does not fit its type, as the client of that name does
    """

    _union: ClassVar[Any] = Any
    _events: ClassVar[Mapping[str, Any]] = {}
    _signature: ClassVar[HmacSignature] = STANDARD_WEBHOOKS
    _event_header: ClassVar[str] = ""

    def __init__(
        self, *, signature: HmacSignature | None = None, strict: bool = False
    ) -> None:
        self.signature = self._signature if signature is None else signature
        self.strict = strict

    def unwrap(
        self,
        body: bytes | str,
        headers: HeaderItems,
        secret: Secrets,
        *,
        event: str | None = None,
        tolerance: float = TOLERANCE,
        strict: bool | None = None,
    ) -> E_co:
        """The event, when its signature is right.

        Args:
            body: as it was received, before anything has parsed it
            headers: of the request, in any case
            secret: that of the signature; several while they are rotated
            event: the name of the webhook, where neither headers nor payload say it
            tolerance: how many seconds the signature may be old, or ahead of our clock
            strict: raise when the payload does not fit its type, instead of keeping it as it is;
                None for what was said when this object, or its client, was made

        Raises:
            WebhookSignatureError: no signature is right
            WebhookTimestampError: it was signed too long ago, or in the future
            DecodeError: the body is not what was expected
        """
        self.verify(body, headers, secret, tolerance=tolerance)
        return self.parse(body, headers, event=event, strict=strict)

    def verify(
        self,
        body: bytes | str,
        headers: HeaderItems,
        secret: Secrets,
        *,
        tolerance: float = TOLERANCE,
    ) -> None:
        """Only checks the signature; see `unwrap`."""
        self.signature.verify(body, headers, secret, tolerance=tolerance)

    def sign(
        self,
        body: bytes | str,
        secret: Secret,
        *,
        id: str = "msg_1",
        timestamp: int | None = None,
    ) -> dict[str, str]:
        """The headers that the API would add, for tests of what receives its webhooks."""
        return self.signature.sign(body, secret, id=id, timestamp=timestamp)

    def parse(
        self,
        body: bytes | str,
        headers: HeaderItems | None = None,
        *,
        event: str | None = None,
        strict: bool | None = None,
    ) -> E_co:
        """The event, without a look at its signature: anybody could have sent it.

        An event that the API's description lacks is an `UnknownVariant` with the payload in `raw`.

        Raises:
            DecodeError: the body is not what was expected
        """
        fields = {} if headers is None else fields_of(headers)
        payload = _payload(raw_body(body), bare(fields.get("content-type", "")))
        name = event or fields.get(self._event_header.lower()) or self._told(payload)
        found: Any = self._decode(
            payload, name, self.strict if strict is None else strict
        )
        return found  # type: ignore[no-any-return]

    def _told(self, payload: Any) -> str | None:
        """The name of a webhook that the payload has in it."""
        if is_object(payload):
            known = {_plain(name) for name in self._events}
            for member in _NAMING:
                value = payload.get(member)
                if isinstance(value, str) and _plain(value) in known:
                    return value
        return None

    def _decode(self, payload: Any, name: str | None, strict: bool) -> Any:
        types = [self._union] if name is None else self._named(name, payload)
        plan = self._plan(types) if types else None
        if plan is None or not _fits(plan, payload):
            return UnknownVariant(name or "", payload)
        walk = Walk()
        value = walk.run(plan.decode(payload, walk))
        if strict and walk.deviations:
            raise failure(tuple(walk.deviations))
        return value

    def _plan(self, types: list[Any]) -> Plan:
        plans = [plan_for(type, self.__class__.__module__) for type in types]
        return plans[0] if len(plans) == 1 else UnionPlan(tuple(dict.fromkeys(plans)))

    def _named(self, name: str, payload: Any) -> list[Any]:
        """The types of the webhooks with that name, or with that and what the payload adds to it.

        GitHub's `issues` with the action `opened` is `issues-opened`.
        """
        known = {_plain(key): type for key, type in self._events.items()}
        head = _plain(name)
        words = list(payload.values()) if is_object(payload) else []
        keys = [f"{head}-{_plain(word)}" for word in words if isinstance(word, str)]
        for key in (head, *keys):
            if key in known:
                return [known[key]]
        return [type for key, type in known.items() if key.startswith(head + "-")]


def _fits(plan: Plan, payload: Any) -> bool:
    """Among several types one has to fit; the only one may be deviated from."""
    if isinstance(plan, NullablePlan):
        plan = plan.inner
        if payload is None:
            return True
    fit = plan.fit(payload, 3)
    return fit.wrong == 0 if isinstance(plan, UnionPlan) else fit.wrong < NO_FIT.wrong


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "-", name.lower()).strip("-")


def _payload(body: bytes, media_type: str) -> Any:
    """The JSON-like value of a body: JSON, or a form, which may have JSON in its field `payload`."""
    if not body:
        return None
    if media_type == "application/x-www-form-urlencoded":
        pairs = parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True)
        if list(pairs) != ["payload"]:
            return {name: v[0] if len(v) == 1 else v for name, v in pairs.items()}
        body = pairs["payload"][0].encode("utf-8")
    try:
        return codec.decode(body, Any)[0]
    except DecodeError as error:
        raise DecodeError(f"the body of the webhook is not JSON: {error}") from None
