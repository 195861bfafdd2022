"""Khen thưởng: the ladder, granted apart from proposed, over the years and by unit, and who is near the next."""

from thidua.exhibits import lineage
from thidua.exhibits.awards import by_year, ladder, of_units
from thidua.exhibits.eligibility import near_miss
from thidua.exhibits.handing_over import handing_over
from thidua.exhibits.honours import over_years, rotation, title_shares
from thidua.exhibits.kinds import by_kind_and_movement, form_0601, frontline_share, one_achievement_several_forms
from thidua.exhibits.namesakes import unclear_persons
from thidua.exhibits.proposals import pending_by_age, pipeline
from thidua.text.language import message as N_
from thidua.ui import choose
from thidua.ui.exhibit import exhibit
from thidua.ui.sections import sections

place, cluster, year = choose.place_cluster_year(kind="award")
if place is not None:
    chosen = {"place": place, "cluster": cluster, "year": year}
    exhibit(ladder, **chosen)
    sections(
        {
            N_("Qua các năm"): lambda: (exhibit(by_year, **chosen), exhibit(over_years, **chosen)),
            N_("Đăng ký, đề nghị"): lambda: (
                exhibit(pipeline, **chosen),
                exhibit(pending_by_age, place=place, cluster=cluster, today=None),
                exhibit(handing_over, **chosen),
            ),
            N_("Từng đơn vị"): lambda: (exhibit(of_units, **chosen), exhibit(title_shares, **chosen)),
            N_("Luân chuyển cờ"): lambda: exhibit(rotation, **chosen, years=None),
            N_("Đủ điều kiện"): lambda: (exhibit(near_miss, **chosen), exhibit(unclear_persons, place=place)),
            N_("Người trực tiếp"): lambda: exhibit(frontline_share, **chosen),
            N_("Loại hình, phong trào"): lambda: (
                exhibit(by_kind_and_movement, **chosen),
                exhibit(one_achievement_several_forms, **chosen),
                exhibit(form_0601, place=place, year=year),
            ),
            N_("Khi có sắp xếp đơn vị"): lambda: exhibit(
                lineage.awards, place=place, cluster=cluster, view=choose.view(), on=None
            ),
        }
    )
