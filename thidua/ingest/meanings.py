"""What a cell of each kind of table states: a class, an award, a target, a result, a score, a role, a successor."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from thidua.ingest.cells import Cells
from thidua.ingest.layout import BodyRow, TableColumn
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import lineage_kind, named, role
from thidua.rules.catalogue import Row, several
from thidua.text.dates import Period, read_period
from thidua.text.fold import slug, tidy
from thidua.text.language import translate as _


@dataclass(frozen=True)
class Group:
    """What the group rows above a row say of it."""

    subject_kind: str = ""
    unit: str = ""
    field: str = ""


@dataclass(frozen=True)
class Place:
    """Where a value stands: its row and column, the groups above, and what describing columns say of the row."""

    row: BodyRow
    column: TableColumn
    group: Group
    described: dict[str, str]


Meaning = Callable[[Cells, Place], Record | None]


def rating(cells: Cells, at: Place) -> Record | None:
    """How many of a population, or which unit, are in which class."""
    if at.column.column.value == "class":
        return _own_class(cells, at)
    by_unit = cells.table.form.rows == "unit"
    subject = at.column.column.set.get("subject_kind") or at.group.subject_kind
    measure = at.column.column.set["measure"]
    class_row = at.column.names if by_unit else _class_of_label(cells, at.row)
    if class_row is None and not (by_unit and measure == "assessed"):
        return None
    reading = cells.number(at.row, at.column)
    if reading is None:
        return None
    return cells.record(
        at.row,
        at.column,
        "rating",
        measure=_rating_measure(class_row, subject, measure),
        reading=reading,
        part_of=f"{subject}_{class_row['part_of']}" if class_row and class_row["part_of"] else "",
        unit=at.row.label if by_unit else None,
        attributes={
            "subject_kind": subject,
            "scale_id": class_row["scale_id"] if class_row else "",
            "class_id": class_row["class_id"] if class_row else "",
            "measure": measure,
        },
    )


def _rating_measure(class_row: Row | None, subject: str, measure: str) -> str:
    if class_row is None or measure == "assessed":
        return f"{subject}_assessed"
    return class_row["measure"].format(subject=subject) + ("_pct" if measure == "share" else "")


def _class_of_label(cells: Cells, row: BodyRow) -> Row | None:
    label = tidy(row.label.partition(":")[2]) if row.role == "part" and ":" in row.label else row.label
    found = named("rating_class", label)
    if found is None:
        cells.unknown("rating_class", row, label)
    return found


def _own_class(cells: Cells, at: Place) -> Record | None:
    written = cells.text(at.row, at.column)
    found = named("rating_class", written)
    if found is None:
        cells.unknown("rating_class", at.row, written, at.column)
        return None
    subject = at.column.column.set["subject_kind"]
    attributes = {
        "subject_kind": subject,
        "scale_id": found["scale_id"],
        "class_id": found["class_id"],
        "measure": "class",
    }
    return cells.record(
        at.row, at.column, "rating", measure=f"{subject}_rating", unit=at.row.label, attributes=attributes
    )


def award(cells: Cells, at: Place) -> Record | None:
    """How many received a title or commendation, or which unit did; advanced exemplars are a kind of their own."""
    by_unit = at.column.column.value == "award"
    name = cells.text(at.row, at.column) if by_unit else at.row.label
    place = cells.context.place
    found = named("award", name, place=place.proper_name if place else "")
    if found is None:
        cells.unknown("award", at.row, name, at.column if by_unit else None)
        return None
    recipient = at.column.column.set["recipient_kind"]
    if recipient not in several(found["recipient_kinds"]):
        cells.find(
            at.row,
            at.column,
            "recipient_mismatch",
            _(
                "{award} không dành cho đối tượng của cột “{heading}”.",
                award=found["name_vi"],
                heading=at.column.heading,
            ),
            _("Hãy kiểm tra số này có đặt nhầm cột tập thể, cá nhân không."),
            severity="warning",
        )
    reading = None if by_unit else cells.number(at.row, at.column)
    if reading is None and not by_unit:
        return None
    is_exemplar = found["kind"] == "exemplar"
    record = cells.record(
        at.row,
        at.column,
        "exemplar" if is_exemplar else "award",
        measure=found["measure"].format(recipient=recipient),
        reading=reading,
        unit=at.row.label if by_unit else None,
        attributes={"recipient_kind": recipient, "movement": at.described.get("movement", "")}
        | ({} if is_exemplar else _award_attributes(cells, at, found)),
    )
    return replace(record, value=1.0, period=_year_of_achievement(cells, at)) if by_unit else record


def _award_attributes(cells: Cells, at: Place, found: Row) -> dict[str, str]:
    return {
        "award_id": found["award_id"],
        "authority": found["authority"],
        "status": _status(cells, at),
        "decision_number": at.described.get("decision_number", ""),
        "decision_date": cells.date(at.row, "decision_date"),
    }


def _status(cells: Cells, at: Place) -> str:
    """The status of an award; a table without such a column lists what was granted."""
    written = at.described.get("status", "")
    if not written:
        return "granted"
    found = named("award_status", written)
    if found is None:
        cells.unknown("award_status", at.row, written, cells.column("status"))
    return found["status"] if found else ""


def _year_of_achievement(cells: Cells, at: Place) -> str | None:
    """The period of the row where the table has such a column, None where it does not say; else the table's."""
    written = at.described.get("period")
    period = cells.context.period if written is None else read_period(written)
    return period.id if period else None


