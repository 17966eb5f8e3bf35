"""The words of own events: every one that the scripts name is there, and what the dialog asks for is what they read."""

from __future__ import annotations

import re
from pathlib import Path

from dashboard.own.event_words import CODES, COUNTED, WORDS, event_words
from dashboard.own.events import COLOURS, DEATHS, FIELDS, LINKS, LISTS, WINDOWS, events_html

SCRIPTS = Path(__file__).resolve().parents[4] / "assets" / "events"
TEXT = "".join(path.read_text(encoding="utf-8") for path in sorted(SCRIPTS.rglob("*.mjs")))
PROBLEM = re.compile(r'Unreadable\((?:isPacked \? )?"(\w+)"(?: : "(\w+)")?|key: "(\w+)"')
BUILT = ("field_", "kind_", "terms_", "credit_", "window_", "acled_", "ucdp_")
"""How words begin whose names the scripts put together."""


def test_every_problem_has_its_sentence_which_says_what_was_expected() -> None:
    keys = {key for found in PROBLEM.findall(TEXT) for key in found if key}
    assert len(keys) == 19
    assert all("expected" in WORDS[key] for key in keys)


def test_every_word_that_scripts_name_is_there_and_none_besides() -> None:
    problems = {key for found in PROBLEM.findall(TEXT) for key in found if key}
    left_out = set(re.findall(r'leave\("(\w+)"|\? "(swapped)" : "(outside)"', TEXT))
    reasons = {key for found in left_out for key in found if key}
    named = set(re.findall(r"(?<!model[.])words[.](?!mjs)(\w+)", TEXT))
    named |= set(re.findall(r'(?:sentence|filled)\("(\w+)"', TEXT))
    assert reasons == {"badRow", "noDay", "noPosition", "swapped", "outside", "otherDays"}
    plain = {key for key in named if not key.startswith(BUILT)}
    assert plain | problems | reasons == {key for key in event_words() if not key.startswith(BUILT)}
    assert reasons < set(COUNTED)


def test_codes_of_the_codebooks_are_explained() -> None:
    """ACLED: two codes of doubt, 1 to 3; UCDP: types 1 to 3, days 1 to 5, places 1 to 7."""
    numbers = [(key.rsplit("_", 1)[0], int(key.rsplit("_", 1)[1])) for key in CODES]
    assert {name: [n for other, n in numbers if other == name] for name, _ in numbers} == {
        "acled_time_precision": [1, 2, 3],
        "acled_geo_precision": [1, 2, 3],
        "ucdp_type_of_violence": [1, 2, 3],
        "ucdp_date_prec": [1, 2, 3, 4, 5],
        "ucdp_where_prec": [1, 2, 3, 4, 5, 6, 7],
    }


def test_the_content_of_the_fold() -> None:
    html = events_html()
    assert re.findall(r'<select name="(\w+)"', html) == [*FIELDS, "encoding"]
    assert re.findall(r'name="event-window" value="(\d+)"', html) == [*WINDOWS]
    assert re.findall(r'name="event-colour" value="(\w+)"', html) == [*COLOURS] == [*LISTS]
    assert re.findall(r'name="event-deaths" value="(\w+)"', html) == [*DEATHS]
    assert f"LISTS = [{', '.join(f'{chr(34)}{name}{chr(34)}' for name in LISTS)}]" in TEXT
    assert f"WINDOWS = [{', '.join(WINDOWS)}]" in TEXT
    listed = ", ".join(f'"{field}"' for field in FIELDS)
    assert f"FIELDS = [{listed}]" in TEXT
    assert set(re.findall(r'data-event-link="(\w+)"', html)) == set(LINKS)
    assert {f"window_{days}" for days in WINDOWS} <= WORDS.keys()
