"""The table of dissent and the evidence on the project's own data, as the notes of the tables tell them."""

from __future__ import annotations

import pandas as pd
import pytest

from geodata import conflict
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.files.read import split_list
from geodata.history.by_clock import claims_on_day
from geodata.history.clocks import NOW
from geodata.history.evidence import DatedSources, area_evidence, disputes_by_subject
from geodata.schema import layout

SIGNS = (
    r"contradict|conflict|another report|other reports?\b|reports differ|disputed|denied|confused|by-passed|rumoured"
    r"|still reports?\b|not borne out|claimed by both|some media|only reports|later reports|result not|no recapture"
    r"|army claimed|no second source|not booked|shared presence|one .* report had|no steady hold"
)
"""Words in a note by which a report that was not followed shows."""
NO_DISSENT = {
    "ithriya": "one report without a second; none against it",
    "dumayr": "the note says why no other holder was booked; no report named one",
    "khan-arnabah": "the note says why it is contested; no report of a steady hold is told",
}
"""Places whose notes show a sign, and why they have no row."""
NAMED_IN_NOTES = {"fy-sohr-saan-1205", "so-munsif-1207", "so-ynet-1217"}
"""Sources of disputes that only a note names."""
ROWS = [
    ("place", "aleppo-city", "2024-11-29", "had not reached the city", "state television", "ahn_nov30"),
    ("event", "E022", "2024-11-29", "rebels shelled", "SANA", "newsaz_dorm"),
    ("event", "E022", "2024-11-29", "Government fire", "TRT World", "trt_dorm"),
    ("place", "hama", "2024-12-05", "had not entered", "army", None),
    ("place", "homs-city", "2024-12-06", "had not left", "defence ministry", "ea-shafaq-6dec"),
    ("place", "homs-city", "2024-12-08", "stable and safe", "defence ministry", "bbc_homs"),
    ("place", "daraa-city", "2024-12-07", "fell on 7 December", "Shafaq", "so-shafaq-daraa-1207"),
    ("place", "abu-kamal-crossing", "2024-12-06", "does not confirm", "SDF", None),
    ("place", "khattab", "2024-12-04", "4 December", "Wikipedia", "nw-wiki-hama"),
    ("event", "E145", "2024-12-08", "until early on 8 December", "Assad", "sputnik_assad"),
    ("base", "hmeimim", "2024-12-10", "evacuating", "Ukrainian intelligence", "babel_10dec"),
    ("base", "tartus", "2024-12-10", "evacuating", "Ukrainian intelligence", "babel_10dec"),
    ("movement", "mv-021", "2024-12-10", "fighters", "Putin", "ifp_putin"),
    ("movement", "mv-041", "2024-12-23", "Tartus", "not named", None),
]
"""Subject, day, words of the report, of who said it, and one of its sources (None: none is known)."""


@pytest.mark.parametrize("row", ROWS, ids=[f"{row[1]}-{row[2]}-{row[4]}" for row in ROWS])
def test_known_dissent_is_told(dataset: Dataset, row: tuple) -> None:
    kind, subject, day, words, by, source = row
    disputes = disputes_by_subject(dataset)[kind, subject]
    told = [d for d in disputes if d.date == day and words in d.report and by in d.by]
    assert len(told) == 1
    assert (source in told[0].source_ids) if source else not told[0].source_ids


def test_every_dispute_is_found_by_a_subject_that_exists(dataset: Dataset) -> None:
    found = disputes_by_subject(dataset)
    known = {(kind, i) for kind, name in layout.DISPUTE_SUBJECTS.items() for i in dataset.tables[name]["id"]}
    assert found.keys() <= known
    assert sum(map(len, found.values())) == len(dataset.tables["disputes"])


def test_what_is_followed_is_what_the_tables_tell(dataset: Dataset) -> None:
    """Sides named in `followed` of four rows whose reports were overruled, on the day that they are about."""
    for place, day, side in [
        ("qomhana", "2024-12-03", "government"),
        ("homs-city", "2024-12-07", "contested"),
        ("palmyra", "2024-12-07", "sfa"),
        ("hader", "2024-12-17", "contested"),
    ]:
        assert dataset.held.at[place, day] == side
        assert [d for d in disputes_by_subject(dataset)["place", place] if d.date == day]


