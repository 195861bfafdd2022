"""For what persons and units are eligible, by the articles and by hand."""

from datetime import date

import polars as pl

from tests.exhibits.persons.conftest import ALL, FLAG, MOT, bring, of, table
from thidua.charts.render.plotly import figure
from thidua.exhibits.eligibility import answers, near_miss, of_unit
from thidua.exhibits.exhibit import show
from thidua.store import LOCAL_USER, Store


def test_article_28_by_hand(judged: pl.DataFrame) -> None:
    """Ban Một: 6 of 8 are advanced workers or fighters (75%). Ban Hai: 2 of 10, and one under warning."""
    found = of(judged, "R_TTLDTT")
    assert found["Ban Một"] == (
        "eligible",
        "hoàn thành tốt nhiệm vụ trở lên; 6/8 cá nhân đạt Lao động tiên tiến (75%); "
        "không có cá nhân bị kỷ luật từ cảnh cáo trở lên",
    )
    assert found["Ban Hai"] == (
        "not_eligible",
        "thiếu 05 Lao động tiên tiến (đã có 2/10, 20%; cần 7); 01 cá nhân bị kỷ luật từ cảnh cáo trở lên",
    )
    assert found["Ban Ba"] == (
        "unknown",
        "chưa đủ dữ liệu: thiếu số lượng cán bộ năm 2025, danh sách danh hiệu của cá nhân năm 2025, "
        "số liệu kỷ luật năm 2025",
    )


def test_article_27_by_hand(judged: pl.DataFrame) -> None:
    """Ban Một is excellent, all 8 of 8 completed, 75% advanced, two fighters."""
    answer, why = of(judged, "R_TTLDXS")["Ban Một"]
    assert answer == "eligible"
    assert "8/8 cá nhân hoàn thành nhiệm vụ" in why and "02 cá nhân đạt Chiến sĩ thi đua cơ sở" in why
    assert of(judged, "R_TTLDXS")["Ban Hai"][0] == "not_eligible"


def test_article_23_by_hand(judged: pl.DataFrame) -> None:
    """One excellent; one good with an initiative; the others good without; two only completed."""
    rows = judged.filter(rule_id="R_CSTDCS", unit="Ban Một")
    assert sorted(rows["answer"]) == ["eligible"] * 2 + ["near_miss"] * 4 + ["not_eligible"] * 2
    assert of(judged, "R_CSTDCS")["Lê Văn Cường"] == ("near_miss", "chưa có sáng kiến cấp cơ sở")
    assert of(judged, "R_CSTDCS")["Đỗ Thị Hoa"] == ("unknown", "chưa đủ dữ liệu: thiếu xếp loại cá nhân năm 2025")


def test_article_74_1d_by_hand_and_two_of_one_name_stay_two(judged: pl.DataFrame) -> None:
    """The elder was fighter in 2024 and 2025; the younger in 2025 and, with a year between, in 2023."""
    rows = judged.filter(pl.col("subject").str.starts_with("Nguyễn Văn An ("), rule_id="R_BK_PROV_P").sort("answer")
    assert rows["subject_id"].n_unique() == 2
    assert dict(rows.select("answer", "why").iter_rows()) == {
        "eligible": "02 năm liên tục CSTĐCS",
        "near_miss": "thiếu 01 năm CSTĐCS (đã có 1/2 năm liên tục)",
    }


def test_article_22_one_year_is_missing(judged: pl.DataFrame) -> None:
    """Two years of three; whether there is an initiative of the province in 2023 and 2024 nobody has brought."""
    rows = judged.filter(pl.col("subject").str.starts_with("Nguyễn Văn An ("), rule_id="R_CSTDT")
    assert dict(rows.select("answer", "why").iter_rows())["near_miss"] == (
        "thiếu 01 năm CSTĐCS (đã có 2/3 năm liên tục); chưa đủ dữ liệu: thiếu danh sách sáng kiến năm 2023, 2024"
    )
    assert sorted(rows["answer"]) == ["near_miss", "not_eligible"]


def test_article_74_3d_by_hand(judged: pl.DataFrame) -> None:
    found = of(judged, "R_BK_PROV_C")
    assert found["Ban Một"] == ("eligible", "02 năm liên tục hoàn thành xuất sắc nhiệm vụ")
    assert found["Ban Hai"][0] == "not_eligible"


def test_the_list_leaves_out_who_was_granted_it_and_who_is_far(store: Store) -> None:
    shown = show(near_miss, store, LOCAL_USER, **ALL)
    assert "not_eligible" not in shown.frame["answer"].to_list()
    assert shown.frame.filter(award_id="certificate_province", subject="Ban Một").is_empty()
    assert shown.frame["facts"].list.len().min() > 0
    assert shown.chart is not None
    figure(shown.chart)
    assert not any(name in shown.headline for name, _born in MOT)
    assert shown.headline.startswith("Năm 2025, xét theo số liệu đã nhập: ")


