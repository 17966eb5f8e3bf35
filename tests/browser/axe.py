"""What axe-core finds on the page, and on all that it has, shown at once."""

from __future__ import annotations

from pathlib import Path

from driving import Page
from measuring import TABS, faint, open_tab

from dashboard.theme.colours import LAND
from dashboard.theme.dark import DARK_COLOURS

AXE = Path(__file__).resolve().parent.parent / "node_modules" / "axe-core" / "axe.min.js"
BUT_CONTRAST = {"rules": {"color-contrast": {"enabled": False}}}
"""Measured by axe, contrast takes as long as all other rules together, and what is scrolled away or lies over the map
is left out; `faint` leaves out nothing."""
COLOURS = {"runOnly": ["link-in-text-block"]}
"""The one other rule that looks at colours."""
HEADINGS = {"runOnly": ["heading-order", "page-has-heading-one", "landmark-one-main"]}
"""Rules that see the page otherwise when only one tab is shown."""
RUN = """
const [options, done] = arguments;
const failed = ({ any, all, none }) => [...any, ...all, ...none].some(({ id }) => id === 'error-occurred');
axe.run(document, { resultTypes: ['violations'], ...options }).then(({ violations, incomplete }) => {
  const broken = incomplete.filter(({ nodes }) => nodes.some(failed));
  done([...violations, ...broken].map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`));
});
"""
UNFOLD = """
document.head.append(Object.assign(document.createElement('style'), { id: 'unfolded' }));
document.getElementById('unfolded').textContent = '[role=tabpanel] { display: block !important }';
window.folded = [...document.querySelectorAll('details:not([open])')];
for (const one of window.folded) one.open = true;
"""
FOLD = """
document.getElementById('unfolded').remove();
for (const one of window.folded) one.open = false;
"""


def load_axe(page: Page) -> None:
    """Puts axe into the page, which an address opened later no longer has."""
    page.js(AXE.read_text(encoding="utf-8"))


def breaches(page: Page, options: dict[str, object] = BUT_CONTRAST) -> list[str]:
    """Once no colour is on its way: rules that the page breaks, or that axe cannot check, each with the first element;
    and words that are faint."""
    page.until(lambda: not page.js("return document.getAnimations().some((one) => one instanceof CSSTransition)"))
    return page.driver.execute_async_script(RUN, options) + faint(page)


def wear(page: Page, theme: str) -> None:
    """Puts the page and its map in a theme."""
    land = "map.getPaintProperty('land', 'fill-color')"
    colour = DARK_COLOURS[LAND] if theme == "dark" else LAND
    if page.map(land) != colour:
        page.find("[data-theme-switch]").click()
    page.until(lambda: page.map(land) == colour)


def breaches_anywhere(page: Page) -> dict[str, list[str]]:
    """The same of all tabs at once and of the inside of all that folds, by theme; in the dark, of what is seen.

    Each rule comes to all elements that it comes to on the tabs one by one. Ends on the first tab, in the light.
    """
    for tab in (*TABS[1:], TABS[0]):
        open_tab(page, tab)
    page.js(UNFOLD)
    found = {"light": breaches(page)}
    wear(page, "dark")
    found["dark"] = breaches(page, COLOURS)
    wear(page, "light")
    page.js(FOLD)
    return found
