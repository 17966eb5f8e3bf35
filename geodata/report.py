"""A day as plain text, for the terminal."""

from __future__ import annotations

from geodata.load import Layers
from geodata.situation import Change, Situation


def report(situation: Situation, layers: Layers) -> str:
    """The situation in lines: sides, changes with their sources, front and distances."""
    titles = layers.tables["sources"].set_index("id")["title"]
    lines = [f"{situation.day}, 24:00 in Damascus", "", "Held by (places, km²)"]
    for side, count in situation.places.items():
        lines.append(f"  {side:20}{count:5d}{situation.area_km2.get(side, 0.0):12,.0f}")
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


def _change(change: Change) -> str:
    steps = ", then ".join(
        f"{step['side']}{' at ' + step['local_time'] if step['local_time'] else ''} ({step['confidence']})"
        for step in change.steps
    )
    return f"  {change.name_en}: {change.from_side} -> {steps}"
