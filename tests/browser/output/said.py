"""What a page says and counts, to be compared with another page: of days, within filters, of two days compared."""

from __future__ import annotations

from controls import as_at_first, put
from driving import Page

from geodata.calendar import index_of

LOOKED_AT = ("2024-11-26", "2024-11-30", "2024-12-05", "2024-12-08", "2024-12-31")
FILTERS = {"governorates": ["Homs", "Hama"], "confidence": "medium"}
COMPARED = ("2024-11-29", "2024-12-08")
SAID = """
const text = (selector) => document.querySelector(selector).innerText.replace(/\\s+/g, " ").trim();
const areas = [...document.querySelectorAll("[data-area]")].map((one) => [one.dataset.area, one.textContent]);
return [text("#weekday"), text("#date"), text("#headline"), text("#today"), areas, text("#compare")];
"""
"""Words and figures of a day: date, headline, lists, km² of each side, comparison."""

COMPARE_AT_REST = """
return new Promise((done) => {
  document.addEventListener("rest", done, { once: true });
  advance.view.set({ compared: arguments[0] });
});
"""
"""Compares with a day, until the panel has followed."""


def said_on(page: Page, day: str) -> object:
    """What the page says of a day, once its lists stand."""
    page.go(index_of(day))
    page.until(lambda: page.find("#today").get_attribute("data-day") == day)
    return page.js(SAID)


def all_said(page: Page) -> dict[str, list[object]]:
    """What a page says of days, within filters, and of two days compared."""
    as_at_first(page)
    told = {day: said_on(page, day) for day in LOOKED_AT}
    put(page, **FILTERS)
    page.until(lambda: page.text("#filtered"))
    page.until(lambda: "– km" not in page.text("#today"))  # lengths are fetched when filters first need them
    told["filtered"] = [said_on(page, day) for day in LOOKED_AT[1:4]]
    as_at_first(page)
    page.go(index_of(COMPARED[1]))
    page.js(COMPARE_AT_REST, index_of(COMPARED[0]))
    page.until(lambda: "km²" in page.text("#compare"))
    told["compared"] = said_on(page, COMPARED[1])
    as_at_first(page)
    page.go(0)
    return told
