"""At the extremes every exhibit is drawn and says something sensible, in both languages, on a desk and on a phone."""

import re
from datetime import date

import pytest

from tests.exhibits.conftest import World
from tests.exhibits.extremes import EXTREMES, bring
from thidua.charts.excerpt import MOST, excerpt, length
from thidua.charts.render.plotly import NARROW, WIDE, figure
from thidua.charts.render.svg import svg
from thidua.exhibits.attention import attention
from thidua.exhibits.catalogue import exhibits
from thidua.exhibits.overview import figures
from thidua.store import LOCAL_USER, Store, load_query
from thidua.text.language import speaking

TODAY = date(2025, 3, 1)
LONGEST = 1200
"""Three names of 200 letters and the sentence around them, twice."""
SENSELESS = re.compile(r"\b(None|nan|null|NaN|inf)\b|[{}]|  |, ,|\(\)|;\.|: \.")
OF_ALL = {"targets/half_year_history": {"unit"}, "ratings/distribution": {"unit"}, "awards/rotation": {"years"}}
"""Parameters that the pages leave open."""


@pytest.fixture(scope="module", params=EXTREMES)
def office(request, tmp_path_factory):
    """(name, world, what its pages ask with)."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(tmp_path_factory.mktemp("local")))
        world = World(Store.in_memory())
        bring(world, EXTREMES[request.param])
        yield request.param, world, _choices(world)
        world.store.close()


def _choices(world):
    place = world.rows("choices/places")["place_id"][0]
    cluster = world.rows("choices/clusters", place=place, kind=None)["cluster_id"][0]
    units = world.rows("choices/units", place=place, cluster=cluster, text="")["unit_id"].to_list()
    years = world.rows("choices/years", place=place, cluster=None, kind=None)["year"].to_list()
    return {
        "place": place, "cluster": cluster, "unit": units[0], "units": tuple(units[:3]), "clusters": (cluster,),
        "year": years[0], "years": tuple(years[:2]), "view": "as_reported", "today": TODAY,
    }  # fmt: skip


def _shown(world, choices):
    for name, exhibit in sorted(exhibits().items()):
        asked = load_query(name).parameters
        yield name, world.show(exhibit, **{
            one: None if one in OF_ALL.get(name, ()) else choices.get(one) for one in asked
        })  # fmt: skip


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_exhibit_is_drawn_and_says_something_sensible(office, language):
    extreme, world, choices = office
    drawn = 0
    with speaking(language):
        for name, shown in _shown(world, choices):
            told = (extreme, name, shown.headline)
            assert 0 < len(shown.headline) <= LONGEST, told
            assert shown.headline[-1] in ".)”" or shown.empty, told
            assert not SENSELESS.search(shown.headline), told
            assert shown.empty == (not shown.rows), told
            assert not any(re.search(r"\b(None|nan|null)\b", cell) for row in shown.rows for cell in row), told
            if shown.chart is None:
                continue
            chart = excerpt(shown.chart) if length(shown.chart) > MOST else shown.chart
            for width in (WIDE, NARROW):
                text = figure(chart, width=width).to_json()
                assert "<script" not in text and "\\u003cscript" not in text and "<i>" not in text, told
            assert "<script" not in svg(chart, width=1280, height=720, size=20), told
            drawn += 1
    assert drawn >= (2 if extreme == "all_missing" else 20)


def test_key_figures_and_matters_of_the_first_page(office):
    extreme, world, choices = office
    asked = {"place": choices["place"], "cluster": None, "year": choices["year"]}
    found = figures(world.store, LOCAL_USER, **asked)
    assert all(one.value and one.facts for one in found if one.value != "0"), extreme
    assert bool(found) == (extreme != "all_missing")
    assert all(len(one.sentence) <= LONGEST and one.facts for one in attention(world.store, LOCAL_USER, **asked))
