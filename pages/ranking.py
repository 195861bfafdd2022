"""Xếp hạng cụm, khối: who leads a cluster in a year, what moved since last year, ranks over the years."""

from thidua.exhibits.ranking import cluster_year, over_years
from thidua.ui import choose
from thidua.ui.exhibit import exhibit

place, cluster, year = choose.place_cluster_year(kind="score", one_cluster=True)
if cluster is not None:
    exhibit(cluster_year, cluster=cluster, year=year)
    exhibit(over_years, cluster=cluster)
