"""The sources that a slide names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.i18n import dates
from dashboard.i18n.language import _
from dashboard.text import sentences
from geodata.dataset import Dataset


@dataclass(frozen=True)
class Source:
    """A source of a slide. `label`: publisher and date; `reference`: with title and address, `url`; blank for none."""

    label: str
    reference: str
    url: str = ""


def sources_named(dataset: Dataset, ids: Iterable[str]) -> tuple[Source, ...]:
    """Each once, in order; those that are no documents (inferred, general knowledge) come last."""
    table = dataset.tables["sources"].set_index("id")
    ordered = sorted(dict.fromkeys(ids), key=lambda name: name in sentences.UNREAD_SOURCES)
    return tuple(_source(name, table.loc[name].to_dict()) for name in ordered)


def _source(name: str, row: dict[str, str]) -> Source:
    if name in sentences.UNREAD_SOURCES:
        return Source(_(sentences.UNREAD_SOURCES[name]), _(sentences.UNREAD_SOURCES[name]))
    when = dates.source_date(row["date"])
    label = sentences.comma_list([text for text in (row["publisher"] or row["title"], when) if text])
    reference = ". ".join(filter(None, (row["title"], row["publisher"], when, row["url"])))
    return Source(label, reference, row["url"] if row["url"].startswith("http") else "")
