"""Clusters on the page of catalogues: their members of a year, who leads, in which order; and their criteria."""

from collections.abc import Sequence

import polars as pl
import streamlit as st

from thidua.ingest.entry import PLACE, TITLE
from thidua.ingest.forms import Form, all_forms
from thidua.ingest.outgoing.choices import ROLES
from thidua.ingest.outgoing.schemes import tree
from thidua.ingest.vocabulary import vocabulary_of
from thidua.text.clock import today
from thidua.text.format import number
from thidua.text.language import translate as _
from thidua.ui.draft import draft, start_of
from thidua.ui.session import caller, kept, rows
from thidua.ui.table import table
from thidua.ui.typed import entered, typed

FIRST_YEAR = 2000
ROLE_WORDS = dict(zip(("lead", "deputy", "member"), ROLES, strict=True))
BLANK_ROWS = 3
LONGEST = 200
NEW = ""
"""The choice of a cluster that is not there yet."""
NO_KIND = "–"
MEMBERS, SCHEMES = "cluster_members", "schemes"
HEADINGS = {MEMBERS: ("Tên đơn vị", "Vai trò"), SCHEMES: ("Tiêu chí", "Điểm tối đa", "Loại")}
"""What stands in the workbook is Vietnamese whatever language the page speaks."""


def members() -> None:
    """Every cluster, and the list of one in a year to be changed: add, take out, lead, order."""
    entered()
    listed = rows("catalogue/clusters").to_dicts()
    if listed:
        table(
            [_("Cụm, khối"), _("Thuộc"), _("Năm"), _("Số thành viên"), _("Trưởng cụm, khối")],
            [
                (
                    one["cluster"],
                    one["place"] or "",
                    str(one["year"] or ""),
                    number(one["members"]) if one["members"] else _("chưa có danh sách"),
                    one["lead"] or "",
                )
                for one in listed
            ],
            caption=_("Cụm, khối"),
        )
    if not caller().may_write:
        return
    st.header(_("Thành viên của một cụm, khối"), anchor=False)
    chosen = _cluster_year(listed, MEMBERS)
    if chosen is not None:
        _members(*chosen)


def schemes() -> None:
    """The criteria of a cluster in a year: their names, maxima, kinds and what is part of what."""
    entered()
    listed = rows("catalogue/clusters").to_dicts()
    chosen = _cluster_year(listed, SCHEMES)
    if chosen is not None:
        _scheme(*chosen)


def _cluster_year(listed: list[dict[str, object]], key: str) -> tuple[str, str, str | None, int] | None:
    """The name, place and id of the cluster chosen or typed, and the year; None until they are known."""
    known = {str(one["cluster_id"]): one for one in listed}
    with st.container(horizontal=True, key=f"{key}-choices"):
        years = [int(str(one["year"] or 0)) for one in listed]
        chosen = st.selectbox(
            _("Cụm, khối *"), [*known, NEW], index=years.index(max(years)) if years else 0, key=f"{key}-cluster",
            filter_mode="contains",
            format_func=lambda one: _called(known[one]) if one in known else _("+ Cụm, khối mới"),
        )  # fmt: skip
        one = known.get(chosen)
        newest = int(str(one["year"])) if one and one["year"] else today().year
        year = st.number_input(_("Năm *"), FIRST_YEAR, today().year + 1, newest, key=f"{key}-year-{chosen}")
    if one:
        return str(one["cluster"]), str(one["full_place"]), str(one["cluster_id"]), int(year)
    with st.container(horizontal=True, key=f"{key}-new"):
        name = st.text_input(
            _("Tên cụm, khối mới *"), key=f"{key}-name", max_chars=LONGEST,
            placeholder=_("Ví dụ: Khối thi đua các sở, ngành"),
        )  # fmt: skip
        places = rows("choices/places").sort("figures", descending=True)["place"].to_list()
        place = st.text_input(_("Địa bàn *"), next(iter(places), ""), key=f"{key}-place", max_chars=LONGEST)
    return (name.strip(), place.strip(), None, int(year)) if name.strip() and place.strip() else None


def _called(one: dict[str, object]) -> str:
    return f"{one['cluster']} · {one['place']}"


