"""What the browser is told to fetch early: parts of Streamlit's script that exist, in the head of our page only."""

import re

from thidua.ui import preload, words
from thidua.ui.server import own_page


def names() -> list[str]:
    return re.findall(r'href="\./static/js/([^"]+)"', preload.links())


def test_every_part_is_a_file_of_the_installed_streamlit():
    assert set(preload.PARTS) <= {name.split(".")[0] for name in names()}
    assert all((preload.SCRIPTS / name).is_file() for name in names())


def test_what_a_part_imports_is_fetched_with_it_and_nothing_twice():
    """DOMPurify is of Html, the menu's trigger of Selectbox; Streamlit's page names React itself."""
    parts = [name.split(".")[0] for name in names()]
    assert {"purify", "useMenuTrigger", "withFullScreenWrapper"} <= set(parts)
    assert "react-dom" not in parts
    assert len(names()) == len(set(names()))


def test_the_page_holds_them_in_its_head():
    page = own_page("<html lang='en'><head></head><body></body></html>", "vi")
    assert f"{preload.links()}</head>" in page


def test_the_part_that_draws_charts_is_found_by_the_script_that_runs_it_early():
    selector = re.search(r"link\[href\*='(.+?)'\]", words.script())
    assert selector is not None
    assert sum(selector[1] in f"/{name}" for name in names()) == 1
