"""Checks classes of ratings: no class of more than were assessed, no shares of one whole that pass it together."""

from collections.abc import Iterator

import polars as pl

from thidua.ingest.cells import Cells
from thidua.ingest.finding import Finding
from thidua.text.format import number, share
from thidua.text.language import translate as _

ROUNDED = 5e-3
"""Five shares printed with one decimal of a percentage may be so much over together."""


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
