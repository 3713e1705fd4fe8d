"""Loading, references and places."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sdkwright.diagnostics import Diagnostics, Location, Position
from sdkwright.messages import message
from sdkwright.source import Document, Object, load, locate, validate

from .conftest import Write

Loaded = Callable[..., Document]
HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"


def schema(document: Document, name: str) -> Object:
    node = document.root["components"]["schemas"][name]
    assert isinstance(node, Object)
    return node


def ids(document: Document, name: str) -> dict[str, str | None]:
    """The id behind the reference of each property of a schema."""
    found: dict[str, str | None] = {}
    for key, node in schema(document, name)["properties"].items():
        target = document.resolve(node)
        found[key] = target.id if target else None
    return found


def test_the_same_target_by_every_route_has_one_id(loaded: Loaded, write: Write) -> None:
    write("Friend: {$ref: '../api.yaml#/components/schemas/User'}\nPet: {type: object}\n", "schemas/all.yaml")
    write("type: object\nproperties: {id: {type: string}}\n", "schemas/User name.yaml")
    document = loaded(HEAD + """components:
  schemas:
    User: {type: object, properties: {a/b~c: {type: string}}}
    Alias: {$ref: '#/components/schemas/User'}
    Uses:
      properties:
        plain: {$ref: '#/components/schemas/User'}
        alias: {$ref: '#/components/schemas/Alias'}
        own: {$ref: 'api.yaml#/components/schemas/User'}
        dotted: {$ref: './schemas/../api.yaml#/components/schemas/User'}
        chain: {$ref: 'schemas/all.yaml#/Friend'}
        file: {$ref: 'schemas/User%20name.yaml'}
        empty: {$ref: 'schemas/User name.yaml#'}
        middle: {$ref: 'schemas/User name.yaml#/properties/id'}
        escaped: {$ref: '#/components/schemas/User/properties/a~1b~0c'}
        percent: {$ref: '#/components/schemas/User/properties/a%7E1b~0c'}
        through: {$ref: '#/components/schemas/Alias/properties/a~1b~0c'}
        pet: {$ref: 'schemas/all.yaml#/Pet'}
""")
    user = "#/components/schemas/User"
    assert ids(document, "Uses") == {
        "plain": user,
        "alias": user,
        "own": user,
        "dotted": user,
        "chain": user,
        "file": "schemas/User name.yaml#",
        "empty": "schemas/User name.yaml#",
        "middle": "schemas/User name.yaml#/properties/id",
        "escaped": user + "/properties/a~1b~0c",
        "percent": user + "/properties/a~1b~0c",
        "through": user + "/properties/a~1b~0c",
        "pet": "schemas/all.yaml#/Pet",
    }


def test_a_schema_with_more_than_a_reference_ends_the_chain(loaded: Loaded) -> None:
    document = loaded(HEAD + """components:
  schemas:
    A: {type: object}
    B: {$ref: '#/components/schemas/A', description: more}
    Uses: {properties: {b: {$ref: '#/components/schemas/B'}}}
""")
    assert ids(document, "Uses") == {"b": "#/components/schemas/B"}


def test_anchors_and_resources(loaded: Loaded) -> None:
    document = loaded(HEAD + """components:
  schemas:
    Tree:
      $id: https://trees.test/schemas/tree
      $dynamicAnchor: node
      $defs: {leaf: {$anchor: leaf, type: string}}
      properties:
        inner: {$ref: '#/$defs/leaf'}
        anchor: {$ref: '#leaf'}
        dynamic: {$dynamicRef: '#node'}
        self: {$ref: tree}
    Uses:
      properties:
        resource: {$ref: 'https://trees.test/schemas/tree'}
        deep: {$ref: 'https://trees.test/schemas/tree#/$defs/leaf'}
""")
    tree = "#/components/schemas/Tree"
    assert ids(document, "Tree") == {
        "inner": tree + "/$defs/leaf",
        "anchor": tree + "/$defs/leaf",
        "dynamic": tree,
        "self": tree,
    }
    assert ids(document, "Uses") == {"resource": tree, "deep": tree + "/$defs/leaf"}


def test_a_document_may_name_itself(loaded: Loaded) -> None:
    document = loaded(
        "openapi: 3.2.0\n$self: https://self.test/api\ninfo: {title: T, version: '1'}\npaths: {}\n"
        "components: {schemas: {A: {type: object}, "
        "U: {properties: {a: {$ref: 'https://self.test/api#/components/schemas/A'}}}}}\n"
    )
    assert ids(document, "U") == {"a": "#/components/schemas/A"}


def test_payloads_and_properties_called_ref_are_data(loaded: Loaded) -> None:
    document = loaded(HEAD + """components:
  schemas:
    A:
      properties: {$ref: {type: string}}
      default: {$ref: '#/none'}
      example: {$ref: '#/none'}
      enum: [{$ref: '#/none', nullable: true}]
