"""What other programs read in a file: days of GDAL, styles and times of QGIS and KML, a CSV of spreadsheets."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import geopandas as gpd
import pandas as pd
import pyogrio
import pytest

from geodata.conflict import LAST_DAY, SIDE_COLOURS
from geodata.dataset import Dataset
from geodata.derive.control import valid_on
from geodata.export.selection import Selection

KML = "{http://www.opengis.net/kml/2.2}"
COMPARISON = Selection(day="2024-12-08", compare="2024-12-05")
Opened = Callable[[Selection, str], Path]


def _types(path: Path, layer: str) -> dict[str, str]:
    about = pyogrio.read_info(path, layer=layer)
    return dict(zip(about["fields"], about["ogr_types"], strict=True))


def test_days_are_dates_in_a_geopackage(toy: Dataset, opened: Opened) -> None:
    path = opened(Selection(day="2024-12-08"), "gpkg")
    expected = {
        "control_areas": {"valid_from", "valid_to"},
        "front_lines": {"valid_from", "valid_to"},
        "events": {"date"},
        "movements": {"date"},
        "foreign_bases": {"stands_from"},
        "cities": {"since"},
        "roads": set(),
    }
    found = {layer: {f for f, kind in _types(path, layer).items() if kind == "OFTDate"} for layer in expected}
    assert found == expected
    areas = gpd.read_file(path, layer="control_areas")
    told = set(areas["valid_from"].dt.strftime("%Y-%m-%d"))
    assert told == set(valid_on(toy.geo["control_areas"], "2024-12-08")["valid_from"])


def test_qgis_finds_a_style_for_each_layer(opened: Opened) -> None:
    """By its name, the default one: areas in the colours of the sides, translucent with an outline."""
    styles = pyogrio.read_dataframe(opened(Selection(day="2024-12-05"), "gpkg"), layer="layer_styles")
    assert set(styles["f_geometry_column"]) == {"geom"}
    assert styles["useAsDefault"].all()
    assert "update_time" in styles, "QGIS asks for it"
    root = ElementTree.fromstring(styles.set_index("f_table_name").at["control_areas", "styleQML"])
    renderer = root.find("renderer-v2")
    assert (renderer.get("type"), renderer.get("attr")) == ("categorizedSymbol", "side")
    symbols = {category.get("value"): category.get("symbol") for category in renderer.iter("category")}
    assert list(symbols) == list(SIDE_COLOURS)
    properties = renderer.findall(f".//symbol[@name='{symbols['government']}']/layer/prop")
    told = {one.get("k"): one.get("v") for one in properties}
    assert told == {"color": "213,114,80,128", "outline_color": "213,114,80,255"}


@pytest.mark.parametrize(
    ("layer", "first", "last"),
    [
        ("control_areas", '"valid_from"', f"coalesce(\"valid_to\", to_date('{LAST_DAY}'))"),
        ("events", '"date"', f"coalesce(\"date\", to_date('{LAST_DAY}'))"),
        ("foreign_bases", '"stands_from"', f"to_date('{LAST_DAY}')"),
    ],
)
def test_qgis_knows_from_when_until_when(opened: Opened, layer: str, first: str, last: str) -> None:
    """Both days inclusive: the end is that of the last day. Expressions: its fields would leave the last day out."""
    styles = pyogrio.read_dataframe(opened(Selection(), "gpkg"), layer="layer_styles").set_index("f_table_name")
    time = ElementTree.fromstring(styles.at[layer, "styleQML"]).find("temporal")
    assert (time.get("enabled"), time.get("mode"), time.get("limitMode")) == ("1", "4", "0")
    assert time.get("startExpression") == f"to_datetime({first})"
    assert time.get("endExpression") == f"to_datetime({last}) + to_interval('1 day')"


def test_a_layer_without_days_has_no_time_in_qgis(opened: Opened) -> None:
    styles = pyogrio.read_dataframe(opened(Selection(), "gpkg"), layer="layer_styles").set_index("f_table_name")
    assert ElementTree.fromstring(styles.at["roads", "styleQML"]).find("temporal") is None


def _marks(path: Path, folder: str) -> list[Element]:
    (document,) = ElementTree.parse(path).getroot()
    found = {one.findtext(f"{KML}name"): one for one in document.iter(f"{KML}Folder")}
    return list(found[folder].iter(f"{KML}Placemark"))


def test_areas_of_a_kml_follow_the_slider(toy: Dataset, opened: Opened) -> None:
    """From the start of the first day to the end of the last, in local time; without an end while they still hold."""
    layer = toy.geo["control_areas"].fillna({"valid_to": ""})
    marks = _marks(opened(Selection(), "kml"), "control_areas")
    for mark, area in zip(marks, layer.itertuples(), strict=True):
        span = mark.find(f"{KML}TimeSpan")
        assert span.findtext(f"{KML}begin") == f"{area.valid_from}T00:00:00+03:00"
        assert span.findtext(f"{KML}end") == (f"{area.valid_to}T23:59:59+03:00" if area.valid_to else None)
    assert {area.valid_to == "" for area in layer.itertuples()} == {True, False}


def test_no_moment_has_two_holders_in_a_kml(toy: Dataset, opened: Opened) -> None:
    """The spans of a side's areas neither overlap nor leave a day out."""
    marks = _marks(opened(Selection(sides=("government",)), "kml"), "control_areas")
    spans = [mark.find(f"{KML}TimeSpan") for mark in marks]
    begins = [datetime.fromisoformat(span.findtext(f"{KML}begin")) for span in spans]
    ends = [datetime.fromisoformat(span.findtext(f"{KML}end")) for span in spans]
    assert [begin - end for begin, end in zip(begins[1:], ends, strict=False)] == [timedelta(seconds=1)] * (
        len(spans) - 1
    )
    assert len(spans) > 2


