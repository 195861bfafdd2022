"""The exhibit of who leads each cluster in a year, and how far apart the units are."""

import polars as pl

from thidua.charts import scores as charts
from thidua.charts.ranking import listed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.wording import few
from thidua.text.format import count_in_text, points
from thidua.text.language import message as N_
from thidua.text.language import translate as _


def _headline(frame: pl.DataFrame) -> str:
    """The cluster with the widest and the one with the narrowest spread; one alone is said in full."""
    if frame.is_empty():
        return _("Chưa có cụm, khối nào có từ hai đơn vị được xếp hạng.")
    ordered = frame.sort("spread", maintain_order=True)
    narrow, wide = ordered.row(0, named=True), ordered.row(-1, named=True)
    if frame.height == 1 and not wide["spread"]:
        sentence = _(
            "Năm {year}, {count} đơn vị được xếp hạng của {cluster} cùng {most} điểm.",
            year=wide["year"],
            count=count_in_text(wide["of_units"]),
            cluster=wide["cluster"],
            most=points(wide["most"]),
        )
    elif frame.height == 1:
        sentence = _(
            "Năm {year}, {leaders} dẫn đầu {cluster} với {most} điểm; "
            "điểm cao nhất và thấp nhất cách nhau {spread} điểm.",
            year=wide["year"],
            leaders=listed(few(wide["leading_units"])),
            cluster=wide["cluster"],
            most=points(wide["most"]),
            spread=points(wide["spread"]),
        )
    else:
        sentence = _(
            "Năm {year}, trong {count} cụm, khối, điểm cao nhất và thấp nhất cách nhau nhiều nhất ở {wide} "
            "({wide_points} điểm), ít nhất ở {narrow} ({narrow_points} điểm).",
            year=wide["year"],
            count=count_in_text(frame.height),
            wide=wide["cluster"],
            wide_points=points(wide["spread"]),
            narrow=narrow["cluster"],
            narrow_points=points(narrow["spread"]),
        )
    early = int(frame["at_earlier_stage"].sum())
    if early:
        sentence += " " + _("Có {count} đơn vị mới có điểm ở bước chấm sớm hơn.", count=count_in_text(early))
    return sentence


spread = Exhibit(
    name="ranking/spread",
    title=N_("Đơn vị dẫn đầu và khoảng cách điểm trong từng cụm, khối"),
    chart=charts.spread,
    headline=_headline,
    columns=(
        Column("cluster", N_("Cụm, khối")),
        Column("leaders", N_("Đơn vị dẫn đầu")),
        Column("most", N_("Điểm cao nhất"), "points"),
        Column("fewest_units", N_("Đơn vị có điểm thấp nhất")),
        Column("fewest", N_("Điểm thấp nhất"), "points"),
        Column("spread", N_("Khoảng cách điểm"), "points"),
        Column("of_units", N_("Số đơn vị được xếp hạng"), "count"),
    ),
)
