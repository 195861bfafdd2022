"""What a file would change: its facts with keys, held against the store, before anything is stored."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING

import polars as pl

from thidua.ingest.check_stored import check_stored, year_before
from thidua.ingest.differs import DIFFERS, differences, is_same
from thidua.ingest.finding import Finding
from thidua.ingest.keys import FACT, keyed, scheme_id
from thidua.ingest.locate import located
from thidua.ingest.record import Record
from thidua.ingest.registry import Registry
from thidua.ingest.understand import Understanding, UnderstoodTable
from thidua.ingest.unit_names import unit_fold
from thidua.text.dates import Period
from thidua.text.fold import fold, slug

if TYPE_CHECKING:
    from thidua.store import Caller, Store

Rows = Callable[..., pl.DataFrame]
Overwritten = tuple[str, str | None]
"""The key of a stored figure, and its content now: what is written in its cell and all that it states besides."""


@dataclass(frozen=True)
class Staged:
    """A file held against the store.

    facts    one row a value of the file: the columns of stored.fact that the file decides, `source` (which table of
             the file), `unit` and `measure` as written, and `change`: new, changed or unchanged, with `before` (what
             is stored now, as written) and `differs` (what else a changed one states otherwise, as DIFFERS has it);
             `statement` and `who` lead to its row of the table of its kind.
    details  by kind, one row a statement: `statement` and the columns of the table of that kind, besides who is named.
    gone     current facts of the same form × cluster × period × stage that the file does not hold: business_key,
             kind, cell, as_written, sheet, file_name, file_hash, and the columns a tombstone repeats.
    sources  one row a table of the file: sheet, form, scope_key, ids, title, illustrative.
    criteria rows for stored.scheme and stored.criterion.
    findings what names in the file leave open: which unit is meant, whether it was there; and what the store holds
             otherwise. With sheet and cell.
    new      rows for the registry (units, clusters, persons, movements, indicators) that the store does not know yet.
    """

    facts: pl.DataFrame
    details: dict[str, pl.DataFrame]
    gone: pl.DataFrame
    sources: list[dict[str, object]]
    criteria: list[dict[str, object]]
    new: dict[str, list[dict[str, object]]]
    findings: tuple[Finding, ...] = ()

    @property
    def periods(self) -> set[Period]:
        """The periods that the file's facts and tables speak of."""
        ids = {*self.facts["period_id"].unique().drop_nulls(), *(source["period_id"] for source in self.sources)}
        return {Period.parse(str(period_id)) for period_id in ids if period_id}

    def overwritten(self, *, replace: bool) -> frozenset[Overwritten]:
        """The stored figures that would no longer hold: those that change and, where the file replaces, those gone."""
        changed = self.facts.filter(pl.col("change") == "changed").select("business_key", "stored")
        return frozenset(
            (*changed.iter_rows(), *(self.gone.select("business_key", "content").iter_rows() if replace else ()))
        )

    def shown(self, *, replace: bool) -> str:
        """A digest of what a person is shown: every figure with all that changes in it, those gone, names, findings."""
        stated = self.facts.select("source", "cell", "as_written", "value", "change", "before", "differs")
        frames = (stated, self.gone.select("business_key", "as_written").sort("business_key")) if replace else (stated,)
        told = sha256(repr((self.counts(), self.new_names(), self.findings)).encode())
        for frame in frames:
            told.update(frame.hash_rows().to_numpy().tobytes())
        return told.hexdigest()

    def counts(self) -> dict[str, int]:
        """How many figures are new, changed, unchanged, and stored but gone from the file."""
        found = dict(self.facts["change"].value_counts().iter_rows())
        return {name: found.get(name, 0) for name in ("new", "changed", "unchanged")} | {"gone": self.gone.height}

    def changes(self) -> pl.DataFrame:
        """Every figure that storing the file would change, and those gone from it.

        change (new, changed, gone), sheet and cell in the file (of a figure gone: where it was stored from), unit,
        measure, period_id, before and now as written (null where there is none), differs; one row a figure.
        """
        sheets = pl.Series([source["sheet"] for source in self.sources], dtype=pl.String)
        stated = self.facts.filter(pl.col("change") != "unchanged").select(
            "change",
            pl.col("source").replace_strict(dict(enumerate(sheets)), return_dtype=pl.String).alias("sheet"),
            "cell", "unit", "measure", "period_id", "before", "differs", now="as_written",
        )  # fmt: skip
        gone = self.gone.select(
            pl.lit("gone").alias("change"), "sheet", "cell", "period_id", pl.col("as_written").alias("before")
        )
        return pl.concat([stated, gone], how="diagonal_relaxed")

    def as_json(self) -> dict[str, object]:
        """What would change, as `check --against-store` prints it."""
        return {**self.counts(), "figures": self.changes().to_dicts()}

    def new_names(self) -> list[str]:
        """Names of the units and clusters a person must confirm before they come into being."""
        return [str(row["name"]) for kind in ("unit", "cluster") for row in self.new[kind]]


