"""The exhibit of who leads each cluster in a year, and how far apart the units are."""

from collections.abc import Mapping
from typing import Any

import polars as pl

from thidua.charts import scores as charts
from thidua.charts.ranking import listed
from thidua.exhibits.exhibit import Column, Exhibit
from thidua.exhibits.wording import few
from thidua.text.format import count_in_text, points
from thidua.text.language import message as N_
from thidua.text.language import translate as _

MORE_LEADERS = N_("và đơn vị dẫn đầu của {count} cụm, khối khác")


def _prepare(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows with the leading units in words: a few by name, the others counted."""
    words = [listed(few(units)) for units in frame["leading_units"]]
    return frame.with_columns(pl.Series("leaders_words", words, dtype=pl.String))


def _headline(frame: pl.DataFrame) -> str:
    """Who leads each cluster, with the points and the lead over the next."""
    if frame.is_empty():
        return _("Chưa có cụm, khối nào có từ hai đơn vị được xếp hạng.")
    rows = frame.to_dicts()
    if len(rows) == 1:
        sentence = _("Năm {year}, {leading}.", year=rows[0]["year"], leading=_leading(rows[0]))
    else:
        leaders = "; ".join(few([_leaders(row) for row in rows], MORE_LEADERS))
        sentence = _("Năm {year}, dẫn đầu các cụm, khối là {leaders}.", year=rows[0]["year"], leaders=leaders)
    early = int(frame["at_earlier_stage"].sum())
    if early:
        sentence += " " + _("Có {count} đơn vị mới có điểm ở bước chấm sớm hơn.", count=count_in_text(early))
    return sentence


def _leading(row: Mapping[str, Any]) -> str:
    """`Ban Một dẫn đầu Khối các ban với 93,5 điểm, hơn đơn vị xếp sau 2,5 điểm`; a decision may part equal points."""
    words = {"cluster": row["cluster"], "most": points(row["most"])}
    if row["lead"] is None:
        return _("{count} đơn vị của {cluster} cùng {most} điểm", count=count_in_text(row["of_units"]), **words)
    if row["lead"] == 0:
        return _(
            "{leaders} dẫn đầu {cluster} với {most} điểm, bằng điểm đơn vị xếp sau",
            leaders=row["leaders_words"],
            **words,
        )
    return _(
        "{leaders} dẫn đầu {cluster} với {most} điểm, hơn đơn vị xếp sau {lead} điểm",
        leaders=row["leaders_words"],
        lead=points(row["lead"]),
        **words,
    )


def _leaders(row: Mapping[str, Any]) -> str:
    """`Ban Một (93,5 điểm, hơn 2,5)`."""
    words = {"leaders": row["leaders_words"], "most": points(row["most"])}
    if row["lead"] is None:
        return _("{leaders} (cùng {most} điểm)", **words)
    if row["lead"] == 0:
        return _("{leaders} ({most} điểm, bằng điểm đơn vị xếp sau)", **words)
    return _("{leaders} ({most} điểm, hơn {lead})", lead=points(row["lead"]), **words)


spread = Exhibit(
    name="ranking/spread",
    title=N_("Đơn vị dẫn đầu và khoảng cách điểm trong từng cụm, khối"),
    chart=charts.spread,
    headline=_headline,
    prepare=_prepare,
    columns=(
        Column("cluster", N_("Cụm, khối")),
        Column("leaders", N_("Đơn vị dẫn đầu")),
        Column("most", N_("Điểm cao nhất"), "points"),
        Column("next_units", N_("Đơn vị xếp sau")),
        Column("lead", N_("Hơn đơn vị xếp sau"), "points"),
        Column("fewest", N_("Điểm thấp nhất"), "points"),
        Column("spread", N_("Khoảng cách điểm"), "points"),
        Column("of_units", N_("Số đơn vị được xếp hạng"), "count"),
    ),
)
