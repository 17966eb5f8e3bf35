"""Writes files of made-up events with the columns of ACLED or of UCDP GED, the same for the same numbers.

    python -m tests.events acled 1000000 events.csv

Places, actors, notes and figures are drawn at random; only the names of columns and the values that the codebooks allow
are those of the originals.
"""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

FOLDER = Path(__file__).parent
COLUMNS = {kind: (FOLDER / f"{kind}_columns.txt").read_text(encoding="utf-8").split() for kind in ("acled", "ucdp")}
"""Kind -> names of its columns, in the order of its files."""
EVENT_TYPES = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": ("Air/drone strike", "Shelling/artillery/missile attack", "Grenade"),
    "Violence against civilians": ("Attack", "Abduction/forced disappearance"),
    "Protests": ("Peaceful protest", "Protest with intervention"),
    "Riots": ("Mob violence", "Violent demonstration"),
    "Strategic developments": ("Looting/property destruction", "Non-violent transfer of territory", "Other"),
}
"""Types of ACLED with some of their kinds, by its codebook, the usual one first."""
RARE = 10
"""One of so many events may be of another kind than the usual one of its type."""
FIRST_DAY, DAYS = date(2024, 11, 20), 48
"""The days that are drawn from: some before and after the period of the page."""
WEST, SOUTH, EAST, NORTH = 35.5, 32.0, 42.6, 37.5
"""The box that positions are drawn from, degrees: a part lies outside of the map."""
NOTE = (
    'Made up, no report: "{word}" stands here, so that a cell holds commas, quotation marks and\na second line; '
    "and some more words, as long as those of an export. "
)
WORDS = ("اختبار", "Prüfung", "essai", "<b>test</b>", "=1+1")


def rows(kind: str, count: int, seed: int = 1) -> Iterator[list[str]]:
    """Rows of a kind (`acled`, `ucdp`), as text, in the order of its columns."""
    drawn = random.Random(seed)
    make = _acled if kind == "acled" else _ucdp
    for number in range(count):
        given = make(number, drawn)
        yield [given.get(name, "") for name in COLUMNS[kind]]


def write(path: Path, kind: str, count: int, seed: int = 1) -> None:
    """A CSV file in UTF-8, with the names of the columns in its first row."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS[kind])
        writer.writerows(rows(kind, count, seed))


def _position(drawn: random.Random) -> dict[str, str]:
    latitude, longitude = drawn.uniform(SOUTH, NORTH), drawn.uniform(WEST, EAST)
    return {"latitude": f"{latitude:.4f}", "longitude": f"{longitude:.4f}"}


def _deaths(drawn: random.Random) -> int:
    return 0 if drawn.random() < 0.7 else int(drawn.paretovariate(1.1))


def _acled(number: int, drawn: random.Random) -> dict[str, str]:
    day = FIRST_DAY + timedelta(days=drawn.randrange(DAYS))
    kind = drawn.choices([*EVENT_TYPES], weights=(35, 40, 12, 6, 2, 5))[0]
    sub_types = EVENT_TYPES[kind]
    place = f"Place {drawn.randrange(400)}"
    return {
        "event_id_cnty": f"XXX{number}",
        "event_date": day.isoformat(),
        "year": str(day.year),
        "time_precision": drawn.choices("123", weights=(90, 8, 2))[0],
        "disorder_type": "Political violence",
        "event_type": kind,
        "sub_event_type": sub_types[0 if number % RARE else number // RARE % len(sub_types)],
        "actor1": f"Actor {drawn.randrange(30)}",
        "inter1": "State forces",
        "actor2": f"Actor {drawn.randrange(30)}",
        "country": "Nowhere",
        "admin1": f"District {drawn.randrange(14)}",
        "location": place,
        "geo_precision": drawn.choices("123", weights=(70, 22, 8))[0],
        "source": "Made up",
        "notes": NOTE.format(word=WORDS[number % len(WORDS)]) * (1 + number % 3),
        "fatalities": str(_deaths(drawn)),
        "timestamp": "1735000000",
        **_position(drawn),
    }


def _ucdp(number: int, drawn: random.Random) -> dict[str, str]:
    start = FIRST_DAY + timedelta(days=drawn.randrange(DAYS))
    precision = drawn.choices("12345", weights=(80, 8, 6, 4, 2))[0]
    length = {"1": 0, "2": drawn.randrange(2, 6), "3": 6, "4": 29, "5": 300}[precision]
    end = start + timedelta(days=length)
    low = _deaths(drawn) + 1
    return {
        "id": str(number),
        "relid": f"XXX-{number}",
        "year": str(start.year),
        "type_of_violence": drawn.choices("123", weights=(80, 10, 10))[0],
        "conflict_name": "Made up",
        "side_a": f"Side {drawn.randrange(8)}",
        "side_b": f"Side {drawn.randrange(8)}",
        "where_prec": drawn.choices("1234567", weights=(50, 20, 12, 10, 4, 3, 1))[0],
        "where_coordinates": f"Place {drawn.randrange(400)}",
        "source_article": NOTE.format(word=WORDS[number % len(WORDS)]),
        "date_prec": precision,
        "date_start": f"{start.isoformat()} 00:00:00.000",
        "date_end": f"{end.isoformat()} 00:00:00.000",
        "best": str(low + drawn.randrange(3)),
        "high": str(low + 5),
        "low": str(low),
        **_position(drawn),
    }
