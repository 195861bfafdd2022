"""A cluster's scoring scheme as a page: its criteria with what they are part of, their maxima and kinds."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import polars as pl

from thidua.ingest.forms import Form
from thidua.ingest.outgoing.cells import name_of
from thidua.ingest.outgoing.page import Page, PageColumn, PageRow
from thidua.ingest.outgoing.scope import Scope
from thidua.ingest.vocabulary import SHIPPED
from thidua.text.numerals import roman

Criterion = Mapping[str, Any]


def scheme_pages(form: Form, criteria: pl.DataFrame, scopes: Mapping[tuple[str | None, int], Scope]) -> list[Page]:
    """A page for each scheme whose cluster and year are known."""
    columns = tuple(
        PageColumn(column.field, column.shown)
        for column in form.columns
        if column.field in ("label", "maximum", "kind")
    )
    pages: list[Page] = []
    for (cluster_id, year), rows in criteria.filter("is_listed").group_by(["cluster_id", "year"], maintain_order=True):
        scope = scopes.get((cluster_id, int(str(year))))
        if scope is not None:
            listed = list(rows.iter_rows(named=True))
            pages.append(Page(f"{len(pages) + 1} {year}", scope.lines(form), columns, tuple(tree(listed))))
    return pages


def tree(rows: Sequence[Criterion]) -> Iterator[PageRow]:
    """Criteria in order, numbered by what they are part of: I, 1, 1.1."""
    known = {row["criterion_id"] for row in rows}
    is_flat = not any(row["parent_id"] in known for row in rows)

    def below(parent: str | None, number: str, level: int) -> Iterator[PageRow]:
        children = [row for row in rows if (row["parent_id"] if row["parent_id"] in known else None) == parent]
        for at, row in enumerate(children, 1):
            ordinal = str(at) if is_flat or level else roman(at)
            whole = f"{number}.{at}" if level > 1 else ordinal
            cells = (row["name"], row["max_score"], name_of(SHIPPED, "criterion_kind", "kind", row["kind"]) or None)
            yield PageRow(whole, cells, is_group=not is_flat and not level)
            yield from below(row["criterion_id"], whole, level + 1)

    yield from below(None, "", 0)
