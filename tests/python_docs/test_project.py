"""Project files: metadata, README, and the texts that people write."""

from __future__ import annotations

import tomllib
from collections.abc import Callable

from sdkwright.config import Author, Files, PackageConfig
from tests.support.links import dangling

Make = Callable[..., dict[str, str]]

DOCUMENT = """
security: [{oauth: []}]
paths:
  /pets:
    post: {tags: [pets], operationId: createPet, responses: {'204': {description: ok}}}
    get:
      tags: [pets]
      operationId: listPets
      parameters: [{name: kind, in: query, required: true, schema: {$ref: '#/components/schemas/Kind'}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {type: string}}}}}}
components:
  securitySchemes:
    oauth: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://shop.test/token', scopes: {}}}}
  schemas: {Kind: {type: string, enum: [cat]}}
"""

CONFIG = PackageConfig(
    name="pet-shop",
    version="1.2.0",
    description='Pets "and" more',
    authors=(Author("Ann", "ann@shop.test"), Author("Ben"), Author(email="shop@shop.test")),
    license="MIT",
    links=(("Homepage", "https://shop.test"), ('A "name"', "https://shop.test/a")),
    keywords=("pets",),
    files=Files(introduction="\nAbout *pets*.\n", changelog="# Changelog", license="Do what you want\n"),
)

README = """
# pet-shop

About *pets*.

## Installation

```sh
pip install pet-shop
```

It needs Python 3.11 or later.

## First call

```python
from pet_shop import ClientCredentials, PetShopClient
from pet_shop.models import KindEnum

client = PetShopClient(oauth=ClientCredentials('client id', 'client secret'))

kind = KindEnum.CAT

result = client.pets.list(kind)
print(result)
```

The same on asyncio:

```python
import asyncio

from pet_shop import AsyncPetShopClient, ClientCredentials
from pet_shop.models import KindEnum


async def main() -> None:
    async with AsyncPetShopClient(
        oauth=ClientCredentials('client id', 'client secret')
    ) as client:
        kind = KindEnum.CAT
        result = await client.pets.list(kind)
        print(result)


asyncio.run(main())
```

## Credentials

A credential is a value as shown here, or a function that returns one. It is sent to the host that it is for, and to no other.

* `oauth`: OAuth 2 client credentials, or a token

## Errors

Everything that a call raises is an `SdkError`. An answer that says that a request failed is an `ApiError`, with `status`, `body` and `text`.

```python
from pet_shop import ApiError, SdkError

try:
    ...
except ApiError as error:
    print(error.status, error.body)
except SdkError as error:
    print(error)
```

## Reference

* [PetShopClient](doc/client.md): parameters, environments, credentials
* [Exceptions](doc/exceptions.md)
* [pets](doc/controllers/pets.md)

## License

MIT
"""


def test_metadata(make: Make) -> None:
    project = tomllib.loads(make(DOCUMENT, CONFIG)["pyproject.toml"])
    assert project["build-system"] == {"requires": ["hatchling>=1.26"], "build-backend": "hatchling.build"}
    assert project["project"] == {
        "name": "pet-shop",
        "version": "1.2.0",
        "description": 'Pets "and" more',
        "readme": "README.md",
        "license": "MIT",
        "license-files": ["LICENSE"],
        "requires-python": ">=3.11",
        "authors": [{"name": "Ann", "email": "ann@shop.test"}, {"name": "Ben"}, {"email": "shop@shop.test"}],
        "keywords": ["pets"],
        "classifiers": [
            "Development Status :: 5 - Production/Stable",
            "Intended Audience :: Developers",
            "Operating System :: OS Independent",
            "Programming Language :: Python :: 3 :: Only",
            "Programming Language :: Python :: 3.11",
            "Programming Language :: Python :: 3.12",
            "Programming Language :: Python :: 3.13",
            "Typing :: Typed",
        ],
        "dependencies": ["httpx2>=2.0", "msgspec>=0.20"],
        "optional-dependencies": {"test": ["pytest>=8.0"]},
        "urls": {"Homepage": "https://shop.test", 'A "name"': "https://shop.test/a"},
    }
    assert project["tool"]["hatch"]["build"]["targets"] == {
        "wheel": {"packages": ["pet_shop"]},
        "sdist": {"include": ["/pet_shop", "/doc", "/tests", "CHANGELOG.md"]},
    }


def test_metadata_without_configuration(make: Make) -> None:
    made = make(DOCUMENT)
    project = tomllib.loads(made["pyproject.toml"])["project"]
    assert project["name"] == "shop"
    assert project["version"] == "0.1.0"
    assert project["description"] == "Python SDK of the Shop"
    assert project["classifiers"][0] == "Development Status :: 4 - Beta"
    assert {"license", "license-files", "authors", "urls"}.isdisjoint(project)
    assert {"LICENSE", "CHANGELOG.md"}.isdisjoint(made)


def test_what_people_write_is_copied(make: Make) -> None:
    made = make(DOCUMENT, CONFIG)
    assert made["CHANGELOG.md"] == "# Changelog\n"
    assert made["LICENSE"] == "Do what you want\n"


def test_readme_whole(make: Make) -> None:
    made = make(DOCUMENT, CONFIG)
    assert made["README.md"] == README[1:]
    assert dangling(made) == []


def test_an_api_without_operations(make: Make) -> None:
    made = make("components: {schemas: {A: {type: object}}}")
    assert "## First call" not in made["README.md"]
    assert dangling(made) == []


def test_programs_are_python(make: Make) -> None:
    readme = make(DOCUMENT, CONFIG)["README.md"]
    programs = [part.partition("\n```")[0] for part in readme.split("```python\n")[1:]]
    assert len(programs) == 3
    for program in programs:
        compile(program, "README.md", "exec")
