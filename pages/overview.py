"""Tổng quan: the year at a glance."""

import streamlit as st

from thidua.exhibits.ratings import excellent_share
from thidua.ui import choose
from thidua.ui.exhibit import exhibit

with st.container(horizontal=True):
    place = choose.place()
    cluster = choose.cluster(place)
    year = choose.year(place, cluster)
exhibit(excellent_share, place=place, cluster=cluster)
