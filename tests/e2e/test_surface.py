"""What a user finds at the package's top, and what importing and constructing costs."""

from __future__ import annotations

import inspect
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import PACKAGE, RECEIPT, list_firmware, list_with_response, report
from tests.support.server import Server, json_answer

NAMES = """
    ThingspaceFirmwareClient AsyncThingspaceFirmwareClient Client AsyncClient models ErrorException
    SdkError RequestError MissingFieldError TransportError ConnectError ReadTimeoutError DecodeError ApiError
    BadRequestError AuthenticationError PermissionDeniedError NotFoundError ConflictError UnprocessableEntityError
    RateLimitError ClientError ServerError
    ApiResponse ClientCredentials Token Timeout UNSET Unset UnknownVariant Deviation Download
"""
MODELS = [
    "DeviceFirmwareList",
    "DeviceFirmwareVersion",
    "Error",
    "FirmwarePackage",
    "FirmwareProtocolEnum",
    "FirmwareProtocolValue",
    "LicensesAssignedRemovedRequest",
    "LicensesAssignedRemovedRequestDict",
    "UpdateDeviceFirmwareVersionResp",
]


def test_the_names_at_the_top(package: ModuleType) -> None:
    assert [name for name in NAMES.split() if name not in package.__all__ or not hasattr(package, name)] == []
    assert sorted(package.__all__) == sorted(set(package.__all__))
    assert set(package.__all__) <= set(dir(package))
    assert package.Client is package.ThingspaceFirmwareClient
    assert package.AsyncClient is package.AsyncThingspaceFirmwareClient
    with pytest.raises(AttributeError, match="'thingspace_firmware' has no attribute 'nothing'"):
        _ = package.nothing


def test_the_models(package: ModuleType) -> None:
    assert sorted(package.models.__all__) == MODELS
    assert all(hasattr(package.models, name) for name in MODELS)


def test_the_constructors_take_the_same(package: ModuleType) -> None:
    expected = """thingspace_oauth vz_m2m_token base_url environment headers query timeout max_retries strict
    http_client"""
    for client in (package.Client, package.AsyncClient):
        parameters = inspect.signature(client).parameters
        assert list(parameters) == expected.split()
        assert {parameter.kind for parameter in parameters.values()} == {inspect.Parameter.KEYWORD_ONLY}


IMPORT = """
import sys
import thingspace_firmware
from thingspace_firmware import ThingspaceFirmwareClient
client = ThingspaceFirmwareClient(thingspace_oauth="a", vz_m2m_token="b")
client.firmware
print(sorted({"httpx2", "msgspec", "asyncio", "trio", "anyio"} & set(sys.modules)))
"""


def test_importing_loads_neither_httpx2_nor_msgspec(package: ModuleType) -> None:
    folder = Path(str(package.__file__)).parents[1]
    run = subprocess.run([sys.executable, "-c", IMPORT], capture_output=True, text=True, cwd=folder, check=False)
    assert (run.stdout, run.stderr) == ("[]\n", "")


def test_nothing_is_sent_before_the_first_call(driver: Driver, server: Server) -> None:
    driver.calls(lambda client: client.firmware and None, base_url=server.url)
    assert server.connections == 0


def test_one_connection_serves_many_calls(driver: Driver, server: Server) -> None:
    server.answer(*[json_answer(RECEIPT)] * 3)
    driver.calls(report, report, lambda client: report(client.with_options(timeout=5)), base_url=server.url)
    assert server.connections == 1


def test_with_response(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(json_answer([PACKAGE], 200, (("X-Request-Id", "r-1"), ("X-Many", "1"), ("X-Many", "2"))))
    response = driver.call(list_with_response, base_url=server.url)
    assert isinstance(response, package.ApiResponse)
    assert [item.to_dict() for item in response.data] == [PACKAGE]
    assert (response.status, response.request_id, response.attempts) == (200, "r-1", 1)
    assert response.headers["x-request-id"] == "r-1"
    assert response.request.method == "GET"
    assert response.text == server_text([PACKAGE])
    assert list(response.deviations) == []


def server_text(value: Any) -> str:
    return json_answer(value).body.decode()


def test_with_options_changes_a_copy(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(json_answer([]), json_answer([]), json_answer([{}]))

    def strict(client: Any) -> Any:
        return list_firmware(client.with_options(strict=True))

    with pytest.raises(package.DecodeError):
        driver.calls(
            lambda client: list_firmware(client.with_options(headers={"X-A": "1"}, query={"q": "2"})),
            list_firmware,
            strict,
            base_url=server.url,
            headers={"X-B": "3"},
        )
    assert [request.header("X-A") for request in server.requests] == ["1", None, None]
    assert [request.header("X-B") for request in server.requests][1] == "3"
    assert [("q", "2") in request.query for request in server.requests] == [True, False, False]


def test_environments_lead_to_their_hosts(driver: Driver, server: Server) -> None:
    server.answer(json_answer(RECEIPT), json_answer(RECEIPT))
    hosts = {"thingspace.verizon.com": server, "staging.thingspace.verizon.com": server}
    driver.call(report, hosts=hosts)
    driver.call(report, hosts=hosts, environment="staging")
    assert [request.header("Host") for request in server.requests] == list(hosts)
    assert {request.path for request in server.requests} == {"/api/fota/v3/firmware/0000123456-00001/async/deviceId0"}


def test_an_unknown_environment_is_refused(package: ModuleType) -> None:
    with pytest.raises(package.RequestError) as caught:
        package.Client(environment="test", thingspace_oauth="a", vz_m2m_token="b")
    assert "production" in str(caught.value)


def test_what_is_sent_says_who_sends_it(driver: Driver, server: Server) -> None:
    server.answer(json_answer([]))
    driver.call(list_firmware, base_url=server.url)
    assert str(server.last.header("User-Agent")).startswith("thingspace-firmware/0.1.0")
    assert server.last.header("Accept") == "application/json"


def test_streaming_the_body(sync: Driver, server: Server, tmp_path: Path) -> None:
    server.answer(json_answer([PACKAGE]))

    def download(client: Any) -> None:
        with client.with_stream(client.firmware.list_of_available_firmware)("1", "all") as answer:
            answer.write_to(tmp_path / "answer.json")

    sync.call(download, base_url=server.url)
    assert (tmp_path / "answer.json").read_bytes() == json_answer([PACKAGE]).body
