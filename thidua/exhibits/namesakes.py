"""The exhibit of persons of one name in one unit who cannot be told apart, so that no streak is judged wrongly."""

import polars as pl

from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.exhibits.ranking import texts
from thidua.text.format import count_in_text
from thidua.text.language import message as N_
from thidua.text.language import translate as _

KNOWN_BY = {"person_code": N_("mã số"), "birth_date": N_("ngày sinh")}
"""What tells a person apart from others of the name."""


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with known_words and years_words."""
    return frame.with_columns(
        known_words=texts(
            _(KNOWN_BY[told_by]) if told_by in KNOWN_BY else _("chưa có mã số, ngày sinh")
            for told_by in frame["told_by"]
        ),
        years_words=texts(", ".join(map(str, years or ())) for years in frame["years"].to_list()),
    )


def _headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Không có người nào trùng họ tên trong một đơn vị mà chưa phân biệt được.")
    return _(
        "{count} người trùng họ tên ở {units} đơn vị chưa phân biệt được: chuỗi năm của họ chưa xác định; "
        "bổ sung mã số hoặc ngày sinh để phân biệt.",
        count=count_in_text(frame.height),
        units=count_in_text(frame["unit"].n_unique()),
    )


unclear_persons = Exhibit(
    name="eligibility/unclear_persons",
    title=N_("Người trùng họ tên chưa phân biệt được"),
    chart=no_chart,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("person", N_("Họ và tên")),
        Column("unit", N_("Đơn vị")),
        Column("known_words", N_("Phân biệt bằng")),
        Column("years_words", N_("Các năm có số liệu")),
    ),
)
