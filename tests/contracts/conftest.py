"""The project's own data. They are for contract and browser tests alone: unit tests stand on the toy conflict."""

from __future__ import annotations

import pytest
from dash import Dash

from dashboard.server.app import create_app
from geodata.dataset import Dataset
from geodata.load import load
from geodata.measures.analysis import Analysis, analyse


@pytest.fixture(scope="session")
def dataset() -> Dataset:
    """The project's own data, checked. Read only."""
    return load()


@pytest.fixture(scope="session")
def analysis(dataset: Dataset) -> Analysis:
    """What is computed about roads and measures. Read only."""
    return analyse(dataset)


@pytest.fixture(scope="session")
def app(dataset: Dataset) -> Dash:
    """The app over the project's own data."""
    return create_app(dataset)
