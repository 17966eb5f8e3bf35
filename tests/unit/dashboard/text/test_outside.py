"""Figures of others beside ours, in words and as dots on a line."""

from __future__ import annotations

import re

import pytest

from dashboard.text.outside import LINE_WIDTH, on_line, outside_section
from geodata.dataset import Dataset


@pytest.mark.parametrize(("ratio", "share"), [(0.25, 0), (0.5, 0.25), (1, 0.5), (2, 0.75), (4, 1), (0.01, 0), (50, 1)])
def test_a_ratio_stands_on_a_logarithmic_line(ratio: float, share: float) -> None:
    """What lies beyond its ends stands on them."""
    assert on_line(ratio) == share * LINE_WIDTH


def test_the_section_tells_each_figure_with_ours_its_ratio_and_the_reason(toy: Dataset) -> None:
    """Four of six agree; of places gained they count four times as many, and half of the ground."""
    html = outside_section(toy)
    text = " ".join(re.sub(r"<[^>]+>", " ", html).split())
    assert "Of 6 figures that others published, 4 lie within a tenth of ours; 2 differ by a factor of two" in text
    assert "Ground of the government 50.0 % to 60.0 % 59.3 % 1.08 First Agency, November 2024" in text
    assert "Governorate of Deir ez-Zor at most 57.0 % 57.1 % 1.00 Yearbook, 2023; ours: end of 26" in text
    assert "Places gained at least 4 1 0.25 First Agency, 28 November 2024" in text
    assert html.count("<circle") == 6
    assert "https://example.org/nov28" in html
