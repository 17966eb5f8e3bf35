"""Two packages and one arrow: `dashboard` reads through `geodata`, and nothing runs in circles."""

from __future__ import annotations

import ast
from collections import Counter
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = {
    path.relative_to(ROOT).as_posix(): path
    for name in ("geodata", "dashboard")
    for path in (ROOT / name).glob("**/*.py")
}
TREES = {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in MODULES.items()}
READERS = {"open", "read_text", "read_bytes", "read_csv", "read_file", "read_json", "read_parquet"}
CATALOGUES = "dashboard/i18n/catalogue.py"
"""Reads the words of the page, which are no data."""
LONGEST = 220
"""Lines of a module."""
LARGEST = 15
"""Modules in a folder, `__init__.py` apart."""


def _imports(tree: ast.AST) -> set[str]:
    """Modules that a module imports, by full name; `from package import module` names the module too."""
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def _name(file: str) -> str:
    return file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _of(package: str) -> list[str]:
    return [file for file in MODULES if file.startswith(package)]


@pytest.mark.parametrize("file", _of("geodata"))
def test_geodata_knows_no_screen(file: str) -> None:
    packages = {module.split(".")[0] for module in _imports(TREES[file])}
    assert not packages & {"dashboard", "dash", "plotly", "flask", "jinja2"}


@pytest.mark.parametrize("file", [file for file in _of("dashboard") if file != CATALOGUES])
def test_dashboard_reads_no_file(file: str) -> None:
    """But through geodata; its own templates are read by Jinja, its assets by Dash."""
    calls = [node.func for node in ast.walk(TREES[file]) if isinstance(node, ast.Call)]
    called = {getattr(function, "attr", getattr(function, "id", None)) for function in calls}
    assert not called & READERS
    assert not {module.split(".")[0] for module in _imports(TREES[file])} & {"csv", "fiona", "pyogrio", "sqlite3"}


def test_nothing_builds_while_it_serves() -> None:
    """The dashboard never derives: what it shows was built and committed."""
    used = set().union(*(_imports(TREES[file]) for file in _of("dashboard")))
    builders = ("build", "derive.cells", "derive.fronts", "derive.points", "store.package")
    assert not used & {f"geodata.{module}" for module in builders}


@pytest.mark.parametrize("package", ["geodata", "dashboard"])
def test_imports_run_in_no_circle(package: str) -> None:
    graph = {_name(file): _imports(TREES[file]) for file in _of(package)}
    ordered = TopologicalSorter({name: used & graph.keys() - {name} for name, used in graph.items()}).static_order()
    assert set(ordered) == graph.keys()


def test_the_data_set_imports_no_checks() -> None:
    """Every module names the class; it must not bring the checks, the loader or the build with it."""
    graph = {_name(file): _imports(TREES[file]) for file in MODULES}
    known, new = set(), {"geodata.dataset"}
    while new:
        known |= new
        new = {used for name in new for used in graph[name] & graph.keys()} - known
    rooms = {name.split(".")[1] for name in known if "." in name}
    assert rooms == {"calendar", "conflict", "dataset", "derive", "geodesy", "schema"}


def test_folders_are_small() -> None:
    folders = Counter(Path(file).parent.as_posix() for file in MODULES if not file.endswith("__init__.py"))
    assert {folder: count for folder, count in folders.items() if count > LARGEST} == {}


@pytest.mark.parametrize("file", MODULES)
def test_module_is_short_and_says_what_it_does(file: str) -> None:
    assert len(MODULES[file].read_text(encoding="utf-8").splitlines()) <= LONGEST
    assert ast.get_docstring(TREES[file])
    assert not {"utils", "helpers", "misc", "common"} & set(Path(file).with_suffix("").parts)


@pytest.mark.parametrize("file", MODULES)
def test_functions_have_types(file: str) -> None:
    """Every argument and every return, those of nested functions too; `self` and lambdas apart."""
    bare = []
    for node in ast.walk(TREES[file]):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            spec = node.args
            given = [*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *filter(None, (spec.vararg, spec.kwarg))]
            untyped = [a.arg for a in given if a.annotation is None and a.arg not in ("self", "cls")]
            bare += [f"{node.name}: {name}" for name in untyped] + [node.name] * (node.returns is None)
    assert bare == []
