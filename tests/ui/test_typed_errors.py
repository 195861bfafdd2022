"""A typed table with errors says where they stand on the screen, and why it cannot be stored."""

from streamlit.testing.v1 import AppTest

from tests.ingest.conftest import HEAD, workbook
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER


def page() -> None:
    from thidua.ingest.entry import forms_to_type
    from thidua.ui.typed import typed

    form = next(one for one in forms_to_type() if one.name == "awards_by_unit")
    rows = [("Ban Một", "Cờ thi đua của Chính phủ"), ("Ban Một", "Cờ thi đua của Chính phủ")]
    lines = ("", "Địa bàn: huyện Suối Trong, tỉnh Minh Họa", "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2024")
    typed(form, lines, ("Tên đơn vị", "Danh hiệu"), rows, key="k")


def test_the_row_and_the_column_are_named_and_no_button_is_left_without_a_reason(tmp_path, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    shown = AppTest.from_function(page, default_timeout=60).run()
    assert not shown.exception
    assert not [one for one in shown.button if one.label == "Ghi nhận số liệu"]
    (error,) = (one.value.replace("\\", "") for one in shown.error)
    assert error.startswith("Chưa ghi nhận được, còn 1 lỗi: dòng 2, cột Danh hiệu")
    assert "dòng 1, cột Danh hiệu" in error


def typing_figures() -> None:
    from tests.ingest.conftest import HEAD
    from thidua.ingest.forms import all_forms
    from thidua.ui.typed import typed

    form = next(one for one in all_forms() if one.name == "unit_indicators")
    lines = (*(row[0] for row in HEAD), "SỐ LIỆU CHỈ TIÊU NĂM 2025")
    typed(form, lines, ("Tên đơn vị", "Số hộ nghèo"), [["Ban Một", "900"]], key="k")


def test_the_cell_of_a_file_stored_before_is_named_as_it_stands_there(store):
    """900 beside 90 of the year before, which stands in C6 of another file: row 1 of the table typed is not meant."""
    rows = [*HEAD, ["SỐ LIỆU CHỈ TIÊU NĂM 2024"], [], ["STT", "Tên đơn vị", "Số hộ nghèo"], [1, "Ban Một", 90]]
    content = workbook(A=rows)
    commit(store, LOCAL_USER, understand("năm trước.xlsx", content), content=content, create_names=True)
    shown = AppTest.from_function(typing_figures, default_timeout=60).run()
    assert not shown.exception
    told = "".join(one.proto.body for one in shown.get("html"))
    assert "(tệp năm trước.xlsx, ô C6)" in told and "dòng 1, cột Số hộ nghèo" in told
