"""Drives the page in headless Chromium: what a user does, and what can be read back.

A browser is kept for the whole run, and `Page.reset` makes it as good as new. The map of a page is one of MAPS: most
tests need none of its pixels, and are many times faster where nothing is drawn.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from browsers import WIDE, measure
from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

WAIT_S = 90
"""A limit, not a pause: software GL on a busy machine draws the first map in 5 to 20 s."""
MAPS = {
    "drawing": (Path(__file__).parent / "late_drawing.js").read_text(encoding="utf-8"),
    "recording": (Path(__file__).parent / "recording.js").read_text(encoding="utf-8"),
    "none": """
const { getContext } = HTMLCanvasElement.prototype;
HTMLCanvasElement.prototype.getContext = function (kind, ...options) {
  return kind === "webgl2" ? null : getContext.call(this, kind, ...options);
};
""",
}
"""What the map of a page does -> the script that runs before those of the page: it draws once it has loaded; it keeps
all states, places all letters and answers all queries but draws nothing; or there is none, as in a browser without
WebGL 2."""
AT_REST = """(async () => {
  do {
    const idle = map.once('idle');
    map.triggerRepaint();
    await idle;
  } while (!map.loaded());
})()"""
"""A map that has loaded may still fade letters in; one that falls idle may be told more by who waited for that too."""
FORGET = "try { localStorage.clear(); sessionStorage.clear() } catch { /* a page without an origin keeps nothing */ }"
ZOOMS = """
window.zooms = new Set();
(function look() {
  const map = window.advance?.engine?.handle(document.querySelector('.js-plotly-plot'));
  if (map) window.zooms.add(map.getZoom().toFixed(4));
  requestAnimationFrame(look);
})();
"""
"""Notes at which zooms the map is seen, frame by frame, from the first on."""

SAYS_OF_ITSELF = ("GPU stall due to ReadPixels", "was preloaded using link preload but not used within a few seconds")
"""What Chromium says of its own speed, in the console: its driver when a window that draws is copied to a picture, and
how soon a script is used that it was asked for early. On a slow machine that is late; that it is used, and loaded once,
test_first_load.py holds."""


class Page:
    """The page in a browser: what a user does, and what can be read back from it."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        self.driver = driver
        self.requests: list[str] = []
        self.size = WIDE
        self._scripts: list[str] = []
        self._still = False

    def reset(self, drawing: str, size: tuple[int, int] = WIDE, still: bool = False) -> None:
        """Makes the browser as it started: one window of some size, empty, nothing kept, nothing blocked.

        `drawing`: one of MAPS. `still`: the reader asked for less motion.
        """
        first, *others = self.driver.window_handles
        for handle in others:
            self.driver.switch_to.window(handle)
            self.driver.close()
        self.driver.switch_to.window(first)
        self.js(FORGET)
        self.driver.get("about:blank")
        for identifier in self._scripts:
            self.driver.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", {"identifier": identifier})
        self._scripts = []
        self.before_scripts(MAPS[drawing])
        self.block()
        self._still = still
        self.wishes()
        self.size = size
        measure(self.driver, size)

    def before_scripts(self, script: str) -> None:
        """Runs a script before those of each page that is opened from now on, until the next reset."""
        told = self.driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": script})
        self._scripts.append(told["identifier"])

    def block(self, *patterns: str) -> None:
        """Lets no request for these addresses through; none: lets all through again."""
        self.driver.execute_cdp_cmd("Network.enable", {})
        self.driver.execute_cdp_cmd("Network.setBlockedURLs", {"urls": list(patterns)})

    def open(self, address: str, ready: str = "map-ready") -> None:
        """Opens the page and waits until it says that it stands. What is to be drawn is drawn once `idle` returns."""
        self.driver.get(address)
        self.until(lambda: self.js(f"return document.body?.classList.contains('{ready}')"))
        self.js("window.startDrawing?.()")

    def until(self, condition: Callable[[], object]) -> None:
        """Waits until a condition holds, at most WAIT_S."""
        WebDriverWait(self.driver, WAIT_S, poll_frequency=0.05).until(lambda _: condition())

    def js(self, script: str, *arguments: object) -> object:
        """Runs a script in the page."""
        return self.driver.execute_script(script, *arguments)

    def map(self, expression: str, *arguments: object) -> object:
        """Value of an expression of `map`, the MapLibre map, and `arguments`."""
        handle = "const map = advance.engine.handle(document.querySelector('.js-plotly-plot'));"
        return self.js(f"{handle} return {expression.strip()}", *arguments)

    def idle(self) -> None:
        """Waits until the map has drawn all that it was asked for and its letters have faded in."""
        self.map(AT_REST)

    def find(self, selector: str) -> webdriver.remote.webelement.WebElement:
        """The first element of a CSS selector."""
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def text(self, selector: str) -> str:
        """What an element says."""
        return self.find(selector).text

    def box(self, selector: str) -> dict[str, float]:
        """Where an element stands on the screen, in CSS pixels: left, top, right, bottom, width, height."""
        return self.js("return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()", selector)

    def mouse(self, kind: str, x: float, y: float) -> None:
        """One event of the left button: mousePressed, mouseMoved (with the button held) or mouseReleased."""
        event = {"type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1}
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", event)

    def mouse_to(self, x: float, y: float) -> None:
        """The pointer on its way, no button held."""
        self.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": "mouseMoved", "x": x, "y": y})

    def click_at(self, x: float, y: float) -> None:
        """A click on a point of the screen."""
        for kind in ("mousePressed", "mouseReleased"):
            self.mouse(kind, x, y)

    def day(self) -> int:
        """Index of the day shown."""
        return self.js("return advance.timeline.day()")

    def go(self, index: int) -> None:
        """Shows a day."""
        self.js("advance.timeline.go(arguments[0])", index)

    def requested(self) -> list[str]:
        """Addresses asked for since the last call."""
        entries = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        found = [e["params"]["request"]["url"] for e in entries if e["method"] == "Network.requestWillBeSent"]
        self.requests += found
        return [url for url in found if not url.startswith(("data:", "blob:"))]

    def wishes(self, **features: str) -> None:
        """What the reader's system asks for, as media features; `prefers_contrast="more"`. None: nothing."""
        if self._still:
            features.setdefault("prefers_reduced_motion", "reduce")
        told = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": told})

    def check(self, quiet: bool = True) -> None:
        """Fails on a request that left the machine since the last check and, if `quiet`, on any word in the console."""
        self.requested()
        said = [entry["message"] for entry in self.driver.get_log("browser")]
        console = [message for message in said if not any(one in message for one in SAYS_OF_ITSELF)]
        requests, self.requests = self.requests, []
        away = [url for url in requests if urlsplit(url).hostname not in ("127.0.0.1", None)]
        assert not (console and quiet), console
        assert away == []

    def leave(self, quiet: bool = True) -> None:
        """Leaves the page, with what it kept, and checks."""
        try:
            self.check(quiet)
        finally:
            self.js(FORGET)
            self.driver.get("about:blank")

    def close(self, quiet: bool = True) -> None:
        """Leaves the page, and ends the browser."""
        try:
            self.leave(quiet)
        finally:
            self.driver.quit()


def resize(page: Page, size: tuple[int, int], scale: float = 0) -> None:
    """Gives an open page another size, and waits until the map has taken it."""
    measure(page.driver, size, scale)
    page.until(lambda: page.js("return innerWidth") == size[0])
    page.until(lambda: fills_its_box(page))
    page.idle()


def fills_its_box(page: Page) -> bool:
    """Whether the map has taken the size of its place on the page, which a tab or the window may have changed."""
    return page.map("Math.abs(map.getCanvas().clientWidth - document.querySelector('.map').clientWidth) < 2")


def note_zooms(page: Page) -> None:
    """From the next address on, the page keeps every zoom at which its map is seen."""
    page.before_scripts(ZOOMS)


def zooms(page: Page) -> list[float]:
    """Zooms at which the map was seen since the address was opened, without repetition."""
    return [float(zoom) for zoom in page.js("return [...window.zooms]")]