def preview(store: "Store", who: "Caller", understanding: Understanding) -> Staged:
    """Hold a file against the store without changing anything."""

    def rows(name: str, **parameters: object) -> pl.DataFrame:
        return store.rows(name, who, **parameters)

    numbers = count(1)
    return stage(rows, understanding, new_id=lambda: f"new-{next(numbers)}")


def stage(rows: Rows, understanding: Understanding, *, new_id: Callable[[], str]) -> Staged:
    """Hold a file against what `rows` reads; names unknown there get their identity from `new_id`."""
    registry = Registry.of(rows("ingest/names"), understanding.vocabulary, new_id=new_id)
    meant = {fold(answer.subject): answer.chosen for answer in understanding.said.known.of_kind("unit")}
    registry.units.meant = meant
    registry.meant = {
        (answer.scope, fold(answer.subject)): answer.chosen for answer in understanding.said.known.of_kind("name")
    }
    sources: list[dict[str, object]] = []
    criteria: list[dict[str, object]] = []
    facts: list[pl.DataFrame] = []
    details: dict[str, list[dict[str, object]]] = defaultdict(list)
    first = 0
    for number, table in enumerate(understanding.tables):
        source = _source(registry, table)
        sources.append(source)
        registry.units.begin_table({unit_fold(name) for name in table.facts.units() if isinstance(name, str)})
        for record in table.facts.of_statements([one.table == "criterion" for one in table.facts.statements]).records():
            criteria.append(_criterion(source, record) | {"source": number})
        frame, stated = keyed(registry, source, table.facts, number=number, first=first)
        facts.append(frame)
        for kind, states in stated.items():
            details[kind] += states
        first += len(table.facts.statements)
    frame = pl.concat([pl.DataFrame(schema=FACT), *facts])
    # Nothing is stored of a period that the store does not know: a new month is not looked for figure by figure.
    known = rows("ingest/periods")["period_id"]
    is_known = pl.col("period_id").is_null() | pl.col("period_id").is_in(known.implode())
    keys = frame.lazy().filter(is_known).select("business_key").collect()
    before = year_before(frame, known)
    scope_keys = [str(source["scope_key"]) for source in sources]
    asked = pl.concat([keys, before.select(business_key="key")])
    stored = rows("ingest/current", scope_keys=scope_keys, incoming_key=asked)
    compared = _compare(frame, stored)
    clusters = {
        str(source["cluster_id"]): table.context.cluster
        for source, table in zip(sources, understanding.tables, strict=True)
        if source["cluster_id"]
    }
    file_name = understanding.workbook.file_name
    open_doubts = (doubt for doubt in registry.doubts if fold(doubt.value) not in meant)
    doubts = located(open_doubts, understanding.tables)
    return Staged(
        facts=compared,
        details={
            kind: pl.DataFrame(states, infer_schema_length=None, schema_overrides={"statement": pl.UInt32})
            for kind, states in details.items()
        },
        gone=stored.filter(pl.col("scope_key").is_in(scope_keys)).join(keys, on="business_key", how="anti"),
        sources=sources,
        criteria=criteria,
        new=registry.new,
        findings=(*doubts, *check_stored(rows, compared, before, stored, sources, clusters, file_name)),
    )


