"""What other programs learn of the page: the card of a link and its picture, manifest, icon, and the word to robots."""

from __future__ import annotations

import io
import json
from contextvars import copy_context
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from dash import Dash
from flask import Flask, Response, abort, request
from markupsafe import Markup
from PIL import Image, ImageDraw

from dashboard.delivery import DAY, current_delivery
from dashboard.i18n import dates
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, Language, _, current_language, home_address
from dashboard.page.document import FRONT_SIDES
from dashboard.server.card_picture import HEIGHT, WIDTH, card_png
from dashboard.server.workshop import Workshop
from dashboard.text import sentences
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.conflict import FIRST_DAY, PAGE_TITLE
from geodata.dataset import Dataset
from geodata.export.export import Download
from geodata.history.clocks import NOW
from geodata.history.situation import Situation, situations

CARD, MANIFEST = "card.png", "manifest.webmanifest"
SERVED_CARD, CARD_FILE = f"{CARD}?day={DAY}", f"cards/{DAY}.png"
"""Address of the picture of a day on a server, and in a static site."""
PICTURE_CACHE_S = 3600
ROBOTS = "User-agent: *\nDisallow: /download/\n"
ICON_PX, ICON_GRID, ICON_TIMES = 48, 16, 8
"""Size of the icon, units of its drawing along a side, and how many times larger it is drawn at first."""


@dataclass(frozen=True)
class Sharing:
    """The tags of a head that others read, by day. `public`: where readers reach the map, ending in `/`; or empty.

    Only a configured address is written in full: the name of the host in a request is what the asker says it is.
    `told`: day -> date and headline. `card`: address of a day's picture, relative to the page, DAY in it. `languages`:
    codes of those that the page is there in.
    """

    public: str
    language: Language
    title: str
    told: dict[str, tuple[str, str]]
    card: str
    languages: tuple[str, ...]

    def tags(self, day: str) -> str:
        """For a day of the period; any other is the first. Addresses are relative where none is configured."""
        home = self._address(self.language.code)
        links = [Markup('<link rel="canonical" href="{}">').format(home)]
        offered = [*((LANGUAGES[code].tag, code) for code in self.languages), ("x-default", SOURCE_LANGUAGE)]
        links += [
            Markup('<link rel="alternate" hreflang="{}" href="{}">').format(tag, self._address(code))
            for tag, code in offered
        ]
        links.append(Markup('<link rel="manifest" href="{}">').format(MANIFEST))
        return "\n".join([*self.metas(day), *links])

    def metas(self, day: str, page: str = "") -> list[str]:
        """The card of a day, a tag a line. `page`: the address that it is of, relative to the page of the language."""
        shown = day if day in self.told else FIRST_DAY
        date, headline = self.told[shown]
        home = self._address(self.language.code)
        text = f"{date}. {headline}"
        named = {"description": text, "twitter:card": "summary_large_image" if self.public else "summary"}
        og = {
            "og:type": "website",
            "og:site_name": self.title,
            "og:title": self.title,
            "og:description": text,
            "og:locale": self.language.locale,
        }
        if self.public:
            og |= {
                "og:url": f"{home}{page}",
                "og:image": f"{home}{self.card.format(day=shown)}",
                "og:image:width": str(WIDTH),
                "og:image:height": str(HEIGHT),
                "og:image:alt": text,
            }
        metas = [Markup('<meta name="{}" content="{}">').format(*pair) for pair in named.items()]
        return [*metas, *(Markup('<meta property="{}" content="{}">').format(*pair) for pair in og.items())]

    def _address(self, code: str) -> str:
        below = home_address(code).lstrip("/")
        if self.public:
            return self.public + below
        return ("./" if home_address(self.language.code) == "/" else "../") + below


def sharing(dataset: Dataset, public: str) -> Sharing:
    """The tags in the current language."""
    told = {one.day: (dates.day_with_year(one.day), sentences.headline(one)) for one in situations(dataset, NOW)}
    delivery = current_delivery()
    card = SERVED_CARD if delivery.is_served else CARD_FILE
    return Sharing(public, current_language(), _(PAGE_TITLE), told, card, delivery.languages)


def serve_sharing(app: Dash, dataset: Dataset, icon: str, workshop: Workshop) -> None:
    """Answers `card.png?day=…`, the manifest, `icon.svg`, `favicon.ico` and `robots.txt`. `icon`: drawing as SVG."""
    server: Flask = app.server
    by_day: dict[str, Situation] = {one.day: one for one in situations(dataset, NOW)}
    context, code = copy_context(), current_language().code
    manifest = json.dumps(_manifest(), ensure_ascii=False)

    def picture(day: str) -> Download:
        content = context.copy().run(card_png, dataset, by_day[day], Path(app.config.assets_folder))
        return Download(CARD, "image/png", content)

    @server.get(f"/{CARD}")
    def card() -> Response:
        day = request.args.get("day", FIRST_DAY)
        if day not in DAYS:
            abort(404)
        file = workshop.file((CARD, code, day), partial(picture, day))
        return _kept(file.content, file.mimetype)

    _serve_fixed(server, f"/{MANIFEST}", manifest, "application/manifest+json")
    _serve_fixed(server, "/icon.svg", icon, "image/svg+xml")
    _serve_fixed(server, "/robots.txt", ROBOTS, "text/plain")
    _serve_fixed(server, "/favicon.ico", _ico(), "image/x-icon")


def _serve_fixed(server: Flask, path: str, content: str | bytes, mimetype: str) -> None:
    def answer() -> Response:
        return _kept(content, mimetype)

    server.add_url_rule(path, f"fixed {path}", answer, methods=["GET"])


def _kept(content: str | bytes, mimetype: str) -> Response:
    answer = Response(content, mimetype=mimetype)
    answer.headers["Cache-Control"] = f"public, max-age={PICTURE_CACHE_S}"
    answer.add_etag()
    answer.make_conditional(request)
    return answer


def _manifest() -> dict[str, object]:
    language = current_language()
    return {
        "name": _(PAGE_TITLE),
        "lang": language.tag,
        "dir": language.direction,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": colours.SEA,
        "theme_color": colours.PAPER,
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}],
    }


def _ico() -> bytes:
    """The icon as .ico, as `document.ICON` draws it: a front line between two sides."""
    times = ICON_TIMES * ICON_PX // ICON_GRID
    first, second = (colours.SIDES[side].colour for side in FRONT_SIDES)
    large = Image.new("RGBA", (ICON_GRID * times, ICON_GRID * times))
    pen = ImageDraw.Draw(large)
    side = ICON_GRID * times
    pen.rectangle([0, 0, side, side], fill=second)
    front = [(0, 9), (5, 5), (9, 8), (16, 2)]
    line = [(x * times, y * times) for x, y in front]
    pen.polygon([*line, (side, side), (0, side)], fill=first)
    pen.line(line, fill=colours.INK, width=2 * times, joint="curve")
    mask = Image.new("L", large.size)
    ImageDraw.Draw(mask).rounded_rectangle([0, 0, side - 1, side - 1], 3 * times, fill=255)
    large.putalpha(mask)
    content = io.BytesIO()
    large.resize((ICON_PX, ICON_PX), Image.Resampling.LANCZOS).save(
        content, "ICO", sizes=[(16, 16), (32, 32), (48, 48)]
    )
    return content.getvalue()
