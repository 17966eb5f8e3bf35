"""Plotly's own bundle of maps and line charts, which the page runs instead of the whole library.

`assets/vendor/README.md` says where it comes from and how it is renewed.
"""

from __future__ import annotations

import json
from pathlib import Path

from dash import Dash

BUNDLE = "vendor/plotly-map.min.js.br"
"""File in `assets/`. It lies there packed, since to pack it well takes seconds."""


def bundle_address(app: Dash) -> str:
    """Address of the bundle, with the time of its last change."""
    changed = (Path(app.config.assets_folder) / BUNDLE).stat().st_mtime
    return f"{app.get_asset_url(BUNDLE)}?m={changed}"


def bundle_tag(app: Dash) -> str:
    """A script that names the bundle to Dash, which loads Plotly when it draws the first figure.

    Dash's renderer sets the address of the whole library when it starts; here it sets nothing. The browser fetches the
    bundle meanwhile, after what the words need.
    """
    address = bundle_address(app)
    named = f'Object.defineProperty(window, "_dashPlotlyJSURL", {{ get: () => {json.dumps(address)}, set() {{}} }});'
    return f'<script>{named}</script>\n<link rel="preload" as="script" fetchpriority="low" href="{address}">'
