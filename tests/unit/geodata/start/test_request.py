"""What a new folder may be asked to be."""

from __future__ import annotations

import tomllib
from datetime import date

import pytest

from geodata.conflict_file.model import Conflict
from geodata.start.recipe import recipe
from geodata.start.request import COLOURS, PATTERNS, Wrong, read_request

GOOD = {
    "--title": 'A "war"', "--from": "2031-03-01", "--to": "2031-03-10",
    "--sides": "north=Northern army,south=The \\South", "--time-zone": "Pacific/Auckland", "--authors": "Nobody",
}  # fmt: skip


def test_a_request() -> None:
    request = read_request("island-2031", GOOD)
    assert (request.first_day, request.last_day) == (date(2031, 3, 1), date(2031, 3, 10))
    assert request.sides == {"north": "Northern army", "south": "The \\South"}


@pytest.mark.parametrize(
    ("option", "text", "sentence"),
    [
        ("--title", " ", "--title: expected a text of one line that can be read"),
        ("--title", "two\nlines", "--title: expected a text of one line that can be read"),
        ("--from", "1 March", "--from: '1 March' is no day; expected YYYY-MM-DD"),
        ("--from", "20310301", "--from: '20310301' is no day; expected YYYY-MM-DD"),
        ("--to", "2031-02-30", "--to: '2031-02-30' is no day; expected YYYY-MM-DD"),
        ("--to", "2031-03-06", "--from, --to: 6 days; expected 7 to 400 days, both ends included"),
        ("--to", "2032-04-04", "--from, --to: 401 days; expected 7 to 400 days, both ends included"),
        ("--to", "2031-02-01", "--from, --to: the last day before the first; expected 7 to 400 days"),
        ("--sides", "", "--sides: ''; expected ID=NAME"),
        ("--sides", "north", "--sides: 'north'; expected ID=NAME"),
        ("--sides", "North!=Army", "--sides: 'North!=Army'; expected ID=NAME"),
        ("--sides", "north=", "--sides: 'north='; expected ID=NAME"),
        ("--sides", "a=A,contested=C", "--sides: 'contested' is built in; leave it out"),
        ("--sides", "a=A,a=B", "--sides: 'a' stands twice"),
        ("--sides", ",".join(f"s{n}=S" for n in range(9)), "--sides: 9 sides; expected at most 8"),
        ("--time-zone", "Mars/Olympus", "--time-zone: 'Mars/Olympus' is none"),
    ],
)
def test_each_bad_argument_has_a_sentence(option: str, text: str, sentence: str) -> None:
    with pytest.raises(Wrong) as told:
        read_request("island", GOOD | {option: text})
    assert str(told.value).startswith(sentence)
    assert "\n" not in str(told.value)


def test_all_bad_arguments_at_once() -> None:
    with pytest.raises(Wrong) as told:
        read_request("", dict.fromkeys(GOOD, ""))
    wrong = ["--title", "--authors", "--from", "--to", "--sides", "FOLDER", "--time-zone"]
    assert [line.split(":")[0] for line in str(told.value).splitlines()] == wrong


def test_the_shortest_and_the_longest_period() -> None:
    for last, days in (("2031-03-07", 7), ("2032-04-03", 400)):
        request = read_request("island", GOOD | {"--to": last})
        assert (request.last_day - request.first_day).days + 1 == days


def test_every_line_of_the_recipe_can_be_used() -> None:
    """Lines that begin with a number sign and no space are TOML, and keep the model of conflict.toml."""
    text = recipe(read_request("island", GOOD), (170.0, -42.0, 172.0, -41.0))
    plain = Conflict.model_validate(tomllib.loads(text))
    assert (plain.conflict.title, [side.name for side in plain.side]) == ('A "war"', ["Northern army", "The \\South"])
    lines = [line[1:] if line.startswith("#") and line[1:2] not in ("", " ") else line for line in text.splitlines()]
    used = Conflict.model_validate(tomllib.loads("\n".join(lines)))
    assert used.conflict.licence == "CC-BY-4.0"
    assert used.named.capital == "example-town-1"
    assert used.country.home == (170.0, -42.0, 172.0, -41.0)


def test_each_side_has_a_colour_of_its_own() -> None:
    assert len(set(COLOURS)) == len(COLOURS) == len(PATTERNS) == 8
