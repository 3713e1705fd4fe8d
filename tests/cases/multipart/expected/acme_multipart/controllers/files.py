from __future__ import annotations

from .. import models
from .._runtime.content import Empty, Encoding, Multipart
from .._runtime.controller import AsyncController, Controller


class FilesController(Controller):
    def send(self, body: models.SendRequest | models.SendRequestDict) -> None:
        """`POST /files`

        Example:
            body = SendRequest(title='title0')

            client.files.send(body)
        """
        return self._call(
            "POST",
            "/files",
            body=Multipart(
                body,
                models.SendRequest,
                encoding={"picture": Encoding(content_type="image/png")},
            ),
            returns=Empty,
        )

    def send_as(self, body: models.SendAsRequest | models.SendAsRequestDict) -> None:
        """`PUT /files`

        Example:
            body = SendAsRequest(
                cover=b'content',
                meta=Meta(width=1, colour='colour0'),
                labels=['labels0'],
                joined=['joined0'],
                note='note0',
            )

            client.files.send_as(body)
        """
        return self._call(
            "PUT",
            "/files",
            body=Multipart(
                body,
                models.SendAsRequest,
                encoding={
                    "cover": Encoding(
                        content_type="image/png, image/jpeg",
                        headers={"X-Kind": "cover"},
                    ),
                    "meta": Encoding(content_type="application/vnd.meta+json"),
                    "labels": Encoding(content_type="application/json"),
                    "joined": Encoding(style="form", explode=False),
                    "note": Encoding(content_type="text/markdown; charset=utf-8"),
                },
            ),
            returns=Empty,
        )


class AsyncFilesController(AsyncController):
    async def send(self, body: models.SendRequest | models.SendRequestDict) -> None:
        """`POST /files` (see `FilesController`)"""
        return await self._call(
            "POST",
            "/files",
            body=Multipart(
                body,
                models.SendRequest,
                encoding={"picture": Encoding(content_type="image/png")},
            ),
            returns=Empty,
        )

    async def send_as(
        self, body: models.SendAsRequest | models.SendAsRequestDict
    ) -> None:
        """`PUT /files` (see `FilesController`)"""
        return await self._call(
            "PUT",
            "/files",
            body=Multipart(
                body,
                models.SendAsRequest,
                encoding={
                    "cover": Encoding(
                        content_type="image/png, image/jpeg",
                        headers={"X-Kind": "cover"},
                    ),
                    "meta": Encoding(content_type="application/vnd.meta+json"),
                    "labels": Encoding(content_type="application/json"),
                    "joined": Encoding(style="form", explode=False),
                    "note": Encoding(content_type="text/markdown; charset=utf-8"),
                },
            ),
            returns=Empty,
        )
