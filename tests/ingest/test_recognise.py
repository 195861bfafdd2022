"""Headings of several levels, tables side by side, summary sheets of points, years in headings, ties of forms."""

from collections.abc import Callable

import pytest

from thidua.ingest.understand import Understanding, understand

Make = Callable[..., bytes]
PLACE = ["Địa bàn: tỉnh Minh Họa"]
POINTS = (["BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM 2024"], ["Khối thi đua các sở"], PLACE)


def read(make_workbook: Make, *rows: list[object], name: str = "a.xlsx", sheet: str = "A") -> Understanding:
    return understand(name, make_workbook(**{sheet: rows}))


def facts(book: Understanding, *attributes: str) -> dict[str, tuple[object, ...]]:
    """unit, measure, value, period and some attributes of each record, by its cell."""
    return {
        r.cell: (r.unit, r.measure, r.value, r.period, *(r.attributes.get(name) for name in attributes))
        for table in book.tables
        for r in table.records
    }


def test_points_of_each_unit_stage_by_stage(make_workbook: Make) -> None:
    """Layout (a): in all, with the whole beside the points."""
    book = read(
        make_workbook, *POINTS,
        ["STT", "Tên đơn vị", "Tự chấm (x/max)", "Thẩm định (x/max)", "Tỷ lệ %", "Thứ hạng", "Trạng thái"],
        [1, "Sở Một", "95/100", "93/100", "93%", 1, "Đã thẩm định"],
        [2, "Sở Hai", "90/100", "KP", "", "", ""],
    )  # fmt: skip
    assert book.findings == ()
    assert facts(book, "stage", "not_applicable") == {
        "C5": ("Sở Một", "score_total", 95, "2024", "self", None),
        "D5": ("Sở Một", "score_total", 93, "2024", "appraised_1", None),
        "F5": ("Sở Một", "rank", 1, "2024", "final", None),
        "C6": ("Sở Hai", "score_total", 90, "2024", "self", None),
        "D6": ("Sở Hai", "score_total", None, "2024", "appraised_1", "true"),
    }
    assert {r.of for t in book.tables for r in t.records if r.measure == "score_total" and r.value} == {100}


def test_points_of_each_group_of_criteria_stage_by_stage(make_workbook: Make) -> None:
    """Layout (b): three columns a group, whose heading is not merged, and a total."""
    book = read(
        make_workbook, *POINTS,
        ["STT", "Tên đơn vị", "Chuyên môn (60đ)", "", "", "Thi đua (40đ)", "", "", "Tổng"],
        ["", "", "ĐTC", "TĐ1", "TĐ2", "ĐTC", "TĐ1", "TĐ2", ""],
        [1, "Sở Một", 58, 55, 56, 40, 38, "KP", 56],
    )  # fmt: skip
    assert book.findings == ()
    assert facts(book, "stage") == {
        "C4": (None, "max_chuyen_mon", 60, "2024", None),
        "F4": (None, "max_thi_dua", 40, "2024", None),
        "C6": ("Sở Một", "score_chuyen_mon", 58, "2024", "self"),
        "D6": ("Sở Một", "score_chuyen_mon", 55, "2024", "appraised_1"),
        "E6": ("Sở Một", "score_chuyen_mon", 56, "2024", "appraised_2"),
        "F6": ("Sở Một", "score_thi_dua", 40, "2024", "self"),
        "G6": ("Sở Một", "score_thi_dua", 38, "2024", "appraised_1"),
        "H6": ("Sở Một", "score_thi_dua", None, "2024", "appraised_2"),
        "I6": ("Sở Một", "score_total", 56, "2024", "final"),
    }


def test_points_of_each_criterion_unit_by_unit(make_workbook: Make) -> None:
    """Layout (c): the tree of criteria in the rows, two columns a unit."""
    book = read(
        make_workbook, *POINTS,
        ["STT", "Tiêu chí", "Sở Một", "", "Sở Hai", ""],
        ["", "", "ĐTC", "TĐ", "ĐTC", "TĐ"],
        ["I", "Chuyên môn (60đ)", 58, 55, 57, 56],
        [1, "Kế hoạch (40đ)", 38, 36, 37, 36],
        ["II", "Thi đua (40đ)", 40, 38, "KP", "KP"],
        ["", "Tổng cộng", 98, 93, 57, 56],
    )  # fmt: skip
    found = facts(book, "stage", "parent", "criterion")
    assert book.findings == ()
    assert found["B7"] == (None, "max_ke_hoach", 40, "2024", None, "Chuyên môn", "Kế hoạch")
    assert found["C7"] == ("Sở Một", "score_ke_hoach", 38, "2024", "self", None, "Kế hoạch")
    assert found["F6"] == ("Sở Hai", "score_chuyen_mon", 56, "2024", "appraised_1", None, "Chuyên môn")
    assert found["E8"] == ("Sở Hai", "score_thi_dua", None, "2024", "self", None, "Thi đua")
    assert found["D9"] == ("Sở Một", "score_total", 93, "2024", "appraised_1", None, None)
    assert len(found) == 3 + 4 * 4


