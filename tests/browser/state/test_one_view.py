"""One view for every figure: what stands in two places is the same on the page, in downloads and on the command line.

Each view is set by the page's own controls. The download is the one that the page links to, and the command line gets
the parameters of that link.
"""

from __future__ import annotations

import json
import re
import urllib.request
from collections import Counter
from urllib.parse import parse_qsl, urljoin, urlsplit

import pytest
from driving import Page
from filtered import CASES, COMPARED, Case

from dashboard import words
from geodata.calendar import index_of
from geodata.cli import commands
from geodata.cli.main import main
from geodata.dataset import Dataset

ROUNDED = 1.01
"""Figures on the page are whole; those of the files are to 0.1 or 0.01, added up."""


@pytest.fixture(scope="module", autouse=True)
def loaded(dataset: Dataset) -> None:
    """The command line reads the data once."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commands, "load", lambda folder: dataset)
        yield


each_case = pytest.mark.parametrize("case", CASES, ids=str, indirect=True)


def link(page: Page, ending: str, address: str) -> str:
    """The whole address of a download of the view."""
    page.js("advance.panel.openTab('data')")
    found = page.find(f"[data-download={ending}]").get_attribute("href")
    page.js("advance.panel.openTab('today')")
    return urljoin(address, found)


def told_by_command(page: Page, address: str, capsys: pytest.CaptureFixture[str]) -> dict:
    """What `geodata situation` says of the view of the page."""
    asked = dict(parse_qsl(urlsplit(link(page, "geojson", address)).query))
    day, filters = asked.pop("day"), [part for name, text in asked.items() for part in (f"--{name}", text)]
    capsys.readouterr()
    assert main(["situation", day, *filters, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def downloaded(page: Page, address: str) -> dict[str, list[dict]]:
    """Properties of the features of each layer that the page's link gives."""
    with urllib.request.urlopen(link(page, "geojson", address)) as answer:
        features = json.load(answer)["features"]
    layers: dict[str, list[dict]] = {}
    for feature in features:
        layers.setdefault(feature["properties"].get("layer", ""), []).append(feature["properties"])
    return layers


def number(text: str) -> float:
    """The first number of a text."""
    return float(re.search(r"\d[\d,]*(?:\.\d+)?", text)[0].replace(",", ""))


READ = """
const text = (selector) => document.querySelector(selector)?.textContent ?? "";
const areas = (root) =>
  Object.fromEntries([...document.querySelectorAll(`${root} [data-area]`)].map((e) => [e.dataset.area, e.textContent]));
const bar = document.querySelectorAll("main:not([aria-hidden]) .histogram .bar")[advance.timeline.day()];
return {
  strip: areas(".strip"),
  boxes: areas("#sides"),
  leftOut: [...document.querySelectorAll("[data-left-out]")].map((e) => e.textContent),
  headline: text("#headline"),
  announced: document.getElementById("day").getAttribute("aria-valuetext"),
  front: text("#today [data-front-sentence]"),
  low: text("#today [data-low-sentence]"),
  changes: [...document.querySelectorAll("#today .since .group:not([hidden])")].map((group) => [
    Number(group.querySelector(".count").textContent),
    [...group.querySelectorAll("li:not([hidden]) > [data-select]")].map((row) => row.dataset.select),
    group.querySelector(".more:not([hidden]) summary")?.textContent ?? "",
    group.querySelectorAll(":scope > ul > li:not([hidden])").length,
  ]),
  cities: [...document.querySelectorAll(".cities tr:not([hidden]) [data-holder-of]")].map((e) => e.dataset.holderOf),
  pairs: text('[data-reading="chart-pairs"]'),
  chart: text('[data-reading="chart-area"]'),
  lines: text('[data-reading="chart-front"]'),
  bar: [...bar.querySelectorAll(".part")].map((part) => Number.parseFloat(part.style.height)),
};
"""


