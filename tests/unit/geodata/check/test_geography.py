"""Base geography: each feature is a whole one, with an id and properties as its neighbours in the file have them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from geodata.check.geography import check_geography
from geodata.schema import layout
from tests.unit.geodata.check.broken import problems_of

Features = list[dict[str, Any]]
FILE = "sources/geography/neighbours.geojson"


def _problems(folder: Path, edit: Callable[[Features], object]) -> list[str]:
    """What is wrong after an edit of the neighbours: Turkey and Iraq, in this order."""
    path = layout.geography_path(folder, "neighbours")
    collection = json.loads(path.read_text(encoding="utf-8"))
    edit(collection["features"])
    path.write_text(json.dumps(collection), encoding="utf-8")
    return [str(problem) for problem in problems_of(check_geography, folder)]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (lambda f: f[1]["properties"].update(id=["IRQ"]), "feature 2: id ['IRQ']; expected an id, or blank"),
        (lambda f: f[1]["properties"].update(id=True), "feature 2: id True; expected an id, or blank"),
        (lambda f: f[1]["properties"].update(id="TUR"), "feature 2: id 'TUR' of feature 1; expected each feature once"),
        (
            lambda f: f[1]["properties"].pop("id"),
            "feature 2: no id; expected one in every feature, as others have one",
        ),
        (lambda f: f[0]["properties"].pop("name_ar"), "feature 1: no property name_ar; expected it in every feature"),
        (
            lambda f: f[1].update(geometry=f[0]["geometry"]),
            "feature 2: the geometry of feature 1; expected each feature once",
        ),
        (
            lambda f: f[1]["properties"].update(name="Iraq\u202eqarI"),
            "feature 2: name with U+202E after 'Iraq'; expected no control characters and none that nobody sees, "
            "which break lines, XML and spreadsheets",
        ),
        (
            lambda f: f[1]["properties"].update(name="\ud800"),
            "feature 2: name with U+D800 after ''; expected no control characters and none that nobody sees, "
            "which break lines, XML and spreadsheets",
        ),
        (
            lambda f: f[1]["properties"].update(area=10**400),
            "feature 2: 10000000000000000000…, a number beyond 2^53; expected numbers that every program can read",
        ),
        (
            lambda f: f[1]["geometry"]["coordinates"][0][0].__setitem__(0, float("nan")),
            "feature 2: NaN, which is no number of JSON; expected numbers that every program can read",
        ),
        (
            lambda f: f[1].update(type="Feture"),
            "feature 2: no readable feature (type 'Feture'); expected a Feature with a geometry",
        ),
        (lambda f: f.append("Iran"), "feature 3: no readable feature (no object); expected a Feature with a geometry"),
        (
            lambda f: f[1].update(properties=["Iraq"]),
            "feature 2: no readable feature (properties that are no object); expected a Feature with a geometry",
        ),
        (
            lambda f: f[1].pop("geometry"),
            "feature 2: no readable feature (no geometry); expected a Feature with a geometry",
        ),
    ],
)
def test_a_feature_that_is_not_whole(data: Path, edit: Callable[[Features], object], told: str) -> None:
    assert f"{FILE}, {told}" in _problems(data, edit)
