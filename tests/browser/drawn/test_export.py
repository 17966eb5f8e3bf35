"""Slides, film and pictures of the real page, opened again."""

from __future__ import annotations

import base64
import io
import json
import subprocess
from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, nullcontext
from itertools import combinations
from pathlib import Path

import pytest
from browsers import WIDE, browser
from driving import Page
from pictures import open_with_map
from PIL import Image, ImageChops
from pptx import Presentation
from pypdf import PdfReader

from dashboard.command import main
from dashboard.export import writers
from dashboard.export.deck import slides as deck
from dashboard.export.deck.pdf import deck_html
from dashboard.export.deck.pictures import SlidePictures, take_pictures
from dashboard.export.deck.pptx import write_pptx
from dashboard.export.deck.slides import Slide
from dashboard.export.film.video import write_video
from dashboard.export.headless_page import HeadlessPage, open_page
from dashboard.export.picture_size import MapSize, PictureSize
from geodata.dataset import Dataset

DAYS = ("2024-12-05", "2024-12-06", "2024-12-07")
STAGE = PictureSize(960, 540)
"""A film's, with half the pixels of a line: without a graphics card, drawing goes by pixels."""
SCALE = STAGE.scale
SIZE = (STAGE.width, STAGE.height)
MAP_LEFT = round(STAGE.map_place[0] * SCALE)
"""Where the map begins in a frame, in pixels, as SIZE."""
SAME, EDGES, LETTERS = 0.0005, 0.01, 0.003
"""Shares of pixels by which a map drawn again differs less, one in another window (names may change sides), a date."""
DATE = (0, 104, 380, 160)
"""Where assets/output/frame_words.mjs writes the day and the month, in points: left, top, right, bottom."""


@pytest.fixture(scope="module")
def headless_page(dataset: Dataset) -> Iterator[HeadlessPage]:
    """One page for the tests of this file, with the stage of a film."""
    with open_page(dataset, STAGE.map_size) as found:
        yield found


@pytest.fixture(scope="module")
def frames(headless_page: HeadlessPage) -> dict[str, bytes]:
    """A frame for each of DAYS."""
    return {day: headless_page.frame_png(day, STAGE) for day in DAYS}


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


def maps_of(frames: dict[str, bytes]) -> list[Image.Image]:
    """The part of each frame that is the map."""
    return [picture(png).crop((MAP_LEFT, 0, *SIZE)) for png in frames.values()]


def date_of(png: bytes) -> Image.Image:
    """The part of a frame where the day is written."""
    return picture(png).crop(tuple(round(side * SCALE) for side in DATE))


def written(headless_page: HeadlessPage, text: str) -> Image.Image:
    """The same part with nothing but a text, written as a frame writes its date."""
    script = """new Promise((resolve) => {
      const [text, width, height, scale] = arguments;
      const canvas = Object.assign(document.createElement("canvas"), { width: width * scale, height: height * scale });
      const pen = canvas.getContext("2d");
      pen.scale(scale, scale);
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, width, height);
      advance.picture.parts.write(pen, text, 28, 146, 52, { weight: 600 });
      resolve(canvas.toDataURL());
    })"""
    return date_of(base64.b64decode(headless_page._await(script, text, *DATE[2:], SCALE).split(",")[1]))


def probe(path: Path) -> tuple[int, float, tuple[int, int]]:
    """Frames, seconds and size of a film."""
    asked = "stream=width,height,nb_read_frames:format=duration"
    ffprobe = ["ffprobe", "-v", "error", "-count_frames", "-show_entries", asked, "-of", "json", str(path)]
    told = json.loads(subprocess.run(ffprobe, capture_output=True, text=True, check=True).stdout)
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
    assert min(apart(*pair) for pair in combinations(maps_of(frames), 2)) > EDGES
    assert apart(picture(headless_page.frame_png(DAYS[0], STAGE)), picture(frames[DAYS[0]])) < SAME


@pytest.fixture
def reader(headless_page: HeadlessPage) -> Iterator[Page]:
    """A browser of its own, as an export's in all that the look of letters depends on."""
    with closing(Page(browser(WIDE, "--force-prefers-reduced-motion"))) as opened:
        opened.reset("drawing")
        yield opened


