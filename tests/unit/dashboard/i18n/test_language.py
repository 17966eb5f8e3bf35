"""What is spoken: dates, numbers and plurals of each language, names, and what is noted of what is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from dashboard.i18n import catalogue, dates, numbers
from dashboard.i18n.language import (
    LANGUAGES,
    Message,
    _,
    arabic_in,
    ngettext,
    pgettext,
    plural_forms,
    record_requested_texts,
    translated_name,
    use_language,
)
from dashboard.i18n.language import current_language as now_spoken
from dashboard.i18n.names import names_from_tables, place_names
from geodata.dataset import Dataset


@pytest.mark.parametrize(
    ("code", "weekday", "short", "year", "tick"),
    [
        ("en", "Thursday", "5 December", "December 2024", "5 Dec"),
        ("de", "Donnerstag", "5. Dezember", "Dezember 2024", "5. Dez."),
        ("ar", "الخميس", "٥ كانون الأول", "كانون الأول ٢٠٢٤", "٥\u200f/١٢"),
    ],
)
def test_dates(code: str, weekday: str, short: str, year: str, tick: str) -> None:
    """Syria's names of the months are Levantine, its digits Arabic."""
    with use_language(code):
        assert dates.weekday("2024-12-05") == weekday
        assert dates.day_short("2024-12-05") == short
        assert dates.day_with_year("2024-12-05") == f"{short} {year.split()[-1]}"
        assert dates.source_date("2024-12") == year
        assert dates.day_tick("2024-12-05") == tick


@pytest.mark.parametrize(
    ("code", "great", "small", "share"),
    [("en", "121,219", "2.9", "45"), ("de", "121.219", "2,9", "45"), ("ar", "١٢١٬٢١٩", "٢٫٩", "٤٥")],
)
def test_numbers(code: str, great: str, small: str, share: str) -> None:
    with use_language(code):
        assert numbers.number(121_218.6) == great
        assert numbers.number(2.94) == small
        assert numbers.percent(0.454) == share


@pytest.mark.parametrize(
    ("territory", "tag", "for_numbers", "told"),
    [
        ("SYR", "ar-SY", "ar-SY", "٥ كانون الأول ٢٫٩"),
        ("SDN", "ar-SD", "ar-SD", "٥ ديسمبر ٢٫٩"),
        ("LY", "ar-LY", "ar-LY", "5 ديسمبر 2,9"),
        ("UKR", "ar", "ar-u-nu-latn", "5 ديسمبر 2.9"),
        ("", "ar", "ar-u-nu-latn", "5 ديسمبر 2.9"),
        ("isle", "ar", "ar-u-nu-latn", "5 ديسمبر 2.9"),
    ],
)
def test_arabic_is_that_of_the_country(
    monkeypatch: pytest.MonkeyPatch, territory: str, tag: str, for_numbers: str, told: str
) -> None:
    """Where it is official there; else as written anywhere, and browsers are told which digits that has."""
    arabic = arabic_in(territory)
    assert (arabic.tag, arabic.numbers, arabic.locale.replace("_", "-")) == (tag, for_numbers, tag)
    monkeypatch.setitem(LANGUAGES, "ar", arabic)
    with use_language("ar"):
        assert f"{dates.day_short('2024-12-05')} {numbers.number(2.94)}" == told


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Catalogues of a few messages."""
    forms = ("صفر {count}", "مكان {count}", "مكانان {count}", "أماكن {count}", "مكانا {count}", "مكان آخر {count}")
    held = {
        "de": (("{count} Ort", "{count} Orte"), "Damaskus", "der Regierung", "Straße", "Wohl {place}"),
        "ar": (forms, "دمشق", "الحكومة", "طريق", "{place} نعم"),
    }
    rules = {code: catalogue.read_catalogue(code).plural_forms for code in held}
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path)
    monkeypatch.setattr(catalogue, "OF_THE_CONFLICT", tmp_path / "none")
    catalogue.translations.cache_clear()
    for code, (places, city, noun, road, sentence) in held.items():
        new = Catalog(code, fuzzy=False)
        new.mime_headers = [("Plural-Forms", rules[code])]
        new.add(("{count} place", "{count} places"), places)
        new.add("Damascus", city)
        new.add("the government", noun, context="from")
        new.add("Road", road)
        new.add("Guessed", "geraten", flags=["fuzzy"])
        new.add("Well, {place}", sentence)
        catalogue.write_catalogue(code, new)
    yield
    catalogue.translations.cache_clear()


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", ["1 place", "2 places", "11 places"]),
        ("de", ["1 Ort", "2 Orte", "11 Orte"]),
        ("ar", ["مكان ١", "مكانان ٢", "مكانا ١١"]),
    ],
)
def test_plurals(words: None, code: str, told: list[str]) -> None:
    with use_language(code):
        assert [ngettext("{count} place", "{count} places", count) for count in (1, 2, 11)] == told


def test_plurals_for_the_scripts(words: None) -> None:
    """By the categories that the browser's own rule of the language answers with."""
    with use_language("de"):
        assert plural_forms("{count} place", "{count} places") == {"one": "{count} Ort", "other": "{count} Orte"}
    with use_language("ar"):
        forms = plural_forms("{count} place", "{count} places")
    assert {category: form.split(" {")[0] for category, form in forms.items()} == {
        "zero": "صفر",
        "one": "مكان",
        "two": "مكانان",
        "few": "أماكن",
        "other": "مكان آخر",
        "many": "مكانا",
    }


def test_sentences_contexts_and_what_is_lacking(words: None) -> None:
    """A message that is not translated, or only guessed at, is told in English."""
    with use_language("de"):
        assert _("Well, {place}", place="{Homs}") == "Wohl {Homs}"
        assert pgettext("from", "the government") == "der Regierung"
        assert pgettext("to", "the government") == "the government"
        assert _("Guessed") == "Guessed"
        assert _("Unheard of") == "Unheard of"
        assert _("") == ""
    assert now_spoken() is LANGUAGES["en"]
    assert _("Road") == "Road"


def test_names(words: None) -> None:
    """Of the tables first; a city that is a message of its own is a name too."""
    with use_language("de"):
        assert [translated_name(name) for name in ("Damascus", "Morek")] == ["Damaskus", "Morek"]
    with use_language("ar", {"Morek": "مورك"}):
        assert [translated_name(name) for name in ("Damascus", "Morek", "Qamhana")] == ["دمشق", "مورك", "Qamhana"]


def test_names_of_the_tables(toy: Dataset) -> None:
    """In Arabic those of the column name_ar, without what stands in brackets."""
    assert names_from_tables(toy, "name_en") == {}
    assert names_from_tables(toy, "name_ar")["Hama"] == "حماة"
    with use_language("ar"):
        assert place_names(toy.geo["cities"])["homs-city"] == "حمص"
    with use_language("de"):
        assert place_names(toy.geo["cities"])["homs-city"] == "Homs"


def test_what_is_asked_is_noted() -> None:
    with record_requested_texts() as asked:
        _("Road")
        ngettext("{count} place", "{count} places", 3)
        pgettext("from", "the government")
        translated_name("Morek")
    _("Not noted")
    assert asked.messages == {
        Message("Road"),
        Message("{count} place", "{count} places"),
        Message("the government", context="from"),
    }
    assert asked.names == {"Morek"}


def test_a_language_that_is_none() -> None:
    with pytest.raises(KeyError, match="fr"), use_language("fr"):
        pass
