"""A view as a sentence and as BibTeX: what stands in them, and that nothing in an address breaks them."""

from __future__ import annotations

from pathlib import Path

import pytest

from dashboard.page.panel import PAGE_TITLE as ON_THE_PAGE
from geodata.conflict import AUTHORS, PAGE_TITLE, PUBLICATION_YEAR
from geodata.export.citation import Cited, cite

ROOT = Path(__file__).resolve().parents[4]
ADDRESS = "https://example.org/?day=2024-12-05&sel=hama&map=7.2/35.1/36.8"


def test_sentence_and_entry() -> None:
    told = cite(ADDRESS, Cited("2024-12-05"), "2026-11-24", "1.0.0+4d85f49e")
    assert told.sentence == (
        "The authors of the Syria advance map (2026). Syria 2024: the advance, day by day. View of 2024-12-05, data "
        f"version 1.0.0+4d85f49e. {ADDRESS} (accessed 2026-11-24)."
    )
    assert told.bibtex.splitlines() == [
        "@misc{syria-advance-2024-12-05,",
        "  author = {{The authors of the Syria advance map}},",
        "  title = {{Syria 2024: the advance, day by day}},",
        "  year = {2026},",
        "  version = {1.0.0+4d85f49e},",
        "  note = {View of 2024-12-05, data version 1.0.0+4d85f49e, accessed 2026-11-24},",
        f"  howpublished = {{\\url{{{ADDRESS}}}}},",
        f"  url = {{{ADDRESS}}},",
        "  urldate = {2026-11-24}",
        "}",
    ]


def test_all_days() -> None:
    told = cite("http://127.0.0.1:8050/", Cited(), "2026-11-24", "1")
    assert "All days from 2024-11-26 to 2024-12-31, data version 1." in told.sentence
    assert told.bibtex.startswith("@misc{syria-advance-all-days,\n")


def test_two_days_compared() -> None:
    told = cite(ADDRESS, Cited("2024-12-08", "2024-12-05"), "2026-11-24", "1")
    assert "Comparison of 2024-12-05 with 2024-12-08, data version 1." in told.sentence
    assert told.bibtex.startswith("@misc{syria-advance-2024-12-05-to-2024-12-08,\n")


def test_one_figure_with_its_value() -> None:
    """In quotation marks, and as TeX would write it in the entry."""
    told = cite(ADDRESS, Cited("2024-12-05", figure="Front: 2,216 km & 14% more"), "2026-11-24", "1")
    assert "by day. “Front: 2,216 km & 14% more”. View of 2024-12-05, data version 1. https" in told.sentence
    note = r"“Front: 2,216 km \& 14\% more”, View of 2024-12-05, data version 1, accessed 2026-11-24"
    assert f"  note = {{{note}}},\n" in told.bibtex


def test_what_tex_would_obey_is_escaped() -> None:
    entry = cite(ADDRESS, Cited(), "2026-11-24", r"50% & #1_a~b^c\d{$}").bibtex
    escaped = r"50\% \& \#1\_a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d\{\$\}"
    assert f"  version = {{{escaped}}},\n" in entry


def test_an_address_cannot_leave_its_braces() -> None:
    entry = cite('https://example.org/?sel=a}{\\b "<c>\n%20', Cited(), "2026-11-24", "1").bibtex
    assert "  url = {https://example.org/?sel=a%7D%7B%5Cb%20%22%3Cc%3E%0A%20},\n" in entry
    assert entry.count("{") == entry.count("}")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (("javascript:alert(1)", Cited(), "2026-11-24"), "address: expected"),
        ((ADDRESS, Cited("2025-01-01"), "2026-11-24"), "2024-11-26 to 2024-12-31"),
        ((ADDRESS, Cited("2024-12-05", "5 December"), "2026-11-24"), "2024-11-26 to 2024-12-31"),
        ((ADDRESS, Cited(), "yesterday"), "isoformat"),
    ],
)
def test_what_cannot_be_cited(given: tuple[str, Cited, str], expected: str) -> None:
    with pytest.raises(ValueError, match=expected):
        cite(*given, "1")


def test_no_name_or_title_is_invented() -> None:
    """Those of the licence and the page."""
    licence = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert f"Copyright (c) {PUBLICATION_YEAR} {AUTHORS[0].lower()}{AUTHORS[1:]}\n" in licence
    assert PAGE_TITLE == ON_THE_PAGE
