"""Inline schemas that say the same, shared where the configuration asks for it."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Literal

import pytest

from sdkwright.config import PackageConfig
from sdkwright.pipeline import Run
from tests.support.cases import write

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
paths:
  /users:
    get:
      operationId: listUsers
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}}
  /orders:
    get:
      operationId: listOrders
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}}
components:
  schemas:
    User: {type: object, properties: {status: &s {enum: [on, off]}, home: &a {type: object, properties: {kind: {enum: [a, b]}}}}}
    Order: {type: object, properties: {status: *s, to: *a, from: *a, state: {enum: [on, off, lost]}, other: {enum: [off, on]}}}
    OrderStatus: {type: object, properties: {text: {type: string}}}
"""


def described(folder: Path, inline_schemas: Literal["separate", "shared"]) -> dict[str, dict[str, str]]:
    """The fields of every class with their types."""
    (folder / "shop.yaml").write_text(SPEC)
    found = Run(PackageConfig(document=str(folder / "shop.yaml"), inline_schemas=inline_schemas)).description()
    assert found is not None
    models, enums = found["models"], found["enums"]
    assert isinstance(models, list) and isinstance(enums, list)
    fields = {item["name"]: {field["python_name"]: field["type"] for field in item["fields"]} for item in models}
    return fields | {item["name"]: {} for item in enums}


def test_each_has_its_own_unless_asked(tmp_path: Path) -> None:
    made = described(tmp_path, "separate")
    assert made["User"] == {"status": "models.UserStatusEnum | None", "home": "models.UserHome | None"}
    assert made["Order"] == {
        "status": "models.OrderStatusEnum | None",
        "to": "models.OrderTo | None",
        "from_": "models.OrderFrom | None",
        "state": "models.OrderStateEnum | None",
        "other": "models.OrderOtherEnum | None",
    }


def test_those_that_say_the_same_are_one(tmp_path: Path) -> None:
    assert described(tmp_path, "shared") == {
        "User": {"status": "models.OrderStatusEnum | None", "home": "models.OrderFrom | None"},
        "Order": {
            "status": "models.OrderStatusEnum | None",
            "to": "models.OrderFrom | None",
            "from_": "models.OrderFrom | None",
            "state": "models.OrderStateEnum | None",
            "other": "models.OrderOtherEnum | None",
        },
        "OrderStatus": {"text": "str | None"},
        "OrderFrom": {"kind": "models.OrderFromKindEnum | None"},
        "OrderStatusEnum": {},
        "OrderFromKindEnum": {},
        "OrderStateEnum": {},
        "OrderOtherEnum": {},
    }


def test_a_package_with_shared_schemas_reads_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shop.yaml").write_text(SPEC)
    settings = PackageConfig(document=str(tmp_path / "shop.yaml"), name="shared-shop", inline_schemas="shared")
    write(Run(settings).files() or {}, tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    models = importlib.import_module("shared_shop.models")
    user = models.User.from_dict({"status": "on", "home": {"kind": "b"}})
    assert type(user.status) is models.OrderStatusEnum and type(user.home) is models.OrderFrom
    assert user.home.kind is models.OrderFromKindEnum.B
    assert models.User.from_dict(user.to_dict()) == user
