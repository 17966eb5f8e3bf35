"""What is seen on the screen, against what the same browser draws in the same run with a thing taken away.

No picture from elsewhere is compared with: fonts, hinting, processor and device pixels may be any.
"""

from __future__ import annotations

import numpy as np
import pytest
from browsers import NARROW
from driving import Page
from pictures import changed, screen
from PIL import ImageColor
from views import DAYS, LEAST_PX, LIGHT, NEAR, NOISE_PX, View, drawn, layers, show

from dashboard.map import signs
from dashboard.map.ground import style as ground_style
from dashboard.map.layer_groups import LAYER_GROUPS, SHOWN_AT_FIRST
from dashboard.theme import colours

ROUND_PX = 5
"""Room round a box that shadows, rings and strokes of letters take."""
OVERHANG = 0.1
"""Share of the pixels of a part that may change beyond its box: the last tick of the histogram does, and edges far away
that the browser smooths in another way when the page holds less."""
DRAWN_BY_SCRIPTS = {*ground_style.LAYERS, *signs.LAYERS}
"""Layers that the map is not asked for features of."""
IN_WORDS = ("places", "landmarks", "bases")
"""Layers with letters: those that a mirrored page and one of another language may draw otherwise."""


def inside(box: dict[str, float], mask: np.ndarray) -> np.ndarray:
    """The part of a mask within a box of the page and ROUND_PX round it."""
    left, top = max(int(box["left"]) - ROUND_PX, 0), max(int(box["top"]) - ROUND_PX, 0)
    return mask[top : int(box["bottom"]) + ROUND_PX, left : int(box["right"]) + ROUND_PX]


NEAR_DAMASCUS = {"center": [36.3, 33.5], "zoom": 8}
"""A view with signs that are not drawn from afar: bases other than Hmeimim and Tartus."""


def test_the_same_view_drawn_twice_is_the_same(view: View) -> None:
    """Else what follows would say nothing."""
    show(view.page, DAYS[0])
    assert changed(drawn(view.page), drawn(view.page)).sum() < NOISE_PX


def test_each_layer_is_seen(view: View) -> None:
    """Each of those shown at first, taken away alone, changes the map on a day or near Damascus, and nothing beside it.

    In either theme all of them; where only the language or the window is another, those with letters.
    """
    themes = view.name in ("light", "dark")
    page, missed = view.page, list(SHOWN_AT_FIRST if themes else IN_WORDS)
    box = page.box(".map-area")
    for day, zoom in [*((day, None) for day in DAYS), (DAYS[0], NEAR_DAMASCUS)]:
        show(page, day)
        if zoom:
            page.map("void map.jumpTo(arguments[0], {originalEvent: true})", zoom)
        whole = drawn(page)
        for group in list(missed):
            members = LAYER_GROUPS[group].style_layers
            asked = [name for name in members if name not in DRAWN_BY_SCRIPTS]
            features = not asked or page.map("map.queryRenderedFeatures({layers: arguments[0]}).length", asked)
            layers(page, [other for other in SHOWN_AT_FIRST if other != group])
            mask = changed(whole, drawn(page))
            assert mask.sum() - inside(box, mask).sum() < NOISE_PX, f"{group} changes what is no map"
            if mask.sum() >= LEAST_PX and features:
                missed.remove(group)
        layers(page, list(SHOWN_AT_FIRST))
        if not missed:
            break
    page.find("[data-view=home]").click()
    assert missed == []


@LIGHT
def test_each_layer_that_is_off_at_first_is_seen_when_it_is_switched_on(view: View) -> None:
    page = view.page
    show(page, "2024-12-05")
    whole = drawn(page)
    for group in set(LAYER_GROUPS) - set(SHOWN_AT_FIRST):
        layers(page, [*SHOWN_AT_FIRST, group])
        assert changed(whole, drawn(page)).sum() >= LEAST_PX, group
    layers(page, list(SHOWN_AT_FIRST))


