"""From a file to what was understood of it: its tables, their values, and every finding; nothing is stored."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import polars as pl

from thidua.ingest import unread
from thidua.ingest.across import Across
from thidua.ingest.answered import taken_over
from thidua.ingest.check import check_table
from thidua.ingest.check_file import COMPARED, check_file
from thidua.ingest.column_periods import dated_columns
from thidua.ingest.context import Context, read_context
from thidua.ingest.correction import corrected
from thidua.ingest.facts import Facts
from thidua.ingest.fates import Fate, fates
from thidua.ingest.finding import Finding
from thidua.ingest.layout import find_tables
from thidua.ingest.left_out import is_instruction, is_list_of_findings, left_out
from thidua.ingest.legible import legible
from thidua.ingest.places import Place, read_place
from thidua.ingest.problems import problems
from thidua.ingest.question import CLUSTER, INDICATOR, OF_A_TABLE, Answer, Question
from thidua.ingest.reading.waiting import hear
from thidua.ingest.record import Record
from thidua.ingest.records import read_facts
from thidua.ingest.said import SAID_NOTHING, Said
from thidua.ingest.stated import stated
from thidua.ingest.table import Table
from thidua.ingest.vocabulary import SHIPPED, Vocabulary
from thidua.ingest.workbook import Workbook, column_letter, file_hash, position, read_workbook
from thidua.text.dates import Period, read_period
from thidua.text.fold import fold
from thidua.text.format import number
from thidua.text.language import current
from thidua.text.language import translate as _

MOST_HEADINGS = 4


@dataclass(frozen=True)
class UnderstoodTable:
    """One table of the file, what holds for all of it, and its values.

    again  cells that only say what another table of the file says too.
    """

    table: Table
    context: Context
    facts: Facts
    again: frozenset[str] = frozenset()

    @cached_property
    def records(self) -> tuple[Record, ...]:
        """Its values as a record each."""
        return tuple(self.facts.records())

    def words(self, cell: str) -> str:
        """What a cell is of, in the table's own words: the name of its row, unless a unit's, and its heading."""
        row, index = position(cell)
        return " · ".join(word for word in (self._labels.get(row, ""), self._headings.get(index, "")) if word)

    @cached_property
    def _labels(self) -> dict[int, str]:
        of_units = {position(record.cell)[0] for record in self.records if record.unit}
        return {row.index: row.label for row in self.table.body if row.index not in of_units}

    @cached_property
    def _headings(self) -> dict[int, str]:
        return {column.index: column.heading for column in self.table.columns}

    def as_json(self) -> dict[str, object]:
        """The table as the `check` command prints it."""
        period = self.context.period
        return {
            "sheet": self.table.sheet.name,
            "form": self.table.form.name,
            "confidence": self.table.confidence,
            "period": {"year": period.year, "part": _part(period)} if period else None,
            "place": self.context.place.name if self.context.place else None,
            "cluster": self.context.cluster or None,
            "illustrative": self.context.illustrative,
            "header_rows": [row + 1 for row in self.table.heading_rows],
            "columns": {column_letter(column.index): column.column.field for column in self.table.columns},
            "records": [record.as_json() for record in self.records],
        }


@dataclass(frozen=True)
class Understanding:
    """What was understood of a file. Figures are stored only where there is no finding of severity error.

    vocabulary  the names it was read by.
    said        what a person said of the file: with it, the same bytes are understood in the same way again.
    """

    workbook: Workbook
    tables: tuple[UnderstoodTable, ...]
    findings: tuple[Finding, ...]
    vocabulary: Vocabulary
    said: Said

    def of_file(self, content: bytes) -> "Understanding":
        """The same of the file as received, where its copy without a password was read."""
        book = replace(self.workbook, file_hash=file_hash(content), size=len(content))
        return replace(self, workbook=book)

    def fates(self, sheet_name: str) -> dict[str, Fate]:
        """What became of each filled cell of a sheet, by its address; worked out when asked."""
        read = [one for one in self.tables if one.table.sheet.name == sheet_name]
        sheets = (*(one.table.sheet for one in read), *self.workbook.sheets)
        sheet = next(sheet for sheet in sheets if sheet.name == sheet_name)
        tables = [(one.table, set(one.facts.cells()), one.again) for one in read]
        return fates(sheet, tables, self.findings)

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings that stand in the way of storing."""
        return tuple(finding for finding in self.findings if finding.severity == "error")

    @property
    def count(self) -> int:
        """How many values were read."""
        return sum(table.facts.count for table in self.tables)

    def sentence(self) -> str:
        """In one sentence what was understood: "9 đơn vị, Năm 2016, Khối …: 3 bảng, 240 số liệu"."""
        units = set[Place | str]().union(*(table.facts.units() for table in self.tables))
        periods = dict.fromkeys(table.context.period.label() for table in self.tables if table.context.period)
        clusters = dict.fromkeys(table.context.cluster for table in self.tables if table.context.cluster)
        kinds = Counter(table.table.form.names[current()] for table in self.tables)
        parts = [
            _("{count} đơn vị", count=number(len(units))) if units else "",
            ", ".join(periods),
            "; ".join(clusters) if len(clusters) <= 2 else _("{count} cụm, khối", count=len(clusters)),
            ", ".join(kinds),
            _("{count} số liệu", count=number(self.count)),
        ]
        return " · ".join(part for part in parts if part)

    def layout(self) -> str:
        """In one sentence where its tables stand and what is open: "tiêu đề ở dòng 6; 3 ô cần xem lại"."""
        rows = dict.fromkeys(table.table.heading_rows[0] + 1 for table in self.tables)
        cells = {(one.sheet, one.cell) for one in self.findings if one.severity != "info" and one.cell}
        headings = ", ".join(map(str, list(rows)[:MOST_HEADINGS])) + (", …" if len(rows) > MOST_HEADINGS else "")
        parts = [
            _("tiêu đề ở dòng {rows}", rows=headings) if rows else "",
            _("{count} ô cần xem lại", count=len(cells)) if cells else "",
        ]
        return "; ".join(part for part in parts if part)

    def as_json(self) -> dict[str, object]:
        """The file as the `check` command prints it; its shape is in docs/check-json.md."""
        return {
            "file": self.workbook.file_name,
            "sheets": [table.as_json() for table in self.tables],
            "findings": [finding.as_json() for finding in self.findings],
        }


