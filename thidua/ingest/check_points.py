"""Checks points against the most that their criterion gives, and points below zero."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding, of_value
from thidua.text.fold import fold
from thidua.text.format import number
from thidua.text.language import translate as _

EXTRA = ("bonus", "penalty")
SAME = 1e-6


def check_points(cells: Cells, facts: pl.DataFrame) -> Iterator[Finding]:
    """Points that their criterion cannot give; `facts` as in thidua.ingest.stated."""
    if not (facts["kind"] == "score").any():
        return
    points = facts.filter(pl.col("kind") == "score", pl.col("measure") == "points", pl.col("value").is_not_null())
    if points.is_empty():
        return
    kinds = {fold(one["name_vi"]): one["kind"] for one in cells.vocabulary.rows("criterion_kind")}
    named = {name: _kind(cells, name, kinds) for name in points["criterion"].drop_nulls().unique()}
    points = points.with_columns(
        extra=pl.col("criterion").replace_strict(named, default="", return_dtype=pl.String).is_in(EXTRA)
    )
    for row in points.filter(pl.col("value") < 0, ~pl.col("extra").fill_null(False)).iter_rows(named=True):
        yield of_value(
            row,
            "negative_points",
            "warning",
            _("Điểm không thể âm: {value}.", value=number(row["value"])),
            _("Hãy ghi điểm trừ ở cột “Điểm trừ”."),
        )
    criteria = facts.filter(pl.col("kind") == "criterion", pl.col("value").is_not_null())
    maxima = dict(criteria.select("criterion", "value").iter_rows())
    most = pl.col("criterion").replace_strict(maxima, default=None, return_dtype=pl.Float64)
    over = points.with_columns(most=pl.coalesce(most, "of")).filter(
        pl.col("value") > pl.col("most") + SAME, ~pl.col("extra").fill_null(False)
    )
    for row in over.filter(~pl.col("as_written").str.contains("+", literal=True)).iter_rows(named=True):
        yield of_value(
            row,
            "points_over_maximum",
            "warning",
            _("{value} điểm, quá mức tối đa {most}.", value=number(row["value"]), most=number(row["most"])),
            _("Hãy kiểm tra lại; điểm thưởng ghi ở cột riêng, hoặc viết rõ trong ô, ví dụ “97 + 10”."),
        )


def _kind(cells: Cells, name: str, kinds: dict[str, str]) -> str:
    row = cells.vocabulary.named("criterion_kind", name)
    return row["kind"] if row else kinds.get(fold(name), "")
