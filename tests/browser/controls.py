"""The page's controls as a user works them, by mouse and by keyboard, and the map's own word on its features."""

from __future__ import annotations

from collections.abc import Callable

from driving import Page
from PIL import ImageColor
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement

from dashboard.map.layer_groups import SHOWN_AT_FIRST
from dashboard.theme import colours

NOTHING_CHOSEN = {"governorates": [], "kinds": [], "actors": [], "confidence": "low", "clock": "now"}
"""Filters and clock as they stand at first."""


AS_AT_FIRST = """
const [values, tab] = arguments;
const { view, filters, cards, panel } = advance;
const looked = view.now();
if (cards.selected()) cards.select("");
document.querySelector("#way:not([hidden]) button")?.click();
if (looked.compared !== null) view.set({ compared: null });
if (panel.tab() !== tab) panel.openTab(tab);
const sides = values.sides.filter((side) => !looked.hidden.has(side));
const now = { ...filters.now(), layers: view.groups(), sides };
const isSame = (a, b) => JSON.stringify([a].flat().toSorted()) === JSON.stringify([b].flat().toSorted());
for (const [id, value] of Object.entries(values)) {
  const boxes = [...document.querySelectorAll(`#${id} input`)];
  const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
  if (!isSame(now[id], value) || (boxes.length && !isSame(ticked, value))) dash_clientside.set_props(id, { value });
}
for (const fold of document.querySelectorAll(".filters, .compare")) fold.open = true;
"""
"""Dash is told only what differs: a control that is set again paints the map again."""
IS_AT_FIRST = """
const shown = { ...advance.filters.now(), layers: advance.view.groups() };
return advance.view.now().hidden.size ? null : shown;
"""


def as_at_first(page: Page, tab: str = "today") -> None:
    """Takes back every filter, layer, comparison and selection, and opens a tab; the day and the camera stay."""
    expected = {**NOTHING_CHOSEN, "layers": list(SHOWN_AT_FIRST)}
    page.js(AS_AT_FIRST, {**expected, "sides": list(colours.SIDES)}, tab)

    def stands() -> bool:
        shown = page.js(IS_AT_FIRST)
        return shown is not None and {**shown, "layers": sorted(shown["layers"])} == {
            **expected,
            "layers": sorted(SHOWN_AT_FIRST),
        }

    page.until(stands)


def put(page: Page, **values: object) -> None:
    """Sets controls as Dash does, and waits until the filters say so; for tests of what follows from them."""
    page.js("for (const [id, value] of Object.entries(arguments[0])) dash_clientside.set_props(id, {value})", values)
    page.until(lambda: {name: chosen(page)[name] for name in values} == values)


def show_also(page: Page, *layers: str) -> None:
    """Shows layers of the legend beside those of the start, and waits until the map has them."""
    wanted = [*SHOWN_AT_FIRST, *layers]
    page.js("dash_clientside.set_props('layers', {value: arguments[0]})", wanted)
    page.until(lambda: sorted(page.js("return advance.view.groups()")) == sorted(wanted))
    page.idle()


def chosen(page: Page) -> dict[str, object]:
    """Filters and clock in force."""
    return page.js("return advance.filters.now()")


def choose(page: Page, name: str, value: str) -> None:
    """Chooses one of several radio buttons with the mouse."""
    page.find(f"#{name} input[value={value}]").click()
    page.until(lambda: chosen(page)[name] == value)


def choose_by_key(page: Page, name: str, value: str) -> None:
    """The same by arrow keys, from the button that is chosen."""
    for _ in page.driver.find_elements(By.CSS_SELECTOR, f"#{name} input"):
        if chosen(page)[name] == value:
            return
        before = chosen(page)[name]
        page.find(f"#{name} input[value={before}]").send_keys(Keys.ARROW_DOWN)
        page.until(lambda before=before: chosen(page)[name] != before)
    assert chosen(page)[name] == value


def open_legend(page: Page) -> None:
    """Opens the legend, whose boxes are folded in at first."""
    page.js("document.querySelector('.legend').open = true")


def tick(page: Page, name: str, *texts: str) -> None:
    """Ticks, or unticks, options of a list that folds out, with the mouse."""
    page.find(f"#{name}").click()
    for text in texts:
        stands_still(page, ".dash-dropdown-content")
        page.js("arguments[0].scrollIntoView({block: 'center'})", option(page, text))
        option(page, text).click()
    close(page, name)


