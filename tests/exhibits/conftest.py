"""A tiny world small enough to work every answer out by hand, brought in through the importer as workbooks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pytest

from tests.ingest.conftest import Cells, workbook
from thidua.exhibits.exhibit import Exhibit, Shown, show
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER, Caller, Store

BLOCK, GROUP = "Khối các ban", "Cụm các phòng"
MAXIMA = (60, 40)


@dataclass(frozen=True)
class World:
    """The warehouse and the names of what is in it."""

    store: Store

    def unit(self, name: str) -> str:
        """The id of a unit."""
        return self._id("unit", name)

    def cluster(self, name: str) -> str:
        """The id of a cluster."""
        return self._id("cluster", name)

    def rows(self, query: str, who: Caller = LOCAL_USER, **parameters: object) -> pl.DataFrame:
        """The rows of a query."""
        return self.store.rows(query, who, **parameters)

    def show(self, exhibit: Exhibit, **parameters: object) -> Shown:
        """An exhibit as the local user sees it."""
        return show(exhibit, self.store, LOCAL_USER, **parameters)

    def bring(self, **sheets: Cells) -> None:
        """Import one workbook with a sheet for each keyword; it must be read without an error."""
        content = workbook(**sheets)
        understood = understand("tep.xlsx", content)
        assert understood.errors == ()
        commit(self.store, LOCAL_USER, understood, content=content, create_names=True)

    def _id(self, kind: str, name: str) -> str:
        with self.store._connection.cursor() as cursor:
            found = cursor.execute(f"select {kind}_id from stored.{kind} where name = $name", {"name": name}).fetchall()
        assert len(found) == 1, name
        return str(found[0][0])


def sheet(title: str, headings: Sequence[str], *rows: Sequence[object], cluster: str = BLOCK) -> Cells:
    """A sheet with its cluster, place and title, one row of headings, and numbered rows."""
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [[cluster], ["Địa bàn: tỉnh Minh Họa"], [title], [], ["STT", *headings], *numbered]


def scores(title: str, *rows: Sequence[object], cluster: str = BLOCK) -> Cells:
    """A sheet of points: rows are (unit, first criterion, second criterion, total, printed rank)."""
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [
        [cluster],
        ["Địa bàn: tỉnh Minh Họa"],
        [title],
        [],
        ["STT", "Tên đơn vị", "Điểm các tiêu chí", "Điểm các tiêu chí", "Tổng điểm", "Xếp hạng"],
        [None, None, "Nhiệm vụ", "Phong trào", None, None],
        [None, "Điểm tối đa", *MAXIMA, sum(MAXIMA), None],
        *numbered,
    ]


def members(year: int, *names: str, cluster: str = BLOCK) -> Cells:
    """A sheet of a cluster's members in the decision's order."""
    rows = [(name, "Thành viên") for name in names]
    return sheet(f"DANH SÁCH ĐƠN VỊ THÀNH VIÊN NĂM {year}", ("Tên đơn vị", "Vai trò"), *rows, cluster=cluster)


RATING_HEADINGS = (
    "Tên đơn vị", "Tổng số được đánh giá", "Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ",
    "Xếp loại tập thể",
)  # fmt: skip
AWARD_HEADINGS = (
    "Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Số quyết định", "Ngày quyết định",
    "Tình trạng",
)  # fmt: skip
LINEAGE_HEADINGS = ("Đơn vị cũ", "Hình thức", "Đơn vị mới", "Ngày hiệu lực", "Quyết định")


@pytest.fixture
def fresh_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """An empty warehouse to bring workbooks into."""
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    return World(Store.in_memory())


@pytest.fixture(scope="session")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """Two clusters, 2023 and 2024: ties, newcomers, mergers, a renaming, and units at different stages.

    Ban Một and Ban Ba tie in 2023 but for an error of addition. In 2024 Ban Hai ties with Ban Một, though the office
    printed it second; Ban Ba and Ban Bốn merged into Ban Mới; Ban Năm came new and one criterion does not apply to it;
    Ban Sáu has only scored itself; Ban Bảy has no points. Phòng Cũ was renamed; Phòng Tây went into Phòng Đông.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        made.bring(
            A=members(2023, "Ban Một", "Ban Hai", "Ban Ba", "Ban Bốn", "Ban Sáu"),
            B=scores(
                "ĐIỂM THẨM ĐỊNH NĂM 2023",
                ("Ban Một", 55, 35, 90, 2),
                ("Ban Hai", 57, 38, 95, 1),
                ("Ban Ba", 54, 36, 90.00000001, 2),
                ("Ban Bốn", 50, 30, 80, 4),
                ("Ban Sáu", 45, 25, 70, 5),
            ),
            C=members(2024, "Ban Một", "Ban Hai", "Ban Mới", "Ban Năm", "Ban Sáu", "Ban Bảy"),
            D=scores(
                "ĐIỂM THẨM ĐỊNH NĂM 2024",
                ("Ban Một", 57, 36.5, 93.5, 1),
                ("Ban Hai", 56, 37.5, 93.5, 2),
                ("Ban Mới", 55, 36, 91, 3),
                ("Ban Năm", 58, "KP", 58, 5),
            ),
            E=scores(
                "ĐIỂM TỰ CHẤM NĂM 2024",
                ("Ban Một", 58, 37, 95, 1),
                ("Ban Hai", 56, 38, 94, 2),
                ("Ban Sáu", 45, 30, 75, 3),
            ),
            F=scores("ĐIỂM THẨM ĐỊNH 6 THÁNG ĐẦU NĂM 2024", ("Ban Một", 40, 20.5, 60.5, 2), ("Ban Hai", 41, 20, 61, 1)),
        )
        made.bring(
            A=sheet(
                "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2023",
                RATING_HEADINGS,
                ("Ban Một", 16, 2, 14, "HTTNV"),
                ("Ban Hai", 20, None, None, "HTXSNV"),
            ),
            B=sheet(
                "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2024",
                RATING_HEADINGS,
                ("Ban Một", 15, 3, 12, "HTXSNV"),
            ),
            C=sheet(
                "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG",
                AWARD_HEADINGS,
                ("Ban Một", "Cờ thi đua của UBND tỉnh", 2023, "Số 12/QĐ-UBND", "05/3/2024", None),
                ("Ban Một", "Bằng khen của Chủ tịch UBND tỉnh", 2024, "Số 34/QĐ-UBND", "14/01/2025", None),
                ("Ban Một", "Cờ thi đua của Chính phủ", 2024, None, None, "Đang trình"),
            ),
            D=sheet(
                "DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2024",
                LINEAGE_HEADINGS,
                ("Ban Ba", "hợp nhất", "Ban Mới", "01/3/2024", "Số 12-QĐ/TU"),
                ("Ban Bốn", "hợp nhất", "Ban Mới", "01/3/2024", "Số 12-QĐ/TU"),
            ),
        )
        made.bring(
            A=scores(
                "ĐIỂM CHÍNH THỨC NĂM 2023",
                ("Phòng Đông", 50, 32, 82, 1),
                ("Phòng Bắc", 50, 31, 81, 2),
                ("Phòng Cũ", 50, 30, 80, 3),
                ("Phòng Nam", 48, 30, 78, 4),
                ("Phòng Tây", 40, 30, 70, 5),
                cluster=GROUP,
            ),
            B=scores(
                "ĐIỂM CHÍNH THỨC NĂM 2024",
                ("Phòng Tên Mới", 56, 32, 88, 1),
                ("Phòng Nam", 55, 32, 87, 2),
                ("Phòng Đông", 55, 31, 86, 3),
                ("Phòng Bắc", 40, 30, 70, 4),
                cluster=GROUP,
            ),
            C=sheet(
                "DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2024",
                LINEAGE_HEADINGS,
                ("Phòng Cũ", "đổi tên", "Phòng Tên Mới", "01/01/2024", "Số 5/QĐ-UBND"),
                ("Phòng Tây", "sáp nhập", "Phòng Đông", "01/7/2024", None),
                cluster=GROUP,
            ),
        )
        yield made
        made.store.close()


