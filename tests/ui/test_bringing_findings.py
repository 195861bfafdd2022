"""A flood of findings of one kind is one line with a count; choosing its kind opens the single ones."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from tests.ingest.conftest import workbook
from thidua.ingest.pending import keep
from thidua.store import LOCAL_USER

SECONDS = 60
HEAD = (["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"], ["KẾT QUẢ XẾP LOẠI NĂM 2024"], [])

pytestmark = pytest.mark.usefixtures("store")


def desk() -> None:
    from thidua.ui.bringing.desk import desk

    desk()


def opened(*classes):
    rows = [[at, f"Ban {at}", name] for at, name in enumerate(classes, 1)]
    keep(LOCAL_USER, "a.xlsx", workbook(A=[*HEAD, ["STT", "Tên đơn vị", "Xếp loại"], *rows]))
    page = AppTest.from_function(desk, default_timeout=SECONDS).run()
    assert not page.exception
    return page


def listed(page):
    """The rows of the table of findings, each as its texts."""
    (table,) = (one for one in (each.proto.body for each in page.get("html")) if "Các điểm cần xem lại" in one)
    body = table.partition("<tbody>")[2]
    return [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in body.split("</tr>")[:-1]]


def kinds(page):
    return [box for box in page.selectbox if box.label == "Loại điểm cần xem lại"]


def test_a_flood_is_one_line_until_its_kind_is_chosen():
    page = opened(*["Siêu hạng"] * 60, *["Rất giỏi"] * 12)
    first, second = listed(page)
    assert (first[2], first[3]) == ("C6", "Siêu hạng")
    assert first[4].endswith("Còn 59 ô như vậy: C7, C8, C9, C10, C11 …")
    assert (second[2], second[3]) == ("C66", "Rất giỏi") and "Còn 11 ô như vậy" in second[4]
    (box,) = kinds(page)
    page = box.select_index(1).run()
    assert not page.exception
    rows = listed(page)
    assert [row[2] for row in rows] == [f"C{row}" for row in range(6, 56)]
    assert any("50/72" in one.value for one in page.markdown)


def test_a_few_findings_are_told_one_by_one():
    page = opened("Siêu hạng", "Rất giỏi", "Siêu hạng")
    assert [row[2] for row in listed(page)] == ["C6", "C7", "C8"]
    assert not kinds(page)
