"""How the ground is drawn: its layers have their place in the style, its colours are those of the theme."""

from __future__ import annotations

import math
import re
from itertools import pairwise
from pathlib import Path

import pytest

from dashboard.contract.drawing import Ground, GroundGeometry
from dashboard.map.ground import style as ground_style
from dashboard.map.ground.generalised import LEAST_KM2
from dashboard.map.style import image_layers, map_style
from dashboard.theme import colours
from dashboard.theme.dark import DARK_COLOURS

SCRIPTS = Path(__file__).resolve().parents[4] / "assets" / "map" / "ground"
GEOMETRY: GroundGeometry = {
    "corner": [0.5, 0.4],
    "size": [0.1, 0.1],
    "triangles": 1,
    "vertices": 3,
    "segments": 0,
    "places": 1,
    "corners": 0,
    "field": [2, 2],
    "fieldKm": 64,
}


@pytest.fixture(scope="module")
def ground() -> Ground:
    """The ground of a made-up geometry."""
    return ground_style.ground_style(GEOMETRY, "/data/ground.bin")


def test_it_holds_the_geometry_and_its_address(ground: Ground) -> None:
    assert {name: ground[name] for name in GEOMETRY} == GEOMETRY
    assert ground["address"] == "/data/ground.bin"


def test_every_layer_stands_under_a_layer_of_the_style(ground: Ground) -> None:
    """They are added to the style before the layers with images, so under one that is there from the start."""
    drawn = [layer["id"] for layer in map_style({}, {})["layers"]]
    assert set(ground["layers"].values()) <= set(drawn)
    assert not set(ground["layers"]) & {*drawn, *(layer["id"] for layer in image_layers())}
    order = [drawn.index(above) for above in ground["layers"].values()]
    assert order == sorted(order)


def test_land_is_under_the_areas_and_water_over_them() -> None:
    """Of layers under the same one, the later is the higher: patterns lie on areas."""
    drawn = [layer["id"] for layer in map_style({}, {})["layers"]]
    assert drawn[drawn.index(ground_style.LAYERS["areas"]) - 1] == "land"
    assert [name for name, above in ground_style.LAYERS.items() if above == "lakes"] == ["areas", "patterns"]
    assert (
        drawn.index("border") < drawn.index(ground_style.LAYERS["front"]) < drawn.index(ground_style.LAYERS["places"])
    )


def test_the_scripts_draw_every_layer() -> None:
    drawn = re.search(r"const draws = \{(.*?)\n  \};", (SCRIPTS / "ground.mjs").read_text(encoding="utf-8"), re.S)[1]
    assert re.findall(r"^    (\w+): ", drawn, re.M) == list(ground_style.LAYERS)


def test_sides_come_in_their_order(ground: Ground) -> None:
    """A byte of the states is the number of a side; contested ground is a pattern without a tint."""
    assert [side["colour"] for side in ground["sides"]] == [side.colour for side in colours.SIDES.values()]
    assert list(colours.SIDES)[ground["contested"]] == "contested"


def test_the_scripts_know_every_pattern(ground: Ground) -> None:
    """One that they do not know would not be drawn, without a word."""
    known = re.findall(r'^  (\w+): "', (SCRIPTS / "pattern_shader.mjs").read_text(encoding="utf-8"), re.M)
    wanted = {side["pattern"]: side["patternColour"] for side in ground["sides"] if side["pattern"]}
    assert sorted(known) == sorted(wanted)
    assert all(re.fullmatch("#[0-9A-F]{6}", colour) for colour in wanted.values())


def test_colours_are_those_of_both_themes(ground: Ground) -> None:
    light, dark = ground["themes"]["light"], ground["themes"]["dark"]
    assert (light["ink"], light["paper"], light["accent"]) == (colours.INK, colours.PAPER, colours.ACCENT)
    assert dark["ink"] == DARK_COLOURS[colours.INK]
    assert dark["paper"] == DARK_COLOURS[colours.PAPER]
    assert dark["accent"] == DARK_COLOURS[colours.ACCENT]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_gained_ground_stands_out(ground: Ground, theme: str) -> None:
    """Even where dots are, from what is not new; dots take most of the tint that is not new, not all."""
    plain, gained, plain_dots, gained_dots = ground["themes"][theme]["opacity"]
    assert 0 < plain < gained - gained_dots < gained < 1
    assert plain / 2 < plain_dots < plain


def test_dots_leave_tint_between_them(ground: Ground) -> None:
    """The nearest two are half a row's distance apart each way."""
    every, radius = ground["dots"]
    near_km, far_km = ground["fade"]
    assert 0 < 2 * radius < math.hypot(every / 2, every / 2)
    assert 0 < near_km < far_km < GEOMETRY["fieldKm"]


def test_what_was_gained_stays_stronger_far_from_reports(ground: Ground) -> None:
    plain, gained, dots = ground["faded"]
    assert 0 < plain <= gained < 1
    assert 0 <= dots < 1
    for theme in ground["themes"].values():
        assert theme["opacity"][0] * (1 - plain) < theme["opacity"][1] * (1 - gained)


def test_each_smaller_map_joins_larger_pieces(ground: Ground) -> None:
    zooms = ground["generalZooms"]
    assert zooms == sorted(zooms, reverse=True)
    assert zooms[0] == ground["changedZoom"]
    assert len(zooms) == len(LEAST_KM2)
    for smaller, larger in pairwise(LEAST_KM2):
        assert all(one < other for one, other in zip(smaller, larger, strict=True))
    for least in LEAST_KM2:
        assert least.piece < least.plain


def test_widths_and_zooms_rise(ground: Ground) -> None:
    """The casing is seen beside the front, the earlier front and one that did not move are thinner; greater places
    come from further away."""
    front, casing, earlier, still = ground["frontWidths"]
    assert 0 < earlier < front < casing
    assert 0 < still < 0.75 * front
    assert ground["rankZooms"] == sorted(ground["rankZooms"])
    assert 0 < ground["detailZoom"] < 12


def test_sides_of_one_camp_have_one_number(ground: Ground) -> None:
    """Four are counted as the opposition; the others are in no camp."""
    camps = dict(zip(colours.SIDES, (side["camp"] for side in ground["sides"]), strict=True))
    assert {side for side, camp in camps.items() if camp == 1} == {
        "opposition_hts",
        "sna",
        "southern_operations",
        "sfa",
    }
    assert {camp for camp in camps.values() if camp != 1} == {0}
