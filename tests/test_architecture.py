"""The rules of the design that hold between modules: who imports whom, who knows what, what a template may say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest
from jinja2 import nodes

from sdkwright.output.filters import FILTERS
from sdkwright.output.render import make_environment, templates_folder

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "generator" / "sdkwright"
MODULES = sorted(SOURCE.rglob("*.py"))
TEMPLATES = sorted(
    path
    for path in templates_folder().rglob("*")
    if path.is_file() and path.relative_to(templates_folder()).parts[0] != "runtime"
)

# What each stage may import of ours; everything may import its own stage.
ALLOWED = {
    "diagnostics": set[str](),
    "ir": {"diagnostics"},
    "config": {"diagnostics"},
    "source": {"diagnostics"},
    "parse": {"source", "ir", "diagnostics"},
    "python": {"ir", "config", "diagnostics"},
    "output": {"python.views", "diagnostics"},
    "subset": {"ir", "config", "diagnostics"},
    "pruning": {"subset", "config", "diagnostics"},
    "sharing": {"ir"},
    "literals": {"ir"},
    "pipeline": {"", "config", "diagnostics", "ir", "output", "parse", "python", "source"}
    | {"subset", "pruning", "sharing", "literals"},
}
FRONT = {"__init__", "__main__", "cli", "build", "publish", "messages", "overview", "report", "selection", "terminal"}
FOREIGN_WORDS = re.compile(r"\$ref|allOf|oneOf|anyOf|openapi|swagger", re.I)


def name_of(path: Path) -> str:
    """`source.document` for generator/sdkwright/source/document.py, `source` for its __init__."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" and len(parts) > 1 else parts)


def imports(path: Path) -> Iterator[str]:
    """The modules of ours that a module imports, at any place, by their names below `sdkwright`."""
    package = path.relative_to(SOURCE).parts[:-1]
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Import(names=names):
                for alias in names:
                    assert not alias.name.startswith("sdkwright"), f"{path}: imports of ours are relative"
            case ast.ImportFrom(level=level, module=module, names=names) if level:
                base = package[: len(package) - level + 1]
                inner = ".".join([*base, *(module.split(".") if module else ())])
                for alias in names:
                    below = SOURCE.joinpath(*inner.split("."), alias.name) if inner else SOURCE / alias.name
                    is_module = below.with_suffix(".py").is_file() or below.is_dir()
                    yield ".".join(filter(None, [inner, alias.name])) if is_module else inner
            case ast.ImportFrom(module=module):
                assert not (module or "").startswith("sdkwright"), f"{path}: imports of ours are relative"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    stage = name_of(path).split(".")[0]
    if stage in FRONT:
        return
    allowed = ALLOWED[stage] | {stage}
    for imported in imports(path):
        fits = any(imported == name or (name and imported.startswith(name + ".")) for name in allowed)
        assert fits, f"{name_of(path)} may not import {imported or 'sdkwright'}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_imports_the_pipeline(path: Path) -> None:
    runtime_front = {"cli"}
    if name_of(path) in runtime_front or name_of(path) == "report":
        return
    assert "pipeline" not in set(imports(path))


