"""Tells which form a heading is of, which column is which of the form, and how sure that is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from thidua.ingest.contents import Kind, kind_of, may_hold
from thidua.ingest.forms import Form, FormColumn, all_forms, starts_with, unit_word, words
from thidua.ingest.headings import FIGURE, YEAR, Heading
from thidua.ingest.table import Grid, TableColumn, is_blank, is_figure, text_of
from thidua.ingest.wording import (
    heads_persons,
    heads_units,
    is_code,
    is_known,
    is_open_label,
    is_ordinal,
    likeness,
    variants,
    without_translation,
    without_year,
)
from thidua.rules.catalogue import Row, several
from thidua.text.dates import Period, read_period
from thidua.text.fold import fold, tidy
from thidua.text.numerals import scale_of

LOOKED_AT = 100
"""Rows below a heading that tell what its columns hold."""
OPEN_COLUMN = 0.4
"""What a column of an open form counts beside one that a form knows: a form that knows most headings wins."""
REQUIRED = 0.5
"""What a heading that a form cannot do without counts besides."""
SURE_OF_OPEN = 0.7
"""How sure it is that a column of figures under any heading is an indicator of that name."""
SUREST_LIKE = 0.99
LIKE = 0.5
"""What a column counts whose heading is only like that of the form, or that is known by its cells."""
TITLE = 0.5
"""What a word of the form's title above the table counts: it decides between forms of the same headings."""
CODES = 0.1
"""What it counts that headings are codes: of forms that fit alike, the one that knows codes is meant."""
ALIKE = 0.8
MOSTLY = 0.5
SEVERAL_KINDS = re.compile(r"[,/;]")
IN_BRACKETS = re.compile(r"\((?:đvt: ?|đơn vị tính: ?)?([^()]+)\)", re.IGNORECASE)
NUMBER_OF = re.compile(r"^(?:số lượng|số|danh hiệu|đạt|sl|tổng số) (?:danh hiệu )?", re.IGNORECASE)
ONLY_A_YEAR = "Năm"
"""What a heading is that says nothing but its year."""
NAMES = ("text", "unit")
"""What a column may hold whose heading says that it names units or persons."""
RECIPIENTS = {"tap the": "collective", "ca nhan": "person", "ho gia dinh": "household"}
COUNTS, SHARES = ("sl", "so luong", "so"), ("ty le", "tl", "ti le")
"""The last level of a heading over the number in a class, and over its share."""
COUNTED = ("party_member", "official", "person", "party_cell", "agency")
MAXIMA_WITHIN = 3
"""Rows below a heading within which a row of maxima stands."""
CONTINUED = ("chia ra", "trong do", "bao gom", "gom")
"""Headings over the parts of the column before them."""


@dataclass(frozen=True)
class Match:
    """A form that fits columns of a heading, side by side with others where `span` is not the whole sheet.

    score  how well: the columns understood, and a word of the title.    confidence  from 0 to 1.
    """

    form: Form
    heading: Heading
    span: tuple[int, int]
    columns: tuple[TableColumn, ...]
    unused: tuple[tuple[int, str], ...]
    ordinals: tuple[int, ...]
    score: float
    confidence: float

    @property
    def used(self) -> frozenset[int]:
        """The columns it takes values from."""
        return frozenset(column.index for column in self.columns if column.column.value)

    @property
    def label(self) -> int:
        """The column that names its rows."""
        return next(column.index for column in self.columns if column.column.field == "label")


def matches(grid: Grid, headings: Iterator[Heading], title: str) -> list[list[Match]]:
    """Every form that fits one of the headings, the best first; each as its tables side by side, mostly one."""
    found: list[tuple[float, int, list[Match]]] = []
    for heading in headings:
        parted: dict[tuple[int, int], list[Match]] = {}
        for form in all_forms():
            side_by_side = _side_by_side(grid, heading, form, title, parted)
            if side_by_side:
                score = sum(match.score for match in side_by_side)
                found.append((score, -len(heading.rows), side_by_side))
        found += _mixed(grid, parted)
    found.sort(key=lambda one: one[:2], reverse=True)
    return [side_by_side for _score, _depth, side_by_side in found]


def beside(match: Match, found: list[list[Match]]) -> list[Match]:
    """Other forms of the same rows that take values from columns that `match` does not use, as their cells show."""
    also: list[Match] = []
    used = set(match.used)
    for other in (one for side_by_side in found for one in side_by_side):
        same_rows = (other.heading, other.span, other.label) == (match.heading, match.span, match.label)
        if not same_rows or other.form.rows != match.form.rows or other.form.table == match.form.table:
            continue
        columns = tuple(column for column in other.columns if not column.column.value or column.index not in used)
        fields = {column.column.field for column in columns}
        is_held = any(column.column.value and column.column.holds for column in columns)
        if is_held and all(column.field in fields for column in other.form.columns if column.required):
            also.append(replace(other, columns=columns))
            used |= also[-1].used
    return also


