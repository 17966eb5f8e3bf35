"""Measures and the ranking of junctions on the real data: they agree with the layers, and with each other."""

from __future__ import annotations

import json

import pytest

from geodata import conflict
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.history.comparison import compare
from geodata.history.situation import situation_on
from geodata.measures.analysis import Analysis, analyse
from geodata.measures.methods import METHODS, quoted_numbers
from geodata.schema import layout


@pytest.fixture(scope="module")
def analysis(dataset: Dataset) -> Analysis:
    return analyse(dataset)


@pytest.mark.parametrize("day", ["2024-11-26", "2024-11-30", "2024-12-05", "2024-12-08", "2024-12-31"])
def test_best_figures_are_those_of_the_layers(analysis: Analysis, dataset: Dataset, day: str) -> None:
    """Sums over cells and edges against the dissolved areas and joined fronts."""
    measures, situation = analysis.measures_on(day), situation_on(dataset, day)
    areas = valid_on(dataset.geo["control_areas"], day).set_index("side")["area_km2"]
    for side, places in situation.places.items():
        assert measures["places"][side]["best"] == places
        assert measures["area_km2"][side]["best"] == pytest.approx(areas.get(side, 0), rel=0.001, abs=1)
    fronts = valid_on(dataset.geo["front_lines"], day)
    assert measures["front_km"]["best"] == pytest.approx(fronts["length_km"].sum(), abs=2)


def test_a_figure_is_one_number_wherever_it_is_printed(analysis: Analysis, dataset: Dataset) -> None:
    """On 5 December the SNA held 11,341.48 km²: not 11,342, as a figure rounded twice said."""
    assert f"{analysis.measures_on('2024-12-05')['area_km2']['sna']['best']:,.0f}" == "11,341"
    for day in DAYS:
        measures, situation = analysis.measures_on(day), situation_on(dataset, day)
        held = {side: told["best"] for side, told in measures["area_km2"].items() if told["best"]}
        assert held == situation.area_km2
        changed = compare(dataset, DAYS[max(DAYS.index(day) - 1, 0)], day).total_km2
        assert changed == measures["changed_km2"]["best"]
        assert measures["front_km"]["best"] == situation.front_km
        met = {pair: told["best"] for pair, told in measures["pair_front_km"].items() if told["best"]}
        assert met == situation.fronts_km


def test_every_place_is_counted_once(analysis: Analysis) -> None:
    for day in range(len(DAYS)):
        assert sum(analysis.measures["places", side][day].best for side in conflict.SIDES) == 852


def test_settled_ground_and_desert_make_the_whole(analysis: Analysis) -> None:
    now = analysis.measures_on("2024-12-05")
    for side, area in now["area_km2"].items():
        assert now["settled_km2"][side]["best"] + now["desert_km2"][side]["best"] == pytest.approx(
            area["best"], abs=0.2
        )


def test_best_lies_between_low_and_high(analysis: Analysis) -> None:
    for daily in analysis.measures.values():
        assert all(now.best is None or now.low <= now.best <= now.high for now in daily)


def test_the_eve_has_no_doubt(analysis: Analysis) -> None:
    assert all(daily[0].low == daily[0].best == daily[0].high for daily in analysis.measures.values())


def test_no_reading_knows_a_government_after_its_end(analysis: Analysis) -> None:
    day = DAYS.index("2024-12-09")
    assert all(analysis.measures["places", "government"][number].high == 0 for number in range(day, len(DAYS)))


def test_the_advance_reaches_hama_and_then_damascus(analysis: Analysis) -> None:
    """Down the M5: Maarrat al-Numan and Khan Shaykhun by 30 November, Hama on 5 December, Damascus on the 8th."""
    found = {day: analysis.measures_on(day)["axis_advance_km"]["best"] for day in ("2024-11-28", "2024-11-30")}
    assert found["2024-11-28"] == 0
    assert 100 < found["2024-11-30"] < 130
    assert 145 < analysis.measures_on("2024-12-05")["axis_advance_km"]["best"] < 165
    assert analysis.measures_on("2024-12-08")["axis_advance_km"]["best"] == pytest.approx(335.5, abs=0.5)


