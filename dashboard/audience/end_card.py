"""What stands on the screen after the last step of the story: thanks, sources, credits and licence."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.i18n.language import _, bidi_isolated
from dashboard.text import sentences
from dashboard.text.html import TEMPLATES
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from geodata.conflict import PAGE_TITLE
from geodata.dataset import Dataset
from geodata.store.provenance import OWN

NAMED_PUBLISHERS = 8
"""Publishers that are named: those of the most documents that were read, among equals by name."""


def end_card(dataset: Dataset, credit: str) -> str:
    """HTML of the card. Every number is made from the tables. `credit`: of the map, as in a saved picture."""
    sources = dataset.tables["sources"]
    read = sources[sources["reached"].eq("yes") & sources["publisher"].ne("")]
    counted = read["publisher"].value_counts()
    order = sorted(((str(name), int(count)) for name, count in counted.items()), key=lambda row: (-row[1], row[0]))
    return TEMPLATES.get_template("end.html").render(
        title=_(PAGE_TITLE),
        documents=len(read),
        publishers=len(counted),
        named=sentences.comma_list([bidi_isolated(name) for name, _count in order[:NAMED_PUBLISHERS]]),
        changes=len(dataset.tables["changes"]),
        credit=credit,
        licence=OWN["title"],
    )


def end_card_frame() -> Component:
    """What stands after the last step of the story; the scripts fill in its words, the address and its code."""
    note = _("This address opens on this computer alone.")
    address = html.Div(
        [
            html.Div(id=ids.END_CODE, className="code", **attributes(aria_hidden="true")),
            html.P(className="address", dir="ltr", **attributes(data_address="")),
            html.P(note, hidden=True, **attributes(data_only_here="")),
        ],
        className="where",
    )
    return html.Section(
        [html.Div(className="words", **attributes(data_end="")), address],
        id=ids.END,
        className="end",
        hidden=True,
        **attributes(aria_label=_("The end")),
    )
