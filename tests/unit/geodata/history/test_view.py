"""What a view leaves of places, ground and fronts of the toy conflict, and what each figure says that stands apart."""

from __future__ import annotations

import pytest

from geodata.calendar import index_of
from geodata.conflict import SIDES
from geodata.dataset import Dataset
from geodata.export.selection import COMPARED_LAYERS, EXPORT_LAYERS
from geodata.history.changes import changes_on
from geodata.history.clocks import CLOCKS, holders_then
from geodata.history.figures import APART_WORDS, FIGURES, PARTS, apart_in_words
from geodata.history.situation import situation_on
from geodata.history.view import WHOLE, View, fronts_shown, ground_in_view, places_in_view

DAY = "2024-12-05"


def test_without_filters_all_is_in_view(toy: Dataset) -> None:
    for clock in CLOCKS:
        assert places_in_view(toy, View(clock)).all().all()
        assert fronts_shown(toy, View(clock)).all()
    assert WHOLE.parts() == ()


def test_a_kind_leaves_out_places_and_not_their_ground(toy: Dataset) -> None:
    view = View(kinds=("city",))
    places, ground = places_in_view(toy, view)[DAY], ground_in_view(toy, view)[DAY]
    assert set(toy.geo["cities"].set_index("id")["kind"][places]) == {"city"}
    assert ground.all()


def test_a_front_needs_ground_in_view_on_one_side(toy: Dataset) -> None:
    """On 5 December the SDF has fronts with the government and with the HTS-led forces; these two have one as well."""
    assert situation_on(toy, DAY).fronts_km == pytest.approx(
        {"government / opposition_hts": 282, "government / sdf": 353, "opposition_hts / sdf": 185}, abs=0.5
    )
    of_sdf = situation_on(toy, DAY, View(sides=("sdf",)))
    assert of_sdf.fronts_km == pytest.approx({"government / sdf": 353, "opposition_hts / sdf": 185}, abs=0.5)
    assert of_sdf.front_km == pytest.approx(538, abs=0.5)
    assert situation_on(toy, DAY, View(sides=())).fronts_km == {}


def test_ground_and_fronts_of_all_governorates_are_those_of_the_country(toy: Dataset) -> None:
    """The layers are derived anew for a choice of governorates; for all of them they must be the built ones."""
    every = View(governorates=tuple(set(toy.geo["cities"]["governorate"])))
    whole, parts = situation_on(toy, DAY), situation_on(toy, DAY, every)
    assert parts.area_km2 == pytest.approx(whole.area_km2, abs=0.1)
    assert parts.fronts_km == pytest.approx(whole.fronts_km, abs=0.05)
    assert (parts.places, parts.low_confidence_km2) == (whole.places, whole.low_confidence_km2)


def test_governorates_part_the_ground(toy: Dataset) -> None:
    names = sorted(set(toy.geo["cities"]["governorate"]))
    found = [situation_on(toy, DAY, View(governorates=(name,))) for name in names]
    whole = situation_on(toy, DAY)
    for side in whole.area_km2:
        assert sum(one.area_km2.get(side, 0) for one in found) == pytest.approx(whole.area_km2[side], abs=0.5)
    assert sum(sum(one.places.values()) for one in found) == 15


def test_confidence_leaves_the_figure_on_low_confidence_as_it_is(toy: Dataset) -> None:
    whole, named = situation_on(toy, DAY), situation_on(toy, DAY, View(confidence="medium"))
    assert sum(named.area_km2.values()) == pytest.approx(
        sum(whole.area_km2.values()) - whole.low_confidence_km2, abs=0.5
    )
    assert named.low_confidence_km2 == whole.low_confidence_km2


def test_an_evening_is_told_as_known_then(toy: Dataset) -> None:
    """Daraa changed hands on 6 December; the first dated report is of the 8th, the day on which it counts."""
    daraa = {
        clock: [day for day in ("2024-12-06", "2024-12-07", "2024-12-08") if changed(toy, day, clock, "daraa-city")]
        for clock in CLOCKS
    }
    assert daraa == {"now": ["2024-12-06"], "then": ["2024-12-08"]}
    (late,) = [one for one in changes_on(toy, "2024-12-08", View("then")) if one.place_id == "daraa-city"]
    assert (late.from_side, late.to_side) == ("government", "southern_operations")
    assert [step["date"] for step in late.steps] == ["2024-12-06"]


def changed(dataset: Dataset, day: str, clock: str, place: str) -> bool:
    """Whether a place is among the changes of a day."""
    return place in {one.place_id for one in changes_on(dataset, day, View(clock))}


def test_what_changes_from_evening_to_evening_is_told(toy: Dataset) -> None:
    """Every place whose holder differs from that of the evening before, with its two sides; and no other moves."""
    then = holders_then(toy)
    for day in then.columns[1:]:
        before = then.columns[index_of(day) - 1]
        moved = {(one.place_id, one.from_side, one.to_side) for one in changes_on(toy, day, View("then"))}
        differs = then.index[then[day] != then[before]]
        assert {one for one in moved if one[1] != one[2]} == {(p, then.at[p, before], then.at[p, day]) for p in differs}


def test_each_part_has_a_word_and_each_layer_and_method_link_is_a_figure() -> None:
    assert tuple(APART_WORDS) == PARTS
    assert {*EXPORT_LAYERS, *COMPARED_LAYERS} <= set(FIGURES)
    parts = {part for view in (View("then", SIDES, "high", (), ()),) for part in view.parts()}
    assert parts | {"compared", "actors"} == set(PARTS)


def test_a_figure_says_what_it_does_not_follow() -> None:
    assert apart_in_words("area_km2", ("clock", "sides")) == ""
    assert apart_in_words("area_km2", ("kinds", "sides")) == "all kinds of place"
    assert apart_in_words("answers", ("governorates", "clock")) == "as known now, whole country"
    assert apart_in_words("roads", ("clock", "sides")) == ""
