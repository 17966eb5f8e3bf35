"""One computed sentence or two on each of the article's questions: what the map and the figures come to."""

from __future__ import annotations

from dashboard import dates, numerals, route_words
from dashboard.road_map import CAPITAL
from geodata.analysis import GOVERNMENT, Analysis
from geodata.timeline import DAYS, index_of

BEFORE_HAMA, EVE, LAST = "2024-12-04", "2024-12-07", "2024-12-31"
"""Days that the answers set side by side: the last before Hama changed hands, the last before Damascus did, the end."""

FEW = 2
"""Places that are named instead of counted."""


def answers(analysis: Analysis) -> dict[str, str]:
    """Question (key of questions.QUESTIONS) -> its answer in words, every number computed."""
    return {
        "homs_strategic": _strategic(analysis),
        "rapid_progress": _fast(analysis),
        "allies": _allies(analysis),
        "assad_danger": _danger(analysis),
        "overview": _after(analysis),
    }


def _strategic(analysis: Analysis) -> str:
    ranking = analysis.junction
    first = ranking.losses[0]
    cuts = {name: _cut(analysis, f"damascus-{name.lower()}") for name in ("Homs", "Tartus", "Hmeimim")}
    days = set(cuts.values())
    told = f"all on {days.pop()}" if len(days) == 1 else ", ".join(f"{name} on {day}" for name, day in cuts.items())
    return (
        f"On 26 November the loss of {first.name_en.split(' (')[0]} would have parted more of the government's places "
        f"than that of any other city: {first.pairs_cut} of {ranking.pairs} pairs. Its roads from Damascus to Homs, "
        f"Tartus and Hmeimim were first cut {told}."
    )


def _fast(analysis: Analysis) -> str:
    changed = [day.best or 0 for day in analysis.measures["changed_km2", ""]]
    most = changed.index(max(changed))
    hama = index_of(BEFORE_HAMA)
    return (
        f"Until the end of {dates.day_short(BEFORE_HAMA)} {_km2(sum(changed[: hama + 1]))} changed hands; on the "
        f"three days after it {_km2(sum(changed[hama + 1 : hama + 4]))}, most on {dates.day_short(DAYS[most])}."
    )


def _allies(analysis: Analysis) -> str:
    return (
        f"Iran's land route from al-Bukamal to Damascus was first cut on {_cut(analysis, 'damascus-al-bukamal')}. "
        f"At the end of {dates.day_short(EVE)} the nearest place of the opposition stood "
        f"{_measure(analysis, ('road_km', 'Hmeimim'), EVE)} km from Hmeimim by road and "
        f"{_measure(analysis, ('road_km', 'Tartus'), EVE)} km from Tartus."
    )


def _danger(analysis: Analysis) -> str:
    before, eve = (analysis.reach(day, GOVERNMENT)[CAPITAL] for day in (BEFORE_HAMA, EVE))
    left = f"only to {' and '.join(eve)}" if 0 < len(eve) <= FEW else f"to {len(eve) or 'none'}"
    return (
        f"Open roads led the government from Damascus to {len(before)} named places at the end of "
        f"{dates.day_short(BEFORE_HAMA)}, {left} at the end of {dates.day_short(EVE)}, when the "
        f"nearest place of the opposition stood {_measure(analysis, ('road_km', CAPITAL), EVE)} km away by road."
    )


def _after(analysis: Analysis) -> str:
    held = [day.best or 0 for day in analysis.measures["area_km2", GOVERNMENT]]
    last = max(index for index, km2 in enumerate(held) if km2)
    return (
        f"The government held {_km2(held[0])} on 26 November and {_km2(held[index_of(EVE)])} at the end of "
        f"{dates.day_short(EVE)}; after {dates.day_short(DAYS[last])} the tables know no place of its. On "
        f"{dates.day_short(LAST)} the HTS-led opposition held "
        f"{_measure(analysis, ('area_km2', 'opposition_hts'), LAST)} km², the SDF "
        f"{_measure(analysis, ('area_km2', 'sdf'), LAST)} km²."
    )


def _cut(analysis: Analysis, route: str) -> str:
    return route_words.first_day(analysis.first_cut[route])


def _measure(analysis: Analysis, key: tuple[str, str], day: str) -> str:
    best = analysis.measures[key][index_of(day)].best
    return "none" if best is None else numerals.number(best)


def _km2(value: float) -> str:
    return f"{numerals.number(value)} km²"
