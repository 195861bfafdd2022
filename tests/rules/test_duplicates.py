"""One achievement, several commendations (Article 5.2c): told from two achievements of one year."""

from itertools import product

import pytest

from thidua.rules.duplicates import Commended, overlaps, same_achievement


def certificate(kind: str = "", movement: str = "", *, recipient: str = "A", year: int = 2024) -> Commended:
    return Commended(recipient, year, "certificate_province", kind, movement)


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (certificate("merit"), certificate("merit"), True),
        (certificate(movement="bầu cử"), certificate(movement="bầu cử"), True),
        (certificate("movement", "bầu cử"), certificate("movement", "nhà ở"), False),
        (certificate("merit"), certificate("ad_hoc"), False),
        (certificate("ad_hoc"), certificate("ad_hoc"), None),
        (certificate(), certificate("merit"), None),
        (certificate(), certificate(), None),
        (certificate("movement", "bầu cử"), certificate("movement"), None),
    ],
)
def test_same_achievement(one: Commended, two: Commended, same: bool | None) -> None:
    assert same_achievement(one, two) is same
    assert same_achievement(two, one) is same


def test_only_one_recipient_and_year_is_compared() -> None:
    rows = [
        certificate("merit"),
        certificate("merit", recipient="B"),
        certificate("merit", year=2023),
        certificate("merit"),
    ]
    assert list(overlaps(rows)) == [(0, 3, True)]


def test_every_pair_is_said_once() -> None:
    rows = [certificate(kind, movement) for kind, movement in product(("", "merit"), ("", "bầu cử"))]
    assert len(list(overlaps(rows))) == 6
