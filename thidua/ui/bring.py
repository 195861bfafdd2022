"""One dropped file on the page: what was understood, what is doubtful, what would change, commit, receipt."""

from datetime import date
from functools import lru_cache

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from thidua.ingest.commit import Receipt, commit
from thidua.ingest.finding import Finding
from thidua.ingest.said import Said
from thidua.ingest.stage import Staged, preview
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import Vocabulary, vocabulary_of
from thidua.ingest.workbook import FILE_TYPES, Unreadable, file_hash
from thidua.text.dates import Period
from thidua.text.format import moment, number
from thidua.text.language import Language, current
from thidua.text.language import translate as _
from thidua.ui.plain import plain
from thidua.ui.session import caller, kept, person_name, rows, store
from thidua.ui.table import table

MOST_ROWS = 200
FIRST_YEAR = 2000


def chosen_files() -> list[UploadedFile]:
    """The files the person has dropped."""
    files = st.file_uploader(
        _("Chọn tệp"), type=list(FILE_TYPES), accept_multiple_files=True, key="files", max_upload_size=50
    )
    return list(files or [])


def bring(file_name: str, content: bytes) -> None:
    """Everything about one file."""
    key = file_hash(content)[:12]
    with st.container(border=True, key=f"file-{key}"):
        st.header(plain(file_name), anchor=False)
        stored = rows("ingest/same_file", file_hash=file_hash(content))
        if stored.height:
            _already(stored.row(0, named=True), key)
            return
        password = ""
        try:
            vocabulary = kept(vocabulary_of)
            try:
                understanding = _understand(file_name, content, None, password, vocabulary, current())
            except Unreadable as refusal:
                if refusal.code != "password":
                    raise
                password = _asked_password(refusal, key)
                if not password:
                    return
                understanding = _understand(file_name, content, None, password, vocabulary, current())
        except Unreadable as refusal:
            st.error(plain(f"{refusal.message} {refusal.remedy}"))
            return
        if any(finding.code == "unknown_period" for finding in understanding.findings):
            understanding = _understand(file_name, content, _asked_period(key), password, vocabulary, current())
        st.markdown(_("**Đã hiểu**: {sentence}", sentence=plain(understanding.sentence())))
        _findings(understanding.findings)
        if understanding.errors:
            st.error(_("Chưa ghi nhận được: hãy sửa các lỗi trên trong tệp rồi nhập lại."))
            return
        staged = preview(store(), caller(), understanding)
        if staged.findings:
            _findings(staged.findings)
        if any(finding.severity == "error" for finding in staged.findings):
            st.error(_("Chưa ghi nhận được: hãy sửa các lỗi trên trong tệp rồi nhập lại."))
            return
        _changes(staged)
        _confirm(understanding, content, staged, key)


@lru_cache(maxsize=16)
def _understand(
    file_name: str,
    content: bytes,
    period: Period | None,
    password: str,
    vocabulary: Vocabulary,
    _language: Language,
) -> Understanding:
    return understand(file_name, content, vocabulary=vocabulary, said=Said(period), password=password)


def _asked_password(refusal: Unreadable, key: str) -> str:
    """The password a person gives for a file that has one."""
    st.warning(plain(f"{refusal.message} {refusal.remedy}"))
    return st.text_input(_("Mật khẩu của tệp"), type="password", key=f"password-{key}", autocomplete="off")


def _asked_period(key: str) -> Period | None:
    """The year a person gives for tables that name none."""
    years = range(date.today().year, FIRST_YEAR - 1, -1)
    chosen = st.selectbox(_("Số liệu của năm nào?"), years, index=None, key=f"period-{key}", placeholder=_("Chọn năm"))
    return Period("year", chosen) if chosen else None


def _findings(findings: tuple[Finding, ...]) -> None:
    if not findings:
        st.success(_("Không có điểm nào cần xem lại."))
        return
    names = {
        "error": _("Lỗi"),
        "question": _("Cần xác nhận"),
        "warning": _("Cần xem lại"),
        "info": _("Thông tin"),
    }
    table(
        [_("Mức"), _("Sheet"), _("Ô"), _("Giá trị"), _("Vì sao"), _("Cách xử lý")],
        [(names[f.severity], f.sheet, f.cell, f.value, f.message, f.remedy) for f in findings],
        caption=_("Các điểm cần xem lại"),
    )


