"""The words of own marks: every one that the scripts name is there, and every placeholder that they fill."""

from __future__ import annotations

import re
from pathlib import Path

from dashboard.own.marks import COUNTED, WORDS, mark_words, marks_html

SCRIPTS = Path(__file__).resolve().parents[4] / "assets" / "marks"
PROBLEM = re.compile(r'key: (?:\w+ === \d \? )?"(\w+)"(?: : "(\w+)")?')


def _text() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in SCRIPTS.glob("*.mjs"))


def test_every_problem_has_its_sentence() -> None:
    keys = {key for pair in PROBLEM.findall(_text()) for key in pair if key}
    assert len(keys) == 16
    assert keys <= WORDS.keys()
    assert all("expected" in WORDS[key] for key in keys)


def test_every_word_that_scripts_name_is_there() -> None:
    named = set(re.findall(r"(?:markWords|[^.]\bwords)[.](?!mjs)(\w+)", _text()))
    assert {"own", "added", "drawEnd", "problem"} <= named
    assert named <= {*mark_words(), "more"}
    assert set(COUNTED) <= named


def test_the_content_of_the_fold() -> None:
    """Three kinds to draw, and pieces for a row and a form, which hold nothing before the scripts copy them."""
    html = marks_html()
    assert re.findall(r'data-mark-draw="(\w+)"', html) == ["Point", "LineString", "Polygon"]
    assert re.findall(r'<template data-piece="(\w+)">', html) == ["row", "form"]
    assert re.findall(r' name="(\w+)"', html) == ["name", "note", "from", "to"]
