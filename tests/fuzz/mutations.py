"""One fault in one file of a data folder, as a strategy of Hypothesis."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass

from hypothesis import assume
from hypothesis import strategies as st

from tests.fuzz.hostile import ANY_TEXT
from tests.fuzz.json_faults import layer_faults, package_faults

KINDS = {"table": ".csv", "layer": ".geojson", "json": ".json", "toml": ".toml", "bytes": "", "none": ""}
"""Kind of fault -> how the names of the files end that may have it."""
OFTEN = ("table",) * 8 + ("layer",) * 5 + ("json", "toml", "bytes", "bytes", "bytes", "none")
"""Kinds of faults, each as often as it is to be drawn."""


@dataclass(frozen=True)
class Mutation:
    """A file (path in the data folder) and its new bytes, None for none; `how` says in words what was done."""

    path: str
    how: str
    content: bytes | None


@st.composite
def mutations(draw: st.DrawFn, files: Mapping[str, bytes]) -> Mutation:
    """A fault in one of the files. It changes the bytes of the file, or takes it away."""
    of_kind = {kind: sorted(name for name in files if name.endswith(suffix)) for kind, suffix in KINDS.items()}
    kind = draw(st.sampled_from([kind for kind in OFTEN if of_kind[kind]]))
    path = draw(st.sampled_from(of_kind[kind]))
    if kind == "none":
        return Mutation(path, "taken away", None)
    how, content = draw(
        {"table": _table, "layer": layer_faults, "json": package_faults, "toml": _toml, "bytes": _bytes}[kind](
            files[path]
        )
    )
    assume(content != files[path])
    return Mutation(path, how, content)


@st.composite
def _table(draw: st.DrawFn, content: bytes) -> tuple[str, bytes]:
    """A cell, a row or the header of a table."""
    rows = list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))
    how = draw(st.sampled_from(("cell",) * 6 + ("other cell", "edited cell", "edited cell", "row", "header")))
    number = 0 if how == "header" else draw(st.integers(1, max(1, len(rows) - 1)))
    assume(number < len(rows))
    row = rows[number]
    column = draw(st.integers(0, len(row) - 1))
    if how in ("cell", "header"):
        row[column] = draw(ANY_TEXT)
    elif how == "other cell":
        row[column] = draw(st.sampled_from(rows[draw(st.integers(1, len(rows) - 1))]))
    elif how == "edited cell":
        row[column] = draw(_edited(row[column]))
    else:
        how = draw(st.sampled_from(("row twice", "row away", "row moved", "cell away", "cell more", "blank row")))
        _change_rows(rows, number, column, how)
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return f"{how}: line {number + 1}, {rows[0][column] if rows[0] else ''}", text.getvalue().encode(
        "utf-8", "surrogatepass"
    )


def _change_rows(rows: list[list[str]], number: int, column: int, how: str) -> None:
    if how == "row twice":
        rows.insert(number, list(rows[number]))
    elif how == "row away":
        del rows[number]
    elif how == "row moved":
        rows.append(rows.pop(number))
    elif how == "cell away":
        del rows[number][column]
    elif how == "cell more":
        rows[number].insert(column, "more")
    else:
        rows.insert(number, [])


@st.composite
def _edited(draw: st.DrawFn, text: str) -> str:
    """A text with one slip: what a hand does."""
    at = draw(st.integers(0, len(text)))
    slip = draw(st.sampled_from(("drop", "double", "insert", "case", "space", "digit")))
    return {
        "drop": text[: max(at - 1, 0)] + text[at:],
        "double": text[:at] + text[max(at - 1, 0) :],
        "insert": text[:at] + draw(st.characters(exclude_categories=())) + text[at:],
        "case": text.swapcase(),
        "space": f"{text} ",
        "digit": text.translate(str.maketrans("0123456789", "1234567890")),
    }[slip]


@st.composite
def _toml(draw: st.DrawFn, content: bytes) -> tuple[str, bytes]:
    """A line of conflict.toml, or a value in it."""
    lines = content.decode("utf-8").split("\n")
    number = draw(st.integers(0, len(lines) - 1))
    name, equals, _ = lines[number].partition(" = ")
    if equals and draw(st.booleans()):
        lines[number] = f"{name} = {json.dumps(draw(ANY_TEXT | st.integers() | st.booleans() | st.just([])))}"
    else:
        lines[number] = draw(_edited(lines[number]))
    return f"line {number + 1}", "\n".join(lines).encode("utf-8", "surrogatepass")


@st.composite
def _bytes(draw: st.DrawFn, content: bytes) -> tuple[str, bytes]:
    """Bytes of any file, whatever they mean."""
    at = draw(st.integers(0, len(content)))
    how = draw(
        st.sampled_from(
            ("truncated", "byte", "NUL", "span away", "junk before", "CRLF", "BOM", "UTF-16", "Latin-1", "deep")
        )
    )
    return f"{how} at {at}", {
        "truncated": content[:at],
        "byte": content[:at] + draw(st.binary(min_size=1, max_size=1)) + content[at + 1 :],
        "NUL": content[:at] + b"\0" + content[at:],
        "span away": content[:at] + content[at + draw(st.integers(1, 40)) :],
        "junk before": draw(st.binary(min_size=1, max_size=8)) + content,
        "CRLF": content.replace(b"\n", b"\r\n"),
        "BOM": b"\xef\xbb\xbf" + content,
        "UTF-16": content.decode("utf-8").encode("utf-16"),
        "Latin-1": content.decode("utf-8").encode("latin-1", "replace"),
        "deep": content[:at] + b"[" * 20_000 + content[at:],
    }[how]
