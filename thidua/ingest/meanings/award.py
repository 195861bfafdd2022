"""What a cell of a table of titles, commendations and exemplars states."""

from dataclasses import replace

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.ingest.record import Record
from thidua.ingest.vocabulary import named
from thidua.rules.catalogue import Row, several
from thidua.text.dates import read_period
from thidua.text.language import translate as _


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
