"""The page against pictures that were looked at: its structure alone, so that the pictures that readers see stay true.

What is drawn in detail is tested in the other files of this folder, against the same browser. Compared here are mean
colours of large blocks, which fonts, hinting, device pixels and processor hardly change: with another FONTCONFIG_FILE
(no hinting, full hinting, subpixels), other fonts, two device pixels a px or `--disable-gpu-rasterization` no block of
any picture differed by more than 11 levels.

`RENEW_SCREENSHOTS=1 tests/run tests/browser/drawn/test_screenshots.py` takes the pictures anew; look at each before it
is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from driving import Page
from pictures import blocks
from PIL import Image
from views import LIGHT, View, at_first, drawn, show

from dashboard.map.layer_groups import SHOWN_AT_FIRST

FOLDER = Path(__file__).resolve().parent.parent / "screenshots"
BLOCK_PX = 60
OTHER, SHARE = 20, 0.02
"""Levels of 255 by which the mean colour of a block is another, and the share of blocks that may be."""
DAYS = {"30-november": "2024-11-30", "5-december": "2024-12-05", "8-december": "2024-12-08"}
"""Name of a picture -> its day."""


def share_of_others(one: Image.Image, other: Image.Image) -> float:
    """Share of blocks whose mean colours differ by more than OTHER; 1 for pictures of different size."""
    a, b = blocks(one, BLOCK_PX), blocks(other, BLOCK_PX)
    return float((np.abs(a - b).max(axis=2) > OTHER).mean()) if a.shape == b.shape else 1.0


def share_from(page: Page, name: str, renew: bool = True) -> float:
    """Share of blocks in which the page differs from its picture, which is renewed first where that was asked for."""
    file, now = FOLDER / f"{name}.png", drawn(page)
    if renew and os.environ.get("RENEW_SCREENSHOTS"):
        FOLDER.mkdir(exist_ok=True)
        now.save(file, optimize=True)
    return share_of_others(Image.open(file), now)


NAMES = {"light": "wide-light", "dark": "wide-dark", "arabic": "wide-arabic", "phone": "phone"}
"""View -> how the names of its pictures begin."""


@pytest.mark.parametrize("name", DAYS)
def test_each_view_on_each_day(view: View, request: pytest.FixtureRequest, name: str) -> None:
    """One day after another on an open page: no step leaves a trace."""
    if name == next(iter(DAYS)):
        at_first(view.page)
    show(view.page, DAYS[name])
    assert share_from(view.page, f"{NAMES[request.node.callspec.params['view']]}-{name}") <= SHARE


MISSING = {
    "the map": "document.querySelector('.map').style.opacity = arguments[0] ? 0 : ''",
    "the panel": "document.querySelector('.panel').style.opacity = arguments[0] ? 0 : ''",
    "the time bar": "document.querySelector('.time-bar').style.opacity = arguments[0] ? 0 : ''",
    "the ground": "advance.view.layers(arguments[0] ? arguments[1].filter((one) => one !== 'areas') : arguments[1])",
    "the ground of one side": "advance.view.set({hidden: new Set(arguments[0] ? ['sdf'] : [])})",
    "the day": "advance.timeline.go(arguments[0] ? 0 : 12)",
}
"""What is taken away -> the script that does (true) or brings it back (false)."""


@LIGHT
@pytest.mark.parametrize("thing", MISSING)
def test_what_is_missing_is_found(view: View, thing: str) -> None:
    """Else the silence of the others would say nothing."""
    page = view.page
    show(page, DAYS["8-december"])
    page.js(MISSING[thing], True, list(SHOWN_AT_FIRST))
    share = share_from(page, "wide-light-8-december", renew=False)
    page.js(MISSING[thing], False, list(SHOWN_AT_FIRST))
    assert share > SHARE


@LIGHT
def test_presented(view: View) -> None:
    page = view.page
    at_first(page)
    page.js("advance.acts.chapter(9); advance.present.set(true)")
    share = share_from(page, "wide-light-homs-presented")
    page.js("advance.present.set(false); advance.story.put(null)")
    assert share <= SHARE
