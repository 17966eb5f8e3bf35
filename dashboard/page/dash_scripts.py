"""Which scripts of Dash the page starts with: those that it needs."""

from __future__ import annotations

from pathlib import Path

import dash_ag_grid
from dash import Dash, _dash_renderer, dash_table
from dash.fingerprint import build_fingerprint

GRID = "dash_ag_grid.min.js"
ADDRESS_OF_GRID = "_dash-component-suites/dash_ag_grid/"
POLYFILL = "deps/polyfill@"
"""Start of the path of a script that teaches browsers what each one that has modules knows already.

Dash's other scripts use one thing of it, which `assets/vendor/regenerator-runtime.js` brings alone.
"""


def leave_out_scripts() -> None:
    """Tells Dash to put on the page neither the polyfill, nor its table, nor the grid, which is loaded with its tab."""
    for dependencies in _dash_renderer._js_dist_dependencies:
        paths = dependencies["relative_package_path"]
        for build, scripts in paths.items():
            paths[build] = [script for script in scripts if not script.startswith(POLYFILL)]
    of_tables = [*dash_ag_grid._js_dist, *dash_table._js_dist]  # type: ignore[attr-defined] # filled while imported
    for resource in of_tables:
        if not resource.get("dynamic"):
            resource["async"] = "lazy"


def grid_script(app: Dash) -> str:
    """Address of the grid, a fifth of what the page would load, with a stamp by which browsers may keep it for good."""
    changed = int((Path(dash_ag_grid.__file__).parent / GRID).stat().st_mtime)
    stamped: str = build_fingerprint(GRID, dash_ag_grid.__version__, changed)
    return f"{app.config.requests_pathname_prefix}{ADDRESS_OF_GRID}{stamped}"
