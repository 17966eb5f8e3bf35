"""The filters: which places, events and bases are shown, how certain they must be, and by which clock."""

from __future__ import annotations

import geopandas as gpd
import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import words
from dashboard.contract.features import FilterValues
from dashboard.i18n.language import _
from dashboard.map.sources import all_bases, within_view
from dashboard.widgets import ids
from dashboard.widgets.attributes import attributes
from dashboard.widgets.dropdown import dropdown
from geodata import conflict
from geodata.dataset import Dataset
from geodata.history.grades import GRADES_OF_LEVEL
from geodata.places import districts_of, governorate_of
from geodata.schema import vocabulary
from geodata.schema.layout import CONFIDENCE_STEPS, EVERY_CONFIDENCE

STEP_NAMES = ("Everything", "Only what sources name", "Only what sources agree on")
CONFIDENCE_NAMES = dict(zip(CONFIDENCE_STEPS, STEP_NAMES, strict=True))
"""Least confidence that is shown -> its name."""
CLOCK_NAMES = {"now": "As known now", "then": "As known that evening"}
"""Clock -> its name."""
DOUBT_EXPLAINED = """
**Held**: sources name the place, or report on its area. **Contested**: fighting inside, or no clear holder (hatched).
**Claimed**: one report that another contradicts. **Inferred**: no report names the place or covers its area. Ground
that is claimed or inferred is dotted, and a front that it holds up is broken; from near its places are hollow, and a
place with a broken ring may have changed hands on another day.
"""


def filters(dataset: Dataset) -> Component:
    """The controls, folded away; the scripts put them to work. One without a choice is there, but not seen."""
    districts = districts_of(dataset.geo["cities"]["governorate"])
    actors = words.ACTORS if len(dataset.geo["events"]) else {}
    return html.Details(
        [
            html.Summary([_("Filter and doubt"), html.Span(className="in-force", **attributes(data_in_force=""))]),
            _radio(_("How sure"), ids.CONFIDENCE, CONFIDENCE_NAMES, EVERY_CONFIDENCE),
            html.P(_with_strong_words(_(DOUBT_EXPLAINED)), className="quiet"),
            _radio(_("Which clock"), ids.CLOCK, CLOCK_NAMES, "now"),
            html.P(
                _(
                    "That evening: only what a dated source had reported by the end of the day. Changes without a "
                    "dated source are known now only."
                ),
                className="quiet",
            ),
            _many(_(conflict.WORDING.districts), ids.GOVERNORATES, {name: name for name in districts}),
            _many(_("Kinds of place"), ids.KINDS, {kind: kind.replace("_", " ") for kind in vocabulary.PLACE_KINDS}),
            _many(_("Who is involved in events"), ids.ACTORS, actors),
        ],
        className="fold filters",
    )


def _with_strong_words(text: str) -> list[str | Component]:
    """A text in which `**` stands before and after a strong word."""
    return [html.Strong(part) if n % 2 else part for n, part in enumerate(text.split("**"))]


def _radio(label: str, name: str, choices: dict[str, str], chosen: str) -> Component:
    options = [{"label": _(text), "value": value} for value, text in choices.items()]
    return html.Fieldset([html.Legend(label), dcc.RadioItems(options, chosen, id=name, className="checks")])


def _many(label: str, name: str, choices: dict[str, str]) -> Component:
    options = [{"label": _(text), "value": value} for value, text in choices.items()]
    chooser = dropdown(options, name, _("All"), value=[], multi=True)
    return html.Div([html.Label(label, htmlFor=name), chooser], hidden=not options)


def filter_values(dataset: Dataset) -> dict[str, FilterValues]:
    """Map source -> what the filters compare, one value a feature.

    `ids`: the feature's id on the map, None for an event or a movement abroad. `sure`: a Grade as
    int (places have none here: theirs changes with the day).
    """
    events, moves, sites = dataset.geo["events"], dataset.geo["movements"], all_bases(dataset)
    return {
        "places": {
            "keys": list(dataset.held.index),
            "ids": list(range(len(dataset.held))),
            "governorates": list(dataset.geo["cities"]["governorate"]),
            "kinds": list(dataset.geo["cities"]["kind"]),
        },
        "events": {
            "keys": list(events["id"]),
            "ids": _ids_on_map(events),
            "governorates": list(governorate_of(events, dataset.geo["governorates"])),
            "actors": list(events["actors"]),
            "sure": _sure(events["confidence"]),
        },
        "movements": {
            "keys": list(moves["id"]),
            "ids": _ids_on_map(moves),
            "governorates": list(governorate_of(moves, dataset.geo["governorates"])),
            "sure": _sure(moves["confidence"]),
        },
        "bases": {
            "keys": list(sites["key"]),
            "ids": list(range(len(sites))),
            "governorates": list(governorate_of(sites, dataset.geo["governorates"])),
            "sure": _sure(sites["confidence"]),
        },
    }


def _ids_on_map(rows: gpd.GeoDataFrame) -> list[int | None]:
    on_map = {key: row for row, key in enumerate(within_view(rows)["id"])}
    return [on_map.get(key) for key in rows["id"]]


def _sure(confidence: pd.Series) -> list[int]:
    """The grade of a record: low confidence of a record counts as claimed."""
    return [int(GRADES_OF_LEVEL[word][0]) for word in confidence]
