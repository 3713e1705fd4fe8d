from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Book(_Model):
    title: str


class BookDict(_TypedDict):
    title: str
