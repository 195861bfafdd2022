"""What every Plotly figure is drawn with: texts that are safe, wrapped and apart."""

from thidua.charts.render.plotly.canvas import apart, safe


def test_texts_are_moved_apart_in_order():
    assert apart([10, 12, 80], [20, 20, 20], most=100) == [10, 30, 80]
    assert apart([95, 96], [20, 20], most=100) == [70, 90]
    assert apart([], [], most=100) == []


def test_safe_escapes_and_wraps():
    assert safe("a < b & c") == "a &lt; b &amp; c"
    assert safe("một hai ba", 7) == "một hai<br>ba"
