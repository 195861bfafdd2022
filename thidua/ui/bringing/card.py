"""One file under way: what was understood, what is asked, what is wrong, what would change, and storing it."""

from collections.abc import Callable, Mapping
from typing import Literal

import streamlit as st

from thidua.ingest.finding import Finding
from thidua.ingest.pending import Pending
from thidua.ingest.workbook import Unreadable
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.bringing.answers import answers
from thidua.ui.bringing.captions import of_file
from thidua.ui.bringing.changes import changes, summary
from thidua.ui.bringing.findings import findings
from thidua.ui.bringing.papers import papers
from thidua.ui.bringing.questions import ask, asked
from thidua.ui.bringing.reading import Reading
from thidua.ui.bringing.sheet import sheet_beside_table
from thidua.ui.bringing.storing import agree, let_go, password_key, refusal_of
from thidua.ui.plain import plain
from thidua.ui.table import table

MOST_NAMES = 12
Color = Literal["gray", "green", "orange", "red"]


def card(one: Pending, result: Reading | Unreadable | None, others: Mapping[Pending, Reading]) -> None:
    """Everything about one file; `result` is None where it was not read yet."""
    with st.container(border=True, key=f"file-{one.key}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.subheader(plain(one.file_name), anchor=False, width="stretch")
            status, color = _status(result)
            st.badge(status, color=color)
            st.button(_("Bỏ tệp này"), key=f"drop-{one.key}", on_click=lambda: let_go(one), type="tertiary")
        if result is None:
            return
        if isinstance(result, Unreadable):
            _unreadable(one, result)
            return
        understanding = result.understanding
        st.markdown(_("**Đã hiểu**: {sentence}", sentence=plain(understanding.sentence())))
        if layout := understanding.layout():
            st.markdown(plain(layout))
        answers(one, result)
        ask(one, result, others)
        if result.staged is not None and not is_blank(result):
            st.markdown(summary(result.staged))
        replace = bool(st.session_state.get(f"replace-{one.key}"))
        _parts(one, result, replace=replace)
        _confirm(one, result, alone=not others)


def is_ready(reading: Reading) -> bool:
    """Whether nothing stands in the way of storing a file and nothing is left to be answered."""
    open_questions = any(each.finding.severity == "question" for each in asked(reading))
    return reading.staged is not None and not reading.errors and not open_questions


def is_blank(reading: Reading) -> bool:
    """Whether the file holds the headings of tables and no figure, as a blank form that came back as it was."""
    return not reading.understanding.count


def _status(result: Reading | Unreadable | None) -> tuple[str, Color]:
    if result is None:
        return _("Chưa đọc"), "gray"
    if isinstance(result, Unreadable):
        return (_("Cần mật khẩu"), "orange") if result.code == "password" else (_("Không đọc được"), "red")
    # A value of a cell may be answered for or mended: what only an answer is wanted for is of a whole table.
    unanswered = [each for each in asked(result) if each.finding.severity == "error" and _is_of_tables(each.finding)]
    if errors := sum(one.severity == "error" and not _is_of_tables(one) for one in result.findings):
        return _("Cần sửa {count} lỗi", count=number(errors)), "red"
    if unanswered:
        return _("Cần trả lời {count} câu hỏi", count=number(len(unanswered))), "red"
    if is_blank(result):
        return _("Chưa có số liệu"), "gray"
    if not is_ready(result):
        return _("Có câu hỏi"), "orange"
    return _("Sẵn sàng ghi nhận"), "green"


def _is_of_tables(finding: Finding) -> bool:
    """Whether an answer is all that is wanted: the place or the year of whole tables."""
    return finding.question is not None and finding.question.kind in ("place", "period")


def _unreadable(one: Pending, refusal: Unreadable) -> None:
    said = plain(f"{refusal.message} {refusal.remedy}")
    if refusal.code != "password":
        st.error(said)
        return
    st.warning(said)
    typed = f"typed-{password_key(one)}"
    st.text_input(
        _("Mật khẩu của tệp"),
        type="password",
        key=typed,
        autocomplete="off",
        # The field goes once the file is open, and with it what it held.
        on_change=lambda: st.session_state.update({password_key(one): st.session_state[typed]}),
    )
    st.caption(
        _(
            "Mật khẩu không được lưu. Khi ghi nhận, bản đã mở khóa được giữ cùng kho số liệu trên máy này, để xem lại "
            "nguồn và dựng lại kho khi cần."
        )
    )


def _parts(one: Pending, reading: Reading, *, replace: bool) -> None:
    """What there is to look at, as tabs; only the open one is worked out."""
    parts: dict[str, Callable[[], None]] = {
        _("Các điểm cần xem lại"): lambda: findings(one, reading),
        _("Bảng tính và bảng đã hiểu"): lambda: sheet_beside_table(one, reading),
        _("Những gì sẽ thay đổi"): lambda: changes(one, reading, replace=replace),
        _("Văn bản kèm theo"): lambda: papers(one),
    }
    if reading.staged is None:
        del parts[_("Những gì sẽ thay đổi")]
    for tab, part in zip(st.tabs(list(parts), key=f"parts-{one.key}", on_change="rerun"), parts.values(), strict=True):
        if tab.open:
            with tab:
                part()


def _confirm(one: Pending, reading: Reading, *, alone: bool) -> None:
    if refusal := refusal_of(one):
        st.warning(plain(refusal))
    staged = reading.staged
    if staged is None or reading.errors:
        st.error(_("Chưa ghi nhận được: hãy trả lời hoặc sửa các lỗi trên."))
        return
    names = staged.new_names()
    confirmed = True
    if names:
        confirmed = st.checkbox(
            _("Tạo mới {count} tên chưa có trong danh mục đơn vị, cụm, khối", count=len(names)), key=f"create-{one.key}"
        )
        with st.expander(_("Xem các tên sẽ tạo mới"), expanded=alone and len(names) <= MOST_NAMES):
            table([_("Tên")], [(name,) for name in names], caption=of_file(_("Tên sẽ tạo mới"), one.file_name))
    replace = bool(staged.gone.height) and st.checkbox(
        _("Tệp này thay thế bản đã nhập: bỏ {count} số liệu không còn trong tệp", count=staged.gone.height),
        key=f"replace-{one.key}",
    )
    st.button(
        _("Ghi nhận số liệu"),
        type="primary",
        disabled=not confirmed,
        key=f"commit-{one.key}",
        on_click=agree,
        args=([(one, reading, replace)],),
    )
