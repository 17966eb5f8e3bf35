"""The picture of a day for the card of a link: who holds what, with date, headline and key; drawn without a browser."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import geopandas as gpd
from PIL import Image, ImageColor, ImageDraw, ImageFont
from shapely.geometry.base import BaseGeometry

from dashboard.i18n import dates
from dashboard.i18n.language import _, current_language
from dashboard.text import sentences
from dashboard.theme import colours
from dashboard.theme.fonts import font_file
from dashboard.words import SIDES
from geodata.conflict import PAGE_TITLE
from geodata.dataset import Dataset
from geodata.history.situation import Situation

WIDTH, HEIGHT = 1200, 630
"""Of the picture, in px: what the sites that show such cards ask for."""
TIMES = 2
"""It is drawn so many times larger, and made smaller for smooth edges."""
COLUMN, MARGIN = 420, 36
"""Width of the words on the left; room around everything, in px."""
WEB_MERCATOR = 3857
CREDIT = "© OpenStreetMap contributors · GeoNames · Natural Earth · GSHHG"

Point = tuple[float, float]


@dataclass(frozen=True)
class Frame:
    """Where the country stands on the picture: metres of Web Mercator to pixels of the large drawing."""

    west: float
    north: float
    scale: float
    left: float
    top: float

    def points(self, line: BaseGeometry) -> list[Point]:
        """The corners of a line or ring."""
        return [
            (self.left + (x - self.west) * self.scale, self.top + (self.north - y) * self.scale)
            for x, y, *_rest in line.coords
        ]


def card_png(dataset: Dataset, situation: Situation, assets: Path) -> bytes:
    """The picture of a day as PNG, WIDTH by HEIGHT, in the current language. `assets`: folder with the fonts.

    In languages written from right to left it has no words: letters are not joined here.
    """
    picture = Image.new("RGB", (WIDTH * TIMES, HEIGHT * TIMES), colours.SEA)
    pen = ImageDraw.Draw(picture)
    has_words = current_language().direction == "ltr"
    outline = dataset.geo["outline"].to_crs(WEB_MERCATOR)
    frame = _frame(outline, COLUMN if has_words else 0)
    areas = _on_day(dataset.geo["control_areas"], situation.day)
    _draw_map(pen, frame, outline, areas, _on_day(dataset.geo["front_lines"], situation.day))
    if has_words:
        _write(pen, situation, [side for side in SIDES if side in set(areas["side"])], assets)
    small = picture.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS)
    content = io.BytesIO()
    small.quantize(128).save(content, "PNG", optimize=True)
    return content.getvalue()


def _on_day(layer: gpd.GeoDataFrame, day: str) -> gpd.GeoDataFrame:
    holds = (layer["valid_from"] <= day) & (layer["valid_to"].isna() | (layer["valid_to"] >= day))
    return layer[holds].to_crs(WEB_MERCATOR)


def _frame(outline: gpd.GeoDataFrame, column: int) -> Frame:
    west, south, east, north = outline.total_bounds
    room = WIDTH - column - 2 * MARGIN, HEIGHT - 2 * MARGIN
    scale = min(room[0] / (east - west), room[1] / (north - south)) * TIMES
    left = (column + MARGIN) * TIMES + (room[0] * TIMES - (east - west) * scale) / 2
    top = MARGIN * TIMES + (room[1] * TIMES - (north - south) * scale) / 2
    return Frame(west, north, scale, left, top)


def _draw_map(
    pen: ImageDraw.ImageDraw,
    frame: Frame,
    outline: gpd.GeoDataFrame,
    areas: gpd.GeoDataFrame,
    fronts: gpd.GeoDataFrame,
) -> None:
    """Great areas first: what lies in their holes is an area of its own, and comes after."""
    for ring in _rings(outline):
        pen.polygon(frame.points(ring), fill=colours.LAND)
    parts = areas.explode(index_parts=False)
    for part in parts.loc[parts.area.sort_values(ascending=False).index.drop_duplicates()].itertuples():
        pen.polygon(frame.points(part.geometry.exterior), fill=_tint(colours.SIDES[part.side].colour))
    for line in fronts.explode(index_parts=False).geometry:
        pen.line(frame.points(line), fill=colours.INK, width=2 * TIMES, joint="curve")
    for ring in _rings(outline):
        pen.line(frame.points(ring), fill=colours.SECOND_INK, width=2 * TIMES, joint="curve")


def _rings(layer: gpd.GeoDataFrame) -> list[BaseGeometry]:
    return [part.exterior for part in layer.explode(index_parts=False).geometry if part.geom_type == "Polygon"]


def _tint(colour: str) -> tuple[int, ...]:
    """A side's colour as the map tints its ground."""
    opacity = colours.AREA_OPACITIES.gained
    over = zip(ImageColor.getrgb(colour), ImageColor.getrgb(colours.LAND), strict=True)
    return tuple(round(opacity * own + (1 - opacity) * land) for own, land in over)


def _write(pen: ImageDraw.ImageDraw, situation: Situation, sides: list[str], assets: Path) -> None:
    """Title, date, headline and the sides, from the top; the credit at the bottom."""
    y = float(MARGIN)
    for text, size, weight, ink, gap in (
        (_(PAGE_TITLE), 21, 400, colours.SECOND_INK, 20),
        (dates.day_with_year(situation.day), 38, 600, colours.INK, 10),
        (sentences.headline(situation), 25, 400, colours.INK, 22),
    ):
        y = _paragraph(pen, text, y, _font(assets, size, weight), ink) + gap
    font = _font(assets, 19, 400)
    for side in sides:
        box = [MARGIN * TIMES, (y + 5) * TIMES, (MARGIN + 28) * TIMES, (y + 22) * TIMES]
        pen.rectangle(box, fill=_tint(colours.SIDES[side].colour), outline=colours.SECOND_INK, width=TIMES)
        pen.text(((MARGIN + 40) * TIMES, y * TIMES), _(SIDES[side].short), fill=colours.INK, font=font)
        y += 30
    credit = _font(assets, 13, 400)
    corner = (WIDTH - MARGIN) * TIMES, (HEIGHT - MARGIN / 2) * TIMES
    text = f"{_('Areas are derived from reports on places.')}\n{CREDIT}"
    pen.multiline_text(
        corner, text, fill=colours.SECOND_INK, font=credit, anchor="rd", align="right", spacing=6 * TIMES
    )


def _font(assets: Path, size: int, weight: int) -> ImageFont.FreeTypeFont:
    file = assets / font_file("latin", weight)
    return ImageFont.truetype(file, size * TIMES, layout_engine=ImageFont.Layout.BASIC)


def _paragraph(pen: ImageDraw.ImageDraw, text: str, top: float, font: ImageFont.FreeTypeFont, ink: str) -> float:
    """Writes a text, broken between words, into the column. Returns where it ends, in px."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > (COLUMN - MARGIN) * TIMES:
            lines.append(word)
        else:
            lines[-1] = longer
    step = font.size * 1.25
    for number, line in enumerate(lines):
        pen.text((MARGIN * TIMES, top * TIMES + number * step), line, fill=ink, font=font)
    return top + len(lines) * step / TIMES
