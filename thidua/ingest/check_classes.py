"""Checks classes of ratings: none of more than were assessed, shares those of their counts and of one whole."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding, Where
from thidua.ingest.table import TableColumn
from thidua.ingest.workbook import address
from thidua.text.format import number, share
from thidua.text.language import translate as _

ROUNDED = 5e-3
"""Five shares printed with one decimal of a percentage may be so much over together."""

HALF_A_UNIT = 0.5e-3
"""Printed shares have one decimal of a percentage: the nearest lies within half of 0,1 percentage points."""
TRUNCATED_WITHIN = 1e-3
HALF_A_PERCENT = 5e-3
SAME = 1e-6
A_HUNDREDFOLD = 5e-3
"""0,65% written for 65,2%: the rounding of the written figure is a hundredfold too."""


def check_classes(cells: Cells, facts: pl.DataFrame) -> Iterator[Finding]:
    """Classes of one table that do not fit those assessed; `facts` as in thidua.ingest.stated."""
    if not (facts["kind"] == "rating").any():
        return
    parts = {(one["scale_id"], one["class_id"]) for one in cells.vocabulary.rows("rating_class") if one["part_of"]}
    keys = ("unit", "period", "subject_kind")
    rated = facts.filter(pl.col("kind") == "rating").with_columns(pl.col(key).fill_null("") for key in keys)
    counts = rated.filter(pl.col("measure") == "count")
    assessed = rated.filter(pl.col("measure") == "assessed").group_by(keys).agg(assessed=pl.col("value").max())
    over = counts.join(assessed, on=keys, how="inner", maintain_order="left").filter(
        pl.col("value") > pl.col("assessed")
    )
    for row in over.iter_rows(named=True):
        yield Finding(
            code="more_than_assessed",
            severity="error",
            message=_(
                "Một mức xếp loại có {count}, nhiều hơn tổng số được đánh giá là {assessed}.",
                count=number(row["value"]),
                assessed=number(row["assessed"]),
            ),
            remedy=_("Hãy kiểm tra lại số này và tổng số được đánh giá."),
            sheet=row["sheet"],
            cell=row["cell"],
            value=row["as_written"],
        )
    shares = rated.filter(pl.col("measure") == "share", pl.col("value") <= 1)
    whole = shares.filter([(scale, one) not in parts for scale, one in shares.select("scale_id", "class_id").rows()])
    groups = whole.group_by(keys, maintain_order=True).agg(
        pl.col("value").sum(), pl.col("sheet", "cell", "as_written").last()
    )
    for last in groups.filter(pl.col("value") > 1 + ROUNDED).iter_rows(named=True):
        yield Finding(
            code="shares_over_whole",
            severity="warning",
            message=_("Các tỷ lệ của một tổng số cộng lại được {share}, quá 100%.", share=share(last["value"])),
            remedy=_("Hãy kiểm tra lại các tỷ lệ, hoặc số đếm và tổng số."),
            sheet=last["sheet"],
            cell=last["cell"],
            value=last["as_written"],
        )


def check_class_shares(cells: Cells) -> Iterator[Finding]:
    """Units' printed shares of a class against its counts beside them, in those assessed."""
    columns = cells.table.columns
    assessed = cells.column("assessed")
    counts = {_class(column): column for column in columns if column.column.field == "class_count"}
    if assessed is None or not counts:
        return
    for column in columns:
        count = counts.get(_class(column))
        if column.column.field != "class_share" or count is None:
            continue
        rows = zip(
            cells.table.body,
            *(cells.figures_of(one)["value"].to_list() for one in (column, count, assessed)),
            strict=True,
        )
        for row, printed, counted, whole in rows:
            if row.role not in ("data", "total") or printed is None or counted is None or not whole:
                continue
            if abs(printed - counted / whole) > _rounding(cells.text(row, column)):
                where: Where = {
                    "sheet": cells.table.sheet.name,
                    "cell": address(row.index, column.index),
                    "value": cells.text(row, column),
                }
                yield from share_against_count(printed, counted, whole, where)


def _class(column: TableColumn) -> tuple[str, str]:
    return (column.names["scale_id"], column.names["class_id"]) if column.names else ("", "")


def _rounding(written: str) -> float:
    """What a printed share may differ by: half of its last digit, which is of whole percentages at most."""
    return HALF_A_PERCENT if not any(mark in written for mark in ".,") else HALF_A_UNIT + SAME


def share_against_count(printed: float, count: float, whole: float, where: Where) -> Iterator[Finding]:
    """What to say of a printed share that is not its count in the whole."""
    exact = count / whole
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
