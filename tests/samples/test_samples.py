"""The sample workbooks: reproducible, complete as to the seeds' facts, and right in their sums and ranks."""

import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

SAMPLES = Path(__file__).parents[2] / "data" / "samples"
SEEDS = (
    "chiem-hoa-2013-2014",
    "nam-dinh-2017-2018",
    "mu-cang-chai-2022",
    "ha-giang-2021-6-thang",
    "bac-kan-2019-6-thang",
)
YEARS = range(2016, 2026)
ILLUSTRATIVE = (
    *(f"minh-hoa-{year}-{kind}" for year in YEARS for kind in ("so-ket", "tong-ket")),
    "minh-hoa-2025-sap-xep",
    "minh-hoa-2025-nhan-su",
    "minh-hoa-2025-cham-diem",
)
MARK = "SỐ LIỆU MINH HỌA - đơn vị và số liệu không có thật"
FACTS = {f"{letter}{n:02}" for letter, last in zip("CNMHB", (17, 6, 7, 8, 5), strict=True) for n in range(1, last + 1)}
FACT = re.compile(r"\b[CNMHB]\d{2}\b")


def sheets(path):
    """Sheet name to rows of cell values, empty leading rows and columns included."""
    workbook = CalamineWorkbook.from_path(path)
    return {name: workbook.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in workbook.sheet_names}


def sample(name):
    return sheets(SAMPLES / f"{name}.xlsx")


def texts(rows):
    return [cell for row in rows for cell in row if isinstance(cell, str) and cell]


def table(rows):
    """Rows below the heading row(s), from the column of STT on, and where they start."""
    head, left = next((r, row.index("STT")) for r, row in enumerate(rows) if "STT" in row)
    return [row[left:] for row in rows[head:]]


def unit_rows(rows):
    """Rows that start with a running number and a name."""
    return [row for row in table(rows) if isinstance(row[0], float) and isinstance(row[1], str)]


@pytest.fixture(scope="module")
def rebuilt(tmp_path_factory):
    folder = tmp_path_factory.mktemp("rebuilt")
    subprocess.run([sys.executable, SAMPLES / "build.py", "--out", folder], check=True)
    return folder


def test_the_folder_holds_exactly_the_named_workbooks(rebuilt):
    expected = {f"{name}.xlsx" for name in (*SEEDS, *ILLUSTRATIVE)}
    assert {path.name for path in SAMPLES.glob("*.xlsx")} == expected
    assert {path.name for path in rebuilt.glob("*.xlsx")} == expected


@pytest.mark.parametrize("name", (*SEEDS, *ILLUSTRATIVE))
def test_rebuilding_gives_the_committed_cells(rebuilt, name):
    assert sheets(rebuilt / f"{name}.xlsx") == sample(name)


def test_every_file_is_small():
    assert max(path.stat().st_size for path in SAMPLES.glob("*.xlsx")) < 60_000


def test_every_fact_of_the_seeds_is_noted_exactly_once():
    found = Counter(
        fact for name in SEEDS for rows in sample(name).values() for text in texts(rows) for fact in FACT.findall(text)
    )
    assert found == Counter(FACTS)


@pytest.mark.parametrize("name", SEEDS)
def test_a_note_names_as_many_facts_as_its_row_has_values(name):
    """Values stand in the columns that do not describe the row."""
    described = {"STT", "Đối tượng, kết quả xếp loại", "Chỉ tiêu", "Đơn vị tính", "Phong trào", "Tình trạng", "Ghi chú"}
    described |= {"Danh hiệu thi đua,\nhình thức khen thưởng", "Tên đơn vị", "Năm\nthành tích"}
    for rows in sample(name).values():
        headings, *body = table(rows)
        for row in body:
            noted = FACT.findall(row[-1]) if isinstance(row[-1], str) else []
            values = [
                cell for heading, cell in zip(headings, row, strict=True) if heading not in described and cell != ""
            ]
            assert not noted or len(noted) == len(values), row


@pytest.mark.parametrize(
    ("name", "sheet", "fact", "column", "written"),
    [
        ("chiem-hoa-2013-2014", "Xếp loại", "C01", 3, "8/8"),
        ("chiem-hoa-2013-2014", "Xếp loại", "C02", 3, "03"),
        ("chiem-hoa-2013-2014", "Xếp loại", "C05", 4, "41,6%"),
        ("chiem-hoa-2013-2014", "Khen thưởng", "C11", 5, "Đề nghị"),
        ("chiem-hoa-2013-2014", "Chỉ tiêu", "C13", 3, "trên 80%"),
        ("chiem-hoa-2013-2014", "Chỉ tiêu", "C15", 3, "Không có"),
        ("nam-dinh-2017-2018", "Khen thưởng", "N04", 3, "07"),
        ("nam-dinh-2017-2018", "Chỉ tiêu", "N06", 3, "Hoàn thành xuất sắc nhiệm vụ"),
        ("mu-cang-chai-2022", "Chỉ tiêu", "M01", 4, "27/38"),
        ("mu-cang-chai-2022", "Khen thưởng", "M07", 4, 46.0),
        ("ha-giang-2021-6-thang", "Chỉ tiêu", "H01", 4, "1.486"),
        ("ha-giang-2021-6-thang", "Chỉ tiêu", "H03", 4, "1 tỷ 500 triệu"),
        ("ha-giang-2021-6-thang", "Thành viên", "H08", 1, "Ban Dân vận Tỉnh ủy"),
        ("bac-kan-2019-6-thang", "Chỉ tiêu 6T cuối", "B03", 3, 7.0),
        ("bac-kan-2019-6-thang", "Khen thưởng đơn vị", "B04", 3, "không nêu"),
    ],
)
def test_a_fact_stands_as_the_document_wrote_it(name, sheet, fact, column, written):
    (row,) = [row for row in table(sample(name)[sheet]) if isinstance(row[-1], str) and fact in FACT.findall(row[-1])]
    assert row[column] == written


