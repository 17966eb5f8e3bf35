"""Licence notices of the libraries that the page runs, as they themselves tell them."""

from __future__ import annotations

import re
from importlib.metadata import metadata

DISTRIBUTIONS = ("dash", "dash-ag-grid", "plotly")
"""Whose scripts the page runs; what those bundle tells its licence in comments of the scripts."""
COMMENT = re.compile(r"/\*[!*].*?\*/", re.DOTALL)
IS_LICENCE = re.compile(r"@licen[cs]e|copyright|bundled license|\blicensed\b|-clause license", re.IGNORECASE)


def licence_notices(scripts: list[str], fonts: str) -> list[str]:
    """One text a notice: the distributions, then the comments in their scripts, each once, then that of the fonts."""
    told = []
    for name in DISTRIBUTIONS:
        about = metadata(name)
        told.append(f"{about['Name']} {about['Version']}: {about.get('License-Expression') or about.get('License')}")
    comments = [found for script in scripts for found in COMMENT.findall(script) if IS_LICENCE.search(found)]
    readable = [comment.replace("\\n", "\n") for comment in comments]
    return [*told, *dict.fromkeys(readable), fonts]