def _changes(staged: Staged) -> None:
    """How many figures are new, changed, unchanged or not in this file, and each of them."""
    words = {"new": _("mới"), "changed": _("thay đổi"), "unchanged": _("không đổi")}
    counts = dict(staged.facts["change"].value_counts().iter_rows())
    parts = [f"{number(counts[change])} {word}" for change, word in words.items() if change in counts]
    if staged.gone.height:
        parts.append(_("{count} đang có mà tệp này không có", count=number(staged.gone.height)))
    st.markdown(_("**Sẽ thay đổi**: {changes}", changes=", ".join(parts)))
    with st.expander(_("Xem từng số liệu đã đọc")):
        sheets = {index: str(source["sheet"]) for index, source in enumerate(staged.sources)}
        table(
            [_("Sheet"), _("Ô"), _("Đơn vị"), _("Nội dung"), _("Viết là"), _("Đọc là"), _("Thay đổi"), _("Đang lưu")],
            [
                (
                    sheets[row["source"]],
                    row["cell"],
                    row["unit"] or "",
                    row["measure"],
                    row["as_written"],
                    "" if row["value"] is None else number(row["value"]),
                    words[row["change"]],
                    row["before"] or "",
                )
                for row in staged.facts.head(MOST_ROWS).iter_rows(named=True)
            ],
            caption=_("Số liệu đã đọc"),
            numbers=[5],
        )
        if staged.facts.height > MOST_ROWS:
            st.caption(_("… và {count} số liệu nữa", count=number(staged.facts.height - MOST_ROWS)))


def _confirm(understanding: Understanding, content: bytes, staged: Staged, key: str) -> None:
    names = staged.new_names()
    confirmed = True
    if names:
        confirmed = st.checkbox(
            _("Tạo mới {count} tên chưa có trong danh mục đơn vị, cụm, khối", count=len(names)), key=f"create-{key}"
        )
        with st.expander(_("Xem các tên sẽ tạo mới"), expanded=len(names) <= 12):
            table([_("Tên")], [(name,) for name in names], caption=_("Tên sẽ tạo mới"))
    replace = bool(staged.gone.height) and st.checkbox(
        _("Tệp này thay thế bản đã nhập: bỏ {count} số liệu không còn trong tệp", count=staged.gone.height),
        key=f"replace-{key}",
    )
    if st.button(_("Ghi nhận số liệu"), type="primary", disabled=not confirmed, key=f"commit-{key}"):
        with st.spinner(_("Đang ghi nhận…")):
            receipt = commit(
                store(), caller(), understanding, content=content, create_names=bool(names), replace=replace
            )
        st.session_state[f"receipt-{key}"] = receipt
        st.rerun()


def _already(batch: dict[str, object], key: str) -> None:
    receipt = st.session_state.get(f"receipt-{key}")
    if isinstance(receipt, Receipt):
        st.success(
            _(
                "Đã ghi nhận: {new} số liệu mới, {changed} thay đổi, {unchanged} không đổi, {gone} bỏ.",
                new=number(receipt.new),
                changed=number(receipt.changed),
                unchanged=number(receipt.unchanged),
                gone=number(receipt.gone),
            )
        )
        _receipt(receipt)
    else:
        st.info(
            _(
                "Tệp này đã được ghi nhận lúc {when}; nhập lại không thay đổi gì.",
                when=moment(batch["committed_at"]),  # type: ignore[arg-type]
            )
        )


def _receipt(receipt: Receipt) -> None:
    table(
        [_("Biên nhận"), ""],
        [
            (_("Tệp"), receipt.file_name),
            (_("Mã băm SHA-256"), receipt.file_hash),
            (_("Người nhập"), person_name(receipt.person)),
            (_("Thời điểm"), moment(receipt.committed_at)),
            (_("Mã lần nhập"), receipt.batch_id),
        ],
        caption=_("Biên nhận"),
    )
