"""Plotly figures: values as given, texts escaped, everything that design asks of a chart drawn."""

import json
import re
from html import unescape
from itertools import pairwise

import plotly.graph_objects as go
import pytest
from plotly.colors import sample_colorscale

from thidua.charts.chart import Band, Break, Chart, Series, TargetLine
from thidua.charts.palette import DARK, LIGHT, SIGNS
from thidua.charts.render.plotly import CONFIG, NARROW, figure
from thidua.text.language import speaking

YEARS = ("2022", "2023", "2024", "2025")
LONG = "Trường Cao đẳng Kinh tế – Kỹ thuật và Công nghệ thông tin tỉnh"
NASTY = '<b>Sở</b> & "Ban" <a href="x">'


def _chart(*series, kind="bars", categories=YEARS, measure="Tỷ lệ (%)", number="share", **more):
    return Chart(kind, categories, series, measure, number=number, **more)


def _strings(drawn):
    def walk(node):
        if isinstance(node, str):
            yield node
        elif isinstance(node, dict):
            for value in node.values():
                yield from walk(value)
        elif isinstance(node, list):
            for value in node:
                yield from walk(value)

    return list(walk(json.loads(drawn.to_json())))


def _plain(html):
    return unescape(re.sub(r"<[^>]*>", " ", html)).replace("\xa0", " ")


def _heading(drawn):
    return " ".join(_plain(drawn.layout.title.text).split())


def _annotations(drawn):
    return [" ".join(_plain(note.text).split()) for note in drawn.layout.annotations]


def _bars(drawn):
    return [trace for trace in drawn.data if trace.type == "bar"]


def _labels(drawn):
    return [
        [" ".join(_plain(t).split()) for t in trace.text]
        for trace in drawn.data
        if trace.type == "scatter" and trace.mode == "markers+text"
    ]


def _cells_of(trace):
    """(row, column) -> words, x, y and hover text of each cell that a trace of a matrix writes."""
    told = zip(trace.customdata, trace.text, trace.x, trace.y, trace.hovertext, strict=True)
    return {tuple(where): rest for where, *rest in told}


def _contrast(ink, ground):
    """The contrast of WCAG 2.1 between `#RRGGBB` or `rgb(r, g, b)` colours."""

    def luminance(colour):
        channels = re.findall(r"[0-9A-Fa-f]{2}", colour[1:]) if colour[0] == "#" else re.findall(r"\d+", colour)
        parts = [int(one, 16 if colour[0] == "#" else 10) / 255 for one in channels]
        red, green, blue = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    low, high = sorted((luminance(ink), luminance(ground)))
    return (high + 0.05) / (low + 0.05)


KINDS = ["bars", "stacked_bars", "lines", "ranks", "matrix"]


class TestEveryKind:
    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("horizontal", [False, True])
    @pytest.mark.parametrize("values", [(1, 2, 2, 3), (None,) * 4, (1,) * 4, (None, 0, None, 2)])
    def test_draws(self, kind, horizontal, values):
        series = Series(
            "A", values, provisional=(False, False, False, True), verdicts=("met", None, "no_data", "missed")
        )
        grey = Series("B", values, tone="context")
        drawn = figure(_chart(series, grey, kind=kind, horizontal=horizontal, breaks=(Break("2024", "Sáp nhập"),)))
        assert drawn.layout.height > 100
        assert drawn.layout.width is None
        assert ("Chưa có số liệu" in _annotations(drawn)) == (values == (None,) * 4)

    @pytest.mark.parametrize("kind", KINDS)
    def test_without_categories(self, kind):
        assert _annotations(figure(_chart(kind=kind, categories=()))) == ["Chưa có số liệu"]

    @pytest.mark.parametrize("kind", KINDS)
    @pytest.mark.parametrize("horizontal", [False, True])
    def test_no_text_of_data_is_markup(self, kind, horizontal):
        series = tuple(Series(f"{NASTY} {at}", (1, 2), labels=(NASTY, NASTY), tone="main") for at in range(7))
        chart = Chart(
            kind, (NASTY, "b"), series, NASTY, horizontal=horizontal, targets=(TargetLine(NASTY, (1, 2)),),
            bands=(Band(NASTY, 1, 2),), breaks=(Break("b", NASTY),),
        )  # fmt: skip
        texts = _strings(figure(chart, title=NASTY))
        assert any("&lt;b&gt;Sở&lt;/b&gt;" in text for text in texts)
        tags = {tag for text in texts for tag in re.findall(r"<[^>]*>", text)}
        ours = re.compile(r"<br>|</?b>|<span style=\"[^\"<>]*\">|</span>|</?extra>")
        assert [tag for tag in tags if not ours.fullmatch(tag)] == []
        assert not any("<b>Sở" in text or "<a" in text for text in texts)

    @pytest.mark.parametrize("kind", KINDS)
    def test_transparent_in_both_lights(self, kind):
        for dark, colours in ((False, LIGHT), (True, DARK)):
            layout = figure(_chart(Series("A", (1, 2, 3, 4)), kind=kind), dark=dark).layout
            assert layout.paper_bgcolor == layout.plot_bgcolor == "rgba(0,0,0,0)"
            assert layout.font.family == "Source Sans, sans-serif"
            assert layout.font.color == colours.text

    def test_three_hundred_rows(self):
        names = tuple(f"{LONG} {at}" for at in range(300))
        drawn = figure(_chart(Series("Điểm", tuple(range(300))), categories=names, horizontal=True))
        assert drawn.layout.height > 300 * 30
        assert len(_bars(drawn)[0].x) == 300


