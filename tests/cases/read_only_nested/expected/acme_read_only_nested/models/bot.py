from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Bot(_Model):
    bot: str


class BotDict(_TypedDict):
    bot: str
