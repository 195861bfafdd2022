"""Checks what was read of a table: totals against their rows, shares against their counts, ranks, duplicates."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import takewhile

from thidua.ingest.achievements import several_forms
from thidua.ingest.answered import column_question
from thidua.ingest.cells import Cells
from thidua.ingest.check_scheme import check_scheme
from thidua.ingest.check_shares import check_shares
from thidua.ingest.check_sums import check_sums
from thidua.ingest.finding import Finding, Where
from thidua.ingest.layout import BodyRow, Table, TableColumn, text_of
from thidua.ingest.record import Record
from thidua.ingest.units import unit_fold
from thidua.ingest.vocabulary import Vocabulary
from thidua.ingest.workbook import address
from thidua.rules.ranking import competition_ranks
from thidua.text.fold import fold
from thidua.text.format import number, share
from thidua.text.language import translate as _
from thidua.text.reading import Reading

Figures = Callable[[BodyRow, TableColumn], Reading | None]

HALF_A_UNIT = 0.5e-3
"""Printed shares have one decimal of a percentage: the nearest lies within half of 0,1 percentage points."""
TRUNCATED_WITHIN = 1e-3
A_HUNDREDFOLD = 5e-3
"""0,65% written for 65,2%: the rounding of the written figure is a hundredfold too."""
SAME = 1e-6
TOLD_APART_BY = (
    "to_unit", "cluster", "below_unit", "movement", "status", "stage", "recipient_kind", "class_id",
    "commendation_kind", "person", "person_code", "birth_date", "namesake", "title", "scope", "on_date",
)  # fmt: skip


def check_table(cells: Cells, records: list[Record]) -> Iterator[Finding]:
    """Everything to say about the figures of one table."""
    table = cells.table

    def figure(row: BodyRow, column: TableColumn) -> Reading | None:
        return cells.readings.get((row.index, column.index))

    yield from _totals(table, figure)
    yield from _shares(table, figure)
    yield from check_shares(table, figure)
    yield from _row_totals(table, figure, cells.vocabulary)
    yield from check_sums(cells)
    if table.form.table == "criterion":
        yield from check_scheme(cells, records)
    yield from _ranks(table, figure)
    yield from _duplicates(records)
    yield from several_forms(records, cells.vocabulary)
    yield from _unused(cells)


def _unused(cells: Cells) -> Iterator[Finding]:
    """Columns that are not used: one that means what another means is an error, one with figures a warning.

    Of a column that a person left out there is nothing to say.
    """
    table = cells.table
    known = {heading for column in table.form.columns for heading in column.headings}
    for index, heading in table.unused:
        if cells.answers.find("column", heading, scope=table.fingerprint) is not None:
            continue
        question = column_question(table, heading)
        where: Where = {
            "sheet": table.sheet.name,
            "cell": address(table.heading_rows[-1], index),
            "value": heading,
        }
        has_figures = any(isinstance(table.sheet.cell(row.index, index), int | float) for row in table.body)
        is_filled = any(text_of(table.sheet.cell(row.index, index)) for row in table.body)
        if is_filled and fold(heading.split(" / ")[-1]) in known:
            yield Finding(
                code="ambiguous_heading",
                severity="error",
                message=_("Cột “{heading}” trùng nghĩa với một cột khác của bảng.", heading=heading),
                remedy=_("Hãy tách thành hai bảng, mỗi bảng có tiêu đề riêng (ví dụ: đề nghị, đã tặng), rồi nhập lại."),
                question=question,
                **where,
            )
        else:
            yield Finding(
                code="unused_heading",
                severity="warning" if has_figures else "info",
                message=_("Cột “{heading}” không được dùng.", heading=heading),
                remedy=_("Nếu cột này có số liệu cần nhập, hãy đổi tiêu đề theo hướng dẫn.") if has_figures else "",
                question=question,
                **where,
            )


def _at(table: Table, row: BodyRow, column: TableColumn) -> Where:
    cell = table.sheet.cell(row.index, column.index)
    return {"sheet": table.sheet.name, "cell": address(row.index, column.index), "value": text_of(cell)}


def _value(reading: Reading | None) -> float | None:
    return reading.value if reading else None


def _totals(table: Table, figure: Figures) -> Iterator[Finding]:
    """A printed total is the sum of its group or of the whole table; "trong đó" rows are part of others."""
    for column in table.columns:
        if column.column.value != "count" and not (
            column.column.value == "points" and table.form.rows not in ("unit", "criterion")
        ):
            continue
        whole = group = 0.0
        for at, row in enumerate(table.body):
            printed = _value(figure(row, column))
            if row.role == "total" and not any(above.role == "data" for above in table.body[:at]):
                whole = group = _sum_below(table.body[at + 1 :], column, figure)
                first = True
            else:
                first = False
            if row.role == "group":
                group = 0.0
            elif row.role == "data":
                whole += printed or 0.0
                group += printed or 0.0
            elif row.role == "total" and printed is not None and min(abs(printed - whole), abs(printed - group)) > SAME:
                yield Finding(
                    code="total_mismatch",
                    severity="warning",
                    message=_(
                        "Tổng ghi {printed} nhưng các dòng cộng lại được {sum}.",
                        printed=number(printed),
                        sum=number(group if group and group != whole else whole),
                    ),
                    remedy=_("Hãy kiểm tra lại dòng tổng hoặc các dòng chi tiết."),
                    **_at(table, row, column),
                )
            if first:
                whole = group = 0.0


def _sum_below(rows: tuple[BodyRow, ...], column: TableColumn, figure: Figures) -> float:
    """What the rows below a total that stands first add up to, up to the next total."""
    below = takewhile(lambda row: row.role != "total", rows)
    return sum(_value(figure(row, column)) or 0.0 for row in below if row.role == "data")


def _shares(table: Table, figure: Figures) -> Iterator[Finding]:
    """A printed percentage agrees with its count and the whole: those assessed, else the classes of its group."""
    columns = {column.column.field: column for column in table.columns}
    if table.form.name != "ratings_by_class" or "share" not in columns:
        return
    wholes: dict[int, float] = {}
    members: list[BodyRow] = []
    for row in (*table.body, None):
        if row is None or row.role == "group":
            counted = sum(_value(figure(member, columns["count"])) or 0.0 for member in members)
            wholes |= {member.index: counted for member in members}
            members = []
        elif row.role == "data":
            members.append(row)
    for row in table.body:
        printed = _value(figure(row, columns["share"]))
        count = figure(row, columns["count"])
        if printed is None or count is None or count.value is None:
            continue
        assessed = _value(figure(row, columns["assessed"])) if "assessed" in columns else None
        whole = assessed or count.of or wholes.get(row.index)
        if whole:
            yield from _share(printed, count.value, whole, _at(table, row, columns["share"]))


def _share(printed: float, count: float, whole: float, where: Where) -> Iterator[Finding]:
    exact = count / whole
    if abs(printed - exact) <= HALF_A_UNIT + SAME:
        return
    ratio = f"{number(count)}/{number(whole)}"
    if 0 < exact - printed < TRUNCATED_WITHIN:
        yield Finding(
            code="share_truncated",
            severity="info",
            message=_(
                "{ratio} là {exact}; tỷ lệ in là phần đã cắt bớt, không làm tròn.", ratio=ratio, exact=share(exact)
            ),
            remedy=_("Không cần sửa: hệ thống giữ số đếm và tự tính tỷ lệ."),
            **where,
        )
        return
    hint = _(" Có thể đã lệch 100 lần.") if abs(printed * 100 - exact) < A_HUNDREDFOLD else ""
    yield Finding(
        code="share_mismatch",
        severity="warning",
        message=_("{ratio} là {exact}, không phải tỷ lệ đã ghi.{hint}", ratio=ratio, exact=share(exact), hint=hint),
        remedy=_("Hãy kiểm tra số đếm và tỷ lệ; hệ thống dùng số đếm."),
        **where,
    )


def _row_totals(table: Table, figure: Figures, vocabulary: Vocabulary) -> Iterator[Finding]:
    """A unit's total is the sum of its criteria; its staff assessed are the sum of the classes."""
    pairs = {"scores": ("criterion", "total"), "ratings_by_unit": ("class_count", "assessed")}
    if table.form.name not in pairs:
        return
    part, whole = pairs[table.form.name]
    parts = [column for column in table.columns if column.column.field == part]
    total = next((column for column in table.columns if column.column.field == whole), None)
    if total is None or not parts:
        return
    for row in table.body:
        printed = _value(figure(row, total))
        summed = sum(_contribution(vocabulary, column, _value(figure(row, column)) or 0.0) for column in parts)
        if row.role == "data" and printed is not None and abs(printed - summed) > 0.005:
            yield Finding(
                code="row_total_mismatch",
                severity="warning",
                message=_(
                    "Ghi {printed} nhưng các cột cộng lại được {sum}.", printed=number(printed), sum=number(summed)
                ),
                remedy=_("Hãy kiểm tra lại tổng hoặc các cột thành phần."),
                **_at(table, row, total),
            )


