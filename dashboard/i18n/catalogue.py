"""The catalogues of messages: gettext's .po files under `locale`, read with Babel; nothing compiled is kept."""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

SOURCE_LANGUAGE = "en"
"""Language of the messages, which needs no catalogue."""
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
    """The catalogue, ready to be asked; what it lacks, or holds as fuzzy, is answered in English."""
    if code == SOURCE_LANGUAGE:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, read_catalogue(code))
    compiled.seek(0)
    return GNUTranslations(compiled)


def write_catalogue(code: str, new: Catalog) -> None:
    """Writes the catalogue of a language: beside, then renamed."""
    content = BytesIO()
    write_po(content, new, width=120, include_lineno=False)
    catalogue_path(code).parent.mkdir(parents=True, exist_ok=True)
    beside = catalogue_path(code).with_suffix(".part")
    beside.write_bytes(content.getvalue())
    beside.replace(catalogue_path(code))
