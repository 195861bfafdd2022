"""Workbooks of clusters and their units: tables beside each other, titles in three steps, sums first, years across."""

import csv

from docx import Document
from drawing import FOLDER, NATION, Book


def two_clusters_beside():
    """Two clusters' rankings beside each other on one sheet, first places in words."""
    book = Book("31-hai-cum-canh-nhau.xlsx")
    book.sheet("KQ 2024")
    book.merge("A1:C1", "HỘI ĐỒNG TĐ-KT TỈNH BẠCH HẢI")
    book.merge("F1:I1", NATION)
    book.merge("A2:I2", "KẾT QUẢ BÌNH XÉT THI ĐUA NĂM 2024 CỦA CÁC CỤM THI ĐUA CẤP XÃ")
    book.merge("A3:I3", "(Số liệu minh họa, kèm theo Biên bản họp ngày 09/01/2025)")
    book.merge("A5:D5", "CỤM THI ĐUA SỐ 1")
    book.merge("F5:I5", "CỤM THI ĐUA SỐ 2")
    head = ["TT", "Tên địa phương", "Tổng điểm", "Xếp thứ"]
    book.put("A6", [[*head, None, *head]], bold=True)
    book.put(
        "A7",
        [
            [1, "Xã Nậm Pung", 287.5, "Nhất", None, 1, "Xã Cốc Lùng", "291,25", "Nhất"],
            [2, "Xã Tả Van Chư", 280, "Nhì", None, 2, "Phường Bến Gỗ", "288", "Nhì"],
            [3, "Phường Vạn Thịnh", 276.25, "Ba", None, 3, "Xã Mường Chà Cang", "270,5", "Ba"],
            [4, "Xã Khau Phạ", 251, 4],
        ],
    )
    book.put("B12", [["CỤM TRƯỞNG CỤM SỐ 1", None, None, None, None, "CỤM TRƯỞNG CỤM SỐ 2"]], bold=True)
    book.close()


def three_steps():
    """Titles registered, proposed and granted, under a heading of two rows and a row of column numbers."""
    book = Book("32-dang-ky-de-nghi-duoc-tang.xlsx", "Arial")
    book.sheet("TH danh hiệu 2023")
    book.put("A1", [["SỞ TƯ PHÁP TỈNH ĐÔNG LĨNH"], ["VĂN PHÒNG"]], bold=True)
    book.merge("A4:H4", "TỔNG HỢP VIỆC ĐĂNG KÝ, ĐỀ NGHỊ VÀ CÔNG NHẬN DANH HIỆU THI ĐUA NĂM 2023")
    book.merge("A5:H5", "(số liệu minh họa)")
    book.down("7:8", A="Số TT", B="Phòng, đơn vị")
    book.merge("C7:E7", "Lao động tiên tiến")
    book.merge("F7:H7", "Chiến sĩ thi đua cơ sở")
    book.put("C8", [["Đăng ký", "Đề nghị", "Được công nhận"] * 2], bold=True)
    book.put("A9", [["A", "B", 1, 2, 3, 4, 5, 6]], italic=True)
    book.put(
        "A10",
        [
            [1, "Phòng Hành chính tư pháp", 8, 8, 7, "02", "01", "01"],
            [2, "Phòng Bổ trợ tư pháp", 6, 5, 5, "01", "-", None],
            [3, "Phòng Xây dựng và Kiểm tra văn bản", 7, 7, 7, "02", "02", "01"],
        ],
    )
    book.put("B13", [["Cộng", 21, 20, 19, 5, 3, 2]], bold=True)
    book.put("A15", [["Ghi chú: 01 cá nhân rút đăng ký do nghỉ hưu trước thời hạn từ ngày 01/6/2023."]], italic=True)
    book.put("F17", [["NGƯỜI LẬP BIỂU"], ["(Ký, ghi rõ họ tên)"]])
    book.close()


