"""Packages whose names are loaded on first use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import acme
import acme.models
import pytest

SURFACE = Path(acme.__file__).parents[1]


def run(code: str) -> str:
    """What a fresh interpreter prints."""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=SURFACE)
    return ran.stdout.strip()


def test_names_are_loaded_when_they_are_used() -> None:
    loaded = "print(*sorted(name for name in sys.modules if name.startswith('acme.models')))"
    assert run(f"import sys, acme.models; {loaded}") == "acme.models"
    assert run(f"import sys, acme.models; acme.models.KindEnum; {loaded}") == "acme.models acme.models.kind_enum"


def test_all_names_of_a_package_of_models() -> None:
    assert acme.models.__all__ == [
        *("Cat", "CatDict", "Dog", "DogDict", "Error", "KindEnum", "KindValue", "Owner", "OwnerInput"),
        *("OwnerInputDict", "Pet", "PetDict", "PetList", "Progress", "ValidationProblem"),
    ]
    assert set(acme.models.__all__) <= set(dir(acme.models))
    assert run("from acme.models import *; print(CatDict.__name__, OwnerInput.__name__)") == "CatDict OwnerInput"


def test_the_top_has_models_and_the_names_of_the_runtime() -> None:
    assert run("from acme import *; print(models.__name__, Page.__name__, ErrorException.__name__)") == (
        "acme.models Page ErrorException"
    )
    assert {"models", "Timeout", "Client", "ValidationProblemException"} <= set(dir(acme))


def test_other_names() -> None:
    with pytest.raises(AttributeError, match=r"^module 'acme\.models' has no attribute 'Page'$"):
        acme.models.Page  # type: ignore[attr-defined]
    with pytest.raises(AttributeError, match=r"^module 'acme' has no attribute 'Cat'$"):
        acme.Cat  # type: ignore[attr-defined]
