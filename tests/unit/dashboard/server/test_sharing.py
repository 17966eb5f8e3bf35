"""The card of a link: what stands in the head for others, and the picture of a day."""

from __future__ import annotations

import io
import json
import re

import pytest
from dash import Dash
from PIL import Image, ImageColor
from werkzeug.test import Client

from dashboard.command import parse_options
from dashboard.i18n.language import LANGUAGES, use_language
from dashboard.server.app import create_app
from dashboard.server.sharing import sharing
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.dataset import Dataset

PUBLIC = "https://news.example/syria/"


@pytest.fixture(scope="module")
def public(toy: Dataset) -> Client:
    """The German page of a site whose address is known."""
    return create_app(toy, "de", PUBLIC).server.test_client()


def tags(html: str) -> dict[str, str]:
    """Name or property of each `meta` -> its content."""
    return dict(re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html))


def test_the_card_tells_the_day_of_the_address(public: Client) -> None:
    html = public.get("/?day=2024-12-08").get_data(as_text=True)
    card = tags(html)
    assert card["og:description"].startswith("8. Dezember 2024. ")
    assert card["description"] == card["og:description"] == card["og:image:alt"]
    assert card["og:url"] == f"{PUBLIC}de/"
    assert card["og:image"] == f"{PUBLIC}de/card.png?day=2024-12-08"
    assert card["twitter:card"] == "summary_large_image"
    assert (card["og:image:width"], card["og:image:height"], card["og:locale"]) == ("1200", "630", "de_DE")
    assert f'<link rel="canonical" href="{PUBLIC}de/">' in html
    assert f'<link rel="alternate" hreflang="ar-SY" href="{PUBLIC}ar/">' in html
    assert f'<link rel="alternate" hreflang="x-default" href="{PUBLIC}">' in html


@pytest.mark.parametrize("host", ["localhost", "evil.example"])
def test_without_a_known_address_no_host_is_named(toy_app: Dash, host: str) -> None:
    """The name in a request is what the asker says; addresses are relative, and a picture needs a whole one."""
    answer = toy_app.server.test_client().get("/", base_url=f"http://{host}/", headers={"X-Forwarded-Host": host})
    html = answer.get_data(as_text=True)
    assert host not in html
    assert "og:image" not in tags(html)
    assert tags(html)["twitter:card"] == "summary"
    assert re.findall(r'<link rel="(?:canonical|alternate)"[^>]*href="([^"]+)"', html) == [
        "./",
        "./",
        "./de/",
        "./ar/",
        "./",
    ]


def test_one_viewport(toy_app: Dash) -> None:
    html = toy_app.server.test_client().get("/").get_data(as_text=True)
    assert html.count('name="viewport"') == html.count('name="description"') == html.count("<title>") == 1


@pytest.mark.parametrize("day", ["2024-13-01", "2023-01-01", '"><script>', ""])
def test_a_day_that_is_none_is_told_as_the_first(toy: Dataset, day: str) -> None:
    told = sharing(toy, PUBLIC)
    assert told.tags(day) == told.tags(DAYS[0])


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_picture_has_the_colours_of_those_who_hold_ground(toy: Dataset, code: str) -> None:
    client = create_app(toy, code).server.test_client()
    first, last = (client.get(f"/card.png?day={DAYS[index]}") for index in (0, -1))
    assert (first.status_code, first.mimetype) == (200, "image/png")
    picture = Image.open(io.BytesIO(first.data)).convert("RGB")
    assert picture.size == (1200, 630)
    seen = {colour for count, colour in picture.getcolors(1200 * 630) if count > 200}
    areas = toy.geo["control_areas"]
    sides = set(areas["side"][areas["valid_from"] == DAYS[0]])
    assert len(sides) > 2
    near = {side for side in sides if any(_far(colour, side) < 12 for colour in seen)}
    assert near == sides
    assert first.data != last.data


def _far(colour: tuple[int, ...], side: str) -> float:
    """How far a colour is from the tint of a side, in steps of one channel."""
    own, land = ImageColor.getrgb(colours.SIDES[side].colour), ImageColor.getrgb(colours.LAND)
    opacity = colours.AREA_OPACITIES.gained
    return max(abs(opacity * a + (1 - opacity) * b - c) for a, b, c in zip(own, land, colour, strict=True))


@pytest.mark.parametrize("query", ["day=2024-12-99", "day=", "day=../../x"])
def test_there_is_no_picture_of_another_day(toy_app: Dash, query: str) -> None:
    assert toy_app.server.test_client().get(f"/card.png?{query}").status_code == 404


def test_manifest_icon_and_robots(public: Client) -> None:
    manifest = json.loads(public.get("/manifest.webmanifest").data)
    assert (manifest["lang"], manifest["start_url"], manifest["display"]) == ("de", "./", "standalone")
    assert public.get(f"/{manifest['icons'][0]['src']}").mimetype == "image/svg+xml"
    icon = Image.open(io.BytesIO(public.get("/favicon.ico").data))
    assert icon.format == "ICO"
    assert icon.info["sizes"] == {(16, 16), (32, 32), (48, 48)}
    assert public.get("/robots.txt").get_data(as_text=True) == "User-agent: *\nDisallow: /download/\n"


@pytest.mark.parametrize(("given", "read"), [("https://a.example", "https://a.example/"), (PUBLIC, PUBLIC)])
def test_the_public_address_ends_in_a_slash(given: str, read: str) -> None:
    assert parse_options(["--public-url", given]).public_url == read


@pytest.mark.parametrize("given", ["news.example", "ftp://a.example/", "https:///x", "https://a.example/?q=1"])
def test_another_public_address_is_refused(given: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parse_options(["--public-url", given])
    assert "is no address of a page: expected https://HOST/" in capsys.readouterr().err


def test_words_follow_the_language(toy: Dataset) -> None:
    with use_language("ar"):
        assert 'content="ar_SY"' in sharing(toy, "").tags(DAYS[0])
