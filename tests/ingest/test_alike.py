"""Cells that say the same are of one kind, numbered by the first of them; figures stand at their rows."""

import numpy as np

from thidua.ingest.alike import Figures, at_places, kinds_of, numbered


def test_rows_are_of_one_kind_where_they_agree_in_all_and_kinds_are_numbered_by_their_first_row() -> None:
    kinds, firsts = kinds_of(np.array([7, 2, 7, 2, 7]), np.array([0, 1, 0, 0, 1]))
    assert kinds.tolist() == [0, 1, 0, 2, 3]
    assert firsts.tolist() == [0, 1, 3, 4]


def test_no_rows_are_of_no_kind() -> None:
    kinds, firsts = kinds_of(numbered([]))
    assert (kinds.tolist(), firsts.tolist()) == ([], [])


def test_values_are_numbered_as_they_come() -> None:
    assert numbered(["b", "a", None, "b"]).tolist() == [0, 1, 2, 0]


def test_a_place_before_the_first_is_none() -> None:
    assert at_places(["một", "hai"], np.array([1, -1, 0])).to_list() == ["hai", None, "một"]


def test_figures_stand_at_their_rows_and_are_null_where_none_was_read() -> None:
    figures = Figures(4)
    nothing = np.array([np.nan, np.nan])
    figures.note(
        np.array([2, 0]),
        (np.array([38.0, 0.5]), np.array([40.0, np.nan]), nothing),
        np.array([1, 0]),
        ["share", "ratio"],
    )
    assert figures.frame().rows() == [
        (0.5, None, None, "share"),
        (None, None, None, None),
        (38.0, 40.0, None, "ratio"),
        (None, None, None, None),
    ]