def test_of_unit_says_everything_of_one_unit_that_is_not_granted_yet(store: Store) -> None:
    unit = store.rows("choices/units", LOCAL_USER, place=None, cluster=None, text="ban mot")["unit_id"].item()
    shown = show(of_unit, store, LOCAL_USER, unit=unit, year=2025)
    assert set(shown.frame["unit"]) == {"Ban Một"}
    collective = shown.frame.filter(subject_kind="collective")
    assert collective["rule_id"].n_unique() == 9 - len(("R_FLAG_PROV", "R_BK_PROV_C")), "both are granted"
    everything = answers(store.rows("eligibility/of_unit", LOCAL_USER, unit=unit, year=2025), today=date(2026, 4, 1))
    flag = everything.filter(rule_id="R_FLAG_PROV")
    assert (flag["answer"].item(), flag["status_text"].item()) == ("unknown", "Đã có quyết định tặng")
    assert "nội bộ đoàn kết" in flag["confirm"].item()


def test_a_unit_and_its_province_count_the_same_answers(store: Store) -> None:
    """Whoever has an award for the year stands in neither list; only the unit's own tells who is far from one."""
    province = show(near_miss, store, LOCAL_USER, **ALL).frame
    for unit, name in province.select("unit_id", "unit").unique(maintain_order=True).iter_rows():
        own = show(of_unit, store, LOCAL_USER, unit=unit, year=2025).frame.filter(pl.col("answer") != "not_eligible")
        columns = ["subject_id", "rule_id", "answer"]
        assert own.select(columns).rows() == province.filter(unit=name).select(columns).rows()
        assert "granted" not in own["status"].to_list()


def test_the_year_before_the_law_is_judged_by_the_law_before(store: Store) -> None:
    found = answers(store.rows("eligibility/near_miss", LOCAL_USER, **ALL | {"year": 2023}), today=date(2026, 4, 1))
    assert set(found["rule_id"]) == {"R_TTLDTT", "R_TTLDXS"}
    assert set(found["article"]) == {
        "Điều 28 (Luật năm 2003) (chưa kiểm chứng), áp dụng 01/7/2004 – 31/12/2023",
        "Điều 27 (Luật năm 2003) (chưa kiểm chứng), áp dụng 01/7/2004 – 31/12/2023",
    }  # fmt: skip


def test_a_year_before_a_merger_is_undecided(empty: Store) -> None:
    """Ban Mới came of Ban Cũ and Ban Xưa in 2025; Ban Tên Mới is Ban Tên Cũ under another name."""
    rated = ("Tên đơn vị", "Xếp loại tập thể")
    bring(
        empty,
        table("XẾP LOẠI NĂM 2024", rated, ("Ban Cũ", "HTXSNV"), ("Ban Xưa", "HTXSNV"), ("Ban Tên Cũ", "HTXSNV")),
        table("XẾP LOẠI NĂM 2025", rated, ("Ban Mới", "HTXSNV"), ("Ban Tên Mới", "HTXSNV")),
        table(
            "DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2025",
            ("Đơn vị cũ", "Hình thức", "Đơn vị mới", "Ngày hiệu lực"),
            ("Ban Cũ", "hợp nhất", "Ban Mới", "01/3/2025"),
            ("Ban Xưa", "hợp nhất", "Ban Mới", "01/3/2025"),
            ("Ban Tên Cũ", "đổi tên", "Ban Tên Mới", "01/3/2025"),
        ),
    )
    found = of(answers(empty.rows("eligibility/near_miss", LOCAL_USER, **ALL), today=date(2026, 4, 1)), "R_BK_PROV_C")
    assert found["Ban Mới"] == ("unknown", "chưa xác định: kết quả trước khi sắp xếp đơn vị (năm 2024)")
    assert found["Ban Tên Mới"][0] == "eligible"


def test_what_was_rescinded_counts_no_more(empty: Store) -> None:
    headings = ("Tên đơn vị", "Danh hiệu, hình thức khen thưởng", "Năm thành tích", "Tình trạng")
    title = "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG NĂM 2025"
    bring(empty, table(title, headings, ("Ban Một", FLAG, 2025, "Đã tặng")))
    bring(empty, table(title, headings, ("Ban Một", FLAG, 2025, "Thu hồi")))
    (flag,) = empty.rows("awards/pipeline", LOCAL_USER, **ALL).iter_rows(named=True)
    assert (flag["granted"], flag["rescinded"], flag["waiting"]) == (1, 1, 0)
    assert empty.rows("awards/handing_over", LOCAL_USER, **ALL).is_empty()
    evidence = empty.rows("eligibility/near_miss", LOCAL_USER, **ALL).filter(input="award")
    assert evidence["status"].to_list() == ["rescinded"]
