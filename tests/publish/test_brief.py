"""The brief is one page of 1080 by 1920 dots or of A4, small enough to be sent, with the figures of the seal."""

import io
import re
import shutil
import subprocess
from dataclasses import replace

import pytest
from PIL import Image

from tests.publish.sealed import sealed
from thidua.charts.chart import Chart, Series
from thidua.publish.brief import PAGES, brief, brief_of, numbers_of
from thidua.stories.compose import Answer
from thidua.stories.slide import Slide

CHART = Chart(
    "bars", ("Sở A", "Sở B", "Sở C"), (Series("Kết quả", (9, 5, 4), verdicts=("met", "missed", "missed")),), "Kết quả"
)


def exhibit(at: int, headline: str = "", chart: Chart | None = None) -> Slide:
    return Slide("exhibit", headline or f"Năm 2024 có {at}/12 cơ quan xuất sắc", f"Phần {at}", chart=chart)


COVER = Slide("title", "Tổng kết năm 2024")
SHORTCOMINGS = Slide("shortcomings", "Tồn tại, hạn chế", lines=("Báo cáo còn chậm", "Ít sáng kiến"))
NOTHING = Answer("targets/reported", {}, "Chỉ tiêu theo báo cáo", ("unit",), ("Đơn vị",), ("text",), {"unit": []})


@pytest.mark.parametrize(
    ("sentence", "numbers"),
    [
        ("Năm 2022, 27/38 chỉ tiêu vượt kế hoạch (71,1%)", ["27/38", "71,1%"]),
        ("Ban Một dẫn đầu với 97,5 điểm", ["97,5"]),
        ("6 tháng đầu năm 2021, văn bản tham mưu ban hành: 1.486 văn bản", ["1.486"]),
        ("Đạt 41,7% năm 2013", ["41,7%"]),
        ("Năm 2024 chưa có số liệu", []),
    ],
)
def test_numbers_are_told_without_years_and_months(sentence, numbers):
    assert numbers_of(sentence) == numbers


def test_no_figure_is_told_twice_and_none_without_a_number():
    told = brief_of(
        sealed(
            exhibit(1, "Năm 2024 có 5/12 cơ quan xuất sắc (41,7%)"),
            exhibit(2, "Năm 2024, 5/12 hoàn thành xuất sắc nhiệm vụ (41,7%)"),
            exhibit(3, "5/12 cơ quan xuất sắc, trong đó 03 tiêu biểu"),
            exhibit(4, "Các đơn vị thành viên cụm, khối"),
        )
    )
    assert [(figure.number, figure.name) for figure in told.figures] == [("5/12", "Phần 1"), ("03", "Phần 3")]


def test_six_figures_three_concerns_seal_and_time():
    told = brief_of(
        sealed(COVER, *map(exhibit, range(1, 9)), exhibit(9, chart=CHART), SHORTCOMINGS, answers=(NOTHING,))
    )
    assert (told.title, told.whose) == ("Tổng kết năm 2024", "Khối các ban · tỉnh Minh Họa")
    assert [figure.number for figure in told.figures] == ["1/12", "2/12", "3/12", "4/12", "5/12", "6/12"]
    assert told.concerns == (
        "Báo cáo còn chậm",
        "Ít sáng kiến",
        "Chưa đạt kế hoạch (Phần 9): Sở B; Sở C.",
    )
    assert told.seal == "Số liệu chốt lúc 20/12/2024 08:30 · mã ABABABABAB"


def test_a_mark_or_a_verdict_is_said_once_and_only_of_what_has_it():
    by_indicator = Chart(
        "stacked_bars", ("Hồ sơ", "Kỷ luật", "Sáng kiến"),
        (Series("Đạt kế hoạch", (9, 10, 8), verdicts=("met",) * 3),
         Series("Chưa đạt kế hoạch", (1, 0, 2), verdicts=("missed",) * 3)),
        "Số đơn vị",
    )  # fmt: skip
    draft, invented = "DỰ KIẾN – TÀI LIỆU HỌP", "SỐ LIỆU MINH HỌA"
    slides = [
        replace(exhibit(at, chart=by_indicator), marks=marks)
        for at, marks in enumerate(((draft, invented), (invented,), (draft,)))
    ]
    told = brief_of(sealed(COVER, slides[0], *(replace(slide, chart=None) for slide in slides[1:])))
    assert told.mark == f"{draft} · {invented}"
    assert told.concerns == ("Chưa đạt kế hoạch (Phần 0): Hồ sơ; Sáng kiến.",)


def test_what_has_no_figures_is_a_concern():
    assert brief_of(sealed(COVER, answers=(NOTHING,))).concerns == ("Chưa có số liệu: Chỉ tiêu theo báo cáo.",)


LONG = "Năm 2024 có 12 đơn vị " + "được tặng Bằng khen của Ủy ban nhân dân tỉnh " * 8
NASTY = ('#panic("x") <b>&"\' =1+1 $x$ @a *b* _c_', "=1+1", "Đ" * 200)


@pytest.mark.parametrize(
    "slides",
    [
        (COVER, exhibit(1)),
        (COVER, *(exhibit(at, LONG) for at in range(6)), SHORTCOMINGS),
        (Slide("title", "Đ" * 200), *(exhibit(at, "Đ" * 200) for at in range(6))),
    ],
)
def test_one_picture_that_can_be_sent_and_read(slides):
    picture = brief(sealed(*slides), "png")
    assert len(picture) < 1_000_000
    assert Image.open(io.BytesIO(picture)).size == (1080, 1920)
    smallest = min(PAGES["png"][2]) * 0.85 * 360 / 1080
    assert smallest >= 9, "the smallest letters on a screen 360 wide, in dots"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
@pytest.mark.parametrize("text", NASTY)
def test_any_text_stays_text_on_one_a4_page(tmp_path, text):
    file = tmp_path / "brief.pdf"
    file.write_bytes(brief(sealed(Slide("title", text), exhibit(1, f"Có 7 {text}"), cluster=text), "pdf"))
    told = subprocess.run(["pdftotext", "-raw", file, "-"], capture_output=True, text=True, check=True).stdout
    assert "".join(told.replace("\u200b", "").split()).count("".join(text.split())[:60]) >= 2
    information = subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout
    assert re.search(r"Pages: +1\n", information) and "A4" in information
    fonts = subprocess.run(["pdffonts", file], capture_output=True, text=True, check=True).stdout
    assert {line.split()[0].split("+")[1].split("-")[0] for line in fonts.splitlines()[2:]} == {"LibertinusSerif"}
