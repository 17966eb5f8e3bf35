"""HTML as the browser gets it for each day: small in its memory."""

from __future__ import annotations

import pytest
from dash import Dash

from dashboard.text.html import compact


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<ul>\n  <li>Homs</li>\n\n  <li>Hama</li>\n</ul>", "<ul>\n<li>Homs</li>\n<li>Hama</li>\n</ul>"),
        ("3 km² " * 20 + "a → b", "3 km² " * 20 + "a &#8594; b"),
        ("<p>حمص</p>", "<p>حمص</p>"),
    ],
)
def test_lines_have_no_indentation_and_few_characters_are_wide(html: str, expected: str) -> None:
    """One character beyond Latin-1 would double what a browser keeps; a text in Arabic keeps its letters."""
    assert compact(html) == expected


def test_the_days_are_kept_at_one_byte_a_character(toy_app: Dash) -> None:
    """In a language of Latin script: their texts in HTML are the largest part of the model."""
    client = toy_app.server.test_client()
    page = client.get("/").get_data(as_text=True)
    address = page.split('id="model"')[1].split('href="')[1].split('"')[0]
    days = client.get(address).get_json()["days"]
    assert len(days) > 2
    for day in days:
        assert day["panel"].encode("latin-1")
        assert "\n " not in day["panel"]
