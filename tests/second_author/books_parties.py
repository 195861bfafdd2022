"""Workbooks of party committees and unions: classes, staff of cells, tables below each other, parts of a count."""

from drawing import NATION, Book


def organisations_by_class():
    """How many party cells each committee rated in each class, as figure and share, a sum of all at the end."""
    book = Book("38-danh-gia-to-chuc-dang.xlsx")
    book.sheet("2023")
    book.merge("A1:D1", "TỈNH ỦY BẠCH HẢI")
    book.merge("G1:K1", "ĐẢNG CỘNG SẢN VIỆT NAM")
    book.merge("A3:K3", "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHI BỘ TRỰC THUỘC NĂM 2023")
    book.merge("A4:K4", "(Số liệu minh họa)")
    book.down("6:8", A="TT", B="Đảng bộ", C="Tổng số chi bộ được đánh giá")
    book.merge("D6:K6", "Mức xếp loại")
    for first, last, word in (
        ("D", "E", "Hoàn thành xuất sắc nhiệm vụ"),
        ("F", "G", "Hoàn thành tốt nhiệm vụ"),
        ("H", "I", "Hoàn thành nhiệm vụ"),
        ("J", "K", "Không hoàn thành nhiệm vụ"),
    ):
        book.merge(f"{first}7:{last}7", word)
        book.put(f"{first}8", [["Số lượng", "Tỷ lệ %"]], bold=True)
    book.put("A9", [["1", "2", "3=4+6+8+10", "4", "5=4/3", "6", "7=6/3", "8", "9=8/3", "10", "11=10/3"]], italic=True)
    book.put(
        "A10",
        [
            [1, "Đảng bộ thành phố Bạch Hải", 240, 48, 20, 168, 70, 22, 9.17, 2, 0.83],
            [2, "Đảng bộ huyện Ba Cồn", 150, 27, 18, 108, 72, 15, 10, 0, 0],
            [3, "Đảng bộ Công an tỉnh", 60, 12, 20, 45, 75, 3, 5, None, None],
        ],
    )
    book.put("B13", [["Toàn tỉnh", 450, 87, 19.33, 321, 71.33, 40, 8.89, 2, 0.44]], bold=True)
    book.put("A15", [["* Không tính 03 chi bộ mới thành lập chưa đủ 06 tháng."]], italic=True)
    book.put("H17", [["T/M BAN THƯỜNG VỤ"], ["PHÓ BÍ THƯ"]], bold=True)
    book.close()


