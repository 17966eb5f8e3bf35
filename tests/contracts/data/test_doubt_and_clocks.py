"""Doubt and the two clocks on the real data: places that can be looked up, named layers, and the README's counts."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from shapely import coverage_is_valid

from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.derive.control import named_holders
from geodata.history.area import area_by_side
from geodata.history.by_clock import claims_on_day, confidence_by_clock, fronts_by_clock, holders_by_clock
from geodata.history.clocks import CLOCKS, THEN, differences, holders_then
from geodata.history.doubt import CERTAINTIES, certainty, confidence, date_uncertain
from geodata.history.situation import situation_on, valid_on
from geodata.history.view import View
from geodata.schema import layout

SOME_DAYS = ["2024-11-26", "2024-11-30", "2024-12-05", "2024-12-08", "2024-12-31"]


README = " ".join((layout.FOLDER / "README.md").read_text(encoding="utf-8").split())


@pytest.fixture(scope="module")
def steps(dataset: Dataset) -> list[dict]:
    """Every change, as the layer `cities` has it."""
    return [step for changes in dataset.geo["cities"]["changes"] for step in changes]


@pytest.mark.parametrize(
    ("place", "day", "then", "now"),
    [
        ("homs-city", "2024-12-06", "government", "government"),
        ("homs-city", "2024-12-07", "contested", "contested"),
        ("homs-city", "2024-12-08", "opposition_hts", "opposition_hts"),
        ("damascus", "2024-12-07", "government", "government"),
        ("damascus", "2024-12-08", "opposition_hts", "opposition_hts"),
        ("deir-ez-zor", "2024-12-10", "sdf", "opposition_hts"),
        ("deir-ez-zor", "2024-12-11", "opposition_hts", "opposition_hts"),
        ("talhiyah", "2024-11-28", "government", "government"),
        ("talhiyah", "2024-11-29", "government", "opposition_hts"),
        ("talhiyah", "2024-12-02", "government", "opposition_hts"),
        ("talhiyah", "2024-12-03", "opposition_hts", "opposition_hts"),
        ("tishrin-dam", "2024-12-11", "sdf", "contested"),
        ("tishrin-dam", "2024-12-12", "contested", "contested"),
        ("qara", "2024-12-08", "government", "opposition_hts"),
        ("qara", "2024-12-09", "contested", "opposition_hts"),
    ],
)
def test_who_held_it_by_both_clocks(dataset: Dataset, place: str, day: str, then: str, now: str) -> None:
    """Talhiyah fell on 29 November and was first reported on 3 December; no dated page reports Qara."""
    assert (holders_then(dataset).at[place, day], dataset.held.at[place, day]) == (then, now)


def test_the_differences_of_1_december(dataset: Dataset) -> None:
    """The towns of the counter-attack north of Hama, reported on 3 December."""
    told = {place.place_id: place for place in differences(dataset, "2024-12-01")}
    for town in ("suran", "taybat-al-imam", "halfaya"):
        assert (told[town].then, told[town].now) == ("opposition_hts", "government")
        assert told[town].reported_on == "2024-12-03"


@pytest.mark.parametrize("day", DAYS)
def test_a_difference_was_not_reported_by_the_evening(dataset: Dataset, day: str) -> None:
    """All that differs is listed, and each with a change that had happened and was not known."""
    told = differences(dataset, day)
    then, now = holders_then(dataset)[day], dataset.held[day]
    assert {place.place_id for place in told} == set(now.index[then != now])
    assert all(place.date <= day for place in told)
    assert all(place.reported_on is None or place.reported_on > day for place in told)


def test_nobody_takes_the_government_to_have_lasted(dataset: Dataset) -> None:
    """From 9 December what no dated source tells has no clear holder; on the 8th it was still the government's."""
    government = (holders_then(dataset) == "government").sum()
    assert government["2024-12-08"] > 100
    assert not government["2024-12-09":].any()


