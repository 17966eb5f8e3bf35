"""The project's own data. They are for contract and browser tests alone: unit tests stand on the toy conflict."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from dash import Dash

    from geodata.dataset import Dataset
    from geodata.measures.analysis import Analysis


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The project's own data, checked. Read only."""
    from geodata.load import load

    return load()


@pytest.fixture(scope="session")
def analysis(dataset: Dataset) -> Analysis:
    """What is computed about roads and measures. Read only."""
    from geodata.measures.analysis import analyse

    return analyse(dataset)


@pytest.fixture(scope="session")
def app(dataset: Dataset) -> Dash:
    """The app over the project's own data."""
    from dashboard.server.app import create_app

    return create_app(dataset)