def _mixed(grid: Grid, parted: dict[tuple[int, int], list[Match]]) -> Iterator[tuple[float, int, list[Match]]]:
    """Tables of different forms side by side: the best of each span, where spans cover the whole heading."""
    best = [max(fitting, key=lambda match: match.score) for _span, fitting in sorted(parted.items())]
    joined = all(one.span[1] == other.span[0] for one, other in pairwise(best))
    is_mixed = len({match.form.name for match in best}) > 1
    if is_mixed and joined and best[0].span[0] == 0 and best[-1].span[1] == grid.width:
        yield sum(match.score for match in best), -len(best[0].heading.rows), best


def _side_by_side(
    grid: Grid, heading: Heading, form: Form, title: str, parted: dict[tuple[int, int], list[Match]]
) -> list[Match]:
    """The tables of a form that stand side by side under a heading: a new column of names begins a new table.

    What fits one of several spans is added to `parted`.
    """
    labels = _labels(grid, heading, form)
    if len(labels) > 1:
        starts = [0, *(_with_ordinals(heading, label) for label in labels[1:]), grid.width]
        several = [
            _match(grid, heading, form, title, (start, end), label)
            for start, end, label in zip(starts, starts[1:], labels, strict=False)
        ]
        fitting = [match for match in several if match is not None]
        for match in fitting if not form.open else ():
            parted.setdefault(match.span, []).append(match)
        if fitting and (len(fitting) == len(several) or form.open):
            return fitting
    whole = _match(grid, heading, form, title, (0, grid.width), labels[0] if labels else None)
    return [whole] if whole else []


def _with_ordinals(heading: Heading, label: int) -> int:
    return label - 1 if is_ordinal(heading.name(label - 1)) else label


def _labels(grid: Grid, heading: Heading, form: Form) -> list[int]:
    """The columns that name rows: the first so headed, others headed alike, others without heading but alike inside."""
    column = next((column for column in form.columns if column.field == "label"), None)
    if column is None:
        return []
    headed = [
        index
        for index in heading.levels
        if (_is_open(form, heading, index) if form.open else _named(heading.levels[index], column))
        and kind_of(grid, heading.first, index) != "figure"
    ]
    headed = headed or _label_like(grid, heading, form, column) or _in_own_words(grid, heading, form)
    if not headed:
        return []
    first = headed[0]
    alike = (
        {first, *(index for index in headed if index > first)}
        if form.open
        else {index for index in heading.levels if fold(heading.name(index)) == fold(heading.name(first))}
    )
    if form.rows == "unit":
        names = {fold(text) for text in _texts(grid, heading, first)}
        for index in range(first + 1, grid.width):
            texts = _texts(grid, heading, index) if index not in heading.levels else []
            if len(names) > 1 and texts and sum(fold(text) in names for text in texts) >= ALIKE * len(texts):
                alike.add(index)
    return sorted(alike)


def _label_like(grid: Grid, heading: Heading, form: Form, column: FormColumn) -> list[int]:
    """The column whose heading is most like one of the names of rows."""
    if form.open:
        return []
    like = {index: likeness(variants(levels[-1]), column) for index, levels in heading.levels.items()}
    fitting = [index for index in like if like[index] and kind_of(grid, heading.first, index) in (*NAMES, form.rows)]
    return [max(fitting, key=lambda index: like[index])] if fitting else []


def _in_own_words(grid: Grid, heading: Heading, form: Form) -> list[int]:
    """The columns that name units or persons under headings in an office's own words; else those whose cells do."""
    heads = {"unit": heads_units, "person": heads_persons}.get(form.rows)
    if heads is None:
        return []
    kinds = {index: kind_of(grid, heading.first, index) for index in heading.levels}
    said = [
        index for index, levels in heading.levels.items() if heads(levels[-1]) and kinds[index] in (*NAMES, form.rows)
    ]
    return said or [index for index in heading.levels if kinds[index] == form.rows][:1]


def _is_open(form: Form, heading: Heading, index: int) -> bool:
    """Whether a column of an open form names rows: by its whole heading, or by the last of several levels."""
    if not form.open:
        return False
    levels = heading.levels[index]
    beside = [heading.levels.get(one, ("",))[0] for one in (index - 1, index + 1)]
    under = len(levels) > 1 and levels[0] in beside
    texts = (" ".join(levels), *(levels[-1:] if under or len(levels) == 1 else ()), *heading.sources.get(index, ()))
    return any(is_open_label(text) for text in texts)


