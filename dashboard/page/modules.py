"""The JavaScript modules of the page: one entry that Dash loads, and those that it imports.

Dash puts the time of the last change into the address of each asset that it loads, so that browsers may keep the file
for good. It does not see the imports, so an import map leads these to addresses with such a time.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from dash import Dash
from markupsafe import Markup

HEALTH = "/healthz"
"""Address at which the server says that it is ready, and what it shows."""
ENTRY = "main.mjs"
NOT_LOADED_BY_DASH = rf"^(?!{ENTRY.replace('.', '[.]')}$).*[.]mjs$"
"""Names of the modules that the entry imports, as a regular expression for Dash's `assets_ignore`."""

ON_DEMAND = re.compile("/assets/(?:charts|events|follow|marks|own_story|preview|sketch|vendor)/")
"""Addresses of modules that a browser fetches when a reader first needs them."""


def module_tags(app: Dash) -> str:
    """The import map, and links that let a browser fetch at once what the page starts with, not import by import."""
    folder = Path(app.config.assets_folder)
    imported = sorted(path for path in folder.rglob("*.mjs") if path.name != ENTRY)
    plain = {app.get_asset_url(path.relative_to(folder).as_posix()): path.stat().st_mtime for path in imported}
    addresses = {address: f"{address}?m={changed}" for address, changed in plain.items()}
    at_start = [address for plain, address in addresses.items() if not ON_DEMAND.search(plain)]
    links = "\n".join(f'<link rel="modulepreload" href="{address}">' for address in at_start)
    return f'<script type="importmap">{json.dumps({"imports": addresses}, separators=(",", ":"))}</script>\n{links}'


def follow_tag(app: Dash, below: str, build: str) -> str:
    """The script that asks the server every second whether `build` is what it shows; blank where that is blank.

    `below`: path below which the pages stand, as `/map`.
    """
    if not build:
        return ""
    script = Markup('\n<script type="module" id="follow" src="{}" data-health="{}" data-build="{}"></script>')
    return script.format(app.get_asset_url("follow/follow.mjs"), f"{below}{HEALTH}", build)


def start_after_modules(renderer: str) -> str:
    """Dash's start script, run when the modules have run: its callbacks are functions of theirs."""
    return f'document.addEventListener("DOMContentLoaded", () => {{ {renderer} }});'
