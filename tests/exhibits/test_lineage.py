"""Shares, points and awards across reorganisations, in three views, worked by hand on a tiny cluster."""

from collections.abc import Iterator

import pytest

from thidua.charts.chart import Break
from thidua.exhibits.exhibit import Shown, show
from thidua.exhibits.lineage import awards, excellent_share, yearly_points
from thidua.ingest.commit import commit
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Store
from thidua.text.language import speaking

HEAD = "Khối các ban\nĐịa bàn: tỉnh Minh Họa\n"
STAFF = "STT,Tên đơn vị,Tổng số được đánh giá,Hoàn thành xuất sắc nhiệm vụ,Hoàn thành tốt nhiệm vụ,Xếp loại tập thể\n"
FILES = {
    "2023": HEAD + "KẾT QUẢ XẾP LOẠI NĂM 2023\n" + STAFF + "1,Ban Một,10,2,8,HTTNV\n2,Ban Ba,4,3,1,HTXSNV\n"
    "3,Ban Bốn,16,2,14,HTTNV\n4,Ban Năm,9,3,6,HTTNV\n",
    "2024": HEAD + "KẾT QUẢ XẾP LOẠI NĂM 2024\n" + STAFF + "1,Ban Một,10,3,7,HTXSNV\n2,Ban Ba,5,4,1,HTXSNV\n"
    "4,Ban Năm,9,3,6,HTTNV\n",
    "2025": HEAD + "KẾT QUẢ XẾP LOẠI NĂM 2025\n" + STAFF + "1,Ban Một,10,4,6,HTXSNV\n2,Ban Mới,20,8,12,HTTNV\n"
    "3,Ban Sáu,5,1,4,HTTNV\n4,Ban Bảy,4,1,3,HTTNV\n",
    "changes": HEAD + "DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2025\nSTT,Đơn vị cũ,Hình thức,Đơn vị mới,Ngày hiệu lực\n"
    "1,Ban Ba,hợp nhất,Ban Mới,01/3/2025\n2,Ban Bốn,hợp nhất,Ban Mới,01/3/2025\n"
    "3,Ban Năm,chia tách,Ban Sáu,01/7/2025\n4,Ban Năm,chia tách,Ban Bảy,01/7/2025\n",
    "awards": HEAD + "DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG\n"
    "STT,Tên đơn vị,\"Danh hiệu, hình thức khen thưởng\",Năm thành tích,Tình trạng\n"
    "1,Ban Ba,Cờ thi đua của UBND tỉnh,2023,\n2,Ban Một,Bằng khen của Chủ tịch UBND tỉnh,2024,\n"
    "3,Ban Mới,Bằng khen của Chủ tịch UBND tỉnh,2025,\n4,Ban Mới,Cờ thi đua của Chính phủ,2025,Đang trình\n",
}  # fmt: skip
SCORES = "STT,Tên đơn vị,Tổng điểm,Xếp hạng\n"
for year, rows in {
    2024: "1,Ban Một,90,2\n2,Ban Ba,95,1\n3,Ban Bốn,80,3\n",
    2025: "1,Ban Một,91,2\n2,Ban Mới,96,1\n",
}.items():
    FILES[f"scores {year}"] = HEAD + f"BẢNG ĐIỂM CHÍNH THỨC NĂM {year}\n" + SCORES + rows


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Iterator[Store]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = Store.in_memory()
        for name, text in FILES.items():
            understood = understand(f"{name}.csv", text.encode())
            assert understood.errors == ()
            commit(made, LOCAL_USER, understood, content=text.encode(), create_names=True)
        yield made
        made.close()


@pytest.fixture(scope="module")
def cluster(store) -> str:
    return store.rows("choices/clusters", LOCAL_USER, place=None, kind=None)["cluster_id"].item()


def shares(store, view, **options) -> Shown:
    given = {"place": None, "cluster": None, "subject": None, "by": None, "on": None, **options}
    return show(excellent_share, store, LOCAL_USER, view=view, **given)


def cells(shown, *columns):
    return shown.frame.select("year", "unit", *columns).rows()


def test_as_reported_keeps_every_row_and_draws_the_breaks(store):
    shown = shares(store, "as_reported")
    assert shown.frame.height == 11
    assert shown.chart.breaks == (
        Break("2025", "01/3/2025: hợp nhất thành Ban Mới"),
        Break("2025", "01/7/2025: chia tách thành Ban Bảy và Ban Sáu"),
    )
    assert shown.headline == (
        "Như đã báo cáo; 02 đơn vị hợp nhất từ 01/3/2025 và 01 đơn vị chia tách từ 01/7/2025: số liệu trước và sau "
        "không so sánh trực tiếp. Năm 2025 có 14/39 cán bộ, công chức hoàn thành xuất sắc nhiệm vụ (35,9%)."
    )


