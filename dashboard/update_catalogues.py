"""Updates the catalogues to the texts that the page requests: `python -m dashboard.update_catalogues`.

The texts are the messages in modules and templates, and those that are requested while a page is built. Existing
translations stay; messages that nothing requests any more are removed.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

from dashboard.i18n.catalogue import SOURCE_LANGUAGE, catalogue_path, read_catalogue, write_catalogue
from dashboard.i18n.language import LANGUAGES, NAME_CONTEXT, Message, RequestedTexts, record_requested_texts
from dashboard.i18n.names import ENGLISH_COLUMN
from dashboard.server.app import create_app
from geodata.conflict import PAGE_TITLE
from geodata.conflict_file.wording import PLURALS, Wording
from geodata.dataset import Dataset
from geodata.load import load
from geodata.measures.methods import GENERAL

ROOT = Path(__file__).resolve().parent
METHODS = [("**.py", "python"), ("text/templates/**.html", "jinja2")]
KEYWORDS = DEFAULT_KEYWORDS | {"plural_forms": (1, 2)}
HEADER = """\
# Words of the page. `python -m dashboard.update_catalogues` keeps this file in step with the page.
# Left in braces: placeholders. `name` is the context of proper names, which may stay blank."""
BUILT_TEXTS = "server/app.py"
"""File given for texts that are no literal: of the tables, and names of sides, layers and kinds."""


def main() -> int:
    """Writes the catalogue of every language and prints how many messages have no translation."""
    dataset = load()
    for code, language in LANGUAGES.items():
        if code == SOURCE_LANGUAGE:
            continue
        requested = requested_texts(dataset, code)
        names = requested.names if language.name_column != ENGLISH_COLUMN else set()
        updated = update_catalogue(code, _in_order_of_files(requested), names)
        lacking = len(untranslated(updated, requested.messages))
        print(f"{catalogue_path(code)}: {len(updated)} messages, {lacking} not translated")
    return 0


def requested_texts(dataset: Dataset, code: str) -> RequestedTexts:
    """Every text that a page in a language requests."""
    with record_requested_texts() as requested:
        create_app(dataset, code)
    requested.messages |= messages_in_code().keys() | general_texts()
    return requested


def general_texts() -> set[Message]:
    """What the page says of a conflict that has no words of its own for it."""
    texts = {name: text for name, text in Wording().model_dump().items() if text and isinstance(text, str)}
    plurals = {texts.pop(one): texts.pop(many) for one, many in PLURALS.items()}
    methods = [text for method in GENERAL.values() for text in (method.title, method.paragraph)]
    return {Message(one, many) for one, many in plurals.items()} | {
        Message(text) for text in (*texts.values(), *methods)
    }


@cache
def messages_in_code() -> dict[Message, str]:
    """Message that is a literal in a module or template -> the file."""
    extracted = extract_from_dir(ROOT, METHODS, keywords=KEYWORDS)
    return {_message(text, context): file for file, _line, text, _comments, context in extracted if text}


def _message(text: str | tuple[str, ...], context: str | None) -> Message:
    one, many = (text, "") if isinstance(text, str) else (text[0], text[1])
    return Message(one, many, context or "")


def _in_order_of_files(requested: RequestedTexts) -> list[tuple[Message, str]]:
    """Messages with their file, by file; then those that are known only while a page is built."""
    files = messages_in_code()
    others = sorted(requested.messages - files.keys())
    return sorted(files.items(), key=lambda item: item[1]) + [(message, BUILT_TEXTS) for message in others]


def update_catalogue(code: str, messages: list[tuple[Message, str]], names: set[str]) -> Catalog:
    """Writes the catalogue of a language with the requested messages and what was translated; returns it.

    `names`: proper names that the tables lack in the language; they may be left blank, and one that has a translation
    stays. The plural rule of the file stays too: Babel's own changes with its version (Arabic's did in 2.19), and the
    forms stand in the order of the rule.
    """
    updated = read_catalogue(code)
    kept = {str(entry.id) for entry in updated if entry.context == NAME_CONTEXT}
    template = Catalog(header_comment=HEADER)
    for message, file in messages:
        template.add(_message_id(message), context=message.context or None, locations=[(file, 0)])
    for name in sorted(names | kept):
        template.add(name, context=NAME_CONTEXT, locations=[("names", 0)])
    updated.update(template, no_fuzzy_matching=True, update_header_comment=True, update_creation_date=False)
    updated.obsolete.clear()
    updated.project, updated.version, updated.fuzzy = PAGE_TITLE, "1", False
    write_catalogue(code, updated)
    return updated


def _message_id(message: Message) -> str | tuple[str, str]:
    """Key of a message in a catalogue."""
    return (message.text, message.plural) if message.plural else message.text


def untranslated(catalogue: Catalog, messages: set[Message]) -> list[Message]:
    """Messages that a catalogue lacks, or translates in not all of their forms, or only as fuzzy."""
    return sorted(message for message in messages if not _is_translated(catalogue, message))


def _is_translated(catalogue: Catalog, message: Message) -> bool:
    entry = catalogue.get(_message_id(message), message.context or None)
    if entry is None or entry.fuzzy:
        return False
    return all(entry.string) if isinstance(entry.string, tuple) else bool(entry.string)


if __name__ == "__main__":
    sys.exit(main())