def test_nearest_to_homs_and_damascus(analysis: Analysis) -> None:
    fifth, eighth = (analysis.measures_on(day) for day in ("2024-12-05", "2024-12-08"))
    assert fifth["crow_km"]["Homs"]["best"] == pytest.approx(24.6, abs=0.1)
    assert fifth["road_km"]["Homs"]["best"] >= fifth["crow_km"]["Homs"]["best"]
    assert eighth["crow_km"]["Damascus"]["best"] == eighth["road_km"]["Damascus"]["best"] == 0


def test_homs_cuts_most_pairs_but_not_most_people(analysis: Analysis) -> None:
    """By pairs of named places Homs comes first; by people cut off from Damascus what lies on its one road north."""
    first, *others = analysis.junction.losses
    assert (first.place_id, first.pairs_cut, analysis.junction.pairs) == ("homs-city", 99, 190)
    assert first.betweenness == max(loss.betweenness or 0 for loss in analysis.junction.losses)
    assert {"Hama", "Aleppo", "Latakia", "Tartus", "Hmeimim", "Qusayr"} <= set(first.cut_off_from_capital)
    more = {loss.place_id for loss in others if (loss.people_cut_off or 0) > first.people_cut_off}
    assert more == {"jaramana", "arbin", "harasta", "douma"}
    assert analysis.junction.places_joined == 231 and analysis.junction.places_without_population == 181


def test_first_cuts_have_ranges(analysis: Analysis) -> None:
    assert all(span.earliest <= span.best for span in analysis.first_cut.values())
    assert analysis.first_off_course["damascus-aleppo"].best == "2024-11-28"
    assert analysis.first_cut["damascus-aleppo"].best == "2024-11-29"


def test_a_day_travels_as_json(analysis: Analysis) -> None:
    told = json.loads(json.dumps(analysis.as_dict("2024-12-07")))
    assert list(told) == ["routes", "route_first_days", "cut", "reach", "measures"]
    assert {route["side"] for route in told["routes"]} == {"government", "opposition"}
    assert told["reach"]["Damascus"] == ["Beirut"]
    assert told["cut"]["closed_km"] > 0


def test_every_measure_has_its_method(analysis: Analysis) -> None:
    text = " ".join(key + method.paragraph for key, method in METHODS.items())
    assert all(measure in text for measure, _ in analysis.measures)


def test_the_methods_quote_what_is_computed(analysis: Analysis, dataset: Dataset) -> None:
    """Numbers in the paragraphs are those of the data."""
    changes, cities = dataset.tables["changes"], dataset.geo["cities"]
    text = {key: _filled(method.paragraph, dataset, analysis) for key, method in METHODS.items()}
    low = int((changes["confidence"] == "low").sum())
    assert f"({low} of {len(changes)})" in text["ranges"]
    assert f"{(cities['population'] == '').sum()} of {len(cities)} places" in text["people"]
    joined = analysis.junction.places_joined
    assert f"{joined - analysis.junction.places_without_population} of {joined}" in text["junction"]
    assert "The 18 roads" in text["network"]
    assert "494 km of the road network" in text["corridor"]


def _filled(paragraph: str, dataset: Dataset, analysis: Analysis) -> str:
    return paragraph.format(**{name: f"{number:,.0f}" for name, number in quoted_numbers(dataset, analysis).items()})


def test_edges_of_the_network(analysis: Analysis) -> None:
    first = next(iter(analysis.network.graph.edges(data="geometry")))[2]
    assert first.coords[0] == (36.283, 33.481)
    assert analysis.edge_changes("2024-11-28").closed == ("M5-50", "M5-51", "M5-54", "M5-55")
    assert analysis.edge_changes("2024-11-26").closed == ()
    assert analysis.reached_edges("2024-12-08", "Damascus") == ()


def test_the_readme_tells_every_method(analysis: Analysis, dataset: Dataset) -> None:
    text = " ".join((layout.FOLDER / "README.md").read_text(encoding="utf-8").split())
    paragraphs = {key: _filled(method.paragraph, dataset, analysis) for key, method in METHODS.items()}
    assert [key for key, paragraph in paragraphs.items() if f"(`{key}`). {paragraph}" not in text] == []
