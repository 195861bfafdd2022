"""Tables of persons, staff, discipline, initiatives and movements: what is read, and two of one name stay two."""

from collections.abc import Callable, Sequence

import polars as pl
import pytest

from thidua.exhibits.exhibit import show
from thidua.exhibits.namesakes import unclear_persons
from thidua.ingest.commit import commit
from thidua.ingest.stage import preview
from thidua.ingest.understand import Understanding, understand
from thidua.ingest.vocabulary import SHIPPED
from thidua.store import LOCAL_USER, Store

Make = Callable[..., bytes]
PLACE = "Địa bàn: tỉnh Minh Họa"


def table(
    title: str, headings: Sequence[str], *rows: Sequence[object], above: Sequence[str] = ()
) -> list[list[object]]:
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [["Khối các ban"], [PLACE], [title], *([line] for line in above), [], ["STT", *headings], *numbered]


def read(make_workbook: Make, *sheets: Sequence[Sequence[object]]) -> Understanding:
    return understand("tep.xlsx", make_workbook(**{f"S{number}": rows for number, rows in enumerate(sheets)}))


def bring(store: Store, make_workbook: Make, *sheets: Sequence[Sequence[object]]) -> Understanding:
    content = make_workbook(**{f"S{number}": rows for number, rows in enumerate(sheets)})
    understood = understand("tep.xlsx", content)
    commit(store, LOCAL_USER, understood, content=content, create_names=True)
    return understood


def people(store: Store) -> list[tuple[str, str]]:
    """Folded name and mark of every person on record."""
    rows = store.rows("ingest/names", LOCAL_USER).filter(pl.col("kind") == "person")
    return sorted(tuple(text.split("|")) for text in rows["folded"])


RATINGS = ("Họ và tên", "Ngày sinh", "Đơn vị", "Xếp loại")
AWARDS = ("Họ và tên", "Mã số", "Chức vụ", "Đơn vị", "Danh hiệu", "Loại hình", "Phong trào", "Tình trạng")


def test_a_list_of_awards_names_person_kind_movement_and_post(make_workbook: Make) -> None:
    row = (
        "Trần Thị Bình",
        "MH-1",
        "Phó Trưởng phòng",
        "Ban Một",
        "CSTĐCS",
        "Công trạng",
        "Thi đua yêu nước",
        "Đề nghị",
    )
    understood = read(make_workbook, table("DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2025", AWARDS, row))
    (found,) = understood.tables
    (record,) = found.records
    assert found.table.form.name == "award_list"
    assert (record.unit, record.cell, record.period, record.value) == ("Ban Một", "F6", "2025", 1)
    assert {key: record.attributes[key] for key in sorted(record.attributes) if key != "authority"} == {
        "award_id": "title_emulation_fighter_grassroots",
        "commendation_kind": "merit",
        "frontline": "false",
        "movement": "Thi đua yêu nước",
        "person": "Trần Thị Bình",
        "person_code": "MH-1",
        "post_class": "leader",
        "recipient_kind": "person",
        "status": "proposed",
    }


def test_persons_may_stand_in_groups_of_their_unit(make_workbook: Make) -> None:
    rows = [["Khối các ban"], [PLACE], ["XẾP LOẠI CÁ NHÂN NĂM 2025"], ["STT", "Họ và tên", "Xếp loại"]]
    rows += [["I", "Ban Một"], [1, "Trần Thị Bình", "HTTNV"], ["II", "Ban Hai"], [1, "Lê Văn Cường", "HTXSNV"]]
    (found,) = read(make_workbook, rows).tables
    assert [(record.unit, record.attributes["class_id"]) for record in found.records] == [
        ("Ban Một", "good"), ("Ban Hai", "excellent"),
    ]  # fmt: skip


def test_a_person_without_a_unit_is_an_error(make_workbook: Make) -> None:
    rows = [["Khối các ban"], [PLACE], ["XẾP LOẠI CÁ NHÂN NĂM 2025"], ["STT", "Họ và tên", "Xếp loại"]]
    understood = read(make_workbook, [*rows, [1, "Trần Thị Bình", "HTTNV"]])
    assert [finding.code for finding in understood.errors] == ["unknown_unit_of_person"]


