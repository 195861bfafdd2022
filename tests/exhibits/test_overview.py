"""The year at a glance: key figures with their change, and what needs attention."""

from dataclasses import astuple

from tests.exhibits.conftest import RATING_HEADINGS, TARGET_HEADINGS, members, scores, sheet, targets
from thidua.exhibits.attention import attention
from thidua.exhibits.overview import figures
from thidua.exhibits.targets import by_unit
from thidua.exhibits.wording import sentences
from thidua.store import LOCAL_USER, Caller

EVERYTHING = {"place": None, "cluster": None}


def at_a_glance(world, year, *, place=None, cluster=None, who=LOCAL_USER):
    return figures(world.store, who, place=place, cluster=cluster, year=year)


def matters(world, year, *, place=None):
    return attention(world.store, LOCAL_USER, place=place, cluster=None, year=year)


def test_the_four_figures_of_a_year_worked_by_hand(pledges):
    assert [astuple(figure)[:5] for figure in at_a_glance(pledges, 2024)] == [
        ("Chỉ tiêu đạt và vượt kế hoạch", "55,6%", "5/9", "năm 2023 chưa có số liệu", "neutral"),
        ("Đơn vị được tặng Cờ thi đua cấp tỉnh trở lên", "01", "01 đề nghị đang trình", "", "neutral"),
        ("Đề nghị khen thưởng đang trình", "01 đơn vị", "Cờ thi đua của Chính phủ (01 đơn vị)", "", "neutral"),
        (
            "Cán bộ, công chức hoàn thành xuất sắc nhiệm vụ",
            "20%",
            "7/35",
            "tăng 7,5 điểm % so với năm 2023",
            "neutral",
        ),
    ]


def test_every_figure_leads_to_its_facts(pledges):
    targets, flags, pending, staff = at_a_glance(pledges, 2024)
    assert len(targets.facts) == 18  # nine targets of units with their results
    assert (len(flags.facts), len(pending.facts), len(staff.facts)) == (1, 1, 4)


def test_the_share_of_targets_is_the_one_of_the_page_of_targets(pledges):
    """Of units: 1 exceeded and 4 met of 9 with a result; the block's own target, missed, is not among them."""
    shown = pledges.show(by_unit, **EVERYTHING, year=2024)
    assert shown.headline.startswith(
        "Năm 2024, 1/9 chỉ tiêu vượt kế hoạch (11,1%), 4/9 chỉ tiêu đạt kế hoạch, 4/9 chỉ tiêu chưa đạt kế hoạch;"
    )
    assert at_a_glance(pledges, 2024)[0].ratio == "5/9"


def test_targets_of_clusters_alone_are_told_as_such(fresh_world):
    """No unit has a target in 2024: the block's two are counted, and not compared with the units' of 2023."""
    fresh_world.bring(
        A=targets("KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2023", {"Ban Một": [("Số cuộc họp", "cuộc", "10", "12")]}),
        B=sheet(
            "MỤC TIÊU THI ĐUA NĂM 2024",
            TARGET_HEADINGS[1:],
            ("Số cuộc họp", "cuộc", "10", "09"),
            ("Số cuộc kiểm tra", "cuộc", "10", "10"),
        ),
    )
    assert astuple(at_a_glance(fresh_world, 2024)[0])[:4] == (
        "Chỉ tiêu chung của cụm, khối, địa phương đạt và vượt kế hoạch",
        "50%",
        "1/2",
        "năm 2023 chưa có số liệu",
    )


def test_targets_are_taken_as_reported_where_no_single_ones_are_known(seeds):
    place = seeds.unit("huyện Mù Cang Chải")
    first = at_a_glance(seeds, 2022, place=place)[0]
    assert (first.value, first.ratio, len(first.facts)) == ("100%", "38/38", 2)


def test_units_that_are_not_named_count_by_number(seeds):
    flags = at_a_glance(seeds, 2017, place=seeds.unit("tỉnh Nam Định"))[0]
    assert (flags.value, flags.change) == ("04", "năm 2016 chưa có số liệu")


def test_a_count_without_a_total_has_no_percentage(seeds):
    staff = at_a_glance(seeds, 2013, place=seeds.unit("huyện Chiêm Hóa"))[-1]
    assert (staff.value, staff.ratio) == ("11", "")


def test_what_a_year_has_not_is_told_of_the_newest_year_before_and_never_zero(seeds):
    found = at_a_glance(seeds, 2014, place=seeds.unit("huyện Chiêm Hóa"))
    assert [(figure.label, figure.value) for figure in found] == [
        ("Cán bộ, công chức hoàn thành xuất sắc nhiệm vụ, năm 2013", "11"),
    ]
    assert at_a_glance(seeds, 2020, place=seeds.unit("huyện Chiêm Hóa")) == []


