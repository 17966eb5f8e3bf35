"""The static site of the toy conflict: where its address is known, and in one language where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.export.site.write import StaticSite
from geodata.dataset import Dataset

PUBLIC = "https://news.example/maps/syria/"


@pytest.fixture(scope="session")
def public(toy: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in two languages, at an address that is known."""
    folder = tmp_path_factory.mktemp("public")
    StaticSite(toy, ("en", "ar"), PUBLIC).write(folder)
    return folder


@pytest.fixture(scope="session")
def german(toy: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site in German alone, at an address that nobody told."""
    folder = tmp_path_factory.mktemp("german")
    StaticSite(toy, ("de",)).write(folder)
    return folder


@pytest.fixture(params=["public", "german"])
def site(request: pytest.FixtureRequest) -> Path:
    """Both of them."""
    return request.getfixturevalue(request.param)
