"""Of a column guessed, or taken for a new indicator, a person says what it is; the answer holds for such headings."""

from collections.abc import Sequence

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.commit import commit
from thidua.ingest.finding import Finding
from thidua.ingest.memory import remembered, with_memory
from thidua.ingest.question import Question
from thidua.ingest.said import SAID_NOTHING, Said
from thidua.ingest.understand import Understanding, understand
from thidua.store import LOCAL_USER, Store

UNITS = ("Sở Y tế", "Sở Tài chính")
CLASSES = ("HTXSNV", "HTTNV")


def file(year: int, headings: Sequence[str], *columns: Sequence[object], title: str = "BẢNG") -> bytes:
    rows = [[number, *row] for number, row in enumerate(zip(*columns, strict=True), 1)]
    head = [["SỞ NỘI VỤ TỈNH ĐÔNG LĨNH"], [f"{title} NĂM {year}"], [], ["STT", *headings]]
    return workbook(A=[*head, *rows])


def asked(understanding: Understanding, code: str) -> list[Finding]:
    return [one for one in understanding.findings if one.code == code]


def read(content: bytes, *answers: object, said: Said = SAID_NOTHING) -> Understanding:
    return understand("a.xlsx", content, said=Said(answers=answers) if answers else said)


def offered(question: Question) -> list[str]:
    return [one.answer for one in question.candidates]


def named(understanding: Understanding) -> list[tuple[str, str]]:
    return [(one.cell, one.attributes["indicator"]) for table in understanding.tables for one in table.records]


FIGURES = file(2024, ["Đơn vị", "Số vụ", "Tỷ lệ các cơ quan vững mạnh"], UNITS, (1, 2), (50, 60))


def test_a_column_of_figures_is_a_new_indicator_a_known_one_or_none() -> None:
    first, second = asked(read(FIGURES), "new_indicator")
    assert (first.severity, first.cell, first.value) == ("question", "C4", "Số vụ")
    assert {"indicator", ""} <= set(offered(first.question))
    assert offered(first.question)[-1] == ""
    known = "Tỷ lệ cơ quan đạt vững mạnh"
    assert offered(second.question)[0] == known

    new = read(FIGURES, first.question.answered("indicator"), second.question.answered(known))
    assert asked(new, "new_indicator") == []
    assert named(new) == [("C5", "Số vụ"), ("D5", known), ("C6", "Số vụ"), ("D6", known)]
    assert [one.measure for one in new.tables[0].records][1] == "agency_strong_pct"
    assert [one.value for one in new.tables[0].records][1] == 0.5

    out = read(FIGURES, first.question.answered(""), second.question.answered("indicator"))
    assert named(out) == [("D5", "Tỷ lệ các cơ quan vững mạnh"), ("D6", "Tỷ lệ các cơ quan vững mạnh")]
    assert asked(out, "new_indicator") == asked(out, "unused_heading") == []
    assert out.fates("A")["C5"].role == "ignored"


def test_a_short_heading_is_not_offered_long_names_that_only_hold_its_word() -> None:
    (region,) = asked(read(file(2024, ["Đơn vị", "Vững"], UNITS, (1, 2))), "new_indicator")
    assert offered(region.question) == ["indicator", ""]


REGIONS = file(2024, ["Đơn vị", "Vùng", "Số vụ"], UNITS, ("Ven biển", "Miền núi"), (1, 2))


def said_in(understanding: Understanding, column: str) -> list[str]:
    records = [one for table in understanding.tables for one in table.records if one.cell.startswith(column)]
    return [one.as_written for one in records]


def test_a_column_of_words_is_an_indicator_in_words_a_note_or_left_out() -> None:
    region, _figures = asked(read(REGIONS), "new_indicator")
    assert (region.value, offered(region.question)) == ("Vùng", ["statement", "note", ""])
    assert region.question.candidates[0].label == "Chỉ tiêu mới bằng lời “Vùng”"
    assert region.question.as_new == "statement" and _figures.question.as_new == "indicator"

    words = read(REGIONS, region.question.answered("statement"))
    assert said_in(words, "C") == ["Ven biển", "Miền núi"] and not words.errors
    note = read(REGIONS, region.question.answered("note"))
    assert said_in(note, "C") == [] and [one.note for one in note.tables[0].records] == ["Ven biển", "Miền núi"]
    out = read(REGIONS, region.question.answered(""))
    assert said_in(out, "C") == [] and said_in(out, "D") == ["1", "2"]


