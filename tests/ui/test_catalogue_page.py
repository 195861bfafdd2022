"""The page of the catalogues: found, read, changed and taken back there, with the findings of the pages following."""

import json
import re

import pytest
from streamlit.testing.v1 import AppTest

from thidua.ingest.samples import load_samples
from thidua.paths import CATALOGUE, ROOT
from thidua.store import LOCAL_USER
from thidua.store.catalogue import change_row
from thidua.ui.menu import MENU

PAGE = str(ROOT / "pages" / "catalogue.py")
WAIT = 60
QUOTA = "person_excellent|2026-01-01"
OTHER_QUOTA = {"quota_id": "person_excellent", "valid_from": "2023-09-15", "percentage": "33"}
AWARD = "Giấy khen Người tốt Minh Họa"


def opened(catalogue: str | None = None) -> AppTest:
    page = AppTest.from_file(PAGE, default_timeout=WAIT).run()
    return page.selectbox(key="danh-muc").select(catalogue).run() if catalogue else page


def cells(page: AppTest, which: int = 0) -> list[list[str]]:
    """The rows of a table, as text."""
    body = page.get("html")[which].proto.body.split("<tbody>")[1]
    return [re.findall(r"<td[^>]*>(.*?)</td>", row) for row in body.split("<tr>")[1:]]


def box(page: AppTest, label: str, key: str):
    """The input of that label in the form whose inputs have that key."""
    (found,) = [one for one in (*page.text_input, *page.selectbox, *page.multiselect)
                if one.label == label and one.key.startswith(key)]  # fmt: skip
    return found


def press(page: AppTest, label: str) -> AppTest:
    (found,) = [button for button in page.button if button.label == label]
    return found.click().run()


def change_quota(page: AppTest, *, reason: str = "Quyết định 12/QĐ-UBND", **stated: str) -> AppTest:
    page.selectbox(key="row-quota").select(QUOTA).run()
    for column, text in stated.items():
        box(page, {"percentage": "Tỷ lệ tối đa (%) *", "valid_to": "Áp dụng đến"}[column], f"quota-{QUOTA}").input(text)
    box(page, "Lý do thay đổi *", "reason-change").input(reason)
    return press(page, "Ghi thay đổi")


def test_the_page_stands_in_the_menu_after_the_sources():
    assert [entry.file for entry in MENU][-2:] == ["sources", "catalogue"]


def test_all_awards_can_be_read_with_their_validity_source_and_whether_they_were_verified(store):
    page = opened()
    assert not page.exception
    page.selectbox(key="ap-dung").select("Mọi thời kỳ").run()
    rows = cells(page)
    assert len(rows) == 148 == len((CATALOGUE / "award.csv").read_text(encoding="utf-8").splitlines()) - 1
    fighter = [row for row in rows if row[0] == "Chiến sĩ thi đua toàn quốc"]
    assert fighter[0][1:4] == ["Danh hiệu thi đua", "Cá nhân", "Nhà nước, Chính phủ"]
    assert {row[-3] for row in fighter} == {"từ 01/7/2025", "01/7/2004 – 30/6/2025"}
    assert {row[-1] for row in rows} == {"đã kiểm chứng", "chưa kiểm chứng"}


def test_rows_are_found_without_accents_and_the_unverified_apart(store):
    page = opened()
    page.text_input(key="tim-danh-muc").input("chien si thi dua co so").run()
    assert cells(page) and all("Chiến sĩ thi đua cơ sở" in row[0] for row in cells(page))
    page.text_input(key="tim-danh-muc").input("").run()
    page.toggle(key="chua-kiem-chung").set_value(True).run()
    assert {row[-1] for row in cells(page)} == {"chưa kiểm chứng"}
    page.text_input(key="tim-danh-muc").input("không có gì như vậy").run()
    assert not page.get("html") and "Không có dòng nào" in page.info[0].value


def test_every_catalogue_opens_without_codes_where_there_are_names(store):
    page = opened()
    page.selectbox(key="ap-dung").select("Mọi thời kỳ").run()
    for path in sorted(path for path in CATALOGUE.glob("*.csv") if not path.stem.startswith("catalogue")):
        name, shipped = path.stem, len(path.read_text(encoding="utf-8").splitlines()) - 1
        page.selectbox(key="danh-muc").select(name).run()
        assert not page.exception, name
        if not shipped:
            assert not page.get("html") and page.info[0].value == "Chưa có dòng nào.", name
            continue
        assert cells(page), name
        assert not [cell for row in cells(page) for cell in row if re.fullmatch(r"[a-z]+(_[a-z0-9]+)+", cell)], name


