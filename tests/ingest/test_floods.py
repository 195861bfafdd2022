"""A flood of one kind of finding is told once, with a count and the first cells; questions apart are not folded."""

from dataclasses import replace

import pytest

from thidua.ingest.finding import Finding
from thidua.ingest.floods import folded
from thidua.ingest.question import Question
from thidua.text.language import speaking

TWICE = Finding("duplicate", "error", "Số liệu này đã có ở ô C4 cùng bảng.", "Hãy bỏ một dòng.", "Bảng 1", "C5", "3")


def twice(count: int, sheet: str = "Bảng 1") -> list[Finding]:
    return [replace(TWICE, cell=f"C{row}", sheet=sheet) for row in range(5, 5 + count)]


def test_few_are_told_one_by_one() -> None:
    assert folded(twice(10)) == twice(10)


def test_many_are_told_once_with_the_first_cells() -> None:
    other = Finding("no_table", "warning", "Không có bảng.", sheet="Bìa")
    with speaking("vi"):
        told = folded([*twice(343), other, *twice(2, sheet="Bảng 2")])
    assert [(one.code, one.sheet, one.cell) for one in told] == [
        ("duplicate", "Bảng 1", "C5"),
        ("no_table", "Bìa", ""),
        ("duplicate", "Bảng 2", "C5"),
        ("duplicate", "Bảng 2", "C6"),
    ]
    assert told[0].message == ("Số liệu này đã có ở ô C4 cùng bảng. Còn 342 ô như vậy: C6, C7, C8, C9, C10 …")


def test_cells_that_one_answer_is_for_are_told_once() -> None:
    asked = [replace(one, question=Question("name", word)) for word in ("Siêu hạng", "Rất giỏi") for one in twice(5000)]
    with speaking("vi"):
        told = folded(asked)
    assert [one.question.subject for one in told if one.question] == ["Siêu hạng", "Rất giỏi"]
    assert told[1].message.endswith("Còn 4.999 ô như vậy: C6, C7, C8, C9, C10 …")


@pytest.mark.parametrize("count", [11, 40])
def test_questions_of_their_own_are_never_folded(count: int) -> None:
    asked = [replace(one, severity="question", question=Question("unit", one.cell)) for one in twice(count)]
    assert folded(asked) == asked
