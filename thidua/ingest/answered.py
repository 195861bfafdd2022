"""Applies what a person answered of a table's headings: its form, and which column is which."""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from thidua.ingest.column_matching import indicator_of, key_of
from thidua.ingest.finding import Finding
from thidua.ingest.forms import Form, FormColumn, all_forms
from thidua.ingest.headings import Heading
from thidua.ingest.likeness import nearest
from thidua.ingest.matching import Match
from thidua.ingest.question import INDICATOR, Answers, Candidate, Question
from thidua.ingest.table import Table, TableColumn
from thidua.ingest.wording import is_ordinal, without_year
from thidua.text.dates import Period, read_period
from thidua.text.fold import fold
from thidua.text.language import current
from thidua.text.language import translate as _

SURE = 100.0
LIKELY = 45.0
"""From this score (0 to 100, as `nearest` scores folded headings) on, a column of the form is offered."""
MOST_OFFERED = 4
NEW_INDICATORS = (INDICATOR, "statement")
"""Fields of open columns, of figures and of words: as answers, the indicator is a new one named by its heading."""
NOTE, PART = "note", "part"
WITH_MEASURE = re.compile(r"(.*\S) *\(([^()]+)\)")
"""An indicator in an office's own words with its unit of measure: "Số vụ việc (vụ)"."""


def fingerprint(heading: Heading) -> str:
    """What tells headings from others, the same whatever the year, accents and case: 16 hexadecimal digits."""
    names = [fold(without_year(heading.name(column))) for column in sorted(heading.levels)]
    return hashlib.sha256("|".join(name for name in names if name).encode()).hexdigest()[:16]


def as_answered(found: Sequence[list[Match]], answers: Answers) -> tuple[str, list[Match], bool]:
    """The fingerprint of the likeliest heading, the tables under it as answered, and whether their form was answered.

    found  what the heading may be, the best first; at least one.
    """
    mark = fingerprint(found[0][0].heading)
    said = answers.find("form", scope=mark)
    chosen = next((one for one in found if said is not None and one[0].form.name == said.chosen), None)
    return mark, [_columns(match, mark, answers) for match in chosen or found[0]], chosen is not None


def _columns(match: Match, mark: str, answers: Answers) -> Match:
    """A match whose columns are those that a person named; a column that was named takes the place of a guess."""
    columns = {column.index: column for column in match.columns if not column.is_titled}
    unused = dict(match.unused)
    headings = match.heading.whole
    for index in range(*match.span):
        answer = answers.find("column", headings.get(index, ""), scope=mark) if headings.get(index) else None
        if answer is None or is_ordinal(headings[index]):
            continue
        was = columns.pop(index, None)
        named = _named(match.form, answer.chosen, was)
        if named is None:
            unused[index] = headings[index]
            continue
        period = read_period(headings[index])
        if named.names == INDICATOR:
            unused.pop(index, None)
            own = "" if answer.chosen in NEW_INDICATORS else answer.chosen
            columns[index] = _indicator(match.heading.levels[index], index, named, own, period)
            continue
        if was is not None and was.column.field == named.field:
            columns[index] = replace(was, sure=1.0)
            continue
        for other in _of_the_same(match, columns, named, index):
            unused[other] = headings[other]
            del columns[other]
        unused.pop(index, None)
        last = match.heading.levels[index][-1]
        says: Mapping[str, str] = {"part": last} if named.names == PART else {}
        columns[index] = TableColumn(index, named, last, period=period, says=says)
    fields = {column.column.field for column in columns.values()}
    titled = tuple(one for one in match.columns if one.is_titled and one.column.field not in fields)
    ordered = (*titled, *(columns[index] for index in sorted(columns)))
    return replace(match, columns=ordered, unused=tuple(sorted(unused.items())))


def _of_the_same(match: Match, columns: Mapping[int, TableColumn], named: FormColumn, index: int) -> list[int]:
    """The columns that were taken for what a person says another is, of the same period, so that they give way."""
    if named.names == PART:
        return []

    def key(column: int) -> object:
        return key_of(
            named, match.heading.levels.get(column, ()), [one for at, one in sorted(columns.items()) if at < column]
        )

    return [at for at, one in columns.items() if one.column is named and key(at) == key(index)]


def _named(form: Form, chosen: str, was: TableColumn | None) -> FormColumn | None:
    """The column of a form that an answer names, by its field; in an open form, its indicators by any name.

    Whether an indicator is of figures or of words, what the column was taken for by its cells tells.
    """
    named = next((column for column in form.columns if column.field == chosen), None)
    if named is None and chosen:
        named = next(
            (column for column in form.columns if column.names == INDICATOR and column.field == INDICATOR), None
        )
    is_of_both = named is not None and named.names == INDICATOR and was is not None and was.column.names == INDICATOR
    return was.column if is_of_both and was is not None else named


