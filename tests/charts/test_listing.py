"""A matrix as a list says in words all that its cells say, and reads no name as mark-up."""

from lxml import html

from thidua.charts.chart import Chart, Series
from thidua.charts.render.listing import listing
from thidua.charts.render.plotly import NARROW, WIDE, fits_matrix

ROWS = (
    Series("Sở Y tế", (1, None, 0.5), verdicts=("met", "no_data", "missed"), provisional=(False, False, True)),
    Series("<b>Ban</b>", (None, 2, None)),
)
MATRIX = Chart("matrix", ("Thu ngân sách", "<i>Giảm nghèo</i>", "Chuyển đổi số"), ROWS, "Kết quả", number="count")


def texts(node: html.HtmlElement, path: str) -> list[str]:
    return [" ".join(found.text_content().split()) for found in node.xpath(path)]


def test_every_row_is_a_heading_over_its_cells() -> None:
    drawn = html.fromstring(listing(MATRIX))
    assert texts(drawn, ".//details[1]//li") == [
        "Thu ngân sách● 1",
        "<i>Giảm nghèo</i>– Chưa có số liệu",
        "Chuyển đổi số▼ 0,5 *",
    ]
    assert texts(drawn, ".//details[2]//li") == ["<i>Giảm nghèo</i>2"]
    assert texts(drawn, ".//summary") == ["Sở Y tế● 1 · ▼ 1 · – 1", "<b>Ban</b>"]
    assert [row.get("open") is not None for row in drawn.xpath(".//details")] == [True, False]
    assert "▼ Chưa đạt kế hoạch" in texts(drawn, "//small[not(ancestor::details)]")[1]


def test_a_row_of_nothing_opens_nothing() -> None:
    empty = Series("<b>Phường</b>", (None, None, None), labels=("", "", ""))
    drawn = html.fromstring(listing(Chart("matrix", MATRIX.categories, (empty, *ROWS), "Kết quả", number="count")))
    assert texts(drawn, ".//p") == ["<b>Phường</b> –"]
    assert [row.get("open") is not None for row in drawn.xpath(".//details")] == [True, False]


def test_a_matrix_fits_where_its_words_do() -> None:
    assert fits_matrix(MATRIX, WIDE)
    many = tuple(f"Nghiêng {at}" for at in range(30))
    assert not fits_matrix(Chart("matrix", many, (Series("A", (1,) * 30),), ""), NARROW)