def test_an_evening_counts_all_ground_once(dataset: Dataset) -> None:
    evening = situation_on(dataset, "2024-12-08", View(THEN))
    assert sum(evening.places.values()) == len(dataset.held)
    assert sum(evening.area_km2.values()) == pytest.approx(dataset.geo["cells"]["area_km2"].sum(), abs=0.5)


@pytest.mark.parametrize("day", SOME_DAYS)
def test_ground_by_side_is_that_of_the_areas(dataset: Dataset, day: str) -> None:
    """Sums of cells against dissolved ground, each rounded to 0.01 and 0.1 km2; the named areas too."""
    named = named_holders(dataset.tables["baseline"], dataset.tables["changes"])
    for name, held in (("control_areas", dataset.held), ("control_areas_named", named)):
        built = valid_on(dataset.geo[name], day).set_index("side")["area_km2"]
        summed = area_by_side(dataset, held)[day]
        assert set(built.index) == set(summed.index[summed > 0])
        assert built.to_numpy() == pytest.approx(summed[built.index].to_numpy(), abs=0.2)


@pytest.mark.parametrize("day", SOME_DAYS)
def test_named_ground_and_ground_of_low_confidence_make_the_country(dataset: Dataset, day: str) -> None:
    named, told = valid_on(dataset.geo["control_areas_named"], day), situation_on(dataset, day)
    country_km2 = dataset.geo["cells"]["area_km2"].sum()
    assert coverage_is_valid(named.geometry.to_numpy())
    assert named["area_km2"].sum() + told.low_confidence_km2 == pytest.approx(country_km2, abs=1)
    assert told.low_confidence_share == pytest.approx(told.low_confidence_km2 / country_km2, abs=0.0001)


@pytest.mark.parametrize("day", SOME_DAYS)
def test_a_named_front_lies_between_two_named_places(dataset: Dataset, day: str) -> None:
    edges, grade, side = dataset.geo["cell_edges"], confidence(dataset)[day], dataset.held[day]
    parted = side[edges["place_a"]].to_numpy() != side[edges["place_b"]].to_numpy()
    sure = (grade[edges["place_a"]].to_numpy() != "low") & (grade[edges["place_b"]].to_numpy() != "low")
    fronts = valid_on(dataset.geo["front_lines_named"], day)
    assert fronts["length_km"].sum() == pytest.approx(edges["length_km"][parted & sure].sum(), rel=0.001)
    assert fronts["length_km"].sum() < valid_on(dataset.geo["front_lines"], day)["length_km"].sum()


@pytest.mark.parametrize(
    ("place", "day", "word"),
    [
        ("homs-city", "2024-12-06", "held"),
        ("homs-city", "2024-12-07", "contested"),
        ("homs-city", "2024-12-08", "held"),
        ("hayalin", "2024-12-02", "claimed"),
        ("tall-khaznah", "2024-12-06", "inferred"),
        ("aqlah-hama", "2024-12-02", "inferred"),
    ],
)
def test_words_that_can_be_looked_up(dataset: Dataset, place: str, day: str, word: str) -> None:
    assert certainty(dataset).at[place, day] == word


def test_words_follow_confidence_and_side(dataset: Dataset) -> None:
    told, grade = certainty(dataset), confidence(dataset)
    assert ((told == "contested") == (dataset.held == "contested")).all(axis=None)
    low = (grade == "low") & (dataset.held != "contested")
    assert (told.isin(["claimed", "inferred"]) == low).all(axis=None)
    assert set(told.to_numpy().ravel()) == set(CERTAINTIES)


def test_unsure_days_of_daraa(dataset: Dataset) -> None:
    """Its change of 6 December is good to a day; that of Homs is known to the day."""
    found = date_uncertain(dataset)
    assert found.columns[found.loc["daraa-city"]].tolist() == ["2024-12-05", "2024-12-06", "2024-12-07"]
    assert not found.loc["homs-city"].any()


