"""Pages of controllers, whole, for what the page of the seed does not have."""

from __future__ import annotations

import textwrap
from collections.abc import Callable

from sdkwright.config import PackageConfig
from tests.support.links import dangling

Make = Callable[..., dict[str, str]]

DOCUMENT = """
tags:
  - name: Things
    description: |
      All about <things>.

      # Not a heading
      See [here](/guide) and [there](https://shop.test/guide).
paths:
  /things:
    get:
      tags: [Things]
      operationId: listThings
      deprecated: true
      parameters:
        - {name: size, in: query, schema: {$ref: '#/components/schemas/Size'}, example: s}
        - {name: X-Trace, in: header, description: "A | B\\n\\nmore", schema: {type: string, maxLength: 8, default: none}}
        - {name: ids, in: query, schema: {type: array, items: {type: integer}}}
      responses:
        '200': {description: All, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}}
    post:
      tags: [Things]
      operationId: errors
      summary: Errors
      requestBody:
        description: What to make
        content:
          application/json: {schema: {$ref: '#/components/schemas/Thing'}}
          text/plain: {schema: {type: string}}
      responses:
        '200': {description: Made, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
        '202': {description: Later}
        '404': {description: 'None | here'}
        4XX: {description: Wrong, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
        default: {description: Else}
  /things/{id}/picture:
    put:
      tags: [Things]
      operationId: putPicture
      summary: Errors
      description: |
        Puts it.

        ```
        # in code
      parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
      requestBody: {required: true, content: {image/png: {}}}
      responses: {'204': {description: Done}}
    get:
      tags: [Things]
      operationId: getPicture
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: result, in: query, required: true, schema: {type: string}}
        - {name: day, in: query, required: true, schema: {type: string, format: date}}
      responses: {'200': {description: It, content: {text/plain: {example: "a\\n```\\nb"}}}}
components:
  schemas:
    Size: {type: string, enum: [s, m]}
    Thing: {type: object, required: [name], properties: {name: {type: string}, size: {$ref: '#/components/schemas/Size'}}}
    Problem: {type: object, properties: {text: {type: string}}}
"""

PAGE = r"""
# Things

All about \<things>.

**Not a heading**
See here and [there](https://shop.test/guide).

```python
things_controller = client.things
```

## Class Name

`ThingsController`

## Methods

* [List](../../doc/controllers/things.md#list)
* [Errors](../../doc/controllers/things.md#errors)
* [Errors](../../doc/controllers/things.md#errors-2)
* [Get Picture](../../doc/controllers/things.md#get-picture)


# List

**Deprecated**

```python
def list(self,
        *,
        size=None,
        x_trace=None,
        ids=None)
```

## Parameters

| Parameter | Type | Tags | Description |
|  --- | --- | --- | --- |
| `size` | [`SizeEnum`](../../doc/models/size-enum.md) | Query, Optional |  |
| `x_trace` | `string` | Header, Optional | A \| B<br>more<br>At most 8 characters, default `"none"`. |
| `ids` | `List of integer` | Query, Optional |  |

## Response Type

[`List of Thing`](../../doc/models/thing.md)

## Example Usage

```python
size = SizeEnum.S

result = things_controller.list(size=size)
```


# Errors

```python
def errors(self,
          body=None,
          *,
          content_type='application/json')
```

## Parameters

| Parameter | Type | Tags | Description |
|  --- | --- | --- | --- |
| `body` | [`Thing`](../../doc/models/thing.md) (application/json) or `string` (text/plain) | Body, Optional | What to make |
| `content_type` | `string` | Option, Optional | The media type of the body (default `application/json`) |

## Response Type

[`Thing`](../../doc/models/thing.md) (200) or `None` (202)

## Example Usage

```python
body = Thing(name='name0', size=SizeEnum.S)

result = things_controller.errors(body)
```

## Errors

| HTTP Status Code | Error Description | Exception Class |
|  --- | --- | --- |
| 404 | None \| here | [`NotFoundError`](../../doc/exceptions.md#notfounderror) |
| 4XX | Wrong | [`ProblemException`](../../doc/models/problem-exception.md) |
| Default | Else | [`ApiError`](../../doc/exceptions.md#apierror) |


# Errors

Puts it.

```
# in code
```

```python
def put_picture(self,
               id,
               body)
```

## Parameters

| Parameter | Type | Tags | Description |
|  --- | --- | --- | --- |
| `id` | `string` | Template, Required |  |
| `body` | `binary` | Body, Required |  |

## Response Type

`None`

## Example Usage

```python
id = '5b1ee6a1-2c4f-4b6a-9d0e-2f6f5d0f7c11'
body = b'content'

things_controller.put_picture(id, body)
```


# Get Picture

```python
def get_picture(self,
               id,
               result,
               day)
```

## Parameters

| Parameter | Type | Tags | Description |
|  --- | --- | --- | --- |
| `id` | `string` | Template, Required |  |
| `result` | `string` | Query, Required |  |
| `day` | `date` | Query, Required |  |

## Response Type

`string`

## Example Usage

```python
import datetime

id = 'id0'
result = 'result0'
day = datetime.date(2024, 3, 24)

response = things_controller.get_picture(id, result, day)
```

## Example Response

````text
a
```
b
````

"""