def test_config_shows_no_words_of_the_library():
    assert CONFIG["displayModeBar"] is False
    assert CONFIG["showTips"] is False
    assert "locale" not in CONFIG


def test_heading_is_title_measure_and_legend():
    drawn = figure(_chart(Series("Tỉnh A", YEARS_VALUES), Series("Tỉnh B", YEARS_VALUES)), title="Tỷ lệ tăng")
    assert _heading(drawn) == "Tỷ lệ tăng Tỷ lệ (%) ■ Tỉnh A ■ Tỉnh B"
    assert _heading(figure(_chart(Series("Tỉnh A", YEARS_VALUES)))) == "Tỷ lệ (%)"


YEARS_VALUES = (0.1, None, 0.417, 0.5)


class TestBars:
    def test_values_and_labels(self):
        drawn = figure(_chart(Series("A", YEARS_VALUES)))
        (bars,) = _bars(drawn)
        assert bars.y == YEARS_VALUES
        assert _labels(drawn) == [["10%", "", "41,7%", "50%"]]
        assert list(drawn.layout.xaxis.ticktext) == list(YEARS)
        assert not drawn.layout.yaxis.showticklabels

    def test_a_bar_alone_in_its_category_stands_in_its_middle(self):
        drawn = figure(_chart(Series("A", (4, 0, 1, 2)), Series("B", (0, 3, 0, None)), number="count"))
        first, second = _bars(drawn)
        assert (first.y, second.y) == ((4, None, 1, 2), (None, 3, None, None)), "nothing is drawn of nothing"
        assert list(first.x) == list(second.x) == [0, 1, 2, 3]
        assert _labels(drawn) == [["4", "", "1", "2"], ["", "3", "", ""]]
        both = _bars(figure(_chart(Series("A", (4, 0, 1, 2)), Series("B", (1, 3, 0, None)), number="count")))
        assert both[0].x[0] < 0 < both[1].x[0], "beside each other where a category has two"

    def test_numbers_in_english(self):
        with speaking("en"):
            drawn = figure(_chart(Series("A", (1486, 1, 2, 3)), number="count"))
        assert _labels(drawn)[0][0] == "1,486"
        assert drawn.layout.separators == ".,"

    def test_hover_tells_all_and_clicks_tell_which(self):
        drawn = figure(_chart(Series("Tỉnh A", YEARS_VALUES, verdicts=("missed", None, "met", "met"))))
        (bars,) = _bars(drawn)
        assert bars.hovertext[0] == "2022<br>Tỉnh A: 10%<br>▼ Chưa đạt kế hoạch"
        assert [tuple(pair) for pair in bars.customdata] == [(0, 0), (0, 1), (0, 2), (0, 3)]

    def test_provisional_is_hatched_and_explained(self):
        drawn = figure(_chart(Series("A", YEARS_VALUES, provisional=(False, False, False, True))))
        assert list(_bars(drawn)[0].marker.pattern.shape) == ["", "", "", "/"]
        assert "▨ Số liệu sơ kết hoặc ước thực hiện" in _heading(drawn)

    def test_verdicts_by_colour_sign_and_word(self):
        drawn = figure(_chart(Series("A", (1, 2, 3, 4), verdicts=("exceeded", "met", "missed", None)), number="count"))
        assert list(_bars(drawn)[0].marker.color) == [
            *(LIGHT.verdicts[verdict] for verdict in ("exceeded", "met", "missed")),
            LIGHT.tones["main"],
        ]
        assert _labels(drawn)[0] == ["▲ 1", "● 2", "▼ 3", "4"]
        assert "■ ▼ Chưa đạt kế hoạch" in _heading(drawn)

    def test_first_category_on_top_and_long_names_whole(self):
        series = Series("A", (1, 2))
        drawn = figure(_chart(series, categories=(LONG, "Sở Y tế"), number="count", horizontal=True), width=NARROW)
        (bars,) = _bars(drawn)
        axis = drawn.layout.yaxis
        assert bars.x == (1, 2)
        assert axis.range[0] > axis.tickvals[1] > axis.tickvals[0] > axis.range[1]
        lines = axis.ticktext[0].split("<br>")
        assert " ".join(lines) == LONG
        assert max(map(len, lines)) <= 16
        assert axis.automargin

    def test_names_that_are_equal_stay_two(self):
        drawn = figure(_chart(Series("A", (1, 2)), categories=("Sở Y tế", "Sở Y tế"), horizontal=True))
        assert len(set(_bars(drawn)[0].y)) == 2

    def test_missing_row_says_so(self):
        drawn = figure(_chart(Series("A", (1, None)), categories=("a", "b"), number="count", horizontal=True))
        assert _labels(drawn) == [["1", "chưa có số liệu"]]

    def test_stacks_in_order_with_labels_inside(self):
        drawn = figure(_chart(Series("Tốt", (1, 0), tone="good"), Series("Khá", (2, 3), tone="completed"),
                              kind="stacked_bars", categories=("a", "b"), number="count"))  # fmt: skip
        assert drawn.layout.barmode == "stack"
        assert [(bars.name, list(bars.text), bars.textposition) for bars in _bars(drawn)] == [
            ("Tốt", ["1", ""], "inside"),
            ("Khá", ["2", "3"], "inside"),
        ]
        assert _heading(drawn).endswith("■ Tốt ■ Khá")
        assert drawn.layout.yaxis.range[1] >= 3

    def test_labels_in_hatched_bars_are_read_on_paper(self):
        drawn = figure(_chart(Series("A", (3, 3), provisional=(True, False)), categories=("a", "b"), number="count",
                              kind="stacked_bars"))  # fmt: skip
        (bars,) = _bars(drawn)
        assert bars.textfont.color == (LIGHT.text, "#FFFFFF"), "white is not seen between the strokes"
        assert LIGHT.paper in bars.textfont.shadow[0] and bars.textfont.shadow[1] == "none"

    def test_ranges_stand_off_the_axis_with_their_words(self):
        ranges = Series("Khoảng", (4, 0), labels=("82 – 86", "90"))
        drawn = figure(_chart(ranges, categories=("a", "b"), kind="stacked_bars", base=(82, 90), horizontal=True,
                              number="points"))  # fmt: skip
        (bars,) = _bars(drawn)
        words = next(trace for trace in drawn.data if trace.type == "scatter")
        assert (bars.base, bars.x, bars.text) == ((82, 90), (4, 0), None)
        assert (words.x, words.text) == ((86, 90), ("82 – 86", "90"))
        assert drawn.layout.xaxis.range[0] > 80


