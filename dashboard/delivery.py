"""How a page reaches its readers: from a server of the project, or as a file among those of a static site."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from dashboard.i18n.language import LANGUAGES
from geodata.conflict import FILE_PREFIX

OF_A_DAY, OF_ALL_DAYS = ("geojson", "csv"), ("geojson", "gpkg", "csv", "kml")
"""Formats of `geodata.export.formats` in which a static site has files of each day, and of all days."""
DAY = "{day}"
"""Stands in the name of a file for its day."""


@dataclass(frozen=True)
class Delivery:
    """`is_served`: a server answers what a reader asks for; otherwise there are only files, made beforehand.

    `languages`: codes of those that readers can choose. `path`: below which the pages stand where no public address
    says it, as `/map`. `build`: name of what the page shows; the page loads itself anew as soon as the server names
    another one. Blank: it never asks.
    """

    is_served: bool = True
    languages: tuple[str, ...] = tuple(LANGUAGES)
    path: str = ""
    build: str = ""


SERVED = Delivery()
_current: ContextVar[Delivery] = ContextVar("delivery", default=SERVED)


def current_delivery() -> Delivery:
    """The way of the page that is being built; outside of `delivered`, from a server in all languages."""
    return _current.get()


@contextmanager
def delivered(delivery: Delivery) -> Iterator[None]:
    """Pages built in the block are for this way."""
    before = _current.set(delivery)
    try:
        yield
    finally:
        _current.reset(before)


def prepared_files() -> dict[str, dict[str, str]] | None:
    """Scope of `tabs.data.SCOPES` -> format -> name of a file made beforehand, DAY in it; None where a server answers.

    They are of the whole view, without filters, as known now.
    """
    if current_delivery().is_served:
        return None
    return {
        "view": {form: f"{FILE_PREFIX}_{DAY}.{form}" for form in OF_A_DAY},
        "all": {form: f"{FILE_PREFIX}_all-days.{form}" for form in OF_ALL_DAYS},
    }
