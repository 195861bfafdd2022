"""The entry: the web application around Streamlit, the page's settings, the language, the menu."""

import streamlit as st

from thidua.ui import server

app = st.App(
    __file__,
    routes=server.routes(),
    middleware=server.middleware(),
    lifespan=server.lifespan,
    on_script_error=server.on_script_error,
)

if __name__ == "__main__":
    from thidua.ui import frame

    st.set_page_config(page_title=server.NAME, page_icon=str(server.FAVICON), layout="wide")
    frame.run()
