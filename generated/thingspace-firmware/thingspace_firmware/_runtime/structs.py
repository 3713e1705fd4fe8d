"""Plans of models: decoding and encoding."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from .containers import ANY, NullablePlan, key_of, writer
from .kinds import is_mapping, is_object, name_of
from .layout import Field, Layout, assign_extra, extras
from .meta import REQUIRED, Extra, nearest, plan_of
from .model import Model
from .plans import NO_FIT, Fit, Plan, closure, hook
from .walk import Step, Walk

UNSET = msgspec.UNSET


class ModelPlan(Layout):
    """A model."""

    # --- decoding -------------------------------------------------------------------------------

    def decode(self, raw: Any, walk: Walk) -> Step:
        if not is_object(raw):
            return walk.deviate(self.expected, raw)
        if self.quick:
            model = self.convert(raw)
            if model is not None and self.sound([model], False):
                return model
        return (yield from self._decode_members(raw, walk))

    def decode_odd(self, raw: Any, walk: Walk) -> Step:
        # What failed for an unknown member alone is still made at once by `decode`.
        if not is_object(raw) or raw.keys() - self.by_wire.keys():
            return self.decode(raw, walk)
        return self._decode_members(raw, walk)

    def convert(self, raw: Any) -> Any:
        """The object when at most unknown members keep msgspec from making it, else None.

        Whether dates are dates is left to `sound`.
        """
        if not is_object(raw):
            return None
        names = raw.keys() - self.by_wire.keys()
        extra: Extra | None = None
        if names:
            raw = raw.copy()
            extra = Extra({name: raw.pop(name) for name in names}, set())
        try:
            model = msgspec.convert(raw, self.cls, dec_hook=hook)
        except msgspec.ValidationError:
            return None
        if extra is not None:
            assign_extra(model, extra)
        return model

    def convert_all(self, raws: list[Any]) -> list[Any]:
        if not self.quick:
            return [None] * len(raws)
        return self.keep_sound([self.convert(raw) for raw in raws])

    def _decode_members(self, raw: dict[str, Any], walk: Walk) -> Step:
        """The object, member by member."""
        unknown = {k: v for k, v in raw.items() if k not in self.by_wire}
        if unknown and self.additional is not None:
            unknown = yield from self._decode_additional(unknown, walk)
        values: dict[str, Any] = {}
        nulls: set[str] = set()
        for field in self.fields:
            value = raw.get(field.wire, REQUIRED)
            if value is REQUIRED:
                if field.required:
                    expected = field.plan.expected
                    walk.note(expected, None, "required, but missing", field.wire)
            elif value is None and field.default is None:
                nulls.add(field.name)
                if "null" not in field.plan.kinds:
                    walk.deviate(field.plan.expected, None, field.wire)
            elif field.text is not None:
                values[field.name] = self._check_text(field, value, walk)
            elif field.plan.scalar:
                values[field.name] = field.plan.take(value, walk, field.wire)
            else:
                step = field.plan.decode(value, walk)
                values[field.name] = yield field.wire, step
        return self.create(values, unknown, nulls)

    def _decode_additional(self, unknown: dict[str, Any], walk: Walk) -> Step:
        plan = self.additional or ANY
        found: dict[str, Any] = {}
        for name, value in unknown.items():
            if plan.scalar:
                found[name] = plan.take(value, walk, name)
            else:
                found[name] = yield name, plan.decode(value, walk)
        return found

    def _check_text(self, field: Field, value: Any, walk: Walk) -> Any:
        text = field.text
        if text is None or (value is None and isinstance(field.plan, NullablePlan)):
            return value
        if type(value) is str:
            try:
                text.parse(value)
                return value
            except ValueError:
                pass
        return walk.deviate(field.plan.expected, value, field.wire)

    def sound(self, values: list[Any], sending: bool) -> bool:
        if not values:
            return True
        if self.checked is None:
            self.checked = tuple(f for f in self.fields if f.text or _has_text(f.plan))
        for field in self.checked:
            found: Iterable[Any] = map(field.member.__get__, values)
            if not field.required or isinstance(field.plan, NullablePlan):
                found = [v for v in found if v is not None and v is not UNSET]
            if field.text is not None:
                if not field.text.all_sound(found, sending):
                    return False
            elif not field.plan.sound(list(found), sending):
                return False
        return True

    # --- encoding -------------------------------------------------------------------------------

    def send(self, value: Any, walk: Walk) -> Step:
        if isinstance(value, self.cls):
            plan = plan_of(value.__class__)
            found = yield from plan._send_model(value, walk)
            if walk.request and isinstance(plan.request, ModelPlan):
                plan.request._complete(found, walk)
            return found
        if self.request is not None and walk.request:
            return (yield from self.request.send(value, walk))
        if is_mapping(value):
            return (yield from self._send_mapping(value, walk))
        if not isinstance(value, Model):
            raise walk.refuse(f"expected {self.expected}, got {name_of(value)}")
        return (yield from self._send_other(value, plan_of(value.__class__), walk))

    def _send_model(self, model: Any, walk: Walk) -> Step:
        found: dict[str, Any] = {}
        unknown, nulls = extras(model)
        for field in self.fields:
            if field.read_only and walk.request:
                continue
            try:
                value = field.member.__get__(model)
            except AttributeError:
                if walk.request:
                    raise walk.missing(self.expected, field.name, field.wire) from None
                continue
            if value is UNSET:
                continue
            if value is None and field.default is None:
                if field.name in nulls:
                    found[field.wire] = None
                continue
            plan = writer(field.plan, value, walk)
            if plan.plain:
                found[field.wire] = plan.put(value, walk, field.wire)
            elif plan is ANY and type(value) in (str, int, bool):
                found[field.wire] = value
            else:
                found[field.wire] = yield field.wire, plan.send(value, walk)
        for key, value in unknown.items():
            name = key_of(key, walk)
            if name in self.by_wire:
                if walk.request:
                    raise walk.refuse(f"{self.expected} declares this member", name)
                continue
            plan = writer(self.additional or ANY, value, walk)
            found[name] = yield name, plan.send(value, walk)
        return found

    def _send_mapping(self, value: Mapping[Any, Any], walk: Walk) -> Step:
        found: dict[str, Any] = {}
        for key, item in value.items():
            name = key_of(key, walk)
            field = self.by_wire.get(name)
            if item is UNSET or name in self.dropped:
                continue
            if field is not None and field.read_only:
                continue
            if item is None and walk.patch and field is not None:
                found[name] = None
            elif field is not None:
                found[name] = yield name, field.plan.send(item, walk)
            elif self.additional is not None:
                found[name] = yield name, self.additional.send(item, walk)
            else:
                hint = nearest(name, self.by_wire) or self._spelling(name)
                raise walk.refuse(f"{self.expected} has no such member{hint}", name)
        self._complete(found, walk)
        return found

    def _spelling(self, name: str) -> str:
        field = self.by_name.get(name)
        return "" if field is None else f"; did you mean {field.wire!r}?"

    def _complete(self, found: Mapping[str, Any], walk: Walk) -> None:
        for field in self.fields:
            if field.required and not field.read_only and field.wire not in found:
                raise walk.missing(self.expected, field.name, field.wire)

    def _send_other(self, value: Any, plan: ModelPlan, walk: Walk) -> Step:
        """An object of another class, such as the one for responses of the same schema."""
        strange = [
            name
            for name, _ in plan.present(value)
            if not plan.by_name[name].read_only
            and plan.by_name[name].wire not in self.by_wire
        ]
        if strange and self.additional is None:
            raise walk.refuse(f"expected {self.expected}, got {plan.expected}")
        found = yield from plan._send_model(value, walk)
        self._complete(found, walk)
        return found

    def fit(self, value: Any, depth: int) -> Fit:
        if isinstance(value, self.cls):
            return Fit(-1)
        if isinstance(value, Model):
            found = self._fit_other(value)
        elif is_mapping(value):
            found = self._fit_mapping(value, depth)
        else:
            return NO_FIT
        return (
            found
            if self.request is None
            else min(found, self.request.fit(value, depth))
        )

    def _fit_mapping(self, value: Mapping[Any, Any], depth: int) -> Fit:
        wrong, vague, known = 0, 0, 0
        for field in self.fields:
            item = value.get(field.wire, REQUIRED)
            if item is REQUIRED:
                wrong += field.required
            else:
                known += 1
                if depth > 0:
                    fit = self._fit_field(field, item, depth - 1)
                    wrong += fit.wrong > 0
                    vague += fit.vague
        unknown = 0 if self.additional is not None else len(value) - known
        return Fit(wrong, unknown, vague - 10 * known)

    def _fit_other(self, value: Model) -> Fit:
        """How well an object of another class fits, such as the one for responses."""
        plan = plan_of(type(value))
        given = {
            plan.by_name[name].wire
            for name, _ in plan.present(value)
            if not plan.by_name[name].read_only
        }
        if given - self.by_wire.keys():
            return NO_FIT
        missing = [f for f in self.fields if f.required and f.wire not in given]
        return Fit(1 + len(missing))

    @staticmethod
    def _fit_field(field: Field, value: Any, depth: int) -> Fit:
        if value is None and field.default is None:
            return Fit(0, 0, 4)
        return field.plan.fit(value, depth)


def _has_text(plan: Plan) -> bool:
    """Whether models inside have dates, so that decoded values must be looked through."""
    return any(isinstance(p, ModelPlan) and p.texts for p in closure(plan))
