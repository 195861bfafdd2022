"""Persons, staff, discipline, initiatives and movements of a few units, brought as workbooks."""

import io
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import polars as pl
import pytest
import xlsxwriter

from thidua.exhibits.eligibility import answers
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store

Rows = Sequence[Sequence[object]]
PLACE, BLOCK = "Địa bàn: tỉnh Minh Họa", "Khối các ban"
AWARDS = (
    "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Danh hiệu, hình thức khen thưởng", "Loại hình", "Phong trào",
    "Số quyết định", "Ngày", "Tình trạng",
)  # fmt: skip
UNIT_AWARDS = (
    "Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Loại hình", "Phong trào", "Ngày trình",
    "Số quyết định", "Ngày quyết định", "Ngày trao", "Tập thể nhỏ", "Tình trạng",
)  # fmt: skip
LDTT, CSTDCS = "Lao động tiên tiến", "Chiến sĩ thi đua cơ sở"
BK, FLAG = "Bằng khen của Chủ tịch UBND tỉnh", "Cờ thi đua của UBND tỉnh"


def table(title: str, headings: Sequence[str], *rows: Sequence[object]) -> Rows:
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [[BLOCK], [PLACE], [title], [], ["STT", *headings], *numbered]


def workbook(*sheets: Rows) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for number, rows in enumerate(sheets, 1):
            sheet = book.add_worksheet(f"Biểu {number}")
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    sheet.write(row, column, cell)
    return file.getvalue()


def bring(store: Store, *sheets: Rows) -> None:
    content = workbook(*sheets)
    understood = understand("tep.xlsx", content)
    assert understood.errors == ()
    commit(store, LOCAL_USER, understood, content=content, create_names=True)


def person_awards(year: int, *rows: tuple[str, str, str, str, str]) -> Rows:
    """Granted yearly titles: (name, date of birth, post, unit, title)."""
    granted = [(*row, None, None, f"Số {year}/QĐ", f"15/01/{year + 1}", "Đã tặng") for row in rows]
    return table(f"DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM {year}", AWARDS, *granted)


