"""The only code that touches the disk: files go into a folder that may also hold a user's files.

A run stages every new content beside the target (`.sdkwright/staging`), writes a journal of what it
is going to do, and only then replaces file by file. Before the journal stands, an interruption
has changed nothing; after it, `recover` finishes the work. What was made is listed in
`.sdkwright/manifest.json`, and nothing that is not listed there is ever changed or removed.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Diagnostics, Location, Severity

FOLDER = ".sdkwright"
MANIFEST = f"{FOLDER}/manifest.json"
_JOURNAL = f"{FOLDER}/journal.json"
_STAGING = f"{FOLDER}/staging"
_CONFLICTS = {
    "different": "A file that sdkwright did not make stands where one is to be written",
    "blocked": "A folder, a link or a file in place of a folder stands where a file is to be written",
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What separates the folder from the files: paths, each sorted. Nothing of it: up to date."""

    create: tuple[str, ...] = ()
    change: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    interrupted: bool = False

    @property
    def empty(self) -> bool:
        return not (self.create or self.change or self.remove or self.interrupted)


@dataclass(frozen=True, slots=True)
class _Journal:
    """What is going on: `replace` is staged under its index; `new` are those that replace nothing."""

    remove: tuple[str, ...]
    replace: tuple[str, ...]
    new: frozenset[str]


def manifest(files: Mapping[str, bytes], version: str) -> bytes:
    """The manifest of `files`, made by this version of the generator."""
    hashes = {path: hashlib.sha256(content).hexdigest() for path, content in sorted(files.items())}
    return (json.dumps({"generator": version, "files": hashes}, indent=1) + "\n").encode()


def compare(files: Mapping[str, bytes], target: Path, version: str, diagnostics: Diagnostics) -> Plan | None:
    """What `write` would do, without doing it; None when it would refuse, with the reasons."""
    before = len(diagnostics.items)
    try:
        if (target / _JOURNAL).exists():
            return Plan(interrupted=True)
        for path, message in _bad_paths(files):
            diagnostics.error("output-path", message, Location(str(target / path)))
        made = _read_manifest(target, diagnostics)
        plan = _plan(files, {**files, MANIFEST: manifest(files, version)}, made, target, diagnostics)
    except OSError as error:
        diagnostics.error("output-failed", f"The output can't be read: {_reason(error)}", Location(str(target)))
    return None if any(item.severity is Severity.ERROR for item in diagnostics.items[before:]) else plan


def write(files: Mapping[str, bytes], target: Path, version: str, diagnostics: Diagnostics) -> Plan | None:
    """Brings the folder to exactly these files and tells what changed; None when it refused or failed.

    Finishes an interrupted run first. Files that are as they should be are not touched.
    """
    if not recover(target, diagnostics):
        return None
    plan = compare(files, target, version, diagnostics)
    if plan is None or plan.empty:
        return plan
    try:
        _stage({**files, MANIFEST: manifest(files, version)}, plan, target)
    except OSError as error:
        _forget(target)
        diagnostics.error("output-failed", f"Nothing was written: {_reason(error)}", Location(str(target)))
        return None
    except BaseException:
        _forget(target)
        raise
    return plan if recover(target, diagnostics) else None


def recover(target: Path, diagnostics: Diagnostics) -> bool:
    """Finishes what a journal says, or drops what was staged without one; False when it can't."""
    try:
        if (target / FOLDER).is_symlink():
            raise OSError(errno.ELOOP, "A symbolic link stands where the manifest belongs", str(target / FOLDER))
        journal = _read_journal(target)
        if journal is not None:
            _apply(journal, target)
            os.unlink(target / _JOURNAL)
        if (target / _STAGING).is_dir():
            shutil.rmtree(target / _STAGING)
    except OSError as error:
        diagnostics.error(
            "output-failed",
            f"The files are not all written: {_reason(error)}",
            Location(str(target)),
            hint="Run `sdkwright generate` again when the cause is gone: it goes on where this run stopped",
        )
        return False
    except (ValueError, KeyError, TypeError):
        diagnostics.error(
            "output-journal",
            "The journal of an interrupted run can't be read",
            Location(str(target / _JOURNAL)),
            hint="Remove it and generate again",
        )
        return False
    return True


def _plan(
    files: Mapping[str, bytes],
    whole: Mapping[str, bytes],
    made: Mapping[str, str],
    target: Path,
    diagnostics: Diagnostics,
) -> Plan:
    remove = []
    for path in sorted(set(made) - set(files)):
        if not is_file(target, path):
            continue
        if hashlib.sha256((target / path).read_bytes()).hexdigest() == made[path]:
            remove.append(path)
        else:
            message = "This file is no longer made, and stays because it was changed by hand"
            diagnostics.warning("output-edited", message, Location(str(target / path)))
    going = {path.casefold(): path for path in remove}
    create, change = [], []
    for path, content in whole.items():
        state = _state(target, path, content, going)
        if state == "missing":
            create.append(path)
        elif state == "different" and (path in made or path == MANIFEST):
            change.append(path)
        elif state != "same":
            diagnostics.error(
                "output-conflict",
                _CONFLICTS[state],
                Location(str(target / path)),
                hint="Move it away, or generate into another folder",
            )
    return Plan(tuple(sorted(create)), tuple(sorted(change)), tuple(remove))


# --- the two phases ------------------------------------------------------------------------------


