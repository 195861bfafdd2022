"""Plants errors as offices make them into clean workbooks: what a cell says instead, and what a check should call it.

It knows nothing of the checks: only cells, words and the names of findings as docs/check-json.md lists them.
"""

import copy
from dataclasses import dataclass

from tests.ingest.clean_books import CLEAN
from tests.ingest.conftest import workbook


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
    Planted("bien-che", "Biên chế", "C7", "3l", "letter_in_number", beside=("more_than_whole",)),
    # parts of a whole, shares of units
    Planted("bien-che", "Biên chế", "D7", 99, "more_than_whole"),
    Planted("trong-do", "Chỉ tiêu", "E6", 9700, "more_than_whole"),
    Planted("trong-do", "Chỉ tiêu", "E8", 83, "more_than_whole"),
    Planted("ty-le-don-vi", "Chi bộ", "E6", 30, "share_mismatch", beside=("shares_over_whole",)),
    Planted("ty-le-don-vi", "Chi bộ", "K6", 8, "share_mismatch", beside=("shares_over_whole",)),
    Planted("ty-le-don-vi", "Chi bộ", "G8", 59.6, "share_mismatch"),
    Planted("bien-che", "Biên chế", "D8", 41.5, "fractional_count"),
    Planted("danh-hieu-don-vi", "Theo đơn vị", "D5", 12, "over_cap", beside=("total_mismatch",)),
    Planted("danh-hieu-don-vi", "Theo đơn vị", "C7", 48, "total_mismatch"),
)  # fmt: skip


def planted(error: Planted) -> bytes:
    """The workbook with one error in it."""
    sheets = {name: [list(row) for row in rows] for name, rows in copy.deepcopy(dict(CLEAN[error.book])).items()}
    column, row = ord(error.cell[0]) - ord("A"), int(error.cell[1:]) - 1
    sheets[error.sheet][row][column] = error.value
    return workbook(**sheets)
