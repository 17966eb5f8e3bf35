"""Tries to run a script that is none of the page, as who brings HTML into it would."""

from __future__ import annotations

from driving import Page

BRING_IN = """
window.ran = [];
window.refused = [];
document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => refused.push(effectiveDirective));
const script = document.createElement("script");
script.textContent = "ran.push('inline script')";
document.body.append(script);
const box = document.createElement("div");
box.innerHTML = "<img src='data:,' onerror=\\"ran.push('handler')\\">";
document.body.append(box);
setTimeout(() => {
  try { new Function("ran.push('text')")(); } catch { refused.push("evaluation"); }
});
"""
"""Three ways to run a script that is none of the page. What the driver evaluates may run, so the last waits."""
REFUSED = {"script-src-elem", "script-src-attr", "script-src", "evaluation"}


def bring_in(page: Page) -> None:
    """Tries all ways, and sees all of them refused."""
    page.js(BRING_IN)
    page.until(lambda: set(page.js("return refused")) == REFUSED)
    assert page.js("return ran") == []