@pytest.mark.parametrize("name", (*SEEDS, *ILLUSTRATIVE))
def test_every_sheet_names_its_area_and_only_the_invented_ones_are_marked(name):
    for title, rows in sample(name).items():
        assert sum(text.startswith("Địa bàn: ") for text in texts(rows)) == 1, title
        assert (MARK in texts(rows)) == (name in ILLUSTRATIVE), title


@pytest.mark.parametrize("name", ILLUSTRATIVE)
def test_scores_add_up_and_ranks_leave_gaps_after_ties(name):
    for title, rows in sample(name).items():
        if "Điểm" not in title:
            continue
        (maxima,) = [row for row in table(rows) if row[1] == "Điểm tối đa"]
        assert sum(maxima[2:14]) == maxima[14] == 100
        scored = unit_rows(rows)
        for row in scored:
            points = [cell for cell in row[2:14] if cell != "KP"]
            assert sum(points) == row[14]
            assert all(cell == "KP" or 0 <= cell <= limit for cell, limit in zip(row[2:14], maxima[2:14], strict=True))
        assert [row[15] for row in scored] == [1 + sum(other[14] > row[14] for other in scored) for row in scored]


def test_some_rank_is_tied_and_one_criterion_was_not_assigned():
    final = {year: sample(f"minh-hoa-{year}-tong-ket") for year in YEARS}
    ranks = [[row[15] for row in unit_rows(final[year]["SN Điểm thẩm định"])] for year in YEARS]
    assert any(len(set(places)) < len(places) for places in ranks)
    assert {
        (year, row[1])
        for year in YEARS
        for title, rows in final[year].items()
        if "Điểm" in title
        for row in unit_rows(rows)
        if "KP" in row
    } == {(2022, "Thanh tra tỉnh")}


@pytest.mark.parametrize("year", YEARS)
def test_nobody_is_appraised_above_the_own_score(year):
    workbook = sample(f"minh-hoa-{year}-tong-ket")
    for cluster in ("KĐ", "SN", "XP"):
        own = {row[1]: row[14] for row in unit_rows(workbook[f"{cluster} Điểm tự chấm"])}
        appraised = {row[1]: row[14] for row in unit_rows(workbook[f"{cluster} Điểm thẩm định"])}
        assert own.keys() == appraised.keys()
        assert all(0 <= own[unit] - appraised[unit] <= 5 for unit in own)


@pytest.mark.parametrize("year", YEARS)
def test_ratings_of_staff_add_up_across_and_down(year):
    workbook = sample(f"minh-hoa-{year}-tong-ket")
    for cluster in ("KĐ", "SN", "XP"):
        rows = workbook[f"{cluster} Xếp loại"]
        rated = unit_rows(rows)
        assert all(row[2] == sum(row[3:7]) for row in rated)
        (last,) = [row for row in table(rows) if row[1] == "Tổng cộng"]
        assert last[2:7] == [sum(row[column] for row in rated) for column in range(2, 7)]


@pytest.mark.parametrize("year", YEARS)
def test_flags_go_to_first_places_and_each_unit_gets_one_award(year):
    workbook = sample(f"minh-hoa-{year}-tong-ket")
    awards = []
    for cluster in ("KĐ", "SN", "XP"):
        granted = unit_rows(workbook[f"{cluster} Khen thưởng đơn vị"])
        assert len({row[1] for row in granted}) == len(granted)
        first = {row[1] for row in unit_rows(workbook[f"{cluster} Điểm thẩm định"]) if row[15] == 1}
        assert {row[1] for row in granted if row[2].startswith("Cờ")} == first
        assert {row[3] for row in granted} == {float(year)}
        awards += granted
    assert sum(row[2] == "Cờ thi đua của Chính phủ" for row in awards) <= 1
    assert {row[6] for row in awards} == ({"Đã tặng", "Đề nghị"} if year == YEARS[-1] else {"Đã tặng"})


def test_the_merged_committee_replaces_its_two_predecessors():
    merged, old = "Ban Tuyên giáo và Dân vận Tỉnh ủy", {"Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy"}
    before = [row[1] for row in unit_rows(sample("minh-hoa-2024-tong-ket")["KĐ Thành viên"])]
    after = [row[1] for row in unit_rows(sample("minh-hoa-2025-tong-ket")["KĐ Thành viên"])]
    assert (len(before), len(after)) == (9, 8)
    assert set(before) - set(after) == old
    assert set(after) - set(before) == {merged}
    moves = unit_rows(sample("minh-hoa-2025-sap-xep")["Sắp xếp"])
    assert {(row[1], row[2], row[3]) for row in moves} == {(unit, "hợp nhất", merged) for unit in old}
