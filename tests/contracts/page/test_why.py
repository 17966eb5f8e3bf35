"""The tab "Why Homs" over the real data."""

from __future__ import annotations

import re

import pytest

from dashboard.charts.figures import route_states
from dashboard.i18n import numbers
from dashboard.i18n.names import place_names
from dashboard.tabs.why import figures_of_day, why_tab
from dashboard.text import routes
from dashboard.text.answers import answers
from dashboard.text.questions import QUESTIONS, claims_of, saved_view
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.measures.analysis import Analysis


def plain(html: str) -> str:
    """Text of a piece of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture(scope="module")
def names(dataset: Dataset) -> dict[str, str]:
    """Labels of the places."""
    return place_names(dataset.geo["cities"])


@pytest.fixture(scope="module")
def roads(dataset: Dataset) -> dict[str, str]:
    """Names of the roads."""
    return routes.road_names(dataset)


def test_the_articles_questions_in_its_order_hold_all_its_claims(dataset: Dataset) -> None:
    asked = ["overview", "homs_strategic", "rapid_progress", "allies", "assad_danger"]
    assert [q.key for q in QUESTIONS if q.asked] == asked
    assert [q.key for q in QUESTIONS] == [*asked, "after"]
    told = [int(claim["claim_no"]) for question in QUESTIONS for claim in claims_of(question, dataset)]
    assert sorted(told) == [n for n in range(1, 36) if n != 8]


def test_three_sentences_of_the_article_are_quoted_each_with_its_speaker(dataset: Dataset) -> None:
    claims = dataset.tables["claims"]
    quoted = claims[claims["quotation"] != ""].set_index("claim_no")["speaker"].to_dict()
    crisis_group = "the Crisis Group, a think tank"
    assert quoted == {
        "14": "Rami Abdel-Rahman, head of the Syrian Observatory for Human Rights (SOHR)",
        "16": crisis_group,
        "30": crisis_group,
    }


def test_only_what_spoke_of_the_future_is_overtaken(dataset: Dataset) -> None:
    """Claims on what was so are judged by the record of the day, also where it ended soon after (23, 24)."""
    claims = dataset.tables["claims"]
    overtaken = claims["claim_no"][claims["status"] == "overtaken"].astype(int).to_list()
    assert overtaken == [2, 3, 5, 13, 14, 18, 26, 29, 30]


def test_a_saved_view_looks_where_its_chapter_does_on_the_day_that_answers(dataset: Dataset) -> None:
    """On 7 December the roads are still drawn for the government: what Homs cut is to be seen."""
    view = saved_view(QUESTIONS[1], dataset)
    assert (DAYS[view["day"]], view["box"]) == ("2024-12-07", [[35.5, 33.25], [38.6, 36.4]])


def test_each_question_has_an_answer_in_words_made_of_the_figures(analysis: Analysis) -> None:
    told = answers(analysis)
    assert set(told) == {question.key for question in QUESTIONS}
    assert "the loss of Homs would have parted more" in told["homs_strategic"]
    assert "99 of 190 pairs" in told["homs_strategic"]
    assert "Damascus to Homs, Tartus and Hmeimim were all first cut on 7 December" in told["homs_strategic"]
    assert "only to Beirut at the end of 7 December" in told["assad_danger"]
    assert "the most on 7 December" in told["rapid_progress"]
    assert told["after"].startswith("8 December is the last day at whose end the government holds any place")
    assert (
        "lost Aleppo on 30 November, Hama on 5 December, Homs on 8 December and Damascus on 8 Dec" in told["overview"]
    )


@pytest.mark.parametrize("day", ["2024-11-28", "2024-12-05", "2024-12-07", "2024-12-08"])
def test_figures_of_a_day_are_those_of_the_analysis(
    analysis: Analysis, names: dict[str, str], roads: dict[str, str], day: str
) -> None:
    html = figures_of_day(day, analysis, names, roads)
    for question in QUESTIONS:
        for asked in question.figures:
            name, key, unit = asked.name, (asked.measure, asked.of), asked.unit
            best = analysis.measures[key][index_of(day)].best
            value = "none" if best is None else f"{numbers.number(best)} {unit}".strip()
            assert f"{name} {value}" in plain(html[question.key])


def test_the_record_of_the_routes_is_told(analysis: Analysis, names: dict[str, str], roads: dict[str, str]) -> None:
    eve = plain(figures_of_day("2024-12-07", analysis, names, roads)["homs_strategic"])
    assert "Damascus–Homs cut 7 December" in eve
    assert "Named places that Damascus reaches by open roads 1" in eve
    before = plain(figures_of_day("2024-12-05", analysis, names, roads)["homs_strategic"])
    assert "Damascus–Homs open, 160 km" in before
    assert "On the usual way, 160 km: M5." in before
    assert "No way is open; drawn is the usual one, 160 km: M5." in eve
    assert "Damascus–Aleppo detour, +" in plain(figures_of_day("2024-11-28", analysis, names, roads)["rapid_progress"])


def test_every_route_has_a_name_and_a_row(analysis: Analysis) -> None:
    assert {history.id for history in analysis.routes["government"]} == set(routes.ROUTE_NAMES)
    assert {route for question in QUESTIONS for route in question.routes} <= set(routes.ROUTE_NAMES)
    states = route_states(analysis)
    assert states["Damascus–Homs"][: index_of("2024-12-09")][-3:] == ["open", "cut", "open"]


def test_the_ranking_begins_with_homs(dataset: Dataset, analysis: Analysis) -> None:
    text = plain(why_tab(dataset, analysis))
    assert "Homs 99 4,444,568 112" in text
    assert f"of {analysis.junction.pairs} pairs" in text
    assert "Jaramana suburb 75" in text


def test_a_detour_names_its_roads_and_who_blocks_the_usual_way(
    dataset: Dataset, analysis: Analysis, names: dict[str, str], roads: dict[str, str]
) -> None:
    """On 28 November the M5 is closed at Zarbah and Khan Tuman, and the way to Aleppo leads by Khanasir."""
    html = figures_of_day("2024-11-28", analysis, names, roads)["rapid_progress"]
    row = html[html.index('data-way="damascus-aleppo"') :]
    row = row[: row.index("</tr>")]
    route = next(one for one in analysis.routes["government"] if one.id == "damascus-aleppo")
    now = route.days[index_of("2024-11-28")]
    assert now.state == "detour" and now.route is not None
    assert f"The detour is {numbers.number(now.route.length_km)} km long: M5, " in plain(row)
    named = dict(zip(dataset.geo["roads"]["id"], dataset.geo["roads"]["name"], strict=True))
    assert named["Khanasir"] in plain(row)
    told = re.findall(r'data-select="([^"]+)"', row)
    blocking = [closer.place_id for one in analysis.closed_by("2024-11-28", route) for closer in one.closed_by]
    assert told and set(told) <= set(blocking)
    assert {dataset.held.loc[place, "2024-11-28"] for place in told}.isdisjoint({"government"})
