"""The licence of each package, and code and fonts of others that the project ships, by their names in SPDX."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.metadata import metadata

ALLOWED = frozenset(
    (
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-CMU", "MPL-2.0"),
        *("OFL-1.1", "PSF-2.0", "Zlib", "ZPL-2.1"),
    )
)
"""Licences that let the project be used and changed as its own does. The MPL asks for changes of its files alone."""
AS_SPDX = {
    "Apache 2": "Apache-2.0",
    "Apache 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "BSD": "BSD-3-Clause",
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ZPL 2.1": "ZPL-2.1",
}
"""What older packages call a licence -> its name in SPDX. Those that only say BSD have three clauses."""
LONGEST_NAME = 40
"""Characters of a licence's name; a longer text is the licence itself."""


@dataclass(frozen=True)
class Shipped:
    """Something of others in `assets/`: its files (patterns), its licence, and the file with the licence's text."""

    name: str
    purl: str
    licence: str
    text: str
    files: tuple[str, ...]


SHIPPED = (
    Shipped("plotly.js", "pkg:npm/plotly.js", "MIT", "vendor/LICENSE.txt", ("vendor/plotly-map.min.js.br",)),
    Shipped(
        "geographiclib-geodesic",
        "pkg:npm/geographiclib-geodesic",
        "MIT",
        "vendor/geographiclib-geodesic.LICENSE.txt",
        ("vendor/geographiclib-geodesic.mjs",),
    ),
    Shipped("mgrs", "pkg:npm/mgrs", "MIT", "vendor/mgrs.LICENSE.txt", ("vendor/mgrs.mjs",)),
    Shipped("d3-dsv", "pkg:npm/d3-dsv", "ISC", "vendor/d3-dsv.LICENSE.txt", ("vendor/d3-dsv.mjs",)),
    Shipped(
        "togeojson",
        "pkg:npm/%40tmcw/togeojson",
        "BSD-2-Clause",
        "vendor/togeojson.LICENSE.txt",
        ("vendor/togeojson.mjs",),
    ),
    Shipped("lean-qr", "pkg:npm/lean-qr", "MIT", "vendor/lean-qr.LICENSE.txt", ("vendor/lean-qr.mjs",)),
    Shipped(
        "regenerator-runtime",
        "pkg:npm/regenerator-runtime",
        "MIT",
        "vendor/regenerator-runtime.LICENSE.txt",
        ("vendor/regenerator-runtime.js",),
    ),
    Shipped("Noto Sans", "pkg:generic/noto-sans", "OFL-1.1", "fonts/OFL.txt", ("fonts/*.woff2",)),
)


def licence_of(name: str) -> str:
    """The licence of an installed package, as an expression of SPDX. Raises KeyError for a name that SPDX has not."""
    about = metadata(name)
    given = about.get("License-Expression") or about.get("License") or ""
    if not given or (len(given) > LONGEST_NAME and "License-Expression" not in about):
        classifiers = about.get_all("Classifier") or []
        (given,) = (line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License :: "))
    return given if set(licences_in(given)) <= ALLOWED else AS_SPDX[given]


def licences_in(expression: str) -> list[str]:
    """The licences that an expression of SPDX names."""
    return re.split(r" AND | OR ", expression.replace("(", "").replace(")", ""))