def test_years_in_headings_are_the_periods_of_their_columns(make_workbook: Make) -> None:
    book = read(
        make_workbook,
        ["CHỈ TIÊU NĂM 2023"],
        PLACE,
        ["STT", "Đơn vị", "Chỉ tiêu", "Đơn vị tính", "Thực hiện 2022", "Kế hoạch năm 2023", "Ước thực hiện", "Cùng kỳ"],
        [1, "Sở Nội vụ", "Số sáng kiến", "sáng kiến", 3, 5, 6, 2],
    )
    assert facts(book, "status") == {
        "E4": ("Sở Nội vụ", "so_sang_kien", 3, "2022", "actual"),
        "F4": ("Sở Nội vụ", "so_sang_kien", 5, "2023", None),
        "G4": ("Sở Nội vụ", "so_sang_kien", 6, "2023", "estimate"),
        "H4": ("Sở Nội vụ", "so_sang_kien", 2, "2022", "actual"),
    }


def test_years_as_columns_need_no_other_year(make_workbook: Make) -> None:
    book = read(
        make_workbook,
        ["SỐ VỤ VI PHẠM"],
        PLACE,
        ["STT", "Tên đơn vị", "Năm", "", ""],
        ["", "", 2016, 2017, 2018],
        [1, "Sở Một", 3, 5, 6],
        [2, "Sở Hai", 3, 5, 6],
        ["", "Cộng", 6, 10, 13],
    )
    assert facts(book)["D6"] == ("Sở Hai", "so_vu_vi_pham", 5, "2017")
    assert {fact[1] for fact in facts(book).values()} == {"so_vu_vi_pham"}
    assert [(finding.code, finding.cell) for finding in book.findings] == [("total_mismatch", "E7")]


def test_don_vi_is_an_organisation_or_a_measure_by_its_content(make_workbook: Make) -> None:
    def columns(*cells: str) -> dict[str, str]:
        rows = [[number, "Số sáng kiến", cell, 5] for number, cell in enumerate(cells, 1)]
        book = read(make_workbook, ["CHỈ TIÊU NĂM 2024"], PLACE, ["STT", "Chỉ tiêu", "Đơn vị", "Kế hoạch"], *rows)
        return {column.heading: column.column.field for column in book.tables[0].table.columns}

    assert columns("Sở Nội vụ", "Sở Tài chính")["Đơn vị"] == "unit"
    assert columns("sáng kiến", "triệu đồng")["Đơn vị"] == "unit_of_measure"


def test_a_row_of_column_numbers_is_checked_not_read(make_workbook: Make) -> None:
    book = read(
        make_workbook,
        ["SỐ LIỆU CHI NĂM 2024"],
        PLACE,
        ["STT", "Tên đơn vị", "Tổng chi", "Chi đầu tư", "Chi thường xuyên"],
        ["A", "B", "1=2+3", 2, 3],
        [1, "Sở Một", 30, 10, 20],
        [2, "Sở Hai", 35, 10, 20],
    )
    assert len(facts(book)) == 6
    (finding,) = (one for one in book.findings if one.code != "new_indicator")
    assert (finding.code, finding.cell) == ("column_formula_mismatch", "C6")
    assert "30" in finding.message and "35" in finding.message


def test_names_for_a_machine_under_the_headings_are_not_data(make_workbook: Make) -> None:
    book = read(
        make_workbook,
        ["SỐ LIỆU NĂM 2024"],
        PLACE,
        ["Mã", "Tỉnh", "Số vụ", "Số người"],
        ["", "prov_id", "cases_n", "persons_n"],
        [1, "Minh Họa", 30, 10],
        [2, "Suối Trong", 35, 12],
    )
    assert {(fact[0], fact[1], fact[2]) for fact in facts(book).values()} == {
        ("Minh Họa", "so_vu", 30), ("Minh Họa", "so_nguoi", 10),
        ("Suối Trong", "so_vu", 35), ("Suối Trong", "so_nguoi", 12),
    }  # fmt: skip


