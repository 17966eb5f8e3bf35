"""The downloads of a static site, made beforehand: all days in every form, each day in two, a record of each place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from dashboard.delivery import DAY, OF_A_DAY, OF_ALL_DAYS, prepared_files
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.export.export import export
from geodata.export.place_record import place_record
from geodata.export.place_table import PLACE_FORMATS
from geodata.export.selection import Selection

FOLDER = PurePosixPath("download")

File = tuple[str, bytes]
"""A path in the site and its content."""


def made_beforehand(dataset: Dataset) -> Iterator[File]:
    """The files that the tab of the data offers; must be called within `delivered`."""
    names = prepared_files() or {}
    for form in OF_ALL_DAYS:
        yield str(FOLDER / names["all"][form]), export(dataset, Selection(), form).content
    for day in DAYS:
        for form in OF_A_DAY:
            name = names["view"][form].replace(DAY, day)
            yield str(FOLDER / name), export(dataset, Selection(day=day), form).content


def records_of_places(dataset: Dataset, places: Iterable[str]) -> Iterator[File]:
    """The record of each place in all of its forms, under the path that its card links to."""
    for place in places:
        record = place_record(dataset, place)
        for form, (_, write) in PLACE_FORMATS.items():
            yield str(FOLDER / "place" / f"{place}.{form}"), write(record)
