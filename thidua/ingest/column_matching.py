"""Tells what one column of a form one column of a heading is, by its words and its cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from thidua.ingest.award_headings import award_column, named_in
from thidua.ingest.contents import Kind, kind_of, may_hold
from thidua.ingest.forms import Form, FormColumn, starts_with, unit_word, words
from thidua.ingest.headings import FIGURE, YEAR, Heading
from thidua.ingest.parts_of_year import marks_of_part, part_of_year
from thidua.ingest.stretches import LOOKED_AT
from thidua.ingest.table import Grid, TableColumn, is_blank, is_figure, text_of
from thidua.ingest.wording import (
    heads_persons,
    heads_units,
    is_code,
    is_known,
    likeness,
    variants,
    without_translation,
    without_year,
)
from thidua.ingest.workbook import Cell
from thidua.rules.catalogue import Row, several
from thidua.text.dates import Period, read_period
from thidua.text.fold import fold, tidy
from thidua.text.numerals import scale_of

When = Period | str | int | None
"""Of when a column is, as far as its heading says: a period, words for a part of a year, the column it goes with."""
SUREST_LIKE = 0.99
MOSTLY = 0.5
SEVERAL_KINDS = re.compile(r"[,/;]")
IN_BRACKETS = re.compile(r"\((?:đvt: ?|đơn vị tính: ?)?([^()]+)\)", re.IGNORECASE)
ONLY_A_YEAR = "Năm"
"""What a heading is that says nothing but its year."""
COUNTS, SHARES = ("sl", "so luong", "so"), ("ty le", "tl", "ti le")
"""The last level of a heading over the number in a class, and over its share."""
COUNTED = ("party_member", "official", "person", "party_cell", "agency")
LONGEST_STAGE = 6
"""Words of the longest heading of points that only names who gave them."""
NO_STAGE = re.compile(r"\b(?:chenh|lech|tang|giam|ty le|ti le|xep|hang|lan \d|so voi)\b")
"""What a heading holds, folded, whose figures are no points of a stage, or of one that it numbers."""
COMPARES = re.compile(r"(?:ty le )?(?:so sanh|so voi)\b")
"""How an upper level of a heading begins, folded, below which figures are compared with each other."""
MAXIMA_WITHIN = 3
"""Rows below a heading within which a row of maxima stands."""
SHARE_OF = re.compile(r"^(?:t[ỷỉ] lệ|tl|%) (?:% )?| ?\(%\)$| %$", re.IGNORECASE)
"""What a heading says besides a class whose share stands below it: "Tỷ lệ HTXSNV (%)"."""
CONTINUED = ("chia ra", "trong do", "bao gom", "gom")
"""Headings over the parts of the column before them."""


def is_total(heading: str) -> bool:
    """Whether a heading is over the sum of others: "Tổng", "Tổng điểm"."""
    return any(name in words().totals for name in variants(heading))


def is_named(levels: tuple[str, ...], column: FormColumn) -> bool:
    """Whether a heading, whole or its last level, is one of those that a form's column is known by."""
    return any(name in column.headings for text in (levels[-1], " ".join(levels)) for name in variants(text))


def texts_below(grid: Grid, heading: Heading, index: int) -> list[str]:
    """The texts that a column holds below a heading."""
    return [text for text in grid.below("text", _text_in, heading.first, index) if text]


def folded_below(grid: Grid, first: int, index: int) -> list[str]:
    """The texts that a column holds from a row on, folded."""
    return [text for text in grid.below("folded", _folded_in, first, index) if text]


def _folded_in(cell: Cell) -> str:
    return fold(cell) if isinstance(cell, str) else ""


def _text_in(cell: Cell) -> str:
    return text_of(cell) if isinstance(cell, str) else ""


def is_of_catalogue(grid: Grid, heading: Heading, index: int, levels: tuple[str, ...]) -> bool:
    """Whether a column holds titles, classes or roles, or is headed by one."""
    return kind_of(grid, heading.first, index) in ("award", "class", "role", "discipline") or any(
        named_in(grid, kind, level) for kind in ("award", "rating_class") for level in levels
    )