def test_where_a_figure_is_not_known_another_stands(fresh_world):
    """Of two members one has points and a class, the other points only; nobody has anything else."""
    fresh_world.bring(
        A=members(2024, "Ban Một", "Ban Hai"),
        B=scores("ĐIỂM CHÍNH THỨC NĂM 2024", ("Ban Một", 50, 30, 80, 1), ("Ban Hai", 40, 30, 70, 2)),
        C=sheet(
            "TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM 2024", RATING_HEADINGS, ("Ban Một", None, None, None, "HTTNV")
        ),
    )
    assert [astuple(figure)[:4] for figure in at_a_glance(fresh_world, 2024)] == [
        ("Đơn vị đã có đủ số liệu", "50%", "1/2", ""),
    ]


def test_who_may_see_nothing_sees_no_figure(pledges):
    assert at_a_glance(pledges, 2024, who=Caller("guest")) == []


def test_what_needs_attention_in_the_year(pledges):
    """Each beside the year before, else beside all: 4 of 9 targets missed; 0 of 1 body over the cap in 2023."""
    assert [(matter.kind, matter.page, matter.part, matter.sentence) for matter in matters(pledges, 2024)] == [
        (
            "glad",
            "ratings",
            "",
            "Tỷ lệ cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ tăng từ 0/1 (0%) năm 2023 lên 1/3 (33,3%).",
        ),
        ("glad", "ranking", "", "Ban Ba lên 02 bậc, xếp thứ 1/3 Khối các ban; năm 2023: 3/3."),
        (
            "concern",
            "ratings",
            "Cần thêm bao nhiêu",
            "Khối các ban có 1/3 cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (33,3%); "
            "cần thêm 01 đơn vị để đạt chỉ tiêu trên 50%; năm 2023: 0/1.",
        ),
        (
            "concern",
            "targets",
            "Chỉ tiêu chưa đạt nhiều",
            "Chỉ tiêu “Số cuộc kiểm tra, giám sát”: 2/3 đơn vị chưa đạt kế hoạch (66,7%); chung các chỉ tiêu 44,4%.",
        ),
        (
            "concern",
            "targets",
            "Từng chỉ tiêu",
            "Năm 2024, 1/11 chỉ tiêu của 01 đơn vị, cụm, khối chưa có số liệu thực hiện.",
        ),
        (
            "decide",
            "awards",
            "Đăng ký, đề nghị",
            "01 đơn vị đang được đề nghị tặng Cờ thi đua của Chính phủ: Ban Ba.",
        ),
        (
            "decide",
            "ratings",
            "So với tỷ lệ tối đa",
            "2/2 nơi có số hoàn thành xuất sắc vượt mức tối đa; 02 nơi cùng vượt 01, nhiều nhất: "
            "Ban Hai (đã đề nghị 04, được đề nghị tối đa 03); Ban Một (đã đề nghị 03, được đề nghị tối đa 02); "
            "năm 2023: 0/1. Mức tối đa chưa kiểm chứng.",
        ),
        (
            "decide",
            "ratings",
            "Xếp loại, hạng, khen thưởng",
            "Năm 2024, 2/3 đơn vị có xếp loại, thứ hạng, khen thưởng cần xem lại; năm 2023: 1/3.",
        ),
    ]
    assert all(matter.facts for matter in matters(pledges, 2024))
    assert {m.cluster for m in matters(pledges, 2024) if m.sentence.startswith("Khối")} == {"Khối các ban"}


def rated(year, cluster, excellent, total):
    """Units of a cluster of which so many are excellent, the others good."""
    classes = ["HTXSNV"] * excellent + ["HTTNV"] * (total - excellent)
    rows = [(f"{cluster} {number}", None, None, None, word) for number, word in enumerate(classes, 1)]
    return sheet(f"TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, XẾP LOẠI NĂM {year}", RATING_HEADINGS, *rows, cluster=cluster)


def pledge_of(year, cluster, plan):
    row = ("Tỷ lệ cơ quan hoàn thành xuất sắc nhiệm vụ", "%", plan, "")
    return sheet(f"MỤC TIÊU THI ĐUA NĂM {year}", TARGET_HEADINGS[1:], row, cluster=cluster)


