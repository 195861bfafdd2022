"""What a person agrees to is what they were shown: where the data moved meanwhile, it is shown again, nothing done."""

import polars as pl
import pytest
from streamlit.testing.v1 import AppTest

from tests.ingest.conftest import ratings, workbook
from tests.ui.test_catalogue_page import OTHER_QUOTA, QUOTA, box, opened, press
from thidua.ingest.commit import commit
from thidua.ingest.effects import Effects
from thidua.ingest.pending import keep
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER
from thidua.store.catalogue import change_row
from thidua.ui import catalogue_form
from thidua.ui.catalogue_effects import RuleEffects
from thidua.ui.plain import plain

SECONDS = 60
MOVED = "Chưa ghi nhận: những gì sẽ thay đổi đã khác lúc xem. Hãy xem lại rồi bấm lần nữa."
ONE = ("Ban Một", "HTXSNV")


@pytest.fixture
def store(store):
    bring(store, ONE, ("Ban Hai", "HTTNV"))
    return store


def bring(store, *rows, year=2024):
    content = workbook(A=ratings(year, *rows))
    return commit(store, LOCAL_USER, understand("khác.xlsx", content), content=content, create_names=True)


def classes(store):
    """The class of each unit in 2024, as it is stored now."""
    cluster = store.rows("ingest/names", LOCAL_USER).filter(kind="cluster")["id"].item()
    current = store.rows("ingest/current", LOCAL_USER, scope_keys=[f"ratings_by_unit|{cluster}|2024|"])
    units = store.rows("ingest/names", LOCAL_USER).filter(kind="unit").select("id", "name")
    named = current.join(units, left_on="unit_id", right_on="id")
    return dict(named.select("name", "as_written").iter_rows())


def button(page, label):
    return next(one for one in page.button if one.label == label)


def typing() -> None:
    from tests.ingest.conftest import HEAD
    from thidua.ingest.forms import all_forms
    from thidua.ui.typed import entered, typed

    entered()
    form = next(form for form in all_forms() if form.name == "ratings_by_unit")
    lines = (*(row[0] for row in HEAD), "XẾP LOẠI NĂM 2024")
    typed(form, lines, ("Tên đơn vị", "Xếp loại"), [["Ban Một", "HTTNV"]], key="ratings")


@pytest.fixture
def typing_page(store):
    page = AppTest.from_function(typing, default_timeout=SECONDS).run()
    page.text_input[0].set_value("Công văn 12").run()
    assert not page.exception and not page.error
    return page


def test_what_is_typed_and_shown_is_stored(typing_page, store):
    button(typing_page, "Ghi nhận số liệu").click().run()
    assert not typing_page.exception and not typing_page.warning
    assert classes(store)["Ban Một"] == "HTTNV"


def test_what_is_typed_is_shown_again_where_another_changed_the_figure(typing_page, store):
    bring(store, ("Ban Một", "HTNV"))
    button(typing_page, "Ghi nhận số liệu").click().run()
    assert [one.value for one in typing_page.warning] == [MOVED]
    assert classes(store)["Ban Một"] == "HTNV"
    assert "HTNV" in "".join(one.proto.body for one in typing_page.get("html"))
    button(typing_page, "Ghi nhận số liệu").click().run()
    assert not typing_page.warning and classes(store)["Ban Một"] == "HTTNV"


def test_what_is_typed_is_shown_again_where_only_its_effects_are_others(typing_page, store):
    """Ban Ba counts among the rated: the share after would be 0/3, and 0/2 was shown."""
    bring(store, ("Ban Ba", "HTTNV"))
    button(typing_page, "Ghi nhận số liệu").click().run()
    assert [one.value for one in typing_page.warning] == [MOVED]
    assert classes(store)["Ban Một"] == "HTXSNV"


def test_what_another_writes_of_another_year_disturbs_nobody(typing_page, store):
    bring(store, ("Ban Một", "HTTNV"), year=2020)
    button(typing_page, "Ghi nhận số liệu").click().run()
    assert not typing_page.warning and classes(store)["Ban Một"] == "HTTNV"


def typing_awards() -> None:
    from thidua.ingest.forms import all_forms
    from thidua.ui.typed import typed

    form = next(form for form in all_forms() if form.name == "award_list")
    lines = ("Địa bàn: huyện Suối Trong, tỉnh Minh Họa", "DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2024")
    headings = ("Họ và tên", "Đơn vị", "Danh hiệu thi đua", "Năm", "Số quyết định")
    typed(form, lines, headings, [["Lò Văn Mẫu", "Sở Y tế", "Chiến sĩ thi đua cơ sở", "2024", "9/QĐ"]], key="awards")


