"""Charts: native, with their numbers in a workbook, labelled as the author wrote."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from itertools import count
from xml.dom import minidom
from zipfile import ZipFile

import pytest
from pptx import Presentation

from agendapitch.scene.model import ChartShape
from agendapitch.writers.pptx.charts import write_chart
from agendapitch.writers.pptx.colours import palette
from agendapitch.writers.pptx.labels import label_format
from agendapitch.writers.pptx.text import Pen
from agendapitch.writers.pptx.workbook import write_workbook
from agendapitch.writers.pptx.writing import write_pptx
from tests.unit.writers import samples


def chart(index: int) -> ChartShape:
    return next(shape for shape in samples.CHARTS[index].shapes if isinstance(shape, ChartShape))


def written(shape: ChartShape) -> str:
    return write_chart(shape, Pen(palette(samples.house()), "en-GB", True, 1, count(2))).decode()


def test_charts_are_native_and_hold_the_numbers() -> None:
    data = write_pptx(samples.scene(*samples.CHARTS), samples.NOTES[:5], samples.compiled(), samples.PICTURES)
    deck = Presentation(BytesIO(data))
    charts = [shape.chart for slide in deck.slides for shape in slide.shapes if shape.has_chart]
    assert [str(one.chart_type).partition(" ")[0] for one in charts] == [
        "BAR_CLUSTERED",
        "BAR_CLUSTERED",
        "COLUMN_CLUSTERED",
        "BAR_STACKED",
        "LINE",
    ]
    assert list(charts[0].plots[0].categories) == ["Chasing an answer", "Paying", "Booking"]
    assert charts[0].plots[0].series[0].values == (41, 22.5, 9)
    assert charts[4].plots[0].series[1].values == (40, None, 30)
    assert not charts[0].has_legend


def test_the_workbook_holds_what_the_chart_shows() -> None:
    sheet = ZipFile(BytesIO(write_workbook(chart(1)))).read("xl/worksheets/sheet1.xml").decode()
    assert '<c r="A2" t="inlineStr"><is><t xml:space="preserve">Chasing an answer</t></is></c>' in sheet
    assert '<c r="B2"><v>41</v></c><c r="C2"><v>12</v></c>' in sheet
    assert "<c:f>Sheet1!$C$2:$C$4</c:f>" in written(chart(1))


def test_axis_ids_are_small_and_positive() -> None:
    for index in range(5):
        xml = written(chart(index))
        assert xml.count('<c:axId val="1"/>') == xml.count('<c:axId val="2"/>') == 2


def test_one_bar_is_lit_and_its_label_is_larger() -> None:
    xml = written(chart(0))
    assert '<c:dPt><c:idx val="0"/>' in xml
    assert 'sz="2800" b="1"' in xml


def test_bars_read_from_the_top_as_in_the_workbook() -> None:
    assert '<c:orientation val="maxMin"/>' in written(chart(0))
    assert "maxMin" not in written(chart(2))


@pytest.mark.parametrize(
    ("values", "labels", "code"),
    [
        ((41, 22.5, 9), ("41%", "22.5%", "9%"), None),
        ((41, 22, 9), ("41%", "22%", "9%"), '0"%"'),
        ((1.2, 3.4), ("£1.2m", "£3.4m"), '"£"0.0"m"'),
        ((41000, 900), ("41,000", "900"), "#,##0"),
        ((41000, None), ("41k", ""), None),
        ((5, 7), ("about 5", "about 7"), '"about "0'),
        ((5, 7), ("five", "7"), None),
        ((5, 7), ("15", "17"), None),
        ((5,), ('5"',), None),
        ((5, None), ("5", "none yet"), None),
        ((5,), (), None),
    ],
)
def test_labels_follow_their_numbers_where_a_format_gives_the_same_words(
    values: tuple[float | None, ...], labels: tuple[str, ...], code: str | None
) -> None:
    assert label_format(values, labels) == code


def test_labels_that_no_format_gives_are_written_as_the_author_did() -> None:
    assert "<a:t>22.5%</a:t>" in written(chart(0))
    assert "<a:t>" not in written(chart(1))


@pytest.mark.parametrize(("index", "name"), [(0, "bar"), (3, "stacked-bar"), (4, "line")])
def test_chart_part(index: int, name: str, golden: Callable[[str, str], None]) -> None:
    golden(f"writers/chart-{name}.xml", minidom.parseString(written(chart(index))).toprettyxml(indent=" "))
