"""Tells which form a heading is of, which column is which of the form, and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from thidua.ingest.column_matching import (
    column_of,
    exact_keys,
    folded_below,
    is_named,
    is_of_catalogue,
    key_of,
    like,
    rows_below,
    stage_of,
)
from thidua.ingest.contents import kind_of
from thidua.ingest.forms import Form, FormColumn, all_forms
from thidua.ingest.headings import Heading
from thidua.ingest.table import Grid, TableColumn, is_figure
from thidua.ingest.titled_awards import award_of_title
from thidua.ingest.wording import (
    heads_persons,
    heads_units,
    is_open_label,
    is_ordinal,
    likeness,
    variants,
)
from thidua.text.fold import fold

OPEN_COLUMN = 0.4
"""What a column of an open form counts beside one that a form knows: a form that knows most headings wins."""
REQUIRED = 0.5
"""What a heading that a form cannot do without counts besides."""
SURE_OF_OPEN = 0.7
"""How sure it is that a column of figures under any heading is an indicator of that name."""
LIKE = 0.5
"""What a column counts whose heading is only like that of the form, or that is known by its cells."""
TITLE = 0.5
"""What a word of the form's title above the table counts: it decides between forms of the same headings."""
CODES = 0.1
"""What it counts that headings are codes: of forms that fit alike, the one that knows codes is meant."""
OF_PERSONS = 0.1
"""What a list of recipients counts whose heading says that persons stand below it, until its rows say otherwise."""
ALIKE = 0.8
NAMING = "ten "
"""How a heading over the names of rows begins, folded: "Tên công trình, dự án"."""
NAMES = ("text", "unit")
"""What a column may hold whose heading says that it names units or persons."""


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
        if (_is_open(form, heading, index) if form.open else is_named(heading.levels[index], column))
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
        alike |= {index for index in _saying_the_same(grid, heading.first, first) if index not in heading.levels}
    return sorted(alike)


def _saying_the_same(grid: Grid, first: int, column: int) -> tuple[int, ...]:
    """The columns right of a column of names that hold the same names below a heading."""
    if (first, column) not in grid.alike:
        names = set(folded_below(grid, first, column))
        others = range(column + 1, grid.width) if len(names) > 1 else ()
        texts_of = ((index, folded_below(grid, first, index)) for index in others)
        grid.alike[first, column] = tuple(
            index for index, texts in texts_of if texts and sum(text in names for text in texts) >= ALIKE * len(texts)
        )
    return grid.alike[first, column]


def _label_like(grid: Grid, heading: Heading, form: Form, column: FormColumn) -> list[int]:
    """The column whose heading is most like one of the names of rows; one that says units and persons says both."""
    if form.open or form.rows == "recipient":
        return []
    like = {index: likeness(variants(levels[-1]), column) for index, levels in heading.levels.items()}
    fitting = [index for index in like if like[index] and kind_of(grid, heading.first, index) in (*NAMES, form.rows)]
    return [max(fitting, key=lambda index: like[index])] if fitting else []


def _in_own_words(grid: Grid, heading: Heading, form: Form) -> list[int]:
    """The columns that name units or persons under headings in an office's own words; else those whose cells do."""
    heads = {"unit": heads_units, "person": heads_persons, "recipient": heads_persons}.get(form.rows)
    if heads is None:
        return []
    kinds = {index: kind_of(grid, heading.first, index) for index in heading.levels}
    held = (*NAMES, "person" if form.rows == "recipient" else form.rows)
    said = [index for index, levels in heading.levels.items() if heads(levels[-1]) and kinds[index] in held]
    told = [index for index in heading.levels if kinds[index] == form.rows]
    return said or [index for index in told if not _is_of_another(grid, heading, index)][:1]