def test_a_page_whole(make: Make) -> None:
    assert make(DOCUMENT)["doc/controllers/things.md"] == PAGE.lstrip("\n")


def test_its_links_resolve(make: Make) -> None:
    assert dangling(make(DOCUMENT)) == []


def test_pages_and_streams_are_iterated(make: Make) -> None:
    made = make("""
        paths:
          /pets:
            get:
              tags: [pets]
              operationId: listPets
              x-pagination: {type: cursor, items: data, next: next, parameter: cursor}
              parameters: [{name: cursor, in: query, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}}
          /events:
            get:
              tags: [pets]
              operationId: watchPets
              responses: {'200': {description: ok, content: {text/event-stream: {itemSchema: {type: string}}}}}
        components:
          schemas: {Pets: {type: object, properties: {data: {type: array, items: {type: string}}, next: {type: string}}}}
        """)
    page = made["doc/controllers/pets.md"]
    assert usages(page) == [
        "for item in pets_controller.list():\n    print(item)",
        "with pets_controller.watch_pets() as stream:\n    for item in stream:\n        print(item)",
    ]
    types = [part.split("\n\n")[1] for part in page.split("## Response Type")[1:]]
    assert types == ["[`Pets`](../../doc/models/pets.md), page by page", "`Stream of string`"]


def test_a_parameter_never_hides_the_controller(make: Make) -> None:
    made = make("""
        paths:
          /a/{pets_controller}/{datetime}:
            get:
              tags: [pets]
              operationId: get
              parameters:
                - {name: pets_controller, in: path, required: true, schema: {type: string}}
                - {name: datetime, in: path, required: true, schema: {type: string, format: date}}
              responses: {'204': {description: ok}}
        """)
    assert usages(made["doc/controllers/pets.md"]) == [
        "import datetime\n\npets_controller = 'pets_controller0'\n\n"
        "pets_controller_.get(pets_controller, datetime.date(2024, 3, 24))"
    ]


def test_nested_controllers_lead_to_each_other(make: Make) -> None:
    config = PackageConfig(operations={"createChatCompletion": "chat.completions.create"})
    made = make(
        """
        paths:
          /chat: {post: {operationId: createChatCompletion, responses: {'204': {description: ok}}}}
        """,
        config,
    )
    assert made["doc/controllers/chat.md"] == textwrap.dedent("""\
        # Chat

        ```python
        chat_controller = client.chat
        ```

        ## Class Name

        `ChatController`

        ## Controllers

        * [Chat Completions](../../doc/controllers/chat_completions.md)

        """)
    assert "chat_completions_controller = client.chat.completions" in made["doc/controllers/chat_completions.md"]


def usages(page: str) -> list[str]:
    return [part.split("```python\n")[1].split("\n```")[0] for part in page.split("## Example Usage")[1:]]
