"""Workbooks of targets, staff, reorganisation and a written report, drawn as their offices would."""

from docx import Document
from drawing import FOLDER, NATION, Book


def targets():
    """A province's targets: last year, plan, estimate, comparisons; units mixed, some plans in words."""
    book = Book("05-chi-tieu-2024.xlsx")
    book.sheet("Chỉ tiêu chủ yếu")
    book.merge("A1:C1", "UBND TỈNH ĐÔNG LĨNH")
    book.merge("E1:I1", NATION)
    book.merge("A2:I2", "TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU THI ĐUA CHỦ YẾU NĂM 2024")
    book.merge("A3:I3", "(Số liệu minh họa)")
    head = ["TT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2023", "Kế hoạch năm 2024", "Ước TH năm 2024"]
    book.put("A5", [[*head, "Ước TH so KH (%)", "So với cùng kỳ (%)", "Đánh giá"]], bold=True)
    book.put("A6", [["A", "Lĩnh vực kinh tế"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Thu ngân sách nhà nước trên địa bàn", "tỷ đồng", "4.850", "5.200", "5.460", 105, 112.6, "Vượt"],
            [2, "Sản lượng lương thực có hạt", "nghìn tấn", 312.5, 315, 315, 100, 100.8, "Đạt"],
            [3, "Số xã đạt chuẩn nông thôn mới", "xã", 41, 46, 44, 95.7, 107.3, "Không đạt"],
            [4, "Giá trị sản phẩm trên 1 ha đất trồng trọt", "triệu đồng", 96, 100, "102,5", 102.5, 106.8, "Vượt"],
        ],
    )
    book.put("A11", [["B", "Lĩnh vực văn hóa - xã hội"]], bold=True)
    book.put(
        "A12",
        [
            [1, "Tỷ lệ gia đình văn hóa", "%", 88.2, "trên 80%", 89.1, None, None, "Đạt"],
            [2, "Tỷ lệ hộ nghèo", "%", 6.4, "không quá 5%", 4.8, None, None, "Đạt"],
            [3, "Số giường bệnh trên 1 vạn dân", "giường", 27, "từ 28 trở lên", 28.5, None, None, "Đạt"],
            [4, "Số nhà tạm, nhà dột nát được xóa", "nhà", 512, "1.050", "1.086", 103.4, 212.1, "Vượt"],
        ],
    )
    book.put("A16", [["C", "Lĩnh vực xây dựng Đảng"]], bold=True)
    book.put("A17", [[1, "Kết nạp đảng viên mới", "đảng viên", 640, 650, 655, 100.8, 102.3, "Vượt"]])
    book.put("A18", [[2, "Tỷ lệ chi bộ HTTNV trở lên", "%", 93.5, "từ 90% trở lên", 94.2, None, None, "Đạt"]])
    book.put("G20", [["KT. CHỦ TỊCH"], ["PHÓ CHỦ TỊCH"]], bold=True)
    book.close()


def a_sheet_a_unit():
    """A sheet for each school, the school named above its table and on the tab."""
    schools = {
        "THPT Suối Mây": [(98, 98.5), (12, 14), (3, 3), ("100%", "100%")],
        "THPT Đồi Cọ": [(95, 93), (10, 10), (2, 1), ("100%", "98%")],
        "PTDTNT Mường Lặng": [(90, 94.2), (6, 7), (1, 2), ("100%", "100%")],
    }
    words = [
        ("Tỷ lệ học sinh tốt nghiệp", "%"),
        ("Số giáo viên dạy giỏi cấp tỉnh", "người"),
        ("Số sáng kiến được công nhận", "sáng kiến"),
        ("Tỷ lệ giáo viên hoàn thành tốt nhiệm vụ trở lên", "%"),
    ]
    book = Book("06-tung-truong.xlsx")
    for school, figures in schools.items():
        book.sheet(school)
        book.put("A1", [["SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH TRƯỜNG GIANG"], [f"Đơn vị: Trường {school}"]], bold=True)
        book.put("A3", [["KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM HỌC 2023-2024"], ["Số liệu minh họa"]], bold=True)
        book.put("A6", [["TT", "Nội dung", "Đơn vị tính", "Chỉ tiêu đăng ký", "Kết quả thực hiện"]], bold=True)
        rows = zip(words, figures, strict=True)
        book.put("A7", [[n, *word, *pair] for n, (word, pair) in enumerate(rows, 1)])
        book.put("D12", [["HIỆU TRƯỞNG"]], bold=True)
    book.close()


def staff_beside_discipline():
    """Two tables side by side on one sheet: staff on the left, discipline on the right."""
    book = Book("11-bien-che-ky-luat.xlsx")
    book.sheet("Sheet1")
    book.merge("A1:L1", "SỞ NỘI VỤ TỈNH BẠCH HẢI")
    book.merge("A2:L2", "SỐ LIỆU VỀ BIÊN CHẾ VÀ KỶ LUẬT NĂM 2025 (số liệu minh họa)")
    book.merge("A4:F4", "I. Số lượng cán bộ, công chức có mặt đến 31/12/2025")
    book.merge("H4:L4", "II. Số người bị kỷ luật trong năm 2025")
    book.put(
        "A5", [["TT", "Tên cơ quan", "Tổng số", "Trong đó: nữ", "Lãnh đạo", "Người lao động trực tiếp"]], bold=True
    )
    book.put("H5", [["TT", "Tên cơ quan", "Tổng số người bị kỷ luật", "Khiển trách", "Cảnh cáo"]], bold=True)
    book.put(
        "A6",
        [
            [1, "Sở Tài chính", 118, 52, 24, 94, None, 1, "Sở Tài chính", 2, 2, 0],
            [2, "Sở Y tế", 86, 49, 19, 67, None, 2, "Sở Y tế", 0, 0, 0],
            [3, "Sở Xây dựng", 104, 31, 22, 82, None, 3, "Sở Xây dựng", 3, 1, 2],
            [4, "Sở Tư pháp", 47, 26, 12, 35, None, 4, "Văn phòng UBND tỉnh", 1, 0, 1],
            [5, "Văn phòng UBND tỉnh", 73, 30, 17, 56],
        ],
    )
    book.put("B11", [["Tổng cộng", 428, 188, 94, 334]], bold=True)
    book.put("I10", [["Cộng", 6, 3, 3]], bold=True)
    book.close()


def mergers():
    """Communes of 2025: the new one spans the rows of those it was formed from."""
    book = Book("16-sap-xep-xa-2025.xlsx")
    book.sheet("Danh mục")
    book.merge("A1:E1", "DANH MỤC SẮP XẾP ĐƠN VỊ HÀNH CHÍNH CẤP XÃ TỈNH TRƯỜNG GIANG NĂM 2025")
    book.merge("A2:E2", "(số liệu minh họa; thực hiện từ ngày 01/7/2025)")
    head = ["STT", "Đơn vị hành chính mới", "Đơn vị hành chính trước sắp xếp", "Hình thức", "Nghị quyết"]
    book.put("A4", [head], bold=True)
    book.merge("A5:A7", 1)
    book.merge("B5:B7", "Xã Nậm Sương")
    book.put("C5", [["Xã Nậm Sương"], ["Xã Bản Khoang"], ["Xã Pú Luông"]])
    book.down("5:7", D="Sáp nhập", E="Nghị quyết số 1699/NQ-UBTVQH15")
    book.merge("A8:A9", 2)
    book.merge("B8:B9", "Phường Cửa Lạch")
    book.put("C8", [["Phường Cửa Lạch"], ["Xã Gò Mắm"]])
    book.down("8:9", D="Sáp nhập", E="Nghị quyết số 1699/NQ-UBTVQH15")
    book.put("A10", [[3, "Xã Đá Bạc", "Xã Đá Bạc Thượng", "Đổi tên", "Nghị quyết số 1699/NQ-UBTVQH15"]])
    book.put("B12", [["Nơi nhận: như Điều 3; lưu VT"]], italic=True)
    book.close()


def half_year():
    """A first half-year's results beside the plan of the whole year, saved as .ods."""
    book = Book("17-so-ket-6-thang.xlsx", "Liberation Serif")
    book.sheet("Sơ kết")
    book.put("A1", [["ĐẢNG ỦY PHƯỜNG VƯỜN DÂU, TỈNH BẠCH HẢI"]], bold=True)
    book.put("A2", [["BIỂU SƠ KẾT THỰC HIỆN CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2025"], ["Đơn vị tính tiền: triệu đồng"]])
    book.put("A4", [["Số liệu minh họa"]], italic=True)
    head = ["TT", "Tên chỉ tiêu", "Đơn vị tính", "Kế hoạch cả năm", "Kết quả 6 tháng", "Đạt % KH năm"]
    book.put("A5", [head], bold=True)
    book.put(
        "A6",
        [
            [1, "Kết nạp đảng viên", "người", 20, 9, 45],
            [2, "Thu quỹ Đền ơn đáp nghĩa", "triệu đồng", "1.250", 640, 51.2],
            [3, "Tỷ lệ hồ sơ trả đúng hạn", "%", "từ 99% trở lên", 99.4, None],
            [4, "Mô hình dân vận khéo", "mô hình", "08", "05", 62.5],
            [5, "Tuyến phố văn minh", "tuyến", 6, "-", None],
        ],
    )
    book.close()


def report():
    """A written report: prose, a table of commendations, prose, a table of targets, more prose and a signature."""
    paper = Document()
    paper.add_paragraph("UBND TỈNH ĐÔNG LĨNH\nSỞ NỘI VỤ")
    paper.add_paragraph("BÁO CÁO\nKết quả công tác thi đua, khen thưởng năm 2023")
    paper.add_paragraph("(Số liệu trong báo cáo là số liệu minh họa)")
    paper.add_paragraph(
        "Năm 2023, toàn tỉnh đã phát động 05 phong trào thi đua; 1.204 lượt tập thể, cá nhân tham gia ký kết giao ước."
    )
    paper.add_paragraph("1. Kết quả khen thưởng cấp Nhà nước, cấp tỉnh")
    fill(
        paper,
        [
            ["TT", "Hình thức khen thưởng", "Tập thể", "Cá nhân", "Tổng số"],
            ["1", "Huân chương Lao động hạng Ba", "02", "04", "06"],
            ["2", "Cờ thi đua của Chính phủ", "03", "", "03"],
            ["3", "Bằng khen của Thủ tướng Chính phủ", "05", "11", "16"],
            ["4", "Bằng khen của Chủ tịch UBND tỉnh", "86", "214", "300"],
            ["", "Cộng", "96", "229", "325"],
        ],
    )
    paper.add_paragraph("Số khen thưởng tăng 12% so với năm 2022. Khen người lao động trực tiếp chiếm trên 60%.")
    paper.add_paragraph("2. Thực hiện các chỉ tiêu thi đua")
    fill(
        paper,
        [
            ["TT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện", "Tỷ lệ (%)"],
            ["1", "Trồng rừng tập trung", "ha", "3.500", "3.612", "103,2"],
            ["2", "Tỷ lệ thôn có đường ô tô", "%", "trên 95%", "96,8%", ""],
            ["3", "Số hợp tác xã thành lập mới", "hợp tác xã", "30", "27", "90"],
        ],
    )
    paper.add_paragraph("Nơi nhận:\n- UBND tỉnh;\n- Lưu: VT.")
    paper.add_paragraph("GIÁM ĐỐC")
    paper.save(str(FOLDER / "08-bao-cao-nam.docx"))


def fill(paper, rows: list):
    table = paper.add_table(len(rows), len(rows[0]))
    for line, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, cells, strict=True):
            cell.text = text


BOOKS = (targets, a_sheet_a_unit, staff_beside_discipline, mergers, half_year, report)
