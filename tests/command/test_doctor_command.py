"""`doctor` says what is there and what is not sound."""

import duckdb

from thidua.paths import warehouse
from thidua.store import Store


def test_a_sound_warehouse(desk, chiem_hoa):
    desk.type("import", chiem_hoa, "--yes")
    said = desk.type("doctor")
    assert (said.code, said.err) == (0, "")
    assert "✗" not in said.out
    for line in ("duckdb 1.5.5", "Số liệu hiện hành: 17", "Lần nhập: 1 còn hiệu lực", "Nhật ký: nguyên vẹn"):
        assert line in said.out


def own_store():
    return Store.open(warehouse())


def test_a_changed_line_of_the_audit_shows(desk, chiem_hoa):
    desk.type("import", chiem_hoa, "--yes", store=own_store)
    with duckdb.connect(warehouse()) as connection:
        connection.execute("update stored.audit set person = 'người khác'")
    said = desk.type("doctor", store=own_store)
    assert said.code == 1
    assert "✗ Nhật ký: 1 dòng không khớp" in said.out


def test_a_file_that_is_no_warehouse(desk):
    warehouse().parent.mkdir()
    warehouse().write_bytes(b"not a database" * 1000)
    said = desk.type("doctor", store=own_store)
    assert said.code == 1
    assert "✗ Không mở được kho số liệu" in said.out


def test_other_commands_say_it_too(desk):
    warehouse().parent.mkdir()
    warehouse().write_bytes(b"not a database" * 1000)
    said = desk.type("query", "imports/list", store=own_store)
    assert (said.code, said.out) == (2, "")
    assert "sao lưu" in said.err
