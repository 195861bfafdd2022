"""What waits to be done before the next meeting: who has sent what, what files state differently, a reminder."""

from datetime import date

import polars as pl

from thidua.exhibits.exhibit import Column, Exhibit, no_chart
from thidua.exhibits.ranking import texts
from thidua.exhibits.sending import Submission, owed
from thidua.exhibits.wording import part_of
from thidua.text.dates import Period
from thidua.text.format import count_in_text, day, number
from thidua.text.language import message as N_
from thidua.text.language import translate as _

KINDS = {
    "rating": N_("Xếp loại"),
    "award": N_("Khen thưởng"),
    "score": N_("Điểm thi đua"),
    "target": N_("Chỉ tiêu"),
    "result": N_("Kết quả"),
    "cluster_member": N_("Thành viên cụm, khối"),
}


def summary(of_units: list[Submission], year: int) -> str:
    """How many units have sent all, and how many kinds of figures are overdue."""
    units = {one.unit_id for one in of_units}
    if not units:
        return _("Chưa có số liệu của đơn vị nào.")
    late = sum(one.state == "overdue" for one in of_units)
    sentence = _(
        "Năm {year}, {ratio} đơn vị đã có đủ số liệu ({share})",
        year=year,
        **part_of(len(units) - len(owed(of_units)), len(units)),
    )
    return sentence + (_("; {count} báo cáo quá hạn.", count=count_in_text(late)) if late else ".")


def reminder(unit: str, waiting: list[Submission], *, year: int, meeting: str, held_on: date | None) -> str:
    """A polite text to send to a unit: what is asked for, until when, for which meeting."""
    purpose = (
        _("Để chuẩn bị {meeting} (ngày {day}), ", meeting=meeting, day=day(held_on)) if held_on is not None else ""
    )
    asked = [_asked(one, year) for one in waiting]
    return "\n".join(
        (
            _("Kính gửi: {unit}", unit=unit),
            "",
            purpose + (_("đề nghị quý cơ quan, đơn vị gửi:") if purpose else _("Đề nghị quý cơ quan, đơn vị gửi:")),
            *(f"- {one};" for one in asked[:-1]),
            *(f"- {one}." for one in asked[-1:]),
            _("Nếu đã gửi, đề nghị cho biết ngày gửi để cập nhật."),
            _("Trân trọng cảm ơn."),
        )
    )


def _asked(one: Submission, year: int) -> str:
    what = _("{kind} năm {year}", kind=one.kind, year=year)
    if one.count and one.of:
        what = _("{what} (mới có {count}/{of}, đề nghị bổ sung)", what=what, count=number(one.count), of=number(one.of))
    return _("{what}, hạn gửi {day}", what=what, day=day(one.due_on)) if one.due_on else what


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    rows = frame.to_dicts()
    return frame.with_columns(
        what=texts(_kind(row["kind"]) for row in rows),
        when=texts(Period.parse(row["period_id"]).label() if row["period_id"] else "" for row in rows),
    )


def _kind(kind: str) -> str:
    words = KINDS.get(kind, N_("Số liệu khác"))
    return _(words)


def _headline(frame: pl.DataFrame) -> str:
    if frame.is_empty():
        return _("Các tệp đã nhập không có số liệu nào nói khác nhau.")
    return _(
        "Có {count} số liệu được các tệp ghi khác nhau; đang dùng bản nhập sau cùng.",
        count=count_in_text(frame.height),
    )


disagreements = Exhibit(
    name="tasks/disagreements",
    title=N_("Số liệu các tệp ghi khác nhau"),
    chart=no_chart,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("unit", N_("Đơn vị")),
        Column("what", N_("Loại số liệu")),
        Column("when", N_("Kỳ")),
        Column("said", N_("Đang dùng")),
        Column("file", N_("Tệp")),
        Column("said_otherwise", N_("Tệp khác ghi")),
        Column("other_files", N_("Tệp khác")),
    ),
)
