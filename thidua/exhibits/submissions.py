"""The exhibit of which units have which figures of a year: nothing is shamed for what is missing."""

import polars as pl

from thidua.charts.chart import Chart, Series
from thidua.charts.ranking import listed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.ranking import texts
from thidua.exhibits.sending import State, kind_words, kinds_in_order, owing, states
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
        state=texts(_has(row["n"], state) for row, state in zip(rows, states(frame, today=today()), strict=True)),
        newest_words=texts(moment(row["newest"]) if row["newest"] else "" for row in rows),
        due_words=texts(day(row["due_on"]) if row["due_on"] else "" for row in rows),
    )


def _has(count: int, state: State) -> str:
    """How many figures there are, and whether more are to come."""
    if not count:
        return _("chưa có số liệu")
    words = N_("đã có {count} số liệu") if state == "sent" else N_("đã có {count} số liệu, cần bổ sung")
    return _(words, count=number(count))


def _chart(frame: pl.DataFrame) -> Chart:
    """Units down, kinds of figures across; in each cell whether it is sent, in the words of what is to be done."""
    kinds = kinds_in_order(frame["figures"])
    cells: dict[tuple[str, str], State] = dict(
        zip(frame.select("unit_id", "figures").iter_rows(), states(frame, today=today()), strict=True)
    )
    units = frame.unique("unit_id", keep="first", maintain_order=True)
    measure = _("Tình trạng gửi báo cáo năm {year}", year=frame["year"][0])
    if units.height > MOST_UNITS:
        waiting = owing(frame, today=today()).select("unit_id").unique()
        units = pl.concat(
            units.join(waiting, on="unit_id", how=first_or_last, maintain_order="left")
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
                tuple(SHADES[cells.get((unit_id, kind), "not_owed")] for kind in kinds),
                labels=tuple(_(STATES[cells.get((unit_id, kind), "not_owed")]) for kind in kinds),
            )
            for unit_id, unit in units.select("unit_id", "unit").iter_rows()
        ),
        measure=measure,
    )


def _headline(frame: pl.DataFrame) -> str:
    """n/N of units that owe nothing; then who has none of which kind of figures, and who is to complete which."""
    if frame.is_empty():
        return _("Chưa có số liệu của đơn vị nào.")
    units, waiting = frame["unit_id"].n_unique(), owing(frame, today=today())
    sentence = _(
        "Năm {year}, {ratio} đơn vị đã có đủ số liệu ({share})",
        year=frame["year"][0],
        **part_of(units - waiting["unit_id"].n_unique(), units),
    )
    missing, short = waiting.filter(n=0), waiting.filter(pl.col("n") > 0)
    if missing.height:
        sentence += _("; chưa có số liệu: {units}", units=_named(missing))
    if short.height:
        sentence += _("; cần bổ sung: {units}", units=_named(short))
    return sentence + "."


def _named(rows: pl.DataFrame) -> str:
    """Units with their kinds of figures: "Ban Hai (kết quả 6 tháng)"."""
    of_units = rows.group_by("unit_id", "unit", maintain_order=True).agg("figures_words")
    named = [f"{row['unit']} ({', '.join(row['figures_words']).lower()})" for row in of_units.iter_rows(named=True)]
    return listed(few(named))


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
