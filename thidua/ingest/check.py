"""Checks what was read of a table: totals against their rows, shares against their counts, ranks, duplicates."""

import re
from collections.abc import Hashable, Iterator

import polars as pl

from thidua.ingest import repeated
from thidua.ingest.achievements import several_forms
from thidua.ingest.answered import column_question, figures_question
from thidua.ingest.cells import Cells
from thidua.ingest.check_amounts import check_amounts
from thidua.ingest.check_awards import check_awards
from thidua.ingest.check_caps import check_caps
from thidua.ingest.check_classes import HALF_A_UNIT, check_class_shares, check_classes, share_against_count
from thidua.ingest.check_dates import check_dates
from thidua.ingest.check_figures import check_figures
from thidua.ingest.check_parts import check_parts
from thidua.ingest.check_points import check_points
from thidua.ingest.check_recipients import check_recipients
from thidua.ingest.check_scheme import check_scheme
from thidua.ingest.check_shares import check_shares
from thidua.ingest.check_sums import check_sums
from thidua.ingest.facts import MARKS, Facts
from thidua.ingest.finding import Finding, Where
from thidua.ingest.record import Record
from thidua.ingest.stated import stated
from thidua.ingest.table import BodyRow, Table, TableColumn, is_blank, is_figure, text_of
from thidua.ingest.vocabulary import Vocabulary
from thidua.ingest.workbook import address
from thidua.rules.ranking import competition_ranks
from thidua.text.clock import today
from thidua.text.fold import fold
from thidua.text.format import number
from thidua.text.language import translate as _

SAME = 1e-6
ROUNDED = 0.005
TOLD_APART_BY = (
    "to_unit", "cluster", "below_unit", "movement", "status", "stage", "recipient_kind", "class_id",
    "commendation_kind", "title", "scope", "on_date",
)  # fmt: skip
"""Attributes of what is stated that tell two figures apart; so do the unit and the person."""


WRITTEN = re.compile(r"\d{1,4}(?:[.,]\d+)* ?%?")
"""A figure written as a text; a longer run of digits is a code or a telephone number."""
INDICATORS = ("target", "result")
"""Facts that are figures alone: what they name is checked across tables."""


def check_table(cells: Cells, facts: Facts) -> Iterator[Finding]:
    """Everything to say about the figures of one table."""
    table = cells.table
    yield from _totals(cells)
    yield from _shares(cells)
    yield from check_class_shares(cells)
    yield from check_shares(cells)
    yield from _row_totals(cells)
    yield from check_sums(cells)
    yield from check_parts(cells)
    if table.form.table == "criterion":
        yield from check_scheme(cells, list(facts.records()))
    yield from _ranks(cells)
    yield from _duplicates(table, facts)
    yield from several_forms(facts, cells.vocabulary)
    yield from check_figures(cells)
    yield from check_recipients(cells)
    yield from check_amounts(cells)
    named = facts.of_statements([one.table not in INDICATORS for one in facts.statements])
    values = stated(named, table.sheet.name)
    yield from check_awards(cells, values)
    yield from check_dates(cells, facts, values, today=today())
    yield from check_points(cells, values)
    yield from check_classes(cells, values)
    yield from check_caps(cells, values)
    yield from _unused(cells)


def _holds_figures(table: Table, index: int) -> bool:
    """Whether a column holds typed numbers, or is filled mostly with written ones, as columns of a .csv are."""
    held = [cell for row in table.body if not is_blank(cell := table.sheet.cell(row.index, index))]
    written = sum(isinstance(cell, str) and WRITTEN.fullmatch(text_of(cell)) is not None for cell in held)
    return any(is_figure(cell) for cell in held) or 2 * written > len(held)


def _unused(cells: Cells) -> Iterator[Finding]:
    """Columns that are not used: one that means what another means is an error, one with figures a warning.

    Of a column that a person left out there is nothing to say.
    """
    table = cells.table
    known = {heading for column in table.form.columns for heading in column.headings}
    for index, heading in table.unused:
        if cells.answers.find("column", heading, scope=table.fingerprint) is not None:
            continue
        where: Where = {
            "sheet": table.sheet.name,
            "cell": address(table.heading_rows[-1], index),
            "value": heading,
        }
        has_figures = _holds_figures(table, index)
        question = (figures_question if has_figures else column_question)(table, heading)
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


