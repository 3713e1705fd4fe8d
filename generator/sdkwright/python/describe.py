"""What a package would offer, as plain data: the JSON of `sdkwright describe`, version 1 (docs/describe.md)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .. import ir
from ..config import PackageConfig
from ..diagnostics import Diagnostics
from . import answers, bodies, docstrings, naming, parameters, report, webhooks
from .controllers import requirements
from .expressions import Expression, Imports, Printer, optional
from .models import nullable, optional_type
from .types import Types
from .usage import error_responses, is_class, success_responses

VERSION = 1


def describe(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> Mapping[str, object]:
    """The description of the package that `package.build` would make of the same."""
    names = naming.build(api, config, diagnostics)
    types = Types(api, names)
    report.report(types, diagnostics)
    named = [item for id, item in api.declarations.items() if id not in names.usage.inline]
    return {
        "version": VERSION,
        "package": names.package.module,
        "client": names.package.client,
        "async_client": names.package.async_client,
        "webhooks": _webhooks(types),
        "security_schemes": [_scheme(scheme, types) for scheme in api.security_schemes],
        "operations": [_operation(operation, types) for operation in api.operations],
        "models": [_model(item, types) for item in named if isinstance(item, ir.ObjectType)],
        "enums": [_enum(item, types) for item in named if isinstance(item, ir.EnumType) and is_class(item)],
    }


def source(expression: Expression) -> str:
    """A type as users would write it, with `models` and the package's names in scope."""
    return Printer(Imports(".."))(expression)


def _webhooks(types: Types) -> Mapping[str, object] | None:
    """The attribute of the clients for them, and what each webhook or callback carries."""
    if types.names.webhooks is None:
        return None
    events = [
        {"name": event.name, "type": source(webhooks.payload(event, types))} for event in webhooks.events(types.api)
    ]
    return {"python_name": types.names.webhooks, "events": events}


def _scheme(scheme: ir.SecurityScheme, types: Types) -> Mapping[str, object]:
    return {
        "name": scheme.name,
        "python_name": types.names.schemes[scheme.name],
        "type": scheme.type,
        "scheme": scheme.scheme,
    }


def _operation(operation: ir.Operation, types: Types) -> Mapping[str, object]:
    names = types.names.operation(operation.id)
    api = types.api
    security = api.security if operation.security is None else operation.security
    return {
        "method": operation.method,
        "path": operation.path,
        "operation_id": operation.operation_id,
        "controller": ".".join(names.controller.path),
        "name": names.method,
        "parameters": [_parameter(item) for item in parameters.bind(operation, types)],
        "body": _body(operation, types),
        "responses": {response.status: _response(response, types) for response in success_responses(operation)},
        "errors": {response.status: docstrings.exception(response, types) for response in error_responses(operation)},
        "headers": {
            response.status: item.class_name
            for response in operation.responses
            if (item := types.names.header_set(operation, response)) is not None
        },
        "security": [list(names) for names in requirements(security, types)],
    }


def _parameter(bound: parameters.Bound) -> Mapping[str, object]:
    return {
        "in": bound.parameter.where,
        "name": bound.parameter.name,
        "python_name": bound.name,
        "type": source(bound.type if bound.required else optional_type(bound.type, bound.null)),
        "required": bound.required,
    }


def _body(operation: ir.Operation, types: Types) -> Mapping[str, object] | None:
    found = bodies.bodies(operation, types)
    if found is None:
        return None
    content = {form.media_type: source(form.type if found.required else optional(form.type)) for form in found.forms}
    return {"python_name": bodies.BODY, "required": found.required, "content": content}


def _response(response: ir.Response, types: Types) -> Mapping[str, str]:
    """The types by media type; of a stream, that of its items in a `Stream`."""
    return {
        content.media_type: source(answers.returned(answers.answer(content, types), False))
        for content in response.content
    }


def _model(declaration: ir.ObjectType, types: Types) -> Mapping[str, object]:
    names = types.names.declaration(declaration.id)
    pairs = zip(declaration.fields, names.members, strict=True)
    return {
        "pointer": declaration.id,
        "name": names.class_name,
        "module": f"{types.names.package.module}.models.{names.module}",
        "fields": [_field(field, name, types) for field, name in pairs],
    }


def _field(field: ir.Field, name: str, types: Types) -> Mapping[str, object]:
    expression = types.read(field.type)
    if not field.required:
        expression = optional_type(expression, nullable(field.type, types.api))
    return {"name": field.name, "python_name": name, "type": source(expression), "required": field.required}


def _enum(declaration: ir.EnumType, types: Types) -> Mapping[str, object]:
    names = types.names.declaration(declaration.id)
    return {
        "pointer": declaration.id,
        "name": names.class_name,
        "module": f"{types.names.package.module}.models.{names.module}",
        "members": _members(declaration, names.members),
    }


def _members(declaration: ir.EnumType, names: Sequence[str]) -> list[Mapping[str, object]]:
    pairs = zip(declaration.members, names, strict=True)
    return [{"value": member.value, "python_name": name} for member, name in pairs]
