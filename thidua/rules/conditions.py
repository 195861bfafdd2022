"""The conditions that standards of titles and commendations are made of, each with its article."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Literal

from thidua.rules.catalogue import holds, several
from thidua.rules.standing import Grant, Lack, Standing
from thidua.rules.streaks import Streak, streak

ConditionKind = Literal[
    "rating", "rating_years", "title_years", "excellent_years", "initiatives", "anchor", "granted_within",
    "advanced_share", "completed_share", "fighters", "discipline", "cluster_rank", "targets", "age",
]  # fmt: skip
Lacks = tuple[tuple[Lack, int | None], ...]
"""Inputs that are missing, each with the year it is missing for where that matters."""

LONGEST_LOOK_BACK = 40
"""Years looked back at most: longer than any service a standard asks for."""
EXACT = 1e-9


@dataclass(frozen=True)
class Standard:
    """One row of data/catalogue/standard.csv: the conditions of one title or commendation, its article and dates.

    Rows of one rule with different `alternative` are alternatives: one of them is enough.
    """

    rule_id: str
    award_id: str
    recipient_kind: str
    article: str
    parameters: Mapping[str, str]

    @classmethod
    def of(cls, row: Mapping[str, str | None]) -> "Standard":
        """The standard of a catalogue row; empty cells are conditions it does not have."""
        filled = {name: value for name, value in row.items() if value}
        return cls(filled["rule_id"], filled["award_id"], filled["recipient_kind"], filled["article"], filled)

    def text(self, name: str) -> str:
        """A parameter, '' where the standard does not have it."""
        return self.parameters.get(name, "")

    def number(self, name: str) -> int:
        """A parameter that is a number of years, times or persons; 0 where the standard does not have it."""
        return int(self.parameters.get(name, 0))

    def is_valid(self, year: int) -> bool:
        """Whether it judges the achievements of a year: whether it is in force on the year's last day."""
        return holds(self.parameters, date(year, 12, 31))


@dataclass(frozen=True)
class Ladders:
    """The orders that standards compare by: classes, levels of discipline and scopes, each id with its ordinal."""

    classes: Mapping[str, int]
    discipline: Mapping[str, int]
    scopes: Mapping[str, int]

    def at_least(self, class_id: str | None, wanted: str) -> bool:
        """Whether a class is a wanted one or better; the best class has the smallest ordinal."""
        return class_id is not None and self.classes.get(class_id, 99) <= self.classes[wanted]


@dataclass(frozen=True)
class Condition:
    """One condition of a standard, and how it stands.

    holds   None where it is not known; `lacks` then names the missing inputs, with years where they matter.
    have, need   the figures compared: years, persons, times; `of` is the whole of a share.
    what    the award, class, scope or level counted.
    short   how much is missing, where that is a number.
    counted how many of `have` are only counted as such: targets met where more cannot be.
    """

    kind: ConditionKind
    holds: bool | None
    have: float | None = None
    need: float | None = None
    of: int | None = None
    what: str = ""
    short: float | None = None
    lacks: Lacks = ()
    counted: int = 0


def conditions(standard: Standard, standing: Standing, *, year: int, ladders: Ladders) -> Iterator[Condition]:
    """Every condition that the standard has."""
    anchor = _anchor(standard, standing, year)
    since = anchor.year if anchor and standard.text("after_anchor") == "yes" else None
    run = _longest_run(standard, standing, year, ladders, since)
    if standard.text("anchor"):
        yield _anchored(standard, standing, anchor)
    if standard.text("rating_at_least"):
        yield _rated(standard, standing, run, ladders)
    if standard.text("title"):
        yield _titled(standard, standing, run)
    if standard.number("excellent_years"):
        yield _excellent(standard, standing, run)
    if standard.number("initiatives"):
        yield _initiatives(standard, standing, run, ladders)
    if standard.text("granted_within"):
        yield _granted_within(standard, standing, run)
    yield from _of_staff(standard, standing, year, ladders)
    if standard.number("cluster_rank"):
        yield _ranked(standard, standing, year)
    if standard.text("targets"):
        yield _beyond_targets(standing, year)
    if standard.number("age_years"):
        yield _aged(standard, standing, year)


