"""`python -m dashboard export FILE`: writes slides, a video, a picture or the page as one file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from dashboard.export.deck import layout, slides
from dashboard.export.deck.pdf import slides_html
from dashboard.export.deck.pictures import take_pictures
from dashboard.export.deck.pptx import write_pptx
from dashboard.export.film.video import write_video
from dashboard.export.headless_page import MapSize, open_page
from dashboard.export.requirements import PROGRAMS, CannotExport, find_program
from dashboard.server.app import create_app
from dashboard.server.single_file import single_file
from geodata.dataset import Dataset
from geodata.files.atomic import atomic_write
from geodata.load import load
from geodata.problems import InvalidData

INTERRUPTED = 130
"""Exit code of a program that was ended by Ctrl+C."""
MAP_SIZES = {"mp4": MapSize(900, 720, 1.5, 380), "png": MapSize(900, 720, 1.5, 380), "gif": MapSize(900, 720, 1, 380)}
"""Format -> size of map and text in a frame: 1920 by 1080 pixels, for GIF 1280 by 720."""

Item = TypeVar("Item")


def run_export(options: argparse.Namespace) -> int:
    """Writes one file. Exit code 1 with one sentence if it cannot, 130 if interrupted.

    An existing file is replaced only when the new one is complete.
    """
    try:
        for name in PROGRAMS[options.format_name]:
            find_program(name)
        with atomic_write(options.file) as path:
            WRITERS[options.format_name](path, load(options.geodata), options)
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    except CannotExport as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{error.filename or options.file}: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted; nothing was written.", file=sys.stderr)
        return INTERRUPTED
    print(f"{options.file}: {options.file.stat().st_size:,} bytes")
    return 0


def _slides(dataset: Dataset, options: argparse.Namespace) -> list[slides.Slide]:
    return slides.by_chapter(dataset) if options.by == "chapter" else slides.by_day(dataset, options.days)


def _write_pptx(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    deck = _slides(dataset, options)
    with open_page(dataset, layout.MAP_SIZE) as page:
        pictures = take_pictures(page, _with_progress(deck, "slides"))
    write_pptx(path, deck, pictures)


def _write_pdf(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    deck = _slides(dataset, options)
    with open_page(dataset, layout.MAP_SIZE) as page:
        pictures = take_pictures(page, _with_progress(deck, "slides"))
        path.write_bytes(page.pdf(slides_html(deck, pictures)))


def _write_video(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    with open_page(dataset, MAP_SIZES[options.format_name]) as page:
        write_video(path, (page.frame_png(day) for day in _with_progress(options.days, "days")), options.speed)


def _write_picture(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    with open_page(dataset, MAP_SIZES[options.format_name]) as page:
        path.write_bytes(page.frame_png(options.day))


def _write_single_file(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    path.write_bytes(single_file(create_app(dataset), dataset.version))


WRITERS: dict[str, Callable[[Path, Dataset, argparse.Namespace], None]] = {
    "pptx": _write_pptx,
    "pdf": _write_pdf,
    "mp4": _write_video,
    "gif": _write_video,
    "png": _write_picture,
    "html": _write_single_file,
}
"""Format of `requirements.PROGRAMS` -> what writes it."""


def _with_progress(items: Sequence[Item], unit: str) -> Iterator[Item]:
    """The same items, with a progress bar in the terminal."""
    return iter(tqdm(items, unit=f" {unit}", file=sys.stderr, disable=None, dynamic_ncols=True, leave=False))
