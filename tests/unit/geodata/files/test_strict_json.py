"""JSON is read as every program reads it, or told in words why not."""

from __future__ import annotations

import pytest

from geodata.files.strict_json import LARGEST_WHOLE, parse_json


def test_numbers_up_to_the_largest_that_is_the_same_everywhere() -> None:
    assert parse_json(f"[{LARGEST_WHOLE}, -{LARGEST_WHOLE}, 0.1, 1e3]") == [2**53, -(2**53), 0.1, 1000.0]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9007199254740993", "9007199254740993, a number beyond 2^53"),
        ("[-9007199254740993]", "-9007199254740993, a number beyond 2^53"),
        ("9" * 5000, "99999999999999999999…, a number beyond 2^53"),
        ('{"a": NaN}', "NaN, which is no number of JSON"),
        ("-Infinity", "-Infinity, which is no number of JSON"),
        ("[" * 100_000, "lists within lists, too deep to be read"),
        ('{"a": ', "Expecting value: line 1 column 7 (char 6)"),
        ("", "Expecting value: line 1 column 1 (char 0)"),
    ],
    ids=["one too many", "negative", "huge", "NaN", "infinity", "deep", "cut", "empty"],
)
def test_what_is_told_of_the_rest(text: str, reason: str) -> None:
    with pytest.raises(ValueError) as told:
        parse_json(text)
    assert str(told.value) == reason
