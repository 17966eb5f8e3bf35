"""The catalogues of messages: gettext's .po files under `locale`, read and written with Babel.

They are compiled in memory; no .mo file is kept.
"""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from geodata.files.atomic import atomic_write

SOURCE_LANGUAGE = "en"
"""Language of the messages; it has no catalogue."""
FOLDER = Path(__file__).resolve().parent / "locale"


def catalogue_path(code: str) -> Path:
    """Where the catalogue of a language lies."""
    return FOLDER / code / "LC_MESSAGES" / "dashboard.po"


def read_catalogue(code: str) -> Catalog:
    """The catalogue of a language; an empty one where it has none yet."""
    if not catalogue_path(code).exists():
        return Catalog(locale=code)
    with catalogue_path(code).open("rb") as file:
        return read_po(file, locale=code)


@lru_cache(maxsize=8)
def translations(code: str) -> NullTranslations:
    """The compiled catalogue of a language; messages that it lacks or marks as fuzzy stay in English."""
    if code == SOURCE_LANGUAGE:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_catalogue(code))
    compiled.seek(0)
    return GNUTranslations(compiled)


def write_catalogue(code: str, new: Catalog) -> None:
    """Writes the catalogue of a language whole or not at all. Raises OSError where nothing can be written."""
    catalogue_path(code).parent.mkdir(parents=True, exist_ok=True)
    with atomic_write(catalogue_path(code)) as scratch, scratch.open("wb") as file:
        write_po(file, new, width=120, include_lineno=False)
