"""Slides as PPTX: native text and shapes, the map as a picture with its words, notes for the speaker."""

from __future__ import annotations

from functools import singledispatch
from io import BytesIO
from pathlib import Path

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE
from pptx.slide import Slide as PptxSlide
from pptx.text.text import TextFrame
from pptx.util import Inches, Pt

from dashboard.export.slide_layout import HEIGHT, WIDTH, Block, Box, Drawing, MapPicture, Words, pieces
from dashboard.export.slide_pictures import Album
from dashboard.export.slides import Slide
from dashboard.export.text_metrics import LEADING
from dashboard.theme import colours
from geodata.export.citation import AUTHORS, TITLE

TITLE_ONLY = 5
"""Layout of python-pptx's own template that holds a title and nothing else."""


def write_pptx(path: Path, slides: list[Slide], album: Album) -> None:
    """Writes slides; each is taken as it is set."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Inches(WIDTH), Inches(HEIGHT)
    deck.core_properties.title, deck.core_properties.author = TITLE, AUTHORS
    deck.core_properties.comments = f"Data version {slides[0].version}"
    for slide in slides:
        page = deck.slides.add_slide(deck.slide_layouts[TITLE_ONLY])
        photograph = album.maps[slide.query]
        for piece in pieces(slide):
            _put(piece, page, album, photograph)
        page.notes_slide.notes_text_frame.text = slide.notes()
    deck.save(str(path))


@singledispatch
def _put(piece: object, page: PptxSlide, album: Album, photograph: bytes) -> None:
    raise TypeError(f"no such piece of a slide: {piece!r}")


@_put.register
def _(piece: Words, page: PptxSlide, album: Album, photograph: bytes) -> None:
    shape = page.shapes.title if piece.is_title else page.shapes.add_textbox(*_emu(piece.box))
    shape.left, shape.top, shape.width, shape.height = _emu(piece.box)
    frame = shape.text_frame
    frame.word_wrap = True
    frame.auto_size = MSO_AUTO_SIZE.TEXT_TO_FIT_SHAPE  # room was measured; a safety net where another font stands in
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    _write(frame, piece)


def _write(frame: TextFrame, piece: Words) -> None:
    for number, (text, bold) in enumerate(piece.paragraphs):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.alignment = 1  # left, which the title of the template is not
        paragraph.space_before = Pt(piece.between if bold and number else 0)
        paragraph.line_spacing = Pt(piece.points * LEADING)
        run = paragraph.add_run()
        run.text = text
        run.font.name, run.font.size, run.font.bold = colours.FONT, Pt(piece.points), bold
        run.font.color.rgb = _rgb(piece.ink)


@_put.register
def _(piece: Block, page: PptxSlide, album: Album, photograph: bytes) -> None:
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *_emu(piece.box))
    shape.shadow.inherit = False
    shape.fill.solid()
    shape.fill.fore_color.rgb = _rgb(piece.colour)
    shape.line.color.rgb = _rgb(piece.outline or piece.colour)
    shape.line.width = Pt(0.5)


@_put.register
def _(piece: Drawing, page: PptxSlide, album: Album, photograph: bytes) -> None:
    picture = page.shapes.add_picture(BytesIO(album.drawing(piece)), *_emu(piece.box))
    _describe(picture, "")


@_put.register
def _(piece: MapPicture, page: PptxSlide, album: Album, photograph: bytes) -> None:
    picture = page.shapes.add_picture(BytesIO(photograph), *_emu(piece.box))
    _describe(picture, piece.alt)


def _describe(picture: object, words: str) -> None:
    """Alternative text, for which python-pptx has no property; blank for what only decorates."""
    picture._element.nvPicPr.cNvPr.set("descr", words)


def _emu(box: Box) -> tuple[Inches, Inches, Inches, Inches]:
    return Inches(box.x), Inches(box.y), Inches(box.width), Inches(box.height)


def _rgb(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#"))
