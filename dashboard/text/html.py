"""The Jinja environment of the HTML templates in `templates/`: its filters and the names that every template knows."""

from __future__ import annotations

import re

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dashboard import words
from dashboard.i18n import dates, numbers
from dashboard.i18n.language import _, local_digits, ngettext, pgettext, translated_name, whole_number
from dashboard.i18n.markup import english_attributes, english_record, escaping_translation
from dashboard.i18n.names import kind_in_words
from dashboard.i18n.numbers import percent
from dashboard.i18n.ticks import is_long, month_ticks, tick
from dashboard.text import sentences
from dashboard.widgets.figures import figure_name
from geodata.calendar import DAYS
from geodata.conflict import FIRST_DAY, LAST_DAY, WORDING
from geodata.schema.vocabulary import NO_DOCUMENT

FEW = 0.01
"""Share of characters beyond Latin-1 up to which they are written as references."""
SHOWN_AT_ONCE = 12
"""Rows of a group before the rest is folded away."""
MOST_UNDER_STRIP = 4
STRIP_DAYS = [
    (n, day)
    for n, day in enumerate(DAYS)
    if (n in month_ticks(DAYS, MOST_UNDER_STRIP) if is_long(DAYS) else n in (0, len(DAYS) - 1) or day.endswith("-01"))
]
"""Days that are written under the strip of a place: first, last, and firsts of months; each with its index."""
TEMPLATES = Environment(
    loader=PackageLoader("dashboard.text"),
    autoescape=True,
    trim_blocks=True,
    lstrip_blocks=True,
    undefined=StrictUndefined,
)
TEMPLATES.globals.update(
    _=escaping_translation(_),
    pgettext=escaping_translation(pgettext),
    ngettext=escaping_translation(ngettext),
    english_attributes=english_attributes,
    comma_list=sentences.comma_list,
    day_words=Markup("<span data-day-words></span>"),
    sides=words.SIDES,
    operators=words.OPERATORS,
    base_kinds=words.BASE_KINDS,
    shown_at_once=SHOWN_AT_ONCE,
    first_day=FIRST_DAY,
    last_day=LAST_DAY,
    wording=WORDING,
    claim_word=sentences.claim_word,
    strip_days=STRIP_DAYS,
    no_document=NO_DOCUMENT,
)
TEMPLATES.filters.update(
    day_in_words=dates.day_in_words,
    whole_number=whole_number,
    local_digits=local_digits,
    actor_name=lambda word: _(words.ACTORS[word]),
    percent=percent,
    translated_name=translated_name,
    english_record=english_record,
    day_short=dates.day_short,
    day_tick=tick,
    source_date=dates.source_date,
    number=numbers.number,
    grouped=numbers.grouped,
    date_precision=sentences.date_precision,
    confidence_in_words=sentences.confidence_in_words,
    figure=figure_name,
    joined_names=lambda places, names: sentences.comma_list([names[place] for place in places]),
    kind_in_words=kind_in_words,
)


def compact(html: str) -> str:
    """HTML without the indentation of its lines, and with a few characters beyond Latin-1 as references.

    A browser keeps a text at one byte a character, or at two if one character needs it. A text in another script than
    Latin keeps its characters: as references they would be longer.
    """
    lines = re.sub(r"\s*\n\s*", "\n", html)
    beyond = sum(character > "\xff" for character in lines)
    if beyond > FEW * len(lines):
        return lines
    return lines.encode("latin-1", "xmlcharrefreplace").decode("latin-1")
