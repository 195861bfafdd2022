"""Xếp hạng cụm, khối: who leads in a year, what moved and why, ranks over the years, points by criterion."""

from thidua.exhibits import lineage, outlook
from thidua.exhibits.ranking import cluster_year, over_years
from thidua.exhibits.robustness import robustness
from thidua.exhibits.scores import by_criterion, by_formula, self_against_appraised, totals
from thidua.exhibits.why import why
from thidua.text.language import message as N_
from thidua.ui import choose
from thidua.ui.exhibit import exhibit
from thidua.ui.sections import sections

place, cluster, year = choose.place_cluster_year(kind="score", one_cluster=True, one_year=True)
if cluster is not None:
    exhibit(cluster_year, cluster=cluster, year=year)
    sections(
        {
            N_("Qua các năm"): lambda: exhibit(over_years, cluster=cluster),
            N_("Vì sao"): lambda: exhibit(why, cluster=cluster, year=year, unit=choose.member(cluster, year)),
            N_("Từng tiêu chí"): lambda: exhibit(by_criterion, cluster=cluster, year=year),
            N_("Tự chấm và thẩm định"): lambda: exhibit(self_against_appraised, cluster=cluster, year=year),
            N_("Dự báo cả năm"): lambda: exhibit(outlook.points, cluster=cluster, year=year),
            N_("Khi có sắp xếp đơn vị"): lambda: exhibit(
                lineage.yearly_points, cluster=cluster, view=choose.view(), on=None
            ),
            N_("Kiểm tra bảng điểm"): lambda: (
                exhibit(totals, cluster=cluster, year=year),
                exhibit(by_formula, cluster=cluster, year=year),
                exhibit(robustness, cluster=cluster, year=year),
            ),
        }
    )
