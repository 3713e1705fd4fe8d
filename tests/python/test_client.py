from __future__ import annotations

import textwrap
from collections.abc import Callable

DOCUMENT = """
servers:
  - url: https://{region}.shop.test/v1
    name: production
    variables: {region: {default: eu, enum: [eu, us], description: Where}}
  - {url: 'https://staging.shop.test/{stage}', name: staging, variables: {stage: {default: a}}}
security: [{oauth: [], key: []}, {user: []}]
tags: [{name: pets, description: All about pets}]
paths: {/pets: {get: {tags: [pets], responses: {'204': {description: ok}}}}}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://shop.test/token', scopes: {}}}}
    key: {type: apiKey, in: query, name: k, description: The key of the account}
    user: {type: http, scheme: basic}
    digest: {type: http, scheme: digest}
    id: {type: openIdConnect, openIdConnectUrl: 'https://shop.test/id'}
    tls: {type: mutualTLS}
"""


def test_the_module_up_to_the_asynchronous_client(source: Callable[..., str]) -> None:
    made = source(DOCUMENT, "client")
    assert made.partition("\n\n\nclass Async")[0] + "\n" == textwrap.dedent('''\
        from __future__ import annotations

        from collections.abc import Mapping
        from functools import cached_property
        from typing import TYPE_CHECKING, Literal

        from ._runtime.api import (
            Api,
            ApiKey,
            Basic,
            Bearer,
            MutualTls,
            OAuth2,
            OpenIdConnect,
            Server,
        )
        from ._runtime.client import AsyncBaseClient, BaseClient

        if TYPE_CHECKING:
            import httpx2

            from ._runtime.credentials import (
                AsyncBasicCredential,
                AsyncCredential,
                AsyncOAuth2Credential,
                BasicCredential,
                Credential,
                OAuth2Credential,
            )
            from ._runtime.options import Timeout
            from .controllers.pets import AsyncPetsController, PetsController

        _API = Api(
            package="shop",
            version="0.1.0",
            servers={
                "production": Server(
                    "https://{region}.shop.test/v1",
                    variables={"region": "eu"},
                    choices={"region": ("eu", "us")},
                ),
                "staging": Server(
                    "https://staging.shop.test/{stage}", variables={"stage": "a"}
                ),
            },
            schemes={
                "oauth": OAuth2("oauth", token_url="https://shop.test/token"),
                "key": ApiKey("key", query="k"),
                "user": Basic("user"),
                "digest": Bearer("digest", scheme="Digest"),
                "id": OpenIdConnect("id"),
                "tls": MutualTls("tls"),
            },
            security=(("oauth", "key"), ("user",)),
        )


        class ShopClient(BaseClient):
            """Shop

            Args:
                oauth: `ClientCredentials`, or an OAuth 2 token; else `SHOP_OAUTH`, or
                    `SHOP_OAUTH_CLIENT_ID` and `SHOP_OAUTH_CLIENT_SECRET`, of the environment
                key: The key of the account; else `SHOP_KEY` of the environment
                user: user and password; else `SHOP_USER_USERNAME` and `SHOP_USER_PASSWORD` of
                    the environment
                digest: a token; else `SHOP_DIGEST` of the environment
                id: a token; else `SHOP_ID` of the environment
                base_url: where the API is, instead of a named environment
                environment: one of the servers of the API
                region: Where
                stage: part of the URL of `staging`
                headers: sent with every request
                query: sent with every request
                timeout: seconds, or a `Timeout`
                max_retries: how often a request that failed may be sent again
                strict: raise when an answer does not fit its declared type
                http_client: a client to send with, which stays yours to close
            """

            def __init__(
                self,
                *,
                oauth: OAuth2Credential | None = None,
                key: Credential | None = None,
                user: BasicCredential | None = None,
                digest: Credential | None = None,
                id: Credential | None = None,
                base_url: str | None = None,
                environment: Literal["production", "staging"] = "production",
                region: Literal["eu", "us"] = "eu",
                stage: str = "a",
                headers: Mapping[str, str] | None = None,
                query: Mapping[str, str] | None = None,
                timeout: float | Timeout = 60.0,
                max_retries: int = 2,
                strict: bool = False,
                http_client: httpx2.Client | None = None,
            ) -> None:
                super().__init__(
                    _API,
                    credentials={
                        "oauth": oauth,
                        "key": key,
                        "user": user,
                        "digest": digest,
                        "id": id,
                    },
                    base_url=base_url,
                    environment=environment,
                    variables={"region": region, "stage": stage},
                    headers=headers,
                    query=query,
                    timeout=timeout,
                    max_retries=max_retries,
                    strict=strict,
                    http_client=http_client,
                )

            @cached_property
            def pets(self) -> PetsController:
                """All about pets"""
                from .controllers.pets import PetsController

                return PetsController(self)
        ''')


