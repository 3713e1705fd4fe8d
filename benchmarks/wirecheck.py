"""Hold every document of the corpus against the wire: what a generated client sends, and what it makes of answers.

    python benchmarks/wirecheck.py [--only NAME,…] [--modes sync,async] [--table] [--jobs N]

The oracle is `wirecheck.py`, which knows nothing of this generator; it is looked for in
`../shared/tools`, or where SDKWRIGHT_TOOLS says, the corpus in `../shared/corpus`, or where
SDKWRIGHT_CORPUS says. It has an environment of its own under build/, whose packages are pinned.
Results are kept in build/wirecheck, and all that are there go into benchmarks/wirecheck.md
(`--table` only writes that); so are the cases, which are sampled once for both modes and for later
runs, so that a run that was stopped goes on where it was. Exit status 1 when something failed that
is not explained below.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus import DOCUMENTS, ROOT

NEEDS = (
    "pyyaml==6.0.3 jsonschema==4.26.0 openapi-core==0.23.1 hypothesis==6.150.0 hypothesis-jsonschema==0.23.1"
    " httpx2 msgspec"
)
BUNDLED = ("slack", "digitalocean")
"""What the oracle can't read: Swagger 2.0, and a document in many files."""

TOOLS = Path(os.environ.get("SDKWRIGHT_TOOLS", ROOT.parent / "shared" / "tools")).resolve()
CORPUS = Path(os.environ.get("SDKWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus")).resolve()
LIMIT = 3600
"""Seconds for one run of the oracle."""


@dataclass(frozen=True)
class Known:
    """A failure that is no fault of the client: of the document, or of the oracle."""

    document: str
    pattern: str
    fault: str
    reason: str


KNOWN = (
    Known(
        "box",
        r"request: path: [^\s#]+ does not fit [^\s#]+#\w+$",
        "document",
        "paths with a fragment (`/oauth2/token#refresh`): what is requested never has one (RFC 9110, section 7.1);"
        " the oracle looks for it in the request line, and nothing else is amiss in these cases",
    ),
    Known(
        "xero",
        r"request: body /(Accounts|Contacts|CreditNotes)/\d+/"
        r"(Class|ReportingCodeName|SystemAccount|UpdatedDateUTC|SentToContact): lost",
        "document",
        "examples of requests give members that their schemas call `readOnly`; those are dropped on sending",
    ),
    Known(
        "openai",
        r"request: (path: [^\s?]+ does not fit [^\s?]+\?beta=true|query beta: added)$",
        "oracle",
        "paths with a query (`/responses?beta=true`), which is sent: the oracle takes the query off the request line,"
        " but not off the path of the document, and counts `beta` as added",
    ),
    Known(
        "digitalocean",
        r"request: body /((\w+_)?connection|maintenance_window): lost",
        "oracle",
        "members of a database cluster with `allOf: [{$ref: …}, {readOnly: true}]` are read-only, as for any keyword"
        " that applies to the same place (JSON Schema 2020-12, validation, section 9.4), and are dropped on sending;"
        " the oracle does not look for `readOnly` inside `allOf`",
    ),
    Known(
        "digitalocean",
        r"request: body /spec/vpc: lost",
        "document",
        "the example of a request gives a member whose schema, `apps_vpc`, is `readOnly`; it is dropped on sending",
    ),
    Known(
        "digitalocean",
        r"response: /: b'\\x00\\x01wirecheck\\xff' became '\\x00\\x01wirecheck.'$",
        "oracle",
        "an answer of `application/yaml` is text, and the oracle sends octets that no YAML may have (YAML 1.2.2,"
        " section 5.1)",
    ),
)

HEAD = """# On the wire

Made by `make wirecheck`: for every operation of every document an oracle that knows nothing of this generator makes
arguments from the document alone, calls the generated client, decodes the request by hand, answers with a sampled
response and compares what comes back out. Swagger 2.0 and the document in many files go through `sdkwright bundle`.
`client` is the commit of the generator that made the client. A cell is what passed of what there is. `explained`
counts failing cases, error replies included, whose reason stands below, with the sum of both modes; `open` those whose
reason does not. `not sampled` are cases for which the oracle finds no value, or has none, such as event streams.

"""


