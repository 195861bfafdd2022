"""What waits to be done: the next meeting, who has sent what, contradictions, the longest pending, reminders."""

import streamlit as st

from thidua.exhibits.conflicts import side_by_side
from thidua.exhibits.exhibit import show
from thidua.exhibits.proposals import pending_by_age
from thidua.exhibits.sending import Submission, kind_words, kinds_in_order, owed, submissions
from thidua.exhibits.submissions import status
from thidua.exhibits.tasks import disagreements, reminder, summary
from thidua.text.clock import today
from thidua.text.format import count_in_text, day, number
from thidua.text.language import message as N_
from thidua.text.language import translate as _
from thidua.ui import origin
from thidua.ui.exhibit import exhibit
from thidua.ui.plain import plain
from thidua.ui.sections import sections
from thidua.ui.session import kept, rows
from thidua.ui.table import table

NAME = "tasks"
CATALOGUE = "pages/catalogue.py"
MOST_ROWS = 300


def tasks(*, place: str | None, cluster: str | None, year: int) -> None:
    """The work of a year for a place or one of its clusters."""
    found = submissions(kept(show, exhibit=status, place=place, cluster=cluster, year=year).frame, today=today())
    meeting = _next_meeting(cluster, found)
    sections(
        {
            N_("Tình hình gửi báo cáo"): lambda: _grid(found, year),
            N_("Bản mới nhất đã nhận"): lambda: _newest(found),
            N_("Nhắc gửi báo cáo"): lambda: _reminders(found, year, meeting),
            N_("Số liệu chưa thống nhất"): lambda: (
                exhibit(disagreements, place=place, cluster=cluster, year=year),
                exhibit(side_by_side, place=place, cluster=cluster, year=year),
            ),
            N_("Đề nghị chờ lâu nhất"): lambda: exhibit(
                pending_by_age, place=place, cluster=cluster, today=today().isoformat()
            ),
        }
    )


def _next_meeting(cluster: str | None, found: list[Submission]) -> dict[str, object] | None:
    """Say how many days are left to the next meeting and what is not ready for it; returns that meeting."""
    coming = rows("tasks/meetings", cluster=cluster, today=today().isoformat()).to_dicts()
    with st.container(border=True, key="next-meeting"):
        if not coming:
            st.markdown(_("Chưa có ngày họp nào sắp tới. Ghi ngày họp và hạn gửi báo cáo ở trang Danh mục."))
        for at, meeting in enumerate(coming[:3]):
            sentence = (
                _("Hôm nay họp: {name}", name=meeting["name"])
                if meeting["days"] == 0
                else _(
                    "Còn {days} ngày đến {name} ({day})",
                    days=number(meeting["days"]),
                    name=meeting["name"],
                    day=day(meeting["held_on"]),
                )
            )
            (st.header(plain(sentence), anchor=False) if at == 0 else st.markdown(plain(sentence)))
        waiting = owed(found)
        if waiting:
            st.markdown(_("{count} đơn vị còn số liệu chưa gửi hoặc cần bổ sung.", count=count_in_text(len(waiting))))
        with st.container(horizontal=True):
            st.page_link(CATALOGUE, label=_("Lịch hội nghị"), query_params={"danh-muc": _("Lịch hội nghị")})
            st.page_link(CATALOGUE, label=_("Hạn gửi báo cáo"), query_params={"danh-muc": _("Hạn gửi báo cáo")})
            st.page_link("pages/bring_data.py", label=_("Nhập số liệu"))
    return coming[0] if coming else None


def _grid(found: list[Submission], year: int) -> None:
    """Units down, kinds of figures across; a cell says whether they are sent, and leads to the figures."""
    st.header(plain(summary(found, year)), anchor=False)
    if not found:
        return
    kinds = kinds_in_order(one.figures for one in found)
    units = list(dict.fromkeys(one.unit_id for one in found))
    cells = {(one.unit_id, one.figures): one for one in found}
    names = {one.unit_id: one.unit for one in found}
    links = {
        (row, column): origin.address_of(one.facts, NAME)
        for row, unit in enumerate(units)
        for column, kind in enumerate(kinds, 1)
        if (one := cells.get((unit, kind))) and one.facts
    }
    day_ = today()
    table(
        [_("Đơn vị"), *(kind_words(kind) for kind in kinds)],
        [
            (names[unit], *(cells[unit, kind].briefly(day_) if (unit, kind) in cells else "" for kind in kinds))
            for unit in units
        ],
        caption=_("Tình hình gửi báo cáo"),
        cell_links=links,
        whole={
            (row, column): cells[unit, kind].words(day_)
            for row, unit in enumerate(units)
            for column, kind in enumerate(kinds, 1)
            if (unit, kind) in cells
        },
    )
    origin.offer(NAME, [one.facts for one in found])
    st.caption(_("Có ít số liệu hơn không phải là làm kém hơn. Hạn gửi ghi ở trang Danh mục, mục Hạn gửi báo cáo."))


def _newest(found: list[Submission]) -> None:
    """The newest version of each report: its file, its document, when it came, and whether in time."""
    received = [one for one in found if one.count]
    if not received:
        st.info(_("Chưa nhận được báo cáo nào của năm này."))
        return
    shown = received[:MOST_ROWS]
    table(
        [_("Đơn vị"), _("Loại số liệu"), _("Tệp"), _("Văn bản"), _("Ghi nhận gần nhất"), _("Hạn gửi"), _("Đúng hạn")],
        [
            (
                one.unit,
                one.kind,
                one.newest_file,
                one.newest_document,
                one.newest_words,
                day(one.due_on) if one.due_on else "",
                _in_time(one),
            )
            for one in shown
        ],
        caption=_("Bản mới nhất đã nhận"),
        cell_links={(at, 2): origin.address_of(one.facts[:1]) for at, one in enumerate(shown) if one.facts},
    )
    if len(received) > MOST_ROWS:
        st.caption(_("… và {count} dòng nữa; hãy chọn một cụm, khối.", count=number(len(received) - MOST_ROWS)))


def _in_time(one: Submission) -> str:
    if one.due_on is None:
        return _("chưa có hạn")
    return _("sau hạn {days} ngày", days=number(one.days_late)) if one.days_late else _("đúng hạn")


def _reminders(found: list[Submission], year: int, meeting: dict[str, object] | None) -> None:
    """A text to copy for each unit that still owes something."""
    waiting = owed(found)
    if not waiting:
        st.success(_("Không còn báo cáo nào phải nhắc."))
        return
    for unit, asked in waiting.items():
        with st.container(key=f"reminder-{unit}"):
            st.code(
                reminder(
                    asked[0].unit,
                    asked,
                    year=year,
                    meeting=str(meeting["name"]) if meeting else "",
                    held_on=meeting["held_on"] if meeting else None,  # type: ignore[arg-type]
                ),
                language=None,
                wrap_lines=True,
            )