def column_of(
    grid: Grid,
    heading: Heading,
    form: Form,
    index: int,
    levels: tuple[str, ...],
    taken: set[object],
    label: int | None,
    before: list[TableColumn],
) -> TableColumn | None:
    """What a column is whose heading or cells say it surely, as a form knows it; None where they do not."""
    if index == label:
        column = next(column for column in form.columns if column.field == "label")
        is_said = (
            not levels or form.open or is_named(levels, column) or heads_units(levels[-1]) or heads_persons(levels[-1])
        )
        return TableColumn(index=index, column=column, heading=levels[-1] if levels else "", sure=float(is_said))
    if not levels:
        return _unheaded(grid, heading, form, index)
    unit, of_unit = _unit_across(form, heading, levels)
    period, named_levels = _period_and_rest(of_unit)
    last = named_levels[-1]
    for column in _so_headed(form, named_levels):
        key = key_of(column, levels, before)
        if (key, unit) not in taken and key not in taken and (not column.content or _names_units(grid, heading, index)):
            says = _population(grid, levels) if column.field == "assessed" else {"unit": unit} if unit else {}
            return TableColumn(index=index, column=column, heading=last, period=period, says=says)
    for column in form.columns:
        if column.names == "rating_class" and (row := _class(grid, named_levels, column)) is not None:
            return TableColumn(index=index, column=column, heading=last, names=row, says=_population(grid, levels))
        if column.names == "criterion" and (
            (len(levels) > 1 and fold(levels[0]) in column.under)
            or is_code(column, last)
            or (column.under and label is not None and _is_plain_criterion(grid, heading, column, label, index))
        ):
            return TableColumn(index=index, column=column, heading=last)
        if column.names in ("criterion_stage", "unit_stage") and (stage := _stage(grid, heading, index, last)):
            above = " ".join(level for level in named_levels[:-1] if fold(level) not in column.under)
            of_total = not above or (is_total(above) and column.names == "criterion_stage")
            if of_total == (column.field == "stage_total"):
                what = "criterion" if column.names == "criterion_stage" else "unit"
                says = {"stage": stage, what: "" if is_total(above) else above}
                return TableColumn(index=index, column=column, heading=last, says=says)
        if column.names == "unit_stage" and unit_word(last) and kind_of(grid, heading.first, index) == "figure":
            return TableColumn(index, column, last, period=period, says={"stage": "", "unit": last})
        if column.names == "award" and (found := award_column(grid, index, named_levels, form, column)) is not None:
            return found
        if column.names == "commendation_kind" and column.value == "count" and _kinds(grid, named_levels):
            return TableColumn(index=index, column=column, heading=" ".join(named_levels))
        if column.names == "part" and len(levels) > 1 and starts_with(fold(levels[0]), CONTINUED) and before:
            whole_column = next((one for one in reversed(before) if one.column.value and not one.column.names), None)
            if whole_column is not None:
                part = replace(column, value=whole_column.column.value, set=whole_column.column.set)
                return TableColumn(index, part, last, period=whole_column.period, says={"part": last})
    return _open_column(grid, heading, form, index, levels)


