"""`python -m tests.supply FILE` writes the bill of materials (CycloneDX) of this installation."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.supply.sbom import sbom

if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("expected one argument: the file to write, for example sbom.cdx.json")
    Path(sys.argv[1]).write_text(sbom(), encoding="utf-8")
