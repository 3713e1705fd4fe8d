from __future__ import annotations

from .. import models
from .._runtime.content import Empty, Encoding, Form
from .._runtime.controller import AsyncController, Controller


class FormsController(Controller):
    def send(self, body: models.SendRequest | models.SendRequestDict) -> None:
        """`POST /form`

        Example:
            body = SendRequest()

            client.forms.send(body)
        """
        return self._call(
            "POST",
            "/form",
            body=Form(body, models.SendRequest),
            returns=Empty,
        )

    def send_as(self, body: models.SendAsRequest | models.SendAsRequestDict) -> None:
        """`PUT /form`

        Example:
            body = SendAsRequest(
                commas=['commas0'],
                pipes=['pipes0'],
                spaces=['spaces0'],
                flat=Point(x=1, y='y0'),
                deep=Point(x=1, y='y0'),
                json=[1],
                styled=[1],
                reserved='reserved0',
            )

            client.forms.send_as(body)
        """
        return self._call(
            "PUT",
            "/form",
            body=Form(
                body,
                models.SendAsRequest,
                encoding={
                    "commas": Encoding(explode=False),
                    "pipes": Encoding(style="pipeDelimited", explode=False),
                    "spaces": Encoding(style="spaceDelimited", explode=False),
                    "flat": Encoding(style="form"),
                    "deep": Encoding(style="deepObject", explode=True),
                    "json": Encoding(content_type="application/json"),
                    "styled": Encoding(content_type="application/json", style="form"),
                    "reserved": Encoding(allow_reserved=True),
                },
            ),
            returns=Empty,
        )


class AsyncFormsController(AsyncController):
    async def send(self, body: models.SendRequest | models.SendRequestDict) -> None:
        """`POST /form` (see `FormsController`)"""
        return await self._call(
            "POST",
            "/form",
            body=Form(body, models.SendRequest),
            returns=Empty,
        )

    async def send_as(
        self, body: models.SendAsRequest | models.SendAsRequestDict
    ) -> None:
        """`PUT /form` (see `FormsController`)"""
        return await self._call(
            "PUT",
            "/form",
            body=Form(
                body,
                models.SendAsRequest,
                encoding={
                    "commas": Encoding(explode=False),
                    "pipes": Encoding(style="pipeDelimited", explode=False),
                    "spaces": Encoding(style="spaceDelimited", explode=False),
                    "flat": Encoding(style="form"),
                    "deep": Encoding(style="deepObject", explode=True),
                    "json": Encoding(content_type="application/json"),
                    "styled": Encoding(content_type="application/json", style="form"),
                    "reserved": Encoding(allow_reserved=True),
                },
            ),
            returns=Empty,
        )
