"""A list headed "Họ và tên" with collectives or households in it: group rows and names tell who a recipient is."""

from collections.abc import Sequence

import pytest

from tests.ingest.conftest import workbook
from tests.ingest.reading import making
from thidua.ingest.recipients import recipient_named, recipient_said
from thidua.ingest.understand import Understanding, understand

TITLE = ["DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2024"]
HEADING = ["STT", "Họ và tên", "Chức vụ, đơn vị công tác", "Hình thức khen thưởng"]
GROUPED = [
    ["A", "TẬP THỂ", "", ""],
    ["1", "Phòng Giáo dục", "Huyện An Sơn", "Giấy khen"],
    ["2", "Tổ hợp 5", "", "Giấy khen"],
    ["B", "CÁ NHÂN", "", ""],
    ["1", "Ông Nguyễn Văn Mẫu", "Trưởng phòng, Phòng Nội vụ", "Giấy khen"],
    ["2", "Đoàn Khối", "Phòng Nội vụ", "Giấy khen"],
    ["C", "HỘ", "", ""],
    ["1", "Hộ ông Trần Văn Thử", "Thôn Một", "Giấy khen"],
]
KINDS = [
    ("D5", "collective", "Phòng Giáo dục", None),
    ("D6", "collective", "Tổ hợp 5", None),
    ("D8", "person", "Phòng Nội vụ", "Nguyễn Văn Mẫu"),
    ("D9", "person", "Phòng Nội vụ", "Đoàn Khối"),
    ("D11", "household", "Thôn Một", "Trần Văn Thử"),
]


def read(*rows: Sequence[object]) -> Understanding:
    return understand("a.xlsx", workbook(A=[["Địa bàn: tỉnh Minh Họa"], TITLE, HEADING, *rows]))


def told(understood: Understanding) -> list[tuple[str, str, str | None, str | None]]:
    """Cell, kind of recipient, unit, person."""
    return [
        (one.cell, one.attributes["recipient_kind"], one.unit, one.attributes.get("person"))
        for table in understood.tables
        for one in table.records
    ]


def test_group_rows_tell_who_the_recipients_are() -> None:
    understood = read(*GROUPED)
    assert told(understood) == KINDS
    assert understood.errors == ()


def test_so_they_do_in_a_word_document() -> None:
    content = making.docx("Địa bàn: tỉnh Minh Họa", TITLE[0], [HEADING, *GROUPED])
    understood = understand("a.docx", content)
    assert told(understood) == KINDS
    assert understood.errors == ()


def test_a_group_of_one_cell_with_its_letter_and_a_count() -> None:
    groups = [["A. TẬP THỂ (01)"], [1, "Phòng Giáo dục", "", "Giấy khen"], ["B. HỘ GIA ĐÌNH (01)"]]
    understood = read(*groups, [1, "Vàng A Mẫu", "Thôn Một", "Giấy khen"])
    assert [one[1] for one in told(understood)] == ["collective", "household"]


def test_a_group_of_another_kind_is_not_taken_for_the_one_above() -> None:
    groups = [["A", "CÁ NHÂN"], [1, "Nguyễn Văn Mẫu", "Sở Nội vụ", "Giấy khen"], ["B", "NGƯỜI NƯỚC NGOÀI VÀ TỔ CHỨC"]]
    understood = read(["I", "HỘ"], [1, "Vàng A Mẫu", "Thôn Một", "Giấy khen"], *groups, [1, "An Sơn", "", "Giấy khen"])
    assert [one[1] for one in told(understood)] == ["household", "person"]
    assert [(one.code, one.cell) for one in understood.errors] == [("unknown_recipient", "B9")]


def test_without_group_rows_the_names_tell_and_what_they_leave_open_is_asked() -> None:
    understood = read(
        [1, "Hồ Văn Mẫu", "Sở Nội vụ", "Giấy khen"],
        [2, "Phòng Nội Vụ", "", "Giấy khen"],
        [3, "Đoàn Khối Cơ Quan", "Sở Y tế", "Giấy khen"],
    )
    assert told(understood) == [("D4", "person", "Sở Nội vụ", "Hồ Văn Mẫu"), ("D5", "collective", "Phòng Nội Vụ", None)]
    assert [(one.code, one.cell) for one in understood.errors] == [("unknown_recipient", "B6")]


def test_a_list_of_persons_alone_stays_one() -> None:
    understood = read([1, "Đoàn Thị Mẫu", "Sở Nội vụ", "Giấy khen"], [2, "Đoàn Quang Thử", "Sở Nội vụ", "Giấy khen"])
    (table,) = understood.tables
    assert table.table.form.name == "award_list"
    assert [one.attributes["person"] for one in table.records] == ["Đoàn Thị Mẫu", "Đoàn Quang Thử"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Hộ ông Trần Văn Thử", "household"),
        ("Gia đình bà Lý Thị Mẫu", "household"),
        ("Hồ Thị Mẫu", "person"),
        ("Ông Đoàn Khối", "person"),
        ("Đoàn Văn Mẫu", "person"),
        ("Đoàn Quang Mẫu", ""),
        ("Sở Nội Vụ", "collective"),
        ("Trường Tiểu Học An Sơn", "collective"),
        ("Nhân dân và cán bộ thôn Nà Khoa", ""),
        ("Tổ hợp 5", ""),
    ],
)
def test_what_a_name_says(name: str, kind: str) -> None:
    assert recipient_named(name) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A. TẬP THỂ", "collective"), ("Cá nhân (03)", "person"), ("III. HỘ", "household"),
        ("Hộ gia đình", "household"), ("C. DOANH NGHIỆP", "collective"), ("Hồ Văn Mẫu", ""),
        ("Hộ kinh doanh An Sơn", ""), ("Sở Nội vụ", ""),
    ],
)  # fmt: skip
def test_what_a_group_row_says(text: str, kind: str) -> None:
    assert recipient_said(text) == kind
