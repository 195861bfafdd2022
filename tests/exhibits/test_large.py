"""A province of 300 units over ten years, with names that are long or look like mark-up: everything is drawn."""

from datetime import date

import pytest

from tests.exhibits.conftest import World
from tests.exhibits.large import UNITS, bring_large
from thidua.charts.render.plotly import figure
from thidua.exhibits.catalogue import exhibits
from thidua.store import Store, load_query


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        made = World(Store.in_memory())
        bring_large(made)
        yield made
        made.store.close()


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
