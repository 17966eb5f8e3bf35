"""Slides as a document to print, laid out as in PPTX; text stays text in the fonts of the page.

One page a slide; or a handout: a sheet of paper a slide, with the notes and the sources under it.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from io import BytesIO
from typing import Any

from pypdf import PdfWriter
from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

from dashboard.export.deck.charts import ChartSlide
from dashboard.export.deck.covers import Cover, placed, whole_deck
from dashboard.export.deck.drawn_chart import svg
from dashboard.export.deck.elements import HEIGHT, WIDTH, Chart, Drawing, Element, MapPicture, Rectangle, TextBox
from dashboard.export.deck.pictures import SlidePictures
from dashboard.export.deck.slides import Slide
from dashboard.export.deck.template import language_tag
from dashboard.export.deck.text_metrics import LEADING
from dashboard.i18n.language import _, current_language
from dashboard.text.html import TEMPLATES
from dashboard.theme.colours import FONT, LINE, PAPER
from dashboard.theme.fonts import FONT_RANGES, WEIGHTS, font_file
from geodata.conflict import AUTHORS, PAGE_TITLE

ELEMENT_KINDS = {TextBox: "words", Rectangle: "block", Drawing: "drawing", MapPicture: "map", Chart: "chart"}
"""Element of a slide -> its name in the template."""
SHEET = (8.27, 11.69)
"""Width and height of A4 in inches."""
SHEET_MARGIN = 0.6


def deck_html(
    slides: list[Slide],
    pictures: SlidePictures,
    outside: tuple[Cover, Cover] | None = None,
    with_notes: bool = False,
    charts: Sequence[ChartSlide] = (),
) -> str:
    """The document; it loads its fonts from assets/fonts beside it. `outside`, `charts`: as in PPTX."""
    pages = [_page(slide, number, pictures) for number, slide in enumerate(whole_deck(slides, outside, charts), 1)]
    fonts = [
        {"weight": weight, "file": f"assets/{font_file(subset, weight)}", "ranges": ", ".join(ranges)}
        for weight in WEIGHTS.values()
        for subset, ranges in FONT_RANGES.items()
    ]
    look = {
        "width": WIDTH,
        "height": HEIGHT,
        "leading": LEADING,
        "font": FONT,
        "fonts": fonts,
        "paper": PAPER,
        "line": LINE,
    }
    sheet = {"sheet": SHEET, "margin": SHEET_MARGIN, "zoom": (SHEET[0] - 2 * SHEET_MARGIN) / WIDTH}
    whose = {"title": _(PAGE_TITLE), "author": AUTHORS, "language": current_language()}
    return TEMPLATES.get_template("slides.html").render(pages=pages, with_notes=with_notes, **whose, **look, **sheet)


def with_document_info(printed: bytes) -> bytes:
    """The same PDF with author and language, which a browser does not write, and its title in the window's head."""
    document = PdfWriter(clone_from=BytesIO(printed))
    document.add_metadata({"/Title": _(PAGE_TITLE), "/Author": AUTHORS})
    document.root_object[NameObject("/Lang")] = TextStringObject(language_tag())
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    document.root_object[NameObject("/ViewerPreferences")] = preferences
    kept = BytesIO()
    document.write(kept)
    return kept.getvalue()


def _page(slide: Slide | ChartSlide | Cover, number: int, pictures: SlidePictures) -> dict[str, Any]:
    """Elements of a slide with their kinds and pictures, and the slide itself if it has notes."""
    map_png = _data(pictures.maps[slide.address]) if isinstance(slide, Slide) else ""
    found = [
        (ELEMENT_KINDS[type(element)], element, _picture(element, pictures, map_png))
        for element in placed(slide, number)
    ]
    return {"elements": found, "notes": None if isinstance(slide, Cover) else slide}


def _picture(element: Element, pictures: SlidePictures, map_png: str) -> str:
    """Address of a picture, or a drawing as markup; blank for words."""
    if isinstance(element, Chart):
        return svg(element)
    if isinstance(element, Drawing):
        return _data(pictures.drawing(element))
    return map_png if isinstance(element, MapPicture) else ""


def _data(png: bytes) -> str:
    """A picture as an address that needs no request."""
    return "data:image/png;base64," + b64encode(png).decode()
