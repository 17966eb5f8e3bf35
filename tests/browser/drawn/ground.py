"""The ground without what lies over it, and what the drawing of it follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from controls import tint
from fronts import CLAIMED
from PIL import ImageColor
from views import NEAR, View, drawn

from dashboard.map.ground import style
from dashboard.map.ground.field import FIELD_KM
from dashboard.map.ground.generalised import BITS, GAINED, UNSURE
from dashboard.theme import colours
from dashboard.theme.colours import AreaOpacities
from geodata import conflict
from geodata.calendar import DAYS, index_of
from geodata.dataset import Dataset
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS
from geodata.history.grades import grades
from tests.ground_binary import FULL, Ground

GROUND = ("sea", "surroundings", "neighbours", "land", "areas")
"""Layers that fill the ground, without patterns and lines."""
ONLY = """
(() => {
  const layers = [...map.getStyle().layers.map(({ id }) => id), ...arguments[1]];
  const seen = layers.filter((id) => map.getLayer(id).visibility !== "none");
  const others = seen.filter((id) => !arguments[0].includes(id));
  for (const id of others) map.setLayoutProperty(id, "visibility", "none");
  return others;
})()
"""
"""Hides all layers of the map but some; returns those hidden. Layers that scripts draw are no part of its style."""
AGAIN = "void arguments[0].forEach((id) => map.setLayoutProperty(id, 'visibility', 'visible'))"


def km_from_reports(binary: Ground, lon: float, lat: float) -> float:
    """Distance from the nearest place that a document reports on, as the map reads it from the field."""
    height, width = binary.field.shape
    x, y = (binary.shares(np.array([[lon, lat]]))[0] / FULL) * (width, height) - 0.5
    left, top = int(np.floor(x)), int(np.floor(y))
    found = 0.0
    for column, across in ((left, 1 - (x - left)), (left + 1, x - left)):
        for row, down in ((top, 1 - (y - top)), (top + 1, y - top)):
            found += across * down * binary.field[np.clip(row, 0, height - 1), np.clip(column, 0, width - 1)]
    return found / 255 * FIELD_KM


def smoothstep(low: float, high: float, value: float) -> float:
    """As in GLSL: from 0 up to the first number to 1 from the second on."""
    share = float(np.clip((value - low) / (high - low), 0, 1))
    return share * share * (3 - 2 * share)


def far_from_reports(km: float) -> float:
    """0 near, 1 as far as tints grow paler."""
    return smoothstep(style.FADE_FROM_KM, style.FADE_TO_KM, km)


def dotted(x: float, y: float) -> float:
    """How much of a point of the map a dot covers, 0 to 1, on a screen with a pixel for each px. Px from the map's
    lower left corner.
    """
    within = np.mod([x, y], style.DOT_EVERY_PX)
    from_dot = min(float(np.hypot(*(within - at * style.DOT_EVERY_PX))) for at in (0.25, 0.75))
    return 1 - smoothstep(style.DOT_RADIUS_PX - 0.5, style.DOT_RADIUS_PX + 0.5, from_dot)


@dataclass(frozen=True)
class Expected:
    """What is drawn: a day, the day it is compared with, a clock, and sides that are left out.

    `level`: number of the areas below which small pieces are drawn like what surrounds them; None from near.
    """

    day: str
    since: str
    clock: str = "now"
    hidden: tuple[str, ...] = ()
    level: int | None = 0


SPOTS = """
arguments[0].map(([lon, lat]) => {
  const box = map.getCanvas().getBoundingClientRect();
  const { x, y } = map.project([lon, lat]);
  const [px, py] = [Math.floor(box.left + x), Math.floor(box.top + y)];
  const middle = map.unproject([px + 0.5 - box.left, py + 0.5 - box.top]);
  const top = document.elementFromPoint(px, py);
  return top === map.getCanvas()
    ? [px, py, middle.lng, middle.lat, px + 0.5 - box.left, box.bottom - py - 0.5]
    : null;
})
"""
"""The pixel in which each place stands; longitude and latitude of its middle, and px from the map's left and lower
edge; null: something lies over it."""


class Spot(NamedTuple):
    """Where the middle of a pixel lies: the place of the cell, and px from the map's lower left corner."""

    place: str
    lon: float
    lat: float
    x: float
    y: float


Spots = dict[tuple[int, int], Spot]
"""Pixel of a city on the map -> the place whose cell its middle lies in, and where."""


def is_gained(dataset: Dataset, place: str, shown: Expected) -> bool:
    """Whether the place has another holder than on the earlier day."""
    held = holders_by_clock(dataset, shown.clock)
    return bool(held.at[place, shown.day] != held.at[place, shown.since])


def opacity(dataset: Dataset, binary: Ground, spot: Spot, shown: Expected, opacities: AreaOpacities) -> float:
    """Of a pixel, as dashboard/map/ground/style.py says; from far by the marks of the binary, else by the
    tables.
    """
    is_unsure = bool(grades(dataset, shown.clock).at[spot.place, shown.day] >= CLAIMED)
    is_new = is_gained(dataset, spot.place, shown)
    if shown.level is not None:
        line = CLOCKS.index(shown.clock) * len(DAYS) + index_of(shown.day)
        mark = binary.marks[line, dataset.held.index.get_loc(spot.place)] >> (BITS * shown.level)
        is_unsure = bool(mark & UNSURE)
        if index_of(shown.day) - index_of(shown.since) == 1:
            is_new = bool(mark & GAINED)
    far = far_from_reports(km_from_reports(binary, spot.lon, spot.lat))
    whole, dots_take = opacities[1::2] if is_new else opacities[::2]
    whole *= 1 - (style.FADED_GAINED if is_new else style.FADED_TINT) * far
    return whole - is_unsure * dots_take * (1 - style.FADED_DOTS * far) * dotted(spot.x, spot.y)


def assert_drawn(view: View, dataset: Dataset, binary: Ground, spots: Spots, shown: Expected) -> int:
    """Every spot has the colour of its holder, and that of the land where its side is left out. Returns the number of
    those compared: contested ground is not.
    """
    picture, held = drawn(view.page), holders_by_clock(dataset, shown.clock)[shown.day]
    land = view.colour(colours.LAND)
    opacities = colours.DARK_AREA_OPACITIES if view.scheme == "dark" else colours.AREA_OPACITIES
    wrong, compared = [], 0
    for pixel, spot in spots.items():
        place, side = spot.place, held[spot.place]
        if side == conflict.CONTESTED:
            continue
        compared += 1
        if side in shown.hidden:
            expected = ImageColor.getrgb(land)
        else:
            expected = tint(side, land, opacity(dataset, binary, spot, shown, opacities))
        if np.abs(np.subtract(picture.getpixel(pixel), expected)).max() > NEAR:
            wrong.append((place, side, picture.getpixel(pixel), expected))
    assert wrong == [], shown
    return compared
