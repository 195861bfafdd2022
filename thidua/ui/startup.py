"""What happens before the first page is served and after the last: warehouse, samples, the command line's door."""

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import streamlit as st
from starlette.concurrency import run_in_threadpool
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager

from thidua.errors import ThiduaError
from thidua.ingest.samples import load_samples, wants_samples
from thidua.text.language import translate as _
from thidua.ui import handover
from thidua.ui.session import caller, store

log = logging.getLogger(__name__)


@asynccontextmanager
async def lifespan(_app: st.App) -> AsyncIterator[None]:
    """Open the warehouse, fill a new one with the samples, let the command line in; close it all at the end.

    A warehouse that cannot be opened does not stop the server: every page then says why.
    """
    # Streamlit takes a folder pages/ for a menu of its own until st.navigation first runs: whoever opens the first page
    # of a new process by its address would be told that there is no such page.
    PagesManager.uses_pages_directory = False
    try:
        await run_in_threadpool(_prepare)
    except ThiduaError as error:
        log.error("%s", error)
        yield
        return
    try:
        yield
    finally:
        handover.withdraw()
        store().close()


def _prepare() -> None:
    warehouse = store()
    if wants_samples(warehouse, caller()):
        load_samples(warehouse, caller(), progress=lambda name: log.warning(_("Nhập dữ liệu mẫu: %s"), name))
    port = config.get_option("server.port")
    base = str(config.get_option("server.baseUrlPath")).strip("/")
    handover.announce(f"http://127.0.0.1:{port}{'/' + base if base else ''}")
