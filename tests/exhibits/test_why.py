"""Why a unit stands where it does, ties that decisions part, and how robust ranks are; golden and random."""

from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from thidua.exhibits.exhibit import show
from thidua.exhibits.ranking import cluster_year
from thidua.exhibits.robustness import robustness
from thidua.exhibits.why import steps_past, why
from thidua.ingest.commit import undo
from thidua.rules.ranking import Step
from thidua.store import LOCAL_USER, Caller, Store

CLUSTER = "Cụm thi đua số 1"
CRITERIA = ("Nhiệm vụ", "Phong trào", "Báo cáo")
MAXIMA = (60, 30, 10)
POINTS = [
    ("Xã Một", 58, 29, 9, 96),
    ("Xã Hai", 57.5, 29.5, 8.25, 95.25),
    ("Xã Ba", 57, 28, 9, 94),
    ("Xã Bốn", 56, 29, 9, 94),
    ("Xã Năm", 50, 25, "KP", 75),
]
DECISION = "Biên bản số 7-BB/HĐTĐ"


def above(title, cluster=CLUSTER):
    return [[cluster], ["Địa bàn: tỉnh Minh Họa"], [title], []]


def scores(title, rows, *, cluster=CLUSTER, criteria=CRITERIA, maxima=MAXIMA):
    under = ["Điểm các tiêu chí"] * len(criteria)
    return [
        *above(title, cluster),
        ["STT", "Tên đơn vị", *under, "Tổng điểm"],
        [None, None, *criteria, None],
        [None, "Điểm tối đa", *maxima, sum(maxima)],
        *([number, *row] for number, row in enumerate(rows, 1)),
    ]


def tie_breaks(*rows):
    """Rows are (cluster, year, first, second, decision)."""
    headings = ["STT", "Cụm, khối", "Năm", "Đơn vị xếp trước", "Đơn vị xếp sau", "Lý do/Quyết định"]
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [["Địa bàn: tỉnh Minh Họa"], ["QUYẾT ĐỊNH PHÂN HẠNG KHI BẰNG ĐIỂM"], [], headings, *numbered]


