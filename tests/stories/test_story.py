"""Stories are data: each is whole in both languages, found by name, and changed by the office with a record."""

import json
from dataclasses import replace

import pytest

from tests.exhibits.conftest import members, sheet
from thidua.exhibits.catalogue import exhibits
from thidua.store import LOCAL_USER, load_query
from thidua.stories.compose import compose
from thidua.stories.occasion import NoSuchMeeting, find
from thidua.stories.overlay import is_own, reset, save, story_of
from thidua.stories.story import Item, UnknownStory, item_from, shipped, stories
from thidua.text.language import speaking

NAMES = ["so_ket_cum", "tong_ket_cum", "tong_ket_dia_phuong", "ky_giao_uoc", "hop_hoi_dong"]


def test_the_five_meetings_of_the_year_are_shipped_in_order():
    assert [story.name for story in stories()] == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_story_asks_known_exhibits_with_parameters_it_has(name):
    for item in shipped(name).items:
        if item.question:
            assert item.question in exhibits()
            known = {"place", "cluster", "year", "unit", "indicator"} | set(item.parameters)
            assert load_query(item.question).parameters <= known


@pytest.mark.parametrize("name", NAMES)
def test_a_story_is_the_same_in_both_languages_but_for_its_words(name):
    vietnamese = shipped(name)
    with speaking("en"):
        english = shipped(name)
    assert vietnamese.title != english.title
    assert [(item.kind, item.exhibit, len(item.lines)) for item in vietnamese.items] == [
        (item.kind, item.exhibit, len(item.lines)) for item in english.items
    ]
    assert all(vi.title != en.title for vi, en in zip(vietnamese.items, english.items, strict=True) if vi.title)


def test_an_unknown_story_or_kind_is_refused():
    with pytest.raises(UnknownStory, match="tong_ket_cum"):
        shipped("hop_mat")
    with pytest.raises(ValueError, match="dance"):
        item_from({"kind": "dance"})


def test_the_office_changes_a_story_and_takes_it_back(meeting):
    store, occasion = meeting.store, meeting.occasion
    shipped_items = story_of(store, LOCAL_USER, occasion).items
    own = (
        Item("title", headline="Hội nghị của chúng tôi"),
        Item("exhibit", exhibit="ranking/cluster_year", headline="Ban Một dẫn đầu", remark="Xin chúc mừng."),
        Item("text", title="Kết quả", lines=("Việc một", "Việc hai")),
        Item("table", title="Kinh phí", headings=("Nội dung", "Triệu đồng"), rows=(("Thưởng", "12"),)),
    )
    save(store, LOCAL_USER, occasion, own)
    assert story_of(store, LOCAL_USER, occasion).items == own
    assert is_own(store, LOCAL_USER, occasion)
    slides = compose(store, LOCAL_USER, story_of(store, LOCAL_USER, occasion), occasion).slides
    assert [slide.headline for slide in slides] == ["Hội nghị của chúng tôi", "Ban Một dẫn đầu", "Kết quả", "Kinh phí"]
    assert slides[1].remark == "Xin chúc mừng." and slides[1].notes.startswith("Xin chúc mừng.")
    reset(store, LOCAL_USER, occasion)
    assert story_of(store, LOCAL_USER, occasion).items == shipped_items
    assert not is_own(store, LOCAL_USER, occasion)
    acts = meeting.world.rows("imports/audit").filter(act="story")
    assert [json.loads(detail)["items"] for detail in acts["detail"]] in ([4, None], [None, 4])


def test_other_years_keep_the_story_as_shipped(meeting):
    save(meeting.store, LOCAL_USER, meeting.occasion, (Item("title"),))
    next_year = find(meeting.store, LOCAL_USER, shipped("tong_ket_cum"), cluster="Khối các ban", year=2025)
    assert len(story_of(meeting.store, LOCAL_USER, next_year).items) == len(shipped("tong_ket_cum").items)


