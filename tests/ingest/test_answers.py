"""What a person answers of a file is honoured, remembered for tables of the same headings, and forgotten when asked."""

from dataclasses import replace

import pytest

from thidua.errors import ThiduaError
from thidua.ingest.commit import commit, undo
from thidua.ingest.memory import forget, remembered, with_memory
from thidua.ingest.places import Place
from thidua.ingest.question import Answer
from thidua.ingest.said import SAID_NOTHING, Said
from thidua.ingest.stage import preview
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER
from thidua.text.dates import Period

HEAD = (["KHỐI THI ĐUA CÁC CƠ QUAN"], ["Địa bàn: huyện Suối Trong, tỉnh Minh Họa"])


def table(year, headings, *rows, title="KẾT QUẢ"):
    return [*HEAD, [f"{title} NĂM {year}"], [], ["STT", *headings], *[[n, *row] for n, row in enumerate(rows, 1)]]


@pytest.fixture
def titles(make_workbook):
    """Two forms fit: title registrations know "Danh hiệu đăng ký", awards by unit know more; the third heading none."""

    def make(year, extra="Số tờ trình"):
        rows = table(
            year,
            ["Tên đơn vị", "Xếp loại", extra],
            ["Phòng Nội vụ", "Hoàn thành tốt nhiệm vụ", "Xuất sắc"],
            title="XẾP LOẠI",
        )
        return make_workbook(Bang=rows)

    return make


def one(understanding, code):
    return next(finding for finding in understanding.findings if finding.code == code)


def columns(understanding):
    return {column.heading: column.column.field for column in understanding.tables[0].table.columns}


def test_an_unknown_heading_is_asked_and_the_answer_makes_it_a_column(titles):
    before = understand("a.xlsx", titles(2024, "Phân hạng chi bộ"))
    question = one(before, "unused_heading").question
    assert (question.kind, question.subject) == ("column", "Phân hạng chi bộ")
    assert question.candidates[-1].answer == ""
    said = Said(answers=(question.answered("party_class"),))
    after = understand("a.xlsx", titles(2024, "Phân hạng chi bộ"), said=said)
    assert columns(after)["Phân hạng chi bộ"] == "party_class"
    assert [record.attributes["subject_kind"] for record in after.tables[0].records] == ["agency", "party_cell"]
    assert "unused_heading" not in {finding.code for finding in after.findings}


def test_a_column_left_out_is_not_spoken_of_again(titles):
    question = one(understand("a.xlsx", titles(2024)), "unused_heading").question
    after = understand("a.xlsx", titles(2024), said=Said(answers=(question.answered(""),)))
    assert "unused_heading" not in {finding.code for finding in after.findings}
    assert "Số tờ trình" not in columns(after)


def test_a_form_chosen_is_the_form(make_workbook):
    rows = table(2024, ["Đơn vị", "Xếp loại", "Số hồ sơ"], ["Phòng Nội vụ", "Hoàn thành tốt nhiệm vụ", 12])
    content = make_workbook(B=rows)
    before = understand("a.xlsx", content)
    mark = before.tables[0].table.fingerprint
    assert before.tables[0].table.form.name != "unit_indicators"
    said = Said(answers=(Answer("form", "", mark, "unit_indicators"),))
    after = understand("a.xlsx", content, said=said)
    assert (after.tables[0].table.form.name, after.tables[0].table.confidence) == ("unit_indicators", 1.0)


def test_an_ambiguous_figure_is_read_as_answered(make_workbook):
    rows = table(2024, ["Chỉ tiêu", "Đơn vị tính", "Thực hiện"], ["Hộ nghèo", "%", 0.5], title="CHỈ TIÊU")
    content = make_workbook(B=rows)
    before = understand("a.xlsx", content)
    finding = one(before, "ambiguous_number")
    values = {}
    for choice in ("first", "other"):
        after = understand("a.xlsx", content, said=Said(answers=(finding.question.answered(choice),)))
        assert "ambiguous_number" not in {one.code for one in after.findings}
        (values[choice],) = (record.value for record in after.tables[0].records)
    assert values == {"first": 0.5, "other": 0.005}


def test_a_word_is_what_a_person_says_it_means(make_workbook):
    content = make_workbook(B=table(2024, ["Tên đơn vị", "Xếp loại"], ["Phòng Nội vụ", "Hạng A"], title="XẾP LOẠI"))
    question = one(understand("a.xlsx", content), "unknown_rating_class").question
    assert (question.kind, question.subject, question.scope) == ("name", "Hạng A", "rating_class")
    said = Said(answers=(question.answered("Hoàn thành tốt nhiệm vụ"),))
    (record,) = understand("a.xlsx", content, said=said).tables[0].records
    assert record.attributes["class_id"] == "good"


