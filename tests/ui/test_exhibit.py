"""An exhibit on a page: its headline is a heading that nothing turns into mark-up, and what is closed is not sent."""

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
    assert len(page.get("plotly_chart")) == 1
    assert not page.get("download_button"), "the files it offers stay unsent"
    assert not page.text_area and not page.markdown, "how it is computed and the form for notes stay unsent"


def test_text_is_shown_letter_by_letter():
    (body,) = bodies(AppTest.from_function(marked_up, default_timeout=SECONDS).run())
    assert "<p>Tỷ lệ *A* &lt;b&gt;</p>" in body
    assert "<h2>xã &lt;script&gt;alert(1)&lt;/script&gt; &amp; _B_</h2>" in body
