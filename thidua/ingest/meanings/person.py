"""The person a row names, its unit and its class of post."""

from datetime import date

from thidua.ingest.cells import Cells
from thidua.ingest.meanings.place import Place
from thidua.rules.catalogue import Row, catalogue, several
from thidua.text.dates import read_date
from thidua.text.fold import fold
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


def post_class(text: str) -> Row | None:
    """The class of post that a text names, or that a post ("Phó Giám đốc") begins with."""
    folded = fold(text)
    for row in catalogue("post_class"):
        if folded in {fold(name) for name in (row["name_vi"], *several(row["synonyms"]))}:
            return row
    for row in catalogue("post_class"):
        if any(f"{folded} ".startswith(f"{fold(word)} ") for word in several(row["begins"])):
            return row
    return None


def _born(cells: Cells, at: Place) -> str:
    """The date of birth in ISO form, or the year alone where only that is written."""
    written = at.described.get("birth_date", "")
    column = cells.column("birth_date")
    if column is None or (written.isdigit() and len(written) == len("1980")):
        return written
    found = read_date(cells.table.sheet.cell(at.row.index, column.index))
    return found.isoformat() if isinstance(found, date) else cells.date(at.row, "birth_date")