def test_every_module_belongs_to_a_stage() -> None:
    assert {name_of(path).split(".")[0] for path in MODULES} <= set(ALLOWED) | FRONT


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """The string constants of a module that are no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    docstrings = {
        id(statement.value)
        for owner in ast.walk(tree)
        if isinstance(owner, documented)
        for statement in owner.body
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.lineno, node.value


PYTHON_SOURCE = re.compile(
    r"^\s*(def|class|import|from|return|async def|@)\s+\w"
    r"|(?<!\$)\bself\b|\bOptional\[|\b(list|dict|tuple)\[|models\.|-> |import "
)


@pytest.mark.parametrize("path", sorted((SOURCE / "parse").rglob("*.py")), ids=name_of)
def test_parse_writes_no_python(path: Path) -> None:
    found = [(line, text) for line, text in strings(path) if PYTHON_SOURCE.search(text)]
    assert found == []


@pytest.mark.parametrize("path", sorted((SOURCE / "output").rglob("*.py")), ids=name_of)
def test_output_knows_nothing_of_the_document(path: Path) -> None:
    assert FOREIGN_WORDS.findall(path.read_text(encoding="utf-8")) == []


# --- templates -----------------------------------------------------------------------------------

LOOP = {"loop"}
STRUCTURE = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name, nodes.Getattr)


class GrammarError(Exception):
    pass


def check_template(source: str, environment: jinja2.Environment | None = None) -> None:
    """Raises GrammarError where a template says more than the design allows (section 5)."""
    check_node((environment or make_environment(templates_folder())).parse(source), 0)


def check_node(node: nodes.Node, depth: int) -> None:
    match node:
        case nodes.For():
            if node.test or node.recursive or node.else_ or not is_attribute(node.iter):
                raise GrammarError(f"line {node.lineno}: `for` goes over a tuple of the view, and nothing more")
            if not isinstance(node.target, nodes.Name):
                raise GrammarError(f"line {node.lineno}: `for` has one variable")
            check_level(node, depth)
        case nodes.If():
            if node.elif_ or not is_condition(node.test):
                raise GrammarError(f"line {node.lineno}: `if` asks one attribute of the view")
            check_level(node, depth)
        case nodes.Include():
            if not isinstance(node.template, nodes.Const) or node.ignore_missing:
                raise GrammarError(f"line {node.lineno}: `include` names a template literally")
        case nodes.Filter():
            constants = [*node.args, *(item.value for item in node.kwargs)]
            if not all(isinstance(item, nodes.Const) for item in constants) or node.dyn_args or node.dyn_kwargs:
                raise GrammarError(f"line {node.lineno}: arguments of filters are constants")
            if node.name not in {"join", *FILTERS} or node.node is None:
                raise GrammarError(f"line {node.lineno}: there is no filter {node.name}")
            check_node(node.node, depth)
        case _ if isinstance(node, STRUCTURE):
            for child in node.iter_child_nodes():
                check_node(child, depth)
        case _:
            raise GrammarError(f"line {node.lineno}: {type(node).__name__.lower()} is not allowed")


def check_level(node: nodes.For | nodes.If, depth: int) -> None:
    if depth == 2:
        raise GrammarError(f"line {node.lineno}: more than two levels")
    for child in (*node.body, *node.else_):
        check_node(child, depth + 1)


def is_attribute(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) or (isinstance(node, nodes.Getattr) and is_attribute(node.node))


def is_condition(node: nodes.Node) -> bool:
    return is_attribute(node.node if isinstance(node, nodes.Not) else node)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(templates_folder()).as_posix())
def test_template_keeps_the_grammar(path: Path) -> None:
    check_template(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.relative_to(templates_folder()).as_posix())
def test_template_knows_nothing_of_the_document(path: Path) -> None:
    assert FOREIGN_WORDS.findall(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ view.name }}",
        "{% for item in view.items %}{% if item.doc %}{{ item.doc | docstring(4) }}{% endif %}{% endfor %}",
        "{% if not view.empty %}{{ view.names | join(', ') }}{% else %}x{% endif %}",
        "{% include 'part.jinja' %}{# remark #}",
        "{{ view.text | literal }}{% for item in items %}{% if not loop.last %}, {% endif %}{% endfor %}",
    ],
)
def test_allowed(source: str) -> None:
    check_template(source)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("{% set x = 1 %}", "line 1: assign is not allowed"),
        ("{{ a == b }}", "line 1: compare is not allowed"),
        ("{{ a + 1 }}", "line 1: add is not allowed"),
        ("{{ a ~ b }}", "line 1: concat is not allowed"),
        ("{{ view.method() }}", "line 1: call is not allowed"),
        ("{{ view['a'] }}", "line 1: getitem is not allowed"),
        ("{{ a if b else c }}", "line 1: condexpr is not allowed"),
        ("{% if a == b %}{% endif %}", "line 1: `if` asks one attribute of the view"),
        ("{% if a and b %}{% endif %}", "line 1: `if` asks one attribute of the view"),
        ("{% if a is defined %}{% endif %}", "line 1: `if` asks one attribute of the view"),
        ("{% if a %}{% elif b %}{% endif %}", "line 1: `if` asks one attribute of the view"),
        ("{% for a in b | sort %}{% endfor %}", "line 1: `for` goes over a tuple of the view, and nothing more"),
        ("{% for a in b if a %}{% endfor %}", "line 1: `for` goes over a tuple of the view, and nothing more"),
        ("{% for a, b in c %}{% endfor %}", "line 1: `for` has one variable"),
        ("{% for a in b.items() %}{% endfor %}", "line 1: `for` goes over a tuple of the view, and nothing more"),
        ("{% include name %}", "line 1: `include` names a template literally"),
        ("{% include ['a', 'b'] %}", "line 1: `include` names a template literally"),
        ("{% macro m(x) %}{% endmacro %}", "line 1: macro is not allowed"),
        ("{% extends 'a' %}", "line 1: extends is not allowed"),
        ("{% import 'a' as b %}", "line 1: import is not allowed"),
        ("{% block a %}{% endblock %}", "line 1: block is not allowed"),
        ("{% with a = b %}{% endwith %}", "line 1: with is not allowed"),
        ("{{ a | docstring(b) }}", "line 1: arguments of filters are constants"),
        ("{% filter literal %}x{% endfilter %}", "line 1: filterblock is not allowed"),
        (
            "{% if a %}{% for b in a %}\n{% if b %}{% endif %}{% endfor %}{% endif %}",
            "line 2: more than two levels",
        ),
    ],
)
def test_refused(source: str, message: str) -> None:
    with pytest.raises(GrammarError, match=re.escape(message)):
        check_template(source)


def test_filters_of_jinja_do_not_exist() -> None:
    with pytest.raises(GrammarError, match="line 1: there is no filter upper"):
        check_template("{{ a | upper }}")
    with pytest.raises(jinja2.TemplateAssertionError, match="No filter named 'upper'"):
        make_environment(templates_folder()).from_string("{{ a | upper }}")


# --- size and shape ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", [path for path in MODULES if path.name != "ir.py"], ids=name_of)
def test_modules_stay_small(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, "this module does the work of two"
