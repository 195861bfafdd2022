"""What a cell of a table of titles, commendations and exemplars states."""

from dataclasses import replace
from datetime import date

from thidua.ingest.cells import TICKED, Cells
from thidua.ingest.forms import words
from thidua.ingest.layout import BodyRow
from thidua.ingest.meanings.period import period_of
from thidua.ingest.meanings.person import person, unit_of
from thidua.ingest.meanings.place import Place, part_label
from thidua.ingest.recipients import recipient_named, recipient_said
from thidua.ingest.record import Record
from thidua.ingest.titled_awards import decision_of_title, movement_of_title
from thidua.rules.catalogue import Row, several
from thidua.text.dates import read_date
from thidua.text.fold import fold
from thidua.text.language import translate as _

LEGAL_KINDS = {"enterprise": "collective"}
"""Recipients that tables count apart and the law counts among others."""


def award(cells: Cells, at: Place) -> Record | None:
    """How many received a title or commendation, or which unit did; advanced exemplars are a kind of their own."""
    by_unit = at.column.column.value == "award"
    in_heading = at.column.names["name_vi"] if at.column.names else ""
    name = in_heading or (cells.text(at.row, at.column) if by_unit else part_label(at.row))
    place = cells.context.place
    found = cells.vocabulary.named("award", name, place=place.proper_name if place else "")
    if found is None:
        cells.unknown("award", at.row, name, at.column if by_unit else None)
        return None
    recipient = at.column.column.set["recipient_kind"]
    if LEGAL_KINDS.get(recipient, recipient) not in several(found["recipient_kinds"]):
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
        part_of=_whole(cells, at, recipient),
        unit=at.row.label if (by_unit or in_heading) and cells.table.form.rows != "recipient_kind" else None,
        attributes={"recipient_kind": recipient, "movement": at.described.get("movement", "") or _movement(cells, at)}
        | ({} if is_exemplar else _award_attributes(cells, at, found)),
    )
    if not by_unit:
        return record
    period = period_of(cells, at)
    return replace(record, value=1.0, period=period.id if period else None)


def person_award(cells: Cells, at: Place) -> Record | None:
    """Which title or commendation a named person received, is proposed for or has registered for."""
    who = person(cells, at)
    record = award(cells, at)
    if who is None or record is None:
        return None
    if record.table == "exemplar":
        return replace(record, unit=unit_of(at), attributes=record.attributes | {"recipient_name": at.row.label})
    told_by = (at.described.get(name, "") for name in ("post_class", "post", "unit"))
    post = cells.vocabulary.post_class(next(filter(None, told_by), ""))
    if post is None and (column := cells.column("post_class")) and fold(at.described["post_class"]):
        cells.find(
            at.row,
            column,
            "unknown_post_class",
            _("Không rõ “{text}” là nhóm đối tượng nào.", text=at.described["post_class"]),
            _("Hãy ghi tên nhóm có trong danh mục, hoặc để trống để phân nhóm theo chức vụ."),
            severity="warning",
        )
    stated = {"post_class": post["post_class"], "frontline": str(post["frontline"] == "yes").lower()} if post else {}
    return replace(record, unit=unit_of(at), attributes=record.attributes | who | stated)


def recipient_award(cells: Cells, at: Place) -> Record | None:
    """Which title or commendation a collective, a person or a household of one list received."""
    written = at.described.get("recipient_kind", "")
    said = recipient_said(written)
    kind = said or at.group.recipient_kind or recipient_named(_written(cells, at))
    if kind and not said and fold(written) and (column := cells.column("recipient_kind")):
        cells.find(
            at.row,
            column,
            "unclear_recipient",
            _(
                "Không rõ “{text}” là tập thể, cá nhân hay hộ gia đình: được hiểu theo nhóm và tên.",
                text=written,
            ),
            _("Nếu hiểu chưa đúng, hãy ghi “Tập thể”, “Cá nhân” hoặc “Hộ gia đình”."),
            severity="warning",
        )
    if not kind:
        cells.find(
            at.row,
            cells.column("recipient_kind") or cells.column("label") or at.column,
            "unknown_recipient",
            _("Không rõ “{name}” là tập thể, cá nhân hay hộ gia đình.", name=at.row.label),
            _("Hãy thêm dòng nhóm “Tập thể”, “Cá nhân” phía trên, hoặc cột “Đối tượng”, rồi nhập lại."),
        )
        return None
    told = replace(at.column, column=replace(at.column.column, set={"recipient_kind": kind}))
    return (award if kind == "collective" else person_award)(cells, replace(at, column=told))


