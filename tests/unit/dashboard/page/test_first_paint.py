"""What a page shows before its scripts run."""

from __future__ import annotations

import pytest
from dash import Dash, dcc, html

from dashboard.page.document import FirstPaint
from dashboard.page.first_paint import markup


@pytest.mark.parametrize(
    ("component", "expected"),
    [
        (html.P("a < b", id="x", className="quiet", **{"data-area": "sna"}), '<p class="quiet">a &lt; b</p>'),
        (html.P("not seen", hidden=True), ""),
        (html.Dialog("not seen"), ""),
        (html.Details([html.Summary("Fold"), html.P("inside")]), "<details><summary>Fold</summary></details>"),
        (html.Details([html.Summary("F"), "inside"], open=True), "<details open><summary>F</summary>inside</details>"),
        (html.Span(style={"height": "20%"}), '<span style="height:20%"></span>'),
        (html.Img(src="a.svg", alt=""), '<img src="a.svg">'),
        (dcc.Graph(id="map", className="map"), '<div class="map"></div>'),
        ([None, "one", html.Br()], "one<br>"),
    ],
)  # fmt: skip
def test_what_is_seen_of_a_component(component: object, expected: str) -> None:
    assert markup(component) == expected


def test_a_box_to_tick_shows_its_label() -> None:
    found = markup(dcc.Checklist([{"label": "Israel", "value": "israel"}], className="checks"))
    assert found.startswith('<div class="checks"><label>')
    assert "Israel" in found


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, "<first>"),
        ({"day": "2024-12-08"}, "<eighth>"),
        ({"day": "yesterday"}, "<first>"),
        ({"chapter": "9"}, "<the eighth as the ninth chapter tells it>"),
        ({"chapter": "9", "day": "2024-12-08"}, "<the eighth as the ninth chapter tells it>"),
        ({"chapter": "9", "day": "2024-11-26"}, "<first>"),
        ({"chapter": "99"}, "<first>"),
        ({"day": "2024-12-08", "present": "1"}, ""),
        ({"speaker": "x"}, ""),
    ],
)
def test_the_frame_is_that_of_the_address(query: dict[str, str], expected: str) -> None:
    words = {
        ("", "2024-11-26"): "first",
        ("", "2024-12-08"): "eighth",
        ("9", "2024-12-08"): "the eighth as the ninth chapter tells it",
    }
    first_paint = FirstPaint("<", ">", words, {"9": "2024-12-08"})
    assert first_paint.html_for(query) == expected


def frame_of(app: Dash, address: str) -> str:
    """What the page at an address shows before its scripts run."""
    page = app.server.test_client().get(address).get_data(as_text=True)
    return page.split('<div id="first-paint"')[1].split("<footer>")[0]


def test_a_chapter_is_sent_with_its_own_headline(toy_app: Dash) -> None:
    frame = frame_of(toy_app, "/?chapter=9")
    assert '<p class="date">8 December 2024</p>' in frame
    assert '<p class="headline">Homs, contested the day before, passes to HTS-led forces; 4 places change' in frame


def test_the_page_is_sent_with_its_frame(toy_app: Dash) -> None:
    """Date and headline of the day, the sides of the legend; nothing that a script would take for the page."""
    frame = frame_of(toy_app, "/?day=2024-12-08")
    assert '<p class="date">8 December 2024</p>' in frame
    assert '<p class="headline">Damascus passes from the government to HTS-led forces; 4 places change' in frame
    assert '<span class="swatch swatch-sdf"></span><span>SDF</span>' in frame
    assert 'id="' not in frame
    assert " data-" not in frame
