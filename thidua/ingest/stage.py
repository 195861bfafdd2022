"""What a file would change: its facts with keys, held against the store, before anything is stored."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import count

import polars as pl

from thidua.ingest.finding import Finding
from thidua.ingest.locate import located
from thidua.ingest.record import Record
from thidua.ingest.registry import Registry
from thidua.ingest.understand import Understanding, UnderstoodTable
from thidua.store import Caller, Store
from thidua.text.dates import Period
from thidua.text.fold import fold, slug

Rows = Callable[..., pl.DataFrame]
Overwritten = tuple[str, str | None]
"""The key of a stored figure, and how it is written now."""

FACT = {
    "kind": pl.String, "source": pl.Int64, "cell": pl.String, "business_key": pl.String, "content": pl.String,
    "part_of": pl.String, "place_id": pl.String, "cluster_id": pl.String, "unit_id": pl.String, "period_id": pl.String,
    "value": pl.Float64, "of_value": pl.Float64, "as_written": pl.String, "unit_of_measure": pl.String,
    "note": pl.String, "unit": pl.String, "measure": pl.String, "detail": pl.String,
}  # fmt: skip
KEY_PARTS = {
    "rating": ("subject_kind", "person_id", "class_id", "measure"),
    "award": (
        "award_id", "recipient_kind", "recipient_name", "person_id", "status", "commendation_kind", "movement_id",
    ),
    "score": ("criterion_id", "stage", "measure"),
    "tie_break": ("below_unit_id",),
    "target": ("indicator_id",),
    "result": ("indicator_id", "status", "measure"),
    "cluster_member": (),
    "unit_lineage": ("to_unit_id",),
    "exemplar": ("recipient_kind", "recipient_name", "movement_id"),
    "headcount": ("on_date", "post_class", "gender"),
    "discipline": ("subject_kind", "person_id", "level", "on_date"),
    "initiative": ("person_id", "title", "scope"),
    "launch": ("movement_id",),
    "publication": ("list",),
}  # fmt: skip
"""What of a fact's detail names it, besides its subject and period; all else is what is stated of it.

