"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from acme_swagger2_parameters import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "lists.query": lambda client, body: client.lists.query(),
    "lists.form": lambda client, body: client.lists.form(
        models.FormRequest(
            usual=["usual0"],
            ssv=["ssv0"],
            tsv=["tsv0"],
            pipes=["pipes0"],
            multi=["multi0"],
        )
    ),
    "lists.upload": lambda client, body: client.lists.upload(
        models.UploadRequest(file=b"content", csv=["csv0"], multi=["multi0"])
    ),
}