class TestReferences:
    @pytest.mark.parametrize("horizontal", [False, True])
    def test_constant_target_is_a_line_with_its_name_and_value(self, horizontal):
        target = TargetLine("Kế hoạch", (0.9,) * 4)
        drawn = figure(_chart(Series("A", YEARS_VALUES), targets=(target,), horizontal=horizontal))
        assert "Kế hoạch 90%" in _annotations(drawn)
        assert {(s.x0 if horizontal else s.y0) for s in drawn.layout.shapes} == {0.9}

    def test_varying_target_is_a_step_at_each_category(self):
        target = TargetLine("Kế hoạch", (0.2, None, 0.4, 0.5))
        drawn = figure(_chart(Series("A", YEARS_VALUES), targets=(target,)))
        steps = [trace for trace in drawn.data if trace.name == "Kế hoạch"]
        assert steps[-1].y == (0.2, 0.2, None, None, None, None, 0.4, 0.4, None, 0.5, 0.5, None)
        assert _labels(drawn)[0] == ["10% ━ 20%", "", "41,7% ━ 40%", "50% ━ 50%"]
        assert "━ Kế hoạch" in _heading(drawn)

    def test_label_never_stands_on_the_target_line(self):
        drawn = figure(_chart(Series("A", (0.1, 0.89, 0.9, 1.0)), targets=(TargetLine("Kế hoạch", (0.9,) * 4),)))
        heights = next(trace.y for trace in drawn.data if trace.type == "scatter" and trace.mode == "markers+text")
        assert heights == (0.1, 0.9, 0.9, 1.0)

    def test_band_is_a_strip(self):
        drawn = figure(_chart(Series("A", YEARS_VALUES), kind="lines", bands=(Band("Khung", 0.2, 0.4),)))
        (strip,) = drawn.layout.shapes
        assert (strip.type, strip.y0, strip.y1, strip.layer) == ("rect", 0.2, 0.4, "below")
        assert "Khung 20% – 40%" in _annotations(drawn)

    def test_break_is_a_dotted_line_with_its_reason(self):
        drawn = figure(_chart(Series("A", YEARS_VALUES), breaks=(Break("2024", "Sáp nhập hai tỉnh"),)))
        (line,) = drawn.layout.shapes
        assert (line.x0, line.x1, line.line.dash) == (1.5, 1.5, "dot")
        assert "Sáp nhập hai tỉnh" in _annotations(drawn)


