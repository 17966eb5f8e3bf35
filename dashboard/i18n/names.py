"""Names of places and bases in the language of the page: from the tables where they have them."""

from __future__ import annotations

import re

import geopandas as gpd
import pandas as pd

from dashboard.i18n.language import _, current_language, translated_name
from geodata.dataset import Dataset

ENGLISH_COLUMN, ARABIC_COLUMN = "name_en", "name_ar"


def short_name(name: str) -> str:
    """A name without its part in brackets: `Harbour (city centre)` is `Harbour` on the map."""
    return re.sub(r" \([^)]*\)", "", name)


def place_names(cities: gpd.GeoDataFrame) -> dict[str, str]:
    """Place id -> short name; for places that share one the full name, with the governorate if that is shared too."""
    full = pd.Series(translated_names(cities), index=cities.index)
    short = full.map(short_name)
    labels = full.where(short.duplicated(keep=False), short)
    governorates = cities["governorate"].map({name: _(name) for name in cities["governorate"].unique()})
    labels = (labels + " (" + governorates + ")").where(labels.duplicated(keep=False), labels)
    return dict(zip(cities["id"], labels, strict=True))


def translated_names(rows: pd.DataFrame) -> list[str]:
    """Full names of places or bases in the language; in English where tables and catalogue have none."""
    return [
        own
        if own and current_language().name_column != ENGLISH_COLUMN
        else english.replace(short_name(english), translated_name(short_name(english)))
        for english, own in rows[[ENGLISH_COLUMN, current_language().name_column]].itertuples(index=False)
    ]


def second_names(rows: pd.DataFrame) -> list[str]:
    """Short names in the other script: in Arabic on pages in Latin letters, in English on others; empty if unknown."""
    column = ARABIC_COLUMN if current_language().name_column == ENGLISH_COLUMN else ENGLISH_COLUMN
    return [short_name(name) for name in rows[column]]


def names_from_tables(dataset: Dataset, column: str) -> dict[str, str]:
    """English short name of a place or base -> short name from a column of the tables.

    An English name whose places have different names in the column is left out.
    """
    if column == ENGLISH_COLUMN:
        return {}
    names: dict[str, str] = {}
    shared = set()
    for rows in (dataset.geo["cities"], dataset.geo["landmark_bases"], dataset.geo["foreign_bases"]):
        for english, own in rows[[ENGLISH_COLUMN, column]].itertuples(index=False):
            if own and names.setdefault(short_name(english), short_name(own)) != short_name(own):
                shared.add(short_name(english))
    return {english: own for english, own in names.items() if english not in shared}


def kind_in_words(kind: str) -> str:
    """Kind of a place or event in words."""
    words = kind.replace("_", " ")
    return _(words)
