"""What can be had of a seal on the page: screen, files, all clusters' decks, and the check of an edited file."""

import io
from functools import partial

import streamlit as st

from thidua.publish.brief import Form, brief
from thidua.publish.bundle import ZIP, bundle, file_name
from thidua.publish.compare import VERDICTS, Compared, Verdict, compare
from thidua.publish.edited import NotReadable
from thidua.publish.offline import offline
from thidua.publish.presentation import PPTX, sealed_deck
from thidua.publish.script import DOCX, script, turns
from thidua.publish.stationery import NotATemplate, stationery
from thidua.stories import seal as sealing
from thidua.stories.occasion import Occasion, of_all_clusters
from thidua.stories.seal import Seal
from thidua.stories.story import shipped
from thidua.text.fold import slug
from thidua.text.language import message as N_
from thidua.text.language import translate as _
from thidua.ui import presenter
from thidua.ui.plain import plain
from thidua.ui.session import caller, store
from thidua.ui.table import table

BRIEFS: dict[Form, str] = {"png": N_("Tải tóm tắt một trang (ảnh)"), "pdf": N_("Tải tóm tắt một trang (PDF)")}
MIME: dict[Form, str] = {"png": "image/png", "pdf": "application/pdf"}
MOST_MEGABYTES = 50


def files(seal: Seal) -> None:
    """The presenter's screen and the files of one seal, the deck on the office's template where one is given."""
    template = _template()
    with st.container(horizontal=True, key="seal-files"):
        st.link_button(_("Trình chiếu"), presenter.link(seal.hash), type="primary", key="present")
        st.download_button(
            _("Tải bản trình chiếu không cần mạng"),
            partial(offline, seal),
            file_name=file_name(seal, "html"),
            mime="text/html",
            on_click="ignore",
            key="offline",
        )
        st.download_button(
            _("Tải về PowerPoint"),
            partial(sealed_deck, seal, template),
            file_name=file_name(seal, "pptx"),
            mime=PPTX,
            on_click="ignore",
            key="deck",
        )
        if turns(seal):
            st.download_button(
                _("Tải lời dẫn trao thưởng (.docx)"),
                partial(script, seal),
                file_name=file_name(seal, "docx"),
                mime=DOCX,
                on_click="ignore",
                key="script",
            )
        for form, label in BRIEFS.items():
            st.download_button(
                _(label),
                partial(brief, seal, form),
                file_name=file_name(seal, form),
                mime=MIME[form],
                on_click="ignore",
                key=f"brief-{form}",
            )


def _template() -> bytes | None:
    """The office's template, None where there is none or it cannot be used."""
    with st.expander(_("Mẫu trình chiếu của cơ quan"), key="template-place"):
        file = st.file_uploader(
            _("Chọn mẫu (.pptx, .potx); không chọn thì dùng mẫu có sẵn"),
            type=["pptx", "potx"],
            key="template",
            max_upload_size=MOST_MEGABYTES,
        )
        if file is None:
            return None
        content = file.getvalue()
        try:
            stationery(content)
        except NotATemplate as error:
            st.error(plain(str(error)))
            return None
        return content


def everyone(occasion: Occasion) -> None:
    """The decks of all clusters of the place, made on request, with progress."""
    if occasion.cluster is None:
        return
    key = f"everyone-{occasion.story}-{occasion.place}-{occasion.year}"
    with st.expander(_("Mọi cụm, khối của địa phương"), key="everyone-place"):
        st.caption(_("Mỗi cụm, khối một tệp PowerPoint từ lần chốt mới nhất; cụm, khối chưa chốt thì được chốt ngay."))
        if st.button(_("Làm tệp cho mọi cụm, khối"), key="everyone"):
            st.session_state[key] = _bundled(occasion)
        if key in st.session_state:
            name = slug(f"{occasion.story} {occasion.place_name} {occasion.year}").replace("_", "-")
            st.download_button(
                _("Tải tất cả (.zip)"),
                st.session_state[key],
                file_name=f"{name}.zip",
                mime=ZIP,
                on_click="ignore",
                key="everyone-file",
            )


def _bundled(occasion: Occasion) -> bytes:
    story = shipped(occasion.story)
    meetings = of_all_clusters(store(), caller(), story, place=occasion.place, year=occasion.year)
    shown = st.progress(0.0)
    made = io.BytesIO()
    seals = (sealing.newest(store(), caller(), one) or sealing.seal(store(), caller(), one) for one in meetings)
    for at, seal in enumerate(bundle(seals, made), start=1):
        shown.progress(at / len(meetings), plain(f"{at}/{len(meetings)}: {seal.occasion.whose}"))
    shown.empty()
    return made.getvalue()


def check_edited(seal: Seal) -> None:
    """Hold an edited file against the seal; what is not right stands first."""
    with st.expander(_("Đối chiếu tệp đã sửa với số liệu chốt"), key="compare-place"):
        file = st.file_uploader(
            _("Chọn tệp đã sửa (.pptx, .docx)"),
            type=["pptx", "docx"],
            key="compare",
            max_upload_size=MOST_MEGABYTES,
        )
        if file is None:
            return
        try:
            found = compare(file.getvalue(), seal)
        except NotReadable as error:
            st.error(plain(str(error)))
            return
        _tell(found)


def _tell(found: list[Compared]) -> None:
    counts: dict[Verdict, int] = {verdict: sum(one.verdict == verdict for one in found) for verdict in VERDICTS}
    told = _(
        "{match} số khớp, {differs} số lệch, {unknown} số không tìm thấy trong số liệu chốt; {gone} nội dung có số "
        "không còn trong tệp.",
        match=counts["match"],
        differs=counts["differs"],
        unknown=counts["unknown"],
        gone=counts["gone"],
    )
    (st.success if counts["match"] == len(found) else st.warning)(told)
    wrong = [one for one in found if one.verdict != "match"]
    if wrong:
        table(
            [_("Vị trí"), _("Nội dung"), _("Trong tệp"), _("Lúc chốt"), _("Kết quả")],
            [(one.place, one.words, one.found, one.sealed, _(VERDICTS[one.verdict])) for one in wrong],
            caption=_("Số liệu không khớp với lúc chốt"),
        )
