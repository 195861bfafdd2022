"""The store of the process, in a folder of the test."""

import pytest

from thidua.ui import session
from thidua.ui.bringing import reading


@pytest.fixture
def store(tmp_path, monkeypatch):
    """What the pages work on; nothing is held of other tests."""
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    monkeypatch.setattr(reading, "_held", {})
    session._open_store.cache_clear()
    session._kept.cache_clear()
    yield session.store()
    session.store().close()
    session._open_store.cache_clear()