SEEDS = (
    "chiem-hoa-2013-2014", "nam-dinh-2017-2018", "mu-cang-chai-2022", "ha-giang-2021-6-thang", "bac-kan-2019-6-thang",
)  # fmt: skip
TARGET_HEADINGS = ("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện")


def targets(title: str, rows_by_unit: dict[str, Sequence[Sequence[object]]], cluster: str = BLOCK) -> Cells:
    """A sheet of targets grouped by unit: rows are (indicator, unit of measure, plan, result)."""
    body: list[Sequence[object]] = []
    for numeral, (unit, rows) in zip(("I", "II", "III"), rows_by_unit.items(), strict=False):
        body.append([numeral, unit])
        body += [[number, *row] for number, row in enumerate(rows, 1)]
    return [[cluster], ["Địa bàn: tỉnh Minh Họa"], [title], [], TARGET_HEADINGS, *body]


@pytest.fixture(scope="session")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The five places' own sample workbooks."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        for name in SEEDS:
            path = SAMPLES / f"{name}.xlsx"
            understood = understand(path.name, path.read_bytes())
            commit(made.store, LOCAL_USER, understood, content=path.read_bytes(), create_names=True, sample=True)
        yield made
        made.store.close()


@pytest.fixture(scope="session")
def illustrated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """The illustrative province's sample workbooks of 2024 and 2025, with its persons and its mergers."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        for path in sorted(SAMPLES.glob("minh-hoa-202[45]-*.xlsx")):
            understood = understand(path.name, path.read_bytes())
            commit(made.store, LOCAL_USER, understood, content=path.read_bytes(), create_names=True, sample=True)
        yield made
        made.store.close()


@pytest.fixture(scope="session")
def pledges(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One cluster of three units in 2024: targets with every kind of result, ratings, awards and proposals.

    Ban Một has no yearly result for its initiatives, only the half-year's 2 of 5. One of three units is rated
    excellent, where more than 50% were pledged. Ban Ba climbs from third to first.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        made.bring(
            A=targets(
                "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA 6 THÁNG ĐẦU NĂM 2024",
                {"Ban Một": [("Số sáng kiến được công nhận", "sáng kiến", "05", "02")]},
            ),
        )
        made.bring(
            A=targets(
                "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2024",
                {
                    "Ban Một": [
                        ("Số cuộc kiểm tra, giám sát", "cuộc", "10", "12"),
                        ("Tỷ lệ văn bản xử lý đúng hạn", "%", "trên 95%", "97%"),
                        ("Cá nhân vi phạm bị xử lý kỷ luật", "người", "Không có", "Không có"),
                        ("Số sáng kiến được công nhận", "sáng kiến", "05", ""),
                    ],
                    "Ban Hai": [
                        ("Số cuộc kiểm tra, giám sát", "cuộc", "10", "09"),
                        ("Tỷ lệ văn bản xử lý đúng hạn", "%", "trên 95%", "95%"),
                        ("Cá nhân vi phạm bị xử lý kỷ luật", "người", "Không có", "01"),
                        ("Số sáng kiến được công nhận", "sáng kiến", "05", "05"),
                    ],
                    "Ban Ba": [
                        ("Số cuộc kiểm tra, giám sát", "cuộc", "10", "08"),
                        ("Tỷ lệ hộ nghèo", "%", "không quá 5%", "4,2%"),
                    ],
                },
            ),
            B=sheet(
                "MỤC TIÊU THI ĐUA NĂM 2024",
                TARGET_HEADINGS[1:],
                ("Tỷ lệ cơ quan hoàn thành xuất sắc nhiệm vụ", "%", "trên 50%", ""),
            ),
            C=sheet("TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2023", RATING_HEADINGS, ("Ban Một", 16, 2, 14, "HTTNV")),
            D=sheet(
                "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2024",
                RATING_HEADINGS,
                ("Ban Một", 15, 3, 12, "HTXSNV"),
                ("Ban Hai", 20, 4, 16, "HTTNV"),
                ("Ban Ba", 5, None, None, "HTTNV"),
            ),
            E=sheet(
                "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG",
                AWARD_HEADINGS,
                ("Ban Ba", "Bằng khen của Chủ tịch UBND tỉnh", 2023, "Số 1/QĐ-UBND", "05/3/2024", "Đã tặng"),
                ("Ban Một", "Bằng khen của Chủ tịch UBND tỉnh", 2024, "Số 2/QĐ-UBND", "05/3/2025", "Đã tặng"),
                ("Ban Một", "Cờ thi đua của UBND tỉnh", 2024, "Số 3/QĐ-UBND", "05/3/2025", "Đã tặng"),
                ("Ban Hai", "Bằng khen của Chủ tịch UBND tỉnh", 2024, "Số 2/QĐ-UBND", "05/3/2025", "Đã tặng"),
                ("Ban Ba", "Cờ thi đua của Chính phủ", 2024, None, None, "Đang trình"),
            ),
            F=scores(
                "ĐIỂM CHÍNH THỨC NĂM 2023",
                ("Ban Một", 55, 35, 90, 1),
                ("Ban Hai", 50, 30, 80, 2),
                ("Ban Ba", 40, 30, 70, 3),
            ),
            G=scores(
                "ĐIỂM CHÍNH THỨC NĂM 2024",
                ("Ban Một", 55, 35, 90, 2),
                ("Ban Hai", 50, 35, 85, 3),
                ("Ban Ba", 58, 37, 95, 1),
            ),
        )
        yield made
        made.store.close()
