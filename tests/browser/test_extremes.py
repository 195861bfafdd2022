"""At the extremes no text of a chart is cut or lies on another: what only a browser can measure."""

import pytest

from tests.browser.layout import faults, open_part, parts
from tests.browser.running import DASHBOARD, LAPTOP, PHONE_SIZE, settle
from tests.exhibits.conftest import World
from tests.exhibits.extremes import EXTREMES, bring
from thidua.store import Store

pytestmark = [pytest.mark.browser, pytest.mark.wide]


@pytest.fixture(scope="module", params=["long_names", "thirty_years", "all_ties"])
def extreme(request, serve, tmp_path_factory):
    """The address of the product with the figures of one office."""
    folder = tmp_path_factory.mktemp(request.param)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(folder))
        with Store.open(folder / "warehouse.duckdb") as store:
            bring(World(store), EXTREMES[request.param])
    return serve(DASHBOARD, folder).url


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE), ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("address", ["", "viec-can-xu-ly", "xep-hang", "don-vi", "chi-tieu", "khen-thuong", "xep-loai"])
def test_every_part_of_a_page_is_whole(extreme, page, address, size):
    looked_at = page(*size)
    looked_at.goto(f"{extreme}/{address}")
    settle(looked_at)
    found = {}
    for title in parts(looked_at):
        open_part(looked_at, title)
        found[title] = faults(looked_at)
    assert {title: wrong for title, wrong in found.items() if wrong} == {}
