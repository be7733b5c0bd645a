"""Native charts: bars, columns and lines with direct labels, no axis lines, no legend, no grid (design 8)."""

from __future__ import annotations

from agendapitch.scene.model import ChartSeries, ChartShape
from agendapitch.units import Points, emu
from agendapitch.writers.pptx.labels import label_format
from agendapitch.writers.pptx.markup import A, R, encode, escape, frame_of, non_visual, transform
from agendapitch.writers.pptx.text import Pen
from agendapitch.writers.pptx.workbook import SHEET, column_letter, number

_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
# python-pptx writes negative axis ids, which the schema refuses; small positive ones are as good as any.
_CATEGORY_AXIS, _VALUE_AXIS = 1, 2
_STRAIGHT = '<c:smooth val="0"/>'
_NO_BOX = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"


def write_chart_frame(chart: ChartShape, pen: Pen, relationship: str) -> str:
    """Return the frame on the slide that shows a chart part."""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{non_visual(next(pen.ids), chart.name, chart.alt)}"
        '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
        f'{transform(frame_of(chart.box), tag="p:xfrm")}<a:graphic><a:graphicData uri="{_CHART}">'
        f'<c:chart xmlns:c="{_CHART}" r:id="{relationship}"/></a:graphicData></a:graphic></p:graphicFrame>'
    )


def write_chart(chart: ChartShape, pen: Pen) -> bytes:
    """Return a chart part. Its workbook is the part's first relationship."""
    x, y, w, h = chart.plot
    places = "".join(
        f'<c:{name} val="{value:.4f}"/>' for name, value in (("x", x), ("y", y), ("w", w), ("h", h))
    )
    return encode(
        f'<c:chartSpace xmlns:c="{_CHART}" xmlns:a="{A}" xmlns:r="{R}"><c:date1904 val="0"/>'
        f'<c:lang val="{pen.language}"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
        '<c:plotArea><c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/>{places}</c:manualLayout></c:layout>{_plot(chart, pen)}{_axes(chart, pen)}'
        f'{_NO_BOX}</c:plotArea><c:plotVisOnly val="1"/>'
        f'<c:dispBlanksAs val="gap"/></c:chart>{_NO_BOX}'
        f'{_text(chart.label_size, "ink", pen)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
        "</c:chartSpace>"
    )


def _plot(chart: ChartShape, pen: Pen) -> str:
    series = "".join(_series(index, one, chart, pen) for index, one in enumerate(chart.series))
    axes = f'<c:axId val="{_CATEGORY_AXIS}"/><c:axId val="{_VALUE_AXIS}"/>'
    if chart.kind == "line":
        return (
            f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>{axes}'
            "</c:lineChart>"
        )
    stacked = chart.kind == "stacked bar"
    joined = _series_lines(pen) if stacked and len(chart.categories) > 1 else ""
    return (
        f'<c:barChart><c:barDir val="{"col" if chart.kind == "column" else "bar"}"/>'
        f'<c:grouping val="{"stacked" if stacked else "clustered"}"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{chart.gap}"/><c:overlap val="{100 if stacked else chart.overlap}"/>'
        f"{joined}{axes}</c:barChart>"
    )


def _series_lines(pen: Pen) -> str:
    """Return the lines that lead from each part of a stacked bar to the same part of the next."""
    return (
        f'<c:serLines><c:spPr><a:ln w="9525"><a:solidFill>{pen.palette["muted"]}</a:solidFill></a:ln></c:spPr>'
        "</c:serLines>"
    )


def _series(index: int, series: ChartSeries, chart: ChartShape, pen: Pen) -> str:
    last = len(chart.categories) + 1
    column = column_letter(index + 1)
    name = (
        f"<c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/>"
        f'<c:pt idx="0"><c:v>{escape(series.name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )
    categories = "".join(_point(at, escape(text)) for at, text in enumerate(chart.categories))
    values = "".join(_point(at, number(value)) for at, value in enumerate(series.values) if value is not None)
    count = f'<c:ptCount val="{len(chart.categories)}"/>'
    line = chart.kind == "line"
    look = _line_look(series, chart, pen) if line else _bar_look(series, chart, pen)
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>{name}{look}{_labels(series, chart, pen)}'
        f"<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache>{count}{categories}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f><c:numCache>"
        f"<c:formatCode>General</c:formatCode>{count}{values}</c:numCache></c:numRef></c:val>"
        f"{_STRAIGHT if line else ''}</c:ser>"
    )


def _point(at: int, value: str) -> str:
    return f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>'


def _bar_look(series: ChartSeries, chart: ChartShape, pen: Pen) -> str:
    # Parts of one bar are told apart by a strip of paper between them, not by colour alone.
    edge = "paper" if chart.kind == "stacked bar" else ""
    points = "".join(
        f'<c:dPt><c:idx val="{at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>{_area("hi", pen, edge=edge)}'
        "</c:dPt>"
        for at in series.highlights
    )
    return f'{_area(series.colour, pen, edge=edge)}<c:invertIfNegative val="0"/>{points}'


