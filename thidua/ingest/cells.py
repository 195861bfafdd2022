"""Reads single cells of a table: as text, figure or date, and notes what could not be understood, and where."""

import datetime
import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import log10
from operator import itemgetter

import numpy as np
import polars as pl

from thidua.ingest.context import Context
from thidua.ingest.finding import Finding, Severity
from thidua.ingest.likeness import shown
from thidua.ingest.places import Place
from thidua.ingest.question import AnswerKind, Answers, Candidate, Question
from thidua.ingest.record import Record
from thidua.ingest.rows import SPREAD, rows_of
from thidua.ingest.shares import Shares, shares_of
from thidua.ingest.table import BodyRow, Table, TableColumn, text_of
from thidua.ingest.vocabulary import Vocabulary
from thidua.ingest.workbook import address
from thidua.text.dates import Period, read_date
from thidua.text.evidence import Evidence, ratios_of, weigh
from thidua.text.fold import fold
from thidua.text.format import day, number
from thidua.text.language import translate as _
from thidua.text.numbers import read
from thidua.text.numerals import scale_of
from thidua.text.reading import Column, ColumnKind, Reading

DATE_FIRST = re.compile(r"(?:ngày )?\d")
FIGURE = {"value": pl.Float64, "of": pl.Float64, "share": pl.Float64, "kind": pl.String}
"""What is read of a figure, as in Reading."""
TICKED = ("x", "v", "co")
"""What a cell says that only marks that there is one."""


