"""How to cite a view of the map: a sentence and an entry for BibTeX."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote, urlsplit

from geodata.calendar import index_of
from geodata.conflict import AUTHORS, FILE_PREFIX, FIRST_DAY, LAST_DAY, PAGE_TITLE, PUBLICATION_YEAR

TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{character: f"\\{character}" for character in "&%$#_{}"},
    }
)
"""Characters that TeX reads as commands -> how to write them."""
SAFE_IN_ADDRESS = "%/:?#[]@!$&'()*+,;=~"
"""Characters of an address that stay. Braces, backslashes, spaces and quotes are percent-encoded: they would break the
entry."""


@dataclass(frozen=True)
class Citation:
    """A sentence for a list of references, and the same as a BibTeX entry of the type @misc."""

    sentence: str
    bibtex: str


@dataclass(frozen=True)
class Cited:
    """What is cited: all days (`day` None), a day, or `compare`, the first of two days, and `day`.

    `figure`: one figure of that view, its name and value in words; None for the view as a whole.
    """

    day: str | None = None
    compare: str | None = None
    figure: str | None = None


def cite(address: str, cited: Cited, accessed: str, version: str) -> Citation:
    """The citation of a view by its address; `accessed` an ISO date, `version` of the data.

    Raises ValueError for a day outside the period, an access date that is not a date, or an address without http(s).
    """
    day, compare = cited.day, cited.compare
    for one in filter(None, (day, compare)):
        index_of(one)
    if urlsplit(address).scheme not in ("http", "https"):
        raise ValueError("address: expected one that starts with http:// or https://")
    read = date.fromisoformat(accessed).isoformat()
    view = f"View of {day}" if day else f"All days from {FIRST_DAY} to {LAST_DAY}"
    view = f"Comparison of {compare} with {day}" if compare else view
    quoted = f"“{cited.figure}”" if cited.figure else ""
    link = quote(address, safe=SAFE_IN_ADDRESS)
    told = [f"{AUTHORS} ({PUBLICATION_YEAR})", PAGE_TITLE, quoted, f"{view}, data version {version}"]
    sentence = f"{'. '.join(filter(None, told))}. {link} (accessed {read})."
    note = ", ".join(filter(None, (quoted, view, f"data version {version}", f"accessed {read}")))
    fields = {
        "author": f"{{{AUTHORS}}}",
        "title": f"{{{PAGE_TITLE}}}",
        "year": str(PUBLICATION_YEAR),
        "version": version.translate(TEX),
        "note": note.translate(TEX),
        "howpublished": rf"\url{{{link}}}",
        "url": link,
        "urldate": read,
    }
    entry = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    days = f"{compare}-to-{day}" if compare else day or "all-days"
    return Citation(sentence, f"@misc{{{FILE_PREFIX}-{days},\n{entry}\n}}\n")
