"""Licence notices of the libraries that the page runs, read from the libraries themselves."""

from __future__ import annotations

import re
from importlib.metadata import metadata

DISTRIBUTIONS = ("dash", "dash-ag-grid", "plotly")
"""Packages whose scripts the page runs; what they bundle has its licence in comments of the scripts."""
COMMENT = re.compile(r"/\*[!*].*?\*/", re.DOTALL)
IS_LICENCE = re.compile(r"@licen[cs]e|copyright|bundled license|\blicensed\b|-clause license", re.IGNORECASE)


def licence_notices(scripts: list[str], licences: list[str]) -> list[str]:
    """One text a notice: the packages, then licence comments in their scripts (each once), then whole `licences`."""
    texts = []
    for name in DISTRIBUTIONS:
        about = metadata(name)
        licence = about["License-Expression" if "License-Expression" in about else "License"]
        texts.append(f"{about['Name']} {about['Version']}: {licence}")
    comments = [found for script in scripts for found in COMMENT.findall(script) if IS_LICENCE.search(found)]
    readable = [comment.replace("\\n", "\n") for comment in comments]
    return [*texts, *dict.fromkeys(readable), *licences]