def _contribution(vocabulary: Vocabulary, column: TableColumn, points: float) -> float:
    """What a figure adds to its row's total: a column of penalties takes away, however it was written."""
    kind = vocabulary.named("criterion_kind", column.heading) if column.column.names == "criterion" else None
    return -abs(points) if kind and kind["kind"] == "penalty" else points


def _ranks(table: Table, figure: Figures) -> Iterator[Finding]:
    """A printed rank is the competition rank of the printed totals."""
    columns = {column.column.field: column for column in table.columns}
    if table.form.name != "scores" or "rank" not in columns:
        return
    rows = [row for row in table.body if row.role == "data"]
    ranks = competition_ranks([_value(figure(row, columns["total"])) for row in rows])
    for row, rank in zip(rows, ranks, strict=True):
        printed = _value(figure(row, columns["rank"]))
        if printed is not None and rank is not None and printed != rank:
            yield Finding(
                code="rank_mismatch",
                severity="warning",
                message=_("Ghi hạng {printed}; theo tổng điểm là hạng {rank}.", printed=number(printed), rank=rank),
                remedy=_("Hãy kiểm tra lại thứ hạng, hoặc ghi rõ quyết định phân hạng khi bằng điểm."),
                **_at(table, row, columns["rank"]),
            )


def _duplicates(records: list[Record]) -> Iterator[Finding]:
    """One figure stands in one cell only."""
    cells: dict[tuple[object, ...], list[Record]] = defaultdict(list)
    for record in records:
        told_apart = [record.attributes.get(name) for name in TOLD_APART_BY]
        unit = unit_fold(record.unit) if record.unit else None
        where = (record.subject, record.successor)
        cells[record.table, unit, *where, record.measure, record.period, *told_apart].append(record)
    for alike in cells.values():
        for record in alike[1:]:
            yield Finding(
                code="duplicate",
                severity="error",
                message=_("Số liệu này đã có ở ô {cell} cùng bảng.", cell=alike[0].cell),
                remedy=_("Hãy bỏ một dòng, hoặc ghi rõ điều làm hai dòng khác nhau (phong trào, tình trạng)."),
                sheet=record.sheet,
                cell=record.cell,
                value=record.as_written,
            )
