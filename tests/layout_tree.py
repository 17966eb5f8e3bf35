"""The components of a layout of Dash, and the ids in a layout as Dash sends it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dash.development.base_component import Component

from dashboard.widgets import ids


def components(node: object) -> list[Component]:
    """A component with all that it contains, in the order of the document."""
    if isinstance(node, list | tuple):
        return [found for one in node for found in components(one)]
    if not isinstance(node, Component):
        return []
    return [node, *components(getattr(node, "children", None))]


def ids_in(node: object) -> Iterator[str]:
    """Every id in a tree of components as Dash sends it, of plain elements too."""
    if isinstance(node, list):
        for item in node:
            yield from ids_in(item)
    elif isinstance(node, dict) and "props" in node:
        properties = node["props"]
        if "id" in properties:
            yield properties["id"]
        yield from re.findall(r'<[^>]* id="([^"]+)"', properties.get("content", ""))
        yield from ids_in(properties.get("children"))
        if properties.get("id") in (ids.FIGURE, ids.TABLE_GRID):  # they wait in a store until they are put on the page
            yield from ids_in(properties["data"])
