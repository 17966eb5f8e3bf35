"""The page in a headless Chromium, for pictures of it: exports show what the screen shows."""

from __future__ import annotations

import threading
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from dash import Dash
from flask import Flask, Response
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.support.ui import WebDriverWait
from waitress import create_server

from dashboard.export.requirements import CannotExport, find_program
from dashboard.server.app import create_app
from dashboard.theme.svg import data_uri
from geodata.calendar import index_of
from geodata.dataset import Dataset

WAIT_S = 180
"""Time limit: without a graphics card the first map takes 5 s, on a busy machine 60."""
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""Requests reach this machine only; the map is drawn without a graphics card."""
FIRST_MARGIN = (400, 250)
"""Room for the page beside and below its map at first, in px."""
FIRST_SCALE = 0.1
"""Device pixels per px at first. While the page loads, the map is drawn many times; it has half its size and few pixels
then, to save time."""
FITTING_ROUNDS = 2
"""A wider window may set the time bar in one line instead of two: the second fitting knows."""
PRINT_PATH = "print"
"""Path of the document to be printed; on the same server, so that it finds its fonts."""


@dataclass(frozen=True)
class MapSize:
    """The map's size in CSS px, device pixels per px, and the width of the words beside it in a still."""

    width: int
    height: int
    scale: float
    column: int = 0


class HeadlessPage:
    """An open page with a map of a given size."""

    def __init__(self, driver: webdriver.Chrome, address: str, map_size: MapSize, documents: dict[str, str]) -> None:
        self._driver, self._address, self._map_size, self._documents = driver, address, map_size, documents
        self._open()
        self._fit()

    def frame_png(self, day: str) -> bytes:
        """A day with title, date, headline, legend and sources burned in, as PNG: column and map side by side."""
        self._show(day)
        map_size = self._map_size
        size = {"width": map_size.width + map_size.column, "height": map_size.height}
        return self._picture("advance.still.withWords(arguments[0])", size)

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
        first = self._map_size.width / 2 + FIRST_MARGIN[0], self._map_size.height / 2 + FIRST_MARGIN[1]
        self._size(*first, FIRST_SCALE)
        self._driver.get(self._address)
        self._until(
            "return document.body?.classList.contains('map-ready') || document.body?.classList.contains('without-map')"
        )
        if not self._js("return document.body.classList.contains('map-ready')"):
            raise CannotExport("Chromium offers no WebGL 2 here, which the map needs; try another version of it.")

    def _fit(self) -> None:
        """Fits the window so that the map has its size: the room for panel and time bar depends on its width."""
        map_size = self._map_size
        for _ in range(FITTING_ROUNDS):
            taken = self._js(
                "const map = document.querySelector('.map-area').getBoundingClientRect();"
                "return [innerWidth - map.width, innerHeight - map.height]"
            )
            self._size(map_size.width + taken[0], map_size.height + taken[1], map_size.scale)
        self._until(
            "const { width, height } = document.querySelector('#map canvas.maplibregl-canvas');"
            f"return width === {self._pixels(map_size.width)} && height === {self._pixels(map_size.height)}"
        )

    def _pixels(self, px: int) -> int:
        return int(px * self._map_size.scale)

    def _size(self, width: float, height: float, scale: float) -> None:
        metrics = {"width": round(width), "height": round(height), "deviceScaleFactor": scale}
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {**metrics, "mobile": False})

    def _show(self, day: str, chapter: int | None = None) -> None:
        options = {"day": index_of(day), "chapter": chapter}
        self._await("advance.still.show(arguments[0])", options)

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
def open_page(dataset: Dataset, map_size: MapSize) -> Iterator[HeadlessPage]:
    """The page over a data set; server and browser end with it. Raises CannotExport if the browser fails."""
    paths = find_program("chromium"), find_program("chromedriver")
    documents: dict[str, str] = {}
    try:
        with _served(_app(dataset, documents)) as address, _chromium(*paths) as driver:
            yield HeadlessPage(driver, address, map_size, documents)
    except WebDriverException as error:
        raise CannotExport(f"Chromium gave up: {(error.msg or type(error).__name__).splitlines()[0]}") from error


def _app(dataset: Dataset, documents: dict[str, str]) -> Dash:
    app = create_app(dataset)
    server: Flask = app.server

    @server.get(f"/{PRINT_PATH}")
    def printed_document() -> Response:
        return Response(documents[PRINT_PATH], mimetype="text/html")

    return app


@contextmanager
def _served(app: Dash) -> Iterator[str]:
    """The app on a free port of this machine: its address."""
    server = create_server(app.server, host="127.0.0.1", port=0, threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}/"
    finally:
        server.trigger.pull_trigger(server.close)  # closed by the loop itself, which would stumble over a closed socket
        thread.join(timeout=5)
        server.task_dispatcher.shutdown()


@contextmanager
def _chromium(binary: str, driver: str) -> Iterator[webdriver.Chrome]:
    """A browser in a session of its own, so that Ctrl+C reaches us alone and we end it in order."""
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, "--force-prefers-reduced-motion"):
        options.add_argument(flag)
    service = webdriver.ChromeService(driver, popen_kw={"start_new_session": True})
    try:
        found = webdriver.Chrome(options=options, service=service)
        try:
            found.set_script_timeout(WAIT_S)
            yield found
        finally:
            found.quit()
    finally:
        service.stop()  # interrupted while it started, the browser has no handle yet
