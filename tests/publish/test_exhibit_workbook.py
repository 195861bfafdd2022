"""An exhibit's workbook: figures as numbers, texts as texts, the chart with its figures."""

import io
from dataclasses import replace

import openpyxl
import polars as pl
import pytest

from thidua.charts.chart import Chart, Series
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


def test_a_matrix_is_its_table_only(shown: Shown) -> None:
    assert opened(replace(shown, chart=replace(CHART, kind="matrix"))).sheetnames == ["Số liệu"]
