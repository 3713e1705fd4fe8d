"""Which failures are tried again, how often, and after how long."""

from __future__ import annotations

import time
from types import ModuleType

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import PACKAGE, RECEIPT, list_firmware, report
from tests.support.server import Answer, Server, json_answer

UNAVAILABLE = Answer(503, headers=(("Retry-After", "0"),))


def test_a_get_is_tried_again_after_503(driver: Driver, server: Server) -> None:
    server.answer(UNAVAILABLE, json_answer([PACKAGE]))
    (item,) = driver.call(list_firmware, base_url=server.url, max_retries=2)
    assert item.to_dict() == PACKAGE
    assert len(server.requests) == 2


def test_without_a_word_from_the_server_it_waits_a_little(driver: Driver, server: Server) -> None:
    server.answer(Answer(503), json_answer([]))
    started = time.monotonic()
    assert driver.call(list_firmware, base_url=server.url, max_retries=2) == []
    assert 0.05 < time.monotonic() - started < 3
    assert len(server.requests) == 2


def test_retry_after_is_obeyed(driver: Driver, server: Server) -> None:
    server.answer(Answer(429, headers=(("Retry-After", "1"),)), json_answer([]))
    started = time.monotonic()
    assert driver.call(list_firmware, base_url=server.url, max_retries=2) == []
    assert 1 <= time.monotonic() - started < 2.5
    assert len(server.requests) == 2


def test_a_put_is_tried_again_after_503(driver: Driver, server: Server) -> None:
    server.answer(UNAVAILABLE, json_answer(RECEIPT))
    assert driver.call(report, base_url=server.url, max_retries=2).to_dict() == RECEIPT
    assert server.lines[0] == server.lines[1]


def test_a_body_is_sent_again_whole(driver: Driver, server: Server) -> None:
    server.answer(UNAVAILABLE, json_answer({"accountName": "1"}))
    driver.call(
        lambda client: client.firmware.synchronize_device_firmware("1", {"deviceList": ["2"]}),
        base_url=server.url,
        max_retries=1,
    )
    assert [request.body for request in server.requests] == [b'{"deviceList":["2"]}'] * 2


def test_it_ends_after_max_retries(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(UNAVAILABLE, UNAVAILABLE, UNAVAILABLE)
    with pytest.raises(package.ServerError) as caught:
        driver.call(report, base_url=server.url, max_retries=2)
    assert (caught.value.status, caught.value.attempts) == (503, 3)


@pytest.mark.parametrize("status", [400, 403, 404, 409, 422])
def test_the_caller_s_mistakes_are_not_tried_again(
    sync: Driver, server: Server, package: ModuleType, status: int
) -> None:
    server.answer(Answer(status, headers=(("Retry-After", "0"),)))
    with pytest.raises(package.ClientError):
        sync.call(list_firmware, base_url=server.url, max_retries=2)


def test_a_lost_connection_is_tried_again(driver: Driver, server: Server) -> None:
    server.answer(Answer(drop=True), json_answer(RECEIPT))
    assert driver.call(report, base_url=server.url, max_retries=1).to_dict() == RECEIPT
