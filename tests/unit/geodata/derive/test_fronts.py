"""A front is the edge that cells of two sides share; every kilometre can be traced to two places."""

from __future__ import annotations

import geopandas as gpd
import pytest
from shapely.geometry import LineString, MultiLineString, Polygon, box

from geodata.calendar import DAYS
from geodata.derive.fronts import cell_edges, front_lines, merge_lines
from geodata.schema import layout
from tests.unit.conftest import Square

MERIDIAN_KM, PARALLEL_KM = 110.922, 92.385
"""Length of 1° of the meridian and of the parallel at 34° N, from the series for WGS 84."""
GOV, OPP = ["government"] * 36, ["opposition_hts"] * 36


@pytest.fixture(scope="module")
def edges() -> gpd.GeoDataFrame:
    """Edges of a grid of two by two cells of half a degree: a b over c d, the corner at 36° E, 34° N."""
    shapes = [box(35.5, 34, 36, 34.5), box(36, 34, 36.5, 34.5), box(35.5, 33.5, 36, 34), box(36, 33.5, 36.5, 34)]
    return cell_edges(gpd.GeoDataFrame({"place_id": list("abcd")}, geometry=shapes, crs=layout.CRS))


def test_shared_edges_have_their_length(edges: gpd.GeoDataFrame) -> None:
    """Cells that touch at a corner only share no edge."""
    lengths = {(a, b): km for a, b, km in edges[["place_a", "place_b", "length_km"]].itertuples(index=False)}
    assert lengths == {
        ("a", "b"): pytest.approx(MERIDIAN_KM / 2, rel=0.005),
        ("a", "c"): pytest.approx(PARALLEL_KM / 2, rel=0.005),
        ("b", "d"): pytest.approx(PARALLEL_KM / 2, rel=0.005),
        ("c", "d"): pytest.approx(MERIDIAN_KM / 2, rel=0.005),
    }


def test_cells_that_almost_meet_in_a_point_share_no_edge() -> None:
    """a and d share half a metre; b and c, on either side of it, share nothing."""
    near = 0.000005
    shapes = [
        Polygon([(35.5, 34), (36, 34), (36 + near, 34), (36 + near, 34.5), (35.5, 34.5)]),
        Polygon([(36 + near, 34), (36.5, 34), (36.5, 34.5), (36 + near, 34.5)]),
        Polygon([(35.5, 33.5), (36, 33.5), (36, 34), (35.5, 34)]),
        Polygon([(36, 33.5), (36.5, 33.5), (36.5, 34), (36 + near, 34), (36, 34)]),
    ]
    found = cell_edges(gpd.GeoDataFrame({"place_id": list("abcd")}, geometry=shapes, crs=layout.CRS))
    assert list(zip(found["place_a"], found["place_b"], strict=True)) == [
        ("a", "b"),
        ("a", "c"),
        ("b", "d"),
        ("c", "d"),
    ]
    assert found["length_km"].min() > 40


def test_front_runs_between_sides_only(edges: gpd.GeoDataFrame, square: Square) -> None:
    """The two edges along the parallel join to one line; those between equals are no front. Sides by alphabet."""
    fronts = front_lines(edges, square.held(a=OPP, b=OPP, c=GOV, d=GOV))
    assert fronts[["side_a", "side_b", "valid_from"]].to_numpy().tolist() == [
        ["government", "opposition_hts", "2024-11-26"]
    ]
    assert fronts["valid_to"].isna().all()
    assert fronts["length_km"].iloc[0] == pytest.approx(PARALLEL_KM, rel=0.005)
    assert fronts.geometry.iloc[0].geom_type == "LineString"


def test_no_front_in_a_country_of_one_side(edges: gpd.GeoDataFrame, square: Square) -> None:
    assert len(front_lines(edges, square.held(a=GOV, b=GOV, c=GOV, d=GOV))) == 0


def test_a_place_without_a_side_has_no_front(edges: gpd.GeoDataFrame, square: Square) -> None:
    """Only the edge between `a` and `c` parts two sides; `d` is nobody's, `b` from the second day."""
    held = square.held(a=OPP, b=OPP, c=GOV, d=GOV)
    held.loc["d"] = None
    held.loc["b", DAYS[1:]] = None
    fronts = front_lines(edges, held)
    assert fronts["length_km"].tolist() == [pytest.approx(PARALLEL_KM / 2, rel=0.005)]
    assert fronts["valid_from"].tolist() == ["2024-11-26"]
    assert fronts["valid_to"].isna().all()


def test_front_ends_the_day_before_it_moves(edges: gpd.GeoDataFrame, square: Square) -> None:
    """`a` falls on 5 December: the line round it is there from that day."""
    fell = GOV[:9] + OPP[9:]
    fronts = front_lines(edges, square.held(a=fell, b=GOV, c=GOV, d=GOV))
    assert fronts[["valid_from"]].to_numpy().tolist() == [["2024-12-05"]]
    assert fronts["length_km"].iloc[0] == pytest.approx((MERIDIAN_KM + PARALLEL_KM) / 2, rel=0.005)
    assert front_lines(edges, square.held(a=fell, b=OPP, c=OPP, d=OPP))["valid_to"].tolist() == ["2024-12-04"]


def test_lines_apart_stay_apart() -> None:
    one, two, far = (LineString([(x, 0), (x + 1, 0)]) for x in (0, 1, 5))
    assert merge_lines([one, two]).equals(LineString([(0, 0), (2, 0)]))
    assert merge_lines([one, two]).geom_type == "LineString"
    assert merge_lines([one, two, far]).equals(MultiLineString([[(0, 0), (2, 0)], [(5, 0), (6, 0)]]))
