"""The entry: the web application around Streamlit, and, run by it, the page's settings and frame."""

import streamlit as st

from thidua.ui import frame, handover, presenter, server, session, startup

app = st.App(
    __file__,
    routes=[*server.routes(), *handover.routes(session.store), *presenter.routes(session.store, session.caller)],
    middleware=server.middleware(),
    lifespan=startup.lifespan,
    on_script_error=server.on_script_error,
    exception_handlers={Exception: server.on_route_error},
)

if __name__ == "__main__":
    st.set_page_config(page_title=server.NAME, page_icon=str(server.FAVICON), layout="wide")
    frame.run()
