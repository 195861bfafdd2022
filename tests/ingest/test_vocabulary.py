"""What an office adds to its catalogues is understood in its files, and in no other office's."""

from functools import partial

import pytest

from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.ingest.vocabulary import SHIPPED, vocabulary_of
from thidua.store import LOCAL_USER, Store
from thidua.store import catalogue as kept

change_row = partial(kept.change_row, reason="Thử nghiệm")
remove_row = partial(kept.remove_row, reason="Thử nghiệm")
restore_row = partial(kept.restore_row, reason="Thử nghiệm")
OWN = {
    "award_id": "merit_certificate_own", "kind": "commendation", "measure": "merit_certificate_own_{recipient}",
    "name_vi": "Giấy khen Người tốt Sông Trăng", "name_en": "Sông Trăng certificate of the good",
    "synonyms": "GKNTST", "recipient_kinds": "person", "level": "other", "ladder": "900",
    "source": "Quyết định của huyện",
}  # fmt: skip
FILE = """KẾT QUẢ KHEN THƯỞNG NĂM 2020
Cụm thi đua số 1
"Địa bàn: huyện Sông Trăng, tỉnh Minh Họa"
STT,Danh hiệu thi đua,Tập thể,Cá nhân
1,{award},,7
""".encode()


def file(award: str) -> bytes:
    return FILE.replace(b"{award}", award.encode())


def codes(store: Store, award: str = "Giấy khen Người tốt Sông Trăng") -> set[str]:
    understood = understand("khen.csv", file(award), vocabulary=vocabulary_of(store, LOCAL_USER))
    return {finding.code for finding in understood.findings if finding.severity == "error"}


@pytest.mark.parametrize("written", ["Giấy khen Người tốt Sông Trăng", "giay khen nguoi tot song trang", "GKNTST"])
def test_an_award_that_the_office_added_is_imported_and_unknown_again_once_taken_back(store, written):
    assert codes(store, written) == {"unknown_award"}
    key = change_row(store, LOCAL_USER, "award", OWN)
    assert codes(store, written) == set()
    content = file(written)
    understood = understand("khen.csv", content, vocabulary=vocabulary_of(store, LOCAL_USER))
    commit(store, LOCAL_USER, understood, content=content, create_names=True)
    parameters = {"place": None, "cluster": None, "year": 2020}
    found = store.rows("awards/ladder", LOCAL_USER, **parameters)
    assert [row["award_id"] for row in found.to_dicts()] == ["merit_certificate_own"]
    other = Store.in_memory()
    assert codes(other, written) == {"unknown_award"}
    change_row(other, LOCAL_USER, "award", OWN)
    restore_row(other, LOCAL_USER, "award", key)
    assert codes(other, written) == {"unknown_award"}


def test_two_stores_in_one_process_do_not_share_their_words(store):
    change_row(store, LOCAL_USER, "award", OWN)
    assert vocabulary_of(store, LOCAL_USER).named("award", "GKNTST") is not None
    assert vocabulary_of(Store.in_memory(), LOCAL_USER).named("award", "GKNTST") is None
    assert SHIPPED.named("award", "GKNTST") is None


def test_a_row_changed_or_taken_out_is_read_as_the_office_has_it(store):
    change_row(store, LOCAL_USER, "post_class", {"post_class": "entrepreneur", "synonyms": "Nhân viên phục vụ"})
    words = vocabulary_of(store, LOCAL_USER)
    assert words.post_class("nhân viên phục vụ")["post_class"] == "entrepreneur"
    remove_row(store, LOCAL_USER, "criterion_kind", "bonus")
    assert SHIPPED.named("criterion_kind", "Điểm thưởng")["kind"] == "bonus"
    assert vocabulary_of(store, LOCAL_USER).named("criterion_kind", "Điểm thưởng") is None
    kept = [row["kind"] for row in SHIPPED.rows("criterion_kind") if row["kind"] != "bonus"]
    assert [row["kind"] for row in vocabulary_of(store, LOCAL_USER).rows("criterion_kind")] == kept
