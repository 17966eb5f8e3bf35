"""The signs of the legend: what each explains, in English, and its drawing."""

from __future__ import annotations

from dashboard import words
from dashboard.map.ground.style import LEAST_OPACITY
from dashboard.theme import colours, symbols
from dashboard.theme.svg import dashed_stroke, paper_dot, stroke, svg_image

ADVANCE = (
    "Advance (derived: from the nearest place held the day before to the greatest place gained; no route is reported)"
)
"""What the legend calls an arrow."""


CHANGED = "changed"
"""What a sign is of that is drawn only where something changed hands."""


def sign_uses() -> dict[str, tuple[str, str]]:
    """When the map shows a sign: words -> layer of the legend, and what there must be of it on the day.

    The second is the icon of an event or movement, CHANGED, or empty for what is drawn on every day.
    """
    layers = {
        "front": {"Front line; thinner where it did not move": "", "Front that rests on a claim or an inference": ""}
        | {"Line between opposition sides": "", "Front of the day before": CHANGED},
        "areas": {"Ground gained since": CHANGED, "Ground claimed or inferred": ""}
        | {"Far from every place that a report names": ""},
        "doubted": {"Dots on ground claimed or inferred": ""},
        "places": {"Place that changed hands since": CHANGED, "Place claimed or inferred (from near)": ""}
        | {"May have changed hands on another day (from near)": ""},
        "roads": {"Road open to the government (from 8 December: the opposition)": "", "Road closed to it": ""}
        | {"Road closed that day": CHANGED},
        "reach": {"Road that Damascus reaches": ""},
        "arrows": {ADVANCE: CHANGED},
        "corridor": {"Iran's corridor, open to the government": "", "Iran's corridor, closed to it": ""},
        "junction": {"Road that meets others at Homs": ""},
        "russian": {"Hmeimim, Russian air base": "", "Tartus, Russian naval base": ""},
        "bases": {"Other base (letters: who runs it)": ""},
        "events": {"Several events of the day; from near each has its own sign": "events-several"}
        | {name: f"event-{group}" for group, (name, _) in words.EVENT_GROUPS.items()},
        "movements": {f"Movement: {name}": f"move-{kind or 'untold'}" for kind, name in words.MOVEMENT_KINDS.items()},
    }
    return {sign: (layer, needs) for layer, signs in layers.items() for sign, needs in signs.items()}


