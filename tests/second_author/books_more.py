"""More workbooks of clusters and honours: criteria down the page, points with bonuses, years across, a plain list."""

import csv

from drawing import FOLDER, NATION, Book


def criteria_down():
    """A criterion a row, a unit a pair of columns: self-scored and appraised."""
    book = Book("18-chi-tiet-tieu-chi.xlsx")
    book.sheet("Chi tiết")
    book.merge("A1:C1", "ỦY BAN NHÂN DÂN TỈNH BẠCH HẢI\nHỘI ĐỒNG THI ĐUA - KHEN THƯỞNG")
    book.merge("A2:I2", "CHI TIẾT ĐIỂM THI ĐUA NĂM 2025 CỦA CỤM THI ĐUA CÁC PHƯỜNG TRUNG TÂM")
    book.merge("A3:I3", "(số liệu minh họa)")
    book.down("5:6", A="TT", B="Nội dung tiêu chí", C="Điểm chuẩn")
    book.merge("D5:E5", "Phường Lầu Chuông")
    book.merge("F5:G5", "Phường Bến Nghè")
    book.merge("H5:I5", "Phường Vườn Dâu")
    book.put("D6", [["ĐTC", "TĐ"] * 3], bold=True)
    book.put("A7", [["I", "Nhiệm vụ kinh tế - xã hội", 60, 58, 56, 57, 54, 55, 53.5]], bold=True)
    book.put("A8", [[1, "Thu ngân sách đạt và vượt dự toán", 25, 25, 24, 24, 23, 23, 23]])
    book.put("A9", [[2, "Giải ngân vốn đầu tư công", 20, 18, 17, 19, 18, 18, 17]])
    book.put("A10", [[3, "Giảm hộ nghèo", 15, 15, 15, 14, 13, 14, 13.5]])
    book.put("A11", [["II", "Công tác thi đua, khen thưởng", 40, 39, 37.5, 38, 36, "KP", "KP"]], bold=True)
    book.put("A12", [[1, "Ký kết giao ước, đăng ký đúng hạn", 20, 20, 20, 19, 18, "KP", "KP"]])
    book.put("A13", [[2, "Khen thưởng người lao động trực tiếp", 20, 19, 17.5, 19, 18, "KP", "KP"]])
    book.put("B14", [["Tổng cộng", 100, 97, 93.5, 95, 90, 55, 53.5]], bold=True)
    book.put("G16", [["TM. HỘI ĐỒNG"]], bold=True)
    book.close()


def points_with_bonus():
    """Departments rank districts, cluster by cluster; the points show how the bonus was added."""
    book = Book("19-so-nganh-cham-diem.xlsx")
    book.sheet("Bảng biểu 4")
    book.put("A1", [["UBND TỈNH ĐÔNG LĨNH"]], bold=True)
    book.put("F1", [[NATION]])
    book.put("A3", [["Bảng biểu 4: Các sở, ban, ngành chấm điểm, xếp hạng cho huyện, thành phố năm 2018"]], bold=True)
    book.put("A4", [["Số liệu minh họa"]], italic=True)
    book.put("A6", [["STT", "Tên huyện - thành phố", "Xếp hạng", "Điểm\n(+ điểm thưởng)", "Ghi chú"]], bold=True)
    book.put("A7", [["I. Cụm Thi đua 1"]], bold=True)
    book.put(
        "A8",
        [
            [1, "Huyện Suối Mơ", 1, "97 + 10 = 107", "Cờ của bộ"],
            [2, "Thành phố Đông Lĩnh", 2, "98,5"],
            [3, "Huyện Đèo Gió", 3, "94"],
        ],
    )
    book.put("A11", [["II. Cụm Thi đua 2"]], bold=True)
    book.put(
        "A12",
        [
            [4, "Huyện Bản Thác", 1, "96 + 15 = 111", "Cờ của Chính phủ"],
            [5, "Huyện Ba Sông", 2, "95,25"],
            [6, "Thị xã Mỏ Đá", 3, "90,75"],
        ],
    )
    book.put("A16", [["* Điểm thưởng: cờ của bộ 10 điểm, cờ của Chính phủ 15 điểm. 97 + 10 = 107 là điểm xếp hạng."]])
    book.close()


def years_across():
    """What each office was honoured with, a year a column."""
    book = Book("20-thanh-tich-qua-cac-nam.xlsx", "Calibri")
    book.sheet("Trang tính1")
    book.put("A1", [["UBND TỈNH TRƯỜNG GIANG"]], bold=True)
    book.merge("A2:F2", "TỔNG HỢP THÀNH TÍCH KHEN THƯỞNG CỦA CÁC SỞ GIAI ĐOẠN 2021-2024")
    book.merge("A3:F3", "Số liệu minh họa")
    book.down("5:6", A="STT", B="Tên đơn vị")
    book.merge("C5:F5", "Danh hiệu, hình thức khen thưởng được tặng")
    book.put("C6", [["Năm 2021", "Năm 2022", "Năm 2023", "Năm 2024"]], bold=True)
    book.put(
        "A7",
        [
            [1, "Sở Y tế", "Tập thể lao động xuất sắc", "Cờ thi đua của UBND tỉnh", "Cờ thi đua của Chính phủ"],
            [2, "Sở Tài chính", "Bằng khen của Chủ tịch UBND tỉnh", None, "Tập thể lao động xuất sắc"],
            [3, "Sở Ngoại vụ", None, "Tập thể lao động tiên tiến", None, "Bằng khen của Thủ tướng Chính phủ"],
        ],
    )
    book.put("F7", [["Tập thể lao động xuất sắc"], ["Cờ thi đua của UBND tỉnh"]])
    book.close()


def plain_list():
    """Persons and their classes from a staff programme: UTF-8 with a mark of its own, commas, quoted names."""
    rows = [
        ["UBND TỈNH BẠCH HẢI"],
        ["DANH SÁCH KẾT QUẢ XẾP LOẠI CÔNG CHỨC NĂM 2023 (SỐ LIỆU MINH HỌA)"],
        [],
        ["STT", "Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị công tác", "Mức xếp loại"],
        ["1", "Lưu Bá Thử", "03/02/1978", "Giám đốc", "Sở Tư pháp", "Hoàn thành xuất sắc nhiệm vụ"],
        ["2", "Cao Thị Mẫu", "15/11/1985", "Trưởng phòng", "Sở Tư pháp", "Hoàn thành tốt nhiệm vụ"],
        ["3", "Kiều Ngọc Giả", "28/8/1991", "Chuyên viên", "Sở Tư pháp", "HTTNV"],
        ["4", "Đinh Văn Ví", "01/5/1980", "Phó Chánh Thanh tra", "Thanh tra tỉnh", "HTXSNV"],
        ["5", "Tạ Quang Dụ", "09/9/1988", "Thanh tra viên", "Thanh tra tỉnh", "Hoàn thành nhiệm vụ"],
        ["6", "Ninh Thị Tập", "22/12/1995", "Nhân viên", "Thanh tra tỉnh", "Không hoàn thành nhiệm vụ"],
    ]
    with (FOLDER / "21-xep-loai-cong-chuc.csv").open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)


BOOKS = (criteria_down, points_with_bonus, years_across, plain_list)
