"""What is alike is asked once: a heading that stands in several tables, and columns that are all new indicators."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from tests.ingest.conftest import workbook
from thidua.ingest.pending import keep, pending, say
from thidua.store import LOCAL_USER
from thidua.ui.bringing import reading

SECONDS = 60
ALL_NEW = "✓✓ Tất cả là chỉ tiêu mới"
HEAD = (["TỔNG HỢP"], ["Địa bàn: tỉnh Minh Họa"], ["NĂM 2024"], [])
UNITS = ("Sở Nội vụ", "Sở Tài chính", "Sở Y tế")


pytestmark = pytest.mark.usefixtures("store")


def sheet(*headings):
    rows = [[number, unit, *(number + at for at in range(len(headings)))] for number, unit in enumerate(UNITS, 1)]
    return [*HEAD, ["STT", "Tên đơn vị", *headings], *rows]


def desk() -> None:
    from thidua.ui.bringing.desk import desk

    desk()


def opened(**files):
    for name, sheets in files.items():
        keep(LOCAL_USER, f"{name}.xlsx", workbook(**sheets))
    page = AppTest.from_function(desk, default_timeout=SECONDS).run()
    assert not page.exception
    return page


def questions(page):
    return [one for one in page.radio if one.label == "✓ Chọn một câu trả lời"]


def press(page, label):
    button, *_more = (one for one in page.button if one.label == label)
    page = button.click().run()
    assert not page.exception
    return page


def chosen():
    """By file, the headings answered to be new indicators."""
    return {
        one.file_name: sorted(answer.subject for answer in one.said.answers if answer.chosen == "indicator")
        for one in pending(LOCAL_USER)
    }


def test_columns_that_are_all_new_are_one_question():
    page = opened(a={"A": sheet("Mỏ quặng"), "B": sheet("Rừng phòng hộ"), "C": sheet("Hồ chứa")})
    assert not questions(page)
    (said,) = (one.value for one in page.markdown if one.value.startswith("3 bảng có cột"))
    assert all(name in said for name in ("Mỏ quặng", "Rừng phòng hộ", "Hồ chứa"))
    page = press(page, ALL_NEW)
    assert chosen() == {"a.xlsx": ["Hồ chứa", "Mỏ quặng", "Rừng phòng hộ"]}
    assert not [one for one in page.button if one.label == ALL_NEW] and not questions(page)
    assert any("Sẵn sàng ghi nhận" in one.value for one in page.markdown)


def test_a_column_of_words_is_new_together_with_those_of_figures():
    region = [[*row[:2], place] for row, place in zip(sheet("")[-3:], ("Bắc", "Nam", "Đông"), strict=True)]
    page = opened(a={"A": sheet("Mỏ quặng"), "B": [*sheet("Vùng")[:-3], *region]})
    (said,) = (one.value for one in page.markdown if one.value.startswith("2 bảng có cột"))
    assert "Mỏ quặng" in said and "Vùng" in said
    page = press(page, ALL_NEW)
    (one,) = pending(LOCAL_USER)
    assert {(each.subject, each.chosen) for each in one.said.answers} == {
        ("Mỏ quặng", "indicator"),
        ("Vùng", "statement"),
    }
    assert not questions(page)
    assert any("Sẵn sàng ghi nhận" in one.value for one in page.markdown)


def test_it_is_said_where_a_name_of_ones_own_is_given():
    page = opened(a={"A": sheet("Mỏ quặng"), "B": sheet("Rừng phòng hộ")})
    assert any("tự đặt tên" in one.value and "Hỏi từng cột" in one.value for one in page.caption)
    (toggle,) = [one for one in page.toggle if one.label == "Hỏi từng cột"]
    page = toggle.set_value(True).run()
    assert [one.label.startswith("Hoặc đặt tên chỉ tiêu mới") for one in page.text_input] == [True, True]


def test_they_can_be_asked_one_by_one():
    page = opened(a={"A": sheet("Mỏ quặng"), "B": sheet("Rừng phòng hộ")})
    (toggle,) = [one for one in page.toggle if one.label == "Hỏi từng cột"]
    toggle.set_value(True).run()
    assert len(questions(page)) == 2 and not [one for one in page.button if one.label == ALL_NEW]


def test_a_heading_that_stands_in_several_tables_is_asked_once_and_answered_in_all():
    page = opened(a={"A": sheet("Mỏ quặng"), "B": sheet("Mỏ quặng", "Rừng")})
    asked, _of_the_second_heading = questions(page)
    assert "Câu trả lời dùng cho cả 2 chỗ giống nhau." in [one.value for one in page.markdown]
    asked.set_value("indicator").run()
    assert chosen() == {"a.xlsx": ["Mỏ quặng", "Mỏ quặng"]}


def test_other_files_are_answered_too_where_a_person_says_so():
    files = {name: {"A": sheet(f"Mỏ {name}"), "B": sheet(f"Rừng {name}")} for name in ("a", "b")}
    page = opened(**files)
    page.checkbox[0].set_value(True).run()
    press(page, ALL_NEW)
    assert chosen() == {"a.xlsx": ["Mỏ a", "Rừng a"], "b.xlsx": ["Mỏ b", "Rừng b"]}


def test_a_place_asked_once_for_all_sheets_is_told_and_taken_back_in_one_line():
    without_place = [["TỔNG HỢP"], ["NĂM 2024"], [], ["STT", "Tên đơn vị", "Tổng điểm"], [1, "Ban Một", 90]]
    page = opened(
        a={"A": without_place, "B": [*without_place[:-2], ["STT", "Tên đơn vị", "Thứ hạng"], [1, "Ban Hai", 2]]}
    )
    assert [one.value for one in page.markdown if "địa bàn →" in one.value] == []
    assert any("Cần trả lời 1 câu hỏi" in one.value for one in page.markdown)
    (one,) = pending(LOCAL_USER)
    places = [finding.question for finding in reading.read(one).findings if finding.code == "unknown_place"]
    say(one, replace(one.said, answers=tuple(question.answered("tỉnh Minh Họa") for question in places)))
    page = page.run()
    told = [one.value for one in page.markdown if "địa bàn →" in one.value]
    assert len(told) == 1, [one.value for one in page.markdown]
    assert "2 bảng" in told[0]
    page = press(page, "Trả lời lại")
    assert any("Cần trả lời 1 câu hỏi" in one.value for one in page.markdown)
    assert not any("địa bàn →" in one.value for one in page.markdown)


def test_a_blank_form_says_that_it_holds_nothing_and_no_changes():
    page = opened(a={"A": sheet("Tổng điểm")[:-3]})
    told = [one.proto.body for one in page.get("html")] + [one.value for one in page.markdown]
    assert any("không có số liệu nào bên dưới" in one for one in told)
    assert any("Chưa ghi nhận được" in one.value for one in page.error)
    assert not [one.value for one in page.markdown if one.value.startswith("**Sẽ thay đổi**")]


def test_many_answers_are_folded_away_and_each_can_be_taken_back():
    sheets = {f"S{number}": sheet(f"Mỏ {name}") for number, name in enumerate(("A", "B", "C", "D", "E", "F"))}
    page = press(opened(a=sheets), ALL_NEW)
    assert [one.label for one in page.expander if one.label.startswith("Đã trả lời")] == ["Đã trả lời 6 câu hỏi"]
    page = press(page, "Trả lời lại")
    assert len(chosen()["a.xlsx"]) == 5
    assert not [one for one in page.expander if one.label.startswith("Đã trả lời")]
