"""The product around one page of four exhibits, which `make bench` visits beside plain Streamlit with their figures."""

import streamlit as st

from bench.pages import FOUR
from thidua.ui import choose, frame, server, startup, words
from thidua.ui.exhibit import exhibit

app = st.App(__file__, routes=server.routes(), middleware=server.middleware(), lifespan=startup.lifespan)

if __name__ == "__main__":
    st.set_page_config(page_title=server.NAME, page_icon=str(server.FAVICON), layout="wide")
    words.declare("vi")
    st.html(frame.LOOK)
    place, cluster, year = choose.place_cluster_year(one_year=True)
    for what in FOUR:
        exhibit(what, place=place, cluster=cluster, year=year)