def _named(levels: tuple[str, ...], column: FormColumn) -> bool:
    return any(name in column.headings for text in (levels[-1], " ".join(levels)) for name in variants(text))


def _texts(grid: Grid, heading: Heading, index: int) -> list[str]:
    known = grid.below.get((heading.first, index))
    if known is None:
        cells = ((row, grid.sheet.cell(row, index)) for row in _below(grid, heading))
        known = grid.below[heading.first, index] = [
            text for row, cell in cells if isinstance(cell, str) and (text := grid.own(row, index))
        ]
    return known


def _match(
    grid: Grid, heading: Heading, form: Form, title: str, span: tuple[int, int], label: int | None
) -> Match | None:
    found: list[TableColumn] = []
    unused: list[tuple[int, str]] = []
    ordinals: list[int] = []
    taken: set[object] = set()
    exact = _exact_keys(grid, heading, form, span, label)
    for index in range(*span):
        levels = heading.levels.get(index, ())
        if not levels and index != label and index not in grid.covered:
            continue
        if is_ordinal(" ".join(levels)) or is_ordinal("".join(levels)):
            ordinals.append(index)
            continue
        column = _column(grid, heading, form, index, levels, taken, label, found)
        if column is None and levels and not form.open:
            column = _like(grid, heading, form, index, levels, taken | exact)
        if column is None and found and found[-1].column.value and _gives_way(grid, heading, found[-1].index, index):
            unused.append((found[-1].index, " / ".join(levels)))
            found[-1] = replace(found[-1], index=index)
            continue
        if column is not None:
            taken.add((column.column.field, column.period) if not column.column.names else index)
            found.append(column)
        elif levels:
            unused.append((index, " / ".join(levels)))
    fields = {column.column.field for column in found}
    required = {column.field for column in form.columns if column.required}
    surely = {column.column.field for column in found if column.sure == 1}
    known = {column.index for column in found if column.sure == 1}
    values = [column for column in found if column.column.value]
    if not required <= fields or not values or "label" not in fields:
        return None
    names_nothing = label in heading.levels and not _is_open(form, heading, label or 0)
    if form.open and names_nothing and all(column.column.field == "statement" for column in values):
        return None  # words under unknown headings are the lines of a title as often as a table
    says_otherwise = (form.open and _says_otherwise(grid, heading, unused)) or (
        form.rows == "unit"
        and any(kind_of(grid, heading.first, index) == "person" for index in {*range(span[0], label or 0)} - known)
    )
    fixed = sum(column.sure == 1 or LIKE for column in found if column.column.names != "indicator")
    titled = any(word in title for word in form.title) and not says_otherwise
    headed = len(found) + len(unused)
    open_columns = sum(column.column.names == "indicator" for column in found)
    coverage = (fixed + SURE_OF_OPEN * open_columns) / headed
    score = (
        fixed
        + REQUIRED * len(required if titled and not form.open else required & surely)
        + OPEN_COLUMN * open_columns
        + TITLE * titled
        + CODES * any(column.column.coded for column in found)
    )
    return Match(
        form=form,
        heading=heading,
        span=span,
        columns=tuple(found),
        unused=tuple(unused),
        ordinals=tuple(ordinals),
        score=score / 2 if says_otherwise else score,
        confidence=round(0.75 * coverage + 0.25 * titled, 2),
    )


def _says_otherwise(grid: Grid, heading: Heading, unused: list[tuple[int, str]]) -> bool:
    """Whether columns that are no indicators show that a table is of another form: titles, classes, roles, stages."""
    return any(
        _is_of_catalogue(grid, heading, index, heading.levels[index]) or stage_of(heading.levels[index][-1])
        for index, _text in unused
    )


def _is_of_catalogue(grid: Grid, heading: Heading, index: int, levels: tuple[str, ...]) -> bool:
    """Whether a column holds titles, classes or roles, or is headed by one."""
    return kind_of(grid, heading.first, index) in ("award", "class", "role", "discipline") or any(
        _named_in(grid, kind, level) for kind in ("award", "rating_class") for level in levels
    )


def _gives_way(grid: Grid, heading: Heading, left: int, index: int) -> bool:
    """Whether the figures stand in the second of two columns under one merged heading, remarks in the first."""
    if index not in heading.levels or heading.levels.get(left) != heading.levels[index]:
        return False
    left_of, own = (any(is_figure(grid.sheet.cell(row, one)) for row in _below(grid, heading)) for one in (left, index))
    return own and not left_of


