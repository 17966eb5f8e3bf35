"""Own events by actor, by governorate, by count of the deaths: what is counted is what pandas counts."""

from __future__ import annotations

from pathlib import Path

import geopandas as gpd
import pandas as pd
import pytest
from controls import put
from driving import Page
from own.dropped import act, dropped, go, made_up, packed, taken, unfold

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.places import governorate_of

ACTORS = """
return Object.fromEntries([...document.querySelectorAll('[data-event-part=actors] li')].map((row) =>
  [row.querySelector('[data-name]').textContent, Number(row.querySelector('[data-number]').textContent)]));
"""
SIGNS = "return [...document.querySelectorAll('[data-event-part={}] i')].map((sign) => sign.className)"
SUM = "[data-event-part=sum]"


@pytest.fixture(scope="module")
def page(recording: Page, address: str) -> Page:
    recording.reset("recording", still=True)
    recording.open(address)
    unfold(recording)
    return recording


@pytest.fixture(autouse=True)
def nothing_shown(page: Page) -> None:
    act(page, "close")
    go(page, 0)


def put_on(page: Page, folder: Path, kind: str) -> pd.DataFrame:
    """Drops made-up events and shows all of them. Returns the rows within the country's districts and the period."""
    path = made_up(folder, kind)
    dropped(page, path.name, packed(path.read_bytes()))
    taken(page)
    page.js("document.querySelector('[name=event-window][value=\"0\"]').click()")
    go(page, len(DAYS) - 1)
    rows = pd.read_csv(path)
    spans = rows["time_precision"].map({1: 0, 2: 3, 3: 15})
    days = (pd.to_datetime(rows["event_date"]) - pd.Timestamp(DAYS[0])).dt.days
    return rows[(days + spans >= 0) & (days - spans < len(DAYS))]


def shown(page: Page) -> int:
    """The number of events that the part says are shown."""
    return int(str(page.js(f"return document.querySelector('{SUM}').textContent")).split()[0])


def test_an_event_counts_for_each_of_its_actors(page: Page, tmp_path: Path) -> None:
    rows = put_on(page, tmp_path, "acled")
    page.js("document.querySelector('[data-event-part=actor-list]').open = true")
    counts = page.js(ACTORS)
    assert set(counts) <= set(rows["actor1"]) | set(rows["actor2"])
    whole = shown(page)
    assert whole < sum(counts.values()) <= 2 * whole
    page.js("document.querySelector('[data-event-of=actors][data-event-on=none]').click()")
    assert shown(page) == 0
    first = page.js("return document.querySelector('[data-event-part=actors] [data-name]').textContent")
    page.js("document.querySelector('[data-event-list=actors]').click()")
    assert shown(page) == counts[first]
    page.js("document.querySelector('[data-event-of=actors][data-event-on=all]').click()")
    assert shown(page) == whole
    assert page.js(ACTORS) == counts


def test_the_colours_are_those_of_types_or_of_first_actors(page: Page, tmp_path: Path) -> None:
    put_on(page, tmp_path, "acled")
    assert page.js(SIGNS.format("types"))[0] == "event-sign shape-0 type-1"
    assert set(page.js(SIGNS.format("actors"))) == {""}
    page.js("document.querySelector('[name=event-colour][value=actors]').click()")
    assert set(page.js(SIGNS.format("types"))) == {""}
    assert page.js(SIGNS.format("actors"))[9] == "event-sign shape-1 type-2"
    assert page.js("return document.querySelector('[data-event-part=deaths]').hidden")


def test_own_events_follow_the_filter_of_governorates(page: Page, dataset: Dataset, tmp_path: Path) -> None:
    rows = put_on(page, tmp_path, "acled")
    whole = shown(page)
    points = gpd.GeoDataFrame(geometry=gpd.points_from_xy(rows["longitude"], rows["latitude"]), crs="EPSG:4326")
    found = governorate_of(points, dataset.geo["governorates"]).isin(["Homs", "Hama"]).sum()
    put(page, governorates=["Homs", "Hama"])
    page.until(lambda: shown(page) != whole)
    assert shown(page) == found
    assert page.text("[data-event-part=districts]") == "Narrowed by the page's filter: 2 governorates."
    put(page, governorates=[])
    page.until(lambda: shown(page) == whole)
    assert not page.find("[data-event-part=districts]").is_displayed()


def test_the_count_of_the_deaths_can_be_chosen_where_a_file_has_several(page: Page, tmp_path: Path) -> None:
    path = made_up(tmp_path, "ucdp")
    dropped(page, path.name, packed(path.read_bytes()))
    taken(page)
    assert page.find("[data-event-part=deaths]").is_displayed()
    assert page.js("return document.querySelector('[name=event-deaths]:checked').value") == "deaths"