def test_dates_of_birth_and_codes_tell_persons_of_one_name_apart(store: Store, make_workbook: Make) -> None:
    bring(
        store,
        make_workbook,
        table(
            "XẾP LOẠI CÁ NHÂN NĂM 2024", RATINGS,
            ("Nguyễn Văn An", "12/5/1980", "Ban Một", "HTTNV"), ("Nguyễn Văn An", "1990", "Ban Một", "HTXSNV"),
        ),
        table(
            "XẾP LOẠI CÁ NHÂN NĂM 2025", RATINGS,
            ("Nguyễn Văn An", "1990", "Ban Một", "HTTNV"), ("Nguyễn Văn An", "12/05/1980", "Ban Một", "HTXSNV"),
            ("Nguyễn Văn An", None, "Ban Hai", "HTXSNV"),
        ),
    )  # fmt: skip
    assert people(store) == [("nguyen van an", ""), ("nguyen van an", "1980-05-12"), ("nguyen van an", "1990")]
    assert store.rows("eligibility/unclear_persons", LOCAL_USER, place=None).is_empty()


def test_two_rows_that_say_the_same_of_one_name_are_two_persons_and_a_question(
    store: Store, make_workbook: Make
) -> None:
    headings = ("Họ và tên", "Đơn vị", "Xếp loại")
    rows = (("Nguyễn Văn An", "Ban Một", "HTTNV"), ("Nguyễn Văn An", "Ban Một", "HTXSNV"))
    understood = bring(store, make_workbook, table("XẾP LOẠI CÁ NHÂN NĂM 2024", headings, *rows))
    (finding,) = understood.findings
    assert (finding.code, finding.severity, finding.cell) == ("namesakes", "question", "D7")
    assert people(store) == [("nguyen van an", "2024#1"), ("nguyen van an", "2024#2")]
    bring(store, make_workbook, table("XẾP LOẠI CÁ NHÂN NĂM 2025", headings, rows[0]))
    assert len(people(store)) == 3
    unclear = store.rows("eligibility/unclear_persons", LOCAL_USER, place=None)
    assert unclear["told_by"].to_list() == ["name", "namesake", "namesake"]
    shown = show(unclear_persons, store, LOCAL_USER, place=None)
    assert shown.headline.startswith("03 người trùng họ tên ở 01 đơn vị chưa phân biệt được")
    assert shown.rows[0] == ("Nguyễn Văn An (1)", "Ban Một", "chưa có mã số, ngày sinh", "2025")


def test_one_name_with_two_titles_is_one_person_and_a_question(store: Store, make_workbook: Make) -> None:
    rows = [("Trần Thị Bình", "Ban Một", title) for title in ("LĐTT", "CSTĐCS")]
    understood = bring(
        store,
        make_workbook,
        table("DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2025", ("Họ và tên", "Đơn vị", "Danh hiệu"), *rows),
    )
    assert [finding.code for finding in understood.findings] == ["repeated_name"]
    assert people(store) == [("tran thi binh", "")]


def test_the_same_list_again_changes_nothing_and_makes_nobody_new(store: Store, make_workbook: Make) -> None:
    headings = ("Họ và tên", "Đơn vị", "Xếp loại")
    rows = [("Nguyễn Văn An", "Ban Một", "HTTNV"), ("Nguyễn Văn An", "Ban Một", "HTTNV"), ("Lê C", "Ban Một", "HTNV")]
    first = table("XẾP LOẠI CÁ NHÂN NĂM 2024", headings, *rows)
    bring(store, make_workbook, first)
    staged = preview(store, LOCAL_USER, read(make_workbook, first, [["Ghi chú"]]))
    assert set(staged.facts["change"]) == {"unchanged"}
    assert staged.new["person"] == []


def test_headcount_by_class_and_gender_at_a_date(make_workbook: Make) -> None:
    headings = ("Tên đơn vị", "Biên chế có mặt", "Lãnh đạo, quản lý", "Nữ")
    rows = table("SỐ LƯỢNG CÁN BỘ NĂM 2025", headings, ("Ban Một", "08", 3, 4), above=("(Tính đến ngày 31/12/2025)",))
    (found,) = read(make_workbook, rows).tables
    assert [(one.measure, one.value, one.attributes.get("on_date")) for one in found.records] == [
        ("headcount", 8, "2025-12-31"), ("headcount_leader", 3, "2025-12-31"), ("headcount_female", 4, "2025-12-31"),
    ]  # fmt: skip


