"""Slides as PPTX: native text and shapes, the map as a picture with its words, notes for the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide as PptxSlide
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from dashboard.export.deck.charts import ChartSlide
from dashboard.export.deck.covers import Cover, placed, whole_deck
from dashboard.export.deck.elements import Box, Chart, Drawing, MapPicture, Rectangle, TextBox
from dashboard.export.deck.native_chart import add_chart
from dashboard.export.deck.pictures import SlidePictures
from dashboard.export.deck.slides import Slide
from dashboard.export.deck.template import empty_deck, language_tag
from dashboard.export.deck.text_metrics import LEADING
from dashboard.i18n.language import current_language

TITLE_ONLY = 5
"""Layout of the template that holds a title and nothing else."""
DECORATIVE = "http://schemas.microsoft.com/office/drawing/2017/decorative"
DECORATIVE_ID = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
"""Name and number of Office's mark for what says nothing to those who do not see it."""


def write_pptx(
    path: Path,
    slides: list[Slide],
    pictures: SlidePictures,
    outside: tuple[Cover, Cover] | None = None,
    charts: Sequence[ChartSlide] = (),
) -> None:
    """Writes slides, each with its elements where they are placed.

    `outside`: the slide before and the one after them; `charts`: slides of charts, before the last.
    """
    deck = empty_deck(slides[0].version)
    for number, slide in enumerate(whole_deck(slides, outside, charts), 1):
        page = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
        map_png = pictures.maps[slide.address] if isinstance(slide, Slide) else b""
        for element in placed(slide, number):
            _put(element, page, pictures, map_png)
        _write_notes(page, slide.notes(), _links(slide))
    deck.save(str(path))


def _links(slide: Slide | ChartSlide | Cover) -> list[str]:
    """Addresses that stand in the notes."""
    if isinstance(slide, Cover):
        return [link for _text, link in slide.lines if link]
    if isinstance(slide, ChartSlide):
        return []
    address = [slide.address] if slide.address.startswith("http") else []
    return [*(source.url for source in slide.sources if source.url), *address]


def _write_notes(page: PptxSlide, text: str, links: list[str]) -> None:
    """Notes, a paragraph a line; each address that stands in them leads there."""
    frame = page.notes_slide.notes_text_frame
    if frame is None:
        raise LookupError("expected the notes of the template to hold a text")
    for number, line in enumerate(text.split("\n")):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        _direct(paragraph)
        link = max((link for link in links if link in line), key=len, default="")
        for part in filter(None, line.partition(link) if link else (line,)):
            run = paragraph.add_run()
            run.text = part
            _speak(run)
            if part == link:
                run.hyperlink.address = link


@singledispatch
def _put(element: object, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    raise TypeError(f"no such element of a slide: {element!r}")


@_put.register
def _put_text_box(element: TextBox, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    title = page.shapes.title if element.is_title else None
    shape = title or page.shapes.add_textbox(*_emu(element.box))
    shape.left, shape.top, shape.width, shape.height = _emu(element.box)
    frame = shape.text_frame
    frame.word_wrap = not element.is_line
    frame.auto_size = MSO_AUTO_SIZE.NONE  # room was measured with wider letters; fitting would be uneven
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    _write(frame, element)


def _write(frame: TextFrame, element: TextBox) -> None:
    for number, (text, bold) in enumerate(element.paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        _direct(paragraph)
        paragraph.space_before = Pt(element.between if bold and number else 0)
        paragraph.line_spacing = Pt(element.points * LEADING)
        for part, is_link in _parts(text, element.link):
            run = paragraph.add_run()
            run.text = part
            run.font.size, run.font.bold = Pt(element.points), bold
            run.font.color.rgb = _rgb(element.ink)
            if is_link:
                run.hyperlink.address = element.link
            _speak(run)
            if element.is_number:
                _count(run)


def _parts(text: str, link: str) -> list[tuple[str, bool]]:
    """A text in parts, and which is the address that it leads to: LibreOffice moves Arabic words in a link away."""
    shown = next((one for one in (link, link.removeprefix("https://")) if one and one in text), "")
    if not shown:
        return [(text, bool(link))]
    return [(part, part == shown) for part in text.partition(shown) if part]


def _direct(paragraph: Any) -> None:
    """Lines begin where the language in use begins them; at the left or the right, not in the middle as in a title."""
    properties = paragraph._p.get_or_add_pPr()
    is_rtl = current_language().direction == "rtl"
    properties.set("algn", "r" if is_rtl else "l")
    properties.set("rtl", "1" if is_rtl else "0")


def _speak(run: Any) -> None:
    """The language of a text, for spelling and for voices."""
    run._r.get_or_add_rPr().set("lang", language_tag())


def _count(run: Any) -> None:
    """Makes a run the field that counts slides, as the number of a slide is in Office."""
    run._r.tag = qn("a:fld")
    run._r.set("id", "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}")
    run._r.set("type", "slidenum")


@_put.register
def _put_rectangle(element: Rectangle, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_emu(element.box))
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(element.colour)
    shape.line.color.rgb = _rgb(element.outline or element.colour)
    shape.line.width = Pt(0.5)
    _decorate(shape)


@_put.register
def _put_drawing(element: Drawing, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    _decorate(page.shapes.add_picture(BytesIO(pictures.drawing(element)), *_emu(element.box)))


@_put.register
def _put_map(element: MapPicture, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    picture = page.shapes.add_picture(BytesIO(map_png), *_emu(element.box))
    _properties(picture).set("descr", element.alt)


@_put.register
def _put_chart(element: Chart, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    _properties(add_chart(page, element)).set("descr", element.alt)


def _decorate(shape: BaseShape) -> None:
    """Marks a shape as decoration, so that no voice reads it and no check misses words for it."""
    properties = _properties(shape)
    properties.set("descr", "")
    mark = etree.SubElement(etree.SubElement(properties, qn("a:extLst")), qn("a:ext"), uri=DECORATIVE_ID)
    etree.SubElement(mark, f"{{{DECORATIVE}}}decorative", nsmap={"adec": DECORATIVE}, val="1")


def _properties(shape: BaseShape) -> Any:
    """Where alternative text stands, for which python-pptx has no property."""
    element: Any = shape._element
    return element.xpath(".//p:cNvPr")[0]


def _emu(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    return Inches(box.x), Inches(box.y), Inches(box.width), Inches(box.height)


def _rgb(colour: str) -> RGBColor:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)