def subtotals_first():
    """Awards by unit: the sum of all first, each group's sum on its own row above its units."""
    book = Book("33-tong-so-dung-dau.xlsx")
    book.sheet("Biểu 3")
    book.put("A1", [["UBND HUYỆN SUỐI MƠ, TỈNH ĐÔNG LĨNH"]], bold=True)
    book.merge("A2:F2", "BIỂU TỔNG HỢP KẾT QUẢ KHEN THƯỞNG NĂM 2022")
    book.merge("A3:F3", "Số liệu minh họa")
    book.down("5:6", A="STT", B="Cơ quan, đơn vị")
    book.merge("C5:D5", "Danh hiệu thi đua")
    book.merge("E5:F5", "Giấy khen của Chủ tịch UBND huyện")
    book.put("C6", [["TTLĐTT", "CSTĐCS", "Tập thể", "Cá nhân"]], bold=True)
    book.put("A7", [["", "TỔNG SỐ", 6, 17, 9, 31]], bold=True)
    book.put("A8", [["I", "Khối phòng, ban", 4, 8, 3, 12]], bold=True)
    book.put(
        "A9",
        [
            [1, "Phòng Tài chính - Kế hoạch", 1, 3, 1, 4],
            [2, "Phòng Tư pháp", 1, 2, 1, 3],
            [3, "Thanh tra huyện", 2, 3, 1, 5],
        ],
    )
    book.put("A12", [["II", "Khối xã, thị trấn", 2, 9, 6, 19]], bold=True)
    book.put("A13", [[4, "Xã Bản Sen", 1, 4, 2, 8], [5, "Thị trấn Suối Mơ", 1, 5, 4, 11]])
    book.put("B16", [["Nơi nhận:", None, "TM. ỦY BAN NHÂN DÂN"], ["- Ban TĐKT tỉnh;", None, "CHỦ TỊCH"]])
    book.close()