def _totals(cells: Cells) -> Iterator[Finding]:
    """A printed total is the sum of its group or of the whole table; "trong đó" rows are part of others.

    Rows up to a total belong to it; where a total stands before all data, the rows below it up to the next one do.
    """
    table = cells.table
    if not (cells.rows["role"] == "total").any():
        return
    for column in table.columns:
        if column.column.value != "count" and not (
            column.column.value == "points" and table.form.rows not in ("unit", "criterion")
        ):
            continue
        rows = _sums(cells.rows.select("at", "role").with_columns(printed=cells.figures_of(column)["value"]))
        wrong = pl.min_horizontal(
            (pl.col("printed") - pl.col("whole")).abs(), (pl.col("printed") - pl.col("group")).abs()
        )
        for at, printed, whole, group in rows.filter(wrong > SAME).rows():
            yield Finding(
                code="total_mismatch",
                severity="warning",
                message=_(
                    "Tổng ghi {printed} nhưng các dòng cộng lại được {sum}.",
                    printed=number(printed),
                    sum=number(group if group and abs(group - whole) > SAME else whole),
                ),
                remedy=_("Hãy kiểm tra lại dòng tổng hoặc các dòng chi tiết."),
                **_at(table, table.body[at], column),
            )


def _sums(rows: pl.DataFrame) -> pl.DataFrame:
    """The printed totals with the sums they may be: at, printed, whole (of the table), group (of its group)."""
    counted = pl.when(pl.col("role") == "data").then(pl.col("printed").fill_null(0.0)).otherwise(0.0)
    is_total = pl.col("role") == "total"
    rows = rows.with_columns(
        whole=counted.cum_sum(),
        group=counted.cum_sum().over((pl.col("role") == "group").cum_sum()),
        below=counted.sum().over(is_total.cum_sum()),
        is_first=(pl.col("role") == "data").cum_sum() == 0,
    )
    below = pl.when("is_first").then("below")
    rows = rows.with_columns(whole=pl.coalesce(below, "whole"), group=pl.coalesce(below, "group"))
    return rows.filter(is_total & pl.col("printed").is_not_null()).select("at", "printed", "whole", "group")


def _shares(cells: Cells) -> Iterator[Finding]:
    """A printed percentage agrees with its count and the whole: those assessed, else the classes of its group."""
    table = cells.table
    columns = {column.column.field: column for column in table.columns}
    if table.form.name != "ratings_by_class" or "share" not in columns:
        return
    figures = {name: cells.figures_of(columns[name]) for name in ("share", "count", "assessed") if name in columns}
    rows = cells.rows.select("at", "role").with_columns(
        printed=figures["share"]["value"],
        count=figures["count"]["value"],
        of=figures["count"]["of"],
        assessed=figures["assessed"]["value"] if "assessed" in figures else pl.lit(None, pl.Float64),
    )
    is_data = pl.col("role") == "data"
    counted = pl.when(is_data).then("count").sum().over((pl.col("role") == "group").cum_sum())
    whole = pl.coalesce(_not_zero("assessed"), _not_zero("of"), pl.when(is_data).then(counted))
    stated = rows.with_columns(whole=whole).filter(
        pl.col("printed").is_not_null(), pl.col("count").is_not_null(), pl.col("whole") != 0
    )
    exact = pl.col("count") / pl.col("whole")
    differing = stated.filter((pl.col("printed") - exact).abs() > HALF_A_UNIT + SAME)
    for at, printed, count, whole in differing.select("at", "printed", "count", "whole").rows():
        yield from share_against_count(printed, count, whole, _at(table, table.body[at], columns["share"]))


def _not_zero(name: str) -> pl.Expr:
    return pl.when(pl.col(name) != 0).then(name)


def _row_totals(cells: Cells) -> Iterator[Finding]:
    """A unit's total is the sum of its criteria; its staff assessed are the sum of the classes."""
    table = cells.table
    pairs = {"scores": ("criterion", "total"), "ratings_by_unit": ("class_count", "assessed")}
    if table.form.name not in pairs:
        return
    part, whole = pairs[table.form.name]
    parts = [column for column in table.columns if column.column.field == part]
    total = cells.column(whole)
    if total is None or not parts:
        return
    contributions = pl.DataFrame(
        [
            _contribution(cells.vocabulary, column, cells.figures_of(column)["value"]).alias(str(column.index))
            for column in parts
        ]
    )
    rows = cells.rows.select("at", "role").with_columns(
        printed=cells.figures_of(total)["value"], summed=contributions.sum_horizontal()
    )
    differing = rows.filter(pl.col("role") == "data", (pl.col("printed") - pl.col("summed")).abs() > ROUNDED)
    if part == "class_count" and not _names_all_classes(cells, parts):
        return  # of some classes the table says nothing
    for at, printed, summed in differing.select("at", "printed", "summed").rows():
        yield Finding(
            code="row_total_mismatch",
            severity="warning",
            message=_("Ghi {printed} nhưng các cột cộng lại được {sum}.", printed=number(printed), sum=number(summed)),
            remedy=_("Hãy kiểm tra lại tổng hoặc các cột thành phần."),
            **_at(table, table.body[at], total),
        )