FRAME = {
    "wide": (
        *(
            ".title",
            ".tabs",
            "#today",
            ".find",
            ".date",
            ".weekday",
            ".headline",
            ".histogram",
            "#day",
            ".step-buttons",
        ),
        *(".view-buttons", ".legend", ".attribution", "#scale"),
    ),
    "phone": (".date", ".headline", ".histogram", "#day", ".step-buttons", ".view-buttons", "#scale"),
}


REACH = """
const part = document.querySelector(arguments[0]);
const boxes = [part, ...part.querySelectorAll("*")]
  .map((one) => one.getBoundingClientRect()).filter(({ width }) => width > 0);
return {
  left: Math.min(...boxes.map(({ left }) => left)),
  top: Math.min(...boxes.map(({ top }) => top)),
  right: Math.max(...boxes.map(({ right }) => right)),
  bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
};
"""
"""The box that an element and all within it take."""


HIDE = """
const sheet = document.getElementById("hidden-part") ?? document.head.appendChild(document.createElement("style"));
sheet.id = "hidden-part";
sheet.textContent = arguments[0] && `${arguments[0]}, ${arguments[0]} * { visibility: hidden !important }`;
"""
"""Makes a part of the page invisible, with all within it; an empty name: none."""


def test_each_part_of_the_frame_is_seen(view: View) -> None:
    """Made invisible, it changes the picture where it stands, and nowhere else."""
    page = view.page
    show(page, DAYS[0])
    whole = drawn(page)
    for part in FRAME["phone" if view.size == NARROW else "wide"]:
        box = page.js(REACH, part)
        page.js(HIDE, part)
        mask = changed(whole, screen(page))
        page.js(HIDE, "")
        assert mask.sum() >= LEAST_PX, part
        assert mask.sum() - inside(box, mask).sum() < NOISE_PX + OVERHANG * mask.sum(), part


PAPER = """
const style = getComputedStyle(document.querySelector(".panel"));
const box = document.querySelector(".panel").getBoundingClientRect();
return [style.backgroundColor, Math.floor(box.left) + 3, Math.floor(box.top) + 20];
"""


def test_the_paper_is_that_of_the_theme(view: View) -> None:
    told, x, y = view.page.js(PAPER)
    expected = ImageColor.getrgb(view.colour(colours.PAPER))
    assert ImageColor.getrgb(told) == expected
    assert screen(view.page).getpixel((x, y)) == pytest.approx(expected, abs=NEAR)


def fonts(page: Page, selector: str) -> dict[str, bool]:
    """Fonts that the letters of an element are drawn with: name -> whether the page brought it."""
    cdp = page.driver.execute_cdp_cmd
    cdp("DOM.enable", {})
    cdp("CSS.enable", {})
    root = cdp("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    node = cdp("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {
        font["familyName"]: font["isCustomFont"]
        for font in cdp("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    }


def test_the_letters_of_the_page_are_ours(view: View) -> None:
    """Whatever fonts the machine has. On a phone the panel is folded in."""
    drawn(view.page)
    in_panel = () if view.size == NARROW else ("#today h2", "#today .row-name", ".tab", ".title")
    for part in (".date", ".headline", *in_panel):
        found = fonts(view.page, part)
        assert found, part
        assert all(found.values()), (part, found)


def test_the_letters_of_the_map_are_ours(view: View) -> None:
    """Written in a font of the machine, the names look otherwise."""
    page = view.page
    show(page, DAYS[0])
    whole = drawn(page)
    ours = page.map("map.getLayoutProperty('place-labels', 'text-font')")
    page.map("void map.setLayoutProperty('place-labels', 'text-font', ['monospace'])")
    other = drawn(page)
    page.map("void map.setLayoutProperty('place-labels', 'text-font', arguments[0])", ours)
    page.idle()
    assert changed(whole, other).sum() > LEAST_PX