def _longest_run(standard: Standard, standing: Standing, year: int, ladders: Ladders, since: int | None) -> Streak:
    """The years in a row of the rating or title that the standard asks for, after the award it builds on.

    A run of titles may end a year or more before ("0|1"), as local rules read Articles 21, 22 and 74.
    """
    first = year - LONGEST_LOOK_BACK if since is None else since + 1
    if standard.text("title"):
        years = {one: _has_title(standard, standing, one) for one in range(first, year + 1)}
    else:
        years = {one: _is_rated(standard, standing, one, ladders) for one in range(first, year + 1)}
    ends = [int(back) for back in several(standard.text("may_end_years_before"))] or [0]
    runs = [streak(years, until=year - back) for back in ends]
    need = standard.number("title_years") or standard.number("rating_years")
    return max(runs, key=lambda run: (run.certain >= need, run.possible >= need, run.certain, run.possible, run.until))


def _is_rated(standard: Standard, standing: Standing, year: int, ladders: Ladders) -> bool | None:
    """Whether a year counts as well enough rated, or has the title that stands for it (Articles 73.4e, 74.3d)."""
    wanted = standard.text("rating_at_least")
    if not wanted or standing.is_before_merger(year):
        return None
    if ladders.at_least(standing.ratings.get(year), wanted):
        return True
    if (title := standard.text("or_title")) and any(
        grant.award_id == title and grant.year == year and grant.is_merit for grant in standing.grants
    ):
        return True
    if year in standing.ratings or (standing.is_person and standing.lists("person_rating", year)):
        return False
    return None


def _has_title(standard: Standard, standing: Standing, year: int) -> bool | None:
    """Whether a title was granted for a year; not known where the unit's list of the year was not brought."""
    if any(
        grant.award_id == standard.text("title") and grant.year == year and grant.is_merit for grant in standing.grants
    ):
        return True
    return False if standing.lists("person_award", year) else None


def _open(run: Streak, need: int) -> tuple[int, ...]:
    """The years not known among the last ones that a streak must reach."""
    return tuple(year for year in run.unknown if year > run.until - need)


def _anchor(standard: Standard, standing: Standing, year: int) -> Grant | None:
    """The award that the standard builds on: the first that is certainly merit, else the first that may be."""
    wanted = [
        grant for grant in standing.grants
        if grant.award_id == standard.text("anchor") and grant.year <= year and grant.is_merit is not False
    ]  # fmt: skip
    return min(wanted, key=lambda grant: (not grant.is_merit, grant.year), default=None)


def _anchored(standard: Standard, standing: Standing, anchor: Grant | None) -> Condition:
    """The award that comes before ("đã được tặng …", Articles 42 to 44, 73); of before a merger it is undecided."""
    what = standard.text("anchor")
    if anchor is None:
        return Condition("anchor", False, what=what)
    lacks: Lacks = () if anchor.is_merit else (("kind", anchor.year),)
    if standing.is_before_merger(anchor.year):
        lacks += (("before_merger", anchor.year),)
    return Condition("anchor", None if lacks else True, have=anchor.year, what=what, lacks=lacks)


def _rated(standard: Standard, standing: Standing, run: Streak, ladders: Ladders) -> Condition:
    """The rating of the year (Articles 23, 24, 27, 28), or of years in a row (Articles 42 to 44, 73, 74)."""
    need = standard.number("rating_years")
    what = standard.text("rating_at_least")
    kind: Lack = "person_rating" if standing.is_person else "rating"
    holds = run.reaches(need)
    lacks = tuple((standing.lack(kind, one), one) for one in _open(run, need)) if holds is None else ()
    if need == 1:
        return Condition("rating", holds, need=1, what=what, lacks=lacks)
    return Condition("rating_years", holds, run.certain, need, what=what, short=need - run.certain, lacks=lacks)


