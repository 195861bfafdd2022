"""What a cell of a table of points states, and which criteria such a table scores."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.criterion import parent
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.ingest.table import BodyRow, TableColumn
from thidua.text.fold import fold, slug, tidy
from thidua.text.language import translate as _
from thidua.text.reading import Reading

MAXIMUM = re.compile(r"\(? ?(?:tối đa:? )?(\d+(?:[.,]\d+)?) ?(?:đ|điểm)\.? ?\)?$", re.IGNORECASE)


def score(cells: Cells, at: Place) -> Record | None:
    """The points of a unit for a criterion, its total, or its rank; "KP" is not applicable, never zero."""
    says = at.column.says
    by_criterion = cells.table.form.rows == "criterion"
    stated = {
        "stage": says.get("stage") or cells.context.stage or "final",
        "measure": at.column.column.set["measure"],
    }
    measure = "rank" if at.column.column.value == "rank" else "score_total"
    criterion = ("" if at.row.role == "total" else at.row.label) if by_criterion else _heading(at.column)
    if criterion:
        stated["criterion"] = name_and_maximum(criterion)[0]
        measure = f"score_{slug(stated['criterion'])}"
    unit = says["unit"] if by_criterion else at.row.label
    if "not_applicable" in cells.figure(at.row, at.column).flags:
        stated["not_applicable"] = "true"
        return cells.record(at.row, at.column, "score", measure=measure, unit=unit, attributes=stated)
    reading = cells.number(at.row, at.column)
    if reading is None:
        return None
    return cells.record(at.row, at.column, "score", measure=measure, reading=reading, unit=unit, attributes=stated)


def name_and_maximum(written: str) -> tuple[str, float | None]:
    """A criterion without the maximum written behind it: "Chuyên môn (10đ)" is "Chuyên môn" of 10 points."""
    match = MAXIMUM.search(written)
    name = tidy(written[: match.start()]) if match else ""
    return (name, float(match[1].replace(",", "."))) if match and name else (written, None)


def criteria(cells: Cells) -> Iterator[Record]:
    """The criteria that a table scores, in order, with the maxima that a row, a column or their own names state.

    A column without a maximum and blank in every row is no criterion of this table: nobody was to be scored for it.
    """
    if cells.table.form.rows == "criterion":
        yield from _in_rows(cells)
        return
    maxima = next((row for row in cells.table.body if row.role == "maximum"), None)
    told: set[str] = set()
    for column in cells.table.columns:
        if not (written := _heading(column)) or not any(cells.text(row, column) for row in cells.table.body):
            continue
        name, maximum = name_and_maximum(written)
        reading = _maximum(cells, maxima, column) if maxima else None
        if reading is not None and reading.value is not None:
            maximum = reading.value
        if maximum is not None:
            cells.maxima[column.index] = maximum
        if name not in told:
            told.add(name)
            record = cells.record(
                maxima or BodyRow(index=_heading_row(cells, column), role="maximum", ordinal="", label=""),
                column,
                "criterion",
                measure=f"max_{slug(name)}",
                reading=reading,
                attributes={"criterion": name, "ordinal": str(len(told)), "kind": _kind(cells, name)},
            )
            yield record if record.value is not None else replace(record, value=maximum)


def _in_rows(cells: Cells) -> Iterator[Record]:
    column, label = cells.column("maximum"), cells.column("label")
    rows = [row for row in cells.table.body if row.role in ("data", "group")]
    for ordinal, row in enumerate(rows, 1):
        name, maximum = name_and_maximum(row.label)
        above = parent(cells.table.body, row)
        reading = _maximum(cells, row, column) if column is not None and cells.text(row, column) else None
        if label is None:
            return
        record = cells.record(
            row,
            column if reading is not None and column is not None else label,
            "criterion",
            measure=f"max_{slug(name)}",
            reading=reading,
            attributes={
                "criterion": name,
                "parent": name_and_maximum(above.label)[0] if above else "",
                "ordinal": str(ordinal),
                "kind": _kind(cells, name),
            },
        )
        yield record if record.value is not None else replace(record, value=maximum)


def _maximum(cells: Cells, row: BodyRow, column: TableColumn) -> Reading:
    """The most points as written in a cell; what is no figure is a finding."""
    reading = cells.figure(row, column)
    if reading.value is None and fold(reading.as_written):
        cells.find(
            row,
            column,
            "unreadable_number",
            _("Không đọc được số trong ô này: “{text}”.", text=reading.as_written),
            _("Hãy ghi một con số, hoặc để trống nếu chưa có số liệu."),
        )
    return reading


def _heading(column: TableColumn) -> str:
    """The criterion that a column scores, '' for a total or a rank."""
    if column.column.names == "criterion":
        return column.heading
    return column.says.get("criterion", "") if column.column.names == "criterion_stage" else ""


def _heading_row(cells: Cells, column: TableColumn) -> int:
    """The row in which the criterion of a column is named: the last of the heading, the first over a stage."""
    rows = cells.table.heading_rows
    named_in = [row for row in rows if column.says and cells.table.grid.own(row, column.index)]
    return named_in[0] if named_in else rows[-1]


def _kind(cells: Cells, name: str) -> str:
    return kind["kind"] if (kind := cells.vocabulary.named("criterion_kind", name)) else ""
