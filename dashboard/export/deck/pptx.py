"""Slides as PPTX: native text and shapes, the map as a picture with its words, notes for the speaker."""

from __future__ import annotations

from functools import singledispatch
from io import BytesIO
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.shapes.picture import Picture
from pptx.slide import Slide as PptxSlide
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from dashboard.export.deck.layout import HEIGHT, WIDTH, Box, Drawing, MapPicture, Rectangle, TextBox, elements
from dashboard.export.deck.pictures import SlidePictures
from dashboard.export.deck.slides import Slide
from dashboard.export.deck.text_metrics import LEADING
from dashboard.theme import colours
from geodata.conflict import AUTHORS, PAGE_TITLE

TITLE_ONLY = 5
"""Layout of python-pptx's own template that holds a title and nothing else."""


def write_pptx(path: Path, slides: list[Slide], pictures: SlidePictures) -> None:
    """Writes slides; each as `layout` places its elements."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    deck.core_properties.title, deck.core_properties.author = PAGE_TITLE, AUTHORS
    deck.core_properties.comments = f"Data version {slides[0].version}"
    for slide in slides:
        page = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
        map_png = pictures.maps[slide.query]
        for element in elements(slide):
            _put(element, page, pictures, map_png)
        page.notes_slide.notes_text_frame.text = slide.notes()
    deck.save(str(path))


@singledispatch
def _put(element: object, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    raise TypeError(f"no such element of a slide: {element!r}")


@_put.register
def _put_text_box(element: TextBox, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    title = page.shapes.title if element.is_title else None
    shape = title or page.shapes.add_textbox(*_emu(element.box))
    shape.left, shape.top, shape.width, shape.height = _emu(element.box)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE  # room was measured; needed only with another font
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    _write(frame, element)


def _write(frame: TextFrame, element: TextBox) -> None:
    for number, (text, bold) in enumerate(element.paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = 1  # left, which the title of the template is not
        paragraph.space_before = Pt(element.between if bold and number else 0)
        paragraph.line_spacing = Pt(element.points * LEADING)
        run = paragraph.add_run()
        run.text = text
        run.font.name, run.font.size, run.font.bold = colours.FONT, Pt(element.points), bold
        run.font.color.rgb = _rgb(element.ink)


@_put.register
def _put_rectangle(element: Rectangle, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_emu(element.box))
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(element.colour)
    shape.line.color.rgb = _rgb(element.outline or element.colour)
    shape.line.width = Pt(0.5)


@_put.register
def _put_drawing(element: Drawing, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    picture = page.shapes.add_picture(BytesIO(pictures.drawing(element)), *_emu(element.box))
    _describe(picture, "")


@_put.register
def _put_map(element: MapPicture, page: PptxSlide, pictures: SlidePictures, map_png: bytes) -> None:
    picture = page.shapes.add_picture(BytesIO(map_png), *_emu(element.box))
    _describe(picture, element.alt)


def _describe(picture: Picture, words: str) -> None:
    """Alternative text, for which python-pptx has no property; empty for decoration."""
    element: Any = picture._element
    element.nvPicPr.cNvPr.set("descr", words)


def _emu(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    return Inches(box.x), Inches(box.y), Inches(box.width), Inches(box.height)


def _rgb(colour: str) -> RGBColor:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)
