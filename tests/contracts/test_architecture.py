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
READERS = {"open", "read_text", "read_bytes", "read_csv", "read_file", "read_json", "read_parquet", "truetype"}
READS = {
    "dashboard/i18n/catalogue.py": {"open"},
    "dashboard/export/deck/text_metrics.py": {"truetype"},
    "dashboard/server/card_picture.py": {"truetype"},
    "dashboard/export/film/told_frames.py": {"open"},
    "dashboard/export/resolution.py": {"open"},
    "dashboard/hosting/access_log.py": {"open"},
    "dashboard/own/story.py": {"read_text"},
    "dashboard/page/modules.py": {"read_text", "read_bytes"},
    "dashboard/export/site/files.py": {"open"},
    "dashboard/update_catalogues.py": {"read_text"},
}
"""Modules of the dashboard that read files, which are no data: the catalogues of the page's words, the page's fonts,
pictures that were just drawn, a presenter's own story, the page's scripts, the log that a line is added to, the list of
a static site that is to be replaced, the modules of the program."""
DERIVES = {"dashboard.map.overview_arrows": {"geodata.derive.arrow_shape", "geodata.derive.control"}}
"""Modules of the dashboard that import from `geodata.derive` -> what they import: the arrows of the overview are drawn
anew, longer and wider than those of the layer."""
TESTS = {
    path.relative_to(ROOT).as_posix(): path
    for path in (ROOT / "tests").glob("**/*.py")
    if "node_modules" not in path.parts
}
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


GRAPH = {_name(file): _imports(TREES[file]) & {_name(other) for other in MODULES} for file in MODULES}
"""Module -> modules of the two packages that it imports."""


def _reached(start: set[str]) -> set[str]:
    """Modules that some modules import, directly or through others; with those themselves."""
    found: set[str] = set()
    new = start
    while new:
        found |= new
        new = set().union(*(GRAPH[name] for name in new)) - found
    return found


@pytest.mark.parametrize("file", _of("geodata"))
def test_geodata_knows_no_screen(file: str) -> None:
    packages = {module.split(".")[0] for module in _imports(TREES[file])}
    assert not packages & {"dashboard", "dash", "plotly", "flask", "jinja2"}


@pytest.mark.parametrize("file", _of("dashboard"))
def test_dashboard_reads_data_through_geodata(file: str) -> None:
    """Its own templates are read by Jinja, its assets by Dash."""
    calls = [node.func for node in ast.walk(TREES[file]) if isinstance(node, ast.Call)]
    called = {getattr(function, "attr", getattr(function, "id", None)) for function in calls}
    assert called & READERS == READS.get(file, set())
    assert not {module.split(".")[0] for module in _imports(TREES[file])} & {"csv", "fiona", "pyogrio", "sqlite3"}


def test_the_dashboard_never_builds() -> None:
    """It shows the committed layers: neither its modules nor those they import lead to the build.

    Derived while it runs is only what depends on a reader's choice or on the zoom: by geodata the areas and fronts of a
    download as known on an evening (`geodata.history.by_clock`), by the dashboard what DERIVES names.
    """
    start = {_name(file) for file in _of("dashboard")}
    assert "geodata.build" not in _reached(start)
    derived = {name: {used for used in GRAPH[name] if used.startswith("geodata.derive.")} for name in start}
    assert {name: used for name, used in derived.items() if used} == DERIVES


def test_two_commands_alone_know_a_database() -> None:
    """No page, download or build asks one, and what talks to it need not be installed for them."""
    inside = {name for name in GRAPH if name.startswith("geodata.database")}
    assert {name for name in GRAPH if name not in inside and GRAPH[name] & inside} == {"geodata.cli.database_commands"}
    assert not inside & _reached({_name(file) for file in _of("dashboard")})
    talking = {file for file in MODULES if {"sqlalchemy", "psycopg"} & {m.split(".")[0] for m in _imports(TREES[file])}}
    assert talking and {_name(file) for file in talking} <= inside


@pytest.mark.parametrize("package", ["geodata", "dashboard"])
def test_imports_run_in_no_circle(package: str) -> None:
    graph = {_name(file): _imports(TREES[file]) for file in _of(package)}
    ordered = TopologicalSorter({name: used & graph.keys() - {name} for name, used in graph.items()}).static_order()
    assert set(ordered) == graph.keys()


def test_the_data_set_imports_no_checks() -> None:
    """Every module names the class; it must not bring the checks, the loader or the build with it."""
    rooms = {name.split(".")[1] for name in _reached({"geodata.dataset"}) if "." in name}
    of_the_conflict = {"chosen", "conflict", "conflict_file", "problems"}
    assert rooms == {"calendar", *of_the_conflict, "dataset", "derive", "geodesy", "schema"}


def test_folders_are_small() -> None:
    files = [file for file in (*MODULES, *TESTS) if not file.endswith("__init__.py")]
    folders = Counter(Path(file).parent.as_posix() for file in files)
    assert {folder: count for folder, count in folders.items() if count > LARGEST} == {}


@pytest.mark.parametrize("file", MODULES | TESTS)
def test_module_is_short_and_says_what_it_does(file: str) -> None:
    source = (ROOT / file).read_text(encoding="utf-8")
    assert len(source.splitlines()) <= LONGEST
    assert ast.get_docstring(ast.parse(source))
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


UNIT_TESTS = sorted((ROOT / "tests" / "unit").rglob("*.py"))


@pytest.mark.parametrize("path", UNIT_TESTS, ids=lambda path: path.name)
def test_unit_tests_stand_on_the_toy_conflict(path: Path) -> None:
    """None reads the project's own data: its folder is not named, and `load` and `build` are given another."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute) and _is_name(node.value, "layout")}
    assert "FOLDER" not in named
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    bare = [call for call in calls if not call.args and any(_is_name(call.func, name) for name in ("load", "build"))]
    assert [call.lineno for call in bare] == []


def test_the_real_data_are_no_fixture_of_unit_tests() -> None:
    """Fixtures of the folders above a test are within its reach."""
    shared = [ROOT / "tests" / "conftest.py", ROOT / "tests" / "unit" / "conftest.py"]
    names = {
        node.name
        for path in shared
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef)
    }
    assert names == {"toy_folder", "toy", "toy_analysis", "toy_app", "square"}


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
