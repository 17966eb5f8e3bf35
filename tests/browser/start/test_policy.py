"""The policy of the page in a browser: what somebody brings into the page does not run; the page itself does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from driving import Page

BRING_IN = """
window.ran = [];
window.refused = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
const script = document.createElement("script");
script.textContent = "ran.push('inline script')";
document.body.append(script);
const box = document.createElement("div");
box.innerHTML = "<img src='data:,' onerror=\\"ran.push('handler')\\">";
document.body.append(box);
setTimeout(() => {
  try { new Function("ran.push('text')")(); } catch { refused.push("evaluation"); }
});
"""
"""Three ways to run a script that is none of the page. What the driver evaluates may run, so the last waits."""
REFUSED = {"script-src-elem", "script-src-attr", "script-src", "evaluation"}


@pytest.fixture
def page(recording_browser: Page) -> Iterator[Page]:
    """A browser as good as new without a map, whose console complains of what is refused."""
    recording_browser.reset("none")
    yield recording_browser
    recording_browser.leave(quiet=False)


def bring_in(page: Page) -> None:
    """Tries all ways, and sees all of them refused."""
    page.js(BRING_IN)
    page.until(lambda: set(page.js("return refused")) == REFUSED)
    assert page.js("return ran") == []


@pytest.mark.parametrize("language", ["", "de/", "ar/"])
def test_a_script_of_somebody_else_does_not_run(page: Page, address: str, language: str) -> None:
    page.open(f"{address}{language}", ready="without-map")
    bring_in(page)


def test_nor_in_the_one_file(page: Page, file: Path) -> None:
    page.open(file.as_uri(), ready="without-map")
    bring_in(page)
