"""What scripts need to draw: the dark theme, and the legend of a saved picture."""

from __future__ import annotations

from typing import Any, TypedDict

from dashboard.contract.values import Address


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
