"""`import` stores a file whole or not at all; `undo` takes it back."""

from thidua.ingest.amend import amend, amended, preview_amendment, stored_cell
from thidua.store import LOCAL_USER


def test_unknown_names_are_listed_and_nothing_is_stored(desk, chiem_hoa):
    before = desk.store.version()
    said = desk.type("import", chiem_hoa)
    assert (said.code, said.out) == (1, "")
    for name in ("tỉnh Tuyên Quang", "huyện Chiêm Hóa", "Khối các cơ quan Đảng, MTTQ, đoàn thể Huyện ủy"):
        assert f"  {name}\n" in said.err
    assert "--yes" in said.err
    assert (desk.store.version(), desk.figures()) == (before, 0)


def test_unknown_names_wait_in_the_data_too(desk, chiem_hoa):
    item = desk.type("import", chiem_hoa, "--json").json
    assert item["batch_id"] is None
    assert item["file_name"] == "chiem-hoa-2013-2014.xlsx"
    assert set(item["new_names"]) == {
        "tỉnh Tuyên Quang",
        "huyện Chiêm Hóa",
        "Khối các cơ quan Đảng, MTTQ, đoàn thể Huyện ủy",
    }


def test_a_confirmed_file_is_stored_with_a_receipt(desk, chiem_hoa):
    said = desk.type("import", chiem_hoa, "--yes", "--json")
    receipt = said.json
    assert said.code == 0
    assert (receipt["new"], receipt["created"], receipt["already"]) == (17, 3, False)
    assert [finding["code"] for finding in receipt["findings"]] == ["share_truncated"]
    assert receipt["batch_id"] in said.err
    assert "17 số liệu mới" in said.err
    assert desk.figures() == 17


def test_without_json_there_is_no_data_on_stdout(desk, chiem_hoa):
    assert desk.type("import", chiem_hoa, "--yes").out == ""


def test_the_same_file_twice_changes_nothing(desk, chiem_hoa):
    first = desk.type("import", chiem_hoa, "--yes", "--json").json
    version = desk.store.rows("imports/tally", LOCAL_USER)
    said = desk.type("import", chiem_hoa, "--json")
    assert said.code == 0
    assert (said.json["already"], said.json["batch_id"]) == (True, first["batch_id"])
    assert desk.store.rows("imports/tally", LOCAL_USER).equals(version)


def test_undo_takes_an_import_back_once(desk, chiem_hoa):
    batch = desk.type("import", chiem_hoa, "--yes", "--json").json["batch_id"]
    said = desk.type("undo", batch)
    assert (said.code, said.out) == (0, "")
    assert batch in said.err
    assert desk.figures() == 0
    again = desk.type("undo", batch)
    assert again.code == 2
    assert batch in again.err


def test_undo_tells_how_many_corrections_went_with_the_import(desk, ratings):
    batch = desk.type("import", desk.write("a.csv", ratings), "--yes", "--json").json["batch_id"]
    (stored,) = desk.store.rows("imports/facts", LOCAL_USER, batch_id=batch).filter(cell="C5").to_dicts()
    at = stored_cell(desk.store, LOCAL_USER, stored["fact_id"])
    understanding = amended(desk.store, LOCAL_USER, at, "Hoàn thành nhiệm vụ", "Gõ nhầm")
    staged = preview_amendment(desk.store, LOCAL_USER, at, understanding)
    amend(desk.store, LOCAL_USER, at, understanding, agreed=staged.overwritten(replace=True))
    assert "Số đính chính của lần nhập đó cũng đã hủy: 1." in desk.type("undo", batch).err
    assert desk.figures() == 0


def test_a_changed_figure_is_shown_and_a_missing_one_is_kept(desk, ratings):
    desk.type("import", desk.write("a.csv", ratings), "--yes")
    corrected = ratings.replace("xuất sắc", "tốt").replace("2,xã Đồi Xanh,Hoàn thành tốt nhiệm vụ\n", "")
    said = desk.type("import", desk.write("b.csv", corrected), "--json")
    assert said.code == 0
    assert (said.json["changed"], said.json["gone"]) == (1, 0)
    assert "b!C5: Hoàn thành xuất sắc nhiệm vụ → Hoàn thành tốt nhiệm vụ" in said.err
    assert "  1 số liệu đã có không nằm trong tệp này" in said.err
    assert desk.figures() == 2


def test_replace_drops_what_the_file_lacks(desk, ratings):
    desk.type("import", desk.write("a.csv", ratings), "--yes")
    shorter = ratings.replace("2,xã Đồi Xanh,Hoàn thành tốt nhiệm vụ\n", "")
    said = desk.type("import", desk.write("b.csv", shorter), "--replace", "--json")
    assert (said.code, said.json["gone"], said.json["unchanged"]) == (0, 1, 1)
    assert desk.figures() == 1


def test_one_bad_file_does_not_hold_up_the_others(desk, chiem_hoa):
    bad = desk.write("hỏng.xlsx", "không phải bảng tính")
    said = desk.type("import", bad, chiem_hoa, "--yes", "--json")
    assert said.code == 1
    refused, stored = said.json
    assert (refused["batch_id"], refused["findings"][0]["code"]) == (None, "not_a_workbook")
    assert stored["new"] == 17
    assert desk.figures() == 17


def test_an_error_stands_in_the_way(desk, ratings):
    name = desk.write("kết quả.csv", ratings.replace(" NĂM 2020", ""))
    said = desk.type("import", name, "--yes", "--json")
    assert (said.code, said.json["batch_id"]) == (1, None)
    assert "unknown_period" in {finding["code"] for finding in said.json["findings"]}
    assert desk.type("import", name, "--yes", "--period", "2020").code == 0


def test_nothing_is_stored_where_a_file_is_missing(desk, chiem_hoa):
    said = desk.type("import", chiem_hoa, "không có.xlsx", "--yes")
    assert said.code == 2
    assert desk.figures() == 0
