"""Xếp hạng cụm, khối: who leads in a year, what moved, ranks over the years, self-scores against appraisal."""

from thidua.exhibits.conflicts import side_by_side
from thidua.exhibits.ranking import cluster_year, over_years
from thidua.exhibits.scores import self_against_appraised
from thidua.ui import choose
from thidua.ui.exhibit import exhibit

place, cluster, year = choose.place_cluster_year(kind="score", one_cluster=True)
if cluster is not None:
    exhibit(cluster_year, cluster=cluster, year=year)
    exhibit(over_years, cluster=cluster)
    if year is not None:
        exhibit(self_against_appraised, cluster=cluster, year=year)
        exhibit(side_by_side, cluster=cluster, year=year)
