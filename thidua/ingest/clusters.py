"""Parts a table whose group rows name clusters: ranks compare, and scopes end, within one cluster."""

import re
from collections.abc import Iterator
from dataclasses import replace

from thidua.ingest.forms import starts_with, words
from thidua.ingest.table import BodyRow, Table
from thidua.text.fold import fold

NUMBERED = re.compile(r"^(?:[IVXLC]+|[A-ZĐ]|\d+)[.)] *")


def by_cluster(table: Table) -> Iterator[Table]:
    """The table, or one for each cluster that its group rows name: "II. CỤM THI ĐUA SỐ 2".

    A total below several clusters sums them all and is left out: no part holds the rows to check it with. It is one
    that the last part has and the others, with totals of their own, have not.
    """
    starts = [at for at, row in enumerate(table.body) if table.form.rows == "unit" and _cluster(table, row)]
    if not starts:
        yield table
        return
    if starts[0] > 0 and any(row.role == "data" for row in table.body[: starts[0]]):
        yield replace(table, body=table.body[: starts[0]])
    parts = [table.body[start:end] for start, end in zip(starts, [*starts[1:], len(table.body)], strict=True)]
    own = max((sum(row.role == "total" for row in body) for body in parts[:-1]), default=len(table.body))
    for body in parts:
        yield replace(table, body=_with_totals(body, own), cluster=_cluster(table, body[0]))


def _with_totals(body: tuple[BodyRow, ...], most: int) -> tuple[BodyRow, ...]:
    """The rows of a part with its first totals, at most so many."""
    totals = [row.index for row in body if row.role == "total"][most:]
    return tuple(row for row in body if row.index not in totals)


def _cluster(table: Table, row: BodyRow) -> str:
    """The cluster that a group row names, '' where it names none, or holds subtotals of a population."""
    name = NUMBERED.sub("", row.label)
    if row.role != "group" or not starts_with(fold(name), words().clusters) or len(name.split()) == 1:
        return ""
    values = (column.index for column in table.columns if column.column.value)
    return "" if any(table.grid.own(row.index, column) for column in values) else name.strip(" :.")
