"""The whole view in the address: what an address restores, how it is written, back and forward, and bad addresses."""

from __future__ import annotations

from urllib.parse import parse_qsl, quote, urlsplit

import pytest
from controls import NOTHING_CHOSEN, as_at_first, choose, chosen, states, tick
from driving import Page

from dashboard.map.layer_groups import LAYER_GROUPS, SHOWN_AT_FIRST
from dashboard.theme import colours
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.export.selection import confidences_from
from geodata.history.by_clock import confidence_by_clock
from geodata.history.clocks import holders_then

FULL = {
    "day": "2024-12-08",
    "map": "7.6/34.10/37.20",
    "layers": "areas,front,places,reach",
    "sides": "government,opposition_hts,sdf,contested",
    "governorates": "Homs,Rif Dimashq",
    "kinds": "city,town",
    "actors": "russia,israel",
    "confidence": "medium",
    "known": "then",
    "compare": "2024-12-05",
    "sel": "homs-city",
    "tab": "data",
}
"""Every parameter in the order in which the page writes them."""


@pytest.fixture(scope="module")
def page(recording: Page) -> Page:
    """A page that is opened at some address by each test."""
    return recording


@pytest.fixture(scope="module")
def plain(recording: Page) -> Page:
    """The same without a map, which opens faster. Its tests come last in this file."""
    recording.reset("none")
    return recording


def written(parameters: dict[str, str]) -> str:
    return "?" + "&".join(f"{name}={quote(value, safe=',/:~')}" for name, value in parameters.items())


def told(page: Page) -> dict[str, str]:
    """Parameters that the address holds."""
    return dict(parse_qsl(urlsplit(page.driver.current_url).query))


def until_told(page: Page, parameters: dict[str, str]) -> None:
    """Waits until the address says just that, in that order."""
    try:
        page.until(lambda: list(told(page).items()) == list(parameters.items()))
    finally:
        assert list(told(page).items()) == list(parameters.items())


def ticked(page: Page, name: str) -> list[str]:
    return page.js("return [...document.querySelectorAll(`#${arguments[0]} input:checked`)].map((e) => e.value)", name)


def test_a_full_address_restores_everything(page: Page, address: str, dataset: Dataset) -> None:
    page.open(address + written(FULL))
    page.until(lambda: chosen(page)["kinds"] == ["city", "town"] and chosen(page)["clock"] == "then")
    page.until(lambda: page.js("return advance.cards.selected()") == "homs-city")
    day = FULL["day"]
    assert DAYS[page.day()] == day
    assert page.text("#date") == "8 December 2024"
    assert page.map("[map.getZoom(), map.getCenter().lat, map.getCenter().lng]") == pytest.approx([7.6, 34.1, 37.2])
    seen = "Object.fromEntries(arguments[0].map((one) => [one, map.getLayoutProperty(one, 'visibility') ?? 'visible']))"
    drawn = {key: group.style_layers[0] for key, group in LAYER_GROUPS.items()}
    shown = page.map(seen, list(drawn.values()))
    assert {group for group, layer in drawn.items() if shown[layer] == "visible"} == {
        "areas",
        "front",
        "places",
        "reach",
    }
    assert set(ticked(page, "layers")) == {"areas", "front", "places", "reach"}
    assert ",".join(ticked(page, "sides")) == FULL["sides"]
    assert chosen(page) == {
        "governorates": ["Homs", "Rif Dimashq"],
        "kinds": ["city", "town"],
        "actors": ["russia", "israel"],
        "confidence": "medium",
        "clock": "then",
    }
    assert (ticked(page, "confidence"), ticked(page, "clock")) == (["medium"], ["then"])
    assert page.find("#compare-a").get_attribute("value") == str(index_of("2024-12-05"))
    assert page.text("#card h2").startswith("Homs")
    assert page.find("#tab-data").is_displayed()
    cities, then = dataset.geo["cities"].set_index("id"), holders_then(dataset)
    kept = (
        cities["governorate"].isin(["Homs", "Rif Dimashq"])
        & cities["kind"].isin(["city", "town"])
        & confidence_by_clock(dataset, "then")[day].isin(confidences_from("medium"))
        & then[day].isin(FULL["sides"].split(","))
    )
    found = states(page, "places", len(cities))
    assert [state["s"] for state in found] == then[day].where(kept, "").to_list()
    assert [state["g"] for state in found] == (kept & (then[day] != then["2024-12-05"])).to_list()
    assert found[int(dataset.held.index.get_loc("homs-city"))]["sel"] is True
    until_told(page, FULL)
    assert notice(page) == ""