def test_rolled_up_adds_counts_and_names_what_is_missing_or_unallocated(store):
    shown = shares(store, "rolled_up")
    assert cells(shown, "n", "total", "made_of_words", "note") == [
        (2023, "Ban Một", 2, 10, "", ""),
        (2023, "Ban Mới", 5, 20, "Ban Ba và Ban Bốn", ""),
        (2023, "Ban Năm (chưa phân bổ)", 3, 9, "", "đơn vị đã chia tách, không có tỷ lệ phân bổ"),
        (2024, "Ban Một", 3, 10, "", ""),
        (2024, "Ban Mới", 4, 5, "Ban Ba", "thiếu số liệu của Ban Bốn"),
        (2024, "Ban Năm (chưa phân bổ)", 3, 9, "", "đơn vị đã chia tách, không có tỷ lệ phân bổ"),
        (2025, "Ban Bảy", 1, 4, "", ""),
        (2025, "Ban Một", 4, 10, "", ""),
        (2025, "Ban Mới", 8, 20, "", ""),
        (2025, "Ban Sáu", 1, 5, "", ""),
    ]
    assert shown.chart.breaks == ()
    assert shown.headline.startswith(
        "Quy về đơn vị hiện nay: 02 đơn vị hợp nhất từ 01/3/2025 và 01 đơn vị chia tách từ 01/7/2025; "
        "chưa phân bổ được số liệu của 01 đơn vị chia tách; 01 đơn vị có năm chưa đủ số liệu"
    )
    merged = next(series for series in shown.chart.series if series.name == "Ban Mới")
    assert merged.values == (0.25, 0.8, 0.4) and merged.labels[0] == "5/20 (25%)"


def test_unchanged_units_only(store):
    shown = shares(store, "unchanged")
    assert cells(shown, "rate") == [(2023, "Ban Một", 0.2), (2024, "Ban Một", 0.3), (2025, "Ban Một", 0.4)]
    assert shown.headline.startswith("Chỉ gồm 01 đơn vị không đổi, không gồm 06 đơn vị đã sắp xếp (02 đơn vị hợp nhất")


def test_the_units_of_another_day(store):
    shown = shares(store, "rolled_up", on="2025-03-31")
    assert (2024, "Ban Năm") in cells(shown)
    assert "chia tách" not in shown.headline


def test_agencies_are_counted_by_their_own_class(store):
    rows = cells(shares(store, "rolled_up", subject="agency"), "n", "total")
    assert (2023, "Ban Mới", 1, 2) in rows and (2025, "Ban Mới", 0, 1) in rows


def test_units_that_are_one_of_one_are_drawn_together(store):
    """Lines of single bodies would only jump between none and all."""
    chart = shares(store, "as_reported", subject="agency").chart
    assert chart.kind == "bars" and {mark.before for mark in chart.breaks} == {"2025"}
    assert chart.series[0].values == (1 / 4, 2 / 3, 1 / 4)
    assert chart.series[0].labels == ("1/4 (25%)", "2/3 (66,7%)", "1/4 (25%)")
    assert shares(store, "as_reported").chart.kind == "lines"


def test_places_are_counted_as_wholes(store):
    assert cells(shares(store, "rolled_up", subject="agency", by="place"), "n", "total") == [
        (2023, "tỉnh Minh Họa", 1, 4), (2024, "tỉnh Minh Họa", 2, 3), (2025, "tỉnh Minh Họa", 1, 4),
    ]  # fmt: skip


def test_points_of_merged_units_are_neither_added_nor_averaged(store, cluster):
    shown = show(yearly_points, store, LOCAL_USER, cluster=cluster, view="rolled_up", on=None)
    assert cells(shown, "rate", "reason") == [
        (2024, "Ban Một", 90, None), (2024, "Ban Mới", None, "no_whole"), (2025, "Ban Một", 91, None),
        (2025, "Ban Mới", 96, None),
    ]  # fmt: skip
    assert "không quy được số liệu trước sắp xếp của 01 đơn vị vì không có mẫu số" in shown.headline
    assert shown.rows[1][2] == "chưa có số liệu"


def test_awards_stay_with_the_units_that_received_them(store):
    shown = show(awards, store, LOCAL_USER, place=None, cluster=None, view="rolled_up", on=None)
    assert shown.frame.select("year", "unit", "heir_words", "n", "is_inherited").rows() == [
        (2023, "Ban Ba", "Ban Mới", 1, True),
        (2024, "Ban Một", "Ban Một", 1, False),
        (2025, "Ban Mới", "Ban Mới", 1, False),
    ]
    assert [series.values for series in shown.chart.series] == [(None, 1, 1), (1, None, None)]
    assert shown.headline.endswith(
        "Các đơn vị được tặng 02 danh hiệu, hình thức khen thưởng; các đơn vị trước sắp xếp đã nhận 01, không cộng gộp."
    )
    unchanged = show(awards, store, LOCAL_USER, place=None, cluster=None, view="unchanged", on=None)
    assert unchanged.frame["unit"].to_list() == ["Ban Một"]


def test_nothing_to_show_says_so(store):
    nothing = show(yearly_points, store, LOCAL_USER, cluster="none", view="rolled_up", on=None)
    assert nothing.empty and nothing.headline == "Chưa có điểm thi đua cả năm của cụm, khối này."
    assert show(awards, store, LOCAL_USER, place="none", cluster=None, view=None, on=None).empty


def test_every_row_leads_to_its_cells(store):
    for shown in (shares(store, "rolled_up"), shares(store, "as_reported")):
        assert shown.frame["facts"].list.len().min() > 0
        assert shown.source_line.startswith("Nguồn: ")


def test_english(store):
    with speaking("en"):
        shown = shares(store, "rolled_up")
        assert shown.header.question.startswith("How does each unit's share")
