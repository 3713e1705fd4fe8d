"""Reference pages of models, enums, unions, aliases and exceptions."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .. import ir
from . import links, text
from .declarations_names import DeclarationName
from .docs_controllers import without_null
from .docs_views import (
    EnumPage,
    ExceptionPage,
    Markdown,
    MemberRow,
    ModelPage,
    Row,
    Shown,
    UnionPage,
    Variant,
)
from .examples import Examples
from .markdown import Pages, code, link, shown, title
from .models import ADDITIONAL, nullable
from .names import Identifier
from .types import Types
from .usage import is_class


@dataclass(frozen=True, slots=True)
class Models:
    """Makes the pages of declarations. `examples` are values that the API answers with."""

    types: Types
    pages: Pages
    examples: Examples

    def page(self, declaration: ir.Declaration) -> tuple[str, object]:
        """The template for a declaration, and its view."""
        match declaration:
            case ir.ObjectType():
                return "model", self._model(declaration)
            case ir.EnumType() if is_class(declaration):
                return "enum", self._enum(declaration)
            case ir.UnionType():
                return "union", self._union(declaration)
            case _:
                return "model", self._alias(declaration)

    def exception(self, id: str) -> ExceptionPage:
        """The page of the exception whose body is this declaration."""
        declaration = self.types.api.declarations[id]
        name = self.types.names.declaration(id).exception
        assert name is not None
        body = ir.Reference(id, declaration.location)
        fields = self._fields(declaration) if isinstance(declaration, ir.ObjectType) else ()
        return ExceptionPage(
            title=title(name),
            doc=_about(declaration.doc, title(name)),
            class_name=name,
            base=link("ApiError", self.pages.runtime_exception("ApiError")),
            body=self.pages.type(body),
            fields=fields,
            renamed=_renamed(fields),
            example=self._example(declaration),
        )

    def _model(self, declaration: ir.ObjectType) -> ModelPage:
        names = self.types.names.declaration(declaration.id)
        fields = self._fields(declaration)
        return ModelPage(
            title=title(names.class_name),
            doc=_about(declaration.doc, title(names.class_name)),
            deprecated=declaration.doc.deprecated,
            structure=_structure(names),
            fields=fields,
            renamed=_renamed(fields),
            definition=None,
            example=self._example(declaration),
        )

    def _alias(self, declaration: ir.Declaration) -> ModelPage:
        names = self.types.names.declaration(declaration.id)
        return ModelPage(
            title=title(names.class_name),
            doc=_about(declaration.doc, title(names.class_name)),
            deprecated=declaration.doc.deprecated,
            structure=code(names.class_name),
            fields=(),
            renamed=False,
            definition=self.pages.defined(declaration),
            example=self._example(declaration),
        )

    def _enum(self, declaration: ir.EnumType) -> EnumPage:
        names = self.types.names.declaration(declaration.id)
        return EnumPage(
            title=title(names.class_name),
            doc=_about(declaration.doc, title(names.class_name)),
            deprecated=declaration.doc.deprecated,
            class_name=names.class_name,
            members=tuple(
                MemberRow(name, code(shown(member.value)), member.description)
                for member, name in zip(declaration.members, names.members, strict=True)
            ),
        )

    def _union(self, declaration: ir.UnionType) -> UnionPage:
        names = self.types.names.declaration(declaration.id)
        tag = declaration.discriminator
        variants = (
            [Variant(self.pages.type(type), code(value)) for value, type in tag.mapping]
            if tag is not None
            else [Variant(self.pages.type(type)) for type in declaration.variants]
        )
        return UnionPage(
            title=title(names.class_name),
            doc=_about(declaration.doc, title(names.class_name)),
            deprecated=declaration.doc.deprecated,
            class_name=names.class_name,
            tag=code(tag.property) if tag is not None else None,
            variants=tuple(variants),
            example=self._example(declaration),
        )

    def _fields(self, declaration: ir.ObjectType) -> tuple[Row, ...]:
        names = self.types.names.declaration(declaration.id)
        rows = [self._row(field, name) for field, name in zip(declaration.fields, names.members, strict=True)]
        if not isinstance(declaration.additional, bool):
            type = ir.Map(declaration.additional, declaration.location)
            rows.append(
                Row(ADDITIONAL, self.pages.type(type), "Optional", "Members that have no field of their own", "*")
            )
        return tuple(rows)

    def _row(self, field: ir.Field, name: Identifier) -> Row:
        plain = replace(field, doc=replace(field.doc, deprecated=False))  # the tags say it
        type = self.pages.type(without_null(field.type))
        return Row(name, type, self._tags(field), text.of_field(plain), field.name)

    def _tags(self, field: ir.Field) -> str:
        marks = (
            ("Required" if field.required else "Optional", True),
            ("Nullable", nullable(field.type, self.types.api) and not isinstance(field.type, ir.Any)),
            ("Read-only", field.read_only),
            ("Write-only", field.write_only),
            ("Deprecated", field.doc.deprecated),
        )
        return ", ".join(mark for mark, there in marks if there)

    def _example(self, declaration: ir.Declaration) -> Shown:
        return Shown(self.examples.of_declaration(declaration).value)


def _renamed(fields: tuple[Row, ...]) -> bool:
    return any(row.wire not in ("*", row.name) for row in fields)


def _about(doc: ir.Doc, heading: str) -> str:
    """The description, a title that only repeats the heading being none, and what restricts the values."""
    said = doc.description or doc.title
    about = "" if said.strip().lower() == heading.lower() else said
    return text.paragraphs(about, text.restrictions(doc), links.see_link(doc.see, about))


def _structure(names: DeclarationName) -> Markdown:
    """The class; for a model with two forms, both."""
    if names.input_name is None:
        return code(names.class_name)
    return Markdown(f"{code(names.class_name)} in answers, {code(names.input_name)} in requests")
