"""Gives the values of a table their identities: what each is a value of, its key in the store, what it states."""

import json
from collections import defaultdict
from dataclasses import dataclass

import polars as pl

from thidua.ingest.facts import MARKS, Facts
from thidua.ingest.record import Record
from thidua.ingest.registry import Registry
from thidua.text.dates import Period
from thidua.text.fold import slug

FACT = {
    "kind": pl.String, "source": pl.Int64, "cell": pl.String, "business_key": pl.String, "content": pl.String,
    "part_of": pl.String, "place_id": pl.String, "cluster_id": pl.String, "unit_id": pl.String, "period_id": pl.String,
    "value": pl.Float64, "of_value": pl.Float64, "as_written": pl.String, "unit_of_measure": pl.String,
    "note": pl.String, "unit": pl.String, "measure": pl.String, "statement": pl.UInt32, "who": pl.String,
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
WHO = {"exemplar": "recipient_name"}
"""Kinds of facts that name who they are of by name; others by identity."""
SAID = {
    "kind": pl.String, "measure": pl.String, "period_id": pl.String, "unit_of_measure": pl.String,
    "part_of": pl.String, "cluster_id": pl.String, "unit_id": pl.String, "stem": pl.String, "middle": pl.String,
    "names_who": pl.Boolean, "end": pl.String, "stated": pl.String,
}  # fmt: skip
NO_FACTS = ("criterion", "unit", "unit_alias")
"""What tables state besides facts: of schemes and of the register of units."""


def scheme_id(source: dict[str, object], period: str | None) -> str:
    """A cluster's scheme of a year; a place without clusters has one of its own."""
    return f"{source['cluster_id'] or source['place_id']}:{(period or '')[:4]}"


def who_column(kind: str) -> str:
    """The column of a kind's table that names who its facts are of."""
    return WHO.get(kind, "person_id")


@dataclass(frozen=True)
class Key:
    """What all values of a statement have in common of their rows in the store.

    A business key is `stem`, the subject, `middle`, who is named (where `names_who`) and `end`.
    detail  the columns of the table of its kind, besides who is named; what is not stated is left out.
    stated  what of these does not name the fact, as JSON.
    """

    detail: dict[str, object]
    cluster_id: str | None
    unit_id: str | None
    stem: str
    middle: str
    names_who: bool
    end: str
    stated: str


def keyed(
    registry: Registry, source: dict[str, object], facts: Facts, *, number: int, first: int
) -> tuple[pl.DataFrame, dict[str, list[dict[str, object]]]]:
    """The facts of a table with their keys (one row a value, columns of FACT) and, by kind, what statements state.

    Names the registry does not know come into being, in the order in which the table names them.
    source  the table's row of Staged.sources; number, its place there.
    first   the number of the table's first statement.
    """
    place_id = str(source["place_id"])
    for alias in facts.of_statements([one.table == "unit_alias" for one in facts.statements]).records():
        registry.alias(place_id, alias.unit or "", alias.attributes["alias"])
    of_facts = facts.of_statements([one.table not in NO_FACTS for one in facts.statements])
    named_units = _named_units(registry, place_id, of_facts)
    keys = [_key(registry, source, one) for one in facts.statements]
    frame = _frame(registry, source, of_facts, keys, named_units)
    details: dict[str, list[dict[str, object]]] = defaultdict(list)
    for index, (one, key) in enumerate(zip(facts.statements, keys, strict=True), first):
        if key is not None:
            details[one.table].append({"statement": index, **key.detail})
    frame = frame.with_columns(source=pl.lit(number), statement=pl.col("statement") + first)
    return _with_wholes(frame).select(pl.col(name).cast(kind) for name, kind in FACT.items()), details


def _named_units(registry: Registry, place_id: str, facts: Facts) -> pl.Series:
    """The unit that each value is of by its name, null where the statement tells or where it is of none.

    What went into another in a year is the unit of that name in the year before.
    """
    years = [_year(one) for one in facts.statements]
    by_name = [one.subject is None for one in facts.statements]
    values = facts.values.select(
        "unit",
        year=pl.Series(years, dtype=pl.Int64).gather(facts.values["statement"]),
        by_name=pl.Series(by_name, dtype=pl.Boolean).gather(facts.values["statement"]),
    )
    names = values.filter("by_name", pl.col("unit").is_not_null()).select("unit", "year").unique(maintain_order=True)
    found = [registry.unit(place_id, name, year=year) for name, year in names.iter_rows()]
    names = names.with_columns(by_name=pl.lit(True), unit_id=pl.Series(found, dtype=pl.String))
    on = ["unit", "year", "by_name"]
    return values.join(names, on=on, how="left", nulls_equal=True, maintain_order="left")["unit_id"]


def _year(statement: Record) -> int | None:
    year = Period.parse(statement.period).last_year if statement.period else None
    return year - 1 if statement.table == "unit_lineage" and year is not None else year


def _key(registry: Registry, source: dict[str, object], statement: Record) -> Key | None:
    """The key of a statement of facts; a unit of a register is noted and has none."""
    if statement.table == "unit" and statement.subject is not None:
        registry.place(statement.subject)
    if statement.table in NO_FACTS:
        return None
    cluster = statement.attributes.get("cluster")
    cluster_id = registry.cluster(str(source["place_id"]), cluster) if cluster else source["cluster_id"]
    unit_id = registry.place(statement.subject, year=_year(statement)) if statement.subject else None
    detail = _detail(registry, source, statement)
    naming = [part for part in KEY_PARTS[statement.table] if (part, detail.get("measure")) != ("class_id", "class")]
    who = who_column(statement.table)
    parts = [str(detail.get(part) or "") for part in naming]
    at = naming.index(who) if who in naming else len(naming)
    stated = {name: value for name, value in detail.items() if name not in naming}
    return Key(
        detail=detail,
        cluster_id=str(cluster_id) if cluster_id else None,
        unit_id=unit_id,
        stem=f"{statement.table}|",
        middle="|".join(("", statement.period or "", *parts[:at], *([""] if who in naming else []))),
        names_who=who in naming,
        end="".join(f"|{part}" for part in parts[at + 1 :]),
        stated=json.dumps(stated, ensure_ascii=False, sort_keys=True),
    )


def _detail(registry: Registry, source: dict[str, object], statement: Record) -> dict[str, object]:
    """The columns of the table of its kind, names resolved to identities; columns not stated are left out."""
    named_by_rows = ("cluster", "person", "recipient_name")
    detail: dict[str, object] = {
        name: value for name, value in statement.attributes.items() if value != "" and name not in named_by_rows
    }
    place_id = str(source["place_id"])
    if movement := detail.pop("movement", None):
        detail["movement_id"] = registry.movement(place_id, str(movement))
    if below_unit := detail.pop("below_unit", None):
        detail["below_unit_id"] = registry.unit(place_id, str(below_unit))
    if statement.successor is not None:
        detail["to_unit_id"] = registry.place(statement.successor)
    elif to_unit := detail.pop("to_unit", None):
        detail["to_unit_id"] = registry.unit(place_id, str(to_unit))
    if indicator := detail.pop("indicator", None):
        detail["indicator_id"] = registry.indicator(
            str(indicator), field_name=str(detail.pop("field", "")), unit_of_measure=statement.unit_of_measure
        )
    if statement.table == "score":
        detail["scheme_id"] = scheme_id(source, statement.period)
        if criterion := detail.pop("criterion", None):
            detail["criterion_id"] = f"{detail['scheme_id']}:{slug(str(criterion))}"
    return detail


def _frame(
    registry: Registry, source: dict[str, object], facts: Facts, keys: list[Key | None], named_units: pl.Series
) -> pl.DataFrame:
    """The rows of facts: what their statements say, with their units, who is named, their keys and contents."""
    place_id = str(source["place_id"])
    rows = [_said(one, key) if key else (None,) * len(SAID) for one, key in zip(facts.statements, keys, strict=True)]
    said = pl.DataFrame(rows, schema=SAID, orient="row")
    frame = facts.values.hstack(said[facts.values["statement"]]).with_columns(
        cell=facts.cells(), place_id=pl.lit(place_id), unit_id=pl.coalesce("unit_id", named_units)
    )
    frame = frame.with_columns(who=_named_by_rows(registry, place_id, frame, facts))
    subject = pl.coalesce("unit_id", "cluster_id", "place_id")
    who = pl.when("names_who").then("who").fill_null("")
    return frame.with_columns(
        business_key=pl.concat_str("stem", subject, "middle", who, "end"),
        content=pl.format(
            "[{}, {}, {}, {}, {}]",
            *(pl.col(name).cast(pl.String).fill_null("null") for name in ("value", "of")),
            *(_quoted(name) for name in ("as_written", "unit_of_measure")),
            "stated",
        ),
        unit_of_measure=pl.when(pl.col("unit_of_measure") != "").then("unit_of_measure"),
        note=pl.when(pl.col("note") != "").then("note"),
    ).rename({"of": "of_value"})


def _said(statement: Record, key: Key) -> tuple[object, ...]:
    """A row of SAID."""
    return (
        statement.table,
        statement.measure,
        statement.period,
        statement.unit_of_measure,
        statement.part_of,
        key.cluster_id,
        key.unit_id,
        key.stem,
        key.middle,
        key.names_who,
        key.end,
        key.stated,
    )


def _quoted(name: str) -> pl.Expr:
    """A text as JSON writes it; tidy text has no line breaks or tabs."""
    return (
        '"' + pl.col(name).str.replace_all("\\", "\\\\", literal=True).str.replace_all('"', '\\"', literal=True) + '"'
    )


def _named_by_rows(registry: Registry, place_id: str, frame: pl.DataFrame, facts: Facts) -> pl.Series:
    """Who each value names: the identity of a person, the name of another recipient; null where nobody."""
    is_person = facts.told(["yes" if "person" in one.attributes else None for one in facts.statements])
    is_named = facts.told(["yes" if "recipient_name" in one.attributes else None for one in facts.statements])
    of = ["unit_id", "named", *MARKS]
    rows = frame.select(*of, is_person=is_person.is_not_null(), is_named=is_named.is_not_null())
    persons = rows.filter("is_person").select(of).unique(maintain_order=True)
    found = [
        registry.person(
            place_id, unit_id or place_id, name, dict(zip(MARKS, (mark or "" for mark in marks), strict=True))
        )
        for unit_id, name, *marks in persons.iter_rows()
    ]
    persons = persons.with_columns(is_person=pl.lit(True), person_id=pl.Series(found, dtype=pl.String))
    rows = rows.join(persons, on=[*of, "is_person"], how="left", nulls_equal=True, maintain_order="left")
    return rows.select(pl.coalesce("person_id", pl.when("is_named").then("named"))).to_series()


def _with_wholes(facts: pl.DataFrame) -> pl.DataFrame:
    """Facts with `part_of`, the measure of the figure that each is "trong đó" of, turned into that figure's key.

    It is the last one of that measure above.
    """
    facts = facts.with_columns(part_of=pl.when(pl.col("part_of") != "").then("part_of")).with_row_index("place")
    parts = facts.filter(pl.col("part_of").is_not_null()).select("place", "part_of")
    if parts.is_empty():
        return facts
    wholes = facts.select("place", part_of="measure", whole="business_key")
    joined = parts.join_asof(
        wholes, on="place", by="part_of", strategy="backward", allow_exact_matches=False, check_sortedness=False
    )
    return facts.join(joined.select("place", "whole"), on="place", how="left", maintain_order="left").with_columns(
        part_of="whole"
    )