@pytest.fixture
def at_first(page: Page, address: str) -> None:
    """The page as it opens, its address written."""
    if "map-ready" not in (page.js("return document.body?.className ?? ''") or ""):
        page.open(address)
    as_at_first(page)
    page.go(1)
    page.go(0)
    page.find("[data-view=home]").click()
    until_told(page, {"day": "2024-11-26"})


def test_only_what_differs_is_written_in_a_fixed_order(page: Page, at_first: None) -> None:
    choose(page, "confidence", "high")
    until_told(page, {"day": "2024-11-26", "confidence": "high"})
    tick(page, "governorates", "Rif Dimashq")
    page.find("#sides input[value=sna]").click()
    page.go(index_of("2024-12-07"))
    sides = ",".join(side for side in colours.SIDES if side != "sna")
    until_told(page, {"day": "2024-12-07", "sides": sides, "governorates": "Rif Dimashq", "confidence": "high"})
    assert "governorates=Rif%20Dimashq" in page.driver.current_url
    choose(page, "confidence", "low")
    page.find("#sides input[value=sna]").click()
    tick(page, "governorates", "Rif Dimashq")
    until_told(page, {"day": "2024-12-07"})


def test_nothing_shown_is_written_and_read(page: Page, at_first: None) -> None:
    page.js("for (const id of ['layers', 'sides']) dash_clientside.set_props(id, {value: []})")
    until_told(page, {"day": "2024-11-26", "layers": "none", "sides": "none"})
    page.js(
        "for (const id of ['layers', 'sides']) dash_clientside.set_props(id, {value: arguments[0][id]})",
        {"layers": list(SHOWN_AT_FIRST), "sides": list(colours.SIDES)},
    )
    until_told(page, {"day": "2024-11-26"})
    page.driver.back()
    page.until(lambda: ticked(page, "sides") == [] and ticked(page, "layers") == [])


def test_the_camera_is_written_once_it_was_moved(page: Page, at_first: None) -> None:
    page.find("[data-view=in]").click()
    page.idle()
    page.until(lambda: "map" in told(page))
    zoom, lat, lng = (float(part) for part in told(page)["map"].split("/"))
    assert [zoom, lat, lng] == pytest.approx(
        page.map("[map.getZoom(), map.getCenter().lat, map.getCenter().lng]"), abs=0.051
    )
    page.find("[data-view=home]").click()
    until_told(page, {"day": "2024-11-26"})


def test_back_and_forward(page: Page, at_first: None, dataset: Dataset) -> None:
    day = "2024-12-05"
    page.go(index_of(day))
    until_told(page, {"day": day})
    choose(page, "clock", "then")
    until_told(page, {"day": day, "known": "then"})
    page.js("advance.cards.select('hama', {flight: false})")
    until_told(page, {"day": day, "known": "then", "sel": "hama"})
    page.find("#head-why").click()
    until_told(page, {"day": day, "known": "then", "sel": "hama", "tab": "why"})
    page.driver.back()
    page.until(lambda: page.find("#tab-today").is_displayed())
    page.driver.back()
    page.until(lambda: not page.find("#card").is_displayed())
    assert chosen(page)["clock"] == "then"
    page.driver.back()
    page.until(lambda: chosen(page)["clock"] == "now")
    assert [state["s"] for state in states(page, "places", len(dataset.held))] == dataset.held[day].to_list()
    page.driver.back()
    page.until(lambda: page.day() == 0)
    for _ in range(4):
        page.driver.forward()
    page.until(lambda: page.find("#tab-why").is_displayed() and chosen(page)["clock"] == "then")
    page.until(lambda: page.js("return advance.cards.selected()") == "hama")
    until_told(page, {"day": day, "known": "then", "sel": "hama", "tab": "why"})
    assert [state["s"] for state in states(page, "places", len(dataset.held))] == holders_then(dataset)[day].to_list()