def _names_all_classes(cells: Cells, columns: list[TableColumn]) -> bool:
    """Whether columns are all classes of a scale but the lowest, which offices leave out where nobody is in it."""
    told = {(column.names["scale_id"], column.names["class_id"]) for column in columns if column.names}
    classes = [one for one in cells.vocabulary.rows("rating_class") if not one["part_of"]]
    return any(
        sum(one["scale_id"] == scale and (scale, one["class_id"]) not in told for one in classes) <= 1
        for scale in {scale for scale, _class in told}
    )


def _contribution(vocabulary: Vocabulary, column: TableColumn, points: pl.Series) -> pl.Series:
    """What figures add to their rows' totals: a column of penalties takes away, however it was written."""
    kind = vocabulary.named("criterion_kind", column.heading) if column.column.names == "criterion" else None
    return -points.abs() if kind and kind["kind"] == "penalty" else points


def _ranks(cells: Cells) -> Iterator[Finding]:
    """A printed rank is the competition rank of the printed totals."""
    table = cells.table
    column, total = cells.column("rank"), cells.column("total")
    if table.form.name != "scores" or column is None or total is None:
        return
    rows = cells.rows.select("at", "role").with_columns(
        printed=cells.figures_of(column)["value"], total=cells.figures_of(total)["value"]
    )
    rows = rows.filter(pl.col("role") == "data")
    rows = rows.with_columns(rank=pl.Series(competition_ranks(rows["total"].to_list()), dtype=pl.Int64))
    for at, printed, rank in rows.filter(pl.col("printed") != pl.col("rank")).select("at", "printed", "rank").rows():
        yield Finding(
            code="rank_mismatch",
            severity="warning",
            message=_("Ghi hạng {printed}; theo tổng điểm là hạng {rank}.", printed=number(printed), rank=rank),
            remedy=_("Hãy kiểm tra lại thứ hạng, hoặc ghi rõ quyết định phân hạng khi bằng điểm."),
            **_at(table, table.body[at], column),
        )


def _duplicates(table: Table, facts: Facts) -> Iterator[Finding]:
    """One figure stands in one cell only; another spelling of a unit may stand in several."""
    facts = facts.of_statements([one.table != "unit_alias" for one in facts.statements])
    kinds: dict[Hashable, int] = {}
    alike = [kinds.setdefault(_states(one), len(kinds)) for one in facts.statements]
    values = facts.values.select("unit", "named", *MARKS).with_columns(
        kind=pl.Series(alike, dtype=pl.UInt32).gather(facts.values["statement"]), unit=facts.units_folded
    )
    told = ["kind", *(name for name in ("unit", "named", *MARKS) if values[name].null_count() < values.height)]
    if not values.select(told).is_duplicated().any():
        return
    values = values.with_columns(
        table=facts.told([one.table for one in facts.statements]),
        cell=facts.cells(),
        as_written=facts.values["as_written"],
    )
    again = values.with_columns(first=pl.col("cell").first().over(told)).filter(pl.col("cell") != pl.col("first"))
    for cell, written, first, kind in again.select("cell", "as_written", "first", "table").iter_rows():
        yield Finding(
            code="duplicate",
            severity="error",
            message=_("Số liệu này đã có ở ô {cell} cùng bảng.", cell=first),
            remedy=repeated.remedy(kind),
            sheet=table.sheet.name,
            cell=cell,
            value=written,
        )


def _states(statement: Record) -> Hashable:
    """What a statement says, by which the same figure is known again beside its unit and person."""
    stated = statement.attributes
    is_own_class = statement.table == "rating" and stated.get("measure") == "class"  # of which a unit has one
    told_apart = tuple(stated.get(name) for name in TOLD_APART_BY if not (is_own_class and name == "class_id"))
    where = (statement.subject, statement.successor)
    return (statement.table, *where, statement.measure, statement.period, told_apart)
