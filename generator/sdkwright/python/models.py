"""Modules of models: classes, enums, aliases and the mappings that may stand for them."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from .. import ir
from . import enums, markup, text, unions
from .declarations_names import DeclarationName
from .expressions import ANY, NONE, UNSET, Builtin, Expression, Generic, Imports, Printer, literal, union
from .names import Identifier
from .naming import Names
from .types import Form, Types
from .usage import is_class, references
from .views import Code, DictClass, Field, Item, Key, ModelClass, ModelModule

ADDITIONAL = "additional_properties"


@dataclass(frozen=True, slots=True)
class Module:
    """A module in the making.

    models: what the package's models are called in it.
    own: the names that it defines.
    xml: whether XML holds some.
    told: what fields say about the declarations that are nested in them, by id.
    """

    types: Types
    late: bool
    imports: Imports
    models: str
    own: frozenset[str]
    xml: bool
    told: Mapping[str, str]

    @property
    def names(self) -> Names:
        return self.types.names

    def printer(self, shadowed: frozenset[str] = frozenset(), quoted: bool = False) -> Printer:
        own = frozenset() if quoted else self.own  # strings are read in other modules too
        return Printer(self.imports, shadowed, self.models, quoted, own)

    def doc(self, declaration: ir.Declaration) -> str:
        """The docstring of a class, without what the field above it has said."""
        doc = declaration.doc
        if self.told.get(declaration.id) == text.title(doc):
            doc = replace(doc, description="", title="", constraints=())
        elif isinstance(declaration, ir.EnumType):
            doc = replace(doc, constraints=())
        return text.described(doc, self.names.declaration(declaration.id).class_name)


def module(declarations: Sequence[ir.Declaration], types: Types, late: bool) -> ModelModule:
    """The module of a named schema and of all that is nested in it, in this order."""
    names = types.names
    xml = any(declaration.id in names.usage.xml for declaration in declarations)
    only_enums = all(isinstance(declaration, ir.EnumType) and is_class(declaration) for declaration in declarations)
    hidden = not only_enums or not names.homes.keys().isdisjoint(("Literal", "TypeAlias"))
    members = {
        name
        for declaration in declarations
        if isinstance(declaration, ir.ObjectType)
        for name in (*names.declaration(declaration.id).members, *(field.name for field in declaration.fields))
    }
    called = "_models" if "models" in members else "models"
    own = frozenset(name for declaration in declarations for name in names.declaration(declaration.id).exported)
    made = Module(types, late, Imports("..", hidden), called, own, xml, _told(declarations, types.api))
    items = [item for declaration in declarations for item in _items(declaration, made)]
    items.sort(key=lambda item: item.alias is not None and item.alias.value.isidentifier())  # after what it names
    checking = made.imports.checking()
    type_checking = made.imports.name("typing", "TYPE_CHECKING") if checking else None
    return ModelModule(made.imports.groups(), type_checking, checking, tuple(items))


def _told(declarations: Sequence[ir.Declaration], api: ir.Api) -> dict[str, str]:
    """What fields say about their types, where these have no name in the document."""
    return {
        id: text.title(field.doc)
        for declaration in declarations
        if isinstance(declaration, ir.ObjectType)
        for field in declaration.fields
        for id in references(field.type)
        if api.declarations[id].name is None
    }


def _items(declaration: ir.Declaration, module: Module) -> list[Item]:
    match declaration:
        case ir.ObjectType():
            return _object_items(declaration, module)
        case ir.EnumType() if is_class(declaration):
            name = module.names.declaration(declaration.id)
            value = enums.value_alias(declaration, name, module.imports)
            made = Item(enum=enums.enum_class(declaration, name, module.doc(declaration), module.imports))
            return [made] if value is None else [made, Item(alias=value)]
        case ir.EnumType() | ir.UnionType() | ir.AliasType():
            aliases = unions.aliases(declaration, module.types, _knot(declaration, module), module.imports)
            return [Item(alias=alias) for alias in aliases]
        case _:
            assert_never(declaration)


def _knot(declaration: ir.Declaration, module: Module) -> Printer:
    """What writes an alias: pyright takes one that leads back to itself by its bare name only."""
    together = unions.knot(declaration, module.types.api)
    homes = {name: home.module for id in together for home in (module.names.declaration(id),) for name in home.exported}
    here = module.names.declaration(declaration.id).module
    siblings: dict[str, str] = {name: home for name, home in homes.items() if home != here}
    return replace(module.printer(quoted=True), own=frozenset(homes), siblings=siblings)


def _object_items(declaration: ir.ObjectType, module: Module) -> list[Item]:
    names = module.names.declaration(declaration.id)
    pairs = list(zip(declaration.fields, names.members, strict=True))
    doc = module.doc(declaration)
    used = module.names.usage
    only_sent = declaration.id in used.requests and declaration.id not in used.answers
    form = Form.INPUT if only_sent else Form.READ
    if names.input_name is None:
        items = [Item(model=_model(declaration, names.class_name, pairs, doc, module, form))]
        sent = pairs
    else:
        read = [pair for pair in pairs if not pair[0].write_only]
        sent = [pair for pair in pairs if not pair[0].read_only]
        without = [name for field, name in pairs if field.read_only]
        extra = [name for field, name in pairs if field.write_only]
        note = _difference(names.class_name, without, extra)
        items = [
            Item(model=_model(declaration, names.class_name, read, doc, module, form)),
            Item(model=_input(declaration, names, sent, note, module)),
        ]
    if names.dict_name is not None:
        items.append(Item(typed_dict=_dict(names.dict_name, [field for field, _ in sent], module)))
    return items


def _difference(name: str, without: Sequence[str], extra: Sequence[str]) -> str:
    parts = [
        f"{word} " + ", ".join(f"`{item}`" for item in items)
        for word, items in (("without", without), ("with", extra))
        if items
    ]
    return text.layout(": ".join([f"`{name}` as it is sent", *filter(None, [", ".join(parts)])]))


def _input(
    declaration: ir.ObjectType,
    names: DeclarationName,
    pairs: Sequence[tuple[ir.Field, Identifier]],
    doc: str,
    module: Module,
) -> ModelClass:
    """The class of a schema as it is sent, which tells its other one."""
    assert names.input_name is not None
    made = _model(declaration, names.input_name, pairs, doc, module, Form.INPUT)
    return replace(made, base=Code(f"{made.base}, request_of={names.class_name}"))


def _model(
    declaration: ir.ObjectType,
    name: Identifier,
    pairs: Sequence[tuple[ir.Field, Identifier]],
    doc: str,
    module: Module,
    form: Form,
) -> ModelClass:
    """A class. Its read-only fields say so where users may send it."""
    base = _base(declaration, pairs, module)
    if base is not None:
        inherited = {field.name for field in base.fields}
        pairs = [pair for pair in pairs if pair[0].name not in inherited]
    shadowed = frozenset(member for _, member in pairs)
    printer = module.printer(shadowed)
    marked = declaration.id in module.names.usage.requests
    fields = [_field(field, member, name, printer, module, marked, form) for field, member in pairs]
    rest = additional(declaration, module.types)
    if rest is not None and base is None:
        annotation = printer(Generic(Builtin("dict"), (Builtin("str"), rest)))
        value = module.imports.name("_runtime.model", "ADDITIONAL")
        fields.append(Field(Identifier(ADDITIONAL), annotation, value))
    parent = _parent(base, module)
    return ModelClass(name, parent, doc, tuple(fields), _xml(declaration, name, module))


def _xml(declaration: ir.ObjectType, name: Identifier, module: Module) -> Code | None:
    """What XML needs that the class does not tell; nothing where no XML is used."""
    if declaration.id not in module.names.usage.xml:
        return None
    return markup.written(markup.of_class(declaration), module.imports, markup.root(declaration, name))


def _parent(base: ir.ObjectType | None, module: Module) -> Code:
    if base is None:
        return module.imports.name("_runtime.model", "Model")
    names = module.names.declaration(base.id)
    return module.imports.name(f".{names.module}", names.class_name)


def _base(
    declaration: ir.ObjectType, pairs: Sequence[tuple[ir.Field, Identifier]], module: Module
) -> ir.ObjectType | None:
    """The base class: only where the base's fields are all here, unchanged and under the same names."""
    if declaration.base is None:
        return None
    base = module.types.api.declarations[declaration.base.id]
    names, split = module.names, module.names.usage.split
    if not isinstance(base, ir.ObjectType) or base.id in split or declaration.id in split:
        return None
    if names.declaration(base.id).module == names.declaration(declaration.id).module or _loops(base, module.types.api):
        return None
    here = {field.name: (field.type, field.required, name) for field, name in pairs}
    there = zip(base.fields, names.declaration(base.id).members, strict=True)
    same = all(here.get(field.name) == (field.type, field.required, name) for field, name in there)
    return base if same and additional(base, module.types) == additional(declaration, module.types) else None


