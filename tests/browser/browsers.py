"""Headless Chromium as the tests start it."""

from __future__ import annotations

import os
import shlex
import shutil

import pytest
from selenium import webdriver

from dashboard.export.browser import FLAGS

WIDE, NARROW = (1440, 900), (390, 844)
SCRIPT_S = 90
"""Limit of a script that answers later."""
EXTRA_FLAGS = tuple(shlex.split(os.environ.get("BROWSER_FLAGS", "")))
"""Flags of Chromium that a run adds: `BROWSER_FLAGS="--force-device-scale-factor=2" tests/run tests/browser`. The tests
hold with any of them, as with other fonts and another FONTCONFIG_FILE."""
ONE_PAGE = ("--disable-back-forward-cache", "--disable-features=SpareRendererForSitePerProcess")
"""Flags: a page that was left is gone, and no process is kept ready for the next one."""
NO_OPTIMISING = "--js-flags=--no-turbofan"
"""Flag: scripts are compiled once. A page of a test lives for seconds, too short to earn back a second compilation."""


def browser(size: tuple[int, int], *flags: str, preferences: dict[str, object] | None = None) -> webdriver.Chrome:
    """A Chromium of some size; a missing one is an error that says what to install.

    `preferences`: what a reader has set, by Chromium's own names.
    """
    binary, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not (binary and driver):
        pytest.fail("Chromium is missing: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, *ONE_PAGE, NO_OPTIMISING, f"--window-size={size[0]},{size[1]}", *flags, *EXTRA_FLAGS):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    options.add_experimental_option("prefs", preferences or {})
    found = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    found.set_script_timeout(SCRIPT_S)
    measure(found, size)
    return found


def measure(driver: webdriver.Chrome, size: tuple[int, int], scale: float = 0) -> None:
    """Gives the window a size in CSS px, of `scale` device pixels each; 0: of as many as the browser has by itself."""
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": scale, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
