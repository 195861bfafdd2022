"""Choices in the address: what is not offered is not shown silently as something else."""

import pytest
from streamlit.testing.v1 import AppTest


def page() -> None:
    import streamlit as st

    from thidua.ui.choose import pick

    names = {1: "Sở Y tế", 2: "Sở Nội vụ"}
    st.text(str(pick("Đơn vị", list(names), key="don-vi", names=names)))


def opened(asked: str | None) -> AppTest:
    test = AppTest.from_function(page)
    if asked is not None:
        test.query_params["don-vi"] = asked
    test.run()
    assert not test.exception
    return test


@pytest.mark.parametrize(("asked", "shown"), [(None, "1"), ("Sở Y tế", "1"), ("Sở Nội vụ", "2")])
def test_a_link_to_what_is_offered_opens_it_without_a_word(asked, shown):
    test = opened(asked)
    assert [text.value for text in test.text] == [shown]
    assert list(test.caption) == []


def test_a_link_to_what_is_not_there_says_what_is_shown_instead():
    test = opened("<b>Sở Cũ</b>" + "x" * 200)
    assert [text.value for text in test.text] == ["1"]
    (words,) = [caption.value for caption in test.caption]
    assert words.replace("\\", "").startswith("Không có “<b>Sở Cũ</b>x") and "\\<b\\>" in words and len(words) < 200
    assert words.endswith("đang hiện Sở Y tế\\.")
    test.selectbox[0].select(2).run()
    assert list(test.caption) == [], "another was chosen"
    test.selectbox[0].select(1).run()
    assert list(test.caption) == []