SCHEMES = """
paths: {}
components:
  securitySchemes:
    basic: {type: http, scheme: BASIC}
    key: {type: http, scheme: SharedKey}
    proof: {type: http, scheme: dpop}
"""


def test_schemes_of_http_are_written_as_in_the_document(source: Callable[..., str]) -> None:
    """Some servers compare the name of a scheme as it is, although case means nothing (RFC 9110, section 11.1)."""
    made = source(SCHEMES, "client")
    assert made[made.index("    schemes={") : made.index("    security=")] == textwrap.indent(
        textwrap.dedent("""\
            schemes={
                "basic": Basic("basic"),
                "key": Bearer("key", scheme="SharedKey"),
                "proof": Bearer("proof", scheme="Dpop"),
            },
            """),
        "    ",
    )


def test_exceptions(source: Callable[..., str]) -> None:
    made = source(
        """
        paths:
          /a:
            get:
              responses:
                '204': {description: ok}
                '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
                '409': {description: no, content: {application/json: {schema: {type: array, items: {type: string}}}}}
        components:
          schemas:
            Error:
              type: object
              description: What went wrong
              required: [code]
              properties:
                code: {type: string, description: Its code}
                status: {type: integer}
                details: {type: [string, 'null']}
        """,
        "exceptions",
    )
    assert made == textwrap.dedent('''\
        from __future__ import annotations

        from typing import TYPE_CHECKING

        from ._runtime.errors import ApiError as _ApiError
        from ._runtime.model import Unset as _Unset

        if TYPE_CHECKING:
            from . import models


        class ErrorException(_ApiError):
            """What went wrong"""

            body: models.Error
            code: str
            """Its code"""
            details: str | None | _Unset
        ''')


VARIABLES = """
servers:
  - {url: 'https://{region}.a.test', name: a, variables: {region: {default: eu, enum: [eu, us]}}}
  - {url: 'https://{region}.b.test', name: b, variables: {region: {default: ap, enum: [ap]}}}
paths:
  /a:
    servers: [{url: 'https://{tenant}.c.test', variables: {tenant: {default: all, description: Whose}}}]
    get: {operationId: a, responses: {'204': {description: Done}}}
"""


def test_variables_of_several_servers(source: Callable[..., str]) -> None:
    """One whose default depends on the server is None, and the server's own counts."""
    made = source(VARIABLES, "client")
    assert made[made.index("_API = Api(") : made.index("\n\n\nclass")] == textwrap.dedent("""\
        _API = Api(
            package="shop",
            version="0.1.0",
            servers={
                "a": Server(
                    "https://{region}.a.test",
                    variables={"region": "eu"},
                    choices={"region": ("eu", "us")},
                ),
                "b": Server(
                    "https://{region}.b.test",
                    variables={"region": "ap"},
                    choices={"region": ("ap",)},
                ),
            },
            schemes={},
            security=(),
            overrides={
                "https://{tenant}.c.test": Server(
                    "https://{tenant}.c.test", variables={"tenant": "all"}
                )
            },
        )""")
    begin = made.index("        region: Literal")
    assert made[begin : made.index("        headers:", begin)] == (
        '        region: Literal["eu", "us", "ap"] | None = None,\n        tenant: str = "all",\n'
    )
