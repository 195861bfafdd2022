"""Workbooks of titles, commendations and registrations, drawn as their offices would."""

from datetime import datetime

from drawing import NATION, Book


def persons_by_unit():
    """Persons under their units, each with the decision's number; the unit's row tells how many they are."""
    book = Book("02-danh-sach-ca-nhan.xlsx")
    book.sheet("DS kèm theo QĐ")
    book.merge("A1:C1", "ỦY BAN NHÂN DÂN\nTỈNH BẠCH HẢI")
    book.merge("D1:G1", NATION)
    book.merge("A3:G3", "DANH SÁCH CÁ NHÂN ĐƯỢC TẶNG DANH HIỆU THI ĐUA, HÌNH THỨC KHEN THƯỞNG")
    book.merge("A4:G4", "Năm 2024 (số liệu minh họa)")
    head = ["TT", "Ông (bà)", "Chức vụ", "Danh hiệu/Hình thức khen thưởng", "Số QĐ", "Ngày ký", "Ghi chú"]
    book.put("A6", [head], bold=True)
    book.put("A7", [["I", "SỞ TƯ PHÁP (03 người)"]], bold=True)
    one, two = datetime(2025, 1, 20), datetime(2025, 2, 11)
    book.put(
        "A8",
        [
            [1, "Ông Lưu Bá Thử", "Giám đốc", "Chiến sỹ thi đua cấp tỉnh", "215/QĐ-UBND", one],
            [2, "Bà Cao Thị Mẫu", "Trưởng phòng", "CSTĐ cơ sở", "34/QĐ-STP", datetime(2024, 12, 27)],
            [3, "Bà Kiều Ngọc Giả", "Chuyên viên", "Bằng khen của Chủ tịch UBND tỉnh", "301/QĐ-UBND", two],
        ],
    )
    book.put("A11", [["II", "THANH TRA TỈNH (02 người)"]], bold=True)
    book.put(
        "A12",
        [
            [1, "Ông Đinh Văn Ví", "Phó Chánh Thanh tra", "Chiến sỹ thi đua cấp tỉnh", "215/QĐ-UBND", one],
            [2, "Ông Tạ Quang Dụ", "Thanh tra viên", "Bằng khen của Thủ tướng Chính phủ", "88/QĐ-TTg", two],
        ],
    )
    book.put("A14", [["III", "TRƯỜNG CAO ĐẲNG NGHỀ BẠCH HẢI (04 người)"]], bold=True)
    book.put(
        "A15",
        [
            [1, "Bà Hứa Thị Minh", "Hiệu trưởng", "Huân chương Lao động hạng Ba", "112/QĐ-CTN", two],
            [2, "Ông Mạc Văn Họa", "Giảng viên", "Chiến sỹ thi đua cơ sở", "19/QĐ-CĐN", datetime(2024, 12, 30)],
            [3, "Ông Mạc Văn Họa", "Giảng viên", "Bằng khen của Chủ tịch UBND tỉnh", "301/QĐ-UBND", two],
            [4, "Bà Ninh Thị Tập", "Nhân viên thư viện", "Lao động tiên tiến", "19/QĐ-CĐN", datetime(2024, 12, 30)],
        ],
    )
    book.put("A20", [["Danh sách này có 09 lượt cá nhân./."]], italic=True)
    book.close()


