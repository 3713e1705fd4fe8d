from __future__ import annotations

from tests.support.links import anchors, dangling


def test_links_that_lead_nowhere_are_found() -> None:
    files = {
        "doc/a.md": "[b](b.md) [`B`](../doc/b.md#two-words) [self](#top) [c](c.md) [no](b.md#three)\n# Top\n`[x](y)`",
        "doc/b.md": "# Two *Words*\n```\n[z](z.md)\n```\n[web](https://example.test/x) [source](../a.py) [none](a.py)",
        "a.py": "[d](d.md)",
    }
    assert dangling(files) == ["doc/a.md: b.md#three", "doc/a.md: c.md", "doc/b.md: a.py"]


def test_anchors_are_those_of_github() -> None:
    assert anchors("# A b\n## `C`, d!\n### A b\n```\n# no\n```\n") == {"a-b", "c-d", "a-b-1"}
