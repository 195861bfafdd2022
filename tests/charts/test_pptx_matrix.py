"""Matrices on slides: parted where they do not fit, each part shaded as the whole, no label cut."""

from collections import Counter

import pytest
from pptx import Presentation
from pptx.util import Inches, Pt

from thidua.charts.chart import Chart, Series
from thidua.charts.excerpt import parted
from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx import add_chart, native_parts


def _matrix(*series, categories, number="share"):
    return Chart("matrix", categories, series, "Tỷ lệ (%)", number=number)


HEADINGS = ("Thực hiện nhiệm vụ phát triển kinh tế – xã hội, quốc phòng, an ninh", "Tỷ lệ đảng viên") * 6
UNITS = ("Ban Quản lý các khu công nghiệp và khu kinh tế cửa khẩu tỉnh", "Đ" * 200, "<b>Sở</b> & “Ban”", "=cmd()")


def _large_matrix(units):
    label, values = ("37,5% (3/8)",) * 12, (0.375,) * 12
    return _matrix(*(Series(name, values, labels=label) for name in units), categories=HEADINGS)


@pytest.mark.parametrize("units", [UNITS, UNITS * 12])
def test_a_large_matrix_continues_where_it_does_not_fit(units):
    chart = _large_matrix(units)
    place = {"width": Inches(12), "height": Inches(4.6)}
    shares = native_parts(chart, **place)
    assert len(shares) > 1
    shown = [(series.name, name) for share in shares for series in share.series for name in share.categories]
    assert Counter(shown) == Counter((unit, name) for unit in units for name in HEADINGS)
    for share in shares:
        slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
        frame = add_chart(slide, share, left=0, top=0, **place, span=(0, 1))
        table = frame.table
        assert sum(column.width for column in table.columns) <= place["width"] + len(HEADINGS)
        assert sum(row.height for row in table.rows) <= place["height"]
        size = table.cell(1, 1).text_frame.paragraphs[0].runs[0].font.size
        assert size >= Pt(12)
        for row in list(table.rows)[1:]:
            lines = 1 if table.columns[1].width > Pt(90) else 2
            assert row.height >= size * 1.2 * lines, "no label is cut at the foot of its cell"


def test_parts_of_a_matrix_are_shaded_as_the_whole():
    chart = _matrix(Series("A", (1, 2)), Series("B", (3, 4)), categories=("I", "II"), number="points")
    slide = Presentation().slides.add_slide(Presentation().slide_layouts[6])
    place = {"left": 0, "top": 0, "width": Inches(9), "height": Inches(4)}
    (low, high) = parted(chart, 2, columns=False)
    fills = [
        str(add_chart(slide, part, **place, span=(1, 4)).table.cell(1, at).fill.fore_color.rgb)
        for part, at in ((low, 1), (high, 2))
    ]
    assert fills == [LIGHT.sequential[0][1:], LIGHT.sequential[-1][1:]]
