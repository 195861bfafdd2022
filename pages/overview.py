"""Tổng quan: the year at a glance: the excellent share, key figures, what needs attention, who leads."""

from thidua.exhibits.awards import ladder
from thidua.exhibits.clusters import compare_clusters
from thidua.exhibits.ratings import excellent_share
from thidua.exhibits.spread import spread
from thidua.exhibits.submissions import status
from thidua.exhibits.targets import reported
from thidua.text.language import message as N_
from thidua.ui import choose
from thidua.ui.attention import attention
from thidua.ui.exhibit import exhibit
from thidua.ui.figures import figures
from thidua.ui.places import between_places, several_places
from thidua.ui.sections import sections

place, cluster, year = choose.place_cluster_year()
if place is not None:
    exhibit(excellent_share, place=place, cluster=cluster, year=year)
    if year is not None:
        figures(place=place, cluster=cluster, year=year)
        attention(place=place, cluster=cluster, year=year)
    places = {N_("Các địa phương"): lambda: between_places(excellent_share, reported)} if several_places() else {}
    sections(
        {
            N_("Đơn vị dẫn đầu"): lambda: exhibit(spread, place=place, year=year),
            N_("Khen thưởng"): lambda: exhibit(ladder, place=place, cluster=cluster, year=year),
            N_("Tình hình gửi báo cáo"): lambda: exhibit(status, place=place, cluster=cluster, year=year),
            N_("So sánh cụm, khối"): lambda: exhibit(compare_clusters, **choose.clusters_and_years(place)),
            **places,
        }
    )
