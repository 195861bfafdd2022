"""Plants errors as offices make them into clean workbooks: what a cell says instead, and what a check should call it.

It knows nothing of the checks: only cells, words and the names of findings as docs/check-json.md lists them.
"""

import copy
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import xlsxwriter

Sheets = Mapping[str, Sequence[Sequence[object]]]

PLACE = ["Địa bàn: tỉnh Minh Họa"]
CLUSTER = ["Khối thi đua các sở"]
OTHER_CLUSTER = ["Khối thi đua các ban"]

CLEAN: dict[str, Sheets] = {
    "xep-loai": {
        "Xếp loại": [
            ["KẾT QUẢ XẾP LOẠI NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Tổng số được đánh giá", "HTXSNV", "HTTNV", "HTNV", "Xếp loại"],
            [1, "Sở Nội vụ", 40, 6, 30, 4, "HTTNV"],
            [2, "Sở Tài chính", 52, 8, 40, 4, "HTXSNV"],
            [3, "Sở Tư pháp", 31, 5, 25, 1, "HTTNV"],
            [4, "Sở Y tế", 64, 9, 50, 5, "HTTNV"],
            [5, "Sở Xây dựng", 45, 7, 36, 2, "HTTNV"],
            ["", "Tổng cộng", 232, 35, 181, 16, ""],
        ],
    },
    "xep-loai-2026": {
        "Xếp loại": [
            ["KẾT QUẢ XẾP LOẠI NĂM 2026"],
            CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Tổng số được đánh giá", "HTXSNV", "HTTNV", "HTNV", "Xếp loại"],
            [1, "Sở Nội vụ", 40, 6, 30, 4, "HTTNV"],
            [2, "Sở Tài chính", 52, 8, 40, 4, "HTTNV"],
        ],
    },
    "tong-hop": {
        "Tổng hợp": [
            ["TỔNG HỢP KẾT QUẢ XẾP LOẠI NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Kết quả xếp loại", "Tổng số được đánh giá", "Số lượng", "Tỷ lệ"],
            ["I", "Cơ quan", "", "", ""],
            [1, "Hoàn thành xuất sắc nhiệm vụ", 12, 2, "16,7%"],
            [2, "Hoàn thành tốt nhiệm vụ", 12, 10, "83,3%"],
            ["II", "Cán bộ, công chức", "", "", ""],
            [1, "Hoàn thành xuất sắc nhiệm vụ", 200, 30, "15%"],
            [2, "Hoàn thành tốt nhiệm vụ", 200, 160, "80%"],
            [3, "Hoàn thành nhiệm vụ", 200, 10, "5%"],
        ],
    },
    "khen-thuong": {
        "Khen thưởng": [
            ["TỔNG HỢP KHEN THƯỞNG NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Danh hiệu thi đua, hình thức khen thưởng", "Tổng số", "Tập thể", "Cá nhân", "Ghi chú"],
            [1, "Cờ thi đua cấp tỉnh", 3, 3, "", ""],
            [2, "Bằng khen của Chủ tịch UBND tỉnh", 45, 15, 30, ""],
            [3, "Chiến sĩ thi đua cấp tỉnh", 4, "", 4, ""],
            [4, "Lao động tiên tiến", 180, "", 180, "Theo đề án của tỉnh"],
            [5, "Tập thể lao động xuất sắc", 11, 11, "", ""],
            ["", "Tổng cộng", 243, 29, 214, ""],
        ],
    },
    "danh-hieu": {
        "Danh hiệu": [
            ["TỔNG HỢP DANH HIỆU NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Danh hiệu thi đua", "Tập thể", "Cá nhân"],
            [1, "Lao động tiên tiến", "", 180],
            [2, "Tập thể lao động tiên tiến", 11, ""],
        ],
        "Hình thức": [
            ["TỔNG HỢP HÌNH THỨC KHEN THƯỞNG NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Hình thức khen thưởng", "Tập thể", "Cá nhân"],
            [1, "Bằng khen của Chủ tịch UBND tỉnh", 15, 30],
            [2, "Bằng khen của Thủ tướng Chính phủ", 1, 2],
        ],
    },
    "danh-sach": {
        "Danh sách": [
            ["DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2022"],
            CLUSTER,
            PLACE,
            [
                "STT",
                "Họ và tên",
                "Ngày sinh",
                "Đơn vị",
                "Danh hiệu, hình thức khen thưởng",
                "Năm thành tích",
                "Số quyết định",
                "Ngày quyết định",
                "Ngày trình",
                "Ngày trao",
                "Loại hình",
                "Tình trạng",
            ],
            [
                1,
                "Nguyễn Thị Mai",
                "05/3/1980",
                "Sở Nội vụ",
                "Bằng khen của Chủ tịch UBND tỉnh",
                "2022",
                "12/QĐ-UBND",
                "15/01/2023",
                "20/12/2022",
                "20/02/2023",
                "Công trạng",
                "Đã tặng",
            ],
            [
                2,
                "Trần Văn Nam",
                "17/8/1975",
                "Sở Tài chính",
                "Chiến sĩ thi đua cấp tỉnh",
                "2022",
                "13/QĐ-UBND",
                "15/01/2023",
                "20/12/2022",
                "20/02/2023",
                "",
                "Đã tặng",
            ],
            [
                3,
                "Lê Thu Hà",
                "01/12/1990",
                "Sở Y tế",
                "Bằng khen của Chủ tịch UBND tỉnh",
                "2022",
                "12/QĐ-UBND",
                "15/01/2023",
                "20/12/2022",
                "20/02/2023",
                "Công trạng",
                "Đã tặng",
            ],
            [
                4,
                "Phạm Văn Bình",
                "09/9/1982",
                "Sở Y tế",
                "Lao động tiên tiến",
                "2022",
                "14/QĐ-SYT",
                "05/01/2023",
                "20/12/2022",
                "20/02/2023",
                "",
                "Đã tặng",
            ],
        ],
    },
    "bang-diem": {
        "Thành viên": [
            ["DANH SÁCH THÀNH VIÊN KHỐI THI ĐUA NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Vai trò"],
            [1, "Sở Nội vụ", "Trưởng khối"],
            [2, "Sở Tài chính", "Phó khối"],
            [3, "Sở Tư pháp", "Thành viên"],
        ],
        "Ban": [
            ["DANH SÁCH THÀNH VIÊN KHỐI THI ĐUA NĂM 2022"],
            OTHER_CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Vai trò"],
            [1, "Ban Dân vận", "Trưởng khối"],
            [2, "Ban Nội chính", "Thành viên"],
        ],
        "Điểm": [
            ["BẢNG ĐIỂM THI ĐUA NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Điểm các tiêu chí", "", "", "Tổng điểm", "Xếp hạng"],
            ["", "", "Chuyên môn", "Phong trào", "Điểm thưởng", "", ""],
            ["", "Điểm tối đa", 60, 40, 5, 105, ""],
            [1, "Sở Nội vụ", 58, 38, 2, 98, 1],
            [2, "Sở Tài chính", 57, 37, 0, 94, 2],
            [3, "Sở Tư pháp", 55.5, 36, 1, 92.5, 3],
        ],
    },
    "ky-luat": {
        "Kỷ luật": [
            ["DANH SÁCH CÁ NHÂN BỊ KỶ LUẬT NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Họ và tên", "Đơn vị", "Hình thức kỷ luật", "Ngày quyết định"],
            [1, "Đỗ Văn Tám", "Sở Nội vụ", "Khiển trách", "12/5/2022"],
        ],
        "Đơn vị": [
            ["DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Danh hiệu thi đua, hình thức khen thưởng", "Năm", "Số quyết định"],
            [1, "Sở Nội vụ", "Tập thể lao động tiên tiến", 2022, "21/QĐ-UBND"],
            [2, "Sở Tài chính", "Tập thể lao động tiên tiến", 2022, "21/QĐ-UBND"],
            [3, "Sở Tư pháp", "Tập thể lao động xuất sắc", 2022, "22/QĐ-UBND"],
        ],
    },
    "quy": {
        "Quỹ": [
            ["TÌNH HÌNH SỬ DỤNG QUỸ THI ĐUA, KHEN THƯỞNG NĂM 2022"],
            PLACE,
            ["Đơn vị tính: triệu đồng"],
            ["STT", "Nội dung", "Thực hiện"],
            [1, "Chi tiền thưởng", "5.657"],
            [2, "Chi hội nghị", "426"],
            ["", "Tổng cộng", "6.083"],
        ],
    },
    "bien-che": {
        "Biên chế": [
            ["SỐ LƯỢNG CÁN BỘ, CÔNG CHỨC NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Tổng số người", "Nữ"],
            [1, "Sở Nội vụ", 40, 18],
            [2, "Sở Tài chính", 52, 30],
            [3, "Sở Tư pháp", 31, 12],
            [4, "Sở Y tế", 64, 41],
            [5, "Sở Xây dựng", 45, 15],
        ],
    },
    "danh-hieu-don-vi": {
        "Theo đơn vị": [
            ["TỔNG HỢP KHEN THƯỞNG THEO ĐƠN VỊ NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Tên đơn vị", "Lao động tiên tiến", "CSTĐ cơ sở", "Tập thể LĐTT"],
            [1, "Sở Nội vụ", 36, 5, 4],
            [2, "Sở Tài chính", 48, 7, 5],
            ["", "Tổng cộng", 84, 12, 9],
        ],
    },
}


