"""A video of the days by ffmpeg: MP4 or GIF, one frame a day, all of one size."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO, cast

from dashboard.export.requirements import CannotExport, find_program

DAYS_PER_SECOND = (0.5, 1, 2, 4)
"""Days a second."""
TOLD_RATE = 20
"""Frames a second of a film whose days stand for different times, and whose map flies."""
HD_COLOURS = ("-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709")
ENCODINGS = {
    "mp4": (
        *("-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p"),
        *("-c:v", "libx264", "-preset", "medium", "-crf", "16", "-tune", "stillimage"),
        *HD_COLOURS,
        *("-movflags", "+faststart"),
    ),
    "gif": (
        *("-vf", "split[a][b];[a]palettegen=stats_mode=full[p];[b][p]paletteuse=dither=none:diff_mode=rectangle"),
        *("-loop", "0"),
    ),
}
"""Format -> options of ffmpeg: sharp letters for MP4, one palette for all days for GIF."""


def write_video(path: Path, frames: Iterable[bytes], speed: float) -> None:
    """Writes PNG frames as MP4 or GIF, by the suffix. Raises CannotExport if ffmpeg is missing or fails."""
    format_name = path.suffix.lower().removeprefix(".")
    seconds = ("-final_delay", f"{100 / speed:.0f}") if format_name == "gif" else ()
    command = [
        *(find_program("ffmpeg"), "-loglevel", "error", "-y", "-f", "image2pipe", "-c:v", "png"),
        *("-framerate", str(speed), "-i", "-", *ENCODINGS[format_name], *seconds, str(path)),
    ]
    _encode(command, frames)


def write_told_film(path: Path, frames: Iterable[tuple[bytes, float]]) -> None:
    """Writes PNG frames, each of which stands for some seconds, as MP4. Raises CannotExport as `write_video` does.

    A frame is read once and repeated by ffmpeg, so that players that know one rate only play it too.
    """
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        listed = []
        for number, (png, seconds) in enumerate(frames):
            picture = Path(folder) / f"{number}.png"
            picture.write_bytes(png)
            listed.append(f"file {picture.name}\nduration {seconds:.3f}\n")
        listed.append("".join(listed[-1:]))  # ffmpeg gives the last one no time of its own
        found = Path(folder) / "frames.txt"
        found.write_text("".join(listed), encoding="utf-8")
        filters, *rest = ENCODINGS["mp4"][1:]
        command = [
            *(find_program("ffmpeg"), "-loglevel", "error", "-y", "-f", "concat", "-i", str(found)),
            *("-vf", f"fps={TOLD_RATE},{filters}", *rest, str(path)),
        ]
        _encode(command, ())


def _encode(command: list[str], frames: Iterable[bytes]) -> None:
    """Runs ffmpeg over frames that it is handed. Raises CannotExport if it fails."""
    with tempfile.TemporaryFile() as messages:
        # In a session of its own: Ctrl+C reaches us alone, and we end it in order.
        with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=messages, start_new_session=True) as encoder:
            try:
                pipe = cast(IO[bytes], encoder.stdin)
                for frame in frames:
                    pipe.write(frame)
                pipe.close()
                encoder.wait()
            except BrokenPipeError:
                encoder.wait()  # it says below why it stopped
            except BaseException:
                encoder.kill()
                raise
        if encoder.returncode:
            messages.seek(0)
            lines = messages.read().decode(errors="replace").strip().splitlines() or ["no reason given"]
            raise CannotExport(f"ffmpeg could not make the film: {lines[-1]}")
