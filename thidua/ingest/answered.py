"""Applies what a person answered of a table's headings: its form, and which column is which."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from thidua.ingest.finding import Finding
from thidua.ingest.forms import Form, all_forms
from thidua.ingest.headings import Heading
from thidua.ingest.matching import Match
from thidua.ingest.question import Answers, Candidate, Question
from thidua.ingest.table import Table, TableColumn
from thidua.ingest.wording import is_ordinal, without_year
from thidua.text.dates import read_period
from thidua.text.fold import fold
from thidua.text.language import current
from thidua.text.language import translate as _

SURE = 100.0
LIKELY = 45.0
"""From this score (0 to 100, rapidfuzz's WRatio of the folded headings) on, a column of the form is offered."""
MOST_OFFERED = 4


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
    columns = {column.index: column for column in match.columns}
    unused = dict(match.unused)
    headings = {index: " / ".join(levels) for index, levels in match.heading.levels.items()}
    for index in range(*match.span):
        answer = answers.find("column", headings.get(index, ""), scope=mark) if headings.get(index) else None
        if answer is None or is_ordinal(headings[index]):
            continue
        named = next((column for column in match.form.columns if column.field == answer.chosen), None)
        columns.pop(index, None)
        if named is None:
            unused[index] = headings[index]
            continue
        period = read_period(headings[index])
        for other in [one.index for one in columns.values() if one.column is named and one.period == period]:
            unused[other] = headings[other]
            del columns[other]
        unused.pop(index, None)
        columns[index] = TableColumn(index, named, match.heading.levels[index][-1], period=period)
    ordered = tuple(columns[index] for index in sorted(columns))
    return replace(match, columns=ordered, unused=tuple(sorted(unused.items())))


def form_question(table: Table) -> Question:
    """Which form the table is of: the one it was taken for, those that fit as well, then all others."""
    likely = [table.form, *table.rivals]
    candidates = [_form(form, 1.0 if table.rivals else table.confidence) for form in likely]
    candidates += [_form(form, 0.0) for form in all_forms() if form not in likely]
    return Question("form", scope=table.fingerprint, candidates=tuple(candidates))


def column_question(table: Table, heading: str) -> Question:
    """Which column of its form a heading is: those it resembles, and that it is none."""
    taken = {column.column.field for column in table.columns}
    scored = [
        (max((fuzz.WRatio(fold(heading), name) for name in column.headings), default=0.0), column.field, column)
        for column in table.form.columns
        if column.headings and column.field not in taken
    ]
    offered = sorted((one for one in scored if one[0] >= LIKELY), key=lambda one: -one[0])[:MOST_OFFERED]
    candidates = [Candidate(field, column.shown, round(score / SURE, 2)) for score, field, column in offered]
    leave_out = Candidate("", _("Không nhập cột này"), 0.0)
    return Question("column", heading, table.fingerprint, (*candidates, leave_out))


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
