"""The person a row names, and its unit."""

from datetime import date

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.text.dates import read_date
from thidua.text.language import translate as _


def person(cells: Cells, at: Place) -> dict[str, str] | None:
    """The person of a row: name, code and date of birth as attributes; None, with a finding, where its unit is missing.

    A person is known by unit and name, and by code or date of birth where the row gives one.
    """
    if not unit_of(at):
        cells.find(
            at.row,
            cells.column("unit") or at.column,
            "unknown_unit_of_person",
            _("Không rõ {name} của đơn vị nào.", name=at.row.label),
            _("Hãy ghi đơn vị ở cột “Đơn vị”, hoặc ở dòng nhóm phía trên."),
        )
        return None
    told = {"person": at.row.label, "person_code": at.described.get("code", ""), "birth_date": _born(cells, at)}
    return {key: value for key, value in told.items() if value}


def unit_of(at: Place) -> str:
    """The unit of a row's person: its column, else the group row above; '' where neither says."""
    return at.described.get("unit") or at.group.unit


def _born(cells: Cells, at: Place) -> str:
    """The date of birth in ISO form, or the year alone where only that is written."""
    written = at.described.get("birth_date", "")
    column = cells.column("birth_date")
    if column is None or (written.isdigit() and len(written) == len("1980")):
        return written
    found = read_date(cells.table.sheet.cell(at.row.index, column.index))
    return found.isoformat() if isinstance(found, date) else cells.date(at.row, "birth_date")
