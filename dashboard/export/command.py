"""`python -m dashboard export FILE`: slides, film, picture or page for a talk, by the suffix of the file."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tqdm import tqdm

from dashboard.export import slide_layout, slides
from dashboard.export.headless_page import MapSize, open_page
from dashboard.export.html import single_file_of
from dashboard.export.pdf import slides_html
from dashboard.export.pptx import write_pptx
from dashboard.export.requirements import CannotExport, find_program
from dashboard.export.slide_pictures import take_pictures
from dashboard.export.video import DAYS_PER_SECOND, write_video
from geodata.calendar import DAYS, index_of
from geodata.cli.arguments import day_argument
from geodata.conflict import FIRST_DAY
from geodata.dataset import Dataset
from geodata.files.atomic import atomic_write
from geodata.load import load
from geodata.problems import InvalidData
from geodata.schema import layout

INTERRUPTED = 130
"""Exit code of a program that was ended by Ctrl+C."""
MAP_SIZES = {"mp4": MapSize(900, 720, 1.5, 380), "png": MapSize(900, 720, 1.5, 380), "gif": MapSize(900, 720, 1, 380)}
"""Form -> map and words of a frame: 1920 by 1080 pixels, for GIF 1280 by 720."""
PROGRAMS = {
    "pptx": ("chromium", "chromedriver"),
    "pdf": ("chromium", "chromedriver"),
    "mp4": ("chromium", "chromedriver", "ffmpeg"),
    "gif": ("chromium", "chromedriver", "ffmpeg"),
    "png": ("chromium", "chromedriver"),
    "html": (),
}
"""Form -> programs that it needs."""


def export_command(arguments: list[str]) -> int:
    """Writes one file. Exit code 1 with one sentence if it cannot, 2 for wrong arguments, 130 if interrupted."""
    options = read_options(arguments)
    try:
        for name in PROGRAMS[options.form]:
            find_program(name)
        with atomic_write(options.file) as path:
            WRITERS[options.form](path, load(options.geodata), options)
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


def _pptx(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    made = _slides(dataset, options)
    with open_page(dataset, slide_layout.MAP_SIZE) as page:
        pictures = take_pictures(page, _progress(made, "slides"))
    write_pptx(path, made, pictures)


def _pdf(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    made = _slides(dataset, options)
    with open_page(dataset, slide_layout.MAP_SIZE) as page:
        pictures = take_pictures(page, _progress(made, "slides"))
        path.write_bytes(page.pdf(slides_html(made, pictures)))


def _film(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    with open_page(dataset, MAP_SIZES[options.form]) as page:
        write_video(path, (page.frame_png(day) for day in _progress(options.days, "days")), options.speed)


def _picture(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    with open_page(dataset, MAP_SIZES[options.form]) as page:
        path.write_bytes(page.frame_png(options.day))


def _story(path: Path, dataset: Dataset, options: argparse.Namespace) -> None:
    path.write_bytes(single_file_of(dataset))


WRITERS: dict[str, Callable[[Path, Dataset, argparse.Namespace], None]] = {
    "pptx": _pptx,
    "pdf": _pdf,
    "mp4": _film,
    "gif": _film,
    "png": _picture,
    "html": _story,
}
"""Suffix of the file, without the dot -> what writes it."""


def _progress(things: Sequence, unit: str) -> Iterator:
    """The same things, with a bar in the terminal while they are worked off."""
    return iter(tqdm(things, unit=f" {unit}", file=sys.stderr, disable=None, dynamic_ncols=True, leave=False))


def read_options(arguments: list[str]) -> argparse.Namespace:
    """What is asked for, with `form` from the suffix. Ends the program with code 2 if something does not fit."""
    parser = argparse.ArgumentParser(prog="python -m dashboard export", description=__doc__.splitlines()[0])
    forms = ", ".join(f".{form}" for form in WRITERS)
    parser.add_argument("file", type=Path, metavar="FILE", help=f"ends in {forms}")
    parser.add_argument("--by", choices=("chapter", "day"), help="slides: one a chapter (default) or one a day")
    parser.add_argument("--days", type=_days, metavar="A..B", help="film, slides by day: from A to B (default: all)")
    parser.add_argument("--speed", type=float, choices=DAYS_PER_SECOND, help="film: days a second (default: 1)")
    parser.add_argument("--day", type=day_argument, metavar="DAY", help=f"picture: YYYY-MM-DD (default: {FIRST_DAY})")
    parser.add_argument("--geodata", type=Path, default=layout.FOLDER, metavar="FOLDER", help="data to show")
    options = parser.parse_args(arguments)
    options.form = options.file.suffix.lower().removeprefix(".")
    for problem in _misfits(options, forms):
        parser.error(problem)
    options.by = options.by or "chapter"
    options.days, options.day = options.days or DAYS, options.day or FIRST_DAY
    options.speed = options.speed or 1
    return options


def _misfits(options: argparse.Namespace, forms: str) -> Iterator[str]:
    """What does not fit together, in one sentence each."""
    form = options.form
    if form not in WRITERS:
        yield f"{options.file.name!r} ends in no form that is known: expected {forms}"
    if not options.file.parent.is_dir():
        yield f"there is no folder {options.file.parent}"
    taken = {
        "--by": ("pptx", "pdf"),
        "--speed": ("mp4", "gif"),
        "--day": ("png",),
        "--days": ("mp4", "gif", *(("pptx", "pdf") if options.by == "day" else ())),
    }
    for name, fitting in taken.items():
        if getattr(options, name.removeprefix("--")) is not None and form not in fitting:
            chapters = " by chapter" if name == "--days" and form in ("pptx", "pdf") else ""
            yield f"{name} does not apply to .{form}{chapters}"


def _days(text: str) -> tuple[str, ...]:
    """Days from A to B, both inclusive, of `A..B`."""
    first, dots, last = text.partition("..")
    if not dots:
        raise argparse.ArgumentTypeError(f"{text!r}: expected two days, as in 2024-11-27..2024-12-08")
    start, end = index_of(day_argument(first)), index_of(day_argument(last))
    if start > end:
        raise argparse.ArgumentTypeError(f"{text!r}: {last} is before {first}")
    return DAYS[start : end + 1]
