"""Ministry and province workbooks in TCVN3 and VNI agree with their Unicode answers, by fonts and by content alone."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import python_calamine
import xlrd

from thidua.ingest.legible import Fonts, legible
from thidua.ingest.workbook import Sheet
from thidua.paths import ROOT
from thidua.text.fold import tidy

DATA = ROOT.parent / "shared" / "realdata"
LEGACY = DATA / "legacy_fonts"
PLAN = DATA / "budget" / "Plan_2003.xls"

AGREEING = {
    "tcvn3_2005-2942C_Detai2003.xls": (119, 119),
    "tcvn3_2005-4E4ZD_XKT2.05.xls": (64, 64),
    "tcvn3_2005-KH2003-bieu.xls": (494, 502),
    "tcvn3_2006-Bang-bieu.xls": (532, 532),
    "tcvn3_2007-74Z4A_solieu9thang-2.xls": (122, 122),
    "tcvn3_2007-bkqd1412006.dot.xls": (2604, 2714),
    "vni_2006-Mau21_CKTC_NSH.xls": (32, 32),
    "vni_2006-Mau23_CKTC_NSH.xls": (50, 50),
}
"""How many texts agree, of how many. Where they do not, mostly the answer is wrong: its author converted Unicode cells
("kèm theo" is "kốm theo" there) or read TCVN3 as VNI ("triệu tấn" is "triưu tên"). In others one cell mixes both."""


def sheets(path: Path) -> Iterator[tuple[Sheet, Fonts]]:
    """The texts of a .xls with the names of their fonts."""
    book = xlrd.open_workbook(path, formatting_info=True)
    for sheet in book.sheets():
        texts = tuple(
            tuple(cell.value if cell.ctype == xlrd.XL_CELL_TEXT else "" for cell in sheet.row(row))
            for row in range(sheet.nrows)
        )
        yield (
            Sheet.of(sheet.name, texts),
            lambda row, column, sheet=sheet: (
                book.font_list[book.xf_list[sheet.cell_xf_index(row, column)].font_index].name
            ),
        )


def texts(rows) -> Counter[str]:
    """How often each text stands; without capitals, for the answers could not see which fonts show them."""
    return Counter(tidy(cell).casefold() for row in rows for cell in row if isinstance(cell, str) and tidy(cell))


@pytest.mark.skipif(not LEGACY.is_dir(), reason="../shared/realdata/legacy_fonts is not there")
@pytest.mark.parametrize("by_font", [True, False], ids=["fonts", "content"])
@pytest.mark.parametrize("name", AGREEING)
def test_legacy_workbooks_agree_with_their_answers(name: str, by_font: bool) -> None:
    stem = re.sub("^(tcvn3|vni)_", "", name).removesuffix(".xls")
    answer = (LEGACY / "ground-truth" / f"{stem}.txt").read_text(encoding="utf-8")
    wanted = texts(line.split("\t") for line in answer.split("\n"))
    found: Counter[str] = Counter()
    for sheet, fonts in sheets(LEGACY / name):
        found += texts(legible(sheet, fonts if by_font else None)[0].rows)
    agreeing, of = AGREEING[name]
    assert found.total() == of
    assert (found & wanted).total() >= agreeing


@pytest.mark.skipif(not PLAN.is_file(), reason="../shared/realdata/budget is not there")
def test_the_tcvn3_sheet_of_the_budget_of_2003_says_what_its_unicode_sheet_says() -> None:
    with python_calamine.CalamineWorkbook.from_path(PLAN) as book:
        old, new = (
            Sheet.of(name, tuple(map(tuple, book.get_sheet_by_name(name).to_python(skip_empty_area=False))))
            for name in book.sheet_names
        )
    mended, findings = legible(old)
    assert {finding.cell[0] for finding in findings} == set("ABCDEFGH")
    assert legible(new) == (new, [])
    assert len(mended.rows) == 85
    for row, (ours, theirs) in enumerate(zip(mended.rows, new.rows, strict=True)):
        assert [_alike(cell) for cell in ours] == [_alike(cell) for cell in theirs], row


def _alike(cell: object) -> object:
    return tidy(cell).casefold() if isinstance(cell, str) else cell


UNICODE = sorted(
    [*(DATA / "units").glob("*.csv"), *(ROOT / "data" / "catalogue").glob("*.csv"), *(ROOT / "docs").glob("*.md")]
)


@pytest.mark.parametrize("path", UNICODE, ids=lambda path: path.name)
def test_unicode_is_never_touched(path: Path) -> None:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    sheet = Sheet.of(path.stem, tuple(tuple(re.split(r"[,;|]", line)) for line in lines))
    assert legible(sheet) == (sheet, [])
