"""What tables state beside the classes and awards: the exemplary among a class, and advanced exemplars."""

import polars as pl

from thidua.exhibits.awards import counted_recipients
from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.text.format import count_in_text, number
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _


def _prepare_of_which(frame: pl.DataFrame) -> pl.DataFrame:
    language = current()
    wholes = [_of(row["whole"], row["total"]) for row in frame.iter_rows(named=True)]
    return frame.with_columns(
        subject=pl.col(f"subject_{language}"),
        whole_class=pl.col(f"whole_{language}"),
        part_class=pl.col(f"part_{language}"),
        whole_of=pl.Series(wholes, dtype=pl.String),
    )


def _of(count: int, total: int | None) -> str:
    return number(count) if total is None else f"{number(count)}/{number(total)}"


def _of_which_headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Chưa có số liệu “trong đó” của mức xếp loại nào.")
    row = frame.row(-1, named=True)
    return _(
        "Năm {year}, {whole} {subject} đạt {whole_class}, trong đó có {part} {subject} đạt {part_class}.",
        year=row["year"],
        whole=row["whole_of"],
        subject=row["subject"].lower(),
        whole_class=row["whole_class"].lower(),
        part=count_in_text(row["part"]),
        part_class=row["part_class"].lower(),
    )


def _prepare_exemplars(frame: pl.DataFrame) -> pl.DataFrame:
    rows = frame.to_dicts()
    told = [row["recipient"] or _unnamed(row["count"], row["recipient_kind"]) for row in rows]
    return frame.with_columns(who=pl.Series(told, dtype=pl.String))


def _unnamed(count: int, kind: str) -> str:
    return _("{recipients} (chưa nêu tên)", recipients=counted_recipients(count, kind))


def _exemplars_headline(frame: pl.DataFrame) -> str:
    """The kinds of recipients of the latest year, each with its number."""
    if frame.is_empty():
        return _("Chưa có số liệu điển hình tiên tiến.")
    year = frame["year"].max()
    of_year = frame.filter(pl.col("year") == year).group_by("recipient_kind", maintain_order=True).agg(pl.sum("count"))
    counted = [counted_recipients(count, kind) for kind, count in of_year.iter_rows()]
    return _("Năm {year} có {who} điển hình tiên tiến.", year=year, who=_(" và ").join(counted))


of_which = Exhibit(
    name="ratings/of_which",
    title=N_("Mức xếp loại tiêu biểu trong từng mức"),
    chart=no_chart,
    headline=_of_which_headline,
    prepare=_prepare_of_which,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("body", N_("Đơn vị, cụm, khối")),
        Column("subject", N_("Đối tượng")),
        Column("whole_class", N_("Mức xếp loại")),
        Column("whole_of", N_("Số đạt")),
        Column("part_class", N_("Trong đó")),
        Column("part", N_("Số trong đó"), "count"),
    ),
)

exemplars = Exhibit(
    name="meetings/exemplars",
    title=N_("Điển hình tiên tiến"),
    chart=no_chart,
    headline=_exemplars_headline,
    prepare=_prepare_exemplars,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("who", N_("Tập thể, cá nhân")),
        Column("movement", N_("Phong trào thi đua")),
        Column("count", N_("Số lượng"), "count"),
    ),
)
