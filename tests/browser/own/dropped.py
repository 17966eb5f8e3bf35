"""Own events in a browser: a file is dropped on their fold, its columns are taken, and what is shown is read back."""

from __future__ import annotations

from driving import Page

DROP = """
const [name, parts] = arguments;
const files = new DataTransfer();
files.items.add(new File(parts.map((part) => Uint8Array.from(atob(part), (one) => one.charCodeAt(0))), name));
for (const type of ['dragover', 'drop']) {
  const event = new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true });
  document.querySelector('#own-events summary').dispatchEvent(event);
}
"""
IS_READY = "return document.querySelector('body > .event-dialog') !== null"
NUMBERS = """
return Object.fromEntries([...document.querySelectorAll('.event-types li')].map((row) =>
  [row.querySelector('[data-name]').textContent, Number(row.querySelector('[data-number]').textContent)]));
"""
"""Type -> its number on the days that are shown."""
REST = """
const [day, done] = arguments;
if (advance.view.now().day === day) done();
else {
  document.addEventListener('rest', () => setTimeout(done), { once: true });
  advance.timeline.go(day);
}
"""


def unfold(page: Page) -> None:
    """Opens the fold, and waits for what is loaded with that."""
    page.js("document.getElementById('own-events').open = true")
    page.until(lambda: page.js(IS_READY))


def dropped(page: Page, name: str, content: str) -> None:
    """Drops a file, whose content is base64, on the fold; the dialog or a sentence is there once it returns."""
    page.js("document.querySelector('[data-event-part=problem]').hidden = true")
    page.js(DROP, name, [content])
    page.until(lambda: page.find(".event-dialog").is_displayed() or problem(page))


def taken(page: Page) -> None:
    """Takes the columns as they stand, and waits until the file is read."""
    page.js("document.querySelector('[data-event-part=taken]').textContent = ''")
    page.find("[data-event-dialog=take]").click()
    page.until(lambda: page.js("return document.querySelector('[data-event-part=taken]').textContent") or problem(page))


def problem(page: Page) -> str:
    """The sentence on the last file; "" for none."""
    return str(
        page.js(
            "const { hidden, textContent } = document.querySelector('[data-event-part=problem]');"
            "return hidden ? '' : textContent"
        )
    )


def go(page: Page, day: int) -> None:
    """Goes to a day, and waits until the words follow."""
    page.driver.execute_async_script(REST, day)


def act(page: Page, name: str) -> None:
    """Presses a button of the fold."""
    page.js(f"document.querySelector('[data-event-act={name}]').click()")
