"""Writes a static site: its pages, the files that they share, the downloads."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from dashboard.delivery import DAY, Delivery, delivered
from dashboard.export.site import hosting
from dashboard.export.site.cards import leads_on, page_of_a_day, pages_of_days
from dashboard.export.site.downloads import made_beforehand, records_of_places
from dashboard.export.site.files import SiteFiles
from dashboard.export.site.page import SitePage
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, _, current_language, home_address, use_language
from dashboard.i18n.names import names_from_tables
from dashboard.server.app import create_app
from dashboard.server.policy import ANY
from dashboard.server.refusal import Refusal, refusal_html
from dashboard.server.routes import SENTENCES
from dashboard.server.sharing import CARD_FILE, MANIFEST, SERVED_CARD, Sharing, sharing
from geodata.calendar import DAYS
from geodata.conflict import PAGE_TITLE
from geodata.dataset import Dataset

BESIDE_A_PAGE = (MANIFEST, "icon.svg")
"""Files that lie beside the page of each language."""
ICON = "favicon.ico"
INDEX = "index.html"

Item = TypeVar("Item")


@dataclass(frozen=True)
class StaticSite:
    """What is written. `languages`: codes; `public`: address at which readers reach it, ending in `/`; may be empty.

    `embed`: which pages may show it in a frame, as in `server.policy`; only a host's header can say so.
    """

    dataset: Dataset
    languages: tuple[str, ...]
    public: str = ""
    embed: str = ANY

    def write(self, folder: Path) -> SiteFiles:
        """Writes into an empty folder. Says on standard error what is being made."""
        files = SiteFiles(folder)
        with delivered(Delivery(is_served=False, languages=self.languages)):
            self._add_downloads(files)
            refusals = [self._add_language(code, files) for code in self.languages]
        files.add(hosting.NOT_FOUND_FILE, refusal_html(refusals))
        files.add(hosting.HEADERS_FILE, hosting.headers(self.public, map(_path, self.languages), self.embed))
        files.add(hosting.ROBOTS_FILE, hosting.robots(self.public))
        if self.public:
            files.add(hosting.SITEMAP_FILE, hosting.sitemap(self.public, self.languages))
        files.add_list(data_version=self.dataset.version, languages=self.languages)
        return files

    def _add_downloads(self, files: SiteFiles) -> None:
        places = list(self.dataset.held.index)
        for path, content in _with_progress(made_beforehand(self.dataset), "The data"):
            files.add(path, content)
        for path, content in _with_progress(records_of_places(self.dataset, places), "The records of places"):
            files.add(path, content)

    def _add_language(self, code: str, files: SiteFiles) -> Refusal:
        """Adds the page in a language with all that it leads to. Returns what the missing page says in it."""
        language = LANGUAGES[code]
        with use_language(code, names_from_tables(self.dataset, language.name_column)):
            _say(f"The page: {language.name}")
            page = SitePage(create_app(self.dataset, code, self.public), code, files)
            told = sharing(self.dataset, self.public)
            files.add(f"{page.home}{INDEX}", page.html())
            for name in BESIDE_A_PAGE:
                page.copy(name)
            if code == SOURCE_LANGUAGE or SOURCE_LANGUAGE not in self.languages:
                files.add(ICON, page.answers.fetch(ICON)[0])
            if INDEX not in files:
                files.add(INDEX, leads_on(f"./{page.home}", _(PAGE_TITLE)))
            if self.public:
                self._add_cards(page, told, files)
            home = self.public + _path(code) if self.public else ""
            return Refusal(current_language(), _(PAGE_TITLE), _(SENTENCES[404]), _("To the map"), home)

    def _add_cards(self, page: SitePage, told: Sharing, files: SiteFiles) -> None:
        for day in _with_progress(DAYS, "Pictures of its links"):
            page.copy(SERVED_CARD.replace(DAY, day), CARD_FILE.replace(DAY, day))
        for day, html in pages_of_days(told):
            files.add(f"{page.home}{page_of_a_day(day)}{INDEX}", html)


def _path(code: str) -> str:
    """Where the page of a language lies in the site."""
    return home_address(code).lstrip("/")


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _with_progress(items: Iterable[Item], name: str) -> Iterator[Item]:
    """The same items, told in a line and with a progress bar in a terminal."""
    _say(name)
    return iter(tqdm(items, file=sys.stderr, disable=None, dynamic_ncols=True, leave=False))
