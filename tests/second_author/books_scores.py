"""Workbooks of points, ratings and clusters, drawn as their offices would."""

from drawing import FOLDER, NATION, Book, tcvn3, windows_1258


def cluster_points():
    """Three groups of criteria, each self-scored and appraised twice, under a two-row merged heading."""
    book = Book("01-diem-cum-3.xlsx")
    book.sheet("TH điểm cụm 3")
    book.merge("A1:D1", "HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\nTỈNH TRƯỜNG GIANG")
    book.merge("H1:O1", NATION)
    book.merge("A3:O3", "BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM 2024")
    book.merge("A4:O4", "CỤM THI ĐUA SỐ 3 (CÁC XÃ, PHƯỜNG VEN BIỂN)")
    book.merge("A5:O5", "(số liệu minh họa dùng để tập huấn, không phải số liệu thật)")
    book.down("7:8", A="TT", B="Xã, phường")
    book.merge("C7:E7", "I. Phát triển kinh tế - xã hội\n(50 điểm)")
    book.merge("F7:H7", "II. Xây dựng Đảng, hệ thống chính trị\n(30 điểm)")
    book.merge("I7:K7", "III. Công tác thi đua, khen thưởng\n(20 điểm)")
    book.merge("L7:N7", "Tổng điểm")
    book.merge("O7:O8", "Xếp thứ")
    book.put("C8", [["ĐTC", "TĐ1", "TĐ2"] * 4], bold=True)
    book.put(
        "A9",
        [
            [1, "Phường Cửa Lạch", 48.5, 46, 46.5, 29, 28, 28, 19.5, 18, 18.5, 97, 92, 93, 2],
            [2, "Xã Bãi Trầm", 47, 45.5, 45.5, 28.5, 27, 27.5, 18, 17.5, 17.5, 93.5, 90, 90.5, 3],
            [3, "Xã Tân Hải Đông", 49, 47.5, 48, 29.5, 29, 29, 20, 19, 19, 98.5, 95.5, 96, 1],
            [4, "Xã Vĩnh Hội Hạ", 44, 41, 41, 27, 25.5, 25.5, 17, 15, 15.5, 88, 81.5, 82, 5],
            [5, "Phường Đồng Muối", 46, 44, 44.5, 28, 27, 27, 17.5, 16.5, 16.5, 91.5, 87.5, 88, 4],
            [6, "Xã đảo Hòn Nhạn", 40, 38, 38, "KP", "KP", "KP", 18, 17, 17.5, 58, 55, 55.5, 6],
        ],
    )
    book.put(
        "B16", [["Ghi chú: ĐTC là điểm tự chấm; TĐ1, TĐ2 là điểm thẩm định lần 1 và sau giải trình."]], italic=True
    )
    book.put("L18", [["TM. CỤM THI ĐUA SỐ 3"], ["CỤM TRƯỞNG"], ["Phan Thị Minh Họa"]], bold=True)
    book.close()


