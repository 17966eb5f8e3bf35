"""KML: a folder for each layer, a style for each side, and the time of each feature for a slider."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement
from zoneinfo import ZoneInfo

import geopandas as gpd
import pandas as pd

from geodata.conflict import SIDE_COLOURS, TIME_ZONE
from geodata.export.contents import KINDS, Contents, LayerKind, flat, identities, labels, records
from geodata.export.ogr_file import write_frame
from geodata.export.qgis import FILL_OPACITY, INK, rgb

NAMESPACE = "http://www.opengis.net/kml/2.2"
NAME = "Name"
"""Column that the driver LIBKML writes as the name of a placemark."""
OTHER = "other"
"""Style of what has no side."""
BEHIND = tuple(f"{{{NAMESPACE}}}{name}" for name in ("ExtendedData", "Point", "LineString", "Polygon", "MultiGeometry"))
"""What follows time and style in a placemark, by the order of the standard."""


def kml(contents: Contents) -> bytes:
    """The layers; name and description of the Document hold the metadata. Tables are left out."""
    about = contents.metadata
    lines = [f"{key}: {value}" for key, value in about.items()]
    document = {"NAME": f"{about['title']}: {about['day']}", "DESCRIPTION": "\n".join(lines)}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layers.kml"
        for name, layer in contents.layers.items():
            options = {} if path.exists() else {"dataset_options": document}
            frame = _placemarks(name, layer)
            kind = KINDS[name].geometry
            write_frame(path, name, frame, kind, driver="LIBKML", layer_options={"FOLDER": "YES"}, **options)
        return _with_styles_and_times(path, contents.layers)


def _placemarks(name: str, layer: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """The columns that LIBKML knows, then the rest; an `id` must be the only one of its kind in the file."""
    frame = flat(layer)
    names = labels(name, frame)
    frame = frame.drop(columns="name", errors="ignore").assign(id=identities(name, layer))
    whole = [column for column in frame if pd.api.types.is_integer_dtype(frame[column].dtype)]
    flags = list(frame.select_dtypes(bool))  # as 1 and 0: older versions of GDAL read "true" as 0
    frame = frame.astype(dict.fromkeys([*whole, *flags], "Int32"))  # KML has no wider type: 64 bits would be text
    frame.insert(0, NAME, names)
    return frame


def _with_styles_and_times(path: Path, layers: dict[str, gpd.GeoDataFrame]) -> bytes:
    """The file with what the driver cannot write: styles in the document, style and time of each placemark."""
    ElementTree.register_namespace("", NAMESPACE)
    tree = ElementTree.parse(path)  # nosec B314 # the driver wrote it
    document = tree.getroot()[0]
    start = [child.tag for child in document].index(_tag("Folder"))
    schemas = [number for number, child in enumerate(document) if child.tag == _tag("Schema")]
    for style in reversed(_styles()):
        document.insert(min([*schemas, start]), style)
    for folder, (name, layer) in zip(document.iter(_tag("Folder")), layers.items(), strict=True):
        kind = KINDS[name]
        for mark, record in zip(folder.iter(_tag("Placemark")), records(layer), strict=True):
            where = next(number for number, child in enumerate(mark) if child.tag in BEHIND)
            for element in reversed([*_time(kind, record), _style_of(kind, record)]):
                mark.insert(where, element)
    ElementTree.indent(tree)
    text: bytes = ElementTree.tostring(tree.getroot(), encoding="UTF-8", xml_declaration=True)
    return text


def _styles() -> list[Element]:
    """A style for each side, the area translucent with an outline, and one for what has no side."""
    styles = []
    for name, colour in {**{side: rgb(value) for side, value in SIDE_COLOURS.items()}, OTHER: INK}.items():
        style = Element(_tag("Style"), id=f"style-{name}")
        icon = SubElement(style, _tag("IconStyle"))
        SubElement(icon, _tag("color")).text = _colour(colour)
        SubElement(icon, _tag("scale")).text = "0.6"
        SubElement(SubElement(style, _tag("LabelStyle")), _tag("scale")).text = "0.7"
        line = SubElement(style, _tag("LineStyle"))
        SubElement(line, _tag("color")).text = _colour(colour)
        SubElement(line, _tag("width")).text = "2"
        area = SubElement(style, _tag("PolyStyle"))
        SubElement(area, _tag("color")).text = _colour(colour, FILL_OPACITY)
        SubElement(area, _tag("fill")).text = "1"
        SubElement(area, _tag("outline")).text = "1"
        styles.append(style)
    return styles


def _style_of(kind: LayerKind, record: dict[str, Any]) -> Element:
    element = Element(_tag("styleUrl"))
    element.text = f"#style-{(record.get(kind.side) if kind.side else None) or OTHER}"
    return element


def _time(kind: LayerKind, record: dict[str, Any]) -> list[Element]:
    """The span from the start of the first day to the end of the last, or the moment, in local time; none, or one."""
    if kind.on:
        moment = Element(_tag("TimeStamp"))
        clock = record.get(kind.at) if kind.at else None
        SubElement(moment, _tag("when")).text = _moment(record[kind.on], clock) if clock else record[kind.on]
        return [moment]
    ends = {"begin": (kind.begin, "00:00"), "end": (kind.end, "23:59:59")}
    known = {name: (record[column], clock) for name, (column, clock) in ends.items() if column and record.get(column)}
    span = Element(_tag("TimeSpan"))
    for name, (day, clock) in known.items():
        SubElement(span, _tag(name)).text = _moment(day, clock)
    return [span] if known else []


def _moment(day: str, clock: str) -> str:
    """ISO text with the offset from UTC that local time had at that moment."""
    return datetime.fromisoformat(f"{day}T{clock}").replace(tzinfo=ZoneInfo(TIME_ZONE)).isoformat()


def _colour(colour: tuple[int, int, int], opacity: float = 1.0) -> str:
    """As KML writes it: opacity, blue, green, red."""
    red, green, blue = colour
    return bytes((round(opacity * 255), blue, green, red)).hex()


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
