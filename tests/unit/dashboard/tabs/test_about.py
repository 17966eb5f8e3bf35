"""The tab "About": its figures are those of the tables, and its terms are explained where they first stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from dash import Dash

from dashboard.i18n.glossary import abbreviations_in
from dashboard.i18n.language import LANGUAGES, use_language
from dashboard.i18n.names import place_names
from dashboard.page.legend import legend
from dashboard.tabs.about import TABLE_FILES, about_tab
from dashboard.tabs.story import story_tab
from dashboard.text.cards import day_panel
from geodata.calendar import DAYS
from geodata.dataset import Dataset
from geodata.history.situation import situation_on
from geodata.measures.methods import METHODS
from geodata.schema import layout
from geodata.store.provenance import PROVENANCE

ROOT = Path(__file__).resolve().parents[4]


def plain(html: str) -> str:
    """Text of a piece of HTML."""
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.fixture(scope="module")
def html(toy: Dataset) -> str:
    """The tab in English."""
    return about_tab(toy)


def test_its_figures_are_counted_in_the_tables(html: str, toy: Dataset) -> None:
    """Sixteen changes in the toy's tables, three of low confidence; two rest on no document that was read."""
    text = plain(html)
    assert "Changes of control 16" in text
    for level, count in (("high", 9), ("medium", 4), ("low", 3)):
        assert re.search(rf"\b{level} [a-z ,]+ {count}\b", text)
    assert "inferred no report names the place or covers its area 2" in text
    assert "With no reason recorded 1" in text
    assert "2 changes of 16 rest on no document that was read" in text
    assert re.search(r"on \d\d\.\d % of 504 place-days", text), "14 places with a cell on 36 days"
    assert toy.version in text


def test_another_record_gives_other_figures(toy: Dataset) -> None:
    """Two of the four disputes, and no reason for any of them."""
    two = toy.tables["disputes"].iloc[:2].assign(why="no reason recorded")
    other = Dataset(geo=toy.geo, tables={**toy.tables, "disputes": two})
    assert "Conflicting reports that were not followed In all 2 With no reason recorded 2" in plain(about_tab(other))


def test_markup_in_the_tables_is_shown_as_text(toy: Dataset) -> None:
    events = toy.geo["events"].assign(title='<script>alert("x")</script>')
    told = about_tab(Dataset(geo={**toy.geo, "events": events}, tables=toy.tables))
    assert "<script" not in told
    assert "&lt;script&gt;" in told


def test_corrections_are_folded_by_day(html: str) -> None:
    """Two of one day: what the row said, what it says, and why."""
    (fold,) = re.findall(r"<details><summary>5 January 2026: 2 rows</summary>(.*?)</details>", html, re.DOTALL)
    changed, gone = (plain(item) for item in re.findall(r"<li>(.*?)</li>", fold, re.DOTALL))
    assert changed == "changes Midway : 07:00 06:30 The page of the day has the hour".replace(" :", ":")
    assert gone == "disputes D009: The hilltop had been left taken out Both reports are true"


def test_each_section_has_a_heading(html: str) -> None:
    heads = re.findall(r'<h2 id="([\w-]+)">([^<]+)</h2>', html)
    assert [text for _, text in heads] == [
        *("What this is", "Method", "Doubt", "Corrections", "Known gaps", "Terms", "Licence and credits"),
        "To correct an error",
    ]
    assert re.findall(r'aria-labelledby="([\w-]+)"', html) == [name for name, _ in heads]


def test_what_is_one_camp_is_told_with_its_sources(html: str) -> None:
    """Four sides of the project's own conflict; the titles of the sources are the toy's."""
    told = plain(html)
    start = told.index("Counted as one camp, so that the line between them is drawn thin: HTS-led opposition, ")
    assert told[start : start + 400].index("Syrian Free Army") < told[start : start + 400].index("The four become one")
    assert 'data-source="trt_dissolve"' in html


def test_the_folders_of_translations_are_there(html: str) -> None:
    told = re.search(r"A translation is mended in (.*?)\.</p>", html)[1]
    folders = re.findall(r'<code dir="ltr">([^<]+)</code>', told)
    assert "dashboard/i18n/locale" in folders
    assert [name for name in folders if not (ROOT / name).is_dir()] == []


def test_every_layer_has_its_licence_and_every_method_its_link(html: str) -> None:
    assert set(re.findall(r'<code dir="ltr">(\w+)</code>', html)) >= set(PROVENANCE)
    assert set(re.findall(r'data-method="(\w+)"', html)) == set(METHODS)


def test_the_files_to_correct_are_there_with_their_columns(toy_folder: Path) -> None:
    for name, (_what, columns) in TABLE_FILES.items():
        assert layout.table_path(toy_folder, name).exists()
        assert set(columns.split(", ")) <= set(layout.TABLES[name])


def test_it_comes_with_its_first_look_only(toy_app: Dash) -> None:
    """Neither the page nor the model holds the text; the model says where it lies."""
    client = toy_app.server.test_client()
    page = client.get("/").get_data(as_text=True) + client.get("/_dash-layout").get_data(as_text=True)
    model = client.get(re.search(r'id="model"[^>]*href="([^"]+)"', page)[1]).get_json()
    assert "Weakly sourced" not in page + str(model)
    assert "Weakly sourced" in client.get(model["onDemand"]).get_json()["tabHtml"]["about"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Hama passes from the government to HTS-led forces", ["HTS: Hayat Tahrir al-Sham"]),
        ("SNA and SDF", ["SNA: Syrian National Army", "SDF: Syrian Democratic Forces"]),
        ("SANA reports", []),
    ],
)
def test_abbreviations_of_a_text(text: str, told: list[str]) -> None:
    assert abbreviations_in(text) == told


def test_arabic_writes_the_names_but_for_one() -> None:
    with use_language("ar"):
        assert abbreviations_in("المعارضة بقيادة هيئة تحرير الشام والجيش الوطني السوري") == []
        assert abbreviations_in("اشتباكات مع قسد") == ["قسد: قوات سوريا الديمقراطية"]


@pytest.mark.parametrize("day", DAYS)
def test_a_day_explains_the_abbreviations_that_it_uses(toy: Dataset, day: str) -> None:
    """Before the first of them."""
    events = toy.geo["events"]
    text = plain(day_panel(situation_on(toy, day), events[events["date"] == day], place_names(toy.geo["cities"])))
    used = [short for short in ("HTS", "SNA", "SDF", "SFA") if re.search(rf"\b{short}\b", text)]
    assert [short for short in used if not re.search(rf"^[^.]*?\b{short}: ", text)] == []
    assert [text.index(short) for short in used] == [text.index(f"{short}: ") for short in used]


def test_the_story_explains_them_before_its_first_chapter(toy: Dataset) -> None:
    html = story_tab(toy)
    assert "HTS: Hayat Tahrir al-Sham" in plain(html[: html.index("<ol")])


def test_the_legend_explains_hts(toy: Dataset) -> None:
    assert "HTS: Hayat Tahrir al-Sham" in str(legend(toy))


@pytest.mark.parametrize("code", LANGUAGES)
def test_it_says_that_records_stay_in_english_where_the_page_is_not(toy: Dataset, code: str) -> None:
    with use_language(code):
        told = about_tab(toy).count('class="quiet"')
    with use_language("en"):
        assert told - about_tab(toy).count('class="quiet"') == (code != "en")
