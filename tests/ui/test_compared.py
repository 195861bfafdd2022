"""Which units stand side by side at first: the page's own and the one most like it."""

from streamlit.testing.v1 import AppTest

from tests.exhibits.conftest import World, members, sheet


def page() -> None:
    import streamlit as st

    from thidua.ui.choose import several

    several(st.session_state["place"], st.session_state["unit"])


def test_the_unit_most_like_the_pages_own_stands_beside_it_and_is_offered_first(store):
    """Ban Ba with 24 staff is nearest to the 20 of Ban Một, then Ban Bốn of no known staff; Ban Hai has 80."""
    world = World(store)
    staff = (("Ban Một", 20, 3), ("Ban Hai", 80, 5), ("Ban Ba", 24, 2))
    world.bring(
        A=members(2024, "Ban Hai", "Ban Một", "Ban Bốn", "Ban Ba"),
        B=sheet("SỐ LƯỢNG CÁN BỘ NĂM 2024", ("Tên đơn vị", "Biên chế có mặt", "Nữ"), *staff),
    )
    test = AppTest.from_function(page)
    test.session_state["place"], test.session_state["unit"] = world.unit("tỉnh Minh Họa"), world.unit("Ban Một")
    test.run()
    assert not test.exception
    (chosen,) = test.multiselect
    assert chosen.options == ["Ban Một", "Ban Ba", "Ban Bốn", "Ban Hai"]
    assert chosen.value == [world.unit("Ban Một"), world.unit("Ban Ba")]
