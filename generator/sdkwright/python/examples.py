"""Example values in wire form: those of the document where it has any, else made ones.

A made value is valid for its type and for the constraints of the field or the schema that it is
made for, small, and always the same. Recursion ends where a field may be left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import assert_never

from .. import ir
from . import scalars
from .fits import fits

DEPTH = 2
"""Below this many objects, fields that may be left out are left out."""

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A value, and whether it is one that the document gives as a whole."""

    value: ir.Json
    documented: bool


@dataclass(frozen=True, slots=True)
class _Way:
    """How the value that is being made was reached.

    name: the wire name that it is for. path: the objects around it. whole: with optional fields.
    """

    name: str = ""
    path: Path = ()
    whole: bool = True
    doc: ir.Doc = ir.Doc()

    def below(self, name: str, doc: ir.Doc = ir.Doc()) -> _Way:
        return replace(self, name=name, doc=doc)


@dataclass(slots=True)
class Examples:
    """Example values of an API.

    sending: for requests, where fields that are read-only do not belong; else those that are
    write-only do not.
    whole: with the fields that may be left out.
    documented: prefer what the document gives as a whole, however large.
    """

    api: ir.Api
    sending: bool = False
    whole: bool = True
    documented: bool = True
    _tags: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._tags = _tags(self.api)

    def of_parameter(self, parameter: ir.Parameter) -> Made:
        """Its own examples, those of its content, its default, those of its schema; else made."""
        given = [*parameter.doc.examples, *(parameter.content.examples if parameter.content else ())]
        return self._chosen(given, parameter.type, parameter.name, parameter.doc, parameter.default)

    def of_media(self, media: ir.MediaType, name: str = "body") -> Made:
        """The examples of a media type, else those of its schema; else made."""
        type = media.type if media.type is not None else ir.Any(media.location)
        return self._chosen(media.examples, type, name, ir.Doc())

    def of_declaration(self, declaration: ir.Declaration) -> Made:
        """The examples of a schema; else one made of those of its fields."""
        found = self._documented(declaration.doc.examples, ir.Reference(declaration.id, declaration.location))
        if found is not None:
            return found
        return Made(self._declared(declaration, _Way(name=declaration.name or "value", whole=self.whole)), False)

    def _chosen(
        self,
        given: Iterable[ir.Example],
        type: ir.Type,
        name: str,
        doc: ir.Doc,
        default: ir.Default | None = None,
    ) -> Made:
        found = self._documented(given, type)
        if found is not None and (self.documented or not isinstance(found.value, dict | list)):
            return found
        if default is not None and fits(self.api, type, default.value):
            return Made(default.value, False)
        declaration = self.api.resolve(type)
        if isinstance(declaration, ir.ObjectType | ir.EnumType | ir.UnionType | ir.AliasType):
            found = self._documented(declaration.doc.examples, type)
            if found is not None and (self.documented or not isinstance(found.value, dict | list)):
                return found
        return Made(self._made(type, _Way(name=name, doc=doc, whole=self.whole)), False)

    def _documented(self, given: Iterable[ir.Example], type: ir.Type) -> Made | None:
        """The first example of the document that is of its type."""
        received = not self.sending
        fitting = (one.value for one in given if fits(self.api, type, one.value, received=received))
        return next((Made(value, True) for value in fitting), None)

    # --- made values -----------------------------------------------------------------------------

    def _made(self, type: ir.Type, way: _Way) -> ir.Json:
        match type:
            case ir.Any():
                return {"key": "value"}
            case ir.Primitive():
                return scalars.value(type, way.name, dict(way.doc.constraints))
            case ir.Constant():
                return type.value
            case ir.Array():
                return self._array(type, way)
            case ir.Tuple():
                return [self._made(item, way.below(way.name)) for item in type.items]
            case ir.Map():
                least = _number(way.doc, "minProperties", 1)
                keys = ["key", *(f"key{index}" for index in range(2, least + 1))]
                return {key: self._made(type.values, way.below(key)) for key in keys}
            case ir.Nullable():
                return self._made(type.type, way)
            case ir.Reference():
                return self._declared(self.api.declarations[type.id], way)
            case _:
                assert_never(type)

    def _array(self, type: ir.Array, way: _Way) -> ir.Json:
        most, least = _number(way.doc, "maxItems", 1), _number(way.doc, "minItems", 0)
        if not most or (not least and self._closes(type.items, way)):
            return []
        inner = way.below(way.name)
        items = [self._made(type.items, inner)]
        for index in range(1, least):
            name = f"{way.name}{index}"
            items.append(self._other(type.items, inner.below(name), items) if type.unique else items[0])
        return items

    def _other(self, type: ir.Type, way: _Way, items: list[ir.Json]) -> ir.Json:
        """A further item of an array without equal ones."""
        declaration = self.api.resolve(type)
        if isinstance(declaration, ir.EnumType):
            return next((member.value for member in declaration.members if member.value not in items), items[0])
        if isinstance(declaration, ir.Primitive) and declaration.kind in ("integer", "number"):
            last = items[-1]
            return last + 1 if isinstance(last, int | float) else last
        return self._made(type, way)

    def _declared(self, declaration: ir.Declaration, way: _Way) -> ir.Json:
        if way.path:
            type = ir.Reference(declaration.id, declaration.location)
            found = self._documented(declaration.doc.examples, type)
            if found is not None and not (self.sending and isinstance(declaration, ir.ObjectType)):
                return found.value
        match declaration:
            case ir.ObjectType():
                return self._object(declaration, way)
            case ir.EnumType():
                return declaration.members[0].value if declaration.members else None
            case ir.UnionType():
                return self._union(declaration, way)
            case ir.AliasType():
                doc = declaration.doc if declaration.doc.constraints else way.doc
                inner = replace(way, doc=doc, path=(*way.path, declaration.id))
                return {} if way.path.count(declaration.id) > 1 else self._made(declaration.type, inner)
            case _:
                assert_never(declaration)

    def _object(self, declaration: ir.ObjectType, way: _Way) -> ir.Json:
        inner = replace(way, path=(*way.path, declaration.id))
        if way.path.count(declaration.id) > 1:
            return {}
        found: dict[str, ir.Json] = {}
        for item in declaration.fields:
            if (item.read_only if self.sending else item.write_only) or not self._wanted(item, inner):
                continue
            found[item.name] = self._field(declaration, item, inner)
        least = _number(declaration.doc, "minProperties", 0)
        if len(found) < least:
            for item in declaration.fields:
                if item.name not in found and len(found) < least and not item.read_only:
                    found[item.name] = self._field(declaration, item, inner)
        if not declaration.fields and not isinstance(declaration.additional, bool):
            found["key"] = self._made(declaration.additional, inner.below("key"))
        return found

    def _wanted(self, item: ir.Field, way: _Way) -> bool:
        if item.required:
            return True
        return way.whole and not item.doc.deprecated and len(way.path) <= DEPTH and not self._closes(item.type, way)

    def _field(self, owner: ir.ObjectType, item: ir.Field, way: _Way) -> ir.Json:
        tag = self._tags.get(owner.id)
        if tag is not None and tag[0] == item.name and fits(self.api, item.type, tag[1]):
            return tag[1]
        found = self._documented(item.doc.examples, item.type)
        if found is not None:
            return found.value
        if (
            item.default is not None
            and item.default.value is not None
            and fits(self.api, item.type, item.default.value)
        ):
            return item.default.value
        return self._made(item.type, way.below(item.name, item.doc))

    def _union(self, declaration: ir.UnionType, way: _Way) -> ir.Json:
        if declaration.discriminator is not None:
            tag = declaration.discriminator.property
            for value, tagged in declaration.discriminator.mapping:
                if not self._closes(tagged, way):
                    made = self._made(tagged, way)
                    return {**made, tag: value} if isinstance(made, dict) else made
        inner = replace(way, path=(*way.path, declaration.id))
        endless = [variant for variant in declaration.variants if self._closes(variant, inner)]
        ending = [variant for variant in declaration.variants if variant not in endless]
        empty = [variant for variant in endless if isinstance(variant, ir.Array | ir.Map)]
        chosen = next(iter([*ending, *empty, *endless]), None)
        return None if chosen is None or way.path.count(declaration.id) > 1 else self._made(chosen, inner)

    def _closes(self, type: ir.Type, way: _Way) -> bool:
        """Whether a value of the type leads back to an object around it."""
        match type:
            case ir.Array():
                return self._closes(type.items, way)
            case ir.Map():
                return self._closes(type.values, way)
            case ir.Nullable():
                return self._closes(type.type, way)
            case ir.Reference():
                if type.id in way.path:
                    return True
                declaration = self.api.declarations[type.id]
                inner = replace(way, path=(*way.path, type.id))
                if isinstance(declaration, ir.AliasType):
                    return self._closes(declaration.type, inner)
                if isinstance(declaration, ir.UnionType):
                    return bool(declaration.variants) and all(
                        self._closes(variant, inner) for variant in declaration.variants
                    )
                return False
            case _:
                return False


def _number(doc: ir.Doc, keyword: str, otherwise: int) -> int:
    value = dict(doc.constraints).get(keyword, otherwise)
    return int(value) if isinstance(value, int | float) else otherwise


def _tags(api: ir.Api) -> dict[str, tuple[str, str]]:
    """The property and the value by which a variant is told from others, by its id."""
    found: dict[str, tuple[str, str]] = {}
    for declaration in api.declarations.values():
        if isinstance(declaration, ir.UnionType) and declaration.discriminator is not None:
            for value, variant in declaration.discriminator.mapping:
                found.setdefault(variant.id, (declaration.discriminator.property, value))
    return found
