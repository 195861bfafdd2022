"""Checks a file's figures against the store: last year's of the same subject, and other files' of the same key."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import polars as pl

from thidua.ingest.check_clusters import KINDS as OF_CLUSTERS
from thidua.ingest.check_clusters import check_stored_clusters
from thidua.ingest.finding import Finding
from thidua.text.dates import Period
from thidua.text.format import number
from thidua.text.language import translate as _

Rows = Callable[..., pl.DataFrame]
KINDS = ("rating", "award", "headcount", "result", "target", "exemplar")
SMALLEST = 20.0
"""Figures below this may grow tenfold in a year without anybody having erred."""
SLIPS = {1: (8.0, 12.5), 2: (80.0, 125.0), 3: (800.0, 1250.0)}
"""How far a figure may lie from last year's for a slip of so many digits to be likely."""


def check_stored(
    rows: Rows,
    facts: pl.DataFrame,
    before: pl.DataFrame,
    stored: pl.DataFrame,
    sources: Sequence[dict[str, object]],
    clusters: Mapping[str, str],
    file_name: str,
) -> Iterator[Finding]:
    """What a person should look at before a file is stored.

    facts     as in Staged, with `before`.
    before    as `year_before` gives them.
    stored    what is stored under the keys of the file and of the year before.
    clusters  names of the file's clusters by their identity.
    """
    sheets = [str(source["sheet"]) for source in sources]
    if not stored.is_empty():
        yield from _slips(before, stored, sheets)
        yield from _contradictions(_placed(facts.filter(pl.col("change") == "changed"), sheets), stored, file_name)
    of_clusters = facts.filter(pl.col("kind").is_in(OF_CLUSTERS))
    if not of_clusters.is_empty():
        yield from check_stored_clusters(rows, _placed(of_clusters, sheets), clusters, file_name)


def _placed(facts: pl.DataFrame, sheets: list[str]) -> pl.DataFrame:
    """The facts with the sheet that each stands in."""
    return facts.with_columns(sheet=pl.Series(sheets, dtype=pl.String)[facts["source"]])


def year_before(facts: pl.DataFrame, known: pl.Series) -> pl.DataFrame:
    """The counts and amounts of `facts` with `key`, the key of the same figure a year before; period after period.

    known  the periods that the store holds: of a year before that it does not hold there is nothing to say.
    """
    held = set(known)
    before = {one: year for one in facts["period_id"].drop_nulls().unique() if (year := _year_before(one)) in held}
    counted = (
        facts.lazy()
        .select("kind", "source", "cell", "business_key", "period_id", "value", "as_written")
        .filter(
            pl.col("period_id").is_in(list(before)),
            pl.col("kind").is_in(KINDS),
            pl.col("value").abs() > 0,
            pl.col("business_key").is_not_null(),
        )
        .collect()
    )
    key = pl.col("business_key")
    return pl.concat(
        [
            counted.clear().with_columns(key=key),
            *(
                of_period.with_columns(key=key.str.replace(f"|{period}|", f"|{before[period]}|", literal=True))
                for (period,), of_period in counted.group_by("period_id", maintain_order=True)
            ),
        ]
    )


def _slips(before: pl.DataFrame, stored: pl.DataFrame, sheets: list[str]) -> Iterator[Finding]:
    """Counts and amounts ten, a hundred or a thousand times those of the year before, or such a part of them."""
    past = stored.select(key="business_key", past="value", past_cell="cell", past_file="file_name")
    found = before.join(past, on="key", maintain_order="left")
    times = pl.max_horizontal(pl.col("value").abs(), pl.col("past").abs()) / pl.min_horizontal(
        pl.col("value").abs(), pl.col("past").abs()
    )
    is_slip = pl.any_horizontal(times.is_between(low, high) for low, high in SLIPS.values())
    large = pl.max_horizontal(pl.col("value").abs(), pl.col("past").abs()) >= SMALLEST
    for row in found.filter(large, is_slip).iter_rows(named=True):
        yield Finding(
            code="far_from_last_year",
            severity="warning",
            message=_(
                "Số này là {value}, năm trước là {past} (tệp {file}, ô {cell}): chênh khoảng {times} lần.",
                value=number(row["value"]),
                past=number(row["past"]),
                file=row["past_file"],
                cell=row["past_cell"],
                times=number(10 ** _digits(row["value"] / row["past"])),
            ),
            remedy=_("Hãy kiểm tra xem có thừa, thiếu chữ số hoặc nhầm đơn vị tính không."),
            sheet=sheets[row["source"]],
            cell=row["cell"],
            value=row["as_written"],
        )


def _digits(ratio: float) -> int:
    """How many digits a figure has slipped: 3 of ×1000 and of ÷1000."""
    times = max(abs(ratio), 1 / abs(ratio))
    return next(digits for digits, (low, high) in SLIPS.items() if low <= times <= high)


def _year_before(period_id: str) -> str:
    """The id of the same part of the year before; that of several years has none that is compared."""
    year = Period.parse(period_id).year
    return period_id.replace(str(year), str(year - 1), 1) if ".." not in period_id else ""


def _contradictions(changed: pl.DataFrame, stored: pl.DataFrame, file_name: str) -> Iterator[Finding]:
    """Figures that another file states otherwise: named once for each sheet and that file, with the first of them.

    Members of another cluster are told by check_stored_clusters.
    """
    past = stored.select("business_key", past_cell="cell", past_sheet="sheet", past_file="file_name")
    is_moved = (pl.col("kind") == "cluster_member") & (pl.col("as_written") == pl.col("before"))
    others = changed.join(past, on="business_key", maintain_order="left").filter(
        pl.col("past_file") != file_name, ~is_moved
    )
    for group in others.partition_by("sheet", "past_file", maintain_order=True):
        first = group.row(0, named=True)
        yield Finding(
            code="contradicts_stored",
            severity="question",
            message=_(
                "{count} số khác với tệp {file} đã nhập; ví dụ ô {cell} của sheet “{sheet}” ở đó ghi {before}.",
                count=group.height,
                file=first["past_file"],
                cell=first["past_cell"],
                sheet=first["past_sheet"],
                before=first["before"],
            ),
            remedy=_("Nếu tệp này là bản đúng, hãy nhập: số mới thay số cũ. Nếu không, hãy sửa tệp."),
            sheet=first["sheet"],
            cell=first["cell"],
            value=first["as_written"],
        )
