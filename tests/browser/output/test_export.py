"""Slides, film and pictures of the real page, opened again."""

from __future__ import annotations

import base64
import io
import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from browsers import browser
from driving import WAIT_S, Page
from PIL import Image, ImageChops
from pptx import Presentation
from pypdf import PdfReader

from dashboard.__main__ import main
from dashboard.export import slides as deck
from dashboard.export.command import MAP_SIZES
from dashboard.export.headless_page import HeadlessPage, open_page
from dashboard.export.pdf import slides_html
from dashboard.export.pptx import write_pptx
from dashboard.export.slide_pictures import SlidePictures, take_pictures
from dashboard.export.slides import Slide
from dashboard.export.video import write_video
from geodata.dataset import Dataset

ROOT = Path(__file__).resolve().parents[3]
DAYS = ("2024-12-05", "2024-12-06", "2024-12-07")
SIZE = (1920, 1080)
SCALE = 1.5
SAME, LETTERS = 0.0005, 0.003
"""Shares of pixels by which a map drawn again differs less, and a date from the same one written alone."""
DATE = (0, 104, 380, 160)
"""Where assets/output/frame_picture.mjs writes the day and the month, in points: left, top, right, bottom."""


@pytest.fixture(scope="module")
def headless_page(dataset: Dataset) -> Iterator[HeadlessPage]:
    """One page for the tests of this file, with the stage of a film."""
    with open_page(dataset, MAP_SIZES["mp4"]) as found:
        yield found


@pytest.fixture(scope="module")
def frames(headless_page: HeadlessPage) -> dict[str, bytes]:
    """A frame for each of DAYS."""
    return {day: headless_page.frame_png(day) for day in DAYS}


@pytest.fixture(scope="module")
def slides(dataset: Dataset) -> list[Slide]:
    """Two chapters and a day."""
    return [*deck.by_chapter(dataset)[7:9], *deck.by_day(dataset, DAYS[:1])]


@pytest.fixture(scope="module")
def pictures(headless_page: HeadlessPage, slides: list[Slide]) -> SlidePictures:
    return take_pictures(headless_page, slides)


