"""Plotly's bundle in `assets/vendor/`: of the version that figures are made for, with every trace of the page."""

from __future__ import annotations

import re

import brotli
import pytest
from dash import Dash
from plotly.offline import get_plotlyjs_version

from dashboard.charts.figures import figures_of_charts
from dashboard.page.plotly_bundle import BUNDLE
from dashboard.server.app import ASSETS
from dashboard.widgets import ids
from geodata.history.clocks import NOW
from geodata.measures.analysis import Analysis


@pytest.fixture(scope="module")
def bundle() -> str:
    """Its script, unpacked."""
    return brotli.decompress((ASSETS / BUNDLE).read_bytes()).decode()


def test_it_is_of_the_version_that_plotly_carries(bundle: str) -> None:
    """If not, `assets/vendor/README.md` says how to renew it."""
    assert re.match(r"/\*\*\n\* plotly\.js \(map - minified\) v(\S+)\n", bundle)[1] == get_plotlyjs_version()


def test_it_draws_every_trace_of_the_page(bundle: str, app: Dash, analysis: Analysis) -> None:
    """Of the map and of all charts, as the page gets them."""
    layout = app.server.test_client().get("/_dash-layout").get_json()
    stores = {one["props"]["id"]: one["props"]["data"] for one in components(layout) if one["type"] == "Store"}
    charts = [figure.to_plotly_json() for figure in figures_of_charts(analysis, NOW)]
    figures = [stores[ids.FIGURE]["props"]["figure"], *charts]
    drawn = {trace["type"] for figure in figures for trace in figure["data"]}
    assert drawn == {"scatter", "scattermap"}
    assert drawn <= set(re.findall(r'moduleType:"trace",name:"(\w+)"', bundle))


def components(node: object) -> list[dict]:
    """Every component of a layout as Dash sends it."""
    if isinstance(node, list):
        return [found for item in node for found in components(item)]
    if isinstance(node, dict) and "props" in node:
        return [node, *components(node["props"].get("children"))]
    return []