def test_events_of_a_kml_are_moments(toy: Dataset, opened: Opened) -> None:
    """With the time where the table has one."""
    for mark, event in zip(_marks(opened(Selection(), "kml"), "events"), toy.geo["events"].itertuples(), strict=True):
        when = f"{event.date}T{event.local_time}:00+03:00" if event.local_time else event.date
        assert mark.findtext(f"{KML}TimeStamp/{KML}when") == when


def test_what_is_true_in_a_kml_is_1(toy: Dataset, opened: Opened) -> None:
    """GDAL 3.6, that of many installations of QGIS, reads the word "true" as 0."""
    marks = _marks(opened(Selection(), "kml"), "events")
    found = [mark.findtext(f".//{KML}SimpleData[@name='claim']") for mark in marks]
    assert found == [str(int(claim)) for claim in toy.geo["events"]["claim"]]
    assert set(found) == {"0", "1"}


def test_every_mark_of_a_kml_has_a_style_that_is_there(opened: Opened) -> None:
    """Its side's, translucent with an outline; opacity, blue, green and red in the order of KML."""
    path = opened(Selection(day="2024-12-05"), "kml")
    (document,) = ElementTree.parse(path).getroot()
    styles = {style.get("id"): style for style in document.findall(f"{KML}Style")}
    used = [mark.findtext(f"{KML}styleUrl") for mark in document.iter(f"{KML}Placemark")]
    assert {f"#{name}" for name in styles} >= set(used) >= {"#style-government", "#style-sdf", "#style-other"}
    area = styles["style-government"].find(f"{KML}PolyStyle")
    assert [child.text for child in area] == ["805072d5", "1", "1"]
    assert styles["style-government"].findtext(f"{KML}LineStyle/{KML}color") == "ff5072d5"


def test_elements_of_a_kml_stand_in_the_order_of_the_standard(opened: Opened) -> None:
    order = [
        "name",
        "TimeStamp",
        "TimeSpan",
        "styleUrl",
        "ExtendedData",
        "Point",
        "LineString",
        "Polygon",
        "MultiGeometry",
    ]
    (document,) = ElementTree.parse(opened(Selection(), "kml")).getroot()
    heads = [child.tag.removeprefix(KML) for child in document]
    assert list(dict.fromkeys(heads)) == ["name", "description", "Style", "Schema", "Folder"]
    for mark in document.iter(f"{KML}Placemark"):
        places = [order.index(child.tag.removeprefix(KML)) for child in mark]
        assert places == sorted(places)


@pytest.mark.parametrize("selection", [Selection(), COMPARISON], ids=["places", "comparison"])
def test_a_csv_opens_in_excel_and_in_readers_of_plain_utf_8(opened: Opened, selection: Selection) -> None:
    """The mark that Excel needs; pandas takes it off, and Python's csv with the encoding utf-8-sig."""
    path = opened(selection, "csv")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfid,")
    frame = pd.read_csv(path, keep_default_na=False)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name_ar"] for row in rows] == frame["name_ar"].to_list() != []


def test_a_comparison_has_a_layer_a_part_and_a_table_for_the_balance(opened: Opened) -> None:
    geopackage = opened(COMPARISON, "gpkg")
    kinds = {"changed_places": "Point", "changed_ground": "MultiPolygon", "both_fronts": "MultiLineString"}
    tables = dict.fromkeys(("metadata", "balance", "sources", "layer_styles"))
    assert dict(pyogrio.list_layers(geopackage)) == kinds | tables
    balance = pyogrio.read_dataframe(geopackage, layer="balance").set_index("side")
    assert balance.at["government", "lost_places"] == 7
    assert _types(geopackage, "both_fronts")["date"] == "OFTDate"
    told = gpd.read_file(opened(COMPARISON, "geojson"))
    assert set(told["layer"]) == set(kinds)
    assert len(_marks(opened(COMPARISON, "kml"), "changed_places")) == 7


@pytest.mark.parametrize(("layer", "rows"), [("changed_ground", 4), ("both_fronts", None), ("balance", 6)])
def test_each_part_of_a_comparison_as_csv(opened: Opened, layer: str, rows: int | None) -> None:
    frame = pd.read_csv(opened(Selection(**{**vars(COMPARISON), "layers": (layer,)}), "csv"))
    assert rows is None or len(frame) == rows
    assert set(frame["compare"]) == {"2024-12-05"}
    assert set(frame["day"]) == {"2024-12-08"}
    assert layer != "both_fronts" or set(frame["date"]) == {"2024-12-05", "2024-12-08"}
