"""No text of a chart is cut or lies on another, and no page scrolls sideways: on every page, tab and screen."""

import pytest

from tests.browser.layout import faults, open_part, parts
from tests.browser.running import DASHBOARD, LAPTOP, PHONE_SIZE, SIZES, settle
from tests.exhibits.conftest import World
from tests.exhibits.large import bring_large
from thidua.store import Store
from thidua.ui.menu import MENU

pytestmark = [pytest.mark.browser, pytest.mark.wide]
MILLISECONDS_TO_DRAW = 500
ADDRESSES = [entry.address if entry is not MENU[0] else "" for entry in MENU]


@pytest.fixture(scope="module")
def samples(serve, loaded):
    """The address of the product with the samples, where no other test has left a file under way."""
    return serve(DASHBOARD, loaded()).url


@pytest.fixture(scope="module")
def large(serve, tmp_path_factory):
    """The address of the product with 300 units over ten years."""
    folder = tmp_path_factory.mktemp("large")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THIDUA_LOCAL", str(folder))
        with Store.open(folder / "warehouse.duckdb") as store:
            bring_large(World(store))
    return serve(DASHBOARD, folder).url


def found(page, url, address, sizes):
    """(part, width) -> what is wrong there; a window that grows need not open its page again."""
    page.goto(f"{url}/{address}")
    settle(page)
    seen = {}
    for title in parts(page):
        open_part(page, title)
        for width, height in sizes:
            page.set_viewport_size({"width": width, "height": height})
            page.wait_for_timeout(MILLISECONDS_TO_DRAW)
            seen[title, width] = faults(page)
    return {where: wrong for where, wrong in seen.items() if wrong}


@pytest.mark.parametrize("sizes", (SIZES[:2], SIZES[2:]), ids=("desk", "phone"))
@pytest.mark.parametrize("address", ADDRESSES)
def test_samples(samples, page, sizes, address):
    assert found(page(*sizes[0]), samples, address, sizes) == {}


@pytest.mark.parametrize("size", (LAPTOP, PHONE_SIZE), ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("address", ["", "xep-hang", "don-vi", "khen-thuong", "xep-loai"])
def test_three_hundred_units(large, page, size, address):
    looked_at = page(*size)
    assert found(looked_at, large, address, [size]) == {}
    assert looked_at.locator("[data-testid=stMain]").evaluate("main => main.scrollHeight") < 9000