def _loops(base: ir.ObjectType, api: ir.Api) -> bool:
    seen = {base.id}
    while base.base is not None:
        parent = api.declarations[base.base.id]
        if parent.id in seen or not isinstance(parent, ir.ObjectType):
            return True
        seen.add(parent.id)
        base = parent
    return False


def additional(declaration: ir.ObjectType, types: Types) -> Expression | None:
    """The type of undeclared members, where the document gives one."""
    patterns = [types.read(type) for _, type in declaration.pattern_properties]
    match declaration.additional:
        case True:
            rest = [*patterns, ANY] if patterns else []
        case False:
            rest = patterns
        case _:
            rest = [*patterns, types.read(declaration.additional)]
    return union(rest) if rest else None


def nullable(type: ir.Type, api: ir.Api) -> bool:
    """Whether null is a value of it, which then differs from none."""
    seen: set[str] = set()
    while isinstance(type, ir.Reference) and type.id not in seen:
        seen.add(type.id)
        declaration = api.declarations[type.id]
        if not isinstance(declaration, ir.AliasType):
            return False
        type = declaration.type
    return isinstance(type, ir.Nullable | ir.Any) or (isinstance(type, ir.Constant) and type.value is None)


def optional_type(expression: Expression, null: bool) -> Expression:
    """The type of what may be left out."""
    return union((expression, NONE, UNSET) if null else (expression, NONE))


