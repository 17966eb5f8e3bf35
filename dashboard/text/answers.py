"""One or two computed sentences that answer each question."""

from __future__ import annotations

from dashboard.i18n import dates
from dashboard.i18n.language import _, ngettext, translated_name, whole_number
from dashboard.i18n.names import short_name
from dashboard.text import routes
from dashboard.text.sentences import quantity
from geodata.calendar import DAYS, index_of
from geodata.conflict import CAPITAL_NODE, CONTESTED, GOVERNMENT
from geodata.measures.analysis import Analysis

BEFORE_HAMA, EVE, LAST = "2024-12-04", "2024-12-07", "2024-12-31"
"""Days that the answers compare: the last before Hama changed hands, the last before Damascus did, the last of all."""

FEW = 2
"""So many places are named; more are counted."""


def answers(analysis: Analysis) -> dict[str, str]:
    """Question (key of questions.QUESTIONS) -> its answer; every number is computed."""
    return {
        "overview": _meaning(analysis),
        "homs_strategic": _strategic(analysis),
        "rapid_progress": _fast(analysis),
        "allies": _allies(analysis),
        "assad_danger": _danger(analysis),
        "after": _after(analysis),
    }


def _meaning(analysis: Analysis) -> str:
    held = analysis.measures["area_km2", GOVERNMENT]
    return _(
        "The government lost Aleppo on {aleppo}, Hama on {hama}, Homs on {homs} and Damascus on {damascus}. Of the "
        "{first} that it held on 26 November, {left} were left at the end of {eve}.",
        aleppo=_lost(analysis, "aleppo-city"),
        hama=_lost(analysis, "hama"),
        homs=_lost(analysis, "homs-city"),
        damascus=_lost(analysis, "damascus"),
        first=quantity(held[0].best, "km²"),
        left=quantity(held[index_of(EVE)].best, "km²"),
        eve=dates.day_short(EVE),
    )


def _lost(analysis: Analysis, place: str) -> str:
    """The first day at whose end another side holds a place; a contested place is not lost yet."""
    sides = analysis.held.loc[place]
    return dates.day_short(next(day for day in DAYS if sides[day] not in (GOVERNMENT, CONTESTED)))


def _strategic(analysis: Analysis) -> str:
    ranking = analysis.junction
    first = ranking.losses[0]
    homs, tartus, hmeimim = (_cut(analysis, f"damascus-{name}") for name in ("homs", "tartus", "hmeimim"))
    loss = _(
        "On 26 November the loss of {city} would have parted more of the government's places than that of any other "
        "city: {cut} of {pairs} pairs.",
        city=translated_name(short_name(first.name_en)),
        cut=whole_number(first.pairs_cut),
        pairs=whole_number(ranking.pairs),
    )
    if homs == tartus == hmeimim:
        cuts = _(
            "The government's roads from Damascus to Homs, Tartus and Hmeimim were all first cut on {day}.", day=homs
        )
    else:
        cuts = _(
            "The government's road from Damascus to Homs was first cut on {homs}, that to Tartus on {tartus} and that "
            "to Hmeimim on {hmeimim}.",
            homs=homs,
            tartus=tartus,
            hmeimim=hmeimim,
        )
    return f"{loss} {cuts}"


def _fast(analysis: Analysis) -> str:
    changed = [day.best or 0 for day in analysis.measures["changed_km2", ""]]
    most = changed.index(max(changed))
    hama = index_of(BEFORE_HAMA)
    return _(
        "Until the end of {day} {before} changed hands; on the three days after it {after}, the most on {peak}.",
        day=dates.day_short(BEFORE_HAMA),
        before=quantity(sum(changed[: hama + 1]), "km²"),
        after=quantity(sum(changed[hama + 1 : hama + 4]), "km²"),
        peak=dates.day_short(DAYS[most]),
    )


def _allies(analysis: Analysis) -> str:
    return _(
        "Iran's land route from al-Bukamal to Damascus was first cut on {cut}. At the end of {day} the nearest place "
        "of the opposition stood {hmeimim} from Hmeimim by road and {tartus} from Tartus.",
        cut=_cut(analysis, "damascus-al-bukamal"),
        day=dates.day_short(EVE),
        hmeimim=_measure(analysis, ("road_km", "Hmeimim"), EVE, "km"),
        tartus=_measure(analysis, ("road_km", "Tartus"), EVE, "km"),
    )


def _danger(analysis: Analysis) -> str:
    before, eve = (analysis.reach(day, GOVERNMENT)[CAPITAL_NODE] for day in (BEFORE_HAMA, EVE))
    return ngettext(
        "Open roads led the government from Damascus to {count} named place at the end of {before}, {left} at the end "
        "of {eve}, when the nearest place of the opposition stood {distance} away by road.",
        "Open roads led the government from Damascus to {count} named places at the end of {before}, {left} at the end "
        "of {eve}, when the nearest place of the opposition stood {distance} away by road.",
        len(before),
        before=dates.day_short(BEFORE_HAMA),
        left=_left([translated_name(name) for name in eve]),
        eve=dates.day_short(EVE),
        distance=_measure(analysis, ("road_km", CAPITAL_NODE), EVE, "km"),
    )


def _left(names: list[str]) -> str:
    """Places that open roads lead to: by name if they are FEW, else their number."""
    if not names:
        return _("to none")
    if len(names) == 1:
        return _("only to {place}", place=names[0])
    if len(names) == FEW:
        return _("only to {place} and {other}", place=names[0], other=names[1])
    return ngettext("to {count}", "to {count}", len(names))


def _after(analysis: Analysis) -> str:
    held = [day.best or 0 for day in analysis.measures["area_km2", GOVERNMENT]]
    last = max(index for index, km2 in enumerate(held) if km2)
    return _(
        "{last} is the last day at whose end the government holds any place of the tables. On {end} the HTS-led "
        "opposition held {hts}, the SDF {sdf}.",
        last=dates.day_short(DAYS[last]),
        end=dates.day_short(LAST),
        hts=_measure(analysis, ("area_km2", "opposition_hts"), LAST, "km²"),
        sdf=_measure(analysis, ("area_km2", "sdf"), LAST, "km²"),
    )


def _cut(analysis: Analysis, route: str) -> str:
    return routes.first_day_in_words(analysis.first_cut[route])


def _measure(analysis: Analysis, key: tuple[str, str], day: str, unit: str) -> str:
    return quantity(analysis.measures[key][index_of(day)].best, unit)
