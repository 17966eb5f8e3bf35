"""An empty deck in 16 by 9: python-pptx's own template is in 4 by 3, in English, and names its maker."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Emu

from dashboard.i18n.language import _, current_language
from geodata.conflict import AUTHORS, PAGE_TITLE

SIZE = (12192000, 6858000)
"""Width and height in EMU of a slide of 16 by 9, as PowerPoint makes it."""
FONT = "Arial"
"""On Windows and on macOS; elsewhere Liberation Sans stands in, whose letters are as wide. It has Arabic letters, and
its letters are narrower than those of the page, with which room is measured."""


def language_tag() -> str:
    """The language in use as Office writes it: `en-GB`."""
    return current_language().locale.replace("_", "-")


def empty_deck(version: str) -> Deck:
    """The deck, with title, author, dates, language and version of the data among its properties."""
    deck = Presentation()
    stretch = SIZE[0] / int(deck.slide_width or SIZE[0])
    deck.slide_width, deck.slide_height = map(Emu, SIZE)
    del deck.part._element.find(qn("p:sldSz")).attrib["type"]
    for page in (deck.slide_master, *deck.slide_layouts):
        for shape in page.placeholders:
            place = shape._element.find(f".//{qn('a:xfrm')}")
            if place is not None:
                shape.left, shape.width = round(shape.left * stretch), round(shape.width * stretch)
    _set_fonts(deck)
    _set_properties(deck, version)
    return deck


def _set_fonts(deck: Deck) -> None:
    """Latin and Arabic letters of headings and texts, in the theme that every text follows."""
    theme = next(
        rel.target_part for rel in deck.slide_master.part.rels.values() if rel.reltype == RELATIONSHIP_TYPE.THEME
    )
    part: Any = theme
    tree = etree.fromstring(part.blob)
    for group in ("majorFont", "minorFont"):
        for script in ("latin", "cs"):
            for font in tree.iter(qn(f"a:{group}")):
                font.find(qn(f"a:{script}")).set("typeface", FONT)
    part._blob = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _set_properties(deck: Deck, version: str) -> None:
    kept = deck.core_properties
    kept.title = _(PAGE_TITLE)
    kept.author = kept.last_modified_by = AUTHORS
    kept.created = kept.modified = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    kept.language = language_tag()
    kept.comments = _("Data version {version}", version=version)
    kept.revision = 1
    package: Any = deck.part.package
    for name, rel in list(package._rels.items()):
        if rel.reltype == RELATIONSHIP_TYPE.THUMBNAIL:  # a picture of the template's own first slide
            package._rels.pop(name)
