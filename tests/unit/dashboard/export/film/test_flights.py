"""Flights of a film: where they look on the way, what is seen there, and how long they take."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from dashboard.export.film.flights import Sight, flight, map_box, on_the_way, shown_on_the_way, sight
from dashboard.export.film.told import Shot
from dashboard.export.film.told_frames import told_frames
from dashboard.export.film.video import TOLD_RATE, write_told_film
from dashboard.export.picture_size import PictureSize
from dashboard.i18n.language import use_language

COUNTRY, TOWN = Sight(0.6, 0.4, 0.02), Sight(0.604, 0.399, 0.002)
BOX = (200, 0, 600, 300)
SPOT = Sight(0.605, 0.3985, 0)
"""A point that both maps show, off their middles."""


def test_a_map_shows_so_much_of_the_world() -> None:
    assert sight(0, 0, 0, 512) == Sight(0.5, 0.5, 1)
    assert sight(90, 0, 1, 512) == Sight(0.75, 0.5, 0.5)
    north = sight(0, 66.51326044, 0, 512)
    assert north.y == pytest.approx(0.25, abs=1e-6)


@pytest.mark.parametrize(("start", "end"), [(COUNTRY, TOWN), (TOWN, COUNTRY), (TOWN, Sight(0.61, 0.41, 0.002))])
def test_the_way_leads_from_one_view_to_the_other(start: Sight, end: Sight) -> None:
    """At a steady pace, and with a point that stays where it is on the screen, if the width changes."""
    assert on_the_way(start, end, 0) == start
    last = on_the_way(start, end, 1)
    assert (last.x, last.y, last.width) == pytest.approx((end.x, end.y, end.width))
    middle = on_the_way(start, end, 0.5)
    assert middle.width == pytest.approx((start.width * end.width) ** 0.5)
    if start.width != end.width:
        still = start.x + (end.x - start.x) * start.width / (start.width - end.width)
        places = [(still - one.x) / one.width for one in (start, middle, end)]
        assert places == pytest.approx([places[0]] * 3)


def picture(seen: Sight, ground: str) -> Image.Image:
    """A frame whose map has one colour, and a red spot where SPOT lies; its column of words is blue."""
    frame = Image.new("RGB", (600, 300), "blue")
    frame.paste(ground, BOX)
    x, y = place(seen)
    ImageDraw.Draw(frame).rectangle((x - 6, y - 6, x + 6, y + 6), fill="red")
    return frame


def place(seen: Sight) -> tuple[float, float]:
    """Where SPOT lies in a frame."""
    left, top, right, bottom = BOX
    scale = (right - left) / seen.width
    return (left + right) / 2 + (SPOT.x - seen.x) * scale, (top + bottom) / 2 + (SPOT.y - seen.y) * scale


def test_a_place_stays_at_its_place_on_the_way() -> None:
    near = Sight(0.603, 0.3992, 0.01)
    frames = list(flight(picture(COUNTRY, "white"), picture(near, "white"), (COUNTRY, near), BOX, 5))
    assert len(frames) == 5
    for n, frame in enumerate(frames, 1):
        share = n / 6
        spot = place(on_the_way(COUNTRY, near, share * share * (3 - 2 * share)))
        red, green, _blue = frame.getpixel(tuple(map(round, spot)))
        assert red > 200 and green < 120, n
        assert frame.getpixel((100, 150)) == (0, 0, 255)


def test_one_map_fades_into_the_other_without_a_rim() -> None:
    """Also where the view grows, and the edges of the map that it grows to lie at those of the frame."""
    for start, end in ((COUNTRY, TOWN), (TOWN, COUNTRY)):
        frames = list(flight(picture(start, "#404040"), picture(end, "#c0c0c0"), (start, end), BOX, 19))
        middle = [frame.getpixel((300, 250))[0] for frame in frames]
        assert middle[0] == pytest.approx(0x40, abs=14) or start is TOWN
        assert middle[-1] == pytest.approx(0xC0, abs=14) or end is TOWN
        corners = {frame.getpixel(at) for frame in (frames[0], frames[-1]) for at in ((203, 3), (597, 297))}
        assert all(red == green == blue for red, green, blue in corners), corners


def test_what_no_map_shows_is_not_flown_over() -> None:
    """From a town to one far off, one map fades into the other where it is."""
    far = Sight(TOWN.x + 0.02, TOWN.y, TOWN.width)
    assert shown_on_the_way(COUNTRY, TOWN, 0.75) == shown_on_the_way(TOWN, COUNTRY, 0.75) == pytest.approx(1)
    assert shown_on_the_way(TOWN, far, 0.75) == 0
    beside = Sight(TOWN.x + TOWN.width, TOWN.y, TOWN.width)
    assert shown_on_the_way(TOWN, beside, 0.75) == pytest.approx(1)
    frames = list(flight(picture(TOWN, "#404040"), picture(far, "#c0c0c0"), (TOWN, far), BOX, 3))
    grey = [frame.getpixel((210, 10))[0] for frame in frames]
    assert grey == sorted(grey) and 0x40 < grey[0] < grey[2] < 0xC0


def test_the_map_stands_where_the_frame_has_it() -> None:
    wide, tall = PictureSize(1920, 1080), PictureSize(1080, 1920)
    assert map_box(wide) == (570, 0, 1920, 1080)
    with use_language("ar"):
        assert map_box(wide) == (0, 0, 1350, 1080)
    left, top, right, bottom = map_box(tall)
    assert (left, right) == (0, 1080) and 0 < top < bottom < 1920


class Page:
    """Draws a frame of one colour a chapter."""

    def frame_png(self, day: str, size: PictureSize, chapter: int | None = None) -> bytes:
        """Of the size."""
        self.chapter = chapter or 0
        kept = io.BytesIO()
        Image.new("RGBA", (size.width, size.height), ("white", "black")[self.chapter % 2]).save(kept, "PNG")
        return kept.getvalue()

    def sight(self) -> Sight:
        """The first two chapters have one view."""
        return COUNTRY if self.chapter <= 2 else TOWN


def test_a_flight_takes_its_time_from_the_day_that_it_leads_to() -> None:
    """So subtitles stay in time. There is none within a chapter, between two of one view, or to a day that is short."""
    size = PictureSize(480, 480)
    film = [Shot(1, "a", 4), Shot(1, "b", 4), Shot(2, "b", 4), Shot(3, "c", 4), Shot(4, "c", 4)]
    frames = [seconds for _png, seconds in told_frames(Page(), film, size)]
    assert sum(frames) == pytest.approx(20)
    assert frames[:3] == [4, 4, 4] and frames[-1] == 4
    assert set(frames[3:-2]) == {1 / TOLD_RATE} and len(frames[3:-2]) == round(1.2 * TOLD_RATE)
    kinds = {Image.open(io.BytesIO(png)).mode for png, _seconds in told_frames(Page(), film, size)}
    assert kinds == {"RGBA"}
    short = [seconds for _png, seconds in told_frames(Page(), [Shot(2, "b", 4), Shot(3, "c", 0.25)], size)]
    assert short == [4, 0.25]


def test_a_film_with_flights_keeps_its_times(tmp_path: Path) -> None:
    """As ffmpeg reads it: white for 4 s, a flight to black that ends after 1.2 s, black to the end."""
    size = PictureSize(480, 480)
    path = tmp_path / "film.mp4"
    write_told_film(path, told_frames(Page(), [Shot(2, "b", 4), Shot(3, "c", 4)], size))
    command = [
        "ffmpeg",
        "-loglevel",
        "error",
        "-i",
        str(path),
        "-vf",
        "scale=1:1",
        "-f",
        "rawvideo",
        "-pix_fmt",
        "gray",
    ]
    levels = subprocess.run([*command, "-"], capture_output=True, check=True).stdout
    assert len(levels) == pytest.approx(8 * TOLD_RATE, abs=1)
    seconds = [levels[round(at * TOLD_RATE)] for at in (0, 2, 3.9, 5.3, 7.9)]
    assert seconds == sorted(seconds, reverse=True)
    assert min(seconds[:3]) > 200 and max(seconds[3:]) < 140