def is_total(heading: str) -> bool:
    """Whether a heading is over the sum of others: "Tổng", "Tổng điểm"."""
    return any(name in words().totals for name in variants(heading))


def _column(
    grid: Grid,
    heading: Heading,
    form: Form,
    index: int,
    levels: tuple[str, ...],
    taken: set[object],
    label: int | None,
    before: list[TableColumn],
) -> TableColumn | None:
    if index == label:
        column = next(column for column in form.columns if column.field == "label")
        is_said = (
            not levels or form.open or _named(levels, column) or heads_units(levels[-1]) or heads_persons(levels[-1])
        )
        return TableColumn(index=index, column=column, heading=levels[-1] if levels else "", sure=float(is_said))
    if not levels:
        return _unheaded(grid, heading, form, index)
    period, named_levels = _period_and_rest(levels)
    last = named_levels[-1]
    for column in _so_headed(form, named_levels):
        if (column.field, period) not in taken and (not column.content or _names_units(grid, heading, index)):
            says = _population(grid, levels) if column.field == "assessed" else {}
            return TableColumn(index=index, column=column, heading=last, period=period, says=says)
    for column in form.columns:
        if column.names == "rating_class" and (row := _class(grid, named_levels, column.set["measure"])) is not None:
            return TableColumn(index=index, column=column, heading=last, names=row, says=_population(grid, levels))
        if column.names == "criterion" and (
            (len(levels) > 1 and fold(levels[0]) in column.under)
            or is_code(column, last)
            or (column.under and label is not None and _is_plain_criterion(grid, heading, column, label, index))
        ):
            return TableColumn(index=index, column=column, heading=last)
        if column.names in ("criterion_stage", "unit_stage") and (stage := stage_of(last)):
            above = " ".join(level for level in named_levels[:-1] if fold(level) not in column.under)
            of_total = not above or (is_total(above) and column.names == "criterion_stage")
            if of_total == (column.field == "stage_total"):
                what = "criterion" if column.names == "criterion_stage" else "unit"
                says = {"stage": stage, what: "" if is_total(above) else above}
                return TableColumn(index=index, column=column, heading=last, says=says)
        if column.names == "award" and (found := _award(grid, named_levels)) is not None:
            row, recipient = found
            stated = replace(column, set=column.set | {"recipient_kind": recipient})
            return TableColumn(index=index, column=stated, heading=last, names=row, says={"recipient": recipient})
        if column.names == "commendation_kind" and column.value == "count" and _kinds(grid, named_levels):
            return TableColumn(index=index, column=column, heading=" ".join(named_levels))
        if column.names == "part" and len(levels) > 1 and starts_with(fold(levels[0]), CONTINUED) and before:
            whole_column = next((one for one in reversed(before) if one.column.value and not one.column.names), None)
            if whole_column is not None:
                part = replace(column, value=whole_column.column.value, set=whole_column.column.set)
                return TableColumn(index, part, last, period=whole_column.period, says={"part": last})
    return _open_column(grid, heading, form, index, levels)


@lru_cache(maxsize=4096)
def _period_and_rest(levels: tuple[str, ...]) -> tuple[Period | None, tuple[str, ...]]:
    """The period that a heading speaks of, and its levels that say more than that."""
    period = read_period(" ".join(levels)) or next(
        (read_period(level) for level in levels if YEAR.fullmatch(level)), None
    )
    period = period if any(without_year(level) != level for level in levels) else None
    return period, tuple(level for level in levels if without_year(level)) or (ONLY_A_YEAR,)


def _so_headed(form: Form, levels: tuple[str, ...]) -> Iterator[FormColumn]:
    """The columns of a form that go by the last level of a heading, then those that go by all of it."""
    whole = " ".join(levels)
    for text in (whole,) if is_known(whole) else (levels[-1], whole):
        for name in variants(text):
            yield from (column for column in form.columns if name in column.headings)


def _exact_keys(
    grid: Grid, heading: Heading, form: Form, span: tuple[int, int], label: int | None
) -> set[tuple[str, Period | None]]:
    """The columns of a form that headings name word for word, with their periods: no other heading means them."""
    keys = set()
    for index in range(*span):
        if index != label and (levels := heading.levels.get(index)):
            period, rest = _period_and_rest(levels)
            keys |= {
                (column.field, period)
                for column in _so_headed(form, rest)
                if not column.content or _names_units(grid, heading, index)
            }
    return keys


