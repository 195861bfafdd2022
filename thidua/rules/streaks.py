"""Consecutive years: how many are certain, how many are possible, and which years nobody has decided."""

from collections.abc import Mapping
from dataclasses import dataclass

Years = Mapping[int, bool | None]
"""Year → whether it counts; None where that is not known. A year that is not there does not count."""


@dataclass(frozen=True)
class Streak:
    """The consecutive years that end with one year ("liên tục" in Articles 21 to 74 of Law 06/2022).

    certain   how many years in a row count for sure.
    possible  how many there are if every year not known counts: across a merger a year is not known, never broken.
    until     the last year looked at, itself within the streak.
    unknown   the years not known within the possible ones, ascending.
    """

    certain: int
    possible: int
    until: int
    unknown: tuple[int, ...] = ()

    @property
    def years(self) -> range:
        """The years of the streak that are certain."""
        return range(self.until - self.certain + 1, self.until + 1)

    @property
    def possible_years(self) -> range:
        """The years of the streak with those not known."""
        return range(self.until - self.possible + 1, self.until + 1)

    def reaches(self, needed: int) -> bool | None:
        """Whether the streak is long enough; None where that hangs on years not known."""
        if self.certain >= needed:
            return True
        return None if self.possible >= needed else False


def streak(years: Years, *, until: int) -> Streak:
    """The streak that ends with the year `until`, going back year by year.

    {2021: True, 2022: None, 2023: True, 2024: True} until 2024 has 2 certain and 4 possible years; without 2022 it has
    2 of each: a missing year breaks.
    """
    certain = possible = 0
    unknown: list[int] = []
    while (counts := years.get(until - possible, False)) is not False:
        if counts is None:
            unknown.append(until - possible)
        elif not unknown:
            certain += 1
        possible += 1
    return Streak(certain=certain, possible=possible, until=until, unknown=tuple(reversed(unknown)))