def legend_signs() -> dict[str, str]:
    """What the legend explains: words -> SVG text."""
    drawn = symbols.images() | symbols.sign_pictures()
    front = stroke("M1,7 L25,7", colours.PAPER, 6) + stroke("M1,7 L25,7", colours.INK, 2.6)
    ring = f'<circle cx="13" cy="7" r="4.6" fill="{colours.BORDER}" stroke="{colours.INK}" stroke-width="1.8"/>'
    plain, gained, unsure, _gained_unsure = colours.AREA_OPACITIES
    dots = _areas(plain, plain) + "".join(paper_dot(x, y, 1.3) for x in range(3, 26, 5) for y in (4, 10))
    number = '<text x="8" y="12.2" font-family="sans-serif" font-size="10" font-weight="600" text-anchor="middle"'
    several = drawn["events-several"].replace("</svg>", f'{number} fill="{colours.PAPER}">3</text></svg>')
    hollow = f'<circle cx="13" cy="7" r="4" fill="{colours.PAPER}" stroke="{colours.SECOND_INK}" stroke-width="1.8"/>'
    road = stroke("M1,7 L25,7", colours.ROAD, 2)
    return {
        "Front line; thinner where it did not move": svg_image(26, 14, front),
        "Front that rests on a claim or an inference": svg_image(26, 14, dashed_stroke(colours.INK, 2.6, "3.5 3")),
        "Line between opposition sides": svg_image(26, 14, stroke("M1,7 L25,7", colours.SECOND_INK, 1)),
        "Front of the day before": svg_image(26, 14, dashed_stroke(colours.INK, 1.6, "1 3")),
        "Ground gained since": svg_image(26, 14, _areas(plain, gained)),
        "Ground claimed or inferred": svg_image(26, 14, _areas(plain, unsure)),
        "Far from every place that a report names": svg_image(26, 14, _fading()),
        "Dots on ground claimed or inferred": svg_image(26, 14, dots),
        "Place that changed hands since": svg_image(26, 14, ring),
        "Place claimed or inferred (from near)": svg_image(26, 14, hollow),
        "May have changed hands on another day (from near)": svg_image(18, 18, _dashed_ring()),
        "Road open to the government (from 8 December: the opposition)": svg_image(26, 14, road),
        "Road closed to it": svg_image(26, 14, dashed_stroke(colours.ROAD, 2, "3 3")),
        "Road closed that day": svg_image(26, 14, stroke("M1,7 L25,7", colours.CLOSED_ROAD, 4)),
        "Road that Damascus reaches": svg_image(26, 14, stroke("M1,7 L25,7", colours.ACCENT, 8, 0.55)),
        ADVANCE: svg_image(26, 14, _arrow_sign()),
        "Iran's corridor, open to the government": svg_image(26, 14, _ribbon()),
        "Iran's corridor, closed to it": svg_image(26, 14, dashed_stroke(colours.CORRIDOR, 6, "2 4")),
        "Road that meets others at Homs": svg_image(26, 14, stroke("M1,7 L25,7", colours.JUNCTION, 9, 0.85)),
        "Hmeimim, Russian air base": symbols.AIRFIELD,
        "Tartus, Russian naval base": symbols.ANCHOR,
        "Other base (letters: who runs it)": drawn["base-russia"],
        "Several events of the day; from near each has its own sign": several,
        **{name: drawn[f"event-{group}"] for group, (name, _) in words.EVENT_GROUPS.items()},
        **{f"Movement: {name}": drawn[f"move-{kind or 'untold'}"] for kind, name in words.MOVEMENT_KINDS.items()},
    }


def picture_signs() -> dict[str, str]:
    """What no picture of a day can be read without: words -> SVG text."""
    drawn = legend_signs()
    return {
        "Front line": drawn["Front line; thinner where it did not move"],
        "Ground gained since the day before": drawn["Ground gained since"],
        "Ground claimed or inferred": drawn["Ground claimed or inferred"],
        "Place that changed hands that day": drawn["Place that changed hands since"],
    }


def _areas(left: float, right: float) -> str:
    """Two areas of one colour side by side, each with its opacity."""
    tint = colours.INK
    halves = ((0, left), (13, right))
    return "".join(
        f'<rect x="{x}" width="13" height="14" fill="{tint}" fill-opacity="{opacity}"/>' for x, opacity in halves
    )


def _fading() -> str:
    """An area that pales, in steps."""
    tint, plain = colours.INK, colours.AREA_OPACITIES.plain
    steps = [plain - n * (plain - LEAST_OPACITY) / 12 for n in range(13)]
    return "".join(
        f'<rect x="{2 * n}" width="2" height="14" fill="{tint}" fill-opacity="{opacity:.2f}"/>'
        for n, opacity in enumerate(steps)
    )


def _dashed_ring() -> str:
    return (
        f'<circle cx="9" cy="9" r="7" fill="none" stroke="{colours.INK}" stroke-width="1.7" stroke-dasharray="3 2.5"/>'
    )


def _arrow_sign() -> str:
    return (
        f'<path d="M2,8.4 Q9,5.6 16,5.4 L15.6,2 L25,7.4 L15.8,12 L16,8.8 Q9,8.6 2,10 Z" fill="{colours.BORDER}" '
        f'stroke="{colours.INK}" stroke-width="1.1" stroke-dasharray="3 1.4"/>'
    )


def _ribbon() -> str:
    return stroke("M0,7 L26,7", colours.CORRIDOR, 9) + stroke("M0,7 L26,7", colours.CORRIDOR_FILL, 6)
