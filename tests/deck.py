"""What holds of the slides of any conflict: everything has room, is said, and comes in its order."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from dashboard.export.deck.elements import HEIGHT, WIDTH, MapPicture, TextBox
from dashboard.export.deck.layout import elements
from dashboard.export.deck.slides import Slide
from dashboard.export.deck.text_metrics import height_in
from dashboard.text.sentences import UNREAD_SOURCES


def assert_names_no_source(quiet: Slide) -> None:
    """A day on which nothing changed."""
    assert (quiet.groups, quiet.sources, quiet.headline) == ((), (), "No change recorded")
    assert "Sources" not in quiet.notes()


def assert_no_document_comes_last(slide: Slide) -> None:
    """Of a slide that cites what no document says too."""
    labels = [source.label for source in slide.sources]
    assert labels[-1] == "inferred, no report names the place"
    unread = [label in UNREAD_SOURCES.values() for label in labels]
    assert unread == sorted(unread)


def assert_everything_has_room(slides: Iterable[Slide]) -> None:
    """Texts fit their boxes, no two boxes overlap (a pattern lies on its swatch), nothing leaves the slide."""
    for slide in slides:
        placed = elements(slide)
        words = [element for element in placed if isinstance(element, TextBox)]
        for element in words:
            needed = sum(height_in(text, element.points, element.box.width, bold) for text, bold in element.paragraphs)
            needed += sum(bold for _, bold in element.paragraphs[1:]) * element.between / 72
            assert needed <= element.box.height + 0.01, (slide.address, element.paragraphs)
        boxes = [element.box for element in placed if isinstance(element, TextBox | MapPicture)]
        for a, b in combinations(boxes, 2):
            apart = a.x + a.width <= b.x + 0.01 or b.x + b.width <= a.x + 0.01
            assert apart or a.y + a.height <= b.y + 0.01 or b.y + b.height <= a.y + 0.01, (slide.address, a, b)
        for box in (element.box for element in placed):
            assert box.x >= 0 and box.x + box.width <= WIDTH + 0.01, slide.address
            assert box.y >= 0 and box.y + box.height <= HEIGHT + 0.01, slide.address


def assert_everything_is_said(chapters: Iterable[Slide], days: Iterable[Slide]) -> None:
    """The narration of a chapter; of a day the changes by pair of sides, the last of them as a number."""
    for slide in chapters:
        assert ((slide.narration, False),) in [
            element.paragraphs for element in elements(slide) if isinstance(element, TextBox)
        ]
    for slide in days:
        told = [text for element in elements(slide) if isinstance(element, TextBox) for text, _ in element.paragraphs]
        named = [group.heading() in told for group in slide.groups]
        assert named == sorted(named, reverse=True), slide.address
        rest = sum(group.count for group in slide.groups[sum(named) :])
        counted = [text for text in told if text.startswith("Between other sides: ")]
        assert counted == ([f"Between other sides: {rest} place{'s' * (rest > 1)}"] if rest else []), slide.address
