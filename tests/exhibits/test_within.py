"""The exemplary among a class and advanced exemplars, as the seeds' sheets state them."""

from thidua.exhibits.within import exemplars, of_which

ALL = {"place": None, "cluster": None, "year": None}


def test_the_exemplary_stand_beside_their_class(seeds):
    shown = seeds.show(of_which, **ALL)
    assert shown.headline == (
        "Năm 2013, 8/8 chi bộ đạt trong sạch vững mạnh, trong đó có 03 chi bộ đạt trong sạch vững mạnh tiêu biểu."
    )
    (row,) = shown.rows
    assert row[0] == "2013" and row[2:] == (
        "Chi bộ", "Trong sạch vững mạnh", "8/8", "Trong sạch vững mạnh tiêu biểu", "3",
    )  # fmt: skip


def test_exemplars_are_counted_by_kind_and_not_with_awards(seeds):
    shown = seeds.show(exemplars, **ALL | {"year": 2022})
    assert shown.headline == "Năm 2022 có 13 tập thể và 46 cá nhân điển hình tiên tiến."
    movement = "Các phong trào thi đua yêu nước năm 2022"
    assert shown.rows == (
        ("2022", "13 tập thể (chưa nêu tên)", movement, "13"),
        ("2022", "46 cá nhân (chưa nêu tên)", movement, "46"),
    )


def test_another_year_has_none(seeds):
    assert seeds.show(exemplars, **ALL | {"year": 2013}).empty
    assert seeds.show(of_which, **ALL | {"year": 2022}).empty