@pytest.fixture(scope="module")
def made(world, tmp_path_factory) -> Iterator[object]:
    """One cluster of five: two tied, parted by a decision that came later; one to whom a criterion does not apply."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        own = type(world)(Store.in_memory())
        own.bring(A=scores("ĐIỂM CHÍNH THỨC NĂM 2024", POINTS))
        own.bring(A=tie_breaks((CLUSTER, 2024, "Xã Bốn", "Xã Ba", DECISION)))
        yield own
        own.store.close()


def asked(made, unit):
    return made.show(why, cluster=made.cluster(CLUSTER), year=2024, unit=made.unit(unit))


def test_the_gap_to_the_unit_above_in_one_sentence_and_one_table(made):
    """Xã Hai: 57.5 − 58, 29.5 − 29, 8.25 − 9 make − 0.75; 1 point more in Báo cáo (up to 9.25 of 10) passes."""
    shown = asked(made, "Xã Hai")
    assert shown.headline == (
        "Xã Hai (hạng 2) kém Xã Một (hạng 1) 0,75 điểm: thấp hơn ở 02 tiêu chí, nhiều nhất là “Báo cáo” (-0,75 điểm); "
        "cao hơn ở 01 tiêu chí, nhiều nhất là “Phong trào” (+0,5 điểm). "
        "Thêm 1 điểm ở tiêu chí “Báo cáo” là vượt Xã Một."
    )
    assert shown.rows == (
        ("Nhiệm vụ", "57,5", "58", "+0,5", "60", ""),
        ("Phong trào", "29,5", "29", "-0,5", "30", ""),
        ("Báo cáo", "8,25", "9", "+0,75", "10", "+1"),
    )
    assert shown.chart.categories == (
        "Báo cáo (9 / 8,25)", "Nhiệm vụ (58 / 57,5)", "Phong trào (29 / 29,5)", "Chênh lệch chung",
    )  # fmt: skip
    assert shown.chart.base == (0, 0.75, 0.75, 0)
    assert [series.values for series in shown.chart.series] == [
        (0.75, 0.5, None, None), (None, None, 0.5, None), (None, None, None, 0.75),
    ]  # fmt: skip
    assert [series.labels[at] for series, at in zip(shown.chart.series, (0, 2, 3), strict=True)] == [
        "+0,75", "-0,5", "0,75",
    ]  # fmt: skip


def test_the_first_is_compared_with_the_next(made):
    assert asked(made, "Xã Một").headline == (
        "Xã Một (hạng 1) hơn Xã Hai (hạng 2) 0,75 điểm: cao hơn ở 02 tiêu chí, nhiều nhất là “Báo cáo” (+0,75 điểm); "
        "thấp hơn ở 01 tiêu chí, nhiều nhất là “Phong trào” (-0,5 điểm)."
    )


def test_steps_of_a_waterfall_lead_from_nothing_to_the_gap_without_falling_below(made):
    for unit, gap in (("Xã Một", 0.75), ("Xã Hai", 0.75), ("Xã Ba", 0), ("Xã Năm", 19)):
        chart = asked(made, unit).chart
        steps = list(zip(chart.base, *(series.values for series in chart.series), strict=True))
        level = 0.0
        for base, *values in steps[:-1]:
            (height,) = filter(None, values)
            assert min(abs(level - base), abs(level - base - height)) < 1e-9, unit
            level = base if abs(level - base) > 1e-9 else base + height
            assert base >= 0
        assert (level, steps[-1][0], steps[-1][-1]) == (pytest.approx(gap), 0, pytest.approx(gap))


def test_what_does_not_apply_is_not_compared_and_said(made):
    shown = asked(made, "Xã Năm")
    assert shown.rows[2] == ("Báo cáo", "KP", "9", "không so", "10", "")
    assert "Còn 9 điểm chênh lệch không nằm ở các tiêu chí so được" in shown.headline
    assert (
        steps_past(made.rows("ranking/why", cluster=made.cluster(CLUSTER), year=2024, unit=made.unit("Xã Năm"))) is None
    )


def test_steps_are_the_rules_own(made):
    frame = made.rows("ranking/why", cluster=made.cluster(CLUSTER), year=2024, unit=made.unit("Xã Ba"))
    assert frame["other"].unique().to_list() == ["Xã Bốn"]
    assert steps_past(frame) == (Step(frame.filter(criterion="Phong trào")["criterion_id"][0], 1.0),)


def test_a_recorded_decision_parts_a_tie_and_is_named(made):
    shown = made.show(cluster_year, cluster=made.cluster(CLUSTER), year=2024)
    assert [(row[1], row[0]) for row in shown.rows] == [
        ("Xã Một", "1"), ("Xã Hai", "2"), ("Xã Bốn", f"3 (theo {DECISION})"), ("Xã Ba", f"4 (theo {DECISION})"),
        ("Xã Năm", "5"),
    ]  # fmt: skip
    assert asked(made, "Xã Ba").headline == (
        f"Xã Ba (hạng 4) bằng điểm Xã Bốn (hạng 3), xếp sau theo {DECISION}: thấp hơn ở 01 tiêu chí, nhiều nhất là "
        "“Phong trào” (-1 điểm); cao hơn ở 01 tiêu chí, nhiều nhất là “Nhiệm vụ” (+1 điểm). "
        "Thêm 1 điểm ở tiêu chí “Phong trào” là vượt Xã Bốn."
    )


def test_without_the_decision_they_are_tied_again(world, tmp_path_factory, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
    own = type(world)(Store.in_memory())
    own.bring(A=scores("ĐIỂM CHÍNH THỨC NĂM 2024", POINTS))
    before = own.rows("ranking/cluster_year", cluster=own.cluster(CLUSTER), year=2024)
    own.bring(A=tie_breaks((CLUSTER, 2024, "Xã Bốn", "Xã Ba", DECISION)))
    (newest,) = own.rows("imports/list").filter(file_name="tep.xlsx").sort("committed_at")["batch_id"].tail(1)
    undo(own.store, LOCAL_USER, newest)
    after = own.rows("ranking/cluster_year", cluster=own.cluster(CLUSTER), year=2024)
    assert after.drop("facts").equals(before.drop("facts"))
    assert dict(before.select("unit", "rank").iter_rows())["Xã Ba"] == 3
    own.store.close()


def test_a_decision_says_nothing_where_points_differ(made):
    frame = made.rows("ranking/cluster_year", cluster=made.cluster(CLUSTER), year=2024)
    assert frame.filter("is_parted")["unit"].to_list() == ["Xã Bốn", "Xã Ba"]


def test_robustness_is_the_same_every_time(made):
    """Xã Bốn (56, 29) stays before Xã Ba (57, 28) where Phong trào weighs more than Nhiệm vụ: half of the scenarios."""
    shown = made.show(robustness, cluster=made.cluster(CLUSTER), year=2024)
    assert shown.frame["kept"].is_not_null().all()
    assert shown.frame["scenarios"].unique().to_list() == [1000]
    by_unit = dict(shown.frame.select("unit", "share").iter_rows())
    assert (by_unit["Xã Một"], by_unit["Xã Năm"]) == (1.0, 1.0)
    assert by_unit["Xã Bốn"] == pytest.approx(0.5, abs=0.05)
    assert shown.headline.startswith(
        "Khi trọng số từng tiêu chí thay đổi trong mức ±20% (1.000 phương án), Xã Một giữ hạng 1"
    )
    assert made.show(robustness, cluster=made.cluster(CLUSTER), year=2024).frame["kept"].equals(shown.frame["kept"])


def test_robustness_needs_every_criterion_of_every_unit(world, tmp_path_factory, monkeypatch):
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
    own = type(world)(Store.in_memory())
    own.bring(A=scores("ĐIỂM CHÍNH THỨC NĂM 2024", [("Xã Một", 58, 29, 9, 96), ("Xã Hai", None, None, None, 90)]))
    shown = own.show(robustness, cluster=own.cluster(CLUSTER), year=2024)
    assert shown.chart is None
    assert shown.headline == "Chưa đủ dữ liệu để thử độ vững của thứ hạng: 01 đơn vị còn thiếu điểm của tiêu chí."
    assert own.show(robustness, cluster="không có", year=None).headline == (
        "Chưa đủ đơn vị được xếp hạng để thử độ vững của thứ hạng."
    )
    own.store.close()


def test_who_sees_one_unit_only_is_not_told_of_others(made):
    only = Caller("unit", scope=(made.unit("Xã Hai"),))
    for exhibit, parameters in ((why, {"unit": made.unit("Xã Hai")}), (robustness, {})):
        shown = show(exhibit, made.store, only, cluster=made.cluster(CLUSTER), year=2024, **parameters)
        assert shown.empty and shown.headline.startswith("Chưa đủ")


def naive_ranks(points, decisions):
    """Ranks by trying every order: a place parts two groups of equals where every order the decisions allow does so."""
    ranks = {}
    for value in set(points.values()):
        equals = sorted(unit for unit in points if points[unit] == value)
        reach = {(a, b) for a, b in decisions if a in equals and b in equals and a != b}
        while more := {(a, d) for a, b in reach for c, d in reach if b == c} - reach:
            reach |= more
        strict = {(a, b) for a, b in reach if (b, a) not in reach and a != b}
        orders = [order for order in permutations(equals) if all(order.index(a) < order.index(b) for a, b in strict)]
        cuts = [k for k in range(len(equals)) if len({frozenset(order[:k]) for order in orders}) == 1]
        for unit in equals:
            earliest = min(order.index(unit) for order in orders)
            better = sum(other > value for other in points.values())
            ranks[unit] = 1 + better + max(k for k in cuts if k <= earliest)
    return ranks


UNITS = tuple("ABCDE")


@settings(max_examples=12, deadline=None, phases=[Phase.generate])
@given(st.data())
def test_ranks_are_the_naive_ones_whatever_the_order_of_rows(world, data):
    own = type(world)(Store.in_memory())
    expected, sheets, decided = {}, {}, []
    for at in range(4):
        cluster = f"Cụm số {at}"
        points = {f"{cluster} {unit}": data.draw(st.sampled_from([80.0, 81.0])) for unit in UNITS}
        names = list(points)
        pairs = data.draw(st.sets(st.tuples(st.sampled_from(names), st.sampled_from(names)), max_size=6))
        rows = data.draw(st.permutations([(name, value, value) for name, value in points.items()]))
        sheets[f"S{at}"] = scores(
            "ĐIỂM CHÍNH THỨC NĂM 2024", rows, cluster=cluster, criteria=("Nhiệm vụ",), maxima=(100,)
        )
        decided += [(cluster, 2024, first, second, "QĐ") for first, second in pairs if first != second]
        expected |= naive_ranks(points, pairs)
    if decided:
        sheets["D"] = tie_breaks(*decided)
    own.bring(**sheets)
    with own.store._connection.cursor() as cursor:
        cursor.execute("set variable caller_scope = ['*']")
        found = cursor.execute("select unit.name, rank from ranked_score join unit using (unit_id)").fetchall()
    assert dict(found) == expected
    own.store.close()


ACTIONS = ("stays", "renamed", "merged", "joins A", "gone")


@settings(max_examples=10, deadline=None, phases=[Phase.generate])
@given(st.data())
def test_movement_is_the_naive_one_across_mergers_and_newcomers(world, data):
    """Who stays or is renamed is compared with last year; who came of a merger, took others in or is new is not."""
    own = type(world)(Store.in_memory())
    action = {unit: "stays" if unit == "A" else data.draw(st.sampled_from(ACTIONS)) for unit in UNITS}
    became = {"stays": "{}", "renamed": "{} mới", "merged": "Ban M", "joins A": "Ban A", "gone": None}
    into = {f"Ban {unit}": (became[what] or "").format(f"Ban {unit}") for unit, what in action.items()}
    last = {name: data.draw(st.sampled_from([80.0, 81.0, 82.5])) for name in into}
    names = dict.fromkeys([*filter(None, into.values()), *(["Ban N"] if data.draw(st.booleans()) else [])])
    now = {name: data.draw(st.sampled_from([80.0, 81.0, 82.5])) for name in names}
    words = {"renamed": "đổi tên", "merged": "hợp nhất", "joins A": "sáp nhập"}
    lineage = [
        (f"Ban {unit}", words[what], into[f"Ban {unit}"], "01/3/2024") for unit, what in action.items() if what in words
    ]
    headings = ["STT", "Đơn vị cũ", "Hình thức", "Đơn vị mới", "Ngày hiệu lực"]
    changes = {"L": [*above("DANH SÁCH ĐƠN VỊ SẮP XẾP NĂM 2024"), headings, *([1, *row] for row in lineage)]}
    own.bring(
        A=scores("ĐIỂM CHÍNH THỨC NĂM 2023", [(n, v, v) for n, v in last.items()], criteria=("X",), maxima=(100,)),
        B=scores("ĐIỂM CHÍNH THỨC NĂM 2024", [(n, v, v) for n, v in now.items()], criteria=("X",), maxima=(100,)),
        **(changes if lineage else {}),
    )
    reorganised = {into[f"Ban {unit}"] for unit, what in action.items() if what in ("merged", "joins A")}
    origin = {
        into[name]: name for name, what in zip(into, action.values(), strict=True) if what in ("stays", "renamed")
    }
    expected = {}
    for name, value in now.items():
        rank = 1 + sum(other > value for other in now.values())
        before = None if name in reorganised else origin.get(name)
        moved = None if before is None else 1 + sum(other > last[before] for other in last.values()) - rank
        expected[name] = (rank, moved, before is None)
    found = own.rows("ranking/cluster_year", cluster=own.cluster(CLUSTER), year=2024)
    assert {row[0]: row[1:] for row in found.select("unit", "rank", "movement", "is_new").iter_rows()} == expected
    own.store.close()
