"""The ground without what lies over it, and what the drawing of it follows."""

from __future__ import annotations

import numpy as np

from dashboard.map.ground import style
from dashboard.map.ground.field import FIELD_KM
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
    """0 near, 1 as far as dots grow."""
    return smoothstep(style.FADE_FROM_KM, style.FADE_TO_KM, km)


def dotted(x: float, y: float, *, is_unsure: bool, km: float) -> float:
    """How much of a point of the map a dot covers, 0 to 1, on a screen with a pixel for each px. Px from the map's
    lower left corner; `km`: from what documents report on.
    """
    every = style.DOT_EVERY_PX
    size = max(float(is_unsure), style.FAR_DOTS * far_from_reports(km))
    within = np.mod([x, y], every)
    from_dot = min(float(np.hypot(*(within - at * every))) for at in (0.25, 0.75))
    radius = style.DOT_RADIUS_PX * np.sqrt(size)
    return min(1, 8 * size) * (1 - smoothstep(radius - 0.5, radius + 0.5, from_dot))
