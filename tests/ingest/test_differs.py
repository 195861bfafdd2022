"""A figure read again is changed only where a person can read what differs, and then that is told."""

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.commit import Moved, commit
from thidua.ingest.differs import differences, in_words, is_same
from thidua.ingest.stage import Staged, preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store

AWARD = '[1.0, null, "Bằng khen", "", {"decision_number": "7/QĐ", "authority": "province"}]'


def list_of(decision: str, signed: str) -> bytes:
    return workbook(
        A=[
            ["DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2025"],
            ["Địa bàn: tỉnh Minh Họa"],
            ["STT", "Họ và tên", "Đơn vị", "Danh hiệu thi đua", "Năm", "Số quyết định", "Ngày quyết định"],
            [1, "Lò Văn Mẫu", "Sở Y tế", "Chiến sĩ thi đua cơ sở", 2025, decision, signed],
        ]
    )


def read_after(store: Store, stored: bytes, now: bytes) -> Staged:
    commit(store, LOCAL_USER, understand("a.xlsx", stored), content=stored, create_names=True)
    return preview(store, LOCAL_USER, understand("b.xlsx", now))


def test_a_decision_that_is_new_is_told_with_old_and_new(store: Store) -> None:
    staged = read_after(store, list_of("", ""), list_of("999/QĐ-UBND", "05/3/2026"))
    assert staged.counts() == {"new": 0, "changed": 1, "unchanged": 0, "gone": 0}
    (changed,) = staged.changes().to_dicts()
    assert changed["before"] == changed["now"] == "Chiến sĩ thi đua cơ sở"
    assert changed["differs"] == [
        {"what": "decision_number", "before": "", "now": "999/QĐ-UBND"},
        {"what": "decision_date", "before": "", "now": "2026-03-05"},
    ]
    assert in_words(changed["differs"]) == (
        "số quyết định: (trống) → 999/QĐ-UBND; ngày quyết định: (trống) → 05/3/2026"
    )


def test_what_is_shown_is_another_where_only_another_decision_is_stored_meanwhile(store: Store) -> None:
    """The text of the cell is the same all along; the stored decision goes from 7/QĐ to 8/QĐ while a person looks."""
    mine = understand("b.xlsx", list_of("9/QĐ", "05/3/2026"))
    before = read_after(store, list_of("7/QĐ", "05/3/2026"), list_of("9/QĐ", "05/3/2026"))
    after = read_after(store, list_of("8/QĐ", "05/3/2026"), list_of("9/QĐ", "05/3/2026"))
    assert before.changes()["before"].to_list() == after.changes()["before"].to_list() == ["Chiến sĩ thi đua cơ sở"]
    assert before.shown(replace=True) != after.shown(replace=True)
    content = list_of("9/QĐ", "05/3/2026")
    with pytest.raises(Moved):
        commit(store, LOCAL_USER, mine, content=content, agreed=before.overwritten(replace=False))
    assert commit(store, LOCAL_USER, mine, content=content, agreed=after.overwritten(replace=False)).changed == 1


def test_the_same_list_again_is_unchanged(store: Store) -> None:
    staged = read_after(store, list_of("7/QĐ", "05/3/2026"), list_of("7/QĐ", "05/3/2026"))
    assert staged.counts() == {"new": 0, "changed": 0, "unchanged": 1, "gone": 0}
    assert staged.changes().is_empty()


def test_what_nobody_can_read_does_not_differ() -> None:
    """The same award with an attribute that no page shows, its figure as a whole number, a blank stated as such."""
    stated = '{"authority": "province", "decision_number": "7/QĐ", "inner": "2", "decision": ""}'
    again = f'[1, null, "Bằng khen", "", {stated}]'
    assert is_same(AWARD, again)
    assert differences(AWARD, again) == []


def test_a_figure_read_otherwise_of_the_same_text_is_told() -> None:
    """4,8 stored as 0,00048 and now read as 0,048; a code is not shown."""
    before = '[0.00048, null, "0.048", "%", {"comparator": "="}]'
    now = '[0.048, null, "0.048", "%", {"comparator": ">="}]'
    assert not is_same(before, now)
    assert in_words(differences(before, now)) == "giá trị: 0,00048 → 0,048; dấu so sánh: = → >="
    other = AWARD.replace("province", "ministry")
    assert in_words(differences(AWARD, other)) == "cấp khen thưởng: hiểu khác trước"


def test_another_text_is_another_figure() -> None:
    assert not is_same(AWARD, AWARD.replace("Bằng khen", "bằng khen"))
