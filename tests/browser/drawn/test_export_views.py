"""The map of a slide shows the box of its chapter."""

from __future__ import annotations

import pytest

from dashboard.export.headless_page import open_page
from dashboard.export.picture_size import MapSize
from dashboard.tabs.story import chapters
from geodata.calendar import DAYS
from geodata.dataset import Dataset

STAGES = [MapSize(900, 720, 0.25), MapSize(500, 800, 0.25)]
"""A map that is wider than high, and one that is higher than wide, with few pixels: none is looked at."""
NEAR = 0.5
"""Px by which two opposite margins may differ, of 500 to 900."""
MARGIN = 10
"""Px that are left at two edges at least."""
ROOM_OF_NAMES = 100
"""Px that the names of bases have at the left on a map that is wide."""
LOOKED_AT = (1, 3, 4, 9)
"""Numbers of chapters: the country, two near views with the same layers one after the other, and one in between."""
CORNERS = """
const map = advance.engine.handle(document.querySelector(".js-plotly-plot"));
return arguments[0].map((corner) => map.project(corner)).map(({ x, y }) => [x, y]);
"""
"""Where the south-west and the north-east corner of a box stand, in px from the left and the top."""
NOTE_SIZES = """
const map = advance.engine.handle(document.querySelector(".js-plotly-plot"));
const size = () => ["clientWidth", "clientHeight"].map((side) => map.getContainer()[side]).join("x");
window.sizes = new Set([size()]);
map.on("resize", () => sizes.add(size()));
"""
"""From then on, the page keeps every size that its map has had."""


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: f"{stage.width}x{stage.height}")
def test_a_box_is_shown_in_the_middle_as_large_as_it_fits(dataset: Dataset, stage: MapSize) -> None:
    """The page around the map takes nothing of it: 10 px are left at two edges, no less at the others, and more for the
    names of bases. Headlines of one
    line and of three do not change its size between two pictures: its view would follow later than the picture.
    """
    with open_page(dataset, stage) as page:
        page._js(NOTE_SIZES)
        for told in [told for told in chapters(dataset) if told["no"] in LOOKED_AT]:
            page.map_png(DAYS[told["days"][1]], told["no"])
            (west, south), (east, north) = page._js(CORNERS, told["box"])
            margins = west, stage.width - east, north, stage.height - south
            if "bases" in told["layers"] and stage.width > stage.height:
                assert margins[0] >= ROOM_OF_NAMES, told["no"]
            else:
                assert margins[0] == pytest.approx(margins[1], abs=NEAR), told["no"]
            assert margins[2] == pytest.approx(margins[3], abs=NEAR), told["no"]
            assert min(margins) == pytest.approx(MARGIN, abs=NEAR), told["no"]
        assert page._js("return [...sizes]") == [f"{stage.width}x{stage.height}"]
