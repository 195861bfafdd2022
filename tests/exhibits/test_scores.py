"""Points by a tree of criteria: totals, what does not apply, bonus, penalty, stages, formula; golden and random."""

from collections.abc import Iterator, Mapping

import polars as pl
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from tests.exhibits import conftest
from thidua.exhibits.exhibit import show
from thidua.exhibits.scores import by_criterion, by_formula, self_against_appraised, totals
from thidua.exhibits.spread import spread
from thidua.ingest.understand import understand
from thidua.store import LOCAL_USER, Caller, Store
from thidua.store.catalogue import change_row, restore_row

CLUSTER = "Khối thi đua số 1"
CRITERIA = (
    "Nhiệm vụ trọng tâm", "Số sáng kiến được công nhận", "Tổ chức phong trào", "Báo cáo", "Cờ tỉnh", "Mô hình mới",
    "Báo cáo muộn",
)  # fmt: skip
SCHEME = [
    ["I", "Nhiệm vụ chuyên môn", 60, None],
    [1, "Nhiệm vụ trọng tâm", 40, "Định tính"],
    [2, "Số sáng kiến được công nhận", 20, "Định lượng"],
    ["II", "Phong trào thi đua", 40, "Định tính"],
    [1, "Tổ chức phong trào", 25, None],
    [2, "Báo cáo", 15, None],
    ["III", "Thưởng thành tích", 5, "Điểm thưởng"],
    [1, "Cờ tỉnh", 3, None],
    [2, "Mô hình mới", 4, None],
    ["IV", "Vi phạm", 5, "Điểm trừ"],
    [1, "Báo cáo muộn", 5, None],
    [None, "Tổng cộng", 100, None],
]
APPRAISED = [
    ("Sở Một", 40, 20, 25, 12, 3, 4, None, 102),
    ("Sở Hai", 35, 18, 24, 14, None, None, 2, 89),
    ("Sở Ba", 38, "KP", 22, 15, None, None, None, 75),
    ("Sở Bốn", 30, 10, 20, 15, None, None, None, 76),
    ("Sở Năm", 30, 12, 22, None, None, None, None, 64),
    ("Công an tỉnh", 36, 15, 20, 14, None, None, None, None),
]


def above(title, cluster=CLUSTER):
    return [[cluster], ["Địa bàn: tỉnh Minh Họa"], [title], []]


def scheme(rows, *, year=2024, cluster=CLUSTER):
    headings = ["STT", "Tiêu chí", "Điểm tối đa", "Loại"]
    return [*above(f"BẢNG TIÊU CHÍ THI ĐUA NĂM {year}", cluster), headings, *rows]


def scores(title, criteria, rows, *, cluster=CLUSTER):
    under = ["Điểm các tiêu chí"] * len(criteria)
    numbered = [[number, *row] for number, row in enumerate(rows, 1)]
    return [
        *above(title, cluster),
        ["STT", "Tên đơn vị", *under, "Tổng điểm"],
        [None, None, *criteria, None],
        *numbered,
    ]


