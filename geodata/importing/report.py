"""A plan in words."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator

from geodata.conflict import SIDES
from geodata.importing.plan import KEYS, Plan
from geodata.importing.reading import slug
from geodata.schema import vocabulary

MOST_ROWS, MOST_NUMBERS, MOST_WORDS = 3, 5, 40
"""New rows, numbers of rows left out, and unknown words that are shown one by one."""
KINDS = {"events": vocabulary.EVENT_KINDS, "places": vocabulary.PLACE_KINDS}
KEPT = "left as they are; --replace takes those of the file"


def plan_report(name: str, plan: Plan, *, write: bool) -> str:
    """What would be written, or was, of a file with this name; then what is left out and why."""
    return "\n".join(_lines(name, plan, write))


def _lines(name: str, plan: Plan, write: bool) -> Iterator[str]:
    table, columns = plan.columns.table, plan.columns
    collection = columns.collection
    yield f"{name}: {collection.title if collection else plan.table.form}, as rows of sources/{table}.csv"
    yield f"  {columns.told()}"
    if collection:
        yield f"  {collection.terms}"
    unit = plan.table.unit
    new, other = plan.new[table], plan.other[table]
    yield f"{'Added' if write else 'New'}: {_count(len(new), 'row')}"
    yield from (f"  {', '.join(_first_cells(table, row))}" for row in new[:MOST_ROWS])
    if len(new) > MOST_ROWS:
        yield f"  … and {len(new) - MOST_ROWS} more"
    if plan.same:
        yield f"There already: {_count(plan.same, 'row')}"
    if other:
        done = f"{'replaced' if write else 'would be replaced'}" if plan.replace else KEPT
        yield f"There with other values: {_count(len(other), 'row')}, {done}"
        more = f" … and {len(other) - MOST_NUMBERS} more" if len(other) > MOST_NUMBERS else ""
        yield f"  {', '.join(' '.join(row[c] for c in KEYS[table]) for row in other[:MOST_NUMBERS])}{more}"
    if plan.gone:
        yield f"Taken out: {_count(len(plan.gone), 'example row')} that were made up"
    if plan.left:
        yield f"Left out: {_count(sum(map(len, plan.left.values())), unit)}"
    for reason, numbers in sorted(plan.left.items(), key=lambda item: -len(item[1])):
        shown = ", ".join(map(str, numbers[:MOST_NUMBERS])) + (" …" if len(numbers) > MOST_NUMBERS else "")
        yield f"  {len(numbers)}: {reason} ({unit} {shown})"
    for field, words in plan.unknown.items():
        yield from _unknown(table, field, words)
    if not write:
        yield "Nothing is written; --write writes it." if plan.written else "Nothing to write."


def _first_cells(table: str, row: dict[str, str]) -> Iterator[str]:
    shown = {
        "places": ("id", "name_en", "kind", "lat", "lon"),
        "events": ("id", "date", "kind", "title"),
        "changes": ("place_id", "date", "from_side", "to_side"),
    }
    return (row[column] for column in shown[table])


def _unknown(table: str, field: str, words: Counter[str]) -> Iterator[str]:
    """Words of theirs that the folder does not have, and what to do."""
    if field == "actor":
        yield "Unknown actors: add lines like these under [words.actors] of conflict.toml, or name one of yours with"
        yield '--map "THEIR WORD=YOURS":'
        yield from (f"  {slug(word, '_') or 'actor'} = {json.dumps(word, ensure_ascii=False)}" for word in _most(words))
    elif field == "place":
        yield f"Unknown places: {', '.join(_most(words))}. Import or add them first."
    else:
        expected = SIDES if field == "side" else KINDS[table]
        yield f'Unknown words of {field}: name each with --map "THEIR WORD=YOURS", of {", ".join(expected)}:'
        yield from (f"  {word} ({count})" for word, count in words.most_common(MOST_WORDS))


def _most(words: Counter[str]) -> list[str]:
    return [word for word, _ in words.most_common(MOST_WORDS)]


def _count(count: int, unit: str) -> str:
    return f"{count:,} {unit}{'' if count == 1 else 's'}"
