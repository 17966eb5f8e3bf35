"""Own marks inside of the page in one file: they are shown, and stay in the file."""

from __future__ import annotations

from pathlib import Path

from driving import Page

MARKS = """{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Mill"},
"geometry": {"type": "Point", "coordinates": [36.7, 35.1]}}]}"""


def test_marks_inside_are_shown(recording: Page, file: Path, tmp_path: Path) -> None:
    inside = f'<script type="application/geo+json" id="marks-inside">{MARKS}</script>'
    before, after = file.read_text(encoding="utf-8").rsplit("</body>", 1)
    own = tmp_path / "own.html"
    own.write_text(f"{before}{inside}</body>{after}", encoding="utf-8")
    recording.open(own.as_uri())
    recording.until(lambda: recording.text("[data-mark-count]") == "1 mark")
    drawn = recording.map("map.getSource('own-marks').serialize().data.features.map((one) => one.properties.label)")
    assert drawn == ["Mill"]
    recording.js("document.querySelector('[data-mark-act=hide]').click()")
    assert recording.js("return localStorage.getItem('advance-marks')") is None
