"""Every style of a parameter, called over HTTP: as the specification has it, and as docs/parameters.md says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support import styles_more
from tests.support.styles import PAGE, ROWS, SPECIFIED, VALUES, Recorded, Style, make, page, record


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    return record(tmp_path_factory.mktemp("styles"))


@pytest.mark.parametrize("key", SPECIFIED, ids=str)
def test_as_specified(key: tuple[str, str, bool], recorded: Recorded) -> None:
    row = Style(*key)
    assert row in ROWS
    for head, expected in zip(VALUES, SPECIFIED[key], strict=False):
        if expected is not None:
            assert recorded[row, False, head] == expected, head


def test_the_page_is_what_was_sent(recorded: Recorded, tmp_path: Path) -> None:
    more = styles_more.page(styles_more.record(make, tmp_path))
    assert PAGE.read_text(encoding="utf-8") == page(
        recorded, more
    ), "if so it should be: python -m tests.write_parameters"
