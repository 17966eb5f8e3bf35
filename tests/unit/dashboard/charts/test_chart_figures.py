"""The charts: what each holds for each day, how its days are labelled, and what its table and files are made from."""

from __future__ import annotations

import pytest
from plotly.graph_objects import Figure

from dashboard.charts.areas import PATTERNS
from dashboard.charts.figures import CHARTS, figures_of_charts
from dashboard.charts.frame import Series, day_ticks
from dashboard.charts.lines import line_chart
from dashboard.charts.strip import STATE_COLOURS, route_strip
from dashboard.theme import colours
from geodata.calendar import DAYS
from geodata.history.clocks import NOW, THEN
from geodata.history.figures import FIGURES
from geodata.measures.analysis import Analysis
from geodata.measures.ranges import Range


@pytest.fixture(scope="module")
def figures(toy_analysis: Analysis) -> dict[str, Figure]:
    """The charts of the toy conflict as known now."""
    return dict(zip(CHARTS, figures_of_charts(toy_analysis, NOW), strict=True))


def named(figure: Figure, name: str) -> dict:
    """The trace of some name."""
    return next(trace for trace in figure.to_plotly_json()["data"] if trace.get("name") == name)


def test_every_chart_is_a_figure_of_the_list() -> None:
    assert {chart.figure for chart in CHARTS.values()} <= set(FIGURES)


def test_charts_hold_a_value_for_each_day(figures: dict[str, Figure], toy_analysis: Analysis) -> None:
    assert {len(trace.x) for figure in figures.values() for trace in figure.data} == {36}
    measured = toy_analysis.measures["area_km2", "government"]
    government = named(figures["chart-area"], "Government")
    assert list(government["y"]) == [day.best for day in measured]
    pair = "government / opposition_hts"
    front = named(figures["chart-pairs"], "Government / HTS-led opposition")
    assert list(front["y"]) == [day.best for day in toy_analysis.measures["pair_front_km", pair]]
    assert front["meta"]["of"] == pair


def test_a_line_brings_its_low_and_high_for_its_table(figures: dict[str, Figure], toy_analysis: Analysis) -> None:
    ranges = toy_analysis.measures["front_km", ""]
    meta = named(figures["chart-front"], "All lines")["meta"]
    assert meta == {"of": "", "low": [day.low for day in ranges], "high": [day.high for day in ranges]}


def test_as_known_that_evening_there_is_no_range(toy_analysis: Analysis) -> None:
    """One reading has no spread; to call it both ends would say too much."""
    area, *_others, strip = figures_of_charts(toy_analysis, THEN)
    assert {(trace.meta["low"], trace.meta["high"]) for trace in area.data} == {(None, None)}
    assert "low" not in strip.data[0].meta


def test_only_contested_ground_is_hatched_until_the_reader_asks_for_patterns(figures: dict[str, Figure]) -> None:
    """As in the legend. Each side's own pattern waits in `meta`; the government's ground has none anywhere."""
    areas = {trace["meta"]["of"]: trace for trace in figures["chart-area"].to_plotly_json()["data"]}
    hatched = {side for side, trace in areas.items() if trace.get("fillpattern")}
    assert hatched <= {"contested"}
    assert areas["government"]["meta"]["pattern"] is None
    waiting = {side: trace["meta"]["pattern"] for side, trace in areas.items() if trace["meta"]["pattern"]}
    assert waiting
    for side, pattern in waiting.items():
        assert PATTERNS[colours.SIDES[side].pattern].items() <= pattern.items()
        assert pattern["bgcolor"] == colours.SIDES[side].colour


def test_every_pattern_of_a_side_has_its_like() -> None:
    assert {style.pattern for style in colours.SIDES.values() if style.pattern} == set(PATTERNS)


def test_the_strip_has_a_cell_for_each_day_of_each_route() -> None:
    """Its colour and sign are those of the state, its row that of the name."""
    figure = route_strip({"A": ["open", "cut"], "B": ["open", "open"]}, [("us", "Us"), ("us", "Us")])
    cells = {shape.fillcolor: shape.path.count("M") for shape in figure.layout.shapes}
    assert cells == {STATE_COLOURS["open"]: 3, STATE_COLOURS["cut"]: 1}
    assert next(s.path for s in figure.layout.shapes if s.path.count("M") == 1) == "M0.6,0.55H1.4V1.45H0.6Z"
    assert [(trace.y[0], trace.text) for trace in figure.data] == [("B", ("", "")), ("A", ("", "×"))]
    assert [trace.meta for trace in figure.data] == [
        {"of": ["us", "us"], "states": ["open", "open"]},
        {"of": ["us", "us"], "states": ["open", "cut"]},
    ]


def test_the_strip_says_where_its_rows_pass_to_another_user(figures: dict[str, Figure]) -> None:
    """A line before the cell of 8 December, the twelfth after the first; the government's days are on its left."""
    layout = figures["chart-routes"].layout
    assert [shape.x0 for shape in layout.shapes if shape.type == "line"] == [11.5]
    assert DAYS[12] == "2024-12-08"
    told = [(note.text, note.x, note.xanchor) for note in layout.annotations]
    assert told == [("Government", 11.5, "right"), ("Opposition", 11.5, "left")]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (DAYS, ["2024-11-26", "2024-12-01", "2024-12-08", "2024-12-15", "2024-12-22", "2024-12-31"]),
        (DAYS[:10], ["2024-11-26", "2024-12-01", "2024-12-05"]),
        (DAYS[6:20], ["2024-12-02", "2024-12-09", "2024-12-15"]),
    ],
)
def test_the_labelled_days_are_both_ends_and_weeks_from_the_first_of_a_month(
    days: tuple[str, ...], expected: list[str]
) -> None:
    assert [days[tick] for tick in day_ticks(days)] == expected


def test_the_narrow_axis_names_the_month_at_its_ends(figures: dict[str, Figure]) -> None:
    layout = figures["chart-front"].layout
    assert list(layout.xaxis.ticktext) == ["1 Dec", "8", "15", "22", "31 Dec"]
    assert layout.meta["xaxis"]["ticktext"] == ["26 Nov", "1 Dec", "8 Dec", "15 Dec", "22 Dec", "31 Dec"]


def test_a_hover_has_brackets_where_there_is_a_range_only() -> None:
    """`0 km`, not `0 km ()`."""
    (*_, line) = line_chart([Series("front", "", [Range(0.0, 0.0, 0.0), Range(8.0, 12.0, 15.0)])], "km").data
    assert line.hovertemplate == "%{customdata}"
    assert list(line.customdata) == ["0 km", "12 km (8.0 to 15 km)"]
