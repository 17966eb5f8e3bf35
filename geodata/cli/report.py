"""A day, or two days compared, as plain text for the terminal."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from geodata.calendar import index_of
from geodata.conflict import CAPITAL_NODE, GOVERNMENT, OPPOSITION, SIDES, TIME_ZONE
from geodata.dataset import Dataset
from geodata.history.changes import Change
from geodata.history.clocks import NOW, THEN, differences
from geodata.history.comparison import Comparison
from geodata.history.figures import apart_in_words
from geodata.history.situation import Situation
from geodata.history.view import View
from geodata.measures.analysis import Analysis
from geodata.measures.daily import BY_PAIR
from geodata.roads.closures import Closure
from geodata.roads.routes import RouteState

MAX_CLOSING_PLACES = 3
"""So many places that closed a stretch are named; the others are counted."""
IN_A_SITUATION = ("places", "area_km2", "changes", "front_km", "low_confidence_km2", "distances", "routes", "measures")
"""Figures of a situation and of the analysis of its day."""


def situation_report(situation: Situation, dataset: Dataset, analysis: Analysis) -> str:
    """The situation in lines: sides, changes with their sources, front and distances."""
    titles, view = dataset.tables["sources"].set_index("id")["title"], situation.view
    clock = "" if view.clock == NOW else ", as known that evening"
    lines = [f"{situation.day}, 24:00 in {CAPITAL_NODE or TIME_ZONE}{clock}", *_filters(view), ""]
    lines += [f"Held by (places, km²){_apart('area_km2', view)}", *_sides(situation)]
    low = f"{situation.low_confidence_km2:,.0f} km² ({situation.low_confidence_share:.1%})"
    claims = "on claims" if "confidence" in view.parts() else "of it on claims"
    lines.append(f"  {claims} of low confidence{_apart('low_confidence_km2', view)}: {low}")
    lines += ["", f"Since the day before: {_changed(situation.changes)}"]
    for change in situation.changes:
        lines.append(_change(change))
        cited = dict.fromkeys(source for step in change.steps for source in step["sources"])
        lines += [f"      {titles[source]} [{source}]" for source in cited]
    lines += ["", f"Front: {situation.front_km:,.0f} km{_apart('front_km', view)}"]
    lines += [f"  {pair}: {_front(analysis, pair, situation)}" for pair in situation.fronts_km]
    if situation.distances:
        lines += ["", f"Nearest front, as the crow flies{_apart('distances', view)}"]
    for near in situation.distances:
        what = f"{near.km:,.1f} km ({' / '.join(near.sides)})" if near.sides else "no front"
        lines.append(f"  {near.point}: {what}")
    return "\n".join(lines)


def _changed(changes: tuple[Change, ...]) -> str:
    """How many places changed hands, and how many of them had their holder of the day before again at its end."""
    back = sum(change.from_side == change.to_side for change in changes)
    if not changes:
        return "no change recorded"
    return f"{len(changes) - back} place(s) changed hands" + (
        f", {back} more changed hands and came back" if back else ""
    )


def situation_json(situation: Situation, dataset: Dataset) -> dict[str, Any]:
    """The situation as JSON values, with what its parts and those of the analysis say that stand apart from the view.

    By the clock `then` also `differences`: the places that are known otherwise now.
    """
    parts = situation.view.parts()
    apart = {name: apart_in_words(name, parts) for name in IN_A_SITUATION}
    told: dict[str, Any] = {"apart": {name: words for name, words in apart.items() if words}}
    if situation.view.clock == THEN:
        told["differences"] = [asdict(place) for place in differences(dataset, situation.day)]
    return situation.as_dict() | told


def evening_report(situation: Situation, dataset: Dataset) -> list[str]:
    """By the clock `then`: the places that are known otherwise now, in lines."""
    if situation.view.clock == NOW:
        return []
    places = differences(dataset, situation.day)
    lines = ["", f"Known otherwise now: {len(places) or 'no'} place(s){_apart('known_otherwise', situation.view)}"]
    for place in places:
        report = f"reported {place.reported_on}" if place.reported_on else "in no dated report"
        lines.append(f"  {place.name_en}: {place.then} then, {place.now} now ({place.date}, {report})")
    return lines


def _filters(view: View) -> list[str]:
    """The filters of a view in a line; none without filters."""
    words = {"sides": view.sides, "governorates": view.governorates, "kinds": view.kinds}
    if "confidence" in view.parts():
        words["confidence"] = view.levels
    told = [f"{name}: {', '.join(chosen) or 'none'}" for name, chosen in words.items() if chosen is not None]
    return [f"In view: {'; '.join(told)}"] if told else []


def _apart(figure: str, view: View) -> str:
    """What a figure says in brackets that stands apart from the view; blank if it follows it."""
    words = apart_in_words(figure, view.parts())
    return f" ({words})" if words else ""


def _front(analysis: Analysis, pair: str, situation: Situation) -> str:
    """Length of a front, with low and high in brackets where they differ; a filtered view has no range."""
    if situation.view != View(situation.view.clock):
        return f"{situation.fronts_km[pair]:,.0f} km"
    now = analysis.measures[BY_PAIR, pair][index_of(situation.day)]
    return f"{now.best:,.0f} km" + ("" if now.low == now.high else f" ({now.low:,.0f} to {now.high:,.0f})")


def roads_report(analysis: Analysis, dataset: Dataset, day: str, view: View) -> list[str]:
    """Named routes of both sides (what closed those of the government), what closed since the day before, measures."""
    number, cities = index_of(day), dataset.geo["cities"]
    names = dict(zip(cities["id"], cities["name_en"], strict=True))
    has_routes, has_roads = bool(analysis.routes[GOVERNMENT]), bool(analysis.network.edge_ids())
    lines = ["", f"Routes of the government (of the opposition){_apart('routes', view)}"] if has_routes else []
    others = {history.id: history.days[number] for history in analysis.routes[OPPOSITION]}
    for history in analysis.routes[GOVERNMENT]:
        route = f"{history.start} - {history.end}"
        lines.append(f"  {route:22}{_state(history.days[number]):16}({_state(others[history.id])})")
        lines += [_closure(closure, names) for closure in analysis.closed_by(day, history)]
    cut = analysis.edge_changes(day)
    if has_roads:
        lines += ["", f"Roads of the government since the day before{_apart('routes', view)}"]
        lines += [f"  closed {cut.closed_km:,.0f} km, opened again {cut.reopened_km:,.0f} km"]
    lines += ["", f"Measures: best (low to high){_apart('measures', view)}"]
    for measure, values in analysis.measures_on(day).items():
        for of, now in ({"": values} if "best" in values else values).items():
            best, low, high = (_figure(now[bound]) for bound in ("best", "low", "high"))
            lines.append(f"  {f'{measure} {of}':46} {best} ({low} to {high})")
    return lines


def _sides(situation: Situation) -> list[str]:
    held = [side for side in SIDES if side in situation.places or side in situation.area_km2]
    return [f"  {side:20}{situation.places.get(side, 0):5d}{situation.area_km2.get(side, 0.0):12,.0f}" for side in held]


def comparison_report(comparison: Comparison, dataset: Dataset) -> str:
    """What changed hands between two days in lines: ground and places by pair of sides."""
    names = dataset.geo["cities"].set_index("id")["name_en"]
    lines = [f"From {comparison.a} to {comparison.b}, each at 24:00 in {CAPITAL_NODE or TIME_ZONE}", ""]
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
    """A count, or a length or area to 0.1."""
    if value is None:
        return "none"
    return f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"


def _change(change: Change) -> str:
    steps = ", then ".join(
        f"{step['side']}{' at ' + step['local_time'] if step['local_time'] else ''} ({step['confidence']})"
        for step in change.steps
    )
    return f"  {change.name_en}: {change.from_side} -> {steps or change.to_side}"
