"""Checks parts against wholes: rows that count some of the row above ("Trong đó: nữ"), columns some of another."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.ingest.forms import starts_with, words
from thidua.ingest.meanings.award import is_part_of_kind
from thidua.ingest.meanings.place import part_label
from thidua.ingest.table import BodyRow, TableColumn
from thidua.ingest.workbook import address
from thidua.text.fold import fold
from thidua.text.format import number
from thidua.text.language import translate as _

COUNTED = ("count", "measure", "target")
ADDED = ("number", "amount")
"""Figures of which a part is less than the whole; a rate of a part may be above that of all."""
RATES = ("ty le", "ti le", "binh quan", "trung binh", "nang suat", "toc do", "chi so", "diem", "muc", "gia")
WHOLES = ("data", "group", "total")


def check_parts(cells: Cells) -> Iterator[Finding]:
    """A figure of a "trong đó" row or column that is more than that of the row or column it is part of."""
    yield from _in_rows(cells)
    for whole, part in _part_columns(cells):
        for row in cells.table.body:
            figure, of = (cells.value_at(row.index, column.index) for column in (part, whole))
            if row.role in ("data", "part") and figure is not None and of is not None and figure > of >= 0:
                yield _over(cells, (row, part), (row, whole), (part.heading, whole.heading))


def _in_rows(cells: Cells) -> Iterator[Finding]:
    pairs = list(_parts(cells))
    for column in cells.table.columns if pairs else ():
        if column.column.value in COUNTED and not column.column.is_attainment:
            kinds = _kinds(cells, column)
            for whole, part in pairs:
                figure, of = (cells.value_at(row.index, column.index) for row in (part, whole))
                is_added = kinds.get(part.index) == kinds.get(whole.index) and kinds.get(part.index) in ADDED
                if is_added and figure is not None and of is not None and figure > of >= 0:
                    yield _over(cells, (part, column), (whole, column), (part_label(part), whole.label))


def _part_columns(cells: Cells) -> Iterator[tuple[TableColumn, TableColumn]]:
    """Each column that counts some of another, after that column: the women among the staff of a unit."""
    columns = cells.table.columns
    if cells.table.form.table == "headcount" and (total := cells.column("total")) is not None:
        yield from ((total, column) for column in columns if column.column.value == "count" and column.column.set)


def _parts(cells: Cells) -> Iterator[tuple[BodyRow, BodyRow]]:
    """Each row that counts part of another, with that row above it; measured alike, and no rate."""
    whole: BodyRow | None = None
    is_said = False
    by_kind = cells.table.form.rows == "recipient_kind"
    for row in cells.table.body:
        is_part = is_part_of_kind(cells, row) if by_kind else row.role == "part"
        if row.role in WHOLES and not is_part:
            whole, is_said = row, False
        elif is_part and whole is not None:
            is_said = is_said or bool(starts_with(fold(row.label), words().parts))
            if (
                (is_said or by_kind)
                and _measured(cells, row) in ("", _measured(cells, whole))
                and not (_rate(row) or _rate(whole))
            ):
                yield whole, row


def _rate(row: BodyRow) -> bool:
    label = f" {fold(row.label)} "
    return "%" in row.label or any(f" {word} " in label for word in RATES)


def _measured(cells: Cells, row: BodyRow) -> str:
    column = cells.column("unit_of_measure")
    return fold(cells.text(row, column)) if column else ""


def _kinds(cells: Cells, column: TableColumn) -> dict[int, str]:
    """By row, what kind of figure stands in a column."""
    kinds = (
        cells.rows.select("index").with_columns(kind=cells.figures_of(column)["kind"]).filter(~pl.col("kind").is_null())
    )
    return dict(kinds.iter_rows())


def _over(
    cells: Cells, part: tuple[BodyRow, TableColumn], whole: tuple[BodyRow, TableColumn], names: tuple[str, str]
) -> Finding:
    (part_at, whole_at) = (address(row.index, column.index) for row, column in (part, whole))
    figure, of = (cells.value_at(row.index, column.index) or 0.0 for row, column in (part, whole))
    return Finding(
        code="more_than_whole",
        severity="warning",
        message=_(
            "Phần “{part}” ghi {figure}, nhiều hơn “{whole}” ở ô {cell}: {of}.",
            part=names[0],
            figure=number(figure),
            whole=names[1],
            cell=whole_at,
            of=number(of),
        ),
        remedy=_("Hãy kiểm tra lại hai ô: phần “trong đó” không thể nhiều hơn toàn bộ."),
        sheet=cells.table.sheet.name,
        cell=part_at,
        value=cells.text(*part),
    )