def indicator(cells: Cells, at: Place) -> Record | None:
    """The plan of an indicator, or what came of it."""
    if at.column.column.set["table"] == "target":
        return _target(cells, at)
    stated = at.column.column.set
    is_attainment = stated["measure"] == "attainment"
    unit_of_measure = "%" if is_attainment else at.described.get("unit_of_measure", "")
    reading = cells.number(at.row, at.column, unit=unit_of_measure)
    if reading is None:
        return None
    return cells.record(
        at.row,
        at.column,
        "result",
        measure=_indicator_measure(at.row.label) + ("_attainment" if is_attainment else ""),
        reading=reading,
        unit=at.group.unit or None,
        unit_of_measure=unit_of_measure,
        attributes={
            "indicator": at.row.label,
            "field": at.group.field,
            "status": stated["status"],
            "measure": stated["measure"],
        },
    )


def _target(cells: Cells, at: Place) -> Record | None:
    """A plan: a figure with its comparator, a band with floor and ceiling, or words.

    The plan beside a first half-year's results is the plan of the whole year, unless its heading says otherwise.
    """
    unit_of_measure = at.described.get("unit_of_measure", "")
    reading = cells.figure(at.row, at.column, unit=unit_of_measure)
    is_word = reading.value is None and reading.kind == "word"
    if not is_word and cells.number(at.row, at.column, unit=unit_of_measure) is None:
        return None
    record = cells.record(
        at.row,
        at.column,
        "target",
        measure=_indicator_measure(at.row.label),
        reading=reading,
        unit=at.group.unit or None,
        unit_of_measure=unit_of_measure,
        attributes={
            "indicator": at.row.label,
            "field": at.group.field,
            "comparator": "" if is_word else reading.comparator or "=",
            "ceiling": "" if reading.ceiling is None else str(reading.ceiling),
            "qualitative": reading.as_written if is_word else "",
        },
    )
    period = cells.context.period
    if period and (period.kind, period.part) == ("half", 1) and "own_period" not in at.column.column.set:
        return replace(record, period=Period("year", period.year).id)
    return record


def _indicator_measure(label: str) -> str:
    found = named("indicator", label)
    return found["indicator_id"] if found else slug(label)


def score(cells: Cells, at: Place) -> Record | None:
    """The points of a unit for a criterion, its total, or its rank; "KP" is not applicable, never zero."""
    attributes = {"stage": cells.context.stage or "final", "measure": at.column.column.set["measure"]}
    measure = "rank" if at.column.column.value == "rank" else "score_total"
    if at.column.column.names == "criterion":
        attributes["criterion"] = at.column.heading
        measure = f"score_{slug(at.column.heading)}"
    if "not_applicable" in cells.figure(at.row, at.column).flags:
        attributes["not_applicable"] = "true"
        return cells.record(at.row, at.column, "score", measure=measure, unit=at.row.label, attributes=attributes)
    reading = cells.number(at.row, at.column)
    if reading is None:
        return None
    return cells.record(
        at.row, at.column, "score", measure=measure, reading=reading, unit=at.row.label, attributes=attributes
    )


def cluster_member(cells: Cells, at: Place) -> Record | None:
    """The role of a unit in its cluster, and its place in the decision's order."""
    written = cells.text(at.row, at.column)
    found = role(written)
    if found is None:
        cells.find(
            at.row,
            at.column,
            "unknown_role",
            _("Không hiểu vai trò “{text}”.", text=written),
            _("Hãy ghi Trưởng khối, Phó khối hoặc Thành viên."),
        )
        return None
    ordinal = at.row.ordinal if at.row.ordinal.isdigit() else ""
    return cells.record(
        at.row,
        at.column,
        "cluster_member",
        measure=f"cluster_{found}",
        unit=at.row.label,
        attributes={"role": found, "ordinal": ordinal},
    )


def unit_lineage(cells: Cells, at: Place) -> Record | None:
    """Which unit a unit went into, by which word, from when, by which decision."""
    word = at.described.get("word", "")
    return cells.record(
        at.row,
        at.column,
        "unit_lineage",
        measure="unit_lineage",
        unit=at.row.label,
        attributes={
            "to_unit": cells.text(at.row, at.column),
            "word": word,
            "change_kind": lineage_kind(word),
            "effective_on": cells.date(at.row, "effective_on"),
            "decision": at.described.get("decision", ""),
        },
    )


MEANINGS: dict[str, Meaning] = {
    "rating": rating,
    "award": award,
    "indicator": indicator,
    "score": score,
    "cluster_member": cluster_member,
    "unit_lineage": unit_lineage,
}
"""How a cell is read, by the table a form states facts of."""
