"""An exhibit's workbook: figures as numbers, texts as texts, the chart with its figures."""

import io
import re
import zipfile
from dataclasses import replace

import openpyxl
import polars as pl
import pytest

from thidua.charts.chart import Chart, Kind, Series
from thidua.exhibits.exhibit import Column, Exhibit, Shown, written
from thidua.publish.exhibit_workbook import exhibit_workbook
from thidua.store.query import Header

COLUMNS = (Column("unit", "Đơn vị"), Column("share", "Tỷ lệ", "share"), Column("year", "Năm", "year"))
FRAME = pl.DataFrame({"unit": ["Sở Y tế", "=1+1"], "share": [0.417, None], "year": [2025, 2025]})
CHART = Chart("bars", ("Sở Y tế", "=1+1"), (Series("Tỷ lệ", (0.417, None)),), "Tỷ lệ (%)", number="share")


@pytest.fixture
def shown() -> Shown:
    exhibit = Exhibit("a/b", "Tỷ lệ", lambda frame: CHART, lambda frame: "", COLUMNS)
    return Shown(
        exhibit=exhibit,
        title="Tỷ lệ xuất sắc",
        headline="Sở Y tế đạt 41,7%.",
        chart=CHART,
        frame=FRAME,
        headings=tuple(column.heading for column in COLUMNS),
        rows=tuple(tuple(written(row[c.name], c.format) for c in COLUMNS) for row in FRAME.iter_rows(named=True)),
        header=Header("", "", ""),
        sources=pl.DataFrame({"file_name": ["tep.xlsx"], "committed_at": [None]}),
        illustrative=True,
    )


def opened(shown: Shown) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(exhibit_workbook(shown)))


def test_table_holds_numbers_and_texts(shown: Shown) -> None:
    page = opened(shown)["Số liệu"]
    assert [cell.value for cell in page[4]] == ["Đơn vị", "Tỷ lệ", "Năm"]
    assert [cell.value for cell in page[5]] == ["Sở Y tế", 0.417, 2025]
    assert page["B5"].number_format.endswith("0.0%")
    assert [cell.value for cell in page[6]] == ["=1+1", "chưa có số liệu", 2025]
    assert page["A6"].data_type == "s"
    assert page["A2"].value == "Sở Y tế đạt 41,7%."
    assert page["A8"].value == "Nguồn: tep.xlsx · SỐ LIỆU MINH HỌA"


def test_it_prints_on_sheets_of_one_width_with_its_whole_headline(shown: Shown) -> None:
    """The columns are 10, 17 and 10 characters wide: 25 letters of the headline fill a line."""
    page = opened(replace(shown, headline="Sở Y tế đạt 41,7%, cao hơn năm trước và hơn chỉ tiêu."))["Số liệu"]
    assert (
        page.page_setup.paperSize == 9
        and page.page_setup.fitToHeight == 0
        and page.sheet_properties.pageSetUpPr.fitToPage
    )
    assert page.print_title_rows == "$4:$4"
    assert [str(found) for found in page.merged_cells.ranges] == ["A2:C2"]
    assert page["A2"].alignment.wrap_text and page.row_dimensions[2].height == pytest.approx(3 * 14 * 1.35, abs=0.5)
    assert [page[cell].alignment.horizontal for cell in ("A5", "B5", "B6", "C5")] == [
        "left",
        "right",
        "right",
        "center",
    ]


def test_chart_is_excels_own_over_its_figures(shown: Shown) -> None:
    page = opened(shown)["Biểu đồ"]
    assert [[cell.value for cell in row] for row in page["A1:B3"]] == [
        [None, "Tỷ lệ"],
        ["Sở Y tế", 0.417],
        ["=1+1", None],
    ]
    assert page["A3"].data_type == "s"
    (chart,) = page._charts
    assert chart.series[0].val.numRef.f == "'Biểu đồ'!$B$2:$B$3"


@pytest.mark.parametrize(
    ("kind", "values", "least"), [("bars", (96, 98), 0), ("bars", (-1, 2), None), ("lines", (96, 98), None)]
)
def test_bars_begin_at_zero(shown: Shown, kind: Kind, values: tuple[float, float], least: float | None) -> None:
    """Excel begins an axis of 96 and 98 at 95, which makes one bar three times the other."""
    for horizontal in (False, True):
        chart = replace(CHART, kind=kind, series=(Series("Điểm", values),), horizontal=horizontal)
        (drawn,) = opened(replace(shown, chart=chart))["Biểu đồ"]._charts
        assert drawn.y_axis.scaling.min == least and drawn.x_axis.scaling.min is None


def test_steps_stand_on_a_base_that_is_not_seen(shown: Shown) -> None:
    chart = replace(CHART, kind="stacked_bars", base=(82, 90), series=(Series("Khoảng", (4, 2), labels=("=82", "b")),))
    file = exhibit_workbook(replace(shown, chart=chart))
    (drawn,) = openpyxl.load_workbook(io.BytesIO(file))["Biểu đồ"]._charts
    base, steps = drawn.series
    assert [one.val.numRef.f.split("!")[1] for one in (base, steps)] == ["$C$2:$C$3", "$B$2:$B$3"]
    assert base.graphicalProperties.noFill and not steps.graphicalProperties.noFill
    assert [found.idx for found in drawn.legend.legendEntry] == [0]
    assert (drawn.y_axis.scaling.min, drawn.y_axis.scaling.max) == (80, 93)
    written = zipfile.ZipFile(io.BytesIO(file)).read("xl/charts/chart1.xml").decode()
    assert re.findall(r"<a:t>( =82|b)</a:t>", written) == [" =82", "b"], "a label is no formula"


def test_a_matrix_is_its_table_only(shown: Shown) -> None:
    assert opened(replace(shown, chart=replace(CHART, kind="matrix"))).sheetnames == ["Số liệu"]
