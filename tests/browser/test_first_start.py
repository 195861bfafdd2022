"""From the very first start to the first question answered: who we are, five workbooks in, six clicks in all."""

import re
import sys
import time

import pytest

from tests.browser.bringing import card, drop
from tests.browser.running import DASHBOARD, go, settle
from thidua.paths import SAMPLES

pytestmark = pytest.mark.browser

FIVE = (
    "chiem-hoa-2013-2014.xlsx",
    "bac-kan-2019-6-thang.xlsx",
    "ha-giang-2021-6-thang.xlsx",
    "minh-hoa-2024-so-ket.xlsx",
    "minh-hoa-2024-tong-ket.xlsx",
)
MOST_CLICKS = 6
COUNT = """addEventListener("click", (event) => {
  if (event.isTrusted) sessionStorage.clicks = 1 + Number(sessionStorage.clicks || 0);
}, true)"""


def test_from_the_first_start_to_the_first_answer(serve, loaded, page):
    """Every click a person makes is counted: into the field of the name, too, and the one that opens the chooser."""
    looked_at = page()
    looked_at.add_init_script(COUNT)
    looked_at.goto(serve(DASHBOARD, loaded()).url)
    settle(looked_at)
    began = time.monotonic()
    looked_at.get_by_label("Tên cơ quan *").click()
    looked_at.keyboard.type("Ban Thi đua – Khen thưởng")
    looked_at.get_by_role("button", name="Bắt đầu với số liệu của cơ quan").click()
    looked_at.get_by_role("heading", name="Nhập số liệu", level=1).wait_for()
    settle(looked_at)
    drop(looked_at, *(SAMPLES / name for name in FIVE))
    every = looked_at.locator(".st-key-store-all")
    every.wait_for()
    questions = looked_at.locator("[class*=st-key-ask-]").count()
    every.get_by_text(re.compile("^Tạo mới .* tên")).click()
    every.locator("button:enabled", has_text="Ghi nhận 5 tệp đã sẵn sàng").click()
    for name in FIVE:
        card(looked_at, name).get_by_text(re.compile("^Đã ghi nhận:")).wait_for()
    go(looked_at, "Tổng quan")
    answer = looked_at.get_by_test_id("stMain").get_by_role("heading", level=2).first
    answer.filter(has_text="Năm 2024").wait_for()
    seconds = time.monotonic() - began
    clicks = looked_at.evaluate("() => +sessionStorage.clicks")
    sys.stdout.write(f"first start to first answer: {clicks} clicks, {questions} questions, {seconds:.0f} s\n")
    assert 0 < clicks <= MOST_CLICKS
    assert questions <= len(FIVE)
    assert looked_at.foreign_requests == []
