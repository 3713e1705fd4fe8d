"""How fast models are, beside plain msgspec: `python benchmarks/models.py`.

Each figure is the median of interleaved rounds, and a ratio to what stands beside it, so that it
means the same on a machine that is busy with something else.
"""

from __future__ import annotations

import datetime as dt
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SURFACE = ROOT / "tests" / "surface"
RUNTIME = SURFACE / "acme" / "_runtime"
if not RUNTIME.exists():
    RUNTIME.symlink_to(ROOT / "templates" / "runtime", target_is_directory=True)
sys.path.insert(0, str(SURFACE))

import msgspec  # noqa: E402
from acme._runtime import codec  # noqa: E402
from acme._runtime.enums import OpenStrEnum  # noqa: E402
from acme._runtime.model import Model, field  # noqa: E402


class ProtocolEnum(OpenStrEnum):
    LWM2M = "LWM2M"


class Package(Model):
    firmware_name: str = field("firmwareName")
    firmware_from: str = field("firmwareFrom")
    firmware_to: str = field("firmwareTo")
    launch_date: dt.datetime = field("launchDate")
    release_note: str = field("releaseNote")
    model: str
    make: str
    protocol: ProtocolEnum


class Nested(Model):
    package: Package
    others: list[Package]


class Plain(msgspec.Struct, kw_only=True, rename="camel"):
    """The same shape without anything of ours; its date is parsed and its text lost."""

    firmware_name: str
    firmware_from: str
    firmware_to: str
    launch_date: dt.datetime
    release_note: str
    model: str
    make: str
    protocol: ProtocolEnum


class PlainText(msgspec.Struct, kw_only=True, rename="camel"):
    """The same with a date that stays text, as a model keeps it, and that nobody checks."""

    firmware_name: str
    firmware_from: str
    firmware_to: str
    launch_date: str
    release_note: str
    model: str
    make: str
    protocol: ProtocolEnum


class ByHand:
    """What a person would write around `json.loads`."""

    __slots__ = ("name", "source", "target", "launched", "note", "model", "make", "protocol")

    def __init__(self, raw: dict[str, Any]) -> None:
        self.name = raw["firmwareName"]
        self.source = raw["firmwareFrom"]
        self.target = raw["firmwareTo"]
        self.launched = dt.datetime.fromisoformat(raw["launchDate"])
        self.note = raw["releaseNote"]
        self.model = raw["model"]
        self.make = raw["make"]
        self.protocol = ProtocolEnum(raw["protocol"])


def package(index: int) -> dict[str, Any]:
    return {
        "firmwareName": "VerizonSmartCommunities_LCO-277C4N_BG96MAR04A04M1G_BG96MAR04A04M1G_BETA0130B",
        "firmwareFrom": "BG96MAR04A04M1G",
        "firmwareTo": "BG96MAR04A04M1G_BETA0130B",
        "launchDate": f"2012-04-{1 + index % 28:02}T{index % 24:02}:{index % 60:02}:43.{index % 1000:03}Z",
        "releaseNote": "",
        "model": "LCO-277C4N",
        "make": "Verizon Smart Communities",
        "protocol": "LWM2M",
    }


def medians(rounds: int, *calls: Callable[[], Any], clock: Callable[[], float] = time.process_time) -> list[float]:
    """Milliseconds of processor time of each call, measured in turns."""
    times: list[list[float]] = [[] for _ in calls]
    for _ in range(rounds):
        for call, found in zip(calls, times, strict=True):
            gc.collect()
            start = clock()
            call()
            found.append(clock() - start)
    return [statistics.median(found) * 1000 for found in times]


def show(name: str, ours: float, theirs: float, beside: str, count: int = 0) -> None:
    rate = f", {count / ours / 1000:.2f} M objects/s" if count else ""
    print(f"{name:44} {ours:9.3f} ms {ours / theirs:7.2f} x {beside}{rate}")


def decoding(count: int) -> None:
    raw = [package(index) for index in range(count)]
    text = json.dumps(raw).encode()
    stray = json.dumps([{**item, "reason": "x"} for item in raw]).encode()
    late = json.dumps(
        [{**item, "launchDate": "soon"} if index == 7 else item for index, item in enumerate(raw)]
    ).encode()
    wrong = json.dumps([{**item, "launchDate": "soon"} for item in raw]).encode()
    nested = json.dumps([{"package": item, "others": [item, item]} for item in raw[: count // 3]]).encode()
    plain = msgspec.json.Decoder(list[Plain])
    plain_text = msgspec.json.Decoder(list[PlainText])

    def decode(data: bytes, type: Any = list[Package]) -> Callable[[], Any]:
        return lambda: codec.decode(data, type)

    ours, parsed, kept = medians(41, decode(text), lambda: plain.decode(text), lambda: plain_text.decode(text))
    show("decode", ours, parsed, "msgspec, date parsed", count)
    show("", ours, kept, "msgspec, date kept as text")
    (hand,) = medians(7, lambda: [ByHand(item) for item in json.loads(text)])
    show("", ours, hand, "json.loads and constructors by hand")
    for name, data in (("one date wrong", late), ("an unknown member in all", stray), ("the date wrong in all", wrong)):
        (time_,) = medians(5, decode(data))
        show(f"decode, {name}", time_, ours, "decode", count)
    (time_,) = medians(7, decode(nested, list[Nested]))
    show("decode, nested", time_, ours, "decode", count)
    value = codec.decode(text, list[Package])[0]
    sent, plainly = medians(7, lambda: codec.encode(value, list[Package]), lambda: msgspec.json.encode(value))
    show("encode a request", sent, plainly, "msgspec", count)


def small_things() -> None:
    annotations = {name: f"{hint!s}" for name, hint in Package.__annotations__.items()}

    def make(base: Any, meta: Any) -> Any:
        return lambda: [meta("Made", (base,), {"__annotations__": dict(annotations)}) for _ in range(1000)]

    ours, theirs = medians(7, make(Model, type(Model)), make(msgspec.Struct, msgspec.StructMeta))
    show("create a class (1,000)", ours, theirs, "msgspec")
    values = dict.fromkeys(annotations, "x")
    ours, theirs = medians(
        7, lambda: [Package(**values) for _ in range(1000)], lambda: [Plain(**values) for _ in range(1000)]
    )
    show("construct (1,000)", ours, theirs, "msgspec")
    one = codec.decode(json.dumps([package(1)]).encode(), list[Package])[0][0]
    other = PlainText(**{name: getattr(one, name) for name in annotations})
    ours, theirs = medians(
        7, lambda: [one.launch_date for _ in range(1000)], lambda: [other.launch_date for _ in range(1000)]
    )
    show("read a date (1,000)", ours, theirs, "reading a slot")
    text = json.dumps(package(1)).encode()
    plain = msgspec.json.Decoder(Plain)
    ours, theirs = medians(
        7, lambda: [codec.decode(text, Package) for _ in range(1000)], lambda: [plain.decode(text) for _ in range(1000)]
    )
    show("decode one object (1,000)", ours, theirs, "msgspec")


def imports() -> None:
    def run(code: str) -> Callable[[], Any]:
        return lambda: subprocess.run([sys.executable, "-c", code], cwd=SURFACE, check=True)

    nothing, theirs, ours = medians(
        21,
        run("pass"),
        run("import msgspec, enum"),
        run("import acme._runtime.model, acme._runtime.enums"),
        clock=time.perf_counter,
    )
    show("import the runtime's models", ours - nothing, theirs - nothing, "import msgspec")


if __name__ == "__main__":
    decoding(5_000)
    small_things()
    imports()
