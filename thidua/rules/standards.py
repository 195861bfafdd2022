"""Whether a standard of a title or commendation is met: eligible, nearly, not, or not to be said from what is there."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from thidua.rules.conditions import Condition, Ladders, Standard, conditions
from thidua.rules.standing import Standing

Answer = Literal["eligible", "near_miss", "not_eligible", "unknown"]


@dataclass(frozen=True)
class Judgement:
    """The answer of one standard for one subject and year, with every condition behind it."""

    standard: Standard
    answer: Answer
    conditions: tuple[Condition, ...]

    @property
    def failing(self) -> tuple[Condition, ...]:
        """The conditions that do not hold."""
        return tuple(condition for condition in self.conditions if condition.holds is False)

    @property
    def open(self) -> tuple[Condition, ...]:
        """The conditions that are not known."""
        return tuple(condition for condition in self.conditions if condition.holds is None)


def judge(standards: Iterable[Standard], standing: Standing, *, year: int, ladders: Ladders) -> Judgement | None:
    """The answer of the alternatives of one rule valid in a year; None where none was in force.

    One alternative that is met is enough; else one that is not known leaves the answer open.
    """
    order: tuple[Answer, ...] = ("eligible", "unknown", "near_miss", "not_eligible")
    answers = [_judge(one, standing, year, ladders) for one in standards if one.is_valid(year)]
    return min(answers, key=lambda judgement: order.index(judgement.answer), default=None)


def _judge(standard: Standard, standing: Standing, year: int, ladders: Ladders) -> Judgement:
    found = tuple(conditions(standard, standing, year=year, ladders=ladders))
    failing = [condition for condition in found if condition.holds is False]
    answer: Answer = "eligible"
    if failing:
        near = len(failing) == 1 and failing[0].short is not None and failing[0].short <= standard.number("near")
        answer = "near_miss" if near else "not_eligible"
    elif any(condition.holds is None for condition in found):
        answer = "unknown"
    return Judgement(standard, answer, found)
