"""A selection as it is read from parameters and told in words and file names."""

from __future__ import annotations

import pytest

from geodata import conflict
from geodata.export.selection import FILTER_WORDS, Selection, confidences_from


def test_nothing_given_is_everything() -> None:
    for given in ({}, {"day": None, "sides": "", "confidence": " "}):
        told = Selection.parse(given)
        assert told == Selection()
        assert (told.slug(), told.describe()) == ("", "no filters")


def test_none_lets_nothing_through() -> None:
    """Which blank does not: that is everything. There is no file without a layer."""
    told = Selection.parse({"sides": "none", "kinds": ""})
    assert told == Selection(sides=())
    assert (told.slug(), told.describe()) == ("sides-none", "sides: none")
    with pytest.raises(ValueError, match=r"^layers: expected one or more"):
        Selection.parse({"layers": "none"})


def test_words_are_read_in_any_order_and_spelling_of_an_address() -> None:
    told = Selection.parse(
        {
            "day": "2024-12-05",
            "sides": "sdf,government, sdf",
            "governorates": "homs,deir-ez-zor,Rif Dimashq",
            "kinds": "border-crossing",
            "confidence": "medium",
            "actors": "russia",
            "layers": "events,cities",
        }
    )
    assert told == Selection(
        day="2024-12-05",
        sides=("government", "sdf"),
        governorates=("Deir ez-Zor", "Homs", "Rif Dimashq"),
        kinds=("border_crossing",),
        confidence="medium",
        actors=("russia",),
        layers=("cities", "events"),
    )
    assert told.describe() == (
        "sides: government, sdf; governorates: Deir ez-Zor, Homs, Rif Dimashq; kinds: border_crossing; "
        "actors: russia; layers: cities, events; confidence: high, medium"
    )
    assert told.slug() == (
        "sides-government-sdf_governorates-deir-ez-zor-homs-rif-dimashq_kinds-border-crossing_actors-russia_"
        "layers-cities-events_confidence-high-medium"
    )


def test_many_words_are_counted_in_a_file_name() -> None:
    assert Selection(sides=conflict.SIDES[:4]).slug() == "sides-4"


def test_low_confidence_is_no_filter() -> None:
    assert Selection.parse({"confidence": "low"}) == Selection()
    assert Selection(confidence="low").describe() == "no filters"
    assert confidences_from(None) == confidences_from("low") == ("high", "medium", "low")
    assert (confidences_from("medium"), confidences_from("high")) == (("high", "medium"), ("high",))


def test_a_comparison_is_read_with_layers_of_its_own() -> None:
    told = Selection.parse({"day": "2024-12-05", "compare": "2024-12-08", "layers": "balance,both-fronts"})
    assert told == Selection(day="2024-12-05", compare="2024-12-08", layers=("both_fronts", "balance"))
    assert (told.slug(), told.describe()) == ("layers-both-fronts-balance", "layers: both_fronts, balance")


def test_every_filter_with_all_its_words_is_short_enough() -> None:
    for name, words in FILTER_WORDS.items():
        assert getattr(Selection.parse({name: ",".join(words)}), name) == words


def test_the_clock_is_told_unless_it_is_now() -> None:
    assert Selection.parse({"known": "now"}) == Selection.parse({"known": ""}) == Selection()
    told = Selection.parse({"known": "then", "confidence": "high"})
    assert told == Selection(known="then", confidence="high")
    assert (told.slug(), told.describe()) == ("confidence-high_known-then", "confidence: high; known: then")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ({"day": "2025-01-01"}, "day: expected a date from 2024-11-26 to 2024-12-31, YYYY-MM-DD"),
        ({"day": "2024-12-05,2024-12-06"}, "day: expected a date"),
        ({"sides": "government,rebels"}, "sides: expected one or more, parted by commas, of government, "),
        ({"sides": "government,"}, "sides: expected one or more"),
        ({"governorates": "Hom"}, "governorates: expected one or more, parted by commas, of Aleppo, "),
        ({"kinds": "metropolis"}, "kinds: expected"),
        ({"confidence": "certain"}, "confidence: expected one of high, medium, low"),
        ({"confidence": "high,low"}, "confidence: expected one of high, medium, low"),
        ({"known": "yesterday"}, "known: expected one of now, then"),
        ({"layers": "cells"}, "layers: expected one or more, parted by commas, of cities, control_areas, "),
        ({"compare": "2024-12-05"}, "day: expected the day to compare with, beside compare"),
        ({"day": "2024-12-05", "compare": "5 December"}, "compare: expected a date from 2024-11-26 to 2024-12-31"),
        (
            {"day": "2024-12-05", "compare": "2024-11-29", "layers": "cities"},
            "layers: expected one or more, parted by commas, of changed_places, changed_ground, both_fronts, balance",
        ),
        ({"layers": "balance"}, "layers: expected one or more, parted by commas, of cities"),
        ({"map": "7.2/35.1/36.8"}, "map: no such parameter; expected one of day, sides, governorates, kinds, "),
        ({"<b>": ""}, "an unknown parameter; expected one of day, "),
        ({"sides": "sdf," * 125 + "sna"}, "sides: expected at most 500 characters"),
    ],
)
def test_a_bad_value_is_told_with_its_parameter(given: dict[str, str], expected: str) -> None:
    with pytest.raises(ValueError) as raised:
        Selection.parse(given)
    assert str(raised.value).startswith(expected)


def test_a_bad_value_is_not_repeated() -> None:
    """It may come from an address that somebody else wrote."""
    with pytest.raises(ValueError, match="actors: expected") as raised:
        Selection.parse({"actors": "<script>alert(1)</script>"})
    assert "script" not in str(raised.value)
