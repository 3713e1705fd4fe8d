"""Names of models, enums, aliases and exceptions, of their fields and members, and of their modules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from .. import ir
from ..config import PackageConfig
from ..diagnostics import Location
from . import inline_names, words
from .environment import PackageNames
from .inline_names import Words
from .names import DEVICES, Clash, Identifier, Scope, Wish, from_words, identifier
from .usage import Usage, arms, is_class, references

MODEL_MEMBERS = frozenset(
    ("from_dict", "from_json", "to_dict", "to_json", "additional_properties", "fields_set", "builtins")
)
"""What every model has, and `builtins`, which annotations need."""

ERROR_MEMBERS = frozenset(
    ("add_note", "args", "attempts", "body", "deviations", "headers", "method", "request", "request_id", "response")
) | frozenset(("retry_after", "status", "template", "text", "url", "with_traceback"))
"""What every exception has: a field of the body with such a name is reached through `body`."""

RUNTIME_NAMES = (
    "UNSET",
    "ApiError",
    "ApiResponse",
    "AsyncDownload",
    "AsyncPage",
    "AsyncPager",
    "AsyncStream",
    "AuthenticationError",
    "BadRequestError",
    "ClientCredentials",
    "ClientError",
    "ConflictError",
    "ConnectError",
    "ConnectTimeoutError",
    "CredentialError",
    "DecodeError",
    "Deviation",
    "Download",
    "Encoding",
    "File",
    "MissingFieldError",
    "NotFoundError",
    "Page",
    "PermissionDeniedError",
    "PoolTimeoutError",
    "RateLimitError",
    "ReadError",
    "ReadTimeoutError",
    "RequestError",
    "SdkError",
    "ServerError",
    "ServerSentEvent",
    "Stream",
    "Timeout",
    "Token",
    "TooManyRedirectsError",
    "TotalTimeoutError",
    "TransportError",
    "UnknownVariant",
    "UnprocessableEntityError",
    "Unset",
    "WriteError",
    "WriteTimeoutError",
)
"""What the runtime gives to the top of the package."""


WEBHOOK_NAMES = (
    "HmacSignature",
    "WebhookError",
    "WebhookEvent",
    "WebhookSignatureError",
    "WebhookTimestampError",
    "Webhooks",
)
"""What the module of webhooks gives to the top of the package, where there is one."""


@dataclass(frozen=True, slots=True)
class DeclarationName:
    """module: in `models/`. members: of an object or an enum, in the order of its fields or values.

    dict_name, input_name, input_dict_name: only where there is such a form.
    value_name: of an enum that requests reach, the alias for a member or its value.
    exception: only where an error response carries it.
    """

    class_name: Identifier
    module: Identifier
    members: tuple[Identifier, ...] = ()
    dict_name: Identifier | None = None
    input_name: Identifier | None = None
    value_name: Identifier | None = None
    exception: Identifier | None = None

    @property
    def exported(self) -> tuple[Identifier, ...]:
        """The names that it has in `models`."""
        found = (self.class_name, self.input_name, self.dict_name, self.value_name)
        return tuple(name for name in found if name is not None)

    @property
    def sent_name(self) -> Identifier:
        """The class that describes what is sent."""
        return self.input_name or self.class_name


def build(
    api: ir.Api, config: PackageConfig, used: Usage, package: PackageNames, clashes: list[Clash]
) -> dict[str, DeclarationName]:
    """The names of every declaration by its id."""
    named = {id: item for id, item in api.declarations.items() if id not in used.inline}
    wanted = _wanted(api)
    classes = _classes(named, wanted, config, clashes)
    derived = _derived(api, named, classes, config, used, clashes)
    modules = _modules(api, named, wanted, classes, derived, clashes)
    exceptions = _exceptions(api, wanted, classes, config, used, package, clashes)
    placeholder = Identifier("_")
    return {
        id: DeclarationName(
            class_name=classes.get(id, placeholder),
            module=modules.get(id, placeholder),
            members=_members(declaration, clashes),
            dict_name=derived.get(id + " dict"),
            input_name=derived.get(id + " input"),
            value_name=derived.get(id + " value"),
            exception=exceptions.get(id),
        )
        for id, declaration in api.declarations.items()
    }


def top(api: ir.Api, declaration: ir.Declaration) -> ir.Declaration:
    """The declaration in whose module this one lives."""
    seen: set[str] = set()
    while declaration.owner is not None and declaration.owner in api.declarations and declaration.id not in seen:
        seen.add(declaration.id)
        declaration = api.declarations[declaration.owner]
    return declaration


def _classes(
    named: Mapping[str, ir.Declaration],
    wanted: Mapping[str, tuple[Words, ...]],
    config: PackageConfig,
    clashes: list[Clash],
) -> dict[str, Identifier]:
    """Components choose before inline schemas, and of these the ones that are nested less deeply."""
    scope = Scope(joint="")
    for id, declaration in named.items():
        suffix = config.suffixes.enum if isinstance(declaration, ir.EnumType) and is_class(declaration) else ""
        first, *others = wanted[id]
        name = from_words(first, "class", suffix, "Model")
        more = map(partial(from_words, case="class", suffix=suffix, digit="Model"), others)
        rank = 0 if declaration.name is not None else len(declaration.path)
        scope.wish(Wish(id, (name,), declaration.location, declaration.name or "", rank, more=more))
    final = scope.settle()
    clashes += scope.clashes
    return final


def _wanted(api: ir.Api) -> dict[str, tuple[Words, ...]]:
    """The words for every declaration, best first."""
    unnamed = inline_names.inline(
        declaration.path for declaration in api.declarations.values() if declaration.name is None
    )
    found: dict[str, tuple[Words, ...]] = {}
    for id, declaration in api.declarations.items():
        name = declaration.name
        first, *others = unnamed[declaration.path] if name is None else inline_names.component(name)
        folder = _folder(declaration.location)
        away = words.split(folder.name) if folder != _folder(api.location) else ()
        found[id] = (first, *([(*away, *first)] if away else ()), *others)  # `type` of `images/` is `ImagesType`
    return found


def _folder(location: Location) -> PurePosixPath:
    return PurePosixPath(location.file.replace("\\", "/")).parent


def _derived(
    api: ir.Api,
    named: Mapping[str, ir.Declaration],
    classes: Mapping[str, Identifier],
    config: PackageConfig,
    used: Usage,
    clashes: list[Clash],
) -> dict[str, Identifier]:
    """`PetInput`, `PetDict`, `PetInputDict` and `KindValue`, by id and kind."""
    scope = Scope(taken=frozenset(classes.values()), joint="")
    dicts = dict_forms(api, used)
    for id, declaration in named.items():
        name = classes[id]
        if id in used.requests and isinstance(declaration, ir.EnumType) and is_class(declaration):
            stem = name[: -len(config.suffixes.enum)] if name.endswith(config.suffixes.enum) else name
            _wish(scope, id + " value", (stem or name) + "Value", declaration)
        if id in used.split:
            _wish(scope, id + " input", name + "Input", declaration)
        if id in dicts:
            _wish(scope, id + " dict", name + ("InputDict" if id in used.split else "Dict"), declaration)
    final = scope.settle()
    clashes += scope.clashes
    return final


def _wish(scope: Scope, key: str, name: str, declaration: ir.Declaration) -> None:
    scope.wish(Wish(key, (Identifier(name),), declaration.location, "", 0 if declaration.name is not None else 1))


def dict_forms(api: ir.Api, used: Usage) -> frozenset[str]:
    """What users may write as mappings: objects that requests reach, and aliases that lead to one."""
    found = {id for id in used.requests if isinstance(api.declarations[id], ir.ObjectType)}
    aliases = [api.declarations[id] for id in sorted(used.requests) if id not in found]
    changed = True
    while changed:
        changed = False
        for declaration in aliases:
            if declaration.id not in found and not isinstance(declaration, ir.EnumType):
                if any(id in found for type in arms(declaration) for id in references(type)):
                    found.add(declaration.id)
                    changed = True
    return frozenset(found - used.inline)


def _modules(
    api: ir.Api,
    named: Mapping[str, ir.Declaration],
    wanted: Mapping[str, tuple[Words, ...]],
    classes: Mapping[str, Identifier],
    derived: Mapping[str, Identifier],
    clashes: list[Clash],
) -> dict[str, Identifier]:
    """One module for each schema with a name; what is nested in it lives there too."""
    homes = {id: top(api, declaration) for id, declaration in named.items()}
    scope = Scope(reserved=DEVICES, taken=frozenset((*classes.values(), *derived.values())))
    for home in dict.fromkeys(home.id for home in homes.values()):
        declaration = api.declarations[home]
        name = classes.get(home)
        wish = identifier(name, "value") if name else from_words(wanted[home][0], "value")
        scope.wish(Wish(home, (wish,), declaration.location, "", 0 if declaration.name is not None else 1))
    final = scope.settle()
    clashes += scope.clashes
    return {id: final[home.id] for id, home in homes.items()}


def _exceptions(
    api: ir.Api,
    wanted: Mapping[str, tuple[Words, ...]],
    classes: Mapping[str, Identifier],
    config: PackageConfig,
    used: Usage,
    package: PackageNames,
    clashes: list[Clash],
) -> dict[str, Identifier]:
    taken = frozenset(
        (*RUNTIME_NAMES, *WEBHOOK_NAMES, "RefreshToken", package.client, package.async_client, "Client", "AsyncClient")
    )
    scope = Scope(frozenset(("BaseException", "Exception", "models")), taken, "")
    for id in used.errors:
        declaration = api.declarations[id]
        name = classes[id] if id in classes else from_words(wanted[id][0], "class", digit="Model")
        suffix = "" if name.lower().endswith(config.suffixes.exception.lower()) else config.suffixes.exception
        scope.wish(
            Wish(id, (Identifier(name + suffix),), declaration.location, "", 0 if declaration.name is not None else 1)
        )
    final = scope.settle()
    clashes += scope.clashes
    return final


def _members(declaration: ir.Declaration, clashes: list[Clash]) -> tuple[Identifier, ...]:
    match declaration:
        case ir.ObjectType():
            scope = Scope(MODEL_MEMBERS)
            for field in declaration.fields:
                name = identifier(field.name, "value", digit="field_")
                scope.wish(Wish(field.name, (name,), field.location, field.name))
        case ir.EnumType() if is_class(declaration):
            scope = Scope()
            for index, member in enumerate(declaration.members):
                text = member.name if member.name else str(member.value)
                name = identifier(text, "constant")
                scope.wish(Wish(str(index), (name,), member.location, text))
        case _:
            return ()
    final = scope.settle()
    clashes += scope.clashes
    return tuple(final.values())
