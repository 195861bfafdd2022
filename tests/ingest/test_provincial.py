"""A province's tables with real errors give exactly those, each with its cell, as a workbook and as a document."""

import pytest

from tests.ingest.provincial import (
    FUND,
    MARKS,
    PROVINCE,
    PROVINCE_ERRORS,
    STATE,
    STATE_ERRORS,
    Rows,
    as_document,
    as_workbook,
)  # fmt: skip
from thidua.ingest.finding import Finding
from thidua.ingest.understand import understand

FORMATS = {"a.xlsx": as_workbook, "a.docx": as_document}


def findings(name: str, rows: Rows) -> list[Finding]:
    return list(understand(name, FORMATS[name](rows)).findings)


def told(found: list[Finding]) -> set[tuple[str, str]]:
    return {(one.cell, one.code) for one in found}


@pytest.mark.parametrize("name", FORMATS)
def test_the_provincial_sheet(name: str) -> None:
    found = findings(name, PROVINCE)
    assert told(found) == {*PROVINCE_ERRORS.items(), *MARKS.items()}
    assert len(found) == len(PROVINCE_ERRORS) + len(MARKS)
    said = {(one.cell, one.code): one for one in found}
    assert "52" in said["E8", "total_mismatch"].message
    assert "506" in said["F8", "total_mismatch"].message
    assert "65,2%" in said["H5", "share_mismatch"].message
    assert "100 lần" in said["M5", "share_mismatch"].message
    assert "65,1%" in said["H8", "summed_shares"].message  # 635 of 976
    assert said["H8", "summed_shares"].value == "1,65%"


@pytest.mark.parametrize("name", FORMATS)
def test_titles_of_persons_counted_as_collectives(name: str) -> None:
    found = findings(name, STATE)
    assert told(found) == set(STATE_ERRORS.items())
    assert [one.value for one in found] == ["05", "01"]


@pytest.mark.parametrize("name", FORMATS)
def test_the_fund_adds_up(name: str) -> None:
    assert findings(name, FUND) == []
    wrong = [*FUND[:-1], ["", "Tổng cộng", "7.200"]]
    (found,) = findings(name, wrong)
    assert (found.code, found.cell, found.value) == ("total_mismatch", "C10", "7.200")
    assert "7 tỷ 100 triệu" in found.message


def test_the_detail_of_a_row_adds_up_to_its_total() -> None:
    wrong = [list(row) for row in PROVINCE]
    wrong[4][9] = "191"
    found = findings("a.xlsx", wrong)
    assert ("C5", "row_total_mismatch") in told(found)
    assert any("789" in one.message for one in found if one.code == "row_total_mismatch")


def test_only_recipients_are_facts() -> None:
    """Totals and kinds of commendation count the same awards once more."""
    (table,) = understand("a.xlsx", as_workbook(PROVINCE)).tables
    assert {(one.cell, one.value, one.attributes["recipient_kind"]) for one in table.records} == {
        ("D5", 348, "collective"), ("E5", 52, "enterprise"), ("F5", 379, "person"), ("F6", 127, "person"),
    }  # fmt: skip
