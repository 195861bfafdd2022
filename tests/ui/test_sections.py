"""The parts of a page: the address opens one of them by its title in either language."""

import pytest
from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from thidua.text.language import choose
    from thidua.text.language import message as N_
    from thidua.ui.sections import sections

    choose(st.session_state["language"])
    sections({N_("Qua các năm"): lambda: st.text("first"), N_("Từng tiêu chí"): lambda: st.text("second")})


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    ("asked", "shown"),
    [("Từng tiêu chí", "second"), ("By criterion", "second"), ("no such part", "first"), (None, "first")],
)
def test_the_address_names_a_part_in_either_language(language, asked, shown):
    test = AppTest.from_function(page)
    test.session_state["language"] = language
    if asked:
        test.query_params["phan"] = asked
    test.run()
    assert not test.exception
    assert [text.value for text in test.text] == [shown]
