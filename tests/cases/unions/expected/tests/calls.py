"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from acme_unions import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "pets.add": lambda client, body: client.pets.add(body),
    "shapes.put": lambda client, body: client.shapes.put(
        models.Circle(radius=1.5, name="name0", additional_properties={"form": "round"})
    ),
    "values.get": lambda client, body: client.values.get(1),
    "vehicles.list": lambda client, body: client.vehicles.list(),
    "signals.list": lambda client, body: client.signals.list(),
    "messages.send": lambda client, body: client.messages.send(body),
}