def _unit_across(form: Form, heading: Heading, levels: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The unit that a level of a heading names, and the other levels: "Xã An Sơn" over "Kế hoạch" and "Thực hiện".

    It is one only where the same stands below another unit of the heading.
    """
    named = [level for level in levels if unit_word(level)] if form.rows == "indicator" else []
    if len(named) != 1 or len(levels) == 1:
        return "", levels
    rest = tuple(level for level in levels if level != named[0])
    others = (other for other in heading.levels.values() if len(other) == len(levels) and named[0] not in other)
    is_one = any(rest == tuple(level for level in other if not unit_word(level)) for other in others)
    return (named[0], rest) if is_one else ("", levels)


def key_of(column: FormColumn, levels: tuple[str, ...], before: Sequence[TableColumn]) -> tuple[str, When]:
    """What a column of a form under a heading is told from others of its kind by: its field, and of when it is.

    That is the period of the heading, what it says of a part of the year, or the figures that it goes with.
    """
    when: When = _when(levels)
    if when is None and column.goes_with_figure:
        when = next((one.index for one in reversed(before) if one.column.is_result), None)
    return column.field, when


@lru_cache(maxsize=4096)
def _when(levels: tuple[str, ...]) -> Period | str | None:
    return _period_and_rest(levels)[0] or marks_of_part(" ".join(levels)) or None


@lru_cache(maxsize=4096)
def _period_and_rest(levels: tuple[str, ...]) -> tuple[Period | None, tuple[str, ...]]:
    """The period that a heading speaks of, and its levels that say more than that."""
    period = read_period(" ".join(levels)) or next(
        (read_period(level) for level in levels if YEAR.fullmatch(level)), None
    )
    period = period if any(without_year(level) != level for level in levels) else None
    if period is not None:
        period = next((part for level in reversed(levels) if (part := part_of_year(level, period))), period)
    return period, tuple(level for level in levels if without_year(level)) or (ONLY_A_YEAR,)


def _so_headed(form: Form, levels: tuple[str, ...]) -> Iterator[FormColumn]:
    """The columns of a form that go by the last level of a heading, then those that go by all of it."""
    whole = " ".join(levels)
    for text in (whole,) if is_known(whole) else (levels[-1], whole):
        for name in variants(text):
            found = [column for column in form.columns if name in column.headings and not _is_compared(column, levels)]
            plain = [column for column in found if column.value != "share"] if "%" not in text else []
            yield from plain or found  # "KH" is a plan, "% KH" a share of it


def _is_compared(column: FormColumn, levels: tuple[str, ...]) -> bool:
    """Whether a column of figures is none below a heading that compares them: "So sánh (%)" over "TH 2025/TH 2024"."""
    holds_figures = column.value in ("measure", "target") and not column.goes_with_figure
    return holds_figures and any(COMPARES.match(fold(level)) for level in levels[:-1])


def exact_keys(
    grid: Grid, heading: Heading, form: Form, span: tuple[int, int], label: int | None
) -> set[tuple[str, When]]:
    """The columns of a form that headings name word for word, with their periods: no other heading means them."""
    keys: set[tuple[str, When]] = set()
    for index in range(*span):
        if index != label and (levels := heading.levels.get(index)):
            rest = _period_and_rest(levels)[1]
            keys |= {
                (column.field, _when(levels))
                for column in _so_headed(form, rest)
                if not column.content or _names_units(grid, heading, index)
            }
    return keys


def like(
    grid: Grid,
    heading: Heading,
    form: Form,
    index: int,
    levels: tuple[str, ...],
    taken: set[object],
    exact: set[tuple[str, When]],
    before: Sequence[TableColumn],
) -> TableColumn | None:
    """The column of a form that a heading in an office's own words means, as its words and the cells below say.

    taken  what columns left of it, those of `before`, are.    exact  what others are word for word.
    """
    period, rest = _period_and_rest(levels)
    kind = kind_of(grid, heading.first, index)
    texts = tuple(dict.fromkeys(name for text in (rest[-1], " ".join(rest)) for name in variants(_bare(text))))
    is_share = "%" in " ".join(rest) or any(name.startswith(SHARES) for name in texts)
    when = _when(levels)
    of_the_table = {key[0] for key in taken if isinstance(key, tuple)} if when is None else set()
    free = [
        column
        for column in form.columns
        if column.field not in ("label", "note")
        and (column.field, when) not in exact
        and key_of(column, levels, before) not in taken
        and column.field not in of_the_table  # one with a year may well be of the table's own year
        and _fits(column, kind, is_share=is_share)
        and not _is_compared(column, rest)
    ]
    found = max(free, key=lambda column: likeness(texts, column), default=None)
    sure = likeness(texts, found) if found else 0.0
    if not sure or (is_share and sure <= MOSTLY):
        found = next((column for column in free if column.holds and column.holds == kind), None)
    if found is None:
        return None
    says = _population(grid, levels) if found.field == "assessed" else {}
    return TableColumn(index, found, rest[-1], period=period, sure=min(sure, SUREST_LIKE), says=says)


def _bare(text: str) -> str:
    """A heading without what makes it a part: "nữ" of "Trong đó: nữ"."""
    head, colon, rest = text.partition(":")
    return rest if colon and starts_with(fold(head), CONTINUED) else text


def _fits(column: FormColumn, kind: Kind, *, is_share: bool) -> bool:
    is_free = not column.names and column.field not in ("label", "note")
    return is_free and may_hold(column, kind) and (kind != "figure" or (column.value == "share") == is_share)


def stage_of(heading: str) -> str:
    """The stage of points that a heading names: "ĐTC" is self; '' where it names none."""
    return next(
        (dict(words().stage_headings)[name] for name in variants(heading) if name in dict(words().stage_headings)), ""
    )


def _stage(grid: Grid, heading: Heading, index: int, last: str) -> str:
    """The stage of the points below a heading, in an office's own words too: "Điểm khối thẩm định"."""
    if known := stage_of(last):
        return known
    name = fold(last)
    said = {stage for word, stage in words().stages if re.search(rf"\b{word}\b", name)}
    is_plain = len(said) == 1 and len(name.split()) <= LONGEST_STAGE and not NO_STAGE.search(name)
    return said.pop() if is_plain and kind_of(grid, heading.first, index) == "figure" else ""


def _class(grid: Grid, levels: tuple[str, ...], column: FormColumn) -> Row | None:
    """The class that a heading names: by its last level, or by the one above the number of it or its share."""
    last, measure = fold(levels[-1]), column.set.get("measure", "")
    of_class = {"count": COUNTS, "share": SHARES}.get(measure, ())
    if len(levels) > 1 and last in of_class:
        return grid.vocabulary.named("rating_class", levels[-2])
    if measure != "share":
        return grid.vocabulary.named("rating_class", levels[-1])
    bare = SHARE_OF.sub("", levels[-1])
    return grid.vocabulary.named("rating_class", bare) if bare != levels[-1] else None


def _population(grid: Grid, levels: tuple[str, ...]) -> dict[str, str]:
    """Who is in a class, where a heading says so: "Kết quả xếp loại đảng viên" is of party members."""
    said = f" {fold(' '.join(levels))} "
    kinds = {
        kind["subject_kind"]
        for kind in grid.vocabulary.rows("subject_kind")
        if kind["subject_kind"] in COUNTED
        and any(f" {fold(name)} " in said for name in (kind["name_vi"], *several(kind["synonyms"])))
    }
    return {"subject_kind": kinds.pop()} if len(kinds) == 1 else {}


def _is_plain_criterion(grid: Grid, heading: Heading, column: FormColumn, label: int, index: int) -> bool:
    """Whether a column right of the names of units scores a criterion: a row below states the most points of it."""
    last = heading.levels[index][-1]
    if index < label or is_total(last) or fold(last) in column.under:
        return False
    rows = range(heading.first, min(heading.first + MAXIMA_WITHIN, len(grid.sheet.rows)))
    stated = (row for row in rows if starts_with(fold(grid.text(row, label)), words().maxima))
    return any(is_figure(grid.sheet.cell(row, index)) for row in stated)


def _kinds(grid: Grid, levels: tuple[str, ...]) -> bool:
    """Whether a level of a heading names kinds of commendation: "Công trạng", "Chuyên đề, đột xuất"."""
    return any(
        all(grid.vocabulary.named("commendation_kind", kind) for kind in SEVERAL_KINDS.split(level)) for level in levels
    )


def _names_units(grid: Grid, heading: Heading, index: int) -> bool:
    texts = texts_below(grid, heading, index)
    return bool(texts) and sum(bool(unit_word(text)) for text in texts) > MOSTLY * len(texts)


def _unheaded(grid: Grid, heading: Heading, form: Form, index: int) -> TableColumn | None:
    """A column without a heading, in an open form, whose merged cells put rows into groups."""
    if not form.open or is_figure(grid.sheet.cell(heading.first, index)):
        return None
    below = rows_below(grid, heading)
    if not any(row in below and grid.own(row, index) != grid.text(row, index) for row in grid.covered.get(index, ())):
        return None
    column = next(column for column in form.columns if column.field == "statement")
    return TableColumn(index, column, words().unheaded, says={"indicator": words().unheaded})


def rows_below(grid: Grid, heading: Heading) -> range:
    """The rows below a heading that tell what its columns hold."""
    return range(heading.first, min(heading.first + LOOKED_AT, len(grid.sheet.rows)))


def _open_column(grid: Grid, heading: Heading, form: Form, index: int, levels: tuple[str, ...]) -> TableColumn | None:
    """A column of an open form: an indicator that its heading names, or a statement in words."""
    if not form.open:
        return None
    whole = fold(levels[-1])
    if starts_with(whole, words().codes) or any(whole.endswith(f" {code}") for code in words().codes):
        return TableColumn(index, next(column for column in form.columns if column.field == "code"), levels[-1])
    if is_of_catalogue(grid, heading, index, levels):
        return None
    cells = [cell for row in rows_below(grid, heading) if not is_blank(cell := grid.sheet.cell(row, index))]
    figures = sum(is_figure(cell) or FIGURE.fullmatch(text_of(cell)) is not None for cell in cells)
    if not cells:
        return None
    field = "indicator" if figures >= MOSTLY * len(cells) else "statement"
    column = next(column for column in form.columns if column.field == field)
    return TableColumn(index, column, levels[-1], period=read_period(" ".join(levels)), says=indicator_of(levels))


def indicator_of(levels: tuple[str, ...]) -> dict[str, str]:
    """The indicator that the heading of an open column names, and its unit of measure: "Thu (triệu đồng)", "Tỷ lệ"."""
    bare = (without_translation(without_year(level)) for level in levels)
    name = " ".join(level for level in bare if level and level != ONLY_A_YEAR)
    amount = IN_BRACKETS.search(name)
    if amount and scale_of(amount[1]) is not None:
        return {"indicator": tidy(name.replace(amount[0], " ")), "unit_of_measure": tidy(amount[1])}
    counted = amount[1].casefold() if amount and amount[1].casefold() in words().measures else ""
    measure = "%" if any("%" in level for level in levels) or fold(name).startswith(("ty le", "ti le")) else counted
    return {"indicator": name, "unit_of_measure": measure}
