"""Workbooks of five more offices: marks in class columns, estimates of the year, lists under a decision, two years."""

from drawing import FOLDER, NATION, Book


def marks_for_classes():
    """A commune rates its collectives: a column a class, an x in one of them."""
    book = Book("22-danh-gia-tap-the.xlsx")
    book.sheet("Kết quả 2024")
    book.merge("A1:C1", "UBND XÃ KHE TRẦU\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG")
    book.merge("D1:G1", NATION)
    book.merge("A3:G3", "KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI MỨC ĐỘ HOÀN THÀNH NHIỆM VỤ CỦA TẬP THỂ")
    book.merge("A4:G4", "Năm 2024, xã Khe Trầu, tỉnh Trường Giang - số liệu minh họa")
    book.down("6:7", A="TT", B="Tập thể")
    book.merge("C6:F6", "Mức xếp loại (đánh dấu x)")
    book.merge("G6:G7", "Ghi chú")
    book.put("C7", [["HTXSNV", "HTTNV", "HTNV", "Không HTNV"]], bold=True)
    book.put(
        "A8",
        [
            [1, "Văn phòng HĐND và UBND xã", None, "x"],
            [2, "Công an xã", "x"],
            [3, "Trường Mầm non Khe Trầu", None, "x"],
            [4, "Trường THCS Khe Trầu", "x"],
            [5, "Trạm Y tế xã", None, None, "X"],
            [6, "Trung tâm Phục vụ hành chính công", None, None, None, "x", "Chậm báo cáo"],
        ],
    )
    book.put("B14", [["Cộng", 2, 2, 1, 1]], bold=True)
    book.put("E16", [["TM. HỘI ĐỒNG"], ["CHỦ TỊCH"]], bold=True)
    book.close()


def estimate_of_the_year():
    """Half a year beside the same half of last year, the whole year's plan and an estimate of it; two comparisons."""
    book = Book("23-uoc-ca-nam.xlsx", "Arial")
    book.sheet("Biểu 2 KTXH")
    book.put("A1", [["UBND XÃ ĐÁ BẠC"]], bold=True)
    book.put("H1", [["Biểu số 02"]], italic=True)
    book.merge("A2:I2", "TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA 6 THÁNG ĐẦU NĂM, ƯỚC CẢ NĂM 2025")
    book.merge(
        "A3:I3",
        "(Kèm theo Báo cáo số 118/BC-UBND ngày 24/6/2025 của UBND xã Đá Bạc, tỉnh Trường Giang) - Số liệu minh họa",
    )
    for area, words in (("A", "STT"), ("B", "Chỉ tiêu"), ("C", "ĐVT"), ("D", "TH 6 tháng năm 2024")):
        book.merge(f"{area}5:{area}6", words)
    book.merge("E5:G5", "Năm 2025")
    book.merge("H5:I5", "So sánh (%)")
    book.put("E6", [["Chỉ tiêu giao", "TH 6 tháng", "Ước TH cả năm", "TH 6 tháng/KH", "So cùng kỳ"]], bold=True)
    book.put("A7", [["A", "B", "C", "1", "2", "3", "4", "5=3/2", "6=3/1"]], italic=True)
    book.put("A8", [["A", "Kinh tế"]], bold=True)
    book.put(
        "A9",
        [
            [1, "Tổng thu ngân sách trên địa bàn", "triệu đồng", "2.150", "4.800", "2.640", "5.100", "55,0", "122,8"],
            [None, "Trong đó: thu cân đối", "triệu đồng", "1.900", "4.200", "2.280", "4.450", "54,3", "120,0"],
            [2, "Diện tích trồng mới cây ăn quả", "ha", 12.5, 30, 18, 30, 60, 144],
        ],
    )
    book.put("A12", [["B", "Văn hóa - xã hội"]], bold=True)
    book.put(
        "A13",
        [
            [3, "Số hộ thoát nghèo", "hộ", 14, 35, 21, 36, 60, 150],
            [4, "Tỷ lệ dân số tham gia BHYT", "%", 93.2, 95, 94.6, 95.5, 99.6, 101.5],
            [5, "Thôn đạt chuẩn văn hóa", "thôn", 7, 9, 8, 9, 88.9, 114.3],
        ],
    )
    book.put("A17", [["Nơi nhận: Phòng KTHT; Lưu VT."]], italic=True)
    book.put("H17", [["TM. ỦY BAN NHÂN DÂN"]], bold=True)
    book.close()


