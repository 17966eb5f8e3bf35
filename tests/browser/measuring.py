"""What axe does not measure: targets, what is cut off or covered, what is out of reach, and contrast everywhere."""

from __future__ import annotations

from browsers import NARROW, WIDE
from driving import Page, resize

from dashboard.tabs import tabs

SIZES = {
    "wide": (WIDE, 1),
    "phone": (NARROW, 1),
    "320 px wide": ((320, 640), 1),
    "1280 x 1024 at 200 %": ((640, 512), 2),
    "1280 x 1024 at 400 %": ((320, 256), 4),
    "1440 x 900 at 400 %": ((360, 225), 4),
}
"""Window -> CSS px and device pixels a px: a zoom leaves the page fewer of the former."""
TABS = tuple(tab.name for tab in tabs.TABS)
TARGET_PX = 24
"""Least side of a target, or least distance between the middles of smaller ones: WCAG 2.2, SC 2.5.8."""
TARGETS = """
const [least] = arguments;
const TARGET = 'a[href], button, input, select, summary, [role=tab], [role=button]';
const inText = (one) => one.matches('a') && getComputedStyle(one).display === 'inline'
  && one.parentElement.textContent.trim().length > one.textContent.trim().length;
const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  && !one.closest('.skip, [aria-hidden=true]');
const areaOf = (one) => (one.matches('input') && one.closest('label')) || one;
const areas = new Set([...document.querySelectorAll(TARGET)].filter(seen).map(areaOf));
const all = [...areas].map((one) => ({ one, box: one.getBoundingClientRect() })).filter(({ box }) => box.width > 1);
const small = ({ box }) => box.width < least - 0.01 || box.height < least - 0.01;
const middle = ({ box }) => [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
/* From the middle of a small target to the nearest of another: its box, or its middle if that is small too. */
const room = (target, other) => {
  const [x, y] = middle(target);
  const { left, right, top, bottom } = other.box;
  const [nearX, nearY] = [Math.min(right, Math.max(left, x)), Math.min(bottom, Math.max(top, y))];
  if (!small(other)) return Math.hypot(nearX - x, nearY - y) - least / 2;
  const [otherX, otherY] = middle(other);
  return Math.min(Math.hypot(otherX - x, otherY - y) - least, Math.hypot(nearX - x, nearY - y) - least / 2);
};
const isWithin = (a, b) => a.one.contains(b.one) || b.one.contains(a.one);
const crowded = (target) => all.some((other) => !isWithin(target, other) && room(target, other) < -0.01);
/* Days in the strip of a place: the exception of SC 2.5.8 for what a larger control does too, here the time bar. */
const hasEquivalent = (one) => one.matches('.strip-day');
return all
  .filter((target) => small(target) && !inText(target.one) && !hasEquivalent(target.one) && crowded(target))
  .map(({ one, box }) => `${box.width.toFixed(1)} x ${box.height.toFixed(1)}: ${one.outerHTML.slice(0, 120)}`);
"""
CUT_OFF = """
const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const aside = '.visually-hidden, .skip, .map, .grid, [aria-hidden=true], .dash-dropdown, svg, .js-plotly-plot, select';
const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
const words = [...document.querySelectorAll('.page *')].filter((one) => says(one) && seen(one) && !one.closest(aside));
const isCut = (one) => {
  const range = document.createRange();
  range.selectNodeContents(one);
  return [...range.getClientRects()].some((box) => {
    if (box.width < 1 || box.right > innerWidth + 1 || box.left < -1) return box.width >= 1;
    for (let up = one; up && up !== document.body; up = up.parentElement) {
      const { overflowX } = getComputedStyle(up);
      const frame = up.getBoundingClientRect();
      if (overflowX === 'visible' && !up.matches('button')) continue;
      if (box.left < frame.left - 1 || box.right > frame.right + 1) return true;
    }
    return false;
  });
};
return words.filter(isCut).map((one) => one.outerHTML.slice(0, 160));
"""
OVERLAPPING = """
const bar = ['.day-words p', '.step-buttons > *', '.track'];
const head = ['.panel-body > header > *', '.find', '.folds > *', '.tabs > *'];
const seen = (one) => one.checkVisibility() && one.getBoundingClientRect().width > 1;
const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
  && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
/* Of a paragraph as wide as its words. */
const boxOf = (one) => {
  const { left, right, top, bottom } = one.getBoundingClientRect();
  if (!one.matches('p')) return { left, right, top, bottom };
  const range = document.createRange();
  range.selectNodeContents(one);
  const words = range.getBoundingClientRect();
  return { left: words.left, right: words.right, top, bottom };
};
return [bar, head].flatMap((parts) => {
  const all = [...document.querySelectorAll(parts.join())].filter(seen);
  return all.flatMap((one, n) => all.slice(n + 1)
    .filter((other) => !one.contains(other) && meet(boxOf(one), boxOf(other)))
    .map((other) => `${one.outerHTML.slice(0, 80)} over ${other.outerHTML.slice(0, 80)}`));
});
"""
IS_FILLED = """
const tab = document.getElementById(`tab-${arguments[0]}`);
const charts = [...tab.querySelectorAll('.js-plotly-plot')];
const parts = { data: '.ag-row', measures: '.js-plotly-plot' };
return tab.querySelector(parts[arguments[0]] ?? '*') && charts.every(({ data }) => data?.length);
"""
REACH = """
return arguments[0].filter((selector) => {
  const one = document.querySelector(selector);
  one.scrollIntoView({ block: 'center' });
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return !(left >= 0 && right <= innerWidth && (one.contains(hit) || hit?.contains(one)));
});
"""
CONTROLS = (
    *("[data-act=next]", "[data-act=back]", "[data-act=play]", "#day", "[data-view=home]", "[data-toggle=panel]"),
    *("[data-theme-switch]", "[data-act=present]", "#find", "[data-tab=data]", ".legend summary", ".filters summary"),
)
LUMINANCE = """
const pen = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
const read = (colour) => {
  pen.clearRect(0, 0, 1, 1);
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
  return [r, g, b, a / 255];
};
const linear = (c) => (c <= 10.31475 ? c / 3294.6 : ((c / 255 + 0.055) / 1.055) ** 2.4);
const lightness = (colour) => colour.map(linear).reduce((sum, c, n) => sum + c * [0.2126, 0.7152, 0.0722][n], 0);
"""
"""Functions of a script: `read` gives red, green, blue (0 to 255) and opacity (0 to 1) of a CSS colour, `lightness` the
relative luminance of red, green, blue (WCAG 2.2)."""
FAINT = (
    LUMINANCE
    + """
const kept = (make, store = new Map()) => (key) => store.get(key) ?? store.set(key, make(key)).get(key);
const colourOf = kept(read);
const over = ([r, g, b, a], under) => [r, g, b].map((c, n) => a * c + (1 - a) * under[n]);
/* The shape of a chart that lies under a word of it. */
const cellOf = (one) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  const middle = new DOMPoint(left + width / 2, top + height / 2);
  const isUnder = (shape) => shape.isPointInFill(middle.matrixTransform(shape.getScreenCTM().inverse()));
  return [...(one.closest('.js-plotly-plot')?.querySelectorAll('.shapelayer path') ?? [])].findLast(isUnder);
};
const groundOf = kept((one) => over(
  colourOf(getComputedStyle(one).backgroundColor), one.parentElement ? groundOf(one.parentElement) : [255, 255, 255]));
const opacityOf = kept((one) => getComputedStyle(one).opacity * (one.parentElement ? opacityOf(one.parentElement) : 1));
const says = (one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
const words = [...document.querySelectorAll('body *')].filter((one) => says(one) && seen(one) && !one.closest('.skip'));
return words.map((one) => {
  const style = getComputedStyle(one);
  const [r, g, b, a] = colourOf(one.closest('svg') ? style.fill : style.color);
  const cell = cellOf(one);
  const ground = cell ? over(colourOf(getComputedStyle(cell).fill), groundOf(one)) : groundOf(one);
  const pair = [lightness(over([r, g, b, a * opacityOf(one)], ground)), lightness(ground)];
  const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
  const size = parseFloat(style.fontSize);
  const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 700) ? 3 : 4.5;
  return [ratio, least, one];
}).filter(([ratio, least, one]) => ratio < least && !one.closest(':disabled, [aria-disabled=true]'))
  .map(([ratio, , one]) => `contrast ${ratio.toFixed(2)}: ${one.outerHTML.slice(0, 160)}`);
"""
)


