"""What a reader takes away: files of the data, a picture of the view, and how to cite it."""

from __future__ import annotations

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.delivery import OF_A_DAY, current_delivery
from dashboard.i18n.language import _
from dashboard.tabs.table import table
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.buttons import button
from geodata.dataset import Dataset
from geodata.export.formats import FORMATS

SINGLE_FILE = "download/story.html"
"""The whole map as one file, relative to the page."""
TABLES = {
    "corrections": "Log of corrections (CSV)",
    "claims": "Claims of the article (CSV)",
    "outside_figures": "Figures of others beside ours (CSV)",
}
"""Table that is served as a file of its own -> its name."""
SCOPES = {"view": "The view: its days, clock and filters", "all": "All days, no filters"}
COMPARED_TABLES = {
    "changed_places": "Places",
    "changed_ground": "Ground",
    "both_fronts": "Both fronts",
    "balance": "Gained and lost",
}
"""Part of a comparison -> the name of its link; each is a CSV."""


def data_tab(dataset: Dataset) -> list[Component]:
    """The table of places and events, then downloads, picture and citation."""
    return [table(dataset), downloads_and_citation(dataset)]


def downloads_and_citation(dataset: Dataset) -> Component:
    """Downloads, picture and citation; the scripts keep the addresses in step with the view."""
    scope, *downloads = _served() if current_delivery().is_served else _prepared()
    return html.Section(
        [
            html.H2(_("Take away")),
            html.Div([scope, html.Div([*downloads, _tables(dataset), *_single_file()])], className="served-only"),
            html.P(
                _(
                    "This is the map as one file: everything but the data files (GeoJSON, GeoPackage, CSV, KML) is in "
                    "it."
                ),
                className="file-only quiet",
            ),
            html.P(
                [
                    button(_("Save picture"), _("Save the map as a PNG picture"), **attributes(data_picture="save")),
                    button(_("Copy picture"), _("Copy the map as a PNG picture"), **attributes(data_picture="copy")),
                ],
                className="buttons",
            ),
            html.H2(_("Cite this view")),
            html.Label(
                [_("What to cite"), html.Select([html.Option(_("the whole view"), value="")], id=ids.CITED)],
                className="cited",
            ),
            _quotation(ids.CITATION, _("Copy the sentence")),
            _quotation(ids.BIBTEX, _("Copy the BibTeX entry")),
        ]
    )


def _served() -> list[Component]:
    """What the server makes when it is asked: the view, or everything; of a comparison its tables too."""
    tables = [
        html.A(_(name), href="#", className="download", **attributes(data_download="csv", data_layer=part))
        for part, name in COMPARED_TABLES.items()
    ]
    compared = _(
        "Two days are compared: the files of the view hold what changed hands in between, who held it before and "
        "after, and both fronts. One table of it as CSV:"
    )
    return [
        *_forms({value: _(text) for value, text in SCOPES.items()}),
        html.P(
            _(
                "CSV holds the places, the other forms every layer. Each file names its day, filters, clock and data "
                "version."
            ),
            className="quiet",
        ),
        html.Div(
            [html.P(compared, className="quiet"), html.P(tables, className="buttons")],
            className="compared-only",
        ),
    ]


def _prepared() -> list[Component]:
    """The files of a static site, and what is not among them."""
    of_a_day = ", ".join(FORMATS[form].title for form in OF_A_DAY)
    told = [
        _("These files were made beforehand: each day as {forms}, all days in every form.", forms=of_a_day),
        _("CSV holds the places, the other forms every layer. Each file names its day and data version."),
        _(
            "What filters leave, what was known on an evening and what changed between two days are not among them: "
            "the map on a server makes those."
        ),
    ]
    scopes = {"view": _("This day, as known now, no filters"), "all": _(SCOPES["all"])}
    return [*_forms(scopes), *[html.P(text, className="quiet") for text in told]]


def _forms(scopes: dict[str, str]) -> list[Component]:
    """The choice of a scope (value -> its words), and a link a form."""
    options = [{"label": text, "value": value} for value, text in scopes.items()]
    links = [
        html.A(file_format.title, href="#", download="", className="download", **attributes(data_download=ending))
        for ending, file_format in FORMATS.items()
    ]
    return [dcc.RadioItems(options, "view", id=ids.SCOPE, className="checks"), html.P(links, className="buttons")]


def _tables(dataset: Dataset) -> Component:
    """A link to each of TABLES that has rows."""
    links = [
        html.A(_(name), href=f"download/tables/{table_name}.csv", download="", className="download")
        for table_name, name in TABLES.items()
        if len(dataset.tables[table_name])
    ]
    return html.P(links, className="buttons")


def _single_file() -> list[Component]:
    link = html.A(
        _("One file, no network"),
        href=SINGLE_FILE,
        download="",
        className="download",
        **attributes(data_one_file=""),
    )
    served = _(
        "The whole map with every day as one HTML file that opens in a browser without this server. Making it takes "
        "a few seconds."
    )
    prepared = _("The whole map with every day as one HTML file that opens in a browser without a network.")
    told = served if current_delivery().is_served else prepared
    return [html.P(link, className="buttons"), html.P(told, className="quiet")]


def _quotation(name: str, label: str) -> Component:
    copy = button(_("Copy"), label, **attributes(data_copy=name))
    return html.Div([html.Pre(id=name, tabIndex=0), copy], className="quotation")