def recipient_count(cells: Cells, at: Place) -> Record | None:
    """How many recipients of a row's kind received the award of the column; parts of a kind are counted in it."""
    kind = recipient_said(at.row.label)
    if is_part_of_kind(cells, at.row):
        cells.number(at.row, at.column)
        cells.find(
            at.row,
            at.column,
            "parts_not_stored",
            _("Dòng “{name}” đã nằm trong dòng phía trên: không nhập riêng.", name=part_label(at.row)),
            _("Không cần sửa."),
            severity="info",
        )
        return None
    if not kind:
        cells.find(
            at.row,
            at.column,
            "unknown_recipient",
            _("Không rõ “{name}” là tập thể, cá nhân hay hộ gia đình.", name=at.row.label),
            _("Hãy ghi “Tập thể”, “Cá nhân” hoặc “Hộ gia đình” ở cột đầu rồi nhập lại."),
        )
        return None
    told = replace(at.column, column=replace(at.column.column, set={"recipient_kind": kind}))
    return award(cells, replace(at, column=told))


def is_part_of_kind(cells: Cells, row: BodyRow) -> bool:
    """Whether a row of a table by kinds of recipients counts some of the kind above: "trong đó", or a class of post."""
    return row.role == "part" or (not recipient_said(row.label) and cells.vocabulary.post_class(row.label) is not None)


def _written(cells: Cells, at: Place) -> str:
    """The name of a row as it is written, with the form of address before it."""
    column = cells.column("label")
    return cells.text(at.row, column) if column else ""


def title_registration(cells: Cells, at: Place) -> Record | None:
    """Which title a unit has registered to strive for."""
    record = award(cells, at)
    return replace(record, attributes=record.attributes | {"status": "registered"}) if record else None


def _award_attributes(cells: Cells, at: Place, found: Row) -> dict[str, str]:
    number, decided_on = _decision(cells, at)
    return {
        "award_id": found["award_id"],
        "authority": _in_force(cells, at, found)["authority"],
        "status": _status(cells, at),
        "commendation_kind": _commendation_kind(cells, at),
        "submitted_on": cells.date(at.row, "submitted_on"),
        "decision_number": number,
        "decision_date": cells.date(at.row, "decision_date") or decided_on,
        "handed_over_on": cells.date(at.row, "handed_over_on"),
        "frontline": _small_team(cells, at),
    }


def _decision(cells: Cells, at: Place) -> tuple[str, str]:
    """Number and ISO date of a row's decision, of which one cell may say both; else those of the title."""
    written = at.described.get("decision_number", "")
    if not written:
        return decision_of_title(cells.table.lines) if at.column.is_titled else ("", "")
    number, said, day = written.partition(" ngày ")
    on = read_date(day.strip(" .;)")) if said else None
    return (number.rstrip(" ,;"), on.isoformat()) if on else (written, "")


def _movement(cells: Cells, at: Place) -> str:
    return movement_of_title(cells.table.lines) if at.column.is_titled else ""


def _in_force(cells: Cells, at: Place, found: Row) -> Row:
    """The award as the law had it when it was decided; without a date, on the last day of the year it is for."""
    decided = cells.date(at.row, "decision_date")
    period = period_of(cells, at)
    on = date.fromisoformat(decided) if decided else period.ends if period else None
    return cells.vocabulary.in_force("award", found, on) if on else found


def _commendation_kind(cells: Cells, at: Place) -> str:
    """Which of the six kinds of Article 8 of Law 06/2022 the row names; '' where it names none."""
    written = at.described.get("commendation_kind", "")
    found = cells.vocabulary.named("commendation_kind", written) if written else None
    if written and found is None:
        cells.unknown("commendation_kind", at.row, written, cells.column("commendation_kind"))
    return found["commendation_kind"] if found else ""


def _small_team(cells: Cells, at: Place) -> str:
    """Whether a collective is marked as a small team at the front line; '' where the table has no such column."""
    column = cells.column("small_team")
    if column is None:
        return ""
    written = at.described["small_team"]
    if fold(written) and fold(written) not in (*TICKED, "khong", "0", "1"):
        cells.find(
            at.row,
            column,
            "unreadable_mark",
            _("Không rõ ô này có phải dấu chọn không: “{text}”.", text=written),
            _("Hãy ghi “x” nếu đúng, hoặc để trống nếu không."),
        )
    return "true" if fold(written) in (*TICKED, "1") else "false"


def _whole(cells: Cells, at: Place, recipient: str) -> str:
    """The measure that a "trong đó" row is part of: that of the last whole row above it."""
    found = cells.vocabulary.named("award", at.above) if at.row.role == "part" else None
    return found["measure"].format(recipient=recipient) if found else ""


def _status(cells: Cells, at: Place) -> str:
    """The status of an award: of its row, else of its heading or its table's title; where none says, it was granted."""
    written = at.described.get("status", "")
    if not written:
        heading = fold(at.column.heading)
        headed = next((status for word, status in words().pending if word in heading), "")
        return at.column.says.get("status") or headed or cells.context.status or "granted"
    found = cells.vocabulary.named("award_status", written)
    if found is None:
        cells.unknown("award_status", at.row, written, cells.column("status"))
    return found["status"] if found else ""
