"""An exhibit on a page: its headline is a heading that nothing turns into mark-up, and what is closed is not sent."""

import re

import pytest
from streamlit.testing.v1 import AppTest

from thidua.ingest.samples import load_samples
from thidua.store import LOCAL_USER, Store
from thidua.ui import session

SECONDS = 60


@pytest.fixture
def store(tmp_path, monkeypatch):
    with Store.open(tmp_path / "warehouse.duckdb") as opened:
        monkeypatch.setattr(session, "_open_store", lambda: opened)
        session._kept.cache_clear()
        yield opened
    session._kept.cache_clear()


def ladder_of_2024() -> None:
    from thidua.exhibits.awards import ladder
    from thidua.ui.exhibit import exhibit

    exhibit(ladder, place=None, cluster=None, year=2024)


def marked_up() -> None:
    from thidua.ui.plain import text

    text("Tỷ lệ *A* <b>", heading="xã <script>alert(1)</script> & _B_")


def bodies(page):
    return [element.proto.body for element in page.get("html")]


def test_an_exhibit_is_its_headline_chart_and_source_and_its_closed_parts_are_not_sent(store):
    load_samples(store, LOCAL_USER, progress=lambda _name: None)
    page = AppTest.from_function(ladder_of_2024, default_timeout=SECONDS).run()
    assert not page.exception
    told, source = bodies(page)
    assert "<h2>" in told and "Nguồn: " in source
    assert re.findall(r'aria-expanded="(\w+)">([^<]+)<', source) == [
        ("false", name) for name in ("Cách tính", "Xem bảng", "Nguồn từng ô", "Tải về", "Ghi chú")
    ]
    assert len(page.get("plotly_chart")) == 1
    assert not page.get("download_button"), "the files it offers stay unsent"
    assert not page.text_area and not page.markdown, "how it is computed and the form for notes stay unsent"


@pytest.mark.parametrize(
    ("part", "shown"),
    [("cach-tinh", "markdown"), ("tai-ve", "download_button"), ("ghi-chu", "text_area")],
)
def test_what_the_address_opens_is_shown_and_nothing_else(store, part, shown):
    load_samples(store, LOCAL_USER, progress=lambda _name: None)
    page = AppTest.from_function(ladder_of_2024, default_timeout=SECONDS)
    page.query_params["mo"] = f"awards-ladder.{part} another.bang"
    page.run()
    assert not page.exception
    sent = {kind for kind in ("markdown", "download_button", "text_area") if page.get(kind)}
    assert sent == {shown}
    assert not any("<table" in body for body in bodies(page))


def test_the_table_stands_under_the_chart_where_the_address_opens_it(store):
    load_samples(store, LOCAL_USER, progress=lambda _name: None)
    page = AppTest.from_function(ladder_of_2024, default_timeout=SECONDS)
    page.query_params["mo"] = "awards-ladder.bang"
    page.run()
    *_headline, source, table = bodies(page)
    assert 'aria-expanded="true">Xem bảng<' in source
    assert "<caption" in table or "aria-label" in table


def test_text_is_shown_letter_by_letter():
    (body,) = bodies(AppTest.from_function(marked_up, default_timeout=SECONDS).run())
    assert "<p>Tỷ lệ *A* &lt;b&gt;</p>" in body
    assert "<h2>xã &lt;script&gt;alert(1)&lt;/script&gt; &amp; _B_</h2>" in body