def small_targets(page: Page) -> list[str]:
    """Targets under TARGET_PX that stand too near to another; links within a sentence are let be."""
    return page.js(TARGETS, TARGET_PX)


def cut_off(page: Page) -> list[str]:
    """Elements whose words run out of the window or of the frame around them, sideways."""
    return page.js(CUT_OFF)


def overlapping(page: Page) -> list[str]:
    """Controls and words of the bar, and of the head of the panel, that lie on each other."""
    return page.js(OVERLAPPING)


def faint(page: Page) -> list[str]:
    """Words of less contrast with their ground than WCAG 2.2 wants, SC 1.4.3, wherever they are scrolled to.

    The ground is that of the elements around them; the map under a legend that lets it through counts as the page's.
    """
    return page.js(FAINT)


def open_tab(page: Page, tab: str) -> None:
    """Shows a tab, and waits for what is fetched or drawn when it is first opened."""
    page.js("advance.panel.openTab(arguments[0])", tab)
    page.until(lambda: page.js(IS_FILLED, tab))


def lacks_room(page: Page, size: str) -> dict[str, list]:
    """What is wrong in a window of SIZES, by tab: what is small, cut off or covered, with a card but for that of the
    table; a page that scrolls sideways; and, in a window that is not wide, controls that cannot be reached."""
    resize(page, *SIZES[size])
    found = {}
    for tab in TABS:
        page.js("advance.cards.select(arguments[0], { flight: false })", "" if tab == "data" else "homs-city")
        open_tab(page, tab)
        found[tab] = small_targets(page) + cut_off(page) + overlapping(page)
        width = page.js("return document.documentElement.scrollWidth")
        found[tab] += [f"{width} px wide"] if width != SIZES[size][0][0] else []
    if size != "wide":
        found["reach"] = page.js(REACH, CONTROLS)
    return {where: what for where, what in found.items() if what}