def test_a_name_means_the_unit_that_a_person_says(make_workbook, store):
    def make(name):
        return make_workbook(
            B=table(2024, ["Tên đơn vị", "Xếp loại"], [name, "Hoàn thành tốt nhiệm vụ"], title="XẾP LOẠI")
        )

    first = make("Phòng Giáo dục và Đào tạo")
    commit(store, LOCAL_USER, understand("a.xlsx", first), content=first, create_names=True)
    second = make("Phòng Giáo dục và Đào tạọ huyện")
    staged = preview(store, LOCAL_USER, understand("b.xlsx", second))
    (doubt,) = (finding for finding in staged.findings if finding.code == "similar_unit")
    assert [one.answer for one in doubt.question.candidates][-1] == "Phòng Giáo dục và Đào tạọ huyện"
    said = Said(answers=(doubt.question.answered("Phòng Giáo dục và Đào tạo"),))
    staged = preview(store, LOCAL_USER, understand("b.xlsx", second, said=said))
    assert staged.findings == ()
    assert staged.new["unit"] == []
    assert staged.facts["change"].to_list() == ["unchanged"]


def test_a_file_without_place_or_year_asks_for_both(make_workbook):
    content = make_workbook(B=[["STT", "Tên đơn vị", "Xếp loại"], [1, "Phòng Nội vụ", "Hoàn thành tốt nhiệm vụ"]])
    found = understand("a.xlsx", content)
    assert one(found, "unknown_place").question.kind == "place"
    assert one(found, "unknown_period").question.kind == "period"
    with pytest.raises(ValueError, match="period"):
        one(found, "unknown_period").question.answered("2024")


def test_decisions_are_taken_over_next_year_until_forgotten(titles, store):
    mine = Said(
        answers=(
            one(understand("a.xlsx", titles(2024, "Hạng chi bộ")), "unused_heading").question.answered("party_class"),
        )
    )
    content = titles(2024, "Hạng chi bộ")
    commit(store, LOCAL_USER, understand("a.xlsx", content, said=mine), content=content, create_names=True)
    kept = remembered(store, LOCAL_USER).row(0, named=True)
    assert (kept["kind"], kept["subject"], kept["answer"], kept["year"]) == (
        "column",
        "Hạng chi bộ",
        "party_class",
        2024,
    )
    next_year = titles(2025, "HẠNG CHI BỘ")
    said = with_memory(store, LOCAL_USER, SAID_NOTHING)
    found = understand("b.xlsx", next_year, said=said)
    assert columns(found)["HẠNG CHI BỘ"] == "party_class"
    assert "năm 2024" in one(found, "remembered").message
    assert found.said.answers == said.answers
    assert forget(store, LOCAL_USER, kept["fingerprint"][:6]) == 1
    assert remembered(store, LOCAL_USER).is_empty()
    with pytest.raises(ThiduaError):
        forget(store, LOCAL_USER, kept["fingerprint"])
    assert store.rows("imports/audit", LOCAL_USER)["act"][-1] == "forget remembered"


def test_what_an_undone_import_decided_is_not_remembered(titles, store):
    question = one(understand("a.xlsx", titles(2024)), "unused_heading").question
    understanding = understand("a.xlsx", titles(2024), said=Said(answers=(question.answered(""),)))
    receipt = commit(store, LOCAL_USER, understanding, content=titles(2024), create_names=True)
    assert remembered(store, LOCAL_USER).height == 1
    undo(store, LOCAL_USER, receipt.batch_id)
    assert remembered(store, LOCAL_USER).is_empty()


def test_the_place_said_of_a_table_is_offered_to_be_confirmed_next_time(make_workbook, store):
    def make(year):
        return make_workbook(B=[[f"XẾP LOẠI NĂM {year}"], ["STT", "Tên đơn vị", "Xếp loại"], [1, "Ban A", "HTTNV"]])

    place = Place("huyện Suối Trong", "district", Place("tỉnh Minh Họa", "province"))
    understanding = understand("a.xlsx", make(2024), said=Said(place=place))
    commit(store, LOCAL_USER, understanding, content=make(2024), create_names=True)
    found = understand("b.xlsx", make(2025), said=with_memory(store, LOCAL_USER, SAID_NOTHING))
    assert found.tables[0].context.place == place
    assert one(found, "remembered").severity == "question"
    assert found.errors == ()


def test_what_was_said_comes_back_from_the_audit():
    answers = (Answer("column", "Số tờ trình", "0123", "", 2024), Answer("unit", "Ban A", "", "Ban B"))
    said = Said(Period("year", 2024), None, "Cụm 1", answers)
    assert Said.from_json(said.as_json()) == said
    assert Said.from_json({"period": None, "place": None, "cluster": ""}) == replace(
        said, period=None, cluster="", answers=()
    )
