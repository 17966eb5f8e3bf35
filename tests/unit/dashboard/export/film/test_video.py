"""Films, opened again by ffprobe."""

from __future__ import annotations

import io
import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from dashboard.export.film.video import write_told_film, write_video
from dashboard.export.requirements import CannotExport

SIZE = (64, 36)


def frame(colour: str) -> bytes:
    """A PNG of one colour."""
    kept = io.BytesIO()
    Image.new("RGB", SIZE, colour).save(kept, "PNG")
    return kept.getvalue()


def probe(path: Path) -> dict:
    """Frames, seconds and size of a film."""
    asked = "stream=width,height,nb_read_frames:format=duration"
    command = ["ffprobe", "-v", "error", "-count_frames", "-show_entries", asked, "-of", "json", str(path)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    stream = told["streams"][0]
    return {
        "frames": int(stream["nb_read_frames"]),
        "seconds": float(told["format"]["duration"]),
        "size": (stream["width"], stream["height"]),
    }


@pytest.mark.parametrize("form", ["mp4", "gif"])
@pytest.mark.parametrize(("speed", "seconds"), [(0.5, 6), (1, 3), (2, 1.5), (4, 0.75)])
def test_a_frame_a_day_at_the_speed_asked(form: str, speed: float, seconds: float, tmp_path: Path) -> None:
    """The last day stands as long as the others."""
    path = tmp_path / f"film.{form}"
    write_video(path, [frame("#D1603F"), frame("#1F6F5C"), frame("#E5B93C")], speed)
    assert probe(path) == {"frames": 3, "seconds": pytest.approx(seconds, abs=0.02), "size": SIZE}


def test_frames_may_stand_for_different_times(tmp_path: Path) -> None:
    """2.5 and 1.5 seconds at twenty frames a second."""
    path = tmp_path / "film.mp4"
    write_told_film(path, [(frame("#D1603F"), 2.5), (frame("#1F6F5C"), 1.5)])
    found = probe(path)
    assert found == {"frames": pytest.approx(80, abs=1), "seconds": pytest.approx(4, abs=0.11), "size": SIZE}
    assert list(tmp_path.iterdir()) == [path]


def test_what_ffmpeg_refuses_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotExport, match=r"^ffmpeg could not make the film: \S[^\n]*$"):
        write_video(tmp_path / "film.mp4", [b"no picture"], 1)


def test_an_interrupted_film_ends_ffmpeg(tmp_path: Path) -> None:
    """The error goes on, and `with Popen` would wait for ever for an encoder that still waits for frames."""

    def frames() -> Iterator[bytes]:
        yield frame("#D1603F")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_video(tmp_path / "film.mp4", frames(), 1)