def member_ratings():
    """Party members of each cell by class with printed shares, and the cell's own class."""
    book = Book("04-xep-loai-dang-vien.xlsx")
    book.sheet("Biểu 2")
    book.put("A1", [["ĐẢNG BỘ TỈNH ĐÔNG LĨNH"], ["ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH"]], bold=True)
    book.put("J1", [["ĐẢNG CỘNG SẢN VIỆT NAM"], ["Đông Lĩnh, ngày 18 tháng 12 năm 2024"]])
    book.merge("A4:L4", "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CHI BỘ VÀ ĐẢNG VIÊN NĂM 2024")
    book.merge("A5:L5", "(số liệu minh họa)")
    book.down("6:8", A="STT", B="Tên chi bộ", C="Xếp loại chi bộ", D="Tổng số đảng viên được đánh giá")
    book.merge("E6:L6", "Kết quả xếp loại đảng viên")
    book.merge("E7:F7", "HTXSNV")
    book.merge("G7:H7", "HTTNV")
    book.merge("I7:J7", "HTNV")
    book.merge("K7:L7", "KHTNV")
    book.put("E8", [["SL", "Tỷ lệ %"] * 4], bold=True)
    book.put(
        "A9",
        [
            [1, "Chi bộ Văn phòng", "HTTNV", 40, 8, 20, 30, 75, 2, 5, 0, 0],
            [2, "Chi bộ Tổ chức - Nội vụ", "HTXSNV", 25, 5, 20, 19, 76, 1, 4, 0, 0],
            [3, "Chi bộ Kiểm tra", "HTTNV", 16, 3, 18.75, 13, 81.25, 0, 0, 0, 0],
            [4, "Chi bộ Báo Đông Lĩnh", "HTNV", 32, 4, 12.5, 24, 75, 3, 9.4, 1, 3.1],
            [5, "Chi bộ Trường Chính trị", "HTXSNV", 24, 4, 16.7, 20, 83.3, 0, 0, 0, 0],
        ],
    )
    book.put("B14", [["Cộng", None, 137, 24, 17.5, 106, 77.4, 6, 4.4, 1, 0.7]], bold=True)
    book.put("I16", [["T/M BAN THƯỜNG VỤ"], ["PHÓ BÍ THƯ"]], bold=True)
    book.close()


