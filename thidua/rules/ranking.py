"""Ranks within one cluster and year, and what it takes to gain a place."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import floor

STEPS = (1.0, 0.5, 0.25, 0.1, 0.05, 0.01)
"""The steps in which offices give points, the coarsest first."""
MOST_STEPS = 3
EQUAL = 1e-6


def competition_ranks(points: Sequence[float | None]) -> list[int | None]:
    """Standard competition ranks, the highest points first: ties share a rank and the next ranks are left out.

    [90, 95, 90, None, 80] is [2, 1, 2, None, 4]; None has no points and no rank. A tie is never broken here: that is
    a recorded decision of the office.
    """
    known = sorted(value for value in points if value is not None)
    return [None if value is None else len(known) - bisect_right(known, value) + 1 for value in points]


@dataclass(frozen=True)
class Room:
    """What a unit can still gain in a criterion.

    room        points up to the criterion's maximum; of a penalty, the points taken off.
    behind      how many points more the unit above has in it; below zero where it has fewer.
    group       the group the criterion counts in.
    group_room  points up to the group's maximum; None where it has none.
    """

    criterion: str
    room: float
    behind: float
    group: str
    group_room: float | None


@dataclass(frozen=True)
class Step:
    """Points to gain in one criterion."""

    criterion: str
    gain: float


def score_step(points: Iterable[float]) -> float:
    """The coarsest usual step of which all these points are multiples: 0.25 of [57, 36.5, 8.25]."""
    hundredths = [round(value * 100) for value in points]
    return next((step for step in STEPS if all(value % round(step * 100) == 0 for value in hundredths)), STEPS[-1])


def smallest_steps(rooms: Sequence[Room], *, gap: float, step: float) -> tuple[Step, ...] | None:
    """The smallest set of gains that takes a unit past one that is `gap` points ahead.

    Points grow in steps of `step`; equal points do not suffice. As few criteria as possible, at most three; among
    sets of the same size the one in which the unit is furthest behind, then the one with most room. No criterion nor
    group passes its maximum. None where three criteria do not suffice.
    """
    needed = (floor(gap / step + EQUAL) + 1) * step
    open_rooms = [room for room in rooms if room.room > EQUAL]
    for size in range(1, MOST_STEPS + 1):
        sets = [(chosen, _gains(chosen, needed)) for chosen in combinations(open_rooms, size)]
        enough = [(chosen, gains) for chosen, gains in sets if gains is not None]
        if enough:
            _chosen, gains = max(
                enough,
                key=lambda found: (sum(room.behind for room in found[0]), sum(room.room for room in found[0])),
            )
            return gains
    return None


def _gains(chosen: tuple[Room, ...], needed: float) -> tuple[Step, ...] | None:
    """Gains that make up `needed`, the furthest behind first; None where the criteria have no such room."""
    left = {room.group: room.group_room for room in chosen}
    gains = []
    for room in sorted(chosen, key=lambda room: (-room.behind, -room.room)):
        limit = left[room.group]
        gain = min(room.room, needed, room.room if limit is None else max(limit, 0.0))
        if limit is not None:
            left[room.group] = limit - gain
        needed -= gain
        gains.append(Step(room.criterion, round(gain, 4)))
    return tuple(gain for gain in gains if gain.gain > EQUAL) if needed <= EQUAL else None
