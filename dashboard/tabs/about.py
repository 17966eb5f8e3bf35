"""The tab "About": what the map is, its method, doubt, gaps, terms and licence, and how to correct an error."""

from __future__ import annotations

from collections import defaultdict

from dashboard import notice
from dashboard.i18n import catalogue, numbers
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.glossary import TERMS
from dashboard.i18n.language import _, current_language
from dashboard.text import sentences
from dashboard.text.corrections import corrections_by_day
from dashboard.text.html import TEMPLATES
from dashboard.text.outside import agreement
from dashboard.text.questions import STATUS_MEANINGS, STATUS_WORDS
from dashboard.words import SIDES
from geodata import chosen
from geodata.conflict import CAMPS, CONFLICT, CORRIDOR_ROUTE, FOLDER, LAST_DAY, TIME_ZONE
from geodata.dataset import Dataset
from geodata.measures.counts import count_tables
from geodata.measures.methods import methods_of
from geodata.measures.outside import outside_figures
from geodata.schema.layout import NEEDED_TABLES
from geodata.store.provenance import ORIGINS, OWN, PROVENANCE

COUNTED_TABLES = {
    "places": "Places",
    "changes": "Changes of control",
    "events": "Events",
    "bases": "Bases and posts of foreign forces",
    "movements": "Movements of foreign forces",
    "disputes": "Conflicting reports that were not followed",
}
"""Table -> what one of its rows is, in the order of the page."""
GRADED_RECORDS = {
    "change": "Changes of control",
    "event": "Events",
    "claim": "Events that rest on one side's word",
    "foreign": "Bases and movements of foreign forces",
}
"""Kind of record (sentences.CONFIDENCE) -> its name."""
DOUBT_WORDS = {
    "held": "of high or medium confidence",
    "contested": "fighting inside, or no clear holder",
    "claimed": "one report that another contradicts",
    "inferred": "no report names the place or covers its area",
}
"""Word of geodata.history.doubt -> when it is used."""
REPORT_TIMES = {
    "on the day": "On the day itself",
    "before": "Earlier, within the precision of the date",
    "later": "Later",
    "never": "No source dated to the day",
}
"""When the first dated report of a change came -> in words."""
TABLE_FILES = {
    "baseline": ("Who held a place on {day}", "place_id"),
    "changes": ("A change of control", "place_id, date"),
    "places": ("A place: name, kind, position", "id"),
    "events": ("An event", "id"),
    "bases": ("A foreign base or post", "id"),
    "movements": ("A movement of foreign forces", "id"),
    "roads": ("A road", "road_id, seq"),
    "disputes": ("A report that was not followed", "id"),
    "claims": ("A claim of the article", "claim_no"),
    "outside_figures": ("A figure that others published", "id"),
    "corrections": ("What was corrected", "date, table_name, row_id"),
    "sources": ("A source", "id"),
}
"""Table -> what a reader corrects there, and the columns that identify a row."""
PROJECT = chosen.OWN.parents[2]
"""Folder of the project."""
COMMANDS = ("python -m geodata check", "python -m geodata build")
CREDITS = tuple(ORIGINS.values())
"""Sources of the map's base geography."""


def about_tab(dataset: Dataset) -> str:
    """HTML of the tab. Every count is made from the tables."""
    counts = count_tables(dataset)
    return TEMPLATES.get_template("about.html").render(
        counts=counts,
        counted=COUNTED_TABLES,
        graded=GRADED_RECORDS,
        meanings=sentences.CONFIDENCE_REASONS,
        words=DOUBT_WORDS,
        reported=REPORT_TIMES,
        outside=agreement(outside_figures(dataset)),
        status=STATUS_WORDS,
        status_meaning=STATUS_MEANINGS,
        methods={key: method.title for key, method in methods_of(dataset).items()},
        share={name: numbers.one_decimal(100 * getattr(counts.accuracy, name)) for name in ("rule", "nearest_place")},
        terms=TERMS,
        cards=_cards(dataset),
        licences=_licences(),
        credits=CREDITS,
        camps=_camps(),
        sources=dataset.tables["sources"].set_index("id").to_dict("index"),
        translations=_translations(),
        of_tables=OWN["title"],
        code_licence=notice.CODE,
        code_year=notice.YEAR,
        questions_title=CONFLICT.conflict.questions_title if CONFLICT.question else "",
        needed=NEEDED_TABLES,
        others=[kind for kind in ("event", "claim", "foreign") if any(counts.confidence[kind].values())],
        has=_parts(dataset),
        time_zone=TIME_ZONE,
        folder=_folder(),
        version=dataset.version,
        files={name: told for name, told in TABLE_FILES.items() if counts.rows[name] or name in NEEDED_TABLES},
        corrections=corrections_by_day(dataset),
        commands=COMMANDS if FOLDER == chosen.OWN else [f"{command} {FOLDER.name}" for command in COMMANDS],
        last_day=LAST_DAY,
        is_translated=current_language().code != SOURCE_LANGUAGE,
    )


def _parts(dataset: Dataset) -> dict[str, bool]:
    """What the map has, of what not every conflict has."""
    geo = dataset.geo
    return {
        "roads": len(geo["roads"]) > 0,
        "perimeters": len(geo["base_perimeters"]) > 0,
        "arrows": len(geo["advance_arrows"]) > 0,
        "corridor": bool(CORRIDOR_ROUTE) and len(geo["roads"]) > 0,
    }


def _camps() -> list[tuple[list[str], list[str]]]:
    """Of each camp of two sides or more: the names of the sides, and ids of what says that they are one."""
    return [
        ([_(SIDES[side].name) for side in CAMPS[camp.id]], camp.source_ids)
        for camp in CONFLICT.camp
        if len(CAMPS[camp.id]) > 1
    ]


def _translations() -> list[str]:
    """Folders of the catalogues: those of the program, and of the conflict if it has any."""
    own = [f"{_inside()}/{catalogue.OF_THE_CONFLICT.name}"] if catalogue.OF_THE_CONFLICT.is_dir() else []
    return [catalogue.FOLDER.relative_to(PROJECT).as_posix(), *own]


def _inside() -> str:
    """The data folder: within the project for its own, else its name, not where it lies."""
    return FOLDER.relative_to(PROJECT).as_posix() if FOLDER.is_relative_to(PROJECT) else FOLDER.name


def _folder() -> str:
    """The folder of the tables."""
    return f"{_inside()}/sources"


def _licences() -> list[tuple[dict[str, str], list[str]]]:
    """Each licence, and the layers under it."""
    found: dict[str, list[str]] = defaultdict(list)
    known = {}
    for layer, (licence, _sources, _description) in PROVENANCE.items():
        found[licence["name"]].append(layer)
        known[licence["name"]] = licence
    return [(known[name], layers) for name, layers in found.items()]


def _cards(dataset: Dataset) -> dict[str, str]:
    """Key of an event's card -> its title, for the terms that lead to one."""
    titles = dict(zip(dataset.geo["events"]["id"], dataset.geo["events"]["title"], strict=True))
    return {term.card: titles[term.card] for term in TERMS if term.card in titles}