SCRIPT = '"><script>window.broken=1</script><img src=x onerror=window.broken=1>'
BAD = {
    "an unknown day": {"day": "2025-01-01"},
    "a broken number": {"map": "7.2/abc/36.8"},
    "a place off the earth": {"map": "999/35.1/36.8"},
    "an unknown side": {"sides": "government,martians"},
    "an unknown parameter": {"colour": "red"},
    "a word of the language": {"__proto__": "x"},
    "a selection of the language": {"sel": "constructor"},
    "three ends of a front": {"sel": "hama~homs-city~palmyra"},
    "an empty value": {"known": ""},
    "a script in a day": {"day": SCRIPT},
    "a script in a selection": {"sel": SCRIPT},
    "a script in a name": {SCRIPT: "1"},
}


IGNORED = "The address holds what this page does not know; it was passed over:"


def escaped(parameters: dict[str, str]) -> str:
    return "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in parameters.items())


def notice(page: Page) -> str:
    """The last word to the reader, which goes after some seconds."""
    return page.js("return document.getElementById('notice')?.textContent ?? ''")


def assert_nothing_but_the_tab(page: Page, parameters: dict[str, str]) -> None:
    """The view at first, but for the tab asked for; a word on what was passed over; and no script has run."""
    page.until(lambda: notice(page))
    passed_over = " ".join(f"{name}={value}" for name, value in parameters.items())
    assert notice(page) == f"{IGNORED} {passed_over[:120]}"
    assert page.find("#tab-why").is_displayed()
    until_told(page, {"day": DAYS[0], "tab": "why"})
    assert page.day() == 0
    assert chosen(page) == NOTHING_CHOSEN
    assert page.js("return advance.cards.selected()") is None
    assert ticked(page, "sides") == list(colours.SIDES)
    assert page.js("return window.broken ?? null") is None
    assert not page.find("#failed").is_displayed()


def test_a_map_at_a_bad_address_stands_as_at_first(page: Page, address: str, dataset: Dataset) -> None:
    parameters = {"day": SCRIPT, "map": "999/35.1/36.8", "layers": "lava", "sel": SCRIPT, "compare": "-1"}
    page.open(f"{address}?{escaped(parameters)}&tab=why")
    assert_nothing_but_the_tab(page, parameters)
    assert [state["s"] for state in states(page, "places", len(dataset.held))] == dataset.held[DAYS[0]].to_list()
    at = page.map("[map.getZoom(), map.getCenter().lat, map.getCenter().lng]")
    page.find("[data-view=home]").click()
    page.idle()
    assert at == pytest.approx(page.map("[map.getZoom(), map.getCenter().lat, map.getCenter().lng]"))


@pytest.mark.parametrize(
    ("sel", "title"),
    [
        ("harmala-hama~ithriya", "A stretch of front"),
        ("base:hmeimim", "Hmeimim"),
        ("E020", ""),
    ],
)
def test_an_address_selects_fronts_bases_and_events(
    plain: Page, address: str, dataset: Dataset, sel: str, title: str
) -> None:
    plain.open(f"{address}?day=2024-12-05&sel={sel}", ready="without-map")
    plain.until(lambda: plain.js("return advance.cards?.selected?.()") == sel)
    events = dict(zip(dataset.geo["events"]["id"], dataset.geo["events"]["title"], strict=True))
    assert plain.text("#card h2").startswith(title or events[sel])
    until_told(plain, {"day": "2024-12-05", "sel": sel})


@pytest.mark.parametrize("parameters", BAD.values(), ids=BAD.keys())
def test_a_bad_address_gives_the_view_at_first_and_says_so(
    plain: Page, address: str, parameters: dict[str, str]
) -> None:
    """What is good beside it is kept."""
    plain.open(f"{address}?{escaped(parameters)}&tab=why", ready="without-map")
    plain.until(lambda: plain.find("#notice").is_displayed())
    assert_nothing_but_the_tab(plain, parameters)
