"""The published package, called over real HTTP on loopback: synchronous, under asyncio and under trio."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from tests.support.drivers import Driver

TOKENS = {"thingspace_oauth": "bearer", "vz_m2m_token": "session"}


@pytest.fixture(scope="session")
def package() -> ModuleType:
    return importlib.import_module("thingspace_firmware")


@pytest.fixture(params=["sync", "asyncio", "trio"])
def driver(request: pytest.FixtureRequest, package: ModuleType) -> Driver:
    """Clients with both tokens and without retries, unless a test says otherwise."""
    return Driver(request.param, package, {**TOKENS, "max_retries": 0})


@pytest.fixture
def sync(package: ModuleType) -> Driver:
    """For what has nothing to do with waiting, and is tried once."""
    return Driver("sync", package, {**TOKENS, "max_retries": 0})
