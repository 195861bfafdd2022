"""Indicators that several tables of one file state of one subject: the same figure once, another under its title."""

from collections.abc import Hashable, Iterator
from dataclasses import replace

import polars as pl

from thidua.ingest.context import Context
from thidua.ingest.facts import Facts
from thidua.ingest.finding import Finding
from thidua.ingest.record import Record
from thidua.ingest.wording import without_year
from thidua.text.fold import fold, slug
from thidua.text.language import translate as _

KINDS = ("target", "result")
SAME = 1e-9
STATED = {"kind": pl.UInt32, "of": pl.String, "value": pl.Float64, "as_written": pl.String}


class Across:
    """What the tables of a file have stated of indicators so far."""

    def __init__(self) -> None:
        self._kinds: dict[Hashable, int] = {}
        self._stated: list[tuple[set[int], pl.DataFrame]] = []
        """What was stated so far and the kinds of figures that it is of, in frames that have no kind in common."""
        self.findings: list[Finding] = []

    def add(self, context: Context, facts: Facts) -> tuple[Facts, frozenset[str]]:
        """The values of the next table, and the cells that only say again what a table above says.

        A figure that differs from one above of the same indicator is of another indicator, named with the title of its
        table; a person is asked.
        """
        if not any(one.table in KINDS for one in facts.statements):
            return facts, frozenset()
        stated = self._of(context, facts)
        alike = self._alike(stated)
        if not alike:
            self._keep(stated)
            return facts, frozenset()
        before = pl.concat(alike).rename({"value": "value_before", "as_written": "written_before"})
        found = stated.with_row_index("place").join(before, on=["kind", "of"], maintain_order="left")
        figures = found.select("value_before", "written_before", "value", "as_written").iter_rows()
        same = pl.Series([_agree(*row) for row in figures], dtype=pl.Boolean)
        again, differing = found["place"].filter(same).to_list(), found["place"].filter(~same).to_list()
        said = facts.at(again)
        self.findings += _findings(context, list(said.records()), list(facts.at(differing).records()))
        restated = facts.restated(differing, lambda one: _renamed(context, one))
        kept = restated.where(~pl.Series(range(facts.count), dtype=pl.UInt32).is_in(again))
        self._keep(self._of(context, kept))
        return kept, frozenset(said.cells())

    def _alike(self, stated: pl.DataFrame) -> list[pl.DataFrame]:
        """What was stated of the same kinds of figures so far."""
        kinds = set(stated["kind"].unique())
        return [frame for others, frame in self._stated if not kinds.isdisjoint(others)]

    def _keep(self, stated: pl.DataFrame) -> None:
        """Remember what is stated, the last of each figure."""
        told = pl.concat([*self._alike(stated), stated.drop_nulls("kind")])
        told = told.unique(["kind", "of"], keep="last", maintain_order=True)
        kinds = set(told["kind"].unique())
        self._stated = [(others, frame) for others, frame in self._stated if kinds.isdisjoint(others)]
        self._stated.append((kinds, told))

    def _of(self, context: Context, facts: Facts) -> pl.DataFrame:
        """What each value is of: columns of STATED; `kind` is null for what is no figure of an indicator."""
        kinds = [
            None if (key := _key(context, one)) is None else self._kinds.setdefault(key, len(self._kinds))
            for one in facts.statements
        ]
        return facts.values.select(
            kind=pl.Series(kinds, dtype=pl.UInt32).gather(facts.values["statement"]),
            of=facts.units_folded.fill_null(context.cluster),
            value="value",
            as_written="as_written",
        )


def _key(context: Context, statement: Record) -> Hashable:
    """What figures of an indicator are of, besides their unit; None for what is no such figure."""
    stated = statement.attributes
    if statement.table not in KINDS or "indicator" not in stated:
        return None
    named = (fold(stated["indicator"]), stated.get("status"), stated.get("measure"))
    return (statement.table, context.place, statement.period, *named)


def _agree(one: float | None, one_written: str, other: float | None, other_written: str) -> bool:
    if one is None or other is None:
        return fold(one_written) == fold(other_written)
    return abs(one - other) <= SAME * max(1.0, abs(one))


def _renamed(context: Context, record: Record) -> Record:
    """The record under its indicator's name and the title of its table."""
    name = f"{record.attributes['indicator']} ({without_year(context.title)})"
    return replace(record, measure=slug(name), attributes=record.attributes | {"indicator": name})


def _findings(context: Context, said: list[Record], renamed: list[Record]) -> Iterator[Finding]:
    if said:
        yield Finding(
            code="stated_again",
            severity="info",
            message=_(
                "{count} số liệu đã có ở bảng khác trong tệp, với cùng giá trị: chỉ nhập một lần.", count=len(said)
            ),
            remedy=_("Không cần sửa."),
            sheet=said[0].sheet,
            cell=said[0].cell,
            value=said[0].as_written,
        )
    if renamed:
        yield Finding(
            code="indicator_differs",
            severity="question",
            message=_(
                "{count} chỉ tiêu cùng tên với bảng khác trong tệp nhưng khác số (ví dụ “{name}”): "
                "hiểu là chỉ tiêu khác, ghi thêm tên bảng “{title}”.",
                count=len(renamed),
                name=renamed[0].attributes["indicator"],
                title=context.title,
            ),
            remedy=_("Nếu là một chỉ tiêu, hãy sửa số cho khớp rồi nhập lại."),
            sheet=renamed[0].sheet,
            cell=renamed[0].cell,
            value=renamed[0].as_written,
        )
