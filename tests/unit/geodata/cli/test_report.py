"""The day as plain text says sides, changes with their sources, front and distances."""

from __future__ import annotations

import pytest

from geodata.cli.report import situation_report
from geodata.dataset import Dataset
from geodata.history.changes import Change
from geodata.history.situation import Distance, Situation, situation_on
from geodata.history.view import View
from geodata.measures.analysis import Analysis


@pytest.fixture
def situation() -> Situation:
    """A day on which one place changes hands twice."""
    step = {"side": "contested", "local_time": "11:14", "confidence": "high", "sources": ["background", "interp"]}
    last = step | {"side": "opposition_hts", "local_time": "", "confidence": "low", "sources": ["background"]}
    return Situation(
        day="2024-12-05",
        places={"government": 1, "opposition_hts": 12},
        area_km2={"government": 103940.9},
        changes=(Change("hama", "Hama", 1, 460_602, "government", "opposition_hts", (step, last)),),
        front_km=1234.4,
        fronts_km={"government / opposition_hts": 1234.4},
        distances=(Distance("Homs", 22.1, ("government", "opposition_hts")), Distance("Tartus", None, None)),
        low_confidence_km2=25985.2,
        low_confidence_share=0.25,
    )


def test_report_of_a_day(toy: Dataset, toy_analysis: Analysis, situation: Situation) -> None:
    """Each source is named once."""
    lines = situation_report(situation, toy, toy_analysis).splitlines()
    assert lines[0] == "2024-12-05, 24:00 in Damascus"
    assert "  government              1     103,941" in lines
    assert "  opposition_hts         12           0" in lines
    assert "  of it on claims of low confidence: 25,985 km² (25.0%)" in lines
    start = lines.index("Since the day before: 1 place(s) changed hands")
    assert lines[start + 1 : start + 5] == [
        "  Hama: government -> contested at 11:14 (high), then opposition_hts (low)",
        "      General knowledge [background]",
        "      Inferred from dated neighbours [interp]",
        "",
    ]


def test_report_of_the_front(toy: Dataset, toy_analysis: Analysis, situation: Situation) -> None:
    """A pair and its range are those of the analysis: the front of the toy on that day."""
    lines = situation_report(situation, toy, toy_analysis).splitlines()
    assert lines[-6:] == [
        "Front: 1,234 km",
        "  government / opposition_hts: 282 km (239 to 282)",
        "",
        "Nearest front, as the crow flies",
        "  Homs: 22.1 km (government / opposition_hts)",
        "  Tartus: no front",
    ]


def test_report_of_the_first_day(toy: Dataset, toy_analysis: Analysis) -> None:
    lines = situation_report(situation_on(toy, "2024-11-26"), toy, toy_analysis).splitlines()
    assert "Since the day before: no change recorded" in lines


def test_a_filtered_report_says_its_filters_and_what_stands_apart(toy: Dataset, toy_analysis: Analysis) -> None:
    """Of the SDF the toy has three places on every day; a front has no range in a filtered view."""
    view = View(sides=("sdf",), kinds=("city",))
    lines = situation_report(situation_on(toy, "2024-12-05", view), toy, toy_analysis).splitlines()
    assert lines[1] == "In view: sides: sdf; kinds: city"
    assert "Held by (places, km²) (all kinds of place)" in lines
    assert [line.split() for line in lines if line.startswith("  sdf  ")] == [["sdf", "2", "59,037"]]
    assert "Front: 538 km (all kinds of place)" in lines
    assert "Nearest front, as the crow flies (all sides, all kinds of place)" in lines
    assert "  government / sdf: 353 km" in lines
    assert "  opposition_hts / sdf: 185 km" in lines
    assert not any(line.startswith("  government / opposition_hts") for line in lines)
