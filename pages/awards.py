"""Khen thưởng: the award ladder, granted apart from proposed, over the years, by unit, and who is close to the next."""

from thidua.exhibits.awards import by_year, ladder, of_units
from thidua.exhibits.eligibility import near_miss
from thidua.ui import choose
from thidua.ui.exhibit import exhibit

place, cluster, year = choose.place_cluster_year(kind="award")
if place is not None:
    exhibit(ladder, place=place, cluster=cluster, year=year)
    exhibit(by_year, place=place, cluster=cluster, year=year)
    exhibit(of_units, place=place, cluster=cluster, year=year)
    if year is not None:
        exhibit(near_miss, place=place, cluster=cluster, year=year)
