"""What users write about webhooks."""

from collections.abc import Mapping
from typing import assert_never

from acme_webhooks import AsyncClient, Client, HmacSignature, UnknownVariant, WebhookEvent, Webhooks, models


def told(client: Client, body: bytes, headers: Mapping[str, str]) -> str:
    event = client.webhooks.unwrap(body, headers, ["whsec_new", "whsec_old"], tolerance=60)
    match event:
        case models.PetBorn():
            return event.pet.name
        case models.PetSold():
            return str(event.price)
        case models.ShopClosed():
            return str(event.at)
        case models.Visit():
            return event.pet
        case UnknownVariant(tag=tag):
            return tag
        case _:
            assert_never(event)


def unsigned(client: AsyncClient, body: str) -> WebhookEvent:
    return client.webhooks.parse(body, event="onVisit")


def otherwise(body: bytes, headers: Mapping[str, str]) -> None:
    Webhooks(signature=HmacSignature("X-Signature", algorithm="sha512")).verify(body, headers, b"secret")
