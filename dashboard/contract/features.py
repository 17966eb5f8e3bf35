"""State of the map's features on each day, and what the filters compare."""

from __future__ import annotations

from typing import NotRequired, TypedDict

from dashboard.contract.values import Clock, FeatureState, Row


class Matrix(TypedDict):
    """State of each feature on each day."""

    states: list[FeatureState]
    """The states; the n-th letter of `codes` stands for the n-th."""
    days: dict[Clock, list[str]]
    """By clock one string a day, one letter a feature. Without `then` both clocks are the same."""


class FeatureSource(TypedDict):
    """Which matrix gives the state of the features of a map source."""

    source: str
    """Name of the source."""
    matrix: str
    """Name of its matrix."""
    off: FeatureState
    """State of a feature that the filters leave out."""


class FilterValues(TypedDict):
    """What the filters compare, one value a feature."""

    keys: list[str]
    """Key of the feature's card."""
    ids: list[int | None]
    """Id on the map; null if it lies outside the map."""
    governorates: list[str]
    """Governorate, empty outside the country."""
    kinds: NotRequired[list[str]]
    """Kind of place."""
    actors: NotRequired[list[list[str]]]
    """Who is involved in an event."""
    sure: NotRequired[list[int]]
    """Confidence: 0 high, 1 medium, 2 low. Missing where it changes from day to day (`matrices`)."""


class Places(TypedDict):
    """The places, one value a place and column."""

    keys: list[str]
    """Key of the card."""
    names: list[str]
    """Name in the language of the page."""
    lon: list[float]
    """Longitude, degrees."""
    lat: list[float]
    """Latitude, degrees."""
    km2: list[float]
    """Area of its cell, km²."""
    byImportance: list[Row]
    """Rows in order of importance."""


class Edges(TypedDict):
    """The edges between cells, one value an edge and column."""

    a: list[Row]
    """Place on one side."""
    b: list[Row]
    """Place on the other side."""
    km: list[int]
    """Length, whole km."""
