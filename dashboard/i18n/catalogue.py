"""The catalogues of messages: gettext's .po files under `locale`, read and written with Babel.

A data folder may have catalogues too, `locale/CODE.po`: translations of its own words, which count before those of the
program. They are compiled in memory; no .mo file is kept.
"""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po

from geodata import conflict
from geodata.files.atomic import atomic_write
from geodata.problems import InvalidData, Problem

SOURCE_LANGUAGE = "en"
"""Language of the messages; it has no catalogue."""
FOLDER = Path(__file__).resolve().parent / "locale"
OF_THE_CONFLICT = conflict.FOLDER / "locale"
"""Folder of the catalogues of the conflict that is shown, one file a language."""


def catalogue_path(code: str) -> Path:
    """Where the catalogue of a language lies."""
    return FOLDER / code / "LC_MESSAGES" / "dashboard.po"


def own_catalogue_path(code: str) -> Path:
    """Where that of the conflict lies."""
    return OF_THE_CONFLICT / f"{code}.po"


def read_catalogue(code: str) -> Catalog:
    """The catalogue of a language; an empty one where it has none yet."""
    if not catalogue_path(code).exists():
        return Catalog(locale=code)
    with catalogue_path(code).open("rb") as file:
        return read_po(file, locale=code)


@lru_cache(maxsize=8)
def translations(code: str) -> NullTranslations:
    """The compiled catalogue of a language, with that of the conflict over it.

    Messages that both lack or mark as fuzzy stay in English. Raises InvalidData if the conflict's is no .po file.
    """
    if code == SOURCE_LANGUAGE:
        return NullTranslations()
    merged = read_catalogue(code)
    for entry in read_own_catalogue(code):
        if entry.id and not entry.fuzzy and all(entry.string if isinstance(entry.string, tuple) else [entry.string]):
            merged.delete(entry.id, entry.context)
            merged.add(entry.id, entry.string, context=entry.context)
    compiled = BytesIO()
    write_mo(compiled, merged)
    compiled.seek(0)
    return GNUTranslations(compiled)


def read_own_catalogue(code: str) -> Catalog:
    """The catalogue of the conflict in a language; empty if its folder has none. Raises InvalidData if it is no .po."""
    path = own_catalogue_path(code)
    try:
        with path.open("rb") as file:
            return read_po(file, locale=code, abort_invalid=True)
    except FileNotFoundError:
        return Catalog(locale=code)
    except (OSError, ValueError, PoFileError) as error:
        raise InvalidData([Problem(f"locale/{path.name}", 0, str(error), "a catalogue of gettext in UTF-8")]) from None


def write_catalogue(code: str, new: Catalog, path: Path | None = None) -> None:
    """Writes the catalogue of a language whole or not at all, or another one at `path`. Raises OSError if it cannot."""
    target = path or catalogue_path(code)
    target.parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(target) as scratch, scratch.open("wb") as file:
        write_po(file, new, width=120, include_lineno=False)
