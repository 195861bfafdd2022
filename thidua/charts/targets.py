"""Charts of targets: how many have which verdict, by unit and by indicator."""

from collections.abc import Mapping, Sequence
from typing import get_args

import polars as pl

from thidua.charts.chart import Chart, Series, Verdict
from thidua.charts.palette import verdict_word
from thidua.text.language import translate as _

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
OF_A_HALF_YEAR: tuple[Verdict, ...] = ("on_track", "behind")


def by_unit(frame: pl.DataFrame) -> Chart:
    """Judged rows of queries/targets/by_unit.sql as lying bars, a unit each in the order of the rows; newest year."""
    newest = frame.filter(pl.col("year") == frame["year"].max())
    subjects = newest.unique("subject_id", keep="first", maintain_order=True)
    found = newest.group_by("subject_id", maintain_order=True).agg(
        (pl.col("verdict") == verdict).sum().alias(verdict) for verdict in VERDICTS
    )
    counted = subjects.select("subject_id").join(found, on="subject_id", how="left", maintain_order="left")
    return _verdict_bars(
        _told_apart(subjects["subject"], subjects["place"]),
        counted,
        measure=_("Số chỉ tiêu năm {year}", year=newest["year"][0]),
    )


def by_indicator(frame: pl.DataFrame) -> Chart:
    """Rows of an indicator and year with a count of units for each verdict, as lying bars; newest year."""
    newest = frame.filter(pl.col("year") == frame["year"].max())
    return _verdict_bars(
        newest["indicator"].to_list(), newest, measure=_("Số đơn vị, năm {year}", year=newest["year"][0])
    )


def reported(frame: pl.DataFrame) -> Chart:
    """Rows of queries/targets/reported.sql as lying bars, one a subject and year."""
    one_year = frame["year"].n_unique() == 1
    names = [
        subject if one_year else f"{subject}, {year}"
        for subject, year in zip(_told_apart(frame["subject"], frame["place"]), frame["year"], strict=True)
    ]
    measure = _("Số chỉ tiêu năm {year}", year=frame["year"][0]) if one_year else _("Số chỉ tiêu")
    return _verdict_bars(names, frame, measure=measure)


def _verdict_bars(names: Sequence[str], counts: pl.DataFrame, *, measure: str) -> Chart:
    """A bar a row of `counts`, which has a column for each verdict that occurs."""
    present: Mapping[Verdict, pl.Series] = {
        verdict: counts[verdict] for verdict in VERDICTS if verdict in counts.columns and counts[verdict].sum()
    }
    return Chart(
        kind="stacked_bars",
        categories=tuple(names),
        series=tuple(
            Series(
                name=verdict_word(verdict),
                values=tuple(None if count is None else float(count) for count in column),
                verdicts=(verdict,) * len(names),
                provisional=(verdict in OF_A_HALF_YEAR,) * len(names),
            )
            for verdict, column in present.items()
        ),
        measure=measure,
        horizontal=True,
    )


def _told_apart(names: pl.Series, places: pl.Series) -> list[str]:
    """Names as they are, with the place behind those that occur in more than one."""
    pairs = list(zip(names, places, strict=True))
    where: dict[str, set[str]] = {}
    for name, place in pairs:
        where.setdefault(name, set()).add(place)
    return [f"{name} ({place})" if len(where[name]) > 1 else name for name, place in pairs]