def plan_and_result_of_three_years():
    """Indicators down, three years across, each with plan, result and share; a unit of measure a row."""
    book = Book("34-ba-nam-lien-tiep.xlsx", "Calibri")
    book.sheet("Phụ lục 2")
    book.merge("A1:L1", "ĐẢNG ỦY XÃ NẬM SƯƠNG, TỈNH TRƯỜNG GIANG")
    book.merge("A2:L2", "Phụ lục 2: KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU GIAI ĐOẠN 2022 - 2024 (số liệu minh họa)")
    book.down("4:5", A="TT", B="Chỉ tiêu", C="ĐVT")
    for first, last, year in (("D", "F", 2022), ("G", "I", 2023), ("J", "L", 2024)):
        book.merge(f"{first}4:{last}4", f"Năm {year}")
        book.put(f"{first}5", [["KH", "TH", "TH/KH (%)"]], bold=True)
    book.put("A6", [["I", "VỀ KINH TẾ"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Thu nhập bình quân đầu người", "triệu đồng", 42, 43.5, 103.6, 46, 47, 102.2, 50, 52, 104],
            [2, "Diện tích trồng rừng mới", "ha", 30, 30, 100, 35, 28, 80, 40, "44,5", "111,3"],
        ],
    )
    book.put("A9", [["II", "VỀ XÂY DỰNG ĐẢNG"]], bold=True)
    book.put(
        "A10",
        [
            [1, "Kết nạp đảng viên mới", "người", "06", "07", 116.7, "06", "06", 100, "08", "05", 62.5],
            [2, "Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên", "%", "≥ 80", 85, None, "≥ 85", 90, None, "≥ 90", 90],
        ],
    )
    book.close()


def figures_by_commune():
    """Communes down, indicators across with the unit of measure in each heading."""
    book = Book("35-so-lieu-theo-xa.xlsx")
    book.sheet("Tổng hợp")
    book.put("A1", [["UBND HUYỆN ĐÈO GIÓ"], ["TỈNH ĐÔNG LĨNH"]], bold=True)
    book.merge("A3:F3", "TỔNG HỢP MỘT SỐ CHỈ TIÊU THI ĐUA CỦA CÁC XÃ 6 THÁNG ĐẦU NĂM 2024")
    book.merge("A4:F4", "Số liệu minh họa")
    head = [
        "STT",
        "Xã, thị trấn",
        "Thu ngân sách\n(triệu đồng)",
        "Tỷ lệ hộ nghèo (%)",
        "Số nhà tạm đã xóa (nhà)",
        "Kết nạp đảng viên (người)",
    ]
    book.put("A6", [head], bold=True)
    book.put("A7", [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"]], italic=True)
    book.put(
        "A8",
        [
            [1, "Xã Đèo Gió", "1.250", 6.4, 12, 3],
            [2, "Xã Lũng Pán", 845.5, "11,8", 25, "02"],
            [3, "Thị trấn Ba Sông", "3.120,5", 2.1, None, 7],
        ],
    )
    book.put("B11", [["Toàn huyện", "5.216", None, 37, 12]], bold=True)
    book.put("D13", [["TRƯỞNG PHÒNG"], ["(Đã ký)"]])
    book.close()


def scores_in_a_text_file():
    """Points from an old programme: semicolons, decimal commas, a blank line, a sum line, UTF-8 without a mark."""
    rows = [
        ["KHỐI THI ĐUA CÁC NGÂN HÀNG TỈNH BẠCH HẢI"],
        ["BẢNG ĐIỂM THI ĐUA NĂM 2021 - SỐ LIỆU MINH HỌA"],
        [""],
        ["TT", "Đơn vị", "Điểm tự chấm", "Điểm khối thẩm định", "Xếp hạng", "Ghi chú"],
        ["1", "Ngân hàng Chính sách xã hội tỉnh", "98,5", "96,75", "1", ""],
        ["2", "Ngân hàng Nông nghiệp tỉnh", "97", "95", "2", "trừ 2 điểm chế độ báo cáo"],
        ["3", "Ngân hàng Nhà nước chi nhánh tỉnh", "96,25", "95", "2", ""],
        ["4", "Ngân hàng Hợp tác xã chi nhánh tỉnh", "90", "88,5", "4", ""],
    ]
    with (FOLDER / "36-diem-khoi-ngan-hang.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)


def decision_in_word():
    """An annexed list in Word: groups of an award, then of recipients; the decision stands in the title."""
    paper = Document()
    paper.add_paragraph("ỦY BAN NHÂN DÂN\nTỈNH TRƯỜNG GIANG")
    paper.add_paragraph(
        "DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG BẰNG KHEN CỦA CHỦ TỊCH UBND TỈNH\n"
        "đã có thành tích xuất sắc trong phong trào thi đua năm 2024"
    )
    paper.add_paragraph("(Kèm theo Quyết định số 318/QĐ-UBND ngày 14 tháng 02 năm 2025 của Chủ tịch UBND tỉnh)")
    paper.add_paragraph("Số liệu minh họa")
    rows = [
        ["STT", "Tên tập thể, cá nhân", "Chức vụ", "Đơn vị công tác"],
        ["I", "TẬP THỂ (02 tập thể)", "", ""],
        ["1", "Phòng Quản lý ngân sách", "", "Sở Tài chính"],
        ["2", "Trung tâm Kiểm soát bệnh tật tỉnh", "", "Sở Y tế"],
        ["II", "CÁ NHÂN (03 cá nhân)", "", ""],
        ["1", "Ông Mạc Văn Giả", "Trưởng phòng", "Sở Tài chính"],
        ["2", "Bà Lò Thị Mẫu", "Điều dưỡng trưởng", "Sở Y tế"],
        ["3", "Bà Khúc Thị Họa", "Chuyên viên", "Sở Nội vụ"],
    ]
    table = paper.add_table(len(rows), len(rows[0]))
    for line, row in zip(rows, table.rows, strict=True):
        for text, cell in zip(line, row.cells, strict=True):
            cell.text = text
    paper.add_paragraph("Danh sách gồm 02 tập thể và 03 cá nhân./.")
    paper.save(str(FOLDER / "37-phu-luc-quyet-dinh.docx"))


def units_across():
    """Indicators down, two communes across with plan, result and share of the third quarter; each named once above."""
    book = Book("44-cac-xa-theo-cot.xlsx")
    book.sheet("Quý III")
    book.put("A1", [["UBND HUYỆN ĐÈO GIÓ, TỈNH ĐÔNG LĨNH"]], bold=True)
    book.merge("A2:I2", "KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA QUÝ III NĂM 2023")
    book.merge("A3:I3", "Số liệu minh họa")
    book.down("5:6", A="STT", B="Chỉ tiêu", C="ĐVT")
    for first, last, name in (("D", "F", "Xã Lũng Pán"), ("G", "I", "Thị trấn Ba Sông")):
        book.merge(f"{first}5:{last}5", name)
        book.put(f"{first}6", [["Kế hoạch", "Thực hiện", "Tỷ lệ (%)"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Số hộ thoát nghèo", "hộ", 40, 12, 30, 25, 10, 40],
            [2, "Thu ngân sách", "triệu đồng", "1.200", 360, 30, "5.000", "1.250", 25],
            [None, "Trong đó: thu phí, lệ phí", "triệu đồng", 200, 80, 40, 900, 270, 30],
        ],
    )
    book.put("G11", [["NGƯỜI TỔNG HỢP"]])
    book.close()


BOOKS = (
    units_across,
    two_clusters_beside,
    three_steps,
    subtotals_first,
    plan_and_result_of_three_years,
    figures_by_commune,
    scores_in_a_text_file,
    decision_in_word,
)
