"""The provincial tables of 2022 with real errors, rebuilt; cells that were not printed are filled to fit."""

import io
from collections.abc import Sequence

import xlsxwriter
from docx import Document

Rows = Sequence[Sequence[object]]

PLACE = ["Địa bàn: tỉnh Quảng Bình"]
PROVINCE: Rows = [
    ["TỔNG HỢP CÁC HÌNH THỨC KHEN THƯỞNG CẤP TỈNH NĂM 2022"],
    PLACE,
    [
        "TT", "Danh hiệu thi đua, hình thức khen thưởng", "Tổng số", "Đối tượng", "Đối tượng", "Đối tượng",
        "Công trạng", "Công trạng", "Chuyên đề, đột xuất", "Chuyên đề, đột xuất", "Chuyên đề, đột xuất",
        "Đối ngoại", "Đối ngoại",
    ],
    [
        "", "", "", "Tập thể", "Doanh nghiệp", "Cá nhân", "Số lượng", "Tỷ lệ", "Đột xuất", "Chuyên đề", "Tỷ lệ",
        "Số lượng", "Tỷ lệ",
    ],
    [
        "1", "Bằng khen của Chủ tịch UBND tỉnh", "779", "348", "52", "379", "508", "0.65%", "40", "181", "0.28%", "50",
        "0.06%",
    ],
    ["2", "CSTĐ cấp tỉnh", "127", "", "", "127", "127", "100%", "", "", "", "", ""],
    ["3", "Cờ thi đua cấp tỉnh", "70", "", "", "", "", "", "", "", "", "", ""],
    ["", "Tổng cộng", "976", "348", "82", "465", "635", "1,65%", "52", "194", "", "64", ""],
]  # fmt: skip
PROVINCE_ERRORS = {
    "H5": "share_mismatch", "K5": "share_mismatch", "M5": "share_mismatch",
    "E8": "total_mismatch", "F8": "total_mismatch", "I8": "total_mismatch", "J8": "total_mismatch",
    "L8": "total_mismatch", "H8": "summed_shares",
}  # fmt: skip
MARKS = {"H8": "mixed_decimal_marks"}

STATE: Rows = [
    ["TỔNG HỢP CÁC HÌNH THỨC KHEN THƯỞNG CẤP NHÀ NƯỚC NĂM 2022"],
    PLACE,
    ["TT", "Danh hiệu thi đua, hình thức khen thưởng", "Tổng số", "Tập thể", "Cá nhân"],
    ["1", "Huân chương Lao động hạng Ba", "13", "6", "7"],
    ["2", "Bà mẹ VNAH", "05", "05", ""],
    ["3", "CSTĐ toàn quốc", "01", "01", ""],
    ["4", "Bằng khen của Thủ tướng Chính phủ", "24", "7", "17"],
    ["5", "Cờ thi đua của Chính phủ", "06", "06", ""],
    ["", "Tổng cộng", "49", "25", "24"],
]
STATE_ERRORS = {"D5": "recipient_mismatch", "D6": "recipient_mismatch"}

FUND: Rows = [
    ["TÌNH HÌNH SỬ DỤNG QUỸ THI ĐUA, KHEN THƯỞNG NĂM 2022"],
    PLACE,
    ["Đơn vị tính: triệu đồng"],
    ["TT", "Nội dung", "Thực hiện"],
    ["1", "Chi tiền thưởng cấp nhà nước", "433"],
    ["2", "Chi tiền thưởng cấp tỉnh", "5.657"],
    ["3", "Chi in ấn, làm khung", "150"],
    ["4", "Chi tổ chức hội nghị", "426"],
    ["5", "Chi khác", "434"],
    ["", "Tổng cộng", "7.100"],
]


def as_workbook(*tables: Rows) -> bytes:
    """The tables, a sheet each, with the cells under one heading merged as an office would."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        for number, rows in enumerate(tables, 1):
            sheet = book.add_worksheet(f"Biểu {number}")
            for row, cells in enumerate(rows):
                for first, last in _merged(cells):
                    if last > first and str(cells[first]):
                        sheet.merge_range(row, first, row, last, cells[first])
                    elif str(cells[first]):
                        sheet.write_string(row, first, str(cells[first]))
    return file.getvalue()


def as_document(*tables: Rows) -> bytes:
    """The tables in a .docx, titles in lines of their own above each."""
    document = Document()
    for rows in tables:
        lines = [cells[0] for cells in rows if len(cells) == 1]
        for line in lines:
            document.add_paragraph(str(line))
        body = [cells for cells in rows if len(cells) > 1]
        table = document.add_table(rows=len(body), cols=len(body[0]))
        for row, cells in enumerate(body):
            for first, last in _merged(cells):
                cell = table.cell(row, first)
                if last > first and str(cells[first]):
                    cell = cell.merge(table.cell(row, last))
                cell.text = str(cells[first])
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _merged(cells: Sequence[object]) -> list[tuple[int, int]]:
    """Runs of cells of a row that say the same words, first and last; figures and blanks stand alone."""
    runs: list[tuple[int, int]] = []
    for at, cell in enumerate(cells):
        if runs and str(cell) and not str(cell)[0].isdigit() and cells[runs[-1][0]] == cell:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    return runs
