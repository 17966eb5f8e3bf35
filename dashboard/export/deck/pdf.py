"""Slides as a document to print, one page a slide, laid out as in PPTX; text stays text in the fonts of the page."""

from __future__ import annotations

from base64 import b64encode

from dashboard.export.deck.layout import HEIGHT, WIDTH, Drawing, MapPicture, Rectangle, TextBox, elements
from dashboard.export.deck.pictures import SlidePictures
from dashboard.export.deck.slides import Slide
from dashboard.export.deck.text_metrics import LEADING
from dashboard.text.html import TEMPLATES
from dashboard.theme.colours import FONT, PAPER
from geodata.conflict import PAGE_TITLE

ELEMENT_KINDS = {TextBox: "words", Rectangle: "block", Drawing: "drawing", MapPicture: "map"}
"""Element of a slide -> its name in the template."""


def slides_html(slides: list[Slide], pictures: SlidePictures) -> str:
    """The document; it loads its fonts from assets/fonts beside it."""
    pages = []
    for slide in slides:
        page = [
            (ELEMENT_KINDS[type(element)], element, _picture(element, slide, pictures)) for element in elements(slide)
        ]
        pages.append(page)
    look = {"width": WIDTH, "height": HEIGHT, "leading": LEADING, "font": FONT, "paper": PAPER}
    return TEMPLATES.get_template("slides.html").render(title=PAGE_TITLE, pages=pages, **look)


def _picture(element: object, slide: Slide, pictures: SlidePictures) -> str:
    """A picture as an address that needs no request; blank for elements that are none."""
    if isinstance(element, Drawing):
        content = pictures.drawing(element)
    elif isinstance(element, MapPicture):
        content = pictures.maps[slide.query]
    else:
        return ""
    return "data:image/png;base64," + b64encode(content).decode()
