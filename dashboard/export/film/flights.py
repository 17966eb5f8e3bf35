"""The way from the view of one chapter to that of the next, made of the two pictures of their maps.

Names on a map that is drawn anew for each frame come and go; here they grow or shrink with it, and fade from one
picture into the other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageChops, ImageFilter
from shapely import box as rectangle
from shapely import union_all

from dashboard.export.picture_size import PictureSize
from dashboard.i18n.language import current_language
from dashboard.theme.colours import LAND

SECONDS = 1.2
"""Of a flight, where the day that it leads to stands long enough."""
LONGEST_SHARE = 0.4
"""Share of the time of that day that it may take."""
LEAST_SHOWN = 0.7
"""Share of each view on the way that one of the two maps shows, or the map does not fly."""
STOPS = 12
"""Views on the way that are looked at for it."""
WORLD_PX = 512
"""Width of the world at zoom 0, in px."""
SOFT = 0.06
"""Width of the soft edge of a picture that lies on another, as a share of its height."""


@dataclass(frozen=True)
class Sight:
    """A view: its centre, from the world's north-west in Mercator, and its width; in shares of the world's."""

    x: float
    y: float
    width: float


def sight(lon: float, lat: float, zoom: float, width_px: float) -> Sight:
    """Of a map of some width in px, at a centre and zoom."""
    down = 0.5 - math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)
    return Sight(0.5 + lon / 360, down, width_px / WORLD_PX / 2**zoom)


def on_the_way(start: Sight, end: Sight, share: float) -> Sight:
    """What is shown after a share of the way: it comes nearer at a steady pace, towards a point that stands still."""
    width = start.width * (end.width / start.width) ** share
    change = start.width - end.width
    moved = share if abs(change) < 1e-3 * start.width else (start.width - width) / change
    return Sight(start.x + moved * (end.x - start.x), start.y + moved * (end.y - start.y), width)


def map_box(size: PictureSize) -> tuple[int, int, int, int]:
    """Left, top, right and bottom of the map in a frame, in pixels."""
    left, top = (round(at * size.scale) for at in size.map_place)
    if size.is_wide and current_language().direction == "rtl":
        left = 0
    width, height = (round(side * size.scale) for side in (size.map_size.width, size.map_size.height))
    return left, top, min(left + width, size.width), min(top + height, size.height)


def flight(
    before: Image.Image, after: Image.Image, ways: tuple[Sight, Sight], box: tuple[int, int, int, int], count: int
) -> Iterator[Image.Image]:
    """The frames between two, of which the first is one step under way and the last one before the end.

    Where neither map shows what lies on the way, one fades into the other in its place. The words are those of the
    frame after; `ways`: what the two maps show; `box`: where they stand.
    """
    maps = [picture.convert("RGB").crop(box) for picture in (before, after)]
    old, new = maps
    flies = shown_on_the_way(*ways, old.height / old.width) >= LEAST_SHOWN
    for n in range(1, count + 1):
        share = n / (count + 1)
        eased = share * share * (3 - 2 * share)
        whole = after.convert("RGB")
        whole.paste(_between(maps, ways, eased) if flies else Image.blend(old, new, eased), box[:2])
        yield whole


def shown_on_the_way(start: Sight, end: Sight, shape: float) -> float:
    """The least share of what is flown over that one of the two maps shows. `shape`: height by width of both."""
    return min(_shown(on_the_way(start, end, n / STOPS), (start, end), shape) for n in range(STOPS + 1))


def _shown(now: Sight, ways: tuple[Sight, Sight], shape: float) -> float:
    view, *maps = (
        rectangle(
            way.x - way.width / 2, way.y - shape * way.width / 2, way.x + way.width / 2, way.y + shape * way.width / 2
        )
        for way in (now, *ways)
    )
    return float(union_all([view.intersection(one) for one in maps]).area / view.area)


def _between(maps: list[Image.Image], ways: tuple[Sight, Sight], eased: float) -> Image.Image:
    """The map after a share of the way."""
    now = on_the_way(*ways, eased)
    old, new = (_seen(one, way, now) for one, way in zip(maps, ways, strict=True))
    both = ImageChops.multiply(old.soft, new.soft).point([round(level * eased) for level in range(256)])
    alone = ImageChops.multiply(new.place, ImageChops.invert(old.soft))
    shown = Image.new("RGB", old.picture.size, LAND)
    shown.paste(old.picture, mask=Image.blend(old.place, old.soft, eased))
    shown.paste(new.picture, mask=ImageChops.add(both, alone))
    return shown


@dataclass(frozen=True)
class _Seen:
    """A map's picture as it lies in another view; masks of where it lies there, with hard edges and with soft ones."""

    picture: Image.Image
    place: Image.Image
    soft: Image.Image


def _seen(picture: Image.Image, way: Sight, now: Sight) -> _Seen:
    across, down = picture.size
    factor = now.width / way.width
    fewer = max(1, int(factor))  # or fine lines flicker where a picture becomes small
    reduced = picture.reduce(fewer)
    left, top = ((here - there) / way.width * across for here, there in ((now.x, way.x), (now.y, way.y)))
    start = [(size / 2 + at - factor * size / 2) / fewer for size, at in ((across, left), (down, top))]
    moved = (factor / fewer, 0, start[0], 0, factor / fewer, start[1])
    soft = round(SOFT * min(reduced.size))
    inner = Image.new("L", reduced.size, 0)
    inner.paste(255, (soft, soft, reduced.width - soft, reduced.height - soft))

    def put(what: Image.Image, smoothing: Image.Resampling) -> Image.Image:
        return what.transform(picture.size, Image.Transform.AFFINE, moved, smoothing)

    return _Seen(
        put(reduced, Image.Resampling.BICUBIC),
        put(Image.new("L", reduced.size, 255), Image.Resampling.NEAREST),
        put(inner.filter(ImageFilter.BoxBlur(soft)), Image.Resampling.BILINEAR),
    )
