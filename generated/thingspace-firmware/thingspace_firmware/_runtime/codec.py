"""Values from JSON and to JSON."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from . import deep
from .annotations import resolve as resolve
from .builder import plan_for
from .containers import ANY, AnyPlan, ListPlan, NullablePlan
from .errors import DecodeError, Deviation, RequestError
from .meta import plan_of
from .model import Model
from .plans import NumberPlan, Plan, TextPlan, closure, hook, is_planned
from .structs import ModelPlan
from .texts import TEXT_TYPES
from .walk import Walk, failure, shown

FAST = True
"""Whether msgspec is tried first. Tests turn it off: nothing but speed may change."""

_BOM = b"\xef\xbb\xbf"


def decode(
    data: bytes, type: Any, *, strict: bool = False
) -> tuple[Any, tuple[Deviation, ...]]:
    """The value of a JSON text, and what of it does not fit its type.

    Args:
        data: JSON in UTF-8
        type: any annotation
        strict: raise instead of keeping what does not fit as it is

    Raises:
        DecodeError: it is not JSON, or does not fit and `strict` is set
    """
    plan = plan_for(type)
    if data[:3] == _BOM:
        data = data[3:]
    try:
        if FAST:
            value = _decoder(plan).decode(data)
            if plan.sound([value], False):
                return value, ()
    except (msgspec.ValidationError, RecursionError):
        pass
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DecodeError(str(error)) from None
    return _general(plan, data, strict)


def decode_value(
    value: Any, type: Any, *, strict: bool = False
) -> tuple[Any, tuple[Deviation, ...]]:
    """The same for JSON-like Python values: forms, parameters, events."""
    plan = plan_for(type)
    try:
        if FAST:
            found = msgspec.convert(value, plan.native, dec_hook=hook)
            if plan.sound([found], False):
                return found, ()
    except (msgspec.ValidationError, RecursionError):
        pass
    walk = Walk()
    return _finish(walk.run(plan.decode(value, walk)), walk, strict)


def decode_mapping(data: Any, cls: Any) -> Any:
    """A model from a mapping of JSON-like values.

    Raises:
        DecodeError: it is no mapping
    """
    if not isinstance(data, Mapping):
        raise DecodeError(f"$: expected {cls.__name__}, got {shown(data)}")
    return decode_value({**data}, cls)[0]


def decode_object(data: bytes | str, cls: Any) -> Any:
    """A model from JSON.

    Raises:
        DecodeError: it is not JSON, or not an object
    """
    value, _ = decode(data.encode() if isinstance(data, str) else data, cls)
    if not isinstance(value, cls):
        raise DecodeError(f"$: expected {cls.__name__}, got {shown(value)}")
    return value


def to_value(value: Any, type: Any = Any, *, files: bool = False) -> Any:
    """What a request sends for a value, JSON-like.

    Read-only fields are left out; mappings are checked against `type`. With `files`, the files of a
    form stay as they are also where any value may stand.

    Raises:
        MissingFieldError: a required field has no value
        RequestError: a value does not fit, or a member is not known
    """
    plan = plan_for(type)
    walk = Walk(request=True, files=files)
    return walk.run(plan.send(value, walk))


def encode(value: Any, type: Any = Any, patch: bool = False) -> bytes:
    """The same as JSON text in UTF-8; null for any member where it is a merge patch (RFC 7396)."""
    plan = plan_for(type)
    if FAST and _is_simple(plan):
        data = _encode_simple(value, plan)
        if data is not None:
            return data
    walk = Walk(request=True, patch=patch)
    try:
        return text(walk.run(plan.send(value, walk)))
    except UnicodeEncodeError as error:
        raise RequestError(f"$: not text that can be sent: {error}") from None


def to_json_value(value: Any) -> Any:
    """JSON-like Python values, by names in JSON; nothing is dropped or refused.

    Raises:
        TypeError: it holds what JSON does not have
    """
    try:
        if not (isinstance(value, Model) and is_planned(plan_of(type(value)))):
            return msgspec.to_builtins(value, enc_hook=_refuse)
    except _GENERAL:
        pass
    return _dump(value, digits=False)


def to_json(value: Any) -> bytes:
    """The same as JSON text in UTF-8."""
    try:
        if not (isinstance(value, Model) and is_planned(plan_of(type(value)))):
            return msgspec.json.encode(value, enc_hook=_refuse)
    except _GENERAL:
        pass
    return text(_dump(value))


_GENERAL = (msgspec.MsgspecError, AttributeError, RecursionError, TypeError)


def _refuse(value: Any) -> Any:
    """msgspec's `enc_hook`: what it can't encode by itself is left to `_dump`."""
    raise TypeError


def _dump(value: Any, digits: bool = True) -> Any:
    walk = Walk(digits=digits)
    try:
        return walk.run(ANY.send(value, walk))
    except RequestError as error:
        raise TypeError(str(error)) from None


def text(value: Any) -> bytes:
    """The JSON text, in UTF-8, of what `to_value` gave."""
    try:
        return deep.encode(value)
    except RecursionError:
        return deep.dumps(value)


def _encode_simple(value: Any, plan: Plan) -> bytes | None:
    """The text when msgspec alone can say that the value fits, else None."""
    try:
        plain = msgspec.to_builtins(value, builtin_types=TEXT_TYPES, enc_hook=_refuse)
        found = msgspec.convert(plain, plan.native, dec_hook=hook)
        data = msgspec.json.encode(plain) if plan.sound([found], True) else None
    except (*_GENERAL, UnicodeEncodeError):
        return None
    # A null may be a NaN that got lost.
    return None if data is None or b"null" in data else data


def _is_simple(plan: Plan) -> bool:
    """Whether nothing inside needs more than msgspec checks: free-form values, read-only fields."""
    if plan.simple is None:
        inside = closure(plan)
        plan.simple = not plan.custom and not any(
            isinstance(part, (AnyPlan, NumberPlan))
            or (isinstance(part, ModelPlan) and part.request is not None)
            or (part.custom and not _is_text(part))
            for part in inside
        )
    return plan.simple


def _is_text(plan: Plan) -> bool:
    inner = plan.inner if isinstance(plan, NullablePlan) else plan
    return isinstance(inner, TextPlan)


def _decoder(plan: Plan) -> Any:
    if plan.decoder is None:
        plan.decoder = msgspec.json.Decoder(plan.native, dec_hook=hook)
    return plan.decoder


def _general(
    plan: Plan, data: bytes, strict: bool
) -> tuple[Any, tuple[Deviation, ...]]:
    walk = Walk()
    if FAST and isinstance(plan, ListPlan):
        items = _items(plan.item, data, walk)
        if items is not None:
            return _finish(items, walk, strict)
    return _finish(walk.run(plan.decode(_parse(data), walk)), walk, strict)


def _items(item: Plan, data: bytes, walk: Walk) -> list[Any] | None:
    """A list item by item, so that one odd object does not slow the others.

    None when most are odd: then it is quicker to leave them all to general decoding.
    """
    try:
        raws = msgspec.json.decode(data, type=list[msgspec.Raw])
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
        return None
    decode = _decoder(item).decode
    found: list[Any] = []
    odd = 0
    for raw in raws:
        try:
            found.append(decode(raw))
        except (msgspec.DecodeError, RecursionError, UnicodeDecodeError):
            found.append(None)
            odd += 1
            if odd > 20 and odd * 2 > len(found):
                return None
    found = item.keep_sound(found)
    for index, value in enumerate(found):
        if value is None:
            walk.keys.append(index)
            found[index] = walk.run(item.decode_odd(_parse(raws[index]), walk))
            walk.keys.pop()
    return found


def _parse(data: bytes) -> Any:
    try:
        return msgspec.json.decode(data)
    except RecursionError:
        pass
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise DecodeError(str(error)) from None
    try:
        return deep.loads(data)
    except (ValueError, msgspec.DecodeError) as error:
        raise DecodeError(str(error)) from None


def _finish(value: Any, walk: Walk, strict: bool) -> tuple[Any, tuple[Deviation, ...]]:
    found = tuple(walk.deviations)
    if found and strict:
        raise failure(found)
    return value, found