def test_every_note_that_shows_dissent_has_a_row(dataset: Dataset) -> None:
    """Notes of changes and of places; those without a row are named with the reason."""
    changes, places = dataset.tables["changes"], dataset.tables["places"]
    noted = pd.concat([changes.set_index("place_id")["note"], places.set_index("id")["note"]])
    shown = set(noted.index[noted.str.contains(SIGNS, case=False)])
    told = {subject for kind, subject in disputes_by_subject(dataset) if kind == "place"}
    assert len(shown) > 20
    assert shown - told == set(NO_DISSENT)


def test_sources_of_a_dispute_are_cited_by_the_tables(dataset: Dataset) -> None:
    """None is brought in from elsewhere: another table cites it, or a note names it."""
    cited = {
        source
        for name, columns in layout.TABLES.items()
        if "source_ids" in columns and name != "disputes"
        for cell in dataset.tables[name]["source_ids"]
        for source in split_list(cell)
    }
    disputed = {source for cell in dataset.tables["disputes"]["source_ids"] for source in split_list(cell)}
    assert disputed - cited == NAMED_IN_NOTES


def test_no_reason_is_written_in_one_way(dataset: Dataset) -> None:
    reasons = dataset.tables["disputes"]["why"]
    assert set(reasons[reasons.str.contains("recorded")]) == {"no reason recorded"}


def test_the_front_at_hama_rests_on_reports_of_the_day(dataset: Dataset) -> None:
    """On 5 December the city is taken at 18:50; its claim is that of the last change of the day."""
    before, hama = (
        claims_on_day(dataset, day, NOW).set_index("id").loc["hama"] for day in ("2024-12-04", "2024-12-05")
    )
    assert list(hama[["side", "since", "precision_days", "confidence"]]) == ["opposition_hts", "2024-12-05", 0, "high"]
    assert set(hama["source_ids"]) == {"nw-symem1205", "nw-spa1205", "nw-wiki-hama"}
    assert before["side"] == "government"
    assert before[["since", "precision_days"]].isna().all()


def test_the_claims_on_both_sides_of_a_front_name_two_sides(dataset: Dataset) -> None:
    """The claims say what the layers say: on a day, edges whose claims differ are as long as the front."""
    day, edges = "2024-12-06", dataset.geo["cell_edges"]
    side = claims_on_day(dataset, day, NOW).set_index("id")["side"]
    differ = edges["place_a"].map(side) != edges["place_b"].map(side)
    front_km = valid_on(dataset.geo["front_lines"], day)["length_km"].sum()
    assert edges["length_km"][differ].sum() == pytest.approx(front_km, abs=2)


@pytest.mark.parametrize("day", ["2024-11-26", "2024-12-05", "2024-12-31"])
def test_areas_count_every_place_once(dataset: Dataset, day: str) -> None:
    areas = [area_evidence(dataset, side, day) for side in conflict.SIDES]
    assert sum(area.places for area in areas) == len(dataset.geo["cities"])
    assert all(sum(area.confidence.values()) == area.places for area in areas)
    assert all((area.newest_claim or day) <= day for area in areas)
    assert all(area.on_baseline == area.places for area in areas) == (day == "2024-11-26")


def test_the_area_of_the_opposition_is_as_old_as_its_first_gains(dataset: Dataset) -> None:
    """On 5 December its changes run from 27 November to the day; from 9 December the government rests on nothing."""
    area = area_evidence(dataset, "opposition_hts", "2024-12-05")
    assert (area.oldest_claim, area.newest_claim) == ("2024-11-27", "2024-12-05")
    assert area.oldest_source == DatedSources("2023-10-09", ("of_wiki_control_2023",))
    assert area.newest_source.date == "2024-12-06"
    assert "nw-eb1206" in area.newest_source.source_ids
    assert area_evidence(dataset, "government", "2024-12-09").places == 0
