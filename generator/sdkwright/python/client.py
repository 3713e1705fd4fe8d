"""The module of the two clients."""

from __future__ import annotations

from .. import ir
from ..config import PackageConfig
from . import text
from .controllers import child, requirements
from .environment import servers
from .expressions import Imports, literal
from .names import Identifier
from .operations import names_tuple, tuple_of
from .types import Types
from .views import Argument, Client, ClientModule, Code, Keyword

API = "_runtime.api"

_FIXED_BEFORE = (("base_url", "str | None", "None", "where the API is, instead of a named environment"),)
_FIXED_AFTER = (
    ("headers", "Mapping[str, str] | None", "None", "sent with every request"),
    ("query", "Mapping[str, str] | None", "None", "sent with every request"),
    ("timeout", "float | Timeout", "60.0", "seconds, or a `Timeout`"),
    ("max_retries", "int", "2", "how often a request that failed may be sent again"),
    ("strict", "bool", "False", "raise when an answer does not fit its declared type"),
)


def module(types: Types, config: PackageConfig) -> ClientModule:
    """`client.py`: what the document says about the API as a whole, and the clients."""
    api, names = types.api, types.names
    imports, checking = Imports("."), Imports(".")
    imports.name("collections.abc", "Mapping")
    imports.name("typing", "TYPE_CHECKING")
    imports.name("_runtime.client", "BaseClient")
    imports.name("_runtime.client", "AsyncBaseClient")
    imports.name(API, "Api")
    checking.module("httpx2")
    checking.name("_runtime.options", "Timeout")
    tops = [name for name in names.controllers if len(name.path) == 1]
    if tops or names.webhooks is not None:
        imports.name("functools", "cached_property")
    if names.webhooks is not None:
        checking.name(".webhooks", "Webhooks")
    for name in tops:
        for class_name in (name.class_name, name.async_class_name):
            checking.name(f"controllers.{name.module}", class_name)
    keywords = _api(types, config, imports)
    title = text.layout(text.one_line(api.info.title) or names.package.client)
    summary = text.layout(text.paragraphs(title, api.info.summary.strip() or text.one_line(api.info.description)))
    sync = _client(types, False, summary, imports, checking)
    twin = f"{title}, for asyncio and trio; see `{names.package.client}`"
    asynchronous = _client(types, True, text.layout(twin), imports, checking)
    clients = names.package.client, names.package.async_client
    return ClientModule(imports.groups(), checking.groups(), keywords, (sync, asynchronous), *clients)


def _api(types: Types, config: PackageConfig, imports: Imports) -> tuple[Keyword, ...]:
    """The arguments of `Api(…)`."""
    api, names = types.api, types.names
    servers = ", ".join(f"{literal(item.name)}: {_server(item.server, imports)}" for item in names.environments)
    schemes = ", ".join(
        f"{literal(names.schemes[scheme.name])}: {_scheme(scheme, imports)}" for scheme in api.security_schemes
    )
    return (
        Keyword(Identifier("package"), literal(names.package.module)),
        Keyword(Identifier("version"), literal(config.version)),
        Keyword(Identifier("servers"), Code("{" + servers + "}")),
        Keyword(Identifier("schemes"), Code("{" + schemes + "}")),
        Keyword(Identifier("security"), names_tuple(requirements(api.security, types))),
        *_overrides(api, imports),
    )


def _overrides(api: ir.Api, imports: Imports) -> tuple[Keyword, ...]:
    """Servers of single operations that have variables; the others stand in their calls."""
    found = {server.url: server for operation in api.operations for server in operation.servers[:1] if server.variables}
    listed = ", ".join(f"{literal(url)}: {_server(server, imports)}" for url, server in found.items())
    return (Keyword(Identifier("overrides"), Code(f"{{{listed}}}")),) if found else ()


def _server(server: ir.Server, imports: Imports) -> str:
    arguments = [str(literal(server.url))]
    if server.variables:
        defaults = ", ".join(f"{literal(item.name)}: {literal(item.default)}" for item in server.variables)
        arguments.append(f"variables={{{defaults}}}")
    chosen = [item for item in server.variables if item.enum]
    if chosen:
        listed = ", ".join(
            f"{literal(item.name)}: {tuple_of([literal(value) for value in item.enum])}" for item in chosen
        )
        arguments.append(f"choices={{{listed}}}")
    return f"{imports.name(API, 'Server')}({', '.join(arguments)})"


