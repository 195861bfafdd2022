"""Each seed's own meeting, from its shipped story: the lists and figures of its article stand in its deck."""

import csv
import io

import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE

from tests.exhibits.conftest import seeds
from thidua.paths import ROOT
from thidua.publish.compare import compare
from thidua.publish.presentation import sealed_deck
from thidua.store import LOCAL_USER
from thidua.stories.occasion import find
from thidua.stories.seal import seal
from thidua.stories.story import shipped

__all__ = ["seeds"]

TOLD = {
    ("ky_giao_uoc", "Chiêm Hóa", 2014): {
        "C01": "8/8 chi bộ", "C02": "trong đó có 03 chi bộ đạt trong sạch vững mạnh tiêu biểu",
        "C03": "11 cán bộ, công chức hoàn thành xuất sắc nhiệm vụ", "C04": "5/12", "C05": "41,7%",
        "C06": "Hoàn thành tốt nhiệm vụ: 7", "C07": "28 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở",
        "C08": "31 cá nhân đạt danh hiệu Lao động tiên tiến", "C09": "08 tập thể và 22 cá nhân được tặng Giấy khen",
        "C10": "Giấy khen của Chủ tịch Ủy ban nhân dân huyện – cá nhân: 22",
        "C11": "Đang trình: Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh (01 cá nhân)",
        "C12": "Tỷ lệ cơ quan đạt vững mạnh; 100%", "C13": "Tỷ lệ cán bộ hoàn thành tốt nhiệm vụ trở lên; trên 80%",
        "C14": "Tỷ lệ cán bộ hoàn thành xuất sắc nhiệm vụ; trên 15%",
        "C15": "Cá nhân vi phạm bị xử lý kỷ luật; Không có",
        "C16": "Tỷ lệ chi bộ đạt trong sạch vững mạnh; 100%",
        "C17": "Tỷ lệ đảng viên đủ tư cách, hoàn thành nhiệm vụ trở lên; 100%",
    },
    ("ky_giao_uoc", "Nam Định", 2018): {
        "N01": "11 đơn vị ký giao ước thi đua", "N02": "01 đơn vị được Chính phủ tặng Cờ thi đua",
        "N03": "03 đơn vị được tặng Cờ thi đua của Ủy ban nhân dân tỉnh", "N04": "07 đơn vị được tặng Bằng khen",
        "N05": "Cơ quan, đoàn thể vững mạnh; Vững mạnh",
        "N06": "Hoàn thành xuất sắc nhiệm vụ; Hoàn thành xuất sắc nhiệm vụ",
    },
    ("tong_ket_dia_phuong", "Mù Cang Chải", 2022): {
        "M01": "27/38 chỉ tiêu vượt kế hoạch", "M02": "11/38 chỉ tiêu đạt kế hoạch",
        "M03": "30 cá nhân đạt danh hiệu Chiến sĩ thi đua cơ sở",
        "M04": "34 tập thể đạt danh hiệu Tập thể lao động tiên tiến",
        "M05": "127 cá nhân đạt danh hiệu Lao động tiên tiến",
        "M06": "13 tập thể và 46 cá nhân điển hình tiên tiến", "M07": "46 cá nhân (chưa nêu tên)",
    },
    ("so_ket_cum", "Hà Giang", 2021): {
        "H01": "1.486 văn bản", "H02": "25 căn nhà", "H03": "1 tỷ 500 triệu đồng",
        "H04": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh – tập thể: 6",
        "H05": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh – cá nhân: 16",
        "H06": "Đang trình: Bằng khen của Thủ tướng Chính phủ (01 cá nhân)",
        "H07": "06 tập thể được Chủ tịch Ủy ban nhân dân tỉnh khen thưởng",
        "H08": "Ban Dân vận Tỉnh ủy; Trưởng cụm, khối",
    },
    ("so_ket_cum", "Bắc Kạn", 2019): {
        "B01": "12 tiêu chí", "B02": "8 đơn vị", "B03": "7 nhóm nhiệm vụ",
        "B04": "Cờ thi đua cấp tỉnh; huyện Bạch Thông",
        "B05": "Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh; huyện Chợ Đồn",
    },
}  # fmt: skip
"""What the deck of each seed's meeting must say of each of its facts, by their ids in the seeds' list."""

