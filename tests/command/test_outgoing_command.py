"""`template`, `export`, `check --annotated`, `check --against-store` and `remembered` from the command line."""

import json

import pytest
from openpyxl import load_workbook

from thidua.paths import SAMPLES

SAMPLE = str(SAMPLES / "minh-hoa-2024-tong-ket.xlsx")
CLUSTER = "các sở, ngành"


@pytest.fixture
def filled(desk):
    assert desk.type("import", SAMPLE, "--yes").code == 0
    return desk


def test_a_template_and_an_export_are_written(filled):
    said = filled.type("template", "ratings_by_unit", "--cluster", CLUSTER, "--year", "2025", "--out", "mau.xlsx")
    assert said.code == 0
    checked = filled.type("check", "mau.xlsx", "--json")
    assert checked.code == 1, "nothing is filled in yet"
    assert {one["code"] for one in checked.json["findings"]} == {"hidden_sheet", "instruction_sheet", "no_figures"}
    said = filled.type("export", "scores", "--cluster", CLUSTER, "--year", "2024", "--out", "diem.xlsx")
    assert (said.code, "số liệu vào diem.xlsx" in said.err) == (0, True)
    assert filled.type("check", "diem.xlsx").code == 0


def test_what_cannot_be_written_is_said(filled):
    assert "Không có biểu" in filled.type("export", "bang", "--out", "a.xlsx").err
    assert (
        "Không có cụm" in filled.type("template", "scores", "--cluster", "zz", "--year", "2025", "--out", "a.xlsx").err
    )
    said = filled.type("export", "scores", "--out", "khong/co/a.xlsx")
    assert (said.code, "Không ghi được" in said.err) == (2, True)


def test_a_file_held_against_the_store_says_what_would_change(filled):
    filled.type("export", "ratings_by_unit", "--cluster", CLUSTER, "--year", "2024", "--out", "a.xlsx")
    same = filled.type("check", "a.xlsx", "--against-store")
    assert (same.code, "0 số liệu mới, 0 thay đổi" in same.err) == (0, True)
    path = filled.folder / "a.xlsx"
    book = load_workbook(path)
    sheet = book.worksheets[0]
    row = next(row for row in sheet.iter_rows() if row[0].value == 1)
    cell = next(cell for cell in row[2:] if isinstance(cell.value, int))
    before, cell.value = cell.value, cell.value + 1
    book.save(path)
    before_figures = filled.figures()
    changed = filled.type("check", "a.xlsx", "--against-store", "--json").json["changes"]
    assert (changed["new"], changed["changed"], changed["gone"]) == (0, 1, 0)
    (figure,) = changed["figures"]
    assert (figure["before"], figure["now"], figure["cell"]) == (str(before), str(before + 1), cell.coordinate)
    assert filled.figures() == before_figures


def test_an_annotated_copy_is_written_of_one_file(desk, ratings):
    name = desk.write("a.csv", ratings.replace("Hoàn thành tốt nhiệm vụ", "Khá"))
    said = desk.type("check", name, "--annotated", "ghi-chu.xlsx")
    assert (said.code, "ghi-chu.xlsx" in said.err) == (1, True)
    assert load_workbook(desk.folder / "ghi-chu.xlsx").sheetnames[0] == "Lỗi"
    assert desk.type("check", name, name, "--annotated", "b.xlsx").code == 2


def test_what_was_said_of_a_file_is_listed_and_forgotten(desk):
    text = "KẾT QUẢ XẾP LOẠI NĂM 2020\nSTT,Tên đơn vị,Xếp loại tập thể\n1,xã Suối Trong,Hoàn thành tốt nhiệm vụ\n"
    name = desk.write("a.csv", text)
    assert desk.type("import", name, "--yes", "--place", "huyện Sông Trăng, tỉnh Minh Họa").code == 0
    (kept,) = desk.type("remembered", "list", "--json").json["remembered"]
    assert (kept["kind"], kept["answer"], kept["year"]) == ("place", "huyện Sông Trăng, tỉnh Minh Họa", 2020)
    assert "huyện Sông Trăng" in desk.type("remembered", "list").out
    desk.write("b.csv", text.replace("2020", "2021"))
    again = desk.type("check", "b.csv", "--against-store", "--json")
    assert [one["code"] for one in json.loads(again.out)["findings"]] == ["remembered"]
    assert desk.type("remembered", "forget", kept["fingerprint"]).code == 0
    assert desk.type("remembered", "forget", kept["fingerprint"]).code == 2