def _line_look(series: ChartSeries, chart: ChartShape, pen: Pen) -> str:
    """Return a line and its markers: its last point has the largest, and every highlighted point has one."""
    pencil = (
        f'<c:spPr><a:ln w="{emu(series.width)}" cap="rnd"><a:solidFill>{pen.palette[series.colour]}</a:solidFill>'
        "<a:round/></a:ln></c:spPr>"
    )
    end = len(chart.categories) - 1
    points = "".join(
        f'<c:dPt><c:idx val="{at}"/>{_marker(series, at == end, pen)}<c:bubble3D val="0"/>{pencil}</c:dPt>'
        for at in sorted({*series.highlights, end})
    )
    return f'{pencil}<c:marker><c:symbol val="none"/></c:marker>{points}'


def _marker(series: ChartSeries, at_end: bool, pen: Pen) -> str:
    # Design 8: a 6 point line starts with a 12 point disc and ends with a 16 point one, a 4 point line ends with 9.
    size = round(series.width * 3.5 - 5) if at_end else round(series.width * 2)
    return f'<c:marker><c:symbol val="circle"/><c:size val="{size}"/>{_area(series.colour, pen)}</c:marker>'


def _area(token: str, pen: Pen, *, edge: str = "") -> str:
    line = f'<a:ln w="38100"><a:solidFill>{pen.palette[edge]}</a:solidFill></a:ln>' if edge else (
        "<a:ln><a:noFill/></a:ln>")
    return f"<c:spPr><a:solidFill>{pen.palette[token]}</a:solidFill>{line}</c:spPr>"


def _labels(series: ChartSeries, chart: ChartShape, pen: Pen) -> str:
    """Return the labels: values in the author's format where there is one, else the author's words."""
    position = {"bar": "outEnd", "column": "outEnd", "stacked bar": "ctr", "line": "t"}[chart.kind]
    code = label_format(series.values, series.labels)
    everywhere = code is not None and all(series.labels)
    points = "".join(
        _label(at, position, _label_words(text, code, _label_look(at, series, chart, pen), pen))
        for at, text in enumerate(series.labels)
        if text and (not everywhere or at in series.highlights)
    )
    if code is None or not everywhere:
        return f"<c:dLbls>{points}{_NO_BOX}{_shown(value=False)}</c:dLbls>"
    look = _label_properties(_label_look(-1, series, chart, pen), pen)
    return (
        f'<c:dLbls>{points}{_number_format(code)}{_NO_BOX}{look}<c:dLblPos val="{position}"/>{_shown(value=True)}'
        "</c:dLbls>"
    )


def _label(at: int, position: str, words: str) -> str:
    return f'<c:dLbl><c:idx val="{at}"/>{words}<c:dLblPos val="{position}"/>{_shown(value=True)}</c:dLbl>'


def _label_words(text: str, code: str | None, look: str, pen: Pen) -> str:
    if code is not None:
        return f"{_number_format(code)}{_NO_BOX}{_label_properties(look, pen)}"
    run = f'<a:r><a:rPr lang="{pen.language}" {look}</a:rPr><a:t>{escape(text)}</a:t></a:r>'
    return (
        f'<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr {look}</a:defRPr></a:pPr>{run}</a:p>'
        f"</c:rich></c:tx>{_NO_BOX}"
    )


def _label_look(at: int, series: ChartSeries, chart: ChartShape, pen: Pen) -> str:
    lit = at in series.highlights
    size, colour = (chart.highlight_size, "strong") if lit else (chart.label_size, series.label_colour)
    return f'sz="{round(size * 100)}" b="1"><a:solidFill>{pen.palette[colour]}</a:solidFill>'


def _label_properties(look: str, pen: Pen) -> str:
    return (
        f'<c:txPr><a:bodyPr wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr {look}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{pen.language}"/></a:p></c:txPr>'
    )


def _number_format(code: str) -> str:
    return f'<c:numFmt formatCode="{escape(code)}" sourceLinked="0"/>'


def _shown(*, value: bool) -> str:
    return (
        f'<c:showLegendKey val="0"/><c:showVal val="{int(value)}"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )


def _axes(chart: ChartShape, pen: Pen) -> str:
    upright = chart.kind in ("column", "line")
    # A bar chart counts its categories from the bottom; reversed, they read from the top as in the workbook.
    order, place, crossing = ("minMax", "b", "l") if upright else ("maxMin", "l", "b")
    ground = f'<a:ln w="12700"><a:solidFill>{pen.palette["line"]}</a:solidFill></a:ln>' if chart.kind == "line" else (
        "<a:ln><a:noFill/></a:ln>")
    colour = "muted" if chart.kind == "line" else "ink"
    names = "low" if chart.names_shown else "none"
    between = "midCat" if chart.kind == "line" else "between"
    return (
        f'<c:catAx><c:axId val="{_CATEGORY_AXIS}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{place}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{names}"/>'
        f'<c:spPr>{ground}</c:spPr>{_text(chart.category_size, colour, pen)}<c:crossAx val="{_VALUE_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
        f'<c:valAx><c:axId val="{_VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{number(chart.maximum)}"/><c:min val="{number(chart.minimum)}"/></c:scaling>'
        f'<c:delete val="1"/><c:axPos val="{crossing}"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>'
        f'<c:crossAx val="{_CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="{between}"/></c:valAx>'
    )


def _text(size: Points, token: str, pen: Pen) -> str:
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="{round(size * 100)}" b="0">'
        f"<a:solidFill>{pen.palette[token]}</a:solidFill></a:defRPr></a:pPr>"
        f'<a:endParaRPr lang="{pen.language}"/></a:p></c:txPr>'
    )