MOT = [("Trần Thị Bình", "1985"), ("Lê Văn Cường", "1987"), ("Phạm Thị Dung", "1990"), ("Vũ Văn Em", "1991")]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """Ban Một with ten people, Ban Hai with ten, Ban Ba of which only its class is known; 2023 to 2025.

    Two persons of Ban Một are called Nguyễn Văn An, born 1980 and 1990: the elder was fighter in 2024 and 2025, the
    younger in 2023 and 2025.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = Store.in_memory()
        elder = ("Nguyễn Văn An", "12/5/1980", "Trưởng phòng", "Ban Một")
        younger = ("Nguyễn Văn An", "1990", "Chuyên viên", "Ban Một")
        others = [(name, born, "Chuyên viên", "Ban Một") for name, born in MOT]
        bring(
            made,
            person_awards(2023, (*younger, CSTDCS), (*elder, LDTT)),
            person_awards(2024, (*elder, CSTDCS), (*younger, LDTT)),
            person_awards(
                2025, (*elder, CSTDCS), (*younger, CSTDCS), *((*one, LDTT) for one in others),
                ("Hồ Văn Giang", "1988", "Phó Trưởng phòng", "Ban Hai", LDTT),
                ("Đỗ Thị Hoa", "1989", "Chuyên viên", "Ban Hai", LDTT),
            ),
        )  # fmt: skip
        bring(
            made,
            table(
                "BIÊN CHẾ CÓ MẶT NĂM 2025",
                ("Tên đơn vị", "Biên chế có mặt", "Lãnh đạo, quản lý", "Người trực tiếp công tác, lao động"),
                ("Ban Một", 8, 3, 5),
                ("Ban Hai", 10, 4, 6),
            ),
            table("SỐ CÁ NHÂN BỊ KỶ LUẬT NĂM 2025", ("Tên đơn vị", "Số cá nhân bị kỷ luật"), ("Ban Một", 0)),
            table(
                "DANH SÁCH CÁ NHÂN BỊ KỶ LUẬT NĂM 2025",
                ("Họ và tên", "Đơn vị", "Hình thức kỷ luật", "Ngày"),
                ("Hồ Văn Giang", "Ban Hai", "Cảnh cáo", "05/6/2025"),
            ),
            table(
                "DANH SÁCH SÁNG KIẾN NĂM 2025",
                ("Họ và tên", "Ngày sinh", "Đơn vị", "Tên sáng kiến", "Phạm vi"),
                ("Trần Thị Bình", "1985", "Ban Một", "Số hóa hồ sơ", "Cơ sở"),
            ),
            table(
                "XẾP LOẠI CÁ NHÂN NĂM 2025",
                ("Họ và tên", "Ngày sinh", "Đơn vị", "Xếp loại"),
                ("Nguyễn Văn An", "12/5/1980", "Ban Một", "HTXSNV"),
                ("Nguyễn Văn An", "1990", "Ban Một", "HTTNV"),
                *((name, born, "Ban Một", "HTTNV") for name, born in MOT),
                ("Bùi Thị Khánh", "1992", "Ban Một", "HTNV"),
                ("Ngô Văn Lâm", "1993", "Ban Một", "HTNV"),
            ),
            table(
                "XẾP LOẠI NĂM 2025", ("Tên đơn vị", "Xếp loại tập thể"),
                ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV"), ("Ban Ba", "HTTNV"),
            ),
            table("XẾP LOẠI NĂM 2024", ("Tên đơn vị", "Xếp loại tập thể"), ("Ban Một", "HTXSNV"), ("Ban Hai", "HTTNV")),
        )  # fmt: skip
        bring(
            made,
            table(
                "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2025",
                UNIT_AWARDS,
                ("Ban Một", FLAG, 2025, None, None, "10/01/2026", None, None, None, None, "Đề nghị"),
                ("Ban Hai", FLAG, 2025, None, None, "10/01/2026", None, None, None, None, "Đề nghị"),
                ("Ban Một", BK, 2025, "Công trạng", None, None, "Số 7/QĐ-UBND", "05/3/2026", "26/3/2026", "x", None),
                (
                    "Ban Hai",
                    BK,
                    2025,
                    "Phong trào thi đua",
                    "Nhà ở",
                    None,
                    "Số 8/QĐ-UBND",
                    "05/3/2026",
                    None,
                    None,
                    None,
                ),
                (
                    "Ban Hai",
                    BK,
                    2025,
                    "Phong trào thi đua",
                    "Bầu cử",
                    None,
                    "Số 9/QĐ-UBND",
                    "05/3/2026",
                    None,
                    None,
                    None,
                ),
                ("Ban Ba", BK, 2024, "Công trạng", None, None, "Số 1/QĐ-UBND", "05/3/2025", None, None, "Đã tặng"),
                ("Ban Ba", "Giấy khen", 2024, "Công trạng", None, None, "Số 2/QĐ", "05/3/2025", None, None, "Đã tặng"),
            ),
            table(
                "ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025",
                ("Đơn vị", "Danh hiệu đăng ký"),
                ("Ban Một", FLAG),
                ("Ban Ba", FLAG),
            ),
        )
        bring(
            made,
            table(
                "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2025",
                UNIT_AWARDS,
                ("Ban Một", FLAG, 2025, None, None, None, "Số 12/QĐ-UBND", "20/3/2026", None, None, "Đã tặng"),
            ),
            table(
                "DANH SÁCH PHONG TRÀO THI ĐUA NĂM 2025",
                ("Tên phong trào", "Phạm vi", "Hình thức", "Thời gian thực hiện"),
                ("Thi đua xây dựng nông thôn mới", "Toàn quốc", "Theo chuyên đề", "2021-2025"),
                ("Thi đua chuyển đổi số", "Cấp tỉnh", "Theo chuyên đề", "3 năm"),
                ("Thi đua cải cách hành chính", "Cấp tỉnh", "Theo chuyên đề", "18 tháng"),
                ("Thi đua chào mừng đại hội", "Khối thi đua", "Theo chuyên đề", "06 tháng"),
                ("Thi đua hằng năm", "Cơ quan", "Thường xuyên", "1 năm"),
                ("Thi đua nước rút", "Cơ quan", "Theo chuyên đề", "90 ngày"),
            ),
        )  # fmt: skip
        yield made
        made.close()


ALL = {"place": None, "cluster": None, "year": 2025}


@pytest.fixture(scope="module")
def judged(store: Store) -> pl.DataFrame:
    return answers(store.rows("eligibility/near_miss", LOCAL_USER, **ALL), today=date(2026, 4, 1))


def of(judged: pl.DataFrame, rule_id: str) -> dict[str, tuple[str, str]]:
    rows = judged.filter(rule_id=rule_id)
    return {row["subject"]: (row["answer"], row["why"]) for row in rows.iter_rows(named=True)}


@pytest.fixture
def empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    with Store.in_memory() as made:
        yield made
