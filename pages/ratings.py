"""Đánh giá, xếp loại: classes of bodies and persons against each year's cap, what it takes, and what does not agree."""

from thidua.exhibits import lineage
from thidua.exhibits.caps import distribution, over_cap, what_it_takes
from thidua.exhibits.conflicts import cross_checks, side_by_side
from thidua.exhibits.ratings import excellent_share
from thidua.text.language import message as N_
from thidua.ui import choose
from thidua.ui.exhibit import exhibit
from thidua.ui.sections import sections

place, cluster, year = choose.place_cluster_year(kind="rating", one_year=True)
if place is not None:
    exhibit(excellent_share, place=place, cluster=cluster, year=None)
    sections(
        {
            N_("Cơ cấu xếp loại"): lambda: exhibit(
                distribution,
                place=place,
                cluster=cluster,
                unit=None,
                year=None,
                subject_kind=choose.subject(place, cluster),
            ),
            N_("So với tỷ lệ tối đa"): lambda: exhibit(
                over_cap, place=place, cluster=cluster, year=year, subject_kind=None
            ),
            N_("Cần thêm bao nhiêu"): lambda: exhibit(what_it_takes, place=place, cluster=cluster, year=year),
            N_("Xếp loại, hạng, khen thưởng"): lambda: exhibit(side_by_side, place=place, cluster=cluster, year=year),
            N_("Đảng viên và cán bộ"): lambda: exhibit(cross_checks, place=place, cluster=cluster, year=year),
            N_("Khi có sắp xếp đơn vị"): lambda: exhibit(
                lineage.excellent_share,
                place=place,
                cluster=cluster,
                subject=choose.subject(place, cluster),
                by=None,
                view=choose.view(),
                on=None,
            ),
        }
    )