A single subject's class (measure `class`) is stated, not named: corrected, it replaces the one before.
"""


@dataclass(frozen=True)
class Staged:
    """A file held against the store.

    facts    one row a value of the file: the columns of stored.fact that the file decides, `source` (which table of
             the file), `unit` and `measure` as written, `detail` (JSON for the table of its kind), and `change`:
             new, changed or unchanged, with `before` (what is stored now, as written).
    gone     current facts of the same form × cluster × period × stage that the file does not hold: business_key,
             kind, cell, as_written, sheet, file_name, and the columns a tombstone repeats.
    sources  one row a table of the file: sheet, form, scope_key, ids, title, illustrative.
    criteria rows for stored.scheme and stored.criterion.
    findings what names in the file leave open: which unit is meant, whether it was there, with sheet and cell.
    new      rows for the registry (units, clusters, persons, movements, indicators) that the store does not know yet.
    """

    facts: pl.DataFrame
    gone: pl.DataFrame
    sources: list[dict[str, object]]
    criteria: list[dict[str, object]]
    new: dict[str, list[dict[str, object]]]
    findings: tuple[Finding, ...] = ()

    @property
    def periods(self) -> set[Period]:
        """The periods that the file's facts and tables speak of."""
        ids = {*self.facts["period_id"].drop_nulls(), *(source["period_id"] for source in self.sources)}
        return {Period.parse(str(period_id)) for period_id in ids if period_id}

    def overwritten(self, *, replace: bool) -> frozenset[Overwritten]:
        """The stored figures that would no longer hold: those that change and, where the file replaces, those gone."""
        changed = self.facts.filter(pl.col("change") == "changed").select("business_key", "before")
        return frozenset(
            (*changed.iter_rows(), *(self.gone.select("business_key", "as_written").iter_rows() if replace else ()))
        )

    def counts(self) -> dict[str, int]:
        """How many figures are new, changed, unchanged, and stored but gone from the file."""
        found = dict(self.facts["change"].value_counts().iter_rows())
        return {name: found.get(name, 0) for name in ("new", "changed", "unchanged")} | {"gone": self.gone.height}

    def changes(self) -> pl.DataFrame:
        """Every figure that storing the file would change, and those gone from it.

        change (new, changed, gone), sheet and cell in the file (of a figure gone: where it was stored from), unit,
        measure, period_id, before and now as written (null where there is none); one row a figure.
        """
        sheets = pl.Series([source["sheet"] for source in self.sources], dtype=pl.String)
        stated = self.facts.filter(pl.col("change") != "unchanged").select(
            "change",
            pl.col("source").replace_strict(dict(enumerate(sheets)), return_dtype=pl.String).alias("sheet"),
            "cell", "unit", "measure", "period_id", "before", now="as_written",
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


def preview(store: Store, who: Caller, understanding: Understanding) -> Staged:
    """Hold a file against the store without changing anything."""

    def rows(name: str, **parameters: object) -> pl.DataFrame:
        return store.rows(name, who, **parameters)

    numbers = count(1)
    return stage(rows, understanding, new_id=lambda: f"new-{next(numbers)}")


def stage(rows: Rows, understanding: Understanding, *, new_id: Callable[[], str]) -> Staged:
    """Hold a file against what `rows` reads; names unknown there get their identity from `new_id`."""
    registry = Registry.of(rows("ingest/names"), understanding.vocabulary, new_id=new_id)
    meant = {fold(answer.subject): answer.chosen for answer in understanding.said.known.of_kind("unit")}
    facts: list[dict[str, object]] = []
    sources: list[dict[str, object]] = []
    criteria: list[dict[str, object]] = []
    for number, table in enumerate(understanding.tables):
        source = _source(registry, table)
        sources.append(source)
        for record in (_as_answered(record, meant) for record in table.records):
            if record.table == "criterion":
                criteria.append(_criterion(source, record) | {"source": number})
            elif record.table in ("unit", "unit_alias"):
                _register(registry, source, record)
            else:
                facts.append(_fact(registry, source, number, record))
    _join_parts(facts)
    frame = pl.DataFrame(facts, schema=FACT, orient="row")
    keys = frame["business_key"].to_list()
    current = rows("ingest/current", keys=keys, scope_keys=[str(source["scope_key"]) for source in sources])
    return Staged(
        facts=_compare(frame, current),
        gone=current.filter(~pl.col("business_key").is_in(keys)),
        sources=sources,
        criteria=criteria,
        new=registry.new,
        findings=located(
            (doubt for doubt in registry.doubts.values() if fold(doubt.value) not in meant), understanding.tables
        ),
    )


def _as_answered(record: Record, meant: Mapping[str, str]) -> Record:
    """A record of the unit that a person said its name means."""
    return replace(record, unit=meant.get(fold(record.unit), record.unit)) if record.unit else record


def _join_parts(facts: list[dict[str, object]]) -> None:
    """Turn the measure that a "trong đó" is part of into the key of that figure, the last one above it."""
    above: dict[tuple[object, object], object] = {}
    for fact in facts:
        if fact["part_of"]:
            fact["part_of"] = above.get((fact["source"], fact["part_of"]))
        above[fact["source"], fact["measure"]] = fact["business_key"]


def _compare(facts: pl.DataFrame, current: pl.DataFrame) -> pl.DataFrame:
    stored = current.select("business_key", stored="content", before="as_written")
    change = (
        pl.when(pl.col("stored").is_null())
        .then(pl.lit("new"))
        .when(pl.col("stored") == pl.col("content"))
        .then(pl.lit("unchanged"))
        .otherwise(pl.lit("changed"))
    )
    return facts.join(stored, on="business_key", how="left", maintain_order="left").with_columns(change=change)


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


def _scheme_id(source: dict[str, object], period: str | None) -> str:
    """A cluster's scheme of a year; a place without clusters has one of its own."""
    return f"{source['cluster_id'] or source['place_id']}:{(period or '')[:4]}"


def _criterion(source: dict[str, object], record: Record) -> dict[str, object]:
    scheme_id = _scheme_id(source, record.period)
    return {
        "scheme_id": scheme_id,
        "criterion_id": f"{scheme_id}:{slug(record.attributes['criterion'])}",
        "cluster_id": source["cluster_id"],
        "year": int((record.period or "0")[:4]),
        "parent_id": f"{scheme_id}:{slug(parent)}" if (parent := record.attributes.get("parent")) else None,
        "ordinal": int(record.attributes["ordinal"]),
        "name": record.attributes["criterion"],
        "kind": record.attributes.get("kind"),
        "indicator_id": record.attributes.get("indicator"),
        "max_score": record.value,
        "cell": record.cell,
    }


def _fact(registry: Registry, source: dict[str, object], number: int, record: Record) -> dict[str, object]:
    place_id = str(source["place_id"])
    cluster = record.attributes.get("cluster")
    cluster_id = registry.cluster(place_id, cluster) if cluster else source["cluster_id"]
    unit_id = _unit(registry, place_id, record)
    detail = _detail(registry, source, record, unit_id)
    subject = unit_id or cluster_id or place_id
    naming = [part for part in KEY_PARTS[record.table] if (part, detail.get("measure")) != ("class_id", "class")]
    stem = (record.table, subject, record.period or "", *(detail.get(part) or "" for part in naming))
    stated = {key: value for key, value in detail.items() if key not in naming}
    content = (record.value, record.of, record.as_written, record.unit_of_measure, stated)
    return {
        "kind": record.table,
        "source": number,
        "cell": record.cell,
        "business_key": "|".join(str(part) for part in stem),
        "content": json.dumps(content, ensure_ascii=False, sort_keys=True),
        "part_of": record.part_of or None,
        "place_id": place_id,
        "cluster_id": cluster_id,
        "unit_id": unit_id,
        "period_id": record.period,
        "value": record.value,
        "of_value": record.of,
        "as_written": record.as_written,
        "unit_of_measure": record.unit_of_measure or None,
        "note": record.note or None,
        "unit": record.unit,
        "measure": record.measure,
        "detail": json.dumps(detail, ensure_ascii=False),
    }


def _unit(registry: Registry, place_id: str, record: Record) -> str | None:
    """The unit a record is of: as the place it is where the row says in which it lies, else by its name.

    What went into another in a year is the unit of that name in the year before.
    """
    year = Period.parse(record.period).last_year if record.period else None
    if record.table == "unit_lineage" and year is not None:
        year -= 1
    if record.subject is not None:
        return registry.place(record.subject, year=year)
    return registry.unit(place_id, record.unit, year=year) if record.unit else None


def _register(registry: Registry, source: dict[str, object], record: Record) -> None:
    """Note what a register says of units beside their reorganisation: that they are there, and how they are written."""
    if record.subject is not None:
        registry.place(record.subject)
    elif record.unit:
        registry.alias(str(source["place_id"]), record.unit, record.attributes["alias"])


def _detail(registry: Registry, source: dict[str, object], record: Record, unit_id: str | None) -> dict[str, object]:
    """The columns of the table of its kind, names resolved to identities; columns not stated are left out."""
    detail: dict[str, object] = {key: value for key, value in record.attributes.items() if value != ""}
    detail.pop("cluster", None)
    place_id = str(source["place_id"])
    if movement := detail.pop("movement", None):
        detail["movement_id"] = registry.movement(place_id, str(movement))
    if below_unit := detail.pop("below_unit", None):
        detail["below_unit_id"] = registry.unit(place_id, str(below_unit))
    marks = {kind: str(detail.pop(kind, "")) for kind in ("person_code", "birth_date", "namesake")}
    if person := detail.pop("person", None):
        detail["person_id"] = registry.person(place_id, unit_id or place_id, str(person), marks)
    if record.successor is not None:
        detail["to_unit_id"] = registry.place(record.successor)
    elif to_unit := detail.pop("to_unit", None):
        detail["to_unit_id"] = registry.unit(place_id, str(to_unit))
    if indicator := detail.pop("indicator", None):
        detail["indicator_id"] = registry.indicator(
            str(indicator), field_name=str(detail.pop("field", "")), unit_of_measure=record.unit_of_measure
        )
    if record.table == "score":
        detail["scheme_id"] = _scheme_id(source, record.period)
        if criterion := detail.pop("criterion", None):
            detail["criterion_id"] = f"{detail['scheme_id']}:{slug(str(criterion))}"
    return detail
