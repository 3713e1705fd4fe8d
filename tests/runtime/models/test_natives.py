"""Many models that have each other: msgspec alone would recurse too deep."""

from __future__ import annotations

import datetime as dt
import sys
import types
from typing import Any

import pytest
from acme._runtime import codec
from acme._runtime.builder import plan_for
from acme._runtime.model import Model
from acme._runtime.natives import circles

from tests.runtime.models import zoo


def many(name: str, count: int, closed: bool) -> Any:
    """A module of models, each with the next one; the last has the first when `closed`."""
    module: Any = types.ModuleType(name)
    module.models, module._dt = module, dt
    sys.modules[name] = module
    for index in range(count):
        following = (index + 1) % count if closed else min(index + 1, count - 1)
        annotations = {
            "text": "str",
            "at": "_dt.datetime | None",
            "next": f"models.M{following} | None",
            "all": f"list[models.M{following}] | None",
        }
        body = {"__module__": name, "__annotations__": annotations, "at": None, "next": None, "all": None}
        setattr(module, f"M{index}", type(Model)(f"M{index}", (Model,), body))
    return module


@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize("count", [1, 2, 49, 50, 51, 1500])
def test_long_chains_and_large_circles(count: int, closed: bool) -> None:
    module = many(f"many_{count}_{closed}", count, closed)
    data: Any = {"text": "x"}
    for _ in range(60):
        data = {"text": "x", "at": "2020-01-01T00:00:00Z", "next": data, "all": [{"text": "y"}]}
    value, found = codec.decode(codec.to_json(data), module.M0, strict=True)
    assert found == () and value.to_dict() == data
    assert codec.to_value(value, module.M0) == data
    deepest = data
    while "next" in deepest:
        deepest = deepest["next"]
    deepest["text"] = 5
    value, (deviation,) = codec.decode(codec.to_json(data), module.M0)
    assert deviation.path == "$" + ".next" * 60 + ".text"
    assert value.to_dict() == data


def test_what_others_have_comes_first() -> None:
    chain = many("chain", 3, False)
    classes = (chain.M0, zoo.Left, zoo.Right, chain.M2, chain.M1, zoo.Node)
    plans: list[Any] = [plan_for(cls) for cls in classes]
    named = [sorted(plan.expected for plan in circle) for circle in circles(plans)]
    assert named == [["M2"], ["M1"], ["M0"], ["Left", "Right"], ["Node"]]


def test_numbers_that_msgspec_cannot_compare() -> None:
    from typing import Literal

    from acme._runtime.enums import OpenIntEnum

    Huge = OpenIntEnum("Huge", {"ONE": 2**70})  # type: ignore[misc]
    assert codec.decode(str([2**70, 1]).encode(), list[Huge], strict=True)[0] == [Huge.ONE, 1]  # type: ignore[valid-type]
    assert codec.decode(str(2**70).encode(), Literal[2**70], strict=True)[0] == 2**70  # type: ignore[valid-type]