def _titled(standard: Standard, standing: Standing, run: Streak) -> Condition:
    """Years in a row with a title (Articles 21, 22 and 74.1d)."""
    need = standard.number("title_years")
    holds = run.reaches(need)
    lacks = tuple((standing.lack("person_award", one), one) for one in _open(run, need)) if holds is None else ()
    what = standard.text("title")
    return Condition("title_years", holds, run.certain, need, what=what, short=need - run.certain, lacks=lacks)


def _excellent(standard: Standard, standing: Standing, run: Streak) -> Condition:
    """Excellent years within the run (Articles 42.1đ, 43.1đ and 44.1e)."""
    need = standard.number("excellent_years")
    have = sum(standing.ratings.get(one) == "excellent" for one in run.years)
    unknown = run.unknown[-need:] if have < need else ()
    holds = True if have >= need else None if have + len(unknown) >= need else False
    kind: Lack = "person_rating" if standing.is_person else "rating"
    lacks = tuple((standing.lack(kind, one), one) for one in unknown) if holds is None else ()
    return Condition("excellent_years", holds, have, need, what="excellent", short=need - have, lacks=lacks)


def _initiatives(standard: Standard, standing: Standing, run: Streak, ladders: Ladders) -> Condition:
    """Recognised initiatives of a scope within the run (Articles 21.1b, 22.1b, 23.2 and 74.1d)."""
    need, scope = standard.number("initiatives"), standard.text("initiative_scope")
    asked = standard.number("rating_years") or standard.number("title_years")
    length = max(run.certain, asked) if asked > 1 else 1
    years = range(run.until - length + 1, run.until + 1)
    found = [one for year in years for one in standing.initiatives.get(year, ())]
    have = sum(ladders.scopes[one] >= ladders.scopes[scope] for one in found)
    missing = tuple(year for year in years if not standing.lists("initiative", year))
    holds = True if have >= need else None if missing else False
    lacks = tuple((standing.lack("initiative", year), year) for year in missing) if holds is None else ()
    return Condition("initiatives", holds, have, need, what=scope, short=need - have, lacks=lacks)


def _granted_within(standard: Standard, standing: Standing, run: Streak) -> Condition:
    """Flags, certificates or titles within the run: one of several patterns (Articles 42 to 44 and 73).

    `flag_government:1+flag_province:1|flag_province:3|certificate_province:3?` is one of three patterns; `?` marks the
    one open only to collectives that flags are not open to, which people must say.
    """
    certain = [grant.award_id for grant in standing.grants if grant.is_merit and grant.year in run.years]
    possible = [
        grant.award_id for grant in standing.grants
        if grant.is_merit is not False and grant.year in run.possible_years
    ]  # fmt: skip
    patterns = several(standard.text("granted_within"))
    shortest = min(_missing(pattern, certain) for pattern in patterns)
    if any(not pattern.endswith("?") and not _missing(pattern, certain) for pattern in patterns):
        return Condition("granted_within", True, what=standard.text("granted_within"), short=0)
    lacks: set[tuple[Lack, int | None]] = set()
    if any(pattern.endswith("?") and not _missing(pattern, certain) for pattern in patterns):
        lacks.add(("flag_eligibility", None))
    if any(not _missing(pattern, possible) for pattern in patterns):
        lacks |= {
            ("kind", grant.year)
            for grant in standing.grants
            if grant.is_merit is None and grant.year in run.possible_years
        }
        lacks |= {
            (standing.lack("rating", one), one) for one in run.unknown if any(g.year == one for g in standing.grants)
        }
    holds = None if lacks else False
    ordered = tuple(sorted(lacks, key=lambda lack: (lack[0], lack[1] or 0)))
    return Condition("granted_within", holds, what=standard.text("granted_within"), short=shortest, lacks=ordered)


def _missing(pattern: str, granted: list[str]) -> int:
    """How many awards a pattern still lacks."""
    parts = [part.split(":") for part in pattern.rstrip("?").split("+")]
    return sum(max(0, int(times) - granted.count(award_id)) for award_id, times in parts)


