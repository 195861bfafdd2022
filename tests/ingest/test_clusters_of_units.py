"""A unit is of one cluster in a year: two lists that say otherwise are told, in a file and against what is stored."""

from collections.abc import Callable, Sequence

from thidua.ingest.commit import commit
from thidua.ingest.finding import Finding
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store

Make = Callable[..., bytes]
Rows = Sequence[Sequence[object]]


def members(cluster: str, *units: str, year: int = 2024, place: str = "tỉnh Minh Họa", part: str = "") -> Rows:
    return [
        [cluster],
        [f"Địa bàn: {place}"],
        [f"DANH SÁCH THÀNH VIÊN {part} NĂM {year}"],
        ["STT", "Tên đơn vị", "Vai trò"],
        *[[number, unit, "Thành viên"] for number, unit in enumerate(units, 1)],
    ]


def points(cluster: str, *units: str, year: int = 2024) -> Rows:
    return [
        [cluster],
        ["Địa bàn: tỉnh Minh Họa"],
        [f"BẢNG ĐIỂM THI ĐUA NĂM {year}"],
        ["STT", "Tên đơn vị", "Tổng điểm"],
        *[[number, unit, 100 - number] for number, unit in enumerate(units, 1)],
    ]


def told(findings: Sequence[Finding]) -> list[tuple[str, str, str]]:
    return [(one.severity, one.sheet, one.cell) for one in findings if one.code == "two_clusters"]


def of_file(content: bytes) -> list[tuple[str, str, str]]:
    return told(understand("a.xlsx", content).findings)


def test_two_lists_with_one_unit_are_an_error_that_names_both(make_workbook: Make) -> None:
    content = make_workbook(A=members("Cụm thi đua số 1", "Sở A", "Sở B"), B=members("Cụm thi đua số 2", "SỞ B"))
    assert of_file(content) == [("error", "B", "C5")]
    (said,) = [one.message for one in understand("a.xlsx", content).findings if one.code == "two_clusters"]
    assert "Cụm thi đua số 1" in said and "Cụm thi đua số 2" in said and "C6" in said and "2024" in said


def test_lists_of_two_years_places_or_the_same_cluster_are_none(make_workbook: Make) -> None:
    first = members("Cụm thi đua số 1", "Sở A")
    assert of_file(make_workbook(A=first, B=members("Cụm thi đua số 2", "Sở A", year=2025))) == []
    elsewhere = members("Cụm thi đua số 2", "Sở A", place="tỉnh Bạch Hải")
    assert of_file(make_workbook(A=first, B=elsewhere)) == []
    assert of_file(make_workbook(A=first, B=members("CỤM THI ĐUA SỐ 1", "Sở C"))) == []


def test_a_unit_that_moved_within_the_year_is_a_warning(make_workbook: Make) -> None:
    half = members("Cụm thi đua số 1", "Sở A", part="6 THÁNG ĐẦU")
    assert of_file(make_workbook(A=half, B=members("Cụm thi đua số 2", "Sở A"))) == [("warning", "B", "C5")]


def test_points_in_two_clusters_are_a_warning_where_no_list_tells(make_workbook: Make) -> None:
    one, other = points("Cụm thi đua số 1", "Sở A", "Sở B"), points("Cụm thi đua số 2", "Sở C")
    assert of_file(make_workbook(A=one, B=other)) == []
    detailed = [*other[:3], ["STT", "Tên đơn vị", "Xếp hạng", "Tổng điểm"], [1, "Sở B", 1, 80]]
    assert ("warning", "B", "C5") in of_file(make_workbook(A=one, B=detailed))


def bring(store: Store, content: bytes, name: str) -> None:
    commit(store, LOCAL_USER, understand(name, content), content=content, create_names=True)


def held(store: Store, content: bytes, name: str) -> list[tuple[str, str, str]]:
    return told(preview(store, LOCAL_USER, understand(name, content)).findings)


def test_another_stored_list_is_asked_about_once_for_all_its_units(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=members("Cụm thi đua số 1", "Sở A", "Sở B", "Sở C")), "danh-sach.xlsx")
    content = make_workbook(X=members("Cụm thi đua số 2", "Sở B", "Sở C", "Sở D"))
    staged = preview(store, LOCAL_USER, understand("moi.xlsx", content))
    assert told(staged.findings) == [("question", "X", "C5")]
    (said,) = [one.message for one in staged.findings if one.code == "two_clusters"]
    assert said.startswith("2 đơn vị (Sở B, Sở C) năm 2024") and "danh-sach.xlsx" in said and "Cụm thi đua số 1" in said
    assert staged.counts() == {"new": 1, "changed": 2, "unchanged": 0, "gone": 0}
    assert held(store, make_workbook(X=members("Cụm thi đua số 2", "Sở B", year=2025)), "moi.xlsx") == []


def test_a_correction_of_the_same_file_and_the_same_cluster_are_not_asked(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=members("Cụm thi đua số 1", "Sở A")), "danh-sach.xlsx")
    assert held(store, make_workbook(A=members("Cụm thi đua số 2", "Sở A")), "danh-sach.xlsx") == []
    assert held(store, make_workbook(A=members("Cụm thi đua số 1", "Sở A")), "moi.xlsx") == []


def test_points_against_a_stored_list_and_a_list_against_stored_points(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=members("Cụm thi đua số 1", "Sở A")), "danh-sach.xlsx")
    bring(store, make_workbook(A=points("Cụm thi đua số 1", "Sở B")), "diem.xlsx")
    assert held(store, make_workbook(A=points("Cụm thi đua số 2", "Sở A")), "khac.xlsx") == [("warning", "A", "C5")]
    assert held(store, make_workbook(A=members("Cụm thi đua số 2", "Sở B")), "khac.xlsx") == [("warning", "A", "C5")]