@pytest.fixture(scope="module")
def made(world, tmp_path_factory) -> Iterator[object]:
    """One cluster with a scheme of groups, bonus and penalty; units with KP, a wrong total, a blank and no total."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        own = type(world)(Store.in_memory())
        own.bring(
            A=scheme(SCHEME),
            B=scores("ĐIỂM THẨM ĐỊNH NĂM 2024", CRITERIA, APPRAISED),
            C=scores(
                "ĐIỂM TỰ CHẤM NĂM 2024",
                CRITERIA,
                [
                    ("Sở Một", 40, 20, 25, 15, 3, 4, None, 105),
                    ("Sở Hai", 36, 18, 24, 14, None, None, None, 92),
                    ("Sở Bốn", 30, 10, 20, 15, None, None, None, 75),
                ],
            ),
            D=scores("ĐIỂM GIẢI TRÌNH NĂM 2024", CRITERIA, [("Sở Hai", 36, 18, 24, 14, None, None, None, 92)]),
            E=scores(
                "ĐIỂM THẨM ĐỊNH SAU GIẢI TRÌNH NĂM 2024",
                CRITERIA,
                [("Sở Hai", 35, 18, 24, 14.5, None, None, 2, 89.5)],
            ),
            F=[
                *above("KẾT QUẢ THỰC HIỆN CHỈ TIÊU THI ĐUA NĂM 2024"),
                ["STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch", "Thực hiện"],
                *(
                    row
                    for numeral, (unit, plan, actual) in zip(
                        ("I", "II", "III", "IV"),
                        [("Sở Một", 10, 15), ("Sở Hai", 10, 12), ("Sở Bốn", 10, 8), ("Sở Năm", 10, None)],
                        strict=True,
                    )
                    for row in ([numeral, unit], [1, "Số sáng kiến được công nhận", "sáng kiến", plan, actual])
                ),
            ],
        )
        yield own
        own.store.close()


def of(made, query, **parameters):
    return made.rows(query, cluster=made.cluster(CLUSTER), year=2024, **parameters)


def at(frame, column, stage="appraised_1"):
    return dict(frame.filter(stage=stage).select("unit", column).iter_rows())


def test_totals_are_added_up_by_the_tree(made):
    """Sở Một: 40 + 20 + 25 + 12, and of 3 + 4 bonus only the group's 5: 102 of 100. Sở Hai loses 2 points."""
    frame = of(made, "scores/totals")
    assert at(frame, "added_up") == {
        "Sở Một": 102.0, "Sở Hai": 89.0, "Sở Ba": 75.0, "Sở Bốn": 75.0, "Sở Năm": None, "Công an tỉnh": 85.0,
    }  # fmt: skip
    assert at(frame, "difference") == {
        "Sở Một": 0.0, "Sở Hai": 0.0, "Sở Ba": 0.0, "Sở Bốn": 1.0, "Sở Năm": None, "Công an tỉnh": None,
    }  # fmt: skip
    assert at(frame, "points") == {
        "Sở Một": 102.0, "Sở Hai": 89.0, "Sở Ba": 75.0, "Sở Bốn": 76.0, "Sở Năm": 64.0, "Công an tỉnh": 85.0,
    }  # fmt: skip
    assert at(frame, "applicable_max")["Sở Ba"] == 80.0
    assert set(frame["full_max"]) == {100.0}
    assert at(frame, "missing")["Sở Năm"] == 1


def test_the_headline_names_whose_total_differs(made):
    shown = made.show(totals, cluster=made.cluster(CLUSTER), year=2024)
    assert shown.headline == (
        "Năm 2024, có 01 dòng tổng điểm ghi khác điểm các tiêu chí cộng lại: "
        "Sở Bốn ghi 76, cộng lại 75 (điểm thẩm định)."
    )
    assert shown.chart is None
    rows = {(row[0], row[1]): row[4] for row in shown.rows}
    assert rows["Sở Năm", "điểm thẩm định"] == "còn 01 tiêu chí chưa có điểm"
    assert rows["Công an tỉnh", "điểm thẩm định"] == "không ghi tổng, dùng tổng cộng lại"


def test_the_latest_stage_counts_and_an_explanation_never_does(made):
    ranked = made.rows("ranking/cluster_year", cluster=made.cluster(CLUSTER), year=2024)
    assert dict(ranked.select("unit", "rank").iter_rows()) == {
        "Sở Một": 1, "Sở Hai": 2, "Công an tỉnh": 3, "Sở Bốn": 4, "Sở Ba": 5, "Sở Năm": 6,
    }  # fmt: skip
    assert dict(ranked.select("unit", "stage").iter_rows())["Sở Hai"] == "appraised_2"
    assert dict(ranked.select("unit", "max_points").iter_rows())["Sở Ba"] == 80.0
    assert dict(ranked.select("unit", "self_points").iter_rows())["Sở Hai"] == 92.0


