"""Reads requirements.txt and requirements.lock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
RANGES = ROOT / "requirements.txt"
HASH = re.compile(r"--hash=sha256:([0-9a-f]{64})")


@dataclass(frozen=True)
class Pinned:
    """One version of a package, by its name in the index; whether this machine installs it; SHA-256 of its files."""

    name: str
    version: str
    is_for_here: bool
    hashes: tuple[str, ...]


def pinned() -> list[Pinned]:
    """The entries of the lock, in its order. Raises ValueError for a line that is neither one nor a comment."""
    found = []
    for entry in LOCK.read_text(encoding="utf-8").replace("\\\n", "").splitlines():
        if entry.startswith("#"):
            continue
        requirement = Requirement(HASH.sub("", entry).strip())
        (exactly,) = requirement.specifier
        if exactly.operator != "==":
            raise ValueError(f"{entry}: expected one version, ==")
        here = requirement.marker is None or requirement.marker.evaluate()
        name = canonicalize_name(requirement.name)
        found.append(Pinned(name, exactly.version, here, tuple(HASH.findall(entry))))
    return found


def ranges() -> list[Requirement]:
    """The ranges of requirements.txt."""
    lines = RANGES.read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]
