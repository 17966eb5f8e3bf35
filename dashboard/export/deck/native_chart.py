"""Charts as an office draws them: their numbers lie in the deck, and each line and letter can be changed."""

from __future__ import annotations

from datetime import date
from typing import Any

from lxml import etree
from pptx.chart.chart import Chart as NativeChart
from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as PptxSlide
from pptx.util import Inches, Pt

from dashboard.export.deck.elements import Chart, Series
from dashboard.export.deck.layout import SMALLEST
from dashboard.export.deck.template import language_tag
from dashboard.i18n.language import current_language
from dashboard.theme import colours

DASHES = {
    "solid": MSO_LINE.SOLID,
    "dash": MSO_LINE.DASH,
    "dot": MSO_LINE.ROUND_DOT,
    "dashdot": MSO_LINE.DASH_DOT,
}
"""Dash of a line, as the page names it -> the same in an office."""
NUMBERS, DATES = "#,##0", "d mmm"
"""Formats, which each office writes in its own language."""
WEEK = 7
"""Days from one label to the next."""
LINE_PT, RANGE_PT = 2.25, 3
FAINT = 30_000
"""How opaque a range is, in thousandths of a percent."""


def add_chart(page: PptxSlide, chart: Chart) -> GraphicFrame:
    """Puts a chart on a slide. Days run as the lines of the language do."""
    numbers = CategoryChartData(number_format=NUMBERS)
    numbers.categories = [date.fromisoformat(day) for day, _written in chart.days]
    numbers.categories.number_format = DATES
    for one in chart.series:
        numbers.add_series(one.name, one.values)
    kind = XL_CHART_TYPE.COLUMN_STACKED if chart.is_stacked else XL_CHART_TYPE.LINE
    box = chart.box
    shapes: Any = page.shapes  # whose annotation promises the chart in place of its frame
    frame: GraphicFrame = shapes.add_chart(kind, *map(Inches, (box.x, box.y, box.width, box.height)), numbers)
    drawn = frame.chart
    _frame(drawn, chart)
    for one, native in zip(chart.series, drawn.plots[0].series, strict=True):
        if chart.is_stacked:
            _fill(one, native)
        else:
            _draw(one, native)
    if chart.is_stacked:
        drawn.plots[0].gap_width, drawn.plots[0].overlap = 0, 100
    return frame


def _frame(drawn: NativeChart, chart: Chart) -> None:
    """Letters, key and axes, whose numbers reach above all ranges."""
    drawn.has_title = False
    drawn.font.size = Pt(SMALLEST)
    drawn.font.color.rgb = _rgb(colours.INK)
    drawn.font._rPr.set("lang", language_tag())
    drawn.has_legend = True
    drawn.legend.position, drawn.legend.include_in_layout = XL_LEGEND_POSITION.BOTTOM, False
    days, values = drawn.category_axis, drawn.value_axis
    days.reverse_order = current_language().direction == "rtl"
    days.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    days.tick_labels.number_format, days.tick_labels.number_format_is_linked = DATES, False
    days.format.line.color.rgb = _rgb(colours.BORDER)
    for name, value in (("majorUnit", str(WEEK)), ("majorTimeUnit", "days")):
        days._element.append(etree.Element(qn(f"c:{name}"), val=value))  # the last of an axis of dates
    values.minimum_scale = 0
    values.maximum_scale, values.major_unit = chart.scale()
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = NUMBERS, False
    values.major_gridlines.format.line.color.rgb = _rgb(colours.CHART_GRID)
    values.format.line.fill.background()
    values.has_title = True
    values.axis_title.text_frame.text = chart.unit
    run = values.axis_title.text_frame.paragraphs[0].runs[0]
    run.font.size, run.font.bold = Pt(SMALLEST), False
    run._r.get_or_add_rPr().set("lang", language_tag())


def _fill(one: Series, native: Any) -> None:
    fill = native.format.fill
    if one.is_hatched:
        fill.patterned()
        fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
        fill.fore_color.rgb, fill.back_color.rgb = _rgb(colours.INK), _rgb(colours.PAPER)
    else:
        fill.solid()
        fill.fore_color.rgb = _rgb(one.colour)


def _draw(one: Series, native: Any) -> None:
    native.smooth = False
    line = native.format.line
    line.color.rgb, line.width, line.dash_style = _rgb(one.colour), Pt(LINE_PT), DASHES[one.dash]
    if one.low:
        _add_ranges(one, native._element)


def _add_ranges(one: Series, element: Any) -> None:
    """Low and high of each day as error bars, which python-pptx does not write."""
    bars = etree.Element(qn("c:errBars"))
    for name, value in (("errDir", "y"), ("errBarType", "both"), ("errValType", "cust"), ("noEndCap", "1")):
        etree.SubElement(bars, qn(f"c:{name}"), val=value)
    for name, ends in (("plus", one.high), ("minus", one.low)):
        told = etree.SubElement(etree.SubElement(bars, qn(f"c:{name}")), qn("c:numLit"))
        etree.SubElement(told, qn("c:formatCode")).text = "General"
        etree.SubElement(told, qn("c:ptCount"), val=str(len(ends)))
        for day, (end, best) in enumerate(zip(ends, one.values, strict=True)):
            if end is not None and best is not None:
                point = etree.SubElement(told, qn("c:pt"), idx=str(day))
                etree.SubElement(point, qn("c:v")).text = f"{abs(end - best):g}"
    line = etree.SubElement(etree.SubElement(bars, qn("c:spPr")), qn("a:ln"), w=str(Pt(RANGE_PT)), cap="flat")
    colour = etree.SubElement(etree.SubElement(line, qn("a:solidFill")), qn("a:srgbClr"), val=one.colour.lstrip("#"))
    etree.SubElement(colour, qn("a:alpha"), val=str(FAINT))
    element.find(qn("c:cat")).addprevious(bars)


def _rgb(colour: str) -> RGBColor:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return RGBColor(red, green, blue)