@dataclass(frozen=True)
class Planted:
    """An error: in which clean workbook, which cell says what instead, and which finding should stand at which cell.

    at      where the finding should stand, the cell itself where it is not given.
    beside  findings that the same slip rightly brings besides: a total that no longer adds up.
    """

    book: str
    sheet: str
    cell: str
    value: object
    code: str
    at: str = ""
    beside: tuple[str, ...] = ()

    @property
    def where(self) -> str:
        """The cell that the finding should name."""
        return self.at or self.cell


SUMS = ("row_total_mismatch", "total_mismatch")
SUBMITTED = ("submitted_after_decision",)
KINDS = ("award_kind_mismatch", "recipient_mismatch")

ERRORS = (
    # class counts
    Planted("xep-loai", "Xếp loại", "C6", 55, "row_total_mismatch", beside=("total_mismatch",)),
    Planted("xep-loai", "Xếp loại", "D5", 46, "more_than_assessed", beside=("row_total_mismatch", "total_mismatch")),
    Planted("xep-loai", "Xếp loại", "E10", 191, "total_mismatch"),
    Planted("xep-loai", "Xếp loại", "C10", 223, "total_mismatch"),
    Planted("xep-loai", "Xếp loại", "F9", -2, "negative_count", beside=("row_total_mismatch", "total_mismatch")),
    Planted("xep-loai", "Xếp loại", "D8", 9.5, "fractional_count", beside=("row_total_mismatch", "total_mismatch")),
    Planted("xep-loai", "Xếp loại", "B8", "Sở Nội vụ", "duplicate", at="C8"),
    Planted("xep-loai", "Xếp loại", "G7", "HTXSTT", "unknown_rating_class"),
    Planted("xep-loai", "Xếp loại", "E7", "hai mươi lăm", "unreadable_number", beside=SUMS),
    Planted("xep-loai", "Xếp loại", "E7", "25", "text_number"),
    Planted("xep-loai", "Xếp loại", "B6", "", "unnamed_row", at="C6", beside=("total_mismatch",)),
    Planted("xep-loai", "Xếp loại", "A1", "KẾT QUẢ XẾP LOẠI NĂM 2099", "future_period", at="C5", beside=("over_cap",)),
    Planted("xep-loai", "Xếp loại", "A1", "KẾT QUẢ XẾP LOẠI", "unknown_period", at=""),
    Planted("xep-loai-2026", "Xếp loại", "D5", 9, "over_cap", beside=("row_total_mismatch",)),
    # shares
    Planted("tong-hop", "Tổng hợp", "E6", "26,7%", "share_mismatch", beside=("shares_over_whole",)),
    Planted("tong-hop", "Tổng hợp", "E7", "0,83%", "share_mismatch"),
    Planted("tong-hop", "Tổng hợp", "E9", "150%", "share_over_whole", beside=("share_mismatch",)),
    Planted("tong-hop", "Tổng hợp", "E10", "90%", "shares_over_whole", at="E11", beside=("share_mismatch",)),
    Planted("tong-hop", "Tổng hợp", "E6", "16.7%", "mixed_decimal_marks"),
    Planted("tong-hop", "Tổng hợp", "D7", 13, "more_than_assessed", beside=("share_mismatch",)),
    # awards by recipient
    Planted("khen-thuong", "Khen thưởng", "C6", 54, "row_total_mismatch", beside=("total_mismatch",)),
    Planted("khen-thuong", "Khen thưởng", "E10", 241, "total_mismatch"),
    Planted("khen-thuong", "Khen thưởng", "D10", 92, "total_mismatch"),
    Planted("khen-thuong", "Khen thưởng", "B7", "CSTĐ cấp tỉh", "unknown_award", beside=("total_mismatch",)),
    Planted("khen-thuong", "Khen thưởng", "F6", "Đề nghị tặng", "proposal_as_grant", at="D6"),
    Planted("khen-thuong", "Khen thưởng", "B9", "Chiến sĩ thi đua toàn quốc", "recipient_mismatch", at="D9"),
    Planted("danh-hieu", "Danh hiệu", "B6", "Giấy khen của Chủ tịch UBND xã", "award_kind_mismatch"),
    Planted("danh-hieu", "Hình thức", "B6", "CSTĐ cấp tỉnh", "award_kind_mismatch", beside=("recipient_mismatch",)),
    # lists of persons
    Planted("danh-sach", "Danh sách", "H5", "30/02/2023", "unreadable_date"),
    Planted("danh-sach", "Danh sách", "H6", "15/01/2021", "decision_before_achievement", beside=SUBMITTED),
    Planted("danh-sach", "Danh sách", "J6", "20/12/2022", "handed_over_before_decision"),
    Planted("danh-sach", "Danh sách", "I7", "20/3/2023", "submitted_after_decision"),
    Planted("danh-sach", "Danh sách", "C7", "01/12/2019", "impossible_birth"),
    Planted("danh-sach", "Danh sách", "G8", "", "decision_missing", at="E8"),
    Planted("danh-sach", "Danh sách", "L5", "Đang trình", "decided_proposal", at="E5"),
    Planted("danh-sach", "Danh sách", "D6", "", "unknown_unit_of_person"),
    Planted("danh-sach", "Danh sách", "L6", "Đã gửi", "unknown_award_status"),
    # points and ranks
    Planted("bang-diem", "Điểm", "C7", 68, "points_over_maximum", beside=("row_total_mismatch",)),
    Planted("bang-diem", "Điểm", "D8", -3, "negative_points", beside=("row_total_mismatch",)),
    Planted("bang-diem", "Điểm", "F9", 95.2, "row_total_mismatch", beside=("rank_mismatch",)),
    Planted("bang-diem", "Điểm", "G8", 3, "rank_mismatch"),
    Planted("bang-diem", "Điểm", "B9", "Sở Tài chính", "duplicate", at="C9"),
    Planted("bang-diem", "Điểm", "B9", "Ban Dân vận", "unit_of_another_cluster", at="C9"),
    # several tables
    Planted("ky-luat", "Kỷ luật", "D5", "Cảnh cáo", "discipline_against_title", at="C5"),
    Planted("ky-luat", "Đơn vị", "E6", "", "decision_missing", at="C6"),
    Planted("danh-hieu", "Hình thức", "B5", "Lao động tiên tiến", "duplicate", at="D5", beside=KINDS),
    # amounts, staff, titles of units
    Planted("quy", "Quỹ", "C7", "6.803", "total_mismatch"),
    Planted("bien-che", "Biên chế", "C7", "3l", "letter_in_number"),
    Planted("bien-che", "Biên chế", "D8", 41.5, "fractional_count"),
    Planted("danh-hieu-don-vi", "Theo đơn vị", "D5", 12, "over_cap", beside=("total_mismatch",)),
    Planted("danh-hieu-don-vi", "Theo đơn vị", "C7", 48, "total_mismatch"),
)  # fmt: skip


def planted(error: Planted) -> bytes:
    """The workbook with one error in it."""
    sheets = {name: [list(row) for row in rows] for name, rows in copy.deepcopy(dict(CLEAN[error.book])).items()}
    column, row = ord(error.cell[0]) - ord("A"), int(error.cell[1:]) - 1
    sheets[error.sheet][row][column] = error.value
    return workbook(sheets)


def workbook(sheets: Sheets) -> bytes:
    """Sheets as a workbook; texts stay texts."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    if isinstance(cell, str) and cell:
                        sheet.write_string(row, column, cell)
                    elif cell != "":
                        sheet.write(row, column, cell)
    return file.getvalue()
