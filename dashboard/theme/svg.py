"""SVG text: the few shapes that patterns, icons and the signs of the legend are drawn with."""

from __future__ import annotations

from base64 import b64encode

from dashboard.theme import colours


def svg_image(width: int, height: int, body: str) -> str:
    """A drawing of a size in pixels; `body`: its elements."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}">{body}</svg>'
    )


def stroke(path: str, colour: str, width: float, opacity: float = 1) -> str:
    """A path that is stroked, not filled."""
    return f'<path d="{path}" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}" fill="none"/>'


def paper_shape(path: str) -> str:
    """A path that is filled with the colour of paper."""
    return f'<path d="{path}" fill="{colours.PAPER}"/>'


def paper_dot(x: float, y: float, radius: float, opacity: float = 0.8) -> str:
    """A dot in the colour of paper; many of them on an area say that nobody reported it."""
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colours.PAPER}" fill-opacity="{opacity}"/>'


def dashed_stroke(colour: str, width: float, dashes: str) -> str:
    """A line through a sign of the legend (26 x 14 pixels)."""
    return f'<path d="M1,7 L25,7" stroke="{colour}" stroke-width="{width}" stroke-dasharray="{dashes}"/>'


def data_uri(svg: str) -> str:
    """The drawing as a data: address, which needs no request."""
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()
