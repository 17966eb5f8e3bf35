"""What was gained since the day before, as it is edged on the map."""

from __future__ import annotations

import numpy as np
from drawn.ground import AGAIN, GROUND, ONLY, km_from_reports
from PIL import ImageColor
from views import BOTH_THEMES, NEAR, View, drawn

from dashboard.map import signs
from dashboard.map.ground import style as ground_style
from dashboard.theme import colours
from geodata.calendar import index_of
from geodata.dataset import Dataset
from tests.ground_binary import Ground

ENDS = """
arguments[0].map((positions) => {
  const box = map.getCanvas().getBoundingClientRect();
  const ends = positions.map((position) => map.project(position)).map(({ x, y }) => [box.left + x, box.top + y]);
  const middle = [0, 1].map((axis) => (ends[0][axis] + ends[1][axis]) / 2);
  return document.elementFromPoint(...middle) === map.getCanvas() ? ends : null;
})
"""
"""Px of both ends of each line; null where something lies over its middle."""
LONG_PX = 12
"""Length of a straight line whose middle is read: what joins it at its ends is further off than its edge is wide."""
WITHIN_PX = 2.2
"""Distance from the front at which the edge of what was gained is read, and beyond the front the ground there."""
LEAST_LINES = 20


@BOTH_THEMES
def test_what_was_gained_is_edged_within(view: View, dataset: Dataset, binary: Ground) -> None:
    """Along fronts: in the tone of its side at the inner side of the line, and not at the other side."""
    page, day, since = view.page, "2024-12-07", "2024-12-06"
    page.go(index_of(day))
    hidden = page.map(ONLY, GROUND, [*ground_style.LAYERS, *signs.LAYERS])
    now, before = (dataset.held[one].to_numpy() for one in (day, since))
    camps = {side: ground_style.camp_number(side) for side in colours.SIDES}
    lines = binary.segments[:, :6]
    ends = page.map(ENDS, binary.degrees(lines[:, :4].reshape(-1, 2)).reshape(-1, 2, 2).tolist())
    picture, ink = drawn(page), ImageColor.getrgb(view.colour(colours.INK))
    edged, beyond = [], []
    for line, px in zip(lines.tolist(), ends, strict=True):
        gained = [now[row] != before[row] for row in line[4:]]
        left, right = (now[row] for row in line[4:])
        if px is None or gained[0] == gained[1] or left == right or camps[left] == camps[right] != 0:
            continue
        start, end = np.array(px)
        length = np.hypot(*(end - start))
        middle = binary.degrees([np.add(line[:2], line[2:4]) / 2])[0]
        if length < LONG_PX or km_from_reports(binary, *middle) > ground_style.FADE_FROM_KM:
            continue
        inward = (end - start)[::-1] * ((1, -1) if gained[0] else (-1, 1)) / length
        tone = tone_of_edge(left if gained[0] else right, ink)
        for found, away in ((edged, WITHIN_PX), (beyond, -WITHIN_PX)):
            spot = np.floor((start + end) / 2 + away * inward).astype(int)
            found.append(np.abs(np.subtract(picture.getpixel(tuple(spot.tolist())), tone)).max())
    page.map(AGAIN, hidden)
    assert len(edged) >= LEAST_LINES
    assert np.mean(np.array(edged) <= NEAR) > 0.9
    assert min(beyond) > NEAR


def tone_of_edge(side: str, ink: tuple[int, ...]) -> tuple[int, ...]:
    """Colour of a side with the share of ink that the edge of what it gained has."""
    own, share = ImageColor.getrgb(colours.SIDES[side].colour), ground_style.GAINED_EDGE_INK
    return tuple(round(share * i + (1 - share) * o) for o, i in zip(own, ink, strict=True))
