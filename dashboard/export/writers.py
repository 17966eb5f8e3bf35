"""What writes each form of export. Every word is in the language in use."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from dashboard.export.arguments import subtitle_file
from dashboard.export.deck import layout, slides
from dashboard.export.deck.charts import ChartSlide, chart_slides
from dashboard.export.deck.covers import Cover, covers
from dashboard.export.deck.pdf import deck_html, with_document_info
from dashboard.export.deck.pictures import take_pictures
from dashboard.export.deck.pptx import write_pptx
from dashboard.export.film.told import shots, subtitles
from dashboard.export.film.told_frames import told_frames
from dashboard.export.film.video import write_told_film, write_video
from dashboard.export.headless_page import HeadlessPage, open_page
from dashboard.export.picture_size import SIZES, MapSize
from dashboard.export.requirements import CannotExport
from dashboard.export.resolution import with_resolution
from dashboard.i18n.language import current_language, home_address
from dashboard.own.story import told_chapters
from dashboard.server.app import create_app
from dashboard.server.single_file import single_file
from geodata.calendar import DAYS, index_of
from geodata.conflict import FIRST_DAY
from geodata.dataset import Dataset
from geodata.files.atomic import atomic_write

OPENING = "Opening the map; the first picture takes up to a minute."
"""Said before anything is seen to move."""

Item = TypeVar("Item")


def _write_pptx(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    deck, outside = _deck(dataset, options)
    with _opened(dataset, layout.MAP_SIZE) as page:
        pictures = take_pictures(page, _with_progress(deck, "slides"))
    write_pptx(path, deck, pictures, outside, _charts(dataset, options))


def _write_pdf(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    deck, outside = _deck(dataset, options)
    with _opened(dataset, layout.MAP_SIZE) as page:
        pictures = take_pictures(page, _with_progress(deck, "slides"))
        charts = _charts(dataset, options)
        printed = page.pdf(deck_html(deck, pictures, outside, with_notes=bool(options.notes), charts=charts))
    path.write_bytes(with_document_info(printed))


def _write_video(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    size = options.size or SIZES[options.format_name]
    days = _days(dataset, options)
    if options.by == "chapter":
        _write_told(path, dataset, options)
        return
    with _opened(dataset, size.map_size) as page:
        frames = (page.frame_png(day, size, options.chapter) for day in _with_progress(days, "days"))
        write_video(path, frames, options.speed)


def _write_told(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    """The film of the chapters, with the narration as subtitles beside it."""
    size = options.size or SIZES[options.format_name]
    film = shots(dataset, options.speed, options.chapter)
    with _opened(dataset, size.map_size) as page:
        write_told_film(path, told_frames(page, _with_progress(film, "days"), size))
    with atomic_write(subtitle_file(options.file)) as beside:
        beside.write_text(subtitles(dataset, film), encoding="utf-8")


def _write_picture(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    size = options.size or SIZES[options.format_name]
    day = options.day or (_days(dataset, options)[-1] if options.chapter else FIRST_DAY)
    with _opened(dataset, size.map_size) as page:
        picture = page.frame_png(day, size, options.chapter)
    if options.dpi:
        picture = with_resolution(picture, options.dpi)
    path.write_bytes(picture)


def _write_single_file(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    path.write_bytes(single_file(create_app(dataset, options.lang), dataset.version))


WRITERS: dict[str, Callable[[Path, Dataset, argparse.Namespace], None]] = {
    "pptx": _write_pptx,
    "pdf": _write_pdf,
    "mp4": _write_video,
    "gif": _write_video,
    "png": _write_picture,
    "html": _write_single_file,
}
"""Format of `requirements.PROGRAMS` -> what writes it."""


def _deck(dataset: Dataset, options: argparse.Namespace) -> tuple[list[slides.Slide], tuple[Cover, Cover] | None]:
    """The slides, and the title and the end of the deck; a chapter alone is for another deck and has neither."""
    home = _home(options.url)
    if options.by == "day":
        deck = slides.by_day(dataset, options.days or DAYS, home)
    else:
        deck = slides.by_chapter(dataset, home)
    if options.chapter is None:
        return deck, covers(dataset, deck, home)
    _days(dataset, options)  # says what is wrong with the number
    return [slide for slide in deck if slide.chapter == options.chapter], None


def _charts(dataset: Dataset, options: argparse.Namespace) -> list[ChartSlide]:
    return chart_slides(dataset) if options.charts else []


def _home(url: str | None) -> str:
    """Address of the page in the language in use; that of a file stays as it is. Blank if none was given."""
    if url is None or url.endswith((".html", ".htm")):
        return url or ""
    return url.rstrip("/") + home_address(current_language().code)


def _days(dataset: Dataset, options: argparse.Namespace) -> tuple[str, ...]:
    """The days asked for, else those of the chapter asked for, else all.

    Raises CannotExport for a chapter that is not there.
    """
    table = told_chapters(dataset).set_index("chapter_no")
    if options.chapter is None:
        return options.days or DAYS
    if str(options.chapter) not in table.index:
        raise CannotExport(f"There is no chapter {options.chapter}: expected 1 to {len(table)}.")
    first, last = (index_of(table.at[str(options.chapter), name]) for name in ("date_from", "date_to"))
    return options.days or DAYS[first : last + 1]


@contextmanager
def _opened(dataset: Dataset, map_size: MapSize) -> Iterator[HeadlessPage]:
    """The page, open; a word before, since it takes a while."""
    print(OPENING, file=sys.stderr, flush=True)
    with open_page(dataset, map_size, current_language().code) as page:
        yield page


def _with_progress(items: Sequence[Item], unit: str) -> Iterator[Item]:
    """The same items, with a progress bar in the terminal."""
    return iter(tqdm(items, unit=f" {unit}", file=sys.stderr, disable=None, dynamic_ncols=True, leave=False))