def test_a_frame_shows_what_the_screen_shows(
    headless_page: HeadlessPage, frames: dict[str, bytes], reader: Page, address: str
) -> None:
    """The map of a reader's page opened at that size on that day: all but a few pixels of edges are the same."""
    stage = STAGE.map_size
    open_with_map(reader, f"{address}?day={DAYS[0]}", (stage.width, stage.height), SCALE)
    reader.js("document.querySelector('.legend').removeAttribute('open')")
    reader.find("[data-view=home]").click()
    reader.idle()
    script = "advance.picture.parts.frame('idle').then((seen) => arguments[0](seen.toDataURL()))"
    screen = picture(base64.b64decode(reader.driver.execute_async_script(script).split(",")[1]))
    exported, other, _ = maps_of(frames)
    assert screen.size == exported.size
    assert apart(screen, exported) < EDGES < apart(screen, other)


def test_the_command_writes_a_picture(
    headless_page: HeadlessPage, frames: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same as the page's frame of that day; the page that it opens has the size of a picture.

    Before the tests of slides, whose chapters switch layers.
    """
    asked = []

    def opened(_: Dataset, map_size: MapSize, language: str) -> AbstractContextManager[HeadlessPage]:
        asked.append((map_size, language))
        return nullcontext(headless_page)

    monkeypatch.setattr(writers, "open_page", opened)
    path = tmp_path / "day.png"
    assert main(["export", str(path), "--day", DAYS[1], "--size", "960x540", "--dpi", "300"]) == 0
    assert asked == [(STAGE.map_size, "en")]
    with Image.open(path) as shown:
        assert (shown.format, shown.size) == ("PNG", SIZE)
        assert shown.info["dpi"] == pytest.approx((300, 300), abs=0.01)
        assert apart(shown.convert("RGB"), picture(frames[DAYS[1]])) < SAME


@pytest.mark.parametrize(("form", "speed", "seconds"), [("mp4", 1, 3), ("gif", 2, 1.5)])
def test_films(frames: dict[str, bytes], tmp_path: Path, form: str, speed: float, seconds: float) -> None:
    path = tmp_path / f"advance.{form}"
    write_video(path, frames.values(), speed)
    assert probe(path) == (len(DAYS), pytest.approx(seconds, abs=0.02), SIZE)


def test_the_legend_of_a_slide_is_that_of_the_page(headless_page: HeadlessPage, slides: list[Slide]) -> None:
    headless_page.frame_png(slides[-1].day, STAGE)
    told = headless_page._js(
        "return Object.fromEntries([...document.querySelectorAll('.strip-side:not([hidden]) [data-area]')]"
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
        for said in (slide.kicker, slide.lead(), slide.narration, slide.version, slide.sources[0].label):
            assert said in text
        maps = [shape for shape in page.shapes if shape._element.xpath(".//p:cNvPr")[0].get("descr") == slide.alt()]
        with Image.open(io.BytesIO(maps[0].image.blob)) as shown:
            assert shown.size == (SIZE[0] - MAP_LEFT, SIZE[1])
    assert len(set(pictures.maps.values())) == len(slides)


def test_pdf(headless_page: HeadlessPage, slides: list[Slide], pictures: SlidePictures) -> None:
    """Last, since printing takes the page's page. Text is text, in the page's own font."""
    found = PdfReader(io.BytesIO(headless_page.pdf(deck_html(slides, pictures))))
    assert len(found.pages) == len(slides)
    for page, slide in zip(found.pages, slides, strict=True):
        width, height = float(page.mediabox.width), float(page.mediabox.height)
        assert (width, height) == (pytest.approx(960, abs=1), pytest.approx(540, abs=1))
        text = "".join(page.extract_text().split())  # a line may end within a word that has a hyphen
        for said in (slide.title, slide.lead(), slide.narration, slide.version):
            assert "".join(said.split()) in text
        fonts = {font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()}
        assert fonts and all("NotoSans" in name for name in fonts)