def _indicator(
    levels: tuple[str, ...], index: int, column: FormColumn, name: str, period: Period | None
) -> TableColumn:
    """A column of an indicator: of the name that a person chose or gave it, '' for a new one by its heading."""
    said = indicator_of(levels)
    if not name:
        says = said
    elif own := WITH_MEASURE.fullmatch(name):
        says = {"indicator": own[1], "unit_of_measure": own[2]}
    else:
        says = said | {"indicator": name}
    return TableColumn(index, column, levels[-1], period=period, says=says)


def form_question(table: Table) -> Question:
    """Which form the table is of: the one it was taken for, those that fit as well, then all others."""
    likely = [table.form, *table.rivals]
    candidates = [_form(form, 1.0 if table.rivals else table.confidence) for form in likely]
    candidates += [_form(form, 0.0) for form in all_forms() if form not in likely]
    return Question("form", scope=table.fingerprint, candidates=tuple(candidates))


def column_question(table: Table, heading: str, *first: Candidate, last: Sequence[Candidate] = ()) -> Question:
    """Which column of its form a heading is: what comes first, those it resembles, what comes last, that it is none."""
    chosen = {candidate.answer for candidate in first}
    taken = {column.column.field for column in table.columns}
    columns = [column for column in table.form.columns if column.field not in taken | chosen]
    known = {name: column for column in reversed(columns) for name in column.headings}
    offered: dict[str, Candidate] = {}
    for name, score in nearest(fold(heading), known, least=LIKELY):
        column = known[name]
        offered.setdefault(column.field, Candidate(column.field, column.shown, round(score / SURE, 2)))
    candidates = list(offered.values())[:MOST_OFFERED]
    leave_out = Candidate("", _("Không nhập cột này"), 0.0)
    return Question("column", heading, table.fingerprint, (*first, *candidates, *last, leave_out))


def figures_question(table: Table, heading: str, *first: Candidate) -> Question:
    """Which column of its form a heading over figures is; where the form knows parts, also a figure of its own name."""
    name = heading.rpartition(" / ")[2]
    own = [
        Candidate(column.field, _("Số liệu riêng “{name}” của từng dòng", name=name), 0.0)
        for column in table.form.columns
        if column.names == PART
    ]
    return column_question(table, heading, *first, last=own)


def guess_question(table: Table, column: TableColumn) -> Question:
    """Whether a column is what it was taken for; the one that names the rows can only be confirmed."""
    heading = table.headings.get(column.index, column.heading)
    guess = Candidate(column.column.field, column.column.shown or column.heading, round(column.sure, 2))
    if column.column.field == "label":
        return Question("column", heading, table.fingerprint, (guess,))
    return (figures_question if column.column.value in ("measure", "target") else column_question)(
        table, heading, guess
    )


def indicator_question(table: Table, column: TableColumn) -> Question:
    """Which indicator a column is that no catalogue has: a known one much like it, a new one, or none.

    A column of words ("Vùng") may also be no more than a note beside each unit.
    """
    name, field = column.says["indicator"], column.column.field
    known = table.grid.vocabulary.near(INDICATOR, name)
    heading = table.headings.get(column.index, column.heading)
    if column.column.value != "word":
        new = Candidate(field, _("Chỉ tiêu mới “{name}”", name=name), 0.0)
        asked = column_question(table, heading, *known, new)
    else:
        new = Candidate(field, _("Chỉ tiêu mới bằng lời “{name}”", name=name), 0.0)
        taken = {one.column.field for one in table.columns}
        notes = [one for one in table.form.columns if one.field == NOTE and NOTE not in taken]
        asked = column_question(table, heading, *known, new, *(Candidate(NOTE, one.shown, 0.0) for one in notes))
    return replace(asked, own_words=True, as_new=field)


def taken_over(table: Table, answers: Answers) -> Finding | None:
    """That something was remembered of tables with these headings, None where nothing was; whose figures they are, a
    person must confirm.
    """
    kept = [one for one in answers.of_scope(table.fingerprint) if one.remembered is not None]
    years = [one.remembered for one in kept if one.remembered is not None]
    if not years:
        return None
    is_to_confirm = any(one.kind in ("place", "cluster") for one in kept)
    return Finding(
        code="remembered",
        severity="question" if is_to_confirm else "info",
        message=_("Bảng này được hiểu như năm {year}: {form}.", year=max(years), form=table.form.names[current()]),
        remedy=_("Nếu bảng nay đã khác, hãy chọn lại hoặc quên điều đã nhớ."),
        sheet=table.sheet.name,
    )


def _form(form: Form, score: float) -> Candidate:
    return Candidate(form.name, form.names[current()], score)
