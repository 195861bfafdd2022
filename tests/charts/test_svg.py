"""A chart as a vector picture says what it holds, stays on its paper and lets no text become mark-up."""

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from thidua.charts.chart import Band, Break, Chart, Series, TargetLine
from thidua.charts.render.letters import text_width, wrapped
from thidua.charts.render.svg import parts, svg, whole_span

SVG = "{http://www.w3.org/2000/svg}"
UNITS = tuple(f"Sở Giáo dục và Đào tạo số {at}" for at in range(1, 13))
NASTY = "<script>alert(\"1\")</script> & 'x' =1+1"
BARS = Chart(
    "bars",
    ("2023", "2024", "2025"),
    (
        Series(
            "Xuất sắc", (0.25, None, 0.417), labels=("3/12 (25%)", "", "5/12 (41,7%)"), provisional=(False, False, True)
        ),
    ),
    "Tỷ lệ (%)",
    "share",
    targets=(TargetLine("Chỉ tiêu", (0.3, 0.35, 0.35)),),
    bands=(Band("Khung", 0.2, 0.5),),
    breaks=(Break("2025", "Sắp xếp đơn vị"),),
)
LYING = Chart(
    "bars", UNITS, (Series("Điểm", tuple(float(at) for at in range(1, 13))),), "Điểm", "points", horizontal=True
)
STACKED = Chart("stacked_bars", ("A", "B"), (Series("Đạt", (5, 3)), Series("Vượt", (2, 4), "second")), "Số chỉ tiêu")
LINES = Chart(
    "lines", ("2023", "2024"), (Series("Một", (90.0, 95.5)), Series("Hai", (80.0, 85.0), "second")), "Điểm", "points"
)
RANKS = Chart("ranks", ("2023", "2024"), (Series("Một", (2, 1)), Series("Hai", (1, 2), "context")), "Hạng", "rank")
MATRIX = Chart("matrix", ("C1", "C2"), tuple(Series(unit, (1.0, 2.5)) for unit in UNITS), "Điểm", "points")
ALL = (BARS, LYING, STACKED, LINES, RANKS, MATRIX, replace(STACKED, horizontal=True), replace(BARS, horizontal=True))
PAPER = {"width": 1760, "height": 700}


def texts(drawn):
    return [element.text for element in ET.fromstring(drawn).iter(f"{SVG}text")]


@pytest.mark.parametrize("chart", ALL, ids=lambda chart: f"{chart.kind}-{chart.horizontal}")
def test_everything_stays_on_the_paper(chart):
    drawn = ET.fromstring(svg(chart, **PAPER, size=38))
    assert drawn.get("viewBox") == "0 0 1760 700"
    for element in drawn.iter(f"{SVG}text"):
        size, x = float(element.get("font-size")), float(element.get("x"))
        width = text_width(element.text, size)
        start = {"start": x, "middle": x - width / 2, "end": x - width}[element.get("text-anchor")]
        assert start >= -1 and start + width <= 1760 * 1.01, element.text
        assert size * 0.9 <= float(element.get("y")) <= 701, element.text
    for element in drawn.iter(f"{SVG}rect"):
        assert float(element.get("x")) >= 0 and float(element.get("x")) + float(element.get("width")) <= 1761
        assert float(element.get("y")) >= 0 and float(element.get("y")) + float(element.get("height")) <= 701


def test_lengths_of_bars_are_as_their_values():
    drawn = ET.fromstring(
        svg(replace(LYING, categories=UNITS[:4], series=(Series("", (1.0, 2.0, 3.0, 4.0)),)), **PAPER, size=30)
    )
    widths = [float(element.get("width")) for element in drawn.iter(f"{SVG}rect")]
    assert widths == pytest.approx([widths[0] * at for at in (1, 2, 3, 4)], abs=0.3)


@pytest.mark.parametrize("horizontal", [True, False])
def test_a_bar_alone_in_its_category_takes_the_room_of_all(horizontal):
    alone, both = (
        svg(replace(LYING, categories=UNITS[:2], horizontal=horizontal, number="count",
                    series=(Series("A", (4.0, 0.0)), Series("B", second))), **PAPER, size=30)
        for second in ((0.0, 2.0), (1.0, 2.0))
    )  # fmt: skip
    side = "height" if horizontal else "width"
    (one, other), beside = (
        [float(bar.get(side)) for bar in ET.fromstring(drawn).iter(f"{SVG}rect") if float(bar.get("height")) > 40]
        for drawn in (alone, both)
    )
    assert one == pytest.approx(other) and len(beside) > 2 and one > 1.1 * max(beside)


def test_labels_targets_gaps_breaks_and_provisional_figures_are_told():
    told = " ".join(texts(svg(BARS, **PAPER, size=30)))
    for words in ("3/12 (25%)", "5/12 (41,7%)", "chưa có số liệu", "━ 30%", "━ 35%", "Sắp xếp đơn vị", "Chỉ tiêu"):
        assert words in told
    assert "Khung 20% – 50%" in told
    assert "Số liệu sơ kết hoặc ước thực hiện" in told


def test_the_first_rank_stands_on_top():
    drawn = ET.fromstring(svg(RANKS, **PAPER, size=38))
    inside = [element for element in drawn.iter(f"{SVG}text") if element.get("font-weight") == "700"]
    assert [element.text for element in inside] == ["2", "1"]
    assert float(inside[1].get("y")) < float(inside[0].get("y"))


@pytest.mark.parametrize("kind", ["bars", "stacked_bars", "lines", "ranks", "matrix"])
@pytest.mark.parametrize("name", [NASTY, "Đ" * 200, "Sở Giáo dục " * 16, "=1+1", "@SUM"])
def test_any_text_stays_text(kind, name):
    number = "rank" if kind == "ranks" else "count"
    chart = Chart(kind, (name, "B"), (Series(name, (1, 2)), Series("C", (2, 1), "second")), name, number)
    for one in (chart, replace(chart, horizontal=True)):
        drawn = svg(one, **PAPER, size=38)
        assert "<script" not in drawn
        squeezed = re.sub(r"\s", "", "".join(texts(drawn)))
        assert re.sub(r"\s", "", name) in squeezed


def test_nothing_to_draw_says_so():
    assert texts(svg(replace(STACKED, series=(Series("x", (None, None)),)), **PAPER, size=38)) == ["Chưa có số liệu"]


def test_rows_that_do_not_fit_are_shared_out_in_full_size_and_alike():
    shares = parts(LYING, **PAPER, size=38)
    assert len(shares) > 1
    assert sum((share.categories for share in shares), ()) == UNITS
    assert sum((share.series[0].values for share in shares), ()) == LYING.series[0].values
    widths = []
    for share in shares:
        drawn = ET.fromstring(svg(share, **PAPER, size=38, span=whole_span(LYING)))
        assert {float(e.get("font-size")) for e in drawn.iter(f"{SVG}text")} <= {38, 31.2}
        widths += [float(element.get("width")) for element in drawn.iter(f"{SVG}rect")]
    assert widths[-1] > widths[0] * 5
    assert parts(LINES, **PAPER, size=38) == [LINES]
    rows = parts(MATRIX, width=1760, height=400, size=38)
    assert [series.name for share in rows for series in share.series] == list(UNITS)


def test_lines_of_a_text_are_as_narrow_as_asked_and_lose_nothing():
    text = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
    lines = wrapped(text, 300, 38)
    assert " ".join(lines) == text and all(text_width(line, 38) <= 300 for line in lines)
    assert "".join(wrapped("Đ" * 50, 300, 38)) == "Đ" * 50
