"""From the rows of a table to records: each value with what its row, its column and its group say it is."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from thidua.ingest.context import Context
from thidua.ingest.finding import Finding
from thidua.ingest.forms import starts_with, words
from thidua.ingest.layout import BodyRow, Table, TableColumn, text_of
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import near, named, role
from thidua.ingest.workbook import address
from thidua.rules.catalogue import Row, several
from thidua.text.dates import Period, read_date, read_period
from thidua.text.fold import fold, slug, tidy
from thidua.text.language import translate as _
from thidua.text.numbers import read
from thidua.text.reading import Column, ColumnKind, Reading

SHARE_OF_PLAN = Column(kind="share")


@dataclass
class Records:
    """The records of one table and what was found while reading them."""

    records: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    readings: dict[tuple[int, int], Reading] = field(default_factory=dict)
    """Every figure read, totals included, by its zero-based row and column; for the checks."""


@dataclass(frozen=True)
class _Group:
    """What the group rows above a row say of it."""

    subject_kind: str = ""
    unit: str = ""
    field: str = ""


class _TableReader:
    """Reads one table row by row."""

    def __init__(self, table: Table, context: Context) -> None:
        self.table = table
        self.context = context
        self.out = Records()
        self._last_class = ""
        self._maxima: dict[int, float] = {}

    def read(self) -> Records:
        group = _Group()
        for row in self.table.body:
            if row.role == "group":
                group = self._group(row, group)
            elif row.role == "maximum":
                self._read_maxima(row)
            elif row.role == "total":
                for column in self._value_columns():
                    self._figure(row, column)
            else:
                self.out.records.extend(self._row(row, group))
        return self.out

    def _value_columns(self) -> Iterator[TableColumn]:
        return (column for column in self.table.columns if column.column.value)

    def _group(self, row: BodyRow, before: _Group) -> _Group:
        groups = self.table.form.groups
        if "subject_kind" in groups:
            found = named("subject_kind", row.label)
            if found is None:
                self._unknown("subject_kind", row, row.label)
            return replace(before, subject_kind=found["subject_kind"] if found else "")
        if "unit" in groups and starts_with(fold(row.label), words().units):
            return replace(before, unit=row.label, field="")
        return replace(before, field=row.label) if "field" in groups else before

    def _read_maxima(self, row: BodyRow) -> None:
        ordinal = 0
        for column in self._value_columns():
            reading = self._figure(row, column)
            if column.column.names == "criterion" and reading.value is not None:
                ordinal += 1
                self._maxima[column.index] = reading.value
                self.out.records.append(
                    self._record(
                        row,
                        column,
                        "criterion",
                        measure=f"max_{slug(column.heading)}",
                        reading=reading,
                        attributes={"criterion": column.heading, "ordinal": str(ordinal)},
                    )
                )

    def _row(self, row: BodyRow, group: _Group) -> Iterator[Record]:
        described = {
            column.column.field: self._text(row, column) for column in self.table.columns if not column.column.value
        }
        for column in self._value_columns():
            if self._text(row, column):
                record = self._value(row, column, group, described)
                if record is not None:
                    yield record

    def _value(
        self, row: BodyRow, column: TableColumn, group: _Group, described: dict[str, str]
    ) -> Record | None:
        """The record of one cell that is not blank; None where it says that there is nothing, or is a finding."""
        form = self.table.form
        match form.table:
            case "rating":
                record = self._rating(row, column, group)
            case "award":
                record = self._award(row, column, described)
            case "indicator":
                record = self._indicator(row, column, group, described)
            case "score":
                record = self._score(row, column)
            case _:
                record = self._named_value(row, column, described)
        if record is None:
            return None
        return replace(record, note=described.get("note", ""))

    def _rating(self, row: BodyRow, column: TableColumn, group: _Group) -> Record | None:
        by_unit = self.table.form.rows == "unit"
        if column.column.value == "class":
            return self._class(row, column)
        subject = column.column.set.get("subject_kind") or group.subject_kind
        measure = column.column.set["measure"]
        class_row = column.names if by_unit else self._class_of_label(row)
        if measure != "assessed" and class_row is None:
            return None
        class_id = class_row["class_id"] if class_row and measure != "assessed" else ""
        code = f"{subject}_assessed"
        part_of = ""
        if class_row and measure != "assessed":
            code = class_row["measure"].format(subject=subject) + ("_pct" if measure == "share" else "")
            part_of = f"{subject}_{class_row['part_of']}" if class_row["part_of"] else ""
        return self._counted(
            row,
            column,
            "rating",
            measure=code,
            part_of=part_of,
            unit=row.label if by_unit else None,
            attributes={
                "subject_kind": subject,
                "scale_id": class_row["scale_id"] if class_row else "",
                "class_id": class_id,
                "measure": measure,
            },
        )

    def _class_of_label(self, row: BodyRow) -> Row | None:
        label = tidy(row.label.partition(":")[2]) if row.role == "part" and ":" in row.label else row.label
        found = named("rating_class", label)
        if found is None:
            self._unknown("rating_class", row, label)
        return found

    def _class(self, row: BodyRow, column: TableColumn) -> Record | None:
        found = named("rating_class", self._text(row, column))
        if found is None:
            self._unknown("rating_class", row, self._text(row, column), column)
            return None
        subject = column.column.set["subject_kind"]
        return self._record(
            row,
            column,
            "rating",
            measure=f"{subject}_rating",
            unit=row.label,
            attributes={
                "subject_kind": subject,
                "scale_id": found["scale_id"],
                "class_id": found["class_id"],
                "measure": "class",
            },
        )

    def _award(self, row: BodyRow, column: TableColumn, described: dict[str, str]) -> Record | None:
        by_unit = column.column.value == "award"
        name = self._text(row, column) if by_unit else row.label
        found = named("award", name, place=self.context.place.proper_name if self.context.place else "")
        if found is None:
            self._unknown("award", row, name, column if by_unit else None)
            return None
        recipient = column.column.set["recipient_kind"]
        if recipient not in several(found["recipient_kinds"]):
            self._find(
                row, column, "recipient_mismatch", "warning",
                _("{award} không dành cho đối tượng của cột “{heading}”.", award=found["name_vi"], heading=column.heading),
                _("Hãy kiểm tra số này có đặt nhầm cột tập thể, cá nhân không."),
            )  # fmt: skip
        status = self._status(row, described.get("status", ""))
        table = "exemplar" if found["kind"] == "exemplar" else "award"
        attributes = {"recipient_kind": recipient, "movement": described.get("movement", "")}
        if table == "award":
            attributes |= {
                "award_id": found["award_id"],
                "status": status,
                "authority": found["authority"],
                "decision_number": described.get("decision_number", ""),
                "decision_date": self._date(row, "decision_date"),
            }
        record = self._counted(
            row,
            column,
            table,
            measure=found["measure"].format(recipient=recipient),
            unit=row.label if by_unit else None,
            attributes=attributes,
        )
        if record is None or not by_unit:
            return record
        return replace(record, value=1.0, period=self._period_of_row(row, described.get("period")))

    def _indicator(
        self, row: BodyRow, column: TableColumn, group: _Group, described: dict[str, str]
    ) -> Record | None:
        given = column.column.set
        unit_of_measure = described.get("unit_of_measure", "")
        found = named("indicator", row.label)
        attributes = {"indicator": row.label, "field": group.field}
        measure = found["indicator_id"] if found else slug(row.label)
        period = self.context.period
        if given["table"] == "target":
            reading = self._figure(row, column, unit=unit_of_measure)
            attributes |= {"comparator": reading.comparator or ("=" if reading.value is not None else "")}
            attributes |= {"ceiling": str(reading.ceiling) if reading.ceiling is not None else ""}
            if reading.value is None:
                attributes["qualitative"] = reading.as_written
            if period and period.kind == "half" and period.part == 1 and "own_period" not in given:
                period = Period("year", period.year)
        else:
            attributes |= {"status": given["status"], "measure": given["measure"]}
            if given["measure"] == "attainment":
                measure += "_attainment"
        record = self._counted(
            row,
            column,
            given["table"],
            measure=measure,
            unit=group.unit or None,
            unit_of_measure="%" if given.get("measure") == "attainment" else unit_of_measure,
            attributes=attributes,
            words_allowed=given["table"] == "target",
        )
        return replace(record, period=period.id if period else None) if record else None

    def _score(self, row: BodyRow, column: TableColumn) -> Record | None:
        attributes = {"stage": self.context.stage or "final", "measure": column.column.set["measure"]}
        measure = "rank" if column.column.value == "rank" else "score_total"
        if column.column.names == "criterion":
            attributes["criterion"] = column.heading
            measure = f"score_{slug(column.heading)}"
        reading = self._figure(row, column)
        if "not_applicable" in reading.flags:
            attributes["not_applicable"] = "true"
            return self._record(row, column, "score", measure=measure, unit=row.label, attributes=attributes)
        return self._counted(row, column, "score", measure=measure, unit=row.label, attributes=attributes)

    def _named_value(self, row: BodyRow, column: TableColumn, described: dict[str, str]) -> Record | None:
        written = self._text(row, column)
        if column.column.value == "role":
            found = role(written)
            if found is None:
                self._find(
                    row, column, "unknown_role", "error",
                    _("Không hiểu vai trò “{text}”.", text=written),
                    _("Hãy ghi Trưởng khối, Phó khối hoặc Thành viên."),
                )  # fmt: skip
                return None
            attributes = {"role": found, "ordinal": row.ordinal if row.ordinal.isdigit() else ""}
            measure = f"cluster_{found}"
        else:
            attributes = {
                "to_unit": written,
                "word": described.get("word", ""),
                "kind": _lineage_kind(described.get("word", "")),
                "effective_on": self._date(row, "effective_on"),
                "decision": described.get("decision", ""),
            }
            measure = "unit_lineage"
        return self._record(
            row, column, self.table.form.table, measure=measure, unit=row.label, attributes=attributes
        )

    def _counted(
        self,
        row: BodyRow,
        column: TableColumn,
        table: str,
        *,
        measure: str,
        attributes: dict[str, str],
        unit: str | None = None,
        unit_of_measure: str = "",
        part_of: str = "",
        words_allowed: bool = False,
    ) -> Record | None:
        """A record of a cell that holds a figure; a cell that cannot be read is a finding."""
        if column.column.value == "award":
            reading = Reading("word", self._text(row, column))
        else:
            reading = self._figure(row, column, unit=unit_of_measure)
            if reading.value is None and not (words_allowed and reading.kind == "word"):
                if reading.kind in ("word", "unreadable"):
                    self._find(
                        row, column, "unreadable_number", "error",
                        _("Không đọc được số trong ô này: “{text}”.", text=reading.as_written),
                        _("Hãy ghi một con số, hoặc để trống nếu chưa có số liệu."),
                    )  # fmt: skip
                return None
        record = self._record(
            row, column, table, measure=measure, reading=reading, attributes=attributes, unit=unit
        )
        return replace(record, unit_of_measure=unit_of_measure or reading.unit, part_of=part_of)

    def _figure(self, row: BodyRow, column: TableColumn, *, unit: str = "") -> Reading:
        """Read the figure of a cell in the light of its column and unit of measure."""
        kind: ColumnKind = "unknown"
        maximum: float | None = None
        match column.column.value:
            case "count" | "share" | "target" | "rank" as known:
                kind = known
            case "points":
                kind = "points"
                maximum = self._maxima.get(column.index, 100.0)
            case "measure":
                kind = "share" if unit == "%" else "count"
        scale = next((scale for word, scale in words().money if fold(unit) == word), None)
        cell = self.table.sheet.cell(row.index, column.index)
        reading = read(cell, column=Column(kind=kind, maximum=maximum, unit=unit, scale=scale))
        self.out.readings[row.index, column.index] = reading
        return reading

    def _record(
        self,
        row: BodyRow,
        column: TableColumn,
        table: str,
        *,
        measure: str,
        attributes: dict[str, str],
        reading: Reading | None = None,
        unit: str | None = None,
    ) -> Record:
        return Record(
            sheet=self.table.sheet.name,
            cell=address(row.index, column.index),
            table=table,
            measure=measure,
            as_written=self._text(row, column),
            value=reading.value if reading else None,
            of=reading.of if reading else None,
            unit=unit,
            period=self.context.period.id if self.context.period else None,
            attributes={key: value for key, value in attributes.items() if value},
        )

    def _text(self, row: BodyRow, column: TableColumn) -> str:
        return text_of(self.table.sheet.cell(row.index, column.index))

    def _described(self, row: BodyRow, field_name: str) -> TableColumn | None:
        return next((column for column in self.table.columns if column.column.field == field_name), None)

    def _date(self, row: BodyRow, field_name: str) -> str:
        column = self._described(row, field_name)
        if column is None or not self._text(row, column):
            return ""
        year = self.context.period.year if self.context.period else None
        found = read_date(self.table.sheet.cell(row.index, column.index), year=year)
        if found is None:
            self._find(
                row, column, "unreadable_date", "error",
                _("Không đọc được ngày trong ô này: “{text}”.", text=self._text(row, column)),
                _("Hãy ghi ngày, tháng, năm, ví dụ 05/3/2026."),
            )  # fmt: skip
        return found.isoformat() if found else ""

    def _period_of_row(self, row: BodyRow, written: str | None) -> str | None:
        """The year of achievement: of the row where the table has such a column, else of the table."""
        if written is None:
            return self.context.period.id if self.context.period else None
        period = read_period(written)
        return period.id if period else None

    def _status(self, row: BodyRow, written: str) -> str:
        if not written:
            return "granted"
        found = named("award_status", written)
        if found is None:
            self._unknown("award_status", row, written, self._described(row, "status"))
        return found["status"] if found else ""

    def _unknown(self, kind: str, row: BodyRow, text: str, column: TableColumn | None = None) -> None:
        """A text that should name something of a catalogue and names nothing."""
        where = column or next(column for column in self.table.columns if column.column.field == "label")
        candidates = near(kind, text)
        self._find(
            row, where, f"unknown_{kind}", "error",
            _("Không nhận ra “{text}”.", text=text),
            _("Có phải là: {names}?", names="; ".join(candidates))
            if candidates
            else _("Hãy ghi đúng tên trong danh mục."),
        )  # fmt: skip

    def _find(
        self, row: BodyRow, column: TableColumn, code: str, severity: str, message: str, remedy: str
    ) -> None:
        finding = Finding(
            code=code,
            severity="warning" if severity == "warning" else "error",
            message=message,
            remedy=remedy,
            sheet=self.table.sheet.name,
            cell=address(row.index, column.index),
            value=self._text(row, column),
        )
        if finding not in self.out.findings:
            self.out.findings.append(finding)


def _lineage_kind(word: str) -> str:
    kinds = {"doi ten": "rename", "chia tach": "split", "ket thuc hoat dong": "end"}
    return kinds.get(fold(word), "merge")


def read_records(table: Table, context: Context) -> Records:
    """Every value of a table as a record, with what could not be understood."""
    return _TableReader(table, context).read()
