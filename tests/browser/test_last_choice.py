"""The place and cluster chosen last open the first page the next time, and the address tells them; others are left."""

import pytest
from playwright.sync_api import expect

from tests.browser.running import choose, go, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

PLACE = "huyện Mù Cang Chải"


def test_the_place_chosen_last_is_chosen_again(app, page):
    looked_at = _opened(page(), app)
    _choose_place(looked_at)
    again = _opened(looked_at.context.new_page(), app)
    expect(again.get_by_role("combobox", name="Địa phương", exact=True)).to_have_value(PLACE)
    assert "dia-phuong=" in again.url
    told = _opened(looked_at.context.new_page(), f"{app}/?nam=2024")
    expect(told.get_by_role("combobox", name="Địa phương", exact=True)).not_to_have_value(PLACE)


def test_choosing_a_catalogue_leaves_the_place_chosen_last(app, page):
    looked_at = _opened(page(), app)
    _choose_place(looked_at)
    go(looked_at, "Danh mục")
    choose(looked_at, "Danh mục", "Tỷ lệ tối đa")
    looked_at.wait_for_url("**danh-muc=*")
    settle(looked_at)
    again = _opened(looked_at.context.new_page(), app)
    expect(again.get_by_role("combobox", name="Địa phương", exact=True)).to_have_value(PLACE)
    go(again, "Danh mục")
    go(again, "Tổng quan")
    settle(again)
    last = _opened(again.context.new_page(), app)
    expect(last.get_by_role("combobox", name="Địa phương", exact=True)).to_have_value(PLACE)


def _opened(looked_at, address):
    looked_at.goto(address)
    settle(looked_at)
    return looked_at


def _choose_place(looked_at):
    choose(looked_at, "Địa phương", PLACE)
    looked_at.wait_for_url("**dia-phuong=*")
    settle(looked_at)
