"""Which columns of a foreign table are which of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from geodata.foreign.table import Cells
from geodata.foreign.unreadable import Unreadable
from geodata.importing.codebooks import ALIASES, COLLECTIONS, Collection
from geodata.schema import layout

TABLES = ("places", "events", "changes")
"""Tables that rows of others can be imported into."""
NEEDED = {"places": ("name_en", "lat", "lon"), "events": ("date", "lat", "lon"), "changes": ("date", "to_side")}
"""Table -> columns without which no row can be made."""
OF_TABLE = {
    "places": (*layout.TABLES["places"], "side", "source_ids", "confidence"),
    "events": layout.TABLES["events"],
    "changes": (*layout.TABLES["changes"], "name_en"),
}
"""Table -> our columns that are looked for; a place comes with the side that holds it on the first day."""


@dataclass(frozen=True)
class Columns:
    """`found`: our column -> positions of theirs. `collection`: whose file it is, None if of no known one.

    `fixed`: our column -> what the user set it to in every row.
    """

    table: str
    names: tuple[str, ...]
    found: Mapping[str, tuple[int, ...]]
    fixed: Mapping[str, str]
    collection: Collection | None = None

    def text(self, column: str, cells: Cells) -> str:
        """What the user set the column to, else the first cell of it that is not blank."""
        return self.fixed.get(column) or next(iter(self.texts(column, cells)), "")

    def texts(self, column: str, cells: Cells) -> list[str]:
        """The cells of a column that may have several, each once, without blank ones."""
        if column in self.fixed:
            return [self.fixed[column]]
        texts = (" ".join(cells[at].split()) for at in self.found.get(column, ()))
        return list(dict.fromkeys(text for text in texts if text))

    def code(self, name: str, cells: Cells) -> str:
        """The cell of a column of theirs by its name; blank if they have none of that name."""
        return cells[self.names.index(name)].strip() if name in self.names else ""

    def told(self) -> str:
        """Which columns were recognised, in words."""
        pairs = (f"{ours} = {' and '.join(self.names[at] for at in places)}" for ours, places in self.found.items())
        return ", ".join([*pairs, *(f"{ours} = {value!r} in every row" for ours, value in self.fixed.items())])


def recognise(
    header: tuple[str, ...], table: str | None, chosen: Mapping[str, str], fixed: Mapping[str, str]
) -> Columns:
    """The columns of a foreign table by their names. `chosen`: our column -> theirs, as the user says.

    `table`: of TABLES; None: changes if rows have a date, a side and a place, events if they have a date, else places.
    Raises Unreadable if columns are missing, or names stand twice.
    """
    names = tuple(plain(name) for name in header)
    _once(names)
    collection = next((one for one in COLLECTIONS if one.signs <= set(names)), None)
    table = table or ("events" if collection else _table_of(names, chosen, fixed))
    if table != "events":
        collection = None
    found: dict[str, tuple[int, ...]] = {}
    for ours in (*OF_TABLE[table], *(("date_end",) if collection else ())):
        if ours in fixed:
            continue
        if ours in chosen:
            if plain(chosen[ours]) not in names:
                raise Unreadable(f"has no column {chosen[ours]!r}; expected one of {', '.join(header)}")
            found[ours] = (names.index(plain(chosen[ours])),)
        elif collection:
            theirs = [name for name in collection.columns.get(ours, ()) if name in names]
            found |= {ours: tuple(names.index(name) for name in theirs)} if theirs else {}
        elif alias := next((name for name in ALIASES.get(ours, (ours,)) if name in names), None):
            found[ours] = (names.index(alias),)
    missing = [ours for ours in NEEDED[table] if ours not in found and ours not in fixed]
    if table == "changes" and not {"place_id", "name_en"} & {*found, *fixed}:
        missing.append("place_id")
    if missing:
        raise Unreadable(f"has no column for {', '.join(missing)} (its columns: {', '.join(header)[:300]}): "
                         f"say which it is with --column {missing[0]}=NAME")  # fmt: skip
    return Columns(table, names, found, fixed, collection)


def plain(name: str) -> str:
    """A name as it is compared: small letters, `_` for spaces and hyphens."""
    return "_".join(name.strip().lower().replace("-", " ").split())


def _table_of(names: tuple[str, ...], chosen: Mapping[str, str], fixed: Mapping[str, str]) -> str:
    def has(ours: str, *aliases: str) -> bool:
        return ours in {*chosen, *fixed} or bool({ours, *aliases} & set(names))

    if not has("date", *ALIASES["date"]):
        return "places"
    of_change = has("to_side", "new_side") or (has("side", *ALIASES["side"]) and not has("title", *ALIASES["title"]))
    return "changes" if of_change and has("place_id", *ALIASES["name_en"]) else "events"


def _once(names: tuple[str, ...]) -> None:
    twice = sorted({name for name in names if name and names.count(name) > 1})
    if twice:
        raise Unreadable(f"has the column {twice[0]} twice; expected each name once")
