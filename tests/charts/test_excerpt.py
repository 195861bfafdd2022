"""The excerpt of a long chart holds its first and last rows with all that belongs to them."""

from thidua.charts.chart import Break, Chart, Series, TargetLine
from thidua.charts.excerpt import FIRST, LAST, MOST, excerpt, length

NAMES = tuple(f"Đơn vị {at}" for at in range(300))


def bars(count: int, **more: object) -> Chart:
    values = tuple(range(count))
    series = Series("Điểm", values, labels=tuple(map(str, values)), provisional=tuple(at == 299 for at in values))
    return Chart("bars", NAMES[:count], (series,), "Điểm", horizontal=True, **more)


def test_first_and_last_rows_with_their_labels_targets_and_breaks() -> None:
    target = TargetLine("Chỉ tiêu", tuple(range(300)))
    chart = excerpt(bars(300, targets=(target,), breaks=(Break(NAMES[5], "a"), Break(NAMES[100], "b"))))
    kept = [*range(20), 297, 298, 299]
    assert list(chart.series[0].values) == list(chart.targets[0].values) == kept
    assert [int(label) for label in chart.series[0].labels] == kept
    assert chart.categories[-1] == "Đơn vị 299"
    assert chart.series[0].provisional == (False,) * 22 + (True,)
    assert chart.series[0].verdicts == ()
    assert [mark.reason for mark in chart.breaks] == ["a"]


def test_what_is_not_long_stays_as_it_is() -> None:
    chart = bars(MOST)
    assert excerpt(chart) is chart
    years = Chart("lines", NAMES, (Series("A", tuple(range(300))),), "Điểm")
    assert length(years) == 0
    assert excerpt(years) is years


def test_rows_of_a_matrix_are_its_series() -> None:
    rows = tuple(Series(name, (1, 2)) for name in NAMES)
    chart = excerpt(Chart("matrix", ("a", "b"), rows, "Điểm"))
    assert [series.name for series in chart.series] == [*NAMES[:FIRST], *NAMES[-LAST:]]
