"""What axe-core finds on the page."""

from __future__ import annotations

from pathlib import Path

from driving import Page

AXE = Path(__file__).resolve().parent.parent / "node_modules" / "axe-core" / "axe.min.js"
CONTRAST = ["color-contrast"]
"""The rules that look at colours: those of a theme whose page was checked in the other theme by all rules."""


def load_axe(page: Page) -> None:
    """Puts axe into the page, which an address opened later no longer has."""
    page.js(AXE.read_text(encoding="utf-8"))


def breaches(page: Page, rules: list[str] | None = None) -> list[str]:
    """What axe finds once no colour is on its way: rule, and the first element that breaks it. None: by all rules."""
    page.until(lambda: not page.js("return document.getAnimations().some((one) => one instanceof CSSTransition)"))
    run = (
        "const [rules, done] = arguments; const only = rules ? {runOnly: rules} : {};"
        "axe.run(document, {resultTypes: ['violations'], ...only}).then((found) =>"
        "done(found.violations.map(({id, nodes}) => `${id}: ${nodes[0].html.slice(0, 200)}`)))"
    )
    return page.driver.execute_async_script(run, rules)
