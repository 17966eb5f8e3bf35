"""An address for each day whose link carries a card: a page that leads on to the map, and the picture beside it."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.i18n.language import _, current_language
from dashboard.server.sharing import Sharing
from dashboard.text.html import TEMPLATES
from geodata.calendar import DAYS
from geodata.conflict import PAGE_TITLE


def page_of_a_day(day: str) -> str:
    """Its path, relative to the page of a language."""
    return f"day/{day}/"


def pages_of_days(sharing: Sharing) -> Iterator[tuple[str, str]]:
    """Day -> a page of the day. What makes cards runs no script: to it the map is the same on all days."""
    for day in DAYS:
        date, headline = sharing.told[day]
        metas = sharing.metas(day, page_of_a_day(day))
        yield day, leads_on(f"../../?day={day}", f"{date}. {headline}", metas)


def leads_on(target: str, text: str, metas: list[str] | None = None) -> str:
    """A page that leads on at once. `target`: an address; `text`: its words; `metas`: tags of the head."""
    about = {"language": current_language(), "title": _(PAGE_TITLE), "metas": metas or []}
    return TEMPLATES.get_template("leads_on.html").render(target=target, text=text, **about)
