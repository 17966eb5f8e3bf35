"""The pictures of a set of slides: a map each, and every drawing once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dashboard.export.headless_page import Studio
from dashboard.export.slide_layout import PX_PER_INCH, Drawing, pieces
from dashboard.export.slides import Slide


@dataclass(frozen=True)
class Album:
    """PNG pictures: of the map by address of a slide, of drawings by what is drawn how large."""

    maps: dict[str, bytes] = field(default_factory=dict)
    drawings: dict[tuple[str, float, float], bytes] = field(default_factory=dict)

    def drawing(self, piece: Drawing) -> bytes:
        """The picture of a drawing."""
        return self.drawings[_key(piece)]


def photograph(studio: Studio, slides: Iterable[Slide]) -> Album:
    """Takes all pictures of some slides, one slide after the other."""
    album = Album()
    for slide in slides:
        album.maps[slide.query] = studio.map_picture(slide.day, slide.chapter)
        for piece in pieces(slide):
            if isinstance(piece, Drawing) and _key(piece) not in album.drawings:
                width, height = (round(side * PX_PER_INCH) for side in (piece.box.width, piece.box.height))
                album.drawings[_key(piece)] = studio.drawing(piece.svg, width, height, piece.repeat)
    return album


def _key(piece: Drawing) -> tuple[str, float, float]:
    return piece.svg, piece.box.width, piece.box.height
