from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Empty, Encoding, Form, Multipart
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Delimited, Query, Simple


class ListsController(Controller):
    def query(
        self,
        *,
        usual: Sequence[str] | None = None,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        size: int | None = None,
    ) -> None:
        """`GET /query`

        Args:
            size: Default 20.
        """
        return self._call(
            "GET",
            "/query",
            query={
                "usual": Query(usual, list[str], explode=False),
                "csv": Query(csv, list[str], explode=False),
                "ssv": Delimited(ssv, " ", list[str]),
                "tsv": Delimited(tsv, "\t", list[str]),
                "pipes": Delimited(pipes, "|", list[str]),
                "multi": Query(multi, list[str]),
                "size": size,
            },
            returns=Empty,
        )

    def path(
        self,
        csv: Sequence[str],
        ssv: Sequence[str],
        tsv: Sequence[str],
        pipes: Sequence[str],
        *,
        x_csv: Sequence[int] | None = None,
        x_ssv: Sequence[int] | None = None,
        x_pipes: Sequence[int] | None = None,
    ) -> None:
        """`GET /path/{csv}/{ssv}/{tsv}/{pipes}`"""
        return self._call(
            "GET",
            "/path/{csv}/{ssv}/{tsv}/{pipes}",
            path={
                "csv": Simple(csv, list[str]),
                "ssv": Delimited(ssv, " ", list[str]),
                "tsv": Delimited(tsv, "\t", list[str]),
                "pipes": Delimited(pipes, "|", list[str]),
            },
            headers={
                "X-Csv": Simple(x_csv, list[int]),
                "X-Ssv": Delimited(x_ssv, " ", list[int]),
                "X-Pipes": Delimited(x_pipes, "|", list[int]),
            },
            returns=Empty,
        )

    def form(
        self, body: models.FormRequest | models.FormRequestDict | None = None
    ) -> None:
        """`POST /form`

        Example:
            body = FormRequest(
                usual=['usual0'],
                ssv=['ssv0'],
                tsv=['tsv0'],
                pipes=['pipes0'],
                multi=['multi0'],
            )

            client.lists.form(body)
        """
        return self._call(
            "POST",
            "/form",
            body=Form(
                body,
                models.FormRequest,
                encoding={
                    "usual": Encoding(style="form", explode=False),
                    "ssv": Encoding(style="spaceDelimited", explode=False),
                    "tsv": Encoding(style="tabDelimited", explode=False),
                    "pipes": Encoding(style="pipeDelimited", explode=False),
                },
                optional=True,
            ),
            returns=Empty,
        )

    def upload(self, body: models.UploadRequest | models.UploadRequestDict) -> None:
        """`PUT /form`

        Example:
            body = UploadRequest(file=b'content', csv=['csv0'], multi=['multi0'])

            client.lists.upload(body)
        """
        return self._call(
            "PUT",
            "/form",
            body=Multipart(
                body,
                models.UploadRequest,
                encoding={"csv": Encoding(style="form", explode=False)},
            ),
            returns=Empty,
        )


class AsyncListsController(AsyncController):
    async def query(
        self,
        *,
        usual: Sequence[str] | None = None,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[str] | None = None,
        multi: Sequence[str] | None = None,
        size: int | None = None,
    ) -> None:
        """`GET /query` (see `ListsController`)"""
        return await self._call(
            "GET",
            "/query",
            query={
                "usual": Query(usual, list[str], explode=False),
                "csv": Query(csv, list[str], explode=False),
                "ssv": Delimited(ssv, " ", list[str]),
                "tsv": Delimited(tsv, "\t", list[str]),
                "pipes": Delimited(pipes, "|", list[str]),
                "multi": Query(multi, list[str]),
                "size": size,
            },
            returns=Empty,
        )

    async def path(
        self,
        csv: Sequence[str],
        ssv: Sequence[str],
        tsv: Sequence[str],
        pipes: Sequence[str],
        *,
        x_csv: Sequence[int] | None = None,
        x_ssv: Sequence[int] | None = None,
        x_pipes: Sequence[int] | None = None,
    ) -> None:
        """`GET /path/{csv}/{ssv}/{tsv}/{pipes}`"""
        return await self._call(
            "GET",
            "/path/{csv}/{ssv}/{tsv}/{pipes}",
            path={
                "csv": Simple(csv, list[str]),
                "ssv": Delimited(ssv, " ", list[str]),
                "tsv": Delimited(tsv, "\t", list[str]),
                "pipes": Delimited(pipes, "|", list[str]),
            },
            headers={
                "X-Csv": Simple(x_csv, list[int]),
                "X-Ssv": Delimited(x_ssv, " ", list[int]),
                "X-Pipes": Delimited(x_pipes, "|", list[int]),
            },
            returns=Empty,
        )

    async def form(
        self, body: models.FormRequest | models.FormRequestDict | None = None
    ) -> None:
        """`POST /form` (see `ListsController`)"""
        return await self._call(
            "POST",
            "/form",
            body=Form(
                body,
                models.FormRequest,
                encoding={
                    "usual": Encoding(style="form", explode=False),
                    "ssv": Encoding(style="spaceDelimited", explode=False),
                    "tsv": Encoding(style="tabDelimited", explode=False),
                    "pipes": Encoding(style="pipeDelimited", explode=False),
                },
                optional=True,
            ),
            returns=Empty,
        )

    async def upload(
        self, body: models.UploadRequest | models.UploadRequestDict
    ) -> None:
        """`PUT /form` (see `ListsController`)"""
        return await self._call(
            "PUT",
            "/form",
            body=Multipart(
                body,
                models.UploadRequest,
                encoding={"csv": Encoding(style="form", explode=False)},
            ),
            returns=Empty,
        )
