"""A day, or two days compared, as plain text for the terminal."""

from __future__ import annotations

from geodata.calendar import index_of
from geodata.conflict import CAPITAL_NODE, GOVERNMENT, OPPOSITION
from geodata.dataset import Dataset
from geodata.history.clocks import SituationThen
from geodata.history.comparison import Comparison
from geodata.history.situation import Change, Situation
from geodata.measures.analysis import Analysis
from geodata.roads.closures import Closure
from geodata.roads.routes import RouteState

MAX_CLOSING_PLACES = 3
"""So many places that closed a stretch are named; the others are counted."""


def situation_report(situation: Situation, dataset: Dataset) -> str:
    """The situation in lines: sides, changes with their sources, front and distances."""
    titles = dataset.tables["sources"].set_index("id")["title"]
    lines = [f"{situation.day}, 24:00 in {CAPITAL_NODE}", "", *_sides(situation)]
    low = f"{situation.low_confidence_km2:,.0f} km² ({situation.low_confidence_share:.1%})"
    lines.append(f"  of it on claims of low confidence: {low}")
    lines += ["", f"Since the day before: {len(situation.changes) or 'no'} change(s) recorded"]
    for change in situation.changes:
        lines.append(_change(change))
        cited = dict.fromkeys(source for step in change.steps for source in step["sources"])
        lines += [f"      {titles[source]} [{source}]" for source in cited]
    lines += ["", f"Front: {situation.front_km:,.0f} km"]
    lines += [f"  {pair}: {km:,.0f} km" for pair, km in situation.fronts_km.items()]
    lines += ["", "Nearest front, as the crow flies"]
    for near in situation.distances:
        what = f"{near.km:,.1f} km ({' / '.join(near.sides)})" if near.sides else "no front"
        lines.append(f"  {near.point}: {what}")
    return "\n".join(lines)


def situation_then_report(known_then: SituationThen) -> str:
    """A day as known that evening, in lines: sides, and differences from what is known now."""
    lines = [f"{known_then.day}, 24:00 in {CAPITAL_NODE}, as known that evening", "", *_sides(known_then)]
    lines += ["", f"Known otherwise now: {len(known_then.differences) or 'no'} place(s)"]
    for place in known_then.differences:
        report = f"reported {place.reported_on}" if place.reported_on else "in no dated report"
        lines.append(f"  {place.name_en}: {place.then} then, {place.now} now ({place.date}, {report})")
    return "\n".join(lines)


def roads_report(analysis: Analysis, dataset: Dataset, day: str) -> list[str]:
    """Named routes of both sides (what closed those of the government), what closed since the day before, measures."""
    number, cities = index_of(day), dataset.geo["cities"]
    names = dict(zip(cities["id"], cities["name_en"], strict=True))
    lines = ["", "Routes of the government (of the opposition)"]
    others = {history.id: history.days[number] for history in analysis.routes[OPPOSITION]}
    for history in analysis.routes[GOVERNMENT]:
        route = f"{history.start} - {history.end}"
        lines.append(f"  {route:22}{_state(history.days[number]):16}({_state(others[history.id])})")
        lines += [_closure(closure, names) for closure in analysis.closed_by(day, history)]
    cut = analysis.edge_changes(day)
    lines += ["", "Roads of the government since the day before"]
    lines += [f"  closed {cut.closed_km:,.0f} km, opened again {cut.reopened_km:,.0f} km"]
    lines += ["", "Measures: best (low to high)"]
    for measure, values in analysis.measures_on(day).items():
        for of, now in ({"": values} if "best" in values else values).items():
            best, low, high = (_figure(now[bound]) for bound in ("best", "low", "high"))
            lines.append(f"  {f'{measure} {of}':46}{best} ({low} to {high})")
    return lines


def _sides(situation: Situation | SituationThen) -> list[str]:
    rows = [
        f"  {side:20}{count:5d}{situation.area_km2.get(side, 0.0):12,.0f}" for side, count in situation.places.items()
    ]
    return ["Held by (places, km²)", *rows]


def comparison_report(comparison: Comparison, dataset: Dataset) -> str:
    """What changed hands between two days in lines: ground and places by pair of sides."""
    names = dataset.geo["cities"].set_index("id")["name_en"]
    lines = [f"From {comparison.a} to {comparison.b}, each at 24:00 in {CAPITAL_NODE}", ""]
    lines.append(f"Changed hands: {comparison.total_places} place(s), {comparison.total_km2:,.0f} km²")
    for group in comparison.groups:
        counted = f"{len(group.place_ids)} place(s), {group.km2:,.0f} km²"
        lines += ["", f"{group.from_side} -> {group.to_side}: {counted}"]
        lines += [f"  {names[place]}" for place in group.place_ids]
    return "\n".join(lines)


def _state(now: RouteState) -> str:
    return f"detour +{now.added_km:,.0f} km" if now.state == "detour" else now.state


def _closure(closure: Closure, names: dict[str, str]) -> str:
    """A closed stretch with the first of the places that closed it."""
    named, others = closure.closed_by[:MAX_CLOSING_PLACES], closure.closed_by[MAX_CLOSING_PLACES:]
    closed_by = [f"{names[place.place_id]} ({place.side})" for place in named]
    if others:
        closed_by.append(f"{len(others)} more")
    return f"      {closure.start} - {closure.end}, {closure.length_km:,.0f} km, closed by {', '.join(closed_by)}"


def _figure(value: float | None) -> str:
    return "none" if value is None else f"{value:,}"


def _change(change: Change) -> str:
    steps = ", then ".join(
        f"{step['side']}{' at ' + step['local_time'] if step['local_time'] else ''} ({step['confidence']})"
        for step in change.steps
    )
    return f"  {change.name_en}: {change.from_side} -> {steps}"
