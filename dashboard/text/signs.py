"""The signs of the legend: what each explains, in English, and its drawing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from dashboard import words
from dashboard.map.ground.style import DOT_EVERY_PX, DOT_RADIUS_PX, FADED_TINT
from dashboard.map.ground_layers import CLOSED_ROAD_OPACITY
from dashboard.theme import colours, symbols
from dashboard.theme.svg import dashed_stroke, paper_dot, stroke, svg_image
from geodata.conflict import LANDMARK_OPERATOR, OPERATORS, WORDING

ADVANCE = (
    "Advance (derived: from the nearest place held the day before to the greatest place gained; no route is reported)"
)
"""What the legend calls an arrow."""


FRONT_LINE = "Front line (bold: moved)"
"""What the legend calls a front; one that did not move since the earlier day is thin."""
CHANGED = "changed"
"""What a sign is of that is drawn only where something changed hands."""


@dataclass(frozen=True)
class LegendSign:
    """A sign of the legend. `drawing`: SVG text; `layer`: that of the legend which shows it.

    `needs`: what there must be of it on the day: the icon of an event or movement, CHANGED, or empty for what is drawn
    on every day.
    """

    drawing: str
    layer: str
    needs: str = ""


def legend_signs() -> dict[str, LegendSign]:
    """What the legend explains, by its words, in the order of the legend."""
    drawn = symbols.images() | symbols.sign_pictures()
    front = stroke("M1,7 L13,7", colours.INK, 1.2) + stroke("M13,7 L25,7", colours.INK, 2.8)
    ring = f'<circle cx="13" cy="7" r="4.6" fill="{colours.BORDER}" stroke="{colours.INK}" stroke-width="1.8"/>'
    plain, gained, *_dots_take = colours.AREA_OPACITIES
    number = '<text x="8" y="12.2" font-family="sans-serif" font-size="10" font-weight="600" text-anchor="middle"'
    several = drawn["events-several"].replace("</svg>", f'{number} fill="{colours.PAPER}">3</text></svg>')
    hollow = f'<circle cx="13" cy="7" r="4" fill="{colours.PAPER}" stroke="{colours.SECOND_INK}" stroke-width="1.8"/>'
    road = stroke("M1,7 L25,7", colours.ROAD, 2)
    closed = stroke("M1,7 L25,7", colours.ROAD, 2, CLOSED_ROAD_OPACITY) + dashed_stroke(colours.ROAD, 2, "3 3")
    plates = [drawn[f"base-{operator}"] for operator in OPERATORS]
    other_bases = {"Other base (letters: who runs it)": LegendSign(plates[0], "bases")} if plates else {}
    return {
        FRONT_LINE: LegendSign(svg_image(26, 14, front), "front"),
        "Front that rests on a claim or an inference": LegendSign(
            svg_image(26, 14, dashed_stroke(colours.INK, 1.8, "3.5 3")), "front"
        ),
        WORDING.camp_line: LegendSign(svg_image(26, 14, stroke("M1,7 L25,7", colours.SECOND_INK, 1)), "front"),
        "Front of the day before": LegendSign(
            svg_image(26, 14, dashed_stroke(colours.INK, 1.6, "1 3")), "front", CHANGED
        ),
        "Ground gained since": LegendSign(svg_image(26, 14, _areas(plain, gained)), "areas", CHANGED),
        "Ground claimed or inferred": LegendSign(svg_image(26, 14, _areas(plain, plain) + _dots(13)), "areas"),
        "Far from every place that a report names": LegendSign(
            svg_image(26, 14, _areas(plain, plain * (1 - FADED_TINT))), "areas"
        ),
        "Place that changed hands since": LegendSign(svg_image(26, 14, ring), "places", CHANGED),
        "Place claimed or inferred (from near)": LegendSign(svg_image(26, 14, hollow), "places"),
        "May have changed hands on another day (from near)": LegendSign(svg_image(18, 18, _dashed_ring()), "places"),
        WORDING.roads_open: LegendSign(svg_image(26, 14, road), "roads"),
        WORDING.roads_closed: LegendSign(svg_image(26, 14, closed), "roads"),
        "Road closed that day": LegendSign(
            svg_image(26, 14, stroke("M1,7 L25,7", colours.CLOSED_ROAD, 4)), "roads", CHANGED
        ),
        WORDING.reach_road: LegendSign(svg_image(26, 14, stroke("M1,7 L25,7", colours.ACCENT, 8, 0.55)), "reach"),
        ADVANCE: LegendSign(svg_image(26, 14, _arrow_sign()), "arrows", CHANGED),
        WORDING.corridor_open: LegendSign(svg_image(26, 14, _ribbon()), "corridor"),
        WORDING.corridor_closed: LegendSign(svg_image(26, 14, dashed_stroke(colours.CORRIDOR, 6, "2 4")), "corridor"),
        WORDING.junction_road: LegendSign(
            svg_image(26, 14, stroke("M1,7 L25,7", colours.JUNCTION, 9, 0.85)), "junction"
        ),
        **{
            WORDING.landmark_signs.get(kind, name): LegendSign(drawing, "landmarks")
            for kind, (name, drawing) in landmark_kinds().items()
        },
        **other_bases,
        "Several events of the day; from near each has its own sign": LegendSign(several, "events", "events-several"),
        **{
            name: LegendSign(drawn[f"event-{group}"], "events", f"event-{group}")
            for group, (name, _) in words.EVENT_GROUPS.items()
        },
        **{
            f"Movement: {name}": LegendSign(drawn[icon], "movements", icon)
            for icon, name in ((f"move-{kind or 'untold'}", name) for kind, name in words.MOVEMENT_KINDS.items())
        },
    }


def landmark_kinds() -> dict[str, tuple[str, str]]:
    """Kind of base that has a sign of its own as a landmark -> its words and drawing; none without landmarks."""
    if LANDMARK_OPERATOR not in OPERATORS:
        return {}
    adjective = words.OPERATORS[LANDMARK_OPERATOR][1]
    drawings = {"airbase": symbols.AIRFIELD, "naval_base": symbols.ANCHOR}
    return {kind: (f"{adjective} {words.BASE_KINDS[kind]}", drawing) for kind, drawing in drawings.items()}


def picture_signs() -> dict[str, str]:
    """What no picture of a day can be read without: words -> SVG text."""
    drawn = legend_signs()
    return {
        FRONT_LINE: drawn[FRONT_LINE].drawing,
        "Ground gained since the day before": drawn["Ground gained since"].drawing,
        "Ground claimed or inferred": drawn["Ground claimed or inferred"].drawing,
        "Place that changed hands that day": drawn["Place that changed hands since"].drawing,
    }


def _areas(left: float, right: float) -> str:
    """Two areas of one colour side by side, each with its opacity."""
    tint = colours.INK
    halves = ((0, left), (13, right))
    return "".join(
        f'<rect x="{x}" width="13" height="14" fill="{tint}" fill-opacity="{opacity}"/>' for x, opacity in halves
    )


def _dots(left: float) -> str:
    """Paper dots as on the map, from `left` to the right edge of a sign."""
    half = DOT_EVERY_PX / 2
    share = round(colours.AREA_OPACITIES.plain_dots / colours.AREA_OPACITIES.plain, 2)
    spots = [
        (left + half * column + half / 2, half * row + half / 2)
        for column in range(math.ceil((26 - left) / half))
        for row in range(math.ceil(14 / half))
        if (column + row) % 2 == 0
    ]
    return "".join(paper_dot(x, y, DOT_RADIUS_PX, share) for x, y in spots)


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
