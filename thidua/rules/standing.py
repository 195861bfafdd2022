"""What is on record of one person or one collective, year by year, and what was never brought."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import isclose
from typing import Literal

from thidua.rules.verdicts import Verdict

Lack = Literal[
    "rating", "person_rating", "person_award", "initiative", "headcount", "discipline", "rank", "target", "kind",
    "before_merger", "namesake", "founding", "flag_eligibility",
]  # fmt: skip
"""What is missing where a question cannot be answered: an input not loaded, or a matter that people must decide."""


@dataclass(frozen=True)
class Grant:
    """One title or commendation granted for one year; `kind` is one of the six of Article 8, '' where nobody said."""

    award_id: str
    year: int
    kind: str = ""
    is_title: bool = True
    of_movement: bool = False

    @property
    def is_merit(self) -> bool | None:
        """Whether it counts in chains: only merit ("công trạng") does, by Decree 152/2025.

        A yearly title without a kind is one; a commendation without a kind may be.
        """
        if self.kind or self.of_movement:
            return self.kind == "merit"
        return True if self.is_title else None


@dataclass(frozen=True)
class Staff:
    """A collective's people in one year; None where not loaded.

    members    the headcount.
    advanced   persons with the title advanced worker, or emulation fighter, who meet its standard (Article 23.1).
    fighters   persons with the title grass-roots emulation fighter.
    assessed, failed  how many were rated at all, and how many failed to complete their duties.
    disciplined       persons by level of discipline ('' where it was not said); empty where nobody was, None where
                      nothing was reported.
    """

    members: int | None = None
    advanced: int | None = None
    fighters: int | None = None
    assessed: int | None = None
    failed: int | None = None
    disciplined: Mapping[str, int] | None = None


@dataclass(frozen=True)
class Targets:
    """How many targets a collective has in the year, how many of them it went beyond, and how many nobody knows yet.

    counted  how many of those gone beyond are met by their verdict and counted: see is_beyond; the office confirms.
    """

    total: int
    beyond: int
    unknown: int
    counted: int = 0


@dataclass(frozen=True)
class Standing:
    """All that is on record of one person or collective up to a year.

    ratings       year → class.
    grants        what was granted to it.
    initiatives   year → the scopes of a person's recognised initiatives.
    listed        input → the years for which the unit's list was brought: who is not in it has none.
    since         the first year it is known to exist.
    merged_in     the year in which it came out of a merger or split: what was before is not decided.
    has_namesake  another person of its unit has its name, and nothing tells at least one of them apart.
    """

    is_person: bool
    ratings: Mapping[int, str] = field(default_factory=dict)
    grants: tuple[Grant, ...] = ()
    initiatives: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    listed: Mapping[str, frozenset[int]] = field(default_factory=dict)
    staff: Staff = Staff()
    rank: int | None = None
    targets: Targets | None = None
    since: int | None = None
    merged_in: int | None = None
    has_namesake: bool = False

    def is_before_merger(self, year: int) -> bool:
        """Whether a year lies before the merger or split that a collective came out of."""
        return self.merged_in is not None and year < self.merged_in

    def lists(self, what: str, year: int) -> bool:
        """Whether the unit's list of an input was brought for a year, so that an absence says something."""
        return year in self.listed.get(what, frozenset()) and not self.has_namesake

    def lack(self, what: Lack, year: int) -> Lack:
        """Why an input of a year is not known: its list is missing, a merger lies between, or a namesake."""
        if self.is_before_merger(year):
            return "before_merger"
        if self.has_namesake and year in self.listed.get(what, frozenset()):
            return "namesake"
        return what


def is_beyond(
    found: Verdict,
    *,
    plan: float | None,
    actual: float | None,
    comparator: str | None = "=",
    ceiling: float | None = None,
    direction: str | None = None,
    is_share: bool = False,
) -> bool | None:
    """Whether a target was exceeded as Articles 25 and 26 ask; None where its verdict is not known yet.

    What is met where more cannot be (100%, zero, a band) counts as exceeded, and the office confirms; so does a
    condition ("từ 95% trở lên", "không quá 5%") that the result goes beyond. A plain number just met does not.
    """
    if found in ("exceeded", "missed"):
        return found == "exceeded"
    if found != "met" or plan is None or actual is None:
        return None
    if plan == 0 or (is_share and plan == 1) or ceiling is not None or comparator in (">", "<"):
        return True
    is_condition = comparator in (">=", "<=") or direction == "lower"
    return is_condition and not isclose(actual, plan, rel_tol=1e-9)
