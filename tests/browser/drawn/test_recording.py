"""A page whose map only records says the same of itself as one whose map draws: other tests rest on that."""

from __future__ import annotations

import json

import pytest
from browsers import measure
from driving import Page

from dashboard.map.layer_groups import LAYER_GROUPS
from geodata.calendar import DAYS, index_of

STATES = """
(() => {
  const sources = Object.keys(map.getStyle().sources).filter((source) => !source.startsWith("source-"));
  const all = (source) => Array.from({ length: arguments[0] }, (_, id) => map.getFeatureState({ source, id }));
  return JSON.stringify(Object.fromEntries(sources.map((source) => [source, all(source)])));
})()
"""
"""Source -> state of each feature by id, as JSON: the driver takes long over so many objects. Without the empty sources
that Plotly adds under names drawn at random."""
MOST = 4000
"""More than any source has features; a state that was never set is empty."""
SIZE = (1024, 640)
"""Window in px: small, since drawing goes by pixels, and what is compared does not."""
VIEW = "[map.getCenter().lng, map.getCenter().lat, map.getZoom(), map.getCanvas().clientWidth]"
RENDERED = """
JSON.stringify(Object.fromEntries(arguments[0].map((layer) => [
  layer,
  map.queryRenderedFeatures({ layers: [layer] }).map(({ id, properties }) => `${id} ${properties.label ?? ""}`).sort(),
])))
"""
"""As JSON: layer -> features that stand in the window."""


DAYS_READ = ("2024-11-26", "2024-12-05", "2024-12-08", DAYS[-1])


def told(page: Page, address: str, kind: str) -> dict[str, tuple]:
    """Day -> states, features in the window and view of a map of some kind, without motion."""
    page.reset(kind, still=True)
    measure(page.driver, SIZE)
    page.open(f"{address}?day=2024-12-03")
    layers = [layer for group in LAYER_GROUPS.values() for layer in group.style_layers]
    found = {}
    for day in DAYS_READ:
        page.go(index_of(day))
        page.idle()
        states, rendered = page.map(STATES, MOST), page.map(RENDERED, layers)
        found[day] = json.loads(states), json.loads(rendered), page.map(VIEW)
    return found


@pytest.fixture(scope="module")
def both(drawing: Page, address: str) -> list[dict[str, tuple]]:
    """What a map that records tells, and one that draws; in one browser, since letters are not as wide in any other."""
    return [told(drawing, address, kind) for kind in ("recording", "drawing")]


@pytest.mark.parametrize("day", DAYS_READ)
def test_states_and_features_in_the_window_are_the_same(both: list[dict[str, tuple]], day: str) -> None:
    recorded, drawn = (told[day] for told in both)
    assert recorded[0] == drawn[0]
    assert any(recorded[0]["roads"])
    assert recorded[1] == drawn[1]
    assert len(recorded[1]["place-labels"]) > 8
    assert recorded[2] == pytest.approx(drawn[2])
