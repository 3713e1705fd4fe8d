"""One client for one API, in whatever dialect its document is written."""

from __future__ import annotations

import contextlib
from typing import Literal

from sdkwright.config import PackageConfig
from sdkwright.pipeline import Run
from tests.support.cases import Case


def made(document: str, validation: Literal["strict", "lenient"]) -> dict[str, bytes]:
    case = Case("swagger_2")
    with contextlib.chdir(case.folder):
        run = Run(PackageConfig(document=document, name="acme", license="MIT", validation=validation))
        files = run.files()
    assert files is not None, [item.message for item in run.diagnostics]
    return files


def test_swagger_2_gives_the_bytes_of_the_document_converted_by_hand() -> None:
    """Lenient, as OpenAPI 3.0 has no word for the `collectionFormat` of tabs."""
    assert made("spec.yaml", "strict") == made("openapi.yaml", "lenient")