def awarded(store, decision):
    head = [["DANH SÁCH CÁ NHÂN ĐƯỢC KHEN THƯỞNG NĂM 2024"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"], []]
    row = [1, "Lò Văn Mẫu", "Sở Y tế", "Chiến sĩ thi đua cơ sở", 2024, decision]
    headings = ["STT", "Họ và tên", "Đơn vị", "Danh hiệu thi đua", "Năm", "Số quyết định"]
    content = workbook(A=[*head, headings, row])
    return commit(store, LOCAL_USER, understand("khen.xlsx", content), content=content, create_names=True)


def told(page):
    return "".join(one.proto.body for one in page.get("html"))


def test_what_differs_besides_the_writing_is_told_and_shown_again_where_it_moved(store):
    awarded(store, "7/QĐ")
    page = AppTest.from_function(typing_awards, default_timeout=SECONDS).run()
    page.text_input[0].set_value("Công văn 12").run()
    assert not page.exception and "số quyết định: 7/QĐ → 9/QĐ" in told(page)
    awarded(store, "8/QĐ")
    button(page, "Ghi nhận số liệu").click().run()
    assert [one.value for one in page.warning] == [MOVED]
    assert "số quyết định: 8/QĐ → 9/QĐ" in told(page)
    button(page, "Ghi nhận số liệu").click().run()
    assert not page.warning and not page.exception


def desk() -> None:
    from thidua.ui.bringing.desk import desk

    desk()


def test_a_file_is_shown_again_where_what_it_would_change_has_moved(store):
    keep(LOCAL_USER, "mới.xlsx", workbook(A=ratings(2024, ("Ban Một", "HTTNV"), ("Ban Hai", "HTTNV"))))
    page = AppTest.from_function(desk, default_timeout=SECONDS).run()
    bring(store, ("Ban Một", "HTTNV"), ("Ban Hai", "HTNV"), ("Ban Ba", "HTNV"))
    button(page, "Ghi nhận số liệu").click().run()
    assert not page.exception and plain(MOVED) in [one.value for one in page.warning]
    assert classes(store)["Ban Hai"] == "HTNV"
    button(page, "Ghi nhận số liệu").click().run()
    assert not page.exception and classes(store)["Ban Hai"] == "HTTNV"


def register() -> None:
    from thidua.ui.imports import imports

    imports()


def test_an_undo_that_was_looked_at_is_shown_again_where_it_would_do_another_thing(store):
    second = bring(store, ("Ban Một", "HTTNV"))
    page = AppTest.from_function(register, default_timeout=SECONDS).run()
    page.selectbox[0].set_value(second.batch_id).run()
    page.toggle[0].set_value(True).run()
    third = bring(store, ("Ban Một", "HTNV"))
    page.button(key="undo-button").click().run()
    assert not page.exception and [one.value for one in page.warning] == [MOVED]
    assert in_force(store) == {second.batch_id, third.batch_id}
    page.button(key="undo-button").click().run()
    assert in_force(store) == {third.batch_id}


def in_force(store):
    """The imports in force besides the first."""
    listed = store.rows("imports/list", LOCAL_USER).filter(pl.col("undone_at").is_null())
    return set(listed["batch_id"][:-1])


@pytest.fixture
def quota_page(store, monkeypatch):
    """The page of quotas on which a change was looked at; its effect is told to be how many imports there are."""

    def effects(_catalogue, change):
        store.rehearse(LOCAL_USER, change)
        count = str(store.rows("imports/list", LOCAL_USER).height)
        return RuleEffects(Effects((), ()), (("Ban Một", "Công chức", "2026", "", count),))

    monkeypatch.setattr(catalogue_form, "rule_effects", effects)
    page = opened("quota")
    page.selectbox(key="row-quota").select(QUOTA).run()
    box(page, "Tỷ lệ tối đa (%) *", f"quota-{QUOTA}").input("17")
    box(page, "Lý do thay đổi *", "reason-change").input("Quyết định 12")
    _of_a_new_row, of_the_row = (one for one in page.button if one.label == "Xem trước những gì sẽ thay đổi")
    return of_the_row.click().run()


def test_a_quota_that_was_looked_at_is_shown_again_where_it_would_do_another_thing(quota_page, store):
    bring(store, ("Ban Ba", "HTTNV"))
    page = press(quota_page, "Ghi thay đổi")
    assert not page.exception and MOVED in [one.value for one in page.warning]
    assert store.rows("catalogue/history", LOCAL_USER, catalogue="quota", key=None).is_empty()
    page = press(page, "Ghi thay đổi")
    assert page.success[0].value.startswith("Đã ghi thay đổi")


def test_a_quota_whose_effects_stay_is_stored_whatever_others_write(quota_page, store):
    change_row(store, LOCAL_USER, "quota", OTHER_QUOTA, reason="Người khác")
    page = press(quota_page, "Ghi thay đổi")
    assert MOVED not in [one.value for one in page.warning] and page.success[0].value.startswith("Đã ghi thay đổi")
