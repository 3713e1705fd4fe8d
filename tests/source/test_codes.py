# ruff: noqa: E501 (messages stand here whole)
"""Each code of the source stage: what is said, and where."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sdkwright.diagnostics import Diagnostics
from sdkwright.source import load

from .conftest import Said, Write

DOCUMENTED = Path(__file__).resolve().parents[2] / "docs" / "diagnostics.md"

CASES = [
    pytest.param(
        "api.yaml",
        ("  \n"),
        [
            ("api.yaml: error[empty-file]: the file is empty\n" "  hint: Write an OpenAPI description into it."),
        ],
        id="empty-file",
    ),
    pytest.param(
        "api.yaml",
        b"openapi: 3.1.0\ninfo: {title: \xff}\n",
        [
            (
                "api.yaml:2:15: error[encoding]: the bytes ff are not UTF-8\n"
                "  info: {title: �}\n"
                "                ^\n"
                "  hint: Save the file as UTF-8."
            ),
        ],
        id="encoding",
    ),
    pytest.param(
        "api.yaml",
        b"openapi: 3.1.0\ninfo: {title: \x00}\n",
        [
            (
                "api.yaml:2:15: error[encoding]: the file contains a NUL character\n"
                "  info: {title: \\x00}\n"
                "                ^\n"
                "  hint: Save the file as UTF-8 text."
            ),
        ],
        id="encoding",
    ),
    pytest.param(
        "api.json",
        ('{"openapi": "3.1.0",\n' ' "info": }'),
        [
            ("api.json:2:10: error[json-syntax]: not valid JSON: expecting value\n" '   "info": }\n' "           ^"),
        ],
        id="json-syntax",
    ),
    pytest.param(
        "api.json",
        ('{"openapi": "3.1.0", "x": NaN}'),
        [
            (
                "api.json:1:27: error[json-syntax]: NaN is not a JSON value\n"
                '  {"openapi": "3.1.0", "x": NaN}\n'
                "                            ^\n"
                "  hint: Write a number or null."
            ),
        ],
        id="json-syntax",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T\n" "paths: {}\n"),
        [
            (
                "api.yaml:3:6: error[yaml-syntax]: not valid YAML: did not find expected ',' or '}' while parsing a flow mapping\n"
                "  paths: {}\n"
                "       ^\n"
                "  hint: That began in line 2, column 7."
            ),
        ],
        id="yaml-syntax",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info:\n" "\ttitle: T\n"),
        [
            (
                "api.yaml:3:1: error[yaml-syntax]: not valid YAML: found character that cannot start any token while scanning for the next token\n"
                "   title: T\n"
                "  ^\n"
                "  hint: Indent with spaces, not with tabs."
            ),
        ],
        id="yaml-syntax",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T, version: '1'}\n" "paths: {}\n" "---\n" "a: 1\n"),
        [
            (
                "api.yaml:4:1: error[yaml-documents]: the file holds more than one YAML document\n"
                "  ---\n"
                "  ^\n"
                "  hint: Keep one document in the file."
            ),
        ],
        id="yaml-documents",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: *none\n"),
        [
            (
                "api.yaml:2:7: error[yaml-alias]: the anchor 'none' is not defined before this place\n"
                "  info: *none\n"
                "        ^"
            ),
        ],
        id="yaml-alias",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: &i {a: *i}\n"),
        [
            (
                "api.yaml:2:14: error[yaml-alias]: the anchor 'i' contains itself\n"
                "  info: &i {a: *i}\n"
                "               ^"
            ),
        ],
        id="yaml-alias",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T, version: '1'}\n" "paths: {}\n" "x-a: {<<: 5}\n"),
        [
            (
                "api.yaml:4:7: error[yaml-merge]: a merge key (<<) takes a mapping or a list of mappings\n"
                "  x-a: {<<: 5}\n"
                "        ^"
            ),
        ],
        id="yaml-merge",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T, version: '1'}\n" "paths: {}\n" "x-a: {[1]: 5}\n"),
        [
            (
                "api.yaml:4:7: error[yaml-key]: a key must be a plain word, not a mapping or a list\n"
                "  x-a: {[1]: 5}\n"
                "        ^\n"
                "  hint: Use a string as the key."
            ),
        ],
        id="yaml-key",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T, version: '1'}\n" "paths: {}\n" "x-a: !thing 5\n"),
        [
            (
                "api.yaml:4:6: error[yaml-tag]: the tag '!thing' means nothing in an API description\n"
                "  x-a: !thing 5\n"
                "       ^"
            ),
        ],
        id="yaml-tag",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T, version: '1'}\n" "paths: {}\n" "x-a: .inf\n"),
        [
            (
                "api.yaml:4:6: error[number-range]: the number .inf is out of range\n"
                "  x-a: .inf\n"
                "       ^\n"
                "  hint: Quote it."
            ),
        ],
        id="number-range",
    ),
    pytest.param(
        "api.json",
        ('{"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "x-a": 1e999}'),
        [
            (
                "api.json:1:82: error[number-range]: the number 1e999 is out of range\n"
                '  {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}, "x-a": 1e999}\n'
                "                                                                                   ^\n"
                "  hint: Quote it."
            ),
        ],
        id="number-range",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T, version: '1'}\n" "paths: {}\n" "paths: {}\n"),
        [
            (
                "api.yaml:4:1: error[duplicate-key]: the key 'paths' is written twice in one mapping; the last one counts\n"
                "  paths: {}\n"
                "  ^\n"
                "  hint: Remove one of them."
            ),
        ],
        id="duplicate-key",
    ),
    pytest.param(
        "api.json",
        ('{"openapi": "3.1.0",\n' ' "info": {"title": "T", "version": "1", "title": "U"}, "paths": {}}'),
        [
            (
                "api.json:2:41: error[duplicate-key]: the key 'title' is written twice in one mapping; the last one counts\n"
                '   "info": {"title": "T", "version": "1", "title": "U"}, "paths": {}}\n'
                "                                          ^\n"
                "  hint: Remove one of them."
            ),
        ],
        id="duplicate-key",
    ),
    pytest.param(
        "api.json",
        '{"openapi": "3.1.0", "x": ' + "[" * 300 + "]" * 300 + "}",
        [
            (
                "api.json:1:283: error[too-deep]: nested more than 256 levels deep\n"
                "  [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
                "                                                                                  ^\n"
                "  hint: Flatten the document."
            ),
        ],
        id="too-deep",
    ),
    pytest.param(
        "api.yaml",
        ("- a\n"),
        [
            (
                "api.yaml:1:1: error[not-openapi]: an OpenAPI document is a mapping, not a list\n"
                "  - a\n"
                "  ^\n"
                "  hint: It starts with a line such as `openapi: 3.1.0`."
            ),
        ],
        id="not-openapi",
    ),
    pytest.param(
        "api.yaml",
        ("info: {}\n"),
        [
            (
                "api.yaml:1:1: error[not-openapi]: there is no `openapi` or `swagger` version in the document\n"
                "  info: {}\n"
                "  ^\n"
                "  hint: It starts with a line such as `openapi: 3.1.0`."
            ),
        ],
        id="not-openapi",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 4.0.0\n" "info: {}\n"),
        [
            (
                "api.yaml:1:1: error[unknown-version]: the version 4.0.0 of 'openapi' can't be read\n"
                "  openapi: 4.0.0\n"
                "  ^\n"
                "  at /openapi\n"
                "  hint: It reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2."
            ),
        ],
        id="unknown-version",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: [3]\n" "info: {}\n"),
        [
            (
                "api.yaml:1:1: error[unknown-version]: 'openapi' must be a version, as a string\n"
                "  openapi: [3]\n"
                "  ^\n"
                "  at /openapi\n"
                "  hint: It reads Swagger 2.0 and OpenAPI 3.0, 3.1 and 3.2."
            ),
        ],
        id="unknown-version",
    ),
    pytest.param(
        "api.yaml",
        ("swagger: 2.0\n" "info: {title: T, version: '1'}\n" "paths: {}\n"),
        [
            (
                "api.yaml:1:1: note[unquoted-version]: the version 2.0 is meant as a string\n"
                "  swagger: 2.0\n"
                "  ^\n"
                "  at /swagger\n"
                "  hint: Put it in quotes."
            ),
        ],
        id="unquoted-version",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    Pet: {type: object}\n"
            "    A: {items: {$ref: '#/components/schemas/Pat'}}\n"
        ),
        [
            (
                "api.yaml:7:17: error[dangling-reference]: the reference '#/components/schemas/Pat' leads nowhere: there is no 'Pat'\n"
                "      A: {items: {$ref: '#/components/schemas/Pat'}}\n"
                "                  ^\n"
                "  at /components/schemas/A/items/$ref\n"
                "  hint: Did you mean 'Pet'?"
            ),
        ],
        id="dangling-reference",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {items: {$ref: 'none.yaml#/A'}}\n"
        ),
        [
            (
                "api.yaml:6:17: error[dangling-reference]: the referenced file none.yaml cannot be read: no such file or directory\n"
                "      A: {items: {$ref: 'none.yaml#/A'}}\n"
                "                  ^\n"
                "  at /components/schemas/A/items/$ref\n"
                "  hint: Check the path."
            ),
        ],
        id="dangling-reference",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {items: {$ref: 'https://none.test/a.yaml'}}\n"
        ),
        [
            (
                "api.yaml:6:17: error[remote-reference]: https://none.test/a.yaml is not read, because reading from the network is off\n"
                "      A: {items: {$ref: 'https://none.test/a.yaml'}}\n"
                "                  ^\n"
                "  at /components/schemas/A/items/$ref\n"
                "  hint: Allow it with --allow-remote, or keep a copy beside the document."
            ),
        ],
        id="remote-reference",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {$ref: '#/components/schemas/B'}\n"
            "    B: {$ref: '#/components/schemas/A'}\n"
        ),
        [
            (
                "api.yaml:6:9: error[reference-cycle]: the reference '#/components/schemas/B' only leads back to itself\n"
                "      A: {$ref: '#/components/schemas/B'}\n"
                "          ^\n"
                "  at /components/schemas/A/$ref\n"
                "  hint: Let one of the references on the way lead to a definition."
            ),
            (
                "api.yaml:7:9: error[reference-cycle]: the reference '#/components/schemas/A' only leads back to itself\n"
                "      B: {$ref: '#/components/schemas/A'}\n"
                "          ^\n"
                "  at /components/schemas/B/$ref\n"
                "  hint: Let one of the references on the way lead to a definition."
            ),
        ],
        id="reference-cycle",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a: {get: {$ref: '#/x-get'}}\n"
            "x-get: {responses: {'200': {description: ok}}}\n"
        ),
        [
            (
                "api.yaml:4:14: error[misplaced-reference]: the specification allows no reference here; what it leads to is read in its place\n"
                "    /a: {get: {$ref: '#/x-get'}}\n"
                "               ^\n"
                "  at /paths/~1a/get/$ref\n"
                "  hint: Write it out, or keep it in a bundled copy."
            ),
        ],
        id="misplaced-reference",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.0.3\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {type: object}\n"
            "    B: {properties: {a: {$ref: '#/components/schemas/A', type: string}}}\n"
        ),
        [
            (
                "api.yaml:7:58: note[ref-siblings]: beside a $ref OpenAPI 3.0 ignores 'type'\n"
                "      B: {properties: {a: {$ref: '#/components/schemas/A', type: string}}}\n"
                "                                                           ^\n"
                "  at /components/schemas/B/properties/a/type\n"
                "  hint: Put the $ref into an allOf of one to add something to it."
            ),
        ],
        id="ref-siblings",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {type: null}\n"
        ),
        [
            (
                'api.yaml:6:9: note[unquoted-null]: the type null is meant as the string "null"\n'
                "      A: {type: null}\n"
                "          ^\n"
                "  at /components/schemas/A/type"
            ),
        ],
        id="unquoted-null",
    ),
    pytest.param(
        "api.yaml",
        ("openapi: 3.1.0\n" "info: {title: T}\n" "paths: {}\n"),
        [
            (
                "api.yaml:2:1: error[missing-key]: 'version' is missing in 'info'\n"
                "  info: {title: T}\n"
                "  ^\n"
                "  at /info\n"
                "  hint: Add 'version'."
            ),
        ],
        id="missing-key",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a: {get: {responses: {'200': {descripton: ok}}}}\n"
        ),
        [
            (
                "api.yaml:4:26: error[missing-key]: 'description' is missing in '200'\n"
                "    /a: {get: {responses: {'200': {descripton: ok}}}}\n"
                "                           ^\n"
                "  at /paths/~1a/get/responses/200\n"
                "  hint: Did you mean 'description' by 'descripton'?"
            ),
        ],
        id="missing-key",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      tags: a\n"
        ),
        [
            (
                "api.yaml:7:7: error[wrong-type]: 'tags' must be a list, not the string \"a\"\n"
                "        tags: a\n"
                "        ^\n"
                "  at /paths/~1a/get/tags\n"
                "  hint: Write a list, with `- ` before each item."
            ),
        ],
        id="wrong-type",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      operationId: 5\n"
        ),
        [
            (
                "api.yaml:7:7: error[wrong-type]: 'operationId' must be a string, not the number 5\n"
                "        operationId: 5\n"
                "        ^\n"
                "  at /paths/~1a/get/operationId\n"
                "  hint: Put it in quotes."
            ),
        ],
        id="wrong-type",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      parameters: [{name: a, in: quary, schema: {}}]\n"
        ),
        [
            (
                'api.yaml:7:30: error[unknown-value]: \'in\' must be "query", "header", "path" or "cookie", not "quary"\n'
                "        parameters: [{name: a, in: quary, schema: {}}]\n"
                "                               ^\n"
                "  at /paths/~1a/get/parameters/0/in\n"
                "  hint: Did you mean 'query'?"
            ),
        ],
        id="unknown-value",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      paramaters: []\n"
        ),
        [
            (
                "api.yaml:7:7: error[unknown-key]: 'paramaters' is not a known key in 'get'\n"
                "        paramaters: []\n"
                "        ^\n"
                "  at /paths/~1a/get/paramaters\n"
                "  hint: Did you mean 'parameters'?"
            ),
        ],
        id="unknown-key",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  a: {get: {responses: {'200': {description: ok}}}}\n"
        ),
        [
            (
                "api.yaml:4:3: error[unknown-key]: 'a' is not a known key in 'paths'\n"
                "    a: {get: {responses: {'200': {description: ok}}}}\n"
                "    ^\n"
                "  at /paths/a\n"
                "  hint: A path begins with a slash."
            ),
        ],
        id="unknown-key",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components: {securitySchemes: {a b: {type: http, scheme: basic}}}\n"
        ),
        [
            (
                "api.yaml:4:32: error[bad-format]: the name 'a b' does not match '^[a-zA-Z0-9._-]+$'\n"
                "  components: {securitySchemes: {a b: {type: http, scheme: basic}}}\n"
                "                                 ^\n"
                "  at /components/securitySchemes/a b\n"
                "  hint: Give it a name of that form."
            ),
        ],
        id="bad-format",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {enum: [a, a]}\n"
            "    B: {required: [a, a]}\n"
        ),
        [
            (
                "api.yaml:7:9: error[invalid]: 'required' must not have two equal items\n"
                "      B: {required: [a, a]}\n"
                "          ^\n"
                "  at /components/schemas/B/required\n"
                "  hint: Remove one of them."
            ),
        ],
        id="invalid",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {type: integer, default: x}\n"
        ),
        [
            (
                "api.yaml:6:24: error[invalid-default]: the default does not fit its schema: 'default' must be a whole number, not the string \"x\"\n"
                "      A: {type: integer, default: x}\n"
                "                         ^\n"
                "  at /components/schemas/A/default\n"
                "  hint: Write a number, without quotes."
            ),
        ],
        id="invalid-default",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {allOf: [{properties: {a: {}}}], required: [b]}\n"
        ),
        [
            (
                "api.yaml:6:41: error[required-unknown]: 'required' names what no schema here declares: 'b'\n"
                "      A: {allOf: [{properties: {a: {}}}], required: [b]}\n"
                "                                          ^\n"
                "  at /components/schemas/A/required\n"
                "  hint: Declare it under `properties`, or take it out of `required`."
            ),
        ],
        id="required-unknown",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      operationId: x\n"
            "  /b: {get: {operationId: x, responses: {'200': {description: ok}}}}\n"
        ),
        [
            (
                "api.yaml:8:14: error[duplicate-operation-id]: the operationId 'x' is used by GET /a too\n"
                "    /b: {get: {operationId: x, responses: {'200': {description: ok}}}}\n"
                "               ^\n"
                "  at /paths/~1b/get/operationId\n"
                "  hint: Give each operation an operationId of its own."
            ),
        ],
        id="duplicate-operation-id",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a/{petId}:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      parameters: [{name: pet_id, in: path, required: true, schema: {}}]\n"
        ),
        [
            (
                "api.yaml:5:5: error[path-parameter-missing]: GET /a/{petId} does not declare the path parameter 'petId'\n"
                "      get:\n"
                "      ^\n"
                "  at /paths/~1a~1{petId}/get\n"
                "  hint: Did you mean it by 'pet_id'?"
            ),
            (
                "api.yaml:7:20: error[path-parameter-unused]: the path parameter 'pet_id' is not in the path /a/{petId}\n"
                "        parameters: [{name: pet_id, in: path, required: true, schema: {}}]\n"
                "                     ^\n"
                "  at /paths/~1a~1{petId}/get/parameters/0\n"
                "  hint: Put {pet_id} into the path, or remove the parameter."
            ),
        ],
        id="path-parameter-missing",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      parameters: [{name: id, in: path, required: true, schema: {}}]\n"
        ),
        [
            (
                "api.yaml:7:20: error[path-parameter-unused]: the path parameter 'id' is not in the path /a\n"
                "        parameters: [{name: id, in: path, required: true, schema: {}}]\n"
                "                     ^\n"
                "  at /paths/~1a/get/parameters/0\n"
                "  hint: Put {id} into the path, or remove the parameter."
            ),
        ],
        id="path-parameter-unused",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a/{id}/{id}:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      parameters: [{name: id, in: path, required: true, schema: {}}]\n"
        ),
        [
            (
                "api.yaml:4:3: error[path-parameter-twice]: the path /a/{id}/{id} has {id} twice\n"
                "    /a/{id}/{id}:\n"
                "    ^\n"
                "  at /paths/~1a~1{id}~1{id}\n"
                "  hint: Rename one."
            ),
        ],
        id="path-parameter-twice",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a/{id:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
        ),
        [
            (
                "api.yaml:4:3: error[path-template]: the braces in the path /a/{id do not match\n"
                "    /a/{id:\n"
                "    ^\n"
                "  at /paths/~1a~1{id\n"
                "  hint: Close them."
            ),
        ],
        id="path-template",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      parameters: [{name: a, in: query, schema: {}}, {name: a, in: query, schema: {}}]\n"
        ),
        [
            (
                "api.yaml:7:54: error[duplicate-parameter]: the query parameter 'a' is declared twice\n"
                "        parameters: [{name: a, in: query, schema: {}}, {name: a, in: query, schema: {}}]\n"
                "                                                       ^\n"
                "  at /paths/~1a/get/parameters/1\n"
                "  hint: Remove one."
            ),
        ],
        id="duplicate-parameter",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths:\n"
            "  /a/{b}:\n"
            "    get:\n"
            "      responses: {'200': {description: ok}}\n"
            "      parameters: [{name: b, in: path, required: true, schema: {}}]\n"
            "  /a/{c}: {}\n"
        ),
        [
            (
                "api.yaml:8:3: warning[similar-path]: the path is the same as /a/{b}, but for names of parameters\n"
                "    /a/{c}: {}\n"
                "    ^\n"
                "  at /paths/~1a~1{c}\n"
                "  hint: Put their operations under one path."
            ),
        ],
        id="similar-path",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "security: [{kee: []}]\n"
            "components: {securitySchemes: {key: {type: http, scheme: basic}}}\n"
        ),
        [
            (
                "api.yaml:4:13: error[unknown-security-scheme]: there is no security scheme 'kee'\n"
                "  security: [{kee: []}]\n"
                "              ^\n"
                "  at /security/0/kee\n"
                "  hint: Did you mean 'key'?"
            ),
        ],
        id="unknown-security-scheme",
    ),
    pytest.param(
        "api.yaml",
        (
            "swagger: '2.0'\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "definitions: {A: {properties: {a: {type: int}}}}\n"
        ),
        [
            (
                'api.yaml:4:36: error[unknown-value]: \'type\' must be "array", "boolean", "integer", "null", "number", "object" or "string", not "int"\n'
                "  definitions: {A: {properties: {a: {type: int}}}}\n"
                "                                     ^\n"
                "  at /definitions/A/properties/a/type\n"
                "  hint: Did you mean 'integer'?"
            ),
        ],
        id="unknown-type",
    ),
    pytest.param(
        "api.yaml",
        (
            "openapi: 3.1.0\n"
            "info: {title: T, version: '1'}\n"
            "paths: {}\n"
            "components:\n"
            "  schemas:\n"
            "    A: {type: string, pattern: '(a'}\n"
        ),
        [
            (
                "api.yaml:6:23: error[bad-pattern]: not a regular expression: missing ), unterminated subpattern\n"
                "      A: {type: string, pattern: '(a'}\n"
                "                        ^\n"
                "  at /components/schemas/A/pattern\n"
                "  hint: Correct the pattern."
            ),
        ],
        id="bad-pattern",
    ),
]


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_what_is_said(said: Said, name: str, text: str | bytes, expected: list[str]) -> None:
    assert said(text, name) == expected


def test_a_missing_file(said: Said, write: Write) -> None:
    write("", "other")
    diagnostics = Diagnostics()
    assert load("none.yaml", diagnostics) is None
    assert [(item.code, item.message) for item in diagnostics] == [
        ("unreadable-file", "cannot read none.yaml: no such file or directory")
    ]


def test_a_folder(write: Write) -> None:
    write("", "folder/x")
    diagnostics = Diagnostics()
    assert load("folder", diagnostics) is None
    assert [(item.code, item.message) for item in diagnostics] == [
        ("unreadable-file", "cannot read folder: is a directory")
    ]


def test_every_code_is_documented_and_tested() -> None:
    folder = Path(load.__code__.co_filename).parent
    text = "".join(path.read_text() for path in folder.glob("*.py"))
    calls = r'(?:report|refuse|Problem|Finding|error|finding|warning|note|_bytes)\(\s*(?:[\w. ()]+,\s*)*"([a-z]+(?:-[a-z0-9]+)+)"'
    used = set(re.findall(calls, text)) | {"encoding", "invalid"}
    documented = set(re.findall(r"^\| `([a-z0-9-]+)`", DOCUMENTED.read_text(), re.M))
    assert used - documented == set()


def test_a_lenient_run_survives_findings(said: Said) -> None:
    [one] = said("openapi: 3.1.0\ninfo: {title: T}\npaths: {}\n", lenient=True)
    assert one.startswith("api.yaml:2:1: warning[missing-key]: ")
