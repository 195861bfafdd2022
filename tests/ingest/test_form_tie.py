"""A heading that two forms fit equally well is asked about; the answer is remembered for such headings."""

import pytest

from tests.ingest.conftest import workbook
from thidua.ingest.commit import NotReady, commit
from thidua.ingest.memory import remembered, with_memory
from thidua.ingest.said import SAID_NOTHING, Said
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store


def titles(year: int, title: str = "NĂM") -> bytes:
    """Collectives with a title, without a word of whether they were granted it or registered for it."""
    rows = [[1, "Sở A", "Tập thể lao động xuất sắc"], [2, "Sở B", "Tập thể lao động xuất sắc"]]
    head = [["Khối thi đua các sở"], ["Địa bàn: tỉnh Minh Họa"], [f"{title} {year}"], ["STT", "Đơn vị", "Danh hiệu"]]
    return workbook(A=[*head, *rows])


def codes(content: bytes, said: Said = SAID_NOTHING) -> list[str]:
    return [one.code for one in understand("a.xlsx", content, said=said).errors]


def test_a_tie_is_an_error_that_names_both_forms_and_offers_them_first() -> None:
    understanding = understand("a.xlsx", titles(2024))
    (tie,) = understanding.errors
    assert (tie.code, tie.cell) == ("form_tie", "A4")
    first, second, *others = tie.question.candidates
    assert {first.answer, second.answer} == {"awards_by_unit", "title_registrations"}
    assert (first.score, second.score) == (1.0, 1.0)
    assert all(one.score == 0.0 for one in others)
    assert first.label in tie.message and second.label in tie.message


@pytest.mark.parametrize(
    ("title", "form"), [("KHEN THƯỞNG NĂM", "awards_by_unit"), ("ĐĂNG KÝ THI ĐUA NĂM", "title_registrations")]
)
def test_a_title_above_decides(title: str, form: str) -> None:
    understanding = understand("a.xlsx", titles(2024, title))
    assert [table.table.form.name for table in understanding.tables] == [form]
    assert "form_tie" not in [one.code for one in understanding.findings]


@pytest.mark.parametrize(("form", "status"), [("awards_by_unit", "granted"), ("title_registrations", "registered")])
def test_the_answer_settles_the_tie_this_year_and_the_next(form: str, status: str, store: Store) -> None:
    content = titles(2024)
    with pytest.raises(NotReady):
        commit(store, LOCAL_USER, understand("a.xlsx", content), content=content, create_names=True)
    question = understand("a.xlsx", content).errors[0].question
    said = Said(answers=(question.answered(form),))
    understanding = understand("a.xlsx", content, said=said)
    assert understanding.errors == ()
    (table,) = understanding.tables
    assert (table.table.form.name, table.table.confidence, table.table.rivals) == (form, 1.0, ())
    assert {one.attributes["status"] for one in table.records} == {status}
    commit(store, LOCAL_USER, understanding, content=content, create_names=True)
    assert remembered(store, LOCAL_USER).select("kind", "answer").rows() == [("form", form)]
    memory = with_memory(store, LOCAL_USER, SAID_NOTHING)
    assert codes(titles(2025)) == ["form_tie"]
    assert codes(titles(2025), memory) == []
