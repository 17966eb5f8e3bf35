"""Texts that the scripts put on the page, in its language."""

from __future__ import annotations

from dashboard.i18n.language import _, current_language, plural_forms
from dashboard.text import sentences
from geodata.conflict import FIRST_DAY, LAST_DAY, WORDING

WORDS = {
    "ground": "Ground nearest to {place}",
    "front": "Front between the ground of",
    "same": "The same sides hold the same places on both days.",
    "before": "before",
    "moved": "changed",
    "ignored": "The address holds what this page does not know; it was passed over:",
    "meant": "Did you mean {name}?",
    "goTo": "Go to {place}",
    "measureFirst": "Click or tap the map, or press Enter for its middle, to set points.",
    "measureNext": "One point is set; the next one makes a line.",
    "measureLength": "Distance {total} km; last leg {leg} km.",
    "measureArea": "Distance {total} km; last leg {leg} km. Area {area} km².",
    "measureCrossed": "Distance {total} km; last leg {leg} km. No area: the outline crosses itself.",
    "blocked": "The browser blocked the speaker's window; allow this page to open windows, and try again.",
    "nearer": "Click to look closer",
    "inChapter": "Chapter {no}: {title}",
    "copied": "Copied.",
    "unsureGround": sentences.UNSURE_GROUND,
    "lessSureGround": sentences.LESS_SURE_GROUND,
    "front_km": sentences.FRONT,
    "low_km2": sentences.LOW_CONFIDENCE,
    "pair": sentences.PAIR_KM,
    "comma": ", ",
    "publishedLater": "published later",
    "drawnWay": "Drawn: {name}",
    "chapterOf": "Chapter {no} of {count}",
    "storyDropped": "The own story that this browser has kept cannot be read; the map's story is told.",
    "dayHeading": "Day",
    "semicolon": "; ",
    "heldSo": "{side}, {doubt}",
    "heldOn": "{from}: {what}",
    "heldFrom": "{from} to {to}: {what}",
    "noFullScreen": "The page around this frame does not let it fill the screen. Open the whole page for that.",
    "notCopied": "The browser did not let the page copy; select the text instead.",
}
"""Key -> text."""
COUNTED = {
    "together": ("{count} sign of the day", "{count} signs of the day"),
    "filtered": ("{count} row is left out by the filters.", "{count} rows are left out by the filters."),
    "more": ("{count} more", "{count} more"),
    "placesOnly": sentences.PLACES_ONLY,
    "betweenDays": (
        "{from} to {to}: {count} place changes hands, {km2} km² of ground",
        "{from} to {to}: {count} places change hands, {km2} km² of ground",
    ),
    "withinFilters": (
        "Within the filters {count} place changes hands",
        "Within the filters {count} places change hands",
    ),
    "sidesLeftOut": ("{count} side left out", "{count} sides left out"),
    "governorates": (WORDING.district_count, WORDING.district_counts),
    "kinds": ("{count} kind of place", "{count} kinds of place"),
    "inForce": ("{count} in force", "{count} in force"),
}
"""Key -> text with plural forms."""


def js_words() -> dict[str, str | dict[str, str]]:
    """All texts; those with plural forms by category of CLDR."""
    return {
        **{key: _(text) for key, text in WORDS.items()},
        **{key: plural_forms(*forms) for key, forms in COUNTED.items()},
        "dayForm": _("A day is written year-month-day, from {first} to {last}.", first=FIRST_DAY, last=LAST_DAY),
        "none": sentences.area_in_words(None),
        "arrow": "←" if current_language().direction == "rtl" else "→",
        "km2": _(sentences.UNITS["km²"]),
    }
