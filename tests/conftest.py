"""What all tests share: the import paths, and a server on loopback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
for folder in (ROOT, ROOT / "generator", ROOT / "generated" / "thingspace-firmware"):
    if str(folder) not in sys.path:
        sys.path.insert(0, str(folder))

from tests.support.server import Server  # noqa: E402


@pytest.fixture
def server() -> Iterator[Server]:
    """A server that answers from a script; the test fails when it was asked for more than that."""
    with Server() as running:
        yield running
    assert not running.unscripted, f"requests that no answer was scripted for: {running.unscripted}"
