"""`alias`: a spelling is remembered, listed and forgotten at the command line."""

FILE = """ỦY BAN NHÂN DÂN TỈNH MINH HỌA
KHỐI THI ĐUA CÁC CƠ QUAN
KẾT QUẢ XẾP LOẠI NĂM 2025
STT,Tên đơn vị,Xếp loại
1,Ban Thi đua - Khen thưởng,Hoàn thành tốt nhiệm vụ
"""


def test_a_spelling_is_remembered_listed_and_forgotten(desk):
    assert desk.type("import", desk.write("a.csv", FILE), "--yes").code == 0
    assert desk.type("alias", "Ban TĐKT", "Ban Thi đua - Khen thưởng").code == 0
    listed = desk.type("alias", "--json").json["aliases"]
    assert [(row["alias"], row["unit"]) for row in listed] == [("Ban TĐKT", "Ban Thi đua - Khen thưởng")]
    assert "Ban TĐKT" in desk.type("alias").out
    later = desk.write("b.csv", FILE.replace("2025", "2026").replace("Ban Thi đua - Khen thưởng", "Ban TĐKT"))
    assert desk.type("import", later).code == 0
    assert desk.type("alias", "Ban TĐKT", "Ban Thi đua - Khen thưởng", "--forget").code == 0
    assert desk.type("alias", "--json").json == {"aliases": []}


def test_what_is_not_clear_is_refused_with_a_reason(desk):
    said = desk.type("alias", "Ban TĐKT")
    assert (said.code, said.out) == (2, "")
    assert "Ban TĐKT" in said.err
    assert desk.type("alias", "Ban TĐKT", "Sở không có").code == 2


def test_a_spelling_like_a_formula_stays_text_in_the_list(desk):
    assert desk.type("import", desk.write("a.csv", FILE), "--yes").code == 0
    assert desk.type("alias", "=HYPERLINK(1)", "Ban Thi đua - Khen thưởng").code == 0
    assert "'=HYPERLINK(1)" in desk.type("alias").out
