"""`python -m dashboard export FILE`: writes slides, a video, a picture, the page as one file, or a static site."""

from __future__ import annotations

import argparse
import sys

from dashboard.export.arguments import SITE
from dashboard.export.interruption import EXIT_CODES, ending_in_order
from dashboard.export.requirements import PROGRAMS, CannotExport, find_program
from dashboard.export.site.folder import replaced
from dashboard.export.site.write import StaticSite
from dashboard.export.writers import WRITERS
from dashboard.i18n.language import LANGUAGES, use_language
from dashboard.i18n.names import names_from_tables
from dashboard.own.story import with_story
from geodata.files.atomic import atomic_write
from geodata.load import load
from geodata.problems import InvalidData


def run_export(options: argparse.Namespace) -> int:
    """Writes a file or a folder. Exit code 1 with one sentence if it cannot, 130 or 143 if interrupted or told to end.

    An existing file, or a folder that an export wrote, is replaced only when the new one is complete.
    """
    try:
        for name in PROGRAMS.get(options.format_name, ()):
            find_program(name)
        with ending_in_order():
            told = _write_site(options) if options.format_name == SITE else _write(options)
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    except CannotExport as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{options.file}: {error.strerror or error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt as error:
        print("Interrupted; nothing was written.", file=sys.stderr)
        return EXIT_CODES[type(error)]
    print(f"{options.file}: {told}")
    return 0


def _write(options: argparse.Namespace) -> str:
    dataset = with_story(load(options.geodata), options.story)
    names = names_from_tables(dataset, LANGUAGES[options.lang].name_column)
    with use_language(options.lang, names), atomic_write(options.file) as path:
        WRITERS[options.format_name](path, dataset, options)
    return f"{options.file.stat().st_size:,} bytes"


def _write_site(options: argparse.Namespace) -> str:
    dataset = with_story(load(options.geodata), options.story)
    site = StaticSite(dataset, options.languages, options.public_url, options.embed)
    with replaced(options.file) as folder:
        files = site.write(folder)
    without = "" if options.public_url else ".\nWithout --public-url it has no sitemap.xml and no cards of links"
    return f"{len(files.integrity):,} files, {files.size:,} bytes{without}"
