"""Updates the catalogues to the texts that the page requests: `python -m dashboard.update_catalogues`.

The texts are the messages in modules and templates, and those that are requested while a page is built. What stands in
no module is a text of the conflict: it goes to the catalogue of its folder, `locale/CODE.po`. Existing translations
stay, whichever of the two has them; messages that nothing requests any more are removed. With another folder in
GEODATA_FOLDER its catalogues are updated, and not the program's.
"""

from __future__ import annotations

import ast
import copy
import sys
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir

from dashboard.i18n.catalogue import (
    SOURCE_LANGUAGE,
    catalogue_path,
    own_catalogue_path,
    read_catalogue,
    read_own_catalogue,
    write_catalogue,
)
from dashboard.i18n.language import LANGUAGES, NAME_CONTEXT, Message, RequestedTexts, record_requested_texts
from dashboard.i18n.names import ENGLISH_COLUMN
from dashboard.server.app import create_app
from dashboard.words import MOVEMENT_KINDS
from geodata.chosen import OWN
from geodata.conflict import FOLDER, PACKAGE_NAME
from geodata.conflict_file.wording import PLURALS, Wording
from geodata.dataset import Dataset
from geodata.load import load
from geodata.measures.methods import GENERAL
from geodata.schema import vocabulary

ROOT = Path(__file__).resolve().parent
METHODS = [("**.py", "python"), ("text/templates/**.html", "jinja2")]
KEYWORDS = DEFAULT_KEYWORDS | {"plural_forms": (1, 2)}
HEADER = """\
# {what}. `python -m dashboard.update_catalogues` keeps this file in step with the page.
# Left in braces: placeholders. `name` is the context of proper names, which may stay blank."""
OF_THE_PROGRAM, OF_THE_FOLDER = "Words of the page", "Words of one conflict, which count before those of the program"
"""What a catalogue says of itself."""
BUILT_TEXTS = "server/app.py"
"""File given for texts that are no literal: of the tables, and names of sides, layers and kinds."""


def main() -> int:
    """Writes the catalogues of every language and prints how many messages have no translation."""
    dataset = load(FOLDER)
    for code, language in LANGUAGES.items():
        if code == SOURCE_LANGUAGE:
            continue
        requested = requested_texts(dataset, code)
        names = requested.names if language.name_column != ENGLISH_COLUMN else set()
        of_program, of_conflict = parted(requested.messages)
        own = (own_catalogue_path(code), _built(of_conflict), names | named(code))
        program = (catalogue_path(code), _in_order_of_files(of_program), set[str]())
        known = known_texts(code)  # of both before either is written: a message may move from one to the other
        for path, messages, given in (own, program) if FOLDER == OWN else (own,):
            updated = update_catalogue(code, messages, given, (path, known))
            lacking = len(untranslated(updated, {message for message, _file in messages}))
            print(f"{path}: {len(updated)} messages, {lacking} not translated")
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


@cache
def literals() -> frozenset[str]:
    """Every text that stands in a module, as a message or as a value of a constant."""
    modules = [path for package in (ROOT, ROOT.parent / "geodata") for path in package.rglob("*.py")]
    nodes = (node for path in modules for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    return frozenset(node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str))


def vocabulary_words() -> set[str]:
    """What the page makes of words that the tables of any conflict may hold."""
    kinds = {kind.replace("_", " ") for kind in (*vocabulary.PLACE_KINDS, *vocabulary.EVENT_KINDS)}
    return kinds | {f"Movement: {name}" for name in MOVEMENT_KINDS.values()}


def parted(messages: set[Message]) -> tuple[set[Message], set[Message]]:
    """Messages that stand in a module or a template, and those that the page takes from the data of the conflict."""
    own = {message for message in messages - messages_in_code().keys() if message.text not in _general()}
    return messages - own, own


@cache
def _general() -> frozenset[str]:
    return literals() | vocabulary_words() | {message.text for message in general_texts()}


def _in_order_of_files(messages: set[Message]) -> list[tuple[Message, str]]:
    """Messages with their file, by file; then those that are known only while a page is built."""
    files = messages_in_code()
    return sorted(files.items(), key=lambda item: item[1]) + _built(messages - files.keys())


def _built(messages: set[Message]) -> list[tuple[Message, str]]:
    return [(message, BUILT_TEXTS) for message in sorted(messages)]


def known_texts(code: str) -> Catalog:
    """The program's catalogue of a language with what that of the conflict translates, which counts first."""
    known = read_catalogue(code)
    for entry in read_own_catalogue(code):
        if entry.id:
            known.delete(entry.id, entry.context)
            known.add(entry.id, entry.string, flags=entry.flags, context=entry.context)
    return known


def named(code: str) -> set[str]:
    """Proper names that a language has in one of its catalogues."""
    return {str(entry.id) for entry in known_texts(code) if entry.context == NAME_CONTEXT}


def update_catalogue(
    code: str, messages: list[tuple[Message, str]], names: set[str], at: tuple[Path, Catalog] | None = None
) -> Catalog:
    """Writes a catalogue of a language with the requested messages and what is known of them; returns it.

    `at`: where it lies, and what is known; by default that of the program, and what both catalogues have. `names`:
    proper names in it that the tables lack in the language; they may be left blank. The plural rule of the program's
    file stays: Babel's own changes with its version (Arabic's did in 2.19), and the forms stand in the order of the
    rule.
    """
    path, known = at or (catalogue_path(code), known_texts(code))
    updated = copy.deepcopy(known)
    is_own = path == own_catalogue_path(code)
    template = Catalog(header_comment=HEADER.format(what=OF_THE_FOLDER if is_own else OF_THE_PROGRAM))
    for message, file in messages:
        template.add(_message_id(message), context=message.context or None, locations=[(file, 0)])
    for name in sorted(names):
        template.add(name, context=NAME_CONTEXT, locations=[("names", 0)])
    updated.update(template, no_fuzzy_matching=True, update_header_comment=True, update_creation_date=False)
    updated.obsolete.clear()
    updated.project, updated.version, updated.fuzzy = PACKAGE_NAME if is_own else "dashboard", "1", False
    write_catalogue(code, updated, path)
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