def _like(
    grid: Grid, heading: Heading, form: Form, index: int, levels: tuple[str, ...], taken: set[object]
) -> TableColumn | None:
    """The column of a form that a heading in an office's own words means, as its words and the cells below say."""
    period, rest = _period_and_rest(levels)
    kind = kind_of(grid, heading.first, index)
    texts = tuple(dict.fromkeys(name for text in (rest[-1], " ".join(rest)) for name in variants(_bare(text))))
    is_share = "%" in " ".join(rest) or any(name.startswith(SHARES) for name in texts)
    free = [
        column
        for column in form.columns
        if column.field not in ("label", "note")
        and (column.field, period) not in taken
        and _fits(column, kind, is_share=is_share)
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


def _class(grid: Grid, levels: tuple[str, ...], measure: str) -> Row | None:
    """The class that a heading names: by its last level, or by the one above the number of it or its share."""
    last = fold(levels[-1])
    of_class = {"count": COUNTS, "share": SHARES}[measure]
    if len(levels) > 1 and last in of_class:
        return grid.vocabulary.named("rating_class", levels[-2])
    return grid.vocabulary.named("rating_class", levels[-1]) if measure == "count" else None


def _population(grid: Grid, levels: tuple[str, ...]) -> dict[str, str]:
    """Who is in a class, where a heading says so: "Kết quả xếp loại đảng viên" is of party members."""
    said = f" {fold(' '.join(levels))} "
    kinds = {
        kind["subject_kind"]
        for kind in grid.vocabulary.rows("subject_kind")
        if kind["subject_kind"] in COUNTED and f" {fold(kind['name_vi'])} " in said
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


def _named_in(grid: Grid, kind: str, heading: str) -> Row | None:
    """What of a catalogue a heading names, with or without a word for a number before it: "Số LĐTT", "Đạt CSTĐ"."""
    return grid.vocabulary.named(kind, heading) or grid.vocabulary.named(kind, NUMBER_OF.sub("", heading))


def _award(grid: Grid, levels: tuple[str, ...]) -> tuple[Row, str] | None:
    """The award that one level of a heading names, and its recipients: named by another level, else its only ones."""
    for level in levels:
        if (row := _named_in(grid, "award", level)) is not None:
            others = [f" {fold(other)} " for other in levels if other != level]
            told = next((kind for name, kind in RECIPIENTS.items() if any(f" {name} " in one for one in others)), "")
            kinds = several(row["recipient_kinds"])
            return (row, told or kinds[0]) if told or len(kinds) == 1 else None
    return None


def _kinds(grid: Grid, levels: tuple[str, ...]) -> bool:
    """Whether a level of a heading names kinds of commendation: "Công trạng", "Chuyên đề, đột xuất"."""
    return any(
        all(grid.vocabulary.named("commendation_kind", kind) for kind in SEVERAL_KINDS.split(level)) for level in levels
    )


def _names_units(grid: Grid, heading: Heading, index: int) -> bool:
    texts = _texts(grid, heading, index)
    return bool(texts) and sum(bool(unit_word(text)) for text in texts) > MOSTLY * len(texts)


def _unheaded(grid: Grid, heading: Heading, form: Form, index: int) -> TableColumn | None:
    """A column without a heading, in an open form, whose merged cells put rows into groups."""
    if not form.open or is_figure(grid.sheet.cell(heading.first, index)):
        return None
    below = _below(grid, heading)
    if not any(row in below and grid.own(row, index) != grid.text(row, index) for row in grid.covered.get(index, ())):
        return None
    column = next(column for column in form.columns if column.field == "statement")
    return TableColumn(index, column, words().unheaded, says={"indicator": words().unheaded})


def _below(grid: Grid, heading: Heading) -> range:
    return range(heading.first, min(heading.first + LOOKED_AT, len(grid.sheet.rows)))


def _open_column(grid: Grid, heading: Heading, form: Form, index: int, levels: tuple[str, ...]) -> TableColumn | None:
    """A column of an open form: an indicator that its heading names, or a statement in words."""
    if not form.open:
        return None
    whole = fold(levels[-1])
    if starts_with(whole, words().codes) or any(whole.endswith(f" {code}") for code in words().codes):
        return TableColumn(index, next(column for column in form.columns if column.field == "code"), levels[-1])
    if _is_of_catalogue(grid, heading, index, levels):
        return None
    cells = [cell for row in _below(grid, heading) if not is_blank(cell := grid.sheet.cell(row, index))]
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
    if (amount := IN_BRACKETS.search(name)) and scale_of(amount[1]) is not None:
        return {"indicator": tidy(name.replace(amount[0], " ")), "unit_of_measure": tidy(amount[1])}
    measure = "%" if any("%" in level for level in levels) or fold(name).startswith(("ty le", "ti le")) else ""
    return {"indicator": name, "unit_of_measure": measure}
