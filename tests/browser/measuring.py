"""What axe does not measure: size and spacing of targets, what is cut off, and what a focus ring looks like."""

from __future__ import annotations

from driving import Page

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
return all.filter((target) => small(target) && !inText(target.one) && crowded(target))
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


def small_targets(page: Page) -> list[str]:
    """Targets under TARGET_PX that stand too near to another; links within a sentence are let be."""
    return page.js(TARGETS, TARGET_PX)


def cut_off(page: Page) -> list[str]:
    """Elements whose words run out of the window or of the frame around them, sideways."""
    return page.js(CUT_OFF)


def overlapping(page: Page) -> list[str]:
    """Controls and words of the bar, and of the head of the panel, that lie on each other."""
    return page.js(OVERLAPPING)