def picture(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def apart(one: Image.Image, other: Image.Image) -> float:
    """Share of pixels that differ by 25 levels of 255 or more."""
    levels = ImageChops.difference(one, other).convert("L").histogram()
    return sum(levels[25:]) / sum(levels)


def date_of(png: bytes) -> Image.Image:
    """The part of a frame where the day is written."""
    return picture(png).crop(tuple(round(side * SCALE) for side in DATE))


def written(headless_page: HeadlessPage, text: str) -> Image.Image:
    """The same part with nothing but a text, written as a frame writes its date."""
    script = """new Promise((resolve) => {
      const canvas = Object.assign(document.createElement("canvas"), { width: 570, height: 240 });
      const pen = canvas.getContext("2d");
      pen.scale(1.5, 1.5);
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, 380, 160);
      advance.picture.parts.write(pen, arguments[0], 28, 146, 52, { weight: 600 });
      resolve(canvas.toDataURL());
    })"""
    return date_of(base64.b64decode(headless_page._await(script, text).split(",")[1]))


def probe(path: Path) -> tuple[int, float, tuple[int, int]]:
    """Frames, seconds and size of a film."""
    asked = "stream=width,height,nb_read_frames:format=duration"
    command = ["ffprobe", "-v", "error", "-count_frames", "-show_entries", asked, "-of", "json", str(path)]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    stream = told["streams"][0]
    return int(stream["nb_read_frames"]), float(told["format"]["duration"]), (stream["width"], stream["height"])


def test_frames_have_one_size_and_their_own_date(headless_page: HeadlessPage, frames: dict[str, bytes]) -> None:
    """The date that was asked for, as the same browser writes it alone, and no other."""
    assert {picture(png).size for png in frames.values()} == {SIZE}
    alone = {day: written(headless_page, f"{int(day[-2:])} December") for day in DAYS}
    for day, png in frames.items():
        assert [other for other, text in alone.items() if apart(date_of(png), text) < LETTERS] == [day]


def test_the_map_of_a_frame_is_that_of_its_day(headless_page: HeadlessPage, frames: dict[str, bytes]) -> None:
    """Days differ; the same day, asked for again after another, is the same picture."""
    column = MAP_SIZES["mp4"].column * SCALE
    maps = [picture(png).crop((column, 0, *SIZE)) for png in frames.values()]
    assert min(apart(*pair) for pair in combinations(maps, 2)) > SAME
    assert apart(picture(headless_page.frame_png(DAYS[0])), picture(frames[DAYS[0]])) < SAME


def test_a_frame_shows_what_the_screen_shows(
    headless_page: HeadlessPage, frames: dict[str, bytes], address: str
) -> None:
    """The map that a reader's page has, opened at that size and day; all but a few pixels of edges are the same."""
    window = headless_page._js("return [innerWidth, innerHeight]")
    reader = Page(browser(window, "--force-prefers-reduced-motion"))
    metrics = {"width": window[0], "height": window[1], "deviceScaleFactor": SCALE, "mobile": False}
    reader.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    reader.open(f"{address}?day={DAYS[0]}")
    reader.js("document.querySelector('.legend').removeAttribute('open')")
    reader.find("[data-view=home]").click()
    reader.idle()
    script = "advance.picture.parts.frame('idle').then((seen) => arguments[0](seen.toDataURL()))"
    told = reader.driver.execute_async_script(script)
    reader.close()
    screen = picture(base64.b64decode(told.split(",")[1]))
    exported = picture(frames[DAYS[0]]).crop((round(MAP_SIZES["mp4"].column * SCALE), 0, *SIZE))
    assert screen.size == exported.size
    assert apart(screen, exported) < 0.002


@pytest.mark.parametrize(("form", "speed", "seconds"), [("mp4", 1, 3), ("gif", 2, 1.5)])
def test_films(frames: dict[str, bytes], tmp_path: Path, form: str, speed: float, seconds: float) -> None:
    path = tmp_path / f"advance.{form}"
    write_video(path, frames.values(), speed)
    assert probe(path) == (len(DAYS), pytest.approx(seconds, abs=0.02), SIZE)


def test_the_legend_of_a_slide_is_that_of_the_page(headless_page: HeadlessPage, slides: list[Slide]) -> None:
    headless_page.frame_png(slides[-1].day)
    told = headless_page._js(
        "return Object.fromEntries([...document.querySelectorAll('#sides [data-area]')]"
        ".map((cell) => [cell.dataset.area, cell.textContent]))"
    )
    assert {side: km2 for side, km2 in told.items() if km2 != "–"} == slides[-1].legend


def test_pptx(slides: list[Slide], pictures: SlidePictures, tmp_path: Path) -> None:
    path = tmp_path / "deck.pptx"
    write_pptx(path, slides, pictures)
    found = Presentation(path)
    assert [page.shapes.title.text_frame.text for page in found.slides] == [slide.title for slide in slides]
    for page, slide in zip(found.slides, slides, strict=True):
        text = "\n".join(shape.text_frame.text for shape in page.shapes if shape.has_text_frame)
        for said in (slide.kicker, slide.lead(), slide.narration, slide.version, slide.query, slide.sources[0].label):
            assert said in text
        maps = [shape for shape in page.shapes if shape._element.xpath(".//p:cNvPr")[0].get("descr") == slide.alt()]
        with Image.open(io.BytesIO(maps[0].image.blob)) as shown:
            assert shown.size == (1350, 1080)
    assert len(set(pictures.maps.values())) == len(slides)


def test_the_command_writes_a_picture(frames: dict[str, bytes], tmp_path: Path) -> None:
    """The same as the page's frame of that day."""
    path = tmp_path / "day.png"
    assert main(["export", str(path), "--day", DAYS[1]]) == 0
    with Image.open(path) as shown:
        assert (shown.format, shown.size) == ("PNG", SIZE)
        assert apart(shown.convert("RGB"), picture(frames[DAYS[1]])) < 0.002


def children_of(pid: int) -> set[int]:
    """Processes below one, at any depth."""
    told = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(one): int(parent) for one, parent in map(str.split, told.splitlines())}
    found, wave = set(), {pid}
    while wave:
        wave = {one for one, parent in parents.items() if parent in wave} - found
        found |= wave
    return found


def test_an_interrupted_film_leaves_nothing(tmp_path: Path) -> None:
    """Ctrl+C while frames come: exit code 130, no file, no browser, no encoder."""
    command = [sys.executable, "-m", "dashboard", "export", str(tmp_path / "advance.mp4")]
    # A shell starts what it puts in the background deaf to Ctrl+C, and children inherit that.
    heeding = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, **heeding) as running:
        until = time.monotonic() + WAIT_S
        while not list(tmp_path.glob(".export-*/export.mp4")) and running.poll() is None:
            assert time.monotonic() < until
            time.sleep(0.05)
        below = children_of(running.pid)
        running.send_signal(signal.SIGINT)
        told = running.communicate(timeout=WAIT_S)[1]
    assert (running.returncode, told.splitlines()[-1:]) == (130, ["Interrupted; nothing was written."])
    assert list(tmp_path.iterdir()) == []
    assert len(below) > 2
    left = subprocess.run(
        ["ps", "-o", "stat=", *(f"-p{pid}" for pid in below)], capture_output=True, text=True, check=False
    )
    assert [state for state in left.stdout.split() if not state.startswith("Z")] == []


def test_pdf(headless_page: HeadlessPage, slides: list[Slide], pictures: SlidePictures) -> None:
    """Last, since printing takes the page's page. Text is text, in the page's own font."""
    found = PdfReader(io.BytesIO(headless_page.pdf(slides_html(slides, pictures))))
    assert len(found.pages) == len(slides)
    for page, slide in zip(found.pages, slides, strict=True):
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        assert (width, height) == (pytest.approx(960, abs=1), pytest.approx(540, abs=1))
        text = " ".join(page.extract_text().split())
        for said in (slide.title, slide.lead(), slide.narration, slide.version, slide.query):
            assert said in text
        fonts = {font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()}
        assert fonts and all("NotoSans" in name for name in fonts)