def _of_staff(standard: Standard, standing: Standing, year: int, ladders: Ladders) -> Iterator[Condition]:
    """What Articles 27 and 28 ask of a collective's people."""
    staff = standing.staff
    if share := standard.text("advanced_share"):
        yield _advanced(share, standing, year)
    if standard.text("completed_share"):
        yield _completed(standing, year)
    if need := standard.number("fighters"):
        have = staff.fighters
        holds = None if have is None else have >= need
        lacks: Lacks = (("person_award", year),) if have is None else ()
        short = None if have is None else need - have
        yield Condition(
            "fighters", holds, have, need, what="title_emulation_fighter_grassroots", short=short, lacks=lacks
        )
    if level := standard.text("discipline_below"):
        yield _undisciplined(level, standing, year, ladders)


def _advanced(share: str, standing: Standing, year: int) -> Condition:
    """At least 70% of the members are advanced workers (Articles 27.1c and 28.1c); `>0.5` is more than half."""
    members, have = standing.staff.members, standing.staff.advanced
    lacks: list[tuple[Lack, int | None]] = []
    if not members:
        lacks.append(("headcount", year))
    if have is None:
        lacks.append(("person_award", year))
    if not members or have is None:
        return Condition("advanced_share", None, have, of=members, what=share, lacks=tuple(lacks))
    wanted = float(share.removeprefix(">")) * members
    need = int(wanted + EXACT) + 1 if share.startswith(">") else ceil(wanted - EXACT)
    return Condition("advanced_share", have >= need, have, need, of=members, what=share, short=need - have)


def _completed(standing: Standing, year: int) -> Condition:
    """Everybody completed their duties (Article 27.1c): nobody failed, and everybody was rated."""
    staff = standing.staff
    if staff.failed:
        return Condition("completed_share", False, staff.failed, 0, of=staff.members)
    lacks: list[tuple[Lack, int | None]] = []
    if not staff.members:
        lacks.append(("headcount", year))
    if staff.failed is None or staff.assessed is None or (staff.members and staff.assessed < staff.members):
        lacks.append(("person_rating", year))
    return Condition(
        "completed_share", None if lacks else True, staff.assessed, staff.members, of=staff.members, lacks=tuple(lacks)
    )


def _undisciplined(level: str, standing: Standing, year: int, ladders: Ladders) -> Condition:
    """Nobody is under discipline from a level on (Article 28.1c)."""
    found = standing.staff.disciplined
    if found is None:
        return Condition("discipline", None, what=level, lacks=(("discipline", year),))
    have = sum(count for one, count in found.items() if one and ladders.discipline[one] >= ladders.discipline[level])
    if not have and found.get(""):
        return Condition("discipline", None, what=level, lacks=(("discipline", year),))
    return Condition("discipline", have == 0, have, 0, what=level)


def _ranked(standard: Standard, standing: Standing, year: int) -> Condition:
    """The collective leads its cluster (Articles 25.1 and 26.1); units that share the first rank all do."""
    need, have = standard.number("cluster_rank"), standing.rank
    if have is None:
        return Condition("cluster_rank", None, need=need, lacks=(("rank", year),))
    return Condition("cluster_rank", have <= need, have, need)


def _beyond_targets(standing: Standing, year: int) -> Condition:
    """Every target of the year was exceeded (Articles 25.1a and 26.1a)."""
    targets = standing.targets
    if targets is None or not targets.total:
        return Condition("targets", None, lacks=(("target", year),))
    failed = targets.total - targets.beyond - targets.unknown
    holds = False if failed else None if targets.unknown else True
    lacks: Lacks = (("target", year),) if holds is None else ()
    return Condition(
        "targets",
        holds,
        targets.beyond,
        targets.total,
        of=targets.total,
        short=failed,
        lacks=lacks,
        counted=targets.counted,
    )


def _aged(standard: Standard, standing: Standing, year: int) -> Condition:
    """The collective exists for so many years (Article 44.4đ); known only as far back as it is on record."""
    need = standard.number("age_years")
    have = None if standing.since is None else year - standing.since + 1
    if have is not None and have >= need:
        return Condition("age", True, have, need)
    return Condition("age", None, have, need, lacks=(("founding", None),))
