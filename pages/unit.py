"""Kết quả của đơn vị: one unit over the years: points, targets, ratings, awards, what it may be proposed for."""

from thidua.exhibits.attainment import progress
from thidua.exhibits.comparison import compare
from thidua.exhibits.eligibility import of_unit
from thidua.exhibits.outlook import half_year_history
from thidua.exhibits.units import awards, half_years, points_over_years, predecessors, ratings_over_years
from thidua.text.language import message as N_
from thidua.ui import choose
from thidua.ui.exhibit import exhibit
from thidua.ui.sections import sections

place, unit = choose.place_cluster_unit()
if unit is not None:
    exhibit(points_over_years, unit=unit)
    sections(
        {
            N_("Khen thưởng"): lambda: exhibit(awards, unit=unit),
            N_("Xếp loại"): lambda: exhibit(ratings_over_years, unit=unit),
            N_("Chỉ tiêu"): lambda: exhibit(progress, unit=unit, year=None),
            N_("6 tháng và dự báo"): lambda: (
                exhibit(half_years, unit=unit),
                exhibit(half_year_history, place=place, cluster=None, unit=unit, indicator=None, year=None),
            ),
            N_("Điều kiện khen thưởng"): lambda: exhibit(of_unit, unit=unit, year=None),
            N_("Sắp xếp đơn vị"): lambda: exhibit(predecessors, unit=unit),
            N_("So sánh"): lambda: exhibit(compare, units=choose.several(place, unit), since=None),
        }
    )
