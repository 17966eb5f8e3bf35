"""Signs that scripts draw on the map: names of the sides, movements and events of the day."""

from __future__ import annotations

from typing import TypedDict

from dashboard.contract.values import Address, Clock, DayIndex, Side


class SignTable(TypedDict):
    """Events or movements inside the map, one value a row and column; rows as in `filterValues`."""

    keys: list[str]
    """Key of the card."""
    labels: list[str]
    """What is said under the pointer: two lines."""
    lon: list[float]
    """Longitude, degrees."""
    lat: list[float]
    """Latitude, degrees."""
    days: list[DayIndex]
    """Day on which it is shown."""
    icons: list[str]
    """Name of its picture."""
    several: str
    """Name of the picture that stands for several, with their number."""
    above: float
    """How far above its place it stands, px; negative below."""


class SideNames(TypedDict):
    """Where the names of the sides may stand on their areas, one value a row and column; the best places first."""

    texts: list[str]
    """Short name of the side."""
    sides: list[Side]
    """The side."""
    lon: list[float]
    """Longitude, degrees."""
    lat: list[float]
    """Latitude, degrees."""
    pieces: dict[Clock, list[str]]
    """By clock one string a row, a letter for each day: on which piece of the side's area it stands, `0` for none."""


class NameStyle(TypedDict):
    """Letters of the names."""

    px: float
    """Size."""
    spacing: float
    """Space between letters, px."""


class Signs(TypedDict):
    """All signs, and how they are drawn."""

    tables: dict[str, SignTable]
    """`movements` and `events`, in the order of drawing."""
    names: SideNames
    """Names of the sides."""
    layers: dict[str, str]
    """Layer that the scripts draw -> layer of the style above it."""
    pictures: dict[str, Address]
    """Name of a picture -> `data:` address."""
    darkPictures: dict[str, Address]
    """The same for those that differ in the dark theme."""
    fromZoom: float
    """Zoom from which movements and events are shown."""
    eachZoom: float
    """Zoom from which each has its own sign; below it those that would cover each other are one."""
    togetherPx: float
    """Distance below which signs would cover each other, px."""
    stepPx: float
    """Step to the right for each sign more at the very same place, px."""
    sizes: list[list[float]]
    """Two zooms, each with the size of a picture as share of its own."""
    nameSizes: list[list[float]]
    """The same for names of sides."""
    nameStyle: NameStyle
    """Letters of the names of sides."""
    nameOpacity: float
    """Opacity of the names of sides."""
