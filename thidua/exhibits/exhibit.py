"""What an exhibit is, and how one is made ready to be shown: on a page, a slide or in a file, always the same."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

import polars as pl

from thidua.charts.chart import Chart
from thidua.exhibits.wording import sentences
from thidua.store import Caller, Store, load_query
from thidua.store.query import Header
from thidua.text.format import figure, moment
from thidua.text.language import current
from thidua.text.language import translate as _

Format = Literal["text", "year", "count", "share", "points", "rank", "amount"]
FILES_NAMED = 2


@dataclass(frozen=True)
class Column:
    """A column of the table beside a chart: the frame's column, its heading (marked by N_), how it is written."""

    name: str
    heading: str
    format: Format = "text"


def no_chart(_frame: pl.DataFrame) -> None:
    """Nothing is drawn: the answer is a list to be read."""


def unchanged(frame: pl.DataFrame) -> pl.DataFrame:
    """The rows as the query gave them."""
    return frame


@dataclass(frozen=True)
class Exhibit:
    """One question and how its answer is shown.

    name      the query's name; also the exhibit's own: `ratings/excellent_share`.
    title     the question as a short title, marked by N_.
    chart     the frame as a chart, None where there is nothing to draw.
    headline  the frame in one sentence of administrative Vietnamese or English.
    columns   the table beside the chart.
    prepare   applies a rule of thidua.rules to the query's rows before anything is shown.
    announces what of a cluster's year it shows before all others: ranking, awards; until that is published (labels in
              data/catalogue/published_list.csv) whatever is shown of it is a draft for the meeting.
    """

    name: str
    title: str
    chart: Callable[[pl.DataFrame], Chart | None]
    headline: Callable[[pl.DataFrame], str]
    columns: tuple[Column, ...]
    prepare: Callable[[pl.DataFrame], pl.DataFrame] = unchanged
    announces: str | None = None


@dataclass(frozen=True)
class Shown:
    """An exhibit with its answer, in the language chosen.

    frame    the rows; column `facts` holds the ids of the facts each row is made of.
    headings, rows  the table, every figure written out.
    header   the query's header: question, grain, method.
    sources  one row a sheet the figures come from: file_name, sheet, cells, committed_at, person.
    notes    what the office notes on it, a sentence each: of its years, then of all.
    """

    exhibit: Exhibit
    title: str
    headline: str
    chart: Chart | None
    frame: pl.DataFrame
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    header: Header
    sources: pl.DataFrame
    illustrative: bool
    draft: bool = False
    notes: tuple[str, ...] = ()

    @property
    def years(self) -> list[int]:
        """The years the rows are of, in order."""
        if "year" not in self.frame.columns:
            return []
        return [int(year) for year in self.frame["year"].drop_nulls().unique().sort()]

    @property
    def source_line(self) -> str:
        """Where the figures come from and when they were stored, in one line; with the illustrative mark."""
        files = self.sources["file_name"].unique(maintain_order=True).to_list()
        named = ", ".join(files[:FILES_NAMED])
        if len(files) > FILES_NAMED:
            named = _("{files} và {count} tệp khác", files=named, count=len(files) - FILES_NAMED)
        newest = self.sources["committed_at"].max()
        parts = (
            _("Nguồn: {files}", files=named) if files else "",
            _("ghi nhận {when}", when=moment(newest)) if isinstance(newest, datetime) else "",
            *self.marks,
        )
        return " · ".join(part for part in parts if part)

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks that every page and file carries with what is not published yet, and with invented figures."""
        marks = (
            _("DỰ KIẾN – TÀI LIỆU HỌP") if self.draft else "",
            _("SỐ LIỆU MINH HỌA") if self.illustrative else "",
        )
        return tuple(mark for mark in marks if mark)

    @property
    def empty(self) -> bool:
        """Whether there is nothing to show."""
        return self.frame.is_empty()


def show(exhibit: Exhibit, store: Store, who: Caller, **parameters: object) -> Shown:
    """Ask an exhibit's question for a caller and make everything that stands on the page with its answer."""
    frame = exhibit.prepare(store.rows(exhibit.name, who, **parameters))
    facts = frame["facts"].explode().drop_nulls().unique().to_list() if "facts" in frame.columns else []
    return Shown(
        exhibit=exhibit,
        title=_(exhibit.title),
        headline=sentences(exhibit.headline(frame)),
        chart=None if frame.is_empty() else exhibit.chart(frame),
        frame=frame,
        headings=tuple(_(column.heading) for column in exhibit.columns),
        rows=tuple(
            tuple(written(row[column.name], column.format) for column in exhibit.columns)
            for row in frame.iter_rows(named=True)
        ),
        header=load_query(exhibit.name).header(current()),
        sources=store.rows("provenance/sources", who, facts=facts),
        illustrative="illustrative" in frame.columns and bool(frame["illustrative"].any()),
        draft=_is_draft(exhibit, frame, store, who, parameters),
        notes=_notes(exhibit, frame, store, who, parameters),
    )


def _notes(
    exhibit: Exhibit, frame: pl.DataFrame, store: Store, who: Caller, parameters: Mapping[str, object]
) -> tuple[str, ...]:
    """The notes on an exhibit of this place, cluster or unit: those of every year, and those of the years shown."""
    about = {name: parameters.get(name) for name in ("place", "cluster", "unit")}
    found = store.rows("notes/of_exhibit", who, exhibit=exhibit.name, **about)
    years = frame["year"].unique().to_list() if "year" in frame.columns else []
    return tuple(
        _("Ghi chú: {text}", text=text) if year is None else _("Ghi chú năm {year}: {text}", year=year, text=text)
        for year, text in found.select("year", "text").iter_rows()
        if year is None or year in years
    )


def _is_draft(
    exhibit: Exhibit, frame: pl.DataFrame, store: Store, who: Caller, parameters: Mapping[str, object]
) -> bool:
    """Whether what an exhibit announces of one cluster in one year is not published yet."""
    if exhibit.announces is None or frame.is_empty() or parameters.get("cluster") is None:
        return False
    asked = {"cluster": parameters["cluster"], "year": frame["year"].max(), "list": exhibit.announces}
    return not store.rows("ranking/publication", who, **asked)["is_published"].all()


def written(value: object, form: Format) -> str:
    """A value of a table as people write it; what is missing says so."""
    if form == "text":
        return "" if value is None else str(value)
    if value is None:
        return _("chưa có số liệu")
    if form == "year" or not isinstance(value, int | float):
        return str(value)
    return figure(float(value), form)
