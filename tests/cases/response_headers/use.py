"""What users write about declared headers."""

from datetime import datetime

from acme_response_headers import Client, ErrorException, GetPetHeaders, ListPetsHeaders, RateLimitHeaders


def limits(client: Client) -> tuple[int, datetime | None]:
    page = client.pets.list()
    found = page.response.read_headers(ListPetsHeaders)
    return found.x_total, found.x_expires_after


def owner(client: Client) -> str | None:
    answer = client.with_response(client.pets.get)("a")
    meta = answer.read_headers(GetPetHeaders).x_meta
    return None if meta is None else meta.owner


def reset(error: ErrorException) -> int | None:
    return None if error.response is None else error.response.read_headers(RateLimitHeaders).x_rate_limit_reset
