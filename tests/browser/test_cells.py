"""A cell of a matrix leads down to its unit, as bars and points do."""

import pytest

from tests.browser.running import settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]


def test_a_cell_of_a_matrix_leads_to_its_unit(app, page):
    looked_at = page()
    looked_at.goto(f"{app}/xep-hang?phan=T%E1%BB%ABng+ti%C3%AAu+ch%C3%AD")
    settle(looked_at)
    chart = looked_at.get_by_test_id("stPlotlyChart").nth(1)
    chart.scroll_into_view_if_needed()
    cells = chart.locator(".heatmaplayer").bounding_box()
    first = chart.locator(".ytick text").first.text_content()
    looked_at.mouse.click(cells["x"] + 5, cells["y"] + 5)
    looked_at.get_by_role("heading", name="Kết quả của đơn vị", level=1).wait_for()
    looked_at.get_by_test_id("stMain").get_by_role("heading", level=2).first.filter(has_text=first).wait_for()
    looked_at.wait_for_url("**/don-vi?**don-vi=*")