@dataclass
class Cells:
    """The cells of one table while it is read.

    vocabulary  the names of the catalogues that cells may use.
    answers   what a person answered of this and other tables.
    rows      the rows of the body as columns.
    found     what was found so far, with the zero-based row and column where.
    figures   by column, the figures read, one row a row of the body.
    summary   what was found of the table as a whole.
    readings  the figures read of single cells, by zero-based row and column, with what was known of their column.
    maxima    the most points of each column of criteria.
    evidence  what each column of figures shows of how they are written.
    whole     what the meaning of the table worked out of all its rows at once, where one row does not say enough.
    """

    table: Table
    context: Context
    vocabulary: Vocabulary
    answers: Answers = field(default_factory=Answers)
    rows: pl.DataFrame = field(init=False)
    found: list[tuple[int, int, Finding]] = field(default_factory=list)
    summary: list[Finding] = field(default_factory=list)
    readings: dict[tuple[int, int], tuple[Column, Reading]] = field(default_factory=dict)
    figures: dict[int, pl.DataFrame] = field(default_factory=dict)
    maxima: dict[int, float] = field(default_factory=dict)
    evidence: dict[int, Evidence] = field(default_factory=dict)
    whole: object = None
    _shares: dict[int, Shares] = field(default_factory=dict)
    _values: dict[int, dict[int, float | None]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.rows = rows_of(self.table)

    @property
    def findings(self) -> list[Finding]:
        """What was found, row after row, each once."""
        in_rows = dict.fromkeys(finding for _row, _column, finding in sorted(self.found, key=itemgetter(0)))
        return [*in_rows, *self.summary]

    def column(self, field_name: str) -> TableColumn | None:
        """The column of a field of the form, the table's own period first; None where the table has none."""
        found = [column for column in self.table.columns if column.column.field == field_name]
        own = (None, self.context.period)
        return next((column for column in found if column.period in own), found[0] if found else None)

    def text(self, row: BodyRow, column: TableColumn) -> str:
        """A cell as tidy text, '' where it is blank; a merged cell that holds no figure holds for all its rows."""
        if column.column.value in SPREAD:
            return self.table.grid.text(row.index, column.index)
        return text_of(self.table.sheet.cell(row.index, column.index))

    def figure(self, row: BodyRow, column: TableColumn, *, unit: str = "") -> Reading:
        """The figure of a cell in the light of its column and of the row's unit of measure."""
        kind: ColumnKind = "unknown"
        maximum: float | None = None
        match column.column.value:
            case "count" | "share" | "target" | "rank" as known:
                kind = known
            case "points":
                kind = "points"
                maximum = self.maxima.get(column.index, 100.0)
            case "measure":
                kind = "share" if unit == "%" else "count"
        cell = self.table.sheet.cell(row.index, column.index)
        if column.column.names in ("award", "rating_class") and isinstance(cell, str) and fold(cell) in TICKED:
            return self._ticked(row, column, cell)
        scale = self.shares(column).scale_at(row.index) if kind == "share" or unit == "%" else None
        evidence = self.evidence_of(column)
        if isinstance(cell, datetime.date) and evidence.ratio:
            kind = "ratio"
        light = Column(kind=kind, maximum=maximum, unit=unit, scale=scale, style=evidence.style)
        reading = read(cell, column=light)
        if "ambiguous" in reading.flags and (answer := self._answer("number", column.heading)) is not None:
            flags = tuple(flag for flag in reading.flags if flag != "ambiguous")
            reading = replace(reading, value=reading.other if answer == "other" else reading.value, flags=flags)
        self.readings[row.index, column.index] = (light, reading)
        return reading

    def _ticked(self, row: BodyRow, column: TableColumn, cell: str) -> Reading:
        """One, of an award or a class that a mark says the row's unit or person has."""
        reading = Reading(kind="number", as_written=text_of(cell), value=1.0)
        self.readings[row.index, column.index] = (Column(kind="count"), reading)
        return reading

    def _answer(self, kind: AnswerKind, subject: str) -> str | None:
        answer = self.answers.find(kind, subject, scope=self.table.fingerprint)
        return answer.chosen if answer else None

    def evidence_of(self, column: TableColumn) -> Evidence:
        """What the cells of a column show, looked at once."""
        if column.index not in self.evidence:
            texts, numbers = self.rows[f"text_{column.index}"], self.rows[f"number_{column.index}"]
            self.evidence[column.index] = weigh(texts.filter(pl.Series(np.isnan(numbers.to_numpy()))).to_list())
        return self.evidence[column.index]

    def figures_of(self, column: TableColumn) -> pl.DataFrame:
        """The figures of a column, totals included, one row a row of the body: value, of, share, kind as in Reading.

        They are null where none was read.
        """
        if column.index not in self.figures:
            self.figures[column.index] = pl.DataFrame(schema=FIGURE).clear(self.rows.height)
        return self.figures[column.index]

    def value_at(self, row: int, column: int) -> float | None:
        """The figure read of one cell, by its zero-based row and column."""
        if column not in self._values:
            values = self.figures[column]["value"] if column in self.figures else ()
            self._values[column] = dict(zip(self.rows["index"], values, strict=False))
        return self._values[column].get(row)

    def shares(self, column: TableColumn) -> Shares:
        """How the shares of a column are typed, looked at once."""
        if column.index not in self._shares:
            self._shares[column.index] = shares_of(self, column)
        return self._shares[column.index]

    def date(self, row: BodyRow, field_name: str) -> str:
        """The date of a describing column in ISO form, '' where there is none; one that cannot be read is a finding."""
        column = self.column(field_name)
        if column is None or not self.text(row, column):
            return ""
        year = self.context.period.year if self.context.period else None
        found = read_date(self.table.sheet.cell(row.index, column.index), year=year)
        if found is None:
            self.find(
                row,
                column,
                "unreadable_date",
                _("Không đọc được ngày trong ô này: “{text}”.", text=self.text(row, column)),
                _("Hãy ghi ngày, tháng, năm, ví dụ 05/3/2026."),
            )
        return found.isoformat() if found else ""

    def date_above(self, words_before: tuple[str, ...]) -> str:
        """The date that follows one of some words in the heading or above it, in ISO form; '' where none does."""
        grid, table = self.table.grid, self.table
        headed = (grid.own(row, column) for row in table.heading_rows for column in range(*table.span))
        for line in (*headed, *table.lines):
            for word in words_before:
                _before, found, after = line.casefold().partition(f"{word} ")
                if found and DATE_FIRST.match(after) and (day_found := read_date(after)):
                    return day_found.isoformat()
        return ""

    def record(
        self,
        row: BodyRow,
        column: TableColumn,
        table: str,
        *,
        measure: str,
        attributes: dict[str, str],
        reading: Reading | None = None,
        unit: str | None = None,
        unit_of_measure: str = "",
        part_of: str = "",
        period: Period | None = None,
        subject: Place | None = None,
        successor: Place | None = None,
    ) -> Record:
        """The record of a cell: its address and writing, and what it is a value of, in the period of its heading."""
        period = period or column.period or self.context.period
        return Record(
            sheet=self.table.sheet.name,
            cell=address(row.index, column.index),
            table=table,
            measure=measure,
            as_written=self.text(row, column),
            value=reading.value if reading else None,
            of=reading.of if reading else None,
            unit=unit,
            period=period.id if period else None,
            unit_of_measure=unit_of_measure or (reading.unit if reading else ""),
            part_of=part_of,
            attributes={key: value for key, value in attributes.items() if value},
            subject=subject,
            successor=successor,
        )

    def number(self, row: BodyRow, column: TableColumn, *, unit: str = "") -> Reading | None:
        """The figure of a cell that must hold one; None where it says that there is none, or is a finding."""
        reading = self.figure(row, column, unit=unit)
        if reading.value is not None and not (column.column.value in ("points", "rank") and reading.unit):
            self._doubt(row, column, reading)
            if "recovered_from_date" in reading.flags:
                self._recovered(row, column)
            return reading
        cell = self.table.sheet.cell(row.index, column.index)
        if reading.kind == "unreadable" and isinstance(cell, datetime.date):
            self._ratio_or_date(row, column, cell)
            return None
        if reading.kind in ("word", "unreadable") or reading.value is not None:
            self.find(
                row,
                column,
                "unreadable_number",
                _("Không đọc được số trong ô này: “{text}”.", text=reading.as_written),
                _("Hãy ghi một con số, hoặc để trống nếu chưa có số liệu."),
            )
        return None

    def _doubt(self, row: BodyRow, column: TableColumn, reading: Reading) -> None:
        """Note what a person should look at although the figure was read."""
        if "ambiguous" in reading.flags and reading.other is not None:
            self.find(
                row,
                column,
                "ambiguous_number",
                _(
                    "Số này có thể đọc hai cách: {value} hoặc {other}.",
                    value=number(reading.value or 0),
                    other=number(reading.other),
                ),
                _("Hãy ghi rõ dấu % hoặc đủ chữ số; hệ thống tạm dùng cách đọc thứ nhất."),
                severity="warning",
                question=Question(
                    "number",
                    column.heading,
                    self.table.fingerprint,
                    (
                        Candidate("first", number(reading.value or 0), 0.5),
                        Candidate("other", number(reading.other), 0.5),
                    ),
                ),
            )
        if "sum_mismatch" in reading.flags:
            self.find(
                row,
                column,
                "cell_sum_mismatch",
                _("Phép cộng ghi trong ô không khớp."),
                _("Hãy kiểm tra lại các số trong ô."),
                severity="warning",
            )
        if "several_numbers" in reading.flags:
            self.find(
                row,
                column,
                "several_numbers",
                _("Ô này có nhiều con số; chỉ số đầu tiên được dùng."),
                _("Hãy tách mỗi số vào một ô."),
                severity="warning",
            )

    def _recovered(self, row: BodyRow, column: TableColumn) -> None:
        """Say that a date was read as the ratio it was, as its column shows; of two ratios a person must choose."""
        cell = self.table.sheet.cell(row.index, column.index)
        if not isinstance(cell, datetime.date):
            return
        ratios = _shown_ratios(cell)
        if len(ratios) > 1:
            self._ratio_or_date(row, column, cell)
            return
        self.find(
            row,
            column,
            "ratio_from_date",
            _(
                "Ô này là ngày {date}, nhưng cột này ghi tỷ số (“{example}”): được hiểu là {ratio}.",
                date=day(cell),
                example=self.evidence_of(column).ratio,
                ratio=ratios[0],
            ),
            _("Nếu đúng, không cần sửa. Nếu không, hãy định dạng ô là văn bản (Text) rồi ghi lại."),
            severity="question",
        )

    def _ratio_or_date(self, row: BodyRow, column: TableColumn, cell: datetime.date) -> None:
        """Say that a date stands where a figure should, and nothing tells which figure was written."""
        self.find(
            row,
            column,
            "ratio_or_date",
            _(
                "Ô này là ngày {date}; có thể là tỷ số {ratios} mà bảng tính đã đổi thành ngày.",
                date=day(cell),
                ratios=_(" hoặc ").join(_shown_ratios(cell)),
            ),
            _("Hãy định dạng ô là văn bản (Text) rồi ghi lại con số hoặc tỷ số."),
        )

    def unknown(self, kind: str, row: BodyRow, text: str, column: TableColumn | None = None) -> None:
        """Note a text that should name something of a catalogue and names nothing."""
        where = column or self.column("label")
        year = self.context.period.last_year if self.context.period else None
        candidates = self.vocabulary.near(kind, text, year=year)
        remedy = (
            _("Có phải là: {names}?", names=shown(candidates)) if candidates else _("Hãy ghi đúng tên trong danh mục.")
        )
        if where is not None:
            question = Question("name", text, kind, candidates)
            self.find(row, where, f"unknown_{kind}", _("Không nhận ra “{text}”.", text=text), remedy, question=question)

    def find(
        self,
        row: BodyRow,
        column: TableColumn,
        code: str,
        message: str,
        remedy: str,
        *,
        severity: Severity = "error",
        question: Question | None = None,
    ) -> None:
        """Note a finding at a cell."""
        finding = Finding(
            code=code,
            severity=severity,
            message=message,
            remedy=remedy,
            sheet=self.table.sheet.name,
            cell=address(row.index, column.index),
            value=self.text(row, column),
            question=question,
        )
        self.found.append((row.index, column.index, finding))

    def find_again(self, found: list[tuple[int, int, Finding]], row: BodyRow) -> None:
        """Note what was found in one row of another that is alike."""
        for _row, column, finding in found:
            value = text_of(self.table.sheet.cell(row.index, column))
            again = replace(finding, cell=address(row.index, column), value=value)
            self.found.append((row.index, column, again))


def _shown_ratios(found: datetime.date) -> list[str]:
    return [f"{part}/{whole}" for part, whole in ratios_of(found)]


def power_of_ten(column: Column) -> int | None:
    """By which power of ten a number typed into a column is multiplied; None where its size decides."""
    if column.kind == "ratio" or (column.measure == "share" and column.scale is None):
        return None
    scale = column.scale or (1 if column.measure == "share" else scale_of(column.unit)) or 1
    exponent = round(log10(scale))
    return exponent if Decimal(10) ** exponent == Decimal(str(scale)) else None
