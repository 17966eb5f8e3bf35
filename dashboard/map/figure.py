"""Plotly figures: a map whose style is ours and whose one trace is there because a map subplot needs one."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.theme import colours


def map_figure(style: dict) -> go.Figure:
    """The map, to be drawn once: no step of the slider sends another figure. `assets/camera.js` frames it first."""
    figure = go.Figure(go.Scattermap(lon=[38.2], lat=[35.0], opacity=0, hoverinfo="skip"))
    figure.update_layout(
        map={"style": style},
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        paper_bgcolor=colours.SEA,
        showlegend=False,
        dragmode="pan",
    )
    return figure