CHARTS = {
    ("ky_giao_uoc", "Chiêm Hóa", 2014): 5,
    ("ky_giao_uoc", "Nam Định", 2018): 1,
    ("tong_ket_dia_phuong", "Mù Cang Chải", 2022): 2,
    ("so_ket_cum", "Hà Giang", 2021): 1,
    ("so_ket_cum", "Bắc Kạn", 2019): 0,
}
"""How many charts each deck has."""
LISTED = {
    ("ky_giao_uoc", "Nam Định", 2018): (
        "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy", "Ban Nội chính Tỉnh ủy",
        "Đảng ủy Khối Các cơ quan tỉnh", "Đảng ủy Khối Doanh nghiệp tỉnh", "Báo Nam Định",
        "Trường Chính trị Trường Chinh", "Văn phòng Tỉnh ủy", "Ban Bảo vệ và chăm sóc sức khỏe cán bộ",
    ),
    ("so_ket_cum", "Hà Giang", 2021): ("Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Báo Hà Giang", "Trường chính trị"),
    ("so_ket_cum", "Bắc Kạn", 2019): ("huyện Bạch Thông", "huyện Chợ Đồn", "huyện Chợ Mới"),
}  # fmt: skip
"""The members of a cluster that its article names."""


def test_every_fact_of_the_seeds_is_looked_for():
    stated = ROOT.parent / "shared" / "seeds" / "facts.csv"
    if not stated.exists():
        pytest.skip("the list of the seeds' facts is not beside the checkout")
    with stated.open(encoding="utf-8") as file:
        known = {row["id"] for row in csv.DictReader(file)}
    assert {fact for told in TOLD.values() for fact in told} == known


def _words(presentation) -> str:
    """Every text, row of cells and named value of a deck, each on a line."""
    told = []
    for slide in presentation.slides:
        for shape in slide.shapes:
            if shape.has_text_frame:
                told.append(shape.text_frame.text)
            elif shape.has_table:
                told += ["; ".join(cell.text for cell in row.cells) for row in shape.table.rows]
            elif shape.has_chart:
                for plot in shape.chart.plots:
                    for one in plot.series:
                        pairs = list(zip(plot.categories, one.values, strict=True))
                        told += [
                            f"{name}: {value:g}" for category, value in pairs if value for name in (category, one.name)
                        ]
    return "\n".join(told)


@pytest.fixture(scope="module", params=TOLD, ids=lambda meeting: f"{meeting[0]}-{meeting[2]}")
def meeting(request, seeds):
    """A seed's meeting, its seal and its deck."""
    story, place, year = request.param
    sealed = seal(seeds.store, LOCAL_USER, find(seeds.store, LOCAL_USER, shipped(story), place=place, year=year))
    return request.param, sealed, sealed_deck(sealed)


def test_the_article_s_lists_and_figures_are_in_its_deck(meeting):
    name, _sealed, content = meeting
    words = _words(Presentation(io.BytesIO(content)))
    missing = {fact: told for fact, told in TOLD[name].items() if told not in words}
    assert missing == {}
    assert [one for one in LISTED.get(name, ()) if one not in words] == []


def test_its_figures_are_those_that_were_sealed(meeting):
    _name, sealed, content = meeting
    assert {one.verdict for one in compare(content, sealed)} == {"match"}


def test_every_chart_is_native_with_its_workbook_and_equals_the_answers(meeting):
    """Every value of every chart is a number of its exhibit's sealed rows, or the ratio of two of one row."""
    name, sealed, content = meeting
    drawn = charts = 0
    for slide in Presentation(io.BytesIO(content)).slides:
        assert not [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
        frames = [shape for shape in slide.shapes if shape.has_chart]
        (stated,) = [one for one in sealed.slides if one.headline == slide.shapes.title.text_frame.text] or [None]
        assert bool(frames) == bool(stated and stated.chart and stated.chart.kind != "matrix")
        for frame in frames:
            charts += 1
            rows = _rows(frame.chart)
            figures = {(category, one.name): value for plot in frame.chart.plots for one in plot.series
                       for category, value in zip(plot.categories, one.values, strict=True)}  # fmt: skip
            assert figures == {
                (row[0], column): value for row in rows[1:] for column, value in zip(rows[0][1:], row[1:], strict=True)
            }, "the workbook within holds what is drawn"
            targets = {target.name for target in stated.chart.targets}
            assert targets <= {column for _category, column in figures}, "targets stand in the same chart"
            answered = _answered(sealed, slide.shapes.title.text_frame.text)
            for value in filter(None, figures.values()):
                assert round(value, 6) in answered, (slide.shapes.title.text_frame.text, value)
                drawn += 1
    assert charts == CHARTS[name] and drawn >= charts


def _rows(chart) -> list[list[object]]:
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return [list(row) for row in book["Sheet1"].iter_rows(values_only=True)]


def _answered(sealed, headline) -> set[float]:
    """The numbers of the rows behind a slide, and the ratio of each two of one row."""
    (slide,) = [one for one in sealed.slides if one.headline == headline]
    found: set[float] = set()
    for answer in sealed.answers:
        if answer.headings == slide.headings:
            for row in zip(*answer.frame.values(), strict=True):
                numbers = [float(one) for one in row if isinstance(one, int | float) and not isinstance(one, bool)]
                found |= {round(one, 6) for one in numbers}
                found |= {round(one / two, 6) for one in numbers for two in numbers if two}
    return found