def _scheme(scheme: ir.SecurityScheme, imports: Imports) -> str:
    arguments = [str(literal(scheme.name))]
    match scheme.type:
        case "apiKey":
            kind = "ApiKey"
            arguments.append(f"{scheme.where or 'header'}={literal(scheme.parameter or scheme.name)}")
        case "http" if scheme.scheme == "basic":
            kind = "Basic"
        case "http":
            kind = "Bearer"
            if scheme.scheme not in (None, "bearer"):
                arguments.append(f"scheme={literal(_shown(scheme.scheme or ''))}")
        case "oauth2":
            kind = "OAuth2"
            flow = next((flow for flow in scheme.flows if flow.kind == "clientCredentials"), None)
            if flow is not None and flow.token_url is not None:
                arguments.append(f"token_url={literal(flow.token_url)}")
            refresh = refresh_url(scheme)
            if refresh is not None and (flow is None or refresh != flow.token_url):
                arguments.append(f"refresh_url={literal(refresh)}")
        case "openIdConnect":
            kind = "OpenIdConnect"
        case "mutualTLS":
            kind = "MutualTls"
    return f"{imports.name(API, kind)}({', '.join(arguments)})"


def _shown(scheme: str) -> str:
    """As the document writes it where it has capitals (`SharedKey`), else with one, as RFC 9110 writes them."""
    return scheme.capitalize() if scheme == scheme.lower() else scheme


def refresh_url(scheme: ir.SecurityScheme) -> str | None:
    """Where a refresh token gets access tokens: what the document says, else the token endpoint."""
    flows = sorted(scheme.flows, key=lambda flow: flow.kind == "clientCredentials")
    urls = [flow.refresh_url for flow in flows] + [flow.token_url for flow in flows]
    return next((url for url in urls if url), None)


def credential(scheme: ir.SecurityScheme) -> str:
    """The name of the type of a credential."""
    if scheme.type == "oauth2" and any(flow.kind == "clientCredentials" for flow in scheme.flows):
        return "OAuth2Credential"
    if scheme.type == "oauth2" and refresh_url(scheme) is not None:
        return "RefreshCredential"
    return "BasicCredential" if scheme.type == "http" and scheme.scheme == "basic" else "Credential"


def _client(types: Types, asynchronous: bool, doc: str, imports: Imports, checking: Imports) -> Client:
    package = types.names.package
    described = arguments(types, asynchronous, imports, checking)
    taken = tuple(argument for argument, _ in described)
    listed = "\n".join(text.hanging(argument.name, description, 4) for argument, description in described)
    return Client(
        name=package.async_client if asynchronous else package.client,
        base=Code("AsyncBaseClient" if asynchronous else "BaseClient"),
        doc=doc if asynchronous else text.paragraphs(doc, "Args:\n" + listed),
        arguments=taken,
        keywords=_passed(types, taken),
        controllers=tuple(
            child(name, types.api, asynchronous) for name in types.names.controllers if len(name.path) == 1
        ),
        webhooks=types.names.webhooks,
    )


def arguments(types: Types, asynchronous: bool, imports: Imports, checking: Imports) -> list[tuple[Argument, str]]:
    """The keywords of the constructor with what each is for."""
    api, names = types.api, types.names
    found: list[tuple[Argument, str]] = []
    for scheme in given(api):
        kind = ("Async" if asynchronous else "") + credential(scheme)
        annotation = Code(f"{checking.name('_runtime.credentials', kind)} | None")
        about = _about(scheme)
        if "\n" not in about:
            about = f"{about.rstrip('.')}; else {variables(scheme, types)} of the environment"
        found.append((Argument(names.schemes[scheme.name], annotation, Code("None")), about))
    found += [
        (Argument(Identifier(name), Code(type), Code(default)), about) for name, type, default, about in _FIXED_BEFORE
    ]
    if names.environments:
        literals = ", ".join(literal(item.name) for item in names.environments)
        annotation = Code(f"{imports.name('typing', 'Literal')}[{literals}]")
        default = literal(names.environments[0].name)
        found.append((Argument(Identifier("environment"), annotation, default), "one of the servers of the API"))
    found += [(argument, about) for argument, about in _variables(types, imports)]
    found += [
        (Argument(Identifier(name), Code(type), Code(default)), about) for name, type, default, about in _FIXED_AFTER
    ]
    http = Code("httpx2.AsyncClient | None" if asynchronous else "httpx2.Client | None")
    about = "a client to send with, which stays yours to close"
    return [*found, (Argument(Identifier("http_client"), http, Code("None")), about)]


