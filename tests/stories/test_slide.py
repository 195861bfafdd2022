"""Slides hold what fits one screen; those called up come in turns, the highest award first."""

from thidua.store import LOCAL_USER
from thidua.stories.seal import seal
from thidua.stories.slide import Slide, paged

HEADINGS = ("Năm", "Khen thưởng", "Đơn vị, cá nhân", "Quyết định")


def called(award, count, decision="số 1/QĐ"):
    return [("2024", award, f"Ông {at}", decision) for at in range(count)]


def test_turns_hold_at_most_eight_and_are_even():
    slide = Slide("call_up", "Trao thưởng", lead="Trao thưởng", headings=HEADINGS, rows=tuple(called("Giấy khen", 17)))
    turns = paged([slide])
    assert [len(turn.lines) for turn in turns] == [5, 6, 6]
    assert [turn.lead for turn in turns] == ["Trao thưởng (1/3)", "Trao thưởng (2/3)", "Trao thưởng (3/3)"]
    assert {turn.headline for turn in turns} == {"Giấy khen"}
    assert {turn.remark for turn in turns} == {"Theo Quyết định số 1/QĐ"}
    assert [line for turn in turns for line in turn.lines] == [f"Ông {at}" for at in range(17)]


def test_decisions_that_differ_stand_beside_each():
    rows = (*called("Bằng khen", 1, "số 1"), *called("Bằng khen", 1, "số 2"), *called("Bằng khen", 1, ""))
    (turn,) = paged([Slide("call_up", "", rows=rows)])
    assert turn.remark == ""
    assert turn.lines == ("Ông 0 – số 1", "Ông 0 – số 2", "Ông 0")


def test_the_highest_award_comes_first_and_proposals_do_not(meeting):
    turns = [slide for slide in seal(meeting.store, LOCAL_USER, meeting.occasion).shown() if slide.kind == "call_up"]
    assert [(turn.headline, turn.lines, turn.remark) for turn in turns] == [
        ("Cờ thi đua cấp tỉnh", ("Ban Một",), "Theo Quyết định số 3/QĐ-UBND ngày 06/3/2025"),
        ("Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh", ("Ban Hai",), "Theo Quyết định số 2/QĐ-UBND ngày 05/3/2025"),
    ]


def test_long_tables_and_texts_continue_and_lose_nothing():
    rows = tuple((str(at), "x") for at in range(15))
    pages = paged([Slide("table", "Bảng", headings=("A", "B"), rows=rows)])
    assert [len(page.rows) for page in pages] == [7, 8]
    assert sum((page.rows for page in pages), ()) == rows
    lines = tuple("Nhiệm vụ " * 20 for _ in range(6))
    parts = paged([Slide("tasks", "Nhiệm vụ", lines=lines)])
    assert len(parts) == 3 and sum((part.lines for part in parts), ()) == lines
    assert paged([Slide("text", "Ngắn", lines=("một",))]) == [Slide("text", "Ngắn", lines=("một",))]
