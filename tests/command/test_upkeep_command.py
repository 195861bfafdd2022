"""`backup`, `restore`, `rebuild` and what `doctor` says of them."""

import duckdb
import pytest

from thidua.office.warehouse import open_warehouse
from thidua.paths import uploads, warehouse
from thidua.store import LOCAL_USER, Store


def own_store():
    return open_warehouse()


@pytest.fixture
def brought(desk, ratings):
    """A desk whose warehouse on disk holds one import."""
    desk.write("xep-loai.csv", ratings)
    assert desk.type("import", "xep-loai.csv", "--yes", store=own_store).code == 0
    return desk


def figures():
    with Store.open(warehouse()) as store:
        return store.rows("imports/tally", LOCAL_USER)["figures"].item()


def test_a_backup_goes_where_it_is_told_and_comes_back(brought):
    said = brought.type("backup", "--out", "sao-luu.duckdb", store=own_store)
    assert (said.code, said.out) == (0, f"{brought.folder / 'sao-luu.duckdb'}\n")
    warehouse().unlink()
    for file in warehouse().parent.glob("*"):
        if file.is_file():
            file.unlink()
    assert figures() == 0
    said = brought.type("restore", "sao-luu.duckdb", store=own_store)
    assert said.code == 0 and "Đã khôi phục" in said.err
    assert figures() == 2


def test_a_backup_that_does_not_hold_changes_nothing(brought):
    brought.write("hong.duckdb", "no database" * 1000)
    said = brought.type("restore", "hong.duckdb", store=own_store)
    assert (said.code, said.out) == (2, "") and "hong.duckdb" in said.err
    said = brought.type("restore", "khong-co.duckdb", store=own_store)
    assert said.code == 2 and "khong-co.duckdb" in said.err
    assert figures() == 2


def test_rebuild_says_that_all_came_out_the_same(brought):
    said = brought.type("rebuild", store=own_store)
    assert said.code == 0 and "giống hệt" in said.err
    assert figures() == 2
    assert "✗" not in brought.type("doctor", store=own_store).out


def test_rebuild_names_the_file_it_lacks(brought):
    next(uploads().iterdir()).unlink()
    said = brought.type("rebuild", store=own_store)
    assert said.code == 1 and "xep-loai.csv" in said.err and "giữ nguyên" in said.err
    assert figures() == 2


def test_the_doctor_tells_that_a_warehouse_was_mended(brought):
    warehouse().write_bytes(b"\0" * 40_000)
    said = brought.type("doctor", store=own_store)
    assert said.code == 0
    assert "✓ Kho số liệu bị hỏng đã được phục hồi" in said.out
    assert "Bản sao lưu: 1" in said.out
    assert figures() == 2


@pytest.mark.parametrize("cut", ["delete from stored.audit", "update stored.data_version set acts = 2"])
def test_a_cut_audit_shows(brought, cut):
    with duckdb.connect(warehouse()) as connection:
        connection.execute(cut)
    said = brought.type("doctor", store=own_store)
    assert said.code == 1
    assert "✗ Nhật ký bị cắt" in said.out


def test_an_audit_cut_with_its_count_shows_against_the_file_beside_it(brought):
    with duckdb.connect(warehouse()) as connection:
        connection.execute("delete from stored.audit")
        connection.execute("update stored.data_version set acts = 0, head = ''")
    said = brought.type("doctor", store=own_store)
    assert said.code == 1
    assert "acts.jsonl" in said.out
