"""The script of the grid, a fifth of what the page loads: the browser asks for it when the table is first opened."""

from __future__ import annotations

from pathlib import Path

import dash_ag_grid
from dash import Dash
from dash.fingerprint import build_fingerprint

SCRIPT = "dash_ag_grid.min.js"
ADDRESS = "_dash-component-suites/dash_ag_grid/"


def leave_out_grid() -> None:
    """Tells Dash to serve the script, and not to put it on the page."""
    for resource in dash_ag_grid._js_dist:
        if resource["relative_package_path"] == SCRIPT:
            resource["async"] = "lazy"


def grid_script(app: Dash) -> str:
    """Address of the script, with a stamp by which browsers may keep it for good."""
    changed = int((Path(dash_ag_grid.__file__).parent / SCRIPT).stat().st_mtime)
    stamped: str = build_fingerprint(SCRIPT, dash_ag_grid.__version__, changed)
    return f"{app.config.requests_pathname_prefix}{ADDRESS}{stamped}"