def given(api: ir.Api) -> list[ir.SecurityScheme]:
    """The schemes that take a credential; a certificate belongs to the HTTP client."""
    return [scheme for scheme in api.security_schemes if scheme.type != "mutualTLS"]


def _about(scheme: ir.SecurityScheme) -> str:
    kinds = {
        "apiKey": "an API key",
        "http": "user and password" if scheme.scheme == "basic" else "a token",
        "oauth2": "an OAuth 2 token",
        "openIdConnect": "a token",
        "mutualTLS": "a certificate",
    }
    if credential(scheme) == "OAuth2Credential":
        kinds["oauth2"] = "`ClientCredentials`, or an OAuth 2 token"
    if credential(scheme) == "RefreshCredential":
        kinds["oauth2"] = "an OAuth 2 token, or a `RefreshToken`"
    return scheme.description.strip() or kinds[scheme.type]


def variables(scheme: ir.SecurityScheme, types: Types) -> str:
    """The variables of the environment that stand in for a credential, in words; the runtime names them so too."""
    name = f"{types.names.package.module}_{types.names.schemes[scheme.name]}".strip("_").upper()
    match credential(scheme):
        case "BasicCredential":
            return f"`{name}_USERNAME` and `{name}_PASSWORD`"
        case "OAuth2Credential":
            return f"`{name}`, or `{name}_CLIENT_ID` and `{name}_CLIENT_SECRET`,"
        case _:
            return f"`{name}`"


def _variables(types: Types, imports: Imports) -> list[tuple[Argument, str]]:
    """Variables of server URLs. None, where the default of one depends on the server, is the default of each."""
    names = {item.server: item.name for item in types.names.environments}
    found: dict[str, list[tuple[ir.Server, ir.ServerVariable]]] = {}
    for server in servers(types.api):
        for variable in server.variables:
            found.setdefault(variable.name, []).append((server, variable))
    made: list[tuple[Argument, str]] = []
    for name, places in found.items():
        first, _ = places[0]
        variables = [variable for _, variable in places]
        made.append(_variable(types.names.variables[name], variables, names.get(first, first.url), imports))
    return made


def _variable(
    keyword: Identifier, variables: list[ir.ServerVariable], server: str, imports: Imports
) -> tuple[Argument, str]:
    enums = [variable.enum for variable in variables]
    values = dict.fromkeys([value for enum in enums for value in enum] + [variable.default for variable in variables])
    kind = f"{imports.name('typing', 'Literal')}[{', '.join(map(literal, values))}]" if all(enums) else "str"
    defaults = {variable.default for variable in variables}
    one = len(defaults) == 1
    argument = Argument(
        keyword, Code(kind if one else f"{kind} | None"), literal(variables[0].default) if one else Code("None")
    )
    about = next((item.description.strip() for item in variables if item.description.strip()), "")
    return argument, about or f"part of the URL of `{server}`"


def _passed(types: Types, arguments: tuple[Argument, ...]) -> tuple[Keyword, ...]:
    """What the constructor hands on to the base class."""
    names = types.names
    credentials = ", ".join(
        f"{literal(names.schemes[scheme.name])}: {names.schemes[scheme.name]}" for scheme in given(types.api)
    )
    variables = ", ".join(f"{literal(name)}: {keyword}" for name, keyword in names.variables.items())
    environment = Code("environment") if names.environments else Code('""')
    return (
        Keyword(Identifier("credentials"), Code("{" + credentials + "}")),
        Keyword(Identifier("base_url"), Code("base_url")),
        Keyword(Identifier("environment"), environment),
        Keyword(Identifier("variables"), Code("{" + variables + "}")),
        *(Keyword(Identifier(name), Code(name)) for name, *_ in _FIXED_AFTER),
        Keyword(Identifier("http_client"), Code("http_client")),
    )
