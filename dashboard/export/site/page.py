"""The page in one language as files: what the app answers, under relative addresses."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath
from urllib.parse import urljoin, urlsplit

from markupsafe import Markup, escape

from dashboard.delivery import DAY, current_delivery
from dashboard.export.site.files import HASHED, SiteFiles
from dashboard.i18n.language import home_address
from dashboard.page.document import WITHOUT_FIRST_PAINT, DashWithFirstPaint
from dashboard.page.plotly_bundle import bundle_address, bundle_tag
from dashboard.server.frozen.answers import (
    COMPONENT_SCRIPTS,
    CSS,
    DEPENDENCIES,
    HTML,
    JAVASCRIPT,
    LAYOUT,
    Answers,
    with_links,
)
from dashboard.server.frozen.document import GRID_SCRIPTS, changed, page_without_server
from dashboard.server.policy import SERVED, inline_scripts, policy
from dashboard.tabs.data import SINGLE_FILE
from dashboard.text.html import TEMPLATES

HOME = "./"
"""What the page's address looks like from itself."""
IMPORT_MAP = re.compile(r'<script type="importmap">.*?</script>\n?', re.DOTALL)
CHECKED = re.compile(r'<(?:script|link rel="(?:stylesheet|modulepreload)")[^>]*?(?:src|href)="([^"]+)"')
"""Tags of scripts and styles, up to the address of a file."""
DOWNLOADS = "download/"
BEHIND_FIRST_PAINT = "<footer>"


class SitePage:
    """The page of an app, whose files are added to those of the site as links lead to them."""

    def __init__(self, app: DashWithFirstPaint, code: str, files: SiteFiles) -> None:
        self.answers = Answers(app)
        self.home = home_address(code).lstrip("/")
        self._app, self._files = app, files
        self._up = HOME if not self.home else "../" * self.home.count("/")
        self._paths: dict[str, str] = {}
        self._modules: list[str] = []

    def html(self) -> str:
        """The document."""
        page = page_without_server(self.answers, left_out=("AgGrid",), requests_pathname_prefix=HOME)
        page = IMPORT_MAP.sub("", changed(page, {bundle_tag(self._app): ""}))
        page = with_links(page.encode(), HTML, self._of_page, self._served)[0].decode()
        about = {
            "answers": {HOME + path: self._up + self._path(path) for path in (LAYOUT, DEPENDENCIES)},
            "plotly": self._up + self._path(bundle_address(self._app)),
            "homes": {code: self._way_to(code) for code in current_delivery().languages},
            "words": self._first_words(),
            "chapterDays": dict(self._app.first_paint.chapter_days),
            "withoutFirstPaint": WITHOUT_FIRST_PAINT,
        }
        about["integrity"] = {
            self._up + path: self._files.integrity[path]
            for path in (self._path(bundle_address(self._app)), self._grid())
        }
        told = json.dumps(about, ensure_ascii=False, separators=(",", ":")).replace("<", r"\u003c")
        start = TEMPLATES.get_template("static_site.js").render()
        scripts = f'<script type="application/json" id="site">{told}</script>\n<script>\n{start}\n</script>\n'
        page = changed(page, {BEHIND_FIRST_PAINT: scripts + BEHIND_FIRST_PAINT})
        page = changed(self._checked(page), {"</title>": f"</title>\n{self._module_hashes()}"})
        allowed = escape(policy(SERVED, inline_scripts(page)))
        tag = f'<meta http-equiv="Content-Security-Policy" content="{allowed}">'
        return changed(page, {"<head>": f"<head>\n{tag}"})

    def copy(self, path: str, target: str = "") -> None:
        """Adds what the app answers at a path relative to the page, under the same path there or another one."""
        self._files.add(self.home + (target or path), self.answers.fetch(path)[0])

    def _first_words(self) -> dict[str, dict[str, str]]:
        """Number of a chapter, blank for none -> day -> HTML of the words of the day on the first paint."""
        told: dict[str, dict[str, str]] = {}
        for (chapter, day), html in self._app.first_paint.words.items():
            told.setdefault(chapter, {})[day] = html
        return told

    def _of_page(self, link: str) -> str:
        """What stands in the page for a link in it; those that are relative lead to pages, and stay."""
        return self._up + self._path(link) if link.startswith(self.answers.prefix) else link

    def _path(self, address: str) -> str:
        """Path in the site of a file that the app answers at an address."""
        address = self.answers.address(address)
        if address not in self._paths:
            content, mimetype = self.answers.fetch(address)
            start = HOME if mimetype in (JAVASCRIPT, CSS) else self._up + HASHED
            linked, _ = with_links(
                content,
                mimetype,
                part=lambda link: start + self._path(urljoin(address, link)).removeprefix(HASHED),
                served=self._served,
            )
            path = PurePosixPath(urlsplit(address).path)
            ending = "js" if mimetype == JAVASCRIPT else path.suffix.removeprefix(".") or "json"
            self._paths[address] = self._files.add_hashed(path.name, ending, linked)
            if path.suffix == ".mjs":
                self._modules.append(self._paths[address])
        return self._paths[address]

    def _served(self, link: str) -> str:
        """What stands for a link to more than a part of the page."""
        inside = self.answers.address(link).removeprefix(self.answers.prefix)
        if inside.startswith(COMPONENT_SCRIPTS):
            return self._up + self._grid()
        if inside == SINGLE_FILE:
            if self.home + inside not in self._files:
                self.copy(inside)
            return HOME + inside
        if inside != DOWNLOADS and DAY not in inside and inside not in self._files:
            self._files.add(inside, self.answers.fetch(inside)[0])
        return self._up + inside

    def _grid(self) -> str:
        """Path of the scripts of the grid, as one: the second would be asked for by a name that only a server knows."""
        parts = [self.answers.fetch(COMPONENT_SCRIPTS + path)[0] for path in GRID_SCRIPTS]
        return self._files.add_hashed("grid", "js", b"\n".join(parts))

    def _way_to(self, code: str) -> str:
        return (HOME if not self.home else "../") + home_address(code).lstrip("/")

    def _checked(self, page: str) -> str:
        """The document with the hash of each script and style that it names."""

        def with_hash(found: re.Match[str]) -> str:
            integrity = self._files.integrity[found[1].removeprefix(self._up)]
            return f'{found[0]} integrity="{integrity}" crossorigin'

        return CHECKED.sub(with_hash, page)

    def _module_hashes(self) -> str:
        """An import map that holds nothing but the hashes of all modules, those too that are loaded later."""
        hashes = {self._up + path: self._files.integrity[path] for path in sorted(self._modules)}
        told = json.dumps({"integrity": hashes}, separators=(",", ":"))
        # Hashes and addresses of files that the export wrote itself.
        return Markup('<script type="importmap">{}</script>').format(Markup(told))  # nosec B704
