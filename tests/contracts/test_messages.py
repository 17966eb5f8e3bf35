"""The catalogues hold what the page asks for: all of it, nothing else, nothing guessed, with its placeholders."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
from babel import Locale
from babel.messages.catalog import Catalog

from dashboard import notice
from dashboard.i18n import catalogue as catalogues
from dashboard.i18n.catalogue import SOURCE_LANGUAGE, read_catalogue, read_own_catalogue, translations
from dashboard.i18n.language import LANGUAGES, NAME_CONTEXT, PLURAL_SAMPLE, Message, RequestedTexts
from dashboard.update_catalogues import parted, requested_texts, untranslated, update_catalogue
from geodata.dataset import Dataset

OUR_WORDS = re.compile(
    r"syria|homs|damascus|aleppo|hmeimim|tartus|golan|euphrates|hts|sdf|assad|russia|israel|\bM5\b|november|december",
    re.IGNORECASE,
)
"""Words of the project's own conflict."""
OTHERS = [code for code in LANGUAGES if code != SOURCE_LANGUAGE]


@pytest.fixture(scope="module", params=OTHERS)
def language(request: pytest.FixtureRequest) -> str:
    """Each language that needs a catalogue."""
    return request.param


@pytest.fixture(scope="module", params=["program", "conflict"])
def of(request: pytest.FixtureRequest) -> str:
    """Whose words a catalogue has."""
    return request.param


@pytest.fixture(scope="module")
def held(language: str, of: str) -> Catalog:
    """Its catalogue."""
    return read_catalogue(language) if of == "program" else read_own_catalogue(language)


@pytest.fixture(scope="module")
def page(dataset: Dataset, language: str) -> RequestedTexts:
    """All that its page asks for, from the frame of the page to the last card."""
    return requested_texts(dataset, language)


@pytest.fixture(scope="module")
def asked(page: RequestedTexts, of: str) -> RequestedTexts:
    """What of it is to stand in the catalogue: proper names are of the conflict."""
    of_program, of_conflict = parted(page.messages)
    return RequestedTexts(of_program, set()) if of == "program" else RequestedTexts(of_conflict, page.names)


def _texts(entry: str | tuple[str, ...]) -> tuple[str, ...]:
    return entry if isinstance(entry, tuple) else (entry,)


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_nothing_is_missing(held: Catalog, asked: RequestedTexts) -> None:
    """The failure lists what translators are still to give."""
    lacking = [
        f"{message.context}: {message.text}".removeprefix(": ") for message in untranslated(held, asked.messages)
    ]
    assert not lacking, f"{len(lacking)} messages:\n" + "\n".join(lacking)


def test_nothing_is_left_over(held: Catalog, asked: RequestedTexts) -> None:
    """No message that nobody asks for, and no name of nothing on the page."""
    entries = {(_texts(entry.id)[0], entry.context or "") for entry in held if entry.id}
    wanted = {(message.text, message.context) for message in asked.messages} | {
        (name, NAME_CONTEXT) for name in asked.names
    }
    assert entries - wanted == set()


def test_no_word_of_the_conflict_is_of_the_program(language: str) -> None:
    """Another conflict's page never asks for it. Whose the code is is no word of a conflict."""
    texts = {text for entry in read_catalogue(language) if entry.id for text in _texts(entry.id)}
    assert [text for text in texts - {notice.CODE} if OUR_WORDS.search(text)] == []
    assert [entry.id for entry in read_catalogue(language) if entry.context == NAME_CONTEXT] == []


def test_nothing_is_guessed(held: Catalog) -> None:
    assert [entry.id for entry in held if entry.id and entry.fuzzy] == []


def test_placeholders_are_kept(held: Catalog) -> None:
    """In every form of the plural."""
    wrong = {
        text: entry.id
        for entry in held
        if entry.id
        for text in _texts(entry.string)
        if text and _placeholders(text) != _placeholders(_texts(entry.id)[-1])
    }
    assert wrong == {}


def test_edges_are_kept(held: Catalog) -> None:
    """Blanks at the ends of a message part it from what stands beside it."""
    wrong = {
        text: entry.id
        for entry in held
        if entry.id
        for text in _texts(entry.string)
        if text and _blanks(text) != _blanks(_texts(entry.id)[0])
    }
    assert wrong == {}


def _blanks(text: str) -> tuple[bool, bool]:
    return text[0].isspace(), text[-1].isspace()


def test_each_form_is_a_category_of_the_language(language: str, held: Catalog) -> None:
    """The rule in the file parts the numbers as CLDR does, and so as the browser does."""
    category, form = Locale.parse(LANGUAGES[language].locale).plural_form, translations(language).plural
    met = {(form(count), category(count)) for count in range(PLURAL_SAMPLE)}
    assert len(met) == len({index for index, _ in met}) == len({name for _, name in met}) == held.num_plurals


def test_a_rule_stays_with_its_forms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Bringing a catalogue up to date leaves its rule of the plural as it was, whatever the library's own is."""
    monkeypatch.setattr(catalogues, "FOLDER", tmp_path)
    rule = "nplurals=2; plural=(n == 1);"
    told = Catalog("de", fuzzy=False)
    told.mime_headers = [("Plural-Forms", rule)]
    told.add(("{count} place", "{count} places"), ("{count} Orte", "{count} Ort"))
    catalogues.write_catalogue("de", told)
    assert update_catalogue("de", [(Message("{count} place", "{count} places"), "page.py")], set()).plural_forms == rule
    assert read_catalogue("de").plural_forms == rule


def test_what_a_page_asks_for_is_noticed() -> None:
    """A catalogue that lacks a form, or has a guess, lacks the message."""
    told = Catalog("de", fuzzy=False)
    told.add("Road", "Straße")
    told.add("Bridge", "Brücke", flags=["fuzzy"])
    told.add(("{count} place", "{count} places"), ("{count} Ort", ""))
    wanted = {Message("Road"), Message("Bridge"), Message("{count} place", "{count} places"), Message("River")}
    assert {message.text for message in untranslated(told, wanted)} == {"Bridge", "{count} place", "River"}