@each_case
def test_ground_and_fronts_are_the_same_everywhere(
    page: Page, case: Case, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown, told, files = page.js(READ), told_by_command(page, address, capsys), downloaded(page, address)
    areas: Counter[str] = Counter()
    for area in files.get("control_areas", []):
        areas[area["side"]] += area["area_km2"]
    assert shown["strip"] == shown["boxes"]
    for side, text in shown["strip"].items():
        km2 = told["area_km2"].get(side, 0)
        assert areas[side] == pytest.approx(km2, abs=0.2), side
        if km2:
            assert number(text) == pytest.approx(km2, abs=ROUNDED), side
        else:
            places = told["places"].get(side, 0) if "kinds" not in case.chosen else 0
            assert text == (f"{places} places" if places else "–"), side
    fronts: Counter[str] = Counter()
    for line in files.get("front_lines", []):
        fronts[f"{line['side_a']} / {line['side_b']}"] += line["length_km"]
    assert fronts == pytest.approx(told["fronts_km"], abs=0.1)
    assert number(shown["front"]) == pytest.approx(told["front_km"], abs=ROUNDED)
    assert number(shown["low"]) == pytest.approx(told["low_confidence_km2"], abs=ROUNDED)
    assert len(set(shown["leftOut"])) == 1
    in_chart = dict(re.findall(r"(?:[:,] )([^,:()\d]+) ([\d,.]+) km²", shown["chart"]))
    short = {words.SIDES[side].short: km2 for side, km2 in told["area_km2"].items() if km2}
    assert {name: number(text) for name, text in in_chart.items()} == pytest.approx(short, abs=ROUNDED)
    lines = shown["lines"].split(": ")[1]
    assert (0 if lines == "–." else number(lines)) == pytest.approx(told["front_km"], abs=ROUNDED)
    for pair, km in told["fronts_km"].items():
        one, other = (words.SIDES[side].short for side in pair.split(" / "))
        (text,) = re.findall(rf"{re.escape(f'{one} / {other}')} ([\d,.]+) km", shown["pairs"])
        assert number(text) == pytest.approx(km, abs=ROUNDED), pair


@each_case
def test_changes_are_the_same_everywhere(
    page: Page, case: Case, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown, told = page.js(READ), told_by_command(page, address, capsys)
    changed = [change["place_id"] for change in told["changes"]]
    assert sorted(place for _count, places, *_ in shown["changes"] for place in places) == sorted(changed)
    for count, places, more, at_once in shown["changes"]:
        assert count == len(places)
        assert at_once == min(12, count)
        assert more == (f"{count - 12} more" if count > 12 else "")
    moved = [change for change in told["changes"] if change["from_side"] != change["to_side"]]
    is_narrowed = bool(set(case.chosen) - {"clock"})
    if is_narrowed:
        plural = "place changes" if len(moved) == 1 else "places change"
        assert shown["headline"] == f"Within the filters {len(moved)} {plural} hands"
        assert shown["announced"].endswith(f". {shown['headline']}")
    elif len(moved) > 1:
        assert shown["headline"].endswith(f"; {len(moved)} places change hands in all")
    got = Counter(change["to_side"] for change in moved)
    assert len(shown["bar"]) == len(got)
    shares = sorted(part / sum(shown["bar"]) for part in shown["bar"])
    assert shares == pytest.approx(sorted(count / len(moved) for count in got.values()), abs=0.01)


@each_case
def test_places_are_the_same_everywhere(
    page: Page, case: Case, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told, files = told_by_command(page, address, capsys), downloaded(page, address)
    counts = Counter(city["side"] for city in files.get("cities", []))
    assert counts == told["places"]
    keys = {city["id"] for city in files.get("cities", [])}
    cities = page.js(READ)["cities"]
    listed = page.js("return [...document.querySelectorAll('.cities [data-holder-of]')].map((e) => e.dataset.holderOf)")
    assert set(cities) == set(listed) & keys


@pytest.mark.parametrize("case", COMPARED, ids=str, indirect=True)
def test_a_comparison_is_the_same_everywhere(page: Page, case: Case, address: str) -> None:
    files = downloaded(page, address)
    days = f"{index_of(case.compare)}-{index_of(case.day)}"
    page.until(lambda: page.find("#compare").get_attribute("data-days") == days)
    sums = page.js("return [...document.querySelectorAll('#compare [data-sum]')].map((e) => e.textContent)")
    places = page.js("return [...document.querySelectorAll('#compare [data-select]')].map((e) => e.dataset.select)")
    changed, ground = files.get("changed_places", []), files.get("changed_ground", [])
    assert sorted(places) == sorted(one["id"] for one in changed)
    km2 = sum(one["area_km2"] for one in ground)
    assert sum(number(text) for text in sums) == pytest.approx(km2, abs=len(sums))
    headline = page.text("#headline")
    assert re.search(r"(\d[\d,]*) places? changes? hands", headline)[1] == f"{len(changed):,}"
    assert number(headline.split("hands, ")[1]) == pytest.approx(km2, abs=ROUNDED)
    assert page.js("return [...document.querySelectorAll('#today .since .group')].every((e) => !e.offsetParent)")
    assert page.find("#today .while-comparing").is_displayed()
