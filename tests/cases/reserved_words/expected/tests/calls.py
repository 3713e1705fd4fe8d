"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from acme_reserved_words import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "nasty.self": lambda client, body: client.nasty.self("class0", "id0", body),
    "list.request": lambda client, body: client.list.request(body),
    "models.with_options": lambda client, body: client.models.with_options(body),
    "runtime.call": lambda client, body: client.runtime.call(body),
    "request_.list": lambda client, body: client.request_.list(body),
    "request_.builtins_": lambda client, body: client.request_.builtins_(body),
    "client.class_": lambda client, body: client.client.class_(body),
    "json.init": lambda client, body: client.json.init(body),
    "tag_2fa.property_": lambda client, body: client.tag_2fa.property_(body),
}
