"""Values that no careful person puts into a workbook: texts, numbers, dates, formulas."""

import datetime

ODD_TEXTS = (
    "\u202e" + "Sở Nội vụ", "Sở\u200b Nội\ufeff vụ", "So\u031b\u0309 No\u0323\u0302i vu\u0323", "𝓢ở 𝓝ội vụ", "٣٤",
    "½", "②", "Ⅻ", "🏆", "\x07bell", "_x0007_", "a\tb\nc", "\r\n", "'", '"', ",", ";", "\\", "{name}", "%s", "$place",
    "<b>x</b>", "=1+1", "@SUM(A1)", "+84", "-", "–", "…", ".", "..", "0x1F", "1e5", "1E400", "NaN", "inf", "-inf",
    "Infinity", "null", "#REF!", "#DIV/0!", "TRUE", "1.2.3.4", "1,2,3", "1.486", "41,6%", "999%", "-5%", "%", "27/38",
    "38/27", "0/0", "1/0", "8/8", "31/02/2024", "00/00/0000", "29/2/2023", "01/01/9999", "1/1/1900", "12-2024",
    "1 tỷ 500 triệu", "tỷ", "1 tỷ tỷ", "trên 80%", "> ", ">=", "từ 5 đến", "từ 9 đến 2", "Tổng cộng", "Cộng",
    "Trong đó", "Trong đó:", "I", "A", "STT", "VD", "Điểm tối đa", "Ghi chú", "Tên đơn vị", "Tỉnh", "Xã", "Năm 2024",
    "NĂM 99999", "Năm 0000", "quý IV", "13/2024", "KP", "x", "X", "có", "không", "Hoàn thành xuất sắc nhiệm vụ",
    "CSTĐ", "¸n phÈm", "Së Néi vô", "Ã\x90á»\x99i",
)  # fmt: skip
ODD_NUMBERS = (
    0, -1, -0.0, 0.1 + 0.2, 1e-300, 1e15, 1e16, 2**53 + 1, 1e100, 1.7e308, -1e308, 5e-324, 0.3333333333, 45000, 60, 61,
    2958465, 2958466, 99999999, 107, 100.0001, 1900, 2024, 10**12,
)  # fmt: skip
ODD_DATES = (
    datetime.date(1900, 1, 1), datetime.date(1900, 2, 28), datetime.date(9999, 12, 31), datetime.date(2024, 8, 8),
    datetime.datetime(2024, 2, 29, 23, 59, 59), datetime.datetime(1904, 1, 1),
)  # fmt: skip
FORMULAS = ("=1/0", "=SUM(A1:A9)", "=A1", '=HYPERLINK("http://x.invalid","x")', "=NOW()", '="8/8"', "=#REF!A1")
