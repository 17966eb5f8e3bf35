"""Room that texts take, in the page's own font."""

from __future__ import annotations

import pytest

from dashboard.export.deck.text_metrics import height_in, line_count, width_in


def test_width_grows_with_size_and_weight() -> None:
    assert width_in("Aleppo", 24) == pytest.approx(2 * width_in("Aleppo", 12))
    assert width_in("Aleppo", 12, bold=True) > width_in("Aleppo", 12)
    assert 0.5 < width_in("Aleppo", 12) < 0.7  # six letters of about half an em: 36 to 44 pt


def test_lines_break_between_words() -> None:
    room = width_in("Hama and Homs", 12) + 0.001
    assert line_count("Hama and Homs", 12, room) == 1
    assert line_count("Hama and Homs and", 12, room) == 2
    assert line_count("Hama", 12, width_in("Hama", 12) / 1.5) == 2
    assert line_count("Hama Homs", 12, width_in("Hama", 12) + 0.1) == 2


def test_arabic_letters_are_measured_with_their_own_font() -> None:
    """Not as the boxes that the Latin file has for them, each of the same width."""
    assert width_in("حمص", 12) + width_in("Homs", 12) == pytest.approx(width_in("حمصHoms", 12))
    assert width_in("ااا", 12) < width_in("صصص", 12) / 2


def test_height_of_a_line_is_its_leading() -> None:
    assert height_in("Homs", 10, 3) == pytest.approx(13 / 72)
