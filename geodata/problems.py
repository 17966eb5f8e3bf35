"""A problem in the data: which file, which row, what is wrong and what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from geodata.schema.harmless import UNSEEN


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that breaks the contract.

    `file` is relative to the data folder (`sources/changes.csv`). `row` is the line of a table as an editor counts
    it (the header is line 1) or the number of a feature in a layer (the first is 1); 0 means the whole file.
    """

    file: str
    row: int
    found: str
    expected: str

    def __str__(self) -> str:
        unit = "feature" if self.file.endswith("geojson") else "row"
        where = f"{self.file}, {unit} {self.row}" if self.row else self.file
        return UNSEEN.sub(_code, f"{where}: {self.found}; expected {self.expected}")


def _code(character: re.Match[str]) -> str:
    """A character that nobody sees, by its number."""
    return f"[U+{ord(character[0]):04X}]"


class InvalidData(Exception):
    """The data break the contract. The text of the exception lists every problem, one a line."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(map(str, self.problems)))

    def summary(self) -> str:
        """The text for a reader: how many problems, then each on its line."""
        count = len(self.problems)
        return f"{count} problem{'s' if count != 1 else ''} in the data:\n{self}"
