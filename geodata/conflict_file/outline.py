"""What `conflict.toml` may leave to the outline: which feature is the country, the boxes of the map, the metric CRS.

Read before anything else of the project, so with the standard library alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.problems import InvalidData, Problem

OUTLINE = "sources/geography/outline.geojson"
MARGIN = 0.25
"""Share of the size of the country by which points may lie beside it: neighbours, ports, bases."""
HOME_MARGIN = 0.04
UTM_ZONE = 6.0
MOST_OF_UTM = 8.0
"""Width of a country, degrees, up to which a zone of UTM fits it; a wider one gets an equal-area projection."""

Box = tuple[float, float, float, float]


@dataclass(frozen=True)
class Outline:
    """The country: id of its feature, its name, and its box (west, south, east, north in degrees)."""

    id: str
    name: str
    box: Box

    def grown(self, share: float) -> Box:
        """The box with a margin on all sides, within the earth."""
        west, south, east, north = self.box
        wide, high = share * (east - west), share * (north - south)
        grown = (max(west - wide, -180.0), max(south - high, -90.0), min(east + wide, 180.0), min(north + high, 90.0))
        return (round(grown[0], 3), round(grown[1], 3), round(grown[2], 3), round(grown[3], 3))

    def crs(self) -> str:
        """A metric CRS: the zone of UTM (WGS 84) of the middle, or Lambert's equal-area projection around it."""
        west, south, east, north = self.box
        lon, lat = (west + east) / 2, (south + north) / 2
        if east - west > MOST_OF_UTM:
            return f"+proj=laea +lat_0={lat:.2f} +lon_0={lon:.2f} +datum=WGS84 +units=m +type=crs"
        zone = min(int((lon + 180) // UTM_ZONE) + 1, 60)
        return f"EPSG:{(32600 if lat >= 0 else 32700) + zone}"


NO_OUTLINE = Outline("", "", (-180.0, -90.0, 180.0, 90.0))
"""Stands for an outline that is not asked."""


def read_outline(folder: Path, wanted: str, excluded: str) -> Outline:
    """The feature `wanted` of the outline of a data folder, or the only one that is not `excluded`.

    Raises InvalidData if there is none, or if it crosses the antimeridian.
    """
    try:
        features = json.loads((folder / OUTLINE).read_text(encoding="utf-8"))["features"]
        known = {str(_id(feature)): feature for feature in features}
        found = [wanted] if wanted else [name for name in known if name != excluded]
        if len(found) != 1 or found[0] not in known:
            expected = f"a feature {wanted}" if wanted else "one feature, the country, beside what is excluded"
            raise _invalid(f"features {', '.join(known) or 'none'}", expected)
        feature = known[found[0]]
        positions = list(_positions(feature["geometry"]["coordinates"]))
        lons, lats = [lon for lon, _ in positions], [lat for _, lat in positions]
        box = (min(lons), min(lats), max(lons), max(lats))
    except OSError as error:
        raise _invalid(error.strerror or "cannot be read", "the outline of the country") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise _invalid(f"no outline ({error})", "a FeatureCollection of polygons") from None
    if box[2] - box[0] > 180:
        raise _invalid(f"longitude {box[0]} to {box[2]}", "a country that does not cross the antimeridian")
    return Outline(found[0], str((feature.get("properties") or {}).get("name") or found[0]), box)


def _id(feature: dict[str, Any]) -> object:
    """As in the other layers: the member, or the property of that name."""
    return feature.get("id") or (feature.get("properties") or {}).get("id")


def _positions(coordinates: list[Any]) -> Iterator[tuple[float, float]]:
    if coordinates and isinstance(coordinates[0], int | float):
        yield float(coordinates[0]), float(coordinates[1])
        return
    for part in coordinates:
        yield from _positions(part)


def _invalid(found: str, expected: str) -> InvalidData:
    return InvalidData([Problem(OUTLINE, 0, found, expected)])