def a_sheet_a_year():
    """A sheet for each year, named only by the year: a class and a title of every office."""
    years = {
        "2021": [("HTXSNV", "TTLĐXS"), ("HTTNV", "TTLĐTT"), ("HTTNV", "TTLĐTT"), ("HTNV", None)],
        "2022": [("HTTNV", "TTLĐTT"), ("HTXSNV", "TTLĐXS"), ("HTTNV", "TTLĐTT"), ("HTTNV", "TTLĐTT")],
        "2023": [("HTXSNV", "TTLĐXS"), ("HTTNV", "TTLĐTT"), ("HTTNV", None), ("HTTNV", "TTLĐTT")],
        "2024": [("HTXSNV", "TTLĐXS"), ("HTTNV", "TTLĐTT"), ("HTXSNV", "TTLĐXS"), ("KHTNV", None)],
    }
    offices = ["Văn phòng HĐND và UBND", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"]
    book = Book("07-bon-nam.xlsx", "Calibri")
    for year, marks in years.items():
        book.sheet(year)
        book.put("A1", [["ỦY BAN NHÂN DÂN\nXÃ ĐÁ BẠC, TỈNH TRƯỜNG GIANG"]], bold=True)
        book.put("A2", [["KẾT QUẢ XẾP LOẠI VÀ BÌNH XÉT DANH HIỆU TẬP THỂ"]], bold=True)
        book.put("A3", [["Số liệu minh họa"]], italic=True)
        book.put("A4", [["Số TT", "Phòng, đơn vị", "Xếp loại tập thể", "Danh hiệu được tặng"]], bold=True)
        book.put("A5", [[n, o, *m] for n, (o, m) in enumerate(zip(offices, marks, strict=True), 1)])
    book.close()


def old_system():
    """What an old scoring programme writes out: semicolons, decimal commas, Windows-1258."""
    text = """Hệ thống chấm điểm thi đua - phiên bản 2.1
Tỉnh Bạch Hải - Khối thi đua các sở quản lý ngành kinh tế - Năm 2019
Số liệu minh họa
MA;TEN_DON_VI;DIEM_TU_CHAM;DIEM_THAM_DINH;XEP_HANG
S01;Sở Công Thương;97,25;94,50;2
S02;Sở Xây dựng;95,00;91,75;4
S03;Sở Giao thông vận tải;96,5;93,25;3
S04;Sở Nông nghiệp và Phát triển nông thôn;98,75;96,00;1
S05;Sở Khoa học và Công nghệ;94,00;90,5;5
"""
    (FOLDER / "09-he-thong-cu.csv").write_bytes(windows_1258(text.replace("\n", "\r\n")))


def legacy_font():
    """A district's points of 2008 typed in .VnTime, its title in the capitals' font .VnTimeH; two ranks are swapped."""
    book = Book("12-diem-2008.xlsx", ".VnTime")
    book.sheet("Bang diem")
    book.put("A1", [[tcvn3("ủy ban nhân dân huyện Suối Mơ")]], font_name=".VnTimeH", bold=True)
    book.put("A2", [[tcvn3("Tỉnh Đông Lĩnh")]])
    book.put("A3", [[tcvn3("bảng chấm điểm thi đua năm 2008 khối các phòng, ban")]], font_name=".VnTimeH", bold=True)
    book.put("A4", [[tcvn3("(Số liệu minh họa)")]], italic=True)
    head = ["Số TT", "Đơn vị", "Nhiệm vụ chuyên môn", "Xây dựng cơ quan", "Phong trào thi đua", "Tổng điểm", "Xếp thứ"]
    book.put("A6", [[tcvn3(word) for word in head]], bold=True)
    book.put("B7", [[tcvn3("Điểm tối đa"), 60, 20, 20, 100]])
    book.put(
        "A8",
        [
            [1, tcvn3("Phòng Nội vụ"), 57, 19, 18, 94, 2],
            [2, tcvn3("Phòng Tài chính - Kế hoạch"), 58.5, 19, 19, 96.5, 1],
            [3, tcvn3("Phòng Giáo dục và Đào tạo"), 56, 18, 17.5, 91.5, 3],
            [4, tcvn3("Thanh tra huyện"), 55.5, 18.5, 18, 92, 4],
            [5, tcvn3("Phòng Tư pháp"), 52, 17, 16, 85, 5],
        ],
    )
    book.put("E14", [[tcvn3("Người lập biểu")]], bold=True)
    book.close()


def members():
    """The clusters of a province one under the other, with leads and deputies; a blank role is a plain member."""
    book = Book("15-cum-khoi-2025.xlsx")
    book.sheet("Phụ lục I")
    book.merge("A1:D1", "PHỤ LỤC I")
    book.merge("A2:D2", "DANH SÁCH CÁC CỤM, KHỐI THI ĐUA THUỘC TỈNH BẠCH HẢI NĂM 2025")
    book.merge("A3:D3", "(Kèm theo Quyết định số 77/QĐ-HĐTĐKT ngày 14/02/2025; số liệu minh họa)")
    book.put("A5", [["TT", "Cơ quan, đơn vị, địa phương", "Chức danh trong cụm, khối", "Ghi chú"]], bold=True)
    book.put("A6", [["I", "KHỐI CÁC CƠ QUAN THAM MƯU, GIÚP VIỆC TỈNH ỦY"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Văn phòng Tỉnh ủy", "Khối trưởng"],
            [2, "Ban Tổ chức Tỉnh ủy", "Khối phó"],
            [3, "Ủy ban Kiểm tra Tỉnh ủy"],
            [4, "Ban Tuyên giáo và Dân vận Tỉnh ủy", None, "Mới hợp nhất từ 01/02/2025"],
            [5, "Ban Nội chính Tỉnh ủy"],
        ],
    )
    book.put("A12", [["II", "CỤM THI ĐUA CÁC PHƯỜNG TRUNG TÂM"]], bold=True)
    book.put(
        "A13",
        [
            [1, "Phường Lầu Chuông", "Cụm trưởng"],
            [2, "Phường Bến Nghè", "Cụm phó thường trực"],
            [3, "Phường Vườn Dâu", "Cụm phó"],
            [4, "Phường Cổng Thành"],
        ],
    )
    book.put("A17", [["III", "KHỐI CÁC DOANH NGHIỆP NHÀ NƯỚC"]], bold=True)
    book.put("A18", [[1, "Công ty Cấp nước Bạch Hải", "Khối trưởng"], [2, "Công ty Môi trường đô thị Bạch Hải"]])
    book.put("B20", [["(Danh sách này có 03 cụm, khối với 11 đơn vị)"]], italic=True)
    book.close()


BOOKS = (cluster_points, member_ratings, a_sheet_a_year, old_system, legacy_font, members)
