"""Classes of open enums, and the aliases for a member or its value."""

from __future__ import annotations

from .. import ir
from . import text
from .declarations_names import DeclarationName
from .expressions import Imports, literal
from .views import Alias, Code, EnumClass, Member


def enum_class(declaration: ir.EnumType, names: DeclarationName, doc: str, imports: Imports) -> EnumClass:
    """The class of an enum of strings or of integers.

    Type checkers see one member more, so that no match over the members is exhaustive.
    """
    of_text = declaration.kind == "string"
    pairs = zip(declaration.members, names.members, strict=True)
    values = [member.value for member in declaration.members]
    plain: list[str | int] = [value for value in values if isinstance(value, str | int)]
    other: str | int = "…" if of_text else min(value for value in plain if isinstance(value, int)) - 1
    return EnumClass(
        name=names.class_name,
        base=imports.name("_runtime.enums", "OpenStrEnum" if of_text else "OpenIntEnum", _base(of_text)),
        doc=doc,
        members=tuple(
            Member(name, value, text.layout(text.telling(member.description, name)))
            for (member, name), value in zip(pairs, plain, strict=True)
        ),
        other=other,
    )


def value_alias(declaration: ir.EnumType, names: DeclarationName, imports: Imports) -> Alias | None:
    """The alias for a member or its value, where requests reach the enum."""
    if names.value_name is None:
        return None
    listed = ", ".join(literal(member.value) for member in declaration.members)
    either = Code(f"{names.class_name} | {imports.name('typing', 'Literal')}[{listed}]")
    return Alias(names.value_name, imports.name("typing", "TypeAlias"), either, "")


def _base(of_text: bool) -> str:
    return "_OpenStrEnum" if of_text else "_OpenIntEnum"
