"""Tables as offices lay them out: title rows, merged headings, group rows, totals, notes, several in a sheet."""

from collections.abc import Callable

import pytest

from thidua.ingest.understand import Understanding, understand

Make = Callable[..., bytes]
PLACE = ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"]


def values(understanding: Understanding) -> list[tuple[str, str | None, str, float | None]]:
    return [(r.cell, r.unit, r.measure, r.value) for table in understanding.tables for r in table.records]


def test_titles_totals_notes_and_signatures_are_not_data(make_workbook: Make) -> None:
    rows = [
        ["ỦY BAN NHÂN DÂN HUYỆN SUỐI TRONG", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 12/BC-UBND", None, "Độc lập - Tự do - Hạnh phúc"],
        [None, None, "Suối Trong, ngày 05 tháng 01 năm 2025"],
        ["DANH HIỆU THI ĐUA NĂM 2024"],
        PLACE,
        ["STT", "DANH HIỆU THI ĐUA", "Tập\nthể", "Cá nhân"],
        ["A", "B", 1, 2],
        ["I", "Cấp cơ sở"],
        [1, "Lao động tiên tiến", None, "105"],
        [2, "CSTĐ cơ sở", None, "05"],
        ["II", "Cấp tỉnh"],
        [1, "Tập thể LĐXS", "03", None],
        [None, "Tổng cộng", 3, 110],
        ["Ghi chú: số liệu tính đến 31/12/2024"],
        ["NGƯỜI LẬP BIỂU", None, "TM. ỦY BAN NHÂN DÂN"],
    ]
    understanding = understand("bao-cao.xlsx", make_workbook(A=rows))
    assert values(understanding) == [
        ("D9", None, "title_advanced_worker", 105),
        ("D10", None, "title_emulation_fighter_grassroots", 5),
        ("C12", None, "title_excellent_labour_collective", 3),
    ]
    assert understanding.findings == ()
    table = understanding.tables[0]
    assert table.context.period is not None and table.context.period.id == "2024"


def test_a_wrong_total_is_found_at_its_cell(make_workbook: Make) -> None:
    rows = [
        ["KHEN THƯỞNG NĂM 2024"],
        PLACE,
        ["STT", "Danh hiệu thi đua", "Tập thể", "Cá nhân"],
        [1, "Lao động tiên tiến", None, 100],
        [2, "CSTĐ cơ sở", None, 5],
        [None, "Tổng cộng", None, 150],
    ]
    (finding,) = understand("a.xlsx", make_workbook(A=rows)).findings
    assert (finding.code, finding.cell, finding.value) == ("total_mismatch", "D6", "150")
    assert "150" in finding.message and "105" in finding.message


@pytest.mark.parametrize("rows_between", [1, 4])
def test_two_tables_below_each_other(make_workbook: Make, rows_between: int) -> None:
    rows = [
        ["XẾP LOẠI NĂM 2024"],
        PLACE,
        ["STT", "Tên đơn vị", "Xếp loại"],
        [1, "Ban Một", "HTXSNV"],
        *[[]] * rows_between,
        ["XẾP LOẠI NĂM 2023"],
        PLACE,
        ["STT", "Tên đơn vị", "Xếp loại"],
        [1, "Ban Một", "HTTNV"],
    ]
    understanding = understand("a.xlsx", make_workbook(A=rows))
    periods = [table.context.period.id for table in understanding.tables if table.context.period]
    assert periods == ["2024", "2023"]
    assert [len(table.records) for table in understanding.tables] == [1, 1]


def test_the_year_may_stand_in_the_sheet_or_the_file(make_workbook: Make) -> None:
    rows = [PLACE, ["STT", "Tên đơn vị", "Xếp loại"], [1, "Ban Một", "HTTNV"]]
    in_sheet = understand("a.xlsx", make_workbook(**{"Năm 2022": rows})).tables[0].context.period
    in_file = understand("xep-loai-nam-2021.xlsx", make_workbook(A=rows)).tables[0].context.period
    assert in_sheet is not None and in_sheet.id == "2022"
    assert in_file is not None and in_file.id == "2021"


def test_a_csv_with_semicolons(make_workbook: Make) -> None:
    lines = "XẾP LOẠI NĂM 2024;;\nĐịa bàn: tỉnh Minh Họa;;\nSTT;Tên đơn vị;Xếp loại\n1;Sở Một;HTXSNV\n"
    understanding = understand("xep-loai.csv", lines.encode())
    assert values(understanding) == [("C4", "Sở Một", "agency_rating", None)]
    in_windows = understand("xep-loai.csv", lines.replace(";", ",").encode("utf-8-sig"))
    assert [record.cell for table in in_windows.tables for record in table.records] == ["C4"]


def test_targets_with_words_bands_and_comparators(make_workbook: Make) -> None:
    rows = [
        ["CHỈ TIÊU THI ĐUA NĂM 2024"],
        PLACE,
        ["TT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
        ["I", "Sở Một"],
        [1, "Tỷ lệ văn bản đúng hạn", "%", "trên 95%", "96,2%"],
        [2, "Tỷ lệ hộ nghèo", "%", "không quá 3,5%", 2.9],
        [3, "Thu ngân sách", "triệu đồng", "1.500", "1.620"],
        [4, "Số người bị kỷ luật", "người", "Không có", "Không có"],
        [5, "Tỷ lệ hoàn thành xuất sắc", "%", "15-20%", None],
    ]
    records = [r for table in understand("a.xlsx", make_workbook(A=rows)).tables for r in table.records]
    targets = {r.cell: (r.value, r.attributes.get("comparator"), r.attributes.get("ceiling")) for r in records}
    assert {cell: targets[cell] for cell in ("D5", "D6", "D7", "D8", "D9")} == {
        "D5": (0.95, ">", None),
        "D6": (0.035, "<=", None),
        "D7": (1_500_000_000, "=", None),
        "D8": (0, "=", None),
        "D9": (0.15, "=", "0.2"),
    }
    results = {r.cell: r.value for r in records if r.table == "result"}
    assert results == {"E5": 0.962, "E6": 0.029, "E7": 1_620_000_000, "E8": 0}
    assert {record.unit for record in records} == {"Sở Một"}


def test_a_plan_beside_half_a_years_results_is_the_years(make_workbook: Make) -> None:
    rows = [
        ["CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2024"],
        PLACE,
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"],
        [1, "Số sáng kiến", "sáng kiến", 10, 4],
    ]
    records = [r for table in understand("a.xlsx", make_workbook(A=rows)).tables for r in table.records]
    assert [(r.table, r.period) for r in records] == [("target", "2024"), ("result", "2024-H1")]


def test_scores_with_ties_maxima_and_a_criterion_not_applicable(make_workbook: Make) -> None:
    rows = [
        ["ĐIỂM THẨM ĐỊNH NĂM 2024"],
        ["Khối thi đua các sở"],
        ["Địa bàn: tỉnh Minh Họa"],
        ["STT", "Tên đơn vị", "Tiêu chí", "Tiêu chí", "Tổng điểm", "Xếp hạng"],
        [None, None, "Chuyên môn", "Thi đua", None, None],
        [None, "Điểm tối đa", 60, 40, 100],
        [1, "Sở Một", 55, "38,5", "93,5", 1],
        [2, "Sở Hai", "KP", 38, 38, 3],
        [3, "Sở Ba", 55.5, 38, 93.5, 2],
    ]
    understanding = understand("a.xlsx", make_workbook(A=rows))
    records = understanding.tables[0].records
    assert [(r.cell, r.measure, r.value) for r in records if r.unit == "Sở Hai"] == [
        ("C8", "score_chuyen_mon", None),
        ("D8", "score_thi_dua", 38),
        ("E8", "score_total", 38),
        ("F8", "rank", 3),
    ]
    assert records[0].measure == "max_chuyen_mon" and records[0].value == 60
    assert next(r for r in records if r.cell == "C8").attributes["not_applicable"] == "true"
    assert {r.attributes["stage"] for r in records if r.table == "score"} == {"appraised_1"}
    assert [(f.code, f.cell) for f in understanding.findings] == [("rank_mismatch", "F9")]


def test_a_share_off_by_a_hundred_is_found(make_workbook: Make) -> None:
    rows = [
        ["XẾP LOẠI NĂM 2024"],
        PLACE,
        ["STT", "Kết quả xếp loại", "Tổng số được đánh giá", "Số lượng", "Tỷ lệ"],
        ["I", "Cơ quan"],
        [1, "Hoàn thành xuất sắc nhiệm vụ", 779, 508, "0.65%"],
        [2, "Hoàn thành tốt nhiệm vụ", 779, 271, "34,8%"],
    ]
    finding, marks = understand("a.xlsx", make_workbook(A=rows)).findings
    assert marks.code == "mixed_decimal_marks"
    assert (finding.code, finding.severity, finding.cell) == ("share_mismatch", "warning", "E5")
    assert "65,2%" in finding.message and "100" in finding.message


def test_the_unit_of_measure_above_the_table_holds_for_rows_without_their_own(make_workbook: Make) -> None:
    rows = [
        ["CHỈ TIÊU NĂM 2024"],
        PLACE,
        ["(Đơn vị tính: triệu đồng)"],
        ["STT", "Chỉ tiêu", "Kế hoạch", "Thực hiện"],
        [1, "Thu ngân sách", "15.100", "16.200"],
    ]
    records = [r for table in understand("a.xlsx", make_workbook(A=rows)).tables for r in table.records]
    assert [(r.cell, r.value, r.unit_of_measure) for r in records] == [
        ("C5", 15_100_000_000, "triệu đồng"),
        ("D5", 16_200_000_000, "triệu đồng"),
    ]


def test_a_result_in_a_word_is_kept_as_the_word(make_workbook: Make) -> None:
    rows = [
        ["CHỈ TIÊU NĂM 2024"],
        PLACE,
        ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"],
        [1, "Cơ quan, đoàn thể vững mạnh", None, "Vững mạnh", "Đạt"],
        [2, "Số sáng kiến", "sáng kiến", 5, "nhiều lắm"],
    ]
    understanding = understand("a.xlsx", make_workbook(A=rows))
    records = [r for table in understanding.tables for r in table.records]
    assert [(r.cell, r.value, r.as_written) for r in records if r.table == "result"] == [("E4", None, "Đạt")]
    assert [(f.code, f.cell) for f in understanding.findings] == [("unreadable_number", "E5")]


def test_the_place_may_stand_in_a_header_of_two_lines(make_workbook: Make) -> None:
    rows = [
        ["ỦY BAN NHÂN DÂN", None, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["HUYỆN SUỐI TRONG", None, "Độc lập - Tự do - Hạnh phúc"],
        ["XẾP LOẠI NĂM 2024"],
        ["STT", "Tên đơn vị", "Xếp loại"],
        [1, "Ban Một", "HTTNV"],
    ]
    place = understand("a.xlsx", make_workbook(A=rows)).tables[0].context.place
    assert place is not None and (place.name, place.kind) == ("huyện Suối Trong", "district")
