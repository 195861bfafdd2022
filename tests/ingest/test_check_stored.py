"""A file held against the store: figures far from last year's, and figures that another file states otherwise."""

from collections.abc import Callable, Sequence

from thidua.ingest.commit import commit
from thidua.ingest.finding import Finding
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store

Make = Callable[..., bytes]


def staff(year: int, *counts: int) -> Sequence[Sequence[object]]:
    rows = [[number, f"Sở {name}", count] for number, (name, count) in enumerate(zip("ABC", counts, strict=False), 1)]
    return [
        [f"SỐ LƯỢNG CÁN BỘ, CÔNG CHỨC NĂM {year}"],
        ["Khối thi đua các sở"],
        ["Địa bàn: tỉnh Minh Họa"],
        ["STT", "Tên đơn vị", "Tổng số người"],
        *rows,
    ]


def bring(store: Store, content: bytes, name: str) -> None:
    commit(store, LOCAL_USER, understand(name, content), content=content, create_names=True)


def held(store: Store, content: bytes, name: str) -> list[Finding]:
    """What the store makes doubtful; not what names leave open."""
    found = preview(store, LOCAL_USER, understand(name, content)).findings
    return [one for one in found if one.code in ("far_from_last_year", "contradicts_stored")]


def test_ten_times_last_year_is_asked(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=staff(2023, 120, 45, 60_000)), "2023.xlsx")
    found = held(store, make_workbook(A=staff(2024, 1200, 46, 60)), "2024.xlsx")
    assert [(one.code, one.severity, one.cell, one.value) for one in found] == [
        ("far_from_last_year", "warning", "C5", "1200"),
        ("far_from_last_year", "warning", "C7", "60"),
    ]
    assert "120" in found[0].message and "C5" in found[0].message and "10 lần" in found[0].message
    assert "1.000 lần" in found[1].message


def test_usual_changes_and_small_numbers_are_not_asked(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=staff(2023, 120, 45, 1)), "2023.xlsx")
    assert held(store, make_workbook(A=staff(2024, 240, 20, 10)), "2024.xlsx") == []


def test_last_year_is_the_year_before_only(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=staff(2021, 120)), "2021.xlsx")
    assert held(store, make_workbook(A=staff(2024, 1200)), "2024.xlsx") == []


def test_another_file_that_says_otherwise_is_named(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=staff(2023, 120, 45, 30)), "bao-cao.xlsx")
    (found,) = held(store, make_workbook(B=staff(2023, 120, 47, 33)), "phong-noi-vu.xlsx")
    assert (found.code, found.severity, found.sheet, found.cell) == ("contradicts_stored", "question", "B", "C6")
    assert "2 số" in found.message and "bao-cao.xlsx" in found.message and "45" in found.message


def test_a_correction_of_the_same_file_is_no_contradiction(store: Store, make_workbook: Make) -> None:
    bring(store, make_workbook(A=staff(2023, 120, 45)), "bao-cao.xlsx")
    assert held(store, make_workbook(A=staff(2023, 120, 46)), "bao-cao.xlsx") == []
