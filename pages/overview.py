"""Tổng quan: the year at a glance: the excellent share first, four figures, what needs attention, other places."""

from thidua.exhibits.awards import ladder
from thidua.exhibits.ratings import excellent_share
from thidua.exhibits.targets import reported
from thidua.ui import choose
from thidua.ui.attention import attention
from thidua.ui.exhibit import exhibit
from thidua.ui.figures import figures
from thidua.ui.places import between_places

place, cluster, year = choose.place_cluster_year()
if place is not None:
    exhibit(excellent_share, place=place, cluster=cluster, year=year)
    if year is not None:
        figures(place=place, cluster=cluster, year=year)
        attention(place=place, cluster=cluster, year=year)
    exhibit(ladder, place=place, cluster=cluster, year=year)
    between_places(excellent_share, reported)
