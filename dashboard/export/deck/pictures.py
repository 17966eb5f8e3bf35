"""The pictures of a set of slides: a map each, and every drawing once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dashboard.export.deck.elements import Drawing
from dashboard.export.deck.layout import PX_PER_INCH, elements
from dashboard.export.deck.slides import Slide
from dashboard.export.headless_page import HeadlessPage


@dataclass(frozen=True)
class SlidePictures:
    """PNG pictures: maps by address of the slide; drawings by SVG text, width and height in inches."""

    maps: dict[str, bytes] = field(default_factory=dict)
    drawings: dict[tuple[str, float, float], bytes] = field(default_factory=dict)

    def drawing(self, element: Drawing) -> bytes:
        """The picture of a drawing."""
        return self.drawings[_key(element)]


def take_pictures(page: HeadlessPage, slides: Iterable[Slide]) -> SlidePictures:
    """Takes all pictures of some slides, one slide after the other."""
    pictures = SlidePictures()
    for slide in slides:
        pictures.maps[slide.address] = page.map_png(slide.day, slide.chapter)
        for element in elements(slide):
            if isinstance(element, Drawing) and _key(element) not in pictures.drawings:
                width, height = (round(side * PX_PER_INCH) for side in (element.box.width, element.box.height))
                pictures.drawings[_key(element)] = page.drawing_png(element.svg, width, height, element.repeat)
    return pictures


def _key(element: Drawing) -> tuple[str, float, float]:
    return element.svg, element.box.width, element.box.height
