"""Native charts read back by python-pptx: plots, axes, workbook, element order and labels."""

import io

import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE
from pptx.enum.dml import MSO_FILL
from pptx.oxml.ns import qn
from pptx.util import Inches, Pt

from thidua.charts.chart import Band, Break, Chart, Series, TargetLine
from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx import add_chart, native_parts
from thidua.charts.render.pptx.text import number_code, printable
from thidua.text.language import speaking

YEARS = ("2022", "2023", "2024", "2025")
VALUES = (0.1, None, 0.417, 0.5)
LINE_SERIES = ["idx", "order", "tx", "spPr", "marker", "dPt", "dLbls", "trendline", "errBars", "cat", "val", "smooth"]
BAR_SERIES = [
    *["idx", "order", "tx", "spPr", "invertIfNegative", "pictureOptions", "dPt", "dLbls", "trendline", "errBars"],
    *["cat", "val", "shape"],
]
SHOWN = ["showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize", "separator"]
ORDERS = {
    "lineChart": [
        *["grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "upDownBars", "marker", "smooth", "axId"]
    ],
    "barChart": ["barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines", "axId"],
    "plotArea": ["layout", "barChart", "lineChart", "catAx", "valAx", "dTable", "spPr"],
    "chart": ["title", "autoTitleDeleted", "plotArea", "legend", "plotVisOnly", "dispBlanksAs", "showDLblsOverMax"],
    "legend": ["legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr"],
    "dLbls": ["dLbl", "delete", "numFmt", "spPr", "txPr", "dLblPos", *SHOWN, "showLeaderLines", "leaderLines"],
    "dLbl": ["idx", "delete", "layout", "tx", "numFmt", "spPr", "txPr", "dLblPos", *SHOWN],
    "dPt": ["idx", "invertIfNegative", "marker", "bubble3D", "explosion", "spPr"],
}
REPEATED = {"ser", "axId", "dPt", "dLbl", "legendEntry"}


def _chart(*series, kind="bars", categories=YEARS, number="share", **more):
    return Chart(kind, categories, series, "Tỷ lệ (%)", number=number, **more)


def _drawn(chart):
    """The slide and the graphic frame, saved and opened again."""
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    add_chart(slide, chart, left=Inches(0.5), top=Inches(1), width=Inches(9), height=Inches(5))
    file = io.BytesIO()
    presentation.save(file)
    slide = Presentation(file).slides[0]
    return slide, next((shape for shape in slide.shapes if shape.has_chart or shape.has_table), None)


def _native(chart):
    return _drawn(chart)[1].chart


def _sheet(native):
    return openpyxl.load_workbook(io.BytesIO(native.part.chart_workbook.xlsx_part.blob))["Sheet1"]


def _rows(native):
    return [list(row) for row in _sheet(native).iter_rows(values_only=True)]


def _notes(slide):
    return [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]


def _local(element):
    return element.tag.rpartition("}")[2]


def _assert_in_schema_order(native):
    for element in native._chartSpace.iter():
        if not isinstance(element.tag, str) or not element.tag.startswith(qn("c:chart")[:-5]):
            continue
        name = _local(element)
        order = ORDERS.get(name)
        if name == "ser":
            order = LINE_SERIES if _local(element.getparent()) == "lineChart" else BAR_SERIES
        if order is None:
            continue
        children = [_local(child) for child in element]
        assert [order.index(child) for child in children] == sorted(order.index(child) for child in children), name
        single = [child for child in children if child not in REPEATED]
        assert len(single) == len(set(single)), (name, children)


RICH = [
    _chart(
        Series("A", VALUES, provisional=(False, False, False, True), verdicts=("missed", "no_data", "met", "behind")),
        targets=(TargetLine("Kế hoạch", (0.2, None, 0.4, 0.6)), TargetLine("Trần luật định", (0.9,) * 4)),
        bands=(Band("Khung", 0.3, 0.4),),
        breaks=(Break("2025", "Sáp nhập"),),
        kind=kind,
        horizontal=horizontal,
    )
    for kind in ("bars", "stacked_bars", "lines", "ranks")
    for horizontal in (False, True)
]
MANY_LINES = _chart(
    *(Series(f"Tỉnh {n}", (1, 2, None, n), tone="main" if n < 2 else "context") for n in range(30)), kind="lines"
)


@pytest.mark.parametrize("chart", [*RICH, MANY_LINES], ids=lambda chart: f"{chart.kind}-{chart.horizontal}")
def test_elements_stand_in_the_order_of_the_schema(chart):
    _assert_in_schema_order(_native(chart))


class TestBarsWithTarget:
    chart = _chart(Series("Thực hiện", VALUES), targets=(TargetLine("Kế hoạch", (0.3, 0.3, 0.4, 0.4)),))

    def test_is_one_chart_of_bars_and_a_line_over_the_same_axes(self):
        native = _native(self.chart)
        bars, lines = native.plots
        assert [_local(plot._element) for plot in native.plots] == ["barChart", "lineChart"]
        axes = [[axis.get("val") for axis in plot._element.findall(qn("c:axId"))] for plot in native.plots]
        assert axes[0] == axes[1]
        assert len(axes[0]) == 2
        assert [series.name for series in bars.series] == ["Thực hiện"]
        assert [series.name for series in lines.series] == ["Kế hoạch"]

    def test_values_are_equal_in_chart_and_workbook(self):
        native = _native(self.chart)
        assert tuple(native.plots[0].series[0].values) == VALUES
        assert tuple(native.plots[1].series[0].values) == (0.3, 0.3, 0.4, 0.4)
        assert _rows(native) == [
            [None, "Thực hiện", "Kế hoạch"],
            ["2022", 0.1, 0.3],
            ["2023", None, 0.3],
            ["2024", 0.417, 0.4],
            ["2025", 0.5, 0.4],
        ]

    def test_target_series_refers_to_its_column(self):
        line = _native(self.chart).plots[1].series[0]._element
        assert [f.text for f in line.iter(qn("c:f"))] == ["Sheet1!$C$1", "Sheet1!$A$2:$A$5", "Sheet1!$C$2:$C$5"]

    def test_lying_target_is_a_frame_beside_which_nothing_is_lost(self):
        native = _native(_chart(Series("A", VALUES), targets=(TargetLine("Kế hoạch", (0.3,) * 4),), horizontal=True))
        assert [series.name for series in native.plots[0].series] == ["A", "Kế hoạch"]
        assert native.plots[0].overlap == 100

    def test_target_over_lying_stacks_is_told_in_words(self):
        slide, frame = _drawn(
            _chart(Series("A", VALUES), targets=(TargetLine("Kế hoạch", (0.3,) * 4),), horizontal=True,
                   kind="stacked_bars")
        )  # fmt: skip
        assert [series.name for series in frame.chart.plots[0].series] == ["A"]
        assert "Kế hoạch: 30%" in _notes(slide)[0]


class TestBars:
    @pytest.mark.parametrize(
        ("kind", "horizontal", "expected"),
        [
            ("bars", False, XL_CHART_TYPE.COLUMN_CLUSTERED),
            ("bars", True, XL_CHART_TYPE.BAR_CLUSTERED),
            ("stacked_bars", False, XL_CHART_TYPE.COLUMN_STACKED),
            ("stacked_bars", True, XL_CHART_TYPE.BAR_STACKED),
        ],
    )
    def test_type(self, kind, horizontal, expected):
        assert _native(_chart(Series("A", VALUES), kind=kind, horizontal=horizontal)).chart_type == expected

    def test_lying_has_the_first_category_on_top(self):
        assert _native(_chart(Series("A", VALUES), horizontal=True)).category_axis.reverse_order

    def test_tone_verdict_and_hatch(self):
        series = Series("A", (1, 2, 3, 4), verdicts=(None, "met", "missed", None), provisional=(False,) * 3 + (True,))
        native = _native(_chart(series, number="count")).plots[0].series[0]
        assert str(native.format.fill.fore_color.rgb) == LIGHT.tones["main"][1:]
        points = {
            int(point.find(qn("c:idx")).get("val")): [e.get("val") for e in point.iter(qn("a:srgbClr"))]
            for point in native._element.findall(qn("c:dPt"))
        }
        assert points[1] == [LIGHT.verdicts["met"][1:]]
        assert points[2] == [LIGHT.verdicts["missed"][1:]]
        assert native._element.findall(f".//{qn('a:pattFill')}")[0].get("prst") == "wdUpDiag"

    def test_labels_of_ours_and_of_the_workbook(self):
        series = Series("A", (0.25, 0.5, 0.75, 1), labels=("1/4 (25%)", "", "3/4 (75%)", "4/4 (100%)"))
        native = _native(_chart(series)).plots[0].series[0]
        assert native.points[0].data_label.text_frame.text == "1/4\n(25%)"
        assert native.data_labels.show_value
        assert native.data_labels.font.size == Pt(16)

    def test_verdict_key_and_missing_are_told_under_the_chart(self):
        slide, _frame = _drawn(
            _chart(Series("A", (1, None, 3, None), verdicts=("met", None, "missed", "not_due")), number="count")
        )
        note = _notes(slide)[0]
        assert "● Đạt kế hoạch" in note
        assert "▼ Chưa đạt kế hoạch" in note
        assert "Chưa có số liệu: 2023" in note
        assert "… Chưa đến kỳ đánh giá: 2025" in note

    def test_too_small_pieces_of_a_stack_have_no_label(self):
        series = Series("A", (100, 100, 100, 1))
        native = _native(_chart(series, kind="stacked_bars", number="count")).plots[0].series[0]
        hidden = [label for label in native._element.iter(qn("c:dLbl")) if label.find(qn("c:delete")) is not None]
        assert [label.find(qn("c:idx")).get("val") for label in hidden] == ["3"]


class TestWaterfall:
    chart = _chart(
        Series("Hơn", (3, 2, None, None)), Series("Kém", (None, None, 1, None)), Series("Chung", (None, None, None, 4)),
        kind="stacked_bars", horizontal=True, number="points", base=(0, 3, 4, 0),
    )  # fmt: skip

    def test_stands_on_an_invisible_base_that_is_stacked_first(self):
        native = _native(self.chart)
        base, *steps = native.plots[0].series
        assert tuple(base.values) == self.chart.base
        assert base.format.fill.type == MSO_FILL.BACKGROUND
        assert base._element.find(qn("c:dLbls")) is None
        assert [tuple(series.values) for series in steps] == [series.values for series in self.chart.series]
        assert "".join(base._element.find(qn("c:tx")).itertext()).strip() == "", "the legend names no base"

    def test_its_base_is_in_the_workbook(self):
        assert [row[-1] for row in _rows(_native(self.chart))] == ["Điểm bắt đầu (không vẽ)", 0, 3, 4, 0]

    def test_elements_stand_in_order(self):
        _assert_in_schema_order(_native(self.chart))

    def test_ranges_stand_around_their_values_not_from_zero(self):
        ranges = Series("Khoảng", (4, 2), labels=("82 – 86", "90 – 92"))
        native = _native(_chart(ranges, categories=("a", "b"), kind="stacked_bars", horizontal=True, base=(82, 90)))
        assert native.value_axis.minimum_scale == 80.5 and native.value_axis.maximum_scale == 92.3
        labels = ["".join(label.itertext()) for label in native.plots[0].series[1]._element.iter(qn("c:dLbl"))]
        assert ["82 – 86" in label for label in labels] == [True, False]

    def test_the_label_of_a_range_does_not_hide_it(self):
        ranges = Series("Khoảng", (4, 2), labels=("82 – 86", "90 – 92"), provisional=(True, True))
        for base, grounds in (((82, 90), 0), ((), 2)):
            chart = _chart(ranges, categories=("a", "b"), kind="stacked_bars", horizontal=True, base=base)
            marks = list(_native(chart).plots[0].series[-1]._element.iter(qn("c:dLbl")))
            assert sum(mark.find(qn("c:spPr")) is not None for mark in marks) == grounds


class TestLines:
    def test_gap_stays_a_gap(self):
        native = _native(_chart(Series("A", VALUES), kind="lines"))
        assert tuple(native.plots[0].series[0].values) == VALUES
        assert native._chartSpace.chart.find(qn("c:dispBlanksAs")).get("val") == "gap"

    def test_break_cuts_the_line_and_is_named(self):
        slide, frame = _drawn(_chart(Series("A", (1, 2, 3, 4)), kind="lines", breaks=(Break("2024", "Sáp nhập"),)))
        assert _notes(slide) == ["(*) 2024: Sáp nhập"]
        assert [row[0] for row in _rows(frame.chart)[1:]] == ["2022", "2023", "2024 (*)", "2025"]
        (point,) = frame.chart.plots[0].series[0]._element.findall(qn("c:dPt"))
        assert point.find(qn("c:idx")).get("val") == "2"
        assert point.find(f".//{qn('a:ln')}/{qn('a:noFill')}") is not None

    def test_provisional_is_dashed(self):
        series = Series("A", (1, 2, 3, 4), provisional=(False,) * 3 + (True,))
        native = _native(_chart(series, kind="lines")).plots[0].series[0]
        (point,) = native._element.findall(qn("c:dPt"))
        assert point.find(f".//{qn('a:prstDash')}").get("val") == "dash"

    def test_ranks_have_the_first_on_top_and_categories_below(self):
        native = _native(_chart(Series("A", (1, 3, 2, 1)), kind="ranks", number="rank"))
        assert native.value_axis.reverse_order
        assert native.value_axis.major_unit == 1
        assert native.category_axis._element.find(qn("c:crosses")).get("val") == "max"

    def test_grey_lines_are_drawn_first_and_left_out_of_a_long_legend(self):
        native = _native(MANY_LINES)
        assert [series.name for series in native.plots[0].series][-2:] == ["Tỉnh 0", "Tỉnh 1"]
        assert len(native.legend._element.findall(qn("c:legendEntry"))) == 28


class TestTexts:
    names = ("=1+1", "+84 24", "-5", "@SUM(A1)", "<b>Sở</b> & Ban", "https://vi.example", "x" * 200, "a\x00b\x0bc\nd")

    def test_stay_text(self):
        chart = _chart(
            *(Series(name, (1,) * 8, tone="context") for name in self.names), categories=self.names, number="count"
        )
        native = _native(chart)
        expected = [*self.names[:7], "ab c d"]
        rows = _rows(native)
        assert rows[0][1:] == expected
        assert [row[0] for row in rows[1:]] == expected
        assert {cell.data_type for row in _sheet(native).iter_rows() for cell in row} <= {"s", "n"}
        assert not any(cell.hyperlink for row in _sheet(native).iter_rows() for cell in row)
        assert [series.name for series in native.plots[0].series] == expected
        assert list(native.plots[0].categories) == expected

    def test_printable(self):
        assert printable("Sở\n Y\x07 tế\ud800") == "Sở Y tế"


class TestNumberCode:
    def test_as_many_decimals_as_the_longest(self):
        assert number_code("share", [0.4, 5 / 12]) == "[$-42A]#,##0.0%"
        assert number_code("share", [0.4, None, 1]) == "[$-42A]#,##0%"
        assert number_code("points", [97.25, 96]) == "[$-42A]#,##0.00"
        assert number_code("count", [1486]) == "[$-42A]#,##0"
        assert number_code("points", []) == "[$-42A]#,##0"

    def test_english(self):
        with speaking("en"):
            assert number_code("rank", [1]) == "[$-409]#,##0"


def test_matrix_is_a_table():
    series = Series("Sở Y tế", (9.5, None), provisional=(True, False), verdicts=("met", "no_data"))
    slide, frame = _drawn(_chart(series, kind="matrix", categories=("Tiêu chí 1", "Tổng"), number="points"))
    cells = [[cell.text_frame.text for cell in row.cells] for row in frame.table.rows]
    assert cells == [["", "Tiêu chí 1", "Tổng"], ["Sở Y tế", "● 9,5 *", "– Chưa có số liệu"]]
    assert str(frame.table.cell(1, 1).fill.fore_color.rgb) == LIGHT.verdicts["met"][1:]
    assert any("*: Số liệu sơ kết hoặc ước thực hiện" in note for note in _notes(slide))


def test_bars_of_which_each_category_has_one_take_the_room_of_all():
    alone = _chart(Series("Đã tặng", (0, 6, 2, 1)), Series("Đang trình", (1, 0, 0, 0)), number="count")
    assert _native(alone).plots[0].overlap == 100
    many = _chart(
        Series("Đã tặng", (0,) * 4 + (6,) * 4), Series("Đang trình", (1,) * 4 + (0,) * 4), number="count",
        categories=tuple(f"Danh hiệu {at}" for at in range(8)), horizontal=True,
    )  # fmt: skip
    assert native_parts(many, width=Inches(12), height=Inches(4.6)) == [many], "they need no second slide"
    both = _chart(Series("Đã tặng", (1, 6, 2, 1)), Series("Đang trình", (1, 0, 0, 0)), number="count")
    assert _native(both).plots[0].overlap == 0


def test_names_and_values_of_lying_bars_have_their_room():
    """Of 648 points a name of 17 letters in 16 points takes 130 to 200, a value of two figures 20 to 40."""
    native = _native(_chart(Series("Số", (1, 12, 3, 4)), number="count", horizontal=True,
                            categories=("Sở A", "Sở B", "Sở C", "Ban Quản lý khu D")))  # fmt: skip
    place = native._chartSpace.find(".//" + qn("c:plotArea")).find(qn("c:layout")).find(qn("c:manualLayout"))
    left, width = (float(place.find(qn(f"c:{side}")).get("val")) * 648 for side in "xw")
    assert 130 < left < 200, "the longest name"
    assert 20 < 648 - left - width < 40, "the longest value"
    long = _chart(Series("Số", (1, 2, 3, 4)), number="count", horizontal=True, categories=("Tên dài " * 30, *"ABC"))
    wrapped = _native(long)._chartSpace.find(".//" + qn("c:manualLayout")).find(qn("c:x"))
    assert 0.4 < float(wrapped.get("val")) < 0.45, "names take no more than their share and are wrapped"


def test_a_bar_of_nothing_in_the_place_of_anothers_bears_no_label():
    alone = _chart(Series("Đủ", (4, 0, 4, 12)), Series("Sắp đủ", (0, 2, 0, 0)), number="count", horizontal=True)
    unnamed = [
        [
            label.find(qn("c:idx")).get("val")
            for label in series.iter(qn("c:dLbl"))
            if label.find(qn("c:delete")) is not None
        ]
        for series in _native(alone)._chartSpace.iter(qn("c:ser"))
    ]
    assert unnamed == [["1"], ["0", "2", "3"]]


@pytest.mark.parametrize("kind", ["bars", "stacked_bars", "lines", "ranks", "matrix"])
def test_nothing_to_draw_is_said(kind):
    for chart in (_chart(Series("A", (None,) * 4), kind=kind), _chart(kind=kind, categories=())):
        slide, frame = _drawn(chart)
        assert frame is None
        assert _notes(slide) == ["Chưa có số liệu"]


def test_chart_has_words_for_those_who_do_not_see_it():
    frame = _drawn(_chart(Series("A", VALUES)))[1]
    assert frame.element.nvGraphicFramePr.cNvPr.get("descr") == "Tỷ lệ (%)"
