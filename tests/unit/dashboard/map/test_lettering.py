"""Names on areas have one line or two."""

from __future__ import annotations

from dashboard import words
from dashboard.map.ground.lettering import LINE_PX, LONGEST_LINE, lettering, size_px


def test_a_long_name_is_on_two_lines_broken_between_words() -> None:
    assert [lettering(side) for side in ("sfa", "southern_operations", "sdf", "government")] == [
        *("Syrian\nFree Army", "Southern\nfactions", "SDF", "Government"),
    ]
    assert max(len(line) for side in words.SIDES for line in lettering(side).split("\n")) <= LONGEST_LINE
    assert [size_px(side)[1] for side in ("sfa", "sdf")] == [2 * LINE_PX, LINE_PX]