class TestLines:
    @staticmethod
    def _strokes(drawn, dash):
        (trace,) = [t for t in drawn.data if t.mode == "lines" and t.line.dash == dash]
        triples = zip(trace.x[::3], trace.x[1::3], trace.y[::3], trace.y[1::3], strict=True)
        return [(a, b) for a, b, one, other in triples if one is not None and other is not None]

    def test_no_stroke_over_a_gap_or_a_break(self):
        categories = tuple(map(str, range(6)))
        series = Series("A", (1, 2, None, 4, 5, 6))
        drawn = figure(_chart(series, kind="lines", categories=categories, breaks=(Break("4", "Đổi thang điểm"),)))
        assert self._strokes(drawn, "solid") == [(0, 1), (4, 5)]
        points = next(t for t in drawn.data if t.mode.startswith("markers"))
        assert points.y == (1, 2, None, 4, 5, 6)

    def test_provisional_is_dashed_with_an_open_mark(self):
        drawn = figure(_chart(Series("A", (1, 2, 3, 4), provisional=(False,) * 3 + (True,)), kind="lines"))
        assert self._strokes(drawn, "solid") == [(0, 1), (1, 2)]
        assert self._strokes(drawn, "dash") == [(2, 3)]
        points = next(t for t in drawn.data if t.mode.startswith("markers"))
        assert list(points.marker.color) == [LIGHT.tones["main"]] * 3 + [LIGHT.paper]

    def test_five_lines_are_named_at_their_ends_and_six_in_a_legend(self):
        five = figure(_chart(*(Series(f"Cụm {n}", (1, 2, 3, n)) for n in range(5)), kind="lines", number="count"))
        assert _annotations(five)[-5:] == ["● Cụm 4 4", "● Cụm 3 3", "● Cụm 2 2", "● Cụm 1 1", "● Cụm 0 0"]
        assert "Cụm" not in _heading(five)
        six = figure(_chart(*(Series(f"Cụm {n}", (1, 2, 3, n)) for n in range(6)), kind="lines", number="count"))
        assert [f"■ Cụm {n}" in _heading(six) for n in range(6)] == [True] * 6

    def test_values_have_an_axis_where_they_are_not_all_labelled(self):
        drawn = figure(_chart(*(Series(n, (0.1, 0.2, 0.3, 0.4)) for n in "ABC"), kind="lines"))
        assert [_plain(text).strip() for text in drawn.layout.yaxis.ticktext] == ["0%", "10%", "20%", "30%", "40%"]

    def test_ranks_have_the_first_on_top(self):
        drawn = figure(_chart(Series("A", (1, 3, 2, 1)), kind="ranks", number="rank"))
        low, high = drawn.layout.yaxis.range
        assert low > 3 > 1 > high
        assert _labels(drawn) == [["1", "3", "2", "1"]]

    def test_ties_keep_every_name(self):
        drawn = figure(_chart(*(Series(f"Đơn vị {n}", (1,) * 4) for n in range(4)), kind="ranks", number="rank"))
        names = [note for note in drawn.layout.annotations if "Đơn vị" in note.text]
        shifts = sorted(note.yshift for note in names)
        assert len(names) == 4
        assert all(b - a >= 17 for a, b in pairwise(shifts))

    @pytest.mark.parametrize("kind", ["lines", "ranks"])
    def test_names_at_the_ends_of_lines_have_all_the_room_they_take(self, kind):
        names = [f"{LONG} {LONG} {LONG} số {at}" for at in range(5)]
        drawn = figure(_chart(*(Series(name, (1, 2, 3, 4)) for name in names), kind=kind))
        beside = [note for note in drawn.layout.annotations if "số" in note.text]
        assert len(beside) == len(names)
        top, bottom = drawn.layout.yaxis.range[1], drawn.layout.yaxis.range[0]
        plot = drawn.layout.height - drawn.layout.margin.t - drawn.layout.margin.b
        middles = [(note.y - top) / (bottom - top) * plot - note.yshift for note in beside]
        edges = sorted(
            (middle - lines * 18.2 / 2, middle + lines * 18.2 / 2)
            for middle, lines in zip(middles, (note.text.count("<br>") + 1 for note in beside), strict=True)
        )
        assert edges[0][0] >= -3 and edges[-1][1] <= plot + 3
        assert all(above[1] <= below[0] for above, below in pairwise(edges))

    def test_many_grey_lines_are_few_traces(self):
        grey = [Series(f"Tỉnh {n}", (n, 2, 3, 4), tone="context") for n in range(60)]
        drawn = figure(_chart(Series("Tỉnh A", (1, 2, 3, 4)), *grey, kind="lines", number="count"))
        assert len(drawn.data) <= 6


