"""Names of the sides on their ground: never over a city's name, a dot, the number of a road, or under the legend."""

from __future__ import annotations

import pytest
from browsers import NARROW, WIDE
from driving import Page, resize

from dashboard.map.ground.geometry import drawn_ranks
from geodata.calendar import index_of
from geodata.dataset import Dataset

SIZES = (NARROW, (844, 390), (1280, 720), WIDE, (1920, 1080))
DAYS = ("2024-11-30", "2024-12-05", "2024-12-07", "2024-12-08")
NAMES = """
const map = advance.engine.handle(document.querySelector(".js-plotly-plot"));
const { signs, ground } = advance.engineOf(map);
const area = map.getContainer().getBoundingClientRect();
const larger = area.width / map.getContainer().clientWidth;
const covers = [...document.querySelectorAll(".legend, .attribution, .view-buttons, #scale")];
const letters = ["place-labels", "road-numbers", "landmark-labels", "countries"].filter((layer) => map.getLayer(layer));
const isDot = (row) => window.ranks[row] <= (map.getZoom() < 5.4 && !ground.place(row).g ? 1 : 2);
const dots = Object.values(window.places).map(([row, lng, lat]) => ({ row, ...map.project([lng, lat]) }));
return signs.names().map(({ text, side, box }) => {
  const { left, top, right, bottom } = box;
  const found = map.queryRenderedFeatures([[left, top], [right, bottom]], { layers: letters });
  const on = dots.filter(({ row, x, y }) => x > left && x < right && y > top && y < bottom && isDot(row));
  const over = covers.filter((one) => {
    const cover = one.getBoundingClientRect();
    return area.left + larger * left < cover.right && cover.left < area.left + larger * right
      && area.top + larger * top < cover.bottom && cover.top < area.top + larger * bottom;
  });
  const middle = ground.areaUnder({ x: (left + right) / 2, y: (top + bottom) / 2 });
  return {
    text,
    side,
    letters: found.filter(({ state }) => !state.off).map(({ properties }) => properties.label ?? properties.number),
    dots: on.map(({ row }) => row),
    covers: over.map(({ className }) => className),
    cut: left < 0 || top < 0 || right > map.getContainer().clientWidth || bottom > map.getContainer().clientHeight,
    strange: middle === null || ground.place(middle).s !== side,
  };
});
"""
"""Each name on the map: its text, the letters and dots of cities within its box, what of the page lies over it, whether
an edge cuts it, and whether the ground at its middle is strange to its side. On a phone it may stand on the dots of
towns that did not change hands."""
KNOWN = """
window.ranks = arguments[0];
const { read, model } = advance;
return read(document.getElementById("model").href).then((found) => { window.places = model.unpack(found).places; });
"""
HOME = "document.querySelector('[data-view=home]').click()"
CLEAR: dict[str, object] = {"letters": [], "dots": [], "covers": [], "cut": False, "strange": False}


@pytest.fixture(scope="module", params=["", "de/", "ar/"], ids=["en", "de", "ar"])
def page(recording: Page, address: str, dataset: Dataset, request: pytest.FixtureRequest) -> Page:
    """The page in each language."""
    recording.reset("recording", WIDE)
    recording.open(f"{address}{request.param}?day=2024-12-08")
    recording.js(KNOWN, drawn_ranks(dataset.geo["cities"]).tolist())
    return recording


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
def test_nothing_covers_the_name_of_a_side(page: Page, size: tuple[int, int]) -> None:
    resize(page, size)
    page.js(HOME)
    for day in DAYS:
        page.go(index_of(day))
        page.idle()
        assert [name for name in page.js(NAMES) if {key: name[key] for key in CLEAR} != CLEAR] == [], day


def test_a_wide_map_names_each_piece_with_room_once(page: Page) -> None:
    """On 8 December five sides; the German words for the southern factions have no room. The SNA holds two pieces."""
    resize(page, WIDE)
    page.js(HOME)
    page.go(index_of("2024-12-08"))
    page.idle()
    sides = [name["side"] for name in page.js(NAMES)]
    assert {*sides, "southern_operations"} == {"opposition_hts", "sna", "sdf", "southern_operations", "sfa"}
    assert len(sides) - len(set(sides)) == (sides.count("sna") == 2)


@pytest.mark.parametrize("chapter", [4, 7, 9, 13])
def test_nothing_covers_it_while_presenting(page: Page, chapter: int) -> None:
    resize(page, (1280, 720))
    page.js("advance.acts.chapter(arguments[0]); advance.present.set(true)", chapter)
    page.idle()
    found = page.js(NAMES)
    page.js("advance.present.set(false); advance.story.put(null)")
    assert [name for name in found if {key: name[key] for key in CLEAR} != CLEAR] == []