def _is_of_another(grid: Grid, heading: Heading, index: int) -> bool:
    """Whether the names in a column only say whose or where each row is: a column left of it names the rows.

    That one is headed "Tên …", or its texts differ where those of the column are the same.
    """
    own = folded_below(grid, heading.first, index)
    for left in (one for one in heading.levels if one < index and not is_ordinal(heading.name(one))):
        texts = folded_below(grid, heading.first, left) if kind_of(grid, heading.first, left) in NAMES else []
        is_full = len(texts) >= len(own)
        is_headed = fold(heading.name(left)).startswith(NAMING)
        if is_full and (is_headed or len(set(texts)) * len(own) > len(set(own)) * len(texts)):
            return True
    return False


def _is_open(form: Form, heading: Heading, index: int) -> bool:
    """Whether a column of an open form names rows: by its whole heading, or by the last of several levels."""
    if not form.open:
        return False
    levels = heading.levels[index]
    beside = [heading.levels.get(one, ("",))[0] for one in (index - 1, index + 1)]
    under = len(levels) > 1 and levels[0] in beside
    texts = (" ".join(levels), *(levels[-1:] if under or len(levels) == 1 else ()), *heading.sources.get(index, ()))
    return any(is_open_label(text) for text in texts)


def _match(
    grid: Grid, heading: Heading, form: Form, title: str, span: tuple[int, int], label: int | None
) -> Match | None:
    found: list[TableColumn] = []
    unused: list[tuple[int, str]] = []
    ordinals: list[int] = []
    taken: set[object] = set()
    exact = exact_keys(grid, heading, form, span, label)
    for index in sorted({*heading.levels, *grid.covered, *((label,) if label is not None else ())}):
        if not span[0] <= index < span[1]:
            continue
        levels = heading.levels.get(index, ())
        if is_ordinal(" ".join(levels)) or is_ordinal("".join(levels)):
            ordinals.append(index)
            continue
        column = column_of(grid, heading, form, index, levels, taken, label, found)
        if column is None and levels and not form.open:
            column = like(grid, heading, form, index, levels, taken, exact, found)
        if column is None and found and found[-1].column.value and _gives_way(grid, heading, found[-1].index, index):
            unused.append((found[-1].index, " / ".join(levels)))
            found[-1] = replace(found[-1], index=index)
            continue
        if column is not None:
            key = key_of(column.column, levels, found)
            unit = column.says.get("unit")
            taken.add(index if column.column.names else (key, unit) if unit else key)
            found.append(column)
        elif levels:
            unused.append((index, " / ".join(levels)))
    found += _titled(grid, form, title, found)
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
    is_of_persons = form.rows == "recipient" and label is not None and heads_persons(heading.name(label))
    weight = OF_PERSONS if is_of_persons else 0.5 if says_otherwise else 1.0
    return Match(
        form=form,
        heading=heading,
        span=span,
        columns=tuple(found),
        unused=tuple(unused),
        ordinals=tuple(ordinals),
        score=score * weight,
        confidence=round(0.75 * coverage + 0.25 * titled, 2),
    )


def _titled(grid: Grid, form: Form, title: str, found: list[TableColumn]) -> Iterator[TableColumn]:
    """The award of every row where no column names one, but the title does: who is named has it."""
    column = next((column for column in form.columns if column.value == "award" and column.required), None)
    label = next((one for one in found if one.column.field == "label"), None)
    if column is None or label is None or any(one.column.field == "award" for one in found):
        return
    if (row := award_of_title(title, grid.vocabulary)) is not None:
        yield TableColumn(label.index, column, row["name_vi"], names=row)


def _says_otherwise(grid: Grid, heading: Heading, unused: list[tuple[int, str]]) -> bool:
    """Whether columns that are no indicators show that a table is of another form: titles, classes, roles, stages."""
    return any(
        is_of_catalogue(grid, heading, index, heading.levels[index]) or stage_of(heading.levels[index][-1])
        for index, _text in unused
    )


def _gives_way(grid: Grid, heading: Heading, left: int, index: int) -> bool:
    """Whether the figures stand in the second of two columns under one merged heading, remarks in the first."""
    if index not in heading.levels or heading.levels.get(left) != heading.levels[index]:
        return False
    left_of, own = (
        any(is_figure(grid.sheet.cell(row, one)) for row in rows_below(grid, heading)) for one in (left, index)
    )
    return own and not left_of
