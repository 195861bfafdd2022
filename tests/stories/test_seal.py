"""A seal holds what was true when it was made, says so on every slide, and shows any tampering."""

import hashlib

import pytest

from tests.exhibits.conftest import AWARD_HEADINGS, sheet
from thidua.store import LOCAL_USER, Caller
from thidua.store.errors import NotAllowed
from thidua.stories.difference import Difference, differences
from thidua.stories.seal import BrokenSeal, UnknownSeal, load, newest, seal, seals
from thidua.text.language import speaking


def slide_about(sealed, lead):
    (found,) = [slide for slide in sealed.slides if slide.lead == lead]
    return found


def test_a_seal_reads_back_as_it_was_made(meeting):
    made = seal(meeting.store, LOCAL_USER, meeting.occasion)
    assert load(meeting.store, LOCAL_USER, made.code) == made
    assert newest(meeting.store, LOCAL_USER, meeting.occasion) == made
    stored = meeting.world.rows("stories/seal", code=made.hash)
    assert hashlib.sha256(stored["content"][0].encode()).hexdigest() == made.hash
    assert made.code == made.hash[:10].upper()
    assert made.footer.startswith("Số liệu chốt lúc ") and made.footer.endswith(f"mã {made.code}")


def test_figures_of_a_seal_are_those_of_the_query(meeting):
    sealed = seal(meeting.store, LOCAL_USER, meeting.occasion)
    ranking = slide_about(sealed, "Xếp hạng cụm, khối trong năm")
    drawn = {
        unit: value
        for at, unit in enumerate(ranking.chart.categories)
        for value in (series.values[at] for series in ranking.chart.series)
        if value
    }
    assert drawn == {"Ban Một": 95, "Ban Hai": 85, "Ban Ba": 80}
    assert "Ban Một" in ranking.headline


def test_later_imports_change_nothing_in_a_seal_and_the_difference_names_each_change(meeting, bring_points):
    sealed = seal(meeting.store, LOCAL_USER, meeting.occasion)
    assert differences(meeting.store, LOCAL_USER, sealed) == []
    bring_points(53)
    again = load(meeting.store, LOCAL_USER, sealed.code)
    assert again == sealed
    found = differences(meeting.store, LOCAL_USER, again)
    assert {(one.exhibit, one.subject, one.measure, one.before, one.after) for one in found} == {
        ("Xếp hạng cụm, khối trong năm", "Ban Hai", "Tổng điểm", "85", "88"),
        ("Thứ hạng trong cụm, khối qua các năm", "2024 · Ban Hai", "Tổng điểm", "85", "88"),
        ("Điểm từng tiêu chí của các đơn vị", "Ban Hai · Nhiệm vụ", "Điểm", "50", "53"),
    }
    bring_points(50)
    assert differences(meeting.store, LOCAL_USER, again) == []


def test_a_row_that_came_later_is_a_difference(meeting):
    sealed = seal(meeting.store, LOCAL_USER, meeting.occasion)
    assert not [answer for answer in sealed.answers if answer.exhibit == "targets/reported" and answer.frame["facts"]]
    row = ("Ban Ba", "Bằng khen của Chủ tịch UBND tỉnh", 2024, "Số 4/QĐ-UBND", "07/3/2025", "Đã tặng")
    meeting.world.bring(D=sheet("DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG", AWARD_HEADINGS, row))
    found = differences(meeting.store, LOCAL_USER, sealed)
    assert (
        Difference(
            exhibit="Trao thưởng",
            subject="2024 · Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh · Ban Ba",
            measure="Quyết định",
            before="",
            after="số 4/QĐ-UBND ngày 07/3/2025",
        )
        in found
    )


def test_a_seal_is_superseded_and_kept(meeting, bring_points):
    first = seal(meeting.store, LOCAL_USER, meeting.occasion)
    bring_points(53)
    second = seal(meeting.store, LOCAL_USER, meeting.occasion)
    assert load(meeting.store, LOCAL_USER, first.code).superseded_by == second.hash
    assert second.superseded_by is None
    assert seals(meeting.store, LOCAL_USER)["hash"].to_list() == [second.hash, first.hash]
    assert newest(meeting.store, LOCAL_USER, meeting.occasion) == second
    assert first.slides != second.slides


def test_tampering_with_a_seal_shows(meeting):
    sealed = seal(meeting.store, LOCAL_USER, meeting.occasion)
    with meeting.store._connection.cursor() as cursor:
        cursor.execute("update stored.seal set content = replace(content, '95', '99')")
    with pytest.raises(BrokenSeal, match=sealed.code):
        load(meeting.store, LOCAL_USER, sealed.code)


def test_unpublished_figures_carry_the_mark_until_they_are_published(meeting):
    draft = "DỰ KIẾN – TÀI LIỆU HỌP"
    sealed = seal(meeting.store, LOCAL_USER, meeting.occasion)
    marked = {slide.lead for slide in sealed.slides if draft in slide.marks}
    assert {slide.marks for slide in sealed.slides} == {(), (draft,)}, "each mark by itself and once"
    assert {"Xếp hạng cụm, khối trong năm", "Trao thưởng", "Khen thưởng cao nhất của từng đơn vị"} <= marked
    assert "Tỷ lệ chỉ tiêu đạt và vượt kế hoạch của từng đơn vị, cụm, khối" not in marked
    row = ("Khối các ban", "Xếp hạng", "Đã công bố", "10/01/2025")
    headings = ("Cụm, khối", "Nội dung", "Trạng thái", "Ngày")
    meeting.world.bring(P=sheet("TÌNH TRẠNG CÔNG BỐ NĂM 2024", headings, row, cluster=""))
    later = seal(meeting.store, LOCAL_USER, meeting.occasion)
    assert draft not in slide_about(later, "Xếp hạng cụm, khối trong năm").marks
    assert draft in slide_about(later, "Khen thưởng cao nhất của từng đơn vị").marks
    assert draft in slide_about(sealed, "Xếp hạng cụm, khối trong năm").marks


def test_a_seal_keeps_its_language(meeting):
    sealed = seal(meeting.store, LOCAL_USER, meeting.occasion)
    with speaking("en"):
        again = load(meeting.store, LOCAL_USER, sealed.code)
        assert again.footer == sealed.footer
        assert differences(meeting.store, LOCAL_USER, again) == []


def test_codes_that_name_no_seal_are_refused(meeting):
    for code in ("", "khong-co", "%"):
        with pytest.raises(UnknownSeal):
            load(meeting.store, LOCAL_USER, code)


def test_who_may_only_look_seals_nothing_and_sees_only_their_own(meeting):
    viewer = Caller("viewer", (meeting.occasion.place,), may_write=False)
    with pytest.raises(NotAllowed):
        seal(meeting.store, viewer, meeting.occasion)
    sealed = seal(meeting.store, LOCAL_USER, meeting.occasion)
    assert load(meeting.store, viewer, sealed.code) == sealed
    with pytest.raises(UnknownSeal):
        load(meeting.store, Caller("stranger", ("elsewhere",)), sealed.code)
    assert seals(meeting.store, Caller("nobody")).is_empty()