def test_no_report_before_a_change_may_have_happened(steps: list[dict]) -> None:
    early = [step for step in steps if step["reported_on"] and step["reported_on"] < step["date"]]
    days = [(date.fromisoformat(s["date"]) - date.fromisoformat(s["reported_on"])).days for s in early]
    assert all(gap <= step["precision_days"] for gap, step in zip(days, early, strict=True))


def test_what_is_no_document_has_no_date(dataset: Dataset) -> None:
    assert set(dataset.tables["sources"].set_index("id").loc[["interp", "background"], "date"]) == {""}


def test_the_readme_counts_reports(steps: list[dict]) -> None:
    known = [(step["date"], step["reported_on"]) for step in steps if step["reported_on"]]
    on, before, later = (sum(cond(d, r) for d, r in known) for cond in (str.__eq__, str.__gt__, str.__lt__))
    after = sum(report > DAYS[-1] for _, report in known)
    assert f"Of {len(steps)} changes, {len(known)} have a `reported_on`: {on} on the day itself" in README
    assert f"{before} the day before (within the precision), {later} later, {after} of them after 31 December" in README
    assert f"The other {len(steps) - len(known)} are known now only" in README


def test_the_readme_counts_places(dataset: Dataset) -> None:
    """By word on 5 and 31 December; ground of low confidence; the government's unreported end."""
    for day, name in (("2024-12-05", "5 December"), ("2024-12-31", "31 December")):
        count = certainty(dataset)[day].value_counts()
        told = ", ".join(f"{count.get(word, 0)} {word}" for word in CERTAINTIES)
        situation = situation_on(dataset, day)
        assert f"{name}: {told}" in README
        assert f"{situation.low_confidence_km2:,.0f} km² ({situation.low_confidence_share:.1%})" in README
    vague = int((dataset.tables["changes"]["precision_days"] > 0).sum())
    assert f"{vague} of {len(dataset.tables['changes'])} changes" in README
    counts = {day: len(differences(dataset, day)) for day in DAYS}
    greatest = DAYS[int(np.argmax(list(counts.values())))]
    assert greatest == "2024-12-08"
    assert f"most on 8 December: {counts[greatest]} places" in README
    unknown = (holders_then(dataset)["2024-12-09"] == "contested") & (dataset.held["2024-12-09"] != "contested")
    assert f"{unknown.sum()} places that have a holder now are contested on 9 December as known then" in README


def test_the_readme_counts_what_the_baseline_rests_on(dataset: Dataset) -> None:
    coverage = dataset.tables["baseline"]["coverage"].value_counts()
    told = f"Of the baseline {coverage['named']} rows are named, {coverage['area']} area and {coverage['none']} none"
    assert told in README


def test_the_readme_counts_the_grades(dataset: Dataset) -> None:
    for name, words in (("changes", "Changes"), ("baseline", "baseline")):
        count = dataset.tables[name]["confidence"].value_counts()
        assert f"{words}: {count['high']} high, {count['medium']} medium, {count['low']} low" in README


@pytest.mark.parametrize("clock", CLOCKS)
def test_claims_are_those_of_the_holders(dataset: Dataset, clock: str) -> None:
    """Side and grade, on each day and for each place once."""
    held, sure = holders_by_clock(dataset, clock), confidence_by_clock(dataset, clock)
    for day in DAYS:
        claims = claims_on_day(dataset, day, clock).set_index("id").loc[held.index]
        assert claims["side"].to_list() == held[day].to_list()
        assert claims["confidence"].to_list() == sure[day].to_list()


def test_fronts_known_then_are_not_those_known_now(dataset: Dataset) -> None:
    """The layer itself is handed out for all that is known now."""
    everything = ("high", "medium", "low")
    assert fronts_by_clock(dataset, "now", everything) is dataset.geo["front_lines"]
    assert fronts_by_clock(dataset, "now", ("high", "medium")) is dataset.geo["front_lines_named"]
    km = fronts_by_clock(dataset, "then", everything)["length_km"].sum()
    assert km != pytest.approx(dataset.geo["front_lines"]["length_km"].sum(), rel=0.01)
