"""Charts of what was pledged: shares of targets met by field and by unit, and pledges against last year's results."""

import polars as pl

from thidua.charts.chart import Chart, Series
from thidua.text.format import ratio_with_share
from thidua.text.language import translate as _


def by_field(frame: pl.DataFrame) -> Chart | None:
    """Rows of a field and year with `reached` of `assessed`, as lying bars; newest year."""
    return _met_bars(frame, names="field_name", series=_("Chỉ tiêu đạt và vượt kế hoạch"))


def met_share(frame: pl.DataFrame) -> Chart | None:
    """Rows of a unit and year with `reached` of `assessed`, as lying bars in the order of the rows; newest year."""
    return _met_bars(frame.filter(~pl.col("is_cluster")), names="subject", series=_("Chỉ tiêu đạt và vượt kế hoạch"))


def against_last_year(frame: pl.DataFrame) -> Chart | None:
    """Rows of a pledge with `compared`, as a lying stack a unit: higher, equal and lower; newest year.

    None where nothing can be compared.
    """
    newest = frame.filter((pl.col("year") == frame["year"].max()) & pl.col("compared").is_not_null())
    if newest.is_empty():
        return None
    counted = newest.group_by("subject_id", "unit", maintain_order=True).agg(
        (pl.col("compared") == compared).sum().cast(pl.Float64).alias(compared)
        for compared in ("higher", "equal", "lower")
    )
    return Chart(
        kind="stacked_bars",
        categories=tuple(counted["unit"]),
        series=(
            Series(_("Cao hơn kết quả năm trước"), tuple(counted["higher"]), tone="main"),
            Series(_("Bằng kết quả năm trước"), tuple(counted["equal"]), tone="second"),
            Series(_("Thấp hơn kết quả năm trước"), tuple(counted["lower"]), tone="context"),
        ),
        measure=_("Số chỉ tiêu đăng ký năm {year}", year=newest["year"][0]),
        horizontal=True,
    )


def _met_bars(frame: pl.DataFrame, *, names: str, series: str) -> Chart | None:
    newest = frame.filter((pl.col("year") == frame["year"].max()) & (pl.col("assessed") > 0))
    if newest.is_empty():
        return None
    pairs = list(zip(newest["reached"], newest["assessed"], strict=True))
    return Chart(
        kind="bars",
        categories=tuple(newest[names]),
        series=(
            Series(
                series,
                tuple(reached / assessed for reached, assessed in pairs),
                labels=tuple(ratio_with_share(reached, assessed) for reached, assessed in pairs),
            ),
        ),
        measure=_("Tỷ lệ chỉ tiêu đạt và vượt kế hoạch năm {year} (%)", year=newest["year"][0]),
        number="share",
        horizontal=True,
    )
