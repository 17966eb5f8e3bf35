"""The documents that Python sends to the browser keep the types of `dashboard.contract`, which the README describes."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path
from types import UnionType
from typing import Any, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from dash import Dash
from flask.testing import FlaskClient

from dashboard.contract import days, drawing, features, model, panel, signs
from dashboard.contract.model import Model, OnDemand
from dashboard.contract.panel import Rows, SearchOption

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "dashboard" / "payload" / "README.md"
MODULES = (model, days, features, panel, drawing, signs)
UNPACKED = {"ids", "names", "neighbours", "km2", "byImportance", "told", "chartsThen"}
"""Keys that the scripts themselves add to the model (`unpack` in assets/core/documents.mjs)."""


def problems(value: object, expected: Any, where: str) -> list[str]:
    """Where a JSON value differs from a type: wrong type, missing field, unknown field."""
    if expected is Any:
        return []
    if is_typeddict(expected):
        return _problems_of_fields(value, expected, where)
    origin, arguments = get_origin(expected), get_args(expected)
    if origin in (Union, UnionType):
        return [] if any(not problems(value, one, where) for one in arguments) else [f"{where}: {value!r:.60}"]
    if origin is list and isinstance(value, list):
        return [found for n, one in enumerate(value) for found in problems(one, arguments[0], f"{where}[{n}]")]
    if origin is dict and isinstance(value, dict):
        return [found for key, one in value.items() for found in problems(one, arguments[1], f"{where}.{key}")]
    if (expected is float and type(value) is int) or type(value) is expected:
        return []
    return [f"{where}: {value!r:.60} is not {expected}"]


def _problems_of_fields(value: object, expected: Any, where: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{where}: not an object"]
    hints = get_type_hints(expected, include_extras=True)
    optional = {name for name, hint in hints.items() if get_origin(hint) is NotRequired}
    found = [f"{where}.{name}: unknown" for name in value.keys() - hints.keys()]
    found += [f"{where}.{name}: missing" for name in hints.keys() - value.keys() - optional]
    for name in hints.keys() & value.keys():
        hint = get_args(hints[name])[0] if name in optional else hints[name]
        found += problems(value[name], hint, f"{where}.{name}")
    return found


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"label": "Homs", "value": 1, "search": "homs"}, "x.value: 1 is not <class 'str'>"),
        ({"label": "Homs", "value": "homs"}, "x.search: missing"),
        ({"label": "Homs", "value": "homs", "search": "homs", "more": ""}, "x.more: unknown"),
        ("Homs", "x: not an object"),
    ],
)
def test_a_difference_is_found(value: object, expected: str) -> None:
    assert problems(value, SearchOption, "x") == [expected]


@pytest.fixture(scope="module")
def client(app: Dash) -> FlaskClient:
    """The server of the page."""
    return app.server.test_client()


@pytest.fixture(scope="module")
def sent(client: FlaskClient) -> Model:
    """The document `model`, as the browser receives it."""
    address = re.search(r'id="model"[^>]*href="([^"]+)"', client.get("/").get_data(as_text=True))[1]
    return json.loads(client.get(address).get_data())


def test_the_model_keeps_its_type(sent: Model) -> None:
    assert problems(sent, Model, "model") == []


def test_the_other_documents_keep_their_types(client: FlaskClient, sent: Model) -> None:
    def read(address: str) -> object:
        return json.loads(client.get(address).get_data())

    assert problems(read(sent["onDemand"]), OnDemand, "on_demand") == []
    assert problems(read(sent["table"]["rows"]), Rows, "rows") == []
    assert problems(read(sent["searchOptions"]), list[SearchOption], "search_options") == []
    assert problems(read(sent["cards"]), dict[str, str], "cards") == []


Described = dict[str, list[tuple[str, str, str]]]
"""Class -> its own fields: name, type as written, description."""


def _described_in_code() -> Described:
    found: Described = {}
    for module in MODULES:
        for node in ast.parse(Path(module.__file__).read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                found[node.name] = _fields(node)
    return found


def _fields(node: ast.ClassDef) -> list[tuple[str, str, str]]:
    pairs = zip(node.body[1::2], node.body[2::2], strict=True)
    return [
        (field.target.id, ast.unparse(field.annotation), " ".join(text.value.value.split())) for field, text in pairs
    ]


def _described_in_readme() -> Described:
    found: Described = {}
    for line in README.read_text(encoding="utf-8").splitlines():
        if line.startswith("### "):
            fields = found.setdefault(re.search(r"`(\w+)`", line)[1], [])
        elif line.startswith("| `"):
            name, kind, text = re.fullmatch(r"\| `(\w+)` \| `(.+?)` \| (.+) \|", line).groups()
            fields.append((name, kind.replace(r"\|", "|"), text))
    return found


def test_the_readme_describes_every_field() -> None:
    assert _described_in_readme() == _described_in_code()


def test_scripts_read_only_what_is_sent() -> None:
    known = {name for fields in _described_in_code().values() for name, _kind, _text in fields} | UNPACKED
    read = {}
    for path in (*ROOT.glob("assets/**/*.mjs"), *ROOT.glob("assets/*.js")):
        text = path.read_text(encoding="utf-8")
        names = set(re.findall(r"(?<!advance\.)\bmodel\??\.([a-zA-Z]\w*)", text))
        for group in re.findall(r"const \{([^}]*)\} = model\b", text):
            names |= {part.split(":")[0].strip() for part in group.split(",") if part.strip()}
        read[path.relative_to(ROOT).as_posix()] = names - known
    assert len(read) > 20
    assert {path: names for path, names in read.items() if names} == {}
