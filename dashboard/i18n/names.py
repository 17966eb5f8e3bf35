"""Names of places and bases as the language being spoken writes them: from the tables where they hold them."""

from __future__ import annotations

import re

import geopandas as gpd
import pandas as pd

from dashboard.i18n.language import _, proper, spoken
from geodata.dataset import Dataset

ENGLISH = "name_en"


def short_name(name: str) -> str:
    """A name without what stands in brackets: `Aleppo (city centre)` is `Aleppo` on the map."""
    return re.sub(r" \([^)]*\)", "", name)


def place_names(cities: gpd.GeoDataFrame) -> dict[str, str]:
    """Place id -> short name; where two share it, their whole names, with the governorate if need be."""
    told = pd.Series(own_names(cities), index=cities.index)
    short = told.map(short_name)
    whole = told.where(short.duplicated(keep=False), short)
    governorates = cities["governorate"].map({name: _(name) for name in cities["governorate"].unique()})
    whole = (whole + " (" + governorates + ")").where(whole.duplicated(keep=False), whole)
    return dict(zip(cities["id"], whole, strict=True))


def own_names(rows: pd.DataFrame) -> list[str]:
    """Names of places or bases in the language; in English where the tables and the catalogue have none."""
    return [
        own if own and spoken().names != ENGLISH else english.replace(short_name(english), proper(short_name(english)))
        for english, own in rows[[ENGLISH, spoken().names]].itertuples(index=False)
    ]


def known_names(dataset: Dataset, column: str) -> dict[str, str]:
    """English name of a place or base -> the one of a column of the tables, both without what stands in brackets.

    A name that places of different names share is left out.
    """
    if column == ENGLISH:
        return {}
    found: dict[str, str] = {}
    shared = set()
    for rows in (dataset.geo["cities"], dataset.geo["russian_bases"], dataset.geo["foreign_bases"]):
        for english, own in rows[[ENGLISH, column]].itertuples(index=False):
            if own and found.setdefault(short_name(english), short_name(own)) != short_name(own):
                shared.add(short_name(english))
    return {english: own for english, own in found.items() if english not in shared}


def kind_word(kind: str) -> str:
    """Kind of a place or event in words."""
    words = kind.replace("_", " ")
    return _(words)
