"""requirements.lock: every package, of one version within its range, with hashes, and no word of where it came from."""

from __future__ import annotations

import re
from importlib.metadata import requires, version

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.supply.lock import LOCK, Pinned, pinned, ranges

PINNED = pinned()
HERE = {package.name: package for package in PINNED if package.is_for_here}

AS_INSTALLED = [package for package in HERE.values() if version(package.name) == package.version]
"""Packages whose own list of what they need can be read here: all, where tests/run made the environment."""


@pytest.mark.parametrize("wanted", ranges(), ids=str)
def test_each_range_holds_the_version_of_the_lock(wanted: Requirement) -> None:
    """On every system and Python: where the lock has several versions, each lies in the range."""
    versions = [package.version for package in PINNED if package.name == canonicalize_name(wanted.name)]
    assert versions
    assert [version for version in versions if not wanted.specifier.contains(version)] == []
    bounds = {one.operator for one in wanted.specifier}
    assert ">=" in bounds, "the lower bound that was tried"


@pytest.mark.parametrize("package", AS_INSTALLED, ids=lambda package: package.name)
def test_the_lock_names_what_each_package_needs(package: Pinned) -> None:
    """In a version that the package allows, so that nothing else is asked for."""
    for need in map(Requirement, requires(package.name) or []):
        if need.marker is None or need.marker.evaluate({"extra": ""}):
            other = HERE.get(canonicalize_name(need.name))
            assert other is not None and need.specifier.contains(other.version, prereleases=True), str(need)


def test_most_packages_could_be_asked() -> None:
    assert len(AS_INSTALLED) > 0.9 * len(HERE)


def test_one_version_a_package_on_one_machine() -> None:
    assert len(HERE) == sum(package.is_for_here for package in PINNED)


@pytest.mark.parametrize("package", PINNED, ids=lambda package: f"{package.name} {package.version}")
def test_each_package_has_hashes(package: Pinned) -> None:
    """Of the wheels or the source, each once."""
    assert package.hashes
    assert len(set(package.hashes)) == len(package.hashes)


def test_no_address_and_no_path() -> None:
    """Lines are comments, packages and hashes: the index is the machine's own affair."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    assert [
        line
        for line in lines
        if "://" in line
        or re.search(
            r"--(?!hash=|require-hashes|universal|python-version"
            r"|generate-hashes|no-header|no-annotate)",
            line,
        )
    ] == []
