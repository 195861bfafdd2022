"""What one takes away from an exhibit: its picture made by the browser, its slide, its workbook."""

from collections.abc import Callable
from functools import partial
from html import escape

import streamlit as st

from thidua.exhibits.exhibit import Shown
from thidua.publish.exhibit_workbook import XLSX, exhibit_workbook
from thidua.publish.presentation import PPTX, presentation
from thidua.text.language import Language, current, speaking
from thidua.text.language import translate as _


def downloads(answer: Shown, *, file_name: str, key: str, pictured: bool) -> None:
    """The buttons of the exhibit of that key; where it is `pictured`, static/picture.js makes pictures of its chart."""
    if answer.chart is not None:
        st.download_button(
            _("Tải về PowerPoint"),
            partial(_spoken, current(), presentation, [answer]),
            file_name=f"{file_name}.pptx",
            mime=PPTX,
            on_click="ignore",
            key=f"pptx-{key}",
        )
    st.download_button(
        _("Tải về Excel"),
        partial(_spoken, current(), exhibit_workbook, answer),
        file_name=f"{file_name}.xlsx",
        mime=XLSX,
        on_click="ignore",
        key=f"xlsx-{key}",
    )
    if pictured:
        kinds = {"png": _("Tải ảnh PNG"), "svg": _("Tải ảnh SVG")}
        st.html("".join(_picture_button(answer, file_name, key, *one) for one in kinds.items()))


def _spoken(language: Language, make: Callable[..., bytes], *what: object) -> bytes:
    """The file in the language of the page that offers it: it is made when it is asked for, outside of any page."""
    with speaking(language):
        return make(*what)


def _picture_button(answer: Shown, file_name: str, key: str, kind: str, label: str) -> str:
    foot = "\n".join((answer.source_line, *answer.notes))
    return (
        f'<button type="button" data-thidua data-thidua-picture="{kind}" data-thidua-of="{escape(key)}"'
        f' data-thidua-name="{escape(file_name)}" data-thidua-headline="{escape(answer.headline)}"'
        f' data-thidua-foot="{escape(foot)}">{escape(label)}</button>'
    )
