"""Pages of models, enums, unions, aliases, exceptions and the client, whole."""

from __future__ import annotations

from collections.abc import Callable

from tests.support.links import dangling

Make = Callable[..., dict[str, str]]

DOCUMENT = """
security: [{key: []}]
paths:
  /users:
    post:
      tags: [users]
      operationId: create
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        '422': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/QuotaException'}}}}
components:
  securitySchemes:
    key: {type: apiKey, in: query, name: api_key, description: Ask us for one}
    login: {type: http, scheme: basic}
  schemas:
    User:
      type: object
      description: Somebody
      deprecated: true
      required: [id, name]
      properties:
        id: {type: integer, readOnly: true, description: The server gives it}
        name: {type: string, minLength: 1, description: What they | are called}
        password: {type: string, writeOnly: true}
        born: {type: [string, 'null'], format: date}
        tags: {$ref: '#/components/schemas/Tags'}
        mood: {$ref: '#/components/schemas/Mood'}
        value: {oneOf: [{type: integer}, {$ref: '#/components/schemas/Cat'}, {type: array, items: {$ref: '#/components/schemas/Dog'}}]}
      additionalProperties: {type: integer}
    Tags: {type: array, description: Words, items: {type: string}}
    Mood: {type: string, description: How they are, enum: [good, so-so], x-enum-descriptions: [Well, '']}
    Pet:
      description: A pet
      oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
      discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}
    Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
    Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
    Loose: {oneOf: [{$ref: '#/components/schemas/Cat'}, {type: string}]}
    QuotaException: {type: object, description: Too many, properties: {limit: {type: integer}}}
"""

PAGES = {
    "models/user": r"""
# User

**Deprecated**

Somebody

## Structure

`User` in answers, `UserInput` in requests

## Fields

| Name | Type | Tags | Description |
|  --- | --- | --- | --- |
| `id` | `integer` | Required, Read-only | The server gives it |
| `name` | `string` | Required | What they \| are called<br>At least 1 character. |
| `password` | `string` | Optional, Write-only |  |
| `born` | `date` | Optional, Nullable |  |
| `tags` | [`Tags`](../../doc/models/tags.md) | Optional |  |
| `mood` | [`MoodEnum`](../../doc/models/mood-enum.md) | Optional |  |
| `value` | `integer` or [`Cat`](../../doc/models/cat.md) or `List of` [`Dog`](../../doc/models/dog.md) | Optional |  |
| `additional_properties` | `Map of integer` | Optional | Members that have no field of their own |

## Example (as JSON)

```json
{
  "id": 1,
  "name": "name0",
  "born": "2024-03-24",
  "tags": [
    "tags0"
  ],
  "mood": "good",
  "value": 1
}
```
""",
    "models/tags": """
# Tags

Words

## Structure

`Tags`

## Type

`List of string`

## Example (as JSON)

```json
[
  "Tags0"
]
```
""",
    "models/mood-enum": """
# Mood Enum

How they are

## Enumeration

`MoodEnum`

## Fields

| Name | Value | Description |
|  --- | --- | --- |
| `GOOD` | `"good"` | Well |
| `SO_SO` | `"so-so"` |  |

A value that is not listed here becomes a member of its own, equal to its value.
""",
    "models/pet": """
# Pet

A pet

## Structure

`Pet`

## Variants

`kind` tells which one it is. Any other value gives an `UnknownVariant` with `tag` and `raw`.

| Type | Value |
|  --- | --- |
| [`Cat`](../../doc/models/cat.md) | `cat` |
| [`Dog`](../../doc/models/dog.md) | `dog` |

## Example (as JSON)

```json
{
  "kind": "cat"
}
```
""",
    "models/loose": """
# Loose

## Structure

`Loose`

## Variants

| Type |
|  --- |
| [`Cat`](../../doc/models/cat.md) |
| `string` |

## Example (as JSON)

```json
{
  "kind": "cat"
}
```
""",
    "models/quota-exception-2": """
# Quota Exception

Too many

## Structure

`QuotaException`, an [`ApiError`](../../doc/exceptions.md#apierror)

## Body

[`QuotaException`](../../doc/models/quota-exception.md)

Its fields are attributes of the exception too, where these do not have another meaning.

## Fields

| Name | Type | Tags | Description |
|  --- | --- | --- | --- |
| `limit` | `integer` | Optional |  |

## Example (as JSON)

```json
{
  "limit": 1
}
```
""",
}


def test_pages_whole(make: Make) -> None:
    made = make(DOCUMENT)
    assert {name: made[f"doc/{name}.md"] for name in PAGES} == {name: page[1:] + "\n" for name, page in PAGES.items()}


def test_every_class_has_a_page(make: Make) -> None:
    pages = sorted(path for path in make(DOCUMENT) if path.startswith("doc/"))
    names = ("cat", "dog", "loose", "mood-enum", "pet", "quota-exception-2", "quota-exception", "tags", "user")
    assert pages == [
        "doc/client.md",
        "doc/controllers/users.md",
        "doc/exceptions.md",
        *(f"doc/models/{name}.md" for name in names),
    ]


def test_links_resolve(make: Make) -> None:
    assert dangling(make(DOCUMENT)) == []


CREDENTIALS = """

A credential is a value as shown here, or a function that returns one. One that is not given is looked for in the environment when a request needs it.

### key

An API key, sent in the query `api_key`

Ask us for one

```python
ShopClient(key='key')
```

In the environment: `SHOP_KEY`

### login

User and password (HTTP Basic)

```python
ShopClient(login=('user', 'password'))
```

In the environment: `SHOP_LOGIN_USERNAME` and `SHOP_LOGIN_PASSWORD`

"""


def test_credentials_of_the_client(make: Make) -> None:
    page = make(DOCUMENT)["doc/client.md"]
    assert page.partition("## Credentials")[2].partition("## Controllers")[0] == CREDENTIALS
    assert page.partition("```python\n")[2].partition("\n```")[0] == (
        "from shop import ShopClient\n\nclient = ShopClient(key='key')"
    )
