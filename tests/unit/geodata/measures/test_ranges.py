"""Readings of the tables, figures and their bounds on a country of three places, computed by hand."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from geodata.calendar import DAYS
from geodata.history.scenarios import AS_RECORDED, scenarios, shifted
from geodata.measures.daily import daily_measures
from geodata.measures.ranges import DayRange, Range, first_days, ranges
from geodata.measures.static import StaticQuantities

COUNTRY = StaticQuantities(
    places=pd.Index(["a", "b", "c"]),
    area_km2=np.array([100.0, 400.0, 50.0]),
    settled_km2=np.array([100.0, 300.0, 50.0]),
    people=np.array([1000.0, np.nan, 30.0]),
    edges=np.array([[0, 1], [1, 2]]),
    edge_km=np.array([10.0, 7.0]),
    axis_places=np.array([0, 1, 0, 2]),
    axis_km=np.array([20.0, 1.5, 10.0, 30.0]),
    crow_km=np.array([[90.0] * 4, [60.0] * 4, [0.0] * 4]),
    road_km=np.array([[100.0] * 4, [np.inf] * 4, [0.0] * 4]),
)
"""`a` (twice) and `c` lie on the M5, `b` has 1.5 km of it between the two stretches of `a`."""
BASELINE = pd.DataFrame({"place_id": ["a", "b", "c"], "side": "government"})


def _changes(*rows: tuple[str, str, str, int, str]) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["place_id", "date", "to_side", "precision_days", "confidence"])


CHANGES = _changes(
    ("a", "2024-11-28", "opposition_hts", 1, "high"),
    ("b", "2024-11-29", "opposition_hts", 0, "low"),
)
READINGS = scenarios(BASELINE, CHANGES)


def _days(held: pd.DataFrame, place: str, side: str) -> list[str]:
    return [day for day in DAYS if held.at[place, day] == side]


def test_six_readings_the_told_one_first() -> None:
    names = [AS_RECORDED, "early", "late"]
    assert list(READINGS) == names + [f"{name}-without-low" for name in names]


def test_changes_move_within_their_precision() -> None:
    firsts = [_days(READINGS[name], "a", "opposition_hts")[0] for name in (AS_RECORDED, "early", "late")]
    assert firsts == ["2024-11-28", "2024-11-27", "2024-11-29"]
    assert _days(READINGS["late"], "b", "opposition_hts")[0] == "2024-11-29"


def test_order_within_a_place_is_kept() -> None:
    """The second change is two days vague, the first is not: it cannot come before it, nor the first after it."""
    rows = _changes(("a", "2024-12-05", "contested", 0, "high"), ("a", "2024-12-05", "opposition_hts", 2, "high"))
    assert shifted(rows, -1)["date"].tolist() == ["2024-12-05", "2024-12-05"]
    assert shifted(rows, 1)["date"].tolist() == ["2024-12-05", "2024-12-07"]
    swapped = rows.assign(precision_days=[2, 0])
    assert shifted(swapped, 1)["date"].tolist() == ["2024-12-05", "2024-12-05"]


def test_dates_stay_in_the_period() -> None:
    rows = _changes(("a", "2024-11-27", "contested", 2, "high"), ("b", "2024-12-31", "contested", 2, "high"))
    assert shifted(rows, -1)["date"].tolist() == ["2024-11-27", "2024-12-29"]
    assert shifted(rows, 1)["date"].tolist() == ["2024-11-29", "2024-12-31"]


def test_without_low_confidence_the_earlier_holder_stays() -> None:
    """But no government beyond its end: here it holds `c` to the last day, so it never ends."""
    assert set(READINGS["as-recorded-without-low"].loc["b"]) == {"government"}
    ended = scenarios(BASELINE, pd.concat([CHANGES, _changes(("c", "2024-12-08", "opposition_hts", 0, "high"))]))
    kept = _days(ended["as-recorded-without-low"], "b", "government")
    assert kept[-1] == "2024-12-07"
    assert ended["as-recorded-without-low"].at["b", "2024-12-08"] == "opposition_hts"


def test_figures_of_three_places() -> None:
    """On the fourth day (29 November) `a` and `b` are the opposition's."""
    told = {key: values[3] for key, values in daily_measures(COUNTRY, READINGS[AS_RECORDED]).items()}
    assert told["places", "opposition_hts"] == 2
    assert (told["area_km2", "opposition_hts"], told["area_km2", "government"]) == (500, 50)
    assert (told["settled_km2", "opposition_hts"], told["desert_km2", "opposition_hts"]) == (400, 100)
    assert (told["people", "opposition_hts"], told["places_without_population", "opposition_hts"]) == (1000, 1)
    assert told["front_km", ""] == told["government_front_km", ""] == 7
    assert (told["changed_km2", ""], told["changed_since_start_km2", ""]) == (400, 500)
    assert (told["crow_km", "Homs"], told["road_km", "Homs"]) == (60, 100)


def test_advance_along_the_m5() -> None:
    """On 28 November 20 km, 1.5 km of `b` passed over, 10 km more; the last 30 km only when `c` falls."""
    told = daily_measures(COUNTRY, READINGS[AS_RECORDED])
    assert told["axis_advance_km", ""][:4].tolist() == [0, 0, 31.5, 31.5]
    assert told["axis_speed_km_per_day", ""][:4].tolist() == [0, 0, 31.5, 0]


def test_the_front_counts_contested_ground() -> None:
    held = READINGS[AS_RECORDED].copy()
    held.loc["b"] = "contested"
    told = daily_measures(COUNTRY, held)
    assert told["front_km", ""][0] == told["government_front_km", ""][0] == 17
    assert told["front_km", ""][3] == 17 and told["government_front_km", ""][3] == 7


def test_bounds_are_the_least_and_the_greatest() -> None:
    """28 November: `a` has changed early and as told, not late; `b` only ever from the 29th."""
    found = ranges({name: daily_measures(COUNTRY, held) for name, held in READINGS.items()})
    assert found["area_km2", "opposition_hts"][2] == Range(0.0, 100.0, 100.0)
    assert found["places", "opposition_hts"][3] == Range(1, 2, 2)
    assert found["crow_km", "Homs"][0] == Range(None, None, None)


def test_first_days_of_a_route() -> None:
    class History:
        id = "homs-tartus"

        def __init__(self, first_cut: str | None) -> None:
            self.first_cut = first_cut

    told, early, never = (History(day) for day in ("2024-12-07", "2024-12-06", None))
    found = first_days({AS_RECORDED: (told,), "early": (early,)}, "first_cut")
    assert found == {"homs-tartus": DayRange("2024-12-06", "2024-12-07", "2024-12-07")}
    assert first_days({AS_RECORDED: (told,), "late": (never,)}, "first_cut")["homs-tartus"].latest is None


@pytest.mark.parametrize("key", [("area_km2", "government"), ("front_km", ""), ("axis_advance_km", "")])
def test_the_first_day_is_the_baseline_in_every_reading(key: tuple[str, str]) -> None:
    assert len({daily_measures(COUNTRY, held)[key][0] for held in READINGS.values()}) == 1
