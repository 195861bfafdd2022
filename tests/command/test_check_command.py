"""`check` reads and reports, and touches no store."""

import pytest

from tests.ingest.reading import making

KEYS = {"cell", "unit", "measure", "value", "of", "comparator", "as_written"}


@pytest.fixture
def no_store():
    def refuse():
        raise AssertionError("check opened the store")

    return refuse


def records(item, sheet):
    return {record["cell"]: record for part in item["sheets"] if part["sheet"] == sheet for record in part["records"]}


def test_one_file_is_one_object_with_every_value_at_its_own_cell(desk, chiem_hoa, no_store):
    said = desk.type("check", chiem_hoa, "--json", store=no_store)
    item = said.json
    assert said.code == 0
    assert set(item) == {"file", "sheets", "findings"}
    assert item["file"] == "chiem-hoa-2013-2014.xlsx"
    assert [sheet["sheet"] for sheet in item["sheets"]] == ["Xếp loại", "Khen thưởng", "Chỉ tiêu"]
    assert [sheet["period"] for sheet in item["sheets"]] == [
        {"year": 2013, "part": "year"},
        {"year": 2013, "part": "year"},
        {"year": 2014, "part": "year"},
    ]
    ratings = item["sheets"][0]
    assert ratings["header_rows"] == [8]
    assert ratings["columns"] == {"B": "label", "C": "assessed", "D": "count", "E": "share", "F": "note"}
    assert all(set(record) >= KEYS for sheet in item["sheets"] for record in sheet["records"])
    assert sum(len(sheet["records"]) for sheet in item["sheets"]) == 17


def test_values_stand_in_base_units_beside_what_was_written(desk, chiem_hoa):
    item = desk.type("check", chiem_hoa, "--json").json
    ratings, targets = records(item, "Xếp loại"), records(item, "Chỉ tiêu")
    assert (ratings["E14"]["value"], ratings["E14"]["as_written"]) == (0.416, "41,6%")
    assert (ratings["D11"]["value"], ratings["D11"]["of"], ratings["D11"]["as_written"]) == (8, 8, "8/8")
    assert (ratings["D14"]["value"], ratings["D14"]["as_written"]) == (5, "05")
    assert (targets["E10"]["value"], targets["E10"]["comparator"]) == (0.8, ">")


def test_a_finding_names_the_cell_of_the_share(desk, chiem_hoa):
    (finding,) = desk.type("check", chiem_hoa, "--json").json["findings"]
    assert set(finding) == {"code", "severity", "sheet", "cell", "value", "message", "remedy", "question"}
    assert (finding["code"], finding["severity"]) == ("share_truncated", "info")
    assert (finding["sheet"], finding["cell"], finding["value"]) == ("Xếp loại", "E14", "41,6%")


def test_people_read_the_same_on_the_other_stream(desk, chiem_hoa):
    said = desk.type("check", chiem_hoa)
    assert said.out == ""
    assert "17 số liệu" in said.err
    assert "[Xếp loại!E14]" in said.err


def test_several_files_are_a_list_in_the_order_typed(desk, chiem_hoa, ratings):
    other = desk.write("xếp loại.csv", ratings)
    said = desk.type("check", other, chiem_hoa, "--json")
    assert [item["file"] for item in said.json] == ["xếp loại.csv", "chiem-hoa-2013-2014.xlsx"]
    assert said.code == 0


def test_a_title_that_a_comma_cuts_in_two_heads_no_table(desk, ratings):
    (sheet,) = desk.type("check", desk.write("xếp loại.csv", ratings), "--json").json["sheets"]
    assert sheet["period"] == {"year": 2020, "part": "year"}
    assert {record["cell"]: record["measure"] for record in sheet["records"]} == {
        "C5": "agency_rating",
        "C6": "agency_rating",
    }


def test_a_pattern_the_shell_left_alone_stands_for_its_files(desk, ratings):
    desk.write("b.csv", ratings)
    desk.write("a.csv", ratings)
    assert [item["file"] for item in desk.type("check", "*.csv", "--json").json] == ["a.csv", "b.csv"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("hỏng.xlsx", b"PK\x03\x04 no archive", "not_a_workbook"),
        ("rỗng.xlsx", b"", "empty_file"),
        ("ảnh.png", b"\x89PNG", "unknown_format"),
        ("khóa.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600), "not_a_workbook"),
    ],
)
def test_an_unreadable_file_is_one_finding_with_its_remedy(desk, name, content, code):
    (desk.folder / name).write_bytes(content)
    said = desk.type("check", name, "--json")
    assert said.code == 1
    assert said.json["file"] == name
    assert said.json["sheets"] == []
    (finding,) = said.json["findings"]
    assert (finding["code"], finding["severity"]) == (code, "error")
    assert finding["message"] and finding["remedy"]


def test_a_huge_file_is_refused_before_it_is_read(desk):
    with (desk.folder / "to.xlsx").open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    said = desk.type("check", "to.xlsx", "--json")
    assert said.code == 1
    assert said.json["findings"][0]["code"] == "too_large"


def test_a_warning_is_exit_code_one(desk):
    said = desk.type("check", desk.write("thơ.csv", "đây không phải là bảng\n"), "--json")
    assert said.code == 1
    assert "no_table" in {finding["code"] for finding in said.json["findings"]}


@pytest.mark.parametrize(
    ("typed", "year", "part"), [("2013", 2013, "year"), ("2021-H1", 2021, "H1"), ("6 tháng đầu năm 2021", 2021, "H1")]
)
def test_a_period_is_given_to_tables_that_name_none(desk, typed, year, part, ratings):
    name = desk.write("kết quả.csv", ratings.replace(" NĂM 2020", ""))
    assert desk.type("check", name).code == 1
    said = desk.type("check", name, "--period", typed, "--json")
    assert said.code == 0
    assert said.json["sheets"][0]["period"] == {"year": year, "part": part}


@pytest.mark.parametrize("typed", ["hôm qua", "0001", ""])
def test_what_is_no_period_could_not_run(desk, typed):
    said = desk.type("check", "a.csv", "--period", typed)
    assert said.code == 2
    assert "--period" in said.err


def test_a_file_that_is_not_there_could_not_run(desk, chiem_hoa):
    said = desk.type("check", chiem_hoa, "không có.xlsx", "--json")
    assert (said.code, said.out) == (2, "")
    assert "không có.xlsx" in said.err
    (desk.folder / "thư mục.xlsx").mkdir()
    assert desk.type("check", "thư mục.xlsx").code == 2


def test_nothing_is_left_behind(desk, chiem_hoa):
    desk.type("check", chiem_hoa)
    assert not (desk.folder.parent / "local").exists()
    assert desk.figures() == 0


def test_a_password_that_is_typed_opens_a_protected_file(desk):
    (desk.folder / "khóa.xlsx").write_bytes(making.locked(making.xlsx(), "bí mật"))
    refused = desk.type("check", "khóa.xlsx", "--json")
    assert (refused.code, refused.json["findings"][0]["code"]) == (1, "password")
    wrong = desk.type("check", "khóa.xlsx", "--password", "sai", "--json")
    assert (wrong.code, wrong.json["findings"][0]["code"]) == (1, "wrong_password")
    opened = desk.type("import", "khóa.xlsx", "--password", "bí mật", "--yes", "--json")
    assert (opened.code, opened.json["new"]) == (0, 2)
    assert "bí mật" not in opened.out + opened.err
