"""Showing msgspec what models decode into."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import contextmanager
from typing import Any, Union

import msgspec

from .containers import NullablePlan
from .layout import Field
from .plans import Placeholder, Plan, hook, without_null
from .structs import ModelPlan

# msgspec compiles a model inside the compilation of one that has it, as deep as that goes, and
# Python's recursion limit ends it. Larger circles are cut.
_CIRCLE = 50


def compile_all(plans: list[ModelPlan]) -> None:
    """Let msgspec compile models that were prepared, those first that others have."""
    done: set[ModelPlan] = set()
    for circle in circles(plans):
        if len(circle) <= _CIRCLE:
            done.update(circle)
            _compile(circle, None)
        else:
            for plan in circle:
                done.add(plan)
                _compile([plan], done)


def _compile(plans: list[ModelPlan], known: set[ModelPlan] | None) -> None:
    with _annotations(plans, known):
        for plan in plans:
            if not plan.odd:
                msgspec.json.Decoder(plan.cls, dec_hook=hook)


@contextmanager
def _annotations(
    plans: list[ModelPlan], known: set[ModelPlan] | None
) -> Generator[None, None, None]:
    """The types that msgspec needs; the annotations themselves are for readers."""
    saved: list[tuple[Any, Any]] = []
    for plan in plans:
        types = {field.name: _native(field, known) for field in plan.fields}
        types["__extra__"] = msgspec.UnsetType
        saved.append((plan.cls, plan.cls.__dict__.get("__annotations__", {})))
        type.__setattr__(plan.cls, "__annotations__", types)
    try:
        yield
    finally:
        for cls, annotations in saved:
            type.__setattr__(cls, "__annotations__", annotations)


def _native(field: Field, known: set[ModelPlan] | None) -> Any:
    native = field.plan.native
    if field.text is not None:
        native = str | None if isinstance(field.plan, NullablePlan) else str
    elif known is not None and not known.issuperset(_models(field.plan)):
        native = Placeholder(field.plan.expected, (), {"plan": field.plan})
    if field.default is None:
        return without_null(native)
    if field.default is msgspec.UNSET and native is not Any:
        return Union[native, msgspec.UnsetType]
    return native


def _models(plan: Plan) -> Iterable[ModelPlan]:
    """The models that msgspec finds in a type, not those inside of them."""
    if plan.custom:
        return
    if isinstance(plan, ModelPlan):
        yield plan
        return
    for part in plan.parts:
        yield from _models(part)


def circles(plans: list[ModelPlan]) -> list[list[ModelPlan]]:
    """Groups of models that have each other, those first that others have.

    The strongly connected components by Tarjan's algorithm, with a stack of its own.
    """
    found: list[list[ModelPlan]] = []
    index: dict[ModelPlan, int] = {}
    low: dict[ModelPlan, int] = {}
    path: list[ModelPlan] = []
    on_path: set[ModelPlan] = set()
    for start in plans:
        work = [(start, iter(_inside(start)))] if start not in index else []
        while work:
            plan, rest = work[-1]
            if plan not in index:
                index[plan] = low[plan] = len(index)
                path.append(plan)
                on_path.add(plan)
            following = next((p for p in rest if p not in index or p in on_path), None)
            if following is not None and following not in index:
                work.append((following, iter(_inside(following))))
            elif following is not None:
                low[plan] = min(low[plan], index[following])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[plan])
                if low[plan] == index[plan]:
                    at = path.index(plan)
                    found.append(path[at:])
                    on_path.difference_update(path[at:])
                    del path[at:]
    return found


def _inside(plan: ModelPlan) -> list[ModelPlan]:
    return [model for field in plan.fields for model in _models(field.plan)]
