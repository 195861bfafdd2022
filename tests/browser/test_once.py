"""Each chart is drawn once where Streamlit asks for it twice, and again whenever its figures or its place change."""

import pytest

from tests.browser.running import choose, settle

pytestmark = [pytest.mark.browser, pytest.mark.wide]

CLUSTER = "Khối thi đua các sở, ngành tỉnh"
COUNTED = """() => {
  window.asked = {};
  window.drawn = {};
  const name = (plot) => plot.closest("[class*=st-key-chart-]").className.match(/st-key-(chart-\\S+)/)[1];
  const counted = (draw, times) => function (plot, figure) {
    times[name(plot)] = (times[name(plot)] ?? 0) + 1;
    return draw.call(this, plot, figure);
  };
  const define = Object.defineProperty;
  Object.defineProperty = (target, key, how) => {
    if (target !== window || key !== "Plotly") return define(target, key, how);
    const set = (plotly) => {
      plotly.react = counted(plotly.react, window.drawn);
      how.set(plotly);
      plotly.react = counted(plotly.react, window.asked);
    };
    return define(target, key, {...how, set});
  };
}"""
"""Counts, by chart, how often it is asked for and how often it is drawn: around once.js, and within it."""
ASKED_AGAIN = "() => Object.values(asked).length && Object.values(asked).every((times) => times > 1)"
WIDTHS = """() => [...document.querySelectorAll("[data-testid=stPlotlyChart]")].map((place) => [
  Math.round(place.getBoundingClientRect().width),
  Math.round(place.querySelector(".main-svg").getBoundingClientRect().width),
])"""


def counts(page):
    """How often each chart was asked for and was drawn since last asked, both by its key."""
    told = page.evaluate("() => [{...window.asked}, {...window.drawn}]")
    page.evaluate("() => [asked, drawn].forEach((times) => Object.keys(times).forEach((key) => delete times[key]))")
    return told


@pytest.fixture
def looked_at(app, page):
    opened = page()
    opened.add_init_script(f"({COUNTED})()")
    opened.goto(f"{app}/xep-hang?cum-khoi={CLUSTER}&nam=2025")
    settle(opened)
    return opened


def words(page):
    """All that is written in the first chart."""
    return page.get_by_test_id("stPlotlyChart").first.locator(".main-svg").first.text_content()


def test_a_chart_is_drawn_once_at_first_and_again_where_another_year_is_chosen(looked_at):
    looked_at.wait_for_function(ASKED_AGAIN)  # where Streamlit asks once, once.js is not needed any more
    _asked, drawn = counts(looked_at)
    assert "chart-ranking-cluster_year" in drawn
    assert set(drawn.values()) == {1}
    before = words(looked_at)
    choose(looked_at, "Năm", "2024")
    looked_at.get_by_test_id("stMain").get_by_role("heading", level=2).first.filter(has_text="2024").wait_for()
    settle(looked_at)
    looked_at.wait_for_function("() => window.drawn['chart-ranking-cluster_year']")
    _asked, drawn = counts(looked_at)
    assert drawn["chart-ranking-cluster_year"] == 1
    assert words(looked_at) != before


def test_a_chart_fills_its_place_after_the_window_is_made_narrower_or_wider(looked_at):
    wide = looked_at.evaluate(WIDTHS)
    assert wide and all(place == drawn for place, drawn in wide)
    for width in (1000, 1366):
        looked_at.set_viewport_size({"width": width, "height": 768})
        looked_at.wait_for_function(
            f"width => ({WIDTHS})().every(([place, drawn]) => place === drawn && place < width)", arg=width
        )
    assert looked_at.evaluate(WIDTHS) == wide
