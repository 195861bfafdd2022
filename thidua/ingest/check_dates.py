"""Checks dates against each other: decision after achievement, handing over after decision, births, years to come."""

from collections.abc import Iterator
from datetime import date

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.facts import Facts
from thidua.ingest.finding import Finding, Severity
from thidua.ingest.record import Record
from thidua.ingest.workbook import address
from thidua.text.dates import Period
from thidua.text.format import day
from thidua.text.language import translate as _

YOUNGEST, OLDEST = 14, 110
"""Ages within which a person may be rated or honoured: nobody younger works, nobody older lives."""
PENDING = ("registered", "proposed")
DONE = ("rating", "award", "score", "result", "headcount", "discipline", "initiative", "exemplar")
"""Facts of what has been, which no year to come can have."""


def check_dates(cells: Cells, facts: Facts, values: pl.DataFrame, *, today: date) -> Iterator[Finding]:
    """Days and years of one table that cannot be; `values` as in thidua.ingest.stated."""
    yield from _to_come(cells, facts, today)
    if values["award_id"].null_count() < values.height:
        yield from _order(cells, values.filter(pl.col("period").is_not_null(), pl.col("award_id").is_not_null()))
    if values["birth_date"].null_count() < values.height:
        yield from _births(cells, values, today)


def _order(cells: Cells, awards: pl.DataFrame) -> Iterator[Finding]:
    """Days of awards in an order that cannot be: achieved, submitted, decided, handed over."""
    if awards.is_empty():
        return
    dated = awards.with_columns(
        pl.col(name).str.to_date("%Y-%m-%d", strict=False)
        for name in ("decision_date", "handed_over_on", "submitted_on")
    )
    since = {one: Period.parse(one).starts for one in dated["period"].unique()}
    dated = dated.with_columns(since=pl.col("period").replace_strict(since, return_dtype=pl.Date))
    for row in dated.filter(pl.col("decision_date") < pl.col("since")).iter_rows(named=True):
        yield _at(
            cells, row, "decision_date", "decision_before_achievement", "warning",
            _(
                "Quyết định ngày {date} có trước kỳ lập thành tích ({period}).",
                date=day(row["decision_date"]), period=Period.parse(row["period"]).label(),
            ),
            _("Hãy kiểm tra lại ngày quyết định hoặc năm thành tích."),
        )  # fmt: skip
    for row in dated.filter(pl.col("handed_over_on") < pl.col("decision_date")).iter_rows(named=True):
        yield _at(
            cells, row, "handed_over_on", "handed_over_before_decision", "warning",
            _(
                "Trao ngày {date}, trước ngày quyết định {decided}.",
                date=day(row["handed_over_on"]), decided=day(row["decision_date"]),
            ),
            _("Hãy kiểm tra lại hai ngày này."),
        )  # fmt: skip
    for row in dated.filter(pl.col("decision_date") < pl.col("submitted_on")).iter_rows(named=True):
        yield _at(
            cells, row, "submitted_on", "submitted_after_decision", "warning",
            _(
                "Trình ngày {date}, sau ngày quyết định {decided}.",
                date=day(row["submitted_on"]), decided=day(row["decision_date"]),
            ),
            _("Hãy kiểm tra lại hai ngày này."),
        )  # fmt: skip


def _to_come(cells: Cells, facts: Facts, today: date) -> Iterator[Finding]:
    """What is said to have been in a period that has not begun; named once a table."""
    coming = {one: None for one in map(_done, facts.statements) if one and Period.parse(one).starts > today}
    for period in coming:
        record = next(facts.of_statements([_done(one) == period for one in facts.statements]).at([0]).records())
        yield Finding(
            code="future_period",
            severity="warning",
            message=_("{period} chưa đến, nhưng đây là số liệu đã thực hiện.", period=Period.parse(period).label()),
            remedy=_("Hãy kiểm tra lại năm ghi ở tiêu đề hoặc ở dòng này."),
            sheet=cells.table.sheet.name,
            cell=record.cell,
            value=record.as_written,
        )


def _done(statement: Record) -> str | None:
    """The period in which something was done, as a statement has it; None where none was."""
    is_done = statement.table in DONE and statement.attributes.get("status") not in PENDING
    return statement.period if is_done else None


def _births(cells: Cells, facts: pl.DataFrame, today: date) -> Iterator[Finding]:
    born = facts.filter(pl.col("birth_date").is_not_null()).with_columns(
        age=pl.coalesce(pl.col("period").str.slice(0, 4).cast(pl.Int32, strict=False), pl.lit(today.year))
        - pl.col("birth_date").str.slice(0, 4).cast(pl.Int32, strict=False)
    )
    impossible = born.filter(~pl.col("age").is_between(YOUNGEST, OLDEST)).unique("at", maintain_order=True)
    for row in impossible.iter_rows(named=True):
        yield _at(
            cells, row, "birth_date", "impossible_birth", "warning",
            _("Theo năm sinh này, {name} mới {age} tuổi vào năm đó.", name=row["person"], age=row["age"])
            if row["age"] < YOUNGEST
            else _("Theo năm sinh này, {name} đã {age} tuổi vào năm đó.", name=row["person"], age=row["age"]),
            _("Hãy kiểm tra lại ngày sinh."),
        )  # fmt: skip


def _at(
    cells: Cells, row: dict[str, object], field: str, code: str, severity: Severity, message: str, remedy: str
) -> Finding:
    """A finding at the cell of a describing column in a fact's row."""
    column = cells.column(field)
    body_row = cells.table.body[int(str(row["at"]))]
    return Finding(
        code=code,
        severity=severity,
        message=message,
        remedy=remedy,
        sheet=str(row["sheet"]),
        cell=address(body_row.index, column.index) if column else str(row["cell"]),
        value=cells.text(body_row, column) if column else str(row["as_written"]),
    )
