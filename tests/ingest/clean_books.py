"""Workbooks as offices make them in which nothing is wrong, sheet by sheet, row by row."""

from collections.abc import Mapping, Sequence

Sheets = Mapping[str, Sequence[Sequence[object]]]

PLACE = ["Địa bàn: tỉnh Minh Họa"]
CLUSTER = ["Khối thi đua các sở"]
OTHER_CLUSTER = ["Khối thi đua các ban"]
BK, GIVEN = "Bằng khen của Chủ tịch UBND tỉnh", "Đã tặng"
DAYS = ("20/12/2022", "20/02/2023")
"""When awards were asked for, and handed over."""


def _honoured(number: int, name: str, born: str, unit: str, award: str, decision: str, kind: str) -> list[object]:
    return [number, name, born, unit, award, "2022", decision, "15/01/2023", *DAYS, kind, GIVEN]


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
    "ty-le-don-vi": {
        "Chi bộ": [
            ["KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHI BỘ NĂM 2016"],
            CLUSTER,
            PLACE,
            ["STT", "Đảng bộ", "Tổng số được đánh giá", "HTXSNV", "", "HTTNV", "", "HTNV", "", "KHTNV", ""],
            ["", "", "", "SL", "TL %", "SL", "TL %", "SL", "TL %", "SL", "TL %"],
            [1, "Đảng bộ xã An Sơn", 240, 48, 20, 168, 70, 22, 9.2, 2, 0.8],
            [2, "Đảng bộ xã Bình Sơn", 30, 6, 20, 20, 67, 4, 13, "", ""],
            ["", "Toàn huyện", 270, 54, 20, 188, 69.6, 26, 9.6, 2, 0.74],
        ],
    },
    "trong-do": {
        "Chỉ tiêu": [
            ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2022"],
            CLUSTER,
            PLACE,
            ["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Thực hiện"],
            [1, "Thu ngân sách", "triệu đồng", 8000, 8600],
            ["", "Trong đó: thu từ đất", "triệu đồng", 2500, 2700],
            [2, "Số hộ nghèo", "hộ", 60, 54],
            ["", "Trong đó: hộ dân tộc thiểu số", "hộ", 40, 38],
            [3, "Tỷ lệ hộ nghèo", "%", 6, 5.4],
            ["", "Trong đó: hộ dân tộc thiểu số", "%", 14, 12.5],
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
            ["STT", "Họ và tên", "Ngày sinh", "Đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích",
             "Số quyết định", "Ngày quyết định", "Ngày trình", "Ngày trao", "Loại hình", "Tình trạng"],
            _honoured(1, "Nguyễn Thị Mai", "05/3/1980", "Sở Nội vụ", BK, "12/QĐ-UBND", "Công trạng"),
            _honoured(2, "Trần Văn Nam", "17/8/1975", "Sở Tài chính", "Chiến sĩ thi đua cấp tỉnh", "13/QĐ-UBND", ""),
            _honoured(3, "Lê Thu Hà", "01/12/1990", "Sở Y tế", BK, "12/QĐ-UBND", "Công trạng"),
            [4, "Phạm Văn Bình", "09/9/1982", "Sở Y tế", "Lao động tiên tiến", "2022", "14/QĐ-SYT", "05/01/2023",
             *DAYS, "", GIVEN],
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
}  # fmt: skip
