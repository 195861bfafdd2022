"""Kết quả của đơn vị: one unit over the years."""

from thidua.exhibits.units import awards, half_years, points_over_years, predecessors, ratings_over_years
from thidua.ui import choose
from thidua.ui.exhibit import exhibit

unit = choose.place_cluster_unit()
if unit is not None:
    exhibit(points_over_years, unit=unit)
    exhibit(ratings_over_years, unit=unit)
    exhibit(awards, unit=unit)
    exhibit(half_years, unit=unit)
    exhibit(predecessors, unit=unit)