def _stage(whole: Mapping[str, bytes], plan: Plan, target: Path) -> None:
    """Writes everything that will be needed, then, in one step, the journal."""
    staging = target / _STAGING
    staging.mkdir(parents=True)
    # The manifest comes last, so that what it lists is there.
    paths = sorted((*plan.create, *plan.change), key=lambda path: (path == MANIFEST, path))
    for number, path in enumerate(paths):
        (staging / str(number)).write_bytes(whole[path])
    journal = {"remove": plan.remove, "replace": paths, "new": plan.create}
    (staging / "journal").write_text(json.dumps(journal), encoding="utf-8")
    os.replace(staging / "journal", target / _JOURNAL)


def _apply(journal: _Journal, target: Path) -> None:
    """Every step may have been done before: a removed file is gone, a replaced one no longer staged."""
    for path in journal.remove:
        if is_file(target, path):
            os.unlink(target / path)
        _prune((target / path).parent, target)
    for number, path in enumerate(journal.replace):
        staged = target / _STAGING / str(number)
        if not staged.exists():
            continue
        if _is_blocked(target, path) or (path in journal.new and (target / path).exists()):
            raise FileExistsError(errno.EEXIST, "Something came to stand in the way meanwhile", str(target / path))
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        os.replace(staged, target / path)


def _forget(target: Path) -> None:
    """Drops what was staged, and the folders that were made for it, as far as that goes."""
    shutil.rmtree(target / _STAGING, ignore_errors=True)
    with contextlib.suppress(OSError):
        (target / FOLDER).rmdir()
        target.rmdir()


def _prune(folder: Path, target: Path) -> None:
    """Removes folders that became empty, up to the target."""
    while folder != target and not folder.is_symlink():
        if folder.is_dir():
            if any(folder.iterdir()):
                return
            folder.rmdir()
        folder = folder.parent


# --- reading and judging -------------------------------------------------------------------------


def _read_manifest(target: Path, diagnostics: Diagnostics) -> Mapping[str, str]:
    """The paths that earlier runs made and their hashes; empty where there is no manifest."""
    try:
        listed = json.loads((target / MANIFEST).read_bytes())["files"]
        return {path: str(digest) for path, digest in listed.items() if _is_safe(path)}
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (ValueError, KeyError, TypeError, AttributeError):
        diagnostics.error(
            "output-manifest",
            "The manifest of the output can't be read",
            Location(str(target / MANIFEST)),
            hint="Restore it from version control, or remove the folder and generate again",
        )
        return {}


def _read_journal(target: Path) -> _Journal | None:
    """Raises ValueError, KeyError or TypeError when it is none."""
    try:
        read = json.loads((target / _JOURNAL).read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    journal = _Journal(tuple(read["remove"]), tuple(read["replace"]), frozenset(read["new"]))
    if not all(path == MANIFEST or _is_safe(str(path)) for path in (*journal.remove, *journal.replace, *journal.new)):
        raise ValueError("it names a file outside the folder")
    return journal


def _state(target: Path, path: str, content: bytes, going: Mapping[str, str]) -> str:
    """`same`, `different`, `missing` or `blocked`; `going` are the files to be removed, by their folded paths."""
    place = target / path
    other = going.get(path.casefold())
    if other and place.exists() and place.samefile(target / other):
        return "missing"  # a name that changes only in case, where case does not count
    if _is_blocked(target, path, frozenset(going.values())):
        return "blocked"
    if not place.is_file():
        return "missing"
    return "same" if place.read_bytes() == content else "different"


def _is_blocked(target: Path, path: str, going: frozenset[str] = frozenset()) -> bool:
    """Whether something that is neither a folder on the way nor a regular file at the end stands there."""
    parts = path.split("/")
    for length in range(1, len(parts)):
        place = target.joinpath(*parts[:length])
        if place.is_symlink() or (place.exists() and not place.is_dir()):
            return "/".join(parts[:length]) not in going
    place = target / path
    if place.is_symlink() or not place.is_dir():
        return place.is_symlink() or (place.exists() and not place.is_file())
    leaves = (item for item in place.rglob("*") if not item.is_dir() or not any(item.iterdir()))
    found = {item.relative_to(target).as_posix() for item in leaves}
    return not found or not going.issuperset(found)


def is_file(target: Path, path: str) -> bool:
    """Whether the path is a regular file that no symbolic link leads to."""
    return not _is_blocked(target, path) and (target / path).is_file()


def _is_safe(path: str) -> bool:
    parts = path.split("/")
    unsafe = "\\" in path or ":" in path or "\0" in path
    return not unsafe and parts[0] != FOLDER and all(part not in {"", ".", ".."} for part in parts)


def _bad_paths(files: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Paths that leave the folder, or that are one on file systems without upper and lower case."""
    seen: dict[str, str] = {}
    for path in sorted(files):
        if not _is_safe(path):
            yield path, "This path does not lie inside the output"
        parts = path.split("/")
        for length in range(1, len(parts) + 1):
            whole = "/".join(parts[:length])
            other = seen.setdefault(unicodedata.normalize("NFC", whole).casefold(), whole)
            if other != whole:
                yield path, f"`{whole}` and `{other}` are one path where case does not count"
                break


def _reason(error: OSError) -> str:
    where = f" ({error.filename})" if error.filename else ""
    return f"{error.strerror or error}{where}"
