"""Every finding of the stage: text, place and hint, as a terminal shows them."""

from __future__ import annotations

from pathlib import Path

from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.parse.api import parse
from sdkwright.source import load

from .conftest import Read


def test_every_finding(read: Read) -> None:
    found = read("""\
        openapi: 3.1.0
        info: {title: t, version: '1'}
        servers: [{}]
        tags: [{}]
        paths:
          /a/{id}:
            get:
              parameters:
                - 3
                - {name: a}
                - {name: b, in: path, required: true, schema: {type: string}}
                - {name: Accept, in: header, schema: {type: string}}
                - {name: c, in: query, schema: {type: string}}
                - {name: c, in: query, schema: {type: string}}
              responses: {'777': {description: no}}
              security: [{nobody: []}, 3]
          /b: 3
          /c: {get: 3}
          /d/{e}: {get: {parameters: [{name: e, in: path, schema: {type: string}}]}}
        components:
          securitySchemes: {odd: {type: magic}}
          schemas:
            A: {description: [3]}
            B: {allOf: [{type: string}, {type: integer}]}
            C: {allOf: [{enum: [a]}, {enum: [b]}]}
            D: {allOf: [{oneOf: [{type: string}, {type: integer}]}, {type: array, items: {}}]}
            E: 3
            F: {allOf: [{$ref: '#/components/schemas/F'}, {properties: {a: true}}]}
        """)
    assert found.lines == [
        "21:27: warning[security-scheme]: the security scheme 'odd' can't be used (Check its `type`, and what that type needs.)",
        "15:19: warning[response]: '777' is no response (A response stands under a status, a range such as `4XX`, or `default`.)",
        "9:11: warning[wrong-type]: a parameter should be an object (It is left out.)",
        "10:11: warning[parameter]: a parameter needs a `name` and a place (`in`) (It is left out.)",
        "12:11: note[ignored-header]: a header parameter 'Accept' is ignored (OpenAPI 3.2, section 4.12.1) (Media types and security tell it.)",
        "14:11: warning[duplicate-parameter]: 'c' is declared twice (The first counts.)",
        "11:11: warning[path-parameter-unused]: the path '/a/{id}' has no place for it: 'b' (It is left out.)",
        "7:5: warning[path-parameter-missing]: no parameter is declared for 'id' in the path '/a/{id}' (It is taken as text.)",
        "16:19: warning[unknown-security-scheme]: no usable security scheme is named 'nobody' (Declare it under components/securitySchemes.)",
        "16:32: warning[wrong-type]: a security requirement should be an object (It is left out.)",
        "17:3: warning[path-item]: '/b' is no path item that can be read (Its operations are left out.)",
        "18:8: warning[wrong-type]: an operation should be an object (It is left out.)",
        "19:31: note[path-required]: the path parameter 'e' is required (Write `required: true`.)",
        "23:9: warning[wrong-type]: `description` should be a string (It is left out.)",
        "24:5: warning[contradiction]: no value is integer and string at once (Any value is accepted.)",
        "25:5: warning[contradiction]: the enums that should hold together share no value (The values of all are taken.)",
        "26:5: warning[contradiction]: no value is array and integer and string at once (Any value is accepted.)",
        "27:5: warning[wrong-type]: a schema should be an object, true or false (Any value is accepted.)",
        "28:5: warning[reference-cycle]: this allOf contains itself (It is left out.)",
        "3:11: warning[server]: a server needs a `url` (It is left out.)",
        "4:8: warning[tag]: a tag needs a `name` (It is left out.)",
    ]


def test_places_that_were_told_about_stay_silent(tmp_path: Path) -> None:
    path = tmp_path / "api.yaml"
    path.write_text("openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {}\ntags: [{}, {}]\n", encoding="utf-8")
    diagnostics = Diagnostics(lenient=True)
    document = load(str(path), diagnostics)
    assert document is not None
    diagnostics.warning("missing-key", "told", Location(str(path), "/tags/0"))
    parse(document, diagnostics)
    assert [(item.code, item.location) for item in diagnostics.items] == [
        ("missing-key", Location(str(path), "/tags/0")),
        ("tag", Location(str(path), "/tags/1")),
    ]
