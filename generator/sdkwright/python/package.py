"""All files of a package as views."""

from __future__ import annotations

from .. import ir
from ..config import PackageConfig
from ..diagnostics import Diagnostics
from . import (
    client,
    controllers,
    docs,
    exceptions,
    headers,
    models,
    naming,
    package_tests,
    project,
    report,
    text,
    webhooks,
)
from .client import refresh_url
from .controllers import Example
from .declarations_names import RUNTIME_NAMES, WEBHOOK_NAMES, top
from .expressions import import_order, natural_order
from .names import Identifier
from .naming import Names
from .types import Types
from .views import Export, File, ModelsInit, Package, PackageInit

FOLDER = "package/"


def build(api: ir.Api, config: PackageConfig, diagnostics: Diagnostics) -> Package:
    """The package of an API: every file, in a fixed order."""
    names = naming.build(api, config, diagnostics)
    types = Types(api, names)
    report.report(types, diagnostics)
    reference = docs.build(types, config)
    files = [*code_files(types, config, reference.docstring), *docs.files(reference)]
    files += [*project.files(reference, config), *package_tests.files(reference)]
    return Package(names.package.module, tuple(files))


def code_files(types: Types, config: PackageConfig, example: Example) -> list[File]:
    """The Python modules of the package, apart from the runtime."""
    names, api = types.names, types.api
    folder = names.package.module
    exported = _models_init(types)
    files = [
        _file(folder, "__init__", "init", _init(api, names)),
        _file(folder, "client", "client", client.module(types, config)),
        _file(folder, "models/__init__", "models_init", exported),
        File(f"{folder}/models/__init__.pyi", f"{FOLDER}models_init.pyi.jinja", exported),
        File(f"{folder}/controllers/__init__.py", None),
        File(f"{folder}/py.typed", None),
    ]
    if names.usage.errors:
        files.append(_file(folder, "exceptions", "exceptions", exceptions.exceptions(types)))
    if names.headers:
        files.append(_file(folder, "headers", "models", headers.module(types)))
    if names.webhooks is not None:
        files.append(_file(folder, "webhooks", "webhooks", webhooks.module(types)))
    for controller in names.controllers:
        mine = [item for item in api.operations if names.operation(item.id).controller.path == controller.path]
        made = controllers.module(controller, mine, types, example)
        files.append(_file(folder, f"controllers/{controller.module}", "controller", made))
    for module, declarations in model_modules(types).items():
        made_models = models.module(declarations, types, config.constructors == "late")
        files.append(_file(folder, f"models/{module}", "models", made_models))
    return files


def _file(folder: str, name: str, template: str, view: object) -> File:
    return File(f"{folder}/{name}.py", f"{FOLDER}{template}.py.jinja", view)


def model_modules(types: Types) -> dict[Identifier, list[ir.Declaration]]:
    """The declarations of each module of `models`, the named schema first, in the order of the document."""
    found: dict[Identifier, list[ir.Declaration]] = {}
    for id, declaration in types.api.declarations.items():
        if id not in types.names.usage.inline:
            found.setdefault(types.names.declaration(id).module, []).append(declaration)
    for declarations in found.values():
        declarations.sort(key=lambda item: top(types.api, item).id != item.id)
    return dict(sorted(found.items(), key=lambda item: natural_order(item[0])))


def _models_init(types: Types) -> ModelsInit:
    exports: list[Export] = []
    for module, declarations in model_modules(types).items():
        exported: list[Identifier] = []
        for declaration in declarations:
            exported += types.names.declaration(declaration.id).exported
        exports.append(Export(module, tuple(sorted(exported, key=import_order))))
    title = text.one_line(types.api.info.title)
    return ModelsInit(f"Models and enums of {title}.", tuple(exports))


def _init(api: ir.Api, names: Names) -> PackageInit:
    package = names.package
    clients = (package.client, package.async_client, Identifier("AsyncClient"), Identifier("Client"))
    errors = (names.declaration(id).exception for id in names.usage.errors)
    exports = [Export(Identifier("client"), tuple(sorted(set(clients), key=import_order)))]
    raised = tuple(sorted((name for name in errors if name is not None), key=import_order))
    if raised:
        exports.append(Export(Identifier("exceptions"), raised))
    if names.headers:
        classes = sorted((item.class_name for item in names.headers), key=import_order)
        exports.append(Export(Identifier("headers"), tuple(classes)))
    if names.webhooks is not None:
        exports.append(Export(Identifier("webhooks"), tuple(sorted(map(Identifier, WEBHOOK_NAMES), key=import_order))))
    refreshed = any(refresh_url(scheme) is not None for scheme in api.security_schemes)
    runtime_names = (*RUNTIME_NAMES, "RefreshToken") if refreshed else RUNTIME_NAMES
    runtime = tuple(sorted(map(Identifier, runtime_names), key=import_order))
    every = {*runtime, *(name for export in exports for name in export.names), "models"}
    return PackageInit(
        f"The SDK of {text.one_line(api.info.title)}.", runtime, tuple(exports), tuple(sorted(every, key=import_order))
    )
