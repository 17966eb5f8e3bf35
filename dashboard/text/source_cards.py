"""Cards of sources: all that the tables rest on one of them, and how often it stands alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from urllib.parse import quote

from dashboard.i18n.language import _
from dashboard.i18n.names import place_names, translated_names
from dashboard.map.sources import all_bases, base_key
from dashboard.text.html import TEMPLATES
from geodata.conflict import FIRST_DAY
from geodata.dataset import Dataset
from geodata.history.evidence import disputes_by_subject
from geodata.schema.vocabulary import NO_DOCUMENT

ARCHIVE = "https://web.archive.org/web/*/"
"""Start of the address at which an archive lists its copies of a page."""


@dataclass(frozen=True)
class Cited:
    """A row that a source is cited for: the key of its card, what it is, its day, and for a place who held it.

    `others`: how many other sources the row has.
    """

    key: str
    what: str
    date: str = ""
    side: str = ""
    others: int = 0


def source_key(source: str) -> str:
    """The key of the card of a source, by its id."""
    return f"source:{source}"


def source_cards(dataset: Dataset) -> dict[str, str]:
    """Key -> card of every source that a place, base, event, movement or dispute rests on."""
    rows = dataset.tables["sources"].set_index("id")
    same = rows[rows["origin"] != ""].groupby("origin").groups
    template = TEMPLATES.get_template("source.html")
    cards = {}
    for source, cited in _cited(dataset).items():
        if source in NO_DOCUMENT:
            continue
        row = rows.loc[source]
        cards[source_key(source)] = template.render(
            source=row,
            copies=[rows.at[other, "title"] for other in same.get(row["origin"], ()) if other != source],
            archive=ARCHIVE + quote(row["url"], safe=":/?&=%#") if row["url"].startswith("http") else "",
            groups=cited,
            alone=sum(not one.others for group in cited.values() for one in group),
            count=sum(map(len, cited.values())),
        )
    return cards


def _cited(dataset: Dataset) -> dict[str, dict[str, list[Cited]]]:
    """Source -> heading -> rows that cite it, in the order of the tables."""
    found: dict[str, dict[str, list[Cited]]] = defaultdict(lambda: defaultdict(list))
    for heading, sources, row in _rows(dataset):
        for source in sources:
            found[source][heading].append(replace(row, others=len(sources) - 1))
    return found


def _rows(dataset: Dataset) -> Iterator[tuple[str, Sequence[str], Cited]]:
    """Every row with a card: heading, sources, and what is told of it."""
    names = place_names(dataset.geo["cities"])
    for place in dataset.geo["cities"].itertuples():
        name = names[place.id]
        yield _("Places"), place.sources_before, Cited(place.id, name, FIRST_DAY, place.side_before)
        for step in place.changes:
            yield _("Places"), step["sources"], Cited(place.id, name, step["date"], step["side"])
    for event in dataset.geo["events"].itertuples():
        yield _("Events"), event.source_ids, Cited(event.id, _(event.title), event.date)
    for move in dataset.geo["movements"].itertuples():
        yield _("Movements"), move.source_ids, Cited(move.id, move.what, move.date)
    bases = all_bases(dataset)
    for base, name in zip(bases.itertuples(), translated_names(bases), strict=True):
        yield _("Bases"), base.source_ids, Cited(base.key, name)
    for dispute in chain.from_iterable(disputes_by_subject(dataset).values()):
        key = base_key(dispute.subject_id) if dispute.subject_kind == "base" else dispute.subject_id
        yield _("Reports not followed"), dispute.source_ids, Cited(key, dispute.report, dispute.date)
