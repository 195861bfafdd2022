"""The offline copy is one file that refers to nothing outside it and shows every text as text."""

import re
from dataclasses import replace
from datetime import datetime
from html.parser import HTMLParser

import pytest

from thidua.charts.chart import Chart, Series
from thidua.publish.offline import offline
from thidua.stories.occasion import Occasion
from thidua.stories.seal import Seal
from thidua.stories.slide import Slide

CHART = Chart("bars", ("Sở A", "Sở B"), (Series("Điểm", (95.0, 85.5)),), "Điểm", "points", horizontal=True)
NASTY = (
    "=1+1",
    "+84",
    "-5",
    "@SUM(A1)",
    '"><script>alert(1)</script>',
    "<b>Sở</b> & 'Ban'",
    "</style>{{x}}",
    "Đ" * 200,
)
SEAL = Seal(
    occasion=Occasion("tong_ket_cum", "p", "tỉnh Minh Họa", "c", "Khối các ban", 2024),
    title="Tổng kết",
    language="vi",
    person="local",
    sealed_at=datetime(2024, 12, 20, 1, 30),
    slides=(),
    answers=(),
    left_out=(),
    hash="ab" * 32,
)


class Reader(HTMLParser):
    """What a browser would see: tags with their attributes, and the text of each slide."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.slides, self._inside = [], [], 0
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))
        if tag == "section":
            self.slides.append("")

    def handle_data(self, data):
        if self.slides:
            self.slides[-1] += data + "\n"


def page(*slides):
    return offline(replace(SEAL, slides=slides)).decode()


def test_every_slide_carries_the_seal_its_marks_and_its_number():
    found = Reader(
        page(Slide("title", "Tổng kết năm 2024"), Slide("text", "Kết quả", lines=("một",), marks=("DỰ KIẾN",)))
    )
    assert len(found.slides) == 2
    for at, text in enumerate(found.slides, 1):
        assert "Số liệu chốt lúc 20/12/2024 08:30 · mã ABABABABAB" in text
        assert f"· {at}/2" in text
    assert "DỰ KIẾN" in found.slides[1] and "DỰ KIẾN" not in found.slides[0]


def test_nothing_outside_the_file_is_referred_to():
    made = page(Slide("exhibit", "Câu", chart=CHART), Slide("photo", "Ảnh", photo="data:image/jpeg;base64,AAAA"))
    found = Reader(made)
    addresses = [
        value for _tag, attributes in found.tags for key, value in attributes.items() if key in ("src", "href")
    ]
    assert addresses == ["data:image/jpeg;base64,AAAA"]
    assert not {"link", "iframe", "object", "embed"} & {tag for tag, _attributes in found.tags}
    assert set(re.findall(r"https?://[^\"' ]+", made)) <= {"http://www.w3.org/2000/svg"}
    (policy,) = [a["content"] for tag, a in found.tags if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith("default-src 'none'") and "unsafe-inline'; script" in policy


@pytest.mark.parametrize("text", NASTY)
def test_any_text_stays_text(text):
    slides = [
        Slide("exhibit", text, lead=text, remark=text, source=text, notes=text, marks=(text,),
              chart=Chart("bars", (text,), (Series(text, (1,)),), text)),
        Slide("table", text, headings=(text, text), rows=((text, text),)),
        Slide("text", text, lines=(text, text)),
        Slide("call_up", "x", rows=(("2024", text, text, text),)),
        Slide("title", text, lines=(text,)),
    ]  # fmt: skip
    found = Reader(page(*slides))
    assert [tag for tag, _attributes in found.tags].count("script") == 1
    assert not [key for _tag, attributes in found.tags for key in attributes if key.startswith("on")]
    assert len(found.slides) == 5 and all(text in slide for slide in found.slides)


def test_a_chart_too_long_for_one_screen_goes_on_with_its_headline():
    names = tuple(f"Sở Giáo dục và Đào tạo số {at}" for at in range(24))
    chart = Chart("bars", names, (Series("Điểm", (1.0,) * 24),), "Điểm", "points", horizontal=True)
    found = Reader(page(Slide("exhibit", "Một câu", lead="Điểm", chart=chart)))
    assert len(found.slides) > 1
    assert all(
        "Một câu" in slide and f"({at}/{len(found.slides)})" in slide for at, slide in enumerate(found.slides, 1)
    )
    together = " ".join(found.slides).replace("\n", " ")
    assert all(name.split()[-1] in together for name in names)


def test_labels_of_charts_are_at_least_28_points_on_a_projector():
    sizes = [float(size) for size in re.findall(r'font-size="([\d.]+)"', page(Slide("exhibit", "Câu", chart=CHART)))]
    assert max(sizes) >= 28 * 96 / 72
