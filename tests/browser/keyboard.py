"""Where the Tab key leads: the ring at each stop, and what lies over it."""

from __future__ import annotations

from driving import Page
from measuring import LUMINANCE
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys

CONTRAST = 3
"""Least ratio of the ring to what is round it: WCAG 2.2, SC 1.4.11."""
RING_PX = 2
MOST = 400
"""Stops on the way; a page that has more fails."""
AT_ONCE = 50
"""Presses of the key that the browser is told of at once."""
NOTE_STOPS = (
    LUMINANCE
    + """
const look = () => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const style = getComputedStyle(one);
  const luminance = (colour) => {
    const [r, g, b, a] = read(colour);
    return a < 1 ? null : lightness([r, g, b]);
  };
  let ground = one.parentElement;
  while (luminance(getComputedStyle(ground).backgroundColor) === null) ground = ground.parentElement;
  const [a, b] = [luminance(style.outlineColor), luminance(getComputedStyle(ground).backgroundColor)];
  const box = one.getBoundingClientRect();
  const isFree = ([x, y]) => {
    const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
    return Boolean(top) && (one.contains(top) || top.contains(one));
  };
  const among = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5], [0.5, 0.1], [0.5, 0.9]];
  return {
    what: one.outerHTML.slice(0, 120),
    ring: style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
    contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
    free: among.some(isFree),
  };
};
const note = ({ key }) => key === 'Tab' && window.stops.push(look());
window.stops = [];
window.addEventListener('keydown', note, true);
window.noStops = () => window.removeEventListener('keydown', note, true);
"""
)
"""What a stop looks like is noted when the key is pressed that leaves it."""


def stops(page: Page, most: int = MOST) -> list[dict]:
    """What the Tab key comes to, from the top of the page to its end or `most` stops on."""
    page.js("document.activeElement.blur(); getSelection().removeAllRanges(); document.querySelector('.skip').focus()")
    ActionChains(page.driver).send_keys(Keys.TAB).key_down(Keys.SHIFT).send_keys(Keys.TAB).key_up(Keys.SHIFT).perform()
    page.js(NOTE_STOPS)
    found: list[dict | None] = []
    while None not in found and len(found) < most:
        ActionChains(page.driver).send_keys(Keys.TAB * AT_ONCE).perform()
        before, found = len(found), page.js("return window.stops")
        if len(found) == before:
            break
    page.js("window.noStops()")
    return found[: found.index(None) if None in found else most]


def unseen(found: list[dict]) -> list[dict]:
    """Stops whose ring is thin or faint, or that lie under something."""
    return [one for one in found if one["ring"] < RING_PX or one["contrast"] < CONTRAST or not one["free"]]