""")
    node = schema(document, "A")
    assert node["properties"] == {"$ref": {"type": "string"}}
    assert node["default"] == {"$ref": "#/none"}
    assert node["examples"] == [{"$ref": "#/none"}]
    assert node["enum"] == [{"$ref": "#/none", "nullable": True}]


def test_each_place_of_a_missing_target_is_reported_once(write: Write) -> None:
    name = write(HEAD + "components: {schemas: {A: {$ref: 'b.yaml'}, B: {$ref: 'b.yaml'}}}\n")
    diagnostics = Diagnostics()
    document = load(name, diagnostics)
    assert document is not None
    for _ in range(2):
        assert document.resolve(schema(document, "A")) is None
        assert document.resolve(schema(document, "B")) is None
    assert [item.location for item in diagnostics] == [
        Location("api.yaml", "/components/schemas/A/$ref"),
        Location("api.yaml", "/components/schemas/B/$ref"),
    ]


def test_an_error_in_a_referenced_file_names_that_file(write: Write) -> None:
    write("type: object\nproperties: {a: {$ref: 'none.yaml'}}\n", "parts/pet.yaml")
    name = write(HEAD + "components: {schemas: {A: {$ref: 'parts/pet.yaml'}}}\n")
    diagnostics = Diagnostics()
    document = load(name, diagnostics)
    assert document is not None
    target = document.resolve(schema(document, "A"))
    assert target is not None
    assert document.resolve(target.node["properties"]["a"]) is None
    assert [message(item, document) for item in diagnostics] == [
        "parts/pet.yaml:2:18: error[dangling-reference]: the referenced file parts/none.yaml cannot be read: "
        "no such file or directory\n"
        "  properties: {a: {$ref: 'none.yaml'}}\n"
        "                   ^\n"
        "  at /properties/a/$ref\n"
        "  hint: Check the path."
    ]


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"A: {title: caf\xe9}\n", "parts.yaml:1:15: {}[encoding]: the bytes e9 are not UTF-8"),
        (b"A: {title: \0}\n", "parts.yaml:1:12: {}[encoding]: the file contains a NUL character"),
        (b"", "parts.yaml: {}[empty-file]: the file is empty"),
        (b"A: ]\n", "parts.yaml:1:4: {}[yaml-syntax]: not valid YAML: did not find expected node content"),
    ],
)
def test_a_referenced_file_that_is_no_text_leads_nowhere(
    write: Write, content: bytes, told: str, lenient: bool
) -> None:
    write(content, "parts.yaml")
    name = write(HEAD + "components: {schemas: {A: {$ref: 'parts.yaml#/A'}, B: {$ref: 'parts.yaml#/B'}}}\n")
    diagnostics = Diagnostics(lenient=lenient)
    document = load(name, diagnostics)
    assert document is not None
    assert [document.resolve(schema(document, name)) for name in ("A", "B")] == [None, None]
    said = [message(item, document).splitlines()[0] for item in diagnostics]
    assert [line.partition(" while ")[0] for line in said] == [told.format("warning" if lenient else "error")]
    assert diagnostics.failed is not lenient


@pytest.mark.parametrize("name", ["api.yaml", "api.json", "api"])
def test_json_is_read_as_json_under_any_name(loaded: Loaded, name: str) -> None:
    text = '{"openapi": "3.1.0",\t"info": {"title": "\\ud83d\\ude00", "version": "1"}, "paths": {}}'
    assert loaded(text, name).root["info"]["title"] == "\N{GRINNING FACE}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_encodings(write: Write, encoding: str) -> None:
    diagnostics = Diagnostics()
    text = "openapi: 3.1.0\ninfo: {title: Grüße, version: '1'}\npaths: {}\n"
    document = load(write(text.encode(encoding)), diagnostics)
    assert document is not None
    assert document.root["info"]["title"] == "Grüße"


def test_references_that_stand_where_none_may(loaded: Loaded, write: Write) -> None:
    write("tags: [a]\nresponses: {'200': {$ref: 'ok.yaml'}}\n", "operations/get.yaml")
    write("description: ok\n", "operations/ok.yaml")
    write("all: {id: {type: string}}\n", "properties.yaml")
    document = loaded(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
        "paths: {/a: {get: {$ref: 'operations/get.yaml'}}}\n"
        "components: {schemas: {A: {properties: {$ref: 'properties.yaml#/all'}}}}\n"
    )
    operation = document.root["paths"]["/a"]["get"]
    assert operation["tags"] == ["a"]
    assert operation.location == Location("operations/get.yaml")
    target = document.resolve(operation["responses"]["200"])
    assert target is not None
    assert target.id == "operations/ok.yaml#"
    assert schema(document, "A")["properties"] == {"id": {"type": "string"}}


JSON = (
    '{"openapi": "3.1.0",\n "info": {"title": "a\\"{[", "version": "1"},\n "paths": {}, "x-a": [1, {"b c": [[], 5]}]}'
)
YAML = HEAD + "x-a:\n  - &one {b: 1}\n  - <<: *one\n    c: 2\n  - *one\n"


@pytest.mark.parametrize(
    ("name", "text", "pointer", "line", "column"),
    [
        ("api.json", JSON, "", 1, 1),
        ("api.json", JSON, "/openapi", 1, 2),
        ("api.json", JSON, "/info/version", 2, 29),
        ("api.json", JSON, "/paths", 3, 2),
        ("api.json", JSON, "/x-a/0", 3, 23),
        ("api.json", JSON, "/x-a/1/b c", 3, 27),
        ("api.json", JSON, "/x-a/1/b c/1", 3, 39),
        ("api.json", JSON, "/x-a/1/none/2", 3, 26),
        ("api.yaml", YAML, "", 1, 1),
        ("api.yaml", YAML, "/info/version", 2, 18),
        ("api.yaml", YAML, "/x-a/0", 5, 5),
        ("api.yaml", YAML, "/x-a/1/c", 7, 5),
        ("api.yaml", YAML, "/x-a/1/b", 5, 11),
        ("api.yaml", YAML, "/x-a/2", 8, 5),
        ("api.yaml", YAML, "/x-a/2/b", 5, 11),
    ],
)
def test_positions(loaded: Loaded, name: str, text: str, pointer: str, line: int, column: int) -> None:
    expected = Position(line, column, text.split("\n")[line - 1])
    assert loaded(text, name).position(Location(name, pointer)) == expected


def test_yaml_is_read_by_the_core_schema(loaded: Loaded) -> None:
    document = loaded(HEAD + """x-a:
  on: yes
  200: 012
  1.10: 1.10
  null: 2020-01-01
  true: 0x1F
  a: [~, Null, TRUE, .5, 1e3, 0o17, 1_000, 12:30:45, !!str 5, "5", !!int "7", -0]
  <<: {b: 1, on: 2}
  "<<": 3
