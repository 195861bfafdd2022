"""Whoever may only look is offered neither the undo of an import nor the removal of the samples."""

from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from thidua.ingest.samples import load_samples
from thidua.store import LOCAL_USER
from thidua.ui import imports, notice


@pytest.fixture
def store(store):
    load_samples(store, LOCAL_USER, progress=lambda _name: None)
    return store


def page() -> None:
    from thidua.ui.imports import imports
    from thidua.ui.notice import sample_notice

    sample_notice()
    imports()


@pytest.mark.parametrize("may_write", [True, False])
def test_undo_and_removal_are_offered_to_whoever_may_write_alone(store, monkeypatch, may_write):
    for module in (imports, notice):
        monkeypatch.setattr(module, "caller", lambda: replace(LOCAL_USER, may_write=may_write))
    shown = AppTest.from_function(page, default_timeout=60).run()
    assert not shown.exception and shown.warning and shown.get("html")
    assert [button.label for button in shown.button] == ["Xóa dữ liệu mẫu", "Xác nhận hủy"][: 2 * may_write]
    assert len(shown.selectbox) == may_write