@pytest.mark.parametrize("name", ["Vùng kinh tế", "Tỷ lệ cơ quan đạt vững mạnh", "indicator"])
def test_a_column_of_words_keeps_its_words_under_whatever_name_it_is_given(name: str) -> None:
    region, _figures = asked(read(REGIONS), "new_indicator")
    found = read(REGIONS, region.question.answered(name))
    assert not found.errors and said_in(found, "C") == ["Ven biển", "Miền núi"]
    expected = "Vùng" if name == "indicator" else name
    assert {own for cell, own in named(found) if cell.startswith("C")} == {expected}


def test_an_office_names_an_indicator_of_its_own_with_its_unit_of_measure(store: Store) -> None:
    first, second = asked(read(FIGURES), "new_indicator")
    assert first.question.own_words
    own = read(FIGURES, first.question.answered("Số vụ việc đã hòa giải (vụ)"), second.question.answered(""))
    assert asked(own, "new_indicator") == []
    assert named(own) == [(cell, "Số vụ việc đã hòa giải") for cell in ("C5", "C6")]
    assert {record.unit_of_measure for record in own.tables[0].records} == {"vụ"}
    commit(store, LOCAL_USER, own, content=FIGURES, create_names=True)
    next_year = file(2025, ["Đơn vị", "Số vụ", "Tỷ lệ các cơ quan vững mạnh"], UNITS, (3, 4), (50, 60))
    kept = read(next_year, said=with_memory(store, LOCAL_USER, SAID_NOTHING))
    assert asked(kept, "new_indicator") == []
    assert named(kept) == [(cell, "Số vụ việc đã hòa giải") for cell in ("C5", "C6")]


def test_a_column_of_figures_may_be_the_note_of_the_form() -> None:
    first, _second = asked(read(FIGURES), "new_indicator")
    found = read(FIGURES, first.question.answered("note"))
    assert {cell for cell, _name in named(found)} == {"D5", "D6"}
    assert [one.note for one in found.tables[0].records] == ["1", "2"]


def test_a_guessed_column_is_confirmed_or_left_out() -> None:
    content = file(2024, ["Tên đơn vị", "Mức đạt được"], UNITS, CLASSES)
    (guess,) = asked(read(content), "heading_in_own_words")
    assert (guess.cell, guess.value) == ("C4", "Mức đạt được")
    assert offered(guess.question)[0] == "class" and offered(guess.question)[-1] == ""
    assert "“Mức đạt được”" in guess.message and "“Xếp loại tập thể”" in guess.message
    confirmed = read(content, guess.question.answered("class"))
    assert asked(confirmed, "heading_in_own_words") == []
    assert [one.attributes["class_id"] for one in confirmed.tables[0].records] == ["excellent", "good"]
    left = read(content, guess.question.answered(""))
    assert [one for table in left.tables for one in table.records] == []


def test_the_column_that_names_the_rows_can_only_be_confirmed() -> None:
    persons = ("Lò Văn Mẫu", "Cao Thị Giả")
    content = file(2024, ["Người được xét", "Đơn vị", "Xếp loại"], persons, UNITS, CLASSES)
    (guess,) = asked(read(content), "heading_in_own_words")
    assert offered(guess.question) == ["label"]
    confirmed = read(content, guess.question.answered("label"))
    assert asked(confirmed, "heading_in_own_words") == []
    assert [one.attributes["person"] for one in confirmed.tables[0].records] == list(persons)


@pytest.mark.parametrize("chosen", ["indicator", "Tỷ lệ cơ quan đạt vững mạnh", ""])
def test_what_was_said_of_a_column_is_remembered_for_such_headings(chosen: str, store: Store) -> None:
    question = asked(read(FIGURES), "new_indicator")[1].question
    understanding = read(FIGURES, question.answered(chosen))
    commit(store, LOCAL_USER, understanding, content=FIGURES, create_names=True)
    kept = remembered(store, LOCAL_USER).row(0, named=True)
    assert (kept["kind"], kept["subject"], kept["answer"]) == ("column", "Tỷ lệ các cơ quan vững mạnh", chosen)
    next_year = file(2025, ["Đơn vị", "Số vụ", "TỶ LỆ CÁC CƠ QUAN VỮNG MẠNH"], UNITS, (1, 2), (50, 60))
    found = read(next_year, said=with_memory(store, LOCAL_USER, SAID_NOTHING))
    assert [one.value for one in asked(found, "new_indicator")] == ["Số vụ"]
    names = {name for cell, name in named(found) if cell.startswith("D")}
    expected = {"indicator": {"TỶ LỆ CÁC CƠ QUAN VỮNG MẠNH"}, "": set()}
    assert names == expected.get(chosen, {chosen})
