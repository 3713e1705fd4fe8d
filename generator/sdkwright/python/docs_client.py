"""The reference page of the client, and how credentials are given."""

from __future__ import annotations

from dataclasses import dataclass

from .. import ir
from . import client, links, text
from .docs_controllers import described, heading_of
from .docs_views import ClientPage, Credential, EnvironmentRow, Link, Row
from .expressions import Imports, literal
from .layout import Group, Node, call
from .layout import statement as statement_of
from .layout import text as source
from .markdown import Pages, code, title
from .types import Types
from .views import Code


@dataclass(frozen=True, slots=True)
class Given:
    """How a credential is written, and the names of the package that it needs."""

    value: Node
    names: tuple[str, ...] = ()


def page(types: Types, pages: Pages) -> ClientPage:
    """The page of the two clients. `pages` has to lead from `doc/`."""
    names, api = types.names, types.api
    arguments = client.arguments(types, False, Imports("."), Imports("."))
    tops = [name for name in names.controllers if len(name.path) == 1]
    return ClientPage(
        title=title(names.package.client),
        doc=text.paragraphs(api.info.summary, api.info.description, links.see_link(api.see, api.info.description)),
        client=names.package.client,
        async_client=names.package.async_client,
        module=names.package.module,
        creation=creation(types),
        parameters=tuple(
            Row(argument.name, code(argument.annotation), _default(argument.default), about[:1].upper() + about[1:])
            for argument, about in arguments
        ),
        environments=tuple(
            EnvironmentRow(item.name, item.server.url, item.server.description) for item in names.environments
        ),
        credentials=tuple(_credential(scheme, types) for scheme in client.given(api)),
        controllers=tuple(
            Link(heading_of(name, api), pages.controller(name.module), described(name, api)) for name in tops
        ),
        asynchronous=creation(types, asynchronous=True),
        webhooks=code(f"client.{names.webhooks}") if names.webhooks is not None else None,
    )


def _default(default: Code | None) -> str:
    return "Required" if default is None else "Optional" if default == "None" else f"Optional, default {code(default)}"


def creation(types: Types, asynchronous: bool = False, arguments: tuple[tuple[str, Node], ...] = ()) -> Code:
    """The import and the statement that makes a client with what the API asks for."""
    package = types.names.package
    name = package.async_client if asynchronous else package.client
    given = [(types.names.schemes[scheme.name], credential(scheme)) for scheme in wanted(types.api)]
    imported = sorted({name, *(item for _, value in given for item in value.names)})
    made = call(name, [*((keyword, value.value) for keyword, value in given), *arguments])
    return Code(f"from {package.module} import {', '.join(imported)}\n\n{statement_of('client', made)}")


def wanted(api: ir.Api) -> list[ir.SecurityScheme]:
    """The schemes of the first way to call the API; of the first operation that needs any, else."""
    known = {scheme.name: scheme for scheme in client.given(api)}
    ways = [api.security, *(operation.security or () for operation in api.operations)]
    for alternatives in ways:
        for requirement in alternatives:
            if requirement.schemes and all(name in known for name, _ in requirement.schemes):
                return [known[name] for name, _ in requirement.schemes]
    return []


def credential(scheme: ir.SecurityScheme) -> Given:
    """An example of the credential of a scheme."""
    if client.credential(scheme) == "OAuth2Credential":
        pair: tuple[tuple[str, Node], ...] = (("", literal("client id")), ("", literal("client secret")))
        return Given(call("ClientCredentials", pair), ("ClientCredentials",))
    if client.credential(scheme) == "BasicCredential":
        return Given(Group("(", (("", literal("user")), ("", literal("password"))), ")"))
    return Given(literal("key" if scheme.type == "apiKey" else "token"))


def _credential(scheme: ir.SecurityScheme, types: Types) -> Credential:
    keyword = types.names.schemes[scheme.name]
    kinds = {
        "apiKey": f"An API key, sent in the {scheme.where or 'header'} {code(scheme.parameter or scheme.name)}",
        "http": "User and password (HTTP Basic)" if scheme.scheme == "basic" else "A token (HTTP Bearer)",
        "oauth2": "An OAuth 2 token",
        "openIdConnect": "A token of OpenID Connect",
        "mutualTLS": "A certificate of the HTTP client",
    }
    if client.credential(scheme) == "OAuth2Credential":
        kinds["oauth2"] = "OAuth 2 client credentials, or a token"
    given = credential(scheme)
    made = source(call(types.names.package.client, [(keyword, given.value)]))
    variables = client.variables(scheme, types).rstrip(",")
    return Credential(keyword, kinds[scheme.type], scheme.description, made, variables)
