"""Names of places and bases as the language being spoken writes them: from the tables where they hold them."""

from __future__ import annotations

import re

import geopandas as gpd
import pandas as pd

from dashboard.i18n.language import _, current_language, translated_name
from geodata.dataset import Dataset

ENGLISH_COLUMN = "name_en"


def short_name(name: str) -> str:
    """A name without what stands in brackets: `Aleppo (city centre)` is `Aleppo` on the map."""
    return re.sub(r" \([^)]*\)", "", name)


def place_names(cities: gpd.GeoDataFrame) -> dict[str, str]:
    """Place id -> short name; where two share it, their whole names, with the governorate if need be."""
    told = pd.Series(translated_names(cities), index=cities.index)
    short = told.map(short_name)
    whole = told.where(short.duplicated(keep=False), short)
    governorates = cities["governorate"].map({name: _(name) for name in cities["governorate"].unique()})
    whole = (whole + " (" + governorates + ")").where(whole.duplicated(keep=False), whole)
    return dict(zip(cities["id"], whole, strict=True))


def translated_names(rows: pd.DataFrame) -> list[str]:
    """Names of places or bases in the language; in English where the tables and the catalogue have none."""
    return [
        own
        if own and current_language().name_column != ENGLISH_COLUMN
        else english.replace(short_name(english), translated_name(short_name(english)))
        for english, own in rows[[ENGLISH_COLUMN, current_language().name_column]].itertuples(index=False)
    ]


def names_from_tables(dataset: Dataset, column: str) -> dict[str, str]:
    """English name of a place or base -> the one of a column of the tables, both without what stands in brackets.

    A name that places of different names share is left out.
    """
    if column == ENGLISH_COLUMN:
        return {}
    found: dict[str, str] = {}
    shared = set()
    for rows in (dataset.geo["cities"], dataset.geo["russian_bases"], dataset.geo["foreign_bases"]):
        for english, own in rows[[ENGLISH_COLUMN, column]].itertuples(index=False):
            if own and found.setdefault(short_name(english), short_name(own)) != short_name(own):
                shared.add(short_name(english))
    return {english: own for english, own in found.items() if english not in shared}


def kind_in_words(kind: str) -> str:
    """Kind of a place or event in words."""
    words = kind.replace("_", " ")
    return _(words)
