"""Each seed's own meeting, from its shipped story: the lists and figures of its article stand in its deck."""

import io

import pytest
from pptx import Presentation

from tests.exhibits.conftest import seeds
from thidua.publish.compare import compare
from thidua.publish.presentation import sealed_deck
from thidua.store import LOCAL_USER
from thidua.stories.occasion import find
from thidua.stories.seal import seal
from thidua.stories.story import shipped

__all__ = ["seeds"]

TOLD = {
    ("ky_giao_uoc", "Chiêm Hóa", 2014): (
        "5/12", "41,7%", "8/8", "28", "31", "22", "trên 80%", "trên 15%", "Tỷ lệ chi bộ đạt trong sạch vững mạnh",
    ),
    ("ky_giao_uoc", "Nam Định", 2018): (
        "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Ban Nội chính Tỉnh ủy",
        "Đảng ủy Khối Các cơ quan tỉnh", "Đảng ủy Khối Doanh nghiệp tỉnh", "Báo Nam Định",
        "Trường Chính trị Trường Chinh",
        "Văn phòng Tỉnh ủy", "Ban Bảo vệ và chăm sóc sức khỏe cán bộ", "01 đơn vị được Chính phủ tặng Cờ thi đua",
        "03 đơn vị", "07 đơn vị", "vững mạnh",
    ),
    ("tong_ket_dia_phuong", "Mù Cang Chải", 2022): (
        "27/38", "71,1%", "11/38", "30 cá nhân", "34 tập thể", "127 cá nhân",
    ),
    ("so_ket_cum", "Hà Giang", 2021): (
        "1.486 văn bản", "25 căn nhà", "1 tỷ 500 triệu đồng", "06 tập thể", "16 cá nhân", "Ban Dân vận Tỉnh ủy",
        "Trưởng cụm, khối", "Báo Hà Giang",
    ),
    ("so_ket_cum", "Bắc Kạn", 2019): (
        "12 tiêu chí", "8 đơn vị", "7 nhóm nhiệm vụ", "huyện Bạch Thông", "huyện Chợ Đồn", "huyện Chợ Mới",
        "Cờ thi đua cấp tỉnh", "Bằng khen",
    ),
}  # fmt: skip


def _words(presentation) -> str:
    """Every text, cell and value of a deck."""
    told = []
    for slide in presentation.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                told.append(shape.text_frame.text)
            elif shape.has_table:
                told += [cell.text for row in shape.table.rows for cell in row.cells]
            elif shape.has_chart:
                told += [
                    f"{value:g}" for plot in shape.chart.plots for one in plot.series for value in one.values if value
                ]
    return "\n".join(told)


@pytest.mark.parametrize("meeting", TOLD, ids=lambda meeting: f"{meeting[0]}-{meeting[2]}")
def test_the_article_s_lists_and_figures_are_in_its_deck(seeds, meeting):
    story, place, year = meeting
    sealed = seal(seeds.store, LOCAL_USER, find(seeds.store, LOCAL_USER, shipped(story), place=place, year=year))
    content = sealed_deck(sealed)
    words = _words(Presentation(io.BytesIO(content)))
    for told in TOLD[meeting]:
        assert told in words, told
    assert {one.verdict for one in compare(content, sealed)} == {"match"}
    _drawn_as_answered(Presentation(io.BytesIO(content)), sealed)


def _drawn_as_answered(presentation, sealed):
    """Every value of every chart is a number of the sealed rows, or the ratio of two."""
    answered = [value for answer in sealed.answers for values in answer.frame.values() for value in values]
    numbers = {round(float(one), 6) for one in answered if isinstance(one, int | float) and not isinstance(one, bool)}
    shares = {round(one / two, 6) for one in numbers for two in numbers if two}
    for slide in presentation.slides:
        for shape in slide.shapes:
            if shape.has_chart:
                assert shape.chart.part.chart_workbook.xlsx_part is not None
                for plot in shape.chart.plots:
                    for series in plot.series:
                        drawn = {round(value, 6) for value in series.values if value is not None}
                        assert drawn <= numbers | shares
