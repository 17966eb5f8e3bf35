"""The address of a page: how tests write it, wait for it, go to one without a load, and read what was passed over."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlsplit

from driving import Page

from geodata.measures.analysis import Analysis

IGNORED = "The address holds what this page does not know; it was passed over:"
DAY_FORM = ". A day is written year-month-day, from 2024-11-26 to 2024-12-31."
LIMIT = 120
"""Letters of what was passed over that the page tells."""


def written(parameters: dict[str, str]) -> str:
    """Parameters as the page writes them."""
    return "?" + "&".join(f"{name}={quote(value, safe=',/:~')}" for name, value in parameters.items())


def escaped(parameters: dict[str, str]) -> str:
    """Parameters whose names and values may be anything."""
    return "?" + "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in parameters.items())


def told(page: Page) -> dict[str, str]:
    """Parameters that the address holds."""
    return dict(parse_qsl(urlsplit(page.driver.current_url).query))


def until_told(page: Page, parameters: dict[str, str]) -> None:
    """Waits until the address says just that, in that order."""
    try:
        page.until(lambda: list(told(page).items()) == list(parameters.items()))
    finally:
        assert list(told(page).items()) == list(parameters.items())


FOLLOW = """
history.pushState(null, "", arguments[0]);
window.dispatchEvent(new PopStateEvent("popstate"));
return !document.getElementById("notice").hidden;
"""


def follow(page: Page, search: str) -> bool:
    """Goes to an address as back and forward do, without a load; whether a word to the reader is to be seen then."""
    return page.js(FOLLOW, search)


def notice(page: Page) -> str:
    """The last word to the reader."""
    return page.js("return document.querySelector('#notice p')?.textContent ?? ''")


def ticked(page: Page, name: str) -> list[str]:
    """Values of the boxes or buttons of a control that are chosen."""
    return page.js("return [...document.querySelectorAll(`#${arguments[0]} input:checked`)].map((e) => e.value)", name)


CHOSEN_WAY = """
map.getLayoutProperty("route", "visibility") === "visible" ?
  Array.from({length: arguments[0]}, (_, id) => id).filter((id) => map.getFeatureState({source: "roads", id}).w) : []
"""


def drawn_way(page: Page, analysis: Analysis) -> set[str]:
    """Ids of the edges of the road or route that the reader has drawn on the map; none if nothing is."""
    edges = analysis.network.edge_ids()
    return {edges[row] for row in page.map(CHOSEN_WAY.strip(), len(edges))}


def road_edges(analysis: Analysis, road: str) -> set[str]:
    """Ids of the edges of a road of the tables."""
    return {edge["id"] for *_, edge in analysis.network.graph.edges(data=True) if road in edge["roads"]}
