"""The tabs: what they say on a day equals what the library computes."""

from __future__ import annotations

import re

import pytest

from dashboard.charts.figures import CHARTS, route_states
from dashboard.i18n import numbers
from dashboard.i18n.names import place_names
from dashboard.tabs.why import METHOD_OF, figures_of_day, why_tab
from dashboard.text import routes
from dashboard.text.answers import answers
from dashboard.text.questions import QUESTIONS, STATUS_MEANINGS, claims_of, saved_view
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis
from geodata.measures.methods import METHODS
from geodata.measures.ranges import DayRange


def plain(html: str) -> str:
    """Text of a piece of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture(scope="module")
def names(toy: Dataset) -> dict[str, str]:
    """Labels of the places."""
    return place_names(toy.geo["cities"])


@pytest.fixture(scope="module")
def roads(toy: Dataset) -> dict[str, str]:
    """Names of the roads."""
    return routes.road_names(toy)


def test_the_articles_questions_in_its_order_hold_all_its_claims(toy: Dataset) -> None:
    """But for the sixth, which claims nothing."""
    asked = ["overview", "homs_strategic", "rapid_progress", "allies", "assad_danger"]
    assert [q.key for q in QUESTIONS if q.asked] == asked
    assert [q.key for q in QUESTIONS] == [*asked, "after"]
    told = [int(claim["claim_no"]) for question in QUESTIONS for claim in claims_of(question, toy)]
    assert told == [5, 1, 2, 3, 4]


def test_a_saved_view_looks_where_its_chapter_does_on_the_day_that_answers(toy: Dataset) -> None:
    """On 7 December the roads are still drawn for the government: what Homs cut is to be seen."""
    view = saved_view(QUESTIONS[1], toy)
    assert (DAYS[view["day"]], view["box"]) == ("2024-12-07", [[36, 33.75], [38, 36]])


def test_each_question_has_an_answer_in_words_made_of_the_figures(toy_analysis: Analysis) -> None:
    """Pairs: 21 of the 23 named nodes are joined before the loss (Raqqa and Manbij lie on the SDF's ground)."""
    told = answers(toy_analysis)
    assert set(told) == {question.key for question in QUESTIONS}
    assert "the loss of Homs would have parted more" in told["homs_strategic"]
    assert f"of {21 * 20 // 2} pairs" in told["homs_strategic"]
    assert "Damascus to Homs, Tartus and Hmeimim were all first cut on 7 December" in told["homs_strategic"]
    assert "only to Beirut at the end of 7 December" in told["assad_danger"]
    assert "the most on 6 December" in told["rapid_progress"]
    assert told["after"].startswith("7 December is the last day at whose end the government holds any place")
    assert "Hama on 5 December, Homs on 8 December and Damascus on 8 December" in told["overview"]


def test_a_claim_is_told_with_its_speaker_its_quotation_and_what_its_status_means(
    toy: Dataset, toy_analysis: Analysis
) -> None:
    text = plain(why_tab(toy, toy_analysis))
    fast = text[text.index("What is behind") : text.index("How are Syria")]
    assert "Partly The attack was fast. “fast beyond belief” Said in the article by a think tank It stood still" in fast
    assert "Partly The record bears out a part of it; the rest it contradicts or does not measure." in fast
    assert "Four roads of the tables do, in a city of 800." in text, "its number is that of the table of figures"
    assert STATUS_MEANINGS["confirmed"] not in fast, "a status is defined only where it is shown"
    assert "claims" not in text[text.index("What came after?") :], "the article does not ask what came after"


@pytest.mark.parametrize("day", ["2024-11-28", "2024-12-05", "2024-12-07", "2024-12-08"])
def test_figures_of_a_day_are_those_of_the_analysis(
    toy_analysis: Analysis, names: dict[str, str], roads: dict[str, str], day: str
) -> None:
    html = figures_of_day(day, toy_analysis, names, roads)
    for question in QUESTIONS:
        for asked in question.figures:
            name, key, unit = asked.name, (asked.measure, asked.of), asked.unit
            best = toy_analysis.measures[key][index_of(day)].best
            value = "none" if best is None else f"{numbers.number(best)} {unit}".strip()
            assert f"{name} {value}" in plain(html[question.key])


def test_the_record_of_the_routes_is_told(toy_analysis: Analysis, names: dict[str, str], roads: dict[str, str]) -> None:
    eve = plain(figures_of_day("2024-12-07", toy_analysis, names, roads)["homs_strategic"])
    assert "Damascus–Homs cut 7 December" in eve
    assert "Named places that Damascus reaches by open roads 1" in eve
    before = plain(figures_of_day("2024-12-05", toy_analysis, names, roads)["homs_strategic"])
    assert "Damascus–Homs open, 111 km" in before
    assert "Latakia–Aleppo detour, +" in plain(
        figures_of_day("2024-11-28", toy_analysis, names, roads)["rapid_progress"]
    )


def test_every_figure_has_its_method() -> None:
    keys = {METHOD_OF.get(asked.measure, asked.measure) for question in QUESTIONS for asked in question.figures}
    assert keys | {chart.method for chart in CHARTS.values()} | {"reach", "junction", "routes"} <= set(METHODS)


def test_every_route_has_a_name_and_a_row(toy_analysis: Analysis) -> None:
    assert {history.id for history in toy_analysis.routes["government"]} == set(routes.ROUTE_NAMES)
    assert {route for question in QUESTIONS for route in question.routes} <= set(routes.ROUTE_NAMES)
    states = route_states(toy_analysis)
    assert states["Damascus–Homs"][: index_of("2024-12-09")][-3:] == ["open", "cut", "open"]


def test_the_ranking_begins_with_homs(toy: Dataset, toy_analysis: Analysis) -> None:
    text = plain(why_tab(toy, toy_analysis))
    first = toy_analysis.junction.losses[0]
    assert f"Homs {first.pairs_cut} 3,260" in text, "Hama, Aleppo, Latakia, Tartus, Deir ez-Zor and Midway"
    assert "of 210 pairs" in text
    assert "suburb" not in text[text.index("Homs 99") :].split("Aleppo")[0]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (DayRange("2024-12-07", "2024-12-07", "2024-12-07"), "7 December"),
        (DayRange("2024-12-04", "2024-12-06", "2024-12-06"), "6 December (4 to 6)"),
        (DayRange("2024-12-06", "2024-12-06", None), "6 December (6 to never)"),
        (DayRange("2024-11-30", "2024-11-30", "2024-12-01"), "30 November (30 November to 1 December)"),
        (DayRange("2024-11-30", "2024-12-01", None), "1 December (30 November to never)"),
        (DayRange(None, None, None), "never"),
    ],
)
def test_first_days_in_words(days: DayRange, words: str) -> None:
    assert routes.first_day_in_words(days) == words