def list_under_a_decision():
    """Which award and by which decision stands in the title alone; collectives, persons and a household in groups."""
    book = Book("24-giay-khen-chuyen-de.xlsx")
    book.sheet("DS khen")
    book.merge("A1:E1", "DANH SÁCH TẬP THỂ, CÁ NHÂN, HỘ GIA ĐÌNH ĐƯỢC TẶNG GIẤY KHEN CỦA CHỦ TỊCH UBND HUYỆN")
    book.merge("A2:E2", "có thành tích trong phong trào thi đua “Chung sức xây dựng nông thôn mới” năm 2024")
    book.merge(
        "A3:E3",
        "(Kèm theo Quyết định số 512/QĐ-UBND ngày 15/8/2024 của Chủ tịch UBND huyện Đèo Gió, tỉnh Đông Lĩnh; "
        "số liệu minh họa)",
    )
    head = ["Số TT", "Tên tập thể, cá nhân, hộ gia đình", "Địa chỉ, đơn vị công tác", "Tiền thưởng (đồng)", "Ký nhận"]
    book.put("A5", [head], bold=True)
    book.put("A6", [["A", "TẬP THỂ (02)"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Nhân dân và cán bộ thôn Nà Khoa", "Xã Mường Lát Hạ", "1.872.000"],
            [2, "Hội Nông dân xã Tà Lang", "Xã Tà Lang", "1.872.000"],
        ],
    )
    book.put("A9", [["B", "CÁ NHÂN (03)"]], bold=True)
    book.put(
        "A10",
        [
            [1, "Ông Giàng A Thí", "Trưởng thôn Nà Khoa, xã Mường Lát Hạ", "936.000"],
            [2, "Bà Lý Thị Dụ", "Chủ tịch Hội LHPN xã Tà Lang", "936.000"],
            [3, "Ông Trương Văn Mẫu", "Công chức Phòng Kinh tế và Hạ tầng huyện", "936.000"],
        ],
    )
    book.put("A13", [["C", "HỘ GIA ĐÌNH (01)"]], bold=True)
    book.put("A14", [[1, "Hộ ông Vàng A Tập", "Thôn Nà Khoa, xã Mường Lát Hạ", "936.000"]])
    book.put("B15", [["Tổng cộng", None, "7.488.000"]], bold=True)
    book.close()


WEB_PAGE = """<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>
<h3>BẢNG ĐIỂM ĐƠN VỊ TRONG KHỐI</h3>
<p>Khối thi đua: Khối các sở quản lý ngành<br>Năm đánh giá: 2025<br>Tỉnh Bạch Hải - Số liệu minh họa</p>
<table border="1"><thead><tr><th>STT</th><th>Tên đơn vị</th><th>Tự chấm (x/1000)</th><th>Thẩm định (x/1000)</th>
<th>Tỷ lệ (%)</th><th>Thứ hạng</th><th>Trạng thái</th></tr></thead><tbody>
<tr><td>1</td><td>Sở Y tế</td><td>985/1000</td><td>972/1000</td><td>97,2</td><td>1</td><td>Đã duyệt</td></tr>
<tr><td>2</td><td>Sở Xây dựng</td><td>978/1000</td><td>961/1000</td><td>96,1</td><td>2</td><td>Đã duyệt</td></tr>
<tr><td>3</td><td>Sở Giáo dục &amp; Đào tạo</td><td>970/1000</td><td>961/1000</td><td>96,1</td><td>2</td>
<td>Đã duyệt</td></tr>
<tr><td>4</td><td>Sở Nông nghiệp và Môi trường</td><td>966,5/1000</td><td>940,5/1000</td><td>94,05</td><td>4</td>
<td>Đã giải trình</td></tr>
</tbody></table></body></html>
"""


def exported_by_a_web_page():
    """Points of a block out of a web programme: HTML named .xls, points over their maximum, a tie."""
    (FOLDER / "25-diem-khoi-web.xls").write_text(WEB_PAGE, encoding="utf-8")


def initiatives_of_a_town():
    """Initiatives first, their authors after; number and day of the decision in one cell."""
    book = Book("26-sang-kien.xlsx", "Calibri")
    book.sheet("Sheet1")
    book.put("A1", [["HỘI ĐỒNG SÁNG KIẾN THỊ XÃ VÂN SA"]], bold=True)
    book.merge("A2:F2", "TỔNG HỢP SÁNG KIẾN ĐƯỢC CÔNG NHẬN, PHỤC VỤ XÉT TẶNG DANH HIỆU CSTĐ NĂM 2023")
    book.put("A3", [["Thị xã Vân Sa, tỉnh Trường Giang. Số liệu minh họa"]], italic=True)
    head = ["TT", "Tên sáng kiến, giải pháp", "Tác giả", "Đơn vị công tác", "Phạm vi ảnh hưởng", "Quyết định công nhận"]
    book.put("A5", [head], bold=True)
    one, two = "QĐ số 77/QĐ-UBND ngày 05/12/2023", "QĐ số 1420/QĐ-UBND ngày 20/12/2023"
    book.put(
        "A6",
        [
            [1, "Số hóa hồ sơ khen thưởng", "Bùi Thị Ví", "Phòng Nội vụ", "Cơ sở", one],
            [2, "Bể lọc nước sân trường", "Đoàn Văn Họa", "Trường THCS Vân Sa", "Cấp tỉnh", two],
            [3, "Tổ tự quản tuyến đường hoa", "Phan Thị Giả", "Hội Liên hiệp Phụ nữ thị xã", "Cơ sở", one],
        ],
    )
    book.put("A9", [["Danh sách có 03 sáng kiến./."]], italic=True)
    book.put("E11", [["CHỦ TỊCH HỘI ĐỒNG"]], bold=True)
    book.close()


def movements_of_a_year():
    """Movements by what they are called, how long in three ways of writing."""
    book = Book("27-phong-trao.xlsx", "Tahoma")
    book.sheet("Phong trào")
    book.merge("A1:F1", "DANH MỤC PHONG TRÀO THI ĐUA DO UBND TỈNH BẠCH HẢI PHÁT ĐỘNG, HƯỞNG ỨNG NĂM 2024")
    book.put("A2", [["Số liệu minh họa"]], italic=True)
    head = ["STT", "Phong trào thi đua", "Loại phong trào", "Phạm vi", "Thời gian thực hiện", "Văn bản phát động"]
    book.put("A4", [head], bold=True)
    farm, road = "Cả nước chung sức xây dựng nông thôn mới", "500 ngày đêm thi đua hoàn thành đường tỉnh 5"
    book.put(
        "A5",
        [
            [1, farm, "Chuyên đề", "Toàn quốc", "2021-2025", "Quyết định số 2718/QĐ-UBND"],
            [2, "Thi đua cải cách hành chính", "Thường xuyên", "Tỉnh", "Năm 2024", "Kế hoạch số 40/KH-UBND"],
            [3, road, "Chuyên đề", "Cấp tỉnh", "từ 01/3/2024 đến 15/7/2025", "Kế hoạch số 61/KH-UBND"],
        ],
    )
    book.put("A9", [["Ghi chú: số liệu đến hết tháng 12/2024."]], italic=True)
    book.close()


def two_years_side_by_side():
    """Points and ranks of two years under a heading each, and by how many places a member rose or fell."""
    book = Book("28-so-sanh-hai-nam.xlsx")
    book.sheet("So sánh")
    book.merge("A1:G1", "SO SÁNH KẾT QUẢ CHẤM ĐIỂM, XẾP HẠNG KHỐI THI ĐUA DOANH NGHIỆP")
    book.merge("A2:G2", "Tỉnh Đông Lĩnh (số liệu minh họa)")
    book.down("4:5", A="STT", B="Doanh nghiệp")
    book.merge("C4:D4", "Năm 2022")
    book.merge("E4:F4", "Năm 2023")
    book.merge("G4:G5", "Tăng (+), giảm (-) bậc")
    book.put("C5", [["Điểm", "Xếp hạng"] * 2], bold=True)
    book.put(
        "A6",
        [
            [1, "Công ty Điện lực Đông Lĩnh", 962.5, 1, 958, 2, -1],
            [2, "Công ty Cổ phần Chè Suối Mơ", 940, 3, 971.25, 1, "+2"],
            [3, "Bưu điện tỉnh Đông Lĩnh", 951, 2, 930, 3, -1],
            [4, "Ngân hàng Chính sách xã hội tỉnh", "-", "-", 918.5, 4],
        ],
    )
    book.put("E11", [["KHỐI TRƯỞNG"]], bold=True)
    book.close()


def by_kind_of_recipient():
    """The statistical form the other way round: who was honoured down the page, with what across it."""
    book = Book("29-theo-doi-tuong.xlsx")
    book.sheet("0603")
    book.put("A1", [["Biểu số: 0603.N/BNV-TĐKT"]], bold=True)
    book.put("A2", [["Đơn vị báo cáo: Sở Nội vụ tỉnh Bạch Hải"], ["Số liệu minh họa"]])
    book.merge("A4:E4", "SỐ LƯỢNG KHEN THƯỞNG CẤP TỈNH NĂM 2023")
    book.down("5:6", A="Đối tượng khen thưởng", B="Mã số")
    book.merge("C5:E5", "Danh hiệu thi đua, hình thức khen thưởng")
    book.put("C6", [["Bằng khen cấp tỉnh", "CSTĐ cấp tỉnh", "Cờ thi đua cấp tỉnh"]], bold=True)
    book.put("A7", [["A", "B", "1", "2", "3"]], italic=True)
    book.put(
        "A8",
        [
            ["1. Tập thể", "01", 84, None, 12],
            ["Trong đó: Doanh nghiệp", "02", 15, None, 2],
            ["2. Hộ gia đình", "03", 6],
            ["3. Cá nhân", "04", 230, 31],
            ["- Lãnh đạo cấp tỉnh và tương đương", "05", 8, 2],
            ["- Lãnh đạo cấp phòng và tương đương", "06", 72, 12],
            ["- Người trực tiếp công tác, lao động", "07", 150, 17],
        ],
    )
    book.put("A15", [["Tổng số", None, 320, 31, 12]], bold=True)
    book.close()


def two_spellings():
    """One unit is written otherwise in the second sheet: two ways that mean the same, and one slip of the pen."""
    book = Book("30-hai-cach-viet.xlsx")
    book.sheet("Xếp loại")
    book.merge("A1:C1", "KẾT QUẢ XẾP LOẠI TẬP THỂ NĂM 2023")
    book.merge("A2:C2", "Huyện Ba Sông, tỉnh Đông Lĩnh")
    book.put("A3", [["Số liệu minh họa"]], italic=True)
    book.put("A5", [["STT", "Tên đơn vị", "Xếp loại"]], bold=True)
    book.put(
        "A6",
        [
            [1, "Ủy ban Kiểm tra Huyện ủy", "Hoàn thành tốt nhiệm vụ"],
            [2, "Phòng Văn hóa và Thông tin", "Hoàn thành tốt nhiệm vụ"],
            [3, "Phòng Lao động - Thương binh và Xã hội", "Hoàn thành xuất sắc nhiệm vụ"],
            [4, "Trường Tiểu học số 1 Ba Sông", "Hoàn thành tốt nhiệm vụ"],
            [5, "Trường Tiểu học số 2 Ba Sông", "Hoàn thành nhiệm vụ"],
        ],
    )
    book.sheet("Danh hiệu")
    book.merge("A1:C1", "DANH HIỆU THI ĐUA CỦA TẬP THỂ NĂM 2023")
    book.merge("A2:C2", "Huyện Ba Sông, tỉnh Đông Lĩnh")
    book.put("A3", [["Số liệu minh họa"]], italic=True)
    book.put("A5", [["STT", "Tên đơn vị", "Danh hiệu"]], bold=True)
    book.put(
        "A6",
        [
            [1, "UBKT Huyện uỷ", "Tập thể lao động tiên tiến"],
            [2, "Phòng Văn hoá & Thông tin", "Tập thể lao động tiên tiến"],
            [3, "Phòng Lao động, Thương binh Xã hội", "Tập thể lao động xuất sắc"],
            [4, "Trường Tiểu học số 1 Ba Sông", "Tập thể LĐTT"],
        ],
    )
    book.close()


BOOKS = (
    marks_for_classes,
    estimate_of_the_year,
    list_under_a_decision,
    exported_by_a_web_page,
    initiatives_of_a_town,
    movements_of_a_year,
    two_years_side_by_side,
    by_kind_of_recipient,
    two_spellings,
)
