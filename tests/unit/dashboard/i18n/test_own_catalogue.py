"""Translations that a data folder brings along: over those of the program, and refused if they are no catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dashboard.i18n import catalogue
from geodata.problems import InvalidData

HEAD = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The German catalogue of a conflict, to be written."""
    monkeypatch.setattr(catalogue, "OF_THE_CONFLICT", tmp_path)
    catalogue.translations.cache_clear()
    yield tmp_path / "de.po"
    catalogue.translations.cache_clear()


def test_own_words_count_before_those_of_the_program(own: Path) -> None:
    before = catalogue.translations("de").gettext("Places")
    own.write_text(
        f'{HEAD}msgid "Northern army"\nmsgstr "Nordarmee"\n\nmsgid "Places"\nmsgstr "Ortschaften"\n\n'
        '#, fuzzy\nmsgid "Events"\nmsgstr "Geraten"\n',
        encoding="utf-8",
    )
    catalogue.translations.cache_clear()
    told = catalogue.translations("de")
    assert (before, told.gettext("Places")) == ("Orte", "Ortschaften")
    assert told.gettext("Northern army") == "Nordarmee"
    assert told.gettext("Events") == "Ereignisse"
    assert told.gettext("Roads") != ""


def test_what_is_no_catalogue_is_refused_by_name(own: Path) -> None:
    own.write_text('msgid "Northern army"\nNordarmee\n', encoding="utf-8")
    with pytest.raises(InvalidData) as raised:
        catalogue.translations("de")
    assert [problem.file for problem in raised.value.problems] == ["locale/de.po"]
