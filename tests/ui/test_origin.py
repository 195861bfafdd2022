"""The address of a group of figures means those figures, in whatever order a page shows them and among others."""

import pytest
from streamlit.testing.v1 import AppTest

from thidua.ui.origin import KEY, group

SECONDS = 60


pytestmark = pytest.mark.usefixtures("store")


def page() -> None:
    import streamlit as st

    from thidua.ui import origin

    origin._many = lambda facts: st.markdown(" ".join(facts) or "none")
    for part in ("ranking", "ratings"):
        origin.offer(part, st.session_state.get(part, []))
    origin.opened()


def shown(address: str, **groups: list[list[str]]) -> list[str]:
    """What the dialogs say at an address, where parts of the page offer those groups."""
    opened = AppTest.from_function(page, default_timeout=SECONDS)
    opened.query_params[KEY] = address
    for part, offered in groups.items():
        opened.session_state[part] = offered
    opened.run()
    assert not opened.exception
    return [one.value for one in opened.markdown]


def test_a_group_is_named_by_its_figures_whatever_their_order():
    assert group(["a", "b"]) == group(["b", "a", "b"]) != group(["a", "c"])
    assert len(group(["a"])) == 12


def test_the_same_figures_open_although_another_import_put_rows_before_them():
    asked = f"ranking:{group(['a', 'b'])}"
    assert shown(asked, ranking=[["a", "b"], ["c", "d"]]) == ["a b"]
    assert shown(asked, ranking=[["x", "y"], [], ["b", "a"]]) == ["b a"]


def test_several_rows_behind_one_mark_open_together():
    asked = f"ranking:{group(['a', 'b'])},{group(['c'])}"
    assert shown(asked, ranking=[["a", "b"], ["c"], ["d"]]) == ["a b c"]


def test_figures_of_another_part_are_not_opened_and_figures_that_are_gone_say_so():
    asked = f"ranking:{group(['a', 'b'])}"
    assert shown(asked, ratings=[["a", "b"]]) == ["none"]
    assert shown(asked, ranking=[["a", "c"]], ratings=[["a", "b"]]) == ["none"]
