"""The figures of a native chart: what python-pptx draws, and the workbook that opens on "Edit data"."""

import io
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from thidua.charts.chart import Chart
from thidua.charts.marks import break_positions, drawing_order
from thidua.charts.render.pptx.text import number_code, printable
from thidua.text.language import translate as _

BREAK_SIGN = "(*)"


@dataclass(frozen=True)
class Sheet:
    """Categories in the first column, then a named column for each series as drawn, each reference, the base."""

    categories: tuple[str, ...]
    columns: tuple[tuple[str, tuple[float | None, ...]], ...]
    number_code: str


def sheet_of(chart: Chart) -> Sheet:
    """The sheet of a chart; a category that figures before it do not compare with bears a sign."""
    breaks = break_positions(chart)
    signs = [f" {BREAK_SIGN}" if at in breaks else "" for at in range(len(chart.categories))]
    own = [chart.series[row] for row in drawing_order(chart)]
    columns = [*((series.name, series.values) for series in own), *references(chart)]
    if chart.base:
        columns.append((_("Điểm bắt đầu (không vẽ)"), chart.base))
    return Sheet(
        categories=tuple(printable(name) + sign for name, sign in zip(chart.categories, signs, strict=True)),
        columns=tuple((printable(name), values) for name, values in columns),
        number_code=number_code(chart.number, [value for _name, values in columns for value in values]),
    )


def references(chart: Chart) -> list[tuple[str, tuple[float | None, ...]]]:
    """Targets, then floors and ceilings of bands, as named columns; none where no native chart can draw them."""
    if chart.kind == "matrix" or (chart.kind == "stacked_bars" and chart.horizontal):
        return []
    columns: list[tuple[str, tuple[float | None, ...]]] = [(target.name, target.values) for target in chart.targets]
    for band in chart.bands:
        columns.append((_("{name}: sàn", name=band.name), (band.low,) * len(chart.categories)))
        columns.append((_("{name}: trần", name=band.name), (band.high,) * len(chart.categories)))
    return columns


def column_letter(index: int) -> str:
    """The name of a column of a sheet from 0 on: A, B, … AA."""
    return str(xl_col_to_name(index))


def workbook_bytes(sheet: Sheet) -> bytes:
    """The sheet as an .xlsx file laid out as the chart's references expect; no text in it becomes a formula or link."""
    file = io.BytesIO()
    as_text = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(file, as_text) as book:
        page = book.add_worksheet("Sheet1")
        written = book.add_format({"num_format": sheet.number_code})
        page.write_column(1, 0, sheet.categories)
        for column, (name, values) in enumerate(sheet.columns, start=1):
            page.write(0, column, name)
            page.write_column(1, column, ["" if value is None else value for value in values], written)
    return file.getvalue()
