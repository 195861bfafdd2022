"""Two real files that nobody here wrote go in, are asked about, lead from a figure to its cell, and are taken back."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.accessible import violations
from tests.browser.bringing import card, drop, start, store
from tests.browser.running import LAPTOP, PHONE_SIZE, choose, go, settle
from tests.browser.test_origin import IN_VIEW
from thidua.paths import ROOT

DATA = ROOT.parent / "shared" / "realdata"
pytestmark = [
    pytest.mark.browser,
    pytest.mark.wide,
    pytest.mark.skipif(not DATA.is_dir(), reason=f"the real workbooks are not at {DATA}"),
]
INDEX, BUDGET = DATA / "pci" / "PCI_2005.xls", DATA / "budget" / "Plan_2003.xls"
MOST_QUESTIONS = 8
MILLISECONDS_TO_READ = 120_000


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE))
def test_real_files_go_in_lead_to_their_cells_and_are_taken_back(empty, page, size):
    looked_at, address = page(*size), empty()
    looked_at.set_default_timeout(MILLISECONDS_TO_READ)
    start(looked_at, address)
    drop(looked_at, INDEX, BUDGET)
    asked = 0
    for file in (INDEX, BUDGET):
        found = card(looked_at, file.name)
        while found.get_by_text("Sẵn sàng ghi nhận").count() == 0:
            answer(looked_at, found)
            asked += 1
            assert asked <= MOST_QUESTIONS, found.inner_text()
    card(looked_at, INDEX.name).get_by_text(re.compile(r"^Đã trả lời \d+ câu hỏi$")).click()
    settle(looked_at)
    assert violations(looked_at) == []
    for file in (INDEX, BUDGET):
        store(card(looked_at, file.name))

    go(looked_at, "Việc cần xử lý")
    sent = looked_at.get_by_role("table", name="Tình hình gửi báo cáo").locator("tr", has_text="Bình Dương")
    sent.get_by_role("link").first.click()
    dialog = looked_at.get_by_role("dialog")
    last = dialog.get_by_role("table", name="Các số liệu gốc").locator("tbody tr").last
    last.wait_for()
    settle(looked_at)
    cell, unit, said, sheet, file, *_rest = last.locator("td").all_inner_texts()
    last.get_by_role("link").click()
    marked = dialog.locator("td.asked")
    marked.wait_for()
    settle(looked_at)
    assert marked.evaluate(IN_VIEW), marked.bounding_box()
    assert marked.get_attribute("aria-label").startswith(f"Ô {cell}: ")
    assert file in (INDEX.name, BUDGET.name) and sheet and said and "Bình Dương" in unit
    looked_at.keyboard.press("Escape")

    go(looked_at, "Nguồn số liệu")
    look = looked_at.locator("[class*=st-key-undo-look-]:not([data-stale=true])")
    of_the_newest = look.get_attribute("class")
    choose(looked_at, "Lần nhập", INDEX.name)
    expect(look).not_to_have_class(of_the_newest)
    settle(looked_at)
    looked_at.get_by_text("Xem trước những gì sẽ thay đổi").click()
    told = looked_at.get_by_text(re.compile(r"^Sẽ thay đổi: [\d.]+ thôi có hiệu lực$"))
    told.wait_for()
    gone = int(re.sub(r"\D", "", told.inner_text()))
    rows = looked_at.get_by_role("table", name="Số liệu trước và sau khi hủy").locator("tbody tr")
    left = int(re.sub(r"\D", "", looked_at.get_by_text(re.compile(r"^… và [\d.]+ dòng nữa$")).inner_text()))
    assert rows.count() + left == gone
    looked_at.locator("button:enabled", has_text="Hủy lần nhập này").click()
    looked_at.get_by_role("button", name="Xác nhận hủy").click()
    looked_at.get_by_text(f"Đã hủy lần nhập {INDEX.name}").wait_for()
    in_force = looked_at.get_by_role("table", name="Các lần nhập").locator("tr", has_text="Đang có hiệu lực")
    expect(in_force).to_have_count(1)
    assert looked_at.foreign_requests == []


def answer(looked_at, found):
    """Answer what the card asks first: the place is the country, new columns are new, a misspelt name is the known."""
    settle(looked_at)
    together = found.get_by_role("button", name="✓✓ Tất cả là chỉ tiêu mới")
    place = found.get_by_label("Số liệu của địa phương nào?", exact=True).and_(looked_at.locator("input"))
    if place.count():
        place.fill("Cả nước")
        place.press("Enter")
        expect(place).to_have_count(0)
    elif together.count():
        together.click()
        expect(together).to_have_count(0)
    else:
        question = found.locator("[class*=st-key-ask-]").first
        said = question.locator("p").first.inner_text()
        question.get_by_role("radiogroup").locator("label").first.click()
        expect(found.locator("[class*=st-key-ask-]").filter(has_text=said)).to_have_count(0)
    settle(looked_at)
