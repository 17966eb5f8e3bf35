"""The toy conflict, for every test.

Fixtures import what they need themselves: the process that only hands out tests reads this file too.
"""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from dash import Dash

    from geodata.dataset import Dataset
    from geodata.measures.analysis import Analysis

pytest.register_assert_rewrite(
    "tests.deck", "tests.exported", "tests.ground_binary", "addresses", "controls", "filtered", "grid", "takeaway"
)
"""Modules beside the tests whose assertions say, as those of a test do, what they found."""
TOY_SOURCES = Path(__file__).parent / "toy_conflict" / "sources"


@pytest.fixture(scope="session")
def toy_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder of the toy conflict with its layers built. Read only: a test that edits copies it.

    Its places are made up; sides, period and words are those of the project's own conflict.
    """
    from geodata.build import build
    from geodata.conflict import FOLDER
    from geodata.conflict_file.read import FILE_NAME

    folder = tmp_path_factory.mktemp("toy")
    shutil.copytree(TOY_SOURCES, folder / "sources", copy_function=shutil.copyfile)
    shutil.copyfile(FOLDER / FILE_NAME, folder / FILE_NAME)
    build(folder)
    return folder


@pytest.fixture(scope="session")
def toy(toy_folder: Path) -> Dataset:
    """The toy conflict, loaded and checked (tests/toy_conflict/README.md). Read only."""
    from geodata.load import load

    return load(toy_folder)


@pytest.fixture(scope="session")
def toy_analysis(toy: Dataset) -> Analysis:
    """Roads and measures of the toy conflict. Read only."""
    from geodata.measures.analysis import analyse

    return analyse(toy)


@pytest.fixture(scope="session")
def toy_app(toy: Dataset) -> Dash:
    """The app over the toy conflict."""
    from dashboard.server.app import create_app

    return create_app(toy)
