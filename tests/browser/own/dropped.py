"""Own events in a browser: a file is dropped on their fold, its columns are taken, and what is shown is read back."""

from __future__ import annotations

import base64
from pathlib import Path

from driving import Page

from tests.events.made_up import write

DROP = """
const [name, parts] = arguments;
const files = new DataTransfer();
files.items.add(new File(parts.map((part) => Uint8Array.from(atob(part), (one) => one.charCodeAt(0))), name));
for (const type of ['dragover', 'drop']) {
  const event = new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true });
  document.querySelector('#own-events summary').dispatchEvent(event);
}
"""
IS_READY = "return document.querySelector('body > .event-dialog') !== null"
NUMBERS = """
return Object.fromEntries([...document.querySelectorAll('[data-event-part=types] li')].map((row) =>
  [row.querySelector('[data-name]').textContent, Number(row.querySelector('[data-number]').textContent)]));
"""
"""Type -> its number on the days that are shown."""
REST = """
const [day, done] = arguments;
if (advance.view.now().day === day) done();
else {
  document.addEventListener('rest', () => setTimeout(done), { once: true });
  advance.timeline.go(day);
}
"""


ONE = "date,lat,lon,type,deaths,note\n2024-12-05,35.13,36.76,Test,3,<img src=x onerror='window.ran = 1'>\n"
"""A file with one event, in Hama."""


def unfold(page: Page) -> None:
    """Opens the fold, and waits for what is loaded with that."""
    page.js("document.getElementById('own-events').open = true")
    page.until(lambda: page.js(IS_READY))


def dropped(page: Page, name: str, content: str) -> None:
    """Drops a file, whose content is base64, on the fold; the dialog or a sentence is there once it returns."""
    page.js("document.querySelector('[data-event-part=problem]').hidden = true")
    page.js(DROP, name, [content])
    page.until(lambda: page.find(".event-dialog").is_displayed() or problem(page))


def taken(page: Page) -> None:
    """Takes the columns as they stand, and waits until the file is read."""
    page.js("document.querySelector('[data-event-part=taken]').textContent = ''")
    page.find("[data-event-dialog=take]").click()
    page.until(lambda: page.js("return document.querySelector('[data-event-part=taken]').textContent") or problem(page))


def problem(page: Page) -> str:
    """The sentence on the last file; "" for none."""
    return str(
        page.js(
            "const { hidden, textContent } = document.querySelector('[data-event-part=problem]');"
            "return hidden ? '' : textContent"
        )
    )


def go(page: Page, day: int) -> None:
    """Goes to a day, and waits until the words follow."""
    page.driver.execute_async_script(REST, day)


def act(page: Page, name: str) -> None:
    """Presses a button of the fold."""
    page.js(f"document.querySelector('[data-event-act={name}]').click()")


def packed(content: str | bytes) -> str:
    """A content as base64."""
    return base64.b64encode(content.encode() if isinstance(content, str) else content).decode()


def mouse(page: Page, *done: str) -> None:
    """Does something with the mouse where the event of ONE lies."""
    x, y = page.map(
        "(({ x, y }, { left, top }) => [left + x, top + y])"
        "(map.project([36.76, 35.13]), map.getCanvas().getBoundingClientRect())"
    )
    for each in done:
        button = {"button": "left", "clickCount": 1} if each != "mouseMoved" else {}
        page.driver.execute_cdp_cmd("Input.dispatchMouseEvent", {"type": each, "x": x, "y": y, **button})


def made_up(folder: Path, kind: str, count: int = 200) -> Path:
    """A file of made-up events of a kind (`acled`, `ucdp`) in a folder."""
    path = folder / f"{kind}.csv"
    write(path, kind, count)
    return path
