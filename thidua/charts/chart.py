"""The small typed description of a chart that every renderer draws alike."""

from dataclasses import dataclass
from math import isfinite
from typing import Literal

from thidua.text.format import NumberFormat

Kind = Literal["bars", "stacked_bars", "lines", "ranks", "matrix"]
Tone = Literal[
    "main", "second", "context", "excellent", "good", "completed", "failed", "granted", "pending", "likely", "at_risk"
]
Verdict = Literal["exceeded", "met", "missed", "on_track", "behind", "not_due", "no_data", "not_applicable"]


@dataclass(frozen=True)
class Series:
    """One row of figures, one for each category of its chart.

    A value of None is "chưa có số liệu": drawn as nothing, never as zero. `tone` names a colour of the palette by
    its meaning; `context` is the grey of what is not the point. `labels` replace the formatted values at the marks
    (n/N beside a percentage). `provisional` marks figures of a sơ kết or an estimate: hatched bars, dashed lines.
    `verdicts` colour single marks and put the verdict's sign before their label.
    """

    name: str
    values: tuple[float | None, ...]
    tone: Tone = "main"
    labels: tuple[str, ...] = ()
    provisional: tuple[bool, ...] = ()
    verdicts: tuple[Verdict | None, ...] = ()


@dataclass(frozen=True)
class TargetLine:
    """A target drawn as a line over the categories; None where a category has no target."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True)
class Band:
    """A floor and a ceiling drawn as a shaded strip (a target with a cap)."""

    name: str
    low: float
    high: float


@dataclass(frozen=True)
class Break:
    """A line drawn just before a category where figures stop being comparable, with the reason."""

    before: str
    reason: str


@dataclass(frozen=True)
class Chart:
    """What a chart shows.

    kind        bars: one bar a category and series; stacked_bars: series on top of each other; lines: one line a
                series; ranks: lines on a reversed axis, 1 on top; matrix: rows are series, columns are categories.
    categories  what stands on the category axis, in the order to be drawn (years, or units in the decision's order).
    measure     what the values are, with their unit: "Tỷ lệ cơ quan hoàn thành xuất sắc (%)".
    number      how values are written: count `1.486`, share (0.417 is `41,7%`), points `97,5`, rank `3`,
                amount (đồng) `1 tỷ 500 triệu`.
    horizontal  bars lie down: for names that are long.
    base        where the stack of each category begins, not drawn itself: steps of a waterfall, ranges; empty is zero.
    A series, target line or base that does not hold one finite value or None for each category, a break before what is
    no category and a band whose floor is above its ceiling raise ValueError.
    """

    kind: Kind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    measure: str
    number: NumberFormat = "count"
    targets: tuple[TargetLine, ...] = ()
    bands: tuple[Band, ...] = ()
    breaks: tuple[Break, ...] = ()
    horizontal: bool = False
    base: tuple[float, ...] = ()

    def __post_init__(self) -> None:
        width = len(self.categories)
        for row in self.rows:
            if len(row.values) != width:
                raise ValueError(f"{row.name!r} has {len(row.values)} values for {width} categories")
            if not all(value is None or isfinite(value) for value in row.values):
                raise ValueError(f"{row.name!r} has a value that is not finite; what is not known is None")
        if self.base and len(self.base) != width:
            raise ValueError(f"there are {len(self.base)} bases for {width} categories")
        for series in self.series:
            for extra in (series.labels, series.provisional, series.verdicts):
                if extra and len(extra) != width:
                    raise ValueError(f"{series.name!r} has {len(extra)} marks for {width} categories")
        for band in self.bands:
            if band.low > band.high:
                raise ValueError(f"{band.name!r} has its floor {band.low} above its ceiling {band.high}")
        for mark in self.breaks:
            if mark.before not in self.categories:
                raise ValueError(f"a break stands before {mark.before!r}, which is no category")

    @property
    def rows(self) -> tuple[Series | TargetLine, ...]:
        """Everything that holds a value for each category: the series, then the targets."""
        return (*self.series, *self.targets)