def _field(
    field: ir.Field, name: Identifier, owner: str, printer: Printer, module: Module, marked: bool, form: Form
) -> Field:
    expression = module.types.of(field.type, form)
    null = nullable(field.type, module.types.api)
    default: Code | None = None
    if not field.required:
        expression = optional_type(expression, null)
        default = module.imports.name("_runtime.model", "UNSET") if null else Code("None")
    elif module.late:
        default = module.imports.name("_runtime.model", "REQUIRED")
    arguments = [] if field.name == name else [literal(field.name)]
    node = markup.written(markup.of_field(field, module.types.api), module.imports) if module.xml else None
    if field.read_only and marked:
        arguments.append(Code("read_only=True"))
    if node is not None:
        arguments.append(Code(f"xml={node}"))
    if arguments:
        if default is not None:
            arguments.insert(1 if field.name != name else 0, Code(f"default={default}"))
        default = Code(f"{module.imports.name('_runtime.model', 'field')}({', '.join(arguments)})")
    doc = text.of_attribute(field, module.types.alias_doc(field.type), owner)
    return Field(name, printer(expression), default, doc)


def _dict(name: Identifier, fields: Sequence[ir.Field], module: Module) -> DictClass:
    """The TypedDict in wire form. A class where it can be: type checkers let only classes be recursive.

    A key without a single character is left out: type checkers refuse it in either form.
    """
    plain = [field for field in fields if _plain_key(field.name)]
    odd = [field for field in fields if field.name and not _plain_key(field.name)]
    in_class = module.printer(frozenset(field.name for field in plain))
    quoted = module.printer(quoted=True)
    base = module.imports.name("typing", "TypedDict")
    return DictClass(
        name,
        base,
        tuple(_key(field, in_class, module) for field in plain),
        tuple(_key(field, quoted, module) for field in odd),
    )


def _key(field: ir.Field, printer: Printer, module: Module) -> Key:
    annotation = printer(module.types.of(field.type, Form.WIRE))
    if not field.required:
        annotation = Code(f"{module.imports.name('typing', 'NotRequired')}[{annotation}]")
    return Key(field.name, annotation)


def _plain_key(name: str) -> bool:
    """Whether a class of keys can have it: no keyword, nothing that Python mangles, nothing that every class has."""
    try:
        plain = Identifier(name)
    except ValueError:
        return False
    return not plain.startswith("__") and unicodedata.normalize("NFKC", name) == name
