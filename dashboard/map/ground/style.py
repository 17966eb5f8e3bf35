"""How the scripts draw areas of control, fronts and places: in which layers, colours, widths and zooms.

They are no layers of MapLibre's style: one binary holds their geometry (geometry.py), one texture their states
on all days, and a step of the day changes a number (assets/map/ground/).
"""

from __future__ import annotations

from dashboard.contract.drawing import Ground, GroundGeometry, GroundTheme
from dashboard.theme import colours
from dashboard.theme.dark import DARK_COLOURS
from geodata.conflict import CAMPS, CONTESTED

FADE_FROM_KM, FADE_TO_KM = 15, 45
"""Distance from the nearest place that a document reports on, km: up to the first an area has its whole tint, from the
second on it is palest."""
FADED_TINT, FADED_GAINED, FADED_DOTS = 0.35, 0.5, 0.5
"""Shares that an area loses where it is palest: of its tint, of that of what was gained, and of what dots take of
either."""
DOT_EVERY_PX, DOT_RADIUS_PX = 4.0, 1.1
"""Px from a dot to the next in its row (every second row is shifted by half of it), radius of a dot on ground claimed
or inferred. How strong they are: `colours.AreaOpacities`."""
FRONT_PX, CASING_PX, EARLIER_FRONT_PX, THIN_LINE_PX = 1.8, 3.6, 1.0, 1.2
"""Widths of a front that moved, of the paper under it, of the front of the earlier day, and of one that did not move
or is within a camp."""
THIN_FROM_ZOOM, THIN_TO_ZOOM, THIN = 5.2, 6.8, 0.6
"""Share of their widths that these lines have up to the first zoom, as on a phone; from the second on they have all."""
FADED_FRONT = 0.4
"""Opacity of the front where areas are palest for want of a report near."""
RANK_ZOOMS = (0.0, 7.5, 8.5)
"""Zoom from which places of ranks 1 and 2, of rank 3 and of rank 4 are drawn."""
CHANGED_ZOOM = 6.6
"""Zoom from which those that changed hands are, whatever their rank, and from which the front of the day before is;
below it the ground that was gained says it."""
DETAIL_ZOOM = 8.0
"""Zoom from which dots are hollow where a place is claimed or inferred, and ringed where the date is uncertain."""
GENERAL_ZOOMS = (CHANGED_ZOOM, 5.4)
"""Zooms below which small pieces are drawn like what surrounds them, one for each of `generalised.LEAST_KM2`."""
LAYERS = {
    "areas": "lakes",
    "patterns": "lakes",
    "front": "arrows-casing",
    "places": "bases-small",
}
"""Layer that the scripts draw, lowest first -> layer of the style above it."""


def ground_style(geometry: GroundGeometry, address: str) -> Ground:
    """What the scripts need to draw the ground whose `geometry` is at an address."""
    return {
        **geometry,
        "address": address,
        "layers": LAYERS,
        "sides": [
            {
                "colour": side.colour,
                "pattern": side.pattern,
                "camp": camp_number(name),
                "patternColour": side.pattern_colour,
            }
            for name, side in colours.SIDES.items()
        ],
        "contested": list(colours.SIDES).index(CONTESTED),
        "themes": {
            "light": _theme({}, colours.AREA_OPACITIES),
            "dark": _theme(DARK_COLOURS, colours.DARK_AREA_OPACITIES),
        },
        "fade": [FADE_FROM_KM, FADE_TO_KM],
        "dots": [DOT_EVERY_PX, DOT_RADIUS_PX],
        "faded": [FADED_TINT, FADED_GAINED, FADED_DOTS],
        "fadedFront": FADED_FRONT,
        "frontWidths": [FRONT_PX, CASING_PX, EARLIER_FRONT_PX, THIN_LINE_PX],
        "thinLines": [THIN_FROM_ZOOM, THIN_TO_ZOOM, THIN],
        "rankZooms": list(RANK_ZOOMS),
        "changedZoom": CHANGED_ZOOM,
        "detailZoom": DETAIL_ZOOM,
        "generalZooms": list(GENERAL_ZOOMS),
    }


def camp_number(side: str) -> int:
    """Number of the camp of a side, from 1; 0 for none."""
    return next((n for n, sides in enumerate(CAMPS.values(), start=1) if side in sides), 0)


def _theme(counterparts: dict[str, str], opacities: colours.AreaOpacities) -> GroundTheme:
    """`counterparts`: colour of the light theme -> that of the theme, where it differs."""
    ink, quiet, paper, accent = (
        counterparts.get(one, one) for one in (colours.INK, colours.SECOND_INK, colours.PAPER, colours.ACCENT)
    )
    return {"ink": ink, "quiet": quiet, "paper": paper, "accent": accent, "opacity": list(opacities)}
