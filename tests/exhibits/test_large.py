"""A province of 300 units over ten years, with names that are long or look like mark-up: everything is drawn."""

from datetime import date

import pytest

from tests.exhibits.conftest import AWARD_HEADINGS, RATING_HEADINGS, World, scores, sheet
from thidua.charts.render.plotly import figure
from thidua.exhibits.catalogue import exhibits
from thidua.store import Store, load_query

UNITS, YEARS = 300, range(2015, 2025)
LONG = "Trung tâm Nghiên cứu, Ứng dụng và Chuyển giao công nghệ " * 3 + "của tỉnh Minh Họa ở phía Đông"
NAMES = ['Ban <b>đậm</b> & "ngoặc"', LONG, *(f"Đơn vị số {number:03d}" for number in range(3, UNITS + 1))]


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        made.bring(
            **{f"S{year}": scores(f"ĐIỂM CHÍNH THỨC NĂM {year}", *map(_points(year), range(UNITS))) for year in YEARS},
            R=sheet("KẾT QUẢ XẾP LOẠI NĂM 2024", RATING_HEADINGS, *((name, 20, 4, 16, "HTTNV") for name in NAMES)),
            A=sheet("DANH SÁCH ĐƠN VỊ ĐƯỢC KHEN THƯỞNG", AWARD_HEADINGS, *map(_award, range(UNITS))),
        )
        yield made
        made.store.close()


def _points(year):
    def row(at):
        first = 30 + (at * 7 + year) % 30
        return (NAMES[at], first, 20, first + 20, None)

    return row


def _award(at):
    return (NAMES[at], "Bằng khen của Chủ tịch UBND tỉnh", 2020 + at % 5, f"Số {at + 1}/QĐ-UBND", None, "Đã tặng")


def test_every_exhibit_is_drawn_for_300_units(large):
    cluster, unit = large.cluster("Khối các ban"), large.unit("Đơn vị số 003")
    given = {
        "cluster": cluster,
        "year": 2024,
        "unit": unit,
        "units": (unit, large.unit("Đơn vị số 004")),
        "today": date(2025, 1, 1),
    }
    whole = {"targets/half_year_history": {"unit"}, "ratings/distribution": {"unit"}}
    drawn = 0
    for name, exhibit in exhibits().items():
        parameters = {
            one: None if one in whole.get(name, ()) else given.get(one) for one in load_query(name).parameters
        }
        shown = large.show(exhibit, **parameters)
        assert shown.headline, name
        assert len(shown.headline) < 3000, name
        if shown.chart is not None:
            figure(shown.chart)
            drawn += 1
    assert drawn >= 10


def test_names_that_look_like_mark_up_stay_text(large):
    shown = large.show(exhibits()["ranking/cluster_year"], cluster=large.cluster("Khối các ban"), year=2024)
    assert len(shown.rows) == UNITS
    drawn = figure(shown.chart).to_json()
    assert "<b>đậm" not in drawn
