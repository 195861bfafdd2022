"""The desk of the page: files dropped now and begun earlier, read in turn, a card each; all that is ready is stored."""

import time
from collections.abc import Callable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from thidua.ingest.pending import KEPT_FOR, Pending, pending
from thidua.ingest.reading.waiting import waiting as waiting_for
from thidua.ingest.workbook import Unreadable
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.bringing.blank import blank_forms
from thidua.ui.bringing.card import card, is_ready
from thidua.ui.bringing.drop import drop_files
from thidua.ui.bringing.reading import Reading, is_read, read
from thidua.ui.bringing.receipts import receipts
from thidua.ui.bringing.storing import agree, password_key, store_agreed, tell_of_gone
from thidua.ui.plain import plain
from thidua.ui.session import caller
from thidua.ui.table import table

STOPPED = "reading-stopped"
BETWEEN_WORDS = 0.5
"""Seconds between two words on how long a file is read already."""
Results = dict[Pending, Reading | Unreadable]


def desk() -> None:
    """The page from top to bottom."""
    store_agreed()
    drop_files()
    blank_forms()
    receipts()
    files = list(pending(caller()))
    tell_of_gone(files)
    if not files:
        return
    st.header(_("Đang dở"), anchor=False)
    st.markdown(
        _(
            "{count} tệp chưa ghi nhận, giữ trong {days} ngày; đóng trang cũng không mất.",
            count=number(len(files)),
            days=KEPT_FOR.days,
        )
    )
    results = _read_all(files)
    read_well = {one: result for one, result in results.items() if isinstance(result, Reading)}
    _store_all(read_well)
    for one in files:
        card(one, results.get(one), {other: reading for other, reading in read_well.items() if other != one})


def _read_all(files: list[Pending]) -> Results:
    """Every file as understood; those read for the first time one after another, until the person stops it."""
    results: Results = {}
    waiting = [one for one in files if not is_read(one)]
    stopped = bool(waiting) and bool(st.session_state.get(STOPPED))
    if stopped:
        st.button(
            _("Đọc tiếp {count} tệp", count=len(waiting)), on_click=lambda: st.session_state.update({STOPPED: False})
        )
    place = st.empty()
    with place.container():
        if waiting and not stopped:
            progress = st.progress(0.0)
            st.button(_("Dừng đọc"), on_click=lambda: st.session_state.update({STOPPED: True}))
        for one in files:
            heard = _nothing
            if one in waiting:
                if stopped:
                    continue
                heard = _progress(progress, one, waiting)
            try:
                with waiting_for(heard):
                    results[one] = read(one, str(st.session_state.get(password_key(one), "")))
            except Unreadable as refusal:
                results[one] = refusal
    place.empty()
    return results


def _nothing() -> None:
    return None


def _progress(progress: DeltaGenerator, one: Pending, waiting: list[Pending]) -> Callable[[], None]:
    """Tells which file is read and for how long, at once and whenever called: so the page hears who stops it.

    Streamlit ends a run that is not wanted any more when the run next shows something; the reading ends with it.
    """
    started = told = time.monotonic()
    done = waiting.index(one)
    text = _("Đang đọc tệp {number}/{count}: {name}", number=done + 1, count=len(waiting), name=one.file_name)
    progress.progress(done / len(waiting), plain(text))

    def tell() -> None:
        nonlocal told
        now = time.monotonic()
        if now - told >= BETWEEN_WORDS:
            told = now
            passed = _("{text} ({seconds} giây)", text=text, seconds=number(int(now - started)))
            progress.progress(done / len(waiting), plain(passed))

    return tell


def _store_all(readings: dict[Pending, Reading]) -> None:
    """One button for all files that are ready, where there are several."""
    ready = [(one, reading, False) for one, reading in readings.items() if is_ready(reading)]
    if len(ready) < 2:
        return
    all_staged = [reading.staged for _one, reading, _replace in ready if reading.staged is not None]
    names = dict.fromkeys(name for staged in all_staged for name in staged.new_names())
    with st.container(border=True, key="store-all"):
        confirmed = True
        if names:
            confirmed = st.checkbox(
                _("Tạo mới {count} tên chưa có trong danh mục đơn vị, cụm, khối", count=len(names)), key="create-all"
            )
            with st.expander(_("Xem các tên sẽ tạo mới")):
                table([_("Tên")], [(name,) for name in names], caption=_("Tên sẽ tạo mới"))
        st.button(
            _("Ghi nhận {count} tệp đã sẵn sàng", count=len(ready)),
            type="primary",
            disabled=not confirmed,
            on_click=agree,
            args=(ready,),
            key="commit-all",
        )