def titles_pivot():
    """One column a title, the grand total first, Roman groups with subtotals, column numbers; one total is wrong."""
    book = Book("03-danh-hieu-theo-don-vi.xlsx", "Arial")
    book.sheet("Bieu 03")
    book.merge("A1:C1", "UBND TỈNH TRƯỜNG GIANG\nSỞ NỘI VỤ")
    book.put("J1", [["Biểu số 03/TĐKT"]], italic=True)
    book.merge("A3:J3", "TỔNG HỢP KẾT QUẢ TẶNG DANH HIỆU THI ĐUA VÀ HÌNH THỨC KHEN THƯỞNG NĂM 2023")
    book.merge("A4:J4", "Số liệu minh họa")
    book.down("5:7", A="STT", B="Đơn vị")
    book.merge("C5:H5", "Danh hiệu thi đua")
    book.merge("I5:J5", "Hình thức khen thưởng")
    book.merge("C6:E6", "Cá nhân")
    book.merge("F6:H6", "Tập thể")
    book.merge("I6:J6", "Bằng khen của Chủ tịch UBND tỉnh")
    book.put("C7", [["LĐTT", "CSTĐCS", "CSTĐ cấp tỉnh", "TTLĐTT", "TTLĐXS", "Cờ thi đua của UBND tỉnh"]], bold=True)
    book.put("I7", [["Tập thể", "Cá nhân"]], bold=True)
    book.put("A8", [["A", "B", *range(1, 9)]], italic=True)
    book.put("B9", [["TỔNG CỘNG", 413, 62, 5, 35, 12, 2, 9, 26]], bold=True)
    book.put("A10", [["I", "Khối sở, ngành", 152, 22, 3, 14, 6, 1, 4, 10]], bold=True)
    book.put(
        "A11",
        [
            [1, "Sở Y tế", 58, 8, 1, 5, 2, None, 1, 4],
            [2, "Sở Tài chính", 46, 7, 1, 5, 2, 1, 2, 3],
            [3, "Sở Ngoại vụ", 48, 7, 1, 4, 2, None, 1, 3],
        ],
    )
    book.put("A14", [["II", "Khối xã, phường", 260, 40, 2, 21, 6, 1, 5, 16]], bold=True)
    book.put(
        "A15",
        [
            [1, "Xã Đá Bạc", 71, 11, 0, 6, 1, None, 1, 5],
            [2, "Xã Nậm Sương", 64, 10, 1, 5, 2, 1, 2, 4],
            [3, "Phường Chợ Gạo Cũ", 69, 10, 1, 5, 2, None, 1, 4],
            [4, "Xã Khe Trầu", 56, 9, None, 5, 1, None, 1, 3],
        ],
    )
    book.put("B20", [["Người lập biểu"]], bold=True)
    book.put("H20", [["GIÁM ĐỐC"]], bold=True)
    book.close()


def registration():
    """Registration of titles with a sheet of instructions full of examples, and an example row in the form itself."""
    book = Book("10-dang-ky-2025.xlsx", "Tahoma")
    book.sheet("Hướng dẫn")
    book.put("A1", [["HƯỚNG DẪN ĐIỀN BIỂU ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025"]], bold=True)
    book.put("A2", [["1. Mỗi phòng, đơn vị ghi một dòng. 2. Không sửa tiêu đề. 3. Ví dụ:"]])
    book.put("A4", [["STT", "Phòng, đơn vị", "Lao động tiên tiến", "CSTĐ cơ sở", "Tập thể LĐTT"]], bold=True)
    book.put("A5", [[1, "Phòng A", 10, 2, "x"], [2, "Phòng B", 12, 1, None]], italic=True)
    book.sheet("Đăng ký")
    book.put("A1", [["SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG\nTỈNH ĐÔNG LĨNH"]], bold=True)
    book.merge("A3:H3", "BẢNG ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM 2025")
    book.merge("A4:H4", "(số liệu minh họa)")
    book.down("6:7", A="STT", B="Phòng, đơn vị trực thuộc")
    book.merge("C6:E6", "Danh hiệu cá nhân (số người)")
    book.merge("F6:G6", "Danh hiệu tập thể")
    book.merge("H6:H7", "Ghi chú")
    book.put("C7", [["Lao động tiên tiến", "CSTĐ cơ sở", "CSTĐ cấp tỉnh", "Tập thể LĐTT", "Tập thể LĐXS"]], bold=True)
    book.put("A8", [["VD", "Phòng mẫu (ví dụ)", 10, 2, 1, "x", None, "Xóa dòng này khi điền"]], italic=True)
    book.put(
        "A9",
        [
            [1, "Văn phòng Sở", 14, 2, None, "x", None],
            [2, "Phòng Trồng trọt", 9, 1, None, "x", None],
            [3, "Chi cục Kiểm lâm", 41, 6, 1, None, "x"],
            [4, "Chi cục Thủy lợi", 33, 5, None, "x", None],
            [5, "Trung tâm Khuyến nông", 27, 4, 1, None, "x", "Năm 2024 đạt TTLĐTT"],
        ],
    )
    book.put("B14", [["Cộng", 124, 18, 2, 3, 2]], bold=True)
    book.put("F16", [["Đông Lĩnh, ngày 25 tháng 02 năm 2025"], ["THỦ TRƯỞNG ĐƠN VỊ"]], italic=True)
    book.close()


