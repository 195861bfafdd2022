"""Choices of one name are told apart."""

from thidua.ui.labels import told_apart


def test_the_second_and_third_of_a_name_are_numbered():
    assert told_apart({1: "Ban A", 2: "Ban B", 3: "Ban A", 4: "Ban A"}) == {
        1: "Ban A", 2: "Ban B", 3: "Ban A (2)", 4: "Ban A (3)",
    }  # fmt: skip
