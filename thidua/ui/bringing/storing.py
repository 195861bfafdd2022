"""Stores files that a person agreed to, one or several, in turn with others; receipts and refusals are told."""

from collections.abc import Sequence

import streamlit as st

from thidua.errors import ThiduaError
from thidua.ingest.aliases import remember
from thidua.ingest.commit import commit
from thidua.ingest.pending import Pending, drop
from thidua.ingest.understand import Understanding
from thidua.ingest.workbook import opened
from thidua.text.language import translate as _
from thidua.ui.agreement import moved
from thidua.ui.bringing.reading import Reading, forget, read
from thidua.ui.bringing.receipts import show_receipt
from thidua.ui.plain import plain
from thidua.ui.session import caller, store

AGREED = "agreed"
REFUSED = "refused"


def password_key(one: Pending) -> str:
    """Where this session, and nothing else, keeps the password of a file."""
    return f"password-{one.key}"


def let_go(one: Pending) -> None:
    """Forget a file that is stored, or not wanted, what was understood of it and its password."""
    drop(one)
    forget(one)
    st.session_state.pop(password_key(one), None)


def agree(files: Sequence[tuple[Pending, Reading, bool]]) -> None:
    """Note that a person agreed to store files as they were shown: each with its reading and whether it replaces.

    To be called when a button is pressed, with what stood on the page at that moment.
    """
    st.session_state[AGREED] = list(files)


def store_agreed() -> None:
    """Store what was agreed to, and start the page anew; what is refused stays under way with the reason."""
    agreed: list[tuple[Pending, Reading, bool]] = st.session_state.pop(AGREED, [])
    if not agreed:
        return
    if store().writing:
        st.info(_("Đang có người khác ghi nhận số liệu: tệp này chờ đến lượt, xin đừng đóng trang."))
    progress = st.progress(0.0, _("Đang ghi nhận…"))
    refused: dict[str, str] = {}
    unmoved = [each for each in agreed if _is_as_shown(*each, refused)]
    for number, (one, reading, replace) in enumerate(unmoved):
        text = _(
            "Đang ghi nhận tệp {number}/{count}: {name}", number=number + 1, count=len(unmoved), name=one.file_name
        )
        progress.progress(number / len(unmoved), plain(text))
        try:
            _store(one, reading, replace)
        except ThiduaError as refusal:
            refused[one.key] = str(refusal)
    st.session_state[REFUSED] = refused
    st.rerun()


def _is_as_shown(one: Pending, reading: Reading, replace: bool, refused: dict[str, str]) -> bool:
    """Whether storing a file does what was shown when the person agreed; where not, why is noted as refused."""
    if reading.version == store().version():
        return True
    try:
        now = read(one, str(st.session_state.get(password_key(one), "")))
    except ThiduaError as refusal:
        refused[one.key] = str(refusal)
        return False
    if not now.shows_the_same(reading, replace=replace):
        refused[one.key] = moved()
    return one.key not in refused


def tell_of_gone(files: Sequence[Pending]) -> None:
    """Say once what became of files that were agreed to and are not under way any more."""
    refused: dict[str, str] = st.session_state.get(REFUSED, {})
    for key in set(refused) - {one.key for one in files}:
        st.info(plain(refused.pop(key)))


def refusal_of(one: Pending) -> str:
    """Why a file was not stored when last tried, '' where it was not tried."""
    refused: dict[str, str] = st.session_state.get(REFUSED, {})
    return refused.get(one.key, "")


def _store(one: Pending, reading: Reading, replace: bool) -> None:
    assert reading.staged is not None, "only what has no error can be agreed to"
    content = one.content()
    receipt = commit(
        store(),
        caller(),
        reading.understanding,
        content=content,
        opened=opened(one.file_name, content, str(st.session_state.get(password_key(one), ""))),
        create_names=True,
        replace=replace,
        agreed=reading.staged.overwritten(replace=replace),
    )
    let_go(one)
    show_receipt(receipt, _remember_units(reading.understanding))


def _remember_units(understanding: Understanding) -> list[str]:
    """Remember the spellings of units that were answered; what could not be remembered is told in a sentence each."""
    told = []
    for answer in understanding.said.known.of_kind("unit"):
        if answer.chosen == answer.subject:
            continue
        try:
            remember(store(), caller(), answer.subject, answer.chosen)
        except ThiduaError as refusal:
            told.append(_("Chưa nhớ được cách viết “{name}”: {reason}", name=answer.subject, reason=str(refusal)))
    return told
