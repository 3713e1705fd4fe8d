"""Names that are loaded on first use."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import acme
import acme.models
import pytest

SURFACE = Path(__file__).resolve().parents[2] / "surface"


def python(code: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", code], cwd=SURFACE, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_models_load_alone() -> None:
    code = "import sys, acme.models\nprint([n for n in sys.modules if n.startswith(('acme.models.', 'msgspec'))])"
    assert python(code) == "[]"


def test_a_name_loads_its_module_and_is_kept() -> None:
    code = "from acme import models\nmodels.Dog\nimport sys\nprint('acme.models.dog' in sys.modules, 'Dog' in vars(models))"
    assert python(code) == "True True"


@pytest.mark.parametrize("first", ["cat", "dog", "owner", "pet", "pet_list"])
def test_modules_import_in_any_order(first: str) -> None:
    code = f"import acme.models.{first}\nfrom acme.models import Cat, PetList\nprint(PetList.from_dict({{'data': []}}))"
    assert python(code) == "PetList(data=[])"


def test_an_unknown_name() -> None:
    with pytest.raises(AttributeError, match=r"^module 'acme\.models' has no attribute 'Cow'$"):
        acme.models.Cow
    with pytest.raises(ImportError):
        from acme.models import Cow  # noqa: F401


def test_dir_lists_everything() -> None:
    assert {"Cat", "CatDict", "KindValue"} <= set(dir(acme.models))
    assert {"models", "AcmeClient"} <= set(dir(acme))


def test_the_top_serves_models() -> None:
    assert acme.models is sys.modules["acme.models"]
