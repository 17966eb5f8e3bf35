"""The panel beside the map: search, the card of the selected feature, and the tabs."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.i18n.language import _
from dashboard.own.events import own_events
from dashboard.own.marks import own_marks
from dashboard.page.comparison import comparison
from dashboard.page.filters import filters
from dashboard.page.language_links import language_links
from dashboard.tabs.tabs import FIRST_TAB, Tab, tabs_of
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button
from dashboard.widgets.dropdown import dropdown
from dashboard.widgets.figures import figure_name
from geodata.conflict import PAGE_TITLE
from geodata.dataset import Dataset


def panel(dataset: Dataset) -> Component:
    """The day and the selection in words. The browser fills in the options of the search box when it is first used."""
    find = _("Find a place, base, road or event")
    return html.Aside(
        [
            html.Button(
                _("The day in words"),
                type="button",
                className="handle",
                **attributes(data_toggle="panel", aria_expanded="false"),
            ),
            html.Div(
                [
                    _head(),
                    html.Label(find, htmlFor=ids.FIND, className="visually-hidden"),
                    dropdown([], ids.FIND, find, className="find", search_order="original"),
                    html.Div([filters(dataset), comparison(), own_marks(), own_events()], className="folds"),
                    _card(),
                    _tab_heads(dataset),
                    *[_tab_panel(tab, dataset) for tab in tabs_of(dataset)],
                ],
                className="panel-body",
            ),
            _method(),
            front_card(),
            dcc.Store(id=ids.TAB, data=FIRST_TAB),
        ],
        id=ids.PANEL,
        className="panel folded",
        **attributes(aria_label=_("The day in words")),
    )


def _head() -> Component:
    present = button(_("Present"), _("Present in full screen (f)"), **attributes(data_act="present"))
    dress = button("◐", _("Light or dark"), **attributes(data_theme_switch=""))
    return html.Header([language_links(), html.P(_(PAGE_TITLE), className="title"), dress, present])


def _tab_panel(tab: Tab, dataset: Dataset) -> Component:
    return html.Div(
        tab.content(dataset) or None,
        id=f"tab-{tab.name}",
        role="tabpanel",
        hidden=tab.name != FIRST_TAB,
        **attributes(
            aria_labelledby=f"head-{tab.name}", **({"data_figure": figure_name(tab.figure)} if tab.figure else {})
        ),
    )


def _method() -> Component:
    """A dialog that says how a figure is computed; the browser fills it in."""
    close = button("×", _("Close"), **attributes(data_close=ids.METHOD))
    return html.Dialog([close, html.H2(), html.P()], id=ids.METHOD, className="method")


def _tab_heads(dataset: Dataset) -> Component:
    """Buttons that open the tabs. The scripts hide the other tabs; they stay on the page and follow the day."""
    heads = map(_tab_head, tabs_of(dataset))
    return html.Div(list(heads), role="tablist", className="tabs")


def _tab_head(tab: Tab) -> Component:
    is_open = tab.name == FIRST_TAB
    return html.Button(
        _(tab.label),
        type="button",
        role="tab",
        id=f"head-{tab.name}",
        className="tab",
        tabIndex=0 if is_open else -1,
        **attributes(data_tab=tab.name, aria_controls=f"tab-{tab.name}", aria_selected=str(is_open).lower()),
    )


def _card() -> Component:
    close = button("×", _("Close"), **attributes(data_select=""))
    return html.Section(
        [close, html.Div(id=ids.CARD_BODY)],
        id=ids.CARD,
        className="card-frame",
        hidden=True,
        **attributes(data_figure=figure_name("card")),
    )


def front_card() -> Component:
    """The card of a stretch of front, which the browser fills in with the reports of the two places that hold it up."""
    ends = [_end(), _end()]
    told = _("Derived: it runs in the middle between two places of different sides, and rests on what is told of them.")
    pair = html.P([_("Front of these sides in view:"), " ", html.Span(**attributes(data_pair=""))])
    front = html.Div([pair, html.P(told, className="quiet")], **attributes(data_if_front=""))
    none = html.P(
        _("On the day in view one side holds both places: no front runs between them."), **attributes(data_no_front="")
    )
    card = html.Article([html.H2(_("A stretch of front"), tabIndex=-1), front, none, *ends], className="card")
    return html.Div(card, id=ids.FRONT_CARD, hidden=True)


def _end() -> Component:
    """One of the two places of a front."""
    name = html.H3(html.Button(type="button", className="link", **attributes(data_name="")))
    return html.Section([name, html.Ol(className="steps", **attributes(data_claims=""))], **attributes(data_end=""))