def tick_by_key(page: Page, name: str, *texts: str) -> None:
    """The same by keyboard alone: Enter, the name, Enter on what is found."""
    page.find(f"#{name}").send_keys(Keys.ENTER)
    for text in texts:
        write(page, text)
        page.until(lambda text=text: first_option(page) == text)
        press(page, Keys.ENTER)
        ActionChains(page.driver).key_down(Keys.CONTROL).send_keys("a").key_up(Keys.CONTROL).perform()
    close(page, name)


def option(page: Page, text: str) -> WebElement:
    """An option of the list that is folded out, by its whole text."""
    found = f"//*[contains(@class, 'dash-dropdown-option')][normalize-space()='{text}']"
    page.until(lambda: page.driver.find_elements(By.XPATH, found))
    return page.driver.find_element(By.XPATH, found)


def stands_still(page: Page, selector: str) -> None:
    """Waits until an element is there and has come to its place: a list is put there after it folds out."""
    places: list[object] = []
    read = "return document.querySelector(arguments[0])?.getBoundingClientRect().toJSON()"

    def is_still() -> bool:
        places.append(page.js(read, selector))
        return places[-1] is not None and places[-3:] == [places[-1]] * 3

    page.until(is_still)


def first_option(page: Page) -> str:
    """Text of the first option that the search leaves."""
    return page.js("return document.querySelector('.dash-dropdown-option')?.textContent ?? ''")


def write(page: Page, text: str) -> None:
    """Writes into the search box of the list that is folded out, once it has the focus."""
    page.until(lambda: page.js("return document.activeElement.matches('.dash-dropdown-search')"))
    ActionChains(page.driver).send_keys(text).perform()


def press(page: Page, *keys: str) -> None:
    """Presses keys one after the other, on whatever has the focus."""
    ActionChains(page.driver).send_keys(*keys).perform()


def close(page: Page, name: str) -> None:
    """Folds a list in; the focus comes back to its button."""
    press(page, Keys.ESCAPE)
    page.until(lambda: not page.driver.find_elements(By.CSS_SELECTOR, ".dash-dropdown-content"))
    page.until(lambda: page.js("return document.activeElement.id") == name)


STATE_OF = """
const stateOf = (map, source, id) => {
  const { ground, signs } = advance.engineOf(map);
  if (source === "edges") return ground.edge(id);
  if (source === "events" || source === "movements") return { on: signs.rows(source).includes(id) };
  if (source !== "cells" && source !== "places") return map.getFeatureState({ source, id });
  const { off, out, ...state } = ground.place(id);
  const sel = ground.chosen() === id;
  return { ...state, sel, ...((source === "cells" ? off : out) && { s: "", g: false }) };
};
"""
"""Function of a script: state of a cell or place, by the row of the place, of an edge between two cells by its row, or
of a feature of a source by its id. Of a cell or place that is filtered out, the side is empty."""


def states(page: Page, source: str, count: int, graph: str = "#map .js-plotly-plot") -> list[dict]:
    """States of all features of a kind, as the page's map or that of another plot keeps them."""
    read = f"""{STATE_OF}
      const [graph, source, length] = arguments;
      const map = advance.engine.handle(document.querySelector(graph));
      return Array.from({{ length }}, (_, id) => stateOf(map, source, id));"""
    return page.js(read, graph, source, count)


NOTE_WHAT_IS_PAINTED = """
const map = advance.engine.handle(document.querySelector(".js-plotly-plot"));
const { gl } = map.painter.context;
const paint = Object.getPrototypeOf(map).setFeatureState;
window.painted = [];
map.setFeatureState = (feature, state) => {
  window.painted.push([feature.source, feature.id]);
  paint.call(map, feature, state);
};
gl.texImage2D = (...values) => {
  if (values.includes(gl.RED_INTEGER)) window.painted.push(["ground", values.length]);
  Object.getPrototypeOf(gl).texImage2D.apply(gl, values);
};
"""


def painted(page: Page, step: Callable[[], object]) -> list[tuple[str, int]]:
    """Source and id of each feature that the map is told something of during a step, in the order of telling; and
    ("ground", ...) where states of areas, fronts and places are sent to the graphics card, which has those of all days.
    """
    page.js(NOTE_WHAT_IS_PAINTED)
    step()
    page.idle()
    found = page.js("return window.painted")
    page.map("delete map.setFeatureState && delete map.painter.context.gl.texImage2D")
    return [tuple(feature) for feature in found]


def tint(side: str, land: str = colours.LAND, opacity: float = colours.AREA_OPACITIES.plain) -> tuple[int, ...]:
    """Colour of a side's area: its own over the land's."""
    over, under = ImageColor.getrgb(colours.SIDES[side].colour), ImageColor.getrgb(land)
    return tuple(round(opacity * o + (1 - opacity) * u) for o, u in zip(over, under, strict=True))
