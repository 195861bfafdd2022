"""The place and cluster chosen last open the first page the next time, and the address tells them; others are left."""

import pytest
from playwright.sync_api import expect

from tests.browser.running import choose, go, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

PLACE = "huyện Mù Cang Chải"


def test_the_place_chosen_last_is_chosen_again(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    choose(looked_at, "Địa phương", PLACE)
    looked_at.wait_for_url("**dia-phuong=*")
    settle(looked_at)
    again = looked_at.context.new_page()
    again.goto(app)
    settle(again)
    expect(again.get_by_role("combobox", name="Địa phương", exact=True)).to_have_value(PLACE)
    assert "dia-phuong=" in again.url
    told = looked_at.context.new_page()
    told.goto(f"{app}/?nam=2024")
    settle(told)
    expect(told.get_by_role("combobox", name="Địa phương", exact=True)).not_to_have_value(PLACE)


def test_choosing_a_catalogue_leaves_the_place_chosen_last(app, page):
    looked_at = page()
    looked_at.goto(app)
    settle(looked_at)
    choose(looked_at, "Địa phương", PLACE)
    looked_at.wait_for_url("**dia-phuong=*")
    settle(looked_at)
    go(looked_at, "Danh mục")
    choose(looked_at, "Danh mục", "Tỷ lệ tối đa")
    looked_at.wait_for_url("**danh-muc=*")
    settle(looked_at)
    again = looked_at.context.new_page()
    again.goto(app)
    settle(again)
    expect(again.get_by_role("combobox", name="Địa phương", exact=True)).to_have_value(PLACE)
    go(again, "Danh mục")
    go(again, "Tổng quan")
    settle(again)
    last = again.context.new_page()
    last.goto(app)
    settle(last)
    expect(last.get_by_role("combobox", name="Địa phương", exact=True)).to_have_value(PLACE)
