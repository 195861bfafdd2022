"""Thực hiện chỉ tiêu: the verdict on every target of a year, by field and indicator, and what may come of them."""

from thidua.exhibits.attainment import matrix
from thidua.exhibits.outlook import half_year_history
from thidua.exhibits.pledges import against_last_year, by_field, met_share
from thidua.exhibits.targets import by_indicator, by_unit, common, reported
from thidua.text.language import message as N_
from thidua.ui import choose
from thidua.ui.exhibit import exhibit
from thidua.ui.sections import sections

place, cluster, year = choose.place_cluster_year(kind="target")
if place is not None:
    exhibit(by_unit, place=place, cluster=cluster, year=year)
    sections(
        {
            N_("Chỉ tiêu chưa đạt nhiều"): lambda: exhibit(by_indicator, place=place, cluster=cluster, year=year),
            N_("Từng chỉ tiêu"): lambda: exhibit(matrix, place=place, cluster=cluster, year=year),
            N_("Theo lĩnh vực"): lambda: exhibit(by_field, place=place, cluster=cluster, year=year),
            N_("Tỷ lệ đạt"): lambda: exhibit(met_share, place=place, cluster=cluster, year=year),
            N_("Dự báo"): lambda: exhibit(
                half_year_history, place=place, cluster=cluster, unit=None, indicator=None, year=year
            ),
            N_("So với năm trước"): lambda: exhibit(against_last_year, place=place, cluster=cluster, year=year),
            N_("Chỉ tiêu chung"): lambda: exhibit(common, place=place, cluster=cluster, year=year),
            N_("Theo báo cáo"): lambda: exhibit(reported, place=place, cluster=cluster, year=year),
        }
    )
