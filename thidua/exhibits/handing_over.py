"""The exhibit of awards decided: when each was handed over, and which are not known to have been."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import polars as pl

from thidua.exhibits.awards import recipients
from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.exhibits.ranking import texts
from thidua.exhibits.wording import part_of
from thidua.text.format import count_in_text, day, number
from thidua.text.language import current
from thidua.text.language import message as N_
from thidua.text.language import translate as _

Row = Mapping[str, Any]


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with award, recipient_words, decided, handed_over and days_words."""
    rows = frame.to_dicts()
    return frame.with_columns(
        award=pl.col(f"award_{current()}"),
        recipient_words=texts(row["recipient"] or recipients(row["recipient_kind"]) for row in rows),
        decided=texts(_decided(row) for row in rows),
        handed_over=texts(_day(row["handed_over_on"]) or _("chưa rõ đã trao") for row in rows),
        days_words=texts("" if row["days"] is None else number(row["days"]) for row in rows),
    )


def _decided(row: Row) -> str:
    """The decision's number and day, as far as they are known."""
    return ", ".join(part for part in (row["decision_number"], _day(row["decision_date"])) if part)


def _day(value: date | None) -> str:
    return "" if value is None else day(value)


def _headline(frame: pl.DataFrame) -> str:
    """How many are known to be handed over; then how many are not, which is not the same as not being so."""
    if frame.is_empty():
        return _("Chưa có khen thưởng nào đã có quyết định tặng đối tượng nêu tên.")
    handed = frame.drop_nulls("handed_over_on").height
    sentence = _(
        "{ratio} khen thưởng đã có quyết định được ghi ngày trao tặng ({share})", **part_of(handed, frame.height)
    )
    waiting = frame.height - handed
    if not waiting:
        return sentence + "."
    return sentence + _("; {count} khen thưởng chưa rõ đã trao.", count=count_in_text(waiting))


handing_over = Exhibit(
    name="awards/handing_over",
    title=N_("Quyết định và trao tặng"),
    chart=no_chart,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("year", N_("Năm"), "year"),
        Column("award", N_("Danh hiệu, hình thức khen thưởng")),
        Column("recipient_words", N_("Đối tượng")),
        Column("decided", N_("Quyết định")),
        Column("handed_over", N_("Ngày trao tặng")),
        Column("days_words", N_("Số ngày từ khi quyết định")),
    ),
)
