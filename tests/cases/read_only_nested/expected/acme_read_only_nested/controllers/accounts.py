from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class AccountsController(Controller):
    def replace_accounts(
        self, body: Sequence[models.Account | models.AccountDict]
    ) -> list[models.Account]:
        """`PUT /accounts`

        Returns:
            All

        Example:
            body = [UserInput(meta=BaseMetaInput(), password='password0')]

            result = client.accounts.replace_accounts(body)
        """
        return self._call(
            "PUT",
            "/accounts",
            body=Json(body, list[models.Account]),
            returns=Json[list[models.Account]],
        )


class AsyncAccountsController(AsyncController):
    async def replace_accounts(
        self, body: Sequence[models.Account | models.AccountDict]
    ) -> list[models.Account]:
        """`PUT /accounts` (see `AccountsController`)"""
        return await self._call(
            "PUT",
            "/accounts",
            body=Json(body, list[models.Account]),
            returns=Json[list[models.Account]],
        )
