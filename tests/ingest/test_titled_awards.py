"""Lists whose title names the award of all, and lists of collectives, persons and households together."""

import io

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.commit import commit, undo
from thidua.ingest.outgoing.export import export, form_named
from thidua.ingest.titled_awards import award_of_title, decision_of_title
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import SHIPPED
from thidua.store import LOCAL_USER, Store
from thidua.text.fold import fold

DECISION = "(Kèm theo Quyết định số 77/QĐ-UBND ngày 20 tháng 01 năm 2025 của Chủ tịch UBND tỉnh Minh Họa)"


def read(*rows: list[object]) -> Understanding:
    return understand("a.xlsx", workbook(A=rows))


def told(understood: Understanding, *keys: str) -> list[tuple[object, ...]]:
    records = [record for table in understood.tables for record in table.records]
    return [(record.cell, record.unit, *(record.attributes.get(key) for key in keys)) for record in records]


def test_persons_have_the_award_and_the_decision_that_the_title_names():
    understood = read(
        ["DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH"],
        ["đã có thành tích xuất sắc năm 2024"],
        [DECISION],
        ["STT", "Họ và tên", "Chức vụ, đơn vị công tác"],
        [1, "Ông Lò Văn Mẫu", "Phó Giám đốc Sở Y tế"],
        [2, "Bà Hà Thị Ví", "Chuyên viên Sở Nội vụ"],
    )
    assert understood.errors == ()
    assert told(understood, "person", "award_id", "decision_number", "decision_date", "post_class") == [
        ("B5", "Sở Y tế", "Lò Văn Mẫu", "certificate_province", "77/QĐ-UBND", "2025-01-20", "leader"),
        ("B6", "Sở Nội vụ", "Hà Thị Ví", "certificate_province", "77/QĐ-UBND", "2025-01-20", "frontline"),
    ]


def test_units_have_the_award_that_the_title_names():
    understood = read(
        ["DANH SÁCH TẬP THỂ ĐƯỢC TẶNG DANH HIỆU TẬP THỂ LAO ĐỘNG XUẤT SẮC NĂM 2024"],
        ["Địa bàn: tỉnh Minh Họa"],
        ["STT", "Tên đơn vị", "Ghi chú"],
        [1, "Sở Y tế", None],
        [2, "Sở Nội vụ", "khối trưởng"],
    )
    assert understood.errors == ()
    assert told(understood, "award_id", "recipient_kind") == [
        ("B4", "Sở Y tế", "title_excellent_labour_collective", "collective"),
        ("B5", "Sở Nội vụ", "title_excellent_labour_collective", "collective"),
    ]


MIXED = (
    ["KHEN THƯỞNG PHONG TRÀO XÂY DỰNG NÔNG THÔN MỚI NĂM 2024"],
    ["Địa bàn: tỉnh Minh Họa"],
    ["STT", "Tên tập thể, cá nhân", "Đơn vị công tác", "Hình thức khen thưởng"],
    [1, "Phòng Kinh tế", "huyện Suối Trong", "Bằng khen của Chủ tịch UBND tỉnh"],
    [2, "Bà Hà Thị Ví", "Sở Nội vụ", "Bằng khen của Chủ tịch UBND tỉnh"],
    [3, "Hộ ông Vàng A Tập", "Xã Nà Lộc", "Bằng khen của Chủ tịch UBND tỉnh"],
)


def test_the_name_tells_what_a_recipient_is():
    assert told(read(*MIXED), "recipient_kind", "person") == [
        ("D4", "Phòng Kinh tế", "collective", None),
        ("D5", "Sở Nội vụ", "person", "Hà Thị Ví"),
        ("D6", "Xã Nà Lộc", "household", "Vàng A Tập"),
    ]


def test_a_recipient_that_may_be_anything_is_asked_for():
    understood = read(*MIXED, [4, "Tổ hợp 5", "Sở Nội vụ", "Bằng khen của Chủ tịch UBND tỉnh"])
    (finding,) = understood.errors
    assert (finding.code, finding.cell) == ("unknown_recipient", "B7")


def test_the_list_is_stored_exported_read_again_and_taken_back(store: Store):
    content = workbook(A=MIXED)
    receipt = commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    assert receipt.new == 3
    for name in ("awards_by_unit", "award_list", "award_recipients"):
        form = form_named(name)
        out = export(store, LOCAL_USER, SHIPPED, form, place=None, cluster=None, year=2024)
        again = understand("b.xlsx", io.BytesIO(out.content).getvalue())
        assert out.figures == 1
        seen = commit(store, LOCAL_USER, again, content=out.content, create_names=True)
        assert (seen.new, seen.changed, seen.unchanged) == (0, 0, 1), (name, told(again, "recipient_kind"))
        undo(store, LOCAL_USER, seen.batch_id)


@pytest.mark.parametrize(
    ("title", "award"),
    [
        ("Danh sách được tặng Giấy khen của Chủ tịch UBND huyện có thành tích", "merit_certificate_district"),
        ("tặng danh hiệu Chiến sĩ thi đua cơ sở năm 2024", "title_emulation_fighter_grassroots"),
        ("tặng Bằng khen của Chủ tịch UBND tỉnh; tặng Cờ thi đua của UBND tỉnh", None),
        ("Tổng hợp kết quả khen thưởng năm 2024", None),
        ("Số tặng phẩm năm 2024", None),
    ],
)
def test_a_title_names_one_award_or_none(title: str, award: str | None):
    row = award_of_title(fold(title), SHIPPED)
    assert (row and row["award_id"]) == award


def test_a_decision_is_one_that_the_list_goes_with():
    assert decision_of_title(["Kèm theo Quyết định số 12/2024/QĐ-UBND"]) == ("12/2024/QĐ-UBND", "")
    assert decision_of_title(["Theo Quy chế ban hành tại Quyết định số 12/QĐ-UBND ngày 01/01/2024"]) == ("", "")
