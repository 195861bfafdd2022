"""A button by which a person agrees to what is shown: pressed for anything else, it agrees to nothing and says so."""

from hashlib import sha256

import streamlit as st

from thidua.text.language import translate as _

PRESSED = "pressed-for"


def agreed(label: str, *shown: object, key: str, disabled: bool = False) -> bool:
    """Whether the button was pressed for the very same that is shown now.

    Where the data, or what was typed, moved since, what is shown was made again: the person is told, and asked anew.

    shown  everything that the person sees before they agree; frozen values whose repr tells all of them.
    """
    seen = sha256(repr(shown).encode()).hexdigest()
    pressed_for = f"{PRESSED}-{key}"
    is_pressed = st.button(
        label,
        type="primary",
        disabled=disabled,
        key=key,
        on_click=lambda: st.session_state.update({pressed_for: seen}),
    )
    if is_pressed and st.session_state[pressed_for] != seen:
        st.warning(moved())
        return False
    return is_pressed and not disabled


def moved() -> str:
    """Says that what would change is not what was looked at."""
    return _("Chưa ghi nhận: những gì sẽ thay đổi đã khác lúc xem. Hãy xem lại rồi bấm lần nữa.")
