"""Modules of controllers; the synchronous class is compared whole, the asynchronous one by its differences."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from sdkwright.config import PackageConfig

Source = Callable[..., str]

SCHEMAS = """
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}}}
    Error: {type: object, properties: {message: {type: string}}}
"""


def sync(source: str) -> str:
    """The methods of the synchronous class."""
    return textwrap.dedent(source.partition("(Controller):\n")[2].partition("\n\n\nclass Async")[0])


def asynchronous(source: str) -> str:
    return textwrap.dedent(source.partition("(AsyncController):\n")[2])


def expect(text: str) -> str:
    return textwrap.dedent(text).strip("\n")


def test_a_module_whole(source: Source) -> None:
    made = source(
        """
        tags: [{name: pets, description: All about pets}]
        paths:
          /pets/{petId}:
            get:
              tags: [pets]
              operationId: pets/get
              summary: Get a pet
              parameters: [{name: petId, in: path, required: true, schema: {type: integer}, description: Which one}]
              responses:
                '200': {description: The pet as it is now, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                '404': {description: There is none}
                default: {description: Failed, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
        """ + SCHEMAS.replace("\n", "\n        "),
        "controllers/pets",
    )
    doc = '''
        """Get a pet

        Args:
            pet_id: Which one

        Returns:
            The pet as it is now

        Raises:
            NotFoundError: 404, There is none
            ErrorException: any other status, Failed
        """'''
    twin = '''
        """Get a pet (see `PetsController`)"""'''
    call = """
        return AWAITself._call(
            "GET",
            "/pets/{petId}",
            path={"petId": pet_id},
            returns=Json[models.Pet],
            raises={404: Dynamic, "default": ErrorException},
        )"""
    assert made == (
        expect('''
            from __future__ import annotations

            from .. import models
            from .._runtime.content import Dynamic, Json
            from .._runtime.controller import AsyncController, Controller
            from ..exceptions import ErrorException


            class PetsController(Controller):
                """All about pets"""

                def get(self, pet_id: int) -> models.Pet:''')
        + doc
        + call.replace("AWAIT", "")
        + '\n\n\nclass AsyncPetsController(AsyncController):\n    """All about pets"""\n\n'
        + "    async def get(self, pet_id: int) -> models.Pet:"
        + twin
        + call.replace("AWAIT", "await ")
        + "\n"
    )


def test_the_order_of_parameters(source: Source) -> None:
    made = source(
        """
        paths:
          /a/{x}/{y}:
            post:
              operationId: a
              tags: [t]
              parameters:
                - {name: opt, in: query, schema: {type: string}}
                - {name: X-Req, in: header, required: true, schema: {type: string}}
                - {name: y, in: path, required: true, schema: {type: string}}
                - {name: null-able, in: query, schema: {type: [integer, 'null']}}
                - {name: x, in: path, required: true, schema: {type: string}}
                - {name: c, in: cookie, schema: {type: boolean}}
              requestBody: {content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}
              responses: {'204': {description: ok}}
        """ + SCHEMAS.replace("\n", "\n        "),
        "controllers/t",
    )
    assert sync(made) == expect('''
        def a(
            self,
            x: str,
            y: str,
            x_req: str,
            body: Sequence[models.Pet | models.PetDict] | None = None,
            *,
            opt: str | None = None,
            null_able: int | None | Unset = UNSET,
            c: bool | None = None,
        ) -> None:
            """`POST /a/{x}/{y}`"""
            return self._call(
                "POST",
                "/a/{x}/{y}",
                path={"x": x, "y": y},
                query={"opt": opt, "null-able": Nullable(null_able)},
                headers={"X-Req": Required(x_req)},
                cookies={"c": c},
                body=Json(body, list[models.Pet], optional=True),
                returns=Empty,
            )
        ''')


def test_styles(source: Source) -> None:
    made = source(
        """
        paths:
          /a/{l}/{m}?fixed=1#part:
            get:
              operationId: a
              tags: [t]
              parameters:
                - {name: l, in: path, required: true, style: label, schema: {type: array, items: {type: string}}}
                - {name: m, in: path, required: true, style: matrix, explode: true, schema: {type: string}}
                - {name: d, in: query, style: deepObject, explode: true, schema: {type: object, additionalProperties: true}}
                - {name: p, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
                - {name: s, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}
                - {name: f, in: query, explode: false, schema: {type: array, items: {type: string}}}
                - {name: r, in: query, allowReserved: true, schema: {type: string}}
                - {name: e, in: query, explode: false, schema: {type: string}}
                - {name: j, in: query, content: {application/json: {schema: {type: integer}}}}
                - {name: h, in: header, explode: true, schema: {type: object, additionalProperties: {type: string}}}
              responses: {'204': {description: ok}}
        """,
        "controllers/t",
    )
    assert sync(made).partition("return ")[2] == expect("""
        self._call(
                "GET",
                "/a/{l}/{m}",
                path={"l": Label(l_, list[str]), "m": Matrix(m, str, explode=True)},
                query={
                    "fixed": "1",
                    "d": DeepObject(d, dict[str, Any]),
                    "p": Delimited(p, "|", list[str]),
                    "s": Delimited(s, " ", list[str]),
                    "f": Query(f, list[str], explode=False),
                    "r": Query(r, str, allow_reserved=True),
                    "e": e,
                    "j": JsonValue(j, int),
                },
                headers={"h": Simple(h, dict[str, str], explode=True)},
                returns=Empty,
            )
        """)


def test_several_bodies(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            post:
              operationId: a
              tags: [t]
              requestBody:
                required: true
                content:
                  text/csv: {schema: {type: string}}
                  application/json: {schema: {$ref: '#/components/schemas/Pet'}}
              responses: {'204': {description: ok}}
        """ + SCHEMAS.replace("\n", "\n        "),
        "controllers/t",
    )
    assert sync(made) == expect('''
        @overload
        def a(
            self,
            body: models.Pet | models.PetDict,
            *,
            content_type: Literal["application/json"] = "application/json",
        ) -> None: ...
        @overload
        def a(self, body: str, *, content_type: Literal["text/csv"]) -> None: ...
        def a(
            self,
            body: models.Pet | models.PetDict | str,
            *,
            content_type: Literal["application/json", "text/csv"] = "application/json",
        ) -> None:
            """`POST /a`

            Args:
                content_type: the media type of the body
            """
            return self._call(
                "POST",
                "/a",
                body=choose(
                    content_type,
                    {
                        "application/json": Json(body, models.Pet),
                        "text/csv": Text(body, "text/csv"),
                    },
                ),
                returns=Empty,
            )
        ''')


def test_several_answers_by_status(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            get:
              operationId: a
              tags: [t]
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                '202': {description: Later}
        """ + SCHEMAS.replace("\n", "\n        "),
        "controllers/t",
    )
    assert sync(made) == expect('''
        def a(self) -> models.Pet | None:
            """`GET /a`

            Returns:
                Later
            """
            return self._call(
                "GET",
                "/a",
                returns=Choice[models.Pet | None]({200: Json[models.Pet], 202: Empty}),
            )
        ''')


def test_several_answers_by_media_type(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            get:
              operationId: a
              tags: [t]
              responses:
                '200':
                  description: ok
                  content: {text/csv: {}, application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
        """ + SCHEMAS.replace("\n", "\n        "),
        "controllers/t",
    )
    assert sync(made) == expect('''
        @overload
        def a(
            self, *, accept: Literal["application/json"] = "application/json"
        ) -> models.Pet: ...
        @overload
        def a(self, *, accept: Literal["text/csv"]) -> str: ...
        def a(
            self, *, accept: Literal["application/json", "text/csv"] = "application/json"
        ) -> models.Pet | str:
            """`GET /a`

            Args:
                accept: the media type of the answer
            """
            return self._call(
                "GET",
                "/a",
                accept=accept,
                returns=Choice[models.Pet | str](
                    {"application/json": Json[models.Pet], "text/csv": Text}
                ),
            )
        ''')


STREAMS = """
        paths:
          /both:
            post:
              operationId: both
              tags: [t]
              responses:
                '200':
                  description: ok
                  content:
                    application/json: {schema: {$ref: '#/components/schemas/Pet'}}
                    text/event-stream: {schema: {$ref: '#/components/schemas/Pet'}}
          /lines:
            get:
              operationId: lines
              tags: [t]
              responses:
                '200': {description: ok, content: {application/x-ndjson: {itemSchema: {$ref: '#/components/schemas/Pet'}}}}
"""


def test_streams(source: Source) -> None:
    made = source(STREAMS + SCHEMAS.replace("\n", "\n        "), "controllers/t")
    assert asynchronous(made) == expect('''
        @overload
        async def both(self, *, stream: Literal[False] = False) -> models.Pet: ...
        @overload
        async def both(self, *, stream: Literal[True]) -> AsyncStream[models.Pet]: ...
        async def both(
            self, *, stream: bool = False
        ) -> models.Pet | AsyncStream[models.Pet]:
            """`POST /both` (see `TController`)"""
            return await self._call(
                "POST",
                "/both",
                returns=Json[models.Pet],
                events=Events[models.Pet],
                stream=stream,
            )

        async def lines(self) -> AsyncStream[models.Pet]:
            """`GET /lines`"""
            return await self._call(
                "GET",
                "/lines",
                accept="application/x-ndjson",
                returns=JsonLines[models.Pet],
            )
        ''') + "\n"


PAGES = """
        paths:
          /pets:
            get:
              operationId: list
              tags: [t]
              x-pagination: {type: cursor, items: data.pets, next: next, parameter: cursor}
              parameters: [{name: cursor, in: query, schema: {type: string}}]
              responses:
                '200':
                  description: ok
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          next: {type: string}
                          data: {type: object, properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
"""


def test_pages(source: Source) -> None:
    made = source(PAGES + SCHEMAS.replace("\n", "\n        "), "controllers/t")
    assert asynchronous(made) == expect('''
        def list(
            self, *, cursor: str | None = None
        ) -> AsyncPager[models.Pet, models.ListResponse]:
            """`GET /pets`"""
            return self._page(
                "GET",
                "/pets",
                query={"cursor": cursor},
                returns=Json[models.ListResponse],
                page=Cursor[models.Pet](items="data.pets", next="next", parameter="cursor"),
            )
        ''') + "\n"


def test_security_servers_and_deprecation(source: Source) -> None:
    made = source(
        """
        security: [{key: []}]
        paths:
          /same: {get: {operationId: same, tags: [t], security: [{key: []}], responses: {'204': {description: ok}}}}
          /open: {get: {operationId: open, tags: [t], security: [], responses: {'204': {description: ok}}}}
          /other:
            get:
              operationId: other
              tags: [t]
              deprecated: true
              security: [{key: [], X-Session: []}, {}]
              servers: [{url: 'https://{a}.other.test', variables: {a: {default: b}}}]
              responses: {'204': {description: ok}}
        components:
          securitySchemes:
            key: {type: apiKey, in: query, name: k}
            X-Session: {type: http, scheme: bearer}
        """,
        "controllers/t",
    )
    assert sync(made) == expect('''
        def same(self) -> None:
            """`GET /same`"""
            return self._call(
                "GET",
                "/same",
                returns=Empty,
            )

        def open(self) -> None:
            """`GET /open`"""
            return self._call(
                "GET",
                "/open",
                returns=Empty,
                security=(),
            )

        @deprecated("The API marks this operation as deprecated")
        def other(self) -> None:
            """`GET /other`"""
            return self._call(
                "GET",
                "/other",
                returns=Empty,
                security=(("key", "x_session"), ()),
                server="https://{a}.other.test",
            )
        ''')


def test_nested_controllers(source: Source) -> None:
    config = PackageConfig(operations={"createCompletion": "chat.completions.create"})
    paths = "paths: {/c: {post: {operationId: createCompletion, responses: {'204': {description: ok}}}}}"
    assert source(paths, "controllers/chat", config) == expect("""
        from __future__ import annotations

        from functools import cached_property
        from typing import TYPE_CHECKING

        from .._runtime.controller import AsyncController, Controller

        if TYPE_CHECKING:
            from .chat_completions import (
                AsyncChatCompletionsController,
                ChatCompletionsController,
            )


        class ChatController(Controller):
            @cached_property
            def completions(self) -> ChatCompletionsController:
                from .chat_completions import ChatCompletionsController

                return ChatCompletionsController(self._client)


        class AsyncChatController(AsyncController):
            @cached_property
            def completions(self) -> AsyncChatCompletionsController:
                from .chat_completions import AsyncChatCompletionsController

                return AsyncChatCompletionsController(self._client)
        """) + "\n"
