"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "things.things": lambda client, body: client.things.things(),
    "files.files": lambda client, body: client.files.files(),
    "files.upload": lambda client, body: client.files.upload(),
    "files.remove_files": lambda client, body: client.files.remove_files(),
}
