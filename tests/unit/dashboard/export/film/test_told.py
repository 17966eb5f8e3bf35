"""The film of the chapters: its times and its subtitles."""

from __future__ import annotations

import re

import pytest

from dashboard.export.film.told import LETTERS_PER_SECOND, LINE, SENTENCE_END, _parts, shots, subtitles
from dashboard.i18n.language import use_language
from geodata.dataset import Dataset


def seconds_of(clock: str) -> float:
    """Seconds of `00:01:02,500`."""
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest.replace(",", "."))


def test_a_chapter_stands_as_long_as_it_takes_to_read(toy: Dataset) -> None:
    film = shots(toy, 1)
    table = toy.tables["chapters"]
    assert list(dict.fromkeys(shot.chapter for shot in film)) == [int(number) for number in table["chapter_no"]]
    assert all(shot.seconds >= 1 for shot in film)
    first = [shot for shot in film if shot.chapter == 1]
    assert [shot.day for shot in first] == ["2024-11-26"]
    letters = len(table["narration"][0])
    assert first[0].seconds == pytest.approx(max(1, letters / LETTERS_PER_SECOND))
    assert shots(toy, 1, only=1) == first
    assert min(shot.seconds for shot in shots(toy, 0.5)) >= 2


@pytest.mark.parametrize("language", ["en", "de", "ar"])
def test_subtitles_tell_the_narration(toy: Dataset, language: str) -> None:
    """All of it, in order, without gaps; at most two lines of a length that a screen holds."""
    with use_language(language):
        film = shots(toy, 1)
        found = re.findall(r"(\d+)\n(\S+) --> (\S+)\n((?:.+\n)+)", subtitles(toy, film))
    assert [int(number) for number, *_rest in found] == list(range(1, len(found) + 1))
    starts, ends = ([seconds_of(cue[part]) for cue in found] for part in (1, 2))
    assert starts[0] == 0 and starts[1:] == ends[:-1]
    assert ends[-1] == pytest.approx(sum(shot.seconds for shot in film), abs=0.01)
    lines = [cue[3].splitlines() for cue in found]
    assert max(map(len, lines)) <= 2 and max(len(line) for cue in lines for line in cue) <= LINE
    if language == "en":
        said = " ".join(" ".join(cue) for cue in lines)
        assert said.startswith(toy.tables["chapters"]["narration"][0])


def test_no_part_of_a_sentence_flashes_by() -> None:
    """84 letters are what two lines hold; one word more, and both cues have about as many."""
    sentence = "Kurdish-led forces take the bridge, the airport and, by the evening, the whole of the city."
    assert _parts(sentence) == [
        "Kurdish-led forces take the bridge, the\nairport",
        "and, by the evening, the whole of the\ncity.",
    ]
    assert _parts("They take the city.") == ["They take the city."]


def test_a_number_with_a_full_stop_ends_no_sentence() -> None:
    assert SENTENCE_END.split("Am 7. Dezember fällt Homs. Assad flieht.") == [
        "Am 7. Dezember fällt Homs.",
        "Assad flieht.",
    ]
