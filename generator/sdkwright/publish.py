"""Uploads to a package index, after everything was checked that can be checked before."""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import tempfile
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPException, HTTPMessage
from pathlib import Path
from typing import IO

from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)
from packaging.version import Version

from .build import PackagingError, build_all, run_module

# Where the indexes that upload at a host of their own list what they have.
_SIMPLE = {
    "https://upload.pypi.org/legacy/": "https://pypi.org/simple/",
    "https://test.pypi.org/legacy/": "https://test.pypi.org/simple/",
}
_ACCEPT = "application/vnd.pypi.simple.v1+json, application/vnd.pypi.simple.v1+html;q=0.2, text/html;q=0.1"
_TIMEOUT = 30.0


@dataclass(frozen=True, slots=True)
class Index:
    """A package index: how twine is told about it, and the URL of its simple API (PEP 503, PEP 691)."""

    arguments: tuple[str, ...]
    upload: str
    simple: str
    credentials: tuple[str, str] | None = field(default=None, repr=False)

    @classmethod
    def of(cls, url: str | None, repository: str | None, simple: str | None) -> Index:
        """The index of an upload URL, or of a name in ~/.pypirc; raises PackagingError."""
        settings = {"repository": url} if url else _repository(repository or "")
        upload = settings["repository"] or ""
        if urllib.parse.urlsplit(upload).scheme not in {"http", "https"}:
            raise PackagingError("The index is no http or https URL")
        user = os.environ.get("TWINE_USERNAME") or settings.get("username")
        password = os.environ.get("TWINE_PASSWORD") or settings.get("password")
        arguments = ("--repository-url", upload) if url else ("--repository", repository or "")
        return cls(arguments, upload, simple or _simple(upload), (user, password) if user and password else None)

    def versions(self, name: str) -> frozenset[Version]:
        """The versions of a distribution that the index has; raises PackagingError when it can't tell."""
        url = f"{self.simple.rstrip('/')}/{canonicalize_name(name)}/"
        request = urllib.request.Request(url, headers={"Accept": _ACCEPT})
        # The credentials are for the host of the upload alone.
        if self.credentials and _origin(url) == _origin(self.upload):
            token = base64.b64encode(":".join(self.credentials).encode()).decode()
            request.add_unredirected_header("Authorization", f"Basic {token}")
        try:
            with urllib.request.build_opener(_SameHost).open(request, timeout=_TIMEOUT) as response:
                is_json = response.headers.get_content_type().endswith("json")
                files = _files(response.read(), is_json)
        except urllib.error.HTTPError as error:
            if error.code == 404 or 300 <= error.code < 400:
                return frozenset()
            raise PackagingError(f"{_shown(url)} answers {error.code}: it can't be told what is there") from error
        except (OSError, HTTPException, ValueError, KeyError, TypeError) as error:
            raise PackagingError(f"{_shown(url)} can't be read: {error}") from error
        return frozenset(filter(None, map(_version, files)))


def refuse_dirty(folder: Path) -> None:
    """Raises PackagingError unless `folder` lies in a git working tree without changes."""
    try:
        done = subprocess.run(["git", "status", "--porcelain"], cwd=folder, capture_output=True, text=True)
    except OSError as error:
        raise PackagingError("git is not there: it can't be told whether everything is committed") from error
    if done.returncode:
        raise PackagingError("This is no git working tree: it can't be told whether everything is committed")
    if done.stdout:
        changed = done.stdout.rstrip().split("\n")
        more = f"\n… and {len(changed) - 10} more" if len(changed) > 10 else ""
        raise PackagingError("The tree is dirty, commit first:\n" + "\n".join(changed[:10]) + more)


def publish_all(projects: Iterable[Path], index: Index) -> tuple[str, ...]:
    """Builds the projects and uploads them, all or none of which may be there already.

    Gives the names of the uploaded files; raises PackagingError.
    """
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as scratch:
        made = build_all(projects, Path(scratch))
        refuse_present(made, index)
        upload = ("upload", "--non-interactive", "--disable-progress-bar", *index.arguments)
        run_module("twine", *upload, *map(str, made), failure="The upload failed")
        return tuple(path.name for path in made)


def refuse_present(files: Sequence[Path], index: Index) -> None:
    """Raises PackagingError when the index has one of the versions."""
    for path in files:
        if path.suffix == ".whl":
            name, version, _, _ = parse_wheel_filename(path.name)
            if version in index.versions(name):
                raise PackagingError(f"{name} {version} is already at {_shown(index.simple)}: give it a new version")


def _repository(name: str) -> dict[str, str | None]:
    from twine.exceptions import TwineException
    from twine.utils import DEFAULT_CONFIG_FILE, get_repository_from_config

    try:
        return dict(get_repository_from_config(DEFAULT_CONFIG_FILE, name))
    except TwineException as error:
        raise PackagingError(str(error)) from error


def _simple(upload: str) -> str:
    """By the custom of the common servers: `…/legacy/` and `…/upload/` become `…/simple/`, else it lies below."""
    known = _SIMPLE.get(upload.rstrip("/") + "/")
    return known or re.sub(r"/(legacy|upload)$", "", upload.rstrip("/")) + "/simple/"


def _files(text: bytes, is_json: bool) -> list[str]:
    if is_json:
        return [str(item["filename"]) for item in json.loads(text)["files"]]
    links = _Links()
    links.feed(text.decode("utf-8", "replace"))
    return links.names


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows an index no further than its host: some lead to PyPI for what they do not have."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        if urllib.parse.urlsplit(newurl).hostname != urllib.parse.urlsplit(req.full_url).hostname:
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


class _Links(HTMLParser):
    """The file names that a page of the simple API links to."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        path = urllib.parse.urlsplit(dict(attrs).get("href") or "").path
        if tag == "a":
            self.names.append(urllib.parse.unquote(path.rsplit("/", 1)[-1]))


def _version(file: str) -> Version | None:
    try:
        return parse_wheel_filename(file)[1] if file.endswith(".whl") else parse_sdist_filename(file)[1]
    except (InvalidWheelFilename, InvalidSdistFilename):
        return None


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urllib.parse.urlsplit(url)
    return parts.scheme, parts.hostname, parts.port


def _shown(url: str) -> str:
    """The URL without the credentials that may stand in it."""
    parts = urllib.parse.urlsplit(url)
    return parts._replace(netloc=parts.netloc.rsplit("@", 1)[-1]).geturl()
