"""Generate a package from every document of the corpus and hold it against what it must be.

    python benchmarks/corpus.py [--corpus FOLDER] [--only NAME,…] [--work FOLDER] [--table FILE] [--skip-types]

For each document: generate (seconds, peak memory), read the report, import every module forwards
and backwards in an environment that has httpx2 and msgspec alone, run ruff, black, mypy and
pyright, generate once more from the document in another form and compare the files. The table goes
to benchmarks/corpus.md unless `--only` restricts the run. Exit status 1 when anything failed.

The corpus is looked for in `../shared/corpus`, or where SDKWRIGHT_CORPUS says.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from forms import other_form

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = {
    "petstore-expanded": "petstore-expanded.yaml",
    "museum": "museum.yaml",
    "typesense": "typesense.yml",
    "qdrant": "qdrant.json",
    "xero": "xero.yaml",
    "discord": "discord.json",
    "slack": "slack-swagger2.json",
    "box": "box.json",
    "twilio": "twilio.json",
    "openai": "openai.yaml",
    "digitalocean": "digitalocean/DigitalOcean-public.v2.yaml",
    "github": "github.json",
}
RUFF = ("--quiet", "--isolated", "--select", "E4,E7,E9,F,I,W")
"""The rules of docs/generated-code.md."""
IN_MANY_FILES = ("digitalocean",)
STRICT_BELOW = 1_000_000
"""Documents smaller than this many bytes are checked by pyright in strict mode."""

COLUMNS = (
    "dialect operations schemas full degraded skipped import mypy pyright ruff black forms lines seconds memory".split()
)

MEASURE = """
import json, resource, subprocess, sys
ran = subprocess.run(sys.argv[1:], capture_output=True, text=True)
peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({"status": ran.returncode, "errors": ran.stderr, "peak": peak}))
"""

IMPORT_EVERYTHING = """
import importlib, pathlib, sys
root = pathlib.Path(sys.argv[1])
names = sorted(".".join(f.relative_to(root.parent).with_suffix("").parts) for f in root.rglob("*.py"))
if sys.argv[2] == "backwards":
    names.reverse()
for name in names:
    importlib.import_module(name.removesuffix(".__init__"))
package = importlib.import_module(root.name)
for module in (package, package.models):
    for public in module.__all__:
        getattr(module, public)
"""

HEAD = """# The corpus

Made by `make corpus`: every document is generated leniently, its report counted, every module imported forwards and
backwards with httpx2 and msgspec alone, and the output checked with mypy (strict), pyright (strict for documents under
1 MB, else basic), ruff and black. For `forms` it is generated again from the document as YAML where it is JSON and the
other way round, with its keys in another order wherever that means nothing, and under another hash seed: `ok` is the
same bytes. `ok` is no finding, a number is how many. Lines are those of `.py` and `.pyi` files, tests left out; seconds
are wall time on two cores; memory is the largest single process.

