"""What was found in a file, the gravest first: a flood of one kind is one line, until its kind is chosen."""

from collections.abc import Sequence
from pathlib import PurePath

import streamlit as st

from thidua.ingest.finding import Finding
from thidua.ingest.floods import folded
from thidua.ingest.outgoing.annotated import annotated
from thidua.ingest.pending import ANNOTATED, Pending
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.bringing.captions import of_file
from thidua.ui.bringing.fixes import fixes
from thidua.ui.bringing.reading import Reading
from thidua.ui.table import table

AT_ONCE = 50
"""As many findings are shown first, and with each press more."""
ORDER = ("error", "question", "warning", "info")
EXAMPLE = 90


def findings(one: Pending, reading: Reading) -> None:
    """The findings of a file, what can be corrected on the spot, and the copy with notes to take away."""
    if not reading.findings:
        st.success(_("Không có điểm nào cần xem lại."))
        return
    found = sorted(reading.findings, key=lambda finding: ORDER.index(finding.severity))
    told = folded(found)
    kind = _kind(one, found) if len(found) > min(AT_ONCE, len(told)) else None
    if kind is None and len(told) < len(found):
        st.markdown(_("Các ô cùng một loại được gộp thành một dòng; chọn loại ở trên để xem từng ô."))
    _listed(one, told if kind is None else [finding for finding in found if finding.code == kind], kind or "")
    fixes(one, reading)
    if st.toggle(_("Sửa trong tệp rồi thả lại"), key=f"annotate-{one.key}"):
        ending, content = annotated(reading.understanding, one.content(), reading.findings)
        st.download_button(
            _("Tải bản có chú thích"),
            content,
            file_name=f"{PurePath(one.file_name).stem}{ANNOTATED}{ending}",
            on_click="ignore",
            key=f"annotated-{one.key}",
        )


def _words() -> dict[str, str]:
    return {
        "error": _("Lỗi"),
        "question": _("Cần xác nhận"),
        "warning": _("Cần xem lại"),
        "info": _("Thông tin"),
    }


def _kind(one: Pending, found: Sequence[Finding]) -> str | None:
    """Say how many there are of each gravity; the kind that is chosen, told by its first example, None for all."""
    words = _words()
    counts = {gravity: sum(finding.severity == gravity for finding in found) for gravity in ORDER}
    st.markdown(" · ".join(f"**{words[gravity]}**: {number(count)}" for gravity, count in counts.items() if count))
    kinds: dict[str, list[Finding]] = {}
    for finding in found:
        kinds.setdefault(finding.code, []).append(finding)

    def label(code: str | None) -> str:
        if code is None:
            return _("Mọi loại ({count})", count=number(len(found)))
        first = kinds[code][0]
        example = first.message if len(first.message) <= EXAMPLE else f"{first.message[:EXAMPLE].rstrip()}…"
        return f"{words[first.severity]} ({number(len(kinds[code]))}): {example}"

    return st.selectbox(_("Loại điểm cần xem lại"), [None, *kinds], format_func=label, key=f"kind-{one.key}")


def _listed(one: Pending, found: Sequence[Finding], kind: str) -> None:
    words = _words()
    key = f"findings-{one.key}-{kind}"
    most = int(st.session_state.get(key, AT_ONCE))
    table(
        [_("Mức"), _("Sheet"), _("Ô"), _("Giá trị"), _("Vì sao"), _("Cách xử lý")],
        [(words[f.severity], f.sheet, f.cell, f.value, f.message, f.remedy) for f in found[:most]],
        caption=of_file(_("Các điểm cần xem lại"), one.file_name),
    )
    if len(found) <= most:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_("Đang hiện {shown}/{count} điểm.", shown=number(most), count=number(len(found))), width="content")
        st.button(
            _("Xem thêm"),
            key=f"more-{key}",
            type="tertiary",
            on_click=lambda: st.session_state.update({key: most + AT_ONCE}),
        )
