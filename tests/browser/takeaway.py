"""The tab of the data as a reader takes files away from it: its links, and the files behind them."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs
from urllib.request import urlopen

from controls import as_at_first, press
from driving import Page
from selenium.webdriver.common.keys import Keys

from geodata.export.export import file_name
from geodata.export.selection import Selection

FILTER_NAMES = {"sides", "governorates", "kinds", "confidence", "actors"}
"""How the address names filters."""


READ_LINKS = """
const links = [...document.querySelectorAll("[data-download]:not([data-layer])")];
return Object.fromEntries(links.map((link) => [link.dataset.download, link.href]));
"""


def open_data(page: Page) -> None:
    """The view as at first and the tab of the data, once the map has made room for it and the citation names the view.

    The address is written with a delay, and a citation that takes fewer lines moves what stands below it.
    """
    as_at_first(page, tab="data")
    page.js("dash_clientside.set_props('scope', {value: 'view'})")
    page.js("document.getElementById('cited').value = ''")
    page.until(lambda: page.map("map.getCanvas().clientWidth") == round(page.box(".map")["width"]) < 900)
    page.until(lambda: not FILTER_NAMES.intersection(parse_qs(page.js("return location.search.slice(1)"))))


def fetch(address: str, form: str, folder: Path, selection: Selection, version: str) -> Path:
    """The file behind a link, under the name that the server gives it."""
    with urlopen(address) as answer:
        name = answer.headers.get_filename()
        path = folder / name
        path.write_bytes(answer.read())
    assert name == file_name(selection, form, version)
    return path


def is_asked(page: Page, selection: Selection) -> bool:
    """Whether the links have come to ask for a selection."""
    read = "return Object.fromEntries(new URL(document.querySelector('[data-download=gpkg]').href).searchParams)"
    asked = page.js(read)
    return Selection.parse(asked) == selection


def enlarge(page: Page, chart: str) -> None:
    """Opens the dialog with a chart, by keyboard."""
    page.js(f"document.querySelector('[data-enlarge={chart}]').focus()")
    press(page, Keys.ENTER)
    page.until(lambda: page.find("#enlarged").get_attribute("data-drawn") == chart)


def shut(page: Page) -> None:
    """Closes the dialog by keyboard."""
    press(page, Keys.ESCAPE)
    page.until(lambda: not page.find("#enlarged").is_displayed())


CATCH = """
window.saved = null;
HTMLAnchorElement.prototype.click = function () {
  delete HTMLAnchorElement.prototype.click;
  window.saved = { name: this.download };
  fetch(this.href).then((answer) => answer.blob()).then((blob) => {
    const reader = new FileReader();
    reader.onload = () => { window.saved.text = reader.result; };
    reader.readAsText(blob);
  });
};
"""
"""Keeps the next file that the page saves, instead of saving it."""


def saved(page: Page, form: str) -> tuple[str, str]:
    """Name and content of the file that a button of the enlarged chart saves."""
    page.js(CATCH)
    page.find(f"#enlarged [data-chart-form={form}]").click()
    page.until(lambda: page.js("return window.saved?.text ?? null") is not None)
    return tuple(page.js("return [window.saved.name, window.saved.text]"))


DROP = """
const files = new DataTransfer();
files.items.add(new File([arguments[1]], arguments[0]));
for (const type of ['dragover', 'drop']) {
  document.body.dispatchEvent(new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
}
"""
KEEP_SAVED = """
URL.createObjectURL = (blob) => { blob.text().then((text) => { window.saved = text }); return 'blob:kept' };
HTMLAnchorElement.prototype.click = function () { window.savedAs = this.download };
"""
"""From now on what is saved is kept as `saved`, and its name as `savedAs`."""


def drop(page: Page, name: str, text: str) -> None:
    """Drops a file of some name on the page."""
    page.js(DROP, name, text)
