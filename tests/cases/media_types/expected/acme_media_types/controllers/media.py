from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, overload

from .. import models
from .._runtime.content import (
    Binary,
    Empty,
    File,
    Form,
    Json,
    Multipart,
    Text,
    Xml,
    choose,
)
from .._runtime.controller import AsyncController, Controller


class MediaController(Controller):
    def send_latin(self, body: str) -> None:
        """`POST /text`

        Example:
            body = 'body0'

            client.media.send_latin(body)
        """
        return self._call(
            "POST",
            "/text",
            body=Text(body, "text/csv; charset=iso-8859-1"),
            returns=Empty,
        )

    def send_text(self, body: str | None = None) -> None:
        """`PUT /text`

        Example:
            body = 'body0'

            client.media.send_text(body)
        """
        return self._call(
            "PUT",
            "/text",
            body=Text(body, "text/*", optional=True),
            returns=Empty,
        )

    def send_octets(self, body: File) -> None:
        """`POST /octets`

        Example:
            body = b'content'

            client.media.send_octets(body)
        """
        return self._call(
            "POST",
            "/octets",
            body=Binary(body),
            returns=Empty,
        )

    def send_picture(self, body: File) -> None:
        """`PUT /octets`

        Example:
            body = b'content'

            client.media.send_picture(body)
        """
        return self._call(
            "PUT",
            "/octets",
            body=Binary(body, "image/*"),
            returns=Empty,
        )

    def send_unknown(self, body: File) -> None:
        """`PATCH /octets`

        Example:
            body = b'content'

            client.media.send_unknown(body)
        """
        return self._call(
            "PATCH",
            "/octets",
            body=Binary(body, "application/x-thing; version=2"),
            returns=Empty,
        )

    def send_thing(self, body: models.Thing | models.ThingDict) -> None:
        """`POST /any`

        Example:
            body = Thing(id=1, name='name0')

            client.media.send_thing(body)
        """
        return self._call(
            "POST",
            "/any",
            body=Json(body, models.Thing),
            returns=Empty,
        )

    def send_anything(self, body: File) -> None:
        """`PUT /any`

        Example:
            body = b'content'

            client.media.send_anything(body)
        """
        return self._call(
            "PUT",
            "/any",
            body=Binary(body, "*/*"),
            returns=Empty,
        )

    @overload
    def choose(
        self,
        body: models.Thing | models.ThingDict | None = None,
        *,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/xml",
        ] = "application/json",
    ) -> None: ...
    @overload
    def choose(
        self,
        body: Sequence[dict[str, Any]] | None = None,
        *,
        content_type: Literal["application/json-patch+json"],
    ) -> None: ...
    @overload
    def choose(
        self, body: str | None = None, *, content_type: Literal["text/csv"]
    ) -> None: ...
    @overload
    def choose(
        self,
        body: File | None = None,
        *,
        content_type: Literal["application/octet-stream"],
    ) -> None: ...
    def choose(
        self,
        body: (
            models.Thing
            | models.ThingDict
            | Sequence[dict[str, Any]]
            | str
            | File
            | None
        ) = None,
        *,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/xml",
            "application/json-patch+json",
            "text/csv",
            "application/octet-stream",
        ] = "application/json",
    ) -> None:
        """`PATCH /any`

        Args:
            content_type: the media type of the body

        Example:
            body = Thing(id=1, name='name0')

            client.media.choose(body)
        """
        return self._call(
            "PATCH",
            "/any",
            body=choose(
                content_type,
                {
                    "application/json": Json(body, models.Thing, optional=True),
                    "application/json-patch+json": Json(
                        body,
                        list[dict[str, Any]],
                        media_type="application/json-patch+json",
                        optional=True,
                    ),
                    "application/x-www-form-urlencoded": Form(
                        body, models.Thing, optional=True
                    ),
                    "multipart/form-data": Multipart(body, models.Thing, optional=True),
                    "application/xml": Xml(body, models.Thing, optional=True),
                    "text/csv": Text(body, "text/csv", optional=True),
                    "application/octet-stream": Binary(body, optional=True),
                },
            ),
            returns=Empty,
        )

    def upload(
        self,
        body: models.Upload | models.UploadDict,
        *,
        content_type: Literal[
            "multipart/form-data", "application/json"
        ] = "multipart/form-data",
    ) -> None:
        """`POST /upload`

        Args:
            content_type: the media type of the body

        Example:
            body = Upload(files=[b'content'])

            client.media.upload(body)
        """
        return self._call(
            "POST",
            "/upload",
            body=choose(
                content_type,
                {
                    "multipart/form-data": Multipart(body, models.Upload),
                    "application/json": Json(body, models.Upload),
                },
            ),
            returns=Empty,
        )


