"""Ranks within one cluster and year."""

from collections.abc import Sequence


def competition_ranks(points: Sequence[float | None]) -> list[int | None]:
    """Standard competition ranks, the highest points first: ties share a rank and the next ranks are left out.

    [90, 95, 90, None, 80] is [2, 1, 2, None, 4]; None has no points and no rank. A tie is never broken here: that is
    a recorded decision of the office.
    """
    known = sorted((value for value in points if value is not None), reverse=True)
    return [None if value is None else known.index(value) + 1 for value in points]
