"""Checks that a file, and what is stored, give one unit one cluster in a year."""

from collections.abc import Callable, Iterator, Mapping

import polars as pl

from thidua.ingest.finding import Finding
from thidua.text.language import translate as _

Rows = Callable[..., pl.DataFrame]
KINDS = ("cluster_member", "score")
"""What says of which cluster a unit is: the list of its members, and the points it has there."""
MOST_NAMED = 3


def check_clusters(facts: pl.DataFrame) -> Iterator[Finding]:
    """Units that tables of one file list in two clusters; where no list names them, units scored in two.

    facts  the values of all tables as in `stated`, with their table, place, in_cluster and of_cluster (folded).
    """
    named = facts.filter(
        pl.col("kind").is_in(KINDS),
        pl.col("unit").is_not_null(),
        pl.col("period").is_not_null(),
        pl.col("of_cluster") != "",
    )
    named = named.with_columns(year=pl.col("period").str.slice(0, 4))
    subject = ["place", "unit", "year"]
    members = named.filter(pl.col("kind") == "cluster_member")
    scored = named.filter(pl.col("kind") == "score").join(members, on=subject, how="anti", nulls_equal=True)
    for found in (members, scored):
        once = found.unique([*subject, "of_cluster"], keep="first", maintain_order=True)
        first = once.unique(subject, keep="first", maintain_order=True)
        first = first.select(
            *subject,
            first_cluster="in_cluster",
            first_folded="of_cluster",
            first_sheet="sheet",
            first_cell="cell",
            first_period="period",
        )
        again = once.join(first, on=subject, nulls_equal=True, maintain_order="left").filter(
            pl.col("of_cluster") != pl.col("first_folded")
        )
        for row in again.iter_rows(named=True):
            is_lost = row["kind"] == "cluster_member" and row["period"] == row["first_period"]
            yield Finding(
                code="two_clusters",
                severity="error" if is_lost else "warning",
                message=_(
                    "{unit} năm {year} ở hai cụm, khối: “{first}” (ô {cell}, sheet “{sheet}”) và “{second}”.",
                    unit=row["unit_name"],
                    year=row["year"],
                    first=row["first_cluster"],
                    cell=row["first_cell"],
                    sheet=row["first_sheet"],
                    second=row["in_cluster"],
                ),
                remedy=_("Một năm, mỗi đơn vị thuộc một cụm, khối: hãy bỏ tên đơn vị ở nơi không đúng rồi nhập lại."),
                sheet=row["sheet"],
                cell=row["cell"],
                value=row["as_written"],
            )


def check_stored_clusters(
    rows: Rows, facts: pl.DataFrame, clusters: Mapping[str, str], file_name: str
) -> Iterator[Finding]:
    """Units that other files put into another cluster in the year; named once for each sheet, cluster and file.

    facts     as in Staged, with `sheet`.    clusters  names of the file's clusters by their identity.
    """
    named = facts.filter(
        pl.col("kind").is_in(KINDS),
        pl.col("unit_id").is_not_null(),
        pl.col("cluster_id").is_not_null(),
        pl.col("period_id").is_not_null(),
    )
    if named.is_empty():
        return
    named = named.with_columns(year=pl.col("period_id").str.slice(0, 4).cast(pl.Int64))
    own = named.unique(["unit_id", "year", "cluster_id"], keep="first", maintain_order=True)
    stored = rows("ingest/unit_clusters", units=own["unit_id"].unique().to_list(), years=own["year"].unique().to_list())
    other = stored.filter(pl.col("file_name") != file_name).rename(
        {name: f"past_{name}" for name in ("kind", "cluster_id", "cluster", "cell", "sheet", "file_name")}
    )
    found = own.join(other, on=["unit_id", "year"], maintain_order="left_right").filter(
        pl.col("cluster_id") != pl.col("past_cluster_id")
    )
    found = found.unique(["unit_id", "year", "cluster_id"], keep="first", maintain_order=True)
    for group in found.partition_by(
        "sheet", "cluster_id", "past_cluster_id", "past_file_name", "year", maintain_order=True
    ):
        first = group.row(0, named=True)
        units = list(dict.fromkeys(group["unit"]))
        is_replaced = first["kind"] == first["past_kind"] == "cluster_member"
        yield Finding(
            code="two_clusters",
            severity="question" if is_replaced else "warning",
            message=_(
                "{count} đơn vị ({names}) năm {year}: tệp này ghi “{cluster}”, tệp {file} đã ghi “{stored}” "
                "(ô {cell}, sheet “{sheet}”).",
                count=len(units),
                names=", ".join(units[:MOST_NAMED]) + (" …" if len(units) > MOST_NAMED else ""),
                year=first["year"],
                cluster=clusters.get(first["cluster_id"], ""),
                file=first["past_file_name"],
                stored=first["past_cluster"],
                cell=first["past_cell"],
                sheet=first["past_sheet"],
            ),
            remedy=_("Nếu tệp này là bản đúng, hãy nhập: cụm, khối mới thay cụm, khối cũ. Nếu không, hãy sửa tệp."),
            sheet=first["sheet"],
            cell=first["cell"],
            value=first["as_written"],
        )
