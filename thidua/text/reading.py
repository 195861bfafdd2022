"""What a cell of figures says, and what is known of the column it stands in."""

from dataclasses import dataclass
from typing import Literal

from thidua.text.numerals import Style, scale_of

ColumnKind = Literal["unknown", "count", "share", "points", "amount", "ratio", "rank", "target"]
Kind = Literal["number", "share", "ratio", "amount", "word", "empty", "unreadable"]
Comparator = Literal[">", ">=", "=", "<=", "<"]
Flag = Literal[
    "leading_zero",  # 05, the official style below ten
    "scaled_percent",  # 41,6 without its sign in a column of shares
    "ambiguous",  # could as well be `other`
    "recovered_from_date",  # a ratio that the spreadsheet program took for a date
    "unit_unstated",  # money in a column that does not say whether it is đồng or triệu đồng
    "several_numbers",  # a sentence with more figures than the one read
    "sum_mismatch",  # 97 + 10 = 106
    "approximate",  # khoảng, gần
    "estimate",  # ước
    "increase",  # tăng
    "decrease",  # giảm
    "not_applicable",  # KP
    "dash",  # - or …, which offices use for 0 and for no data
    "no_data",  # chưa có số liệu
    "error_value",  # #N/A
    "period",  # 2021-2026
    "date",  # 27/3/2018
]


@dataclass(frozen=True)
class Column:
    """What is known of the column in which a cell stands.

    kind     what its cells are; a "target" may be any of them, as its unit of measure says.
    scale    what one written unit is worth: 1_000_000 under "ĐVT: triệu đồng"; 0.01 where shares are surely written
             as percentages, 1 where surely as parts of one. None: not stated.
    maximum  the most points a cell can hold; with 100, `1.486` is 1,486 points.
    style    how the other figures of the column part decimals, which decides where one alone could be either.
    unit     the unit of measure of the heading or of the row: "văn bản", "%", "triệu đồng" (which implies its scale).
    """

    kind: ColumnKind = "unknown"
    scale: float | None = None
    maximum: float | None = None
    unit: str = ""
    style: Style = ""

    @property
    def measure(self) -> ColumnKind:
        """What bare numbers in it are: its kind, and for a target what its unit of measure says."""
        if self.kind != "target" or not self.unit:
            return "unknown" if self.kind == "target" else self.kind
        if "%" in self.unit:
            return "share"
        return "count" if scale_of(self.unit) is None else "amount"


@dataclass(frozen=True)
class Reading:
    """What a cell says.

    value is in base units: a part of one for shares, đồng for money, the points with their bonus. `of` is the 38 of
    27/38, `share` a percentage written beside another figure, `ceiling` the upper end of "15-20%", `other` the second
    reading of what is ambiguous, `bonus` the 10 of "97 + 10 = 107", `unit` the words that follow the figure.
    """

    kind: Kind
    as_written: str
    value: float | None = None
    of: float | None = None
    share: float | None = None
    comparator: Comparator | None = None
    ceiling: float | None = None
    bonus: float | None = None
    other: float | None = None
    unit: str = ""
    flags: tuple[Flag, ...] = ()

    @property
    def rate(self) -> float | None:
        """The part of one this cell states or implies; a ratio's own, not the share beside it ("đạt 100% kế hoạch")."""
        if self.of and self.value is not None:
            return self.value / self.of
        return self.value if self.kind == "share" else self.share