def staff_of_cells():
    """Party cells and how many persons their offices have, saved as .xls; women and leaders under “Trong đó”."""
    book = Book("39-bien-che-cac-chi-bo.xlsx")
    book.sheet("Biên chế")
    book.put("A1", [["ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH TRƯỜNG GIANG"]], bold=True)
    book.put(
        "A2", [["THỐNG KÊ SỐ LƯỢNG CÁN BỘ, CÔNG CHỨC CỦA CÁC CHI BỘ"], ["Tính đến ngày 30/6/2024 (số liệu minh họa)"]]
    )
    book.put("A5", [["STT", "Chi bộ", "Tổng số cán bộ, công chức", "Trong đó"]], bold=True)
    book.put("D6", [["Nữ", "Lãnh đạo, quản lý"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Chi bộ Sở Ngoại vụ", 32, 15, 9],
            [2, "Chi bộ Báo Trường Giang", 41, 22, "07"],
            [3, "Chi bộ Ban Dân tộc", 18, 6, 5],
        ],
    )
    book.put("B10", [["Cộng", 91, 43, 21]], bold=True)
    book.close()


def below_each_other():
    """Collectives, then persons, in two tables below each other with headings of their own."""
    book = Book("40-tap-the-va-ca-nhan.xlsx", "Tahoma")
    book.sheet("De nghi")
    book.put("A1", [["LIÊN ĐOÀN LAO ĐỘNG TỈNH BẠCH HẢI"]], bold=True)
    book.merge("A2:F2", "DANH SÁCH ĐỀ NGHỊ XÉT TẶNG DANH HIỆU THI ĐUA NĂM 2025")
    book.merge("A3:F3", "Số liệu minh họa")
    book.put("A5", [["A. TẬP THỂ"]], bold=True)
    book.put("A6", [["TT", "Tên tập thể", "Danh hiệu đề nghị", "Ghi chú"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Ban Tổ chức", "Tập thể Lao động xuất sắc"],
            [2, "Công đoàn Khu kinh tế", "Cờ thi đua của UBND tỉnh", "dẫn đầu khối"],
        ],
    )
    book.put("A10", [["B. CÁ NHÂN"]], bold=True)
    book.put("A11", [["TT", "Họ và tên", "Năm sinh", "Chức vụ", "Đơn vị", "Danh hiệu đề nghị"]], bold=True)
    book.put(
        "A12",
        [
            [1, "Giáp Văn Thử", 1979, "Trưởng ban", "Ban Tổ chức", "CSTĐ cấp tỉnh"],
            [2, "Âu Thị Dụ", 1988, "Chuyên viên", "Công đoàn Khu kinh tế", "CSTĐCS"],
        ],
    )
    book.put("A15", [["Tổng số: 02 tập thể, 02 cá nhân."]], italic=True)
    book.close()


def half_year_of_a_commune():
    """Plan of the year, first half of both years and shares under headings of two rows; parts of a figure below it."""
    book = Book("41-sau-thang-xa.xlsx")
    book.sheet("6 thang")
    book.merge("A1:C1", "UBND XÃ KHE TRẦU")
    book.merge("E1:H1", NATION)
    book.put("A2", [["TỈNH BẠCH HẢI"]])
    book.merge("A4:H4", "BIỂU TỔNG HỢP CHỈ TIÊU THI ĐUA 6 THÁNG ĐẦU NĂM 2025")
    book.merge("A5:H5", "(Số liệu minh họa)")
    book.down("7:8", A="TT", B="Chỉ tiêu", C="Đơn vị tính", D="TH 6 tháng đầu năm 2024")
    book.merge("E7:F7", "Năm 2025")
    book.merge("G7:H7", "So sánh (%)")
    book.put("E8", [["Kế hoạch năm", "Ước TH 6 tháng", "So với KH", "So với cùng kỳ"]], bold=True)
    book.put("A9", [["A", "B", "C", 1, 2, 3, "4=3/2", "5=3/1"]], italic=True)
    book.put("A10", [["I", "Kinh tế"]], bold=True)
    book.put(
        "A11",
        [
            [1, "Tổng thu ngân sách", "triệu đồng", 3200, 8000, 3680, 46, 115],
            [None, "Trong đó: thu từ đất", "triệu đồng", 900, 2500, 1000, 40, 111.1],
            [2, "Tổng đàn gia súc", "con", "2.450", "2.600", "2.520", "96,9", "102,9"],
        ],
    )
    book.put("A14", [["II", "Văn hóa - xã hội"]], bold=True)
    book.put(
        "A15",
        [
            [3, "Tỷ lệ thôn đạt chuẩn văn hóa", "%", "-", 85, "-", None, None],
            [4, "Số hộ thoát nghèo", "hộ", 14, 40, 18, 45, 128.6],
        ],
    )
    book.put("A18", [["Người lập biểu", None, None, None, "TM. UBND XÃ"]])
    book.close()


def parts_of_a_count():
    """Commendations by kind of recipient with “trong đó” rows, one of which cannot be."""
    book = Book("42-trong-do.xlsx")
    book.sheet("Biểu 0603")
    book.put("A1", [["SỞ NỘI VỤ TỈNH ĐÔNG LĨNH", None, None, "Biểu số 0603.N"]], bold=True)
    book.merge("A2:E2", "SỐ LƯỢNG KHEN THƯỞNG CẤP TỈNH NĂM 2024")
    book.merge("A3:E3", "(Số liệu minh họa)")
    head = [
        "Đối tượng",
        "Mã số",
        "Bằng khen của Chủ tịch UBND tỉnh",
        "Chiến sĩ thi đua cấp tỉnh",
        "Cờ thi đua của UBND tỉnh",
    ]
    book.put("A5", [head], bold=True)
    book.put(
        "A6",
        [
            ["I. Tập thể", "01", 120, None, 20],
            ["Trong đó: doanh nghiệp", "02", 33, None, 4],
            ["II. Cá nhân", "03", 410, 36, None],
            ["Trong đó: lãnh đạo, quản lý", "04", 140, 41, None],
            ["Người trực tiếp công tác, lao động", "05", 250, 15, None],
            ["III. Hộ gia đình", "06", 8, None, None],
        ],
    )
    book.put("A13", [["Người lập biểu"]])
    book.close()


def a_sheet_a_year():
    """A cell's members by class, a sheet a year, saved as .ods; units down, classes across as figures alone."""
    book = Book("43-xep-loai-cac-nam.xlsx", "Liberation Serif")
    for year, rows in {
        2021: [[1, "Phòng Nội vụ", 9, 1, 7, 1, 0], [2, "Phòng Y tế", 5, 1, 3, 1, 0]],
        2022: [[1, "Phòng Nội vụ", 9, 1, 8, 0, 0], [2, "Phòng Y tế", 6, 1, 4, 0, 1]],
    }.items():
        book.sheet(f"Năm {year}")
        book.put("A1", [["UBND THỊ XÃ VÂN SA, TỈNH TRƯỜNG GIANG"]], bold=True)
        book.put("A2", [[f"XẾP LOẠI CHẤT LƯỢNG CÔNG CHỨC NĂM {year} (SỐ LIỆU MINH HỌA)"]], bold=True)
        book.put(
            "A4",
            [["TT", "Tên cơ quan", "Tổng số công chức được xếp loại", "HTXSNV", "HTTNV", "HTNV", "KHTNV"]],
            bold=True,
        )
        book.put("A5", rows)
        book.put("B7", [["Tổng cộng", *[sum(column) for column in list(zip(*rows, strict=True))[2:]]]], bold=True)
    book.close()


BOOKS = (
    organisations_by_class,
    staff_of_cells,
    below_each_other,
    half_year_of_a_commune,
    parts_of_a_count,
    a_sheet_a_year,
)
