"""Thực hiện chỉ tiêu: the verdict on every target of a year, and this year's pledges against last year's results."""

from thidua.exhibits.pledges import against_last_year
from thidua.exhibits.targets import by_indicator, by_unit, reported
from thidua.ui import choose
from thidua.ui.exhibit import exhibit

place, cluster, year = choose.place_cluster_year(kind="target")
if place is not None:
    exhibit(by_unit, place=place, cluster=cluster, year=year)
    exhibit(by_indicator, place=place, cluster=cluster, year=year)
    exhibit(reported, place=place, cluster=cluster, year=year)
    exhibit(against_last_year, place=place, cluster=cluster, year=year)
