"""Every code of a diagnostic stands in docs/diagnostics.md."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
METHODS = {"error", "warning", "note", "finding"}
CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")


def test_every_code_is_documented() -> None:
    used = set()
    for path in (ROOT / "generator" / "sdkwright").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in METHODS:
                used |= {str(item.value) for item in node.args[:1] if isinstance(item, ast.Constant)}
    text = (ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
    documented = set(re.findall(r"^\| `([a-z0-9-]+)` \|", text, re.MULTILINE))
    ours = {code for code in used if code.startswith(("config-", "output-"))}
    assert {code for code in documented if code.startswith(("config-", "output-"))} == ours
    assert {code for code in used if CODE.fullmatch(code)} - documented == set()
