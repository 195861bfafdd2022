"""A table typed on a page: what was understood of it, what it changes on figures and ranks, stored at a press."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import streamlit as st

from thidua.errors import ThiduaError
from thidua.ingest.commit import commit
from thidua.ingest.effects import effects_of_import
from thidua.ingest.entry import FILE, REASON, in_typed_words, place_typed, typed_workbook
from thidua.ingest.finding import Finding
from thidua.ingest.forms import Form
from thidua.ingest.stage import Staged, preview
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import vocabulary_of
from thidua.text.clock import now
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.agreement import agreed
from thidua.ui.bringing.changes import show_effects, show_overwritten
from thidua.ui.draft import draft_stored
from thidua.ui.plain import plain
from thidua.ui.session import caller, store
from thidua.ui.table import table

ENTERED = "entered"
LONGEST = 300


def entered() -> None:
    """Say once that what was typed is stored."""
    if said := st.session_state.pop(ENTERED, None):
        st.success(plain(said))


@dataclass(frozen=True)
class _Where:
    """The lines above a typed table and its headings, by which a cell is told as it stands on the screen."""

    lines: Sequence[str]
    headings: Sequence[str]


def reason_key(key: str) -> str:
    """The key of the field for the reason of the table of that key."""
    return f"reason-{key}"


def typed(
    form: Form,
    lines: Sequence[str],
    headings: Sequence[str],
    rows: Sequence[Sequence[str]],
    *,
    key: str,
    replace: bool = False,
    ordinals: Sequence[str] = (),
    changes: Sequence[tuple[str, str, str]] = (),
    on_stored: Callable[[], None] = lambda: None,
) -> None:
    """Check a typed table as a file is checked, say what it changes, and store it when the person agrees.

    lines     what stands above the table: cluster, place, title with the year.
    replace   the table is the whole list of its form, cluster and year: what it lacks is gone.
    ordinals  the numbers of the rows where they tell what is part of what; else rows are numbered.
    changes   what the table changes besides figures, as name, stored and typed.
    on_stored called once the table is stored.
    """
    reason = st.text_input(
        _("Lý do (bắt buộc khi thay số liệu đã có)"), key=reason_key(key), max_chars=LONGEST,
        placeholder=_("Ví dụ: số, ngày của văn bản"),
    )  # fmt: skip
    stated = (*lines, REASON.format(reason.strip()) if reason.strip() else "")
    content = typed_workbook(stated, headings, rows, ordinals)
    file_name = f"{FILE.format(form.names['vi'])}.xlsx"
    understanding = understand(file_name, content, vocabulary=vocabulary_of(store(), caller()))
    if understanding.tables and {one.table.form.name for one in understanding.tables} != {form.name}:
        st.error(_("Các cột đã gõ được hiểu là một biểu khác. Hãy điền đủ các cột có dấu *."))
        return
    st.markdown(_("**Đã hiểu**: {sentence}", sentence=plain(understanding.sentence())))
    where = _Where(stated, headings)
    _findings(understanding.findings, where)
    if not understanding.errors:
        _look_and_store(
            understanding,
            content,
            reason.strip(),
            where,
            key=key,
            replace=replace,
            besides=changes,
            on_stored=on_stored,
        )


def _look_and_store(
    understanding: Understanding,
    content: bytes,
    reason: str,
    where: _Where,
    *,
    key: str,
    replace: bool,
    besides: Sequence[tuple[str, str, str]],
    on_stored: Callable[[], None],
) -> None:
    staged = preview(store(), caller(), understanding)
    _findings(staged.findings, where, of_others=True)
    if any(finding.severity == "error" for finding in staged.findings):
        return
    replaces = replace and staged.gone.height > 0
    overwrites = bool(staged.overwritten(replace=replaces) or besides)
    if not staged.criteria and not overwrites and not staged.counts()["new"] and not staged.new_names():
        st.markdown(_("Bảng này giống hệt những gì đang lưu."))
        return
    if overwrites:
        show_overwritten(staged, besides, replace=replaces)
        if not reason:
            st.warning(_("Bảng này thay số liệu đã có: hãy ghi lý do."))
    effects = effects_of_import(store(), caller(), understanding, replace=replaces)
    show_effects(effects)
    names = staged.new_names()
    confirmed = not names or st.checkbox(
        _("Tạo mới các tên chưa có: {names}", names=plain(", ".join(names))), key=f"new-{key}"
    )
    if agreed(
        _("Ghi nhận số liệu"),
        understanding.workbook.file_hash,
        staged.shown(replace=replaces),
        effects,
        disabled=not confirmed or (overwrites and not reason),
        key=f"store-{key}",
    ):
        _store(understanding, staged, content, replace=replaces, on_stored=on_stored)


def _store(
    understanding: Understanding, staged: Staged, content: bytes, *, replace: bool, on_stored: Callable[[], None]
) -> None:
    try:
        receipt = commit(
            store(),
            caller(),
            understanding,
            content=content,
            create_names=True,
            replace=replace,
            agreed=staged.overwritten(replace=replace),
        )
    except ThiduaError as refusal:
        st.error(plain(str(refusal)))
        return
    said = _(
        "Đã ghi nhận lúc {when}: {new} số liệu mới, {changed} thay đổi, {unchanged} không đổi.",
        when=now().strftime("%H:%M"),
        new=number(receipt.new),
        changed=number(receipt.changed),
        unchanged=number(receipt.unchanged),
    )
    gone = _(" Bỏ {gone} số liệu.", gone=number(receipt.gone)) if receipt.gone else ""
    named = _(" Thêm {count} tên vào danh mục.", count=number(receipt.created)) if receipt.created else ""
    st.session_state[ENTERED] = said + gone + named
    on_stored()
    draft_stored()
    st.rerun()


def _findings(findings: tuple[Finding, ...], where: _Where, *, of_others: bool = False) -> None:
    """What was found, by row and column as typed; where errors keep the table from being stored, that is said.

    of_others  the cells that the messages name are those of files stored before, and stay as they are.
    """
    if not findings:
        return

    def in_words(text: str) -> str:
        return text if of_others else in_typed_words(text, where.lines, where.headings)

    told = [
        (
            place_typed(finding.cell, where.lines, where.headings),
            finding.value,
            in_words(finding.message),
            in_words(finding.remedy),
        )
        for finding in findings
    ]
    table([_("Ô"), _("Giá trị"), _("Vì sao"), _("Cách xử lý")], told, caption=_("Các điểm cần xem lại"))
    errors = [row for row, finding in zip(told, findings, strict=True) if finding.severity == "error"]
    if errors:
        first = ": ".join(part for part in (errors[0][0], errors[0][2]) if part)
        st.error(plain(_("Chưa ghi nhận được, còn {count} lỗi: {first}", count=number(len(errors)), first=first)))