def _part(period: Period) -> str:
    """The part of the year: year, H1, H2, Q1 … Q4, 9M, a month's number, or the years of a longer period."""
    return "year" if period.kind == "year" else period.id.removeprefix(f"{period.year}-")


def understand(
    file_name: str,
    content: bytes,
    *,
    vocabulary: Vocabulary = SHIPPED,
    said: Said = SAID_NOTHING,
    password: str = "",
) -> Understanding:
    """Read a file and understand its tables. Raises Unreadable where the file cannot be read at all.

    vocabulary  the names that cells may use: those shipped, or those of the store the file is for.
    said        what a person said of tables that do not name their period, place or cluster.
    password    what a person gave for a file that has one.
    """
    book = read_workbook(file_name, content, password=password)
    answers = said.known
    vocabulary = vocabulary.meaning(
        {(one.scope, one.subject): one.chosen for one in answers.of_kind("name") if one.scope != CLUSTER}
    )
    tables: list[UnderstoodTable] = []
    findings: list[Finding] = []
    empty: list[Table] = []
    across = Across()
    for sheet in book.sheets:
        hear()
        if not sheet.visible:
            findings.append(unread.hidden(sheet))
            continue
        if is_list_of_findings(sheet):
            findings.append(unread.listed(sheet))
            continue
        if unread.is_too_wide(sheet):
            findings.append(unread.too_wide(sheet))
            continue
        sheet, repairs = legible(sheet, sheet.font)
        sheet, corrections = corrected(sheet, said.corrections)
        findings += [*repairs, *corrections]
        if is_instruction(sheet):
            findings.append(unread.instruction(sheet))
            continue
        found = list(find_tables(sheet, vocabulary, answers))
        if not found and sheet.filled_rows():
            findings.append(unread.no_table(sheet))
        elif found and (beside := unread.beside_tables(sheet, found)):
            findings.append(beside)
        findings += problems(sheet, found)
        above: Context | None = None
        for table in found:
            hear()
            context = read_context(table, file_name=file_name)
            place, cluster, measure = (
                answer.chosen if (answer := answers.find(kind, scope=table.fingerprint)) else ""
                for kind in ("place", "cluster", "measure")
            )
            named = answers.find("unit", context.place.name) if context.place and not context.place.within else None
            context = replace(
                context,
                period=context.period or (above.period if above else None) or said.period,
                place=(read_place(named.chosen) if named else context.place)
                or (above.place if above else None)
                or said.place
                or read_place(place or table.form.place),
                cluster=context.cluster or (above.cluster if above else "") or said.cluster or cluster,
                status=context.status or (above.status if above and not context.is_titled else ""),
                unit_of_measure=context.unit_of_measure or measure,
                illustrative=context.illustrative or (above is not None and above.illustrative),
            )
            above = context
            table, undated = dated_columns(table, context)
            facts, cells = read_facts(table, context, vocabulary, answers)
            findings += [
                *_missing(table, context),
                *undated,
                *left_out(table, answers),
                *cells.findings,
                *check_table(cells, facts),
            ]
            findings += [finding] if (finding := taken_over(table, answers)) else []
            if facts.count == 0 and not any(one.severity == "error" for one in cells.findings):
                empty.append(table)
            facts, again = across.add(context, facts)
            tables.append(UnderstoodTable(table=table, context=context, facts=facts, again=again))
    findings += across.findings
    if len(tables) > 1:
        findings += check_file([(one.context, _compared(one)) for one in tables], vocabulary)
    findings += unread.without_figures(empty, of_all=len(empty) == len(tables))
    if not tables:
        findings.append(_nothing(book))
    answered = tuple(answer for answer in said.answers if _is_used(answer, tables, vocabulary))
    return Understanding(
        workbook=book,
        tables=tuple(tables),
        findings=tuple(findings),
        vocabulary=vocabulary,
        said=replace(said, answers=answered),
    )


