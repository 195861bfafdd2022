"""The register of units on the page of catalogues: found, read, other spellings remembered or forgotten."""

from collections.abc import Callable

import polars as pl
import streamlit as st

from thidua.errors import ThiduaError
from thidua.ingest.aliases import forget, remember
from thidua.ingest.entry import PLACE
from thidua.ingest.forms import all_forms
from thidua.text.fold import fold
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.draft import draft
from thidua.ui.labels import told_apart
from thidua.ui.office import office
from thidua.ui.plain import plain
from thidua.ui.session import caller, rows, store
from thidua.ui.table import table
from thidua.ui.typed import ENTERED, entered, typed

MOST_ROWS = 200
LONGEST = 200
UNITS = "unit_list"
HEADINGS = ("Mã", "Tên đơn vị", "Mã cấp trên")
"""What stands in the workbook is Vietnamese whatever language the page speaks."""


def roles() -> dict[str, str]:
    """What each role in a cluster is called on screen."""
    return {"lead": _("trưởng"), "deputy": _("phó"), "member": _("thành viên")}


def units() -> None:
    """Every unit with its place, cluster, spellings and successors, and the forms for its spellings."""
    entered()
    text = st.text_input(_("Tìm đơn vị"), key="tim-don-vi", placeholder=_("Gõ tên, có dấu hoặc không dấu"))
    found = rows("catalogue/units", text=fold(text))
    if found.is_empty():
        st.info(_("Chưa có đơn vị nào như vậy. Đơn vị được thêm khi nhập tệp, khi ghi vào một cụm, khối, hoặc ở dưới."))
        if caller().may_write:
            _add()
        return
    counted = _("{count} đơn vị", count=number(found.height))
    st.markdown(f"**{counted}**")
    table(
        [_("Tên đơn vị"), _("Mã"), _("Thuộc"), _("Cụm, khối (năm gần nhất)"), _("Cách viết khác"), _("Nay là")],
        [_cells(row) for row in found.head(MOST_ROWS).iter_rows(named=True)],
        caption=_("Đơn vị"),
    )
    if found.height > MOST_ROWS:
        st.caption(_("… và {count} dòng nữa; hãy gõ vào ô Tìm.", count=number(found.height - MOST_ROWS)))
    st.caption(
        _(
            "Thêm đơn vị vào cụm, khối, đổi trưởng khối hay thứ tự: chọn danh mục Cụm, khối và thành viên. Đổi tên, "
            "sáp nhập, chia tách: chọn danh mục Sắp xếp, sáp nhập, đổi tên đơn vị."
        )
    )
    if caller().may_write:
        _add()
        _remember(found)
        _forget(found)


def _cells(row: dict[str, object]) -> list[str]:
    spellings = row["spellings"] if isinstance(row["spellings"], list) else []
    cluster = ""
    if row["cluster"]:
        cluster = _("{cluster}, {role}, năm {year}", cluster=row["cluster"], role=roles().get(str(row["role"]), ""),
                    year=row["year"])  # fmt: skip
    became = ""
    if row["successors"]:
        became = _("{word} {units} ({year})", word=row["word"] or "→", units=row["successors"], year=row["since"])
    return [
        str(row["unit"]), str(row["code"] or ""), str(row["place"] or ""), cluster, "; ".join(map(str, spellings)),
        became,
    ]  # fmt: skip


def _unit(found: pl.DataFrame, key: str) -> str | None:
    """The id of the unit chosen."""
    names: dict[str, str] = told_apart(dict(found.select("unit_id", "full_name").iter_rows()))
    return st.selectbox(
        _("Đơn vị *"),
        list(names),
        index=None,
        key=key,
        format_func=lambda unit: names[unit],
        placeholder=_("Chọn đơn vị"),
        filter_mode="contains",
    )


def _add() -> None:
    """Units that no file names yet and that need not be in a cluster: a name a line, all in one place."""
    with st.expander(_("Thêm đơn vị"), key="add-units"):
        known = rows("choices/places").sort("figures", descending=True)["place_id"]
        full = dict(rows("catalogue/units", text="").select("unit_id", "full_name").iter_rows())
        own = (office() or {}).get("place") or ""
        places = [one for one in dict.fromkeys([own, *(full[one] for one in known if one in full)]) if one]
        place = st.selectbox(
            _("Thuộc địa bàn *"),
            places,
            index=0 if places else None,
            key="add-units-place",
            accept_new_options=True,
            placeholder=_("Chọn hoặc gõ, ví dụ huyện Chiêm Hóa, tỉnh Tuyên Quang"),
        )
        names = st.text_area(
            _("Tên đơn vị *, mỗi dòng một đơn vị"), key=draft("add-units-names"), max_chars=LONGEST * MOST_ROWS
        )
        st.caption(_("Đơn vị chưa cần thuộc cụm, khối nào; hủy lần ghi này ở trang Nguồn số liệu."))
        stated = [name.strip() for name in (names or "").splitlines() if name.strip()]
        if too_long := [name for name in stated if len(name) > LONGEST]:
            st.error(_("Tên dài quá {most} ký tự: {name}…", most=number(LONGEST), name=plain(too_long[0][:30])))
        elif stated and place:
            form = next(form for form in all_forms() if form.name == UNITS)
            lines = (PLACE.format(place), form.names["vi"].upper())
            typed(form, lines, HEADINGS, [["", name, ""] for name in stated], key=UNITS)


def _remember(found: pl.DataFrame) -> None:
    with st.expander(_("Ghi thêm một cách viết của đơn vị")):
        unit = _unit(found, "alias-unit")
        spelling = st.text_input(
            _("Cách viết khác *"), key="alias-text", max_chars=LONGEST, placeholder=_("Ví dụ: Sở GD&ĐT")
        )
        st.caption(_("Những tệp nhập sau này viết như vậy được hiểu là đơn vị này; số liệu đã nhập không đổi."))
        if st.button(_("Ghi cách viết"), type="primary", disabled=not (unit and spelling.strip()), key="alias-add"):
            _do(lambda: remember(store(), caller(), spelling, str(unit)), _("Đã ghi cách viết của đơn vị."))


def _forget(found: pl.DataFrame) -> None:
    known = {
        (str(spelling), str(row["unit_id"])): f"{spelling} → {row['full_name']}"
        for row in found.iter_rows(named=True)
        for spelling in row["spellings"]
    }
    if not known:
        return
    with st.expander(_("Bỏ một cách viết")):
        chosen = st.selectbox(
            _("Cách viết"),
            list(known),
            index=None,
            key="alias-known",
            format_func=lambda one: known[one],
            placeholder=_("Chọn cách viết"),
            filter_mode="contains",
        )
        if st.button(_("Bỏ cách viết này"), disabled=chosen is None, key="alias-forget") and chosen:
            _do(lambda: forget(store(), caller(), *chosen), _("Đã bỏ cách viết; số liệu đã nhập vẫn là của đơn vị."))


def _do(work: Callable[[], object], said: str) -> None:
    try:
        work()
    except ThiduaError as refusal:
        st.error(plain(str(refusal)))
        return
    st.session_state[ENTERED] = said
    st.rerun()
