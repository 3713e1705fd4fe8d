"""Security schemes and requirements (OpenAPI 3.2, sections 4.27 to 4.30)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

from .. import ir
from ..source.document import Array, Object, locate
from .context import Context
from .places import child

_Type = Literal["apiKey", "http", "oauth2", "openIdConnect", "mutualTLS"]
_FLOWS = ("implicit", "password", "clientCredentials", "authorizationCode", "deviceAuthorization")


_KNOWN = frozenset(
    {"type", "description", "name", "in", "scheme", "bearerFormat", "flows", "openIdConnectUrl", "deprecated"}
    | {"oauth2MetadataUrl"}
)


def schemes(context: Context) -> tuple[ir.SecurityScheme, ...]:
    """The schemes of the components; one that OpenAPI does not know is left out with a warning."""
    components: Mapping[str, Any] = context.object(context.document.root, "components") or {}
    found: list[ir.SecurityScheme] = []
    for name, holder in context.objects(components, "securitySchemes"):
        target = context.follow(holder, child("#", "components", "securitySchemes", name))
        scheme = _scheme(context, name, target.node) if target and isinstance(target.node, Object) else None
        if scheme is None:
            node = target.node if target and isinstance(target.node, Object) else holder
            context.warn(
                "security-scheme",
                f"the security scheme {name!r} can't be used",
                locate(node, "type") if node.get("type") not in get_args(_Type) else node.location,
                hint="Check its `type`, and what that type needs.",
            )
            context.degraded("keyword", holder.location, "it is no security scheme that OpenAPI knows")
        else:
            found.append(scheme)
    return tuple(found)


def _scheme(context: Context, name: str, node: Object) -> ir.SecurityScheme | None:
    type: Any = node.get("type")
    if type not in get_args(_Type):
        return None
    where = node.get("in")
    if type == "apiKey" and (where not in ("query", "header", "cookie") or not isinstance(node.get("name"), str)):
        return None
    context.unknown(node, _KNOWN)
    if "oauth2MetadataUrl" in node:
        context.keyword(node, "oauth2MetadataUrl", "what the server says about itself is not read")
    scheme = context.string(node, "scheme")
    if type == "http" and scheme is None:
        return None
    if scheme is not None and scheme.lower() in ("basic", "bearer"):
        scheme = scheme.lower()
    elif type == "http":
        context.keyword(node, "scheme", "what is given is sent as it is; an `http_client` may compute it")
    return ir.SecurityScheme(
        name,
        type,
        node.location,
        description=context.text(node, "description"),
        where=where if type == "apiKey" else None,
        parameter=context.string(node, "name") if type == "apiKey" else None,
        scheme=scheme if type == "http" else None,
        bearer_format=context.string(node, "bearerFormat"),
        flows=_flows(context, node),
        open_id_connect_url=context.string(node, "openIdConnectUrl"),
        deprecated=context.flag(node, "deprecated"),
    )


def _flows(context: Context, node: Object) -> tuple[ir.OAuthFlow, ...]:
    flows: Mapping[str, Any] = context.object(node, "flows") or {}
    found: list[ir.OAuthFlow] = []
    for kind, flow in flows.items():
        if kind.startswith("x-"):
            continue
        if kind not in _FLOWS or not isinstance(flow, Object):
            if isinstance(flows, Object):
                context.keyword(flows, kind, "it is no OAuth 2 flow that OpenAPI knows")
            continue
        scopes: Mapping[str, Any] = context.object(flow, "scopes") or {}
        found.append(
            ir.OAuthFlow(
                kind,
                flow.location,
                authorization_url=context.string(flow, "authorizationUrl"),
                token_url=context.string(flow, "tokenUrl"),
                refresh_url=context.string(flow, "refreshUrl"),
                scopes=tuple((name, text if isinstance(text, str) else "") for name, text in scopes.items()),
            )
        )
    return tuple(found)


def requirements(context: Context, node: Object, known: set[str]) -> tuple[ir.SecurityRequirement, ...] | None:
    """The alternatives of `security`; None where there is no such member, and an empty tuple where
    it is an empty list. An alternative that names an unknown scheme is left out."""
    if "security" not in node:
        return None
    items: Array = context.array(node, "security") or Array(node)
    found: list[ir.SecurityRequirement] = []
    for index, item in enumerate(items):
        place = locate(items, index)
        if not isinstance(item, Object):
            context.warn("wrong-type", "a security requirement should be an object", place, hint="It is left out.")
            context.degraded("keyword", place, "it is no object")
            continue
        unknown = [name for name in item if name not in known]
        if unknown:
            words = ", ".join(repr(name) for name in unknown)
            context.warn(
                "unknown-security-scheme",
                f"no usable security scheme is named {words}",
                locate(item, unknown[0]),
                hint="Declare it under components/securitySchemes.",
            )
            context.degraded("keyword", place, f"it needs {words}, which is no usable scheme")
            continue
        found.append(ir.SecurityRequirement(tuple((name, context.strings(item, name)) for name in item)))
    return tuple(found)
