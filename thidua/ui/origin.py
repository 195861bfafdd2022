"""From number to cell: the address of where a figure comes from, and the dialog that it opens on any page."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from hashlib import blake2b
from urllib.parse import urlencode

import streamlit as st

from thidua.errors import ThiduaError
from thidua.ingest.commit import file_suffix
from thidua.ingest.excerpt import excerpt
from thidua.ingest.workbook import Unreadable
from thidua.store.kept import kept
from thidua.text.format import figure as written
from thidua.text.format import moment, number
from thidua.text.language import translate as _
from thidua.ui.correct import FIGURE, correct, corrected_now
from thidua.ui.plain import plain, text
from thidua.ui.session import caller, person_name, rows
from thidua.ui.sheet import sheet
from thidua.ui.table import table

KEY = FIGURE
"""In the address: the id of a figure, or `name:hash` for a group of figures that a part of the page shows."""
MOST_LISTED = 200
OPENED = "origin-opened"
"""Which group of figures this run of the page has opened."""
MARK = 6
"""Bytes of the hash of a group."""

Facts = Sequence[str]


def address_of(facts: Facts, name: str = "") -> str:
    """Where the cell of one figure, or the list of several, opens: this page with its choices.

    name  of the part of the page that offers the list.
    """
    asked = facts[0] if len(facts) == 1 else f"{name}:{group(facts)}"
    return f"?{urlencode(st.query_params.to_dict() | {KEY: asked})}"


def group(facts: Facts) -> str:
    """A name for these figures, whatever else a page shows and in whatever order."""
    return blake2b("\n".join(sorted(set(facts))).encode(), digest_size=MARK).hexdigest()


def offer(name: str, groups: Iterable[Facts]) -> None:
    """Open the list of the figures of those groups that the address asks for, where they are of this name."""
    of, _colon, marks = st.query_params.get(KEY, "").rpartition(":")
    if of != name:
        return
    asked = marks.split(",")
    facts = list(dict.fromkeys(fact for one in groups if one and group(one) in asked for fact in one))
    if not facts:
        return
    st.session_state[OPENED] = st.query_params[KEY]
    if len(facts) == 1:
        _dialog(_("Nguồn của số liệu"), facts[0], [])
    else:
        _dialog(_("Các số liệu gốc"), "", facts)


def ask(name: str, groups: Iterable[Facts]) -> None:
    """Ask for the list of the figures of some groups: the next run of the page opens it."""
    st.query_params[KEY] = f"{name}:{','.join(dict.fromkeys(group(one) for one in groups))}"


def opened() -> None:
    """Open the cell that the address asks for, on whatever page it is asked; say so where no figure is as asked for."""
    asked = st.query_params.get(KEY, "")
    offered = st.session_state.pop(OPENED, None)
    if asked and ":" not in asked:
        _dialog(_("Nguồn của số liệu"), asked, [])
    elif asked and asked != offered:
        _dialog(_("Các số liệu gốc"), "", [])


def _close() -> None:
    st.query_params.pop(KEY, None)


def _dialog(title: str, fact: str, facts: Facts) -> None:
    @st.dialog(title, width="large", on_dismiss=_close)
    def show() -> None:
        if fact:
            _one(fact)
        else:
            _many(facts)

    show()


def _many(facts: Facts) -> None:
    """Each figure that a number is made of, with the way to its cell."""
    if not facts:
        st.warning(_("Số này nay được tính từ số liệu khác. Hãy đóng khung này rồi bấm vào con số để xem nguồn mới."))
        return
    found = rows("provenance/cells", facts=list(facts))
    st.markdown(_("Số này tính từ {count} số liệu. Chọn một ô để xem trong bảng tính gốc.", count=number(found.height)))
    listed = found.head(MOST_LISTED).to_dicts()
    table(
        [_("Ô"), _("Đơn vị"), _("Viết là"), _("Sheet"), _("Tệp")],
        [(one["cell"], one["unit"] or "", one["as_written"] or "", one["sheet"], one["file_name"]) for one in listed],
        caption=_("Các số liệu gốc"),
        cell_links={(row, 0): address_of([one["fact_id"]]) for row, one in enumerate(listed)},
    )
    if found.height > MOST_LISTED:
        st.caption(_("… và {count} số liệu nữa", count=number(found.height - MOST_LISTED)))


def _one(fact: str) -> None:
    history = rows("provenance/history", fact=fact).to_dicts()
    asked = next((one for one in history if one["is_asked"]), None)
    if asked is None:
        st.warning(_("Không còn số liệu này, hoặc số liệu ngoài phạm vi được xem."))
        return
    if cell := corrected_now():
        st.success(_("Đã ghi nhận đính chính ô {cell}.", cell=cell))
    _stated(asked)
    _sheet(asked)
    if asked["in_force"] and caller().may_write:
        correct(fact)
    _history(history)


def _stated(asked: Mapping[str, object]) -> None:
    """What the cell says of whom, where it stands, who brought it and when."""
    value = asked["value"]
    read = written(value, "count") if isinstance(value, float) else ""
    said = str(asked["as_written"] or "")
    figure = _("{said} (đọc là {read})", said=said, read=read) if read and read != said else said or read
    text(heading=" · ".join(str(part) for part in (asked["unit"], figure, asked["note"]) if part))
    where = _("Ô {cell}, sheet {sheet}, tệp {file}", cell=asked["cell"], sheet=asked["sheet"], file=asked["file_name"])
    st.markdown(plain(" · ".join(part for part in (where, str(asked["title"] or "")) if part)))
    who = _("{person} nhập lúc {when}", person=person_name(str(asked["person"])), when=_moment(asked["committed_at"]))
    st.caption(plain(f"{who} · {_state(asked)}"))
    if asked["correction_reason"]:
        st.markdown(plain(_corrected(asked)))


def _corrected(one: Mapping[str, object]) -> str:
    """What the file says where a person corrected it, and why."""
    return _(
        "✎ Trong tệp ghi “{before}”, đã đính chính. Lý do: {reason}",
        before=one["corrected_from"] or "",
        reason=one["correction_reason"],
    )


def _sheet(asked: Mapping[str, object]) -> None:
    """The sheet as received with the cell marked, and the file itself."""
    file_name, file_hash = str(asked["file_name"] or ""), str(asked["file_hash"] or "")
    if not file_hash or asked["sheet"] is None:
        return
    try:
        content = kept(file_hash, file_suffix(file_name), file_name)
        readable = str(asked["opened_hash"] or file_hash)
        shown = excerpt(file_name, readable, str(asked["sheet"]), str(asked["cell"]))
    except Unreadable as refusal:
        st.info(plain(f"{refusal.message} {refusal.remedy}"))
        return
    except ThiduaError as refusal:
        st.warning(plain(_("Không mở được bảng tính gốc: {reason}.", reason=refusal)))
        return
    if shown is not None:
        sheet(shown, caption=_("Sheet {sheet} của tệp {file}", sheet=asked["sheet"], file=file_name))
    st.download_button(_("Tải tệp gốc"), content, file_name=file_name, on_click="ignore", key=f"original-{file_hash}")


def _history(history: Sequence[Mapping[str, object]]) -> None:
    """Every statement of the same figure: corrections since, and imports that said otherwise."""
    if len(history) == 1:
        st.caption(_("Chỉ có một lần nhập nêu số liệu này; chưa ai sửa."))
        return
    said = {one["as_written"] for one in history if not one["tombstone"]}
    st.markdown(
        _("**Các lần ghi nhận số liệu này** – các lần nhập nói khác nhau:")
        if len(said) > 1
        else _("**Các lần ghi nhận số liệu này** – các lần nhập đều ghi như nhau:")
    )
    table(
        [
            _("Viết là"),
            _("Tệp"),
            _("Sheet"),
            _("Ô"),
            _("Người nhập"),
            _("Thời điểm"),
            _("Tình trạng"),
            _("Lý do đính chính"),
        ],
        [
            (
                str(one["as_written"] or ""),
                str(one["file_name"] or ""),
                str(one["sheet"] or ""),
                str(one["cell"] or ""),
                person_name(str(one["person"])),
                _moment(one["committed_at"]),
                _state(one),
                str(one["correction_reason"] or ""),
            )
            for one in history
        ],
        caption=_("Các lần ghi nhận số liệu này"),
        cell_links={(row, 3): address_of([str(one["fact_id"])]) for row, one in enumerate(history) if one["cell"]},
    )


def _state(one: Mapping[str, object]) -> str:
    if one["undone_at"] is not None:
        return _("lần nhập đã hủy lúc {when}", when=_moment(one["undone_at"]))
    if one["tombstone"]:
        return _("bỏ: bản thay thế không còn số liệu này")
    return _("đang dùng") if one["in_force"] else _("đã có bản mới hơn")


def _moment(value: object) -> str:
    return moment(value) if isinstance(value, datetime) else ""
