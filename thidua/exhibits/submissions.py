"""The exhibit of which units have which figures of a year: nothing is shamed for what is missing."""

import polars as pl

from thidua.charts.chart import Chart, Series
from thidua.charts.ranking import listed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.exhibits.sending import NEVER_OWED, State, kind_words, kinds_in_order, submissions
from thidua.exhibits.wording import few, part_of
from thidua.text.clock import today
from thidua.text.format import day, moment, number
from thidua.text.language import message as N_
from thidua.text.language import translate as _

STATES: dict[State, str] = {
    "sent": N_("đã gửi"),
    "short": N_("cần bổ sung"),
    "missing": N_("chưa gửi"),
    "overdue": N_("quá hạn"),
    "not_owed": "",
}
"""In a few words for a cell; a unit that may rightly have none has an empty one."""
SHADES: dict[State, float | None] = {"sent": 1.0, "short": 0.5, "missing": 0.0, "overdue": 0.0, "not_owed": None}
MOST_UNITS = 40


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with figures_words, state, newest_words and due_words for the table."""
    rows = frame.to_dicts()
    return frame.with_columns(
        figures_words=texts(kind_words(one) for one in frame["figures"]),
        state=texts(
            _("đã có {count} số liệu", count=number(row["n"])) if row["n"] else _("chưa có số liệu") for row in rows
        ),
        newest_words=texts(moment(row["newest"]) if row["newest"] else "" for row in rows),
        due_words=texts(day(row["due_on"]) if row["due_on"] else "" for row in rows),
    )


def _chart(frame: pl.DataFrame) -> Chart:
    """Units down, kinds of figures across; in each cell whether it is sent, in the words of what is to be done."""
    kinds = kinds_in_order(frame["figures"])
    states: dict[tuple[str, str], State] = {
        (one.unit_id, one.figures): one.state for one in submissions(frame, today=today())
    }
    units = frame.unique("unit_id", keep="first", maintain_order=True)
    measure = _("Tình trạng gửi báo cáo năm {year}", year=frame["year"][0])
    if units.height > MOST_UNITS:
        missing = lacking(frame).select("unit_id").unique()
        units = pl.concat(
            units.join(missing, on="unit_id", how=first_or_last, maintain_order="left")
            for first_or_last in ("semi", "anti")
        ).head(MOST_UNITS)
        measure = _(
            "{measure} · {shown} trong {count} đơn vị, còn lại xem bảng",
            measure=measure,
            shown=MOST_UNITS,
            count=frame["unit_id"].n_unique(),
        )
    return Chart(
        kind="matrix",
        categories=tuple(kind_words(one) for one in kinds),
        series=tuple(
            Series(
                unit,
                tuple(SHADES[states.get((unit_id, kind), "not_owed")] for kind in kinds),
                labels=tuple(_(STATES[states.get((unit_id, kind), "not_owed")]) for kind in kinds),
            )
            for unit_id, unit in units.select("unit_id", "unit").iter_rows()
        ),
        measure=measure,
    )


def lacking(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows of units that have none of a kind of figures."""
    return frame.filter((pl.col("n") == 0) & ~pl.col("figures").is_in(NEVER_OWED))


def _headline(frame: pl.DataFrame) -> str:
    """n/N of units with every kind of figures; then who still lacks which."""
    if frame.is_empty():
        return _("Chưa có số liệu của đơn vị nào.")
    units, missing = frame["unit_id"].n_unique(), lacking(frame)
    complete = units - missing["unit_id"].n_unique()
    sentence = _(
        "Năm {year}, {ratio} đơn vị đã có đủ các loại số liệu ({share})",
        year=frame["year"][0],
        **part_of(complete, units),
    )
    if missing.is_empty():
        return sentence + "."
    of_units = missing.group_by("unit_id", "unit", maintain_order=True).agg("figures_words")
    named = [f"{row['unit']} ({', '.join(row['figures_words']).lower()})" for row in of_units.iter_rows(named=True)]
    return sentence + _("; chưa có số liệu: {units}.", units=listed(few(named)))


status = Exhibit(
    name="submissions/status",
    title=N_("Tình hình gửi báo cáo"),
    chart=_chart,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("cluster", N_("Cụm, khối")),
        Column("unit", N_("Đơn vị")),
        Column("figures_words", N_("Loại số liệu")),
        Column("state", N_("Tình trạng")),
        Column("newest_words", N_("Ghi nhận gần nhất")),
        Column("due_words", N_("Hạn gửi")),
    ),
)
