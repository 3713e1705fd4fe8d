from typing import assert_type
import acme
from acme import AcmeClient, AsyncAcmeClient, ClientCredentials, models, Page, ApiResponse
from acme.models import Cat, Dog, KindEnum

client = AcmeClient(acme_oauth=ClientCredentials("id", "secret"), session=lambda: "x", timeout=3)
page = client.pets.list(kind="cat")
assert_type(page, Page[models.Cat | models.Dog | acme.UnknownVariant, models.PetList])
for pet in page:
    match pet:
        case Cat(name=n):
            print(n)
        case Dog():
            print(pet.additional_properties["sit"] + 1)
        case _:
            print(pet.tag)
r = client.pets.create({"kind": "cat", "name": "x", "born": "2020-01-01", "seenAt": None})
resp = client.with_response(client.pets.create)(models.Dog(kind=KindEnum.DOG, bark_volume=1), trace="x")
assert_type(resp, ApiResponse[Cat | Dog])
c = Cat(kind=KindEnum.CAT, name="x", born=__import__("datetime").date(2020, 1, 1), seen_at=None)
if c.nickname:
    assert_type(c.nickname, str)
assert_type(client.pets.export(accept="text/csv"), str)
def kind(k: KindEnum) -> int:
    match k:
        case KindEnum.CAT: return 1
        case KindEnum.DOG: return 2
        case _: return 3
try:
    pass
except acme.ErrorException as e:
    print(e.body.error_code, e.error_code, e.status)
async def main() -> None:
    ac = AsyncAcmeClient()
    async for p in ac.pets.list():
        print(p)
    await ac.pets.list()
    assert_type(await ac.with_response(ac.pets.create)({"kind": "dog", "bark-volume": 1}), ApiResponse[Cat | Dog])
    assert_type(await ac.pets.train(1), models.Progress)
