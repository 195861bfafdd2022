"""Khen thưởng: the award ladder, granted apart from proposed."""

from thidua.exhibits.awards import by_year, ladder, of_units
from thidua.ui import choose
from thidua.ui.exhibit import exhibit

place, cluster, year = choose.place_cluster_year(all_years=True)
exhibit(ladder, place=place, cluster=cluster, year=year)
exhibit(by_year, place=place, cluster=cluster, year=year)
exhibit(of_units, cluster=cluster, year=year)
