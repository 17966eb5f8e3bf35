"""The page in a headless Chromium, for pictures of it: exports show what the screen shows."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from flask import Flask, Response
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.ui import WebDriverWait

from dashboard.export.browser import WAIT_S, chromium, served
from dashboard.export.film.flights import Sight, sight
from dashboard.export.picture_size import MapSize, PictureSize
from dashboard.export.requirements import CannotExport, find_program
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import home_address
from dashboard.server.app import create_app
from dashboard.theme.svg import data_uri
from geodata.calendar import index_of
from geodata.dataset import Dataset

MARGIN = (400, 250)
"""Room for the page beside and below its map, in px."""
FIRST_SCALE = 0.1
"""Device pixels per px at first. While the page loads, the map is drawn many times; it has half its size and few pixels
then, to save time."""
PRINT_PATH = "print"
"""Path of the document to be printed; on the same server, so that it finds its fonts."""


class HeadlessPage:
    """An open page with a map of a given size."""

    def __init__(self, driver: webdriver.Chrome, address: str, map_size: MapSize, documents: dict[str, str]) -> None:
        self._driver, self._address, self._map_size, self._documents = driver, address, map_size, documents
        self._open()
        self._set_map_size()

    def frame_png(self, day: str, size: PictureSize, chapter: int | None = None) -> bytes:
        """A day with title, date, headline, legend and sources burned in, as PNG of a size: that of the page's map.

        `chapter`: the number of one, whose view and layers it then shows.
        """
        self._show(day, chapter)
        left, top = size.map_place
        place = {"width": size.width, "height": size.height, "scale": size.scale, "left": left, "top": top}
        shape = "wide" if size.is_wide else "tall" if size.is_tall else "broad"
        return self._picture("advance.still.withWords(arguments[0])", place | {"shape": shape})

    def sight(self) -> Sight:
        """What the map shows that was drawn last."""
        return sight(*self._js("return advance.still.sight()"))

    def map_png(self, day: str, chapter: int | None = None) -> bytes:
        """The bare map on a day as PNG: the whole country, or the view and the layers of the chapter of a number."""
        self._show(day, chapter)
        return self._picture("advance.still.bare()")

    def drawing_png(self, svg: str, width: float, height: float, repeat: bool = False) -> bytes:
        """A drawing as PNG of some size in px, four pixels a px; `repeat`: as a pattern that fills it."""
        options = {"picture": data_uri(svg), "width": width, "height": height, "repeat": repeat}
        return self._picture("advance.still.drawing(arguments[0])", options)

    def pdf(self, document: str) -> bytes:
        """An HTML document as PDF, with the page size of its style sheet. The map is gone after that."""
        self._documents[PRINT_PATH] = document
        self._driver.get(f"{self._address}{PRINT_PATH}")
        self._await("document.fonts.ready")
        options = {"printBackground": True, "preferCSSPageSize": True}
        return b64decode(self._driver.execute_cdp_cmd("Page.printToPDF", options)["data"])

    def _open(self) -> None:
        self._size(self._map_size.width / 2 + MARGIN[0], self._map_size.height / 2 + MARGIN[1], FIRST_SCALE)
        self._driver.get(self._address)
        self._until(
            "return document.body?.classList.contains('map-ready') || document.body?.classList.contains('without-map')"
        )
        if not self._js("return document.body.classList.contains('map-ready')"):
            raise CannotExport("Chromium offers no WebGL 2 here, which the map needs; try another version of it.")

    def _set_map_size(self) -> None:
        """Gives the map its size for good: what the page says beside it takes no room of it from then on.

        The pixels first: a map that has its box learns of others no more.
        """
        size = self._map_size
        self._size(size.width + MARGIN[0], size.height + MARGIN[1], size.scale)
        self._js("advance.still.stage(arguments[0])", {"width": size.width, "height": size.height})
        self._until(f"return {self._fits()}")

    def _fits(self) -> str:
        """Whether the map is drawn in its size, as JavaScript."""
        size = self._map_size
        return (
            "(() => { const { width, height } = document.querySelector('#map canvas.maplibregl-canvas');"
            " const near = (one, other) => Math.abs(one - other) <= 1;"
            f" return near(width, {size.width * size.scale}) && near(height, {size.height * size.scale}); }})()"
        )

    def _size(self, width: float, height: float, scale: float) -> None:
        metrics = {"width": round(width), "height": round(height), "deviceScaleFactor": scale}
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {**metrics, "mobile": False})

    def _show(self, day: str, chapter: int | None = None) -> None:
        self._await("advance.still.show(arguments[0])", {"day": index_of(day), "chapter": chapter})

    def _picture(self, script: str, *arguments: object) -> bytes:
        return b64decode(self._await(script, *arguments).split(",", 1)[1])

    def _await(self, script: str, *arguments: object) -> Any:
        result = self._driver.execute_async_script(
            f"const done = arguments[arguments.length - 1]; ({script}).then("
            "(value) => done({value: typeof value === 'string' ? value : null}), (error) => done({error: `${error}`}))",
            *arguments,
        )
        if "error" in result:
            raise CannotExport(f"The page could not draw the picture: {result['error']}")
        return result["value"]

    def _js(self, script: str, *arguments: object) -> Any:
        return self._driver.execute_script(script, *arguments)

    def _until(self, script: str) -> None:
        WebDriverWait(self._driver, WAIT_S, poll_frequency=0.05).until(lambda driver: driver.execute_script(script))


@contextmanager
def open_page(dataset: Dataset, map_size: MapSize, language: str = SOURCE_LANGUAGE) -> Iterator[HeadlessPage]:
    """The page over a data set in a language; server and browser end with it.

    Raises CannotExport if the browser fails.
    """
    paths = find_program("chromium"), find_program("chromedriver")
    documents: dict[str, str] = {}
    try:
        with served(_app(dataset, language, documents), home_address(language)) as address, chromium(*paths) as driver:
            yield HeadlessPage(driver, address, map_size, documents)
    except WebDriverException as error:
        raise CannotExport(f"Chromium gave up: {(error.msg or type(error).__name__).splitlines()[0]}") from error


def _app(dataset: Dataset, language: str, documents: dict[str, str]) -> Flask:
    server: Flask = create_app(dataset, language).server

    @server.get(f"/{PRINT_PATH}")
    def printed_document() -> Response:
        return Response(documents[PRINT_PATH], mimetype="text/html")

    return server
