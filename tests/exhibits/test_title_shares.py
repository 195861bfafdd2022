"""Titles of each unit's staff, counted by hand."""

from thidua.exhibits.honours import title_shares

PLACE = ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"]


def test_fighters_are_advanced_workers_too_and_shares_have_their_whole(fresh_world):
    persons = [
        ["Khối thi đua A"],
        PLACE,
        ["DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG DANH HIỆU THI ĐUA NĂM 2024"],
        ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Danh hiệu, hình thức khen thưởng", "Tình trạng"],
        [1, "Nguyễn Minh Họa A", "01/02/1980", "Ban Một", "Lao động tiên tiến", "Đã tặng"],
        [2, "Nguyễn Minh Họa B", "02/02/1980", "Ban Một", "Chiến sĩ thi đua cơ sở", "Đã tặng"],
        [3, "Nguyễn Minh Họa C", "03/02/1980", "Ban Một", "Chiến sĩ thi đua cơ sở", "Đang trình"],
    ]
    rated = [
        ["Khối thi đua A"],
        PLACE,
        ["XẾP LOẠI NĂM 2024"],
        ["STT", "Tên đơn vị", "Tổng số được đánh giá", "Xếp loại tập thể"],
        [1, "Ban Một", 8, "HTXSNV"],
    ]
    fresh_world.bring(A=persons, B=rated)
    (row,) = fresh_world.rows("awards/title_shares", place=None, cluster=None, year=2024).iter_rows(named=True)
    assert (row["unit"], row["advanced_workers"], row["fighters"], row["assessed"]) == ("Ban Một", 2, 1, 8)
    assert (row["advanced_share"], row["fighter_share"]) == (0.25, 0.125)
    assert (row["is_advanced_collective"], len(row["facts"])) == (False, 3)
    assert fresh_world.show(title_shares, place=None, cluster=None, year=2024).headline == (
        "Năm 2024 có 2/8 cán bộ, công chức của 01 đơn vị đạt Lao động tiên tiến (25%), kể cả 1/8 (12,5%) đạt "
        "Chiến sĩ thi đua cơ sở; "
        "0 Tập thể lao động xuất sắc, 0 Tập thể lao động tiên tiến."
    )