def test_a_changed_quota_changes_the_finding_of_the_pages(store):
    load_samples(store, LOCAL_USER, progress=lambda _name: None)

    def finding() -> None:
        from thidua.exhibits.caps import over_cap
        from thidua.ui.exhibit import exhibit

        exhibit(over_cap, place=None, cluster=None, subject_kind="person", year=2025)

    def headline() -> str:
        shown = AppTest.from_function(finding, default_timeout=WAIT).run()
        return re.search("<h2>(.*?)</h2>", shown.get("html")[0].proto.body)[1]

    shipped = headline()
    page = opened("quota")
    page.selectbox(key="ap-dung").select("Mọi thời kỳ").run()
    page.selectbox(key="row-quota").select("person_excellent|2023-09-15").run()
    box(page, "Tỷ lệ tối đa (%) *", "quota-person").input("1")
    box(page, "Lý do thay đổi *", "reason-change").input("Thử")
    page = press(page, "Ghi thay đổi")
    assert page.success[0].value.startswith("Đã ghi thay đổi") and headline() != shipped
    page = press_restore(page, "person_excellent|2023-09-15")
    assert headline() == shipped


def press_restore(page: AppTest, key: str) -> AppTest:
    page.selectbox(key="row-quota").select(key).run()
    box(page, "Lý do thay đổi *", "reason-change").input("Nhập nhầm")
    return press(page, "Lấy lại như kèm theo phần mềm")


def test_a_row_is_ended_and_taken_back_and_the_page_says_by_whom_and_why(store):
    page = change_quota(opened("quota"), valid_to="31/12/2027")
    assert not page.error and not page.exception
    (row,) = [row for row in cells(page) if "Quyết định 12" in row[-1]]
    assert "01/01/2026 – 31/12/2027" in row
    assert row[-1].startswith("sửa, Người dùng tại máy, ") and row[-1].endswith(": Quyết định 12/QĐ-UBND")
    page = press_restore(page, QUOTA)
    assert not [row for row in cells(page) if "Quyết định 12" in row[-1]]
    history = cells(page, 1)
    assert [(row[2], row[5]) for row in history] == [
        ("lấy lại như kèm theo phần mềm", "Nhập nhầm"), ("thêm hoặc sửa", "Quyết định 12/QĐ-UBND"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("stated", "told"),
    [
        ({"percentage": "hai mươi"}, "hai mươi"),
        ({"valid_to": "31/02/2027"}, "05/3/2026"),
        ({"valid_to": "31/12/2025"}, "sớm hơn"),
        ({"reason": " "}, "lý do"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_changes(store, stated, told):
    page = change_quota(opened("quota"), **stated)
    assert not page.exception
    assert told in page.error[0].value.replace("\\", "")
    assert store.rows("catalogue/history", LOCAL_USER, catalogue=None, key=None).is_empty()


def test_an_award_is_added_by_its_name_and_removed_again(store):
    page = opened("award")
    form = "award-"
    box(page, "Tên tiếng Việt *", form).input(AWARD)
    box(page, "Loại *", form).select("commendation")
    box(page, "Đối tượng tặng *", form).select("person")
    box(page, "Cấp khen thưởng *", form).select("other")
    box(page, "Bậc (số nhỏ là cao) *", form).input("900")
    box(page, "Căn cứ *", form).input("Quy chế của tỉnh")
    box(page, "Lý do thay đổi *", "reason-add").input("Quyết định 12/QĐ-UBND")
    page = press(page, "Thêm dòng")
    assert not page.error and not page.exception
    (row,) = [row for row in cells(page) if row[0] == AWARD]
    assert row[1:4] == ["Hình thức khen thưởng", "Cá nhân", "Khác"] and row[-1].startswith("thêm, ")
    page.selectbox(key="row-award").select("giay_khen_nguoi_tot_minh_hoa|").run()
    box(page, "Lý do thay đổi *", "reason-change").input("Nhập nhầm")
    page = press(page, "Bỏ dòng này")
    assert AWARD not in {row[0] for row in cells(page)}


def test_what_is_typed_stays_while_another_person_writes_and_goes_when_it_is_stored(store):
    """What stands unsent in a form stays in a browser as long as the inputs are the same to it."""
    page = opened("quota")
    page.selectbox(key="row-quota").select(QUOTA).run()
    before = inputs(page)
    change_row(store, LOCAL_USER, "quota", OTHER_QUOTA, reason="Người khác")
    page.run()
    assert inputs(page) == before
    page = change_quota(page, percentage="17")
    assert not page.error and page.success[0].value.startswith("Đã ghi thay đổi")
    assert not inputs(page) & before and box(page, "Tỷ lệ tối đa (%) *", f"quota-{QUOTA}").value == "17"
    rows = store.rows("catalogue/rows", LOCAL_USER, catalogue="quota")
    assert {json.loads(row)["percentage"] for row in rows.filter(origin="changed")["content"]} == {"17", "33"}


def inputs(page: AppTest) -> set[tuple[str, str]]:
    """What tells a browser the inputs of the forms apart."""
    found = [one for one in (*page.text_input, *page.selectbox, *page.multiselect) if one.form_id]
    assert found
    return {(one.id, one.form_id) for one in found}


def test_a_row_that_another_person_changed_meanwhile_is_shown_as_it_is_now(store):
    page = opened("quota")
    page.selectbox(key="row-quota").select(QUOTA).run()
    change_row(
        store, LOCAL_USER, "quota", {"quota_id": "person_excellent", "valid_from": "2026-01-01", "percentage": "33"},
        reason="Người khác",
    )  # fmt: skip
    page.run()
    assert box(page, "Tỷ lệ tối đa (%) *", f"quota-{QUOTA}").value == "33"
