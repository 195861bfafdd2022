"""Rows typed by hand are the form they were typed as, and go the way of every workbook."""

import pytest

from thidua.ingest.commit import commit
from thidua.ingest.entry import forms_to_type, headings, typed_workbook
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER

NAMES = {form.name: form for form in forms_to_type()}
ABOVE = ("KHỐI THI ĐUA CÁC BAN", "Địa bàn: tỉnh Minh Họa")
TYPED = {
    "awards_by_unit": (
        "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2024",
        {"Tên đơn vị": "Ban Một", "Danh hiệu, hình thức khen thưởng": "Cờ thi đua của Chính phủ"},
    ),
    "cluster_members": ("THÀNH VIÊN KHỐI NĂM 2024", {"Tên đơn vị": "Ban Một", "Vai trò": "Trưởng khối"}),
    "unit_lineage": (
        "SẮP XẾP ĐƠN VỊ NĂM 2024",
        {"Đơn vị cũ": "Ban Một", "Hình thức": "đổi tên", "Đơn vị mới": "Ban Mới"},
    ),
    "schemes": ("BẢNG TIÊU CHÍ THI ĐUA NĂM 2024", {"Tiêu chí": "Nhiệm vụ", "Điểm tối đa": "60"}),
    "indicators": ("CHỈ TIÊU THI ĐUA NĂM 2024", {"Chỉ tiêu": "Tỷ lệ hộ nghèo", "Đơn vị tính": "%", "Kế hoạch": "5"}),
}


def typed(form, row, title, *more):
    shown = [heading for heading, _needed in headings(NAMES[form])]
    return typed_workbook(
        (*ABOVE, title, *more), shown, [[row.get(heading, "") for heading in shown], [""] * len(shown)]
    )


@pytest.mark.parametrize("form", TYPED)
def test_typed_rows_are_read_as_their_form(form):
    title, row = TYPED[form]
    found = understand("tay.xlsx", typed(form, row, title))
    assert [one.table.form.name for one in found.tables] == [form]
    assert found.errors == ()
    assert found.count > 0
    assert found.tables[0].context.cluster == "KHỐI THI ĐUA CÁC BAN"


def test_a_typed_correction_changes_what_is_stored_and_says_why(store):
    title, row = TYPED["cluster_members"]
    for role, reason in (("Trưởng khối", ""), ("Phó khối", "Lý do sửa: Quyết định số 5")):
        content = typed("cluster_members", row | {"Vai trò": role}, title, reason)
        understanding = understand("tay.xlsx", content)
        changes = preview(store, LOCAL_USER, understanding).facts["change"].to_list()
        commit(store, LOCAL_USER, understanding, content=content, create_names=True)
    assert changes == ["changed"]
    (sheet,) = understanding.workbook.sheets
    assert "Lý do sửa: Quyết định số 5" in [line[0] for line in sheet.rows]


@pytest.mark.parametrize("form", sorted(TYPED.keys() - {"schemes"}))
def test_the_same_rows_typed_again_change_nothing(store, form):
    title, row = TYPED[form]
    first = typed(form, row, title)
    commit(store, LOCAL_USER, understand("tay.xlsx", first), content=first, create_names=True)
    again = preview(store, LOCAL_USER, understand("tay.xlsx", typed(form, row, title, "Lý do sửa: Gõ lại")))
    assert set(again.facts["change"]) == {"unchanged"}


def test_a_formula_typed_stays_text_and_the_same_rows_are_the_same_file():
    title, row = TYPED["cluster_members"]
    content = typed("cluster_members", row | {"Tên đơn vị": "=1+1"}, title)
    assert content == typed("cluster_members", row | {"Tên đơn vị": "=1+1"}, title)
    (sheet,) = understand("tay.xlsx", content).workbook.sheets
    assert sheet.cell(5, 1) == "=1+1"
