"""What draws charts is run before a chart has come where the browser is quick, and not where words come first."""

import pytest

from tests.browser.running import settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

WITHOUT_CHARTS = "danh-muc"


@pytest.mark.parametrize(("width", "height", "run"), [(1366, 768, True), (390, 844, False)])
def test_it_is_run_on_a_page_without_charts_unless_on_a_telephone(app, page, width, height, run):
    opened = page(width, height)
    opened.goto(f"{app}/{WITHOUT_CHARTS}")
    settle(opened)
    assert opened.locator("[data-testid=stPlotlyChart]").count() == 0
    if run:
        opened.wait_for_function("() => window.Plotly !== undefined")
    else:
        opened.wait_for_timeout(2000)
        assert opened.evaluate("window.Plotly === undefined")


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_charts_are_drawn_either_way(app, page, width, height):
    opened = page(width, height)
    opened.goto(f"{app}/xep-hang?nam=2025")
    settle(opened)
    opened.locator(".js-plotly-plot .main-svg .trace").first.wait_for()
