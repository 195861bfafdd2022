"""Việc cần xử lý: days to the next meeting, who has sent what, contradictions, what waits longest, reminders."""

from thidua.ui import choose
from thidua.ui.tasks import tasks

place, cluster, year = choose.place_cluster_year(one_year=True)
if place is not None and year is not None:
    tasks(place=place, cluster=cluster, year=year)