def _members(name: str, place: str, cluster_id: str | None, year: int) -> None:
    stated = rows("catalogue/members", cluster=cluster_id, year=year).to_dicts() if cluster_id else []
    if stated and stated[0]["year"] != year:
        st.info(
            _(
                "Năm {year} chưa có danh sách: dưới đây là danh sách năm {last} để sửa lại.",
                year=year,
                last=stated[0]["year"],
            )
        )
    start = pl.DataFrame(
        {
            "ordinal": range(1, len(stated) + BLANK_ROWS + 1),
            "unit": [*(one["unit"] for one in stated), *[""] * BLANK_ROWS],
            "role": [*(ROLE_WORDS.get(one["role"], ROLES[-1]) for one in stated), *[ROLES[-1]] * BLANK_ROWS],
        },
        schema={"ordinal": pl.Int64, "unit": pl.String, "role": pl.String},
    )
    key = draft(f"members-{cluster_id or name}-{year}")
    start = start_of(key, start)
    st.markdown(
        _(
            "Sửa ngay trong bảng: gõ tên vào dòng trống để thêm đơn vị, xóa dòng để bỏ đơn vị, đổi số thứ tự theo "
            "quyết định, chọn vai trò."
        )
    )
    edited: pl.DataFrame = st.data_editor(
        start,
        num_rows="dynamic",
        hide_index=True,
        key=key,
        column_config={
            "ordinal": st.column_config.NumberColumn(_("Thứ tự"), min_value=1, step=1, width="small"),
            "unit": st.column_config.TextColumn(_("Tên đơn vị *"), width="large"),
            "role": st.column_config.SelectboxColumn(_("Vai trò"), options=list(ROLES), required=True),
        },
        alt=_("Thành viên của cụm, khối"),
    )
    filled = edited.filter(pl.col("unit").fill_null("").str.strip_chars() != "").sort("ordinal", nulls_last=True)
    as_stated = start.filter(pl.col("unit") != "")
    if filled.is_empty() or (filled.equals(as_stated) and stated and stated[0]["year"] == year):
        st.caption(_("Danh sách chưa có gì thay đổi."))
        return
    lines = (name, PLACE.format(place), TITLE.format("DANH SÁCH THÀNH VIÊN", year))
    cells = [[unit, role or ROLES[-1]] for _ordinal, unit, role in filled.iter_rows()]
    typed(_form(MEMBERS), lines, HEADINGS[MEMBERS], cells, key=f"members-{cluster_id or name}-{year}", replace=True)


def _scheme(name: str, place: str, cluster_id: str | None, year: int) -> None:
    found = rows("export/criteria", cluster=cluster_id, year=year) if cluster_id else pl.DataFrame()
    listed = list(tree(found.filter("is_listed").to_dicts())) if found.height else []
    start = pl.DataFrame(
        [(str(one.ordinal), *_cells(one.cells)) for one in listed] + [("", "", "", NO_KIND)] * BLANK_ROWS,
        schema=dict.fromkeys(("ordinal", "label", "maximum", "kind"), pl.String),
        orient="row",
    )
    key = draft(f"scheme-{cluster_id or name}-{year}")
    start = start_of(key, start)
    if not listed:
        st.info(_("Chưa có bảng tiêu chí của cụm, khối trong năm này. Hãy gõ hoặc dán từ bảng tính."))
    st.markdown(_("Cột STT cho biết tiêu chí thuộc nhóm nào: I là nhóm, 1 là tiêu chí, 1.1 là tiêu chí thành phần."))
    kinds = [row["name_vi"] for row in kept(vocabulary_of).rows("criterion_kind")]
    edited: pl.DataFrame = st.data_editor(
        start,
        num_rows="dynamic",
        hide_index=True,
        disabled=not caller().may_write,
        key=key,
        column_config={
            "ordinal": st.column_config.TextColumn(_("STT *"), width="small"),
            "label": st.column_config.TextColumn(_("Tiêu chí *"), width="large"),
            "maximum": st.column_config.TextColumn(_("Điểm tối đa *"), width="small"),
            "kind": st.column_config.SelectboxColumn(_("Loại"), options=[NO_KIND, *kinds], required=True),
        },
        alt=_("Bảng tiêu chí"),
    )
    filled = edited.with_columns(pl.all().fill_null("")).filter(pl.col("label").str.strip_chars() != "")
    filled = filled.with_columns(kind=pl.when(pl.col("kind") == "").then(pl.lit(NO_KIND)).otherwise("kind"))
    if filled.is_empty() or filled.equals(start.filter(pl.col("label") != "")) or not caller().may_write:
        st.caption(_("Bảng tiêu chí chưa có gì thay đổi."))
        return
    lines = (name, PLACE.format(place), TITLE.format("BẢNG TIÊU CHÍ THI ĐUA", year))
    cells = filled.drop("ordinal").with_columns(pl.col("kind").replace(NO_KIND, "")).rows()
    ordinals = filled["ordinal"].str.strip_chars().to_list()
    typed(
        _form(SCHEMES),
        lines,
        HEADINGS[SCHEMES],
        cells,
        key=f"scheme-{cluster_id or name}-{year}",
        ordinals=ordinals,
        changes=_criteria_changed(start, filled) if listed else (),
    )


def _criteria_changed(before: pl.DataFrame, after: pl.DataFrame) -> list[tuple[str, str, str]]:
    """Each criterion that is new, changed or gone: its name, its maximum and kind before and after."""
    was, becomes = _stated(before.filter(pl.col("label") != "")), _stated(after)
    return [
        (label, was.get(label, _("chưa có")), becomes.get(label, _("bỏ")))
        for label in dict.fromkeys((*was, *becomes))
        if was.get(label) != becomes.get(label)
    ]


def _stated(criteria: pl.DataFrame) -> dict[str, str]:
    """Maximum and kind of each criterion, in words."""
    parts = criteria.select("label", "maximum", "kind").iter_rows()
    return {label: ", ".join(part for part in (most, kind) if part not in ("", NO_KIND)) for label, most, kind in parts}


def _cells(cells: Sequence[object]) -> tuple[str, str, str]:
    label, maximum, kind = cells
    return str(label), _written(maximum) if maximum is not None else "", str(kind or NO_KIND)


def _written(cell: object) -> str:
    """A cell as it is written in Vietnamese, whatever language the page speaks."""
    return f"{cell:g}".replace(".", ",") if isinstance(cell, int | float) else str(cell)


def _form(name: str) -> Form:
    return next(form for form in all_forms() if form.name == name)
