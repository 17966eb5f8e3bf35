"""The arguments of `python -m dashboard export`.

Imports none of the libraries that write the files: they would slow down the start of the server.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias
from urllib.parse import urlsplit

from dashboard.export.film.video import DAYS_PER_SECOND
from dashboard.export.picture_size import PictureSize, picture_size
from dashboard.export.requirements import PROGRAMS
from dashboard.export.site.folder import cannot_take
from dashboard.export.target import cannot_write
from dashboard.hosting.options import public_url
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES
from geodata.calendar import DAYS, index_of
from geodata.cli.arguments import day_argument
from geodata.conflict import FIRST_DAY

DESCRIPTION = (
    "Writes slides, a video, a picture or the page as one file, by the suffix of the file; "
    "the page as a static site, if the name ends in a slash."
)
SUFFIXES = ", ".join(f".{format_name}" for format_name in PROGRAMS)
SITE = "site"
"""The form of a folder."""
SLIDES, FILMS, PICTURES = ("pptx", "pdf"), ("mp4", "gif"), ("png",)
FORMATS_OF_OPTION = {
    "by": (*SLIDES, "mp4"),
    "chapter": (*SLIDES, *FILMS, *PICTURES),
    "days": (*FILMS, *SLIDES),
    "day": PICTURES,
    "speed": FILMS,
    "size": (*FILMS, *PICTURES),
    "dpi": PICTURES,
    "notes": ("pdf",),
    "charts": SLIDES,
    "url": SLIDES,
}
"""Option -> formats that it applies to."""
MOST_DPI = 1200

Parsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_export_parser(parsers: Parsers) -> argparse.ArgumentParser:
    """Adds the sub-command `export`; what it parses must go through `complete`.

    `--geodata` has no default of its own, so that one given before `export` is kept.
    """
    parser = parsers.add_parser("export", help="write slides, video or picture to a file", description=DESCRIPTION)
    add = parser.add_argument
    add("file", metavar="FILE", help=f"ends in {SUFFIXES}; a folder in /")
    add(
        "--lang",
        choices=LANGUAGES,
        action="append",
        help=f"language of every word (default: {SOURCE_LANGUAGE}); of a site, may be given again (default: all)",
    )
    add(
        "--by",
        choices=("chapter", "day"),
        help="slides: one a chapter (default) or a day; video: told in chapters, or a day a frame",
    )
    add("--chapter", type=int, metavar="N", help="this chapter alone: its slide, its view, its days")
    add("--days", type=_days, metavar="A..B", help="video, slides by day: from A to B (default: all)")
    add("--day", type=day_argument, metavar="DAY", help=f"picture: YYYY-MM-DD (default: {FIRST_DAY}, or the chapter's)")
    add("--speed", type=float, choices=DAYS_PER_SECOND, help="video: days a second (default: 1)")
    add("--size", type=_size, metavar="WxH", help="picture, video: pixels, as in 1920x1080, 1080x1920 or 1080x1080")
    add("--dpi", type=_dpi, metavar="N", help="picture: dots an inch on paper, as in 300")
    add("--notes", action="store_true", default=None, help="PDF: a handout, notes and sources under each slide")
    add("--charts", action="store_true", default=None, help="slides: after them the charts of the measures")
    add("--url", type=_url, metavar="ADDRESS", help="slides: where the page is, for links to each view")
    add(
        "--public-url",
        type=public_url,
        default=argparse.SUPPRESS,
        metavar="URL",
        help="site: where readers reach it",
    )
    add("--story", type=Path, default=argparse.SUPPRESS, metavar="FILE", help="an own story to tell")
    add("--geodata", type=Path, default=argparse.SUPPRESS, metavar="FOLDER", help="data to show")
    return parser


def complete(options: argparse.Namespace, parser: argparse.ArgumentParser) -> argparse.Namespace:
    """Adds `format_name` from the suffix, or SITE, and defaults; `languages`: codes, `lang`: the first of them.

    Ends the process with code 2 if the options do not fit together.
    """
    is_folder = options.file.endswith(("/", os.sep)) or Path(options.file).is_dir()
    options.file = Path(options.file)
    options.format_name = options.file.suffix.lower().removeprefix(".")
    if is_folder and options.format_name not in PROGRAMS:
        options.format_name = SITE
    for problem in _problems(options):
        parser.error(problem)
    given = options.lang or (LANGUAGES if options.format_name == SITE else [SOURCE_LANGUAGE])
    options.languages = tuple(code for code in LANGUAGES if code in given)
    options.lang = options.languages[0]
    options.by = options.by or ("chapter" if options.format_name in SLIDES else "day")
    options.speed = options.speed or 1
    return options


def _problems(options: argparse.Namespace) -> Iterator[str]:
    """What does not fit together, one sentence each."""
    format_name = options.format_name
    if format_name not in (*PROGRAMS, SITE):
        yield f"{options.file.name!r} ends in no form that is known: expected {SUFFIXES}, or / of a folder"
    for option, formats in FORMATS_OF_OPTION.items():
        if getattr(options, option) is not None and format_name not in formats:
            named = "a site" if format_name == SITE else f".{format_name}"
            yield f"--{option.replace('_', '-')} does not apply to {named}"
    if options.lang and len(set(options.lang)) > 1 and format_name != SITE:
        yield f"--lang: expected one language for .{format_name}"
    in_chapters = options.by == "chapter" or (format_name in SLIDES and options.by is None)
    if options.days is not None and in_chapters:
        yield f"--days does not apply to .{format_name} by chapter"
    if options.chapter is not None and options.by == "day" and format_name in SLIDES:
        yield "--chapter does not apply to slides by day"
    if format_name == "mp4" and options.size is not None and (options.size.width % 2 or options.size.height % 2):
        yield f"--size {options.size.width}x{options.size.height}: an .mp4 needs even numbers"
    files = [options.file]
    if format_name == "mp4" and in_chapters:
        files.append(subtitle_file(options.file))
    cannot = cannot_take if format_name == SITE else cannot_write
    yield from filter(None, map(cannot, files))


def subtitle_file(film: Path) -> Path:
    """Where the subtitles of a film lie: beside it, under its name."""
    return film.with_suffix(".srt")


def _days(text: str) -> tuple[str, ...]:
    """Days from A to B, both inclusive, of `A..B`. Raises argparse's error for anything else."""
    first, dots, last = text.partition("..")
    if not dots:
        raise argparse.ArgumentTypeError(f"{text!r}: expected two days, as in {DAYS[0]}..{DAYS[-1]}")
    start, end = index_of(day_argument(first)), index_of(day_argument(last))
    if start > end:
        raise argparse.ArgumentTypeError(f"{text!r}: {last} is before {first}")
    return DAYS[start : end + 1]


def _size(text: str) -> PictureSize:
    """Width and height in pixels of `1920x1080`. Raises argparse's error for anything else."""
    try:
        return picture_size(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _dpi(text: str) -> int:
    """Dots an inch. Raises argparse's error for anything else."""
    if not text.isdecimal() or not 0 < int(text) <= MOST_DPI:
        raise argparse.ArgumentTypeError(f"{text!r}: expected dots an inch, 1 to {MOST_DPI}")
    return int(text)


def _url(text: str) -> str:
    """An address of the web, without what follows `?` or `#`. Raises argparse's error for anything else."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc or parts.query or parts.fragment:
        raise argparse.ArgumentTypeError(f"{text!r}: expected the address of the page, as in https://example.org/map/")
    return text
