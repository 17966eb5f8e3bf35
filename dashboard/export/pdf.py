"""Slides as a document to be printed: one page a slide, set as in PPTX; text stays text, fonts are the page's own."""

from __future__ import annotations

from base64 import b64encode

from dashboard.export.slide_layout import HEIGHT, WIDTH, Block, Drawing, MapPicture, Words, pieces
from dashboard.export.slide_pictures import Album
from dashboard.export.slides import Slide
from dashboard.export.text_metrics import LEADING
from dashboard.text.cards import HTML
from dashboard.theme.colours import FONT, PAPER
from geodata.export.citation import TITLE

KINDS = {Words: "words", Block: "block", Drawing: "drawing", MapPicture: "map"}
"""Piece of a slide -> how the template names it."""


def slides_html(slides: list[Slide], album: Album) -> str:
    """The document; fonts are asked for at assets/fonts beside it."""
    pages = []
    for slide in slides:
        told = [(KINDS[type(piece)], piece, _picture(piece, slide, album)) for piece in pieces(slide)]
        pages.append(told)
    look = {"width": WIDTH, "height": HEIGHT, "leading": LEADING, "font": FONT, "paper": PAPER}
    return HTML.get_template("slides.html").render(title=TITLE, pages=pages, **look)


def _picture(piece: object, slide: Slide, album: Album) -> str:
    """A picture as an address that needs no request; blank for pieces that are none."""
    if isinstance(piece, Drawing):
        content = album.drawing(piece)
    elif isinstance(piece, MapPicture):
        content = album.maps[slide.query]
    else:
        return ""
    return "data:image/png;base64," + b64encode(content).decode()