def test_scaling_to_the_full_maximum_is_a_row_of_the_catalogue(made):
    """75 of 80 is 93.75 of 100: Sở Ba would be second; no code changes."""
    change_row(
        made.store, LOCAL_USER, "scoring_rule", {"rule_id": "not_applicable", "value": "reweighted"}, reason="Quy chế"
    )
    scaled = made.rows("ranking/cluster_year", cluster=made.cluster(CLUSTER), year=2024)
    restore_row(made.store, LOCAL_USER, "scoring_rule", "not_applicable|", reason="Quy chế")
    assert scaled.filter(unit="Sở Ba").select("points", "rank").rows() == [(93.75, 2)]
    assert scaled.filter(unit="Sở Hai").select("points", "rank").rows() == [(89.5, 3)]
    kept = made.rows("ranking/cluster_year", cluster=made.cluster(CLUSTER), year=2024)
    assert kept.filter(unit="Sở Ba").select("points", "rank").rows() == [(75.0, 5)]


def test_points_by_criterion_keep_kp_and_blank_apart(made):
    shown = made.show(by_criterion, cluster=made.cluster(CLUSTER), year=2024)
    frame = shown.frame
    assert shown.chart.categories[:2] == ("Nhiệm vụ trọng tâm (40)", "Số sáng kiến được công nhận (20)")
    cells = {series.name: series.labels for series in shown.chart.series}
    assert cells["Sở Ba"][1] == "KP"
    assert cells["Sở Năm"][3] == ""
    assert cells["Sở Hai"] == ("35", "18", "24", "14,5", "", "", "-2")
    assert set(frame.filter(criterion="Báo cáo")["group"]) == {"Phong trào thi đua"}
    assert shown.headline == (
        "Năm 2024, so với điểm tối đa, Khối thi đua số 1 đạt thấp nhất ở tiêu chí “Số sáng kiến được công nhận”: "
        "75/100 điểm (75%). Có 01 ô không áp dụng (KP). Có 01 ô chưa có điểm."
    )


def test_self_against_appraised(made):
    """Sở Một 105 − 102, Sở Hai 92 − 89.5 after its explanation, Sở Bốn 75 − 76."""
    shown = made.show(self_against_appraised, cluster=made.cluster(CLUSTER), year=None)
    found = shown.frame.filter(pl.col("criterion_id").is_null())
    assert dict(found.select("unit", "difference").iter_rows()) == {"Sở Một": 3.0, "Sở Hai": 2.5, "Sở Bốn": -1.0}
    assert shown.headline == (
        "Năm 2024, điểm tự chấm cao hơn điểm thẩm định ở 2/3 đơn vị (66,7%); "
        "chênh lệch tự chấm – thẩm định nhiều nhất là +3 điểm (Sở Một). "
        "Tiêu chí chênh lệch nhiều nhất là “Báo cáo”: 02 đơn vị, cộng lại +2,5 điểm."
    )
    assert shown.chart.series[0].labels == ("-1 (75 / 76)", "+2,5 (92 / 89,5)", "+3 (105 / 102)")
    assert "lạm phát" not in shown.headline


def test_points_by_the_relative_formula(made):
    """Sở Một exceeds most (15 of 10): 20; Sở Hai 10 + 10 × 0.2 / 0.5 = 14; Sở Bốn 10 × 0.8 = 8; no result, none."""
    shown = made.show(by_formula, cluster=made.cluster(CLUSTER), year=None)
    assert dict(shown.frame.select("unit", "by_formula").iter_rows()) == {
        "Sở Một": 20.0, "Sở Hai": 14.0, "Sở Bốn": 8.0, "Sở Năm": None,
    }  # fmt: skip
    assert dict(shown.frame.select("unit", "difference").iter_rows()) == {
        "Sở Một": 0.0, "Sở Hai": 4.0, "Sở Bốn": 2.0, "Sở Năm": None,
    }  # fmt: skip
    assert shown.headline == (
        "Năm 2024, điểm đã chấm khác điểm tính theo công thức ở 2/3 ô của các tiêu chí định lượng (66,7%)."
    )


