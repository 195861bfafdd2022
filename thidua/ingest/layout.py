"""Finds the tables of a sheet, from the top down, and those that stand side by side."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from thidua.ingest.answered import as_answered
from thidua.ingest.body import body_rows
from thidua.ingest.clusters import by_cluster
from thidua.ingest.headings import headings_at
from thidua.ingest.matching import Match, beside, matches
from thidua.ingest.question import Answers
from thidua.ingest.recipients import OTHERS, is_named_otherwise, recipient_said
from thidua.ingest.table import BodyRow, Grid, Role, Table, TableColumn, text_of
from thidua.ingest.vocabulary import Vocabulary
from thidua.ingest.workbook import Cell, Sheet
from thidua.text.fold import fold, tidy

__all__ = ["BodyRow", "Role", "Table", "TableColumn", "find_tables", "text_of"]


def find_tables(sheet: Sheet, vocabulary: Vocabulary, answers: Answers) -> Iterator[Table]:
    """Every table of a sheet, from the top down, side by side from the left.

    answers  what a person said of the form and the columns of tables with certain headings.
    """
    grid = Grid(sheet, vocabulary)
    start = 0
    for row in sheet.filled_rows():
        found = _found(grid, start, row) if row >= start else []
        if not found:
            continue
        end = row + 1
        mark, chosen, is_answered = as_answered(found, answers)
        for match in chosen:
            others = [] if is_answered else found
            table = _table(grid, match, start, others, mark)
            if (other := _of_recipients(table, match, others)) is not None:
                match, table = other, _table(grid, other, start, others, mark)
            end = max(end, table.end, match.heading.first)
            for one in (table, *_beside(table, match, others)):
                yield from by_cluster(one)
        start = end


def _beside(table: Table, match: Match, found: list[list[Match]]) -> Iterator[Table]:
    """The same rows as tables of other facts, where columns that the best form has no use for are known by their cells:
    a title beside a class."""
    for other in beside(match, found):
        yield replace(
            table,
            form=other.form,
            columns=other.columns,
            unused=(),
            ordinals=other.ordinals,
            confidence=other.confidence,
            rivals=(),
        )


def _of_recipients(table: Table, match: Match, found: list[list[Match]]) -> Match | None:
    """The same table as one of collectives and persons, where its heading says persons and its rows say otherwise."""
    if table.form.table != "person_award":
        return None
    own = (match.heading, match.span, match.label)
    alike = (one for side_by_side in found for one in side_by_side if (one.heading, one.span, one.label) == own)
    other = next((one for one in alike if one.form.rows == "recipient"), None)
    return other if other is not None and _has_others_than_persons(table, match.label) else None


def _has_others_than_persons(table: Table, label: int) -> bool:
    """Whether group rows say, or names show, that collectives or households stand below the heading of persons."""
    return any(
        (row.role == "group" and recipient_said(row.label) in OTHERS)
        or (row.role == "data" and is_named_otherwise(table.grid.text(row.index, label)))
        for row in table.body
    )


def _found(grid: Grid, start: int, row: int) -> list[list[Match]]:
    """What a heading at a row may be, the best first; the lines from `start` on are its title."""
    headings = list(headings_at(grid, start, row))
    if not headings:
        return []
    title = fold(" ".join((grid.sheet.name, *_lines(grid, start, headings[0].rows[0]))))
    return matches(grid, iter(headings), title)


def _table(grid: Grid, match: Match, start: int, found: list[list[Match]], mark: str) -> Table:
    """A table as its heading was understood; `found` is what else the heading may be, empty where a person said it."""
    top = match.heading.rows[0]
    body, end = body_rows(grid, match, lambda row: bool(_found(grid, row, row)))
    best = sum(one.score for one in found[0]) if found else 0.0
    also = beside(match, found)
    used = {index for one in also for index in one.used}
    rivals = {
        one[0].form.name: one[0].form
        for one in found[1:]
        if sum(other.score for other in one) == best
        and one[0].form.table != match.form.table
        and one[0].form not in [other.form for other in also]
    }
    return Table(
        form=match.form,
        grid=grid,
        lines=tuple(_lines(grid, start, top)),
        title_rows=(start, top),
        heading_rows=tuple(row for row in match.heading.rows if row not in match.heading.documented),
        documented=match.heading.documented,
        span=match.span,
        columns=match.columns,
        unused=tuple((index, heading) for index, heading in match.unused if index not in used),
        ordinals=match.ordinals,
        formulas=match.heading.formulas,
        body=body,
        end=end,
        confidence=match.confidence if found else 1.0,
        fingerprint=mark,
        rivals=tuple(rivals.values()),
        headings=match.heading.whole,
        own_lines=tuple(_own_lines(grid, match.span, start, top)),
    )


def _lines(grid: Grid, start: int, top: int) -> Iterator[str]:
    for row in grid.sheet.filled_rows(start, top):
        yield from _lines_of(grid.sheet.rows[row])


def _lines_of(cells: Iterable[Cell]) -> Iterator[str]:
    for cell in cells:
        if isinstance(cell, str):
            yield from (line for line in map(tidy, cell.splitlines()) if line)


def _own_lines(grid: Grid, span: tuple[int, int], start: int, top: int) -> Iterator[str]:
    """The lines right above one of several tables side by side, in rows that are parted as the tables are."""
    for row in reversed(grid.sheet.filled_rows(start, top)):
        filled = list(grid.filled(row, (0, grid.width)))
        own = [column for column in filled if span[0] <= column < span[1]]
        if not own or len(own) == len(filled):
            return
        yield from _lines_of(grid.sheet.cell(row, column) for column in own)
