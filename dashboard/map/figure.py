"""The Plotly figure of the map: our style, and one invisible trace, because a map subplot needs a trace."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from dashboard.theme import colours


def map_figure(style: dict[str, Any]) -> go.Figure:
    """The figure, drawn once: the slider changes feature-state only. The script of the camera sets the first view."""
    figure = go.Figure(go.Scattermap(lon=[38.2], lat=[35.0], mode="none", hoverinfo="skip"))
    figure.update_layout(
        map={"style": style},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor=colours.SEA,
        showlegend=False,
        dragmode="pan",
    )
    return figure
