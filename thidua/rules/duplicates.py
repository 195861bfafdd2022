"""Several commendations for one achievement, which the principle of Article 5.2c of Law 06/2022 forbids."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations


@dataclass(frozen=True)
class Commended:
    """One commendation granted to a recipient for a year; kind (of Article 8) and movement are '' where not stated."""

    recipient: Hashable
    year: int
    award_id: str
    kind: str = ""
    movement: str = ""


def same_achievement(one: Commended, two: Commended) -> bool | None:
    """Whether two commendations of one recipient and year are for one achievement; None where it cannot be told.

    The same movement is one achievement, and so is merit twice; different movements or kinds are not.
    """
    if one.kind and two.kind and one.kind != two.kind:
        return False
    if one.movement and two.movement:
        return one.movement == two.movement
    if not one.movement and not two.movement and one.kind == two.kind == "merit":
        return True
    return None


def overlaps(commended: Sequence[Commended]) -> Iterator[tuple[int, int, bool | None]]:
    """The pairs (by their places) that are, or may be, several commendations for one achievement."""
    together: dict[tuple[Hashable, int], list[int]] = defaultdict(list)
    for place, one in enumerate(commended):
        together[one.recipient, one.year].append(place)
    for places in together.values():
        for first, second in combinations(places, 2):
            same = same_achievement(commended[first], commended[second])
            if same is not False:
                yield first, second, same
