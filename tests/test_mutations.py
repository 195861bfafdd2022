"""Mutated workbooks are understood or refused, every cell accounted for, all of them stored or nothing."""

import pytest

from faults.fuzz import trials
from faults.mutations import mutant

FILES = 300
BATCH = 50


@pytest.mark.parametrize("first", range(0, FILES, BATCH))
def test_mutated_workbooks_are_taken_as_they_must(
    first: int, tmp_path, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    monkeypatch.setenv("THIDUA_LOCAL", str(tmp_path))
    found = list(trials(range(first, first + BATCH), here=True))
    assert {one.seed: (one.done, one.faults) for one in found if one.faults} == {}
    assert {one.outcome for one in found} >= {"stored", "not stored"}


def test_a_seed_always_makes_the_same_cells() -> None:
    assert mutant(7)[2] == mutant(7)[2]
    assert len({mutant(seed)[2] for seed in range(20)}) > 15
