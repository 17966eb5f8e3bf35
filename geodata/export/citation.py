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


def cite(address: str, day: str | None, accessed: str, version: str) -> Citation:
    """The citation of a view by its address; `day` None = all days, `accessed` an ISO date, `version` of the data.

    Raises ValueError for a day outside the period, an access date that is not a date, or an address without http(s).
    """
    if day is not None:
        index_of(day)
    if urlsplit(address).scheme not in ("http", "https"):
        raise ValueError("address: expected one that starts with http:// or https://")
    read = date.fromisoformat(accessed).isoformat()
    view = f"View of {day}" if day else f"All days from {FIRST_DAY} to {LAST_DAY}"
    link = quote(address, safe=SAFE_IN_ADDRESS)
    work = f"{AUTHORS} ({PUBLICATION_YEAR}). {PAGE_TITLE}"
    sentence = f"{work}. {view}, data version {version}. {link} (accessed {read})."
    fields = {
        "author": f"{{{AUTHORS}}}",
        "title": f"{{{PAGE_TITLE}}}",
        "year": str(PUBLICATION_YEAR),
        "version": version.translate(TEX),
        "note": f"{view}, data version {version}, accessed {read}".translate(TEX),
        "howpublished": rf"\url{{{link}}}",
        "url": link,
        "urldate": read,
    }
    entry = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return Citation(sentence, f"@misc{{{FILE_PREFIX}-{day or 'all-days'},\n{entry}\n}}\n")