class AsyncMediaController(AsyncController):
    async def send_latin(self, body: str) -> None:
        """`POST /text` (see `MediaController`)"""
        return await self._call(
            "POST",
            "/text",
            body=Text(body, "text/csv; charset=iso-8859-1"),
            returns=Empty,
        )

    async def send_text(self, body: str | None = None) -> None:
        """`PUT /text` (see `MediaController`)"""
        return await self._call(
            "PUT",
            "/text",
            body=Text(body, "text/*", optional=True),
            returns=Empty,
        )

    async def send_octets(self, body: File) -> None:
        """`POST /octets` (see `MediaController`)"""
        return await self._call(
            "POST",
            "/octets",
            body=Binary(body),
            returns=Empty,
        )

    async def send_picture(self, body: File) -> None:
        """`PUT /octets` (see `MediaController`)"""
        return await self._call(
            "PUT",
            "/octets",
            body=Binary(body, "image/*"),
            returns=Empty,
        )

    async def send_unknown(self, body: File) -> None:
        """`PATCH /octets` (see `MediaController`)"""
        return await self._call(
            "PATCH",
            "/octets",
            body=Binary(body, "application/x-thing; version=2"),
            returns=Empty,
        )

    async def send_thing(self, body: models.Thing | models.ThingDict) -> None:
        """`POST /any` (see `MediaController`)"""
        return await self._call(
            "POST",
            "/any",
            body=Json(body, models.Thing),
            returns=Empty,
        )

    async def send_anything(self, body: File) -> None:
        """`PUT /any` (see `MediaController`)"""
        return await self._call(
            "PUT",
            "/any",
            body=Binary(body, "*/*"),
            returns=Empty,
        )

    @overload
    async def choose(
        self,
        body: models.Thing | models.ThingDict | None = None,
        *,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/xml",
        ] = "application/json",
    ) -> None: ...
    @overload
    async def choose(
        self,
        body: Sequence[dict[str, Any]] | None = None,
        *,
        content_type: Literal["application/json-patch+json"],
    ) -> None: ...
    @overload
    async def choose(
        self, body: str | None = None, *, content_type: Literal["text/csv"]
    ) -> None: ...
    @overload
    async def choose(
        self,
        body: File | None = None,
        *,
        content_type: Literal["application/octet-stream"],
    ) -> None: ...
    async def choose(
        self,
        body: (
            models.Thing
            | models.ThingDict
            | Sequence[dict[str, Any]]
            | str
            | File
            | None
        ) = None,
        *,
        content_type: Literal[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "application/xml",
            "application/json-patch+json",
            "text/csv",
            "application/octet-stream",
        ] = "application/json",
    ) -> None:
        """`PATCH /any` (see `MediaController`)"""
        return await self._call(
            "PATCH",
            "/any",
            body=choose(
                content_type,
                {
                    "application/json": Json(body, models.Thing, optional=True),
                    "application/json-patch+json": Json(
                        body,
                        list[dict[str, Any]],
                        media_type="application/json-patch+json",
                        optional=True,
                    ),
                    "application/x-www-form-urlencoded": Form(
                        body, models.Thing, optional=True
                    ),
                    "multipart/form-data": Multipart(body, models.Thing, optional=True),
                    "application/xml": Xml(body, models.Thing, optional=True),
                    "text/csv": Text(body, "text/csv", optional=True),
                    "application/octet-stream": Binary(body, optional=True),
                },
            ),
            returns=Empty,
        )

    async def upload(
        self,
        body: models.Upload | models.UploadDict,
        *,
        content_type: Literal[
            "multipart/form-data", "application/json"
        ] = "multipart/form-data",
    ) -> None:
        """`POST /upload` (see `MediaController`)"""
        return await self._call(
            "POST",
            "/upload",
            body=choose(
                content_type,
                {
                    "multipart/form-data": Multipart(body, models.Upload),
                    "application/json": Json(body, models.Upload),
                },
            ),
            returns=Empty,
        )