def merged_units():
    """What a district proposes: a unit's cell spans the rows of its several awards."""
    book = Book("13-de-nghi-tang.xlsx")
    book.sheet("PL to trinh")
    book.merge(
        "A1:E1", "Phụ lục kèm theo Tờ trình số 45/TTr-UBND ngày 08/01/2024 của UBND huyện Suối Mơ, tỉnh Đông Lĩnh"
    )
    book.merge("A2:E2", "DANH SÁCH TẬP THỂ ĐỀ NGHỊ CHỦ TỊCH UBND TỈNH KHEN THƯỞNG THÀNH TÍCH NĂM 2023")
    book.merge("A3:E3", "Số liệu minh họa")
    book.put(
        "A5", [["STT", "Tên tập thể", "Danh hiệu, hình thức đề nghị", "Số phiếu", "Tóm tắt thành tích"]], bold=True
    )
    book.merge("A6:A8", 1)
    book.merge("B6:B8", "Phòng Giáo dục và Đào tạo huyện")
    book.put("C6", [["Cờ thi đua của UBND tỉnh", "13/13"], ["Tập thể lao động xuất sắc", "13/13"]])
    book.put("C8", [["Bằng khen của Chủ tịch UBND tỉnh", "12/13"]])
    book.merge("A9:A10", 2)
    book.merge("B9:B10", "Trung tâm Y tế huyện")
    book.put("C9", [["Tập thể lao động xuất sắc", "13/13", "Dẫn đầu khối"]])
    book.put("C10", [["Bằng khen của Chủ tịch UBND tỉnh", "11/13"]])
    book.put("A11", [[3, "Ủy ban nhân dân xã Nà Lộc", "Bằng khen của Chủ tịch UBND tỉnh", "13/13"]])
    book.merge("A12:A13", 4)
    book.merge("B12:B13", "Trường THCS Hoa Ban")
    book.put("C12", [["Cờ thi đua của UBND tỉnh", "10/13"], ["Tập thể lao động xuất sắc", "12/13"]])
    book.put("A14", [["(Danh sách gồm 04 tập thể, 08 lượt đề nghị)"]], italic=True)
    book.close()


def computed_summary():
    """Totals as formulas before their parts, column formulas, lookups to the right, a hidden list, signatures."""
    book = Book("14-giay-khen-2025.xlsx")
    book.sheet("TongHop")
    book.put("A1", [["ỦY BAN NHÂN DÂN XÃ NẬM SƯƠNG - TỈNH TRƯỜNG GIANG"]], bold=True)
    book.merge("A2:I2", "TỔNG HỢP KHEN THƯỞNG CẤP XÃ 6 THÁNG ĐẦU NĂM 2025")
    book.put("A3", [["Số liệu minh họa"]], italic=True)
    book.down("5:6", A="TT", B="Thôn, cơ quan")
    book.merge("C5:E5", "Giấy khen của Chủ tịch UBND xã")
    book.merge("F5:H5", "Bằng khen của Chủ tịch UBND tỉnh")
    book.merge("I5:I6", "Ghi chú")
    book.put("C6", [["Tổng số", "Tập thể", "Cá nhân"] * 2], bold=True)
    book.put("A7", [["A", "B", "1=(2+3)", "2", "3", "4=(5+6)", "5", "6", "7"]], italic=True)
    rows = [
        ("Thôn Nậm Sương Thượng", 1, 7, 0, 1),
        ("Thôn Nậm Sương Hạ", 2, 5, 1, 0),
        ("Trường Tiểu học Nậm Sương", 1, 9, 1, 2),
        ("Trạm Y tế xã", 1, 4, 0, 1),
        ("Công an xã", 0, 6, 0, 1),
    ]
    for line, (name, *given) in enumerate(rows, 8):
        c, p, bc, bp = given
        sums = (f"=D{line}+E{line}", c + p), (f"=G{line}+H{line}", bc + bp)
        book.put(f"A{line}", [[line - 7, name, sums[0], c, p, sums[1], bc, bp]])
    total = [
        (f"=SUM({column}8:{column}12)", value) for column, value in zip("CDEFGH", (36, 5, 31, 7, 2, 5), strict=True)
    ]
    book.put("B13", [["Cộng", *total]], bold=True)
    book.put("B15", [["Nơi nhận:\n- Sở Nội vụ;\n- Lưu VT."]], italic=True)
    book.put("F15", [["TM. ỦY BAN NHÂN DÂN"], ["CHỦ TỊCH"], [None], ["Lò Văn Minh Họa"]], bold=True)
    helper = "=VLOOKUP($B{0},dm!$A$1:$C$5,{1},0)"
    for line in range(8, 60):
        found = ("TH01", "TRUONG") if line == 10 else ("#N/A", "#N/A")
        book.put(f"R{line}", [[(helper.format(line, at), word) for at, word in zip((2, 3), found, strict=True)]])
    book.sheet("dm", hidden=True)
    book.put("A1", [["Trường Tiểu học Nậm Sương", "TH01", "TRUONG"], ["Giấy khen", 12, 3], ["Bằng khen", 40, 7]])
    book.close()


BOOKS = (persons_by_unit, titles_pivot, registration, merged_units, computed_summary)