""")
    assert document.root["x-a"] == {
        "on": "yes",
        "200": 12,
        "1.10": 1.1,
        "null": "2020-01-01",
        "true": 31,
        "a": [None, None, True, 0.5, 1000.0, 15, "1_000", "12:30:45", "5", "5", 7, 0],
        "b": 1,
        "<<": 3,
    }


def test_aliases_that_expand_to_too_much_are_refused(write: Write) -> None:
    lines = ["openapi: 3.1.0", "x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    lines += [f"x-{number}: &a{number} [{', '.join([f'*a{number - 1}'] * 10)}]" for number in range(1, 10)]
    diagnostics = Diagnostics()
    assert load(write("\n".join(lines)), diagnostics) is None
    assert [(item.code, item.message) for item in diagnostics] == [
        ("yaml-alias", "the aliases of the document expand to more than 2,000,000 values")
    ]


def test_many_lookups_in_a_large_json_file_are_cheap(write: Write) -> None:
    import json
    import time

    paths = {f"/p{number}": {"get": {"responses": {"200": {"description": "x" * 200}}}} for number in range(10_000)}
    name = write(json.dumps({"openapi": "3.1.0", "info": {}, "paths": paths}, indent=1), "api.json")
    document = load(name, Diagnostics())
    assert document is not None
    started = time.perf_counter()
    for number in range(10_000):
        position = document.position(Location(name, f"/paths/~1p{number}/get/responses/200/description"))
        assert position is not None
        assert position.column == 7
    assert time.perf_counter() - started < 10


def test_locate_names_what_the_user_wrote(loaded: Loaded) -> None:
    document = loaded(HEAD + "components: {schemas: {A: {minimum: 1, example: {a: 1}}}}\n")
    node = schema(document, "A")
    at = Location("api.yaml", "/components/schemas/A")
    assert locate(node) == at
    assert locate(node, "minimum") == at.at("minimum")
    assert locate(node, "examples") == at.at("example")
    assert locate(node["examples"], 0) == at.at("example")
    assert Path(document.source.name).name == "api.yaml"


@pytest.mark.parametrize(
    "text",
    [
        "{$ref: '#/components'}",
        "{$ref: '#/components/schemas'}",
        "{$ref: '#/components/schemas/A'}",
        "{schemas: {$ref: '#/components/schemas'}}",
        "{schemas: {$ref: '#/components/schemas/A'}, parameters: {$ref: '#/components/schemas'}}",
    ],
)
def test_containers_that_refer_to_themselves_end(write: Write, text: str) -> None:
    diagnostics = Diagnostics(lenient=True)
    head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {responses: {}}}}\n"
    document = load(write(f"{head}components: {text}\n"), diagnostics)
    assert document is not None
    validate(document, diagnostics)
    assert "validator-crash" not in {item.code for item in diagnostics}
    assert {item.code for item in diagnostics} & {"reference-cycle", "dangling-reference", "misplaced-reference"}


@pytest.mark.parametrize("token", ["1", "-1", "01", "+0", pytest.param("1" * 5000, id="long")])
def test_items_of_a_list_have_one_spelling(loaded: Loaded, token: str) -> None:
    """RFC 6901, section 4: digits without a leading zero; a number that Python refuses to read is none."""
    document = loaded(
        HEAD + f"x-list: [{{type: string}}]\ncomponents: {{schemas: {{A: {{$ref: '#/x-list/{token}'}}}}}}\n"
    )
    assert document.resolve(schema(document, "A")) is None
