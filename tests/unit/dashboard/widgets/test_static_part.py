"""Parts of the page that no callback changes are one component each, with the same HTML."""

from __future__ import annotations

import json

import pytest
from dash import Dash, dcc, html
from dash.development.base_component import Component
from plotly.utils import PlotlyJSONEncoder

from dashboard.widgets.attributes import attributes
from dashboard.widgets.static_part import StaticPart, with_static_parts
from tests.layout_tree import components


def test_a_part_that_only_shows_html_is_one_component() -> None:
    rows = [html.Li(["a < b", html.Br(), 7]), None, html.Li(html.Img(src="a.svg", alt=""), hidden=True)]
    found = with_static_parts(html.Ul(rows, id="rows", className="list", **attributes(data_act="go")), ())
    assert json.loads(json.dumps(found, cls=PlotlyJSONEncoder)) == {
        "namespace": "static",
        "type": "StaticPart",
        "props": {
            "id": "rows",
            "tag": "ul",
            "attributes": {"id": "rows", "className": "list", "data-act": "go"},
            "content": '<li>a &lt; b<br>7</li><li hidden><img alt="" src="a.svg"></li>',
        },
    }


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (html.Label("Day", htmlFor="day"), '<label for="day">Day</label>'),
        (html.A("de", hrefLang="de", href="/de/?a=1&b=2"), '<a href="/de/?a=1&amp;b=2" hreflang="de">de</a>'),
        (html.Pre("x", tabIndex=0), '<pre tabindex="0">x</pre>'),
        (html.Details([html.Summary("S"), "text"], open=True), "<details open><summary>S</summary>text</details>"),
        (html.Span(style={"maxWidth": "2%", "top": 0}), '<span style="max-width:2%;top:0"></span>'),
        (html.Button("×", **attributes(aria_label='"Close"')), '<button aria-label="&#34;Close&#34;">×</button>'),
    ],
)  # fmt: skip
def test_attributes_have_their_names_in_html(inside: Component, expected: str) -> None:
    assert with_static_parts(html.Div(inside), ()).content == expected


def test_what_callbacks_and_other_components_need_stays() -> None:
    page = html.Main(
        [
            html.P("words"),
            "text",
            html.Section([html.H2("Chart"), dcc.Graph(id="chart"), html.Ul(html.Li("one"))]),
            html.Div(html.P("later"), id="filled"),
        ]
    )
    found = with_static_parts(page, ("filled",))
    assert [type(one).__name__ for one in components(found)] == [
        *("Main", "StaticPart", "Section", "StaticPart", "Graph", "StaticPart", "Div", "StaticPart")
    ]
    assert found.children[1] == "text"


def test_the_page_is_few_components(toy_app: Dash) -> None:
    """Most of its thousand elements are in static parts, and each id stands once."""
    found = components(toy_app.layout)
    assert len(found) < 200
    assert sum(isinstance(one, StaticPart) for one in found) > 50