def _compared(one: UnderstoodTable) -> pl.DataFrame:
    """The values of a table that are compared with those of others, as in `stated`."""
    compared = one.facts.of_statements([statement.table in COMPARED for statement in one.facts.statements])
    return stated(compared, one.table.sheet.name)


def _is_used(answer: Answer, tables: Sequence[UnderstoodTable], vocabulary: Vocabulary) -> bool:
    """Whether an answer is about something of the file: what was remembered of others is none of its business."""
    if answer.kind in OF_A_TABLE:
        return answer.scope in {table.table.fingerprint for table in tables}
    if answer.kind != "name" or answer.remembered is None:
        return True
    asked = fold(answer.subject)
    if answer.scope == CLUSTER:
        return asked in {fold(table.context.cluster) for table in tables}
    if answer.scope == INDICATOR and asked in _indicators(tables):
        return True
    return (answer.scope, asked) in vocabulary.used


def _indicators(tables: Sequence[UnderstoodTable]) -> set[str]:
    return {fold(one.attributes.get("indicator", "")) for table in tables for one in table.facts.statements}


def _missing(table: Table, context: Context) -> Iterator[Finding]:
    """A table must say of which place it is, and, unless its rows do, of which year."""
    if context.place is None:
        yield Finding(
            code="unknown_place",
            severity="error",
            message=_("Không rõ số liệu của địa phương nào."),
            remedy=_(
                "Hãy chọn địa phương khi nhập, hoặc thêm một dòng phía trên bảng, ví dụ “Địa bàn: huyện Chiêm Hóa, "
                "tỉnh Tuyên Quang”."
            ),
            sheet=table.sheet.name,
            question=Question("place", scope=table.fingerprint),
        )
    if context.period is not None and context.period.kind == "year" and "so ket" in fold(context.title):
        yield Finding(
            code="interim_year",
            severity="warning",
            message=_(
                "Tiêu đề ghi “sơ kết” nhưng chỉ có năm: số liệu được hiểu là cả năm {year}.", year=context.period.year
            ),
            remedy=_("Nếu là số liệu nửa năm, hãy ghi “6 tháng đầu năm {year}” ở tiêu đề.", year=context.period.year),
            sheet=table.sheet.name,
        )
    named_by_sheet = read_period(table.sheet.name)
    if context.period is not None and named_by_sheet is not None and _is_another(table, context.period, named_by_sheet):
        yield Finding(
            code="sheet_of_another_year",
            severity="warning",
            message=_(
                "Sheet tên “{sheet}” nhưng tiêu đề ghi {period}: số liệu được hiểu theo tiêu đề.",
                sheet=table.sheet.name,
                period=context.period.label(),
            ),
            remedy=_("Hãy kiểm tra năm: sửa tiêu đề nếu chép từ bảng năm khác, hoặc đổi tên sheet."),
            sheet=table.sheet.name,
        )
    dated = all(column.period is not None for column in table.columns if column.column.value)
    if context.period is None and not table.form.undated and not dated:
        yield Finding(
            code="unknown_period",
            severity="error",
            message=_("Không rõ số liệu của năm nào."),
            remedy=_("Hãy ghi năm ở tiêu đề bảng (ví dụ “NĂM 2013”), hoặc chọn năm khi nhập."),
            sheet=table.sheet.name,
            question=Question("period"),
        )


def _is_another(table: Table, period: Period, other: Period) -> bool:
    """Whether a period shares no year with the table's, and neither the lines above it nor a column speak of it."""
    told = (*table.lines, *table.headings.values())
    is_apart = other.last_year < period.year or period.last_year < other.year
    return is_apart and not any(str(year) in line for line in told for year in (other.year, other.last_year))


def _nothing(book: Workbook) -> Finding:
    return Finding(
        code="nothing_understood",
        severity="error",
        message=_("Tệp {name} không có bảng số liệu nào đọc được.", name=book.file_name),
        remedy=_("Bảng cần một dòng tiêu đề cột, ví dụ: STT, Tên đơn vị, Xếp loại."),
    )