def test_who_leads_each_cluster_and_by_how_much(world):
    frame = world.rows("ranking/spread", place=None, year=2024)
    assert frame.select(
        "cluster", "leaders", "most", "next_units", "lead", "fewest", "spread", "at_earlier_stage"
    ).rows() == [
        ("Cụm các phòng", "Phòng Tên Mới", 88.0, "Phòng Nam", 1.0, 70.0, 18.0, 0),
        ("Khối các ban", "Ban Hai, Ban Một", 93.5, "Ban Mới", 2.5, 58.0, 35.5, 1),
    ]
    shown = world.show(spread, place=None, year=None)
    assert shown.headline == (
        "Năm 2024, dẫn đầu các cụm, khối là Phòng Tên Mới (88 điểm, hơn 1); "
        "Ban Hai và Ban Một (93,5 điểm, hơn 2,5). "
        "Có 01 đơn vị mới có điểm ở bước chấm sớm hơn."
    )
    assert shown.chart.categories == ("Cụm các phòng: Phòng Tên Mới", "Khối các ban: Ban Hai và Ban Một")
    assert shown.chart.series[0].labels == ("88 (+1)", "93,5 (+2,5)")


def test_the_last_of_a_cluster_is_not_named(world):
    """Only the fewest points are told: Phòng Bắc and Ban Năm are last in 2024."""
    shown = world.show(spread, place=None, year=2024)
    told = " ".join((shown.headline, *(cell for row in shown.rows for cell in row)))
    assert "Phòng Bắc" not in told and "Ban Năm" not in told


def test_where_all_have_the_same_points_nobody_leads_by_any(fresh_world):
    alike = conftest.scores("ĐIỂM CHÍNH THỨC NĂM 2024", ("Ban Một", 50, 30, 80, 1), ("Ban Hai", 50, 30, 80, 1))
    fresh_world.bring(A=alike)
    shown = fresh_world.show(spread, place=None, year=None)
    assert shown.headline == "Năm 2024, 02 đơn vị của Khối các ban cùng 80 điểm."
    assert shown.chart.series[0].labels == ("80",)


def test_empty_and_out_of_scope_say_so(made):
    for exhibit in (by_criterion, self_against_appraised, totals, by_formula):
        shown = made.show(exhibit, cluster="không có", year=None)
        assert shown.empty and shown.chart is None and shown.headline.startswith("Chưa có")
        assert show(exhibit, made.store, Caller("none"), cluster=made.cluster(CLUSTER), year=2024).empty


def test_a_scheme_that_does_not_add_up_is_found_with_its_cell(world):
    rows = [list(row) for row in SCHEME]
    rows[1][2] = 45
    rows[-1][2] = 110
    content = workbook_of(world, scheme(rows))
    findings = understand("a.xlsx", content).findings
    assert [(f.code, f.cell, f.severity) for f in findings] == [
        ("group_maximum_mismatch", "C6", "warning"),
        ("group_maximum_mismatch", "C12", "warning"),
        ("total_mismatch", "C17", "warning"),
    ]


def workbook_of(world, sheet):
    """The bytes of a workbook of one sheet, by the helper that fills worlds."""
    return type(world).bring.__globals__["workbook"](A=sheet)


LEAF = st.tuples(st.integers(1, 4), st.sampled_from(["", "Định lượng", "Điểm thưởng", "Điểm trừ"]))
GROUP = st.tuples(st.integers(1, 9), st.lists(LEAF, max_size=3))
TREE = st.lists(GROUP, min_size=1, max_size=3)
POINT = st.one_of(st.integers(0, 12).map(lambda quarters: quarters / 4), st.just("KP"), st.none())


