"""Units that are in no cluster are added on the page of catalogues, as an import that can be taken back."""

from streamlit.testing.v1 import AppTest

from tests.ingest.conftest import ratings, workbook
from tests.ui.test_catalogue_page import opened
from thidua.ingest.commit import commit, undo
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER
from thidua.store.catalogue import change_row

STORE = "Ghi nhận số liệu"
HOSTILE = ("<b>Chi cục</b> Thuế", "=cmd|'/c calc'!A1", "X" * 200)


def say_who_we_are(store) -> None:
    row = {"office": "office", "name_vi": "Ban A", "name_en": "A", "level": "province_office", "place": "tỉnh Minh Họa"}
    change_row(store, LOCAL_USER, "office", row, reason="Lần đầu")


def state(page: AppTest, *names: str) -> AppTest:
    (box,) = [one for one in page.text_area if one.key.startswith("add-units-names")]
    return box.set_value("\n".join(names)).run()


def store_them(page: AppTest) -> AppTest:
    (confirm,) = [one for one in page.checkbox if one.label.startswith("Tạo mới các tên chưa có")]
    page = confirm.set_value(True).run()
    (button,) = [one for one in page.button if one.label == STORE]
    page = button.click().run()
    assert not page.exception and not page.error
    return page


def known(store):
    return dict(store.rows("catalogue/units", LOCAL_USER, text="").select("unit", "place").iter_rows())


def test_units_join_the_register_without_a_cluster_and_go_with_an_undo(store):
    content = workbook(A=ratings(2024, ("Ban Một", "HTXSNV")))
    commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    before = known(store)
    page = store_them(state(opened("units"), "Ban Hai", "", "  Ban Ba "))
    assert known(store) == before | {"Ban Hai": "huyện Suối Trong", "Ban Ba": "huyện Suối Trong"}
    assert "Thêm 2 tên vào danh mục." in page.success[0].value.replace("\\", "")
    clusters = store.rows("catalogue/units", LOCAL_USER, text="").filter(unit="Ban Hai")["cluster"].to_list()
    assert clusters == [None]
    undo(store, LOCAL_USER, store.rows("imports/list", LOCAL_USER)["batch_id"][0])
    assert known(store) == before


def test_the_first_units_of_an_empty_warehouse_are_typed_in_the_place_of_the_office(store):
    say_who_we_are(store)
    store_them(state(opened("units"), "Sở Nội vụ"))
    assert known(store) == {"Sở Nội vụ": "tỉnh Minh Họa", "tỉnh Minh Họa": None}


def test_names_with_markup_and_formulas_are_names_and_one_too_long_is_refused(store):
    say_who_we_are(store)
    page = store_them(state(opened("units"), *HOSTILE))
    assert set(HOSTILE) < set(known(store)) and {known(store)[name] for name in HOSTILE} == {"tỉnh Minh Họa"}
    shown = page.get("html")[0].proto.body
    assert "<b>Chi cục" not in shown and "&lt;b&gt;Chi cục" in shown
    page = state(page, "Y" * 201)
    assert page.error[0].value.startswith("Tên dài quá 200 ký tự") and not [b for b in page.button if b.label == STORE]


def test_a_unit_that_is_there_already_changes_nothing(store):
    content = workbook(A=ratings(2024, ("Ban Một", "HTXSNV")))
    commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    page = state(opened("units"), "Ban Một")
    assert "Bảng này giống hệt những gì đang lưu." in [one.value for one in page.markdown]
    assert not [one for one in page.button if one.label == STORE]
