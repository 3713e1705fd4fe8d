"""The commands. Exit codes: 0 done, 1 errors in the document, 2 wrong usage or configuration, 3 out of date."""

from __future__ import annotations

import gc
import os
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from . import __version__, messages
from .diagnostics import Diagnostics, Severity
from .terminal import show

if TYPE_CHECKING:
    from .config import Config, PackageConfig
    from .pipeline import Run

DONE, DOCUMENT, USAGE, STALE, INTERRUPTED = 0, 1, 2, 3, 130
NOTES = 10
"""How many notes of one code `generate` shows."""

F = TypeVar("F", bound=Callable[..., Any])

spec_argument = click.argument("spec", metavar="SPEC")
config_option = click.option("--config", "config_file", metavar="FILE", help="Configuration; default: sdkwright.yaml.")
package_option = click.option("--package", metavar="NAME", help="Only this package of the configuration.")
overlay_option = click.option(
    "--overlay",
    "overlays",
    metavar="FILE",
    multiple=True,
    help="Overlay to apply, after those configured; may be repeated.",
)
lenient_option = click.option("--lenient", is_flag=True, help="Findings of the validator are warnings.")
remote_option = click.option("--allow-remote", is_flag=True, help="Follow references to other hosts.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="sdkwright %(version)s")
def cli() -> None:
    """Turns OpenAPI documents into Python SDKs."""


@cli.command()
@click.argument("spec", metavar="[SPEC]", required=False)
@click.option(
    "-o", "--output", metavar="DIR", help="Folder to write to; default: as configured, else the package's name."
)
@click.option(
    "--package", metavar="NAME", help="Name of the package; without SPEC, the one of the configuration to make."
)
@config_option
@click.option("--report", "report_file", metavar="FILE", help="Write what became of every element as JSON.")
@click.option("--fail-on", type=click.Choice(["degraded", "skipped"]), help="Exit with 1 when an element ended so.")
@overlay_option
@lenient_option
@remote_option
def generate(
    spec: str | None,
    output: str | None,
    package: str | None,
    config_file: str | None,
    report_file: str | None,
    fail_on: str | None,
    overlays: tuple[str, ...],
    lenient: bool,
    allow_remote: bool,
) -> int:
    """Makes the package of SPEC, or every package that the configuration lists."""
    from .report import write_report

    chosen = _chosen(spec, package, config_file, overlays)
    if output is not None and len(chosen) > 1:
        raise click.UsageError("-o needs a SPEC or --package: the configuration lists several packages")
    runs, codes = [], [DONE]
    for settings in chosen:
        run = _run(replace(settings, output=output or settings.output), lenient, allow_remote)
        runs.append(run)
        with _progress(run):
            plan = run.write()
        show(run.diagnostics, run.positions, NOTES)
        click.echo(f"{run.name}: {_summary(run, plan)}")
        codes.append(_outcome(run, fail_on))
    if report_file:
        try:
            write_report(Path(report_file), runs)
        except OSError as error:
            raise click.UsageError(f"The report {report_file} can't be written: {error.strerror}") from error
    return max(codes)


@cli.command()
@config_option
@package_option
@overlay_option
@remote_option
def check(config_file: str | None, package: str | None, overlays: tuple[str, ...], allow_remote: bool) -> int:
    """Tells what `generate` would change, and exits with 3 when that is anything."""
    codes = [DONE]
    for settings in _chosen(None, package, config_file, overlays):
        run = _run(settings, False, allow_remote)
        with _progress(run):
            found = run.check()
        show(run.diagnostics, run.positions)
        codes.append(_outcome(run, None))
        if found:
            click.echo(f"{run.output} is out of date:\n{messages.visible_lines(found)}", nl=False)
            codes.append(STALE)
        elif found is not None:
            click.echo(f"{run.output} is up to date")
    return max(codes)


@cli.command()
@spec_argument
@config_option
@overlay_option
@lenient_option
@remote_option
def validate(spec: str, config_file: str | None, overlays: tuple[str, ...], lenient: bool, allow_remote: bool) -> int:
    """Lists the findings of the validator and our own."""
    run = _run(_chosen(spec, None, config_file, overlays)[0], lenient, allow_remote)
    with _progress(run):
        run.views()
    show(run.diagnostics, run.positions)
    if not run.diagnostics.failed and run.document is not None:
        click.echo(f"{spec}: OpenAPI {run.document.dialect}, {_findings(run.diagnostics)}")
    return _outcome(run, None)


@cli.command()
@spec_argument
@click.option("--json", "as_json", is_flag=True, help="JSON instead of a tree.")
@config_option
@overlay_option
@lenient_option
@remote_option
def describe(
    spec: str, as_json: bool, config_file: str | None, overlays: tuple[str, ...], lenient: bool, allow_remote: bool
) -> int:
    """Shows what the package of SPEC would offer."""
    import json

    run = _run(_chosen(spec, None, config_file, overlays)[0], lenient, allow_remote)
    with _progress(run):
        found = run.description()
    show(run.diagnostics, run.positions)
    if found is not None and as_json:
        unicode = (sys.stdout.encoding or "").lower() in {"utf-8", "utf8"}
        click.echo(json.dumps(found, indent=2, ensure_ascii=not unicode))
    elif found is not None:
        from .overview import overview

        click.echo(overview(found), nl=False)
    return _outcome(run, None)


@cli.command()
@spec_argument
@click.option("-o", "--output", metavar="FILE", help="File to write; JSON when it ends in .json. Default: print YAML.")
@click.option("--to", type=click.Choice(["3.0", "3.1", "3.2"]), help="Version of OpenAPI; default: that of SPEC.")
@config_option
@overlay_option
@lenient_option
@remote_option
def bundle(
    spec: str,
    output: str | None,
    to: str | None,
    config_file: str | None,
    overlays: tuple[str, ...],
    lenient: bool,
    allow_remote: bool,
) -> int:
    """Writes SPEC as one file, overlays applied, in any version of OpenAPI 3."""
    import json

    run = _run(_chosen(spec, None, config_file, overlays)[0], lenient, allow_remote)
    with _progress(run):
        made = run.bundle(to)
    show(run.diagnostics, run.positions)
    if made is not None:
        from .source.bundle import to_yaml

        as_json = (output or "").endswith(".json")
        text = json.dumps(made, indent=2, ensure_ascii=False) + "\n" if as_json else to_yaml(made)
        try:
            Path(output).write_text(text, encoding="utf-8") if output else click.echo(text, nl=False)
        except OSError as error:
            raise click.UsageError(f"{output} can't be written: {error.strerror}") from error
    return _outcome(run, None)


@cli.command()
@click.option("--outdir", metavar="DIR", default="dist", show_default=True, help="Folder for wheels and sdists.")
@config_option
@package_option
def build(outdir: str, config_file: str | None, package: str | None) -> int:
    """Builds wheel and sdist of every project of the configuration and checks them with twine."""
    from .build import PackagingError, build_all

    try:
        for path in build_all(_projects(config_file, package), Path(outdir)):
            click.echo(path)
    except PackagingError as error:
        raise click.ClickException(str(error)) from error
    return DONE


@cli.command()
@click.option("--index", metavar="URL", help="Where to upload, such as https://upload.pypi.org/legacy/.")
@click.option("--repository", metavar="NAME", help="The same by its name in ~/.pypirc: pypi, testpypi, …")
@click.option("--simple-index", metavar="URL", help="Where the index lists its files; default: derived from the index.")
@config_option
@package_option
def publish(
    index: str | None, repository: str | None, simple_index: str | None, config_file: str | None, package: str | None
) -> int:
    """Builds every project and uploads it with twine, which takes credentials from its own settings.

    Refuses a version that is already there, a dirty tree, and output that is out of date.
    """
    from .build import PackagingError
    from .publish import Index, publish_all, refuse_dirty

    if bool(index) == bool(repository):
        raise click.UsageError("Name the index with either --index or --repository")
    projects = _projects(config_file, package)
    try:
        target = Index.of(index, repository, simple_index)
        refuse_dirty(Path())
        if stale := _stale(_configuration(config_file).packages):
            click.echo(f"{stale} is out of date: run `sdkwright generate` and commit", err=True)
            return STALE
        for name in publish_all(projects, target):
            click.echo(f"published {name}")
    except PackagingError as error:
        raise click.ClickException(str(error)) from error
    return DONE


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command and gives its exit code; prints what went wrong, never a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    warnings.simplefilter("ignore", FutureWarning)  # Python's thoughts on regular expressions of the document
    gc.set_threshold(200_000)  # a document is a million objects that stay: looking for garbage costs a sixth
    try:
        return cli.main(args=arguments, prog_name="sdkwright", standalone_mode=False) or DONE
    except click.ClickException as error:
        error.show()
        return USAGE
    except (KeyboardInterrupt, click.Abort):
        click.echo("Interrupted", err=True)
        return INTERRUPTED
    except Exception as error:
        if os.environ.get("SDKWRIGHT_DEBUG"):
            raise
        told = messages.visible(f"{type(error).__name__}: {error}")
        click.echo(
            f"internal error: {told}\n  hint: this is a bug; SDKWRIGHT_DEBUG=1 shows where, please report it", err=True
        )
        return DOCUMENT


# --- what the commands share ---------------------------------------------------------------------


def _configuration(file: str | None) -> Config:
    from .selection import configuration

    diagnostics = Diagnostics()
    known = configuration(file, diagnostics)
    show(diagnostics, None)
    if known is None:
        raise click.ClickException("The configuration has errors")
    return known


def _chosen(
    spec: str | None, package: str | None, config_file: str | None, overlays: tuple[str, ...]
) -> tuple[PackageConfig, ...]:
    """The packages that a command is about, each with the further overlays."""
    from .selection import SelectionError, configured, for_document

    known = _configuration(config_file)
    try:
        if spec is None:
            found = configured(known, package)
        else:
            found = (for_document(known, spec, package, named=config_file is not None),)
    except SelectionError as error:
        raise click.UsageError(str(error)) from error
    if overlays and len(found) > 1:
        raise click.UsageError("--overlay needs one package: name it with --package")
    return tuple(replace(item, overlays=item.overlays + overlays) for item in found)


def _projects(config_file: str | None, package: str | None) -> tuple[Path, ...]:
    """The folders to build: the packages' outputs, then the further projects."""
    known = _configuration(config_file)
    folders = [item.output for item in known.packages if package in (None, item.name)]
    folders += known.projects if package is None else ()
    if not folders:
        raise click.UsageError(
            "The configuration lists nothing to build" + (f" by the name {package}" if package else "")
        )
    for folder in folders:
        if not Path(folder, "pyproject.toml").is_file():
            raise click.UsageError(f"{folder} has no pyproject.toml: run `sdkwright generate` first")
    return tuple(map(Path, folders))


def _stale(packages: Sequence[PackageConfig]) -> Path | None:
    for settings in packages:
        run = _run(settings, False, False)
        with _progress(run):
            found = run.check()
        if found != "":
            show(run.diagnostics, run.positions)
            click.echo(messages.visible_lines(found or ""), nl=False, err=True)
            return run.output
    return None


def _run(settings: PackageConfig, lenient: bool, allow_remote: bool) -> Run:
    from .pipeline import Run

    return Run(replace(settings, validation="lenient") if lenient else settings, allow_remote)


def _outcome(run: Run, fail_on: str | None) -> int:
    errors = [item for item in run.diagnostics if item.severity is Severity.ERROR]
    if errors:
        return USAGE if all(item.code.startswith("output-") for item in errors) else DOCUMENT
    failing = {"degraded": {"degraded", "skipped"}, "skipped": {"skipped"}}.get(fail_on or "", set())
    return DOCUMENT if any(item.status in failing for item in run.diagnostics.report) else DONE


def _summary(run: Run, plan: Any) -> str:
    if plan is None:
        return f"not made, {_findings(run.diagnostics)}{_way_out(run.diagnostics)}"
    changes = [(len(plan.create), "new"), (len(plan.change), "changed"), (len(plan.remove), "removed")]
    changed = ", ".join(f"{number} {word}" for number, word in changes if number) or "nothing changed"
    return f"{changed} in {run.output} ({messages.counts(run.diagnostics.report)})"


def _way_out(diagnostics: Diagnostics) -> str:
    """What to do where all errors are mistakes of a kind that a run survives."""
    errors = sum(item.severity is Severity.ERROR for item in diagnostics)
    if errors != len(diagnostics.mistakes):
        return ""
    return f"; --lenient makes {'it a warning' if errors == 1 else 'them warnings'}"


def _findings(diagnostics: Diagnostics) -> str:
    number = {severity: sum(item.severity is severity for item in diagnostics) for severity in Severity}
    told = [f"{count} {severity.value}{'s' * (count != 1)}" for severity, count in number.items() if count]
    return ", ".join(told) or "no findings"


@contextmanager
def _progress(run: Run) -> Iterator[None]:
    """Shows on a terminal which stage is at work."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    console = Console(stderr=True)
    with console.status(run.name) as status:
        run.progress = lambda stage: status.update(f"{run.name}: {stage}")
        yield
