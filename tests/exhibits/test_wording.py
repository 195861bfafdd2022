"""A headline too long for a hall keeps its first sentences or clauses, and never half of one."""

import pytest

from thidua.exhibits.wording import at_a_glance

CLAUSE = "mười chữ cái " * 10


@pytest.mark.parametrize(
    "text, told",
    [
        ("Có 01 đơn vị. Còn 02 đơn vị.", "Có 01 đơn vị. Còn 02 đơn vị."),
        (f"A {CLAUSE}. B {CLAUSE}. C.", f"A {CLAUSE}."),
        (f"A {CLAUSE}; b {CLAUSE}; c. D.", f"A {CLAUSE}."),
        (f"A {CLAUSE * 3}; b.", f"A {CLAUSE * 3}."),
        ("", ""),
    ],
)
def test_only_whole_sentences_or_clauses_are_kept(text, told):
    assert at_a_glance(text) == told
