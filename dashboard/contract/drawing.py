"""What scripts need to draw: the dark theme, and the legend of a saved picture."""

from __future__ import annotations

from typing import Any, TypedDict

from dashboard.contract.values import Address, MapLayer, Side


class DarkTheme(TypedDict):
    """What the dark theme changes on the map."""

    layers: list[list[Any]]
    """Layer, paint property, light value, dark value."""
    images: dict[str, Address]
    """Image -> its dark version as a `data:` address."""


class Swatch(TypedDict):
    """Colour and pattern of a side."""

    colour: str
    """As CSS takes it."""
    picture: Address | None
    """Pattern as a `data:` address; null without one."""


class Sign(TypedDict):
    """A sign of the legend in a saved picture."""

    text: str
    """What it means."""
    picture: Address
    """The sign as a `data:` address."""


class MapLayers(TypedDict):
    """Layers and images of the map that the scripts switch, add or select from."""

    images: dict[str, Address]
    """Image of the map -> `data:` address."""
    imageLayers: list[MapLayer]
    """Layers that need images; `metadata.before` is the layer above, null for the top."""
    layerGroups: dict[str, list[str]]
    """Layer group -> layers."""
    shownAtFirst: list[str]
    """Layer groups shown at first."""
    pickable: dict[str, int]
    """Layer of points that can be selected -> priority, 0 first."""
    areaLayer: str
    """Layer of areas that can be selected."""
    frontLayer: str
    """Layer of front lines that can be selected."""
    sides: dict[Side, str]
    """Side -> name."""


class PictureTexts(TypedDict):
    """What is drawn into a saved picture besides the map."""

    pictureTitle: str
    """Title of a saved picture."""
    pictureCredit: str
    """Sources of a saved picture."""
    pictureName: str
    """File name of a saved picture, with `{day}`."""
    sideShortNames: dict[Side, str]
    """Side -> short name."""
    swatches: dict[Side, Swatch]
    """Side -> colour and pattern."""
    signs: list[Sign]
    """Signs in the legend of a saved picture."""
