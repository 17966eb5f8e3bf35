"""A bill of materials after CycloneDX 1.6, of the packages of the lock for this machine and of what `assets/` ships."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from plotly.offline import get_plotlyjs_version

from tests.supply.licences import SHIPPED, Shipped, licence_of
from tests.supply.lock import ROOT, pinned

SPECIFICATION = "1.6"


def sbom() -> str:
    """The text of the bill: the same on every run. Each package of the lock must be installed."""
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": SPECIFICATION,
        "version": 1,
        "metadata": {
            "component": {
                "type": "application",
                "name": "syria-advance-map",
                "licenses": [{"license": {"id": "MIT"}}],
            }
        },
        "components": [*_packages(), *map(_shipped, SHIPPED)],
    }
    return json.dumps(bill, indent=2) + "\n"


def _packages() -> list[dict[str, Any]]:
    return [
        {
            "type": "library",
            "bom-ref": f"pkg:pypi/{package.name}@{package.version}",
            "name": package.name,
            "version": package.version,
            "purl": f"pkg:pypi/{package.name}@{package.version}",
            "licenses": [{"expression": licence_of(package.name)}],
        }
        for package in pinned()
        if package.is_for_here
    ]


def _shipped(one: Shipped) -> dict[str, Any]:
    """Something in `assets/`, with each of its files and their hashes."""
    paths = sorted(path for pattern in one.files for path in (ROOT / "assets").glob(pattern))
    version = _version(one.name)
    return {
        "type": "library",
        "bom-ref": one.purl,
        "name": one.name,
        **({"version": version, "purl": f"{one.purl}@{version}"} if version else {"purl": one.purl}),
        "licenses": [{"license": {"id": one.licence}}],
        "components": [
            {
                "type": "file",
                "bom-ref": path.relative_to(ROOT).as_posix(),
                "name": path.relative_to(ROOT).as_posix(),
                "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(path.read_bytes()).hexdigest()}],
            }
            for path in paths
        ],
    }


def _version(name: str) -> str | None:
    """The version of a library in `assets/`; None where it has none (fonts)."""
    if name == "plotly.js":
        version: str = get_plotlyjs_version()
        return version
    named: dict[str, str] = json.loads((ROOT / "tests" / "package.json").read_text(encoding="utf-8"))["devDependencies"]
    return named.get(name)
