"""Views become files: templates, filters, layout, and the runtime beside them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import black
import jinja2
import pytest

from sdkwright.output import render as module
from sdkwright.output.render import RenderError, format_python, make_environment, render, templates_folder
from sdkwright.python.views import File, Package

RUNTIME = {
    f"acme/_runtime/{path.relative_to(templates_folder() / 'runtime').as_posix()}": path.read_bytes()
    for path in (templates_folder() / "runtime").rglob("*.py")
}


def made(*files: File) -> dict[str, bytes]:
    """The files of a package without the runtime."""
    found = render(Package("acme", files))
    assert list(found) == sorted(found)
    return {path: content for path, content in found.items() if "/_runtime/" not in path}


def test_texts_and_the_runtime() -> None:
    found = render(Package("acme", (File("acme/py.typed", None), File("README.md", None, text="# é\r\n\ud800"))))
    assert found.pop("acme/py.typed") == b""
    assert found.pop("README.md") == "# é\r\n?".encode()
    assert found == RUNTIME


def test_python_is_laid_out_by_black() -> None:
    assert made(File("a.py", None, text="x = [ 'a','b' ]")) == {"a.py": b'x = ["a", "b"]\n'}
    assert made(File("a.md", None, text="x = [ 'a' ]")) == {"a.md": b"x = [ 'a' ]"}


def test_what_is_no_python_is_a_mistake_of_ours() -> None:
    with pytest.raises(RenderError, match=r"a\.py: invalid syntax"):
        made(File("a.py", None, text="x = ="))
    with pytest.raises(RenderError, match=r"a\.py: source code string cannot contain null bytes"):
        made(File("a.py", None, text="x = '\0'"))


def test_a_template_sees_its_view_and_our_filters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "runtime").mkdir()
    (tmp_path / "t.jinja").write_text("x = (\n{% for x in view.files %}\n  {{ x.path | literal }},\n{% endfor %}\n)\n")
    monkeypatch.setattr(module, "templates_folder", lambda: tmp_path)
    view = Package("m", (File('"', None), File("{{ a }}", None)))
    assert made(File("a.py", "t.jinja", view)) == {"a.py": b'x = (\n    \'"\',\n    "{{ a }}",\n)\n'}


def test_an_undefined_name_is_an_error() -> None:
    environment = make_environment(templates_folder())
    with pytest.raises(jinja2.UndefinedError, match="'view' is undefined"):
        environment.from_string("{{ view.name }}").render()
    with pytest.raises(jinja2.UndefinedError, match="'range' is undefined"):
        environment.from_string("{{ range(1) }}").render()


def test_many_files_come_in_the_same_order_and_form(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above a size the layout is shared out to processes."""
    files = tuple(File(f"m{number:02}.py", None, text=f"x = [ {number} ]\n" * 9) for number in range(60))
    alone = made(*files)
    monkeypatch.setattr(module, "_PARALLEL_FROM", 1000)
    monkeypatch.setattr(module.os, "cpu_count", lambda: 2)
    assert made(*files) == alone
    assert alone["m07.py"] == b"x = [7]\n" * 9


@pytest.mark.parametrize(
    "source",
    [
        f"f({'a' * 40}=1, {'b' * 40}=2, ccccccccccccccc=3)",
        "class A:\n    def f(self, a: int | None = None, *, b: list[str], c: Literal['x', 'y']) -> dict[str, int]: ...",
        f"X: TypeAlias = Annotated[Union['models.{'A' * 20}', 'models.{'B' * 20}'], Tag('k', {{'a': 'b'}})]",
        f"class A:\n    def f(self, *, a: str | None = None) -> tuple[{'A' * 40}, {'B' * 40}, *tuple[Any, ...]]: ...",
    ],
)
def test_the_layout_is_settled(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    settled = black.format_str(source, mode=module._MODE)
    assert format_python("a.py", source) == settled
    monkeypatch.setattr(module, "_layout", black.format_str)  # as where black has no single pass
    assert format_python("a.py", source) == settled


def test_the_installed_package_carries_the_templates(tmp_path: Path) -> None:
    """A wheel has them inside, an editable install reads them from the repository."""
    inside = tmp_path / "sdkwright" / "output"
    inside.mkdir(parents=True)
    (tmp_path / "sdkwright" / "templates").mkdir()
    code = (
        "import pathlib, sdkwright.output.render as r; r.__file__ = "
        f"{str(inside / 'render.py')!r}; print(r.templates_folder())"
    )
    folder = str(Path(module.__file__).parents[2])
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env={"PYTHONPATH": folder}
    )
    assert done.stdout.strip() == str(tmp_path / "sdkwright" / "templates")
    assert (templates_folder() / "runtime").is_dir()