class TestMatrix:
    def test_cells_hold_figures_and_first_row_is_on_top(self):
        drawn = figure(_chart(Series("A", (7, 10)), Series("B", (None, 8.5), provisional=(False, True)),
                              kind="matrix", categories=("x", "y"), number="points"))  # fmt: skip
        cells, first, second = drawn.data
        marks = {**_cells_of(first), **_cells_of(second)}
        assert {where: words for where, (words, *_told) in marks.items()} == {
            (0, 0): "7",
            (0, 1): "10",
            (1, 1): "8,5 *",
        }
        assert [list(row) for row in cells.z] == [[0, 1], [None, 0.5]]
        assert drawn.layout.yaxis.range[1] == 0
        assert list(drawn.layout.yaxis.ticktext) == ["A", "B"]
        assert "* Số liệu sơ kết" in _heading(drawn)
        (_, x, top, _), (_, right, same, _), (_, below, lower, hovered) = (marks[at] for at in ((0, 0), (0, 1), (1, 1)))
        assert (x, right, below) == (0, 1, 1)
        assert top == same < lower
        assert hovered.startswith("y<br>B: 8,5")

    def test_verdicts_colour_cells_exactly(self):
        series = Series("A", (1, None, 2), verdicts=("met", "no_data", None))
        cells, *marks = figure(_chart(series, kind="matrix", categories=("x", "y", "z"), number="count")).data
        shades = {round(at, 6): colour for at, colour in cells.colorscale}
        assert [shades[round(z, 6)] for z in cells.z[0]] == [
            LIGHT.verdicts["met"],
            LIGHT.verdicts["no_data"],
            LIGHT.sequential[0],
        ]
        words = {at: said for trace in marks for (_row, at), (said, *_told) in _cells_of(trace).items()}
        assert words == {0: "● 1", 1: "–", 2: "2"}

    @pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
    @pytest.mark.parametrize("judged", [False, True], ids=["values", "verdicts"])
    def test_every_cell_is_readable_on_its_colour(self, dark, judged):
        verdicts = tuple(SIGNS) if judged else ()
        values = tuple(float(at) for at in range(len(SIGNS)))
        names = tuple(map(str, values))
        chart = _chart(Series("A", values, verdicts=verdicts), kind="matrix", categories=names, number="count")
        cells, *marks = figure(chart, dark=dark).data
        written = 0
        for trace in marks:
            for _row, at in trace.customdata:
                ground = sample_colorscale([list(stop) for stop in cells.colorscale], float(cells.z[0][at]))[0]
                assert _contrast(trace.textfont.color, ground) >= 4.5, (at, trace.textfont.color, ground)
                written += 1
        assert written == len(SIGNS)


def test_figure_is_a_plotly_figure():
    assert isinstance(figure(_chart(Series("A", YEARS_VALUES))), go.Figure)
