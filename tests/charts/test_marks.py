"""What is written beside a mark, and which labels have room."""

from thidua.charts.chart import Break, Chart, Series
from thidua.charts.marks import (
    break_positions,
    description,
    drawing_order,
    keyed_verdicts,
    labels_below,
    labels_every_point,
    named_at_ends,
    series_key,
    value_label,
    wrapped,
)
from thidua.text.language import speaking

YEARS = ("2023", "2024", "2025")


def _chart(*series, kind="bars", number="share", categories=YEARS, **more):
    return Chart(kind, categories, series, "Tỷ lệ", number=number, **more)


class TestValueLabel:
    def test_value_in_the_format_of_the_chart(self):
        series = Series("A", (5 / 12, 0.4, 1))
        assert [value_label(_chart(series), series, at) for at in range(3)] == ["41,7%", "40%", "100%"]

    def test_label_given_after_the_sign_of_the_verdict(self):
        series = Series("A", (5 / 12, 0.4, 1), labels=("5/12", "2/5", "3/3"), verdicts=("missed", None, "exceeded"))
        assert [value_label(_chart(series), series, at) for at in range(3)] == ["▼ 5/12", "2/5", "▲ 3/3"]

    def test_missing_value_says_why_and_never_zero(self):
        series = Series("A", (None, None, 0), verdicts=("not_due", None, None))
        written = [value_label(_chart(series), series, at) for at in range(3)]
        assert written == ["… Chưa đến kỳ đánh giá", "", "0%"]

    def test_english(self):
        series = Series("A", (0.417, 1486, None))
        with speaking("en"):
            assert value_label(_chart(series, number="points"), series, 1) == "1,486"


def test_description_tells_everything_in_words():
    series = Series("Sở Y tế", (5 / 12, 0, 0), labels=("5/12", "", ""), provisional=(True, False, False),
                    verdicts=("behind", None, None))  # fmt: skip
    assert description(_chart(series), series, 0) == [
        "2023",
        "Sở Y tế: 41,7%",
        "5/12",
        "▽ Chậm tiến độ",
        "Số liệu sơ kết hoặc ước thực hiện",
    ]


class TestVerdictKeys:
    def test_only_verdicts_of_single_marks_need_a_key(self):
        mixed = Series("A", (1, 2, 3), verdicts=("missed", None, "exceeded"))
        uniform = Series("Đạt kế hoạch", (1, 2, 3), verdicts=("met",) * 3)
        assert keyed_verdicts(_chart(mixed, uniform)) == ["exceeded", "missed"]
        assert series_key(uniform) == "● Đạt kế hoạch"
        assert series_key(mixed) == "A"

    def test_every_verdict_of_a_matrix_needs_one(self):
        assert keyed_verdicts(_chart(Series("A", (1, 2, 3), verdicts=("met",) * 3), kind="matrix")) == ["met"]


def test_breaks_at_one_place_are_joined():
    chart = _chart(
        Series("A", (1, 2, 3)),
        breaks=(Break("2025", "Sáp nhập"), Break("2024", "Đổi tên"), Break("2025", "Đổi thang điểm")),
    )
    assert break_positions(chart) == {1: "Đổi tên", 2: "Sáp nhập; Đổi thang điểm"}


class TestLines:
    def test_labels_stand_away_from_the_other_line(self):
        chart = _chart(Series("A", (1, 3, 2)), Series("B", (2, 1, 2), tone="second"), kind="lines")
        assert labels_below(chart, 0) == [True, False, False]
        assert labels_below(chart, 1) == [False, True, True]

    def test_label_of_a_single_line_stands_below_a_dip(self):
        chart = _chart(Series("A", (2, 1, 3)), Series("Bình quân", (9, 9, 9), tone="context"), kind="lines")
        assert labels_below(chart, 0) == [False, True, False]

    def test_every_point_is_labelled_only_where_there_is_room(self):
        assert labels_every_point(_chart(Series("A", (1, 2, 3)), kind="lines"))
        assert labels_every_point(_chart(Series("A", (1, 2, 3)), Series("B", (1, 2, 3)), kind="lines"))
        assert not labels_every_point(_chart(*(Series(n, (1, 2, 3)) for n in "ABC"), kind="lines"))
        years = tuple(map(str, range(13)))
        assert not labels_every_point(_chart(Series("A", (1,) * 13), kind="lines", categories=years))

    def test_names_stand_at_ends_of_at_most_five_lines(self):
        five = [Series(n, (1, 2, 3)) for n in "ABCDE"]
        grey = [Series(n, (1, 2, 3), tone="context") for n in "FGH"]
        assert named_at_ends(_chart(*five, kind="lines")) == [0, 1, 2, 3, 4]
        assert named_at_ends(_chart(*grey, *five[:3], kind="ranks")) == [3, 4, 5]
        assert named_at_ends(_chart(*five, Series("I", (1, 2, 3)), kind="lines")) == []

    def test_highlighted_lines_are_drawn_over_grey_ones(self):
        series = (Series("A", (1, 2, 3)), Series("B", (1, 2, 3), tone="context"))
        assert drawing_order(_chart(*series, kind="lines")) == [1, 0]
        assert drawing_order(_chart(*series)) == [0, 1]


def test_wrapping_never_cuts():
    name = "Văn phòng Hội đồng nhân dân  và\nỦy ban nhân dân thành phố X"
    lines = wrapped(name, 28)
    assert max(map(len, lines)) <= 28
    assert " ".join(lines) == "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố X"
    assert wrapped("", 28) == [""]