def environment(work: Path) -> Path:
    """An interpreter with what the oracle and generated packages need."""
    python = work / "venv" / "bin" / "python"
    ready = work / "venv" / ".ready"
    if not ready.exists():
        subprocess.run([sys.executable, "-m", "venv", str(work / "venv")], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *NEEDS.split()], check=True)
        ready.touch()
    return python


def sdkwright(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "sdkwright", *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
    if ran.returncode:
        raise RuntimeError(f"{' '.join(command)} exits {ran.returncode}\n{ran.stderr[-2000:]}")
    return ran.stdout


def revision() -> str:
    """The commit that generator and templates are of, with a plus where they differ from it."""

    def git(*arguments: str) -> str:
        command = ["git", *arguments, "--", "generator", "templates"]
        return subprocess.run(command, capture_output=True, text=True, cwd=ROOT).stdout.strip()

    return (git("log", "-1", "--format=%h") or "unknown") + ("+" if git("status", "--porcelain") else "")


def prepare(name: str, document: Path, work: Path) -> tuple[Path, Path, Path]:
    """The document that the oracle reads, the generated package and its description."""
    if name in BUNDLED:
        bundled = work / f"{name}.bundle.json"
        sdkwright("bundle", document, "--to", "3.1", "-o", bundled, "--lenient")
        document = bundled
    package, described = work / name, work / f"{name}.describe.json"
    sdkwright("generate", document, "-o", package, "--lenient")
    described.write_text(sdkwright("describe", document, "--json", "--lenient"), encoding="utf-8")
    return document, package, described


def judge(name: str, mode: str, made: tuple[Path, Path, Path], python: Path, tools: Path, work: Path) -> None:
    document, package, described = made
    result, log = work / f"{name}.{mode}.result.json", work / f"{name}.{mode}.log"
    result.unlink(missing_ok=True)
    command = [python, ROOT / "tests" / "wire" / "sampled.py", work / f"{name}.cases", document]
    command += ["--adapter", "adapter:make", "--json", result]
    command += ["--arg", f"package={package}", "--arg", f"describe={described}", "--arg", f"mode={mode}"]
    paths = os.pathsep.join((str(tools), str(ROOT / "tests" / "wire")))
    started = time.perf_counter()
    with log.open("w", encoding="utf-8") as output:
        try:
            subprocess.run(
                list(map(str, command)),
                stdout=output,
                stderr=subprocess.STDOUT,
                env={**os.environ, "PYTHONPATH": paths},
                timeout=LIMIT,
            )
        except subprocess.TimeoutExpired:
            output.write(f"stopped after {LIMIT} seconds\n")
    if result.exists():
        said = {"client": revision(), **json.loads(result.read_text(encoding="utf-8"))}
        result.write_text(json.dumps(said, indent=1), encoding="utf-8")
    lines = log.read_text(encoding="utf-8").splitlines() or ["nothing was said"]
    took = time.perf_counter() - started
    print(f"{name} {mode} {took:.0f}s {lines[0] if result.exists() else lines[-1]}", flush=True)


def explained(name: str, failure: dict[str, str]) -> Known | None:
    text = f"{failure['stage']}: {failure['what']}"
    return next((known for known in KNOWN if known.document == name and re.match(known.pattern, text)), None)


Open = dict[tuple[str, str], list[str]]
"""Where failures without a reason occur, by document and kind."""


def row(name: str, mode: str, result: dict[str, Any], reasons: Counter[Known], left: Open) -> str:
    """One line of the table; failures are counted in `reasons` and `left`."""
    known = unknown = 0
    for case in result["rows"]:
        found = [explained(name, failure) for failure in case["failures"]]
        if found and all(found):
            known += 1
            reasons.update(dict.fromkeys((item for item in found if item), 1))
        elif found:
            unknown += 1
            first = next(failure for failure in case["failures"] if not explained(name, failure))
            text = re.sub(r"'[^']*'|\"[^\"]*\"|\d+", "*", f"{first['stage']}: {first['what']}")[:110]
            left.setdefault((name, text), []).append(f"{case['operation']}, {case['variant']}")
    cells = [f"{result[key + '_passing']} of {result[key]}" for key in ("operations", "cases", "error_cases")]
    unbound = sum(any(f["stage"] == "binding" for f in case["failures"]) for case in result["rows"])
    more = [str(item) for item in (unbound, len(result["unsampled"]), known, unknown)]
    return f"| {name} | {mode} | {result.get('client', 'unknown')} | " + " | ".join(cells + more) + " |"


def table(work: Path) -> tuple[str, int]:
    columns = [
        "document",
        "mode",
        "client",
        "operations",
        "cases",
        "error replies",
        "unbound",
        "not sampled",
        "explained",
        "open",
    ]
    lines = ["| " + " | ".join(columns) + " |", "| --- | --- | --- |" + " ---: |" * (len(columns) - 3)]
    reasons: Counter[Known] = Counter()
    left: Open = {}
    missing: list[str] = []
    for name in DOCUMENTS:
        for mode in ("sync", "async"):
            file = work / f"{name}.{mode}.result.json"
            if file.exists():
                lines.append(row(name, mode, json.loads(file.read_text(encoding="utf-8")), reasons, left))
            else:
                missing.append(f"{name} ({mode})")
    lines += ["", "Not run: " + ", ".join(missing) + "."] if missing else []
    lines += ["", "## Explained", ""]
    lines += [
        f"- {k.document}, {count} failing cases, fault of the {k.fault}: {k.reason}" for k, count in reasons.items()
    ]
    lines += ["", "## Open", ""]
    worst = sorted(left.items(), key=lambda item: -len(item[1]))
    lines += [f"- {name}, {len(at)}: `{text}` ({at[0]})" for (name, text), at in worst] or ["Nothing."]
    return HEAD + "\n".join(lines) + "\n", sum(map(len, left.values()))


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Hold generated clients against the wire.")
    parser.add_argument("--tools", type=Path, default=TOOLS)
    parser.add_argument("--corpus", type=Path, default=CORPUS)
    parser.add_argument("--only", default="", help="names of documents, separated by commas")
    parser.add_argument("--modes", default="sync,async")
    parser.add_argument("--jobs", type=int, default=1, help="documents at a time")
    parser.add_argument("--work", type=Path, default=ROOT / "build" / "wirecheck")
    parser.add_argument("--table", action="store_true", help="only write the table of the results that there are")
    return parser.parse_args()


def run(name: str, chosen: argparse.Namespace, work: Path, python: Path) -> None:
    try:
        made = prepare(name, chosen.corpus.resolve() / DOCUMENTS[name], work)
    except RuntimeError as error:
        print(f"{name}: {error}", flush=True)
        return
    for mode in chosen.modes.split(","):
        judge(name, mode, made, python, chosen.tools.resolve(), work)


def main() -> int:
    chosen = options()
    work = chosen.work.resolve()
    work.mkdir(parents=True, exist_ok=True)
    if not chosen.table:
        if not (chosen.tools / "wirecheck.py").is_file() or not chosen.corpus.is_dir():
            print(f"no oracle at {chosen.tools} or no corpus at {chosen.corpus}: nothing was run")
            return 0
        python = environment(work)
        with ThreadPoolExecutor(chosen.jobs) as pool:
            names = chosen.only.split(",") if chosen.only else list(DOCUMENTS)
            list(pool.map(lambda name: run(name, chosen, work, python), names))
    text, failing = table(work)
    (ROOT / "benchmarks" / "wirecheck.md").write_text(text, encoding="utf-8")
    return 1 if failing else 0


if __name__ == "__main__":
    raise SystemExit(main())
