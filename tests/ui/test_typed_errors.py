"""A typed table with errors says where they stand on the screen, and why it cannot be stored."""

from streamlit.testing.v1 import AppTest


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
