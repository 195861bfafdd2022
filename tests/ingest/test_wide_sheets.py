"""A sheet far wider than any table is refused at once; a stray cell far to the right is no such sheet."""

import time

from tests.ingest.conftest import ratings, workbook
from thidua.ingest.understand import understand
from thidua.ingest.unread import MOST_COLUMNS

QUICK = 10.0
"""Seconds of the processor: it took minutes."""


def test_a_text_taken_apart_at_its_commas_is_refused_with_its_sheet():
    wide = ";".join(["Sở Nội vụ"] * 8_000)
    lines = ["STT;Tên đơn vị;Xếp loại", *(f"{row};Sở {row};{wide}" for row in range(30))]
    start = time.process_time()
    understood = understand("xep-loai.csv", "\n".join(lines).encode())
    assert time.process_time() - start < QUICK
    (finding,) = [one for one in understood.findings if one.code == "too_large"]
    assert (finding.severity, finding.sheet) == ("error", "xep-loai")
    assert "8.002" in finding.message
    assert f"{MOST_COLUMNS // 1000}.000" in finding.message


def test_a_stray_cell_far_to_the_right_hinders_nothing():
    rows = [list(row) for row in ratings(2024, ("Sở Nội vụ", "Tốt"), ("Sở Y tế", "Xuất sắc"))]
    rows[0] += [None] * 15_000 + ["x"]
    start = time.process_time()
    understood = understand("a.xlsx", workbook(A=rows))
    assert time.process_time() - start < QUICK
    assert (understood.count, understood.errors) == (2, ())
