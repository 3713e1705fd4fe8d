"""The tests that a package carries: what they replay, and that they pass, on packages that are made here."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sdkwright import ir
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics
from sdkwright.output.render import render
from sdkwright.python import package

Make = Callable[..., dict[str, str]]
Read = Callable[[str], ir.Api]

DOCUMENT = """
security: [{key: []}]
paths:
  /shops/{shop}/pets/{id}:
    parameters:
      - {name: shop, in: path, required: true, schema: {type: string}, example: a/b c}
      - {name: id, in: path, required: true, schema: {type: integer}}
    get:
      tags: [pets]
      operationId: getPet
      parameters:
        - {name: fields, in: query, example: [name, age], schema: {type: array, items: {type: string}}}
        - {name: since, in: query, required: true, example: '2024-01-02', schema: {type: string, format: date}}
        - {name: codes, in: query, explode: false, example: [1, 2], schema: {type: array, items: {type: integer}}}
      responses:
        '200':
          description: ok
          content:
            application/json:
              schema: {$ref: '#/components/schemas/Pet'}
              examples: {one: {value: {id: 1, name: Rex}}, two: {value: {id: 2, name: Tom}}, wrong: {value: {id: x}}}
        4XX:
          description: no
          content: {application/json: {schema: {$ref: '#/components/schemas/Error'}, example: {code: 7}}}
        default:
          description: no
          content: {application/json: {schema: {$ref: '#/components/schemas/Error'}, example: {code: 8}}}
    put:
      tags: [pets]
      operationId: putPet
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Pet'}
            examples: {one: {value: {id: 1, name: Rex}}, two: {value: {name: Tom, more: 3}}}
      responses: {'204': {description: done}}
  /events:
    get:
      tags: [pets]
      operationId: watch
      responses: {'200': {description: ok, content: {text/event-stream: {itemSchema: {$ref: '#/components/schemas/Error'}}}}}
  /picture:
    put:
      tags: [pets]
      operationId: draw
      requestBody: {required: true, content: {image/png: {}}}
      responses: {'200': {description: ok, content: {image/png: {}}}}
  /text: {get: {tags: [pets], operationId: read, responses: {'200': {description: ok, content: {text/plain: {}}}}}}
  /deep:
    get:
      tags: [pets]
      operationId: deep
      parameters:
        - {name: where, in: query, style: deepObject, example: {a: b}, schema: {type: object, additionalProperties: {type: string}}}
      responses: {'204': {description: ok}}
  /{none}:
    get:
      tags: [pets]
      operationId: none
      parameters: [{name: none, in: path, required: true, schema: {type: string, enum: ['.']}}]
      responses: {'204': {description: ok}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet: {type: object, required: [id, name], properties: {id: {type: integer, readOnly: true}, name: {type: string}}}
    Error: {type: object, required: [code], properties: {code: {type: integer}}}
"""

QUERY = [["codes", "1,2"], ["fields", "age"], ["fields", "name"], ["since", "2024-01-02"]]
GET = {"method": "GET", "path": "/shops/a%2Fb%20c/pets/1", "query": QUERY, "body": None}


def answered(value: Any) -> dict[str, Any]:
    return {"status": 200, "type": "application/json", "kind": "json", "body": value}


def test_the_data(make: Make) -> None:
    made = make(DOCUMENT)
    data = json.loads(made["tests/exchanges.json"])
    exchanges = {exchange["name"]: exchange for exchange in data["exchanges"]}
    assert data["skipped"] == {"pets.none": "no valid arguments are known"}
    errors = [
        {"status": 418, "type": "application/json", "body": {"code": 7}, "raises": "ErrorException"},
        {"status": 518, "type": "application/json", "body": {"code": 8}, "raises": "ErrorException"},
    ]
    get, put = exchanges["pets.get"], exchanges["pets.put"]
    get["request"]["query"].sort()
    assert get["request"] == GET
    assert get["answer"] == answered({"id": 1, "name": "Rex"})
    assert get["errors"] == errors
    assert exchanges["pets.get 2"]["answer"] == answered({"id": 2, "name": "Tom"})
    assert put["request"]["body"] == {"name": "Rex"}
    assert exchanges["pets.put 2"]["request"]["body"] == {"name": "Tom", "more": 3}
    assert exchanges["pets.watch"]["made"] == ["answer"]
    assert "query" not in exchanges["pets.deep"]["request"]
    assert exchanges["pets.draw"]["request"] == {"method": "PUT", "path": "/picture", "query": [], "type": "image/png"}
    assert exchanges["pets.draw"]["made"] == ["request", "answer"]
    assert len(exchanges) == 8


def test_a_package_passes_its_own_tests(read: Read, tmp_path: Path) -> None:
    made = render(package.build(read(DOCUMENT), PackageConfig(), Diagnostics()))
    for path, content in made.items():
        file = tmp_path / "package" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST")}
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"],
        cwd=tmp_path / "package",
        env=environment,
        capture_output=True,
        text=True,
    )
    assert ran.stdout.splitlines()[-1].startswith("20 passed"), ran.stdout + ran.stderr
