"""Parts of the page that no callback of Dash changes, each as one component that holds HTML.

Dash and React keep state for every component: on a page of a thousand elements that is half of the time until the map
starts, and memory for as long as the page is open. The scripts of `assets/` change these parts as they change others.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from dash.development.base_component import Component
from markupsafe import Markup, escape

from dashboard.widgets.html_text import element

HTML_COMPONENTS = "dash_html_components"


class StaticPart(Component):
    """An element whose content is HTML, drawn once; `assets/page/static_part.mjs` draws it."""

    _namespace = "static"
    _type = "StaticPart"
    _prop_names = ["id", "tag", "attributes", "content"]  # noqa: RUF012 # as Dash declares it
    _valid_wildcard_attributes = []  # noqa: RUF012 # as Dash declares it

    def __init__(self, tag: str, attributes: dict[str, Any], content: str) -> None:
        """`tag`: name of the element; `attributes`: its properties as React names them; `content`: HTML."""
        name = {"id": attributes["id"]} if "id" in attributes else {}
        super().__init__(**name, tag=tag, attributes=attributes, content=content)  # type: ignore[no-untyped-call] # Dash does not say


def with_static_parts(component: Component, changed: Collection[str]) -> Component:
    """The page with each largest part that stays as it is as one component.

    `changed`: ids of elements that callbacks fill. Parts with components that do more than show HTML stay as they are.
    """
    if _is_static(component, changed):
        return static_part(component)
    children = getattr(component, "children", None)
    if component._namespace == HTML_COMPONENTS and children is not None:
        component.children = [
            with_static_parts(child, changed) if isinstance(child, Component) else child for child in listed(children)
        ]
    return component


def listed(children: object) -> list[object]:
    """The children of a component as a list."""
    return list(children) if isinstance(children, list | tuple) else [children]


def _is_static(node: object, changed: Collection[str]) -> bool:
    if not isinstance(node, Component):
        return True
    if node._namespace != HTML_COMPONENTS or getattr(node, "id", None) in changed:
        return False
    return all(_is_static(child, changed) for child in listed(getattr(node, "children", None)))


def static_part(component: Component) -> Component:
    """An element of HTML with all that is in it, as one component."""
    return StaticPart(type(component).__name__.lower(), _properties(component), str(_content(component)))


def _content(node: Component) -> Markup:
    return Markup().join(map(_html, listed(getattr(node, "children", None))))


def _html(node: object) -> Markup:
    if node is None:
        return Markup()
    if not isinstance(node, Component):
        return escape(node)
    return element(type(node).__name__.lower(), _properties(node), _content(node))


def _properties(component: Component) -> dict[str, Any]:
    properties: dict[str, Any] = component.to_plotly_json()["props"]
    return {name: value for name, value in properties.items() if name != "children"}
