"""The JavaScript modules of the page: one entry that Dash loads, and those that it imports.

They are served as a bundle of few files, `assets/bundle/`, as a browser takes a second longer to ask for more than 100.
Where modules have changed since the bundle was made, they are served one by one.

Dash puts the time of the last change into the address of each asset that it loads, so that browsers may keep the file
for good. It does not see the imports, so an import map leads these to addresses with such a time.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path
from posixpath import basename, dirname, join, normpath

from dash import Dash
from markupsafe import Markup

HEALTH = "/healthz"
"""Address at which the server says that it is ready, and what it shows."""
MODULES, BUNDLED = "main.mjs", "bundle/page.mjs"
"""Entry of the modules, and that of their bundle: paths in the folder of assets."""
SOURCES = "bundle/sources.sha256"
"""Hash of the modules that the bundle is made of, written by `tests/bundle.mjs`."""
IMPORT = re.compile(r'(?:^|;)(?:import|export)\b(?:[^"\';]*\bfrom)? ?"([.]{1,2}/[^"]+)"', re.MULTILINE)
"""A module that is imported at once; those of a bundle stand on one line, without spaces."""
FOLLOW = re.compile(r'\n<meta id="follow"[^>]*>')
"""What `follow_tag` gives."""
IMPORT_LATER = re.compile(r'\bimport\("([.]{1,2}/[^"]+)"\)')


def entry(folder: Path) -> str:
    """Path in a folder of assets of the module that Dash loads: the bundle's, if it is made of the modules there."""
    sources = folder / SOURCES
    is_bundle_of_these = sources.exists() and sources.read_text(encoding="ascii").strip() == sources_hash(folder)
    return BUNDLED if is_bundle_of_these else MODULES


def not_loaded_by_dash(first: str) -> str:
    """Names of all modules but an entry, as a regular expression for Dash's `assets_ignore`."""
    return rf"^(?!{re.escape(basename(first))}$).*[.]mjs$"


def at_start(folder: Path, first: str) -> list[str]:
    """Paths of the modules that an entry needs before it runs, without itself, in alphabetical order."""
    return _reached(folder, first, IMPORT)


def module_tags(app: Dash) -> str:
    """The import map, and links that let a browser fetch at once what the page starts with, not import by import."""
    folder = Path(app.config.assets_folder)
    first = entry(folder)
    addresses = {
        path: f"{app.get_asset_url(path)}?m={(folder / path).stat().st_mtime}"
        for path in _reached(folder, first, IMPORT, IMPORT_LATER)
    }
    imports = {app.get_asset_url(path): address for path, address in addresses.items()}
    links = "\n".join(f'<link rel="modulepreload" href="{addresses[path]}">' for path in at_start(folder, first))
    return f'<script type="importmap">{json.dumps({"imports": imports}, separators=(",", ":"))}</script>\n{links}'


def follow_tag(below: str, build: str) -> str:
    """What lets the page ask the server every second whether `build` is what it shows; blank where that is blank.

    `below`: path below which the pages stand, as `/map`.
    """
    if not build:
        return ""
    return Markup('\n<meta id="follow" data-health="{}" data-build="{}">').format(f"{below}{HEALTH}", build)


def start_after_modules(renderer: str) -> str:
    """Dash's start script, run when the modules have run: its callbacks are functions of theirs."""
    return f'document.addEventListener("DOMContentLoaded", () => {{ {renderer} }});'


def sources_hash(folder: Path) -> str:
    """SHA-256 of what a bundle is made of: of each module, in order of their paths, the path and its own SHA-256."""
    paths = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*.mjs")}
    named = sorted(name for name in paths if not name.startswith(f"{dirname(BUNDLED)}/"))
    lines = (f"{name} {hashlib.sha256(paths[name].read_bytes()).hexdigest()}\n" for name in named)
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def _reached(folder: Path, first: str, *ways: re.Pattern[str]) -> list[str]:
    """Paths of the modules that an entry imports, directly or through others, in some ways."""
    reached, waiting = {first}, [first]
    while waiting:
        path = waiting.pop()
        text = (folder / path).read_text(encoding="utf-8")
        found = {normpath(join(dirname(path), name)) for way in ways for name in way.findall(text)}
        waiting += found - reached
        reached |= found
    return sorted(reached - {first})