def test_tables_side_by_side_are_read_each_by_its_own_names(make_workbook: Make) -> None:
    book = read(
        make_workbook,
        ["XẾP LOẠI NĂM 2024"],
        PLACE,
        ["STT", "Tên đơn vị", "Xếp loại", None, "STT", "Tên đơn vị", "Xếp loại"],
        [1, "Sở Một", "HTXSNV", None, 3, "Sở Ba", "HTTNV"],
        [2, "Sở Hai", "HTTNV", None, 4, "Sở Bốn", "HTXSNV"],
    )
    assert {cell: fact[0] for cell, fact in facts(book).items()} == {
        "C4": "Sở Một", "C5": "Sở Hai", "G4": "Sở Ba", "G5": "Sở Bốn",
    }  # fmt: skip
    assert book.errors == ()


def test_a_table_that_goes_on_after_its_headings_are_repeated(make_workbook: Make) -> None:
    head = ["STT", "Tên đơn vị", "Xếp loại"]
    book = read(
        make_workbook, ["XẾP LOẠI NĂM 2024"], PLACE, head, [1, "Sở Một", "HTXSNV"], head, [2, "Sở Hai", "HTTNV"]
    )
    assert len(book.tables) == 1
    assert [fact[0] for fact in facts(book).values()] == ["Sở Một", "Sở Hai"]


@pytest.mark.parametrize(
    ("written", "name"), [("SỐ LIỆU", "so-lieu-nam-2024.xlsx"), ("SỐ LIỆU NĂM 2024", "a.xlsx"), ("Năm 2024", "a.xlsx")]
)
def test_sheet_is_a_unit(make_workbook: Make, written: str, name: str) -> None:
    book = read(
        make_workbook, [written], PLACE, ["STT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"], [1, "Số sáng kiến", 3, 4],
        name=name, sheet="Sở Nội vụ",
    )  # fmt: skip
    assert facts(book) == {
        "C4": ("Sở Nội vụ", "so_sang_kien", 3, "2024"),
        "D4": ("Sở Nội vụ", "so_sang_kien", 4, "2024"),
    }


def test_the_same_figure_in_two_tables_is_stored_once_and_another_is_asked_about(make_workbook: Make) -> None:
    def table(title: str, value: int) -> list[list[object]]:
        return [[title], PLACE, ["STT", "Chỉ tiêu", "Kế hoạch"], [1, "Chi đầu tư", value]]

    book = understand(
        "a.xlsx",
        make_workbook(
            A=table("DỰ TOÁN CHI NĂM 2024", 5),
            B=table("DỰ TOÁN CHI NĂM 2024", 5),
            C=table("DỰ TOÁN CHI TỈNH NĂM 2024", 3),
        ),
    )
    assert [[r.measure for r in t.records] for t in book.tables] == [
        ["chi_dau_tu"], [], ["chi_dau_tu_du_toan_chi_tinh"],
    ]  # fmt: skip
    assert [(f.code, f.severity, f.sheet) for f in book.findings] == [
        ("stated_again", "info", "B"),
        ("indicator_differs", "question", "C"),
    ]
    assert book.fates("B")["C4"].role == "ignored"


def test_confidence_is_told_and_lower_where_headings_are_not_understood(make_workbook: Make) -> None:
    sure = read(make_workbook, ["XẾP LOẠI NĂM 2024"], PLACE, ["STT", "Tên đơn vị", "Xếp loại"], [1, "Sở Một", "HTTNV"])
    unsure = read(
        make_workbook,
        ["NĂM 2024"],
        PLACE,
        ["STT", "Tên đơn vị", "Xếp loại", "Abc", "Def"],
        [1, "Sở Một", "HTTNV", "a", "b"],
    )
    confidence = [book.tables[0].as_json()["confidence"] for book in (sure, unsure)]
    assert confidence[0] == 1.0
    assert isinstance(confidence[1], float) and 0 < confidence[1] < 0.6


def test_awards_as_columns_by_unit(make_workbook: Make) -> None:
    book = read(
        make_workbook,
        ["TỔNG HỢP KHEN THƯỞNG NĂM 2024"],
        PLACE,
        ["STT", "Tên đơn vị", "Bằng khen của UBND tỉnh", "", "Cờ thi đua cấp tỉnh"],
        ["", "", "Tập thể", "Cá nhân", ""],
        [1, "Sở Một", 2, "05", 1],
        ["", "Tổng cộng", 2, 6, 1],
    )
    assert [(r.cell, r.table, r.unit, r.value, r.attributes["recipient_kind"]) for r in book.tables[0].records] == [
        ("C5", "award", "Sở Một", 2, "collective"),
        ("D5", "award", "Sở Một", 5, "person"),
        ("E5", "award", "Sở Một", 1, "collective"),
    ]
    assert [(finding.code, finding.cell) for finding in book.findings] == [("total_mismatch", "D6")]
