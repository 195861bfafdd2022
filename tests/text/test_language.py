"""English words agree with the number they go with; Vietnamese has one form."""

import pytest

from thidua.text.format import count_in_text, number
from thidua.text.language import speaking
from thidua.text.language import translate as _


@pytest.mark.parametrize(
    ("text", "vietnamese", "english"),
    [
        (
            "Có {count} phong trào thi đua: {scopes}.",
            ["Có 0 phong trào thi đua: A.", "Có 01 phong trào thi đua: A.", "Có 02 phong trào thi đua: A."],
            ["0 emulation movements: A.", "1 emulation movement: A.", "2 emulation movements: A."],
        ),
        (
            "Năm {year}, {clusters} cụm, khối đăng ký {count} mục tiêu thi đua.",
            ["Năm 2024, 1 cụm, khối đăng ký 0 mục tiêu thi đua.", "Năm 2024, 1 cụm, khối đăng ký 01 mục tiêu thi đua."],
            ["In 2024, 1 cluster pledges 0 targets.", "In 2024, 1 cluster pledges 1 target."],
        ),
        (
            "; {count} chỉ tiêu chưa đủ dữ liệu",
            ["; 0 chỉ tiêu chưa đủ dữ liệu", "; 01 chỉ tiêu chưa đủ dữ liệu", "; 02 chỉ tiêu chưa đủ dữ liệu"],
            [
                "; 0 targets have not enough data",
                "; 1 target has not enough data",
                "; 2 targets have not enough data",
            ],
        ),
    ],
)
def test_a_sentence_of_none_one_and_two(text: str, vietnamese: list[str], english: list[str]) -> None:
    def sentences(count: int) -> str:
        return _(text, count=count_in_text(count), year="2024", clusters=number(1), scopes="A")

    assert [sentences(count) for count in range(len(vietnamese))] == vietnamese
    with speaking("en"):
        assert [sentences(count) for count in range(len(english))] == english


@pytest.mark.parametrize(
    ("value", "english"),
    [
        (1, "1 point"),
        (-1, "-1 point"),
        (1.5, "1.5 points"),
        (0.5, "0.5 points"),
        (11, "11 points"),
        (21, "21 points"),
        (101, "101 points"),
    ],
)
def test_only_a_whole_one_is_singular(value: float, english: str) -> None:
    with speaking("en"):
        assert _("{points} điểm", points=number(value)) == english


def test_a_plain_whole_number_chooses_like_a_written_one() -> None:
    with speaking("en"):
        assert _("{count} đơn vị", count=1) == "1 unit"
        assert _("{count} đơn vị", count=1486) == "1486 units"


def test_what_a_value_says_is_never_read_as_a_choice() -> None:
    """Names come from files: braces and bars in them stay as they are."""
    with speaking("en"):
        assert _("{unit} được tặng {awards}", unit="{count:a|b}", awards="x|y") == "{count:a|b} was granted: x|y"