def naive_total(tree, points: Mapping[str, object]):
    """(points, maximum, applicable maximum) of one unit: groups one by one, in plain arithmetic; None where missing."""
    total, whole, applicable, missing = 0.0, 0.0, 0.0, False
    for number, (group_max, leaves) in enumerate(tree):
        if not leaves:
            whole += group_max
            value = points[f"G{number}"]
            missing |= value is None
            applicable += 0 if value == "KP" else group_max
            total += 0 if value in ("KP", None) else value
            continue
        whole += group_max
        got, left_out, leaf_max = 0.0, 0.0, 0.0
        for place, (maximum, kind) in enumerate(leaves):
            value = points[f"G{number} L{place}"]
            leaf_max += maximum
            if value == "KP":
                left_out += maximum
            elif value is None:
                missing |= kind not in ("Điểm thưởng", "Điểm trừ")
            else:
                got += -value if kind == "Điểm trừ" else value
        total += min(got, group_max)
        applicable += min(group_max, max(group_max - left_out, leaf_max - left_out)) if left_out else group_max
    nothing = all(value in ("KP", None) for value in points.values())
    return (None if missing or nothing else round(total, 4)), whole, applicable


@settings(max_examples=12, deadline=None, phases=[Phase.generate])
@given(st.data())
def test_random_schemes_add_up_as_a_naive_sum_says(world, data):
    trees = [data.draw(TREE) for _cluster in range(3)]
    own = type(world)(Store.in_memory())
    sheets, expected = {}, {}
    for at_cluster, tree in enumerate(trees):
        cluster = f"Khối số {at_cluster}"
        rows, names = [], []
        for number, (group_max, leaves) in enumerate(tree):
            rows.append([("I", "II", "III")[number], f"G{number}", group_max, None])
            rows += [[p + 1, f"G{number} L{p}", maximum, kind] for p, (maximum, kind) in enumerate(leaves)]
            names += [f"G{number} L{p}" for p in range(len(leaves))] or [f"G{number}"]
        units = [dict(zip(names, data.draw(st.tuples(*[POINT] * len(names))), strict=True)) for _unit in range(2)]
        sheets[f"S{at_cluster}"] = scheme(rows, cluster=cluster)
        lines = [
            (f"Ban {at_cluster} {unit}", *points.values(), None if any(points.values()) else "KP")
            for unit, points in enumerate(units)
        ]
        sheets[f"P{at_cluster}"] = scores("ĐIỂM THẨM ĐỊNH NĂM 2024", names, lines, cluster=cluster)
        expected |= {f"Ban {at_cluster} {unit}": naive_total(tree, points) for unit, points in enumerate(units)}
    own.bring(**sheets)
    with own.store._connection.cursor() as cursor:
        cursor.execute("set variable caller_scope = ['*']")
        rows = cursor.execute(
            "select unit.name, added_up, full_max, applicable_max from score_total join unit using (unit_id)"
        ).fetchall()
    found = {name: tuple(rest) for name, *rest in rows}
    for name, answer in expected.items():
        assert found.get(name, (None, *answer[1:])) == pytest.approx(answer), (name, trees)
    own.store.close()


def test_every_caller_parameter_is_answered(made):
    assert of(made, "scores/by_criterion").height == 42
    assert made.rows("scores/by_criterion", LOCAL_USER, cluster=made.cluster(CLUSTER), year=None).height == 42


def test_a_lead_by_a_decision_alone_is_no_lead_in_points():
    rows = [("Khối Một", "Ban Một", 90.0, 0.0), ("Khối Hai", "Ban Hai", 97.0, 1.25), ("Khối Ba", "Ban Ba", 80.0, None)]
    frame = pl.DataFrame(rows, schema=["cluster", "leaders_words", "most", "lead"], orient="row").with_columns(
        year=2025, of_units=2, at_earlier_stage=0
    )
    assert spread.chart(frame).series[0].labels == ("90 (bằng điểm)", "97 (+1,25)", "80")
    assert spread.headline(frame) == (
        "Năm 2025, dẫn đầu các cụm, khối là Ban Một (90 điểm, bằng điểm đơn vị xếp sau); "
        "Ban Hai (97 điểm, hơn 1,25); Ban Ba (cùng 80 điểm)."
    )
    assert spread.headline(frame.head(1)) == (
        "Năm 2025, Ban Một dẫn đầu Khối Một với 90 điểm, bằng điểm đơn vị xếp sau."
    )
    four = pl.concat([frame, frame.head(1)])
    assert spread.headline(four).endswith("; và đơn vị dẫn đầu của 01 cụm, khối khác.")