"""


@dataclass
class Outcome:
    """One row of the table; an empty cell is a step that did not run."""

    name: str
    cells: dict[str, str] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def check(self, label: str, command: list[str], folder: Path) -> None:
        """Run a tool; its cell says ok, or how many errors it printed, which are kept as failures."""
        ran = subprocess.run(command, capture_output=True, text=True, cwd=folder)
        if ran.returncode:
            output = (ran.stdout + ran.stderr).strip()
            errors = sum("error" in line.lower() for line in output.splitlines())
            self.cells[label] = str(errors or "fails")
            self.failures.append(f"{self.name}: {label}\n{output[:3000]}")
        else:
            self.cells.setdefault(label, "ok")


def command_of(document: Path, target: Path) -> list[str]:
    return [sys.executable, "-m", "sdkwright", "generate", str(document), "-o", str(target), "--lenient"]


def generate(outcome: Outcome, document: Path, target: Path, report: Path) -> bool:
    command = command_of(document, target)
    started = time.perf_counter()
    measured = [sys.executable, "-c", MEASURE, *command, "--report", str(report)]
    ran = json.loads(subprocess.run(measured, capture_output=True, text=True, check=True).stdout)
    outcome.cells["seconds"] = f"{time.perf_counter() - started:.1f}"
    outcome.cells["memory"] = f"{ran['peak'] / 1024:.0f} MB"
    if ran["status"] or "Traceback" in ran["errors"] or "internal error" in ran["errors"]:
        outcome.failures.append(f"{outcome.name}: generate exits {ran['status']}\n{ran['errors'][-3000:]}")
        return False
    return True


def read_report(outcome: Outcome, report: Path) -> None:
    [data] = json.loads(report.read_text(encoding="utf-8"))["packages"]
    outcome.cells["dialect"] = data["dialect"]
    kinds = Counter(item["kind"] for item in data["items"])
    states = Counter(item["status"] for item in data["items"])
    outcome.cells.update(operations=str(kinds["operation"]), schemas=str(kinds["schema"]))
    outcome.cells.update({state: str(states[state]) for state in ("full", "degraded", "skipped")})
    skipped = [item for item in data["items"] if item["kind"] == "operation" and item["status"] == "skipped"]
    if skipped:
        outcome.failures.append(f"{outcome.name}: {len(skipped)} operations skipped")


def check_forms(outcome: Outcome, document: Path, target: Path) -> None:
    """Generate from the other form of the document under another hash seed; the files must be the same."""
    with tempfile.TemporaryDirectory() as folder:
        other, again = other_form(document, Path(folder) / "document"), Path(folder) / "package"
        environment = {**os.environ, "PYTHONHASHSEED": "7"}
        ran = subprocess.run(command_of(other, again), capture_output=True, text=True, env=environment)
        first, second = ({f.relative_to(root): f for f in root.rglob("*") if f.is_file()} for root in (target, again))
        names = sorted(name for name in first.keys() | second.keys() if name.parts[0] != ".sdkwright")
        differ = [
            n for n in names if n not in first or n not in second or first[n].read_bytes() != second[n].read_bytes()
        ]
    outcome.cells["forms"] = str(len(differ)) if differ or ran.returncode else "ok"
    if differ:
        outcome.failures.append(f"{outcome.name}: forms\n" + "\n".join(map(str, differ[:20])))


def check_types(outcome: Outcome, package: Path, strict: bool) -> None:
    folder = package.parent
    outcome.check("mypy", [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", package.name], folder)
    settings = {
        "include": [package.name],
        "typeCheckingMode": "strict" if strict else "basic",
        "pythonVersion": "3.11",
    }
    file = folder / "pyrightconfig.json"
    file.write_text(json.dumps(settings), encoding="utf-8")
    outcome.check("pyright", [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, "-p", "."], folder)
    file.unlink()


def run(name: str, document: Path, work: Path, clean: Path, types: bool) -> Outcome:
    outcome = Outcome(name)
    target, report = work / name, work / f"{name}.json"
    if not generate(outcome, document, target, report):
        return outcome
    read_report(outcome, report)
    [package] = [f.parent for f in target.glob("*/py.typed")]
    outcome.cells["lines"] = str(sum(f.read_bytes().count(b"\n") for f in package.rglob("*.py*")))
    check_forms(outcome, document, target)
    for order in ("forwards", "backwards"):
        outcome.check("import", [str(clean), "-c", IMPORT_EVERYTHING, str(package), order], target)
    outcome.check("ruff", [sys.executable, "-m", "ruff", "check", *RUFF, "."], target)
    outcome.check("black", [sys.executable, "-m", "black", "--check", "."], target)
    if types:
        check_types(outcome, package, document.stat().st_size < STRICT_BELOW and name not in IN_MANY_FILES)
    return outcome


def clean_environment(work: Path) -> Path:
    """An interpreter whose environment holds what a generated package depends on, and no more."""
    python = work / "clean" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(work / "clean")], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", "httpx2", "msgspec"], check=True)
    return python


def table(outcomes: list[Outcome]) -> str:
    rows = ["| document | " + " | ".join(COLUMNS) + " |", "| --- |" + " ---: |" * len(COLUMNS)]
    rows += [f"| {o.name} | " + " | ".join(o.cells.get(c, "") for c in COLUMNS) + " |" for o in outcomes]
    return "\n".join(rows) + "\n"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Generate from every document of the corpus, and check the output.")
    corpus = Path(os.environ.get("SDKWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))
    parser.add_argument("--corpus", type=Path, default=corpus)
    parser.add_argument("--only", default="", help="names of documents, separated by commas")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "corpus")
    parser.add_argument("--table", type=Path)
    parser.add_argument("--skip-types", action="store_true")
    return parser.parse_args()


def main() -> int:
    chosen = options()
    if not chosen.corpus.is_dir():
        print(f"no corpus at {chosen.corpus}: nothing was run")
        return 0
    work = chosen.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    clean = clean_environment(work)
    outcomes: list[Outcome] = []
    for name in chosen.only.split(",") if chosen.only else DOCUMENTS:
        outcomes.append(run(name, chosen.corpus / DOCUMENTS[name], work, clean, not chosen.skip_types))
        print(table(outcomes[-1:]).splitlines()[-1], flush=True)
    failures = [failure for outcome in outcomes for failure in outcome.failures]
    print("\n\n".join(failures))
    where = chosen.table or (None if chosen.only else ROOT / "benchmarks" / "corpus.md")
    if where:
        where.write_text(HEAD + table(outcomes), encoding="utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