def test_discipline_of_persons_and_by_unit(make_workbook: Make) -> None:
    persons = table(
        "DANH SÁCH CÁ NHÂN BỊ KỶ LUẬT NĂM 2025", ("Họ và tên", "Đơn vị", "Hình thức kỷ luật", "Ngày"),
        ("Lê Văn Cường", "Ban Một", "Khai trừ khỏi Đảng", "05/6/2025"), ("Vũ Văn Em", "Ban Một", "Phê bình", None),
    )  # fmt: skip
    units = table("KỶ LUẬT NĂM 2025", ("Tên đơn vị", "Số cá nhân bị kỷ luật", "Cảnh cáo"), ("Ban Hai", "0", "0"))
    understood = read(make_workbook, persons, units)
    assert [(finding.code, finding.cell) for finding in understood.errors] == [("unknown_discipline_level", "D7")]
    one, *counts = (record for found in understood.tables for record in found.records)
    assert (one.attributes["level"], one.attributes["on_date"]) == ("expulsion", "2025-06-05")
    assert [(record.measure, record.value) for record in counts] == [
        ("persons_disciplined", 0), ("persons_disciplined_warning", 0),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "months"),
    [
        ("2021-2025", "60"),
        ("6 tháng", "6"),
        ("1,5 năm", "18"),
        ("từ 5 năm trở lên", "60"),
        ("01 năm", "12"),
        ("", None),
    ],
)
def test_how_long_a_movement_lasts(make_workbook: Make, written: str, months: str | None) -> None:
    rows = table(
        "PHONG TRÀO THI ĐUA NĂM 2025", ("Tên phong trào", "Phạm vi", "Thời gian thực hiện"), ("A", "Tỉnh", written)
    )
    (found,) = read(make_workbook, rows).tables
    assert found.records[0].attributes.get("months") == months


def test_a_movement_lasts_from_its_first_to_its_last_day(make_workbook: Make) -> None:
    headings = ("Tên phong trào", "Phạm vi", "Hình thức", "Ngày phát động", "Ngày kết thúc")
    row = ("Thi đua nước rút", "Cơ quan", "Theo chuyên đề", "01/3/2025", "31/8/2025")
    (found,) = read(make_workbook, table("PHONG TRÀO THI ĐUA NĂM 2025", headings, row)).tables
    stated = found.records[0].attributes
    assert (stated["months"], stated["kind"], stated["scope"]) == ("6", "thematic", "unit")


def test_registered_titles_are_registrations(make_workbook: Make) -> None:
    rows = table("ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2026", ("Đơn vị", "Danh hiệu đăng ký"), ("Ban Một", "TTLĐXS"))
    (found,) = read(make_workbook, rows).tables
    assert (found.records[0].attributes["status"], found.records[0].period) == ("registered", "2026")


def test_several_forms_for_one_achievement_are_found_in_the_file(make_workbook: Make) -> None:
    rows = [("Trần Thị Bình", "Ban Một", form, "Công trạng") for form in ("Bằng khen UBND tỉnh", "Giấy khen")]
    headings = ("Họ và tên", "Đơn vị", "Hình thức khen thưởng", "Loại hình")
    understood = read(make_workbook, table("DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2025", headings, *rows))
    assert [(finding.code, finding.cell) for finding in understood.findings if finding.severity == "warning"] == [
        ("several_forms", "D7")
    ]


@pytest.mark.parametrize(
    ("post", "found"),
    [
        ("Phó Giám đốc", "leader"), ("Trưởng phòng Tổng hợp", "leader"), ("Chuyên viên chính", "frontline"),
        ("Không giữ chức vụ", "frontline"), ("", None), ("Cộng tác", None),
    ],
)  # fmt: skip
def test_the_class_of_a_post(post: str, found: str | None) -> None:
    row = SHIPPED.post_class(post)
    assert (row["post_class"] if row else None) == found