def _compare(facts: pl.DataFrame, stored: pl.DataFrame) -> pl.DataFrame:
    """The facts with `stored` (the content), `before` (as written), `change` and `differs`, as the store has them now.

    What differs in nothing that a person reads is unchanged. A member of a cluster is another fact in another cluster,
    whatever its role there.
    """
    if stored.is_empty():
        nothing = pl.lit(None, pl.String)
        return facts.with_columns(
            stored=nothing, before=nothing, change=pl.lit("new"), differs=pl.lit(None, dtype=DIFFERS)
        )
    states = stored.select("business_key", stored="content", before="as_written", stored_in="cluster_id")
    is_moved = (pl.col("kind") == "cluster_member") & pl.col("cluster_id").ne_missing(pl.col("stored_in"))
    change = (
        pl.when(pl.col("stored").is_null())
        .then(pl.lit("new"))
        .when(((pl.col("stored") == pl.col("content")) | pl.col("reads_alike").fill_null(value=False)) & ~is_moved)
        .then(pl.lit("unchanged"))
        .otherwise(pl.lit("changed"))
    )
    known = facts.select("business_key", "content", "kind", "cluster_id")
    known = known.join(states, on="business_key", how="left", maintain_order="left")
    known = known.join(_told(known), on=["stored", "content"], how="left", maintain_order="left")
    return facts.hstack(known.select("stored", "before", change=change, differs="differs"))


def _told(known: pl.DataFrame) -> pl.DataFrame:
    """Of each stored content and that of the file which is another: what differs, and whether they read alike."""
    pairs = known.filter(pl.col("stored") != pl.col("content")).select("stored", "content").unique()
    return pairs.with_columns(
        differs=pl.Series([differences(*pair) for pair in pairs.iter_rows()], dtype=DIFFERS),
        reads_alike=pl.Series([is_same(*pair) for pair in pairs.iter_rows()], dtype=pl.Boolean),
    )


def _source(registry: Registry, table: UnderstoodTable) -> dict[str, object]:
    context = table.context
    year = context.period.last_year if context.period else None
    place_id = registry.place(context.place, year=year) if context.place else None
    cluster_id = registry.cluster(place_id, context.cluster) if context.cluster and place_id else None
    period_id = context.period.id if context.period else None
    scope = (table.table.form.name, cluster_id or place_id, period_id, context.stage)
    return {
        "sheet": table.table.sheet.name,
        "form": table.table.form.name,
        "scope_key": "|".join(str(part or "") for part in scope),
        "place_id": place_id,
        "cluster_id": cluster_id,
        "period_id": period_id,
        "stage": context.stage or None,
        "title": context.title,
        "illustrative": context.illustrative,
    }


def _criterion(source: dict[str, object], record: Record) -> dict[str, object]:
    scheme = scheme_id(source, record.period)
    return {
        "scheme_id": scheme,
        "criterion_id": f"{scheme}:{slug(record.attributes['criterion'])}",
        "cluster_id": source["cluster_id"],
        "year": int((record.period or "0")[:4]),
        "parent_id": f"{scheme}:{slug(parent)}" if (parent := record.attributes.get("parent")) else None,
        "ordinal": int(record.attributes["ordinal"]),
        "name": record.attributes["criterion"],
        "kind": record.attributes.get("kind"),
        "indicator_id": record.attributes.get("indicator"),
        "max_score": record.value,
        "cell": record.cell,
    }
