"""What type checkers know of a search, a stream of events and a file of lines."""

from __future__ import annotations

from typing import assert_type

import acme_openapi_3_2
from acme_openapi_3_2 import models

client = acme_openapi_3_2.Client()
assert_type(client.things.search({"name": "a"}), list[models.Thing])
assert_type(client.things.list(filter={"size": 1}, session="s"), list[models.Thing])

with client.parts.export_parts() as parts:
    for part in parts:
        assert_type(part, models.Thing)
