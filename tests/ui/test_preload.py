"""What the browser is told to fetch early: parts of Streamlit's script that exist, in the head of our page only."""

import re

from thidua.ui import preload
from thidua.ui.server import own_page


def test_every_part_is_a_file_of_the_installed_streamlit():
    names = re.findall(r'href="\./static/js/([^"]+)"', preload.links())
    assert sorted(name.split(".")[0] for name in names) == sorted(preload.PARTS)
    assert all((preload.SCRIPTS / name).is_file() for name in names)


def test_the_page_holds_them_in_its_head():
    page = own_page("<html lang='en'><head></head><body></body></html>", "vi")
    assert f"{preload.links()}</head>" in page
