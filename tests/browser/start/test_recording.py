"""A page whose map only records says the same of itself as one whose map draws: other tests rest on that."""

from __future__ import annotations

import pytest
from driving import Page

from dashboard.map.layer_groups import LAYER_GROUPS
from geodata.calendar import DAYS, index_of

STATES = """
(() => {
  const sources = Object.keys(map.getStyle().sources).filter((source) => !source.startsWith("source-"));
  const all = (source) => Array.from({ length: arguments[0] }, (_, id) => map.getFeatureState({ source, id }));
  return Object.fromEntries(sources.map((source) => [source, all(source)]));
})()
"""
"""Source -> state of each feature by id; without the empty sources that Plotly adds under names drawn at random."""
MOST = 4000
"""More than any source has features; a state that was never set is empty."""
VIEW = "[map.getCenter().lng, map.getCenter().lat, map.getZoom(), map.getCanvas().clientWidth]"
RENDERED = """
Object.fromEntries(arguments[0].map((layer) => [
  layer,
  map.queryRenderedFeatures({ layers: [layer] }).map(({ id, properties }) => `${id} ${properties.label ?? ""}`).sort(),
]))
"""
"""Layer -> features that stand in the window."""


@pytest.fixture(scope="module")
def both(recording: Page, drawing: Page, address: str) -> tuple[Page, Page]:
    """The same address with a map that records, and with one that draws; both without motion."""
    for page, kind in ((recording, "recording"), (drawing, "drawing")):
        page.reset(kind, still=True)
        page.open(f"{address}?day=2024-12-03")
    return recording, drawing


@pytest.mark.parametrize("day", ["2024-11-26", "2024-12-05", "2024-12-08", DAYS[-1]])
def test_states_and_features_in_the_window_are_the_same(both: tuple[Page, Page], day: str) -> None:
    layers = [layer for group in LAYER_GROUPS.values() for layer in group.style_layers]
    told = []
    for page in both:
        page.go(index_of(day))
        page.idle()
        told.append((page.map(STATES, MOST), page.map(RENDERED, layers), page.map(VIEW)))
    recorded, drawn = told
    assert recorded[0] == drawn[0]
    assert any(recorded[0]["places"])
    assert recorded[1] == drawn[1]
    assert len(recorded[1]["place-labels"]) > 8
    assert recorded[2] == pytest.approx(drawn[2])
