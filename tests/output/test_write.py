"""The folder after a run holds exactly what was made, beside what others put there, whatever happens between."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.diagnostics import Diagnostics
from sdkwright.output import write as module
from sdkwright.output.write import MANIFEST, Plan, compare, manifest, recover, write

OLD = {"pkg/a.py": b"a = 1\n", "pkg/b.py": b"b = 1\n", "pkg/old/c.py": b"c = 1\n", "README.md": b"one\n"}
NEW = {"pkg/a.py": b"a = 1\n", "pkg/b.py": b"b = 2\n", "pkg/new/d.py": b"d = 1\n", "README.md": b"two\n"}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the manifest, and empty folders with a slash."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = b"-> " + os.readlink(path).encode()
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[name + "/"] = b""
    return {name: content for name, content in found.items() if name != MANIFEST}


def done(files: dict[str, bytes], target: Path) -> Plan:
    diagnostics = Diagnostics()
    plan = write(files, target, "1.0", diagnostics)
    assert plan is not None, diagnostics.items
    assert diagnostics.items == []
    return plan


def refused(files: dict[str, bytes], target: Path) -> list[tuple[str, str, str]]:
    """The errors of a run that refuses, and that leaves everything as it was."""
    before = tree(target)
    diagnostics = Diagnostics()
    assert write(files, target, "1.0", diagnostics) is None
    assert tree(target) == before
    told = [(item.code, item.message, item.location.file) for item in diagnostics if item.location]
    again = Diagnostics()
    assert compare(files, target, "1.0", again) is None
    assert again.items == diagnostics.items
    return [(code, message, os.path.relpath(file, target)) for code, message, file in told]


def test_first_run_makes_the_folder(tmp_path: Path) -> None:
    plan = done(OLD, tmp_path / "deep" / "out")
    assert plan == Plan(create=tuple(sorted([MANIFEST, *OLD])))
    assert tree(tmp_path / "deep" / "out") == OLD
    assert (tmp_path / "deep" / "out" / MANIFEST).read_bytes() == manifest(OLD, "1.0")


def test_second_run_brings_exactly_the_new_files(tmp_path: Path) -> None:
    done(OLD, tmp_path)
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / "pkg" / "mine.py").write_text("mine")
    plan = done(NEW, tmp_path)
    assert plan == Plan(create=("pkg/new/d.py",), change=(MANIFEST, "README.md", "pkg/b.py"), remove=("pkg/old/c.py",))
    assert tree(tmp_path) == {**NEW, "mine.txt": b"mine", "pkg/mine.py": b"mine"}


def test_what_is_as_it_should_be_is_not_touched(tmp_path: Path) -> None:
    done(OLD, tmp_path)
    for path in tmp_path.rglob("*"):
        os.utime(path, (1, 1))
    assert done(OLD, tmp_path) == Plan()
    assert {path.stat().st_mtime for path in tmp_path.rglob("*")} == {1}
    done(NEW, tmp_path)
    assert (tmp_path / "pkg/a.py").stat().st_mtime == 1


def test_another_version_of_the_generator_changes_the_manifest_alone(tmp_path: Path) -> None:
    done(OLD, tmp_path)
    assert write(OLD, tmp_path, "2.0", Diagnostics()) == Plan(change=(MANIFEST,))


def test_manifest() -> None:
    assert json.loads(manifest({"a": b""}, "1.0")) == {
        "generator": "1.0",
        "files": {"a": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
    }


def test_a_removed_or_edited_file_is_made_again(tmp_path: Path) -> None:
    done(OLD, tmp_path)
    (tmp_path / "README.md").write_text("edited")
    (tmp_path / "pkg/a.py").unlink()
    assert compare(OLD, tmp_path, "1.0", Diagnostics()) == Plan(create=("pkg/a.py",), change=("README.md",))
    done(OLD, tmp_path)
    assert tree(tmp_path) == OLD


def test_a_file_that_becomes_a_folder_and_back(tmp_path: Path) -> None:
    file, folder = {"x": b"1"}, {"x/y": b"2"}
    done(file, tmp_path)
    done(folder, tmp_path)
    assert tree(tmp_path) == folder
    done(file, tmp_path)
    assert tree(tmp_path) == file


def test_an_edited_file_that_is_no_longer_made_stays_and_is_told(tmp_path: Path) -> None:
    done(OLD, tmp_path)
    (tmp_path / "pkg/old/c.py").write_text("mine now")
    diagnostics = Diagnostics()
    assert write(NEW, tmp_path, "1.0", diagnostics) is not None
    assert [(item.severity.value, item.code, item.message) for item in diagnostics] == [
        ("warning", "output-edited", "This file is no longer made, and stays because it was changed by hand")
    ]
    assert tree(tmp_path) == {**NEW, "pkg/old/c.py": b"mine now"}
    assert done(NEW, tmp_path) == Plan()


# --- what is refused -----------------------------------------------------------------------------

FOREIGN = "A file that sdkwright did not make stands where one is to be written"
BLOCKED = "A folder, a link or a file in place of a folder stands where a file is to be written"


def test_a_foreign_file_is_a_conflict(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine")
    assert refused(OLD, tmp_path) == [("output-conflict", FOREIGN, "README.md")]


def test_a_foreign_file_with_the_same_content_is_adopted(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_bytes(OLD["README.md"])
    done(OLD, tmp_path)
    assert tree(tmp_path) == OLD


def test_folders_and_files_in_the_way(tmp_path: Path) -> None:
    (tmp_path / "README.md").mkdir()
    (tmp_path / "pkg").write_text("a file")
    assert refused({"README.md": b"", "pkg/a.py": b""}, tmp_path) == [
        ("output-conflict", BLOCKED, "README.md"),
        ("output-conflict", BLOCKED, "pkg/a.py"),
    ]


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside, target = tmp_path / "outside", tmp_path / "out"
    outside.mkdir()
    target.mkdir()
    (outside / "file").write_text("safe")
    (target / "pkg").symlink_to(outside)
    (target / "README.md").symlink_to(outside / "file")
    assert refused({"README.md": b"x", "pkg/a.py": b"x"}, target) == [
        ("output-conflict", BLOCKED, "README.md"),
        ("output-conflict", BLOCKED, "pkg/a.py"),
    ]
    assert tree(outside) == {"file": b"safe"}


def test_a_made_file_that_became_a_link_is_not_removed(tmp_path: Path) -> None:
    target = tmp_path / "out"
    done({"a": b"1", "b": b"1"}, target)
    (target / "b").unlink()
    (target / "b").symlink_to(target / "a")
    done({"a": b"1"}, target)
    assert tree(target)["b"].startswith(b"-> ")


def test_the_manifest_folder_as_a_link(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    target = tmp_path / "out"
    target.mkdir()
    (target / ".sdkwright").symlink_to(tmp_path / "elsewhere")
    diagnostics = Diagnostics()
    assert write(OLD, target, "1.0", diagnostics) is None
    assert [item.code for item in diagnostics] == ["output-failed"]
    assert tree(tmp_path / "elsewhere") == {}


@pytest.mark.parametrize(
    "path",
    ["../a", "/a", "a/../../b", "a//b", "", ".", "a\\b", "C:a", "a\0b", ".sdkwright/a", ".sdkwright/manifest.json"],
)
def test_paths_outside_the_folder(path: str, tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert write({path: b""}, tmp_path, "1.0", diagnostics) is None
    assert diagnostics.items[0].code == "output-path"
    assert diagnostics.items[0].message == "This path does not lie inside the output"
    assert tree(tmp_path) == {}


@pytest.mark.parametrize(
    ("paths", "message"),
    [
        (["a.py", "A.py"], "`a.py` and `A.py` are one path where case does not count"),
        (["X/a", "x/b"], "`x` and `X` are one path where case does not count"),
        (["é", "e\u0301"], "`é` and `e\u0301` are one path where case does not count"),
    ],
)
def test_paths_that_are_one_without_case(paths: list[str], message: str, tmp_path: Path) -> None:
    diagnostics = Diagnostics()
    assert write(dict.fromkeys(paths, b""), tmp_path, "1.0", diagnostics) is None
    assert [item.message for item in diagnostics] == [message]


@pytest.mark.parametrize("text", ["", "[]", '{"files": 1}', "{", '{"files": []}'])
def test_a_broken_manifest(text: str, tmp_path: Path) -> None:
    done(OLD, tmp_path)
    (tmp_path / MANIFEST).write_text(text)
    assert refused(NEW, tmp_path)[0] == ("output-manifest", "The manifest of the output can't be read", MANIFEST)


def test_a_manifest_that_names_files_outside_removes_none(tmp_path: Path) -> None:
    target = tmp_path / "out"
    done(OLD, target)
    (tmp_path / "precious").write_bytes(b"")
    digest = json.loads(manifest({"a": b""}, ""))["files"]["a"]
    (target / MANIFEST).write_text(json.dumps({"files": {"../precious": digest}}))
    write({}, target, "1.0", Diagnostics())
    assert (tmp_path / "precious").exists()


@pytest.mark.parametrize(
    "journal",
    ["{", "[]", '{"remove": ["../precious"], "replace": [], "new": []}', '{"remove": [], "replace": 1, "new": []}'],
)
def test_a_broken_journal(journal: str, tmp_path: Path) -> None:
    target = tmp_path / "out"
    done(OLD, target)
    (tmp_path / "precious").write_text("x")
    (target / ".sdkwright/journal.json").write_text(journal)
    diagnostics = Diagnostics()
    assert write(NEW, target, "1.0", diagnostics) is None
    assert [(item.code, item.message) for item in diagnostics] == [
        ("output-journal", "The journal of an interrupted run can't be read")
    ]
    assert (tmp_path / "precious").exists()


def test_the_target_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("x")
    diagnostics = Diagnostics()
    assert write(OLD, tmp_path / "out", "1.0", diagnostics) is None
    assert [item.code for item in diagnostics] == ["output-failed"]
    assert (tmp_path / "out").read_text() == "x"


# --- interruption --------------------------------------------------------------------------------


class Killed(BaseException):
    """Stands for the end of the process: nothing of ours may run after it."""


class Disk:
    """Counts the steps that change the disk and fails one of them, before or after it was done."""

    NAMES = ("replace", "unlink", "mkdir", "rmdir")

    def __init__(self, monkeypatch: pytest.MonkeyPatch, fail_at: int, error: BaseException, after: bool) -> None:
        self.steps = 0
        self.fail_at, self.error, self.after = fail_at, error, after
        for owner, name in [
            (os, "replace"),
            (os, "unlink"),
            (Path, "mkdir"),
            (Path, "rmdir"),
            (Path, "write_bytes"),
            (Path, "write_text"),
            (module.shutil, "rmtree"),
        ]:
            monkeypatch.setattr(owner, name, self.counted(getattr(owner, name)))

    def counted(self, function: Callable[..., Any]) -> Callable[..., Any]:
        def step(*arguments: Any, **options: Any) -> Any:
            self.steps += 1
            if self.steps == self.fail_at and not self.after:
                raise self.error
            result = function(*arguments, **options)
            if self.steps == self.fail_at:
                raise self.error
            return result

        return step


def steps_of(run: Callable[[], object]) -> int:
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, 0, Killed(), False)
        run()
        return disk.steps


def interruptions(tmp_path: Path) -> Iterator[tuple[int, bool, Path]]:
    done(OLD, tmp_path / "count")
    total = steps_of(lambda: done(NEW, tmp_path / "count"))
    assert total > 10
    for number in range(1, total + 1):
        for after in (False, True):
            yield number, after, tmp_path / f"{number}{after}"


def test_killed_at_every_step_the_next_run_finishes_or_undoes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_forget", lambda target: None)  # a killed process cleans nothing up
    for number, after, target in interruptions(tmp_path):
        done(OLD, target)
        (target / "mine.txt").write_text("mine")
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, number, Killed(), after)
            with pytest.raises(Killed):
                write(NEW, target, "1.0", Diagnostics())
        journal = (target / ".sdkwright/journal.json").exists()
        shown = compare(NEW, target, "1.0", Diagnostics())
        assert shown is not None
        assert shown.interrupted is journal
        assert recover(target, Diagnostics())
        found = tree(target)
        assert found.pop("mine.txt") == b"mine"
        assert found in (OLD, NEW), (number, after)
        assert done(found, target) == Plan(), (number, after)
        done(NEW, target)
        assert tree(target) == {**NEW, "mine.txt": b"mine"}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_an_error_of_the_disk_at_every_step(number: int, tmp_path: Path) -> None:
    for step, after, target in interruptions(tmp_path):
        done(OLD, target)
        diagnostics = Diagnostics()
        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, step, OSError(number, os.strerror(number)), after)
            plan = write(NEW, target, "1.0", diagnostics)
        if plan is None:
            assert [item.code for item in diagnostics] == ["output-failed"]
            assert os.strerror(number) in diagnostics.items[0].message
        done(NEW, target)
        assert tree(target) == NEW, (step, after)


def test_an_error_while_staging_leaves_nothing_behind(tmp_path: Path) -> None:
    target = tmp_path / "out"
    with pytest.MonkeyPatch.context() as patch:
        Disk(patch, 2, OSError(errno.ENOSPC, "No space left on device"), False)
        diagnostics = Diagnostics()
        assert write(OLD, target, "1.0", diagnostics) is None
    assert [item.message for item in diagnostics] == ["Nothing was written: No space left on device"]
    assert not target.exists()


def test_a_file_that_came_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done(OLD, tmp_path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_apply", lambda *_: (_ for _ in ()).throw(Killed()))
        with pytest.raises(Killed):
            write(NEW, tmp_path, "1.0", Diagnostics())
    (tmp_path / "pkg/new").mkdir()
    (tmp_path / "pkg/new/d.py").write_text("mine")
    diagnostics = Diagnostics()
    assert not recover(tmp_path, diagnostics)
    assert (tmp_path / "pkg/new/d.py").read_text() == "mine"
    assert [item.code for item in diagnostics] == ["output-failed"]
    (tmp_path / "pkg/new/d.py").unlink()
    done(NEW, tmp_path)
    assert tree(tmp_path) == NEW
