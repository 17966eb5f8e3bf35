"""Which messages are of the program, and which of the conflict; each keeps its translation when it moves."""

from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from dashboard import update_catalogues
from dashboard.i18n import catalogue
from dashboard.i18n.language import NAME_CONTEXT, Message


def test_what_stands_in_no_module_is_of_the_conflict() -> None:
    """Messages in templates and modules, headings that are constants, kinds, and what is said of any conflict."""
    own = {Message("A title that only a table has"), Message("Syria 2024: the advance, day by day")}
    program = {Message("Held by"), Message("To correct an error"), Message("Land corridor"), Message("To the map")}
    program |= {Message("border crossing"), Message("Movement: ships"), *update_catalogues.general_texts()}
    assert update_catalogues.parted(own | program) == (program, own)


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Catalogues of the program and of a conflict, both German: all texts are the program's so far."""
    monkeypatch.setattr(catalogue, "FOLDER", tmp_path / "program")
    monkeypatch.setattr(catalogue, "OF_THE_CONFLICT", tmp_path / "conflict")
    told = Catalog("de", fuzzy=False)
    told.mime_headers = [("Plural-Forms", "nplurals=2; plural=(n == 1);")]
    told.add("Held by", "Gehalten von")
    told.add("A title", "Ein Titel")
    told.add("Port", "Hafen", context=NAME_CONTEXT)
    catalogue.write_catalogue("de", told)
    return tmp_path


def test_a_message_takes_its_translation_along(folders: Path) -> None:
    """And the rule of the plural; what is left in neither is gone."""
    own = (catalogue.own_catalogue_path("de"), update_catalogues.known_texts("de"))
    update_catalogues.update_catalogue(
        "de", [(Message("A title"), "app.py"), (Message("New"), "app.py")], {"Port"}, own
    )
    update_catalogues.update_catalogue("de", [(Message("Held by"), "table.py")], set())
    program, conflict = catalogue.read_catalogue("de"), catalogue.read_own_catalogue("de")
    assert {entry.id: entry.string for entry in program if entry.id} == {"Held by": "Gehalten von"}
    assert {entry.id: entry.string for entry in conflict if entry.id} == {
        "A title": "Ein Titel", "New": "", "Port": "Hafen"
    }  # fmt: skip
    assert program.plural_forms == conflict.plural_forms == "nplurals=2; plural=(n == 1);"
    assert update_catalogues.named("de") == {"Port"}
    texts = (folders / "conflict" / "de.po").read_text(encoding="utf-8")
    assert texts.startswith("# Words of one conflict")
