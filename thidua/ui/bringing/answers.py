"""What a person answered of a file, now or in an earlier year, each with the way to answer anew or to forget it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import streamlit as st

from thidua.ingest.forms import all_forms
from thidua.ingest.memory import forget, kind_words
from thidua.ingest.pending import Pending, say
from thidua.ingest.question import Answer
from thidua.text.format import number
from thidua.text.language import current
from thidua.text.language import translate as _
from thidua.ui.bringing.reading import Reading
from thidua.ui.plain import plain
from thidua.ui.session import caller, store

MOST_AT_A_GLANCE = 5
"""More answers than so many are folded away, so that what comes after them is seen."""


def answers(one: Pending, reading: Reading) -> None:
    """The answers that this file was understood with."""
    said = reading.understanding.said
    given = list(said.known.of_kind("unit")) + [each for each in said.answers if each.kind != "unit"]
    given = list({each.key: each for each in given}.values())
    if said.period is not None:
        _line(
            _("Kỳ: {period}", period=said.period.label()),
            _("Trả lời lại"),
            f"again-{one.key}-period",
            lambda: say(one, replace(one.said, period=None)),
        )
    groups = _alike(reading, given)
    if len(groups) <= MOST_AT_A_GLANCE:
        _lines(one, reading, groups)
        return
    with st.expander(_("Đã trả lời {count} câu hỏi", count=number(len(groups)))):
        _lines(one, reading, groups)


def _lines(one: Pending, reading: Reading, groups: Sequence[Sequence[Answer]]) -> None:
    """A line for each group of answers that read the same, each with the way to take it back or to forget it."""
    for place, alike in enumerate(groups):
        words = _words(reading, alike[0])
        told = _("{answer} ({count} bảng)", answer=words, count=len(alike)) if len(alike) > 1 else words
        if (year := alike[0].remembered) is None:
            _line(
                told,
                _("Trả lời lại"),
                f"again-{one.key}-{place}",
                lambda alike=alike: _take_back(one, {each.key for each in alike}),
            )
        else:
            _line(
                _("{answer} (như năm {year})", answer=told, year=year),
                _("Quên"),
                f"forget-{one.key}-{place}",
                lambda alike=alike: _forget(alike),
            )


def _alike(reading: Reading, given: Iterable[Answer]) -> list[list[Answer]]:
    """The answers that read the same on screen, together: one question was asked for all their tables."""
    groups: dict[tuple[str, int | None], list[Answer]] = {}
    for each in given:
        groups.setdefault((_words(reading, each), each.remembered), []).append(each)
    return list(groups.values())


def _take_back(one: Pending, keys: Collection[tuple[str, str, str]]) -> None:
    say(one, replace(one.said, answers=tuple(each for each in one.said.answers if each.key not in keys)))


def _forget(alike: Iterable[Answer]) -> None:
    for each in alike:
        forget(store(), caller(), each.scope, each.subject if each.kind == "name" else None)


def _line(text: str, button: str, key: str, act: object) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(f"✓ {text}"), width="content")
        st.button(button, key=key, on_click=act, type="tertiary")  # type: ignore[arg-type]


def _words(reading: Reading, answer: Answer) -> str:
    """An answer as a sentence without codes: "cột “Phân hạng” → Xếp loại chi bộ"."""
    about = kind_words()[answer.kind] + (f" “{answer.subject}”" if answer.subject else "")
    return f"{about} → {_chosen(reading, answer)}"


def _chosen(reading: Reading, answer: Answer) -> str:
    match answer.kind:
        case "form":
            return next((form.names[current()] for form in all_forms() if form.name == answer.chosen), answer.chosen)
        case "column" if not answer.chosen:
            return _("Không nhập cột này")
        case "column":
            columns = (column for table in reading.understanding.tables for column in table.table.form.columns)
            shown = next((column.shown for column in columns if column.field == answer.chosen), answer.chosen)
            return shown or _("Chỉ tiêu mới")
        case "number":
            return _("cách đọc thứ nhất") if answer.chosen == "first" else _("cách đọc thứ hai")
        case _:
            return answer.chosen
