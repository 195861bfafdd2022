"""`demo` imports the samples once and takes them back at once; the app knows a warehouse that was never used."""

import shutil

import pytest

from thidua.ingest import samples
from thidua.ingest.samples import has_samples, wants_samples
from thidua.paths import SAMPLES
from thidua.store import LOCAL_USER


@pytest.fixture(autouse=True)
def two_samples(tmp_path, monkeypatch):
    folder = tmp_path / "samples"
    folder.mkdir()
    for name in ("mu-cang-chai-2022.xlsx", "chiem-hoa-2013-2014.xlsx"):
        shutil.copy(SAMPLES / name, folder)
    monkeypatch.setattr(samples, "SAMPLES", folder)


def test_samples_go_in_by_name_and_come_out_at_once(desk):
    said = desk.type("demo")
    assert (said.code, said.out) == (0, "")
    assert said.err.index("chiem-hoa-2013-2014.xlsx") < said.err.index("mu-cang-chai-2022.xlsx")
    assert "2 tệp mẫu: 24 số liệu" in said.err
    assert has_samples(desk.store, LOCAL_USER)
    assert desk.figures() == 17 + 7
    assert desk.type("demo", "--remove").code == 0
    assert not has_samples(desk.store, LOCAL_USER)
    assert desk.figures() == 0


def test_samples_in_force_are_skipped(desk):
    desk.type("demo")
    before = desk.store.version()
    said = desk.type("demo")
    assert said.code == 0
    assert "xlsx" not in said.err
    assert desk.store.version() == before


def test_removing_leaves_ones_own_figures(desk):
    desk.type("import", str(SAMPLES / "chiem-hoa-2013-2014.xlsx"), "--yes")
    desk.type("demo")
    desk.type("demo", "--remove")
    assert desk.figures() == 17


def test_a_warehouse_wants_samples_until_an_import_or_a_removal(desk):
    assert wants_samples(desk.store, LOCAL_USER)
    assert desk.type("demo", "--remove").code == 0
    assert not wants_samples(desk.store, LOCAL_USER)


def test_who_has_imported_wants_no_samples_even_after_undoing(desk, chiem_hoa):
    batch = desk.type("import", chiem_hoa, "--yes", "--json").json["batch_id"]
    desk.type("undo", batch)
    assert not wants_samples(desk.store, LOCAL_USER)