def test_what_has_nothing_to_show_is_named_and_makes_no_slide(meeting):
    made = compose(meeting.store, LOCAL_USER, shipped("tong_ket_cum"), meeting.occasion)
    assert {"Kết quả nổi bật", "Tồn tại, hạn chế", "Hình ảnh phong trào"} <= set(made.left_out)
    assert len(made.slides) + len(made.left_out) == len(shipped("tong_ket_cum").items)


def test_a_pledge_is_signed_by_the_members_after_the_results_of_the_year_before(meeting):
    occasion = find(meeting.store, LOCAL_USER, shipped("ky_giao_uoc"), cluster="Khối các ban", year=2025)
    made = compose(meeting.store, LOCAL_USER, shipped("ky_giao_uoc"), occasion)
    (signing,) = [slide for slide in made.slides if slide.kind == "signing"]
    assert [row[0] for row in signing.rows] == ["Ban Một", "Ban Hai", "Ban Ba"]
    (ranking,) = [answer for answer in made.answers if answer.exhibit == "ranking/cluster_year"]
    assert ranking.parameters["year"] == 2024


def test_what_is_pledged_is_a_table_in_the_words_of_the_registration(meeting):
    headings = ("Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện")
    rows = (
        ("Tỷ lệ cơ quan hoàn thành xuất sắc nhiệm vụ", "%", "trên 50%", ""),
        ("Số sáng kiến được công nhận", "sáng kiến", "05", ""),
        ("Cơ quan đạt vững mạnh", "", "Vững mạnh", ""),
    )
    meeting.world.bring(A=sheet("MỤC TIÊU THI ĐUA NĂM 2025", headings, *rows))
    story = shipped("ky_giao_uoc")
    occasion = find(meeting.store, LOCAL_USER, story, cluster="Khối các ban", year=2025)
    (pledged,) = [s for s in compose(meeting.store, LOCAL_USER, story, occasion).slides if s.lead == "Mục tiêu thi đua"]
    assert pledged.chart is None
    assert [row[1] for row in pledged.rows] == ["trên 50%", "05 sáng kiến", "Vững mạnh"]
    assert pledged.headline == "Năm 2025, Khối các ban đăng ký 03 mục tiêu thi đua."


def test_an_exhibit_without_a_chart_makes_a_slide_only_as_a_table(meeting):
    for item, slides in ((Item("exhibit", exhibit="meetings/signatories"), 0), (Item("signing"), 1)):
        story = replace(shipped("tong_ket_cum"), items=(item,))
        assert len(compose(meeting.store, LOCAL_USER, story, meeting.occasion).slides) == slides
    table = Item("exhibit", exhibit="ranking/cluster_year", as_table=True)
    story = replace(shipped("tong_ket_cum"), items=(table,))
    (slide,) = compose(meeting.store, LOCAL_USER, story, meeting.occasion).slides
    assert slide.chart is None and len(slide.rows) == 3


def test_a_meeting_that_is_not_clear_is_asked_about(meeting):
    store = meeting.store
    with pytest.raises(NoSuchMeeting, match="Khối các ban"):
        find(store, LOCAL_USER, shipped("tong_ket_cum"), cluster="các sở", year=2024)
    meeting.world.bring(A=members(2024, "Phòng Một", cluster="Cụm các phòng"))
    with pytest.raises(NoSuchMeeting, match=r"^Cụm, khối: chưa chọn\. Có: Cụm các phòng; Khối các ban\.$"):
        find(store, LOCAL_USER, shipped("tong_ket_cum"), year=2024)
    with pytest.raises(NoSuchMeeting, match="cả địa phương"):
        find(store, LOCAL_USER, shipped("hop_hoi_dong"), cluster="Khối các ban", year=2024)
    place = find(store, LOCAL_USER, shipped("hop_hoi_dong"), place="tinh minh hoa", year=2024)
    assert (place.cluster, place.place_name, place.whose) == (None, "tỉnh Minh Họa", "tỉnh Minh Họa")
