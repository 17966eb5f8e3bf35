"""Stored results are used only if everything they depend on is the same; `check` says why if not."""

from __future__ import annotations

import ast
import inspect
import json
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from geodata import conflict
from geodata.check.built.results import results_problems
from geodata.check.folder import check
from geodata.dataset import Dataset
from geodata.history import scenarios, situation
from geodata.load import load
from geodata.measures import ranges, static
from geodata.measures.analysis import analyse
from geodata.measures.daily import BY_PAIR, measure_keys
from geodata.measures.settings import settings
from geodata.measures.stored import compute, from_json
from geodata.problems import Problem
from geodata.roads import junction, network, passable, routes
from geodata.roads.network import road_network
from geodata.roads.passable import road_overlay
from geodata.schema import layout
from geodata.store.package import DATAPACKAGE
from geodata.store.results import LAYERS, read_results


def test_results_of_these_data_are_used_and_no_others(toy: Dataset, data: Path) -> None:
    assert toy.stored is not None
    layout.computed_path(data).unlink()
    assert load(data).stored is None


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        ("gone", "no such file"),
        ("cut", "a file that cannot be read, or not of this form"),
        ("edited", "results edited since the build"),
        ("of other data", "results of other tables or base geography"),
        ("of other layers", "results of other layers"),
        ("of other rules", "results of other sides, days, routes, measures or rules"),
        ("no object", "a file that cannot be read, or not of this form"),
    ],
)
def test_anything_else_is_not_used(data: Path, harm: str, reason: str) -> None:
    """And `check` says why, but for a file that is not there."""
    path = layout.computed_path(data)
    text = path.read_text(encoding="utf-8")
    edited = json.loads(text)
    edited["computed"]["first_cut"]["damascus-homs"][1] = "2024-12-01"
    harmed = {
        "cut": text[:900],
        "edited": json.dumps(edited),
        "of other data": json.dumps(json.loads(text) | {"version": "1.0.0+00000000"}),
        "of other layers": json.dumps(json.loads(text) | {"layers": "0"}),
        "of other rules": json.dumps(json.loads(text) | {"settings": "0"}),
        "no object": "[]",
    }
    if harm == "gone":
        path.unlink()
    else:
        path.write_text(harmed[harm], encoding="utf-8")
    results = read_results(data)
    assert (results.computed, results.reason) == (None, reason)
    expected = "results of these data, by the rules of this program; run python -m geodata build"
    assert list(results_problems(data)) == [Problem("computed.json", 0, reason, expected)] * (harm != "gone")


def test_check_finds_stale_results_and_a_stale_package(data: Path) -> None:
    """Where nothing else is wrong."""
    assert check(data) == []
    for file in (layout.computed_path(data), data / DATAPACKAGE):
        file.write_text(json.dumps(json.loads(file.read_text(encoding="utf-8")) | {"version": "0"}), encoding="utf-8")
    assert [problem.file for problem in check(data)] == ["computed.json", "datapackage.json"]


def test_a_layer_that_is_built_otherwise_makes_results_stale(data: Path) -> None:
    path = layout.layer_path(data, "roads")
    path.write_text(path.read_text(encoding="utf-8") + " ", encoding="utf-8")
    assert read_results(data).reason == "results of other layers"


def test_layers_that_results_depend_on(toy: Dataset) -> None:
    """Computing the results reads these layers and no others."""
    read: set[str] = set()

    class Recorder(dict):
        def __getitem__(self, name: str) -> Any:
            read.add(name)
            return super().__getitem__(name)

    recorded = replace(toy, geo=Recorder(toy.geo), stored=None)
    network = road_network(recorded.geo["roads"], recorded.geo["landmark_bases"])
    compute(recorded, network, road_overlay(network, recorded))
    assert read == set(LAYERS)


def test_what_is_kept_is_what_is_computed(toy: Dataset) -> None:
    """Every range of every measure on every day, every first cut, every loss of the ranking; whole numbers stay so."""
    kept, fresh = analyse(toy), analyse(replace(toy, stored=None))
    assert kept.measures == fresh.measures
    assert kept.first_cut == fresh.first_cut
    assert kept.first_off_course == fresh.first_off_course
    assert kept.junction == fresh.junction
    assert isinstance(kept.measures["places", "government"][0].best, int)


def test_measures_that_results_depend_on(toy: Dataset) -> None:
    assert toy.stored is not None
    measures = from_json(toy.stored).measures
    without_pairs = [key for key in measure_keys() if key[0] != BY_PAIR]
    assert sorted(key for key in measures if key[0] != BY_PAIR) == sorted(without_pairs)
    pairs = {key for key in measures if key[0] == BY_PAIR}
    assert pairs < set(measure_keys())
    assert all(any(day.high for day in measures[pair]) for pair in pairs), "pairs that never meet are left out"


def _constants(module: ModuleType) -> list[str]:
    """Names in capitals that a module itself gives a value."""
    body = ast.parse(inspect.getsource(module)).body
    targets = [node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None) for node in body]
    return [target.id for target in targets if isinstance(target, ast.Name) and target.id.isupper()]


@pytest.mark.parametrize("module", [network, passable, routes, junction, static, ranges, situation, scenarios])
def test_every_rule_is_a_setting(module: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another threshold, name or list in a module that computes makes stored results stale."""
    before = settings()
    for name in _constants(module):
        value = getattr(module, name)
        if isinstance(value, int | float | dict | tuple):
            with monkeypatch.context() as patch:
                patch.setattr(module, name, value + 1 if isinstance(value, int | float) else type(value)())
                assert settings() != before, name


CONFLICT = {
    "SIDES": conflict.SIDES[:-1],
    "LAST_DAY": "2024-12-30",
    "GOVERNMENT": "other",
    "CAPITAL_NODE": "Homs",
    "METRIC_CRS": "EPSG:32638",
    "NAMED_NODES": {},
    "NAMED_ROUTES": {},
    "ROAD_USERS": {},
    "REFERENCE_POINTS": {},
    "MAIN_AXIS": "M4",
    "OPPOSITION_SIDES": (),
}
"""Constants of the conflict that results depend on, with other values."""


@pytest.mark.parametrize("name", CONFLICT)
def test_what_belongs_to_the_conflict_is_a_setting(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = settings()
    monkeypatch.setattr(conflict, name, CONFLICT[name])
    assert settings() != before