def test_no_praise_and_no_more_asked_for_where_the_cap_is_passed(fresh_world):
    """In 2025 at most 20% of those rated good may be excellent (rule unread): 1 of 6, 1 of 7, 1 of 9, and 3 of 16.

    One has 4 of 10, above its pledge and the cap; Two has 3 of 10, below its pledge and above the cap; Three has 1 of
    10 and the 4 it pledged are above the cap; Four reached its "trên 10%" with 3 of 19 (15,8%), within the cap.
    """
    for name, before, now, total, plan in (
        ("Một", 3, 4, 10, "trên 35%"),
        ("Hai", 4, 3, 10, "trên 35%"),
        ("Ba", 1, 1, 10, "trên 35%"),
        ("Bốn", 2, 3, 19, "trên 10%"),
    ):
        cluster = f"Khối {name}"
        fresh_world.bring(
            A=rated(2024, cluster, before, total), B=rated(2025, cluster, now, total), C=pledge_of(2025, cluster, plan)
        )
    assert [(matter.kind, matter.sentence) for matter in matters(fresh_world, 2025)] == [
        (
            "glad",
            "Khối Bốn có 3/19 cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (15,8%), đạt chỉ tiêu trên 10%; "
            "năm 2024: 2/19.",
        ),
        (
            "concern",
            "Khối Ba có 1/10 cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (10%); "
            "chỉ tiêu trên 35% cao hơn mức tối đa của năm; năm 2024: 1/10. Mức tối đa chưa kiểm chứng.",
        ),
        (
            "decide",
            "2/4 nơi có số hoàn thành xuất sắc vượt mức tối đa; nhiều nhất là Khối Một "
            "(đã đề nghị 04, được đề nghị tối đa 01). "
            "Mức tối đa chưa kiểm chứng.",
        ),
    ]


def test_without_the_year_before_the_whole_place_stands_beside_a_cluster(fresh_world):
    """3 of 19 in one cluster and 1 of 11 in the other: 4 of 30 in the place."""
    fresh_world.bring(A=rated(2025, "Khối Bốn", 3, 19), B=pledge_of(2025, "Khối Bốn", "trên 10%"))
    fresh_world.bring(A=rated(2025, "Khối Năm", 1, 11))
    assert [matter.sentence for matter in matters(fresh_world, 2025)] == [
        "Khối Bốn có 3/19 cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ (15,8%), đạt chỉ tiêu trên 10%; "
        "toàn địa phương 13,3%."
    ]


def test_a_rise_of_the_share_is_a_bright_spot(fresh_world):
    fresh_world.bring(A=rated(2023, "Khối Một", 1, 5), B=rated(2024, "Khối Một", 2, 5))
    assert [(matter.kind, matter.sentence) for matter in matters(fresh_world, 2024)] == [
        ("glad", "Tỷ lệ cơ quan, đơn vị hoàn thành xuất sắc nhiệm vụ tăng từ 1/5 (20%) năm 2023 lên 2/5 (40%).")
    ]
    assert matters(fresh_world, 2023) == []


def test_what_is_proposed_is_named_up_to_three_beside_the_year_before(fresh_world):
    """Four are proposed for the flag of 2024, one was granted that of 2023."""
    headings = ("Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Tình trạng")
    rows = [(f"Ban {name}", "Cờ thi đua của UBND tỉnh", 2024, "Đang trình") for name in ("Ba", "Bốn", "Hai", "Một")]
    rows.append(("Ban Một", "Cờ thi đua của UBND tỉnh", 2023, "Đã tặng"))
    fresh_world.bring(A=sheet("DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", headings, *rows))
    assert [matter.sentence for matter in matters(fresh_world, 2024) if matter.page == "awards"] == [
        "04 đơn vị đang được đề nghị tặng Cờ thi đua cấp tỉnh: Ban Ba, Ban Bốn, Ban Hai và 01 đơn vị khác; "
        "năm 2023 đã tặng 01 đơn vị."
    ]


def test_missing_figures_are_told_and_nobody_is_blamed(seeds):
    found = matters(seeds, 2014, place=seeds.unit("huyện Chiêm Hóa"))
    assert [(matter.kind, matter.page) for matter in found] == [("concern", "bring_data"), ("concern", "targets")]
    assert all("hưa có số liệu" in matter.sentence and "chưa đạt" not in matter.sentence for matter in found)


def test_a_year_without_figures_has_nothing_to_tell(seeds):
    assert matters(seeds, 1999) == []


def test_sentences_begin_with_a_large_letter_whatever_name_comes_first():
    assert sentences("xã Đồi Xanh dẫn đầu với 97,5 điểm. ủy ban thứ hai.") == (
        "Xã Đồi Xanh dẫn đầu với 97,5 điểm. Ủy ban thứ hai."
    )
    assert sentences("Năm 2025, 1.486 lượt") == "Năm 2025, 1.486 lượt"
