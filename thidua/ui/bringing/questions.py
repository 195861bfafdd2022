"""What a file leaves open, asked one thing at a time with the likely answers; one answer holds for all alike."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from thidua.ingest.finding import Finding
from thidua.ingest.pending import Pending, say
from thidua.ingest.places import read_place
from thidua.ingest.question import Question
from thidua.text.clock import today
from thidua.text.dates import Period, read_period
from thidua.text.fold import fold
from thidua.text.format import number, share
from thidua.text.language import translate as _
from thidua.ui.bringing.reading import Reading
from thidua.ui.plain import plain
from thidua.ui.session import rows

FIRST_YEAR = 2000
MOST_AT_A_GLANCE = 6
"""As many candidates are shown at once; more are offered in a list to search."""
MOST_ASKED = 5
MARK = 10
MOST_NAMED = 12
Identity = tuple[str, str, str]
Served = Mapping[Pending, Sequence[Question]]
"""Files that one answer is for, each with its own questions."""


@dataclass(frozen=True)
class Asked:
    """One thing asked of a person: what was found first, every question that the answer answers, in how many places."""

    finding: Finding
    questions: tuple[Question, ...]
    count: int

    @property
    def identity(self) -> Identity:
        """What it is about: the same in another file means the same answer."""
        return _identity(self.questions[0])

    def key(self, one: Pending) -> str:
        """The key of its widgets."""
        return f"{one.key}-{hashlib.sha256(repr(self.identity).encode()).hexdigest()[:MARK]}"


def asked(reading: Reading) -> list[Asked]:
    """What a file leaves open, what stands in the way first; each thing once."""
    order = ("error", "question", "warning", "info")
    groups: dict[Identity, list[Finding]] = {}
    for finding in sorted(reading.findings, key=lambda one: order.index(one.severity)):
        if finding.question is not None:
            groups.setdefault(_identity(finding.question), []).append(finding)
    return [
        Asked(found[0], tuple(dict.fromkeys(one.question for one in found if one.question)), len(found))
        for found in groups.values()
    ]


def ask(one: Pending, reading: Reading, others: Mapping[Pending, Reading]) -> None:
    """Ask what the file leaves open; what may be left open stands folded away.

    others  the other files under way: where they ask the same, one answer serves them too.
    """
    everything = asked(reading)
    needed = [each for each in everything if each.finding.severity in ("error", "question")]
    optional = [each for each in everything if each not in needed]
    together = new_indicators(needed)
    if len(together) > 1 and not _ask_together(one, together, others):
        needed = [each for each in needed if each not in together]
    for each in needed[:MOST_ASKED]:
        _ask(one, each, others)
    if len(needed) > MOST_ASKED:
        st.markdown(_("… và {count} câu hỏi nữa sau khi trả lời.", count=number(len(needed) - MOST_ASKED)))
    if optional:
        with st.expander(_("Có thể trả lời thêm {count} câu hỏi", count=number(len(optional)))):
            for each in optional[:MOST_ASKED]:
                _ask(one, each, others)


def new_indicators(needed: Iterable[Asked]) -> list[Asked]:
    """The columns taken for new indicators, each of another table: what is right for one is mostly right for all."""
    return [
        each
        for each in needed
        if each.finding.code == "new_indicator" and all(question.as_new for question in each.questions)
    ]


def _ask_together(one: Pending, together: Sequence[Asked], others: Mapping[Pending, Reading]) -> bool:
    """Ask once whether all columns taken for new indicators are; whether they are to be asked one by one instead."""
    alike = {other: found for other, reading in others.items() if (found := new_indicators(asked(reading)))}
    headings = [f"“{each.questions[0].subject}”" for each in together]
    with st.container(border=True, key=f"ask-together-{one.key}"):
        st.markdown(
            plain(
                _(
                    "{count} bảng có cột chưa có trong danh mục, được hiểu là chỉ tiêu mới lấy tên theo tiêu đề: "
                    "{headings}",
                    count=number(len(together)),
                    headings="; ".join(headings[:MOST_NAMED]) + (" …" if len(headings) > MOST_NAMED else ""),
                )
            )
        )
        one_by_one = st.toggle(_("Hỏi từng cột"), key=f"one-by-one-{one.key}")
        if one_by_one:
            return True
        st.caption(_("Muốn chọn chỉ tiêu đã có, tự đặt tên hoặc bỏ cột nào: bật “Hỏi từng cột”."))
        to_all = bool(alike) and st.checkbox(
            _("✓✓ Áp dụng cho cả {count} tệp khác có chỉ tiêu mới", count=number(len(alike))), key=f"together-{one.key}"
        )

        def answer() -> None:
            for file, open_ones in {one: together, **(alike if to_all else {})}.items():
                _give({file: [question for each in open_ones for question in each.questions]}, None)

        st.button(_("✓✓ Tất cả là chỉ tiêu mới"), key=f"all-new-{one.key}", on_click=answer)
    return False


def _identity(question: Question) -> Identity:
    """Place and year are asked once for all tables of a file, and so is a heading that may be the same in each."""
    if question.kind in ("place", "period"):
        scope = ""
    elif question.kind == "column":
        scope = "|".join(sorted(candidate.answer for candidate in question.candidates))
    else:
        scope = question.scope
    return (question.kind, scope, fold(question.subject))


def _ask(one: Pending, each: Asked, others: Mapping[Pending, Reading]) -> None:
    alike = {
        other: same.questions
        for other, reading in others.items()
        for same in asked(reading)
        if same.identity == each.identity
    }
    key = each.key(one)
    with st.container(border=True, key=f"ask-{key}"):
        where = " · ".join(part for part in (each.finding.sheet, each.finding.cell) if part)
        st.markdown(plain(f"{each.finding.message} ({where})" if where else each.finding.message))
        if each.count > 1:
            st.markdown(_("Câu trả lời dùng cho cả {count} chỗ giống nhau.", count=number(each.count)))
        to_all = bool(alike) and st.checkbox(
            _("✓✓ Trả lời luôn cho {count} tệp khác cùng hỏi như vậy", count=number(len(alike))),
            value=each.identity[0] != "period",
            key=f"alike-{key}",
        )
        served = {one: each.questions, **(alike if to_all else {})}
        match each.questions[0].kind:
            case "period":
                _ask_period(each, served, key)
            case "place":
                _ask_place(each, served, key)
            case _ if each.questions[0].candidates:
                _ask_candidates(each, served, key)
            case _:
                _ask_words(served, f"answer-{key}", _("Trả lời"))


def _ask_period(each: Asked, served: Served, key: str) -> None:
    years = [str(year) for year in range(today().year, FIRST_YEAR - 1, -1)]

    def answer() -> None:
        text = str(st.session_state[f"answer-{key}"] or "")
        period = Period("year", int(text)) if text in years else read_period(text)
        if period is not None:
            for one in served:
                say(one, replace(one.said, period=period))

    chosen = st.selectbox(
        _("Số liệu của năm nào?"),
        years,
        index=None,
        key=f"answer-{key}",
        placeholder=_("Chọn năm, hoặc gõ kỳ khác, ví dụ 6 tháng đầu năm 2024"),
        accept_new_options=True,
        on_change=answer,
    )
    if chosen:
        st.warning(_("Không hiểu kỳ “{text}”. Hãy chọn một năm trong danh sách.", text=plain(chosen)))


def _ask_place(each: Asked, served: Served, key: str) -> None:
    def answer() -> None:
        text = str(st.session_state[f"answer-{key}"] or "").strip()
        if text and read_place(text) is not None:
            _give(served, text)

    st.selectbox(
        _("Số liệu của địa phương nào?"),
        rows("choices/places")["place"].to_list(),
        index=None,
        key=f"answer-{key}",
        placeholder=_("Chọn hoặc gõ, ví dụ huyện Chiêm Hóa, tỉnh Tuyên Quang"),
        accept_new_options=True,
        on_change=answer,
    )


def _ask_candidates(each: Asked, served: Served, key: str) -> None:
    candidates = each.questions[0].candidates
    labels = {one.answer: " · ".join((one.label, share(one.score))) if one.score else one.label for one in candidates}

    def answer() -> None:
        chosen = st.session_state[f"answer-{key}"]
        if chosen is not None:
            _give(served, chosen)

    if len(labels) <= MOST_AT_A_GLANCE:
        st.radio(
            _("✓ Chọn một câu trả lời"),
            list(labels),
            index=None,
            format_func=lambda chosen: plain(labels[chosen]),
            key=f"answer-{key}",
            on_change=answer,
        )
    else:
        st.selectbox(
            _("✓ Chọn một câu trả lời"),
            list(labels),
            index=None,
            format_func=lambda chosen: labels[chosen],
            key=f"answer-{key}",
            placeholder=_("Chọn"),
            on_change=answer,
        )
    if each.questions[0].own_words:
        _ask_words(served, f"own-{key}", _("Hoặc đặt tên chỉ tiêu mới, kèm đơn vị tính, ví dụ: Số vụ việc (vụ)"))


def _ask_words(served: Served, key: str, label: str) -> None:
    def answer() -> None:
        if text := str(st.session_state[key]).strip():
            _give(served, text)

    st.text_input(label, key=key, on_change=answer)


def _give(served: Served, chosen: str | None) -> None:
    """Answer the questions of each file alike; None takes each for something new by the name it has."""
    for one, questions in served.items():
        given = (question.answered(question.as_new if chosen is None else chosen) for question in questions)
        answers = {answer.key: answer for answer in given}
        kept = tuple(answer for answer in one.said.answers if answer.key not in answers)
        say(one, replace(one.said, answers=(*kept, *answers.values())))
